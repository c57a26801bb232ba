//! The page of the map: where it is looked at from, and where the tiles lie.

use std::sync::Arc;

use super::PageState;
use crate::map::{Layout, Network};
use crate::plan::{Move, MoveStatus};
use crate::session::{Carried, Document};
use crate::text::Language;

/// How near a map can be looked at, and how much nearer a step is.
pub const NEAREST: f32 = 4.0;
const STEP: f32 = 1.5;

/// What the tiles are coloured by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shading {
    /// The worst that is found about the station.
    #[default]
    State,
    /// Doctors per 10,000 people of its catchment.
    Density,
    /// How many of its points have sessions.
    Points,
    /// The first day without a regular doctor.
    FirstTrouble,
}

impl Shading {
    pub const ALL: [Self; 4] = [Self::State, Self::Density, Self::Points, Self::FirstTrouble];
}

/// Which moves are drawn as arrows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrows {
    /// Those that count.
    #[default]
    All,
    Agreed,
    Proposed,
    None,
}

impl Arrows {
    pub const ALL: [Self; 4] = [Self::All, Self::Agreed, Self::Proposed, Self::None];

    /// Whether a move that counts is one of them.
    pub fn shows(self, step: &Move) -> bool {
        match self {
            Self::All => true,
            Self::Agreed => step.status == MoveStatus::Agreed,
            Self::Proposed => step.status == MoveStatus::Proposed,
            Self::None => false,
        }
    }
}

/// What the user of the page can wish.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MapWish {
    /// The map is shifted by so many points, and so many times as large as it takes to be seen whole.
    Look {
        shift: [f32; 2],
        zoom: f32,
    },
    /// The whole map.
    Whole,
    Shade(Shading),
    Draw(Arrows),
}

/// The state of the page.
#[derive(Debug)]
pub struct MapPage {
    pub shift: [f32; 2],
    pub zoom: f32,
    pub shading: Shading,
    pub arrows: Arrows,
    /// Worked out once for a network, and again only when that changes.
    layout: Option<(Network, Arc<Layout>)>,
}

impl Default for MapPage {
    fn default() -> Self {
        Self { shift: [0.0; 2], zoom: 1.0, shading: Shading::default(), arrows: Arrows::default(), layout: None }
    }
}

impl PageState for MapPage {
    fn prepare(&mut self, document: &mut Document, _: Option<&Carried>, _: Language) {
        self.look(document);
    }

    fn has_level(&self, closer: bool) -> Option<bool> {
        Some(self.can_zoom(closer))
    }

    fn change_level(&mut self, closer: bool) {
        self.zoom(closer);
    }
}

impl MapPage {
    /// Carries out what concerns the page alone.
    pub fn update(&mut self, wish: MapWish) {
        (self.shift, self.zoom) = match wish {
            MapWish::Look { shift, zoom } => (shift, zoom.clamp(1.0, NEAREST)),
            MapWish::Whole => ([0.0; 2], 1.0),
            MapWish::Shade(shading) => return self.shading = shading,
            MapWish::Draw(arrows) => return self.arrows = arrows,
        };
    }

    /// Whether it can be looked at from nearer, or from farther.
    pub fn can_zoom(&self, closer: bool) -> bool {
        if closer { self.zoom < NEAREST } else { self.zoom > 1.0 }
    }

    /// A step nearer or farther: what is in the middle stays there.
    pub fn zoom(&mut self, closer: bool) {
        let zoom = if closer { self.zoom * STEP } else { self.zoom / STEP };
        let zoom = zoom.clamp(1.0, NEAREST);
        let shift = self.shift.map(|by| by * zoom / self.zoom);
        (self.shift, self.zoom) = (shift, zoom);
    }

    /// Lays out the network as it is now, unless that is done.
    pub fn look(&mut self, document: &Document) {
        let network = Network::of(document.plan());
        if self.layout.as_ref().is_none_or(|(known, _)| *known != network) {
            let layout = Arc::new(Layout::new(&network));
            self.layout = Some((network, layout));
        }
    }

    pub fn layout(&self) -> Option<&Arc<Layout>> {
        self.layout.as_ref().map(|(_, layout)| layout)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn tiles_are_laid_out_once_for_a_network() {
        let document = Document::new(sample::quang_ninh(), None);
        let mut page = MapPage::default();
        page.look(&document);
        let first = Arc::clone(page.layout().expect("it is laid out"));
        page.look(&document);
        assert!(page.layout().is_some_and(|layout| Arc::ptr_eq(layout, &first)));
    }

    #[test]
    fn the_map_is_never_smaller_than_whole_nor_nearer_than_is_of_use() {
        let mut page = MapPage::default();
        let zooms = [0.5, 2.0, 90.0].map(|zoom| {
            page.update(MapWish::Look { shift: [3.0, 4.0], zoom });
            (page.zoom * 10.0) as i32
        });
        assert_eq!(zooms, [10, 20, (NEAREST * 10.0) as i32]);
        page.update(MapWish::Whole);
        assert_eq!((page.shift, page.zoom), ([0.0, 0.0], 1.0));
    }

    #[test]
    fn a_step_nearer_keeps_the_middle_and_steps_end_at_the_nearest_and_at_the_whole() {
        let mut page = MapPage::default();
        assert!(page.can_zoom(true) && !page.can_zoom(false));
        page.zoom(true);
        page.update(MapWish::Look { shift: [30.0, -20.0], zoom: page.zoom });
        page.zoom(true);
        assert_eq!((page.shift, page.zoom), ([45.0, -30.0], 2.25));
        for _ in 0..4 {
            page.zoom(true);
        }
        assert!(!page.can_zoom(true) && page.can_zoom(false));
        for _ in 0..4 {
            page.zoom(false);
        }
        assert!(page.can_zoom(true) && !page.can_zoom(false));
    }
}
