//! Papers as plain data, and as the parts Word reads.

use insta::assert_snapshot;
use phanbo::advise::Desk;
use phanbo::exchange::paper::{self, Block, Document, Paper, Paragraph, Style};
use phanbo::fixture::{DAY_ONE, Fixture, born};
use phanbo::plan::{
    AnyRecord, Basis, Doctor, Held, Id, MoveKind, MoveStatus, Open, OpenKind, OpenValue, Plan, Qualification, Sex,
    Specialty, Table,
};

use super::{desk, part, sample_desk};

/// A plan with a move of every kind, one of them decided.
pub fn proposing() -> Plan {
    let ends = jiff::civil::date(2026, 7, 31);
    let named = |fixture: Fixture, id: &str, name: &str| {
        fixture.doctor_with(id, |doctor| {
            born(doctor, 1985, 2);
            doctor.name = name.into();
            doctor.specialties = vec![Specialty::Family].into();
        })
    };
    let mut fixture = Fixture::new()
        .province(|province| province.name = "Quảng Ninh".into())
        .area("kv", Some("bv"))
        .hospital_with("bv", |hospital, _| hospital.name = "Bệnh viện Đa khoa khu vực Tiên Yên".into())
        .station_with("tyt", |station, _| {
            station.name = "Trạm Y tế xã Hải Lạng".into();
            station.area = Some("kv".into());
        });
    for (at, kind) in (0..).zip(MoveKind::ALL) {
        let (id, name) = (format!("bs-{at}"), format!("Nguyễn Văn {}", ["An", "Bình", "Cúc"][at % 3]));
        fixture = named(fixture, &id, &name);
        if kind != MoveKind::Recruit {
            fixture = fixture.posting(&id, "bv", 10);
        }
        let (from, to) = if kind == MoveKind::Recruit { ("", "tyt") } else { ("bv", "tyt") };
        fixture = fixture.step_with(&format!("m-{at}"), kind, &id, from, to, |step| {
            step.end = (!kind.is_permanent()).then_some(ends);
            step.why = "Nguyện vọng cá nhân & gia đình".into();
        });
    }
    let mut plan = fixture.build();
    plan.doctors.replace(phanbo::plan::Doctor {
        sex: Some(Sex::Female),
        qualification: Qualification::SpecialistOne,
        ..plan.doctors.get(&"bs-1".into()).expect("there").clone()
    });
    let mut decided = plan.moves.get(&"m-1".into()).expect("there").clone();
    decided.basis = Some(Basis { number: "1409/QĐ-SYT".into(), date: Some(jiff::civil::date(2025, 11, 5)) });
    plan.moves.replace(decided);
    plan.open.push(left_open(&plan, "bs-0"));
    plan
}

/// What a merge of two copies has left to be decided about a doctor.
fn left_open(plan: &Plan, id: &str) -> Open {
    let doctor = plan.doctors.get(&id.into()).expect("there");
    let value = |file: &str, note: &str| {
        let record: AnyRecord = Doctor { note: note.into(), ..doctor.clone() }.into();
        let records = vec![Held { table: Table::Doctor, id: id.into(), record: Some(record) }];
        let (time, revision) = ("2026-12-03T07:05:00Z".into(), file.into());
        OpenValue { file: format!("{file}.phanbo"), time, revision, records }
    };
    let values = vec![value("tien-yen", "đã đồng ý"), value("mong-cai", "chưa đồng ý")];
    let (kind, table, record) = (OpenKind::Record, Table::Doctor, id.into());
    Open { id: "open-1".into(), kind, table, record, field: None, values }
}

/// The paragraphs of a paper, a line each; cells of tables side by side.
fn told(document: &Document) -> String {
    let words = |one: &Paragraph| format!("{}{}", one.lead, one.text);
    let mut lines = Vec::new();
    for section in &document.sections {
        lines.push(if section.landscape { "=== ngang" } else { "=== dọc" }.to_owned());
        for block in &section.blocks {
            match block {
                Block::Paragraph(one) => lines.push(format!("{:?}: {}", one.style, words(one))),
                Block::Chart(chart) => {
                    lines.push(format!("Biểu đồ: {}", chart.across.join(" | ")));
                    let words = |value: &Option<i64>| value.map_or("·".to_owned(), |value| value.to_string());
                    for line in &chart.lines {
                        let values = line.hundredths.iter().map(words).collect::<Vec<_>>().join(" | ");
                        lines.push(format!("  {:?} {}: {values} ({})", line.kind, line.name, line.last));
                    }
                }
                Block::Grid(grid) => {
                    for row in &grid.rows {
                        let cell =
                            |cell: &paper::GridCell| cell.paragraphs.iter().map(words).collect::<Vec<_>>().join(" / ");
                        lines.push(format!("| {} |", row.iter().map(cell).collect::<Vec<_>>().join(" | ")));
                    }
                }
            }
        }
    }
    lines.join("\n")
}

