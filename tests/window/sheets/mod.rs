//! The pages of doctors and of stations: sorting, filtering, editing in the cell by keyboard, several rows, pasting.

mod keys;
mod pasting;

use egui::{Key, Modifiers, Role};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use phanbo::edit::Command;
use phanbo::plan::{Birth, DatedFigures, Doctor, FacilityKind, Figure, Plan, Qualification, Sex};
use phanbo::sample;
use phanbo::session::action::{EditAction, GoAction, PageAction};
use phanbo::session::pages::Page;
use phanbo::session::pages::changes::Choice;
use phanbo::session::pages::sheets::{Filter, Only, SheetKind, SheetPage, SheetWish, doctors, stations};
use phanbo::session::{Document, Task};
use phanbo::text::Language;
use phanbo::text::collation::compare_names;

use crate::hand::{Opening, Window, act, opened_with, press, press_with};

fn window(page: Page) -> Window {
    let opening = Opening { size: [1366.0, 696.0], ..Opening::default() };
    let mut window = opened_with(Document::new(sample::quang_ninh(), None), opening);
    act(&mut window, PageAction::Show(page));
    window
}

fn wish(window: &mut Window, kind: SheetKind, wish: SheetWish) {
    act(window, PageAction::Sheet(kind, wish));
}

fn write(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

/// Pastes rows, of which is told: how many are new, how many change something, and which are wrong.
fn paste(window: &mut Window, text: &str) -> (usize, usize, Vec<(usize, String)>) {
    window.event(egui::Event::Paste(text.to_owned()));
    window.run();
    let Some(Task::Pasted { pasted }) = &window.state().session.task else { panic!("nothing was told") };
    (pasted.new, pasted.changed, pasted.wrong.clone())
}

fn plan(window: &Window) -> &Plan {
    window.state().session.document.plan()
}

fn sheet(window: &Window, kind: SheetKind) -> &SheetPage {
    window.state().session.pages.sheet(kind)
}

fn doctor<'a>(window: &'a Window, id: &str) -> &'a Doctor {
    plan(window).doctors.get(&id.into()).expect("there")
}

fn column(wanted: doctors::Column) -> usize {
    doctors::COLUMNS.iter().position(|known| *known == wanted).expect("a column")
}

fn steps(window: &Window) -> usize {
    let mut document = 0;
    let mut history = window.state().session.document.history().clone();
    while history.undo().is_some() {
        document += 1;
    }
    document
}

#[test]
fn doctors_stand_in_vietnamese_order_and_a_heading_turns_it() {
    let mut window = window(Page::Doctors);
    let names = |window: &Window| -> Vec<String> {
        sheet(window, SheetKind::Doctors).rows().iter().map(|id| doctor(window, id).name.clone()).collect()
    };
    let rows = names(&window);
    assert_eq!(rows.len(), plan(&window).doctors.len());
    assert!(rows.windows(2).all(|pair| compare_names(&pair[0], &pair[1]).is_le()), "by given name");
    window.get_by_role_and_label(Role::Button, "Họ và tên").click();
    window.run();
    let mut turned = names(&window);
    turned.reverse();
    assert!(turned.windows(2).all(|pair| compare_names(&pair[0], &pair[1]).is_le()));
    // Only rows in sight are drawn.
    let labels = window.get_all_by_role(Role::Label).count();
    assert!(labels < 12 * 60, "{labels}");
}

#[test]
fn filters_leave_the_rows_they_say() {
    let mut window = window(Page::Doctors);
    let only = |window: &mut Window, only: Only| {
        wish(window, SheetKind::Doctors, SheetWish::Filter(Filter { only, ..Filter::default() }));
        sheet(window, SheetKind::Doctors).rows().to_vec()
    };
    let (all, soon) = (only(&mut window, Only::All), only(&mut window, Only::RetiringSoon));
    assert_eq!((soon.len(), all.len()), (16, 558), "as many as D05 tells");
    let in_training = only(&mut window, Only::InTraining);
    assert_eq!(in_training, ["bs-0225"], "the sample has one course under way");
    assert!(only(&mut window, Only::Unplaced).iter().all(|id| !in_training.contains(id)));
    let words = Filter { words: "nguyen".into(), ..Filter::default() };
    wish(&mut window, SheetKind::Doctors, SheetWish::Filter(words));
    let found = sheet(&window, SheetKind::Doctors).rows();
    assert!(found.iter().all(|id| doctor(&window, id).name.contains("Nguy")));
    assert_eq!(found.len(), 114);
    let at = Filter { place: Some("tyt-07168".into()), ..Filter::default() };
    wish(&mut window, SheetKind::Doctors, SheetWish::Filter(at));
    let mut there = sheet(&window, SheetKind::Doctors).rows().to_vec();
    there.sort();
    assert_eq!(there, ["bs-0143", "bs-0144", "bs-0145", "bs-0146"]);
}

