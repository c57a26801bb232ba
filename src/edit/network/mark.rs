//! By what is told whether a record is still as an act has made it: a short mark of what the act has decided in it.

use crate::plan::{AnyRecord, Date, Facility, Figure, Move, Site, Source, Station};

/// A mark of a record, as far as an act decides what it says; other edits of it are no change of the act.
pub(super) fn mark(record: &AnyRecord, act: &str) -> String {
    let said = match record {
        AnyRecord::Move(step) => of_move(step),
        AnyRecord::Site(site) => of_site(site),
        AnyRecord::Facility(facility) => of_facility(facility, act),
        AnyRecord::Source(source) => of_source(source),
        _ => Vec::new(),
    };
    format!("{:016x}", hash(&said))
}

fn of_move(step: &Move) -> Vec<String> {
    let shares = step.to.iter().map(|share| {
        let week = share.week.map(|week| week.to_string()).unwrap_or_default();
        format!("{} {} {week}", share.site, share.sessions)
    });
    let basis = step.basis.as_ref().map(|basis| format!("{} {}", basis.number, day(basis.date)));
    let first = [
        step.kind.code().to_owned(),
        step.doctor.to_string(),
        step.from.as_ref().map(ToString::to_string).unwrap_or_default(),
        day(Some(step.start)),
        day(step.end),
        status(step).to_owned(),
        step.why.clone(),
        basis.unwrap_or_default(),
    ];
    first.into_iter().chain(shares).collect()
}

fn status(step: &Move) -> &'static str {
    use crate::plan::MoveStatus::{Agreed, Parked, Proposed};
    match step.status {
        Proposed => "proposed",
        Agreed => "agreed",
        Parked => "parked",
    }
}

fn of_site(site: &Site) -> Vec<String> {
    vec![site.facility.to_string(), site.name.clone(), day(site.opened), day(site.closed), site.note.clone()]
}

/// Its days, and what the act has made of its figures.
fn of_facility(facility: &Facility, act: &str) -> Vec<String> {
    let mut said = vec![day(facility.opened), day(facility.closed)];
    for figures in facility.station().iter().flat_map(|station: &&Station| &station.figures) {
        if figures.act.as_deref() == Some(act) {
            let others = &figures.others;
            let counts =
                [&figures.catchment, &figures.posts, &figures.doctor_posts, &figures.staff].into_iter().chain([
                    &others.assistant_doctors,
                    &others.nurses,
                    &others.midwives,
                    &others.pharmacists,
                    &others.other,
                ]);
            let count = |figure: &Option<Figure>| figure.as_ref().map(|figure| figure.value.to_string());
            said.push(day(Some(figures.from)));
            said.extend(counts.map(|figure| count(figure).unwrap_or_default()));
        }
    }
    said
}

fn of_source(source: &Source) -> Vec<String> {
    vec![source.title.clone(), source.note.clone(), source.address.clone()]
}

fn day(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// FNV-1a, 64 bits: the same on every machine and in every version.
fn hash(texts: &[String]) -> u64 {
    let bytes = texts.iter().flat_map(|text| text.bytes().chain([0x1F]));
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}
