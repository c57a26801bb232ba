//! What is written and chosen in a task while it stands in front: it is part of the session like the task itself.

use super::{ListWish, Task};
use crate::edit::Amendment;

/// A wish of whoever uses the task in front; one that is for another task changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskWish {
    /// The list is searched or walked.
    List(ListWish),
    /// This stands in the one field there is.
    Write(String),
    Decide(Decision),
    /// The rule book is open at this rule, by its code.
    Rule(&'static str),
    /// Unsaved work to delete if it is asked for once more, by the name of its run; none.
    Doom(Option<String>),
}

/// The decision moves are agreed by, as written so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    pub number: String,
    pub date: String,
}

impl Task {
    /// Whether something was decided, put right or written in it that is in no plan yet: it is not put away unasked.
    pub fn holds_work(&self) -> bool {
        match self {
            Self::PutAway { back, .. } => back.holds_work(),
            Self::Merge(task) | Self::ComparePath { into: Some(task), .. } => task.is_begun(),
            Self::Import(import) => import.is_begun(),
            Self::NewPlan { form } => form.is_begun(),
            Self::Network(task) => task.draft.is_begun(),
            Self::Amend(written) => written.amendment != Amendment::default(),
            Self::Pasted { pasted } => !pasted.changes.is_empty(),
            _ => false,
        }
    }

    /// Follows a wish.
    pub fn update(&mut self, wish: TaskWish) {
        match (self, wish) {
            (Self::MoveTo { list, .. } | Self::Commands { list }, TaskWish::List(wish)) => list.update(wish),
            (Self::NewPlan { form }, TaskWish::List(wish)) => form.list.update(wish),
            (
                Self::Path { text, .. }
                | Self::ListPath { text, .. }
                | Self::OutPath { text, .. }
                | Self::ComparePath { text, .. }
                | Self::Asks { why: text, .. },
                TaskWish::Write(written),
            ) => *text = written,
            (Self::Agree { decision, .. }, TaskWish::Decide(written)) => *decision = written,
            (Self::Pin(pinning), TaskWish::Decide(written)) => pinning.decision = written,
            (Self::Rules { rule }, TaskWish::Rule(code)) => *rule = Some(code),
            (Self::Recovery { doomed, .. }, TaskWish::Doom(run)) => *doomed = run,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::session::tasks::amending::Amending;
    use crate::session::tasks::network::{ActDraft, DraftKind, NetworkTask};
    use crate::session::tasks::new_plan::{NewPlan, StartingPoint};

    const DAY: crate::plan::Date = date(2027, 1, 1);

    #[test]
    fn a_new_plan_holds_work_once_anything_is_written_that_a_choice_does_not_bring_back() {
        let holds = |change: fn(&mut NewPlan)| {
            let mut form = NewPlan::new(Arc::from([]), None, DAY);
            change(&mut form);
            Task::NewPlan { form: Box::new(form) }.holds_work()
        };
        let choices = |form: &mut NewPlan| {
            form.set_preset(Some("nghe_an"));
            (form.origin, form.keeps_open_moves) = (StartingPoint::Nothing, false);
        };
        assert!(!holds(|_| ()) && !holds(choices));
        assert!(holds(|form| form.set_title("Phương án A".into())));
        assert!(holds(|form| form.province_name = "Tỉnh thử".into()));
        assert!(holds(|form| form.goals[0] += 1));
    }

    #[test]
    fn an_act_of_the_network_holds_work_once_more_than_its_kind_and_day_are_written() {
        let holds = |draft: ActDraft| Task::Network(Box::new(NetworkTask::new(draft))).holds_work();
        for kind in DraftKind::ALL {
            assert!(!holds(ActDraft::new(kind, DAY)), "{kind:?}");
        }
        let draft = ActDraft::new(DraftKind::AddStation, DAY);
        assert!(holds(ActDraft { station: Some("s".into()), ..draft.clone() }));
        assert!(holds(ActDraft { name: "Trạm Y tế Mới".into(), ..draft }));
    }

    #[test]
    fn moves_edited_at_once_hold_work_once_anything_is_written_for_them() {
        let holds = |amendment| {
            let task = Task::Amend(Box::new(Amending { steps: vec!["m".into()], amendment, told: None }));
            let asked = Task::PutAway { back: Box::new(task.clone()), then: None };
            assert_eq!(asked.holds_work(), task.holds_work());
            task.holds_work()
        };
        assert!(!holds(Amendment::default()));
        assert!(holds(Amendment { why: Some("Luân phiên".into()), ..Amendment::default() }));
    }

    #[test]
    fn what_is_written_for_one_task_does_not_land_in_another() {
        let mut task = Task::Rules { rule: None };
        task.update(TaskWish::Write("a.phanbo".to_owned()));
        assert_eq!(task, Task::Rules { rule: None });
        task.update(TaskWish::Rule("T03"));
        assert_eq!(task, Task::Rules { rule: Some("T03") });
    }
}
