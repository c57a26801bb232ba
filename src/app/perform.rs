//! Carries out what the user asked for. Routes only: editing and files have files of their own.

use super::action::Action;
use super::selection::Selection;
use super::session::Dialog;
use super::{Program, files, keeping, moving, recovery, versions};
use crate::plan::{Doctor, Id, Licence, Post, Qualification};
use crate::roster::calendar;
use crate::text::{sentences, t};
use crate::ui::theme;
use crate::ui::{SortBy, board_bands};

/// Carries out one action.
pub fn perform(program: &mut Program, action: Action) {
    tracing::debug!(?action, "perform");
    if program.session.document.is_read_only() && action.changes_plan() {
        return refuse_read_only(program);
    }
    route(program, action);
    keeping::note_edits(program);
}

/// What is only to be looked at is not changed; a copy can be.
fn refuse_read_only(program: &mut Program) {
    let language = program.session.settings.language;
    let copy = (t!(language, "dialog-owned-copy"), Action::WorkOnCopy);
    program.session.notify(t!(language, "read-only"), Some(copy));
}

fn route(program: &mut Program, action: Action) {
    match action {
        Action::Open
        | Action::OpenSample
        | Action::OpenFile(_)
        | Action::Recover(_)
        | Action::RecoverSaved(_)
        | Action::Quit => files::leave_for(program, action),
        Action::Save => files::save(program),
        Action::SaveAs => files::ask_where_to_save(program),
        Action::SaveFile(path) => files::save_to_chosen(program, path),
        Action::Overwrite(path) => files::save_to(program, path),
        Action::OverwriteWithBackup(path) => files::overwrite_with_backup(program, path),
        Action::WorkOnCopy => work_on_copy(program),
        Action::WorkAnyway => {
            program.session.document.set_read_only(false);
            program.session.dialog = None;
        }
        Action::CompareDied(which) => recovery::compare(program, which),
        Action::DeleteDied(which) => recovery::delete(program, which),
        Action::EarlierVersions => versions::list(program),
        Action::CompareVersion(path) => program.background.open_version(path, false),
        Action::RestoreVersion(path) => program.background.open_version(path, true),
        Action::ForgetAll => program.session.dialog = Some(Dialog::ForgetAll),
        Action::ForgetAllNow => versions::forget_all(program),
        Action::SaveAndGoOn => files::save_and_go_on(program),
        Action::GoOnWithoutSaving => files::go_on_without_saving(program),
        Action::ClearRecent => program.session.settings.recent.clear(),

        Action::Edit(command) => moving::edit(program, &command),
        Action::Undo => moving::undo(program),
        Action::Redo => moving::redo(program),
        Action::Lift { doctor, from, grip } => moving::lift(program, doctor, from, grip),
        Action::Aim(facility) => moving::aim(program, facility),
        Action::Drop(site) => moving::drop_on(program, &site),
        Action::DropAt(facility) => moving::drop_at(program, &facility),
        Action::DropAnyway { why } => moving::drop_anyway(program, why),
        Action::Place(placement) => moving::place(program, *placement),
        Action::LetGo => moving::let_go(program),
        Action::MoveTo => moving::ask_where(program),
        Action::AddDoctor => add_doctor(program),

        Action::Select(selection) => program.session.selection = Some(selection),
        Action::Jump(selection) => jump(program, selection),
        Action::JumpToFinding(key) => jump(program, Selection::Finding(key)),
        Action::Deselect => program.session.selection = None,
        Action::NextFinding => step_finding(program, true),
        Action::PreviousFinding => step_finding(program, false),
        Action::Search(text) => program.session.search = text,
        Action::Find => program.focus_search = true,

        Action::SetDate(date) => program.session.document.set_date(date),
        Action::LaterMonth => step_month(program, 1),
        Action::EarlierMonth => step_month(program, -1),
        Action::FirstDay => {
            let first = program.session.document.plan().cover.baseline;
            program.session.document.set_date(first);
        }

        Action::ZoomIn => program.session.settings.zoom = program.session.settings.zoom.closer(),
        Action::ZoomOut => program.session.settings.zoom = program.session.settings.zoom.farther(),
        Action::SortByNeed => program.session.settings.sort_by = SortBy::Need,
        Action::SortByName => program.session.settings.sort_by = SortBy::Name,
        Action::ToggleBands => toggle_bands(program),
        Action::FoldBand(band, true) => drop(program.session.folded.insert(band)),
        Action::FoldBand(band, false) => drop(program.session.folded.remove(&band)),
        Action::ExpandCard(facility, true) => drop(program.session.expanded.insert(facility)),
        Action::ExpandCard(facility, false) => drop(program.session.expanded.remove(&facility)),
        Action::ToggleFindings => toggle(&mut program.session.settings.findings_open),
        Action::ToggleInspector => toggle(&mut program.session.settings.inspector_open),
        Action::UseLanguage(language) => {
            program.session.settings.language = language;
            // It is in the language left.
            program.session.notice = None;
        }
        Action::UseTheme(chosen) => {
            // The projector's key turns the projector off again.
            let settings = &mut program.session.settings;
            let is_on = settings.theme == chosen && chosen == theme::Theme::Projector;
            settings.theme = if is_on { theme::Theme::Light } else { chosen };
            theme::apply(&program.context, settings.theme);
        }

        Action::TypePath { saving } => program.session.dialog = Some(Dialog::Path { saving }),
        Action::RuleBook => open_rule_book(program),
        Action::ShowRule(rule) => program.session.dialog = Some(Dialog::Rules { rule: Some(rule) }),
        Action::PlanDetails => program.session.dialog = Some(Dialog::PlanDetails),
        Action::ShowShortcuts => program.session.dialog = Some(Dialog::Shortcuts),
        Action::About => program.session.dialog = Some(Dialog::About),
        Action::CloseDialog => close_dialog(program),
        Action::CloseToast => program.session.notice = None,
    }
}

