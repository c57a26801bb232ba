//! What the start page says: what can be begun with, files opened lately without opening them, and how samples stand.

use std::path::Path;

use crate::rules::Totals;
use crate::session::Glance;
use crate::session::action::{Action, FileAction, PageAction, TaskAction};
use crate::session::pages::Page;
use crate::text::names::{file_name, strip_controls};
use crate::text::numbers::{number, tenths};
use crate::text::{Language, moments, t};
use crate::ui::View;
use crate::ui::theme::Tone;
use crate::ui::widgets::Icon;

/// What can be begun with: what it does, and a word about it.
pub struct Beginning {
    pub icon: Icon,
    pub name: String,
    pub hint: String,
    pub action: Action,
}

/// All of them; the way back first, where there is one.
pub fn beginnings(view: &View) -> Vec<Beginning> {
    let language = view.language;
    let mut beginnings = Vec::new();
    if !view.session.document.is_nothing() {
        beginnings.push(Beginning {
            icon: Icon::TriangleLeft,
            name: t!(language, "start-back"),
            hint: view.session.document_name(),
            action: PageAction::Show(Page::Board).into(),
        });
    }
    beginnings.push(Beginning {
        icon: Icon::Folder,
        name: t!(language, "start-open"),
        hint: t!(language, "start-open-hint"),
        action: FileAction::Open.into(),
    });
    beginnings.push(Beginning {
        icon: Icon::New,
        name: t!(language, "start-new"),
        hint: t!(language, "start-new-hint"),
        action: TaskAction::NewPlan.into(),
    });
    beginnings.push(Beginning {
        icon: Icon::Table,
        name: t!(language, "start-import"),
        hint: t!(language, "start-import-hint"),
        action: TaskAction::ImportList.into(),
    });
    beginnings
}

impl Beginning {
    /// As it is read aloud.
    pub fn spoken(&self) -> String {
        format!("{} {}", self.name, self.hint)
    }
}

/// A file opened lately.
pub struct RecentFile {
    pub title: String,
    /// Province and whole path.
    pub place: String,
    /// Nothing is known of a file that earlier programs noted.
    pub figures: Vec<GlanceFigure>,
    pub saved: String,
    pub is_gone: bool,
    /// It is open, and has edits that are not in the file.
    pub is_unsaved: bool,
}

/// A number, by how much it is more than without what the plan proposes, and what it counts.
pub struct GlanceFigure {
    pub value: String,
    more: i64,
    more_is_good: bool,
    pub label: String,
}

/// What is known of a file without opening it.
pub fn recent_file(view: &View, path: &Path) -> RecentFile {
    let language = view.language;
    let is_gone = view.session.pages.start.looked.gone.contains(path);
    let whole = strip_controls(&path.display().to_string()).into_owned();
    let session = view.session;
    let is_unsaved = session.document.path() == Some(path) && session.is_unsaved();
    let Some(glance) = view.settings().glances.get(path) else {
        let (figures, saved) = (Vec::new(), String::new());
        return RecentFile { title: file_name(path), place: whole, figures, saved, is_gone, is_unsaved };
    };
    let title = strip_controls(&glance.title).into_owned();
    let province = strip_controls(&glance.province).into_owned();
    let parts = [province, whole].into_iter().filter(|part| !part.is_empty());
    RecentFile {
        title: if title.trim().is_empty() { file_name(path) } else { title },
        place: parts.collect::<Vec<_>>().join(" · "),
        figures: figures(language, glance),
        saved: moments::local_of(language, &glance.saved_at),
        is_gone,
        is_unsaved,
    }
}

fn figures(language: Language, glance: &Glance) -> Vec<GlanceFigure> {
    let count = |value: u32| number(language, value.into());
    let minimum = number(language, glance.minimum);
    vec![
        GlanceFigure {
            value: format!("{}/{}", count(glance.regular), count(glance.stations)),
            more: glance.regular_more,
            more_is_good: true,
            label: t!(language, "start-regular"),
        },
        GlanceFigure {
            value: count(glance.below),
            more: glance.below_more,
            more_is_good: false,
            label: t!(language, "start-below", minimum = minimum),
        },
        GlanceFigure { value: count(glance.moves), more: 0, more_is_good: true, label: t!(language, "start-moves") },
    ]
}

/// By how much the plan's moves change a figure.
pub struct GlanceChange {
    pub is_more: bool,
    /// Whether that is better.
    pub tone: Tone,
    pub words: String,
}

impl GlanceFigure {
    /// Nothing where it stays as it is.
    pub fn change(&self, language: Language) -> Option<GlanceChange> {
        let is_more = self.more > 0;
        let tone = if is_more == self.more_is_good { Tone::Good } else { Tone::Bad };
        (self.more != 0).then(|| GlanceChange { is_more, tone, words: number(language, self.more.abs()) })
    }
}

