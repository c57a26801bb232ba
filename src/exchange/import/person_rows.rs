//! The person of a row: name, birth, sex, training, specialties, licence and post, cell by cell.

use super::field::Field;
use super::licences::licence;
use super::problem::{Code, Fix, FixLabel, Problem};
use super::reading::dates::{Day, day};
use super::reading::names::{names_several, names_several_in_two, parted, proper, rank_in_front};
use super::reading::ranks::{Profession, Training, is_academic, training};
use super::reading::specialties::{is_listed, specialties};
use super::reading::words::{contract, post, sex, tick};
use super::sheet::{At, CellValue, one_line, shown};
use super::understood::Person;
use super::work::Work;
use crate::plan::{Birth, Date, Facility, Id, Qualification, Sex};
use crate::text::folding::fold;

/// Ages at which somebody works; beyond them a birth is doubted (the oldest extension ends at 70).
const AGES: std::ops::RangeInclusive<i16> = 20..=75;

/// What somebody is.
pub(super) enum Trained {
    Doctor(Option<Qualification>),
    Other(Profession),
}

/// What the column of a birth tells of the sex.
#[derive(Clone, Copy)]
enum ToldSex {
    Is(Sex),
    Unclear,
    /// It is no column that tells it.
    Elsewhere,
}

/// The name of a row, as people write it.
pub(super) fn name(work: &Work, row: u32) -> String {
    let whole = work.text(row, Field::Name);
    let middle = work.text(row, Field::MiddleNames);
    let parts = [work.text(row, Field::FamilyNames), middle, whole, work.text(row, Field::GivenName)];
    proper(&parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" "))
}

/// The cell that names several people, alone or with that of their family names beside it.
fn several_names(work: &Work, row: u32) -> Option<(At, String)> {
    let typed = |field: Field| match work.value(row, field) {
        Some((at, CellValue::Text(text))) => Some((at, text.as_str())),
        _ => None,
    };
    let whole = typed(Field::Name).filter(|(_, text)| names_several(text));
    let (_, families) = typed(Field::FamilyNames).or_else(|| typed(Field::Name)).unzip();
    let given = typed(Field::GivenName).filter(|(_, given)| families.is_some_and(|of| names_several_in_two(of, given)));
    whole.or(given).map(|(at, text)| (at, one_line(text)))
}

/// The birth that stands behind the name: "Nguyễn Văn An (1980)", "Nguyễn Văn An, 05/03/1980".
fn birth_behind_name(work: &Work, row: u32) -> Option<Birth> {
    let whole = work.text(row, Field::Name);
    let behind = parted(&whole).1.trim_matches(['(', ')', ',', ';', '|', '-', '–', ' ']);
    match day(&CellValue::Text(behind.to_owned())) {
        Day::Date(date) => Some(Birth::Date(date)),
        Day::Year(year) => Some(Birth::Year(year)),
        _ => None,
    }
}

/// Everything but the training. `facility` decides what a post means.
pub(super) fn person(work: &mut Work, row: u32, facility: Option<Id<Facility>>) -> Person {
    if let Some((at, text)) = several_names(work, row) {
        work.tell(Problem::new(at, Code::NamesSeveral, text));
    }
    let (birth, told_sex) = birth(work, row);
    let sex = sex_of(work, row, told_sex);
    let at_station =
        facility.as_ref().is_none_or(|id| work.plan.facilities.get(id).is_none_or(crate::plan::Facility::is_station));
    let post = work.value(row, Field::Post).map(|(_, value)| post(&shown(value), at_station));
    let contract = contract(work.value(row, Field::Contract).map(|(_, value)| value)).or_else(|| {
        let (_, value) = work.value(row, Field::Established)?;
        if tick(Some(value)) == Some(true) {
            Some(false)
        } else {
            contract(Some(value)).filter(|_| tick(Some(value)).is_none())
        }
    });
    let site = facility.as_ref().and_then(|facility| {
        let text = work.text(row, Field::Site);
        (!text.is_empty()).then(|| work.places.point(facility, &text)).flatten()
    });
    Person {
        name: name(work, row),
        birth,
        sex,
        licence: licence(work, row),
        post,
        contract,
        site,
        unplaced: work.is_nowhere(row),
        facility,
        title: work.text(row, Field::Title),
        note: work.text(row, Field::Note),
        ..Person::default()
    }
}

