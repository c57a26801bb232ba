//! A list beside a plan: who is new, what is different, field by field, and who is missing in the list.

use std::collections::{BTreeMap, BTreeSet};

use super::again::{Begun, settled};
use super::field::{Field, ListKind};
use super::people::{Match, People};
use super::points::new_points;
use super::problem::{Code, Level, Problem};
use super::sheet::At;
use super::understood::{Choices, Entry, MoveRow, Person, Row, StationRow, Understood, Who};
use crate::plan::{
    Birth, Date, Doctor, Facility, Id, Licence, Move, MoveKind, Plan, Post, Posting, Qualification, Sex, Site,
    SiteKind, Slot, Specialties, Specialty,
};
use crate::roster::Roster;

/// What a row would do.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    New,
    /// Of a list of moves: the move is new, its doctor is known.
    NewOf(Id<Doctor>),
    /// A further post, or a further move, of the new doctor whom this earlier row begins.
    Also(u32),
    Same(Option<Id<Doctor>>),
    Changed(Option<Id<Doctor>>, Vec<FieldDifference>),
    /// It may be one of these, or somebody new.
    Ask(Vec<Id<Doctor>>),
    /// It may be about whom one of these earlier rows begins, or somebody else who is new.
    AskSame(Vec<u32>),
    /// It is not taken: something in it is wrong, asked, or it was chosen so.
    LeftOut,
}

/// A field, as it is in the plan and as the list has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldDifference {
    Name(String, String),
    Birth(Option<Birth>, Birth),
    Sex(Option<Sex>, Sex),
    Qualification(Qualification, Qualification),
    Specialties(Specialties, Specialties),
    Licence(Licence, Licence),
    Post(Post, Post),
    Title(String, String),
    Place(Option<Id<Facility>>, Id<Facility>),
    Figure(Field, Option<u32>, u32),
    /// The names of a station's points, and those with what the list has besides.
    Points(Vec<String>, Vec<String>),
    End(Option<Date>, Option<Date>),
}

/// A list beside a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared {
    /// In the order of the list's rows.
    pub standings: Vec<Standing>,
    /// Each row is a move of its own, also a further one of somebody new.
    pub of_moves: bool,
    /// Rows about somebody who may be in the plan, with who that may be: also where it was said who it is.
    pub asked: BTreeMap<u32, Vec<Id<Doctor>>>,
    /// Rows that may be about somebody whom earlier rows begin, with those rows: also where it was said.
    pub again: BTreeMap<u32, Vec<u32>>,
    /// Of the places the list is about, whoever works there and is not in it.
    pub missing: Vec<Id<Doctor>>,
    /// Doubts that only the plan raises.
    pub problems: Vec<Problem>,
}

impl Compared {
    pub fn count(&self, of: impl Fn(&Standing) -> bool) -> usize {
        self.standings.iter().filter(|standing| of(standing)).count()
    }

    /// How many people are new, or how many moves.
    pub fn new_ones(&self) -> usize {
        let is_new = |standing: &Standing| match standing {
            Standing::New | Standing::NewOf(_) => true,
            Standing::Also(_) => self.of_moves,
            _ => false,
        };
        self.count(is_new)
    }

    /// In how many rows they stand.
    pub fn new_rows(&self) -> usize {
        self.count(|standing| matches!(standing, Standing::New | Standing::NewOf(_) | Standing::Also(_)))
    }

    pub fn changed(&self) -> usize {
        self.count(|standing| matches!(standing, Standing::Changed(..)))
    }

    pub fn same(&self) -> usize {
        self.count(|standing| matches!(standing, Standing::Same(_)))
    }

    pub fn left_out(&self) -> usize {
        self.count(|standing| matches!(standing, Standing::LeftOut | Standing::Ask(_) | Standing::AskSame(_)))
    }

    /// What is doubtful in the list, and beside the plan. What is asked of a row is not told as a warning as well.
    pub fn doubts<'a>(&'a self, list: &'a Understood) -> impl Iterator<Item = &'a Problem> {
        let is_asked = move |problem: &Problem| problem.at.is_some_and(|at| self.again.contains_key(&at.row));
        let told = list.problems.iter();
        told.filter(move |problem| problem.code != Code::PersonTwice || !is_asked(problem)).chain(&self.problems)
    }
}

