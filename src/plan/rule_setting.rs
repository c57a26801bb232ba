//! What this plan changes about a rule.

use super::{Date, Id, Record, Table};

/// How bad a finding is, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Error,
    Warning,
    Info,
}

impl Severity {
    pub fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// The settings of one rule; what is absent stays at the rule's default. Its id is the rule's code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSetting {
    pub id: Id<RuleSetting>,
    pub on: Option<bool>,
    /// Replaces whatever severity the rule computes.
    pub severity: Option<Severity>,
    pub parameters: Vec<(String, Value)>,
    /// Where these settings come from.
    pub note: String,
}

/// A parameter of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Number(i64),
    Date(Date),
    /// Codes, of specialties for example.
    List(Vec<String>),
}

impl Record for RuleSetting {
    const TABLE: Table = Table::Rule;

    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
