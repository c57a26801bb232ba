//! What is to be said of a list, as lines of text: for the command line, and for whoever sent it.

use super::compare::Compared;
use super::json::rows;
use super::sheet::column_name;
use super::understood::Understood;
use super::wording;
use crate::plan::{Facility, Plan};
use crate::text::numbers::number;
use crate::text::{Language, t};

/// Columns, rows left out, doubts, who is missing, hospitals that are new, and the sums; a line each. `file` is the file
/// as the user knows it.
pub fn report(
    language: Language,
    plan: &Plan,
    file: &str,
    list: &Understood,
    compared: &Compared,
    new_hospitals: &[&Facility],
) -> String {
    let count = |of: usize| number(language, of as i64);
    let kind = wording::kind(language, list.layout.kind);
    let mut lines = vec![t!(language, "cli-import-head", file = file, sheet = list.sheet.name.clone(), kind = kind)];
    for (at, column) in &list.layout.columns {
        let field = column.field.map_or_else(String::new, |field| wording::field(language, field));
        let (header, sure) = (column.header.clone(), wording::sure(language, column.sure));
        let at = column_name(*at);
        lines.push(t!(language, "cli-import-column", column = at, header = header, field = field, sure = sure));
    }
    for skipped in &list.skipped {
        let why = wording::why(language, skipped.why);
        lines.push(t!(language, "cli-import-skipped", rows = rows(skipped), why = why));
    }
    for problem in compared.doubts(list) {
        let level = wording::level(language, problem.level());
        lines.push(format!("  {level}: {}", wording::problem_at(language, problem)));
    }
    for id in &compared.missing {
        if let Some(doctor) = plan.doctors.get(id) {
            lines.push(t!(language, "cli-import-missing", doctor = doctor.name.clone(), id = id.to_string()));
        }
    }
    for hospital in new_hospitals {
        lines.push(t!(language, "cli-import-new-hospital", name = hospital.name.clone(), id = hospital.id.to_string()));
    }
    let [changed, same] = [compared.changed(), compared.same()].map(count);
    let new = wording::new_ones(language, compared);
    let (read, left_out) = (count(list.rows.len()), count(compared.left_out()));
    lines.push(t!(
        language,
        "cli-import-summary",
        read = read,
        new = new,
        changed = changed,
        same = same,
        left = left_out
    ));
    // Words from a file can neither break a line nor steer what shows it.
    lines.iter().map(|line| crate::text::names::strip_controls(line).into_owned() + "\n").collect()
}
