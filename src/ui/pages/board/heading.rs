//! The heading of a band: the area's name, its figures, what is wrong in it; a click folds it, a drag arranges it.

use std::sync::Arc;

use egui::{Button, KeyboardShortcut, Modifiers, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::arrange;
use super::layout::Geometry;
use crate::edit::Command;
use crate::plan::{Area, Id, Severity, Slot};
use crate::roster::Subject;
use crate::rules::checker::Rule;
use crate::rules::{Finding, named};
use crate::session::action::{Actions, EditAction, GoAction, PageAction};
use crate::session::pages::bands::Band;
use crate::session::tasks::network::{ActDraft, DraftKind};
use crate::session::{Extent, Selection};
use crate::text::{numbers::number, t};
use crate::ui::View;
use crate::ui::remembered::{Appearance, Each};
use crate::ui::subjects::place_menu::looking_at;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::outline::paint_focus_ring;
use crate::ui::widgets::{Icon, LaidPhrase, Phrase, context_menu, explain, menu_item, paint_icon};

/// What egui knows the heading of a band by.
pub fn id(key: &str) -> egui::Id {
    egui::Id::unique(("band", key))
}

/// Headings by band.
pub type Headings = Each<String, HeadingKey, Heading>;

/// What the words of a heading depend on.
#[derive(PartialEq)]
pub struct HeadingKey {
    look: Appearance,
    /// The versions in which anything about one of its places last changed, and what records are called.
    touched: u64,
    named: u64,
    places: usize,
    width: u32,
}

impl HeadingKey {
    fn of(view: &View, band: &Band, look: &Appearance, width: f32) -> Self {
        let document = &view.session.document;
        let places = || band.hospitals.iter().chain(&band.stations);
        let touched = places().map(|&place| document.touched_in(place)).max().unwrap_or_default();
        let (named, places) = (document.named_in(), places().count());
        Self { look: look.clone(), touched, named, places, width: width.to_bits() }
    }
}

/// A heading ready to paint.
pub struct Heading {
    title: String,
    words: LaidPhrase,
}

pub fn show(
    ui: &mut Ui,
    view: &View,
    (headings, look): (&mut Headings, &Appearance),
    (geometry, band): (&Geometry, &Band),
    rect: Rect,
    actions: &mut Actions,
) {
    let palette = Palette::of(ui);
    let folded = view.session.pages.board.folded.contains(&band.key);
    let is_arranged = band.area.is_some() && view.session.carried.is_none();
    let sense = if is_arranged { Sense::click_and_drag() } else { Sense::click() };
    let response = ui.interact(rect, id(&band.key), sense);
    let room = rect.with_min_x(rect.left() + palette.px(16.0));
    let key = HeadingKey::of(view, band, look, room.width());
    let heading = headings.of(band.key.clone(), key, || {
        let title = title(view, band);
        let words = phrase(view, band, &palette, &title).lay_out(ui.painter(), room.width());
        Heading { title, words }
    });
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, !folded, &heading.title));
    let icon = if folded { Icon::ChevronRight } else { Icon::ChevronDown };
    let side = palette.px(10.0);
    let fold = Rect::from_center_size(pos2(rect.left() + side / 2.0, rect.center().y), vec2(side, side));
    paint_icon(ui.painter(), fold, icon, palette.muted, &palette);
    heading.words.paint_in(ui.painter(), room);
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect.shrink(3.0), 3, &palette);
    } else if response.hovered() {
        ui.painter().hline(rect.x_range(), rect.bottom() - 2.0, palette.hairline());
    }
    if heading.words.elided() && view.session.carried.is_none() && view.explains() {
        explain(&response, || heading.words.spoken().to_owned());
    }
    menu(view, geometry, band, &response, actions);
    keys(ui, view, geometry, band, &response, actions);
    let carried_over = folded && view.session.carried.is_some() && response.contains_pointer();
    if response.clicked() || carried_over {
        actions.push(PageAction::FoldBand(band.key.clone(), !folded));
    }
}

/// The menu of a band: its area, and a station that is new in it.
fn menu(view: &View, geometry: &Geometry, band: &Band, response: &Response, actions: &mut Actions) {
    if view.session.carried.is_some() {
        return;
    }
    let area = band.area.map(|slot| view.plan().areas[slot].id.clone());
    let is_chosen = area.is_some() && view.session.selection == area.clone().map(Selection::Area);
    context_menu(response, is_chosen, |ui| {
        if let Some(area) = &area
            && menu_item(ui, t!(view.language, "board-open-area"))
        {
            actions.push(GoAction::Select(Selection::Area(area.clone())));
        }
        if let Some(area) = &area {
            order_items(ui, view, geometry, area, actions);
            pinning(ui, view, band, area, actions);
        }
        if menu_item(ui, t!(view.language, "board-add-station")) {
            let draft = ActDraft { area: area.clone(), ..ActDraft::new(DraftKind::AddStation, view.date()) };
            actions.push(EditAction::WriteAct(Box::new(draft)));
        }
        for (wish, name) in [
            (EditAction::AddHospital, t!(view.language, "action-add-hospital")),
            (EditAction::AddArea, t!(view.language, "action-add-area")),
        ] {
            if menu_item(ui, name) {
                actions.push(wish);
            }
        }
    });
}

