//! The page in the middle of the window, under the tabs that lead to all of them.

mod board;
mod changes;
mod compare;
mod forecast;
mod map;
mod proposal;
mod sheets;
mod start;
mod time;
mod wheel;

use egui::{Align, Frame, Id, Layout, Margin, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::View;
use super::theme::Palette;
use super::widgets::Phrase;
use super::widgets::outline::paint_focus_ring;
use crate::plan::Move;
use crate::session::Side;
use crate::session::action::{Actions, PageAction, SettingsAction};
use crate::session::pages::Page;
use crate::session::pages::sheets::SheetKind;
use crate::text::{Language, t};
use crate::ui::bar::menu_bar::name_with_keys;
use crate::ui::side::inspector;

/// How a page is drawn, and what of the window around it is its own.
pub struct Drawing {
    pub show: Part,
    /// What stands at its right; on most what is looked at.
    pub beside: Part,
    /// What stands at the foot of the window in place of who waits.
    pub foot: Option<Part>,
    /// What is said there of what can be done.
    pub hint: fn(Language) -> String,
    /// What stands for a move on it, if anything does.
    pub id_of_move: fn(&View, &Move) -> Option<Id>,
    /// Tab while nothing has the keyboard. Whether it was for the page.
    pub take_tab: fn(&Ui, &View, &mut Actions) -> bool,
}

type Part = fn(&mut Ui, &View, &mut Actions);

impl Drawing {
    /// A page that has nothing of its own around it.
    fn new(show: Part) -> Self {
        Self {
            show,
            beside: inspector::show,
            foot: None,
            hint: |l| t!(l, "tray-hint"),
            id_of_move: |_, _| None,
            take_tab: |_, _, _| false,
        }
    }
}

/// How the page shown is drawn: nowhere else under `ui` is a page matched.
pub fn shown(view: &View) -> Drawing {
    match view.session.pages.shown {
        Page::Board => Drawing { id_of_move: board::id_of_move, ..Drawing::new(board::show) },
        Page::Changes => {
            Drawing { id_of_move: |_, step| Some(changes::id_of_row(&step.id)), ..Drawing::new(changes::show) }
        }
        Page::Time => Drawing { id_of_move: |_, step| Some(time::id_of_end(&step.id)), ..Drawing::new(time::show) },
        Page::Proposal => Drawing {
            beside: proposal::beside,
            foot: Some(proposal::foot),
            hint: |l| t!(l, "proposal-hint"),
            ..Drawing::new(proposal::show)
        },
        Page::Forecast => {
            Drawing { beside: forecast::beside, hint: |l| t!(l, "forecast-hint"), ..Drawing::new(forecast::show) }
        }
        Page::Map => Drawing { beside: map::beside, ..Drawing::new(map::show) },
        Page::Doctors => Drawing {
            take_tab: |ui, view, actions| sheets::take_tab(ui, view, SheetKind::Doctors, actions),
            ..Drawing::new(|ui, view, actions| sheets::show(ui, view, SheetKind::Doctors, actions))
        },
        Page::Stations => Drawing {
            take_tab: |ui, view, actions| sheets::take_tab(ui, view, SheetKind::Stations, actions),
            ..Drawing::new(|ui, view, actions| sheets::show(ui, view, SheetKind::Stations, actions))
        },
        Page::Compare => Drawing::new(compare::show),
        Page::Start => Drawing::new(start::show),
    }
}

/// A line narrower than this has smaller tabs, closer together.
const NARROW: f32 = 760.0;

/// The line above a page: the tabs at the left, what the page itself offers at the right. Where the tabs do not leave it
/// as much room as it wants, as beside a merge, it stands below them.
fn line(ui: &mut Ui, view: &View, wanted: f32, actions: &mut Actions, offers: impl FnOnce(&mut Ui, &mut Actions)) {
    let frame = Frame::new().inner_margin(Margin { left: 14, right: 14, top: 6, bottom: 2 }).show(ui, |ui| {
        let mut offers = Some(offers);
        ui.horizontal(|ui| {
            let palette = Palette::of(ui);
            let is_narrow = ui.available_width() < palette.px(NARROW);
            ui.spacing_mut().item_spacing.x = palette.px(if is_narrow { 7.0 } else { 14.0 });
            panel_button(ui, view, Side::Findings, actions);
            let compared = view.session.pages.compare.other().map(|_| Page::Compare);
            for page in Page::ALL.into_iter().chain(compared) {
                if tab(ui, view, page, is_narrow) {
                    actions.push(PageAction::Show(page));
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                panel_button(ui, view, Side::Inspector, actions);
                if ui.available_width() >= wanted
                    && let Some(offers) = offers.take()
                {
                    offers(ui, actions);
                }
            });
        });
        if let Some(offers) = offers {
            ui.horizontal(|ui| ui.with_layout(Layout::right_to_left(Align::Center), |ui| offers(ui, actions)));
        }
    });
    ui.interact(frame.response.rect, line_id(), Sense::hover());
}

/// What says where that line is, with what stands below its tabs.
pub fn line_id() -> Id {
    Id::unique("line above a page")
}

/// The way to a panel that is not there: closed, or without room.
fn panel_button(ui: &mut Ui, view: &View, side: Side, actions: &mut Actions) {
    if view.session.shows(side) {
        return;
    }
    let palette = Palette::of(ui);
    let (text, wish) = match side {
        Side::Findings => (t!(view.language, "board-findings"), SettingsAction::ToggleFindings),
        Side::Inspector => (t!(view.language, "board-inspector"), SettingsAction::ToggleInspector),
    };
    let phrase = Phrase::new(&palette).with(&text, palette.body(), palette.accent);
    let name = name_with_keys(ui, view.session, &wish.into())();
    if phrase.show_button(ui).on_hover_text(name).clicked() {
        actions.push(wish);
    }
}

/// Says whether a page that is not shown was asked for.
fn tab(ui: &mut Ui, view: &View, page: Page, is_narrow: bool) -> bool {
    let palette = Palette::of(ui);
    let (name, shown) = (page.name(view.language), view.session.pages.shown == page);
    let phrase = Phrase::new(&palette);
    let font = if is_narrow { palette.small() } else { palette.body() };
    let strong = if is_narrow { palette.small_strong() } else { palette.body_strong() };
    let phrase = if shown { phrase.with(&name, strong, palette.ink) } else { phrase.with(&name, font, palette.muted) };
    let laid = phrase.lay_out(ui.painter(), f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(laid.size() + vec2(0.0, palette.px(6.0)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, shown, &name));
    laid.paint_in(ui.painter(), rect);
    if shown {
        let y = rect.bottom();
        ui.painter().line_segment([pos2(rect.left(), y), pos2(rect.right(), y)], Stroke::new(2.0, palette.accent));
    }
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect, 3, &palette);
    }
    response.clicked() && !shown
}
