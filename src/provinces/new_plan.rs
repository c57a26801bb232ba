//! The plan a province begins with: its communes, one station each, areas by former district, and no people.

use std::collections::{BTreeMap, BTreeSet};

use super::{ProvinceUnits, Trust, Unit};
use crate::plan::{
    self, Area, Commune, Cover, Date, Facility, FacilityKind, Figure, Id, Lineage, Plan, Site, SiteKind, Source,
    Station,
};
use crate::text::folding::fold;

const PUBLISHED: &str = "bando-2025";
const REPAIRED: &str = "bando-2025-sua";
const DOUBTFUL: &str = "bando-2025-nghi-ngo";

/// What stands before the name of a former district.
const KINDS: [&str; 4] = ["H. ", "Q. ", "TP ", "TX "];

/// Ids: a commune its code, its station `tyt-CODE`, the seat `tyt-CODE-0`, areas `kv-` and their former district. The
/// people of a station are those of its commune; those of the province are their sum, where none is missing or
/// doubtful.
pub fn new_plan(province: &ProvinceUnits, lineage: Lineage, baseline: Date) -> Plan {
    let cover = Cover {
        title: format!("Phương án bố trí bác sĩ trạm y tế {} {}", province.name, baseline.year()),
        note: String::new(),
        baseline,
    };
    let own = plan::Province {
        name: province.name.clone(),
        population: people(province).map(|value| figure(value, Trust::Published)),
        ..plan::Province::default()
    };
    let mut plan = Plan::new(lineage, cover, own);
    for source in sources() {
        plan.sources.push(source);
    }
    for (district, name) in areas(province) {
        let (id, name, note) = (area_id(district), name.to_owned(), String::new());
        plan.areas.push(Area { id, name, hospital: None, order: None, note });
    }
    for unit in &province.units {
        add(&mut plan, unit);
    }
    plan
}

/// The area that a former district is.
pub fn area_id(district: &str) -> Id<Area> {
    Id::new(format!("kv-{}", fold(district).replace(' ', "-")))
}

/// The registered people of a province; unknown as long as those of one commune are missing or doubtful.
pub fn people(province: &ProvinceUnits) -> Option<u32> {
    let certain = |unit: &Unit| unit.people.filter(|_| unit.trust_in_people() != Trust::Doubtful);
    province.units.iter().map(certain).sum()
}

fn figure(value: u32, trust: Trust) -> Figure {
    let source = match trust {
        Trust::Published => PUBLISHED,
        Trust::Repaired => REPAIRED,
        Trust::Doubtful => DOUBTFUL,
    };
    Figure { value, source: Some(Id::new(source)) }
}

/// Where the figures come from, and what was done to them.
fn sources() -> [Source; 3] {
    let of = "Dân số đăng ký, diện tích theo hồ sơ sắp xếp đơn vị hành chính cấp xã năm 2025 (Nhà xuất bản Tài nguyên - \
              Môi trường và Bản đồ Việt Nam, sapnhap.bando.com.vn)";
    let source = |id: &str, title: String| Source {
        id: Id::new(id),
        title,
        date: Some(jiff::civil::date(2026, 8, 2)),
        address: "https://github.com/thanglequoc/vietnamese-provinces-database".to_owned(),
        note: String::new(),
        act: None,
    };
    [
        source(PUBLISHED, of.to_owned()),
        source(
            REPAIRED,
            format!("{of}; số đã được sửa vì bản công bố bị lệch dòng, mất chữ số 0 hoặc chỉ của một phần"),
        ),
        source(DOUBTFUL, format!("{of}; số còn nghi ngờ, cần đối chiếu với hồ sơ của địa phương")),
    ]
}

/// The former districts, and what their areas are called: by the name alone, as units have called themselves since the
/// districts were dissolved. The kind stays where two of the province share a name.
fn areas(province: &ProvinceUnits) -> BTreeMap<&str, &str> {
    let districts: BTreeSet<&str> = province.units.iter().filter_map(Unit::main_district).collect();
    let called = districts.iter().map(|&district| {
        let name = without_kind(district);
        let is_alone = districts.iter().filter(|other| without_kind(other) == name).count() == 1;
        (district, if is_alone { name } else { district })
    });
    called.collect()
}

