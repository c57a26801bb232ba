//! Below the map: what the tiles are coloured by and which moves are drawn, to be chosen; how many tiles there are of each
//! colour, and what the signs mean.

use egui::{Ui, vec2};

use super::shade::{self, Shade};
use super::tile::wave;
use crate::session::action::{Actions, PageAction};
use crate::session::pages::map::{Arrows, MapWish, Shading};
use crate::text::numbers::number;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::choice::choice;
use crate::ui::widgets::{Phrase, mark};

/// A choice.
const CHOICE: f32 = 130.0;
/// What all of it takes in two lines, the choices among them.
const TWO_LINES: f32 = 860.0;
const LINE: f32 = 22.0;

/// What it takes: a third line where there is no room for two.
pub fn height(ui: &Ui) -> f32 {
    let palette = Palette::of(ui);
    let lines = if ui.available_width() < palette.px(TWO_LINES) { 3.0 } else { 2.0 };
    palette.px(LINE + 4.0) + (lines - 1.0) * palette.px(LINE)
}

pub fn show(ui: &mut Ui, view: &View, shades: &[Option<Shade>], actions: &mut Actions) {
    let palette = Palette::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(palette.px(12.0), 2.0);
        shading(ui, view, actions);
        arrows(ui, view, actions);
        for (tone, words) in shade::legend(view) {
            let count = shades.iter().flatten().filter(|shade| shade.tone == tone).count();
            if count > 0 {
                mark(ui, tone, &format!("{words}: {}", number(view.language, count as i64)));
            }
        }
        let island = Phrase::new(&palette).gap(18.0).muted(&t!(view.language, "map-island")).show(ui);
        wave(ui.painter(), island.rect.left_center() + vec2(palette.px(8.0), 0.0), &palette);
        Phrase::new(&palette).muted(&t!(view.language, "map-legend")).show(ui);
    });
}

fn shading(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let names = Shading::ALL.map(|shading| shade::name(view, shading));
    let chosen = Shading::ALL.iter().position(|shading| *shading == view.session.pages.map.shading);
    let label = t!(view.language, "map-by");
    if let Some(at) = one_of(ui, "map shading", &label, &names, chosen) {
        actions.push(PageAction::Map(MapWish::Shade(Shading::ALL[at])));
    }
}

fn arrows(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let language = view.language;
    let names = Arrows::ALL.map(|arrows| match arrows {
        Arrows::All => t!(language, "map-moves-all"),
        Arrows::Agreed => t!(language, "map-moves-agreed"),
        Arrows::Proposed => t!(language, "map-moves-proposed"),
        Arrows::None => t!(language, "map-moves-none"),
    });
    let chosen = Arrows::ALL.iter().position(|arrows| *arrows == view.session.pages.map.arrows);
    let label = t!(language, "map-moves");
    if let Some(at) = one_of(ui, "map moves", &label, &names, chosen) {
        actions.push(PageAction::Map(MapWish::Draw(Arrows::ALL[at])));
    }
}

/// A choice with its name before it, both on one line; says what was chosen.
fn one_of<const N: usize>(
    ui: &mut Ui,
    id: &str,
    label: &str,
    names: &[String; N],
    chosen: Option<usize>,
) -> Option<usize> {
    let palette = Palette::of(ui);
    let name = Phrase::new(&palette).muted(label).show(ui);
    let names = names.each_ref().map(String::as_str);
    let id = ui.make_persistent_id(id);
    let size = vec2(palette.px(CHOICE), palette.px(LINE));
    let picked = ui
        .allocate_ui(size, |ui| {
            ui.set_width(size.x);
            choice(ui, id, label, &names, chosen.unwrap_or_default())
        })
        .inner;
    picked.response.labelled_by(name.id);
    picked.value.filter(|&at| at < N)
}
