//! What a user sets about the rules, and what he or she accepts of their findings, in the whole window.

mod exceptions;
mod rule_book;
mod window;
