//! The day a command looks at.

use crate::plan::{Date, Plan};
use crate::text::{Language, dates, t};

/// The date given, which may not lie before the plan begins, or the plan's first day.
pub fn viewing_date(language: Language, plan: &Plan, wanted: Option<Date>) -> Result<Date, String> {
    let baseline = plan.cover.baseline;
    let date = wanted.unwrap_or(baseline);
    if date < baseline {
        let (date, baseline) = (dates::date(language, date), dates::date(language, baseline));
        return Err(t!(language, "cli-date-too-early", date = date, baseline = baseline));
    }
    Ok(date)
}

/// A day in the one form that scripts of all countries write.
pub fn day(language: Language, text: &str) -> Result<Date, String> {
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
