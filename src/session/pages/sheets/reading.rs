//! What people write into the cells of a list, as values: in either language, with or without diacritics.

use crate::exchange::import::{is_called, stations_called};
use crate::plan::{Birth, Date, Facility, Licence, Plan, Qualification, Sex, Slot, Specialties, Specialty};
use crate::text::dates::{self, Misread};
use crate::text::folding::fold;
use crate::text::{Language, names, sentences, t};

/// Reads `nam`, `nữ`, `male`, `f` and the like; nothing of an empty cell.
///
/// # Errors
/// It is neither.
pub fn sex(language: Language, text: &str) -> Result<Option<Sex>, String> {
    match fold(text).as_str() {
        "" => Ok(None),
        "nu" | "female" | "f" => Ok(Some(Sex::Female)),
        "nam" | "male" | "m" => Ok(Some(Sex::Male)),
        _ => Err(t!(language, "grid-wrong-sex")),
    }
}

/// A day, or a year where no more is known.
///
/// # Errors
/// It is neither.
pub fn birth(language: Language, text: &str) -> Result<Option<Birth>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let year = text.parse::<i16>().ok().filter(|year| text.len() == 4 && *year >= 1900);
    if let Some(year) = year {
        return Ok(Some(Birth::Year(year)));
    }
    dates::read_birth_date(text).map(|date| Some(Birth::Date(date))).map_err(|misread| match misread {
        Misread::Form => t!(language, "inspector-wrong-birth"),
        Misread::NoSuchDay => t!(language, "inspector-no-such-day"),
    })
}

pub fn birth_text(language: Language, birth: Option<Birth>) -> String {
    match birth {
        None => String::new(),
        Some(Birth::Date(date)) => dates::date(language, date),
        Some(Birth::Year(year)) => year.to_string(),
    }
}

/// A day that may be missing.
///
/// # Errors
/// It is none.
pub fn day(language: Language, text: &str) -> Result<Option<Date>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    dates::read_date(text).map(Some).map_err(|misread| match misread {
        Misread::Form => t!(language, "inspector-wrong-date"),
        Misread::NoSuchDay => t!(language, "inspector-no-such-day"),
    })
}

/// A rank by its name in either language, its tag, or as lists shorten it.
///
/// # Errors
/// There is no such rank.
pub fn qualification(language: Language, text: &str) -> Result<Qualification, String> {
    use Qualification as Q;
    let folded = fold(text);
    let bare = folded.strip_prefix("bac si ").or_else(|| folded.strip_prefix("bs ")).unwrap_or(&folded);
    let short = match bare.replace(' ', "").as_str() {
        "" | "bs" | "bacsi" | "bsdk" | "dakhoa" => Some(Q::Doctor),
        "bsnt" | "nt" | "noitru" => Some(Q::Resident),
        "bscki" | "bsck1" | "cki" | "ck1" | "chuyenkhoai" | "chuyenkhoa1" => Some(Q::SpecialistOne),
        "ths" | "thacsi" | "thsbs" => Some(Q::Master),
        "bsckii" | "bsck2" | "ckii" | "ck2" | "chuyenkhoaii" | "chuyenkhoa2" => Some(Q::SpecialistTwo),
        "ts" | "tiensi" | "tsbs" => Some(Q::Doctorate),
        _ => None,
    };
    let all = [Q::Doctor, Q::Resident, Q::SpecialistOne, Q::Master, Q::SpecialistTwo, Q::Doctorate];
    let is_named = |rank: Q| Language::ALL.iter().any(|&one| fold(&sentences::qualification(one, rank)) == folded);
    let found = short.or_else(|| all.into_iter().find(|&rank| is_named(rank)));
    found.ok_or_else(|| t!(language, "grid-wrong-qualification"))
}

