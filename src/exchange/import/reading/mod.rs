//! What the words in a cell mean: days, stretches of them, numbers, ticks, ranks, specialties, posts, kinds of moves.

pub mod dates;
pub mod numbers;
pub mod periods;
pub mod ranks;
pub mod specialties;
pub mod words;