#[test]
fn a_cell_is_walked_to_and_written_by_keyboard_alone() {
    let mut window = window(Page::Doctors);
    press(&mut window, Key::ArrowDown);
    let (row, _) = sheet(&window, SheetKind::Doctors).at.clone().expect("a cell");
    press(&mut window, Key::ArrowRight);
    write(&mut window, "1");
    assert!(sheet(&window, SheetKind::Doctors).is_editing, "typing begins to write");
    write(&mut window, "5/06/1985");
    press(&mut window, Key::Tab);
    assert_eq!(doctor(&window, &row).birth, Some(Birth::Date(jiff::civil::date(1985, 6, 15))));
    assert_eq!(sheet(&window, SheetKind::Doctors).at, Some((row.clone(), 2)), "Tab goes a column on");
    write(&mut window, "n");
    write(&mut window, "am");
    press(&mut window, Key::Enter);
    assert_eq!(doctor(&window, &row).sex, Some(Sex::Male));
    let (next, at) = sheet(&window, SheetKind::Doctors).at.clone().expect("a cell");
    assert!(next != row && at == 2, "Enter goes a row down");
    press(&mut window, Key::F2);
    write(&mut window, "xyz");
    press(&mut window, Key::Escape);
    assert_eq!(doctor(&window, &next), &sample::quang_ninh().doctors.get(&next.as_str().into()).expect("it").clone());
}

#[test]
fn tab_goes_a_column_on_from_a_chosen_cell_too_and_f6_leaves_the_sheet() {
    let mut window = window(Page::Stations);
    press(&mut window, Key::ArrowDown);
    let (row, _) = sheet(&window, SheetKind::Stations).at.clone().expect("a cell");
    let keyboard = |window: &Window| window.ctx.memory(egui::Memory::focused);
    for (modifiers, column) in [(Modifiers::NONE, 1), (Modifiers::NONE, 2), (Modifiers::SHIFT, 1)] {
        press_with(&mut window, modifiers, Key::Tab);
        assert_eq!(sheet(&window, SheetKind::Stations).at, Some((row.clone(), column)));
        assert_eq!(keyboard(&window), None, "the menu bar does not take it");
    }
    press(&mut window, Key::F6);
    assert!(keyboard(&window).is_some());
}

#[test]
fn page_down_and_up_go_as_many_rows_as_are_in_sight_and_the_day_shown_stays() {
    for (page, kind) in [(Page::Doctors, SheetKind::Doctors), (Page::Stations, SheetKind::Stations)] {
        let mut window = window(page);
        let day = window.state().session.document.roster().date();
        let place = |window: &Window| {
            let (at, _) = sheet(window, kind).at.as_ref().expect("a cell");
            sheet(window, kind).rows().iter().position(|row| row == at).expect("listed")
        };
        press(&mut window, Key::PageDown);
        assert_eq!(place(&window), 0, "the keyboard comes to the sheet");
        press(&mut window, Key::PageDown);
        let rows = place(&window);
        assert!((8..20).contains(&rows), "{rows}");
        press(&mut window, Key::PageDown);
        assert_eq!(place(&window), 2 * rows);
        press(&mut window, Key::PageUp);
        press_with(&mut window, Modifiers::SHIFT, Key::PageUp);
        assert_eq!((place(&window), sheet(&window, kind).chosen.len()), (0, rows + 1));
        window.set_size(egui::vec2(1366.0, 512.0));
        window.run();
        press(&mut window, Key::PageDown);
        assert!((1..rows).contains(&place(&window)), "no row is passed over unseen");
        assert_eq!(window.state().session.document.roster().date(), day);
    }
}