/// Holds every row of a list against the plan; station figures as they are on `date`.
pub fn compare(plan: &Plan, list: &Understood, choices: &Choices, date: Date) -> Compared {
    let homes = homes(plan);
    let wrong = wrong(list);
    let is_left_out = |row: u32| [&choices.left_out, &list.left_out, &wrong].iter().any(|rows| rows.contains(&row));
    let roster = Roster::new(plan, date);
    let taken = list.rows.iter().filter(|row| !is_left_out(row.row));
    let people = People::new(plan, &roster, taken.filter_map(Row::person));
    let twice = told_twice(list, &people, &is_left_out);
    let mut compared = Compared { of_moves: list.layout.kind == ListKind::Rotations, ..Compared::default() };
    let mut seen: BTreeSet<Id<Doctor>> = BTreeSet::new();
    let mut begun = Begun::default();
    for row in &list.rows {
        let name = list.layout.column(Field::Name).or(list.layout.column(Field::GivenName)).unwrap_or(0);
        let found = row.person().map(|person| people.find(person));
        if let Some(Match::Ask(ids)) = &found {
            compared.asked.insert(row.row, ids.clone());
        }
        let again = row.person().map(|person| begun.find(person)).unwrap_or_default();
        if !again.is_empty() && !matches!(found, Some(Match::Known(_))) {
            compared.again.insert(row.row, again.clone());
        }
        // What was said of a row that begins nobody any more is asked again.
        let is_void = |who: &Who| matches!(who, Who::SameAs(first) if !again.contains(first));
        let said = choices.people.get(&row.row).filter(|who| !is_void(who));
        let is_said = said.is_some();
        let contradicts = |id: &Id<Doctor>, standing: &Standing| {
            !is_said && twice.contains(id) && matches!(standing, Standing::Changed(..))
        };
        if let Some(Match::Known(id)) = found.as_ref().filter(|_| is_said)
            && twice.contains(id)
        {
            compared.asked.insert(row.row, vec![id.clone()]);
        }
        let who = found.map(|found| match said {
            Some(Who::New | Who::SameAs(_)) => Match::New,
            Some(Who::Known(id)) => Match::Known(id.clone()),
            None => found,
        });
        // Whoever a row may be about is not missing, also where it is not taken.
        match &who {
            Some(Match::Known(id)) => {
                seen.insert(id.clone());
            }
            Some(Match::Ask(ids)) => seen.extend(ids.iter().cloned()),
            Some(Match::New) | None => {}
        }
        let asked = |code: Code, of: Vec<String>| {
            let text = row.person().map(|person| person.name.clone()).unwrap_or_default();
            Problem::new(At::new(row.row, name), code, text).more(of.join("; "))
        };
        let ask = |ids: &[Id<Doctor>]| asked(Code::PersonAsk, ids.iter().map(|id| told(plan, id)).collect());
        let standing = match (&row.entry, who) {
            _ if is_left_out(row.row) => Standing::LeftOut,
            (Entry::Station(station), _) => of_station(plan, station, date),
            (_, Some(Match::Ask(ids))) => {
                compared.problems.push(ask(&ids));
                Standing::Ask(ids)
            }
            (Entry::Person(person), Some(Match::Known(id))) => {
                if let Some(at) = year_only(plan, &id, person).then(|| birth_cell(list, row.row)).flatten() {
                    let kept = plan.doctors.get(&id).and_then(|doctor| doctor.birth).and_then(Birth::reckoned);
                    let kept =
                        kept.map(|date| super::sheet::shown(&super::sheet::CellValue::Date(date))).unwrap_or_default();
                    compared.problems.push(Problem::new(at, Code::YearOnly, list.sheet.text(at)).more(kept));
                }
                if let Some(home) = home(&roster, plan, &id).filter(|_| person.unplaced) {
                    let column = list.layout.column(Field::Facility).or(list.layout.column(Field::Commune));
                    let at = At::new(row.row, column.unwrap_or(name));
                    let kept = plan.facilities[home].name.clone();
                    compared.problems.push(Problem::new(at, Code::PlaceKept, list.sheet.text(at)).more(kept));
                }
                let standing = of_person(&roster, plan, &homes, &id, person);
                if contradicts(&id, &standing) {
                    compared.problems.push(ask(std::slice::from_ref(&id)));
                    compared.asked.insert(row.row, vec![id.clone()]);
                    Standing::Ask(vec![id])
                } else {
                    standing
                }
            }
            (Entry::Person(person), _) if !is_complete(person) => Standing::LeftOut,
            (Entry::Person(_), _) => Standing::New,
            (Entry::Move(step), Some(Match::Known(id))) => of_move(plan, step, &id),
            (Entry::Move(step), _) if is_whole(step) && step.person.qualification.is_some() => Standing::New,
            (Entry::Move(_), _) => Standing::LeftOut,
        };
        let standing = settled(standing, &again, said);
        match (&standing, row.person()) {
            (Standing::New, Some(person)) => begun.add(row.row, person),
            (Standing::AskSame(rows), _) => {
                compared.problems.push(asked(Code::PersonAgain, rows.iter().map(ToString::to_string).collect()));
            }
            _ => {}
        }
        compared.standings.push(standing);
    }
    if list.layout.kind == ListKind::Staff {
        compared.missing = missing(plan, list, &homes, &seen);
    }
    compared
}

