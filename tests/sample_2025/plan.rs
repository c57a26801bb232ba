//! Quảng Ninh on the day before its network was put together: the 171 old stations and two sub-stations, the doctors of
//! the sample of 2026 where they may have been then, and the acts of 01/11/2025 that lead to 55 stations and 92 points.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use phanbo::edit::{Command, Reorganisation, change_set};
use phanbo::plan::{
    Cover, Facility, FacilityKind, Figure, Id, Lineage, Move, Plan, Posting, Records, Share, Site, SiteKind, Source,
    Station, StationStaff,
};
use phanbo::roster::Roster;
use phanbo::sample;

/// The day from which the network is as it was put together.
pub const DAY: Date = date(2025, 11, 1);
const FIRST_DAY: Date = date(2025, 10, 31);

/// The old communes, each with the commune of today to which the whole or the larger part of it went.
const OLD_COMMUNES: &str = include_str!("old_communes.csv");
/// Sub-stations of before, which nobody has named: one each in the first communes that have more points today than they
/// had stations.
const SUB_STATIONS: usize = 2;
/// Stations that became points; the others closed.
const MERGED_AS_POINTS: usize = 90;
const ASSUMED: &str = "gia-dinh-2025";

/// An old station: its code and name.
#[derive(Clone)]
struct Old {
    code: &'static str,
    name: String,
}

/// A station of today, and those of before that it was put together from.
struct Group {
    station: Id<Facility>,
    points: Vec<Old>,
    closed: Vec<Old>,
    has_sub_station: bool,
}

/// The whole sample.
pub fn plan() -> Plan {
    let today = sample::quang_ninh();
    let groups = groups(&today);
    let mut plan = before(&today, &groups);
    let mut number = 0;
    for group in &groups {
        let merged = group.points.iter().map(|old| (old, true)).chain(group.closed.iter().map(|old| (old, false)));
        for (old, as_point) in merged {
            let into = group.station.clone();
            let wish = Reorganisation::Merge { station: old.station(), into, as_point, date: DAY };
            let mut ids = || {
                number += 1;
                format!("sx-{number:04}")
            };
            let roster = Roster::new(&plan, FIRST_DAY);
            let change = change_set(&plan, &roster, &Command::Reorganise(wish), &mut ids).expect("it can be made");
            change.apply(&mut plan);
        }
    }
    plan
}

impl Old {
    fn station(&self) -> Id<Facility> {
        Id::new(format!("tyt-cu-{}", self.code))
    }

    fn seat(&self) -> Id<Site> {
        Id::new(format!("tyt-cu-{}-0", self.code))
    }
}

/// Stations of today, by id, with the old ones of their commune: the one that has the commune's name, or else the first,
/// is the station itself; which of the others became points is invented, as many as there are points today.
fn groups(today: &Plan) -> Vec<Group> {
    let mut of_commune: BTreeMap<&str, Vec<(bool, Old)>> = BTreeMap::new();
    for line in OLD_COMMUNES.lines().skip(1) {
        let [new, code, kind, name] = line.split(',').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let commune = today.communes.get(&new.into()).expect("a commune of today");
        let old = Old { code, name: format!("Trạm Y tế {} {name}", kind.to_lowercase()) };
        of_commune.entry(new).or_default().push((commune.name == name, old));
    }
    let mut groups = Vec::new();
    for (commune, mut olds) in of_commune {
        // The namesake first; the others by code, as they stand.
        olds.sort_by_key(|(is_namesake, _)| !is_namesake);
        let mut olds: Vec<Old> = olds.into_iter().map(|(_, old)| old).collect();
        let stations: Vec<_> =
            today.facilities.iter().filter(|place| place.is_station() && commune_of(place) == commune).collect();
        // The first of them are the stations of today themselves.
        olds.drain(..stations.len());
        let share = olds.len().div_ceil(stations.len());
        for station in stations {
            let mut olds: Vec<Old> = olds.drain(..share.min(olds.len())).collect();
            let wanted = points_of(today, &station.id).len();
            let closed = olds.split_off(wanted.min(olds.len()));
            let is_short = olds.len() < wanted;
            groups.push(Group { station: station.id.clone(), points: olds, closed, has_sub_station: is_short });
        }
    }
    for group in groups.iter_mut().filter(|group| group.has_sub_station).skip(SUB_STATIONS) {
        group.has_sub_station = false;
    }
    let missing = MERGED_AS_POINTS - groups.iter().map(|group| group.points.len()).sum::<usize>();
    for group in groups.iter_mut().filter(|group| !group.closed.is_empty()).take(missing) {
        group.points.push(group.closed.remove(0));
    }
    groups
}

