//! What a rule sees: the plan and its roster, read only.

use enumset::EnumSet;

use super::RuleSettings;
use crate::plan::{
    Date, Doctor, Facility, Figure, Hospital, Move, Plan, Share, Site, SiteKind, Slot, Specialty, Station,
};
use crate::roster::{Career, Roster, Tally, calendar::add_months};
use crate::rules::{
    hospital_specialty_lost, hospital_with_many_away, province_bed_density, province_doctor_density,
    province_nurse_density, province_pharmacist_density, rotation_too_long, rotation_too_short,
    specialty_unfit_for_station, station_below_minimum, station_density_below_target, station_without_regular_doctor,
};

/// Months after the viewing date that rules look ahead to (T07, D01, D15).
pub const HORIZON_MONTHS: i64 = 12;

/// The plan on the viewing date, with the plan's own settings.
#[derive(Clone, Copy)]
pub struct Situation<'a> {
    pub plan: &'a Plan,
    pub roster: &'a Roster,
    pub settings: &'a RuleSettings,
}

impl<'a> Situation<'a> {
    /// The viewing date D.
    pub fn date(&self) -> Date {
        self.roster.date()
    }

    /// The last of the days that rules look ahead to.
    pub fn horizon(&self) -> Date {
        add_months(self.date(), HORIZON_MONTHS)
    }

    /// Sessions a week from which a doctor is regular.
    pub fn regular_sessions(&self) -> i64 {
        self.settings.number(&station_without_regular_doctor::REGULAR)
    }

    /// Sessions a week from which a doctor is part-time.
    pub fn part_time_sessions(&self) -> i64 {
        self.settings.number(&station_without_regular_doctor::PART_TIME)
    }

    /// Doctors a station must have where it sets no number of its own (rule T03).
    pub fn station_minimum(&self) -> i64 {
        self.settings.number(&station_below_minimum::MINIMUM)
    }

    /// Tenths of a doctor per 10,000 people the province is to reach, and by which year (rule P01).
    pub fn province_target(&self) -> (i64, i64) {
        let number = |parameter| self.settings.number(parameter);
        (number(&province_doctor_density::TARGET), number(&province_doctor_density::YEAR))
    }

    /// The same for university pharmacists, nurses and beds (rules P02 to P04).
    pub fn other_province_targets(&self) -> [(i64, i64); 3] {
        use {
            province_bed_density as beds, province_nurse_density as nurses, province_pharmacist_density as pharmacists,
        };
        let number = |parameter| self.settings.number(parameter);
        [
            (number(&pharmacists::TARGET), number(&pharmacists::YEAR)),
            (number(&nurses::TARGET), number(&nurses::YEAR)),
            (number(&beds::TARGET), number(&beds::YEAR)),
        ]
    }

    /// Percent of a hospital's doctors that may be away at once (rule B02).
    pub fn away_limit(&self) -> i64 {
        self.settings.number(&hospital_with_many_away::LIMIT)
    }

    /// Specialties a hospital must not lose (rule B03).
    pub fn critical_specialties(&self) -> EnumSet<Specialty> {
        self.settings.specialties(&hospital_specialty_lost::CRITICAL)
    }

    /// Specialties a station has use for (rule D10).
    pub fn station_specialties(&self) -> EnumSet<Specialty> {
        self.settings.specialties(&specialty_unfit_for_station::FIT)
    }

    /// Working days the rotations of one doctor may add up to (rule D07).
    pub fn rotation_maximum(&self) -> i64 {
        self.settings.number(&rotation_too_long::MAXIMUM)
    }

    /// Working days the rotations of one doctor are to reach (rule D06).
    pub fn rotation_minimum(&self) -> i64 {
        self.settings.number(&rotation_too_short::MINIMUM)
    }

    /// Tenths of working days of all a doctor's counted rotations and of those before the plan (rules D06, D07).
    pub fn rotation_days_tenths(&self, doctor: Slot<Doctor>) -> i64 {
        let before = || 10 * i64::from(self.plan.doctors[doctor].rotation_days_before);
        rotation_too_short::rotation_days_tenths(self, doctor).unwrap_or_else(before)
    }

    /// Whether a doctor is on loan or in training from a hospital on the day (rule B02).
    pub fn is_away(&self, hospital: Slot<Facility>, doctor: Slot<Doctor>) -> bool {
        hospital_with_many_away::is_away(self, hospital, doctor)
    }

