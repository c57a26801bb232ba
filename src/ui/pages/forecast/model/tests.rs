//! The page of the forecast as text.

use super::beside::{ListedStation, Needed, StationLists, named, needed, others, station, stations, what_and_when};
use super::numbers::{NumberRow, assumed, last_year, read, read_year};
use super::*;
use crate::fixture::{Fixture, born};
use crate::forecast::{Assumptions, Named, Outlook};
use crate::plan::{Assumption, Figure, PastYear, Plan, Records};
use crate::session::pages::forecast::ForecastWish;
use crate::session::{Advised, Document, Session, Settings};

/// Eighteen doctors for 10,000 people, of whom one at the station retires on 30/04/2026; one is recruited a year, at
/// best three, and two retire.
fn plan() -> Plan {
    let record = |name: AssumptionName, value: i32, best: Option<i32>| Assumption {
        id: name.code().into(),
        name,
        value,
        best,
        worst: None,
        source: None,
        remark: String::new(),
    };
    Fixture::new()
        .province(|province| province.population = Some(Figure::new(10_000)))
        .station_with("s", |facility, _| facility.name = "Trạm Y tế Đông Ngũ".into())
        .hospital_with("h", |_, hospital| hospital.unlisted_doctors = Some(Figure::new(17)))
        .doctor_with("mai", |doctor| {
            born(doctor, 1964, 10);
            doctor.name = "Lý Thị Mai".into();
        })
        .posting("mai", "s", 10)
        .change(|plan| {
            plan.assumptions.push(record(AssumptionName::Recruits, 1, Some(3)));
            plan.assumptions.push(record(AssumptionName::Retirements, 2, None));
            let (doctors, people) = (Some(17), Some(9_900));
            plan.past_years.push(PastYear { id: "p".into(), year: 2025, doctors, people, source: None });
        })
        .build()
}

/// What is told of a plan once its road is worked out, after some wishes.
fn told<T>(plan: Plan, wishes: &[ForecastWish], tell: impl FnOnce(&View, &Road, &Forecast) -> T) -> T {
    let document = Document::new(plan, None);
    let road = Road::new(document.plan(), document.roster(), document.checked().settings());
    let mut session = Session::new(document, Settings::default(), String::new());
    let version = session.document.version();
    session.advice.learn(version, Advised::Road(Arc::new(road)));
    for wish in wishes {
        session.pages.forecast.update(wish);
    }
    let view = View::new(&session, false);
    let (road, forecast) = forecast(&view).expect("it is worked out");
    tell(&view, &road, &forecast)
}

#[test]
fn the_chart_says_where_it_begins_and_ends_and_what_each_year_brings() {
    let text = told(plan(), &[ForecastWish::LastYear(Some(2027))], |view, road, forecast| {
        let chart = chart(view, road, forecast).expect("there are people");
        let ends = chart.ends.into_iter().map(|end| format!("{:?}: {}", end.line, end.words));
        let years = chart.years.into_iter().map(|(_, told)| told);
        let lines: Vec<String> = [chart.start, chart.target].into_iter().chain(ends).chain(years).collect();
        format!("{}\n{}\n", lines.join("\n"), chart.spoken)
    });
    let expected = "\
18,0 · 18 bác sĩ, 01/01/2026
Chỉ tiêu 19,0 bác sĩ trên 10.000 dân vào cuối năm 2030
Needed: 20,0 · tuyển 3
Best: 20,0 tốt nhất
Middle: 16,0 · tuyển 1
Năm 2025, đã qua: cuối năm 17 bác sĩ; 9.900 dân, 17,2 trên 10.000 dân.
Năm 2026: đầu kỳ 18 bác sĩ; tuyển dụng 1; nghỉ hưu 2 (1 biết tên, 1 ước tính); thôi việc, chuyển đi 0; \
cuối năm 17; 10.000 dân, 17,0 trên 10.000 dân
Năm 2027: đầu kỳ 17 bác sĩ; tuyển dụng 1; nghỉ hưu 2 (0 biết tên, 2 ước tính); thôi việc, chuyển đi 0; \
cuối năm 16; 10.000 dân, 16,0 trên 10.000 dân
Năm 2025, đã qua: cuối năm 17 bác sĩ; 9.900 dân, 17,2 trên 10.000 dân. \
Cuối năm 2027: 16,0 trên 10.000 dân; tốt nhất 20,0, kém nhất 16,0.
";
    assert_eq!(text, expected);
}

#[test]
fn without_people_it_is_said_why_there_is_no_chart() {
    let mut plan = plan();
    plan.province.population = None;
    let why = told(plan, &[], |view, road, forecast| chart(view, road, forecast).err());
    let expected = "Chưa có dân số của tỉnh nên không tính được số trên 10.000 dân và số cần tuyển.";
    assert_eq!(why.as_deref(), Some(expected));
}

