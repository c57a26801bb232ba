//! Faults of disks, programs and people, and what is left of the plans afterwards. Every family prints a line of
//! figures; those that must lose are the negative controls. `.ci/faults` runs them all and prints one table.

mod child;
mod damaged;
mod faulty;
mod figures;
mod handed_on;
mod injected;
mod journals;
mod killed;
mod meanwhile;
mod mounted;
mod together;
