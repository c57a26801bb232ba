//! What is asked of a list, answered on the command line as in the window: what the name of a unit means, and who
//! somebody is. A question is told with the very words that answer it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::answer::line;
use super::usage::ImportJob;
use crate::exchange::import::sheet::one_line;
use crate::exchange::import::{self, Choices, Compared, Meant, Row, Standing, Understood, UnknownPlace, Who, wording};
use crate::plan::{Facility, Id, Plan};
use crate::text::{Language, t};

const LEFT_OUT: &str = "left_out";
const NEW_HOSPITAL: &str = "new_hospital";
const NEW: &str = "new";
/// In front of the row of whoever an earlier row begins.
const ROW: &str = "row:";

/// What the names of units mean, each beside a name.
pub fn places(job: &ImportJob, plan: &Plan) -> Result<BTreeMap<String, Meant>, String> {
    let language = job.wording.lang;
    let mut places = BTreeMap::new();
    for pair in &job.place {
        let wrong = || t!(language, "cli-import-place-wrong", text = pair.as_str());
        let (name, word) = pair.rsplit_once('=').ok_or_else(wrong)?;
        let name = one_line(name);
        let meant = match word.trim() {
            LEFT_OUT => Meant::Refused,
            NEW_HOSPITAL if import::may_be_hospital(&name) => Meant::NewHospital,
            NEW_HOSPITAL => return Err(t!(language, "cli-import-place-no-hospital", text = name)),
            id => Meant::Known(plan.facilities.get(&Id::new(id)).ok_or_else(wrong)?.id.clone()),
        };
        places.insert(name, meant);
    }
    Ok(places)
}

/// Who rows are about, each beside a row.
pub fn people(job: &ImportJob, plan: &Plan) -> Result<BTreeMap<u32, Who>, String> {
    let language = job.wording.lang;
    let mut people = BTreeMap::new();
    for pair in &job.who {
        let wrong = || t!(language, "cli-import-who-wrong", text = pair.as_str());
        let (row, word) = pair.split_once('=').ok_or_else(wrong)?;
        let row: u32 = row.trim().parse().map_err(|_| wrong())?;
        people.insert(row, who(plan, word.trim()).ok_or_else(wrong)?);
    }
    Ok(people)
}

fn who(plan: &Plan, word: &str) -> Option<Who> {
    if word == NEW {
        return Some(Who::New);
    }
    match word.strip_prefix(ROW) {
        Some(row) => row.parse().ok().map(Who::SameAs),
        None => plan.doctors.get(&Id::new(word)).map(|doctor| Who::Known(doctor.id.clone())),
    }
}

/// In a sentence, an answer to what the list does not ask.
pub fn not_asked(language: Language, choices: &Choices, list: &Understood, compared: &Compared) -> Option<String> {
    let is_named = |name: &String| list.unknown_places.iter().any(|unknown| unknown.text == *name);
    if let Some(name) = choices.places.keys().find(|name| !is_named(name)) {
        return Some(t!(language, "cli-import-place-not-named", text = name.as_str()));
    }
    choices.people.iter().find_map(|(&row, said)| {
        let offered = offered(compared, row);
        if offered.contains(said) {
            return None;
        }
        let known: Vec<String> = offered.iter().map(|who| said_of(row, who)).collect();
        let row = row.to_string();
        Some(if known.is_empty() {
            t!(language, "cli-import-who-not-asked", row = row)
        } else {
            t!(language, "cli-import-who-other", row = row, known = known.join(", "))
        })
    })
}

/// Who a row may be about, as the window offers it; nobody where that is not asked.
fn offered(compared: &Compared, row: u32) -> Vec<Who> {
    let again = compared.again.get(&row).into_iter().flatten().map(|&first| Who::SameAs(first));
    let known = compared.asked.get(&row).into_iter().flatten().map(|id| Who::Known(id.clone()));
    let mut offered: Vec<Who> = again.chain(known).collect();
    if !offered.is_empty() {
        offered.push(Who::New);
    }
    offered
}