/// Who is at home at the places a list is about, and not seen in it.
fn missing(
    plan: &Plan,
    list: &Understood,
    homes: &BTreeMap<Id<Doctor>, Id<Facility>>,
    seen: &BTreeSet<Id<Doctor>>,
) -> Vec<Id<Doctor>> {
    let listed: BTreeSet<&Id<Facility>> =
        list.rows.iter().filter_map(Row::person).filter_map(|person| person.facility.as_ref()).collect();
    let at_listed = |doctor: &&Doctor| homes.get(&doctor.id).is_some_and(|home| listed.contains(home));
    let missing = plan.doctors.iter().filter(at_listed).filter(|doctor| !seen.contains(&doctor.id));
    missing.map(|doctor| doctor.id.clone()).collect()
}

/// Doctors of the plan whom several rows tell of: each of these would undo what another has changed.
fn told_twice(list: &Understood, people: &People, is_left_out: &dyn Fn(u32) -> bool) -> BTreeSet<Id<Doctor>> {
    let mut once = BTreeSet::new();
    let known = list.rows.iter().filter(|row| !is_left_out(row.row)).filter_map(|row| match &row.entry {
        Entry::Person(person) => match people.find(person) {
            Match::Known(id) => Some(id),
            Match::New | Match::Ask(_) => None,
        },
        Entry::Station(_) | Entry::Move(_) => None,
    });
    known.filter(|id| !once.insert(id.clone())).collect()
}

/// The rows in which something is wrong, also in a cell that is merged over them.
fn wrong(list: &Understood) -> BTreeSet<u32> {
    let errors = || list.problems.iter().filter(|problem| problem.level() == Level::Error);
    let mut rows: BTreeSet<u32> = errors().filter_map(|problem| problem.at.map(|at| at.row)).collect();
    // That a row lacks something, or contradicts itself, says nothing of those it shares a cell with.
    let of_value = |problem: &&Problem| matches!(problem.code, Code::NotADate | Code::NotANumber | Code::FormulaFault);
    // Each of its rows tells what is wrong with a cell: it is looked at once.
    let cells: BTreeSet<At> = errors().filter(of_value).filter_map(|problem| problem.at).collect();
    for at in cells {
        rows.extend(sharing(list, at));
    }
    rows
}

/// The rows that read what stands merged over them in a cell, as `Work::value` does: those with nothing of their own.
fn sharing(list: &Understood, at: At) -> Vec<u32> {
    let Some(merge) = list.sheet.merge(at).filter(|merge| merge.first == at) else { return Vec::new() };
    let is_shared = |column: u16, field: Field| field.is_unit() || field.can_repeat() && column == at.column;
    let columns: Vec<u16> = list
        .layout
        .columns
        .range(at.column..=merge.last.column)
        .filter(|(column, found)| found.field.is_some_and(|field| is_shared(**column, field)))
        .map(|(&column, _)| column)
        .collect();
    let reads = |row: u32| columns.iter().any(|&column| list.sheet.text(At::new(row, column)).is_empty());
    let within = merge.first.row..=merge.last.row;
    list.rows.iter().map(|row| row.row).filter(|row| within.contains(row) && reads(*row)).collect()
}

/// Whether a row tells enough of somebody for a plan to begin with.
fn is_complete(person: &Person) -> bool {
    (person.facility.is_some() || person.unplaced) && person.qualification.is_some()
}

/// Where a doctor is at home on the day of the list.
fn home(roster: &Roster, plan: &Plan, id: &Id<Doctor>) -> Option<Slot<Facility>> {
    roster.main_home(plan, plan.doctors.slot(id)?)
}

/// A doctor of the plan as a question names one.
fn told(plan: &Plan, id: &Id<Doctor>) -> String {
    let Some(doctor) = plan.doctors.get(id) else { return id.to_string() };
    let born = match doctor.birth {
        Some(Birth::Date(date)) => format!(" {:02}/{:02}/{}", date.day(), date.month(), date.year()),
        Some(Birth::Year(year)) => format!(" {year}"),
        None => String::new(),
    };
    format!("{}{born} [{id}]", doctor.name)
}

