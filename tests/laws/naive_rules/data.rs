//! X01 and X04: what is wrong with a record as such.

use jiff::ToSpan;
use phanbo::plan::{
    Exception, Facility, FacilityKind, Figure, Id, Plan, Record, Records, SiteKind, Source, Station, Table,
};

use super::{Found, Standing, book, dated, picture::people, standing::firsts};

/// Looks at every record.
pub fn check(standing: &Standing, found: &mut Vec<Found>) {
    let plan = standing.plan;
    if people(plan.province.population.as_ref()).is_none() {
        found.push(Found::new("X01", "province", "province").warning());
    }
    for facility in &standing.facilities {
        if let FacilityKind::Station(station) = &facility.kind
            && is_missing_while_open(plan, facility, station)
        {
            found.push(Found::new("X01", "facility", facility.id.as_str()).warning());
        }
    }

    let mut dangling = |table: &str, id: &str, field: &str, stands: bool| {
        if !stands {
            found.push(Found::new("X04", table, id).detail(field));
        }
    };
    let source = |figures: &[&Option<Figure>]| {
        figures.iter().filter_map(|figure| figure.as_ref()).all(|figure| known(&plan.sources, figure.source.as_ref()))
    };
    let province = &plan.province;
    let counts = [&province.population, &province.pharmacists, &province.nurses, &province.beds];
    dangling("province", "province", "source", source(&counts));
    for target in firsts(&plan.targets) {
        dangling("target", target.id.as_str(), "area", known(&plan.areas, target.area.as_ref()));
        dangling("target", target.id.as_str(), "source", known::<Source>(&plan.sources, target.source.as_ref()));
    }
    for assumption in firsts(&plan.assumptions) {
        let stands = known::<Source>(&plan.sources, assumption.source.as_ref());
        dangling("assumption", assumption.id.as_str(), "source", stands);
    }
    for past in firsts(&plan.past_years) {
        dangling("past_year", past.id.as_str(), "source", known::<Source>(&plan.sources, past.source.as_ref()));
    }
    for area in firsts(&plan.areas) {
        dangling("area", area.id.as_str(), "hospital", known(&plan.facilities, area.hospital.as_ref()));
    }
    for commune in firsts(&plan.communes) {
        dangling("commune", commune.id.as_str(), "source", source(&[&commune.population, &commune.hectares]));
    }
    for facility in firsts(&plan.facilities) {
        let id = facility.id.as_str();
        dangling("facility", id, "area", known(&plan.areas, facility.area.as_ref()));
        dangling("facility", id, "commune", known(&plan.communes, facility.commune.as_ref()));
        let figures = match &facility.kind {
            FacilityKind::Station(station) => {
                let mut all = vec![&station.catchment, &station.posts, &station.doctor_posts, &station.staff];
                let others = station.figures.iter().map(|dated| &dated.others).chain([&station.others]);
                for staff in others {
                    all.extend([&staff.assistant_doctors, &staff.nurses, &staff.midwives]);
                    all.extend([&staff.pharmacists, &staff.other]);
                }
                for dated in &station.figures {
                    all.extend([&dated.catchment, &dated.posts, &dated.doctor_posts, &dated.staff]);
                }
                all
            }
            FacilityKind::Hospital(hospital) => vec![&hospital.floor, &hospital.unlisted_doctors],
        };
        dangling("facility", id, "source", source(&figures));
    }
    for site in firsts(&plan.sites) {
        dangling("site", site.id.as_str(), "facility", known(&plan.facilities, Some(&site.facility)));
    }
    for doctor in firsts(&plan.doctors) {
        let facilities = doctor.bonds.iter().all(|bond| known(&plan.facilities, Some(&bond.facility)));
        let sources = doctor.bonds.iter().all(|bond| known(&plan.sources, bond.source.as_ref()));
        dangling("doctor", doctor.id.as_str(), "bonds", facilities);
        dangling("doctor", doctor.id.as_str(), "source", sources);
    }
    for posting in firsts(&plan.postings) {
        dangling("posting", posting.id.as_str(), "doctor", known(&plan.doctors, Some(&posting.doctor)));
        dangling("posting", posting.id.as_str(), "site", standing.site(posting.site.as_str()).is_some());
    }
    for step in firsts(&plan.moves) {
        dangling("move", step.id.as_str(), "doctor", known(&plan.doctors, Some(&step.doctor)));
        dangling("move", step.id.as_str(), "from", known(&plan.facilities, step.from.as_ref()));
        let sites = step.to.iter().all(|share| standing.site(share.site.as_str()).is_some());
        dangling("move", step.id.as_str(), "to", sites);
    }
    for exception in firsts(&plan.exceptions).into_iter().filter(|exception| is_known(&exception.rule)) {
        dangling("exception", exception.id.as_str(), "subject", is_there(standing, exception));
    }
    macro_rules! twice {
        ($($table:literal in $field:ident),+) => {$(
            for record in firsts(&plan.$field) {
                let copies = plan.$field.iter_with_copies().filter(|other| other.id == record.id).count();
                dangling($table, record.id.as_str(), "id", copies == 1);
            }
        )+};
    }
    twice!(
        "target" in targets, "rule" in rules, "source" in sources, "area" in areas, "commune" in communes,
        "facility" in facilities, "site" in sites, "doctor" in doctors, "posting" in postings, "move" in moves,
        "exception" in exceptions, "open" in open, "act" in acts, "assumption" in assumptions,
        "past_year" in past_years
    );
    deleted(plan, found);
}

