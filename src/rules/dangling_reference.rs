//! X04: a record refers to nothing, stands twice in its table, or stands there though it is said to be gone.

use super::checker::{Check, Confidence, Fault, Remedy, Report, Rule, Situation};
use crate::plan::{
    AnySlot, Exception, Facility, Figure, Id, Plan, Record, Records, Severity, Site, SiteKind, Source, SubjectKind,
    Table,
};
use crate::rules::RULES;

pub static RULE: Rule = Rule {
    code: "X04",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Product,
    parameters: &[],
    looks: &[],
    check: Check::Record(check),
};

fn check(situation: &Situation, record: AnySlot, report: &mut Report) {
    for field in faulty_fields(situation, record) {
        report.add(Fault::error().detail(field));
    }
}

/// The fields of a record that refer to nothing; `id` where it stands twice, `gone` where it was deleted.
fn faulty_fields(situation: &Situation, record: AnySlot) -> Vec<&'static str> {
    let (plan, table) = (situation.plan, record.table());
    let is_known = is_of_known_rule(plan, record);
    let mut names = if is_known { referring_fields(situation, record) } else { Vec::new() };
    // Mostly no id of the whole table stands twice, and none is gone.
    if plan.has_duplicates(table) || plan.gone.has_any(table) {
        let id = record.id(plan);
        names.extend(plan.is_duplicated(table, id).then_some("id"));
        names.extend((is_known && plan.gone.contains(table, id)).then_some("gone"));
    }
    names
}

/// Settings and exceptions of rules this program does not know are kept, and looked at for nothing but a double id.
fn is_of_known_rule(plan: &Plan, record: AnySlot) -> bool {
    let is_known = |code: &str| RULES.iter().any(|rule| rule.code == code);
    match record {
        AnySlot::Rule(slot) => is_known(plan.rules[slot].id.as_str()),
        AnySlot::Exception(slot) => is_known(&plan.exceptions[slot].rule),
        _ => true,
    }
}

fn referring_fields(situation: &Situation, record: AnySlot) -> Vec<&'static str> {
    let plan = situation.plan;
    let source = |source: Option<&Id<Source>>| ("source", there(&plan.sources, source));
    match record {
        // The places of an act and what is left to be decided are texts that refer to nothing.
        AnySlot::Rule(_) | AnySlot::Source(_) | AnySlot::Open(_) | AnySlot::Act(_) => Vec::new(),
        AnySlot::Province => {
            let province = &plan.province;
            let figures = [&province.population, &province.pharmacists, &province.nurses, &province.beds];
            fields([("source", figures_stand(plan, figures.into_iter().flatten()))])
        }
        AnySlot::Target(slot) => {
            let target = &plan.targets[slot];
            fields([("area", there(&plan.areas, target.area.as_ref())), source(target.source.as_ref())])
        }
        AnySlot::Assumption(slot) => fields([source(plan.assumptions[slot].source.as_ref())]),
        AnySlot::PastYear(slot) => fields([source(plan.past_years[slot].source.as_ref())]),
        AnySlot::Area(slot) => fields([("hospital", there(&plan.facilities, plan.areas[slot].hospital.as_ref()))]),
        AnySlot::Commune(slot) => {
            let commune = &plan.communes[slot];
            fields([("source", figures_stand(plan, [&commune.population, &commune.hectares].into_iter().flatten()))])
        }
        AnySlot::Facility(slot) => facility_fields(plan, &plan.facilities[slot]),
        AnySlot::Site(slot) => fields([("facility", situation.roster.links().stands(slot))]),
        AnySlot::Doctor(slot) if plan.doctors[slot].bonds.is_empty() => Vec::new(),
        AnySlot::Doctor(slot) => {
            let bonds = &plan.doctors[slot].bonds;
            let sources = bonds.iter().all(|bond| there(&plan.sources, bond.source.as_ref()));
            let bonds = bonds.iter().all(|bond| plan.facilities.contains(&bond.facility));
            fields([("bonds", bonds), ("source", sources)])
        }
        AnySlot::Posting(slot) if situation.roster.links().standing(slot).is_some() => Vec::new(),
        AnySlot::Posting(slot) => {
            let posting = &plan.postings[slot];
            fields([
                ("doctor", plan.doctors.contains(&posting.doctor)),
                ("site", site_stands(situation, &posting.site)),
            ])
        }
        AnySlot::Move(slot) => {
            let step = &plan.moves[slot];
            fields([
                ("doctor", plan.doctors.contains(&step.doctor)),
                ("from", there(&plan.facilities, step.from.as_ref())),
                ("to", step.to.iter().all(|share| site_stands(situation, &share.site))),
            ])
        }
        AnySlot::Exception(slot) => fields([("subject", subject_exists(plan, &plan.exceptions[slot]))]),
    }
}