#[test]
fn tab_goes_from_tick_to_tick_and_no_cell_takes_the_keyboard_unseen() {
    for page in [Page::Doctors, Page::Stations] {
        let mut window = window(page);
        let is_tick = |node: &Node<'_>| {
            let name = node.accesskit_node().label();
            name.is_some_and(|name| name.starts_with("Chọn ") && name != "Chọn mọi dòng")
        };
        let ticks = |window: &Window| -> Vec<bool> {
            window.get_all_by_role(Role::CheckBox).filter(is_tick).map(|node| node.is_focused()).collect()
        };
        window.get_all_by_role(Role::CheckBox).find(is_tick).expect("a row").focus();
        window.run();
        for place in 0..3 {
            assert_eq!(ticks(&window).iter().position(|is| *is), Some(place), "{page:?}");
            press(&mut window, Key::Tab);
        }
    }
}

#[test]
fn enter_in_the_search_writes_in_no_cell_and_a_hidden_one_leaves_the_keyboard() {
    let mut window = window(Page::Doctors);
    press(&mut window, Key::ArrowDown);
    let (first, _) = sheet(&window, SheetKind::Doctors).at.clone().expect("a cell");
    let last = sheet(&window, SheetKind::Doctors).rows().last().expect("one").clone();
    let name = doctor(&window, &last).name.clone();
    let search = egui::Id::unique(("search of the sheet", SheetKind::Doctors));
    window.ctx.memory_mut(|memory| memory.request_focus(search));
    window.run();
    write(&mut window, &name);
    press(&mut window, Key::Enter);
    assert!(!sheet(&window, SheetKind::Doctors).is_editing, "Enter has ended the search");
    let rows = sheet(&window, SheetKind::Doctors).rows();
    assert!(rows.contains(&last) && !rows.contains(&first));
    press(&mut window, Key::ArrowDown);
    let (at, _) = sheet(&window, SheetKind::Doctors).at.clone().expect("a cell");
    assert!(sheet(&window, SheetKind::Doctors).rows().contains(&at));
    press(&mut window, Key::Enter);
    assert!(sheet(&window, SheetKind::Doctors).is_editing, "now it is the cell's");
}

#[test]
fn a_cell_scrolled_out_of_sight_is_still_edited_and_comes_back_when_written_in() {
    let mut window = window(Page::Doctors);
    let third = doctor(&window, &sheet(&window, SheetKind::Doctors).rows()[2]).name.clone();
    let at = window.get_by_role_and_label(Role::Label, &third).rect().center();
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowRight);
    let (row, _) = sheet(&window, SheetKind::Doctors).at.clone().expect("a cell");
    write(&mut window, "1");
    write(&mut window, "5/06/198");
    window.hover_at(at);
    window.run();
    for _ in 0..5 {
        window.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Line,
            delta: egui::vec2(0.0, -20.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
        window.run();
    }
    assert!(window.query_by_role_and_label(Role::Label, &third).is_none(), "out of sight");
    assert!(sheet(&window, SheetKind::Doctors).is_editing);
    write(&mut window, "5");
    assert!(window.query_by_role_and_label(Role::Label, &third).is_some(), "in sight again");
    press(&mut window, Key::Enter);
    assert_eq!(doctor(&window, &row).birth, Some(Birth::Date(jiff::civil::date(1985, 6, 15))));
}

#[test]
fn a_cell_being_edited_has_the_keyboard_again_when_its_page_is_shown_again() {
    let mut window = window(Page::Doctors);
    press(&mut window, Key::ArrowDown);
    let (row, _) = sheet(&window, SheetKind::Doctors).at.clone().expect("a cell");
    press(&mut window, Key::F2);
    press_with(&mut window, Modifiers::COMMAND, Key::Num1);
    act(&mut window, PageAction::Show(Page::Doctors));
    let name = doctor(&window, &row).name.clone();
    write(&mut window, " Khác");
    press(&mut window, Key::Enter);
    assert_eq!(doctor(&window, &row).name, format!("{name} Khác"));
}

#[test]
fn what_cannot_be_written_is_told_and_stays_in_the_field() {
    let mut window = window(Page::Doctors);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowRight);
    write(&mut window, "3");
    write(&mut window, "1/02/1980");
    press(&mut window, Key::Enter);
    assert!(sheet(&window, SheetKind::Doctors).is_editing);
    assert_eq!(plan(&window), &sample::quang_ninh());
    let drafts = &window.state().session.drafts;
    assert_eq!((drafts.len(), drafts[0].text.as_str()), (1, "31/02/1980"));
    assert!(drafts[0].wrong.is_some());
    press(&mut window, Key::Escape);
    assert!(!sheet(&window, SheetKind::Doctors).is_editing && window.state().session.drafts.is_empty());
}