/// The area goes a place up or down; all areas stand as they are sorted again.
fn order_items(ui: &mut Ui, view: &View, geometry: &Geometry, area: &Id<Area>, actions: &mut Actions) {
    let language = view.language;
    let order = arrange::areas(view, geometry);
    for (down, name) in [(false, t!(language, "board-area-up")), (true, t!(language, "board-area-down"))] {
        let stepped = arrange::stepped(&order, area, down);
        let keys = ui.ctx().format_shortcut(&shortcut(down));
        let item = ui.add_enabled(stepped.is_some(), Button::new(name).shortcut_text(keys));
        if let Some(order) = stepped.filter(|_| item.clicked()) {
            ui.close();
            actions.edit(Command::ArrangeAreas(order));
        }
    }
    let is_arranged = view.plan().areas.iter().any(|area| area.order.is_some());
    if is_arranged && menu_item(ui, t!(language, "board-area-sorted")) {
        actions.edit(Command::ArrangeAreas(Vec::new()));
    }
}

const fn shortcut(down: bool) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, if down { egui::Key::ArrowDown } else { egui::Key::ArrowUp })
}

/// The same by keyboard, while it is at the heading.
fn keys(ui: &Ui, view: &View, geometry: &Geometry, band: &Band, response: &Response, actions: &mut Actions) {
    let Some(area) = band.area.filter(|_| response.has_focus()) else { return };
    for down in [false, true] {
        if ui.input_mut(|input| input.consume_shortcut(&shortcut(down)))
            && let Some(order) = arrange::stepped(&arrange::areas(view, geometry), &view.plan().areas[area].id, down)
        {
            actions.edit(Command::ArrangeAreas(order));
        }
    }
}

/// Pinning all doctors of the area and locking all its places, and no longer, where that would change any.
fn pinning(ui: &mut Ui, view: &View, band: &Band, area: &Id<Area>, actions: &mut Actions) {
    let (plan, picture, language) = (view.plan(), view.roster().picture(), view.language);
    let places = || band.hospitals.iter().chain(&band.stations).copied();
    for (is, pin, lock) in [
        (true, t!(language, "board-pin-area"), t!(language, "board-lock-area")),
        (false, t!(language, "board-unpin-area"), t!(language, "board-unlock-area")),
    ] {
        let at = || Selection::Area(area.clone());
        let mut doctors = places().flat_map(|place| picture.at_facility(place).present.keys());
        if doctors.any(|&doctor| plan.doctors[doctor].pinned != is) {
            looking_at(ui, pin, at(), EditAction::PinAll(Extent::Area, is), actions);
        }
        if places().any(|place| plan.facilities[place].locked != is) {
            looking_at(ui, lock, at(), EditAction::LockAll(Extent::Area, is), actions);
        }
    }
}

fn title(view: &View, band: &Band) -> String {
    match band.area {
        Some(area) => {
            let name = &view.plan().areas[area].name;
            let named = t!(view.language, "board-area", name = name.clone());
            // Some plans write the word into the name.
            if name.to_lowercase().starts_with("khu vực") { name.clone() } else { named }
        }
        None if band.is_other_hospitals() => t!(view.language, "board-other-hospitals"),
        None => t!(view.language, "board-without-area"),
    }
}

fn phrase(view: &View, band: &Band, palette: &Palette, title: &str) -> Phrase {
    let language = view.language;
    let mut phrase = Phrase::new(palette).with(title, palette.heading(), palette.ink);
    if band.stations.is_empty() {
        let count = number(language, band.hospitals.len() as i64);
        return phrase.gap(8.0).muted(&t!(language, "board-hospital-count", number = count));
    }
    let count = number(language, band.stations.len() as i64);
    phrase = phrase.gap(8.0).muted(&t!(language, "board-station-count", number = count));
    let rules = view.rules();
    let catchments = band.stations.iter().map(|&slot| rules.open_station(slot)?.catchment().map(i64::from));
    let (known, unknown): (Vec<Option<i64>>, Vec<_>) = catchments.partition(Option::is_some);
    let people = number(language, known.into_iter().flatten().sum());
    // Where that of one station is missing, the sum of the others would be taken for all.
    let people = if unknown.is_empty() {
        t!(language, "board-people", number = people)
    } else {
        t!(language, "board-people-at-least", number = people)
    };
    phrase = phrase.muted(&format!(" · {people}"));
    let without = count_of(view, band, &named::STATION_WITHOUT_DOCTOR);
    if without > 0 {
        let text = t!(language, "board-without-doctor", number = number(language, without));
        phrase = phrase.muted(" · ").toned(Tone::Bad, &text);
    }
    let below = count_of(view, band, &named::STATION_BELOW_MINIMUM);
    if below > 0 {
        let text = t!(language, "board-below-minimum", number = number(language, below));
        phrase = phrase.muted(" · ").toned(Tone::Warning, &text);
    }
    phrase
}

/// Stations of the band with an open finding of a rule.
fn count_of(view: &View, band: &Band, rule: &Rule) -> i64 {
    let checked = view.checked();
    let has = |finding: &Arc<Finding>| {
        finding.is_of(rule) && finding.severity <= Severity::Warning && !checked.is_accepted(finding)
    };
    let found = |slot: &&Slot<_>| checked.about(&Subject::Station(**slot)).iter().any(has);
    band.stations.iter().filter(found).count() as i64
}
