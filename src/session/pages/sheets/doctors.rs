//! The sheet of doctors: its columns, what stands in them, and what writing into them changes.

use super::pasted::Filled;
use super::{Filter, Only, Rank, Written, bonds, reading, sorted};
use crate::edit::{Change, Ids};
use crate::plan::{Doctor, FULL_TIME, Facility, Id, Plan, Posting, Sessions, Site, Slot};
use crate::roster::{calendar, retirement};
use crate::session::Document;
use crate::text::collation::{SortKey, place_key};
use crate::text::folding::{Query, fold};
use crate::text::{Language, dates, names, numbers, sentences, t};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Name,
    Birth,
    Sex,
    Qualification,
    Specialties,
    /// Where the doctor works most on the day shown. Writing sets where he or she works on the plan's first day.
    Place,
    Sessions,
    Licence,
    /// The last working day (NĐ 135/2020/NĐ-CP). Writing a later one is a granted extension (NĐ 50/2022/NĐ-CP).
    Retirement,
    Bond,
    Exempt,
    Pinned,
}

pub const COLUMNS: [Column; 12] = [
    Column::Name,
    Column::Birth,
    Column::Sex,
    Column::Qualification,
    Column::Specialties,
    Column::Place,
    Column::Sessions,
    Column::Licence,
    Column::Retirement,
    Column::Bond,
    Column::Exempt,
    Column::Pinned,
];

/// Sessions that may be written into a cell: seven days of two.
const MOST_SESSIONS: Sessions = 14;

/// A doctor and where he or she works on the first day, as a row writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoctorRow {
    pub doctor: Doctor,
    pub post: FirstPosting,
}

/// Where a doctor works on the plan's first day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FirstPosting {
    Nowhere,
    At(Id<Site>, Sessions),
    /// At several sites: a row cannot say it.
    Several,
}

impl FirstPosting {
    /// The place, where it is one.
    fn facility<'a>(&self, plan: &'a Plan) -> Option<&'a Id<Facility>> {
        match self {
            Self::At(site, _) => plan.facility_of(site),
            Self::Nowhere | Self::Several => None,
        }
    }
}

impl Column {
    pub fn title(self, language: Language) -> String {
        match self {
            Self::Name => t!(language, "grid-name"),
            Self::Birth => t!(language, "grid-birth"),
            Self::Sex => t!(language, "grid-sex"),
            Self::Qualification => t!(language, "grid-qualification"),
            Self::Specialties => t!(language, "grid-specialties"),
            Self::Place => t!(language, "grid-place"),
            Self::Sessions => t!(language, "grid-sessions"),
            Self::Licence => t!(language, "grid-licence"),
            Self::Retirement => t!(language, "grid-retirement"),
            Self::Bond => t!(language, "grid-bond"),
            Self::Exempt => t!(language, "grid-exempt"),
            Self::Pinned => t!(language, "grid-pinned"),
        }
    }

    pub fn text(self, document: &Document, language: Language, slot: Slot<Doctor>) -> String {
        let (plan, roster) = (document.plan(), document.roster());
        let doctor = &plan.doctors[slot];
        let date = |date: Option<crate::plan::Date>| date.map(|date| dates::date(language, date)).unwrap_or_default();
        match self {
            Self::Name => doctor.name.clone(),
            Self::Birth => reading::birth_text(language, doctor.birth),
            Self::Sex => doctor.sex.map(|sex| sentences::sex(language, sex)).unwrap_or_default(),
            Self::Qualification => sentences::qualification(language, doctor.qualification),
            Self::Specialties => {
                let names = doctor.specialties.iter().map(|&of| sentences::specialty(language, of));
                names.collect::<Vec<_>>().join(", ")
            }
            Self::Place => {
                roster.main_place(plan, slot).map_or_else(String::new, |at| plan.facilities[at].name.clone())
            }
            Self::Sessions => match roster.presence(slot).sessions() {
                0 => String::new(),
                sessions => numbers::number(language, sessions),
            },
            Self::Licence => reading::licence_text(language, &doctor.licence),
            Self::Retirement => date(retirement::last_working_day(doctor)),
            Self::Bond => bonds::text(language, plan, &doctor.bonds),
            Self::Exempt => date(doctor.exempt_until),
            Self::Pinned if doctor.pinned => t!(language, "grid-ticked"),
            Self::Pinned => String::new(),
        }
    }

