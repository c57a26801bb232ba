//! Every rule says in both languages what it found: its sentences hold words, not codes.

use std::fmt::Write as _;

use jiff::civil::date;
use phanbo::fixture::{DAY_ONE, Fixture, born};
use phanbo::plan::{
    Birth, Bond, Date, Doctor, Facility, Figure, Hospital, Licence, Move, MoveKind, MoveStatus, Plan, Post, Posting,
    RuleSetting, Severity, Specialty, Station, Table, Target, Value, Week, Zone,
};
use phanbo::roster::Roster;
use phanbo::rules::{Checked, Finding, RULES};
use phanbo::text::{Language, sentences};

#[test]
fn every_rule_is_among_the_cases() {
    let cases = cases();
    for rule in RULES {
        assert!(cases.iter().any(|case| case.code == rule.code), "{} has no case", rule.code);
    }
}

#[test]
fn what_is_said_holds_words_and_no_codes() {
    for case in cases() {
        let plan = &case.plan;
        for finding in found(&case) {
            for language in Language::ALL {
                for text in said(language, plan, &finding) {
                    let place = format!("{} in {language:?}: {text}", case.code);
                    assert!(!text.contains("{$") && !text.contains("{ $"), "an argument is missing, {place}");
                    assert!(!text.contains("No localization"), "{place}");
                    let code = text.split(|letter: char| !(letter.is_alphanumeric() || letter == '_'));
                    assert_eq!(code.into_iter().find(|word| word.contains('_')), None, "{place}");
                    assert!(!text.contains("()") && !text.contains("  ") && !text.contains("“”"), "{place}");
                }
            }
        }
    }
}

#[test]
fn a_remedy_is_what_ends_the_finding_where_no_change_of_the_plan_does() {
    let remedy = |code: &str| {
        let rule = RULES.iter().find(|rule| rule.code == code).expect("a rule");
        sentences::rule_remedy(Language::Vietnamese, rule)
    };
    assert_eq!(remedy("D09"), "cấp hoặc gia hạn giấy phép hành nghề");
    assert_eq!(remedy("P04"), "bổ sung giường bệnh");
    assert_eq!([remedy("T03"), remedy("P01"), remedy("D06")], ["điều động", "tuyển dụng", "điều chỉnh phương án"]);
}

#[test]
fn what_is_said_reads_well() {
    let mut text = String::new();
    for case in cases() {
        let plan = &case.plan;
        let findings = found(&case);
        assert!(!findings.is_empty(), "{} finds nothing", case.code);
        for finding in findings {
            for language in Language::ALL {
                let [sentence, short] = said(language, plan, &finding);
                writeln!(text, "{} {} {sentence}\n       {short}", case.code, language.code())
                    .expect("a text takes all");
            }
        }
        text.push('\n');
    }
    insta::assert_snapshot!(text);
}

fn said(language: Language, plan: &Plan, finding: &Finding) -> [String; 2] {
    [sentences::finding(language, plan, finding), sentences::finding_short(language, plan, finding)]
}

fn found(case: &Case) -> Vec<Finding> {
    let checked = Checked::new(&case.plan, &Roster::new(&case.plan, case.date));
    checked.findings().filter(|finding| finding.code() == case.code).map(|finding| (**finding).clone()).collect()
}

/// A plan that breaks a rule on a date.
struct Case {
    code: &'static str,
    date: Date,
    plan: Plan,
}

fn case(code: &'static str, fixture: Fixture) -> Case {
    on(DAY_ONE, code, fixture)
}

fn on(date: Date, code: &'static str, fixture: Fixture) -> Case {
    Case { code, date, plan: fixture.change(name_all).build() }
}

/// What the records of the cases are called. Their ids look like codes, so that an id in a sentence is found out.
const NAMES: [(&str, &str); 12] = [
    ("d_1", "Trần Thị Lan"),
    ("d_2", "Nguyễn Văn An"),
    ("d_3", "Phạm Minh Đức"),
    ("d_4", "Lê Thu Hà"),
    ("d_5", "Vũ Quang Huy"),
    ("d_6", "Đỗ Ngọc Mai"),
    ("s_1", "Trạm Y tế Đông Mai"),
    ("s_2", "Trạm Y tế Hải Lạng"),
    ("p_1", "Điểm trạm số 1"),
    ("h_1", "Bệnh viện Bãi Cháy"),
    ("c_1", "Đông Mai"),
    ("Khu vực a_1", "Cẩm Phả"),
];

