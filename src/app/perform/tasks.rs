//! What stands in front of the window.

use super::{
    comparing, importing, merging, move_editor, network, new_plan, opening, perform as perform_action, recovery, saving,
};
use crate::app::Program;
use crate::session::action::{Action, TaskAction};
use crate::session::{SearchList, Selection, Task};

pub fn perform(program: &mut Program, wish: TaskAction) {
    let task = match wish {
        TaskAction::NewPlan => return new_plan::ask(program),
        TaskAction::FillNewPlan(form) => return new_plan::fill(program, form),
        TaskAction::MakeNewPlan => return new_plan::make(program),
        TaskAction::Network => return network::open(program),
        TaskAction::PlanDetails => Task::PlanDetails,
        TaskAction::RuleBook => Task::Rules { rule: rule_looked_at(program) },
        TaskAction::ShowRule(rule) => Task::Rules { rule: Some(rule) },
        TaskAction::Cure(finding) => Task::Cure { finding },
        TaskAction::EditMove(step) => return move_editor::open(program, step),
        TaskAction::LeaveMove { keep, back } => return move_editor::leave(program, keep, back),
        TaskAction::FindCommand => Task::Commands { list: SearchList::default() },
        TaskAction::ShowShortcuts => Task::Shortcuts,
        TaskAction::About => Task::About,
        TaskAction::Wish(wish) => {
            if let Some(task) = &mut program.session.task {
                task.update(wish);
            }
            return;
        }
        TaskAction::Merge(wish) => return merging::update(program, wish),
        TaskAction::PastMerges => Task::PastMerges,
        TaskAction::FinishMerge { keeps_open } => return merging::finish(program, keeps_open),
        TaskAction::ImportList => return importing::ask(program),
        TaskAction::ImportFile(file) => return importing::read(program, &file),
        TaskAction::Import(wish) => return importing::update(program, wish),
        TaskAction::ImportInto(province) => return importing::into(program, province.as_deref()),
        TaskAction::ImportApply => return importing::apply(program),
        TaskAction::ImportReport => return importing::save_report(program),
        TaskAction::Run(action) => {
            close(program);
            return perform_action(program, *action);
        }
        TaskAction::SkipTourStep => {
            if let Some(tour) = &mut program.session.tour {
                tour.step = tour.step.next();
            }
            return;
        }
        TaskAction::LeaveTour => {
            program.session.tour = None;
            return;
        }
        TaskAction::Close => return close(program),
        TaskAction::PutAway => return put_away(program),
        TaskAction::CloseNotice => {
            program.session.notice = None;
            return;
        }
    };
    program.session.task = Some(task);
}

/// What was begun in front and would be lost is asked about first; copies that are still read are no work of anybody,
/// and the field for a further one leads back to the merge.
fn close(program: &mut Program) {
    let is_settled = match &program.session.task {
        Some(Task::Merge(task)) => task.worked.is_none(),
        Some(Task::PutAway { .. } | Task::ComparePath { .. }) => true,
        _ => false,
    };
    if is_settled || !asks_about_work(program, None::<&Action>) {
        close_at_once(program);
    }
}

/// Whether something was begun in front that is in no plan yet.
pub fn is_begun(program: &Program) -> bool {
    program.session.task.as_ref().is_some_and(Task::holds_work)
}

/// What stands in front goes, unless something was begun in it.
pub fn clear(program: &mut Program) {
    if !is_begun(program) {
        program.session.task = None;
    }
}

/// Tells of something in front of the window; beside what was begun there, which stays.
pub fn tell(program: &mut Program, text: String) {
    if is_begun(program) {
        program.session.notify(text, None);
    } else {
        program.session.task = Some(Task::Message { text });
    }
}

/// Whether what stands in front holds work that is in no plan yet. Before that is put away for something else, or for
/// nothing, it is asked about.
pub fn asks_about_work<W: Clone + Into<Action>>(program: &mut Program, then: Option<&W>) -> bool {
    let back = match program.session.task.take() {
        Some(Task::PutAway { back, .. }) => back,
        Some(task) if task.holds_work() => Box::new(task),
        task => {
            program.session.task = task;
            return false;
        }
    };
    let then = then.cloned().map(|wish| Box::new(wish.into()));
    program.session.task = Some(Task::PutAway { back, then });
    true
}

/// What was begun is given up, and what was to follow goes on.
fn put_away(program: &mut Program) {
    let asked = program.session.task.take_if(|task| matches!(task, Task::PutAway { .. }));
    let Some(Task::PutAway { back, then }) = asked else { return };
    program.session.task = Some(match *back {
        // The field for a further copy goes with the merge behind it.
        Task::ComparePath { into: Some(task), .. } => Task::Merge(task),
        task => task,
    });
    close_at_once(program);
    if let Some(then) = then {
        program.session.task = None;
        super::carry_out(program, *then);
    }
}

/// Back to what is not put away after all. What was worked out for it meanwhile is asked for once more.
fn go_back(program: &mut Program, task: Task) {
    match task {
        Task::Merge(task) if task.worked.is_some() => merging::go_on(program, task),
        Task::Import(import) => importing::go_on(program, import),
        task => program.session.task = Some(task),
    }
}

/// Closing "move to…" lets go of the doctor; closing a question about saving gives up what was to follow, be it another
/// save.
fn close_at_once(program: &mut Program) {
    match program.session.task.take() {
        Some(Task::PutAway { back, .. }) => go_back(program, *back),
        Some(Task::MoveTo { .. }) => program.session.carried = None,
        Some(Task::Recovery { .. }) => recovery::put_off(program),
        Some(Task::Differences { back: Some(back), .. }) => program.session.task = Some(*back),
        Some(Task::ComparePath { into: Some(task), .. }) => merging::go_on(program, task),
        Some(Task::Import(_)) => importing::give_up(program),
        Some(Task::Merge(task)) => {
            merging::give_up(program);
            if let Some(before) = task.before {
                merging::go_on(program, before);
            }
        }
        Some(Task::Reading { .. }) => comparing::give_up(program),
        // What is being read is not opened after all.
        Some(Task::Path { saving: false, .. }) => opening::give_up(program),
        Some(Task::Path { saving: true, .. } | Task::Overwrite { .. }) => saving::forget_what_follows(program),
        // The saves go on.
        Some(Task::Saving) => program.after_save = None,
        _ => {}
    }
}

/// The rule of the finding looked at, if there is one.
fn rule_looked_at(program: &Program) -> Option<&'static str> {
    match &program.session.selection {
        Some(Selection::Finding(key)) => Some(key.rule),
        _ => None,
    }
}
