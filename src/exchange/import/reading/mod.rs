//! What the words in a cell mean: days, stretches of them, names, numbers, ticks, ranks, specialties, posts, kinds of moves.

pub mod dates;
pub mod names;
pub mod numbers;
pub mod periods;
pub mod ranks;
pub mod specialties;
pub mod words;
