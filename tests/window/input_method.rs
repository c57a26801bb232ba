//! Vietnamese input methods: every letter goes to the field it was typed in, once, whatever ends the word.
//!
//! The orders of events are those recorded from fcitx5-unikey under X11, which shows the word in a box of its own; those
//! in which winit tells of input methods that show it in the field; and those of keyboards that send Backspaces and
//! letters.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use egui::{Event, ImeEvent, Key, Modifiers, PointerButton, Pos2, Role};
use egui_kittest::kittest::Queryable as _;
use phanbo::app::World;
use phanbo::plan::{Doctor, Id};
use phanbo::sample;
use phanbo::session::{Document, Selection};

use crate::hand::{Opening, Window, opened_with};
use crate::world::world;

const NAME: &str = "Họ và tên";
const TITLE: &str = "Chức danh";

fn doctor() -> Id<Doctor> {
    Id::new("bs-0001")
}

/// A doctor's page. `asked`: how often the input method was asked for its word; without it nothing can be asked.
fn window(asked: Option<Arc<AtomicUsize>>) -> Window {
    let world = World {
        end_word: Box::new(move || asked.as_ref().is_some_and(|asked| asked.fetch_add(1, Ordering::Relaxed) < 100)),
        ..world()
    };
    let mut window = opened_with(
        Document::new(sample::quang_ninh(), None),
        Opening { world, size: [1366.0, 2600.0], ..Opening::default() },
    );
    window.state_mut().session.selection = Some(Selection::Doctor(doctor()));
    window.run();
    window
}

/// All of it in one frame.
fn at_once(window: &mut Window, events: impl IntoIterator<Item = Event>) {
    window.input_mut().events.extend(events);
    window.run();
}

fn one_by_one(window: &mut Window, events: impl IntoIterator<Item = Event>) {
    for event in events {
        at_once(window, [event]);
    }
}

fn preedit(text: &str) -> Event {
    Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None })
}

fn commit(text: &str) -> Event {
    Event::Ime(ImeEvent::Commit(text.to_owned()))
}

fn key(key: Key, pressed: bool) -> Event {
    Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE }
}

fn click_at(pos: Pos2) -> [Event; 3] {
    let button =
        |pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
    [Event::PointerMoved(pos), button(true), button(false)]
}

fn centre(window: &Window, field: &str) -> Pos2 {
    window.get_by_role_and_label(Role::TextInput, field).rect().center()
}

fn in_field(window: &Window, field: &str) -> Option<String> {
    window.get_by_role_and_label(Role::TextInput, field).value()
}

/// The name's field has the keyboard and is empty.
fn begin(window: &mut Window) {
    window.get_by_role_and_label(Role::TextInput, NAME).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    window.key_press(Key::Backspace);
    window.run();
}

fn name(window: &Window) -> String {
    window.state().session.document.plan().doctors.get(&doctor()).expect("in the sample").name.clone()
}

/// Neither on the page nor in the plan has anything got into the title.
fn title_is_untouched(window: &Window) {
    let before = sample::quang_ninh().doctors.get(&doctor()).expect("in the sample").title.clone();
    assert_eq!(in_field(window, TITLE).as_deref(), Some(before.as_str()));
}

#[test]
fn a_composed_word_is_committed_once() {
    let mut window = window(None);
    begin(&mut window);
    let composed = ["c", "cu", "cuc", "cúc"].map(preedit);
    one_by_one(&mut window, composed);
    one_by_one(&mut window, [preedit(""), commit("cúc")]);
    at_once(&mut window, [preedit("h"), preedit("hà"), preedit(""), commit(" hà"), key(Key::Enter, true)]);
    assert_eq!(name(&window), "cúc hà");
}

#[test]
fn a_click_into_the_next_field_leaves_the_word_in_its_own() {
    // What the input method still sends after the click: nothing, its commit, its commit with the blank typed next.
    let late: [&[Event]; 4] = [&[], &[preedit("")], &[preedit(""), commit("ánh")], &[preedit(""), commit("ánh ")]];
    for (number, late) in late.into_iter().enumerate() {
        let mut window = window(None);
        begin(&mut window);
        one_by_one(&mut window, [commit("hoàng "), commit("lan ")]);
        one_by_one(&mut window, [preedit("a"), preedit("an"), preedit("ánh")]);
        let title = centre(&window, TITLE);
        at_once(&mut window, click_at(title));
        assert_eq!(name(&window), "hoàng lan ánh", "{number}");
        at_once(&mut window, late.iter().cloned());
        if number < 3 {
            title_is_untouched(&window);
        }
        assert!(!in_field(&window, TITLE).unwrap_or_default().contains("ánh"), "{number}");
        assert_eq!(name(&window), "hoàng lan ánh", "{number}");
    }
}