/// The names of the fields that do not hold.
fn fields<const N: usize>(held: [(&'static str, bool); N]) -> Vec<&'static str> {
    held.into_iter().filter(|(_, holds)| !holds).map(|(name, _)| name).collect()
}

/// Whether an optional reference is absent or refers to something.
fn there<R: Record>(table: &Records<R>, reference: Option<&Id<R>>) -> bool {
    reference.is_none_or(|id| table.contains(id))
}

fn figures_stand<'a>(plan: &Plan, mut figures: impl Iterator<Item = &'a Figure>) -> bool {
    figures.all(|figure| there::<Source>(&plan.sources, figure.source.as_ref()))
}

fn facility_fields(plan: &Plan, facility: &Facility) -> Vec<&'static str> {
    fields([
        ("area", there(&plan.areas, facility.area.as_ref())),
        ("commune", there(&plan.communes, facility.commune.as_ref())),
        ("source", figures_stand(plan, facility.known_figures())),
    ])
}

/// A site stands with its facility.
fn site_stands(situation: &Situation, id: &Id<Site>) -> bool {
    situation.plan.sites.slot(id).is_some_and(|site| situation.roster.links().stands(site))
}

/// Whether there is a record an exception can be about, dropped or not.
fn subject_exists(plan: &Plan, exception: &Exception) -> bool {
    let id = exception.subject.as_str();
    match exception.kind() {
        Some(SubjectKind::Station) => plan.facilities.find(id).is_some_and(|slot| plan.facilities[slot].is_station()),
        Some(SubjectKind::Hospital) => plan.facilities.find(id).is_some_and(|slot| !plan.facilities[slot].is_station()),
        Some(SubjectKind::Point) => plan.sites.find(id).is_some_and(|slot| plan.sites[slot].kind == SiteKind::Point),
        Some(SubjectKind::Record(table)) => table == Table::Province && id == table.name() || plan.contains(table, id),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use crate::fixture::Fixture;
    use crate::plan::{Exception, MoveKind, Severity, SiteKind, Table};

    #[test]
    fn what_refers_to_nothing_drops_and_drops_what_refers_to_it() {
        let fixture = Fixture::new()
            .site("nowhere", "p", SiteKind::Point)
            .doctor("d")
            .posting("d", "p", 10)
            .station_with("s", |facility, _| facility.area = Some("no such area".into()))
            .step("m", MoveKind::Transfer, "nobody", "s", "s");
        let found: Vec<_> = found("X04", fixture)
            .into_iter()
            .map(|finding| (finding.subject.kind().name(), finding.subject_id, finding.detail))
            .collect();
        let expected =
            [("posting", "d@p", "site"), ("move", "m", "doctor"), ("site", "p", "facility"), ("facility", "s", "area")];
        assert_eq!(found, expected.map(|(kind, id, field)| (kind, id.to_owned(), field.to_owned())));
    }

    #[test]
    fn the_same_id_in_two_tables_is_no_duplicate_and_in_one_table_it_is() {
        assert_eq!(found("X04", Fixture::new().station("a").doctor_at("a", "a")), []);
        let findings = found("X04", Fixture::new().doctor("a").doctor("a").doctor("a"));
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].subject.kind().name(), findings[0].detail.as_str()), ("doctor", "id"));
    }

    #[test]
    fn an_exception_about_nothing_that_rules_speak_of() {
        let about = |kind: &str, subject: &str| {
            let exception = Exception {
                id: "e".into(),
                rule: "P01".into(),
                subject_kind: kind.into(),
                subject: subject.into(),
                detail: String::new(),
                severity: Severity::Error,
                shortfall: 0,
                reason: String::new(),
                by: String::new(),
            };
            let fixture = Fixture::new().station("s").point("s", "p").hospital("h");
            let fixture = fixture.change(|plan| plan.exceptions.push(exception));
            found("X04", fixture).iter().filter(|finding| finding.detail == "subject").count()
        };
        for (kind, subject) in [("province", "province"), ("station", "s"), ("hospital", "h"), ("point", "p")] {
            assert_eq!(about(kind, subject), 0, "{kind} {subject}");
        }
        for (kind, subject) in [
            ("point", "s"),
            ("province", "s"),
            ("s", "s"),
            ("cover", "cover"),
            ("station", "h"),
            ("hospital", "s"),
            ("area", "s"),
        ] {
            assert_eq!(about(kind, subject), 1, "{kind} {subject}");
        }
    }

    #[test]
    fn a_record_that_was_deleted_and_is_there_again() {
        let fixture = Fixture::new().station("s").doctor("d").doctor("e").change(|plan| {
            for (table, id) in [(Table::Doctor, "d"), (Table::Doctor, "s"), (Table::Province, "province")] {
                plan.gone.insert((table, id.into()), "1".into());
            }
        });
        let findings = found("X04", fixture);
        let told: Vec<_> = findings.iter().map(|found| (found.subject_id.as_str(), found.detail.as_str())).collect();
        assert_eq!(told, [("d", "gone"), ("province", "gone")]);
    }

    #[test]
    fn an_exception_of_a_rule_nobody_knows_is_kept_and_a_double_one_is_still_told() {
        let exception = Exception {
            id: "e".into(),
            rule: "T99".into(),
            subject_kind: "station".into(),
            subject: "nothing".into(),
            detail: String::new(),
            severity: Severity::Error,
            shortfall: 1,
            reason: String::new(),
            by: String::new(),
        };
        let once = Fixture::new().change(|plan| plan.exceptions.push(exception.clone()));
        assert_eq!(found("X04", once), []);
        let twice =
            Fixture::new().change(|plan| plan.exceptions = [exception.clone(), exception].into_iter().collect());
        let details: Vec<_> = found("X04", twice).into_iter().map(|finding| finding.detail).collect();
        assert_eq!(details, ["id"]);
    }
}
