//! The command palette: every listed action found by its name.

use crate::session::{LISTED, Listed};
use crate::text::Language;
use crate::text::folding::{Query, fold};

/// The listed actions whose name, or whose menu's name, answers a search; without one all of them, in the order of the
/// menus. Diacritics, tone placement and the order of words are ignored.
pub fn matching(language: Language, text: &str) -> Vec<&'static Listed> {
    let query = Query::new(text);
    let names = |row: &Listed| fold(&format!("{} {}", row.name(language), row.menu().name(language)));
    LISTED.iter().filter(|row| query.matches(&names(row))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::action::{Action, FileAction, TaskAction};

    fn found(language: Language, text: &str) -> Vec<&'static Action> {
        matching(language, text).into_iter().map(|row| &row.action).collect()
    }

    #[test]
    fn an_action_is_found_without_diacritics_and_in_either_language() {
        assert_eq!(found(Language::Vietnamese, "quy tac"), [&Action::Task(TaskAction::RuleBook)]);
        assert!(found(Language::English, "save").contains(&&Action::File(FileAction::Save)));
        assert_eq!(found(Language::Vietnamese, "").len(), LISTED.len());
        assert_eq!(found(Language::Vietnamese, "khong co lenh nay"), [] as [&Action; 0]);
    }
}
