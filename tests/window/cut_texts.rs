//! No word of the interface is cut, and whatever else is cut fills its room: looked up in what is really drawn. Nor does
//! one stay from another language.

use std::collections::BTreeSet;

use egui::epaint::{ClippedShape, Shape};
use egui::{CornerRadius, Key, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use phanbo::app::World;
use phanbo::fixture::{DAY_ONE, Fixture};
use phanbo::plan::{Id, MoveKind};
use phanbo::sample;
use phanbo::session::action::{Action, EditAction, GoAction, PageAction, SettingsAction, TaskAction};
use phanbo::session::pages::Page;
use phanbo::session::tasks::network::{ActDraft, DraftKind};
use phanbo::session::{Document, FindingKey, Intended, Question, Selection, Settings, Side, Task};
use phanbo::text::Language;
use phanbo::ui::theme::{Palette, Theme};
use phanbo::ui::{fonts, page_rect};

use crate::answers::answered;
use crate::hand::{Opening, Window, act, opened, opened_with, press, says};
use crate::world::world;

const WORDS: [(Language, &str); 2] = [
    (Language::Vietnamese, include_str!("../../assets/lang/vi/phanbo.ftl")),
    (Language::English, include_str!("../../assets/lang/en/phanbo.ftl")),
];

/// A desk of the common laptop, and the same at 150 %.
const SIZES: [[f32; 2]; 2] = [[1366.0, 768.0], [911.0, 512.0]];

/// The texts of a language that hold no name: fixed ones, and those in which only numbers are filled in.
fn sayings(language: Language) -> BTreeSet<String> {
    let (_, file) = WORDS.into_iter().find(|(of, _)| *of == language).expect("both are there");
    let texts = file.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let variant =
            || line.trim_start().trim_start_matches('*').split_once("] ").filter(|(key, _)| key.starts_with('['));
        line.split_once(" = ").filter(|_| !line.starts_with(' ')).or_else(variant).map(|(_, text)| text)
    });
    texts.filter_map(with_numbers).collect()
}

/// The text with `#` where a number is filled in; none where something else is.
fn with_numbers(text: &str) -> Option<String> {
    let mut rest = text;
    let mut told = String::new();
    while let Some((before, after)) = rest.split_once("{ $") {
        let (name, behind) = after.split_once(" }")?;
        NUMBERS.contains(&name).then_some(())?;
        told.extend([before, "#"]);
        rest = behind;
    }
    told.push_str(rest);
    Some(unnumbered(&told))
}

/// What is filled in where a text says how many.
const NUMBERS: [&str; 14] = [
    "number", "count", "doctors", "stations", "without", "moves", "solved", "created", "reduced", "grown", "area",
    "all", "missing", "months",
];

/// The text with `#` in place of each number.
fn unnumbered(text: &str) -> String {
    let mut told = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_within = |next: &char| next.is_ascii_digit() || (matches!(next, '.' | ','));
        if letter.is_ascii_digit() {
            told.push('#');
            while letters.next_if(is_within).is_some() {}
        } else {
            told.push(letter);
        }
    }
    told
}

fn window(size: [f32; 2], language: Language, advises: bool) -> Window {
    let settings = Settings { language, ..Settings::default() };
    let opening = Opening { settings, world: World { advises, ..world() }, size, ..Opening::default() };
    opened_with(Document::new(sample::quang_ninh(), None), opening)
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

fn cut_sayings(harness: &Window, sayings: &BTreeSet<String>) -> BTreeSet<String> {
    cut(&harness.output().shapes).into_iter().filter(|text| sayings.contains(&unnumbered(text))).collect()
}

fn no_saying_is_cut(harness: &Window, sayings: &BTreeSet<String>, what: &str) {
    let cut = cut_sayings(harness, sayings);
    assert!(cut.is_empty(), "{what}: {cut:?}");
}

fn selections(harness: &Window) -> Vec<Selection> {
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
        let sayings = sayings(language);
        for size in SIZES {
            let mut harness = window(size, language, false);
            harness.run();
            for selection in selections(&harness) {
                harness.state_mut().session.selection = Some(selection.clone());
                harness.run();
                no_saying_is_cut(&harness, &sayings, &format!("{selection:?} at {size:?}"));
            }
        }
    }
}

