//! An act of the network told on the command line: `merge station=tyt-a into=tyt-b as=point date=2026-07-01`.

use std::collections::BTreeMap;

use super::author::too_long;
use super::date::day;
use crate::edit::Reorganisation;
use crate::plan::{Id, Record};
use crate::text::{Language, names, t};

/// What an act may be called, and the keys it may have.
const ACTS: [(&str, &[&str]); 6] = [
    ("merge", &["station", "into", "as", "date"]),
    ("split", &["point", "station", "catchment", "date", "name"]),
    ("move", &["point", "to", "date"]),
    ("close", &["point", "into", "station", "date"]),
    ("add", &["station", "commune", "area", "point", "to", "date", "name"]),
    ("area", &["station", "to"]),
];

/// Reads one act. Whether its places are in the plan is not looked at yet.
pub fn read(language: Language, text: &str) -> Result<Reorganisation, String> {
    let (verb, rest) = text.trim().split_once(char::is_whitespace).unwrap_or((text.trim(), ""));
    let Some((verb, keys)) = ACTS.into_iter().find(|(known, _)| *known == verb) else {
        let verbs = ACTS.map(|(known, _)| known).join(", ");
        return Err(t!(language, "cli-act-unknown", verb = verb, verbs = verbs));
    };
    Told { language, fields: fields(language, rest, keys)? }.act(verb)
}

/// An act as it was told.
struct Told<'a> {
    language: Language,
    fields: BTreeMap<&'static str, &'a str>,
}

/// The values by their keys, each key once; a name goes on to the end.
fn fields<'a>(
    language: Language,
    text: &'a str,
    keys: &'static [&'static str],
) -> Result<BTreeMap<&'static str, &'a str>, String> {
    let mut fields = BTreeMap::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let part = rest.split(char::is_whitespace).next().unwrap_or(rest);
        let no_pair = || t!(language, "cli-act-no-pair", part = part.to_owned());
        let (key, value) = part.split_once('=').ok_or_else(no_pair)?;
        let Some(&known) = keys.iter().find(|known| **known == key) else {
            return Err(t!(language, "cli-move-unknown-key", key = key, keys = keys.join(", ")));
        };
        let (value, behind) =
            if known == "name" { (rest[key.len() + 1..].trim(), "") } else { (value, rest[part.len()..].trim_start()) };
        if value.is_empty() {
            return Err(t!(language, "cli-move-empty", key = known));
        }
        if let Some([letters, most]) = too_long(language, value) {
            return Err(t!(language, "cli-act-too-long", key = known, number = letters, most = most));
        }
        if fields.insert(known, value).is_some() {
            return Err(t!(language, "cli-act-repeated", key = known));
        }
        rest = behind;
    }
    Ok(fields)
}