impl RecentFile {
    /// As it is read aloud.
    pub fn spoken(&self, language: Language) -> String {
        let figures = self.figures.iter().map(|figure| format!("{}: {}", figure.label, figure.value));
        let gone = self.is_gone.then(|| t!(language, "start-gone"));
        let unsaved = self.is_unsaved.then(|| t!(language, "start-unsaved"));
        let parts = [self.title.clone(), self.place.clone()].into_iter().chain(gone).chain(unsaved);
        let parts: Vec<String> = if self.is_gone { parts.collect() } else { parts.chain(figures).collect() };
        parts.join(", ")
    }
}

/// How large the province of a sample is, and how many doctors it has for its people.
pub fn size(language: Language, totals: &Totals) -> String {
    let units = number(language, totals.communes.into());
    match totals.province_density_tenths {
        Some(density) => t!(language, "start-units-density", units = units, density = tenths(language, density)),
        None => t!(language, "start-units", units = units),
    }
}

/// What a sample has, the number before its word; what it has none of is left out.
pub fn counts(language: Language, totals: &Totals) -> impl Iterator<Item = (String, String)> {
    let parts = [
        (totals.stations, t!(language, "start-stations")),
        (totals.points, t!(language, "start-points")),
        (totals.station_doctors, t!(language, "start-doctors")),
    ];
    let there = parts.into_iter().filter(|(count, _)| *count > 0);
    there.map(move |(count, label)| (number(language, count.into()), label))
}

/// How many stations have enough doctors, too few, and none that comes regularly.
pub struct StaffingCounts([(Tone, u32); 3]);

impl StaffingCounts {
    pub fn of(totals: &Totals) -> Self {
        let without = totals.stations - totals.stations_with_regular_doctor;
        let enough = totals.stations - totals.stations_below_minimum;
        let short = totals.stations_below_minimum.saturating_sub(without);
        Self([(Tone::Good, enough), (Tone::Warning, short), (Tone::Bad, without)])
    }

    /// Of which there are any.
    pub fn parts(&self) -> impl Iterator<Item = (Tone, u32)> {
        self.0.iter().copied().filter(|(_, count)| *count > 0)
    }

    /// In a few words each.
    pub fn words(&self, language: Language) -> impl Iterator<Item = (Tone, String)> {
        self.parts().map(move |(tone, count)| {
            let count = number(language, count.into());
            let words = match tone {
                Tone::Good => t!(language, "start-enough", number = count),
                Tone::Warning => t!(language, "start-short", number = count),
                _ => t!(language, "start-without", number = count),
            };
            (tone, words)
        })
    }

