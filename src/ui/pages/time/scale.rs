//! The years and months above the strips, the lines down through them, the viewing date, and what the signs mean.

use egui::{Painter, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};
use jiff::civil;

use super::model::signs::{Bar, Sign};
use super::paint;
use crate::plan::Date;
use crate::roster::calendar::{add_months, days_between, next};
use crate::text::{dates, numbers::number, t};
use crate::ui::View;
use crate::ui::head::scrubber::Scale;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{LaidPhrase, Phrase, explain_with};

/// Days of the shortest month.
const SHORTEST: f32 = 28.0;
/// Where fewer days than these are seen, weeks are told apart.
const WEEKS_SEEN: i64 = 120;

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
    let every = every(ui, scale, &palette);
    for month in months(scale) {
        let (left, right) = (scale.x(month), scale.x(add_months(month, 1)));
        let cell = Rect::from_min_max(pos2(left, lower.top()), pos2(right, lower.bottom()));
        // With its year where there is room to spare.
        let names = [dates::month(month), number(view.language, month.month().into())];
        let names = names.map(|name| Phrase::new(&palette).muted(&name).lay_out(painter, f32::INFINITY));
        let fits = |name: &LaidPhrase| name.size().x + palette.px(4.0) < cell.width();
        let name = if fits(&names[0]) { &names[0] } else { &names[1] };
        if (month.month() - 1) % every == 0 {
            name.paint(painter, cell.center() - name.size() / 2.0);
        }
        if month.month() == 1 || month <= scale.days.first {
            let year = Phrase::new(&palette).with(&month.year().to_string(), palette.small_strong(), palette.ink);
            year.lay_out(painter, f32::INFINITY).paint_in(painter, upper.with_min_x(left + palette.px(3.0)));
        }
    }
}

/// Which months have room for their number: every one, or every third or sixth, from January on.
fn every(ui: &Ui, scale: Scale, palette: &Palette) -> i8 {
    let widest = Phrase::new(palette).muted("12").lay_out(ui.painter(), f32::INFINITY).size().x + palette.px(3.0);
    let days = days_between(scale.days.first, next(scale.days.last)) as f32;
    let month = (scale.right - scale.left) * SHORTEST / days;
    [1, 3, 6].into_iter().find(|&months| f32::from(months) * month >= widest).unwrap_or(12)
}

/// A hairline at every month, a stronger one at every year; at every week where few are seen.
pub fn lines(ui: &Ui, scale: Scale, body: Rect) {
    let palette = Palette::of(ui);
    if days_between(scale.days.first, scale.days.last) < WEEKS_SEEN {
        let days = std::iter::successors(Some(scale.days.first), |&day| Some(next(day)));
        let days = days.take_while(|&day| day <= scale.days.last);
        for monday in days.filter(|day| day.weekday() == civil::Weekday::Monday) {
            ui.painter().vline(scale.x(monday), body.y_range(), Stroke::new(0.5, palette.chip));
        }
    }
    for month in months(scale).filter(|&month| month >= scale.days.first) {
        let colour = if month.month() == 1 { palette.chip_line } else { palette.chip };
        ui.painter().vline(scale.x(month), body.y_range(), Stroke::new(1.0, colour));
    }
}

/// The viewing date through all rows.
pub fn today(ui: &Ui, view: &View, scale: Scale, body: Rect) {
    if !scale.sees(view.date()) {
        return;
    }
    let palette = Palette::of(ui);
    ui.painter().vline(scale.x(view.date()), body.y_range(), Stroke::new(palette.px(2.0), palette.accent));
}

/// What the signs mean.
pub struct Legend {
    meanings: Vec<Meaning>,
    /// How many of them stand there: all, or in brief as many as one line has room for beside the word below.
    shown: usize,
    /// What has the rest told to whoever rests on it.
    rest: LaidPhrase,
}

struct Meaning {
    mark: Mark,
    words: LaidPhrase,
}

/// What a meaning is given to.
enum Mark {
    Ground(Tone),
    Sign(Sign),
    Bar(Bar),
}

impl Mark {
    /// In points of the type at its usual size.
    fn width(&self) -> f32 {
        match self {
            Self::Ground(_) => 18.0,
            Self::Sign(_) => 12.0,
            Self::Bar(_) => 20.0,
        }
    }

    fn paint(&self, painter: &Painter, rect: Rect, palette: &Palette) {
        match self {
            Self::Ground(tone) => paint::ground(painter, rect, *tone, palette),
            Self::Sign(sign) => paint::sign(painter, rect.center(), *sign, palette),
            Self::Bar(bar) => paint::bar(painter, rect.shrink2(vec2(0.0, 1.0)), *bar, palette),
        }
    }
}

const LEGEND_LINE: f32 = 22.0;
const LEGEND_GAP: f32 = 4.0;

impl Meaning {
    fn width(&self, palette: &Palette) -> f32 {
        palette.px(self.mark.width() + LEGEND_GAP) + self.words.size().x
    }