#[test]
fn what_a_cell_says_already_holds_nothing_back() {
    let mut window = window(Page::Doctors);
    press(&mut window, Key::ArrowDown);
    let (row, _) = sheet(&window, SheetKind::Doctors).at.clone().expect("a cell");
    press(&mut window, Key::ArrowRight);
    write(&mut window, "0");
    write(&mut window, "1/02/1985");
    press(&mut window, Key::Tab);
    press(&mut window, Key::ArrowLeft);
    let before = (plan(&window).clone(), steps(&window));
    write(&mut window, "1");
    write(&mut window, "/2/1985");
    assert!(sheet(&window, SheetKind::Doctors).is_editing);
    assert_eq!(window.state().session.drafts.first().map(|draft| draft.text.as_str()), Some("1/2/1985"));
    // Another page is shown only once what stands in the cell is taken in.
    press_with(&mut window, Modifiers::COMMAND, Key::Num1);
    assert_eq!(window.state().session.pages.shown, Page::Board);
    assert_eq!((plan(&window).clone(), steps(&window)), before);
    assert_eq!(doctor(&window, &row).birth, Some(Birth::Date(jiff::civil::date(1985, 2, 1))));
}

#[test]
fn one_text_goes_into_all_chosen_rows_as_one_step() {
    let mut window = window(Page::Doctors);
    press(&mut window, Key::ArrowDown);
    for _ in 0..3 {
        press_with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    }
    let chosen = sheet(&window, SheetKind::Doctors).chosen.clone();
    assert_eq!(chosen.len(), 4);
    let row = chosen.iter().next().expect("one").clone();
    let column = column(doctors::Column::Qualification);
    wish(&mut window, SheetKind::Doctors, SheetWish::GoTo(row.clone(), column, Choice::Only));
    wish(&mut window, SheetKind::Doctors, SheetWish::Write { row, column, text: "cki".into() });
    for id in &chosen {
        assert_eq!(doctor(&window, id).qualification, Qualification::SpecialistOne);
    }
    assert_eq!(steps(&window), 1);
    act(&mut window, EditAction::Undo);
    assert_eq!(plan(&window), &sample::quang_ninh());
}

#[test]
fn a_row_that_an_edit_hides_is_not_written_into() {
    let mut window = window(Page::Doctors);
    wish(&mut window, SheetKind::Doctors, SheetWish::Filter(Filter { words: "nguyen".into(), ..Filter::default() }));
    wish(&mut window, SheetKind::Doctors, SheetWish::ChooseAll(true));
    let rows = sheet(&window, SheetKind::Doctors).rows().to_vec();
    let (hidden, shown) = rows.split_first().expect("some are called so");
    let was = doctor(&window, hidden).qualification;
    let text = "Phạm Văn Khác".to_owned();
    wish(&mut window, SheetKind::Doctors, SheetWish::Write { row: hidden.clone(), column: 0, text });
    assert_eq!(sheet(&window, SheetKind::Doctors).rows(), shown);
    assert_eq!(sheet(&window, SheetKind::Doctors).chosen.len(), shown.len(), "as many as are told");
    let (row, column, text) = (shown[0].clone(), column(doctors::Column::Qualification), "TS".to_owned());
    wish(&mut window, SheetKind::Doctors, SheetWish::Write { row, column, text });
    assert!(shown.iter().all(|id| doctor(&window, id).qualification == Qualification::Doctorate));
    assert_eq!(doctor(&window, hidden).qualification, was);
}

