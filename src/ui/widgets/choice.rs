//! One of several, from a list that opens below: walked by the arrows, found by typing, taken by Enter or a click.

use egui::{
    Event, EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Role, ScrollArea, Sense,
    StrokeKind, TextEdit, Ui, Vec2, WidgetInfo, vec2,
};

use super::outline::paint_focus_ring;
use super::widths::width_of;
use super::{Edited, Icon, Phrase, Row, paint_icon};
use crate::text::folding::{Query, fold};
use crate::ui::theme::Palette;

/// From so many lines on the list has a search above it.
const SEARCHED: usize = 10;
/// A list that is wider than its field grows no further.
const WIDEST: f32 = 420.0;
/// As many lines are seen at once.
const SEEN: f32 = 10.0;

/// What is typed and walked to in a list that is open. It ends with the list, so it is the widget's own.
#[derive(Clone, Debug, Default)]
struct Looking {
    text: String,
    /// Place among the lines the search leaves.
    at: usize,
    /// The line walked to is to be brought into sight.
    follow: bool,
}

/// What a choice is known by that has the keyboard.
#[derive(Clone, Copy, Debug)]
struct IsChoice;

/// Whether what has the keyboard, or had it last, is a choice.
pub fn is_choice(ui: &Ui, id: Id) -> bool {
    ui.data(|data| data.get_temp::<IsChoice>(id).is_some())
}

/// What a key asks of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ListKey {
    Nothing,
    Open,
    By(isize),
    Take,
    Leave,
}

/// The field with its list. `label` is what both are called.
pub fn choice(ui: &mut Ui, id: Id, label: &str, options: &[&str], chosen: usize) -> Edited<usize> {
    let (button, list, search) = (id.with("button"), id.with("list"), id.with("search"));
    let is_open = Popup::is_id_open(ui.ctx(), list);
    let focused = ui.memory(|memory| memory.has_focus(button) || is_open && memory.has_focus(search));
    let asked = if focused { asked(ui, is_open) } else { ListKey::Nothing };
    let mut looking: Looking = match ui.data(|data| data.get_temp(list)) {
        Some(looking) if is_open => looking,
        _ => Looking { at: chosen, follow: true, ..Looking::default() },
    };
    if is_open && focused && options.len() < SEARCHED {
        begin_by_letter(ui, options, &mut looking);
    }
    let response = field(ui, button, options.get(chosen).copied().unwrap_or_default(), is_open);
    // The arrows walk the list also where the mouse has opened it.
    if response.clicked() {
        response.request_focus();
    }
    match asked {
        ListKey::Open => Popup::open_id(ui.ctx(), list),
        ListKey::Leave => {
            Popup::close_id(ui.ctx(), list);
            response.request_focus();
        }
        _ => {}
    }
    // The width it opens with is the one it keeps.
    let is_shown = Popup::is_id_open(ui.ctx(), list) || response.clicked();
    let width = if is_shown { list_width(ui, options, response.rect.width()) } else { 0.0 };
    let mut taken = None;
    Popup::from_toggle_button_response(&response)
        .id(list)
        .width(width)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| taken = lines(ui, (search, label), options, chosen, asked, &mut looking));
    if Popup::is_id_open(ui.ctx(), list) {
        ui.data_mut(|data| data.insert_temp(list, looking));
    } else {
        ui.data_mut(|data| data.remove::<Looking>(list));
    }
    if taken.is_some() {
        Popup::close_id(ui.ctx(), list);
        response.request_focus();
    }
    Edited { response, value: taken.filter(|&taken| taken != chosen) }
}

/// As wide as the field, or as the longest line needs, up to a bound.
fn list_width(ui: &Ui, options: &[&str], field: f32) -> f32 {
    let palette = Palette::of(ui);
    let most = palette.px(WIDEST).max(field);
    let longest = width_of(ui, ("lines of a list", palette.px(1.0).to_bits(), options), || {
        let width = |option: &&str| Phrase::new(&palette).strong(option).lay_out(ui.painter(), most).size().x;
        options.iter().map(width).fold(0.0, f32::max)
    });
    // The margins of a line, and of the list.
    (longest + palette.px(32.0)).clamp(field, most)
}

/// Keys that would walk the widgets go to the list; closed, an arrow opens it.
fn asked(ui: &Ui, is_open: bool) -> ListKey {
    ui.input_mut(|input| {
        let mut pressed = |modifiers, key| input.count_and_consume_key(modifiers, key) as isize;
        if !is_open {
            let opens = [Modifiers::NONE, Modifiers::ALT].into_iter();
            let opens: isize = opens.map(|with| pressed(with, Key::ArrowDown) + pressed(with, Key::ArrowUp)).sum();
            return if opens > 0 { ListKey::Open } else { ListKey::Nothing };
        }
        let by = pressed(Modifiers::NONE, Key::ArrowDown) - pressed(Modifiers::NONE, Key::ArrowUp)
            + 10 * (pressed(Modifiers::NONE, Key::PageDown) - pressed(Modifiers::NONE, Key::PageUp));
        let leaves = pressed(Modifiers::NONE, Key::Escape) + pressed(Modifiers::NONE, Key::Tab) > 0;
        if pressed(Modifiers::NONE, Key::Enter) > 0 {
            ListKey::Take
        } else if leaves {
            ListKey::Leave
        } else if by != 0 {
            ListKey::By(by)
        } else {
            ListKey::Nothing
        }
    })
}