impl Told<'_> {
    fn act(&self, verb: &str) -> Result<Reorganisation, String> {
        let has = |key| self.fields.contains_key(key);
        Ok(match verb {
            "merge" => Reorganisation::Merge {
                station: self.id("station")?,
                into: self.id("into")?,
                as_point: self.as_point()?,
                date: self.date()?,
            },
            "split" => Reorganisation::Split {
                point: self.id("point")?,
                station: self.id_or_new("station"),
                catchment: self.people()?,
                date: self.date()?,
                name: self.name()?,
            },
            "move" => Reorganisation::MovePoint { point: self.id("point")?, to: self.id("to")?, date: self.date()? },
            "close" if has("point") => {
                self.without("station", "point")?;
                Reorganisation::ClosePoint { point: self.id("point")?, into: self.id("into")?, date: self.date()? }
            }
            "close" => {
                self.without("into", "station")?;
                Reorganisation::CloseStation { station: self.id("station")?, date: self.date()? }
            }
            "add" if has("to") || has("point") => {
                ["station", "commune", "area"].into_iter().try_for_each(|key| self.without(key, "point"))?;
                Reorganisation::AddPoint {
                    point: self.id_or_new("point"),
                    to: self.id("to")?,
                    date: self.date()?,
                    name: self.name()?,
                }
            }
            "add" => Reorganisation::AddStation {
                station: self.id_or_new("station"),
                commune: self.id("commune")?,
                area: self.id_or_new("area"),
                date: self.date()?,
                name: self.name()?,
            },
            _ => Reorganisation::SetArea { station: self.id("station")?, to: self.id("to")? },
        })
    }

    fn needed(&self, key: &'static str) -> Result<&str, String> {
        self.fields.get(key).copied().ok_or_else(|| t!(self.language, "cli-act-missing", key = key))
    }

    /// A name as plans hold it.
    fn name(&self) -> Result<String, String> {
        let name = names::clean(self.needed("name")?);
        if name.is_empty() { Err(t!(self.language, "cli-move-empty", key = "name")) } else { Ok(name) }
    }

    /// A key that says nothing beside another.
    fn without(&self, key: &'static str, beside: &'static str) -> Result<(), String> {
        match self.fields.get(key) {
            Some(_) => Err(t!(self.language, "cli-act-not-with", key = key, other = beside)),
            None => Ok(()),
        }
    }

    fn id<R: Record>(&self, key: &'static str) -> Result<Id<R>, String> {
        self.needed(key).map(Id::new)
    }

    fn id_or_new<R: Record>(&self, key: &'static str) -> Option<Id<R>> {
        self.fields.get(key).map(Id::new)
    }

    fn date(&self) -> Result<crate::plan::Date, String> {
        day(self.language, self.needed("date")?)
    }

    fn people(&self) -> Result<u32, String> {
        let number = self.needed("catchment")?;
        number.parse().map_err(|_| t!(self.language, "cli-act-people", number = number.to_owned()))
    }

    fn as_point(&self) -> Result<bool, String> {
        match self.needed("as")? {
            "point" => Ok(true),
            "closed" => Ok(false),
            other => Err(t!(self.language, "cli-act-as", value = other.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn every_act_is_read_as_it_is_told() {
        let day = date(2026, 7, 1);
        let name = || "Trạm Y tế Đông  Ngũ 2".to_owned();
        for (text, act) in [
            (
                " merge station=a into=b as=point  date=2026-07-01 ",
                Reorganisation::Merge { station: "a".into(), into: "b".into(), as_point: true, date: day },
            ),
            (
                "merge date=2026-07-01 as=closed into=b station=a",
                Reorganisation::Merge { station: "a".into(), into: "b".into(), as_point: false, date: day },
            ),
            (
                "split point=p station=n catchment=3000 date=2026-07-01 name=Trạm Y tế Đông  Ngũ 2 ",
                Reorganisation::Split {
                    point: "p".into(),
                    station: Some("n".into()),
                    catchment: 3_000,
                    date: day,
                    name: name(),
                },
            ),
            (
                "move point=p to=b date=2026-07-01",
                Reorganisation::MovePoint { point: "p".into(), to: "b".into(), date: day },
            ),
            (
                "close point=p into=s date=2026-07-01",
                Reorganisation::ClosePoint { point: "p".into(), into: "s".into(), date: day },
            ),
            ("close station=a date=2026-07-01", Reorganisation::CloseStation { station: "a".into(), date: day }),
            (
                "add station=n commune=c area=k date=2026-07-01 name=Trạm Y tế Đông  Ngũ 2",
                Reorganisation::AddStation {
                    station: Some("n".into()),
                    commune: "c".into(),
                    area: Some("k".into()),
                    date: day,
                    name: name(),
                },
            ),
            (
                "add to=a date=2026-07-01 name=Trạm Y tế Đông  Ngũ 2",
                Reorganisation::AddPoint { point: None, to: "a".into(), date: day, name: name() },
            ),
            ("area station=a to=k", Reorganisation::SetArea { station: "a".into(), to: "k".into() }),
        ] {
            assert_eq!(read(Language::English, text), Ok(act), "{text}");
        }
    }

    #[test]
    fn a_name_is_cleaned_and_may_be_as_long_as_in_the_window() {
        let add = |name: &str| match read(Language::English, &format!("add to=a date=2026-07-01 name={name}")) {
            Ok(Reorganisation::AddPoint { name, .. }) => name,
            other => panic!("{other:?}"),
        };
        assert_eq!(add("Điểm\u{1b} trạm\u{200b} Ho\u{300}a"), "Điểm trạm Hòa");
        assert_eq!(add(&"ẩ".repeat(1_000)).len(), 3_000);
    }

    #[test]
    fn every_mistake_has_a_sentence_of_its_own() {
        let long = |key: &str| format!("add to=a date=2026-07-01 {key}={}", "ẩ".repeat(1_001));
        for (text, sentence) in [
            ("", "There is no act “”."),
            ("join station=a", "There is no act “join”."),
            ("merge a into=b", "“a” is not a pair"),
            ("merge point=a", "There is no key “point”."),
            ("merge station=", "“station” has no value"),
            ("area station=a station=b to=k", "“station” stands more than once"),
            ("area station=a", "“to” is missing"),
            ("merge station=a into=b as=site date=2026-07-01", "“site” is not"),
            ("split point=p catchment=many date=2026-07-01 name=N", "“many” is not a number of people."),
            ("move point=p to=b date=1/7", "The date “1/7” is not valid."),
            ("close point=p station=a into=s date=2026-07-01", "“station” says nothing beside “point”."),
            ("add point=p to=a date=2026-07-01", "“name” is missing"),
            ("add to=a date=2026-07-01 name=\u{200b}\u{7}", "“name” has no value"),
            (long("name").as_str(), "The value of the key “name” has 1,001 letters; 1,000 are the most."),
            (long("point").as_str(), "The value of the key “point” has 1,001 letters; 1,000 are the most."),
        ] {
            let fault = read(Language::English, text).expect_err("it is refused");
            assert!(fault.contains(sentence), "{text}: {fault}");
        }
    }
}
