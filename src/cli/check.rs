//! `phanbo check`: what is wrong with a plan on a date.

use super::answer::Answer;
use super::usage::{CheckJob, Form};
use super::{json, opened, report};
use crate::plan::{Date, Plan};
use crate::roster::Roster;
use crate::rules::Checked;
use crate::text::{Language, dates, t};

pub fn check(job: &CheckJob) -> Answer {
    match judge(job) {
        Ok(answer) => answer,
        Err(sentence) => Answer::failed(sentence),
    }
}

fn judge(job: &CheckJob) -> Result<Answer, String> {
    let language = job.wording.lang;
    let wanted = job.date.as_deref().map(|text| day(language, text)).transpose()?;
    let opened = opened::open(language, &job.file)?;
    let plan = &opened.plan;
    let answer = match viewing_date(language, plan, wanted) {
        Ok(date) => findings(job, plan, date),
        Err(sentence) => Answer::failed(sentence),
    };
    Ok(answer.warned(opened.warning))
}

fn findings(job: &CheckJob, plan: &Plan, date: Date) -> Answer {
    let checked = Checked::new(plan, &Roster::new(plan, date));
    let out = match job.format {
        Form::Text => report::report(job.wording.lang, plan, date, &checked),
        Form::Json => json::pretty(&json::checked(plan, date, &checked)),
    };
    if checked.has_errors() { Answer::faulty(out) } else { Answer::ok(out) }
}

/// The date given, which may not lie before the plan begins, or the plan's first day.
fn viewing_date(language: Language, plan: &Plan, wanted: Option<Date>) -> Result<Date, String> {
    let baseline = plan.cover.baseline;
    let date = wanted.unwrap_or(baseline);
    if date < baseline {
        let (date, baseline) = (dates::date(language, date), dates::date(language, baseline));
        return Err(t!(language, "cli-date-too-early", date = date, baseline = baseline));
    }
    Ok(date)
}

/// A day in the one form that scripts of all countries write.
fn day(language: Language, text: &str) -> Result<Date, String> {
    let is_iso = matches!(text.as_bytes(), [_, _, _, _, b'-', _, _, b'-', _, _]);
    let malformed = || t!(language, "cli-date-malformed", date = text.to_owned());
    is_iso.then(|| dates::parse_date(text)).flatten().ok_or_else(malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_year_month_day() {
        let day = |text| day(Language::English, text).ok();
        assert_eq!(day("2027-12-31"), Some(jiff::civil::date(2027, 12, 31)));
        for text in
            ["2027-2-1", "31/12/2027", "31-12-2027", "20271231", "2027-02-30", "", "2027-12-31T00:00", "+027-12-31"]
        {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