/// Specialties by name or tag in either language, parted by commas or semicolons.
///
/// # Errors
/// One of them is none.
pub fn specialties(language: Language, text: &str) -> Result<Specialties, String> {
    let parts: Vec<&str> = text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let mut all = Specialties::new();
    let mut at = 0;
    while at < parts.len() {
        // A name may hold a comma of its own ("ear, nose and throat"): the longest that is one counts.
        let longest = (at + 1..=parts.len()).rev().find_map(|end| Some((called(&parts[at..end].join(" "))?, end)));
        let (found, end) = longest.ok_or_else(|| t!(language, "grid-wrong-specialty", text = parts[at]))?;
        if !all.contains(&found) {
            all.push(found);
        }
        at = end;
    }
    Ok(all)
}

/// The specialty of that name or abbreviation, in either language.
fn called(name: &str) -> Option<Specialty> {
    let folded = fold(name);
    let is_called = |of: Specialty| {
        let names = |one| [sentences::specialty(one, of), sentences::specialty_tag(one, of)];
        Language::ALL.iter().any(|&one| names(one).iter().any(|name| fold(name) == folded))
    };
    Specialty::ALL.iter().copied().find(|&of| is_called(of))
}

/// A number; that there is none; or nothing known.
pub fn licence(text: &str, before: &Licence) -> Licence {
    match fold(text).as_str() {
        "" => Licence::Unknown,
        "khong" | "khong co" | "chua co" | "none" | "no" => Licence::None,
        _ => {
            let until = match before {
                Licence::Number { until, .. } => *until,
                Licence::Unknown | Licence::None => None,
            };
            Licence::Number { number: names::clean(text), until }
        }
    }
}

pub fn licence_text(language: Language, licence: &Licence) -> String {
    match licence {
        Licence::Unknown => String::new(),
        Licence::None => t!(language, "grid-licence-none"),
        Licence::Number { number, .. } => number.clone(),
    }
}

/// A tick: `x`, `có`, `1`; or none.
///
/// # Errors
/// It is neither.
pub fn tick(language: Language, text: &str) -> Result<bool, String> {
    match fold(text).as_str() {
        "" | "0" | "khong" | "no" => Ok(false),
        "x" | "1" | "co" | "yes" | "ghim" => Ok(true),
        _ => Err(t!(language, "grid-wrong-tick")),
    }
}

/// A place by its name, whole or as cards shorten it, or a station as lists write it ("TYT xã Ba Chẽ"); nothing of an
/// empty cell. Other diacritics are another name.
///
/// # Errors
/// No place, or more than one, is called so.
pub fn place(
    language: Language,
    plan: &Plan,
    text: &str,
    wanted: impl Fn(&Facility) -> bool,
) -> Result<Option<Slot<Facility>>, String> {
    if fold(text).is_empty() {
        return Ok(None);
    }
    let all = || plan.facilities.slots().filter(|&slot| wanted(&plan.facilities[slot]));
    let name = |slot: &Slot<Facility>| plan.facilities[*slot].name.as_str();
    let mut found: Vec<_> = all().filter(|slot| is_called(text, name(slot))).collect();
    if found.is_empty() {
        found = all().filter(|slot| is_called(text, &names::short_facility(name(slot)))).collect();
    }
    if found.is_empty() {
        found = stations_called(plan, text);
        found.retain(|&slot| wanted(&plan.facilities[slot]));
    }
    match found[..] {
        [one] => Ok(Some(one)),
        [] => Err(t!(language, "grid-no-such-place", text = text.trim())),
        _ => Err(t!(language, "grid-several-places", text = text.trim())),
    }
}

#[cfg(test)]
mod tests {
    use smallvec::smallvec;

    use super::*;
    use crate::fixture::Fixture;

    const VI: Language = Language::Vietnamese;

