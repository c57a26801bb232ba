//! What stands on no card and in no tray: moves put aside, people away for training, people at places that are closed.
//! Each count opens to its list, each line of it a jump.

use egui::{Id as UiId, Popup, PopupCloseBehavior, RectAlign, ScrollArea, Ui};

use crate::plan::{Doctor, Facility, Id, Move, MoveStatus, Slot};
use crate::session::Selection;
use crate::session::action::{Actions, GoAction};
use crate::text::{dates, names, numbers::number, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, Row, link_like, strong};

const WIDTH: f32 = 420.0;
const HEIGHT: f32 = 260.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum AwayPart {
    Parked,
    Training,
    Closed,
}

/// A line of a list.
struct Item {
    doctor: Id<Doctor>,
    note: String,
    to: Selection,
}

impl AwayPart {
    const ALL: [Self; 3] = [Self::Parked, Self::Training, Self::Closed];

    fn count(self, view: &View) -> usize {
        let off_board = view.session.document.off_board();
        match self {
            Self::Parked => view.plan().moves.iter().filter(|step| step.status == MoveStatus::Parked).count(),
            Self::Training => off_board.in_training.len(),
            Self::Closed => off_board.at_closed_places.len(),
        }
    }

    /// By the names of the doctors.
    fn items(self, view: &View) -> Vec<Item> {
        let mut items = match self {
            Self::Parked => parked(view),
            Self::Training => in_training(view),
            Self::Closed => at_closed_places(view),
        };
        let keys = view.session.document.keys();
        let name = |item: &Item| view.plan().doctors.slot(&item.doctor).and_then(|doctor| keys.doctor(doctor));
        items.sort_by(|a, b| name(a).cmp(&name(b)).then_with(|| a.doctor.cmp(&b.doctor)));
        items
    }

    fn words(self, view: &View, count: usize) -> String {
        let count = number(view.language, count as i64);
        match self {
            Self::Parked => t!(view.language, "tray-parked", number = count),
            Self::Training => t!(view.language, "tray-training", number = count),
            Self::Closed => t!(view.language, "tray-closed", number = count),
        }
    }
}

/// From where to where each would go.
fn parked(view: &View) -> Vec<Item> {
    let plan = view.plan();
    let name = |id: &Id<Facility>| plan.facilities.slot(id).map(|slot| view.short_name(slot));
    let item = |step: &Move| {
        let from = step.from.as_ref().and_then(name);
        let to = step.to.first().and_then(|share| plan.sites.get(&share.site)).and_then(|site| name(&site.facility));
        let note = [from, to].into_iter().flatten().collect::<Vec<_>>().join(" → ");
        Item { doctor: step.doctor.clone(), note, to: Selection::Move(step.id.clone()) }
    };
    plan.moves.iter().filter(|step| step.status == MoveStatus::Parked).map(item).collect()
}

/// On the day shown, and for how long.
fn in_training(view: &View) -> Vec<Item> {
    let plan = view.plan();
    let item = |doctor: Slot<Doctor>| {
        let step = &plan.moves[view.roster().career(doctor).training(view.date())?];
        let date = |date| dates::date(view.language, date);
        let note = step.end.map_or_else(|| date(step.start), |end| format!("{}–{}", date(step.start), date(end)));
        let doctor = step.doctor.clone();
        Some(Item { to: Selection::Doctor(doctor.clone()), doctor, note })
    };
    view.session.document.off_board().in_training.iter().filter_map(|&doctor| item(doctor)).collect()
}

/// A place that is not open on the day shown has no card.
fn at_closed_places(view: &View) -> Vec<Item> {
    let (plan, roster) = (view.plan(), view.roster());
    let item = |doctor: Slot<Doctor>| {
        let mut at = roster.presence(doctor).at.iter().filter_map(|&(site, _)| roster.links().facility(site));
        let closed = at.find(|&place| !plan.facilities[place].is_open(view.date()))?;
        let doctor = plan.doctors[doctor].id.clone();
        Some(Item { to: Selection::Doctor(doctor.clone()), doctor, note: plan.facilities[closed].name.clone() })
    };
    view.session.document.off_board().at_closed_places.iter().filter_map(|&doctor| item(doctor)).collect()
}

/// The room the counts take.
pub fn width(ui: &Ui, view: &View) -> f32 {
    let palette = Palette::of(ui);
    let link = |words: &str| {
        let laid =
            Phrase::new(&palette).with(words, palette.body(), palette.accent).lay_out(ui.painter(), f32::INFINITY);
        laid.size().x + ui.spacing().item_spacing.x
    };
    let counts = AwayPart::ALL.into_iter().map(|part| (part, part.count(view))).filter(|(_, count)| *count > 0);
    counts.map(|(part, count)| link(&part.words(view, count))).sum()
}

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    for part in AwayPart::ALL {
        let count = part.count(view);
        if count == 0 {
            continue;
        }
        let words = part.words(view, count);
        let response = ui.push_id(part, |ui| link_like(ui, &words)).inner;
        Popup::from_toggle_button_response(&response)
            .id(UiId::unique(("away", part)))
            .align(RectAlign::TOP_START)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(&words)
            .show(|ui| list(ui, view, &words, &part.items(view), actions));
    }
}

fn list(ui: &mut Ui, view: &View, title: &str, items: &[Item], actions: &mut Actions) {
    let palette = Palette::of(ui);
    ui.set_width(palette.px(WIDTH));
    // The words above begin where those of the rows do.
    egui::Frame::new().inner_margin(egui::Margin::symmetric(8, 4)).show(ui, |ui| strong(ui, title));
    ui.spacing_mut().item_spacing.y = 0.0;
    let rows = ScrollArea::vertical().max_height(palette.px(HEIGHT));
    rows.show_rows(ui, Row::height(&palette), items.len(), |ui, seen| {
        for (place, item) in seen.clone().zip(&items[seen]) {
            let doctor = view.plan().doctors.get(&item.doctor).map_or(item.doctor.as_str(), |doctor| &doctor.name);
            let row = Row::new(Phrase::new(&palette).body(&names::strip_controls(doctor)));
            let row = row.right(Phrase::new(&palette).muted(&item.note));
            if ui.push_id(place, |ui| row.show(ui)).inner.clicked() {
                actions.push(GoAction::Jump(item.to.clone()));
                ui.close();
            }
        }
    });
}