    /// The station in a slot, while it is open.
    pub fn open_station(&self, slot: Slot<Facility>) -> Option<StationCase<'a>> {
        if !self.roster.picture().is_open_station(slot) {
            return None;
        }
        let facility = self.plan.facilities.in_slot(slot)?;
        let station = facility.station()?;
        Some(StationCase { situation: *self, slot, facility, station, tally: self.roster.picture().at_facility(slot) })
    }

    /// The hospital in a slot, while it is open.
    pub fn open_hospital(&self, slot: Slot<Facility>) -> Option<HospitalCase<'a>> {
        let facility = self.plan.facilities.in_slot(slot)?;
        let hospital = facility.hospital().filter(|_| facility.is_open(self.date()))?;
        Some(HospitalCase { slot, facility, hospital, tally: self.roster.picture().at_facility(slot) })
    }

    /// The point in a slot, while it and its station are open. A hospital's campus is none.
    pub fn open_point(&self, slot: Slot<Site>) -> Option<PointCase<'a>> {
        let site = self.plan.sites.in_slot(slot)?;
        let is_open_point = site.kind == SiteKind::Point && site.is_open(self.date());
        let station = self.roster.links().facility(slot)?;
        (is_open_point && self.roster.picture().is_open_station(station)).then(|| PointCase {
            slot,
            site,
            sessions: self.roster.picture().at_site(slot).sessions,
        })
    }

    /// The move in a slot, while it is counted and stands.
    pub fn counted_move(&self, slot: Slot<Move>) -> Option<MoveCase<'a>> {
        let record = self.plan.moves.in_slot(slot).filter(|record| record.status.is_counted())?;
        let doctor = self.plan.doctors.slot(&record.doctor)?;
        let stands = self.roster.links().moves(doctor).contains(&slot);
        stands.then(|| MoveCase { slot, record, doctor, career: self.roster.career(doctor) })
    }

    /// The specialties of a doctor on the day: those on record, and those of trainings that have ended.
    pub fn specialties(&self, doctor: Slot<Doctor>) -> EnumSet<Specialty> {
        self.roster.picture().specialties(doctor)
    }

    /// Whether a move goes from a facility to that facility: it takes nobody out or in (docs/rule-book.md, Who is where).
    /// A recruit brings somebody in, whatever its `from`.
    pub fn is_within(&self, step: &Move) -> bool {
        let facility = |share: &Share| self.plan.facility_of(&share.site);
        let to = step.to.iter().map(facility);
        step.kind.needs_from()
            && step.kind.needs_place()
            && !step.to.is_empty()
            && to.into_iter().all(|to| to == step.from.as_ref())
    }

    /// The open stations by id.
    pub fn open_stations(&self) -> impl Iterator<Item = StationCase<'a>> {
        let situation = *self;
        self.plan.facilities.slots().filter_map(move |slot| situation.open_station(slot))
    }

    /// Doctors of the province: listed ones with a place in the home layer, and all unlisted ones.
    pub fn province_doctors(&self) -> u64 {
        let picture = self.roster.picture();
        u64::from(picture.doctors_with_home()) + picture.unlisted_doctors()
    }

    /// Doctors per 10,000 people of the province in tenths, rounded half up; none where the population is missing.
    pub fn province_density_tenths(&self) -> Option<i64> {
        let people = Figure::people(self.plan.province.population.as_ref())?;
        Some(rounded(self.province_doctors() * 100_000, people.into()))
    }
}

/// Rounds a ratio half up.
pub fn rounded(part: u64, whole: u64) -> i64 {
    ((2 * part + whole) / (2 * whole)) as i64
}

/// An open station on the viewing date.
pub struct StationCase<'a> {
    situation: Situation<'a>,
    pub slot: Slot<Facility>,
    pub facility: &'a Facility,
    pub station: &'a Station,
    /// Who is there on the day, over the main seat and the points.
    pub tally: &'a Tally,
}