fn name_all(plan: &mut Plan) {
    let rename = |name: &mut String| {
        if let Some((_, better)) = NAMES.iter().find(|(known, _)| known == name) {
            *name = (*better).to_owned();
        }
    };
    for mut doctor in plan.doctors.iter().cloned().collect::<Vec<_>>() {
        rename(&mut doctor.name);
        plan.doctors.replace(doctor);
    }
    for mut facility in plan.facilities.iter().cloned().collect::<Vec<_>>() {
        rename(&mut facility.name);
        plan.facilities.replace(facility);
    }
    for mut site in plan.sites.iter().cloned().collect::<Vec<_>>() {
        rename(&mut site.name);
        plan.sites.replace(site);
    }
    for mut area in plan.areas.iter().cloned().collect::<Vec<_>>() {
        rename(&mut area.name);
        plan.areas.replace(area);
    }
    for mut commune in plan.communes.iter().cloned().collect::<Vec<_>>() {
        rename(&mut commune.name);
        plan.communes.replace(commune);
    }
}

/// In the order of the rule book.
fn cases() -> Vec<Case> {
    let cases = [stations(), hospitals(), moves(), doctors(), province(), records()];
    let mut cases: Vec<Case> = cases.into_iter().flatten().collect();
    cases.sort_by_key(|case| RULES.iter().position(|rule| rule.code == case.code));
    cases
}

fn places() -> Fixture {
    Fixture::new().hospital("h_1").station("s_1").station("s_2")
}

fn at_station(change: impl FnOnce(&mut Doctor)) -> Fixture {
    Fixture::new().station("s_1").doctor_with("d_1", change).posting("d_1", "s_1", 10)
}

fn ends(year: i16, month: i8, day: i8) -> impl FnOnce(&mut Move) {
    move |step| step.end = Some(date(year, month, day))
}

/// A full-time doctor of the hospital goes to the first station.
fn lent(kind: MoveKind, doctor: impl FnOnce(&mut Doctor), change: impl FnOnce(&mut Move)) -> Fixture {
    places().doctor_with("d_1", doctor).posting("d_1", "h_1", 10).step_with("m_1", kind, "d_1", "h_1", "s_1", change)
}

fn nothing<T>(_: &mut T) {}

fn setting(rule: &str, name: &str, value: i64) -> RuleSetting {
    let parameters = vec![(name.to_owned(), Value::Number(value))];
    RuleSetting { id: rule.into(), on: None, severity: None, parameters, note: String::new() }
}

fn stations() -> Vec<Case> {
    let point = Fixture::new().station("s_1").point("s_1", "p_1").doctor("d_1").posting("d_1", "p_1", 1);
    let dense = |_: &mut Facility, station: &mut Station| station.catchment = Some(Figure::new(72_012));
    let one_post = |_: &mut Facility, station: &mut Station| station.doctor_posts = Some(Figure::new(1));
    let leaves = |step: &mut Move| step.start = date(2026, 3, 2);
    vec![
        case("T01", Fixture::new().station("s_1")),
        case("T02", Fixture::new().station("s_1").doctor("d_1").posting("d_1", "s_1", 3)),
        case("T03", at_station(nothing)),
        case("T04", Fixture::new().station_with("s_1", dense).doctor_at("d_1", "s_1")),
        case("T05", point),
        case("T06", at_station(|doctor| doctor.specialties = vec![Specialty::Dental].into())),
        case("T07", lent(MoveKind::Rotation, nothing, ends(2026, 7, 3))),
        case("T07", at_station(|doctor| born(doctor, 1964, 10))),
        case("T07", at_station(nothing).step_with("m_1", MoveKind::Leave, "d_1", "s_1", "", leaves)),
        case("T08", Fixture::new().station_with("s_1", one_post).doctor_at("d_1", "s_1").doctor_at("d_2", "s_1")),
        case("T09", below_norm()),
        case("T10", Fixture::new().station("s_1")),
        case("T11", lent(MoveKind::Rotation, nothing, nothing)),
    ]
}

fn below_norm() -> Fixture {
    let on = RuleSetting { on: Some(true), parameters: Vec::new(), ..setting("T09", "", 0) };
    let staffed = |facility: &mut Facility, station: &mut Station| {
        facility.commune = Some("c_1".into());
        station.catchment = Some(Figure::new(7_999));
        station.staff = Some(Figure::new(9));
    };
    Fixture::new().commune("c_1", 7_999).station_with("s_1", staffed).change(|plan| {
        let mut commune = plan.communes.get(&"c_1".into()).expect("just made").clone();
        commune.zone = Some(Zone::Three);
        plan.communes.replace(commune);
        plan.rules.push(on);
    })
}

