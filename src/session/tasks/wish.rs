//! What is written and chosen in a task while it stands in front: it is part of the session like the task itself.

use super::{ListWish, Task};

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
    /// Whether something was decided or put right in it that is in no plan yet: it is not put away unasked.
    pub fn holds_work(&self) -> bool {
        match self {
            Self::PutAway { back, .. } => back.holds_work(),
            Self::Merge(task) | Self::ComparePath { into: Some(task), .. } => task.is_begun(),
            Self::Import(import) => import.is_begun(),
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
    use super::*;

    #[test]
    fn what_is_written_for_one_task_does_not_land_in_another() {
        let mut task = Task::Rules { rule: None };
        task.update(TaskWish::Write("a.phanbo".to_owned()));
        assert_eq!(task, Task::Rules { rule: None });
        task.update(TaskWish::Rule("T03"));
        assert_eq!(task, Task::Rules { rule: Some("T03") });
    }
}
