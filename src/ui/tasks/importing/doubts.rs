//! What is doubtful, the worst first: each leads to its cell, and offers its ways out.

use egui::{ScrollArea, Ui};

use crate::exchange::import::{Code, FixLabel, Level, Problem, wording};
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::importing::{Import, ImportWish};
use crate::text::numbers::number;
use crate::text::{Language, names, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{drawable, link_like, muted, paint_mark, strong, text_row, wrapped};

/// As many as are listed; the line below says how many more.
const SHOWN: usize = 200;

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
    ScrollArea::vertical().id_salt("doubts").auto_shrink(false).show(ui, |ui| {
        for (place, problem) in doubts.iter().take(SHOWN).enumerate() {
            ui.push_id(place, |ui| doubt(ui, view, import, problem, actions));
            ui.add_space(palette.px(4.0));
        }
        if doubts.len() > SHOWN {
            let more = number(language, (doubts.len() - SHOWN) as i64);
            muted(ui, &t!(language, "import-doubts-more", number = more));
        }
    });
}

fn doubt(ui: &mut Ui, view: &View, import: &Import, problem: &Problem, actions: &mut Actions) {
    let (palette, language) = (Palette::of(ui), view.language);
    let is_looked_at = problem.at.is_some() && problem.at == import.looked_at;
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(palette.px(16.0)), egui::Sense::hover());
        paint_mark(ui.painter(), rect.shrink(palette.px(2.0)), tone(problem.level()), &palette);
        ui.vertical(|ui| {
            if let Some(at) = problem.at {
                let cell = link_like(ui, &t!(language, "import-cell", cell = at.to_string()));
                if cell.clicked() {
                    actions.push(TaskAction::Import(ImportWish::LookAt(at)));
                }
                if import.scroll_to == problem.at {
                    cell.scroll_to_me(None);
                }
            }
            let font = if is_looked_at { palette.small_strong() } else { palette.small() };
            wrapped(ui, &drawable(ui, &wording::problem(language, problem)), font, palette.ink);
            ways_out(ui, language, problem, actions);
            places(ui, view, import, problem, actions);
            if is_looked_at {
                correct(ui, language, problem, actions);
            }
        });
    });
}

fn ways_out(ui: &mut Ui, language: Language, problem: &Problem, actions: &mut Actions) {
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
                actions.push(TaskAction::Import(ImportWish::Fix(fix.cells.clone())));
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
    let plan = import.plan(view.plan());
    ui.horizontal_wrapped(|ui| {
        for id in &unknown.nearest {
            let name = plan.facilities.get(id).map_or("", |facility| &facility.name);
            let words = t!(view.language, "import-fix-take", text = drawable(ui, &names::short_facility(name)));
            if link_like(ui, &words).clicked() {
                actions.push(TaskAction::Import(ImportWish::Place(unknown.text.clone(), Some(id.clone()))));
            }
        }
        if link_like(ui, &t!(view.language, "import-leave-rows-out")).clicked() {
            actions.push(TaskAction::Import(ImportWish::Place(unknown.text.clone(), None)));
        }
    });
}

/// The cell looked at can be read as something else.
fn correct(ui: &mut Ui, language: Language, problem: &Problem, actions: &mut Actions) {
    let Some(at) = problem.at else { return };
    let now = drawable(ui, &problem.text);
    if let Some(typed) = text_row(ui, &t!(language, "import-correct"), &now).value {
        actions.push(TaskAction::Import(ImportWish::Fix(vec![(at, typed)])));
    }
}
