//! What is said about a place: one mark with a word, and a line of figures.

use crate::plan::{Facility, Severity, Slot};
use crate::roster::Subject;
use crate::rules::Finding;
use crate::rules::named;
use crate::text::{
    Language,
    numbers::{number, tenths},
    sentences, t,
};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::Phrase;

/// A mark and its word; no word where there is nothing to judge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    pub tone: Tone,
    pub word: String,
}

/// The state of a place by the worst that was found about it.
pub fn status(view: &View, facility: Slot<Facility>) -> Status {
    let checked = view.checked();
    let about = checked.about(&Subject::facility(view.plan(), facility)).iter();
    let open = about.filter(|finding| !checked.is_accepted(finding));
    match open.min_by_key(|finding| (finding.severity, finding.code())) {
        Some(finding) => Status { tone: tone(finding.severity), word: word(view, finding) },
        None if is_judged(view, facility) => Status { tone: Tone::Good, word: t!(view.language, "board-enough") },
        None => Status::default(),
    }
}

/// A hospital without a floor has nothing to fall short of.
fn is_judged(view: &View, facility: Slot<Facility>) -> bool {
    view.plan().facilities[facility].hospital().is_none_or(|hospital| hospital.floor.is_some())
}

pub fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Error => Tone::Bad,
        Severity::Warning => Tone::Warning,
        Severity::Info => Tone::Info,
    }
}

fn word(view: &View, finding: &Finding) -> String {
    let missing = number(view.language, finding.shortfall);
    let is = |rule| finding.is_of(rule);
    if is(&named::STATION_WITHOUT_DOCTOR) {
        t!(view.language, "board-no-doctor")
    } else if is(&named::STATION_WITHOUT_REGULAR_DOCTOR) && finding.severity == Severity::Warning {
        t!(view.language, "board-part-time-only")
    } else if is(&named::STATION_WITHOUT_REGULAR_DOCTOR) {
        t!(view.language, "board-not-regular")
    } else if is(&named::STATION_BELOW_MINIMUM) {
        t!(view.language, "board-lacking", number = missing)
    } else if is(&named::STATION_DENSITY_BELOW_TARGET) {
        t!(view.language, "board-low-density")
    } else if is(&named::HOSPITAL_BELOW_FLOOR) {
        t!(view.language, "board-below-floor", number = missing)
    } else if is(&named::STATION_WITHOUT_SUPPORT) {
        t!(view.language, "board-to-see")
    } else {
        sentences::finding_short(view.language, view.plan(), finding)
    }
}

/// The figures of a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardFigures {
    language: Language,
    /// Doctors now.
    pub count: i64,
    /// Doctors a station should have.
    least: Option<i64>,
    /// What follows the count without a gap: `/4 BS`.
    unit: String,
    rest: Vec<String>,
    pub spoken: String,
}

/// Doctors and minimum, density, points covered; or doctors and floor.
pub fn figures(view: &View, facility: Slot<Facility>) -> CardFigures {
    let language = view.language;
    let rules = view.rules();
    let figures = if let Some(station) = rules.open_station(facility) {
        let unit = t!(language, "board-of-minimum", minimum = number(language, station.minimum()));
        let density = station.density_tenths().map(|density| tenths(language, density));
        let points = points(view, facility);
        let rest = density.into_iter().chain(points).collect();
        let least = Some(station.minimum());
        CardFigures { count: i64::from(station.regular_doctors()), least, unit, rest, ..CardFigures::default() }
    } else if let Some(hospital) = rules.open_hospital(facility) {
        let floor = hospital.hospital.floor.as_ref().map(|floor| i64::from(floor.value));
        let unit = floor.map_or_else(
            || t!(language, "board-doctors"),
            |floor| t!(language, "board-floor", floor = number(language, floor)),
        );
        let unit = format!(" {unit}");
        CardFigures { count: hospital.present(), unit, ..CardFigures::default() }
    } else {
        CardFigures::default()
    };
    let spoken = format!("{}{} {}", number(language, figures.count), figures.unit, figures.rest.join(" "));
    CardFigures { language, spoken: spoken.trim().to_owned(), ..figures }
}

/// "2/3 điểm": points with sessions, of all that are open.
fn points(view: &View, facility: Slot<Facility>) -> Option<String> {
    let (covered, all) = points_covered(view, facility);
    let said = |count| number(view.language, count);
    (all > 0).then(|| t!(view.language, "board-points", covered = said(covered), all = said(all)))
}

/// How many points have sessions, and how many are open: one that is closed or not yet open is to be served by nobody.
pub fn points_covered(view: &View, station: Slot<Facility>) -> (i64, i64) {
    let rules = view.rules();
    let open = view.roster().links().sites(station).iter().filter_map(|&site| rules.open_point(site));
    open.fold((0, 0), |(covered, all), point| (covered + i64::from(point.sessions > 0), all + 1))
}

impl CardFigures {
    /// How many of how many, as it is or would be.
    pub fn brief(&self, palette: &Palette, would_be: Option<i64>) -> Phrase {
        let count = would_be.unwrap_or(self.count);
        let changes = count != self.count;
        let (font, colour) =
            if changes { (palette.small_strong(), palette.ink) } else { (palette.small(), palette.muted) };
        let least = self.least.map(|least| format!("/{}", self.said(least))).unwrap_or_default();
        Phrase::new(palette).with(&self.said(count), font, colour).muted(&least)
    }

    /// The line as it is, or with what it would be: `2 → 3/4 BS`.
    pub fn phrase(&self, palette: &Palette, would_be: Option<i64>) -> Phrase {
        let strong = |phrase: Phrase, text: &str| phrase.with(text, palette.body_strong(), palette.ink);
        let mut phrase = match would_be.filter(|then| *then != self.count) {
            Some(then) => {
                let now = Phrase::new(palette).muted(&format!("{} → ", self.said(self.count)));
                strong(now, &self.said(then))
            }
            None => strong(Phrase::new(palette), &self.said(self.count)),
        };
        phrase = phrase.muted(&self.unit);
        for part in &self.rest {
            phrase = phrase.gap(9.0).muted(part);
        }
        phrase
    }

    fn said(&self, count: i64) -> String {
        number(self.language, count)
    }
}