/// The birth, and the sex where its column tells that too.
fn birth(work: &mut Work, row: u32) -> (Option<Birth>, ToldSex) {
    let male = work.value(row, Field::BirthMale);
    let female = work.value(row, Field::BirthFemale);
    let by_sex = work.layout.has(Field::BirthMale) || work.layout.has(Field::BirthFemale);
    match (male, female) {
        (Some((at, value)), Some((other, _))) => {
            let (text, cells) = (shown(value), [(at, String::new()), (other, String::new())]);
            let problem = Problem::new(at, Code::SexTwice, text)
                .fix(FixLabel::Male, vec![cells[1].clone()])
                .fix(FixLabel::Female, vec![cells[0].clone()])
                .fix(FixLabel::Blank, cells.to_vec());
            work.tell(problem);
            return (None, ToldSex::Unclear);
        }
        (Some((at, value)), None) => return (birth_in(work, at, value), ToldSex::Is(Sex::Male)),
        (None, Some((at, value))) => return (birth_in(work, at, value), ToldSex::Is(Sex::Female)),
        (None, None) => {}
    }
    if let Some(day) = birth_of_parts(work, row) {
        return (day.birth(), ToldSex::Elsewhere);
    }
    let found = work.value(row, Field::Birth).or_else(|| work.value(row, Field::BirthYear));
    if let Some((at, value)) = found {
        return (birth_in(work, at, value), ToldSex::Elsewhere);
    }
    if let Some(birth) = birth_behind_name(work, row) {
        return (Some(birth), ToldSex::Elsewhere);
    }
    let fields = [Field::Birth, Field::BirthYear, Field::BirthMale];
    if let Some(at) = fields.iter().find_map(|&field| work.at(row, field)) {
        work.tell(Problem::new(at, Code::NoBirth, ""));
    }
    (None, if by_sex { ToldSex::Unclear } else { ToldSex::Elsewhere })
}

/// Day, month and year, each in a column of its own, as one day; nothing where one of them is not told.
fn birth_of_parts(work: &mut Work, row: u32) -> Option<Day> {
    let parts = [Field::BirthDay, Field::BirthMonth, Field::BirthYear].map(|field| work.text(row, field));
    if parts.iter().any(String::is_empty) {
        return None;
    }
    let (first, last) = (work.at(row, Field::BirthDay)?, work.at(row, Field::BirthYear)?);
    let text = parts.join("/");
    let read = day(&CellValue::Text(text.clone()));
    match read {
        Day::Date(_) => {}
        Day::TwoDigits(year) => {
            let year = year.to_string();
            let fix = vec![(last, year.clone())];
            work.tell(Problem::new(last, Code::YearTwoDigits, text).more(year.clone()).fix(FixLabel::Take(year), fix));
        }
        _ => {
            let cells = [Field::BirthDay, Field::BirthMonth].into_iter().filter_map(|field| work.at(row, field));
            let year_only: Vec<(At, String)> = cells.map(|at| (at, String::new())).collect();
            work.tell(Problem::new(first, Code::NotADate, text).fix(FixLabel::Take(parts[2].clone()), year_only));
        }
    }
    Some(read)
}

fn birth_in(work: &mut Work, at: At, value: &CellValue) -> Option<Birth> {
    let (text, day) = (shown(value), day(value));
    let take = |text: String| (FixLabel::Take(text.clone()), vec![(at, text)]);
    let problem = match &day {
        Day::Nothing | Day::Date(_) | Day::Year(_) => None,
        Day::Month(year) => Some(Problem::new(at, Code::MonthOnly, text).more(year.to_string())),
        Day::TwoDigits(year) => {
            let full = full_year(&text, *year);
            let (label, cells) = take(full.clone());
            Some(Problem::new(at, Code::YearTwoDigits, text).more(year.to_string()).fix(label, cells))
        }
        Day::Serial(date) => {
            let written = shown(&CellValue::Date(*date));
            let (label, cells) = take(written.clone());
            Some(Problem::new(at, Code::DateAsNumber, text).more(written).fix(label, cells))
        }
        Day::Wrong(year) => {
            let mut problem = Problem::new(at, Code::NotADate, text);
            if let Some(year) = year {
                let (label, cells) = take(year.to_string());
                problem = problem.fix(label, cells);
            }
            Some(problem)
        }
    };
    let settled = problem.is_none();
    if let Some(problem) = problem {
        work.tell(problem.fix(FixLabel::Blank, vec![(at, String::new())]));
    }
    let birth = day.birth();
    if let Some(date) = birth.and_then(Birth::reckoned).filter(|_| settled) {
        let age = work.plan.cover.baseline.year() - date.year();
        if !AGES.contains(&age) {
            work.tell(Problem::new(at, Code::BirthImplausible, shown(value)).more(age.to_string()));
        }
    }
    birth
}