fn hospitals() -> Vec<Case> {
    let floor = |_: &mut Facility, hospital: &mut Hospital| hospital.floor = Some(Figure::new(7));
    let eight = |_: &mut Facility, hospital: &mut Hospital| hospital.unlisted_doctors = Some(Figure::new(8));
    let many_away = Fixture::new().hospital_with("h_1", eight).station("s_1");
    let many_away = ["d_1", "d_2", "d_3"].into_iter().fold(many_away, |fixture, doctor| {
        fixture.doctor_at(doctor, "h_1").step(&format!("m_{doctor}"), MoveKind::Rotation, doctor, "h_1", "s_1")
    });
    let anaesthetist = |doctor: &mut Doctor| doctor.specialties = vec![Specialty::Anaesthesia].into();
    vec![
        case("B01", Fixture::new().hospital_with("h_1", floor).doctor_at("d_1", "h_1")),
        case("B02", many_away),
        case("B03", lent(MoveKind::Rotation, anaesthetist, nothing)),
        case("B04", lent(MoveKind::Rotation, |doctor| doctor.post = Post::DepartmentHead, nothing)),
        case("B04", lent(MoveKind::Leave, |doctor| doctor.post = Post::HospitalBoard, nothing)),
    ]
}

fn moves() -> Vec<Case> {
    let exempt = |doctor: &mut Doctor| doctor.exempt_until = Some(date(2026, 8, 31));
    let bonded = |doctor: &mut Doctor| {
        let until = date(2027, 12, 31);
        doctor.bonds = vec![Bond { facility: "h_1".into(), until, source: None }];
    };
    let proposed = |step: &mut Move| step.status = MoveStatus::Proposed;
    let retiring = |doctor: &mut Doctor| born(doctor, 1964, 10);
    let locked = lent(MoveKind::Support, nothing, proposed).change(|plan| {
        let mut station = plan.facilities.get(&"s_1".into()).expect("just made").clone();
        station.locked = true;
        plan.facilities.replace(station);
    });
    let mut cases = vec![
        case("D02", lent(MoveKind::Rotation, exempt, nothing)),
        case("D03", lent(MoveKind::Sessions, bonded, nothing)),
        case("D03", lent(MoveKind::Leave, bonded, nothing)),
        case("D04", lent(MoveKind::Rotation, retiring, ends(2026, 5, 1))),
        case("D08", lent(MoveKind::Secondment, nothing, ends(2029, 3, 1))),
        case("D11", lent(MoveKind::Transfer, |doctor| doctor.pinned = true, proposed)),
        case("D11", locked),
        case("D12", lent(MoveKind::Transfer, nothing, nothing)),
        case("D14", lent(MoveKind::Transfer, nothing, |step| step.registered = false)),
        case("X05", lent(MoveKind::Rotation, nothing, ends(2025, 12, 31))),
        case("X05", lent(MoveKind::Support, nothing, nothing)),
        case("X05", lent(MoveKind::Transfer, nothing, |step| step.to.clear())),
        case("X05", lent(MoveKind::Transfer, nothing, |step| step.to[0].sessions = 11)),
        case("X05", lent(MoveKind::Transfer, nothing, |step| step.to[0].week = Week::from_marks("xxxxx-----"))),
    ];
    cases.push(case("X05", places().doctor_at("d_1", "h_1").step("m_1", MoveKind::Transfer, "d_1", "s_2", "s_1")));
    cases
}

fn doctors() -> Vec<Case> {
    let rotation = |last: Date| {
        let part_time = move |step: &mut Move| {
            step.end = Some(last);
            step.to[0].sessions = 5;
        };
        lent(MoveKind::Rotation, nothing, part_time)
    };
    let licence = |year: i16| {
        let until = Some(date(year, 6, 30));
        Licence::Number { number: "001/QNI-GPHN".to_owned(), until }
    };
    let licensed = |licence: Licence| at_station(|doctor| doctor.licence = licence);
    let judged = RuleSetting { severity: Some(Severity::Info), parameters: Vec::new(), ..setting("D09", "", 0) };
    let director = |doctor: &mut Doctor| {
        born(doctor, 1964, 10);
        doctor.extension = Some(date(2026, 12, 31));
        doctor.post = Post::StationDirector;
    };
    vec![
        case("D01", places().doctor_at("d_1", "h_1").posting("d_1", "s_1", 2)),
        case("D05", at_station(|doctor| born(doctor, 1964, 10))),
        case("D06", rotation(date(2026, 12, 31))),
        case("D06", rotation(date(2026, 1, 1))),
        case("D07", rotation(date(2029, 12, 31))),
        case("D09", licensed(Licence::None)),
        case("D09", licensed(licence(2025))),
        case("D09", licensed(licence(2026))),
        case("D09", licensed(licence(2026)).change(|plan| plan.rules.push(judged))),
        case("D10", at_station(|doctor| doctor.specialties = vec![Specialty::Haematology].into())),
        on(date(2026, 5, 1), "D13", at_station(director)),
        case("D15", closing()),
        case("D15", at_closed_point()),
    ]
}

