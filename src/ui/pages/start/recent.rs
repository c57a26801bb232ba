//! The files opened lately, one a row: arrows walk, Enter opens, Delete takes off the list.

use std::path::{Path, PathBuf};

use egui::{
    CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::model::{self, GlanceFigure, RecentFile};
use super::title;
use crate::session::action::{Actions, FileAction};
use crate::text::{Language, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Icon, Phrase, icon_button, link_like, presses};

const ROW: f32 = 48.0;
/// The columns of figures, and of the time; the name has the rest.
const FIGURES: [f32; 3] = [166.0, 126.0, 104.0];
const SAVED: f32 = 116.0;
/// The name keeps this much before a column goes.
const NAME: f32 = 240.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let language = view.language;
    title(ui, &t!(language, "start-recent"), "");
    let files = &view.settings().recent;
    let sheet = egui::Frame::new().fill(palette.panel).stroke(palette.hairline()).corner_radius(6);
    sheet.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, path) in files.iter().enumerate() {
            if place > 0 {
                let y = ui.cursor().top();
                ui.painter().hline(ui.max_rect().x_range(), y, palette.hairline());
            }
            let response = one(ui, view, path, actions);
            if place == 0 && view.session.pages.start.begins && view.session.task.is_none() {
                response.request_focus();
            }
            keys(ui, files, place, &response, actions);
            if response.clicked() {
                actions.push(FileAction::OpenFile(path.clone()));
            }
        }
    });
}

fn id_of(path: &Path) -> Id {
    Id::unique(("opened lately", path))
}

/// With the keyboard on a row.
fn keys(ui: &Ui, files: &[PathBuf], place: usize, response: &Response, actions: &mut Actions) {
    if !response.has_focus() {
        return;
    }
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let to = |place: usize| {
        if let Some(path) = files.get(place) {
            ui.memory_mut(|memory| memory.request_focus(id_of(path)));
        }
    };
    let arrows = [(Modifiers::NONE, Key::ArrowDown, 1), (Modifiers::NONE, Key::ArrowUp, -1)];
    let by: isize = presses(ui, &arrows).into_iter().sum();
    if by != 0 {
        to(place.saturating_add_signed(by).min(files.len() - 1));
    } else if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete)) {
        to(if place + 1 < files.len() { place + 1 } else { place.saturating_sub(1) });
        actions.push(FileAction::Forget(files[place].clone()));
    }
}

fn one(ui: &mut Ui, view: &View, path: &Path, actions: &mut Actions) -> Response {
    let palette = Palette::of(ui);
    let row = model::recent_file(view, path);
    let size = vec2(ui.available_width(), palette.px(ROW));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, id_of(path), Sense::click());
    let spoken = row.spoken(view.language);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    if response.has_focus() {
        ui.painter().rect_filled(rect, 4, palette.selected);
        ui.painter().rect_filled(rect.with_max_x(rect.left() + palette.px(3.0)), 0, palette.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 4, palette.chip);
    }
    let inside = rect.shrink2(vec2(palette.px(12.0), palette.px(5.0)));
    off_the_list(ui, view, path, &row, inside, actions);
    let inside = inside.with_max_x(inside.right() - palette.px(30.0));
    let name_ends = cells(ui, view, &row, inside, actions);
    let ink = if row.is_gone { palette.muted } else { palette.ink };
    let words = inside.with_max_x(name_ends - palette.px(12.0));
    let name = Phrase::new(&palette).with(&row.title, palette.body_strong(), ink);
    let cut = two_lines(ui, words, name, Phrase::new(&palette).muted(&row.place));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if cut { response.on_hover_text(format!("{}\n{}", row.title, row.place)) } else { response }
}