#[test]
fn a_year_goes_in_steps_from_its_first_doctors_to_its_last() {
    let wishes = [ForecastWish::LastYear(Some(2027)), ForecastWish::Year(Some(2027))];
    let text = told(plan(), &wishes, |view, _, forecast| {
        let one = |column: YearSteps| {
            let steps = column.steps.each_ref().map(|step| format!("{:?} {}→{}", step.kind, step.said, step.to));
            let (from, chosen) = (column.steps[0].from, if column.chosen { " *" } else { "" });
            format!("{}: {from}, {} = {}{chosen}\n", column.year, steps.join(", "), column.said)
        };
        columns(view, forecast).into_iter().map(one).collect::<Vec<_>>().concat()
    });
    let expected = "\
2026: 18, Recruited +1→19, Named −1→18, Unlisted −1→17, Leaving 0→17 = 17
2027: 17, Recruited +1→18, Named 0→18, Unlisted −2→16, Leaving 0→16 = 16 *
";
    assert_eq!(text, expected);
}

#[test]
fn a_number_says_what_it_is_how_far_its_line_goes_and_what_leads_back() {
    let wishes = [ForecastWish::LastYear(Some(2027)), ForecastWish::Try(AssumptionName::Recruits, 12)];
    let text = told(plan(), &wishes, |view, road, forecast| {
        let planned = Assumptions::of(view.plan());
        let assumed = AssumptionName::ALL.map(|name| assumed(view, road, (name, &planned, forecast)));
        let one = |of: NumberRow| {
            let (name, line, marks) = (format!("{}: {} {}", of.label, of.written, of.unit), of.line, of.marks);
            format!("{} · {line:?} {marks:?} · {}\n", name.trim_end(), of.back.unwrap_or(of.note))
        };
        assumed.into_iter().chain([last_year(view, road)]).map(one).collect::<Vec<_>>().concat()
    });
    let expected = "\
Tuyển dụng: 12 người/năm · 0..=50 [1, 3, 1] · Về 1
Thôi việc, chuyển đi: 0 người/năm · 0..=50 [0, 0, 0] · Phương án: 0
Nghỉ hưu: 2 người/năm · 0..=50 [2, 2, 2] · Phương án: 2
Tăng dân số: +0,0 %/năm · -30..=30 [0, 0, 0] · Phương án: +0,0
Đến hết năm: 2027 · 2026..=2040 [2030, 2030, 2030] · Về 2030
";
    assert_eq!(text, expected);
}

#[test]
fn beside_it_stands_how_the_recruits_needed_come_about_who_goes_and_which_station_is_left() {
    let text = told(plan(), &[], |view, road, forecast| {
        let needed = needed(view, road, forecast).worked_out.expect("there are people");
        let named = road.ground.named.iter().map(|named| what_and_when(view.language, named));
        let stations = road.stations(2030).0.iter().map(|outlook| {
            let ListedStation { name, note, ends } = station(view, outlook);
            format!("{name}, {note:?}: {}", ends.join(", "))
        });
        needed.sentences.into_iter().chain(named).chain(stations).collect::<Vec<_>>()
    });
    let expected = [
        "Cuối năm 2030: 10.000 dân, cần 19 bác sĩ.",
        "Đầu kỳ có 18 bác sĩ; trong 5 năm giảm 10.",
        "Tuyển 3 người mỗi năm: còn 23.",
        "Tuyển 2 người mỗi năm: còn 18, chưa đủ.",
        "nghỉ hưu 04/2026",
        "Đông Ngũ, Some((Warning, \"01/05/2026\")): 30/04/2026 Lý Thị Mai (nghỉ hưu)",
    ];
    assert_eq!(text, expected);
}

/// What it takes to reach the target: what is amiss, how many, and how far what is assumed comes.
fn taken(plan: Plan, wishes: &[ForecastWish]) -> Vec<String> {
    told(plan, wishes, |view, road, forecast| {
        let Needed { amiss, heading, about, worked_out } = needed(view, road, forecast);
        let reached = worked_out.map(|how| [Some(how.reached), how.set.map(|(_, words)| words)]);
        let first = amiss.into_iter().chain([heading, about]);
        first.chain(reached.into_iter().flatten().flatten()).collect()
    })
}

#[test]
fn it_is_said_how_many_have_to_be_recruited_and_offered_until_that_is_assumed() {
    let target = "Chỉ tiêu 19,0 bác sĩ trên 10.000 dân vào cuối năm 2030";
    let not_reached = "Tuyển 1 bác sĩ mỗi năm: không đạt 19,0 trước năm 2041.";
    let needed = "Cần tuyển 3 người mỗi năm";
    assert_eq!(taken(plan(), &[]), [needed, target, not_reached, "Đặt 3 người mỗi năm"]);
    let reached = "Tuyển 3 bác sĩ mỗi năm: đạt 19,0 vào cuối năm 2026.";
    let try_it = ForecastWish::Try(AssumptionName::Recruits, 3);
    assert_eq!(taken(plan(), &[try_it]), [needed, target, reached]);
}

