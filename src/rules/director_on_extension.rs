//! D13: a station director whose service has been extended beyond retirement.

use super::checker::{Check, Confidence, Fault, Look, Remedy, Report, Rule, Situation};
use crate::plan::{Doctor, Post, Severity, Slot};
use crate::roster::retirement::statutory_date;

pub(super) static RULE: Rule = Rule {
    code: "D13",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Verified,
    parameters: &[],
    looks: &[Look::Day],
    check: Check::Doctor(check),
};

fn check(situation: &Situation, doctor: Slot<Doctor>, report: &mut Report) {
    let record = &situation.plan.doctors[doctor];
    let Some(extension) = record.extension.filter(|_| record.post == Post::StationDirector) else { return };
    let Some(retirement) = statutory_date(record) else { return };
    if retirement < situation.date() && situation.date() <= extension {
        report.add(Fault::error().fact("last", retirement.max(extension)));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Finding, found_on};
    use crate::fixture::{Fixture, born};
    use crate::plan::{Date, Post};

    /// A man who would retire on 30/04/2026, extended to the end of the year.
    fn extended(post: Post, day: Date) -> Vec<Finding> {
        let fixture = Fixture::new().station("s").doctor_with("d", |doctor| {
            born(doctor, 1964, 10);
            doctor.extension = Some(date(2026, 12, 31));
            doctor.post = post;
        });
        found_on("D13", day, fixture.posting("d", "s", 10))
    }

    #[test]
    fn the_extension_allows_no_leadership() {
        assert_eq!(extended(Post::StationDirector, date(2026, 5, 1)).len(), 1);
        assert_eq!(extended(Post::StationDirector, date(2026, 12, 31)).len(), 1);
    }

    #[test]
    fn on_the_day_of_retirement_and_without_the_post() {
        assert_eq!(extended(Post::StationDirector, date(2026, 4, 30)), []);
        assert_eq!(extended(Post::None, date(2026, 5, 1)), []);
    }
}