#[test]
fn every_paper_knows_all_its_templates_ask_for() {
    let desk = desk(&proposing());
    for paper in Paper::ALL {
        assert!(paper::can_be_written(paper, desk.plan(), &None));
        let (document, faults) = paper::document(paper, &desk, &None);
        assert_eq!(faults, [], "{paper:?}");
        let text = told(&document);
        assert!(!text.contains(['{', '}', '[', ']']), "{paper:?}: {text}");
        assert!(!text.contains("115/2020"), "a decree that is no more");
        assert!(unicode_normalization::is_nfc(&text), "{paper:?}");
    }
}

#[test]
fn the_decision_about_each_doctor() {
    assert_snapshot!("decision", told(&paper::document(Paper::Decision, &desk(&proposing()), &None).0));
}

#[test]
fn the_list_of_moves_with_its_decision() {
    assert_snapshot!("moves_paper", told(&paper::document(Paper::Moves, &desk(&proposing()), &None).0));
}

#[test]
fn the_submission_and_the_plan_for_rotation() {
    let [submission, plan] =
        [Paper::Submission, Paper::Plan].map(|paper| told(&paper::document(paper, &desk(&proposing()), &None).0));
    assert_snapshot!("submission", submission);
    assert_snapshot!("plan", plan);
}

#[test]
fn the_agenda_of_what_a_merge_has_left_open() {
    assert_snapshot!("agenda", told(&paper::document(Paper::Agenda, &desk(&proposing()), &None).0));
    assert!(!paper::can_be_written(Paper::Agenda, sample_desk().plan(), &None));
}

