//! The viewing date: a month back, a month on, and a small form for any other day.

use egui::{
    Button, Color32, Frame, Id, Margin, Popup, PopupCloseBehavior, Response, Role, Ui, WidgetInfo, WidgetText, vec2,
};

use super::menu_bar::action_button;
use crate::plan::Date;
use crate::roster::calendar::add_months;
use crate::session::action::{Actions, GoAction};
use crate::text::{Language, dates, t};
use crate::ui::View;
use crate::ui::remembered::remembered;
use crate::ui::side::inspector::form::read_day;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Icon, date_row, lines, muted, select_all};

/// Years that can be meant; others are slips of the hand.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2100;

/// More than the widest day takes.
const WIDTH: f32 = 104.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    ui.spacing_mut().item_spacing.x = Palette::of(ui).px(4.0);
    action_button(ui, view, Icon::TriangleLeft, GoAction::EarlierMonth, actions);
    let button = date_button(ui, view);
    let shown = Popup::from_toggle_button_response(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(t!(view.language, "date-title"))
        .frame(Frame::popup(ui.style()).inner_margin(Margin::same(10)))
        .show(|ui| form(ui, view, actions));
    if shown.is_none() {
        ui.data_mut(|data| data.remove::<bool>(opened_id()));
    }
    action_button(ui, view, Icon::TriangleRight, GoAction::LaterMonth, actions);
}

fn date_button(ui: &mut Ui, view: &View) -> Response {
    let palette = Palette::of(ui);
    let words = remembered(ui, "viewing date", (view.language, view.date()), || DateWords::new(view));
    // As wide for every day: were it not, all that stands beside it would have to be placed anew with the day.
    let day = lines::text(ui.painter(), &words.date, palette.body(), Color32::PLACEHOLDER, f32::INFINITY);
    let button = ui.add(Button::new(WidgetText::from(day)).min_size(vec2(palette.px(WIDTH), palette.px(24.0))));
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words.name));
    button.on_hover_text(&words.hint)
}

/// What the button says of the day, how it is read aloud, and what is told to whoever rests on it.
struct DateWords {
    date: String,
    name: String,
    hint: String,
}

impl DateWords {
    fn new(view: &View) -> Self {
        let (language, day) = (view.language, view.date());
        let date = dates::date(language, day);
        let name = t!(language, "date-now", date = date.as_str());
        let hint = t!(language, "date-hint", date = date.as_str(), weekday = dates::weekday(language, day));
        Self { date, name, hint }
    }
}

fn form(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let language = view.language;
    let palette = Palette::of(ui);
    ui.set_width(palette.px(340.0));
    let current = dates::date(language, view.date());
    let edited = date_row(ui, &t!(language, "date-title"), &current, |text| parse(language, text));
    // While a popup is measured nothing in it can have the keyboard.
    if ui.is_enabled() && ui.data(|data| data.get_temp::<bool>(opened_id())).is_none() {
        ui.data_mut(|data| data.insert_temp(opened_id(), true));
        edited.response.request_focus();
        select_all(ui, edited.response.id);
    }
    let mut chosen = edited.value;
    muted(ui, &t!(language, "date-form"));
    ui.horizontal_wrapped(|ui| {
        let first = view.plan().cover.baseline;
        let shortcuts = [
            (t!(language, "date-one-month"), add_months(view.date(), 1)),
            (t!(language, "date-six-months"), add_months(view.date(), 6)),
            (t!(language, "date-one-year"), add_months(view.date(), 12)),
            (t!(language, "date-first-day"), first),
        ];
        for (name, date) in shortcuts {
            if ui.button(name).clicked() {
                chosen = Some(date);
            }
        }
    });
    if let Some(date) = chosen {
        actions.push(GoAction::SetDate(date));
        ui.close();
    }
}

/// What was typed as a day, or what is wrong with it.
fn parse(language: Language, text: &str) -> Result<Date, String> {
    let date = read_day(language, text)?;
    if YEARS.contains(&date.year()) { Ok(date) } else { Err(t!(language, "date-out-of-range")) }
}

fn opened_id() -> Id {
    Id::unique("viewing date form is open")
}
