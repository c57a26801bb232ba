//! The widgets in every theme: all of them named, and each telling its caller what was done to it.

use egui::{Color32, Id, Key, Modifiers, Role, Ui, Vec2, pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, HarnessBuilder};
use phanbo::ui::fonts;
use phanbo::ui::theme::{self, Palette, Theme, Tone};
use phanbo::ui::widgets::{
    Card, Chip, ChipState, FactLine, FigureChange, Footer, Icon, Outline, Phrase, Segment, Stat, Toast, ToastEvent,
    Trend, check_row, choice_row, date_row, elided, heading, icon_button, link_like, mark, muted, segmented,
    stat_divider, strong, text_row, wrapped,
};

const LANGUAGES: [Segment<'_>; 2] =
    [Segment { text: "VI", name: "Tiếng Việt" }, Segment { text: "EN", name: "English" }];

fn in_theme<State>(theme: Theme) -> HarnessBuilder<State> {
    Harness::builder().with_size([700.0, 900.0]).with_context_setup(move |ctx| {
        fonts::install(ctx);
        theme::apply(ctx, theme);
    })
}

/// A harness that hands on what the drawing reports, without the frames in which nothing happened.
fn reporting<T: 'static>(mut draw: impl FnMut(&mut Ui) -> Option<T> + 'static) -> Harness<'static, Vec<T>> {
    in_theme(Theme::Light).build_ui_state(move |ui, seen: &mut Vec<T>| seen.extend(draw(ui)), Vec::new())
}

#[test]
fn every_widget_is_drawn_and_named_in_every_theme() {
    for theme in Theme::ALL {
        let mut harness = in_theme(theme).build_ui(gallery);
        harness.run();
        harness.check_accessibility();
        harness.get_by_label("T. T. Lan ĐK đề xuất");
    }
}

fn gallery(ui: &mut Ui) {
    words(ui);
    figures(ui);
    chips(ui);
    form(ui);
    cards(ui);
    let toast = Toast {
        id: Id::unique("gallery"),
        text: "Đã chuyển BS Lan",
        action: Some("Hoàn tác"),
        close: "Đóng",
        seconds: 6.0,
    };
    toast.show(ui, 400.0);
}

fn words(ui: &mut Ui) {
    let palette = Palette::of(ui);
    heading(ui, "Khu vực Tiên Yên");
    strong(ui, "Ai có thể đến?");
    muted(ui, "9 trạm");
    wrapped(ui, "Mọi trạm phải có bác sĩ làm việc thường xuyên", palette.body(), palette.ink);
    link_like(ui, "Nghị quyết 72-NQ/TW");
    ui.horizontal(|ui| {
        for (tone, word) in [(Tone::Good, "đủ"), (Tone::Warning, "thiếu 2"), (Tone::Bad, "không"), (Tone::Info, "tin")]
        {
            mark(ui, tone, word);
        }
        mark(ui, Tone::Neutral, "chưa rõ");
    });
    ui.horizontal(|ui| {
        for icon in Icon::ALL {
            icon_button(ui, icon, &format!("{icon:?}"), icon != Icon::Redo);
        }
        segmented(ui, &LANGUAGES, 0);
    });
}

fn figures(ui: &mut Ui) {
    ui.horizontal(|ui| {
        let change = Some(FigureChange { trend: Trend::Down, amount: "3", tone: Tone::Good });
        Stat { figure: "21", change, note: "", label: "Trạm dưới 4 bác sĩ" }.show(ui, f32::INFINITY);
        stat_divider(ui, 20.0);
        Stat { figure: "17,4 → 19", note: "chỉ bằng tuyển dụng", label: "BS toàn tỉnh", change: None }
            .show(ui, f32::INFINITY);
    });
}

fn chips(ui: &mut Ui) {
    let lan = Chip::new("T. T. Lan").tag("ĐK");
    ui.horizontal_wrapped(|ui| {
        lan.show(ui, Id::unique("plain"));
        lan.clone().selected(true).show(ui, Id::unique("selected"));
        lan.clone().dashed(true).note("đề xuất", Tone::Info).show(ui, Id::unique("dashed"));
        lan.clone().state(ChipState::Ghost).show(ui, Id::unique("ghost"));
        lan.clone().note("LP → 30/06", Tone::Info).icon(Some(Icon::Pin)).show(ui, Id::unique("noted"));
    });
    lan.paint_lifted(ui, pos2(500.0, 300.0), Some("3"));
}