#[test]
fn no_word_of_the_interface_is_cut_in_front_of_the_window() {
    for language in Language::ALL {
        let sayings = sayings(language);
        let mut harness = window(SIZES[0], language, false);
        harness.run();
        for wish in [TaskAction::PlanDetails, TaskAction::RuleBook, TaskAction::ShowShortcuts, TaskAction::About] {
            harness.state_mut().act(Action::Task(wish.clone()));
            harness.run();
            no_saying_is_cut(&harness, &sayings, &format!("{wish:?}"));
            harness.state_mut().act(Action::Task(TaskAction::Close));
        }
        for kind in [MoveKind::Training, MoveKind::Leave, MoveKind::Recruit] {
            let intended = Intended::new(Id::new("bs-0001"), kind, harness.state().session.document.roster());
            harness.state_mut().act(Action::Edit(EditAction::Intend(Box::new(intended))));
            harness.run();
            assert!(matches!(harness.state().session.task, Some(Task::Intended { .. })));
            no_saying_is_cut(&harness, &sayings, &format!("{kind:?}"));
        }
        for kind in DraftKind::ALL {
            let draft = ActDraft::new(kind, harness.state().session.document.roster().date());
            harness.state_mut().act(Action::Edit(EditAction::WriteAct(Box::new(draft))));
            harness.run();
            no_saying_is_cut(&harness, &sayings, &format!("{kind:?}"));
        }
    }
}

