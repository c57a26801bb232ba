//! The rule book once more, written from docs/rule-book.md alone: slow, plain, and sharing nothing with the program but the plan.

mod ahead;
mod book;
mod data;
mod dated;
mod doctors;
mod figures;
mod findings;
mod hospitals;
mod moves;
mod picture;
mod province;
mod reorganised;
mod rotations;
mod service;
mod settings;
mod standing;
mod stations;
mod totals;
mod twins;
mod upcoming;
mod whereabouts;

use std::fmt::Display;

pub use book::rules;
pub use findings::{Verdict, check, difference};
pub use standing::Standing;
pub use whereabouts::{day_of, runs};

/// A finding as JSON would tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub severity: &'static str,
    pub code: String,
    pub kind: String,
    pub subject: String,
    pub detail: String,
    pub facts: Vec<(String, String)>,
    pub shortfall: i64,
}

impl Found {
    /// An error without a detail.
    fn new(code: &str, kind: &str, subject: &str) -> Self {
        let (code, kind, subject) = (code.to_owned(), kind.to_owned(), subject.to_owned());
        Self { severity: "error", code, kind, subject, detail: String::new(), facts: Vec::new(), shortfall: 1 }
    }

    fn severity(mut self, severity: &'static str) -> Self {
        self.severity = severity;
        self
    }

    fn warning(self) -> Self {
        self.severity("warning")
    }

    fn info(self) -> Self {
        self.severity("info")
    }

    fn detail(mut self, detail: &str) -> Self {
        detail.clone_into(&mut self.detail);
        self
    }

    fn fact(mut self, name: &str, value: impl Display) -> Self {
        self.facts.push((name.to_owned(), value.to_string()));
        self
    }

    fn shortfall(mut self, shortfall: i64) -> Self {
        self.shortfall = shortfall;
        self
    }

    /// Severity (error, warning, info), code, subject id, detail, subject kind, each by bytes.
    fn order(&self) -> (usize, &str, &str, &str, &str) {
        let rank = ["error", "warning", "info"].iter().position(|severity| *severity == self.severity);
        (rank.unwrap_or(3), &self.code, &self.subject, &self.detail, &self.kind)
    }
}
