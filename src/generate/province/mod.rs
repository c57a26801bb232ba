//! Sample plans of real provinces: the public network as it was published, the people in it invented.

mod hai_phong;
mod nghe_an;
mod people;

use super::{BASELINE, Chance, INVENTED};
use crate::plan::{
    CommuneKind, Facility, FacilityKind, Figure, Hospital, HospitalKind, Id, Lineage, Plan, Site, SiteKind, Source,
    Specialties, Specialty, StationStaff,
};
use crate::provinces::{self, ProvinceUnits};
use crate::rules::checker::PRESETS;
use crate::text::folding::fold;

/// What is known of a province, and what is assumed for its sample.
struct Outline {
    province: &'static str,
    /// The id of the plan.
    plan: &'static str,
    seed: u64,
    note: &'static str,
    /// All doctors of the province, and those of the public sector where that is known.
    doctors: u32,
    public_doctors: Option<u32>,
    /// Id, title, address.
    sources: &'static [(&'static str, &'static str, &'static str)],
    hospitals: &'static [Outlined],
    old_communes: &'static [(&'static str, u32)],
    /// Points in all, where that is known.
    points: Option<u32>,
    /// Of a hundred stations, how many have no doctor, one, two and so on.
    at_stations: [u32; 6],
    preset: Option<&'static str>,
}

/// A hospital by name.
struct Outlined {
    name: &'static str,
    kind: HospitalKind,
    /// The former district whose stations it supports; none for those of the province.
    district: &'static str,
    /// Whether its name was found in a source; others are assumed.
    is_public: bool,
}

impl Outlined {
    /// A hospital that a source names.
    const fn found(name: &'static str, kind: HospitalKind, district: &'static str) -> Self {
        Self { name, kind, district, is_public: true }
    }

    /// A hospital that no source names.
    const fn assumed(name: &'static str, kind: HospitalKind, district: &'static str) -> Self {
        Self { name, kind, district, is_public: false }
    }
}

pub fn hai_phong() -> Plan {
    build(&hai_phong::OUTLINE)
}

pub fn nghe_an() -> Plan {
    build(&nghe_an::OUTLINE)
}

fn build(outline: &Outline) -> Plan {
    let province = provinces::find(outline.province).expect("an outline names a province there is");
    let mut plan = provinces::new_plan(province, lineage(outline), BASELINE);
    plan.cover.title = format!("Phương án bố trí bác sĩ trạm y tế {} 2026", outline.province);
    outline.note.clone_into(&mut plan.cover.note);
    plan.province.as_of = Some(BASELINE);
    let invented = "Giả định cho tệp mẫu (không phải số liệu chính thức)";
    for (id, title, address) in outline.sources.iter().chain([&(INVENTED, invented, "")]) {
        plan.sources.push(source(id, title, address));
    }
    let preset = PRESETS.iter().find(|preset| Some(preset.code) == outline.preset);
    for setting in preset.map(|preset| preset.settings(&plan)).unwrap_or_default() {
        plan.rules.push(setting);
    }
    let mut chance = Chance::new(outline.seed);
    add_points(&mut plan, outline, province);
    give_posts(&mut plan, &mut chance);
    add_hospitals(&mut plan, outline);
    people::add(&mut plan, &mut chance, outline);
    plan
}

/// Fixed, or the same code would not give the same bytes.
fn lineage(outline: &Outline) -> Lineage {
    Lineage {
        plan: outline.plan.to_owned(),
        revision: outline.plan.chars().rev().take(10).collect(),
        app: "0.1.0".to_owned(),
        saved_at: "2026-11-26T00:00:00Z".to_owned(),
        ..Lineage::default()
    }
}

fn source(id: &str, title: &str, address: &str) -> Source {
    let (title, address) = (title.to_owned(), address.to_owned());
    Source { id: Id::new(id), title, date: None, address, note: String::new(), act: None }
}

/// A figure that says that it is assumed.
fn assumed(value: u32) -> Figure {
    Figure { value, source: Some(Id::new(INVENTED)) }
}