impl StationCase<'_> {
    /// Sessions a week of all its doctors, seat and points.
    pub fn sessions(&self) -> u64 {
        self.tally.sessions
    }

    /// Sessions a week of the doctor who has most.
    pub fn most_sessions(&self) -> i64 {
        self.tally.present.values().copied().max().unwrap_or(0)
    }

    /// The doctors of the station: its regular ones, by slot.
    pub fn regular(&self) -> impl Iterator<Item = Slot<Doctor>> {
        let regular = self.situation.regular_sessions();
        let present = self.tally.present.iter();
        present.filter(move |&(_, &sessions)| sessions >= regular).map(|(&doctor, _)| doctor)
    }

    pub fn regular_doctors(&self) -> u32 {
        self.regular().count() as u32
    }

    /// Whether somebody is there regularly or part-time.
    pub fn has_regular_or_part_time(&self) -> bool {
        let least = self.situation.part_time_sessions().min(self.situation.regular_sessions());
        self.tally.present.values().any(|&sessions| sessions >= least)
    }

    /// Whether somebody is there part-time: from `part_time_sessions` up to `regular_sessions`.
    pub fn has_part_time(&self) -> bool {
        let part_time = self.situation.part_time_sessions()..self.situation.regular_sessions();
        self.tally.present.values().any(|sessions| part_time.contains(sessions))
    }

    /// Doctors it must have (rule T03).
    pub fn minimum(&self) -> i64 {
        self.station.minimum.map_or_else(|| self.situation.station_minimum(), i64::from)
    }

    /// When falling short of the minimum becomes an error (rule T03).
    pub fn deadline(&self) -> Date {
        self.station.deadline.unwrap_or_else(|| self.situation.settings.date(&station_below_minimum::DEADLINE))
    }

    /// Tenths of a doctor per 10,000 people it is to reach (rule T04).
    pub fn density_target_tenths(&self) -> i64 {
        let set = || self.situation.settings.number(&station_density_below_target::TARGET);
        self.station.density_tenths.map_or_else(set, i64::from)
    }

    /// Sessions a week the density target asks for; none where the catchment is missing (rule T04).
    pub fn density_need(&self) -> Option<i64> {
        // A station's own target is taken as given, however large: the product may need more than 64 bits.
        let wanted = i128::from(self.density_target_tenths()) * i128::from(self.catchment()?);
        Some(((wanted + 9_999) / 10_000) as i64)
    }

    /// Listed doctors with a session there in the home layer, present or not (bác sĩ cơ hữu).
    pub fn own_doctors(&self) -> i64 {
        let (roster, links) = (self.situation.roster, self.situation.roster.links());
        let belongs = |doctor: &Slot<Doctor>| {
            roster.presence(*doctor).home.iter().any(|&(site, _)| links.facility(site) == Some(self.slot))
        };
        roster.followers(self.slot).filter(belongs).count() as i64
    }

    /// People served on the day; none where missing.
    pub fn catchment(&self) -> Option<u32> {
        Figure::people(self.station.catchment_on(self.situation.date()))
    }

    /// Full-time doctors per 10,000 people in tenths, rounded half up; none where the catchment is missing.
    pub fn density_tenths(&self) -> Option<i64> {
        self.catchment().map(|people| rounded(self.sessions() * 10_000, people.into()))
    }
}

/// An open hospital on the viewing date.
pub struct HospitalCase<'a> {
    pub slot: Slot<Facility>,
    pub facility: &'a Facility,
    pub hospital: &'a Hospital,
    /// The listed doctors there on the day.
    pub tally: &'a Tally,
}

impl HospitalCase<'_> {
    /// Listed doctors with a session there on the day, and the unlisted ones.
    pub fn present(&self) -> i64 {
        self.tally.present.len() as i64 + i64::from(self.facility.unlisted_doctors())
    }
}

/// A point of an open station on the viewing date.
pub struct PointCase<'a> {
    pub slot: Slot<Site>,
    pub site: &'a Site,
    /// Sessions a week of all doctors at this site alone.
    pub sessions: u64,
}

/// A counted move that stands.
pub struct MoveCase<'a> {
    pub slot: Slot<Move>,
    pub record: &'a Move,
    pub doctor: Slot<Doctor>,
    pub career: &'a Career,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::{RuleSetting, Value};

    #[test]
    fn the_province_is_to_reach_what_the_plan_sets_by_the_year_it_sets() {
        let setting = |name: &str, number| (name.to_owned(), Value::Number(number));
        let target = |parameters: Vec<(String, Value)>| {
            let (id, note) = ("P01".into(), String::new());
            let rule = RuleSetting { id, on: None, severity: None, parameters, note };
            let plan = Fixture::new().change(|plan| plan.rules.push(rule)).build();
            let (roster, settings) = (Roster::new(&plan, DAY_ONE), RuleSettings::new(&plan));
            Situation { plan: &plan, roster: &roster, settings: &settings }.province_target()
        };
        assert_eq!(target(Vec::new()), (190, 2030));
        assert_eq!(target(vec![setting("target_tenths", 155), setting("deadline_year", 2028)]), (155, 2028));
    }

    #[test]
    fn a_stations_density_is_full_time_doctors_in_tenths_rounded_half_up() {
        let density = |sessions: u32, catchment: u32| {
            let serves = |_: &mut Facility, station: &mut Station| station.catchment = Some(Figure::new(catchment));
            let plan = Fixture::new().station_with("s", serves).doctor("d").posting("d", "s", sessions).build();
            let (roster, settings) = (Roster::new(&plan, DAY_ONE), RuleSettings::new(&plan));
            let situation = Situation { plan: &plan, roster: &roster, settings: &settings };
            situation.open_stations().next().expect("it is open").density_tenths()
        };
        assert_eq!(density(10, 10_000), Some(10));
        assert_eq!((density(5, 20_000), density(5, 20_001)), (Some(3), Some(2)), "a quarter, and barely less");
        assert_eq!(density(10, 0), None, "a catchment of nobody is missing");
    }
}