fn birth_cell(list: &Understood, row: u32) -> Option<At> {
    let fields = [Field::Birth, Field::BirthYear, Field::BirthMale, Field::BirthFemale];
    let cells = fields.iter().filter_map(|&field| list.layout.column(field).map(|column| At::new(row, column)));
    cells.into_iter().find(|&at| !list.sheet.text(at).is_empty())
}

/// The list has only the year of a birth whose day the plan knows.
fn year_only(plan: &Plan, id: &Id<Doctor>, person: &Person) -> bool {
    let known = plan.doctors.get(id).and_then(|doctor| doctor.birth);
    matches!((known, person.birth), (Some(Birth::Date(date)), Some(Birth::Year(year))) if date.year() == year)
}

/// Where everybody is at home on the plan's first day: the place with most sessions, ties by site.
pub(super) fn homes(plan: &Plan) -> BTreeMap<Id<Doctor>, Id<Facility>> {
    let mut sums: BTreeMap<(&Id<Doctor>, &Id<Facility>), u32> = BTreeMap::new();
    for posting in plan.postings.iter() {
        if let Some(facility) = plan.facility_of(&posting.site) {
            let sum = sums.entry((&posting.doctor, facility)).or_default();
            *sum = sum.saturating_add(posting.sessions);
        }
    }
    let mut homes: BTreeMap<Id<Doctor>, (u32, Id<Facility>)> = BTreeMap::new();
    for ((doctor, facility), sessions) in sums {
        let known = homes.get(doctor).map_or(0, |(most, _)| *most);
        if sessions > known {
            homes.insert(doctor.clone(), (sessions, facility.clone()));
        }
    }
    homes.into_iter().map(|(doctor, (_, facility))| (doctor, facility)).collect()
}

/// Whether somebody works at a place by a posting of the first day, or is at home there on the day of the list by a
/// move.
pub(super) fn works_at(roster: &Roster, plan: &Plan, id: &Id<Doctor>, facility: &Id<Facility>) -> bool {
    let is_there = |posting: &Posting| posting.doctor == *id && plan.facility_of(&posting.site) == Some(facility);
    let is_home = |home: Slot<Facility>| plan.facilities[home].id == *facility;
    plan.postings.iter().any(is_there) || home(roster, plan, id).is_some_and(is_home)
}

fn of_person(
    roster: &Roster,
    plan: &Plan,
    homes: &BTreeMap<Id<Doctor>, Id<Facility>>,
    id: &Id<Doctor>,
    person: &Person,
) -> Standing {
    let Some(doctor) = plan.doctors.get(id) else { return Standing::LeftOut };
    let mut differences = person_differences(doctor, person);
    if let Some(facility) = person.facility.as_ref().filter(|facility| !works_at(roster, plan, id, facility)) {
        differences.push(FieldDifference::Place(homes.get(id).cloned(), facility.clone()));
    }
    if differences.is_empty() {
        Standing::Same(Some(id.clone()))
    } else {
        Standing::Changed(Some(id.clone()), differences)
    }
}

/// What the list tells otherwise of a doctor. What it does not tell is no difference.
fn person_differences(doctor: &Doctor, person: &Person) -> Vec<FieldDifference> {
    let after = merged(doctor, person);
    let mut differences = Vec::new();
    if doctor.name != after.name {
        differences.push(FieldDifference::Name(doctor.name.clone(), after.name));
    }
    if let Some(birth) = after.birth.filter(|_| doctor.birth != after.birth) {
        differences.push(FieldDifference::Birth(doctor.birth, birth));
    }
    if let Some(sex) = after.sex.filter(|_| doctor.sex != after.sex) {
        differences.push(FieldDifference::Sex(doctor.sex, sex));
    }
    if doctor.qualification != after.qualification {
        differences.push(FieldDifference::Qualification(doctor.qualification, after.qualification));
    }
    if doctor.specialties != after.specialties {
        differences.push(FieldDifference::Specialties(doctor.specialties.clone(), after.specialties));
    }
    if doctor.licence != after.licence {
        differences.push(FieldDifference::Licence(doctor.licence.clone(), after.licence));
    }
    if doctor.post != after.post {
        differences.push(FieldDifference::Post(doctor.post, after.post));
    }
    if doctor.title != after.title {
        differences.push(FieldDifference::Title(doctor.title.clone(), after.title));
    }
    differences
}

