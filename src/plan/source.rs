//! Where a figure comes from.

use super::{Date, Id, Record, Table};

/// A document or page that figures of the plan are taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub id: Id<Source>,
    pub title: String,
    pub date: Option<Date>,
    pub address: String,
    /// How a figure was made up from others, for one.
    pub note: String,
    /// The network act it came from: a text that refers to nothing.
    pub act: Option<String>,
}

impl Record for Source {
    const TABLE: Table = Table::Source;

    fn id(&self) -> &Id<Self> {
        &self.id
    }
}

/// A public number and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    pub value: u32,
    pub source: Option<Id<Source>>,
}

impl Figure {
    pub fn new(value: u32) -> Self {
        Self { value, source: None }
    }

    /// A population: zero counts as missing (docs/rule-book.md, Terms).
    pub fn people(figure: Option<&Self>) -> Option<u32> {
        figure.map(|figure| figure.value).filter(|&value| value > 0)
    }
}