fn commune_of(place: &Facility) -> &str {
    place.commune.as_ref().map_or("", Id::as_str)
}

fn points_of(plan: &Plan, station: &Id<Facility>) -> Vec<Id<Site>> {
    let points = plan.sites_of(station).into_iter().filter(|site| site.kind == SiteKind::Point);
    points.map(|site| site.id.clone()).collect()
}

/// The plan of the day before: the network of old, everything else as in the sample of 2026.
fn before(today: &Plan, groups: &[Group]) -> Plan {
    let mut plan = today.clone();
    plan.lineage = Lineage {
        plan: "01K8ZQ4M7N2P5R8T1V4X7Y0A3C".into(),
        revision: "2025SAPXEP".into(),
        parents: Vec::new(),
        ancestors: Vec::new(),
        ..today.lineage.clone()
    };
    plan.cover = Cover {
        title: "Sắp xếp mạng lưới trạm y tế tỉnh Quảng Ninh từ 01/11/2025".into(),
        note: NOTE.into(),
        baseline: FIRST_DAY,
    };
    plan.sources.push(Source {
        id: ASSUMED.into(),
        title: "Giả định cho tệp mẫu: số liệu của trạm sau sắp xếp chia đều cho các trạm cũ (không phải số liệu chính thức)"
            .into(),
        date: None,
        address: String::new(),
        note: String::new(),
        act: None,
    });
    let mut moved = BTreeMap::new();
    for group in groups {
        split(&mut plan, today, group, &mut moved);
    }
    people(&mut plan, today, groups, &moved);
    plan
}

/// A station of today as it was: the figures shared out evenly, the points of today gone. `moved` tells where the sites
/// of today were.
fn split(plan: &mut Plan, today: &Plan, group: &Group, moved: &mut BTreeMap<Id<Site>, Id<Site>>) {
    let station = today.facilities.get(&group.station).expect("a station of today");
    let olds: Vec<&Old> = group.points.iter().chain(&group.closed).collect();
    let count = olds.len() as u32 + 1;
    // A locked station takes part in no act.
    plan.facilities.replace(Facility { kind: shared(station, count, true), locked: false, ..station.clone() });
    for old in &olds {
        plan.facilities.push(Facility {
            id: old.station(),
            name: old.name.clone(),
            locked: false,
            note: String::new(),
            kind: shared(station, count, false),
            ..station.clone()
        });
        plan.sites.push(Site {
            id: old.seat(),
            facility: old.station(),
            name: "Trụ sở chính".into(),
            kind: SiteKind::Seat,
            point: None,
            opened: None,
            closed: None,
            act: None,
            note: String::new(),
        });
    }
    let seat = today.sites_of(&group.station)[0].id.clone();
    let mut homes = group.points.iter().map(Old::seat).collect::<Vec<_>>();
    let points = points_of(today, &group.station);
    for (number, point) in points.iter().enumerate() {
        let was_sub_station = group.has_sub_station && number == group.points.len();
        if was_sub_station {
            let site = today.sites.get(point).expect("a point of today").clone();
            plan.sites.replace(Site { name: "Phân trạm".into(), ..site });
            homes.push(point.clone());
        } else {
            plan.sites.remove(point);
        }
        moved.insert(point.clone(), homes.get(number).unwrap_or(&seat).clone());
    }
}

/// A station's figures, one of so many equal parts; the station of today has the rest.
fn shared(station: &Facility, count: u32, is_main: bool) -> FacilityKind {
    let of = station.station().expect("a station");
    let part = |figure: &Option<Figure>| {
        figure.as_ref().map(|figure| Figure {
            value: figure.value / count + if is_main { figure.value % count } else { 0 },
            source: Some(ASSUMED.into()),
        })
    };
    FacilityKind::Station(Station {
        catchment: part(&of.catchment),
        posts: part(&of.posts),
        doctor_posts: part(&of.doctor_posts),
        staff: part(&of.staff),
        others: StationStaff {
            assistant_doctors: part(&of.others.assistant_doctors),
            nurses: part(&of.others.nurses),
            midwives: part(&of.others.midwives),
            pharmacists: part(&of.others.pharmacists),
            other: part(&of.others.other),
        },
        ..of.clone()
    })
}