    fn rank(self, document: &Document, language: Language, slot: Slot<Doctor>) -> Rank {
        let (plan, roster, keys) = (document.plan(), document.roster(), document.keys());
        let doctor = &plan.doctors[slot];
        let words = |key: Option<&SortKey>| key.cloned().map_or(Rank::Missing, Rank::Words);
        let day = |date: Option<crate::plan::Date>| {
            date.map_or(Rank::Missing, |date| Rank::Number(calendar::days_between(jiff::civil::date(1900, 1, 1), date)))
        };
        match self {
            Self::Name => words(keys.doctor(slot)),
            Self::Birth => day(doctor.birth.and_then(crate::plan::Birth::reckoned)),
            Self::Qualification => Rank::Number(doctor.qualification as i64),
            Self::Place => words(roster.main_place(plan, slot).and_then(|at| keys.facility(at))),
            Self::Sessions => Rank::Number(roster.presence(slot).sessions()),
            Self::Retirement => day(retirement::last_working_day(doctor)),
            Self::Bond => day(doctor.bonds.iter().map(|bond| bond.until).max()),
            Self::Exempt => day(doctor.exempt_until),
            Self::Pinned => Rank::Number(i64::from(!doctor.pinned)),
            Self::Sex | Self::Specialties | Self::Licence => match self.text(document, language, slot) {
                text if text.is_empty() => Rank::Missing,
                text => Rank::Words(place_key(&text)),
            },
        }
    }

    /// Whether a move has the doctor elsewhere than the first day has: what is written there would not be seen.
    pub fn is_by_move(self, document: &Document, slot: Slot<Doctor>) -> bool {
        let (roster, date) = (document.roster(), document.roster().date());
        let mut steps = roster.career(slot).steps.iter();
        matches!(self, Self::Place | Self::Sessions)
            && steps.any(|step| step.kind.is_permanent() && step.start <= date || step.is_active(date))
    }

    /// Whether a text says what stands there already, in the same words or in others. A place is also the site of it at
    /// which the doctor works.
    pub fn says(self, document: &Document, language: Language, slot: Slot<Doctor>, text: &str) -> bool {
        if text == self.text(document, language, slot) {
            return true;
        }
        let (plan, roster) = (document.plan(), document.roster());
        match self {
            Self::Place => {
                let place = roster.main_place(plan, slot);
                let (at, folded) = (&roster.presence(slot).at, fold(text));
                let is_called_so =
                    |site| roster.links().facility(site) == place && fold(&plan.sites[site].name) == folded;
                match reading::place(language, plan, text, |_| true) {
                    Ok(named) => named == place,
                    Err(_) => at.iter().any(|&(site, _)| is_called_so(site)),
                }
            }
            Self::Sessions => numbers::read_count(text).map(i64::from) == Some(roster.presence(slot).sessions()),
            _ => false,
        }
    }

    /// Writes a text into the row of a doctor of the plan; nothing where it says what stands there already.
    ///
    /// # Errors
    /// As of `put`, or what stands there is by a move: in words.
    pub fn enter(
        self,
        document: &Document,
        language: Language,
        (slot, entry): (Slot<Doctor>, &mut DoctorRow),
        text: &str,
    ) -> Result<(), String> {
        if self.says(document, language, slot, text) {
            return Ok(());
        }
        if self.is_by_move(document, slot) {
            return Err(t!(language, "grid-moved"));
        }
        self.put(document.plan(), language, entry, text)
    }

