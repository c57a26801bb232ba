//! The house rules, held as tests: who may import whom, what no file contains, one file a rule, papers that are true.

mod code;
mod names;
mod papers;
mod rooms;
mod rule_book;
mod rules;
mod source;
