//! Which doctors of a hospital its page lists, and in what order.

use crate::plan::Specialty;

/// What the list is asked for. The same for every hospital, so that looking for a surgeon goes from one to the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShownDoctors {
    /// Part of the name, without diacritics if wished; empty for everybody.
    pub name: String,
    pub specialty: Option<Specialty>,
    pub order: DoctorOrder,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DoctorOrder {
    #[default]
    Name,
    Specialty,
    /// Most first.
    Sessions,
}