/// A doctor with what a row tells of him or her. A birth year never takes the place of a day of that year; spellings
/// that are one name, or one licence, change nothing.
pub(super) fn merged(doctor: &Doctor, person: &Person) -> Doctor {
    use crate::roster::spelling;
    let mut after = doctor.clone();
    if !spelling::is_same_name(&doctor.name, &person.name) && !person.name.is_empty() {
        after.name.clone_from(&person.name);
    }
    let same_year = |year: i16| doctor.birth.and_then(Birth::reckoned).is_some_and(|date| date.year() == year);
    match person.birth {
        Some(Birth::Year(year)) if same_year(year) => {}
        Some(birth) => after.birth = Some(birth),
        None => {}
    }
    after.sex = person.sex.or(doctor.sex);
    after.qualification = person.qualification.unwrap_or(doctor.qualification);
    let same = |one: &[Specialty], other: &[Specialty]| one.iter().collect::<BTreeSet<_>>() == other.iter().collect();
    if !person.specialties.is_empty() && !same(&doctor.specialties, &person.specialties) {
        after.specialties = person.specialties.as_slice().into();
    }
    match (&doctor.licence, &person.licence) {
        (Licence::Number { number, until }, Some(Licence::Number { number: told, until: end })) => {
            let one = spelling::licence(number) == spelling::licence(told);
            let number = if one { number } else { told };
            after.licence = Licence::Number { number: number.clone(), until: end.or(until.filter(|_| one)) };
        }
        (_, Some(licence)) => after.licence = licence.clone(),
        (_, None) => {}
    }
    after.post = person.post.unwrap_or(doctor.post);
    if !person.title.is_empty() {
        after.title.clone_from(&person.title);
    }
    after
}

fn of_station(plan: &Plan, row: &StationRow, date: Date) -> Standing {
    let Some(station) = row.facility.as_ref().and_then(|id| plan.facilities.get(id)).and_then(Facility::station) else {
        return Standing::LeftOut;
    };
    let mut differences: Vec<FieldDifference> = row
        .figures
        .iter()
        .filter_map(|(&field, &told)| Some((field, station.figure_on(field.of_station()?, date), told)))
        .map(|(field, known, told)| (field, known.map(|figure| figure.value), told))
        .filter(|(_, known, told)| known.unwrap_or(0) != *told || known.is_none() && *told > 0)
        .map(|(field, known, told)| FieldDifference::Figure(field, known, told))
        .collect();
    differences.extend(row.facility.as_ref().and_then(|id| points_differ(plan, id, row)));
    if differences.is_empty() { Standing::Same(None) } else { Standing::Changed(None, differences) }
}

fn points_differ(plan: &Plan, facility: &Id<Facility>, row: &StationRow) -> Option<FieldDifference> {
    let new = new_points(plan, facility, &row.points);
    if new.is_empty() {
        return None;
    }
    let points = plan.sites_of(facility).into_iter().filter(|site| site.kind == SiteKind::Point);
    let known: Vec<String> = points.map(|site| site.name.clone()).collect();
    let all = [known.clone(), new].concat();
    Some(FieldDifference::Points(known, all))
}

/// A move that says all a plan needs.
pub(super) fn is_whole(step: &MoveRow) -> bool {
    let Some(kind) = step.kind else { return false };
    step.start.is_some()
        && (step.from.is_some() || !kind.needs_from())
        && (step.to.is_some() || !kind.needs_place())
        && (step.sessions.is_some() || !kind.needs_place())
}

fn of_move(plan: &Plan, step: &MoveRow, id: &Id<Doctor>) -> Standing {
    if !is_whole(step) {
        return Standing::LeftOut;
    }
    // What is for good has no end, and a row without one says nothing of it.
    let end = step.end.filter(|_| !step.kind.is_some_and(MoveKind::is_permanent));
    match alike(plan, step, id) {
        Some(known) if end.is_none() || known.end == end => Standing::Same(Some(id.clone())),
        Some(known) => Standing::Changed(Some(id.clone()), vec![FieldDifference::End(known.end, end)]),
        None => Standing::NewOf(id.clone()),
    }
}

/// The move of the plan that a row tells again: the same doctor, kind, first day and place.
pub(super) fn alike<'a>(plan: &'a Plan, step: &MoveRow, id: &Id<Doctor>) -> Option<&'a Move> {
    let place = |site: &Id<Site>| plan.facility_of(site);
    plan.moves.iter().find(|known| {
        known.doctor == *id
            && Some(known.kind) == step.kind
            && Some(known.start) == step.start
            && known.to.first().and_then(|share| place(&share.site)) == step.to.as_ref()
    })
}