#[test]
fn a_word_the_field_does_not_show_is_asked_for_before_a_click_is_let_through() {
    let asked = Arc::new(AtomicUsize::new(0));
    let mut window = window(Some(Arc::clone(&asked)));
    begin(&mut window);
    let letters = [Key::C, Key::U, Key::C, Key::S].map(|pressed| key(pressed, false));
    one_by_one(&mut window, [commit("vũ "), commit("thị ")].into_iter().chain(letters));
    let title = centre(&window, TITLE);
    window.input_mut().events.extend(click_at(title));
    window.step();
    assert_eq!(asked.load(Ordering::Relaxed), 1);
    let focused = |window: &Window, field| window.get_by_role_and_label(Role::TextInput, field).is_focused();
    assert!(focused(&window, NAME), "the click waits");
    at_once(&mut window, [preedit(""), commit("cúc"), key(Key::ControlLeft, true), key(Key::ControlLeft, false)]);
    assert_eq!(name(&window), "vũ thị cúc");
    assert!(focused(&window, TITLE), "and then comes");
    title_is_untouched(&window);
    // Nothing is held back now: nothing is asked.
    let name_field = centre(&window, NAME);
    at_once(&mut window, click_at(name_field));
    assert_eq!(asked.load(Ordering::Relaxed), 1);
}

#[test]
fn a_click_goes_through_when_the_input_method_has_no_word_or_is_dead() {
    for (case, answer) in
        [vec![key(Key::ControlLeft, true), key(Key::ControlLeft, false)], vec![]].into_iter().enumerate()
    {
        let mut window = window(Some(Arc::default()));
        begin(&mut window);
        one_by_one(&mut window, [commit("vũ"), key(Key::C, false)]);
        let title = centre(&window, TITLE);
        window.input_mut().events.extend(click_at(title));
        window.step();
        window.input_mut().events.extend(answer);
        window.run_steps(20);
        assert!(window.get_by_role_and_label(Role::TextInput, TITLE).is_focused(), "{case}");
        assert_eq!(name(&window), "vũ", "{case}");
    }
}

#[test]
fn a_click_elsewhere_keeps_the_word() {
    let mut window = window(None);
    begin(&mut window);
    one_by_one(&mut window, [commit("vũ thị "), preedit("cúc")]);
    at_once(&mut window, click_at(Pos2::new(700.0, 2400.0)));
    assert_eq!(name(&window), "vũ thị cúc");
    at_once(&mut window, [preedit(""), commit("cúc")]);
    assert_eq!(name(&window), "vũ thị cúc");
}

#[test]
fn enter_in_the_search_waits_for_the_word() {
    // With the commit in front of Enter in one frame, as fcitx5 sends it; and with the word only shown so far.
    let orders: [&[Event]; 2] = [
        &[preedit(""), commit("lạng"), key(Key::Enter, true), key(Key::Enter, false)],
        &[preedit("lạng"), key(Key::Enter, true), key(Key::Enter, false)],
    ];
    for order in orders {
        let mut window = window(None);
        window.key_press_modifiers(Modifiers::COMMAND, Key::F);
        window.run();
        at_once(&mut window, [commit("hải ")]);
        at_once(&mut window, order.iter().cloned());
        let session = &window.state().session;
        let Some(Selection::Facility(id)) = &session.selection else { panic!("{:?}", session.selection) };
        assert_eq!(session.document.plan().facilities.get(id).expect("there").name, "Trạm Y tế Hải Lạng");
    }
}

#[test]
fn a_shortcut_finds_the_word_in_its_field() {
    let mut window = window(None);
    begin(&mut window);
    at_once(&mut window, [commit("vũ thị "), preedit("cúc"), key(Key::F8, true), key(Key::F8, false)]);
    assert_eq!(name(&window), "vũ thị cúc");
    assert_ne!(window.state().session.selection, Some(Selection::Doctor(doctor())));
}

#[test]
fn another_program_finds_the_word_taken_in() {
    let mut window = window(None);
    begin(&mut window);
    at_once(&mut window, [commit("vũ thị "), preedit("cúc"), Event::WindowFocused(false)]);
    assert_eq!(name(&window), "vũ thị cúc");
}

#[test]
fn keyboards_that_send_backspaces_and_letters_write_what_they_mean() {
    let mut window = window(None);
    begin(&mut window);
    let mut burst = Vec::new();
    let typed = |text: &str| Event::Text(text.to_owned());
    for text in ["t", "i", "e"] {
        burst.push(typed(text));
    }
    burst.extend([key(Key::Backspace, true), key(Key::Backspace, false), typed("ê"), typed("n"), typed("g")]);
    for _ in 0..3 {
        burst.extend([key(Key::Backspace, true), key(Key::Backspace, false)]);
    }
    burst.extend([typed("ế"), typed("n"), typed("g"), typed(" "), typed("lan")]);
    burst.extend([key(Key::Enter, true), key(Key::Enter, false)]);
    at_once(&mut window, burst);
    assert_eq!(name(&window), "tiếng lan");
}

#[test]
fn letters_after_a_click_in_the_same_frame_go_to_the_field_clicked() {
    let mut window = window(None);
    begin(&mut window);
    // The words under an empty name go, and what is below moves.
    at_once(&mut window, [Event::Text("L".into())]);
    let title = centre(&window, TITLE);
    let click = click_at(title);
    at_once(&mut window, [Event::Text("an".into())].into_iter().chain(click).chain([Event::Text("Z".into())]));
    assert_eq!(name(&window), "Lan");
    let title = in_field(&window, TITLE).unwrap_or_default();
    assert!(title.contains('Z'), "{title} {:?}", window.state().session.drafts);
}
