//! What is doubtful, the worst first: each leads to its cell, and offers its ways out. What one answer settles stands
//! there once.

use std::collections::BTreeMap;

use egui::{ScrollArea, Ui};

use crate::exchange::import::{Code, FixLabel, Level, Meant, Problem, wording};
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::importing::{Import, ImportWish};
use crate::text::numbers::number;
use crate::text::{Language, names, t};
use crate::ui::View;
use crate::ui::remembered::{Same, remembered};
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{drawable, link_like, muted, paint_mark, strong, text_row, wrapped};

/// As many as are listed; the line below says how many more.
const SHOWN: usize = 200;
/// So many cells of one doubt are named; whichever is looked at besides.
const CELLS: usize = 9;

pub fn tone(level: Level) -> Tone {
    match level {
        Level::Error | Level::Ask => Tone::Bad,
        Level::Warning => Tone::Warning,
        Level::Info => Tone::Info,
    }
}

pub fn show(ui: &mut Ui, view: &View, import: &Import, actions: &mut Actions) {
    let language = view.language;
    let doubts = import.doubts();
    strong(ui, &t!(language, "import-doubts", number = number(language, doubts.len() as i64)));
    let hint = if doubts.is_empty() { t!(language, "import-doubts-none") } else { t!(language, "import-doubts-hint") };
    muted(ui, &hint);
    let palette = Palette::of(ui);
    let groups = remembered(ui, "doubts of a list", import.found.clone().map(Same), || alike(doubts));
    ScrollArea::vertical().id_salt("doubts").auto_shrink(false).show(ui, |ui| {
        for (place, group) in groups.iter().take(SHOWN).enumerate() {
            let group: Vec<&Problem> = group.iter().filter_map(|&at| doubts.get(at)).collect();
            ui.push_id(place, |ui| doubt(ui, view, import, &group, actions));
            ui.add_space(palette.px(4.0));
        }
        let more: usize = groups.iter().skip(SHOWN).map(Vec::len).sum();
        if more > 0 {
            muted(ui, &t!(language, "import-doubts-more", number = number(language, more as i64)));
        }
    });
}

/// The places of the doubts, those together that one answer settles: the same word in cell after cell.
fn alike(doubts: &[Problem]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut known: BTreeMap<(Code, &str), usize> = BTreeMap::new();
    for (at, problem) in doubts.iter().enumerate() {
        if is_about_a_word(problem.code) {
            let group = *known.entry((problem.code, problem.text.as_str())).or_insert(groups.len());
            if let Some(group) = groups.get_mut(group) {
                group.push(at);
                continue;
            }
        }
        groups.push(vec![at]);
    }
    groups
}

/// Whether what is asked is what a word means, and not what is true of a row.
fn is_about_a_word(code: Code) -> bool {
    use Code::{KindUnknown, QualificationUnclear, SexUnclear, SpecialtyUnknown, UnknownPlace};
    matches!(code, QualificationUnclear | SpecialtyUnknown | UnknownPlace | SexUnclear | KindUnknown)
}

/// Doubts that are alike, as one.
fn doubt(ui: &mut Ui, view: &View, import: &Import, group: &[&Problem], actions: &mut Actions) {
    let (palette, language) = (Palette::of(ui), view.language);
    let Some(&problem) = group.first() else { return };
    let is_looked_at = group.iter().any(|one| one.at.is_some() && one.at == import.looked_at);
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(palette.px(16.0)), egui::Sense::hover());
        paint_mark(ui.painter(), rect.shrink(palette.px(2.0)), tone(problem.level()), &palette);
        ui.vertical(|ui| {
            match group {
                [one] => cell(ui, language, import, one, actions),
                several => drop(ui.horizontal_wrapped(|ui| cells(ui, language, import, several, actions))),
            }
            let font = if is_looked_at { palette.small_strong() } else { palette.small() };
            wrapped(ui, &drawable(ui, &wording::problem(language, problem)), font, palette.ink);
            ways_out(ui, language, (problem, group), actions);
            places(ui, view, import, problem, actions);
            if is_looked_at {
                correct(ui, language, (problem, group), actions);
            }
        });
    });
}

/// Leads to the cell.
fn cell(ui: &mut Ui, language: Language, import: &Import, problem: &Problem, actions: &mut Actions) {
    let Some(at) = problem.at else { return };
    let link = link_like(ui, &t!(language, "import-cell", cell = at.to_string()));
    if link.clicked() {
        actions.push(TaskAction::Import(ImportWish::LookAt(at)));
    }
    if import.scroll_to == Some(at) {
        link.scroll_to_me(None);
    }
}