#[test]
fn no_word_of_the_interface_is_cut_on_a_page_with_its_answers() {
    let mut found = Vec::new();
    for language in Language::ALL {
        let sayings = sayings(language);
        for size in SIZES {
            let mut harness = window(size, language, true);
            for page in Page::ALL {
                harness.state_mut().act(PageAction::Show(page));
                settled(&mut harness, page);
                let cut = cut_sayings(&harness, &sayings);
                found.extend((!cut.is_empty()).then(|| format!("{page:?} at {size:?}: {cut:?}")));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn on_the_page_of_the_best_plan_a_laptop_has_room_for_the_hospitals_names() {
    let mut harness = window(SIZES[0], Language::Vietnamese, true);
    harness.state_mut().act(PageAction::Show(Page::Proposal));
    settled(&mut harness, Page::Proposal);
    assert!(said(&harness).iter().any(|text| text.contains("BVĐK")));
    let hospitals = cut(&harness.output().shapes).into_iter().filter(|text| text.starts_with("BVĐK"));
    assert_eq!(hospitals.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn at_150_percent_all_figures_of_the_best_plan_are_in_sight_beside_the_panel() {
    let mut harness = window(SIZES[1], Language::Vietnamese, true);
    harness.state_mut().act(PageAction::Show(Page::Proposal));
    settled(&mut harness, Page::Proposal);
    assert!(harness.state().session.shows(Side::Inspector));
    assert!(harness.query_by_label("Riêng lượt này").is_none(), "names are worth more");
    let head = |harness: &Window| harness.get_by_label("còn thiếu").rect();
    let before = head(&harness);
    harness.hover_at(before.center());
    harness.run();
    // Two fingers to the left: what is wider than its room would follow.
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(-100.0, 0.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: egui::Modifiers::NONE,
    });
    harness.run();
    assert_eq!(head(&harness), before);
}

#[test]
fn where_the_tabs_leave_no_room_what_a_page_offers_is_whole_below_them() {
    let opening = Opening { size: [560.0, 512.0], ..Opening::default() };
    let mut window = opened_with(Document::new(sample::quang_ninh(), None), opening);
    for (page, offer) in [
        (Page::Board, "Sắp theo nhu cầu"),
        (Page::Board, "Mức trạm"),
        (Page::Changes, "Lọc: "),
        (Page::Time, "3 năm"),
        (Page::Forecast, "Chép bảng"),
        (Page::Map, "Phóng to"),
    ] {
        act(&mut window, PageAction::Show(page));
        assert!(says(&window, offer), "{offer}");
        let cut = cut(&window.output().shapes);
        assert!(!cut.iter().any(|text| text.starts_with(offer)), "{offer} is cut");
    }
}

#[test]
fn on_the_page_of_changes_a_laptop_has_room_for_what_an_act_is_and_how_far_a_move_is() {
    let mut window = opened(Document::new(sample::quang_ninh_2025(), None));
    act(&mut window, PageAction::Show(Page::Changes));
    let is_whole = |window: &Window, words: &[&str]| {
        let (said, cut) = (said(window), cut(&window.output().shapes));
        for &words in words {
            assert!(said.contains(words), "{words} stands there");
            assert!(!cut.iter().any(|text| text == words), "{words} is cut");
        }
    };
    is_whole(&window, &["phường Hùng Thắng", "nhập thành điểm trạm", "việc sắp xếp sau dựa vào việc này", "đề xuất"]);
    // The moves made by hand start last.
    press(&mut window, Key::ArrowUp);
    is_whole(&window, &["nhập và đóng trụ sở", "chưa bắt đầu vào ngày đang xem", "đã thống nhất"]);
}

#[test]
fn the_columns_of_the_best_plan_are_shared_anew_when_the_projector_goes() {
    let place_of_effects = |theme: Theme| {
        let settings = Settings { theme, ..Settings::default() };
        let world = World { advises: true, ..world() };
        let opening = Opening { settings, world, size: SIZES[0], ..Opening::default() };
        let mut harness = opened_with(Document::new(sample::quang_ninh(), None), opening);
        harness.state_mut().act(PageAction::Show(Page::Proposal));
        settled(&mut harness, Page::Proposal);
        act(&mut harness, SettingsAction::UseTheme(Theme::Light));
        settled(&mut harness, Page::Proposal);
        harness.get_by_label("Riêng lượt này").rect().left()
    };
    let (before, after) = (place_of_effects(Theme::Light), place_of_effects(Theme::Projector));
    assert!((before - after).abs() < 4.0, "{before} {after}");
}

#[test]
fn on_a_wall_the_best_plan_is_no_wider_than_the_page_whatever_stands_beside_it() {
    for size in SIZES {
        let settings = Settings { theme: Theme::Projector, ..Settings::default() };
        let opening = Opening { settings, world: World { advises: true, ..world() }, size, ..Opening::default() };
        let mut harness = opened_with(Document::new(sample::quang_ninh(), None), opening);
        harness.state_mut().act(PageAction::Show(Page::Proposal));
        for is_beside in [false, true] {
            settled(&mut harness, Page::Proposal);
            assert_eq!(harness.state().session.shows(Side::Inspector), is_beside);
            let page = page_rect(&harness.ctx).expect("it was drawn");
            // Between the last column and the end of the page: the room around the table, its frame, and the bar.
            let end = page.right() - 12.0 - 7.0 - harness.ctx.global_style().spacing.scroll.allocated_width();
            let last = harness.get_by_label("còn thiếu").rect();
            assert!(last.right() < end + 1.0, "{last} of {page}, {size:?}");
            press(&mut harness, Key::F10);
        }
    }
}

/// Draws until the answers are there that the page and the headline wait for.
fn settled(harness: &mut Window, page: Page) {
    let version = harness.state().session.document.version();
    let wanted = harness.state().session.pages.proposal.wanted(version);
    let mut questions = vec![Question::Best, Question::Timeline, Question::Road];
    questions.extend((page == Page::Proposal).then_some(Question::Proposed(wanted)));
    answered(harness, &questions);
}

/// What there is to read or to hear, with `#` in place of each number.
fn said(window: &Window) -> BTreeSet<String> {
    let texts = |node: Node<'_>| {
        let node = node.accesskit_node();
        [node.label(), node.value()]
    };
    let all = window.root().children_recursive().flat_map(texts).flatten();
    all.map(|text| unnumbered(&text)).collect()
}

/// None of what the plan itself says is a saying.
#[test]
fn in_the_other_language_no_page_keeps_a_saying_of_the_first() {
    let english = sayings(Language::English);
    let is_foreign = |letter: char| letter.is_alphabetic() && !letter.is_ascii();
    // A language is called by its own name in every language.
    let is_of_one = |saying: &String| {
        saying.chars().any(is_foreign) && !english.contains(saying) && saying.as_str() != "Tiếng Việt"
    };
    let vietnamese: BTreeSet<String> = sayings(Language::Vietnamese).into_iter().filter(is_of_one).collect();
    let places = Fixture::new().area("a", Some("h")).hospital("h").station("s").point("s", "p");
    let plan = places.doctor_at("d", "h").step("m", MoveKind::Transfer, "d", "h", "s").build();
    let mut window = opened(Document::new(plan, None));
    for language in Language::ALL {
        act(&mut window, SettingsAction::UseLanguage(language));
        for page in Page::ALL {
            act(&mut window, PageAction::Show(page));
            let kept: BTreeSet<String> = said(&window).intersection(&vietnamese).cloned().collect();
            assert_eq!(kept.is_empty(), language == Language::English, "{page:?} in {language:?}: {kept:?}");
        }
    }
}

#[test]
fn beside_doctors_who_take_all_of_the_foot_the_counts_in_it_are_whole() {
    let settings = Settings { theme: Theme::Projector, ..Settings::default() };
    let opening = Opening { settings, size: SIZES[1], ..Opening::default() };
    let window = opened_with(Document::new(sample::quang_ninh(), None), opening);
    let is_count = |text: &String| text.starts_with("Đang đào tạo");
    assert!(said(&window).iter().any(is_count));
    let cut = cut(&window.output().shapes);
    assert!(!cut.iter().any(is_count), "{cut:?}");
}

/// So stand all stations with enough doctors in a plan begun from lists, whose areas have no hospital yet.
#[test]
fn on_a_laptop_a_card_has_room_for_what_a_station_without_a_supporting_hospital_lacks() {
    let mut fixture = Fixture::new().station_with("s", |facility, _| facility.name = "Trạm Y tế Nghinh Tường".into());
    for doctor in ["an", "ba", "chi", "dung"] {
        fixture = fixture.doctor_at(doctor, "s");
    }
    let opening = Opening { size: SIZES[0], ..Opening::default() };
    let window = opened_with(Document::new(fixture.build(), None), opening);
    assert!(said(&window).iter().any(|text| text.contains("chưa có BV")));
    no_saying_is_cut(&window, &sayings(Language::Vietnamese), "the board");
}

#[test]
fn beside_the_board_a_closed_place_says_that_it_is_closed_in_as_many_lines_as_that_takes() {
    let plan = Fixture::new().station_with("s", |facility, _| facility.closed = Some(DAY_ONE)).build();
    let mut window = opened(Document::new(plan, None));
    act(&mut window, GoAction::Select(Selection::Facility("s".into())));
    assert!(says(&window, "chưa mở hoặc đã đóng vào ngày đang xem"));
    no_saying_is_cut(&window, &sayings(Language::Vietnamese), "a closed station");
}

#[test]
fn the_columns_of_the_doctors_are_as_wide_as_their_letters_want_when_the_projector_comes() {
    let mut window = opened(Document::new(sample::quang_ninh(), None));
    act(&mut window, PageAction::Show(Page::Doctors));
    act(&mut window, SettingsAction::UseTheme(Theme::Projector));
    assert!(says(&window, "03/04/1983"));
    let is_day = |text: &String| text.len() == 10 && text.matches('/').count() == 2;
    let cut: Vec<String> = cut(&window.output().shapes).into_iter().filter(is_day).collect();
    assert_eq!(cut, Vec::<String>::new());
}

#[test]
fn in_a_low_window_the_frame_of_a_table_ends_above_the_foot() {
    for theme in [Theme::Light, Theme::Projector] {
        let settings = Settings { theme, ..Settings::default() };
        // What a screen of 768 pixels leaves at 150 %.
        let opening = Opening { settings, size: [911.0, 498.0], ..Opening::default() };
        let mut window = opened_with(Document::new(sample::quang_ninh_2025(), None), opening);
        for page in [Page::Changes, Page::Doctors, Page::Stations] {
            act(&mut window, PageAction::Show(page));
            let frames = frames(&window);
            assert!(!frames.is_empty(), "{page:?}");
            for (frame, seen) in frames {
                assert!(frame.bottom() <= seen.bottom() + 0.5, "{page:?} in {theme:?}: {frame} of {seen}");
            }
        }
    }
}

/// The frames of tables, and the room they are seen in.
fn frames(window: &Window) -> Vec<(Rect, Rect)> {
    let panel = Palette::of(&window.ctx).panel;
    let frame = |clipped: &ClippedShape| match &clipped.shape {
        Shape::Rect(shape) if shape.fill == panel && shape.corner_radius == CornerRadius::same(6) => {
            (shape.rect.width() > 400.0).then_some((shape.rect, clipped.clip_rect))
        }
        _ => None,
    };
    window.output().shapes.iter().filter_map(frame).collect()
}

#[test]
fn on_a_wall_no_button_of_the_page_of_changes_is_out_of_sight_beside_the_panel() {
    let plan = Fixture::new().hospital("h").station("s").doctor_at("d", "h");
    let plan = plan.step("m", MoveKind::Transfer, "d", "h", "s").build();
    let settings = Settings { theme: Theme::Projector, ..Settings::default() };
    let opening = Opening { settings, size: SIZES[1], ..Opening::default() };
    let mut window = opened_with(Document::new(plan, None), opening);
    act(&mut window, PageAction::Show(Page::Changes));
    press(&mut window, Key::F10);
    window.get_by_label("Chọn tất cả").click();
    window.run();
    let beside = window.get_by_label("Chưa chọn mục nào").rect().left();
    for name in ["Chuyển lại thành đề xuất", "Rút lại", "chỉ tính đã thống nhất"] {
        let button = window.get_by_label(name).rect();
        assert!(button.right() < beside, "{name}: {button}, {beside}");
    }
}

/// What it parts may not be there.
#[test]
fn no_saying_ends_with_the_dot_between_two() {
    for (language, file) in WORDS {
        let ends = file.lines().filter(|line| line.trim_end().ends_with('·'));
        assert_eq!(ends.collect::<Vec<_>>(), Vec::<&str>::new(), "{language:?}");
    }
}

/// The finder would see a text that is cut.
#[test]
fn a_text_without_room_is_found() {
    let sayings = sayings(Language::Vietnamese);
    let builder = Harness::builder().with_context_setup(fonts::install);
    let mut harness = builder.build_ui(|ui| {
        ui.set_width(30.0);
        ui.add(egui::Label::new("Details of a plan").truncate());
    });
    harness.run();
    assert_eq!(cut(&harness.output().shapes), ["Details of a plan"]);
    assert!(sayings.contains("Chuyển đến…") && sayings.contains(&unnumbered("thêm 1.204")));
}
