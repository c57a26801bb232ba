//! X01 and X04: what is wrong with a record as such.

use phanbo::plan::{Exception, FacilityKind, Figure, Id, Record, Records, Source, Table};

use super::{Found, Standing, picture::people, standing::firsts};

/// Looks at every record.
pub fn check(standing: &Standing, found: &mut Vec<Found>) {
    let plan = standing.plan;
    if people(plan.province.population.as_ref()).is_none() {
        found.push(Found::new("X01", "province", "province").warning());
    }
    for facility in &standing.facilities {
        if let FacilityKind::Station(station) = &facility.kind
            && people(station.catchment.as_ref()).is_none()
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
                let staff = &station.others;
                let staff =
                    [&staff.assistant_doctors, &staff.nurses, &staff.midwives, &staff.pharmacists, &staff.other];
                [vec![&station.catchment, &station.posts, &station.doctor_posts, &station.staff], staff.to_vec()]
                    .concat()
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
    for exception in firsts(&plan.exceptions) {
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
        "exception" in exceptions
    );
}

/// Whether a reference is absent, or its record is in the table, dropped or not.
fn known<R: Record>(table: &Records<R>, id: Option<&Id<R>>) -> bool {
    id.is_none_or(|id| table.iter_with_copies().any(|record| record.id() == id))
}

/// An exception's subject: by the kinds of subjects, and by the names of the tables.
fn is_there(standing: &Standing, exception: &Exception) -> bool {
    let (plan, id) = (standing.plan, exception.subject.as_str());
    let facility = standing.facilities.iter().find(|facility| facility.id.as_str() == id);
    let is_station = facility.map(|facility| matches!(facility.kind, FacilityKind::Station(_)));
    match exception.subject_kind.as_str() {
        "station" => is_station == Some(true),
        "hospital" => is_station == Some(false),
        "point" => known(&plan.sites, Some(&Id::new(id))),
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
        _ => false,
    }
}
