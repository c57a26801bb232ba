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

impl RuleSetting {
    /// Leaves a rule as it is at first.
    pub fn nothing(id: Id<Self>) -> Self {
        Self { id, on: None, severity: None, parameters: Vec::new(), note: String::new() }
    }

    /// Whether it leaves the rule as it is at first, and has no note to keep either.
    pub fn says_nothing(&self) -> bool {
        *self == Self::nothing(self.id.clone())
    }

    /// What it sets a parameter to; of several values the first counts.
    pub fn parameter(&self, name: &str) -> Option<&Value> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Sets a parameter, or leaves it at its default.
    pub fn set_parameter(&mut self, name: &str, value: Option<Value>) {
        let at = self.parameters.iter().position(|(known, _)| known == name).unwrap_or(self.parameters.len());
        self.parameters.retain(|(known, _)| known != name);
        if let Some(value) = value {
            self.parameters.insert(at.min(self.parameters.len()), (name.to_owned(), value));
        }
    }
}

impl Record for RuleSetting {
    const TABLE: Table = Table::Rule;

    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
