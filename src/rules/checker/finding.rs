//! A fault found: facts, never prose.

use std::cmp::Ordering;

use super::Rule;
use crate::plan::{Date, Severity};
use crate::roster::Subject;
use crate::rules::named;

/// What one rule found about one subject. Identity: rule, subject and detail.
#[derive(Clone, Debug)]
pub struct Finding {
    pub rule: &'static Rule,
    /// As shown: what the rule computed, or what the plan sets instead.
    pub severity: Severity,
    pub subject: Subject,
    /// The subject's id, kept because findings are sorted by it.
    pub subject_id: String,
    /// What else tells it from other findings of the rule on the subject; mostly empty.
    pub detail: String,
    pub facts: Vec<(&'static str, Fact)>,
    /// Larger is worse (docs/rule-book.md, Terms).
    pub shortfall: i64,
}

/// A fact of a finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    Unknown,
    Number(i64),
    Date(Date),
    Id(String),
    Ids(Vec<String>),
}

impl Finding {
    pub fn code(&self) -> &'static str {
        self.rule.code
    }

    pub fn is_of(&self, rule: &Rule) -> bool {
        self.rule.code == rule.code
    }

    /// Whether it says itself from which day on something will be wrong.
    pub fn foretells_a_day(&self) -> bool {
        let foretells = [
            &named::STATION_SOON_WITHOUT_REGULAR_DOCTOR,
            &named::DOCTOR_OVERBOOKED,
            &named::RETIREMENT_NEAR,
            &named::MOVE_NOT_REGISTERED,
            &named::DOCTOR_AT_CLOSED_PLACE,
        ];
        foretells.iter().any(|rule| self.is_of(rule))
            || self.is_of(&named::LICENCE_MISSING) && self.severity == Severity::Warning
    }

    pub fn fact(&self, name: &str) -> Option<&Fact> {
        self.facts.iter().find(|(known, _)| *known == name).map(|(_, fact)| fact)
    }

    /// A fact that is a number.
    pub fn number(&self, name: &str) -> Option<i64> {
        match self.fact(name) {
            Some(Fact::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// Whether both are the same finding: rule, subject and detail, whatever the facts.
    pub fn is_same(&self, other: &Self) -> bool {
        self.rule.code == other.rule.code && self.subject == other.subject && self.detail == other.detail
    }

    /// Severity, code, subject id, detail, subject kind, each by bytes (docs/rule-book.md, Order).
    fn order(&self) -> (Severity, &str, &str, &str, &str) {
        (self.severity, self.rule.code, &self.subject_id, &self.detail, self.subject.kind().name())
    }
}

impl PartialEq for Finding {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Finding {}

impl PartialOrd for Finding {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Finding {
    fn cmp(&self, other: &Self) -> Ordering {
        let shortfalls = || self.shortfall.cmp(&other.shortfall);
        self.order().cmp(&other.order()).then_with(shortfalls).then_with(|| self.facts.cmp(&other.facts))
    }
}

impl From<i64> for Fact {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Fact {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<&str> for Fact {
    fn from(id: &str) -> Self {
        Self::Id(id.to_owned())
    }
}

impl From<Date> for Fact {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl<F: Into<Fact>> From<Option<F>> for Fact {
    fn from(fact: Option<F>) -> Self {
        fact.map_or(Self::Unknown, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::{Facility, Move, MoveKind, Station};
    use crate::roster::Roster;
    use crate::rules::Checked;

    #[test]
    fn findings_are_equal_only_with_equal_facts_and_shortfalls() {
        let plan = Fixture::new().station("s").build();
        let checked = Checked::new(&plan, &Roster::new(&plan, DAY_ONE));
        let finding = checked.findings().find(|finding| finding.code() == "T03").expect("nobody is there");
        let finding = Finding::clone(finding);
        let other_facts = Finding { facts: Vec::new(), ..finding.clone() };
        let other_shortfall = Finding { shortfall: 1, ..finding.clone() };
        let elsewhere = Finding { detail: "x".into(), ..finding.clone() };
        assert_eq!(finding, finding.clone());
        for other in [other_facts, other_shortfall] {
            assert_ne!(finding, other);
            assert!(finding.is_same(&other));
        }
        assert!(!finding.is_same(&elsewhere));
        assert_ne!(finding, elsewhere);
    }

    #[test]
    fn what_is_found_before_its_day_tells_that_day_itself() {
        // The closing is within twelve months of the day shown, the transfer within thirty days.
        let closes = |facility: &mut Facility, _: &mut Station| facility.closed = Some(date(2027, 9, 1));
        let unregistered = |step: &mut Move| (step.start, step.registered) = (date(2026, 10, 20), false);
        let fixture = Fixture::new().hospital("h").station("s").station_with("t", closes);
        let fixture = fixture.doctor_at("d", "t").doctor_at("e", "h");
        let plan = fixture.step_with("m", MoveKind::Transfer, "e", "h", "s", unregistered).build();
        let checked = Checked::new(&plan, &Roster::new(&plan, date(2026, 10, 1)));
        let foretells = |code: &str| {
            let finding = checked.findings().find(|finding| finding.code() == code).expect("it is found");
            finding.foretells_a_day()
        };
        assert!(foretells("D15") && foretells("D14"));
        assert!(!foretells("T03"), "it holds on the day shown");
    }
}
