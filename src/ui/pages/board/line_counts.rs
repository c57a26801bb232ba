//! How many lines the chips of a place take, kept between frames as long as nothing about the place changes.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Id, Ui};
use foldhash::fast::FixedState;

use crate::plan::{Facility, Slot};
use crate::session::{Theme, Zoom};
use crate::text::Language;
use crate::ui::View;

/// What all counts depend on, besides the place.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    document: u64,
    width: u32,
    zoom: Zoom,
    theme: Theme,
    language: Language,
    /// Pixels in a point, as bits: widths are rounded to pixels.
    scale: u32,
}

/// In how many columns, and whether the card is opened.
pub type CardShape = (usize, bool);

/// Lines by place and kind, each with the version in which the place was last touched.
#[derive(Clone, Debug)]
pub struct LineCounts {
    key: Key,
    counts: HashMap<(Slot<Facility>, CardShape), (u64, usize), FixedState>,
}

impl LineCounts {
    /// Those of the last layout, if it was of the same kind.
    pub fn taken(ui: &Ui, view: &View, card_width: f32) -> Self {
        let settings = view.settings();
        let key = Key {
            document: view.session.document.number(),
            width: card_width.round() as u32,
            zoom: settings.zoom,
            theme: settings.theme,
            language: view.language,
            scale: ui.pixels_per_point().to_bits(),
        };
        let kept = ui.data(|data| data.get_temp::<Arc<Self>>(id())).filter(|kept| kept.key == key);
        ui.data_mut(|data| data.remove::<Arc<Self>>(id()));
        kept.map_or_else(|| Self { key, counts: HashMap::default() }, Arc::unwrap_or_clone)
    }

    pub fn keep(self, ui: &Ui) {
        ui.data_mut(|data| data.insert_temp(id(), Arc::new(self)));
    }

    /// The count known, or as it is worked out now.
    pub fn of(&mut self, view: &View, place: Slot<Facility>, kind: CardShape, count: impl FnOnce() -> usize) -> usize {
        let touched = view.session.document.touched_in(place);
        let known = self.counts.get(&(place, kind)).filter(|(version, _)| *version == touched);
        if let Some(&(_, lines)) = known {
            return lines;
        }
        let lines = count();
        self.counts.insert((place, kind), (touched, lines));
        lines
    }
}

fn id() -> Id {
    Id::unique("lines of chips")
}