/// A station that closes in July, and a doctor there.
fn closing() -> Fixture {
    let closes = |facility: &mut Facility, _: &mut Station| facility.closed = Some(date(2026, 7, 1));
    Fixture::new().station_with("s_1", closes).doctor_at("d_1", "s_1")
}

fn at_closed_point() -> Fixture {
    Fixture::new().station("s_1").point("s_1", "p_1").doctor_at("d_1", "p_1").change(|plan| {
        let mut point = plan.sites.get(&"p_1".into()).expect("just made").clone();
        point.closed = Some(date(2026, 3, 1));
        plan.sites.replace(point);
    })
}

fn province() -> Vec<Case> {
    let counted = Fixture::new().province(|province| {
        province.pharmacists = Some(Figure::new(740));
        province.nurses = Some(Figure::new(2_650));
        province.beds = Some(Figure::new(5_000));
    });
    let counted = counted.build();
    let counts = |code| Case { code, date: DAY_ONE, plan: counted.clone() };
    vec![
        case("P01", Fixture::new()),
        counts("P02"),
        counts("P03"),
        counts("P04"),
        case("P05", sparse_area()),
        case("P06", Fixture::new().commune("c_1", 5_000)),
        case("P07", Fixture::new().station("s_1")),
    ]
}

fn sparse_area() -> Fixture {
    let target =
        Target { id: "t_1".into(), area: Some("a_1".into()), density_tenths: 40, deadline: None, source: None };
    let in_area = |facility: &mut Facility, _: &mut Station| facility.area = Some("a_1".into());
    let fixture = Fixture::new().area("a_1", Some("h_1")).hospital("h_1").station_with("s_1", in_area);
    fixture.doctor_at("d_1", "h_1").change(|plan| plan.targets.push(target))
}

fn records() -> Vec<Case> {
    let missing = Fixture::new()
        .province(|province| province.population = None)
        .station_with("s_1", |_, station| station.catchment = None);
    let same = |doctor: &mut Doctor| doctor.licence = Licence::Number { number: "001".to_owned(), until: None };
    let twice = |ids: &[&str]| ids.iter().fold(Fixture::new(), |fixture, id| fixture.doctor_with(id, same));
    let lost = |facility: &mut Facility, _: &mut Station| facility.area = Some("no such area".into());
    vec![
        case("X01", missing),
        case("X02", twice(&["d_1", "d_2"])),
        case("X02", twice(&["d_1", "d_2", "d_3", "d_4", "d_5", "d_6"])),
        case("X03", catchments(499, 499)),
        case("X03", catchments(1_000, 2_001)),
        case("X03", at_station(|doctor| doctor.birth = Some(Birth::Year(2005)))),
        case("X03", Fixture::new().station("s_1").doctor("d_1").posting("d_1", "s_1", 11)),
        case("X03", at_station(|doctor| born(doctor, 1960, 1))),
        case("X03", Fixture::new().change(|plan| plan.rules.push(setting("T03", "minimum", 1_010)))),
        case("X03", Fixture::new().change(|plan| plan.rules.push(setting("T04", "target_tenths", 1_015)))),
        case("X03", Fixture::new().change(|plan| plan.rules.push(setting("P01", "deadline_year", 1_999)))),
        case("X03", at_station(|doctor| "Nguyễn Văn An 1980".clone_into(&mut doctor.name))),
        case("X03", Fixture::new().station("s_1").doctor("d_1").posting("d_1", "s_1", 3).change(mark_four)),
        case("X03", Fixture::new().change(|plan| plan.rules.push(of_wrong_type()))),
        case("X04", Fixture::new().doctor("d").change(delete_and_keep)),
        case("X04", Fixture::new().station_with("s", lost)),
        case("X04", Fixture::new().doctor("d").doctor("d")),
    ]
}

fn mark_four(plan: &mut Plan) {
    let posting = plan.postings.iter().next().expect("just made").clone();
    plan.postings.replace(Posting { week: Week::from_marks("xxxx------"), ..posting });
}

fn of_wrong_type() -> RuleSetting {
    let parameters = vec![("minimum".to_owned(), Value::Date(DAY_ONE))];
    RuleSetting { parameters, ..setting("T03", "", 0) }
}

fn delete_and_keep(plan: &mut Plan) {
    plan.gone.insert((Table::Doctor, "d".into()), "1".to_owned());
}

fn catchments(people: u32, served: u32) -> Fixture {
    Fixture::new().commune("c_1", people).station_with("s_1", |facility, station| {
        facility.commune = Some("c_1".into());
        station.catchment = Some(Figure::new(served));
    })
}
