//! By what is told whether a record is still as an act has made it: a short mark of what taking the act back would undo.

use crate::plan::{
    AnyRecord, Date, DatedFigures, Facility, FacilityKind, Figure, Made, Move, Site, SiteKind, Source, Station,
    StationFigure, Was,
};

/// What marks of this kind begin with. Those without it say what the act has decided in a record, whatever that was.
const OF_WHAT_GOES: &str = "2:";

/// A mark of what goes with an act when it is taken back: all of a record it has made or that is put back as it was, the
/// end of a place, figures. Other edits of the record stay.
pub(super) fn mark(record: &AnyRecord, was: &Was, act: &str) -> String {
    let said = match (record, was) {
        (AnyRecord::Move(step), _) => all_of_move(step),
        (AnyRecord::Source(source), _) => all_of_source(source),
        (AnyRecord::Site(site), Was::Nothing) => all_of_site(site),
        (AnyRecord::Facility(facility), Was::Nothing) => all_of_facility(facility, act),
        (AnyRecord::Site(site), _) => vec![day(site.closed)],
        (AnyRecord::Facility(facility), Was::WithoutFigures) => figures_of(facility, act),
        (AnyRecord::Facility(facility), _) => vec![day(facility.closed)],
        _ => Vec::new(),
    };
    format!("{OF_WHAT_GOES}{:016x}", hash(&said))
}

/// Whether a record is still as an act has made it.
pub(super) fn is_as_made(record: &AnyRecord, made: &Made, act: &str) -> bool {
    let now = if made.mark.starts_with(OF_WHAT_GOES) {
        mark(record, &made.was, act)
    } else {
        format!("{:016x}", hash(&decided(record, act)))
    };
    now == made.mark
}

/// What an act has decided in a record, as marks of old have it.
fn decided(record: &AnyRecord, act: &str) -> Vec<String> {
    match record {
        AnyRecord::Move(step) => of_move(step),
        AnyRecord::Site(site) => of_site(site),
        AnyRecord::Facility(facility) => {
            let days = [day(facility.opened), day(facility.closed)];
            days.into_iter().chain(figures_of(facility, act)).collect()
        }
        AnyRecord::Source(source) => of_source(source),
        _ => Vec::new(),
    }
}

fn all_of_move(step: &Move) -> Vec<String> {
    let gain = step.gain.iter().flat_map(|gain| {
        // By its rung of the ladder.
        let qualification = gain.qualification.map(|qualification| (qualification as u8).to_string());
        let specialties = gain.specialties.iter().map(|specialty| specialty.code().to_owned());
        specialties.chain(qualification)
    });
    let others = [step.by.clone(), step.registered.to_string()];
    of_move(step).into_iter().chain(others).chain(gain).collect()
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

fn all_of_site(site: &Site) -> Vec<String> {
    let point = site.point.map(|point| format!("{} {}", point.latitude, point.longitude));
    let kind = match site.kind {
        SiteKind::Seat => "seat",
        SiteKind::Point => "point",
    };
    of_site(site).into_iter().chain([kind.to_owned(), point.unwrap_or_default()]).collect()
}

fn of_site(site: &Site) -> Vec<String> {
    vec![site.facility.to_string(), site.name.clone(), day(site.opened), day(site.closed), site.note.clone()]
}

fn all_of_facility(facility: &Facility, act: &str) -> Vec<String> {
    let Facility { id: _, name, area, commune, opened, closed, locked, note, kind } = facility;
    let mut said = vec![
        name.clone(),
        area.as_ref().map(ToString::to_string).unwrap_or_default(),
        commune.as_ref().map(ToString::to_string).unwrap_or_default(),
        day(*opened),
        day(*closed),
        locked.to_string(),
        note.clone(),
    ];
    if let FacilityKind::Station(station) = kind {
        said.extend(all_of_station(station, act));
    }
    said
}

/// Figures of other acts are theirs: those are taken back first.
fn all_of_station(station: &Station, act: &str) -> Vec<String> {
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let mut said = vec![number(station.minimum), day(station.deadline), number(station.density_tenths)];
    said.extend(StationFigure::ALL.map(|which| figure(station.figure(which).as_ref())));
    said.extend(station.employers.iter().map(|employer| format!("{} {}", day(Some(employer.from)), employer.name)));
    for dated in station.figures.iter().filter(|dated| dated.act.as_deref().is_none_or(|of| of == act)) {
        said.push(day(Some(dated.from)));
        said.extend(StationFigure::ALL.map(|which| figure(dated.figure(which).as_ref())));
    }
    said
}

/// With where it comes from.
fn figure(figure: Option<&Figure>) -> String {
    let source = |figure: &Figure| figure.source.as_ref().map(ToString::to_string).unwrap_or_default();
    figure.map(|figure| format!("{} {}", figure.value, source(figure))).unwrap_or_default()
}

/// What an act has made of the figures of a station.
fn figures_of(facility: &Facility, act: &str) -> Vec<String> {
    let all = facility.station().into_iter().flat_map(|station| &station.figures);
    let of_act = all.filter(|figures| figures.act.as_deref() == Some(act));
    let value = |figures: &DatedFigures, which| figures.figure(which).as_ref().map(|figure| figure.value.to_string());
    let said = |figures| {
        let values = StationFigure::ALL.map(|which| value(figures, which).unwrap_or_default());
        [day(Some(figures.from))].into_iter().chain(values)
    };
    of_act.flat_map(said).collect()
}

fn all_of_source(source: &Source) -> Vec<String> {
    of_source(source).into_iter().chain([day(source.date)]).collect()
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