    /// Writes a text into a row.
    ///
    /// # Errors
    /// It is none for this column, or the row takes none here: in words.
    pub fn put(self, plan: &Plan, language: Language, entry: &mut DoctorRow, text: &str) -> Result<(), String> {
        let doctor = &mut entry.doctor;
        match self {
            Self::Name => {
                let name = names::clean(text);
                if name.is_empty() {
                    return Err(t!(language, "inspector-wrong-empty"));
                }
                doctor.name = name;
            }
            Self::Birth => doctor.birth = reading::birth(language, text)?,
            Self::Sex => doctor.sex = reading::sex(language, text)?,
            Self::Qualification => doctor.qualification = reading::qualification(language, text)?,
            Self::Specialties => doctor.specialties = reading::specialties(language, text)?,
            Self::Licence => doctor.licence = reading::licence(text, &doctor.licence),
            Self::Exempt => doctor.exempt_until = reading::day(language, text)?,
            Self::Pinned => doctor.pinned = reading::tick(language, text)?,
            Self::Place => entry.post = put_place(plan, language, &entry.post, text)?,
            Self::Sessions => {
                let sessions = numbers::read_count(text).filter(|count| (1..=MOST_SESSIONS).contains(count));
                let most = numbers::number(language, MOST_SESSIONS.into());
                let sessions =
                    sessions.ok_or_else(|| t!(language, "inspector-wrong-range", least = "1", most = most))?;
                entry.post = match &entry.post {
                    FirstPosting::At(site, _) => FirstPosting::At(site.clone(), sessions),
                    FirstPosting::Nowhere => return Err(t!(language, "grid-no-place-yet")),
                    FirstPosting::Several => return Err(t!(language, "grid-several-posts")),
                };
            }
            Self::Retirement => doctor.extension = extension(language, doctor, text)?,
            Self::Bond => {
                let home = entry.post.facility(plan);
                doctor.bonds = bonds::read(language, plan, &doctor.bonds, home, text)?;
            }
        }
        Ok(())
    }
}

/// The extension of service that makes a day the last one; none where it is the day by law, or nothing is written.
fn extension(language: Language, doctor: &Doctor, text: &str) -> Result<Option<crate::plan::Date>, String> {
    let Some(day) = reading::day(language, text)? else { return Ok(None) };
    let by_law = retirement::statutory_date(doctor).ok_or_else(|| t!(language, "grid-no-retirement"))?;
    match day.cmp(&by_law) {
        std::cmp::Ordering::Less => Err(t!(language, "grid-before-retirement", date = dates::date(language, by_law))),
        std::cmp::Ordering::Equal => Ok(None),
        std::cmp::Ordering::Greater => Ok(Some(day)),
    }
}

fn put_place(plan: &Plan, language: Language, post: &FirstPosting, text: &str) -> Result<FirstPosting, String> {
    let sessions = match post {
        FirstPosting::Nowhere => FULL_TIME,
        FirstPosting::At(_, sessions) => *sessions,
        FirstPosting::Several => return Err(t!(language, "grid-several-posts")),
    };
    let Some(place) = reading::place(language, plan, text, |_| true)? else { return Ok(FirstPosting::Nowhere) };
    let facility = &plan.facilities[place];
    if let FirstPosting::At(site, _) = post
        && plan.facility_of(site) == Some(&facility.id)
    {
        return Ok(post.clone());
    }
    let seat = plan.sites_of(&facility.id).first().map(|site| site.id.clone());
    seat.map(|seat| FirstPosting::At(seat, sessions))
        .ok_or_else(|| t!(language, "grid-no-seat", name = facility.name.as_str()))
}

impl DoctorRow {
    pub fn of(document: &Document, slot: Slot<Doctor>) -> Self {
        let plan = document.plan();
        let postings = document.roster().links().postings(slot);
        let post = match postings {
            [] => FirstPosting::Nowhere,
            [one] => FirstPosting::At(plan.postings[*one].site.clone(), plan.postings[*one].sessions),
            _ => FirstPosting::Several,
        };
        Self { doctor: plan.doctors[slot].clone(), post }
    }

    /// A doctor of whom nothing is known yet.
    pub fn new(id: Id<Doctor>) -> Self {
        Self { doctor: Doctor::new(id, String::new()), post: FirstPosting::Nowhere }
    }

    /// What makes the plan say what the row says.
    pub fn changes(&self, document: &Document, ids: &mut Ids) -> Vec<Change> {
        let plan = document.plan();
        let slot = plan.doctors.slot(&self.doctor.id);
        let before = slot.map(|slot| Self::of(document, slot));
        let mut changes = Vec::new();
        match &before {
            None => changes.push(Change::insert(self.doctor.clone())),
            Some(before) if before.doctor != self.doctor => {
                changes.push(Change::replace(before.doctor.clone(), self.doctor.clone()));
            }
            Some(_) => {}
        }
        if before.map_or(FirstPosting::Nowhere, |before| before.post) == self.post {
            return changes;
        }
        let known = slot.map_or(&[][..], |slot| document.roster().links().postings(slot));
        let old = known.first().map(|&slot| plan.postings[slot].clone());
        let new = match &self.post {
            FirstPosting::At(site, sessions) => Some(self.posting(old.as_ref(), site, *sessions, ids)),
            FirstPosting::Nowhere | FirstPosting::Several => None,
        };
        changes.extend(match (old, new) {
            (Some(old), Some(new)) => Some(Change::replace(old, new)),
            (None, Some(new)) => Some(Change::insert(new)),
            (Some(old), None) => Some(Change::delete(old)),
            (None, None) => None,
        });
        changes
    }