    #[test]
    fn ranks_are_read_as_lists_write_them() {
        use Qualification as Q;
        for (text, rank) in [
            ("BS CKI", Q::SpecialistOne),
            ("Bác sĩ chuyên khoa II", Q::SpecialistTwo),
            ("bsck1", Q::SpecialistOne),
            ("ThS.BS", Q::Master),
            ("TS", Q::Doctorate),
            ("BSNT", Q::Resident),
            ("bs", Q::Doctor),
            ("", Q::Doctor),
        ] {
            assert_eq!(qualification(VI, text), Ok(rank), "{text}");
        }
        for language in Language::ALL {
            for rank in [Q::Doctor, Q::Resident, Q::SpecialistOne, Q::Master, Q::SpecialistTwo, Q::Doctorate] {
                assert_eq!(qualification(VI, &sentences::qualification(language, rank)), Ok(rank));
            }
        }
        assert!(qualification(VI, "y sĩ").is_err(), "y sĩ are counts, and no doctors");
    }

    #[test]
    fn every_specialty_is_read_by_its_name_and_several_together() {
        for language in Language::ALL {
            for &of in Specialty::ALL {
                assert_eq!(specialties(VI, &sentences::specialty(language, of)), Ok(smallvec![of]));
            }
        }
        let [a, b] = [Specialty::ALL[0], Specialty::ALL[1]];
        let both = format!("{}; {}", sentences::specialty(VI, a), sentences::specialty(VI, b));
        assert_eq!(specialties(VI, &both), Ok(smallvec![a, b]));
        assert!(specialties(VI, "Nội, chiêm tinh").is_err());
    }

    #[test]
    fn a_place_is_read_as_lists_write_it_and_never_taken_for_another() {
        let named = |name: &'static str| {
            move |facility: &mut Facility, _: &mut crate::plan::Station| facility.name = name.to_owned()
        };
        let fixture = Fixture::new().station_with("ba-che", named("Trạm Y tế Ba Chẽ"));
        let fixture = fixture.station_with("dong", named("Trạm Y tế Đông Thành"));
        let fixture = fixture.station_with("dồng", named("Trạm Y tế Đồng Thành"));
        let fixture =
            fixture.station_with("xã", named("Trạm y tế xã Hải Hà")).station_with("p", named("TYT P. Hải Hà"));
        let plan = fixture.build();
        let read = |text: &str| place(VI, &plan, text, Facility::is_station);
        let id = |text: &str| read(text).map(|slot| slot.map(|slot| plan.facilities[slot].id.to_string()));
        for (text, wanted) in [
            ("Trạm y tế xã Ba Chẽ", "ba-che"),
            ("TYT Ba Chẽ", "ba-che"),
            ("TYT xã Ba Chẽ", "ba-che"),
            ("X. Ba Chẽ", "ba-che"),
            ("tram y te ba che", "ba-che"),
            ("Đông Thành", "dong"),
            ("TYT Đồng Thành", "dồng"),
            ("TYT xã Hải Hà", "xã"),
            ("Phường Hải Hà", "p"),
        ] {
            assert_eq!(id(text), Ok(Some(wanted.to_owned())), "{text}");
        }
        for several in ["dong thanh", "TYT Hải Hà"] {
            assert_eq!(id(several), Err(t!(VI, "grid-several-places", text = several)));
        }
        for none in ["Trạm Y tế Dông Thành", "BV Ba Chẽ", "Điểm trạm Ba Chẽ", "TYT Ba", "Trạm Y tế"]
        {
            assert_eq!(id(none), Err(t!(VI, "grid-no-such-place", text = none)));
        }
        assert_eq!(id(" "), Ok(None));
    }

    #[test]
    fn a_licence_is_a_number_none_or_unknown() {
        assert_eq!(licence("", &Licence::None), Licence::Unknown);
        assert_eq!(licence("không có", &Licence::Unknown), Licence::None);
        let until = Some(jiff::civil::date(2030, 1, 1));
        let before = Licence::Number { number: "1".into(), until };
        assert_eq!(licence("002/QNI", &before), Licence::Number { number: "002/QNI".into(), until });
    }
}