fn form(ui: &mut Ui) {
    FactLine { label: "Dân số", value: "9.827", note: "hồ sơ sáp nhập 2025", opens: true }.show(ui);
    let _ = text_row(ui, "Họ tên", "Trần Thị Lan");
    let _ = date_row(ui, "Từ ngày", "01/01/2026", |_| Ok(()));
    let _ = choice_row(ui, "Hình thức", &["điều động", "luân phiên"], 1);
    let _ = check_row(ui, "Trưởng khoa", true);
}

fn cards(ui: &mut Ui) {
    let size = vec2(180.0, 90.0);
    let outlines = [Outline::Hairline, Outline::Tone(Tone::Good), Outline::Giver, Outline::Selected, Outline::Focused];
    ui.horizontal_wrapped(|ui| {
        for (index, outline) in (1..).zip(outlines) {
            let (_, rect) = ui.allocate_space(size);
            let footer = Footer { tone: Tone::Good, word: "tốt: hết vi phạm", rank: Some(index) };
            let content =
                Card::new().outline(outline).footer(Some(footer)).dimmed(index == 3).paint(ui.painter(), rect);
            assert!(rect.contains_rect(content));
        }
    });
}

#[test]
fn an_icon_button_reports_a_click_unless_it_is_disabled() {
    let mut harness = reporting(|ui| {
        let undo = icon_button(ui, Icon::Undo, "Hoàn tác (Ctrl+Z)", true).clicked();
        let redo = icon_button(ui, Icon::Redo, "Làm lại", false).clicked();
        (undo || redo).then_some((undo, redo))
    });
    harness.get_by_role_and_label(Role::Button, "Hoàn tác (Ctrl+Z)").click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Làm lại").click();
    harness.run();
    assert_eq!(harness.state().as_slice(), [(true, false)]);
}

#[test]
fn a_chip_tells_a_click_from_a_drag() {
    let mut harness = reporting(|ui| {
        let chip = Chip::new("T. T. Lan").show(ui, Id::unique("chip"));
        let drag = chip.drag_started().then_some("drag");
        chip.clicked().then_some("click").or(drag)
    });
    harness.get_by_label("T. T. Lan").click();
    harness.run();
    assert_eq!(harness.state().as_slice(), ["click"]);

    let at = harness.get_by_label("T. T. Lan").rect().center();
    harness.drag_at(at);
    harness.hover_at(at + vec2(60.0, 40.0));
    harness.drop_at(at + vec2(60.0, 40.0));
    harness.run();
    assert_eq!(harness.state().as_slice(), ["click", "drag"]);
}

#[test]
fn a_toast_offers_its_action_and_its_cross() {
    for (name, event) in [("Hoàn tác", ToastEvent::Action), ("Đóng", ToastEvent::Close)] {
        let mut harness = reporting(|ui| toast_of(3.0).show(ui, 400.0));
        harness.run();
        harness.get_by_role_and_label(Role::Button, name).click();
        harness.run();
        assert_eq!(harness.state().as_slice(), [event]);
    }
}

#[test]
fn a_toast_goes_when_its_time_is_over_and_does_not_keep_the_window_busy() {
    let mut harness = reporting(|ui| toast_of(3.0).show(ui, 400.0));
    // It settles, although its end is still to come: it asks for one later repaint, not for one each frame.
    harness.run();
    assert!(harness.state().is_empty());
    harness.run_steps(16);
    assert_eq!(harness.state().first(), Some(&ToastEvent::Expired));
}

fn toast_of(seconds: f32) -> Toast<'static> {
    Toast { id: Id::unique("toast"), text: "Đã chuyển", action: Some("Hoàn tác"), close: "Đóng", seconds }
}

#[test]
fn the_segmented_control_reports_the_other_segment_only() {
    let mut harness = reporting(|ui| segmented(ui, &LANGUAGES, 0));
    harness.get_by_role_and_label(Role::RadioButton, "Tiếng Việt").click();
    harness.run();
    harness.get_by_role_and_label(Role::RadioButton, "English").click();
    harness.run();
    assert_eq!(harness.state().as_slice(), [1]);
}

const LONG: &str = "Trung tâm Y tế khu vực Móng Cái và các điểm trạm đang chờ sáp nhập";