#[test]
fn the_report_on_the_sample() {
    let text = told(&paper::document(Paper::Findings, &sample_desk(), &None).0);
    assert_snapshot!("report", text.lines().take(40).collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_document_as_word_reads_it() {
    let mut plan = proposing();
    for step in plan.moves.iter().skip(2).map(|step| step.id.clone()).collect::<Vec<_>>() {
        plan.moves.remove(&step);
    }
    let bytes = paper::write(Paper::Moves, &desk(&plan), &None);
    assert_snapshot!("document_xml", part(&bytes, "word/document.xml"));
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    for paper in Paper::ALL {
        assert_eq!(paper::write(paper, &desk(&proposing()), &None), paper::write(paper, &desk(&proposing()), &None));
    }
}

#[test]
fn a_paper_is_about_moves_that_count_and_begin_in_the_plan() {
    let mut plan = proposing();
    for mut step in plan.moves.iter().cloned().collect::<Vec<_>>() {
        step.status = MoveStatus::Parked;
        plan.moves.replace(step);
    }
    for paper in Paper::ALL {
        assert_eq!(paper::can_be_written(paper, &plan, &None), !paper.needs_moves(), "{paper:?}");
    }
    assert!(!paper::can_be_written(Paper::Moves, sample_desk().plan(), &None), "its moves are older than the plan");
    let only_transfers = Fixture::new().hospital("h").station("s").doctor_at("d", "h");
    let plan = only_transfers.step("m", MoveKind::Transfer, "d", "h", "s").build();
    assert!(paper::can_be_written(Paper::Moves, &plan, &None) && !paper::can_be_written(Paper::Plan, &plan, &None));
}

#[test]
fn a_paper_can_be_about_some_moves_alone() {
    let desk = desk(&proposing());
    let only = Some(["m-1".into()].into());
    let text = told(&paper::document(Paper::Moves, &desk, &only).0);
    assert!(text.contains("danh sách 1 lượt") && text.contains("| 1 | Nguyễn Văn Bình |"), "{text}");
    assert!(!text.contains("Nguyễn Văn An"));
    let decisions = paper::document(Paper::Decision, &desk, &only).0;
    assert_eq!(decisions.sections.len(), 1);
    assert!(!paper::can_be_written(Paper::Plan, desk.plan(), &Some(["m-0".into()].into())), "a transfer lends nobody");
}

#[test]
fn tables_are_as_wide_as_the_page_and_their_headers_are_repeated() {
    let (document, _) = paper::document(Paper::Staffing, &Desk::new(proposing(), DAY_ONE), &None);
    let grids = document.sections.iter().flat_map(|section| {
        section.blocks.iter().filter_map(|block| match block {
            Block::Grid(grid) => Some((section.landscape, grid)),
            Block::Paragraph(_) | Block::Chart(_) => None,
        })
    });
    let mut ruled = 0;
    for (landscape, grid) in grids {
        assert_eq!(grid.widths.iter().sum::<u32>(), paper::Section::width(landscape));
        for row in &grid.rows {
            assert_eq!(row.iter().map(|cell| cell.span).sum::<usize>(), grid.widths.len());
        }
        ruled += usize::from(grid.ruled);
        assert_eq!(grid.header_rows, if grid.ruled { 3 } else { 0 });
    }
    assert_eq!(ruled, 1);
    let xml = part(&paper::write(Paper::Staffing, &Desk::new(proposing(), DAY_ONE), &None), "word/document.xml");
    assert_eq!(xml.matches("<w:tblHeader/>").count(), 3);
}

#[test]
fn a_signature_stays_with_the_last_rows_of_the_table_above_it() {
    let xml = part(&paper::write(Paper::Staffing, &Desk::new(proposing(), DAY_ONE), &None), "word/document.xml");
    let tables: Vec<&str> = xml.split("<w:tbl>").collect();
    let [_, _, ruled] = tables[..] else { panic!("the head, the table with its signatures: {xml}") };
    let rows: Vec<&str> = ruled.split("<w:tr>").skip(1).collect();
    let kept: Vec<bool> = rows.iter().map(|row| row.contains("<w:keepNext/>")).collect();
    let (others, last) = kept.split_last_chunk::<3>().expect("two rows and the signatures");
    assert!(*last == [true, true, false] && !others.contains(&true), "{kept:?}");
    let signed = rows.last().expect("the signatures");
    assert!(signed.contains("NGƯỜI LẬP BIỂU") && signed.contains("GIÁM ĐỐC"), "{signed}");
    let spans = ["<w:gridSpan w:val=\"5\"/><w:tcBorders>", "<w:gridSpan w:val=\"10\"/><w:tcBorders>"];
    assert!(spans.iter().all(|span| signed.contains(span)), "about half and half, without lines: {signed}");
}

/// How long the short lines of a paper are, by their style.
fn line_lengths(document: &Document) -> Vec<(Style, u32)> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let paragraphs = blocks.flat_map(|block| match block {
        Block::Paragraph(one) => vec![one],
        Block::Grid(grid) => grid.rows.iter().flatten().flat_map(|cell| &cell.paragraphs).collect(),
        Block::Chart(_) => Vec::new(),
    });
    paragraphs.filter(|one| one.line > 0).map(|one| (one.style, one.line)).collect()
}

#[test]
fn lines_are_as_long_as_the_decree_asks_on_pages_of_either_direction() {
    let desk = desk(&proposing());
    let of = |paper| line_lengths(&paper::document(paper, &desk, &None).0);
    let head = [(Style::AgencyLine, 400), (Style::MottoLine, 3_170)];
    assert_eq!(of(Paper::Staffing), head);
    // “Về việc điều động, luân phiên, biệt phái bác sĩ” is 5,453 long, that of the submission 9,529.
    assert_eq!(of(Paper::Moves), [&head[..], &[(Style::AbstractLine, 2_256)]].concat());
    assert_eq!(of(Paper::Submission), [&head[..], &[(Style::AbstractLine, 3_840)]].concat());
    let xml = part(&paper::write(Paper::Staffing, &desk, &None), "word/document.xml");
    // The column of the motto is 8,573 wide there.
    let motto = "<w:pStyle w:val=\"MottoLine\"/><w:ind w:left=\"2701\" w:right=\"2701\"/>";
    assert!(xml.contains(motto), "{xml}");
}

#[test]
fn names_of_people_cannot_break_the_file() {
    let mut plan = proposing();
    let doctor = plan.doctors.get(&"bs-1".into()).expect("there").clone();
    plan.doctors.replace(phanbo::plan::Doctor { name: "Lê <b>\u{1}&\u{202e}An".into(), ..doctor });
    let xml = part(&paper::write(Paper::Decision, &desk(&plan), &None), "word/document.xml");
    assert!(xml.contains("Lê &lt;b&gt;"), "{xml}");
    assert!(!xml.contains(['\u{1}', '\u{202e}']));
}

#[test]
fn every_style_a_paper_uses_is_there() {
    let styles = part(&paper::write(Paper::Moves, &desk(&proposing()), &None), "word/styles.xml");
    for style in Style::ALL {
        assert!(styles.contains(&format!("w:styleId=\"{style:?}\"")), "{style:?}");
    }
}

/// The sample with three past years, one of them without people and one unknown.
fn with_a_past() -> Plan {
    let mut plan = phanbo::sample::quang_ninh();
    for (year, doctors, people) in [(2021, 2_400, Some(1_370_000)), (2023, 2_450, None), (2024, 2_480, Some(1_420_000))]
    {
        let (id, doctors) = (Id::new(format!("nam-{year}")), Some(doctors));
        plan.past_years.push(phanbo::plan::PastYear { id, year, doctors, people, source: None });
    }
    plan
}

#[test]
fn the_report_on_the_forecast_has_the_lines_of_the_window_and_a_table() {
    let desk = Desk::new(with_a_past(), phanbo::sample::quang_ninh().cover.baseline);
    assert_snapshot!(told(&paper::document(Paper::Forecast, &desk, &None).0));
}

#[test]
fn the_chart_of_a_paper_is_a_part_word_finds_and_the_same_plan_gives_the_same_bytes() {
    let desk = Desk::new(with_a_past(), phanbo::sample::quang_ninh().cover.baseline);
    let bytes = paper::write(Paper::Forecast, &desk, &None);
    assert_eq!(bytes, paper::write(Paper::Forecast, &desk, &None));
    let types = part(&bytes, "[Content_Types].xml");
    assert!(types.contains("PartName=\"/word/charts/chart1.xml\""), "{types}");
    let relations = part(&bytes, "word/_rels/document.xml.rels");
    assert!(relations.contains("Id=\"rId7\"") && relations.contains("Target=\"charts/chart1.xml\""), "{relations}");
    assert!(part(&bytes, "word/document.xml").contains("r:id=\"rId7\""));
    let chart = part(&bytes, "word/charts/chart1.xml");
    assert_eq!(chart.matches("<c:ser>").count(), 6, "past, expected, best, worst, needed, target");
    let other = part(&paper::write(Paper::Findings, &desk, &None), "[Content_Types].xml");
    assert!(!other.contains("chart"), "a paper without a chart has no part for one");
}

#[test]
fn without_people_the_report_on_the_forecast_says_so_in_the_place_of_the_chart() {
    let mut plan = with_a_past();
    plan.province.population = None;
    let desk = Desk::new(plan, phanbo::sample::quang_ninh().cover.baseline);
    let (document, faults) = paper::document(Paper::Forecast, &desk, &None);
    assert!(faults.is_empty() && told(&document).contains("Chưa có dân số của tỉnh"));
    assert!(!told(&document).contains("không đạt"), "nobody knows");
    assert!(!part(&paper::write(Paper::Forecast, &desk, &None), "word/document.xml").contains("<w:drawing>"));
}

#[test]
fn a_figure_beside_a_line_of_the_chart_is_rounded_once() {
    let plan = phanbo::fixture::Fixture::new()
        .province(|province| province.population = Some(phanbo::plan::Figure::new(5_000_000)))
        .hospital_with("h", |_, hospital| hospital.unlisted_doctors = Some(phanbo::plan::Figure::new(8_723)))
        .build();
    let desk = Desk::new(plan, phanbo::fixture::DAY_ONE);
    let (document, _) = paper::document(Paper::Forecast, &desk, &None);
    let charts = document.sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
        Block::Chart(chart) => Some(chart),
        _ => None,
    });
    let lasts: Vec<&str> = charts.flat_map(|chart| &chart.lines).map(|line| line.last.as_str()).collect();
    assert_eq!(lasts[0], "17,4", "of 17,446: {lasts:?}");
}

#[test]
fn a_city_under_the_central_government_is_called_one_in_every_paper() {
    let mut plan = proposing();
    plan.province.name = "Hải Phòng".into();
    plan.province.population = None;
    let desk = desk(&plan);
    let of = |paper| told(&paper::document(paper, &desk, &None).0);
    for paper in Paper::ALL {
        let text = of(paper);
        for wrong in ["toàn tỉnh", "trong tỉnh", "của tỉnh", "Sở Y tế tỉnh", "nhân dân tỉnh"] {
            assert!(!text.contains(wrong), "{paper:?}: {wrong} in {text}");
        }
    }
    assert!(of(Paper::Submission).contains("3. Điều động trong thành phố Hải Phòng không làm thay đổi tỷ lệ"));
    let forecast = of(Paper::Forecast);
    for right in ["Điều động trong thành phố: +0,0.", "Chưa có dân số của thành phố", "Sở Y tế thành phố Hải Phòng"]
    {
        assert!(forecast.contains(right), "{right} in {forecast}");
    }
}
