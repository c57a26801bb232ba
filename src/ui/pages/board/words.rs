//! What a card says, worded and laid out: kept from frame to frame as long as nothing about its place changes.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use egui::Ui;
use foldhash::fast::FixedState;

use super::heading::Headings;
use super::layout::{Flow, PlacedCard, flow};
use super::sites;
use crate::plan::{Doctor, Facility, Site, Slot};
use crate::session::Zoom;
use crate::text::Language;
use crate::ui::View;
use crate::ui::remembered::{Appearance, Each};
use crate::ui::side::parties::{Parties, marked};
use crate::ui::subjects::chips::{ChipSays, ChipWords, DoctorAtPlace, at_facility};
use crate::ui::subjects::sites::sites_on_day;
use crate::ui::subjects::status::{CardFigures, Status, figures, status};
use crate::ui::theme::Palette;
use crate::ui::widgets::{LaidChip, LaidPhrase, Phrase};

/// What parts the state of a place from its name.
pub const GAP: f32 = 6.0;
/// The side of the sign that a place is locked.
pub const LOCK: f32 = 11.0;

/// The cards in sight, and the headings over them.
pub struct Cards<'a> {
    /// Who the finding looked at is about.
    pub parties: Arc<Parties>,
    pub look: Appearance,
    kept: &'a mut KeptWords,
    statuses: &'a mut Statuses,
    pub headings: &'a mut Headings,
}

/// Cards by place.
pub type KeptWords = Each<Slot<Facility>, CardKey, CardWords>;

/// The states of places, each with the language, the version in which anything about the place last changed, and the one
/// in which names did: it may name what is elsewhere.
pub type Statuses = Each<Slot<Facility>, (Language, u64, u64), Status>;

/// What the words of a card depend on.
#[derive(PartialEq)]
pub struct CardKey {
    look: Appearance,
    /// The version in which anything about the place and its doctors last changed.
    touched: u64,
    status: Arc<Status>,
    width: u32,
    lines: usize,
    columns: usize,
    divided: bool,
}

/// A card's words ready to paint.
pub struct CardWords {
    pub status: Arc<Status>,
    pub figures: CardFigures,
    pub name: LaidPhrase,
    /// Mark and word of its state, where there is anything to judge.
    pub state: Option<LaidPhrase>,
    /// The figures in a line, as they are.
    pub line: LaidPhrase,
    /// The chips: of the whole place, or a part for each of its sites where the card shows them.
    pub parts: Vec<LaidFlow>,
    /// How many doctors no chip stands for, each once at however many of the sites.
    pub hidden: usize,
}

/// Chips in lines, laid out.
pub struct LaidFlow {
    pub lines: Vec<Vec<PlacedChip>>,
    /// How wide a chip may be.
    widest: f32,
}

/// A chip with its left edge.
pub struct PlacedChip {
    pub chip: Arc<SetChip>,
    pub x: f32,
}

/// A chip's words, and how they lie.
pub struct SetChip {
    pub words: ChipWords,
    pub laid: LaidChip,
}

impl Cards<'_> {
    /// What is kept of them from frame to frame is asked for by `draw`.
    pub fn kept(ui: &mut Ui, view: &View, draw: impl FnOnce(&mut Ui, &mut Cards)) {
        Each::kept(ui, "states of places", |ui, statuses| {
            Each::kept(ui, "headings", |ui, headings| {
                Each::kept(ui, "cards", |ui, kept| {
                    let (parties, look) = (marked(ui, view), Appearance::of(ui, view));
                    draw(ui, &mut Cards { parties, look, kept, statuses, headings });
                });
            });
        });
    }

    /// The words of a card whose content is so wide.
    pub fn words(&mut self, ui: &Ui, view: &View, placed: &PlacedCard, width: f32) -> Arc<CardWords> {
        let (document, place) = (&view.session.document, placed.facility);
        let touched = document.touched_in(place);
        let status = self.statuses.of(place, (view.language, touched, document.named_in()), || status(view, place));
        let key = CardKey {
            look: self.look.clone(),
            touched,
            status: Arc::clone(&status),
            width: width.to_bits(),
            lines: placed.lines,
            columns: placed.columns,
            divided: sites::are_divided(view, placed.facility),
        };
        let look = &self.look;
        self.kept.changed(placed.facility, key, |before| {
            let chips = before.filter(|(key, _)| key.look == *look).map(|(_, words)| words.chips());
            CardWords::new(ui, view, placed, (status, width), &chips.unwrap_or_default())
        })
    }
}

