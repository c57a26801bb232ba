//! The command palette: every listed action found by its name, or by another word for what it does.

use crate::session::action::{
    Action, CarryAction, EditAction, FileAction, GoAction, OutAction, PageAction, SettingsAction, TaskAction,
};
use crate::session::{Export, LISTED, Listed, Theme};
use crate::text::folding::{Query, fold};
use crate::text::{Language, t};

/// The listed actions that answer a search: those it finds by their name or their menu's, and after them those it finds
/// with other words for what they do; without a search all of them. Each in the order of the menus. Diacritics, tone
/// placement and the order of words are ignored.
pub fn matching(language: Language, text: &str) -> Vec<&'static Listed> {
    let query = Query::new(text);
    let name = |row: &Listed, of: Language| format!("{} {}", row.name(of), row.menu().name(of));
    let (mut found, others): (Vec<&'static Listed>, Vec<&'static Listed>) =
        LISTED.iter().partition(|row| query.matches(&fold(&name(row, language))));
    // Many type the English word that other programs have.
    let words = |row: &Listed| {
        let names = Language::ALL.map(|of| name(row, of)).join(" ");
        fold(&format!("{names} {}", other_words(language, &row.action)))
    };
    found.extend(others.into_iter().filter(|row| query.matches(&words(row))));
    found
}

/// What the work of an action is called besides, one word after the other.
fn other_words(language: Language, action: &Action) -> String {
    match action {
        Action::Task(TaskAction::NewPlan) => t!(language, "also-new-plan"),
        Action::File(FileAction::Open) => t!(language, "also-open"),
        Action::File(FileAction::SaveAs) => t!(language, "also-save-as"),
        Action::File(FileAction::Compare) => t!(language, "also-compare"),
        Action::File(FileAction::Merge) => t!(language, "also-merge"),
        Action::File(FileAction::EarlierVersions) => t!(language, "also-versions"),
        Action::Task(TaskAction::ImportList) => t!(language, "also-import"),
        Action::Out(OutAction::Export(Export::Workbook)) => t!(language, "also-workbook"),
        Action::Out(OutAction::Export(Export::Paper(_))) => t!(language, "also-paper"),
        Action::Out(OutAction::Export(Export::Picture)) => t!(language, "also-picture"),
        Action::Out(OutAction::Copy(_) | OutAction::CopyPicture) => t!(language, "also-copy"),
        Action::Task(TaskAction::PlanDetails) => t!(language, "also-plan-details"),
        Action::Edit(EditAction::Undo) => t!(language, "also-undo"),
        Action::Carry(CarryAction::AskWhere) => t!(language, "also-move-to"),
        Action::Carry(CarryAction::Swap) => t!(language, "also-swap"),
        Action::Task(TaskAction::EditMove(_)) => t!(language, "also-edit-move"),
        Action::Edit(EditAction::Delete(_)) => t!(language, "also-delete"),
        Action::Edit(EditAction::LockAll(..)) => t!(language, "also-lock"),
        Action::Task(TaskAction::Network) => t!(language, "also-network"),
        Action::Task(TaskAction::RuleBook) => t!(language, "also-rule-book"),
        Action::Go(GoAction::Find) => t!(language, "also-find"),
        Action::Go(GoAction::NextFinding | GoAction::PreviousFinding)
        | Action::Settings(SettingsAction::ToggleFindings) => t!(language, "also-findings"),
        Action::Go(GoAction::EarlierMonth | GoAction::LaterMonth | GoAction::FirstDay) => t!(language, "also-date"),
        Action::Page(PageAction::SortByNeed | PageAction::SortByName) => t!(language, "also-sort"),
        Action::Page(PageAction::Show(page)) => (page.about().other_words)(language),
        Action::Settings(SettingsAction::UseTheme(Theme::Projector)) => t!(language, "also-projector"),
        Action::Settings(SettingsAction::UseTheme(_)) => t!(language, "also-theme"),
        Action::Settings(SettingsAction::UseLanguage(_)) => t!(language, "also-language"),
        Action::Task(TaskAction::ShowShortcuts) => t!(language, "also-shortcuts"),
        Action::File(FileAction::Tour) => t!(language, "also-tour"),
        Action::Task(TaskAction::About) => t!(language, "also-about"),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(language: Language, text: &str) -> Vec<&'static Action> {
        matching(language, text).into_iter().map(|row| &row.action).collect()
    }

    #[test]
    fn an_action_is_found_without_diacritics_and_in_either_language() {
        assert_eq!(found(Language::Vietnamese, "quy tac"), [&Action::Task(TaskAction::RuleBook)]);
        assert!(found(Language::English, "save").contains(&&Action::File(FileAction::Save)));
        assert!(found(Language::Vietnamese, "undo").contains(&&Action::Edit(EditAction::Undo)));
        assert_eq!(found(Language::Vietnamese, "").len(), LISTED.len());
        assert_eq!(found(Language::Vietnamese, "khong co lenh nay"), [] as [&Action; 0]);
    }

    #[test]
    fn an_action_is_found_by_what_else_its_work_is_called() {
        let names = |language, typed| -> Vec<String> {
            matching(language, typed).into_iter().map(|row| row.name(language)).collect()
        };
        for (typed, name) in [
            ("nhập danh sách", "Nhập từ Excel…"),
            ("xuất danh sách bác sĩ", "Xuất ra Excel…"),
            ("in giấy", "Tờ trình…"),
            ("xuất báo cáo", "Báo cáo các vấn đề…"),
            ("so sánh phương án", "So sánh với…"),
            ("gộp tệp", "Hợp nhất…"),
            ("lưu thành", "Lưu với tên khác…"),
            ("lưu bản sao", "Lưu với tên khác…"),
            ("đổi ngày", "Xem ngày đầu phương án"),
            ("đổi tên phương án", "Thông tin phương án…"),
            ("bỏ điều động", "Xóa mục đang xem…"),
            ("điều động bác sĩ", "Chuyển đến…"),
            ("khóa trạm", "Khóa đơn vị đang xem"),
            ("sáp nhập", "Mạng lưới: thêm, nhập, tách trạm…"),
            ("giải thể trạm", "Mạng lưới: thêm, nhập, tách trạm…"),
            ("chỉ tiêu", "Quy tắc kiểm tra…"),
            ("vi phạm", "Danh sách vấn đề"),
            ("sắp xếp", "Sắp theo tên"),
            ("nghỉ hưu", "Dự báo"),
            ("tuyển dụng", "Dự báo"),
            ("gợi ý", "Đề xuất"),
            ("danh sách bác sĩ", "Bác sĩ"),
            ("máy chiếu", "Trình chiếu"),
            ("ngôn ngữ", "Tiếng Việt"),
            ("phiên bản", "Giới thiệu chương trình"),
        ] {
            let found = names(Language::Vietnamese, typed);
            assert!(found.iter().any(|found| found == name), "{typed}: {found:?}");
        }
        for (typed, name) in [("import list", "Import from Excel…"), ("print", "Submission…"), ("retired", "Doctors")]
        {
            let found = names(Language::English, typed);
            assert!(found.iter().any(|found| found == name), "{typed}: {found:?}");
        }
    }

    #[test]
    fn what_is_called_so_comes_before_what_is_only_meant() {
        let first = |typed: &str| found(Language::Vietnamese, typed).first().copied();
        assert_eq!(first("xuất"), Some(&Action::Out(OutAction::Export(Export::Workbook))));
        assert_eq!(first("nhập trạm"), Some(&Action::Task(TaskAction::Network)), "the import is found as well");
    }
}