#[test]
fn a_workplace_is_written_by_name_and_a_move_keeps_its_own() {
    let mut window = window(Page::Doctors);
    let posting = plan(&window).postings.iter().next().expect("one").clone();
    let (place, sessions) = (column(doctors::Column::Place), column(doctors::Column::Sessions));
    let row = posting.doctor.to_string();
    let write = |window: &mut Window, column: usize, text: &str| {
        let wanted = SheetWish::Write { row: row.clone(), column, text: text.to_owned() };
        wish(window, SheetKind::Doctors, wanted);
    };
    write(&mut window, place, "hai lang");
    write(&mut window, sessions, "6");
    let now: Vec<_> = plan(&window).postings.iter().filter(|one| one.doctor == posting.doctor).collect();
    assert_eq!((now.len(), now[0].sessions), (1, 6));
    let at = plan(&window).facility_of(&now[0].site).and_then(|id| plan(&window).facilities.get(id));
    assert_eq!(at.map(|place| place.name.as_str()), Some("Trạm Y tế Hải Lạng"));
    let moved = plan(&window).moves.iter().find(|step| step.end.is_none_or(|end| end > plan(&window).cover.baseline));
    let moved = moved.expect("a rotation under way").doctor.to_string();
    let before = plan(&window).clone();
    let name = doctor(&window, &moved).name.clone();
    wish(&mut window, SheetKind::Doctors, SheetWish::Write { row: moved, column: place, text: "hai lang".into() });
    assert_eq!(plan(&window), &before);
    window.get_by_label_contains("theo lượt điều động: sửa ở lượt đó");
    // Nor is it written unseen by what is pasted.
    let text = format!("Họ và tên\tĐơn vị công tác\n{name}\tTrạm Y tế Hải Lạng\n");
    let (new, changed, wrong) = paste(&mut window, &text);
    assert_eq!((new, changed, wrong.len()), (0, 0, 1));
    assert!(wrong[0].1.contains("theo lượt điều động: sửa ở lượt đó"), "{wrong:?}");
}

#[test]
fn stations_are_edited_and_pasted_in_the_same_way() {
    let mut window = window(Page::Stations);
    let rows = sheet(&window, SheetKind::Stations).rows().to_vec();
    assert_eq!(rows.len(), 55);
    wish(
        &mut window,
        SheetKind::Stations,
        SheetWish::Filter(Filter { only: Only::WithoutRegular, ..Filter::default() }),
    );
    assert_eq!(sheet(&window, SheetKind::Stations).rows().len(), 6);
    wish(&mut window, SheetKind::Stations, SheetWish::Filter(Filter::default()));
    let text = "Tên trạm\tDân số\tBiên chế\nTrạm Y tế Hải Lạng\t9.999\t12\nTrạm Y tế Xa Lạ\t1\t1\n";
    window.event(egui::Event::Paste(text.to_owned()));
    window.run();
    let Some(Task::Pasted { pasted }) = &window.state().session.task else { panic!("nothing was told") };
    assert_eq!((pasted.new, pasted.changed, pasted.wrong.len()), (0, 1, 1));
    window.get_by_label("Nhận 1 dòng").click();
    window.run();
    let station = plan(&window).facilities.iter().find(|place| place.name == "Trạm Y tế Hải Lạng").expect("it");
    let station = station.station().expect("a station");
    assert_eq!(station.catchment.as_ref().map(|figure| figure.value), Some(9_999));
    assert!(station.catchment.as_ref().is_some_and(|figure| figure.source.is_some()), "it keeps its source");
    assert_eq!(station.posts.as_ref().map(|figure| figure.value), Some(12));
}

#[test]
fn bonds_exemption_and_pins_are_written_in_the_cell_in_several_rows_and_pasted() {
    let mut window = window(Page::Doctors);
    let posting = plan(&window).postings.iter().next().expect("one").clone();
    let home = plan(&window).facility_of(&posting.site).expect("a place").clone();
    let row = posting.doctor.to_string();
    let put = |window: &mut Window, wanted: doctors::Column, text: &str| {
        let column = column(wanted);
        wish(window, SheetKind::Doctors, SheetWish::Write { row: row.clone(), column, text: text.to_owned() });
    };
    put(&mut window, doctors::Column::Bond, "31/12/2028");
    put(&mut window, doctors::Column::Exempt, "01/06/2026");
    put(&mut window, doctors::Column::Pinned, "x");
    let now = doctor(&window, &row).clone();
    let bonds: Vec<_> = now.bonds.iter().map(|bond| (bond.facility.clone(), bond.until)).collect();
    assert_eq!(bonds, [(home, jiff::civil::date(2028, 12, 31))], "a day alone is that of the place of work");
    assert_eq!((now.exempt_until, now.pinned), (Some(jiff::civil::date(2026, 6, 1)), true));
    press(&mut window, Key::ArrowDown);
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    let chosen = sheet(&window, SheetKind::Doctors).chosen.clone();
    let (row, column) = (chosen.iter().next().expect("one").clone(), column(doctors::Column::Bond));
    let text = "Hải Lạng: 30/06/2029".to_owned();
    wish(&mut window, SheetKind::Doctors, SheetWish::Write { row, column, text });
    for id in &chosen {
        assert_eq!(doctor(&window, id).bonds.len(), 1, "{id}");
    }
    let name = doctor(&window, chosen.iter().next().expect("one")).name.clone();
    window.event(egui::Event::Paste(format!("Họ và tên\tCam kết đến\tMiễn luân phiên\n{name}\t\t02/02/2027\n")));
    window.run();
    let Some(Task::Pasted { pasted }) = &window.state().session.task else { panic!("nothing was told") };
    assert_eq!((pasted.changed, pasted.wrong.len(), pasted.passed_over.len()), (1, 0, 0));
}

