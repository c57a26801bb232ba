//! X02: the same doctor stands twice in the plan.

use super::checker::{Check, Confidence, Fact, Fault, Remedy, Report, Rule, Situation};
use crate::plan::{Doctor, Severity, Slot};

pub(super) static RULE: Rule = Rule {
    code: "X02",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Product,
    parameters: &[],
    looks: &[],
    check: Check::Doctor(check),
};

/// One finding a group, about the smallest id in it.
fn check(situation: &Situation, doctor: Slot<Doctor>, report: &mut Report) {
    if !situation.roster.is_listed_twice(doctor) {
        return;
    }
    let group = situation.roster.same_person(situation.plan, doctor);
    let mut ids: Vec<String> = group.iter().map(|&slot| situation.plan.doctors[slot].id.to_string()).collect();
    ids.sort();
    if ids.len() > 1 && ids[0] == situation.plan.doctors[doctor].id.as_str() {
        let shortfall = ids.len() as i64 - 1;
        report.add(Fault::warning().fact("ids", Fact::Ids(ids)).shortfall(shortfall));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Fact, found};
    use crate::fixture::Fixture;
    use crate::plan::{Birth, Doctor, Licence};

    fn licence(number: &str) -> Licence {
        Licence::Number { number: number.into(), until: None }
    }

    fn person<'a>(name: &'a str, birth: Birth, number: &'a str) -> impl FnOnce(&mut Doctor) + 'a {
        move |doctor| {
            doctor.name = name.into();
            doctor.birth = Some(birth);
            doctor.licence = licence(number);
        }
    }

    #[test]
    fn equal_licences_and_equal_names_with_births_are_one_chain() {
        let born = Birth::Date(date(1980, 1, 1));
        let fixture = Fixture::new()
            .doctor_with("c", person("Trần  Lan ", born, "3"))
            .doctor_with("b", person("TRẦN LAN", born, " 00 1/qni"))
            .doctor_with("a", person("Khác", Birth::Year(1990), "001/QNI"));
        let findings = found("X02", fixture);
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].subject_id.as_str(), findings[0].shortfall), ("a", 2));
        assert_eq!(findings[0].fact("ids"), Some(&Fact::Ids(vec!["a".into(), "b".into(), "c".into()])));
    }

    #[test]
    fn another_tone_a_birth_known_by_its_year_and_empty_licences() {
        let born = Birth::Date(date(1980, 1, 1));
        let fixture = Fixture::new()
            .doctor_with("a", person("Trần Lan", born, ""))
            .doctor_with("b", person("Trần Làn", born, " "))
            .doctor_with("c", person("Lê An", Birth::Year(1980), "1"))
            .doctor_with("d", person("Lê An", Birth::Year(1980), "2"));
        assert_eq!(found("X02", fixture), []);
    }

    #[test]
    fn two_without_a_name_born_on_one_day() {
        let born = Birth::Date(date(1980, 1, 1));
        let nameless = |name| person(name, born, "");
        assert_eq!(found("X02", Fixture::new().doctor_with("a", nameless("")).doctor_with("b", nameless(" "))), []);
    }
}
