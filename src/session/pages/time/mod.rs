//! The page of time: which areas are folded, which stations are open, what is looked at, and how much of the period.

mod would_be;

use std::collections::BTreeSet;

use super::PageState;
use crate::plan::{Date, Facility, Id, Move};
use crate::roster::calendar::{add_days, add_months, days_between, next, previous};
use crate::session::action::PageAction;
use crate::session::{Carried, Document};
use crate::text::Language;
use crate::timeline::Days;
pub use would_be::{Pulled, WouldBe};

/// How much of the period is seen at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Span {
    #[default]
    Period,
    Year,
    Quarter,
}

impl Span {
    pub const ALL: [Self; 3] = [Self::Period, Self::Year, Self::Quarter];

    fn months(self) -> Option<i64> {
        match self {
            Self::Period => None,
            Self::Year => Some(12),
            Self::Quarter => Some(3),
        }
    }

    fn closer(self) -> Self {
        match self {
            Self::Period => Self::Year,
            Self::Year | Self::Quarter => Self::Quarter,
        }
    }

    fn farther(self) -> Self {
        match self {
            Self::Quarter => Self::Year,
            Self::Year | Self::Period => Self::Period,
        }
    }
}

/// What the user of the page can wish.
#[derive(Clone, Debug, PartialEq)]
pub enum TimeWish {
    /// Shows the doctors of a station, or hides them.
    Open(Id<Facility>, bool),
    /// Folds a band away, by its key, or unfolds it.
    Fold(String, bool),
    /// Shows the stations of a band that are never short, or hides them.
    ShowSteady(String, bool),
    /// Opens what can be done at the end of a move; closes it with none.
    End(Option<Id<Move>>),
    /// The end of a term is pulled so far; let go of with none.
    Pull(Option<Pulled>),
    /// So much is seen, the viewing date in its middle.
    Span(Span),
    /// A level nearer, or farther; the day stays where it is.
    Zoom { closer: bool, about: Date },
    /// So many days later are seen, or earlier.
    Slide(f32),
}

/// The state of the page.
#[derive(Debug, Default)]
pub struct TimePage {
    pub opened: BTreeSet<Id<Facility>>,
    pub folded: BTreeSet<String>,
    pub steady: BTreeSet<String>,
    /// The move whose end is looked at.
    pub end: Option<Id<Move>>,
    /// The end of a term that is pulled.
    pub pulled: Option<Pulled>,
    /// The strips as they would be, while something is in the hand.
    pub would_be: Option<WouldBe>,
    /// What is selected comes into sight, once.
    pub follow: bool,
    pub span: Span,
    /// The first day that is seen, where it is not the whole period.
    first: Option<Date>,
    /// What was slid so far that did not make a whole day.
    slid: f32,
    /// The viewing date that was brought into sight last, and the period it lies in.
    met: Option<(Date, Days)>,
}

impl PageState for TimePage {
    fn prepare(&mut self, document: &mut Document, carried: Option<&Carried>, _: Language) {
        let days = Days::from(document.plan().cover.baseline);
        self.look(document.roster().date(), days);
        self.foresee(document, carried, days);
    }

    fn drawn(&mut self) {
        self.follow = false;
    }

    fn has_level(&self, closer: bool) -> Option<bool> {
        Some(self.span != if closer { Span::Quarter } else { Span::Period })
    }

    fn change_level(&mut self, closer: bool) {
        self.zoom(closer);
    }

    fn escape(&self, _: &Document) -> Option<PageAction> {
        self.end.as_ref().map(|_| PageAction::Time(TimeWish::End(None)))
    }
}

impl TimePage {
    /// Carries out what concerns the page alone.
    pub fn update(&mut self, wish: TimeWish) {
        match wish {
            TimeWish::Open(station, on) => put(&mut self.opened, station, on),
            TimeWish::Fold(band, on) => put(&mut self.folded, band, on),
            TimeWish::ShowSteady(band, on) => put(&mut self.steady, band, on),
            TimeWish::End(step) => self.end = step,
            TimeWish::Pull(pulled) => self.pulled = pulled,
            TimeWish::Span(span) => {
                let Some((date, days)) = self.met else { return };
                self.see(span, (date, 0.5), days);
            }
            TimeWish::Zoom { closer, about } => {
                let Some((_, days)) = self.met else { return };
                let seen = self.seen(days);
                let share = days_between(seen.first, about) as f32 / length(seen) as f32;
                let span = if closer { self.span.closer() } else { self.span.farther() };
                self.see(span, (about, share.clamp(0.0, 1.0)), days);
            }
            TimeWish::Slide(by) => self.slide(by),
        }
    }

    /// A level nearer to the viewing date, or farther from it.
    pub fn zoom(&mut self, closer: bool) {
        if let Some((about, _)) = self.met {
            self.update(TimeWish::Zoom { closer, about });
        }
    }