/// Doctors where they were: those of a point at the old station it was, of a seat with many doctors one each at what has
/// closed. Loans go to seats: an old station has no other place.
fn people(plan: &mut Plan, today: &Plan, groups: &[Group], moved: &BTreeMap<Id<Site>, Id<Site>>) {
    let was = |site: &Id<Site>| moved.get(site).unwrap_or(site).clone();
    let mut postings: Vec<Posting> =
        today.postings.iter().map(|posting| Posting { site: was(&posting.site), ..posting.clone() }).collect();
    for group in groups {
        let seat = today.sites_of(&group.station)[0].id.clone();
        let lent = |posting: &Posting| today.moves.iter().any(|step| step.doctor == posting.doctor);
        let alone = |posting: &&mut Posting| {
            posting.site == seat
                && posting.sessions == 10
                && !lent(posting)
                && today.doctors.get(&posting.doctor).is_some_and(|doctor| doctor.bonds.is_empty())
        };
        let mut at_the_seat: Vec<&mut Posting> = postings.iter_mut().filter(alone).collect();
        let spare = at_the_seat.len().saturating_sub(2);
        for (posting, old) in at_the_seat.iter_mut().take(spare).zip(&group.closed) {
            posting.site = old.seat();
        }
    }
    plan.postings = merged(postings);
    let seat_of = |share: &Share| {
        let facility = today.facility_of(&share.site).expect("a site of today");
        today.sites_of(facility)[0].id.clone()
    };
    let at_seats = |step: &Move| {
        let to = step.to.first().map(|share| Share::new(seat_of(share), step.sessions()));
        Move { to: to.into_iter().collect(), ..step.clone() }
    };
    plan.moves = today.moves.iter().map(at_seats).collect();
}

/// Postings of one doctor at one site added up under the first of their ids.
fn merged(postings: Vec<Posting>) -> Records<Posting> {
    let mut sums: Vec<Posting> = Vec::new();
    for posting in postings {
        match sums.iter_mut().find(|sum| sum.doctor == posting.doctor && sum.site == posting.site) {
            Some(sum) => sum.sessions += posting.sessions,
            None => sums.push(posting),
        }
    }
    sums.into_iter().collect()
}

const NOTE: &str = "\
Tệp mẫu: mạng lưới trạm y tế của Quảng Ninh ngày 31/10/2025 (171 trạm và 2 phân trạm) và việc sắp xếp từ 01/11/2025 \
(55 trạm, 92 điểm trạm, 26 nơi đóng). Công khai: các con số vừa nêu (Báo Quảng Ninh); tên và mã của 171 xã, phường, thị \
trấn cũ và nơi mỗi đơn vị nhập vào. Giả định: trạm cũ nào thành trụ sở, thành điểm trạm hay đóng, vì danh sách này không \
được công bố; vị trí của hai phân trạm; số liệu của từng trạm cũ (chia đều số liệu của trạm sau sắp xếp); bác sĩ nào ở \
trạm cũ nào. Trạm giữ trụ sở mang tên sau sắp xếp ngay từ ngày đầu. Bệnh viện như sau ngày 01/11/2025. Họ tên, ngày sinh, \
số giấy phép và nơi làm việc của bác sĩ đều do tưởng tượng, như trong tệp mẫu Quảng Ninh 2026.\n\n\
Sample: Quảng Ninh's network of stations on 31/10/2025 (171 stations and 2 sub-stations) and its reorganisation from \
01/11/2025 (55 stations, 92 points, 26 places closed). Public: these numbers (Báo Quảng Ninh); names and codes of the 171 \
old communes, wards and towns, and where each went. Invented: which old station kept its seat, became a point or closed, \
for that list is not public; where the two sub-stations were; the figures of each old station (those of the station of \
today shared out evenly); which doctor was where. The station that keeps its seat has its new name from the first day on. \
Hospitals are as after 01/11/2025. Names, birth dates, licence numbers and places of work of doctors are invented, as in \
the sample of 2026.";
