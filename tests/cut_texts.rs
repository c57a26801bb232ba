//! No word of the interface is cut, and whatever else is cut fills its room: looked up in what is really drawn.

mod world;

use std::collections::BTreeSet;

use egui::epaint::{ClippedShape, Shape};
use egui_kittest::Harness;
use phanbo::app::Program;
use phanbo::plan::{Id, MoveKind};
use phanbo::sample;
use phanbo::session::action::{Action, TaskAction};
use phanbo::session::{Document, FindingKey, Intended, Selection, Settings, Task};
use phanbo::text::Language;
use world::world;

const WORDS: [(Language, &str); 2] = [
    (Language::Vietnamese, include_str!("../assets/lang/vi/phanbo.ftl")),
    (Language::English, include_str!("../assets/lang/en/phanbo.ftl")),
];

/// A desk of the common laptop, and the same at 150 %.
const SIZES: [[f32; 2]; 2] = [[1366.0, 768.0], [911.0, 512.0]];

/// The fixed texts of a language: those without anything to fill in.
fn fixed(language: Language) -> BTreeSet<&'static str> {
    let (_, file) = WORDS.into_iter().find(|(of, _)| *of == language).expect("both are there");
    let lines = file.lines().filter(|line| !line.starts_with(['#', ' ']));
    lines.filter_map(|line| line.split_once(" = ")).map(|(_, text)| text).filter(|text| !text.contains('{')).collect()
}

fn window(size: [f32; 2], language: Language) -> Harness<'static, Program> {
    let settings = Settings { language, ..Settings::default() };
    Harness::builder().with_size(size).with_max_steps(12).build_eframe(move |cc| {
        Program::new(&cc.egui_ctx, Document::new(sample::quang_ninh(), None), settings, world())
    })
}

/// The texts that end in an ellipsis.
fn cut(shapes: &[ClippedShape]) -> Vec<String> {
    let mut found = Vec::new();
    for shape in shapes {
        collect(&shape.shape, &mut found);
    }
    found
}

fn collect(shape: &Shape, found: &mut Vec<String>) {
    match shape {
        Shape::Text(text) if text.galley.elided => found.push(text.galley.job.text.trim().to_owned()),
        Shape::Vec(shapes) => {
            for shape in shapes {
                collect(shape, found);
            }
        }
        _ => {}
    }
}

fn no_fixed_word_is_cut(harness: &Harness<'_, Program>, fixed: &BTreeSet<&str>, what: &str) {
    let cut: Vec<String> = cut(&harness.output().shapes).into_iter().filter(|text| fixed.contains(&**text)).collect();
    assert!(cut.is_empty(), "{what}: {cut:?}");
}

fn selections(harness: &Harness<'_, Program>) -> Vec<Selection> {
    let document = &harness.state().session.document;
    let mut all = vec![Selection::Province];
    all.extend(["tyt-06877", "tyt-06994-dao", "bv-tien-yen"].map(|id| Selection::Facility(Id::new(id))));
    all.extend(["bs-0001", "bs-0344", "bs-0225"].map(|id| Selection::Doctor(Id::new(id))));
    all.push(Selection::Move(Id::new("m-2025-01")));
    all.extend(document.plan().areas.iter().take(1).map(|area| Selection::Area(area.id.clone())));
    let mut rules = BTreeSet::new();
    let findings = document.checked().findings().filter(|finding| rules.insert(finding.code()));
    all.extend(findings.map(|finding| Selection::Finding(FindingKey::from(&**finding))));
    all
}

#[test]
fn no_word_of_the_interface_is_cut_on_any_page() {
    for language in Language::ALL {
        let fixed = fixed(language);
        for size in SIZES {
            let mut harness = window(size, language);
            harness.run();
            for selection in selections(&harness) {
                harness.state_mut().session.selection = Some(selection.clone());
                harness.run();
                no_fixed_word_is_cut(&harness, &fixed, &format!("{selection:?} at {size:?}"));
            }
        }
    }
}

#[test]
fn no_word_of_the_interface_is_cut_in_front_of_the_window() {
    for language in Language::ALL {
        let fixed = fixed(language);
        let mut harness = window(SIZES[0], language);
        harness.run();
        for wish in [TaskAction::PlanDetails, TaskAction::RuleBook, TaskAction::ShowShortcuts, TaskAction::About] {
            harness.state_mut().act(Action::Task(wish.clone()));
            harness.run();
            no_fixed_word_is_cut(&harness, &fixed, &format!("{wish:?}"));
            harness.state_mut().act(Action::Task(TaskAction::Close));
        }
        for kind in [MoveKind::Training, MoveKind::Leave, MoveKind::Recruit] {
            let intended = Intended::new(Id::new("bs-0001"), kind, harness.state().session.document.roster());
            harness.state_mut().act(Action::Edit(phanbo::session::action::EditAction::Intend(Box::new(intended))));
            harness.run();
            assert!(matches!(harness.state().session.task, Some(Task::Intended { .. })));
            no_fixed_word_is_cut(&harness, &fixed, &format!("{kind:?}"));
        }
    }
}

/// The finder would see a text that is cut.
#[test]
fn a_text_without_room_is_found() {
    let fixed = fixed(Language::Vietnamese);
    let mut harness = Harness::new_ui(|ui| {
        ui.set_width(30.0);
        ui.add(egui::Label::new("Details of a plan").truncate());
    });
    harness.run();
    assert_eq!(cut(&harness.output().shapes), ["Details of a plan"]);
    assert!(fixed.contains("Chuyển đến…"));
}