impl CardWords {
    /// `chips`: those of before, most of which say the same.
    fn new(ui: &Ui, view: &View, placed: &PlacedCard, (status, width): (Arc<Status>, f32), chips: &Chips) -> Self {
        let palette = Palette::of(ui);
        let name = Phrase::new(&palette).strong(&view.short_name(placed.facility));
        let whole = name.clone().lay_out(ui.painter(), f32::INFINITY);
        let mut room = width;
        let state = (!status.word.is_empty()).then(|| {
            // The word has what the name leaves of the line, and half of it in any case.
            let gap = palette.px(GAP);
            let needs = whole.size().x + gap;
            let words = Phrase::new(&palette).mark(status.tone).toned(status.tone, &status.word);
            let laid = words.lay_out(ui.painter(), (width - needs).max(width * 0.5));
            room -= laid.size().x + gap;
            laid
        });
        if view.plan().facilities[placed.facility].locked {
            room -= palette.px(LOCK + 4.0);
        }
        let figures = figures(view, placed.facility);
        let beside = sites::opener_width(view, placed.facility, &palette);
        let line = figures.phrase(&palette, None).lay_out(ui.painter(), width - beside);
        let name = if whole.size().x <= room { whole } else { name.lay_out(ui.painter(), room) };
        let parts = parts(ui, view, placed, width, chips);
        let hidden = hidden(view, placed.facility, &parts);
        Self { status, figures, name, state, line, parts, hidden }
    }

    fn chips(&self) -> Chips<'_> {
        let chips = self.parts.iter().flat_map(|part| part.lines.iter().flatten().map(|placed| (placed, part.widest)));
        let key = |says: &ChipSays, widest: f32| (says.doctor, says.site, widest.to_bits());
        chips.map(|(PlacedChip { chip, .. }, widest)| (key(&chip.words.says, widest), chip)).collect()
    }
}

/// Chips by doctor, site, and how wide they might have been.
type Chips<'a> = HashMap<(Slot<Doctor>, Option<Slot<Site>>, u32), &'a Arc<SetChip>, FixedState>;

fn parts(ui: &Ui, view: &View, placed: &PlacedCard, width: f32, before: &Chips) -> Vec<LaidFlow> {
    if view.settings().zoom == Zoom::Overview {
        return Vec::new();
    }
    if !sites::are_shown(view, placed.facility) {
        let chips = at_facility(view, placed.facility);
        let flow = flow(ui, view, &chips, width, placed.columns, placed.lines);
        return vec![LaidFlow::new(ui, view, flow, before)];
    }
    let mut left = placed.lines;
    let part = |&site: &Slot<Site>| {
        let flow = sites::lines(ui, view, placed.facility, site, (width, left));
        left -= flow.lines.len();
        LaidFlow::new(ui, view, flow, before)
    };
    sites_on_day(view, placed.facility).iter().map(part).collect()
}

fn hidden(view: &View, facility: Slot<Facility>, parts: &[LaidFlow]) -> usize {
    if parts.is_empty() {
        return 0;
    }
    let chips = parts.iter().flat_map(|part| part.lines.iter().flatten());
    let shown: HashSet<Slot<Doctor>, FixedState> = chips.map(|placed| placed.chip.words.says.doctor).collect();
    view.roster().picture().at_facility(facility).present.len().saturating_sub(shown.len())
}

impl SetChip {
    fn new(ui: &Ui, view: &View, says: ChipSays, widest: f32) -> Self {
        let words = ChipWords::new(view.language, says);
        let laid = words.chip(view, &String::new, false).max_width(widest).lay_out(ui.painter());
        Self { words, laid }
    }
}

impl LaidFlow {
    fn new(ui: &Ui, view: &View, Flow { lines, widest }: Flow, before: &Chips) -> Self {
        let chip = |(standing, x): (DoctorAtPlace, f32)| {
            let says = standing.says(view);
            let known = before.get(&(says.doctor, says.site, widest.to_bits())).filter(|chip| chip.words.says == says);
            let chip = known.map_or_else(|| Arc::new(SetChip::new(ui, view, says, widest)), |chip| Arc::clone(chip));
            PlacedChip { chip, x }
        };
        let lines = lines.into_iter().map(|line| line.into_iter().map(chip).collect()).collect();
        Self { lines, widest }
    }
}
