//! The years and months above the strips, the lines down through them, the viewing date, and what the signs mean.

use egui::{Rect, Sense, Stroke, Ui, pos2, vec2};
use jiff::civil;

use super::paint;
use crate::plan::Date;
use crate::roster::calendar::add_months;
use crate::text::{numbers::number, t};
use crate::ui::View;
use crate::ui::head::scrubber::Scale;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::Phrase;

/// The first days of the months looked at.
fn months(scale: Scale) -> impl Iterator<Item = Date> {
    let first = civil::date(scale.days.first.year(), scale.days.first.month(), 1);
    std::iter::successors(Some(first), |&month| Some(add_months(month, 1)))
        .take_while(move |&month| month <= scale.days.last)
}

pub fn head(ui: &mut Ui, view: &View, scale: Scale) {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), palette.px(32.0)), Sense::hover());
    let painter = ui.painter();
    let names = rect.with_max_x(scale.left - palette.px(6.0));
    let said = |text: &str| Phrase::new(&palette).muted(text).lay_out(painter, names.width());
    said(&t!(view.language, "time-station")).paint_in(painter, names);
    said(&t!(view.language, "time-without")).paint_right_in(painter, names);
    let (upper, lower) = rect.split_top_bottom_at_y(rect.center().y);
    for month in months(scale) {
        let (left, right) = (scale.x(month), scale.x(add_months(month, 1)));
        let cell = Rect::from_min_max(pos2(left, lower.top()), pos2(right, lower.bottom()));
        let name = number(view.language, month.month().into());
        let name = Phrase::new(&palette).muted(&name).lay_out(painter, f32::INFINITY);
        if name.size().x < cell.width() {
            name.paint(painter, cell.center() - name.size() / 2.0);
        }
        if month.month() == 1 || month <= scale.days.first {
            let year = Phrase::new(&palette).with(&month.year().to_string(), palette.small_strong(), palette.ink);
            year.lay_out(painter, f32::INFINITY).paint_in(painter, upper.with_min_x(left + palette.px(3.0)));
        }
    }
}

/// A hairline at every month, a stronger one at every year.
pub fn lines(ui: &Ui, scale: Scale, body: Rect) {
    let palette = Palette::of(ui);
    for month in months(scale).filter(|&month| month >= scale.days.first) {
        let colour = if month.month() == 1 { palette.chip_line } else { palette.chip };
        ui.painter().vline(scale.x(month), body.y_range(), Stroke::new(1.0, colour));
    }
}

/// The viewing date through all rows.
pub fn today(ui: &Ui, view: &View, scale: Scale, body: Rect) {
    let palette = Palette::of(ui);
    ui.painter().vline(scale.x(view.date()), body.y_range(), Stroke::new(palette.px(2.0), palette.accent));
}

pub fn legend(ui: &mut Ui, view: &View) {
    let palette = Palette::of(ui);
    let language = view.language;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = palette.px(4.0);
        ui.set_min_height(palette.px(22.0));
        for (tone, words) in [
            (Tone::Good, t!(language, "time-legend-full")),
            (Tone::Warning, t!(language, "time-legend-below")),
            (Tone::Bad, t!(language, "time-legend-without")),
        ] {
            let (rect, _) = ui.allocate_exact_size(vec2(palette.px(18.0), palette.px(14.0)), Sense::hover());
            paint::ground(ui.painter(), rect, tone, &palette);
            Phrase::new(&palette).muted(&words).show(ui);
        }
        for (sign, words) in [
            (paint::Sign::Retirement, t!(language, "time-legend-retirement")),
            (paint::Sign::End, t!(language, "time-legend-end")),
            (paint::Sign::Bond, t!(language, "time-legend-bond")),
        ] {
            let (rect, _) = ui.allocate_exact_size(vec2(palette.px(12.0), palette.px(14.0)), Sense::hover());
            paint::sign(ui.painter(), rect.center(), sign, &palette);
            Phrase::new(&palette).muted(&words).show(ui);
        }
        for (bar, words) in [
            (paint::Bar::Home, t!(language, "time-legend-home")),
            (paint::Bar::Agreed, t!(language, "time-legend-agreed")),
            (paint::Bar::Proposed, t!(language, "time-legend-proposed")),
        ] {
            let (rect, _) = ui.allocate_exact_size(vec2(palette.px(20.0), palette.px(12.0)), Sense::hover());
            paint::bar(ui.painter(), rect, bar, &palette);
            Phrase::new(&palette).muted(&words).show(ui);
        }
    });
}
