//! What a card says, worded and laid out: kept from frame to frame as long as nothing about its place changes.

use std::sync::Arc;

use egui::Ui;

use super::chips::{ChipWords, at_facility};
use super::layout::{Flow, PlacedCard, flow};
use super::sites;
use super::status::{CardFigures, Status, figures};
use crate::plan::{Facility, Site, Slot};
use crate::session::Zoom;
use crate::ui::View;
use crate::ui::remembered::{Each, Look};
use crate::ui::side::parties::{Parties, marked};
use crate::ui::theme::Palette;
use crate::ui::widgets::{LaidChip, LaidPhrase, Phrase};

/// What parts the state of a place from its name.
pub const GAP: f32 = 6.0;
/// The side of the sign that a place is locked.
pub const LOCK: f32 = 11.0;

/// The cards in sight.
pub struct Cards<'a> {
    /// Who the finding looked at is about.
    pub parties: Arc<Parties>,
    look: Look,
    kept: &'a mut KeptWords,
}

/// Cards by place.
pub type KeptWords = Each<Slot<Facility>, Key, CardWords>;

/// What the words of a card depend on.
#[derive(PartialEq)]
pub struct Key {
    look: Look,
    /// The version in which anything about the place and its doctors last changed.
    touched: u64,
    /// It may name what is elsewhere.
    status: Status,
    width: u32,
    lines: usize,
    columns: usize,
    divided: bool,
}

/// A card's words ready to paint.
pub struct CardWords {
    pub status: Status,
    pub figures: CardFigures,
    pub name: LaidPhrase,
    /// Mark and word of its state, where there is anything to judge.
    pub state: Option<LaidPhrase>,
    /// The figures in a line, as they are.
    pub line: LaidPhrase,
    /// The chips: of the whole place, or a part for each of its sites where the card shows them.
    pub parts: Vec<LaidFlow>,
}

/// Chips in lines, laid out.
pub struct LaidFlow {
    pub lines: Vec<Vec<PlacedChip>>,
    /// How many chips there was no line for.
    pub hidden: usize,
}

/// A chip with its left edge.
pub struct PlacedChip {
    pub words: ChipWords,
    pub x: f32,
    pub laid: LaidChip,
}

impl<'a> Cards<'a> {
    pub fn new(ui: &Ui, view: &View, kept: &'a mut KeptWords) -> Self {
        Self { parties: marked(ui, view), look: Look::of(ui, view), kept }
    }

    /// The words of a card whose content is so wide.
    pub fn words(&mut self, ui: &Ui, view: &View, placed: &PlacedCard, status: Status, width: f32) -> Arc<CardWords> {
        let key = Key {
            look: self.look.clone(),
            touched: view.session.document.touched_in(placed.facility),
            status: status.clone(),
            width: width.to_bits(),
            lines: placed.lines,
            columns: placed.columns,
            divided: sites::are_divided(view, placed.facility),
        };
        self.kept.of(placed.facility, key, || CardWords::new(ui, view, placed, status, width))
    }
}

impl CardWords {
    fn new(ui: &Ui, view: &View, placed: &PlacedCard, status: Status, width: f32) -> Self {
        let palette = Palette::of(ui);
        let name = Phrase::new(&palette).strong(&view.short_name(placed.facility));
        let mut room = width;
        let state = (!status.word.is_empty()).then(|| {
            // The word has what the name leaves of the line, and half of it in any case.
            let gap = palette.px(GAP);
            let needs = name.clone().lay_out(ui.painter(), f32::INFINITY).size().x + gap;
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
        let name = name.lay_out(ui.painter(), room);
        Self { status, figures, name, state, line, parts: parts(ui, view, placed, width) }
    }
}

fn parts(ui: &Ui, view: &View, placed: &PlacedCard, width: f32) -> Vec<LaidFlow> {
    if view.settings().zoom == Zoom::Overview {
        return Vec::new();
    }
    if !sites::are_shown(view, placed.facility) {
        let chips = at_facility(view, placed.facility);
        return vec![LaidFlow::new(ui, view, flow(ui, view, &chips, width, placed.columns, placed.lines))];
    }
    let mut left = placed.lines;
    let part = |&site: &Slot<Site>| {
        let flow = sites::lines(ui, view, placed.facility, site, (width, left));
        left -= flow.lines.len();
        LaidFlow::new(ui, view, flow)
    };
    view.roster().links().sites(placed.facility).iter().map(part).collect()
}

impl LaidFlow {
    fn new(ui: &Ui, view: &View, Flow { lines, widest, hidden }: Flow) -> Self {
        let chip = |(words, x): (ChipWords, f32)| {
            let laid = words.chip(view, &String::new, false).max_width(widest).lay_out(ui.painter());
            PlacedChip { words, x, laid }
        };
        let lines = lines.into_iter().map(|line| line.into_iter().map(chip).collect()).collect();
        Self { lines, hidden }
    }
}