/// How many points each commune has: one for each old station that is no seat, and what is over to those with most; where
/// nothing is known, half of them.
fn points(outline: &Outline, province: &ProvinceUnits) -> Vec<(String, u32)> {
    let old = |code: &str| outline.old_communes.iter().find(|(known, _)| *known == code).map_or(1, |(_, count)| *count);
    let mut points: Vec<(String, u32)> =
        province.units.iter().map(|unit| (unit.code.clone(), old(&unit.code).saturating_sub(1))).collect();
    let Some(all) = outline.points else {
        return points.into_iter().map(|(code, points)| (code, points / 2)).collect();
    };
    points.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let over = all.saturating_sub(points.iter().map(|(_, count)| count).sum());
    for (_, count) in points.iter_mut().take(over as usize) {
        *count += 1;
    }
    points
}

fn add_points(plan: &mut Plan, outline: &Outline, province: &ProvinceUnits) {
    for (code, count) in points(outline, province) {
        for number in 1..=count {
            plan.sites.push(Site {
                id: Id::new(format!("tyt-{code}-{number}")),
                facility: Id::new(format!("tyt-{code}")),
                name: format!("Điểm trạm số {number}"),
                kind: SiteKind::Point,
                point: None,
                opened: None,
                closed: None,
                act: None,
                note: String::new(),
            });
        }
    }
}

/// Posts and people other than doctors, more where more people live.
fn give_posts(plan: &mut Plan, chance: &mut Chance) {
    let stations: Vec<Facility> = plan.facilities.iter().cloned().collect();
    for mut facility in stations {
        let people = facility.station().and_then(|station| Figure::people(station.catchment.as_ref())).unwrap_or(0);
        if let FacilityKind::Station(station) = &mut facility.kind {
            let staff = 8 + people / 5_000 + chance.below(6);
            station.staff = Some(assumed(staff));
            station.posts = Some(assumed(staff + chance.below(4)));
            station.doctor_posts = Some(assumed(chance.between(4, 6)));
            station.others = StationStaff {
                assistant_doctors: Some(assumed(chance.between(1, 4))),
                nurses: Some(assumed(chance.between(2, 5))),
                midwives: Some(assumed(chance.between(1, 3))),
                pharmacists: None,
                other: None,
            };
        }
        plan.facilities.replace(facility);
    }
}

fn add_hospitals(plan: &mut Plan, outline: &Outline) {
    for outlined in outline.hospitals {
        let id: Id<Facility> = Id::new(format!("bv-{}", fold(outlined.name).replace(' ', "-")));
        let hospital = Hospital {
            kind: outlined.kind,
            employer: (outlined.kind != HospitalKind::Other).then(|| "Sở Y tế".to_owned()),
            floor: None,
            unlisted_doctors: None,
            unlisted_specialties: vec![Specialty::Imaging, Specialty::Laboratory].into(),
        };
        let note = "Tên suy từ các quận, huyện cũ hoặc theo hiểu biết chung: giả định của tệp mẫu.";
        add_facility(plan, &id, outlined.name, if outlined.is_public { "" } else { note }, hospital);
        let supported = plan.areas.get(&provinces::area_id(outlined.district));
        if let Some(mut area) = supported.filter(|area| area.hospital.is_none()).cloned() {
            area.hospital = Some(id);
            plan.areas.replace(area);
        }
    }
    if outline.public_doctors.is_some() {
        let hospital = Hospital {
            kind: HospitalKind::Private,
            employer: None,
            floor: None,
            unlisted_doctors: None,
            unlisted_specialties: Specialties::new(),
        };
        let note = "Gộp mọi cơ sở ngoài ngành y tế địa phương thành một mục để đủ số bác sĩ toàn thành phố.";
        add_facility(plan, &Id::new(OUTSIDE), "Cơ sở bộ, ngành và ngoài công lập (gộp)", note, hospital);
    }
}

/// Whoever works outside the province's own health service, as one.
const OUTSIDE: &str = "ngoai-cong-lap";

fn add_facility(plan: &mut Plan, id: &Id<Facility>, name: &str, note: &str, hospital: Hospital) {
    let facility = Facility::new(id.clone(), name.to_owned(), FacilityKind::Hospital(hospital));
    plan.facilities.push(Facility { note: note.to_owned(), ..facility });
    let seat = Id::new(format!("{id}-0"));
    plan.sites.push(Site::new(seat, id.clone(), "Trụ sở chính".to_owned(), SiteKind::Seat));
}

/// Islands and the like, where fewer want to work.
fn is_remote(plan: &Plan, facility: &Facility) -> bool {
    let commune = facility.commune.as_ref().and_then(|id| plan.communes.get(id));
    commune.is_some_and(|commune| commune.kind == CommuneKind::SpecialZone)
}