#[test]
fn without_people_or_assumptions_that_is_said_in_place_of_a_number() {
    let mut plan = plan();
    plan.province.population = None;
    plan.assumptions = Records::default();
    assert_eq!(
        taken(plan, &[]),
        [
            "Phương án chưa có giả định nào: tuyển dụng, thôi việc, nghỉ hưu ngoài danh sách và tăng dân số \
             đều tính bằng 0.",
            "Chỉ tiêu 19,0 bác sĩ trên 10.000 dân vào cuối năm 2030",
            "Chưa có dân số của tỉnh nên không tính được số trên 10.000 dân và số cần tuyển.",
        ]
    );
}

#[test]
fn who_is_known_by_name_is_listed_of_the_year_chosen_or_of_all() {
    let listed = |wishes: &[ForecastWish]| {
        told(plan(), wishes, |view, road, forecast| {
            let list = named(view, road, forecast);
            let name = |named: &&Named| view.plan().doctors[named.doctor].name.clone();
            std::iter::once(list.title).chain(list.people.iter().map(name)).collect::<Vec<_>>()
        })
    };
    assert_eq!(listed(&[]), ["Biết tên: 1 người", "Lý Thị Mai"]);
    assert_eq!(listed(&[ForecastWish::Year(Some(2026))]), ["Biết tên, năm 2026: 1 người", "Lý Thị Mai"]);
    assert_eq!(listed(&[ForecastWish::Year(Some(2027))]), ["Biết tên, năm 2027: 0 người"]);
}

#[test]
fn stations_that_will_have_no_regular_doctor_are_parted_from_those_that_keep_one() {
    let listed = |plan: Plan| {
        told(plan, &[], |view, road, forecast| {
            let StationLists { without_title, without, kept_title, kept, .. } = stations(view, road, forecast);
            let name = |outlook: &&Outlook| view.short_name(outlook.station);
            let first = std::iter::once(without_title).chain(without.iter().map(name));
            first.chain(kept_title).chain(kept.iter().map(name)).collect::<Vec<_>>()
        })
    };
    assert_eq!(listed(plan()), ["Trạm sẽ không có bác sĩ thường xuyên: 1", "Đông Ngũ"]);
    let kept = Fixture::new().station_with("t", |place, _| place.name = "Trạm Y tế Hải Lạng".into());
    let kept = kept.doctor_at("lan", "t");
    let none = "Đến hết năm 2030 trạm nào cũng có bác sĩ thường xuyên.";
    assert_eq!(listed(kept.build()), [none, "Trạm luôn có bác sĩ thường xuyên: 1", "Hải Lạng"]);
}

#[test]
fn what_else_the_province_counts_is_told_where_the_plan_has_it() {
    let told_of = |plan: Plan| told(plan, &[], |view, _, forecast| others(view, forecast));
    assert_eq!(told_of(plan()), [""; 0]);
    let mut counted = plan();
    counted.province.nurses = Some(Figure::new(25));
    let nurses = "Điều dưỡng: giữ nguyên 25; 25,0 → 25,0 trên 10.000 dân, chỉ tiêu 33,0 vào năm 2030";
    assert_eq!(told_of(counted), [nurses]);
}

#[test]
fn what_is_written_for_a_number_is_understood_or_refused_in_a_sentence() {
    told(plan(), &[], |view, road, _| {
        let growth = "Mức tăng dân số phải từ −10,0% đến +10,0% mỗi năm.";
        assert_eq!(read(view, AssumptionName::Growth, "-1,5"), Ok(-15));
        assert_eq!(read(view, AssumptionName::Growth, "10,1"), Err(growth.to_owned()));
        let people = "Số bác sĩ mỗi năm phải là số nguyên từ 0 đến 100.000.";
        assert_eq!(read(view, AssumptionName::Leavers, "4"), Ok(4));
        assert_eq!(read(view, AssumptionName::Leavers, "-1"), Err(people.to_owned()));
        assert_eq!(read_year(view, road, " 2040 "), Ok(2040));
        for (wrong, sentence) in [
            ("2025", "Không dự báo được đến năm 2025: phương án bắt đầu từ năm 2026."),
            ("2041", "Không dự báo được đến năm 2041: nhiều nhất là 15 năm, đến năm 2040."),
            ("99999", "Không dự báo được đến năm 99999: nhiều nhất là 15 năm, đến năm 2040."),
            ("sang năm", "Nhập số, ví dụ 9.827"),
        ] {
            assert_eq!(read_year(view, road, wrong), Err(sentence.to_owned()));
        }
    });
}