    /// The days that are seen of a period.
    pub fn seen(&self, days: Days) -> Days {
        let Some(months) = self.span.months() else { return days };
        let last_first = next(add_months(days.last, -months)).max(days.first);
        let first = self.first.unwrap_or(days.first).clamp(days.first, last_first);
        Days { first, last: previous(add_months(first, months)).min(days.last) }
    }

    /// The viewing date of a plan is in sight, wherever it goes.
    pub fn look(&mut self, date: Date, days: Days) {
        if self.met == Some((date, days)) {
            return;
        }
        self.met = Some((date, days));
        let seen = self.seen(days);
        if date < seen.first || date > seen.last {
            self.see(self.span, (date, 0.25), days);
        }
    }

    /// Works out how the strips would be with what is in the hand.
    pub fn foresee(&mut self, document: &mut Document, carried: Option<&Carried>, days: Days) {
        self.would_be = would_be::foresee(self.would_be.take(), document, (self.pulled.as_ref(), carried), days);
    }

    /// So much is seen, a day at its share of the width.
    fn see(&mut self, span: Span, (about, share): (Date, f32), days: Days) {
        self.span = span;
        self.slid = 0.0;
        let first = span.months().map(|months| {
            let whole = days_between(about, add_months(about, months));
            add_days(about, -((whole as f32 * share).round() as i64))
        });
        // As far as the period goes: sliding begins where it is seen.
        self.first = first;
        self.first = first.map(|_| self.seen(days).first);
    }

    fn slide(&mut self, by: f32) {
        let Some((_, days)) = self.met else { return };
        if self.span == Span::Period {
            return;
        }
        let all = self.slid + by;
        self.slid = all.fract();
        self.first = Some(add_days(self.seen(days).first, all.trunc() as i64));
        self.first = Some(self.seen(days).first);
    }
}

fn length(days: Days) -> i64 {
    days_between(days.first, next(days.last))
}

fn put<T: Ord>(set: &mut BTreeSet<T>, thing: T, on: bool) {
    if on {
        set.insert(thing);
    } else {
        set.remove(&thing);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// Three years from 01/01/2026, seen on 02/03/2026.
    fn page() -> (TimePage, Days) {
        let (mut page, days) = (TimePage::default(), Days::from(date(2026, 1, 1)));
        page.look(date(2026, 3, 2), days);
        (page, days)
    }

    #[test]
    fn the_day_under_the_pointer_stays_where_it_is_while_levels_change() {
        let (mut page, days) = page();
        let about = date(2027, 7, 1);
        let share = |page: &TimePage| {
            let seen = page.seen(days);
            days_between(seen.first, about) as f32 / length(seen) as f32
        };
        let before = share(&page);
        page.update(TimeWish::Zoom { closer: true, about });
        assert_eq!((page.span, length(page.seen(days))), (Span::Year, 365));
        assert!((share(&page) - before).abs() < 0.01, "{} {before}", share(&page));
        page.update(TimeWish::Zoom { closer: true, about });
        assert_eq!(page.span, Span::Quarter);
        assert!((share(&page) - before).abs() < 0.02, "{} {before}", share(&page));
        page.update(TimeWish::Zoom { closer: true, about });
        assert_eq!(page.span, Span::Quarter, "no nearer");
        page.zoom(false);
        page.zoom(false);
        assert_eq!(page.seen(days), days);
    }

    #[test]
    fn sliding_stays_within_the_period_and_keeps_parts_of_days() {
        let (mut page, days) = page();
        page.update(TimeWish::Slide(30.0));
        assert_eq!(page.seen(days), days, "all of it is seen");
        page.update(TimeWish::Span(Span::Year));
        let first = page.seen(days).first;
        assert_eq!(first, date(2026, 1, 1), "the middle would lie before the period");
        page.update(TimeWish::Slide(0.6));
        page.update(TimeWish::Slide(0.6));
        assert_eq!(page.seen(days).first, date(2026, 1, 2));
        page.update(TimeWish::Slide(5_000.0));
        assert_eq!(page.seen(days), Days { first: date(2028, 1, 1), last: date(2028, 12, 31) });
        page.update(TimeWish::Slide(-5_000.0));
        assert_eq!(page.seen(days).first, first);
    }

    #[test]
    fn the_viewing_date_comes_into_sight_when_it_goes_elsewhere_and_not_while_it_stays() {
        let (mut page, days) = page();
        page.update(TimeWish::Span(Span::Quarter));
        page.update(TimeWish::Slide(200.0));
        let slid = page.seen(days);
        page.look(date(2026, 3, 2), days);
        assert_eq!(page.seen(days), slid);
        page.look(date(2028, 2, 1), days);
        let seen = page.seen(days);
        assert!(seen.first < date(2028, 2, 1) && date(2028, 2, 1) < seen.last, "{seen:?}");
        page.look(date(2040, 2, 1), days);
        assert_eq!(page.seen(days).last, days.last, "beyond the period its end");
    }
}