#[test]
fn a_text_that_is_cut_is_whole_in_its_name_and_in_its_tooltip() {
    let mut harness = in_theme(Theme::Light).build_ui(|ui| {
        let palette = Palette::of(ui);
        elided(ui, LONG, 120.0, palette.body(), palette.ink);
    });
    harness.run();
    let label = harness.get_by_label(LONG).rect();
    assert!(label.width() <= 120.0);
    assert!(harness.query_all_by_label(LONG).count() == 1);
    harness.hover_at(label.center());
    harness.run_steps(8);
    assert_eq!(harness.query_all_by_label(LONG).count(), 2, "the tooltip repeats the text");
}

#[test]
fn a_line_of_several_pieces_is_read_as_it_is_written() {
    let mut harness = in_theme(Theme::Light).build_ui(|ui| {
        let phrase = Phrase::new(&Palette::of(ui)).mark(Tone::Good).muted("2 → ").strong("3").muted("/4 BS");
        phrase.gap(9.0).muted("1,1").show(ui);
    });
    harness.run();
    harness.get_by_label("2 → 3/4 BS 1,1");
}

#[test]
fn a_chip_is_never_wider_than_it_may_be_and_keeps_its_tag() {
    let mut harness = in_theme(Theme::Light).build_ui(|ui| {
        let chip = Chip::new("Nguyễn Thị Hồng Nhung").tag("YHGĐ").max_width(120.0);
        let Vec2 { x, .. } = chip.measure(ui);
        assert!(x <= 121.0, "{x}");
        chip.show(ui, Id::unique("chip"));
    });
    harness.run();
    harness.get_by_label("Nguyễn Thị Hồng Nhung YHGĐ");
}

#[test]
fn a_chip_says_a_name_in_the_room_there_is_and_never_cuts_the_given_name() {
    let mut harness = in_theme(Theme::Light).build_ui(|ui| {
        let shorter = ["N. T. H. Nhung".to_owned(), "Nhung".to_owned()];
        let chip = Chip::new("Nguyễn Thị Hồng Nhung").shorter(&shorter).tag("YHGĐ").note("hưu", Tone::Info);
        let alone = |text, tag, note| Chip::new(text).tag(tag).note(note, Tone::Info).measure(ui).x;
        let within = |width: f32| chip.clone().max_width(width).measure(ui).x;
        let [whole, short] = ["Nguyễn Thị Hồng Nhung", "N. T. H. Nhung"].map(|text| alone(text, "YHGĐ", "hưu"));
        assert_eq!((within(400.0), within(whole)), (whole, whole));
        assert_eq!((within(whole - 1.0), within(short)), (short, short));
        let noted = alone("N. T. H. Nhung", "", "hưu");
        assert_eq!((within(short - 1.0), within(noted)), (noted, noted));
        let given = alone("Nhung", "", "");
        assert!((within(given) - given).abs() < 0.1, "{given}");
    });
    harness.run();
}

#[test]
fn a_field_hands_over_its_value_when_finished_and_a_wrong_one_never() {
    let parse = |text: &str| text.parse::<u8>().map_err(|_| "Không phải ngày".to_owned());
    let mut harness = reporting(move |ui| date_row(ui, "Ngày", "1", parse).value);
    harness.get_by_role_and_label(Role::TextInput, "Ngày").focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Ngày").type_text("x");
    harness.run();
    harness.get_by_label("Không phải ngày");
    harness.key_press(Key::Backspace);
    harness.get_by_role_and_label(Role::TextInput, "Ngày").type_text("2");
    harness.run();
    assert!(harness.state().is_empty(), "not before Enter");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().first(), Some(&12));
}

#[test]
fn escape_takes_back_what_was_typed() {
    let mut harness = reporting(|ui| text_row(ui, "Tên", "Lan").value);
    harness.get_by_role_and_label(Role::TextInput, "Tên").focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Tên").type_text("h");
    harness.run();
    harness.key_press_modifiers(Modifiers::NONE, Key::Escape);
    harness.run();
    assert!(harness.state().is_empty());
    assert_eq!(harness.get_by_role_and_label(Role::TextInput, "Tên").value().as_deref(), Some("Lan"));
}

#[test]
fn the_theme_sets_the_colours_of_egui_itself() {
    let mut harness = in_theme(Theme::Dark).build_ui(|ui| {
        assert_eq!(ui.visuals().panel_fill, Palette::of(ui).panel);
        assert_ne!(Palette::of(ui).panel, Color32::WHITE);
    });
    harness.run();
}