fn cells(ui: &mut Ui, language: Language, import: &Import, group: &[&Problem], actions: &mut Actions) {
    let is_named = |at: usize, one: &Problem| at < CELLS || one.at == import.looked_at;
    let named: Vec<&Problem> =
        group.iter().enumerate().filter(|(at, one)| is_named(*at, one)).map(|(_, &one)| one).collect();
    for one in &named {
        cell(ui, language, import, one, actions);
    }
    let more = group.len() - named.len();
    if more > 0 {
        muted(ui, &t!(language, "import-cells-more", number = number(language, more as i64)));
    }
}

fn ways_out(ui: &mut Ui, language: Language, (problem, group): (&Problem, &[&Problem]), actions: &mut Actions) {
    let has_more = matches!(problem.code, Code::LegacyFont | Code::ColumnUnknown);
    if problem.fixes.is_empty() && !has_more {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for fix in &problem.fixes {
            let words = match &fix.label {
                FixLabel::Take(text) => t!(language, "import-fix-take", text = text.clone()),
                FixLabel::Male => t!(language, "sex-male"),
                FixLabel::Female => t!(language, "sex-female"),
                FixLabel::NotADoctor => t!(language, "import-fix-not-a-doctor"),
                FixLabel::Blank => t!(language, "import-fix-blank"),
            };
            if link_like(ui, &words).clicked() {
                let same = group.iter().flat_map(|one| &one.fixes).filter(|other| other.label == fix.label);
                let cells = same.flat_map(|other| other.cells.clone()).collect();
                actions.push(TaskAction::Import(ImportWish::Fix(cells)));
            }
        }
        if let (Code::ColumnUnknown, Some(at)) = (problem.code, problem.at)
            && link_like(ui, &t!(language, "import-leave-out")).clicked()
        {
            actions.push(TaskAction::Import(ImportWish::Column(at.column, None)));
        }
        if problem.code == Code::LegacyFont {
            let keep = problem.more != "0";
            let words = if keep { t!(language, "import-legacy-keep") } else { t!(language, "import-legacy-convert") };
            if link_like(ui, &words).clicked() {
                actions.push(TaskAction::Import(ImportWish::KeepLegacy(keep)));
            }
        }
    });
}

/// What a name no place is known by may mean: the answer holds for all its rows.
fn places(ui: &mut Ui, view: &View, import: &Import, problem: &Problem, actions: &mut Actions) {
    let unknown = import.found.iter().flat_map(|found| &found.0.unknown_places);
    let Some(unknown) = unknown.filter(|_| problem.code == Code::UnknownPlace).find(|known| known.text == problem.text)
    else {
        return;
    };
    let plan = import.with_new(view.plan());
    let mut means = |meant: Meant| {
        actions.push(TaskAction::Import(ImportWish::Place(unknown.text.clone(), meant)));
    };
    ui.horizontal_wrapped(|ui| {
        for id in &unknown.nearest {
            let name = plan.facilities.get(id).map_or("", |facility| &facility.name);
            let words = t!(view.language, "import-fix-take", text = drawable(ui, &names::short_facility(name)));
            if link_like(ui, &words).clicked() {
                means(Meant::Known(id.clone()));
            }
        }
        if unknown.may_be_hospital && link_like(ui, &t!(view.language, "import-add-hospital")).clicked() {
            means(Meant::NewHospital);
        }
        if link_like(ui, &t!(view.language, "import-leave-rows-out")).clicked() {
            means(Meant::Refused);
        }
    });
}

/// What is looked at can be read as something else.
fn correct(ui: &mut Ui, language: Language, (problem, group): (&Problem, &[&Problem]), actions: &mut Actions) {
    let now = drawable(ui, &problem.text);
    if let Some(typed) = text_row(ui, &t!(language, "import-correct"), &now).value {
        let cells = group.iter().filter_map(|one| one.at).map(|at| (at, typed.clone())).collect();
        actions.push(TaskAction::Import(ImportWish::Fix(cells)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::import::sheet::At;

    #[test]
    fn a_word_in_many_cells_is_one_doubt_and_what_is_true_of_a_row_is_one_each() {
        let of = |row: u32, code: Code, text: &str| Problem::new(At::new(row, 5), code, text);
        let doubts = [
            of(10, Code::QualificationUnclear, "BSX"),
            of(11, Code::SexTwice, "x"),
            of(12, Code::QualificationUnclear, "BSX"),
            of(13, Code::QualificationUnclear, "CN"),
            of(14, Code::SexTwice, "x"),
            of(15, Code::SpecialtyUnknown, "BSX"),
            of(16, Code::SexUnclear, "x"),
            of(17, Code::SexMissing, ""),
            of(18, Code::SexUnclear, "x"),
            of(19, Code::SexMissing, ""),
        ];
        assert_eq!(alike(&doubts), [vec![0, 2], vec![1], vec![3], vec![4], vec![5], vec![6, 8], vec![7], vec![9]]);
    }
}