    /// In whole sentences.
    pub fn told(&self, language: Language) -> String {
        let [enough, short, without] = self.0.map(|(_, count)| number(language, count.into()));
        t!(language, "start-standing", enough = enough, short = short, without = without)
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::fixture::Fixture;
    use crate::session::{Document, Session, Settings};

    fn window(document: Document, settings: Settings) -> Session {
        Session::new(document, settings, String::new())
    }

    fn begun(session: &Session) -> Vec<String> {
        beginnings(&View::new(session, false)).iter().map(Beginning::spoken).collect()
    }

    #[test]
    fn with_nothing_open_a_plan_is_opened_made_or_imported_and_an_open_one_is_gone_back_to() {
        let nothing = begun(&window(Document::nothing(), Settings::default()));
        let expected = [
            "Mở phương án… hoặc kéo tệp vào cửa sổ",
            "Phương án mới… chọn tỉnh, thành phố",
            "Nhập từ Excel… danh sách của đơn vị (.xlsx, .csv)",
        ];
        assert_eq!(nothing, expected);
        let open = begun(&window(Document::new(Fixture::new().build(), None), Settings::default()));
        assert_eq!(open.first().map(String::as_str), Some("Quay lại phương án đang mở Phương án thử"));
        assert_eq!(open[1..], expected);
    }

    /// Of the last saved: more stations with a regular doctor by its moves, and fewer below their minimum.
    fn glance() -> Glance {
        Glance {
            title: "Phương án một".into(),
            province: "Quảng Ninh".into(),
            saved_at: "2026-11-23T23:05:00Z".into(),
            stations: 55,
            regular: 49,
            regular_more: 3,
            below: 21,
            below_more: -2,
            minimum: 4,
            moves: 1_234,
        }
    }

    /// What a file says: its title and place, a figure a line, when it was saved; and all of it read aloud.
    fn told(session: &Session, path: &str) -> String {
        let view = View::new(session, false);
        let file = recent_file(&view, Path::new(path));
        let figure = |figure: &GlanceFigure| {
            let change = figure.change(view.language).map(|change| {
                let way = if change.is_more { "+" } else { "−" };
                format!(" ({way}{} {:?})", change.words, change.tone)
            });
            format!("{} {}{}\n", figure.value, figure.label, change.unwrap_or_default())
        };
        let figures = file.figures.iter().map(figure).collect::<Vec<_>>().concat();
        format!("{} | {}\n{figures}{}\n{}", file.title, file.place, file.saved, file.spoken(view.language))
    }

    #[test]
    fn a_file_opened_lately_says_its_title_its_place_its_figures_and_when_it_was_saved() {
        let mut settings = Settings::default();
        settings.remember(Path::new("/ho-so/mot.phanbo"), glance());
        let mut session = window(Document::nothing(), settings);
        let expected = "\
Phương án một | Quảng Ninh · /ho-so/mot.phanbo
49/55 trạm có BS thường xuyên (+3 Good)
21 trạm dưới 4 bác sĩ (−2 Good)
1.234 lượt điều động
24/11/2026 06:05
Phương án một, Quảng Ninh · /ho-so/mot.phanbo, trạm có BS thường xuyên: 49/55, trạm dưới 4 bác sĩ: 21, \
lượt điều động: 1.234";
        assert_eq!(told(&session, "/ho-so/mot.phanbo"), expected);
        let unknown = told(&session, "/ho-so/hai.phanbo");
        assert_eq!(unknown, "hai.phanbo | /ho-so/hai.phanbo\n\nhai.phanbo, /ho-so/hai.phanbo");
        session.pages.start.looked.gone.insert(PathBuf::from("/ho-so/mot.phanbo"));
        let gone = "Phương án một, Quảng Ninh · /ho-so/mot.phanbo, không tìm thấy tệp";
        assert!(told(&session, "/ho-so/mot.phanbo").ends_with(gone), "its figures are of no file any more");
    }

    #[test]
    fn moves_that_leave_fewer_stations_with_a_doctor_make_it_worse() {
        let worse = Glance { regular_more: -1, below_more: 2, ..glance() };
        let changes = figures(Language::Vietnamese, &worse);
        let changes: Vec<_> = changes.iter().filter_map(|figure| figure.change(Language::Vietnamese)).collect();
        let told: Vec<_> = changes.iter().map(|change| (change.is_more, change.tone, change.words.as_str())).collect();
        assert_eq!(told, [(false, Tone::Bad, "1"), (true, Tone::Bad, "2")]);
    }

    #[test]
    fn a_file_without_a_title_is_called_by_its_name_and_nothing_turns_its_writing_round() {
        let mut settings = Settings::default();
        let unnamed = Glance { title: " ".into(), province: "Hải\u{202e} Phòng".into(), ..Glance::default() };
        settings.remember(Path::new("/a.phanbo"), unnamed);
        let session = window(Document::nothing(), settings);
        assert!(told(&session, "/a.phanbo").starts_with("a.phanbo | Hải Phòng · /a.phanbo\n"));
    }

    #[test]
    fn a_sample_says_how_large_it_is_and_how_its_stations_stand() {
        let language = Language::Vietnamese;
        let mut totals = Totals {
            communes: 54,
            stations: 55,
            points: 92,
            station_doctors: 233,
            stations_with_regular_doctor: 49,
            stations_below_minimum: 21,
            province_density_tenths: Some(154),
            ..Totals::default()
        };
        assert_eq!(size(language, &totals), "54 xã, phường, đặc khu · 15,4 BS/10.000 dân");
        let told = |totals: &Totals| {
            let counts = counts(language, totals).map(|(count, label)| format!("{count} {label}"));
            counts.collect::<Vec<_>>().join(", ")
        };
        assert_eq!(told(&totals), "55 trạm, 92 điểm trạm, 233 BS ở trạm");
        let staffing = StaffingCounts::of(&totals);
        let words: Vec<_> = staffing.words(language).collect();
        let expected = [(Tone::Good, "34 đủ"), (Tone::Warning, "15 thiếu"), (Tone::Bad, "6 không có BS")];
        assert_eq!(words, expected.map(|(tone, words)| (tone, words.to_owned())));
        assert_eq!(staffing.told(language), "34 trạm đủ bác sĩ, 15 trạm thiếu, 6 trạm không có bác sĩ thường xuyên");
        (totals.points, totals.province_density_tenths) = (0, None);
        assert_eq!(size(language, &totals), "54 xã, phường, đặc khu");
        assert_eq!(told(&totals), "55 trạm, 233 BS ở trạm", "what there is none of is left out");
    }
}
