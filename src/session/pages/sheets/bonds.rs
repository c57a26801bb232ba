//! A doctor's bonds (cam kết phục vụ) as a cell of the sheet writes them: "Trạm Y tế A: 31/12/2028; …".

use super::reading;
use crate::plan::{Bond, Facility, Id, Plan};
use crate::text::folding::fold;
use crate::text::{Language, dates, t};

/// What may stand between a place and its day.
const UNTIL: [&str; 3] = ["den", "den het", "until"];

pub fn text(language: Language, plan: &Plan, bonds: &[Bond]) -> String {
    let one = |bond: &Bond| {
        let place = plan.facilities.get(&bond.facility);
        let place = place.map_or_else(|| bond.facility.to_string(), |place| place.name.clone());
        format!("{place}: {}", dates::date(language, bond.until))
    };
    bonds.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Places with the day until which the doctor is bound there, parted by semicolons; nothing of an empty cell. A day
/// alone is that of the one bond there is, or binds to where the doctor works. What a bond rests on stays with its place.
///
/// # Errors
/// A day is none, no place or several are called so, or a day alone could be of more than one place.
pub fn read(
    language: Language,
    plan: &Plan,
    before: &[Bond],
    home: Option<&Id<Facility>>,
    text: &str,
) -> Result<Vec<Bond>, String> {
    let mut known = before.to_vec();
    let parts = text.split(';').map(str::trim).filter(|part| !part.is_empty());
    let mut bonds = Vec::new();
    for part in parts {
        let (place, day) = part.rsplit_once([':', ' ']).unwrap_or(("", part));
        let until = reading::day(language, day)?.ok_or_else(|| t!(language, "inspector-wrong-date"))?;
        let facility = match reading::place(language, plan, bare(place), |_| true)? {
            Some(slot) => plan.facilities[slot].id.clone(),
            None => of_day_alone(before, home).ok_or_else(|| t!(language, "grid-bond-place"))?,
        };
        let same = known.iter().position(|bond| bond.facility == facility);
        let source = same.and_then(|at| known.remove(at).source);
        bonds.push(Bond { facility, until, source });
    }
    Ok(bonds)
}

fn of_day_alone(before: &[Bond], home: Option<&Id<Facility>>) -> Option<Id<Facility>> {
    match before {
        [one] => Some(one.facility.clone()),
        [] => home.cloned(),
        _ => None,
    }
}

/// A place without the colon or the word that leads to its day.
fn bare(place: &str) -> &str {
    let place = place.trim().trim_end_matches(':').trim();
    let word = |text: &str| UNTIL.contains(&fold(text).as_str());
    match place.rsplit_once(' ') {
        Some((name, last)) if word(last) => name.trim_end_matches(':').trim(),
        None if word(place) => "",
        _ => place,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::Fixture;

    const VI: Language = Language::Vietnamese;

    fn plan() -> Plan {
        let named = |name: &'static str| {
            move |facility: &mut Facility, _: &mut crate::plan::Station| facility.name = name.to_owned()
        };
        let fixture = Fixture::new().station_with("a", named("Trạm Y tế Hải Sơn"));
        fixture.station_with("b", named("Trạm Y tế Tiên Yên")).build()
    }

    fn bond(facility: &str, day: i8, source: Option<&str>) -> Bond {
        Bond { facility: facility.into(), until: date(2028, 12, day), source: source.map(Into::into) }
    }

    #[test]
    fn bonds_are_read_as_they_are_written_and_keep_what_they_rest_on() {
        let plan = plan();
        let before = [bond("a", 31, Some("s")), bond("b", 1, None)];
        let text = text(VI, &plan, &before);
        assert_eq!(text, "Trạm Y tế Hải Sơn: 31/12/2028; Trạm Y tế Tiên Yên: 01/12/2028");
        assert_eq!(read(VI, &plan, &before, None, &text), Ok(before.to_vec()));
        let changed = read(VI, &plan, &before, None, "Hải Sơn đến 30/12/2028");
        assert_eq!(changed, Ok(vec![bond("a", 30, Some("s"))]));
        assert_eq!(read(VI, &plan, &before, None, ""), Ok(Vec::new()));
    }

    #[test]
    fn a_day_alone_is_of_the_one_place_it_can_be_of() {
        let (plan, home) = (plan(), Id::new("b"));
        let day = "31/12/2028";
        assert_eq!(read(VI, &plan, &[], Some(&home), day), Ok(vec![bond("b", 31, None)]));
        assert_eq!(read(VI, &plan, &[bond("a", 1, None)], Some(&home), day), Ok(vec![bond("a", 31, None)]));
        for (before, home) in [(&[][..], None), (&[bond("a", 1, None), bond("b", 1, None)][..], Some(&home))] {
            assert!(read(VI, &plan, before, home, day).is_err());
        }
        for wrong in ["Hải Sơn", "Hải Sơn: 31/02/2028", "Nơi khác: 31/12/2028"] {
            assert!(read(VI, &plan, &[], None, wrong).is_err(), "{wrong}");
        }
    }
}