/// The button at the end of the row.
fn off_the_list(ui: &mut Ui, view: &View, path: &Path, row: &RecentFile, inside: Rect, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let side = palette.px(24.0);
    let at = Rect::from_center_size(pos2(inside.right() - side / 2.0, inside.center().y), vec2(side, side));
    let name = t!(view.language, "start-forget-file", name = row.title.as_str());
    // Within the row: what comes next begins below the row, and not below the button.
    let mut within = ui.new_child(UiBuilder::new().max_rect(at).id_salt(("forget", path)));
    if icon_button(&mut within, Icon::Close, &name, true).clicked() {
        actions.push(FileAction::Forget(path.to_owned()));
    }
}

/// The columns at the right; says where the name has to end.
fn cells(ui: &mut Ui, view: &View, row: &RecentFile, inside: Rect, actions: &mut Actions) -> f32 {
    let palette = Palette::of(ui);
    if row.is_gone {
        return gone(ui, view, inside, actions);
    }
    let mut widths: Vec<f32> = FIGURES.iter().take(row.figures.len()).map(|width| palette.px(*width)).collect();
    let saved = palette.px(SAVED);
    let left = |widths: &[f32]| inside.width() - saved - widths.iter().sum::<f32>();
    // Where room is short the last figures go.
    while !widths.is_empty() && left(&widths) < palette.px(NAME) {
        widths.pop();
    }
    let begin = inside.left() + left(&widths);
    let mut x = begin;
    for (width, figure) in widths.iter().zip(&row.figures) {
        let at = Rect::from_min_max(pos2(x, inside.top()), pos2(x + width - palette.px(8.0), inside.bottom()));
        two_lines(ui, at, value(&palette, view.language, figure), Phrase::new(&palette).muted(&figure.label));
        x += width;
    }
    let time = Phrase::new(&palette);
    let time = if row.is_unsaved {
        time.toned(Tone::Warning, &t!(view.language, "start-unsaved"))
    } else {
        time.muted(&row.saved)
    };
    time.lay_out(ui.painter(), saved).paint_right_in(ui.painter(), inside);
    begin
}

fn value(palette: &Palette, language: Language, figure: &GlanceFigure) -> Phrase {
    let phrase = Phrase::new(palette).with(&figure.value, palette.body_strong(), palette.ink);
    let Some(change) = figure.change(language) else { return phrase };
    let (phrase, colour) = (phrase.gap(4.0), palette.tone(change.tone));
    let phrase = if change.is_more { phrase.up(colour) } else { phrase.down(colour) };
    phrase.toned(change.tone, &change.words)
}

/// The file is not there: it can be looked for, or taken off.
fn gone(ui: &mut Ui, view: &View, inside: Rect, actions: &mut Actions) -> f32 {
    let palette = Palette::of(ui);
    let words = Phrase::new(&palette).mark(Tone::Warning).toned(Tone::Warning, &t!(view.language, "start-gone"));
    let laid = words.lay_out(ui.painter(), f32::INFINITY);
    let find = t!(view.language, "start-find");
    let width = laid.size().x + palette.px(90.0);
    let at = inside.with_min_x(inside.right() - width);
    laid.paint_in(ui.painter(), at);
    let link = at.with_min_x(at.left() + laid.size().x + palette.px(10.0));
    let link = link.shrink2(vec2(0.0, (link.height() - palette.px(18.0)) / 2.0));
    let mut within = ui.new_child(UiBuilder::new().max_rect(link).id_salt("find"));
    if link_like(&mut within, &find).clicked() {
        actions.push(FileAction::Open);
    }
    at.left()
}

/// Paints two lines one above the other; says whether either is cut.
fn two_lines(ui: &Ui, at: Rect, first: Phrase, second: Phrase) -> bool {
    let (first, second) = (first.lay_out(ui.painter(), at.width()), second.lay_out(ui.painter(), at.width()));
    first.paint_in(ui.painter(), at.with_max_y(at.center().y + 1.0));
    second.paint_in(ui.painter(), at.with_min_y(at.center().y + 1.0));
    first.elided() || second.elided()
}