    fn posting(&self, old: Option<&Posting>, site: &Id<Site>, sessions: Sessions, ids: &mut Ids) -> Posting {
        // Half-days are as many as the sessions, at that place.
        let week = old.filter(|old| old.site == *site && old.sessions == sessions).and_then(|old| old.week);
        Posting {
            id: old.map_or_else(|| Id::new(ids()), |old| old.id.clone()),
            doctor: self.doctor.id.clone(),
            site: site.clone(),
            sessions,
            week,
            note: old.map_or_else(String::new, |old| old.note.clone()),
        }
    }
}

/// What writing a text into a cell changes.
///
/// # Errors
/// Why it cannot be written there, in words.
pub fn write(document: &Document, language: Language, row: &str, column: usize, text: &str, ids: &mut Ids) -> Written {
    let (changes, mut wrong) = fill(document, language, row, &[(column, text)], ids);
    wrong.pop().map_or(Ok(changes), |(_, why)| Err(why))
}

/// What writing texts into cells of a row changes, in this order: each may rest on those before it.
pub fn fill(document: &Document, language: Language, row: &str, cells: &[(usize, &str)], ids: &mut Ids) -> Filled {
    let Some(slot) = document.plan().doctors.find(row) else { return Filled::default() };
    let mut entry = DoctorRow::of(document, slot);
    let put = |(place, &(column, text)): (usize, &(usize, &str))| {
        let entered = COLUMNS[column].enter(document, language, (slot, &mut entry), text);
        entered.err().map(|why| (place, why))
    };
    let wrong = cells.iter().enumerate().filter_map(put).collect();
    (entry.changes(document, ids), wrong)
}

/// The doctors a filter leaves, sorted.
pub fn rows(document: &Document, language: Language, filter: &Filter, column: usize, descending: bool) -> Vec<String> {
    let plan = document.plan();
    let query = Query::new(&filter.words);
    let slots = plan.doctors.slots().filter(|&slot| is_listed(document, language, filter, &query, slot));
    let ranked = slots.map(|slot| (COLUMNS[column].rank(document, language, slot), plan.doctors[slot].id.to_string()));
    sorted(ranked.collect(), descending)
}

fn is_listed(document: &Document, language: Language, filter: &Filter, query: &Query, slot: Slot<Doctor>) -> bool {
    let (plan, roster) = (document.plan(), document.roster());
    let doctor = &plan.doctors[slot];
    let is_there = |place: &Id<Facility>| {
        plan.facilities.slot(place).is_some_and(|place| {
            let presence = roster.presence(slot);
            let sites = presence.home.iter().chain(&presence.at);
            sites.map(|&(site, _)| roster.links().facility(site)).any(|facility| facility == Some(place))
        })
    };
    filter.place.as_ref().is_none_or(is_there)
        && filter.specialty.is_none_or(|of| doctor.specialties.contains(&of))
        && is_of(document, filter.only, slot)
        && (query.is_empty() || query.matches(&searched(document, language, slot)))
}

/// What words are looked for in.
fn searched(document: &Document, language: Language, slot: Slot<Doctor>) -> String {
    let cells =
        [Column::Name, Column::Qualification, Column::Specialties, Column::Place, Column::Licence, Column::Birth];
    let cells = cells.map(|column| column.text(document, language, slot));
    fold(&cells.join(" "))
}