/// "5/3/85" with its year in full.
fn full_year(text: &str, year: i16) -> String {
    let end = text.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
    format!("{}{year}", &text[..end])
}

fn sex_of(work: &mut Work, row: u32, told: ToldSex) -> Option<Sex> {
    match told {
        ToldSex::Is(sex) => return Some(sex),
        ToldSex::Unclear => return None,
        ToldSex::Elsewhere => {}
    }
    if let Some((at, value)) = work.value(row, Field::Sex) {
        let text = shown(value);
        let known = sex(&text);
        if known.is_none() {
            let fix = |label, word: &str| Fix { label, cells: vec![(at, word.to_owned())] };
            let mut problem = Problem::new(at, Code::SexUnclear, text);
            problem.fixes = vec![fix(FixLabel::Male, "Nam"), fix(FixLabel::Female, "Nữ"), fix(FixLabel::Blank, "")];
            work.tell(problem);
        }
        return known;
    }
    if let Some(at) = work.at(row, Field::Sex) {
        work.tell(sex_missing(at, vec![(at, "Nam".to_owned())], vec![(at, "Nữ".to_owned())]));
        return None;
    }
    let (male, female) = (work.at(row, Field::MaleMark), work.at(row, Field::FemaleMark));
    let first = male.or(female)?;
    let set = |at: Option<At>, text: &str| at.map(|at| (at, text.to_owned()));
    match (ticked(work, row, Field::MaleMark), ticked(work, row, Field::FemaleMark)) {
        (true, true) => {
            let text = work.sheet.text(first);
            let only = |other: Option<At>| set(other, "").into_iter().collect::<Vec<_>>();
            let problem = Problem::new(first, Code::SexTwice, text)
                .fix(FixLabel::Male, only(female))
                .fix(FixLabel::Female, only(male))
                .fix(FixLabel::Blank, [male, female].into_iter().filter_map(|at| set(at, "")).collect::<Vec<_>>());
            work.tell(problem);
            None
        }
        (true, false) => Some(Sex::Male),
        // One column alone says the other sex by being empty.
        (false, true) => Some(Sex::Female),
        (false, false) if male.is_some() != female.is_some() => {
            Some(if male.is_some() { Sex::Female } else { Sex::Male })
        }
        (false, false) => {
            let only = |at: Option<At>| set(at, "x").into_iter().collect::<Vec<_>>();
            work.tell(sex_missing(first, only(male), only(female)));
            None
        }
    }
}

fn sex_missing(at: At, male: Vec<(At, String)>, female: Vec<(At, String)>) -> Problem {
    Problem::new(at, Code::SexMissing, "").fix(FixLabel::Male, male).fix(FixLabel::Female, female)
}

/// Whether a column is ticked; what is no tick is asked about and counts as none.
fn ticked(work: &mut Work, row: u32, field: Field) -> bool {
    let Some((at, value)) = work.value(row, field) else { return false };
    tick(Some(value)).unwrap_or_else(|| {
        let fix = |label, text: &str| Fix { label, cells: vec![(at, text.to_owned())] };
        let mut problem = Problem::new(at, Code::MarkUnclear, shown(value));
        problem.fixes = vec![fix(FixLabel::Take("x".to_owned()), "x"), fix(FixLabel::Blank, "")];
        work.tell(problem);
        false
    })
}