/// X04: what is there although it was deleted.
fn deleted(plan: &Plan, found: &mut Vec<Found>) {
    macro_rules! gone {
        ($($table:literal, $kind:ident in $field:ident),+) => {$(
            for record in firsts(&plan.$field) {
                let said = plan.gone.iter().any(|((table, id), _)| table == Table::$kind && *id == *record.id.as_str());
                let is_ours = match $table {
                    "rule" => is_known(record.id.as_str()),
                    "exception" => plan.exceptions.get(&Id::new(record.id.as_str())).is_some_and(|of| is_known(&of.rule)),
                    _ => true,
                };
                if said && is_ours {
                    found.push(Found::new("X04", $table, record.id.as_str()).detail("gone"));
                }
            }
        )+};
    }
    gone!(
        "target", Target in targets, "rule", Rule in rules, "source", Source in sources, "area", Area in areas,
        "commune", Commune in communes, "facility", Facility in facilities, "site", Site in sites,
        "doctor", Doctor in doctors, "posting", Posting in postings, "move", Move in moves,
        "exception", Exception in exceptions, "open", Open in open, "act", Act in acts, "assumption", Assumption in assumptions,
        "past_year", PastYear in past_years
    );
    let province_gone = plan.gone.iter().any(|((table, id), _)| table == Table::Province && *id == *"province");
    if province_gone {
        found.push(Found::new("X04", "province", "province").detail("gone"));
    }
}

/// X01: looks at the baseline, and at the days around every one that is written down about the station.
fn is_missing_while_open(plan: &Plan, facility: &Facility, station: &Station) -> bool {
    let written = station.figures.iter().map(|figures| figures.from).chain(facility.opened).chain(facility.closed);
    let around = written.flat_map(|day| [day.saturating_sub(1.day()), day, day.saturating_add(1.day())]);
    let mut days = around.chain([plan.cover.baseline]).filter(|day| *day >= plan.cover.baseline);
    days.any(|day| {
        let opened = facility.opened.is_none_or(|opened| opened <= day);
        let closed = facility.closed.is_some_and(|closed| closed <= day);
        opened && !closed && people(dated::catchment(station, day)).is_none()
    })
}

/// Whether a reference is absent, or its record is in the table, dropped or not.
fn known<R: Record>(table: &Records<R>, id: Option<&Id<R>>) -> bool {
    id.is_none_or(|id| table.iter_with_copies().any(|record| record.id() == id))
}

/// A rule of the rule book.
fn is_known(code: &str) -> bool {
    book::rule(code).is_some()
}

/// An exception's subject: by the kinds of subjects, and by the names of the tables.
fn is_there(standing: &Standing, exception: &Exception) -> bool {
    let (plan, id) = (standing.plan, exception.subject.as_str());
    let facility = standing.facilities.iter().find(|facility| facility.id.as_str() == id);
    let is_station = facility.map(|facility| matches!(facility.kind, FacilityKind::Station(_)));
    match exception.subject_kind.as_str() {
        "station" => is_station == Some(true),
        "hospital" => is_station == Some(false),
        "point" => firsts(&plan.sites).iter().any(|site| site.id.as_str() == id && site.kind != SiteKind::Seat),
        "province" => id == "province",
        "rule" => plan.contains(Table::Rule, id),
        "source" => plan.contains(Table::Source, id),
        "target" => plan.contains(Table::Target, id),
        "area" => plan.contains(Table::Area, id),
        "commune" => plan.contains(Table::Commune, id),
        "facility" => plan.contains(Table::Facility, id),
        "site" => plan.contains(Table::Site, id),
        "doctor" => plan.contains(Table::Doctor, id),
        "posting" => plan.contains(Table::Posting, id),
        "move" => plan.contains(Table::Move, id),
        "exception" => plan.contains(Table::Exception, id),
        "open" => plan.contains(Table::Open, id),
        "act" => plan.contains(Table::Act, id),
        "assumption" => plan.contains(Table::Assumption, id),
        "past_year" => plan.contains(Table::PastYear, id),
        _ => false,
    }
}