/// In a short list a letter goes to the next line that begins with it.
fn begin_by_letter(ui: &Ui, options: &[&str], looking: &mut Looking) {
    let typed = ui.input(|input| {
        input.events.iter().find_map(|event| if let Event::Text(text) = event { Some(fold(text)) } else { None })
    });
    let Some(typed) = typed.filter(|typed| !typed.is_empty()) else { return };
    let begins = |&at: &usize| fold(options[at]).starts_with(&typed);
    let after = (looking.at + 1..options.len()).chain(0..=looking.at.min(options.len().saturating_sub(1)));
    if let Some(at) = after.filter(|&at| at < options.len()).find(begins) {
        (looking.at, looking.follow) = (at, true);
    }
}

/// What is chosen, in a box with a sign that it opens.
fn field(ui: &mut Ui, id: Id, chosen: &str, is_open: bool) -> Response {
    let palette = Palette::of(ui);
    let size = vec2(ui.available_width(), ui.spacing().interact_size.y);
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| {
        let mut info = WidgetInfo::new(Role::ComboBox);
        info.enabled = ui.is_enabled();
        info.current_text_value = Some(chosen.to_owned());
        info
    });
    if response.has_focus() {
        let arrows = EventFilter { vertical_arrows: true, escape: is_open, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        ui.data_mut(|data| data.insert_temp(id, IsChoice));
    }
    let look = if is_open { ui.visuals().widgets.open } else { *ui.style().interact(&response) };
    ui.painter().rect(rect, look.corner_radius, look.weak_bg_fill, look.bg_stroke, StrokeKind::Inside);
    let inner = rect.shrink2(vec2(ui.spacing().button_padding.x, 0.0));
    let edge = palette.px(10.0);
    let sign = Rect::from_center_size(egui::pos2(inner.right() - edge / 2.0, inner.center().y), Vec2::splat(edge));
    paint_icon(ui.painter(), sign, Icon::ChevronDown, palette.muted, &palette);
    let room = inner.with_max_x(sign.left() - palette.px(4.0));
    let words = Phrase::new(&palette).body(chosen).lay_out(ui.painter(), room.width());
    words.paint_in(ui.painter(), room);
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect, look.corner_radius.nw, &palette);
    }
    if words.elided() { response.on_hover_text(chosen) } else { response }
}

/// The list, and the line that was taken.
fn lines(
    ui: &mut Ui,
    (search, label): (Id, &str),
    options: &[&str],
    chosen: usize,
    asked: ListKey,
    looking: &mut Looking,
) -> Option<usize> {
    let palette = Palette::of(ui);
    ui.set_max_width(ui.available_width());
    ui.spacing_mut().item_spacing.y = 0.0;
    if options.len() >= SEARCHED {
        let field = ui.add(TextEdit::singleline(&mut looking.text).id(search).desired_width(f32::INFINITY));
        ui.ctx().accesskit_node_builder(search, |node| node.set_label(label));
        // The click that opens the list, or one on its scroll bar, would take the keyboard elsewhere.
        if !field.has_focus() {
            field.request_focus();
        }
        if field.changed() {
            (looking.at, looking.follow) = (0, true);
        }
        ui.add_space(palette.px(4.0));
    }
    let query = Query::new(&looking.text);
    let found: Vec<usize> = (0..options.len()).filter(|&at| query.matches(&fold(options[at]))).collect();
    if let ListKey::By(by) = asked {
        (looking.at, looking.follow) = (looking.at.saturating_add_signed(by), true);
    }
    looking.at = looking.at.min(found.len().saturating_sub(1));
    let mut taken = if asked == ListKey::Take { found.get(looking.at).copied() } else { None };
    let height = Row::height(&palette);
    let area = ScrollArea::vertical().max_height(height * SEEN).auto_shrink([false, true]).animated(false);
    area.show_rows(ui, height, found.len(), |ui, seen| {
        if std::mem::take(&mut looking.follow) {
            // Rows out of sight are not drawn, so the list is scrolled by reckoning.
            let top = ui.min_rect().top() + height * (looking.at as f32 - seen.start as f32);
            ui.scroll_to_rect(Rect::from_min_size(egui::pos2(ui.min_rect().left(), top), vec2(1.0, height)), None);
        }
        for line in seen {
            let option = found[line];
            let words = Phrase::new(&palette);
            let words = if option == chosen { words.strong(options[option]) } else { words.body(options[option]) };
            if ui.push_id(option, |ui| Row::new(words).chosen(line == looking.at).show(ui)).inner.clicked() {
                taken = Some(option);
            }
        }
    });
    taken
}