/// What somebody is by training, and the specialties that stand with it.
pub(super) fn trained(work: &mut Work, row: u32) -> (Trained, String) {
    let found = work.value(row, Field::Qualification).or_else(|| work.value(row, Field::QualificationAndSpecialty));
    if let Some((at, value)) = found {
        let text = shown(value);
        let read = training(&text);
        let trained = beside_degree(work, row, &read).unwrap_or_else(|| of_training(work, at, text, &read));
        return (trained, read.rest);
    }
    if let Some(trained) = of_marks(work, row) {
        return (trained, String::new());
    }
    // No column is for it: the title says it, the rank in front of the name, or the post.
    let in_front = rank_in_front(&work.text(row, Field::Name));
    let elsewhere = [work.text(row, Field::Title), in_front, work.text(row, Field::Post)];
    let told = elsewhere.iter().map(|text| training(text)).find(|told| told.doctor || told.profession.is_some());
    if let Some(told) = told {
        let trained = told.other().map_or(Trained::Doctor(told.highest()), Trained::Other);
        return (trained, String::new());
    }
    let fields =
        [Field::Qualification, Field::QualificationAndSpecialty, Field::DoctorMark, Field::Name, Field::GivenName];
    if let Some(at) = fields.iter().find_map(|&field| work.at(row, field)) {
        let fix = Fix { label: FixLabel::Take("BS".to_owned()), cells: vec![(at, "BS".to_owned())] };
        let mut problem = Problem::new(at, Code::QualificationMissing, "");
        if work.layout.has(Field::Qualification) || work.layout.has(Field::QualificationAndSpecialty) {
            problem.fixes.push(fix);
        }
        work.tell(problem);
    }
    (Trained::Doctor(None), String::new())
}

/// Of somebody with a degree of any trade the title, the rank in front of the name, or what stands as specialty tells the
/// trade: "Thạc sĩ" beside "Bác sĩ hạng III" is a doctor's, and beside "Kế toán viên" it is none.
fn beside_degree(work: &Work, row: u32, degree: &Training) -> Option<Trained> {
    if !degree.is_degree {
        return None;
    }
    let beside = [work.text(row, Field::Title), rank_in_front(&work.text(row, Field::Name))];
    let tells = |told: &Training| !told.is_degree && (told.doctor || told.profession.is_some());
    // Words of a profession are within a specialty too: "Dược lý", "Dinh dưỡng".
    let is_whole =
        |told: &Training| told.doctor || told.rest.is_empty() && !matches!(told.profession, Some(Profession::Other));
    let specialty = Some(training(&work.text(row, Field::Specialty))).filter(is_whole);
    let told = beside.iter().map(|text| training(text)).chain(specialty).find(tells)?;
    let highest = degree.ranks.iter().copied().chain(told.highest()).max();
    Some(told.other().map_or(Trained::Doctor(highest), Trained::Other))
}

fn of_training(work: &mut Work, at: At, text: String, read: &Training) -> Trained {
    /// What is read as somebody who is no doctor.
    const OTHER: &str = "Nghề khác";
    if let Some(other) = read.other() {
        return Trained::Other(other);
    }
    let Some(highest) = read.highest() else {
        let doctor = if read.is_degree { format!("BS. {text}") } else { "BS".to_owned() };
        let problem = Problem::new(at, Code::QualificationUnclear, text)
            .fix(FixLabel::Take(doctor.clone()), vec![(at, doctor)])
            .fix(FixLabel::NotADoctor, vec![(at, OTHER.to_owned())]);
        work.tell(problem);
        return Trained::Doctor(None);
    };
    if read.ranks.len() > 1 && highest != Qualification::Doctorate {
        work.tell(Problem::new(at, Code::QualificationTwice, text).more(rank_name(highest)));
    }
    Trained::Doctor(Some(highest))
}

fn of_marks(work: &mut Work, row: u32) -> Option<Trained> {
    let columns: Vec<(u16, Field, String)> = work
        .layout
        .columns
        .iter()
        .filter_map(|(&at, column)| Some((at, column.field?, column.header.clone())))
        .filter(|(_, field, _)| field.marks().is_some() || *field == Field::OtherMark)
        .collect();
    if columns.is_empty() {
        return None;
    }
    let mut ranks: Vec<(At, Qualification)> = Vec::new();
    let mut others = Vec::new();
    for (column, field, header) in columns {
        let at = At::new(row, column);
        let value = work.sheet.cell(at).map(|cell| &cell.value);
        let is_ticked = match (value, field.marks()) {
            (None, _) => false,
            (Some(value), Some(_)) if tick(Some(value)).is_none() => ticked(work, row, field),
            (Some(value), _) => tick(Some(value)).unwrap_or(false),
        };
        match field.marks().filter(|_| is_ticked) {
            Some(rank) => ranks.push((at, rank)),
            None if is_ticked => {
                let leaf = header.rsplit(" / ").next().unwrap_or_default();
                others.push(training(leaf).profession.unwrap_or(Profession::Other));
            }
            None => {}
        }
    }
    match (&ranks[..], &others[..]) {
        ([], []) => None,
        ([], [other, ..]) => Some(Trained::Other(*other)),
        // A nurse with a master's degree.
        (ranks, [other, ..]) if ranks.iter().all(|(_, rank)| is_academic(*rank)) => Some(Trained::Other(*other)),
        ([(_, rank)], _) => Some(Trained::Doctor(Some(*rank))),
        ([(first, _), ..], _) => {
            let highest = ranks.iter().map(|(_, rank)| *rank).max();
            let text = work.sheet.text(*first);
            let told = highest.map(rank_name).unwrap_or_default();
            work.tell(Problem::new(*first, Code::QualificationTwice, text).more(told));
            Some(Trained::Doctor(highest))
        }
    }
}

