//! Below the map: what the tiles are coloured by and which moves are drawn, to be chosen; how many tiles there are of each
//! colour, and what the signs mean.

use egui::{Role, Ui, WidgetInfo, vec2};

use super::model::{self, Colour};
use super::shade;
use super::tile::wave;
use crate::session::action::{Actions, PageAction};
use crate::session::pages::map::{Arrows, MapWish, Shading};
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::choice::choice;
use crate::ui::widgets::{LaidPhrase, Phrase, explain, explain_with, mark, muted};

/// A choice, and how narrow it gets where a line has less room.
const CHOICE: f32 = 130.0;
const NARROWEST: f32 = 70.0;
const HIGH: f32 = 22.0;
/// What all of it takes in two lines, the choices among them.
const TWO_LINES: f32 = 860.0;
const LINE: f32 = 26.0;
/// Of a lower page the map needs all but one line.
const LOW: f32 = 440.0;

/// How many lines it takes: a third one where there is no room for two, but on a low page one, which says less.
pub fn lines(ui: &Ui) -> u8 {
    let palette = Palette::of(ui);
    if ui.available_width() >= palette.px(TWO_LINES) {
        2
    } else if ui.available_height() < palette.px(LOW) {
        1
    } else {
        3
    }
}

/// What so many lines take.
pub fn height(ui: &Ui, lines: u8) -> f32 {
    Palette::of(ui).px(LINE) * f32::from(lines)
}

pub fn show(ui: &mut Ui, view: &View, colours: &[Colour], lines: u8, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let is_brief = lines == 1;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(palette.px(if is_brief { 8.0 } else { 12.0 }), 2.0);
        if is_brief {
            counts(ui, colours, is_brief);
            signs_in_brief(ui, view);
            choices(ui, view, is_brief, actions);
        } else {
            choices(ui, view, is_brief, actions);
            counts(ui, colours, is_brief);
            island(ui, view);
            Phrase::new(&palette).muted(&t!(view.language, "map-legend")).show(ui);
        }
    });
}

/// How many tiles have each colour, and what it means; in brief that is told to whoever rests on it.
fn counts(ui: &mut Ui, colours: &[Colour], is_brief: bool) {
    for Colour { tone, count, spoken } in colours {
        let response = mark(ui, *tone, if is_brief { count } else { spoken });
        if is_brief {
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken));
            explain(&response, || spoken.clone());
        }
    }
}

/// What the signs mean, for whoever rests on a word.
fn signs_in_brief(ui: &mut Ui, view: &View) {
    let language = view.language;
    let response = muted(ui, &t!(language, "map-signs"));
    let spoken = || [t!(language, "map-signs"), t!(language, "map-island"), t!(language, "map-legend")].join(" · ");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken()));
    explain_with(&response, |ui| {
        island(ui, view);
        muted(ui, &t!(language, "map-legend"));
    });
}

fn island(ui: &mut Ui, view: &View) {
    let palette = Palette::of(ui);
    let words = Phrase::new(&palette).gap(18.0).muted(&t!(view.language, "map-island")).show(ui);
    wave(ui.painter(), words.rect.left_center() + vec2(palette.px(8.0), 0.0), &palette);
}

/// What tiles are coloured by and which moves are drawn; the two share what is left of a line.
fn choices(ui: &mut Ui, view: &View, is_brief: bool, actions: &mut Actions) {
    let (palette, language) = (Palette::of(ui), view.language);
    let moves = if is_brief { t!(language, "map-moves-brief") } else { t!(language, "map-moves") };
    let names = [t!(language, "map-by"), moves];
    let names = names.map(|name| Phrase::new(&palette).muted(&name).lay_out(ui.painter(), f32::INFINITY));
    let gap = ui.spacing().item_spacing.x;
    let taken = names[0].size().x + names[1].size().x + 3.0 * gap;
    // Places are rounded: a line filled to its end would break.
    let share = (ui.available_size_before_wrap().x - taken - 1.0) / 2.0;
    let width = share.clamp(palette.px(NARROWEST), palette.px(CHOICE));
    shading(ui, view, (&names[0], width), actions);
    arrows(ui, view, (&names[1], width), actions);
}

fn shading(ui: &mut Ui, view: &View, (name, width): (&LaidPhrase, f32), actions: &mut Actions) {
    let names = Shading::ALL.map(|shading| shade::name(view, shading));
    let chosen = Shading::ALL.iter().position(|shading| *shading == view.session.pages.map.shading);
    if let Some(at) = one_of(ui, "map shading", (name, width), &names, chosen) {
        actions.push(PageAction::Map(MapWish::Shade(Shading::ALL[at])));
    }
}

fn arrows(ui: &mut Ui, view: &View, (name, width): (&LaidPhrase, f32), actions: &mut Actions) {
    let names = Arrows::ALL.map(|arrows| model::arrows_name(view.language, arrows));
    let chosen = Arrows::ALL.iter().position(|arrows| *arrows == view.session.pages.map.arrows);
    if let Some(at) = one_of(ui, "map moves", (name, width), &names, chosen) {
        actions.push(PageAction::Map(MapWish::Draw(Arrows::ALL[at])));
    }
}

/// A choice so wide with its name before it, both on one line; says what was chosen.
fn one_of<const N: usize>(
    ui: &mut Ui,
    id: &str,
    (name, width): (&LaidPhrase, f32),
    names: &[String; N],
    chosen: Option<usize>,
) -> Option<usize> {
    let label = name.show(ui);
    let names = names.each_ref().map(String::as_str);
    let id = ui.make_persistent_id(id);
    let size = vec2(width, Palette::of(ui).px(HIGH));
    let picked = ui
        .allocate_ui(size, |ui| {
            ui.set_width(size.x);
            choice(ui, id, name.spoken(), &names, chosen.unwrap_or_default())
        })
        .inner;
    picked.response.labelled_by(label.id);
    picked.value.filter(|&at| at < N)
}