/// Closing "move to…" lets go of the doctor; closing a question about where to save gives up what was to follow.
fn close_dialog(program: &mut Program) {
    match program.session.dialog.take() {
        Some(Dialog::MoveTo { .. }) => program.session.carried = None,
        Some(Dialog::Recovery { .. }) => recovery::put_off(program),
        Some(Dialog::Differences { back: Some(back), .. }) => program.session.dialog = Some(*back),
        Some(Dialog::Path { saving: true } | Dialog::Overwrite { .. }) => program.after_save = None,
        _ => {}
    }
}

/// At the rule of the finding looked at, if there is one.
fn open_rule_book(program: &mut Program) {
    let rule = match &program.session.selection {
        Some(Selection::Finding(key)) => Some(key.rule),
        _ => None,
    };
    program.session.dialog = Some(Dialog::Rules { rule });
}

/// The same plan without its file: saving asks where to.
fn work_on_copy(program: &mut Program) {
    program.session.document.part_from_file();
    program.session.dialog = None;
    files::note_at(program, None);
}

fn toggle(flag: &mut bool) {
    *flag = !*flag;
}

/// Shows a selection and brings its card onto the screen.
fn jump(program: &mut Program, selection: Selection) {
    let session = &mut program.session;
    let facility = crate::ui::facility_of(session.document.plan(), session.document.roster(), &selection);
    if let Some(slot) = facility {
        let plan = session.document.plan();
        if let Some(band) = board_bands::band_of(plan, session.document.roster(), slot) {
            session.folded.remove(&band);
        }
        session.scroll_to = Some(plan.facilities[slot].id.clone());
    }
    if matches!(selection, Selection::Doctor(_))
        && let Some(slot) = facility
    {
        let facility = &session.document.plan().facilities[slot];
        if !facility.is_station() {
            session.expanded.insert(facility.id.clone());
        }
    }
    session.selection = Some(selection);
    session.settings.inspector_open = true;
}

/// The finding after, or before, the one looked at; the first, or the last, where none is.
fn step_finding(program: &mut Program, forward: bool) {
    let session = &program.session;
    let order = crate::ui::findings_order(session.document.checked());
    let chosen = match &session.selection {
        Some(Selection::Finding(key)) => order.iter().position(|finding| key.is_of(finding)),
        _ => None,
    };
    let count = order.len();
    let next = match (chosen, forward) {
        _ if count == 0 => return,
        (Some(at), true) => (at + 1) % count,
        (Some(at), false) => (at + count - 1) % count,
        (None, true) => 0,
        (None, false) => count - 1,
    };
    let key = (&*order[next]).into();
    jump(program, Selection::Finding(key));
}

fn step_month(program: &mut Program, months: i64) {
    let document = &mut program.session.document;
    let date = calendar::add_months(document.roster().date(), months);
    document.set_date(date);
}

fn toggle_bands(program: &mut Program) {
    let session = &mut program.session;
    if session.folded.is_empty() {
        let plan = session.document.plan();
        session.folded = board_bands::band_keys(plan, session.document.roster()).into_iter().collect();
    } else {
        session.folded.clear();
    }
}

/// A new doctor in the tray, open in the inspector.
fn add_doctor(program: &mut Program) {
    let language = program.session.settings.language;
    let id: Id<Doctor> = Id::new((program.ids)());
    let doctor = Doctor {
        id: id.clone(),
        name: t!(language, "new-doctor"),
        sex: None,
        birth: None,
        qualification: Qualification::Doctor,
        specialties: Vec::new(),
        licence: Licence::Unknown,
        post: Post::None,
        title: String::new(),
        level: None,
        exempt_until: None,
        bonds: Vec::new(),
        rotation_days_before: 0,
        extension: None,
        pinned: false,
        note: String::new(),
    };
    moving::edit(program, &crate::edit::Command::Put(doctor.into()));
    jump(program, Selection::Doctor(id));
}

/// The sentence of an edit that was refused, shown as a notice.
pub(super) fn refuse(program: &mut Program, why: &crate::edit::Rejected) {
    let text = sentences::rejected(program.session.settings.language, why);
    tracing::info!(?why, "refused");
    program.session.notify(text, None);
}