#[test]
fn the_counts_of_a_station_are_written_and_pasted_as_of_the_day_shown() {
    let mut window = window(Page::Stations);
    let text = "Tên trạm\tY sĩ\tĐiều dưỡng\tHộ sinh\tDược sĩ đại học\tNhân lực khác\n\
                Trạm Y tế Hải Lạng\t2\t3\t1\t0\t4\n";
    window.event(egui::Event::Paste(text.to_owned()));
    window.run();
    window.get_by_label("Nhận 1 dòng").click();
    window.run();
    let place = plan(&window).facilities.iter().find(|place| place.name == "Trạm Y tế Hải Lạng").expect("it").clone();
    let others = |window: &Window| {
        let station = plan(window).facilities.get(&place.id).and_then(|place| place.station()).expect("it").clone();
        let others = &station.others;
        let counts = [&others.assistant_doctors, &others.nurses, &others.midwives, &others.pharmacists, &others.other];
        counts.map(|figure| figure.as_ref().map(|figure| figure.value))
    };
    assert_eq!(others(&window), [2, 3, 1, 0, 4].map(Some));
    // From a day on there are others: on that day they are what is shown, and what is written.
    let day = jiff::civil::date(2026, 7, 1);
    let mut later = plan(&window).facilities.get(&place.id).expect("it").clone();
    if let FacilityKind::Station(station) = &mut later.kind {
        let mut figures = DatedFigures::from(day);
        figures.others.nurses = Some(Figure::new(7));
        station.figures.push(figures);
    }
    act(&mut window, EditAction::Make(Box::new(Command::Put(later.into()))));
    let column = stations::COLUMNS.iter().position(|known| *known == stations::Column::Nurses).expect("a column");
    let shown = |window: &Window| {
        SheetKind::Stations.text(&window.state().session.document, Language::Vietnamese, place.id.as_str(), column)
    };
    assert_eq!(shown(&window), "3");
    act(&mut window, GoAction::SetDate(day));
    assert_eq!(shown(&window), "7");
    let row = place.id.to_string();
    wish(&mut window, SheetKind::Stations, SheetWish::Write { row: row.clone(), column, text: "8".into() });
    assert_eq!((shown(&window).as_str(), others(&window)[1]), ("8", Some(3)), "the first day is as it was");
    let before = plan(&window).clone();
    wish(&mut window, SheetKind::Stations, SheetWish::Write { row, column, text: String::new() });
    assert_eq!(plan(&window), &before);
    window.get_by_label_contains("Số liệu này có hiệu lực từ 01/07/2026");
}

#[test]
fn a_row_dragged_has_the_doctor_in_the_hand_over_the_board() {
    let mut window = window(Page::Doctors);
    let name = doctor(&window, &sheet(&window, SheetKind::Doctors).rows()[2]).name.clone();
    let at = window.get_by_role_and_label(Role::Label, &name).rect().center();
    window.drag_at(at);
    window.run();
    window.hover_at(at + egui::vec2(30.0, 12.0));
    window.run();
    let session = &window.state().session;
    assert_eq!(session.pages.shown, Page::Board);
    let carried = session.carried.as_ref().expect("in the hand");
    assert_eq!(plan(&window).doctors.get(&carried.lifted.doctor).map(|doctor| doctor.name.as_str()), Some(&*name));
    press(&mut window, Key::Escape);
    window.drop_at(at);
    window.run();
    assert_eq!(plan(&window), &sample::quang_ninh());
}