fn said_of(row: u32, who: &Who) -> String {
    match who {
        Who::New => format!("{row}={NEW}"),
        Who::SameAs(first) => format!("{row}={ROW}{first}"),
        Who::Known(id) => format!("{row}={id}"),
    }
}

/// A question that is still open: the option that answers it, and its values with what each means.
pub struct Question {
    about: String,
    option: &'static str,
    answers: Vec<(String, String)>,
}

/// What is asked about units and people, and not answered yet.
pub fn questions(
    language: Language,
    plan: &Plan,
    (list, compared): (&Understood, &Compared),
    choices: &Choices,
) -> Vec<Question> {
    let open = list.unknown_places.iter().filter(|unknown| !choices.places.contains_key(&unknown.text));
    let places = open.map(|unknown| of_place(language, plan, unknown));
    let rows = list.rows.iter().zip(&compared.standings);
    let asked = rows.filter(|(_, standing)| matches!(standing, Standing::Ask(_) | Standing::AskSame(_)));
    let people = asked.map(|(row, _)| of_row(language, plan, compared, row));
    places.chain(people).collect()
}

fn of_place(language: Language, plan: &Plan, unknown: &UnknownPlace) -> Question {
    let text = &unknown.text;
    let name = |id: &Id<Facility>| plan.facilities.get(id).map_or_else(String::new, |place| place.name.clone());
    let nearest = unknown.nearest.iter().map(|id| (format!("{text}={id}"), name(id)));
    let mut answers: Vec<(String, String)> = nearest.collect();
    if unknown.may_be_hospital {
        answers.push((format!("{text}={NEW_HOSPITAL}"), t!(language, "import-add-hospital")));
    }
    answers.push((format!("{text}={LEFT_OUT}"), t!(language, "import-leave-rows-out")));
    Question { about: format!("“{text}”"), option: "--place", answers }
}

fn of_row(language: Language, plan: &Plan, compared: &Compared, row: &Row) -> Question {
    let is_of_plan = compared.asked.contains_key(&row.row);
    let words = |who: &Who| match who {
        Who::New if is_of_plan => t!(language, "import-new"),
        Who::New => t!(language, "import-two-people"),
        Who::SameAs(first) => t!(language, "import-same-as-row", row = first.to_string()),
        Who::Known(id) => wording::doctor(language, plan, id),
    };
    let answers = offered(compared, row.row).iter().map(|who| (said_of(row.row, who), words(who))).collect();
    let name = row.person().map_or_else(String::new, |person| person.name.clone());
    let about = t!(language, "import-who", row = row.row.to_string(), name = name);
    Question { about, option: "--who", answers }
}

/// A line for each question, as the options are typed.
pub fn told(language: Language, questions: &[Question]) -> String {
    if questions.is_empty() {
        return String::new();
    }
    let of = |question: &Question| {
        let answers = question.answers.iter();
        let told = answers.map(|(value, words)| format!("{} {} ({words})", question.option, quoted(value)));
        line(&format!("  {}: {}", question.about, told.collect::<Vec<_>>().join(", ")))
    };
    line(&t!(language, "cli-import-answers")) + &questions.iter().map(of).collect::<String>()
}

/// As a shell takes it for one word.
fn quoted(value: &str) -> String {
    if value.contains('"') {
        format!("'{value}'")
    } else if value.contains(|letter: char| letter.is_whitespace() || "&|;()<>'".contains(letter)) {
        format!("\"{value}\"")
    } else {
        value.to_owned()
    }
}

/// The same for other programs.
pub fn json(questions: &[Question]) -> Value {
    let of = |question: &Question| {
        let values: Vec<&str> = question.answers.iter().map(|(value, _)| value.as_str()).collect();
        json!({ "about": question.about, "option": question.option, "values": values })
    };
    questions.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_of_several_words_is_one_for_a_shell() {
        for (value, wanted) in [
            ("3=row:2", "3=row:2"),
            ("TYT Đông Mia=left_out", "\"TYT Đông Mia=left_out\""),
            ("TYT \"A\"=left_out", "'TYT \"A\"=left_out'"),
        ] {
            assert_eq!(quoted(value), wanted);
        }
    }
}