    /// The mark and its words, in a line of the legend that begins with them.
    fn paint(&self, painter: &Painter, line: Rect, palette: &Palette) {
        let sign = line.with_max_x(line.left() + palette.px(self.mark.width()));
        self.mark.paint(painter, Rect::from_center_size(sign.center(), vec2(sign.width(), palette.px(14.0))), palette);
        self.words.paint_in(painter, line.with_min_x(sign.right() + palette.px(LEGEND_GAP)));
    }
}

impl Legend {
    /// As many lines as the width asks for; in brief, where those are higher than `most`.
    pub fn new(ui: &Ui, view: &View, most: f32) -> Self {
        let palette = Palette::of(ui);
        let language = view.language;
        let said = [
            (Mark::Ground(Tone::Good), t!(language, "time-legend-full")),
            (Mark::Ground(Tone::Warning), t!(language, "time-legend-below")),
            (Mark::Ground(Tone::Bad), t!(language, "time-legend-without")),
            (Mark::Sign(Sign::Retirement), t!(language, "time-legend-retirement")),
            (Mark::Sign(Sign::End), t!(language, "time-legend-end")),
            (Mark::Sign(Sign::Bond), t!(language, "time-legend-bond")),
            (Mark::Sign(Sign::Licence), t!(language, "time-legend-licence")),
            (Mark::Bar(Bar::Home), t!(language, "time-legend-home")),
            (Mark::Bar(Bar::Agreed), t!(language, "time-legend-agreed")),
            (Mark::Bar(Bar::Proposed), t!(language, "time-legend-proposed")),
        ];
        let lay_out = |words: &str| Phrase::new(&palette).muted(words).lay_out(ui.painter(), ui.available_width());
        let rest = lay_out(&t!(language, "time-legend-rest"));
        let meanings = said.into_iter().map(|(mark, words)| Meaning { mark, words: lay_out(&words) });
        let meanings: Vec<Meaning> = meanings.collect();
        let mut legend = Self { shown: meanings.len(), meanings, rest };
        let line = palette.px(LEGEND_LINE);
        if legend.height(ui) > most.max(line) {
            let room = ui.available_width() - legend.rest.size().x;
            legend.shown = (0..legend.shown).rev().find(|&shown| legend.length(shown, &palette) <= room).unwrap_or(0);
        }
        legend
    }

    /// Of the first so many in one line, with the gap after them.
    fn length(&self, shown: usize, palette: &Palette) -> f32 {
        self.meanings[..shown].iter().map(|meaning| meaning.width(palette) + palette.px(LEGEND_GAP)).sum()
    }

    pub fn height(&self, ui: &Ui) -> f32 {
        let line = Palette::of(ui).px(LEGEND_LINE);
        self.places(ui).last().map_or(line, |place| place.y + line)
    }

    /// Where each begins, from the upper left corner; what has no room left in a line begins the next.
    fn places(&self, ui: &Ui) -> Vec<Vec2> {
        let (palette, room) = (Palette::of(ui), ui.available_width());
        let mut next = Vec2::ZERO;
        let place = |meaning: &Meaning| {
            let width = meaning.width(&palette);
            if next.x > 0.0 && next.x + width > room {
                next = vec2(0.0, next.y + palette.px(LEGEND_LINE));
            }
            let place = next;
            next.x += width + palette.px(LEGEND_GAP);
            place
        };
        self.meanings[..self.shown].iter().map(place).collect()
    }

    pub fn show(&self, ui: &mut Ui) {
        let (palette, places) = (Palette::of(ui), self.places(ui));
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), self.height(ui)), Sense::hover());
        for (meaning, place) in self.meanings.iter().zip(places) {
            let line = Rect::from_min_size(rect.min + place, vec2(rect.width(), palette.px(LEGEND_LINE)));
            meaning.paint(ui.painter(), line, &palette);
        }
        if self.shown < self.meanings.len() {
            let left = rect.left() + self.length(self.shown, &palette);
            let word = Rect::from_min_size(pos2(left, rect.top()), vec2(self.rest.size().x, palette.px(LEGEND_LINE)));
            self.tell_rest(ui, word, &palette);
        }
    }

    /// The word in place of the rest.
    fn tell_rest(&self, ui: &Ui, word: Rect, palette: &Palette) {
        let rest = &self.meanings[self.shown..];
        let response = ui.interact(word, ui.scope_id().with("rest of the legend"), Sense::hover());
        response.widget_info(|| {
            let told = rest.iter().map(|meaning| meaning.words.spoken()).collect::<Vec<_>>().join(" · ");
            WidgetInfo::labeled(Role::Label, true, format!("{}: {told}", self.rest.spoken()))
        });
        self.rest.paint_in(ui.painter(), word);
        explain_with(&response, |ui| {
            for meaning in rest {
                let size = vec2(meaning.width(palette), palette.px(LEGEND_LINE));
                let (line, _) = ui.allocate_exact_size(size, Sense::hover());
                meaning.paint(ui.painter(), line, palette);
            }
        });
    }
}
