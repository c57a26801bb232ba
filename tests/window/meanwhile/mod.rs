//! What comes back late: dialogs answered, files read and saved, after the plan, or its state, is another.

mod ahead;
mod begun;
mod by_hand;
mod carrying;
mod closing;
mod dialogs;
mod outside;
mod panics;
mod passing;
mod reading;
mod replacing;
mod saving;
mod typing;