/// A rank as lists abbreviate it, in both languages.
pub(super) fn rank_name(rank: Qualification) -> &'static str {
    match rank {
        Qualification::Doctor => "BS",
        Qualification::Resident => "BSNT",
        Qualification::SpecialistOne => "CKI",
        Qualification::Master => "ThS",
        Qualification::SpecialistTwo => "CKII",
        Qualification::Doctorate => "TS",
    }
}

/// Fills in rank and specialties. Where no column is for specialties, they stand behind the rank.
pub(super) fn specialise(work: &mut Work, row: u32, person: &mut Person, behind_rank: &str) {
    let own = work.value(row, Field::Specialty);
    let read = match own {
        Some((at, value)) => {
            let text = shown(value);
            // "Bác sĩ đa khoa", "BSCKI Nội": the rank is no specialty.
            let told = training(&text);
            let read = specialties(if told.doctor { &told.rest } else { &text });
            if !read.unknown.is_empty() {
                work.tell(
                    Problem::new(at, Code::SpecialtyUnknown, text).fix(FixLabel::Blank, vec![(at, String::new())]),
                );
            } else if read.found.len() > 1 && !is_listed(&text) {
                work.tell(Problem::new(at, Code::SpecialtyTwice, text));
            }
            read
        }
        None => specialties(behind_rank),
    };
    person.specialties = read.found;
}

/// The code JSON and plan files give a rank.
pub(super) fn rank_code(rank: Qualification) -> &'static str {
    match rank {
        Qualification::Doctor => "doctor",
        Qualification::Resident => "resident",
        Qualification::SpecialistOne => "specialist_one",
        Qualification::Master => "master",
        Qualification::SpecialistTwo => "specialist_two",
        Qualification::Doctorate => "doctorate",
    }
}

/// A day under a field; whatever is none is told.
pub(super) fn date(work: &mut Work, row: u32, field: Field) -> Option<Date> {
    let (at, value) = work.value(row, field)?;
    let text = shown(value);
    let open = ["den nay", "hien nay", "khong thoi han", "vo thoi han", "khong xac dinh thoi han", "lau dai", "khong"];
    if open.contains(&fold(&text).as_str()) {
        return None;
    }
    date_as(work, at, value, &day(value))
}

/// The day that a cell, or a part of it, was read as.
pub(super) fn date_as(work: &mut Work, at: At, value: &CellValue, read: &Day) -> Option<Date> {
    let text = shown(value);
    match read {
        Day::Date(date) => Some(*date),
        Day::Nothing => None,
        Day::Serial(date) => {
            let written = shown(&CellValue::Date(*date));
            let fix = vec![(at, written.clone())];
            work.tell(
                Problem::new(at, Code::DateAsNumber, text).more(written.clone()).fix(FixLabel::Take(written), fix),
            );
            None
        }
        Day::TwoDigits(_) => {
            let year: i16 =
                text.chars().rev().take(2).collect::<String>().chars().rev().collect::<String>().parse().unwrap_or(0);
            let full = full_year(&text, 2_000 + year);
            let fix = vec![(at, full.clone())];
            work.tell(Problem::new(at, Code::YearTwoDigits, text).more(full.clone()).fix(FixLabel::Take(full), fix));
            None
        }
        Day::Year(_) | Day::Month(_) | Day::Wrong(_) => {
            work.tell(Problem::new(at, Code::NotADate, text).fix(FixLabel::Blank, vec![(at, String::new())]));
            None
        }
    }
}