/// A numbered district (*Q.1*) has no other name.
fn without_kind(district: &str) -> &str {
    KINDS.iter().find_map(|kind| district.strip_prefix(kind)).unwrap_or(district)
}

/// A commune with its station.
fn add(plan: &mut Plan, unit: &Unit) {
    let people = unit.people.map(|people| figure(people, unit.trust_in_people()));
    let commune: Id<Commune> = Id::new(unit.code.as_str());
    let doubt = "Tọa độ còn nghi ngờ, cần đối chiếu với bản đồ.";
    plan.communes.push(Commune {
        id: commune.clone(),
        name: unit.name.clone(),
        kind: unit.kind,
        population: people.clone(),
        hectares: unit.hectares.map(|hectares| figure(hectares, unit.trust_in_hectares())),
        point: unit.point,
        former_district: unit.former_districts.clone(),
        zone: None,
        note: if unit.is_point_doubtful() { doubt.to_owned() } else { String::new() },
    });
    let station: Id<Facility> = Id::new(format!("tyt-{}", unit.code));
    let kind = FacilityKind::Station(Station { catchment: people, ..Station::default() });
    plan.facilities.push(Facility {
        area: unit.main_district().map(area_id),
        commune: Some(commune),
        ..Facility::new(station.clone(), format!("Trạm Y tế {}", unit.name), kind)
    });
    let seat = Id::new(format!("tyt-{}-0", unit.code));
    plan.sites.push(Site::new(seat, station, "Trụ sở chính".to_owned(), SiteKind::Seat));
}

#[cfg(test)]
mod tests {
    use super::super::{all, find};
    use super::*;

    const FIRST_DAY: Date = jiff::civil::date(2026, 1, 1);

    fn plan_of(province: &ProvinceUnits) -> Plan {
        let lineage = Lineage {
            plan: "01KTEST0000000000000000000".into(),
            revision: "AAAAAAAAAA".into(),
            parents: Vec::new(),
            ancestors: Vec::new(),
            app: "0".into(),
            saved_at: "2026-01-01T00:00:00Z".into(),
        };
        new_plan(province, lineage, FIRST_DAY)
    }

    #[test]
    fn the_people_of_a_province_are_given_only_where_all_its_communes_are_known() {
        let sure = plan_of(find("Nghệ An").expect("it is there"));
        assert_eq!(sure.province.population.map(|figure| figure.value), Some(3_831_694));
        let unsure = plan_of(find("Lào Cai").expect("it is there"));
        assert_eq!(unsure.province.population, None);
        let doubtful = unsure.communes.get(&"02707".into()).expect("Dền Sáng").population.clone();
        assert_eq!(doubtful, Some(Figure { value: 12_160, source: Some(Id::new(DOUBTFUL)) }));
    }

    #[test]
    fn areas_are_called_by_their_name_alone_and_where_two_share_it_with_their_kind() {
        let names = |province: &ProvinceUnits| -> Vec<String> {
            plan_of(province).areas.iter().map(|area| area.name.clone()).collect()
        };
        let of = |name: &str| names(find(name).expect("it is there"));
        let has = |province: &str, name: &str| of(province).iter().any(|known| known == name);
        assert!(has("Thái Nguyên", "Đại Từ") && has("Thái Nguyên", "Bắc Kạn") && has("Hà Nội", "Ba Đình"));
        assert!(has("Hà Tĩnh", "H. Kỳ Anh") && has("Hà Tĩnh", "TX Kỳ Anh") && has("Hà Tĩnh", "Hương Khê"));
        assert!(has("Hồ Chí Minh", "Q.1") && has("Hồ Chí Minh", "Gò Vấp"));
        let everywhere: Vec<String> = all().iter().flat_map(names).collect();
        let with_kind = everywhere.iter().filter(|name| KINDS.iter().any(|kind| name.starts_with(kind)));
        assert_eq!(with_kind.count(), 12, "of Hà Tĩnh, Đồng Tháp, Vĩnh Long and Cần Thơ");
    }
}