/// Who is without a place or in training is said here as in the tray.
fn is_of(document: &Document, only: Only, slot: Slot<Doctor>) -> bool {
    let (off_board, date) = (document.off_board(), document.roster().date());
    match only {
        Only::Unplaced => off_board.waiting.contains(&slot),
        Only::InTraining => off_board.in_training.contains(&slot),
        Only::RetiringSoon => {
            let soon = calendar::add_months(date, 12);
            let last = retirement::last_working_day(&document.plan().doctors[slot]);
            last.is_some_and(|last| date <= last && last < soon)
        }
        Only::All | Only::BelowMinimum | Only::WithoutRegular => true,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::{Fixture, born};
    use crate::plan::{Birth, MoveKind, Sex};
    use crate::session::pages::sheets::{SheetKind, pasted};

    #[test]
    fn a_later_last_day_is_an_extension_and_an_earlier_one_is_none() {
        let mut doctor = Doctor::new("a".into(), "Ngô Minh".into());
        let write = |doctor: &Doctor, text: &str| extension(Language::Vietnamese, doctor, text);
        assert!(write(&doctor, "1/1/2030").is_err(), "nobody knows when the doctor retires");
        (doctor.birth, doctor.sex) = (Some(Birth::Date(date(1970, 3, 5))), Some(Sex::Male));
        let by_law = retirement::statutory_date(&doctor).expect("known");
        assert_eq!(by_law, date(2032, 3, 31));
        assert_eq!(write(&doctor, "31/3/2034"), Ok(Some(date(2034, 3, 31))));
        assert_eq!(write(&doctor, "31/3/2032"), Ok(None));
        assert_eq!(write(&doctor, ""), Ok(None));
        let earlier = write(&doctor, "31/3/2031").expect_err("that is leaving");
        assert!(earlier.contains("31/03/2032"), "{earlier}");
    }

    #[test]
    fn where_a_moved_doctor_works_is_no_change_in_other_words_and_elsewhere_is_none_for_a_cell() {
        let named = |facility: &mut Facility, _: &mut crate::plan::Station| facility.name = "Trạm Y tế Hải Lạng".into();
        let plan = Fixture::new().hospital("bv").station_with("s", named).doctor_at("an", "bv");
        let plan = plan.point("s", "Điểm trạm Thác Bưởi").point("s", "Điểm trạm Khe Lặc");
        let plan = plan.step("m", MoveKind::Rotation, "an", "bv", "Điểm trạm Thác Bưởi").build();
        let document = Document::new(plan, None);
        let put = |column: Column, text: &str| {
            let column = COLUMNS.iter().position(|known| *known == column).expect("a column");
            write(&document, Language::Vietnamese, "an", column, text, &mut String::new)
        };
        for same in ["Trạm Y tế Hải Lạng", "Hải Lạng", "tram y te hai lang", "HAI LANG", "Điểm trạm thác bưởi"]
        {
            assert_eq!(put(Column::Place, same), Ok(Vec::new()), "{same}");
        }
        assert_eq!(put(Column::Sessions, " 10 "), Ok(Vec::new()));
        for other in ["bv", "Điểm trạm Khe Lặc", "Trạm Y tế Không Có", ""] {
            assert!(put(Column::Place, other).is_err(), "{other}");
        }
        assert!(put(Column::Sessions, "6").is_err());
        let text = "Họ và tên\tĐơn vị công tác\tSố buổi\nan\thai lang\t10\n";
        let pasted = pasted::read(SheetKind::Doctors, &document, Language::Vietnamese, (text, None), &mut String::new);
        assert_eq!((pasted.same, pasted.changed, pasted.wrong), (1, 0, Vec::new()));
    }

    #[test]
    fn who_has_retired_or_left_is_neither_in_training_nor_without_a_place() {
        let course = |step: &mut crate::plan::Move| step.end = Some(date(2026, 12, 31));
        let plan = Fixture::new()
            .hospital("h")
            .doctor_with("retires", |doctor| born(doctor, 1964, 10))
            .posting("retires", "h", 10)
            .doctor_at("leaves", "h")
            .doctor_at("learns", "h")
            .doctor("waits")
            .step_with("a", MoveKind::Training, "retires", "h", "", course)
            .step_with("b", MoveKind::Training, "leaves", "h", "", course)
            .step_with("c", MoveKind::Training, "learns", "h", "", course)
            .step_with("d", MoveKind::Leave, "leaves", "h", "", |step| step.start = date(2026, 5, 1))
            .build();
        let mut document = Document::new(plan, None);
        let mut listed = |day, only| {
            document.set_date(day);
            let mut rows = rows(&document, Language::Vietnamese, &Filter { only, ..Filter::default() }, 0, false);
            rows.sort();
            rows
        };
        assert_eq!(listed(date(2026, 4, 30), Only::InTraining), ["learns", "leaves", "retires"]);
        assert_eq!(listed(date(2026, 5, 1), Only::InTraining), ["learns"]);
        assert_eq!(listed(date(2026, 5, 1), Only::Unplaced), ["waits"]);
    }
}
