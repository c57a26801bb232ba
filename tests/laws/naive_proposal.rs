//! Proposals once more, written from the text alone: every doctor is tried at every station, and nothing is clever.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{ToSpan, civil::Date, civil::Weekday};
use phanbo::edit::rotation_end;
use phanbo::plan::{
    Coordinates, Doctor, Facility, HospitalKind, Id, Licence, MoveKind, Plan, Post, SiteKind, Slot, Specialty, Value,
};
use phanbo::roster::Roster;

/// What counts beside the minimums.
#[derive(Clone, Copy, Debug, Default)]
pub struct Switches {
    pub density: bool,
    pub keep_density: bool,
    pub within_areas: bool,
}

/// (F1, F2, F3, F4, F5, F6).
pub type Levels = (i64, i64, Vec<i64>, i64, i64, i64);

/// What trying everything has shown.
#[derive(Clone, Debug)]
pub struct Tried {
    pub best: Levels,
    /// The least F2, whatever the other levels.
    pub least_shortage: i64,
    /// The stations that lack doctors in some plan of least F2: what they lack today, and the least in any such plan.
    pub lacking: BTreeMap<String, (i64, i64)>,
    /// What stations lack where nobody may come.
    pub locked: i64,
    /// The fewest stations below their minimum among plans of least F1.
    pub fewest_below: i64,
    /// Of the plans of least F1 and F2 the least (F5, F6), by the stations they leave below their minimum: what is best
    /// where as many stations as possible are to be filled.
    pub nearest: BTreeMap<BTreeSet<String>, (i64, i64)>,
    /// Doctors who may be moved.
    pub free: usize,
}

struct Station {
    id: String,
    slot: Slot<Facility>,
    have: i64,
    minimum: i64,
    target: i64,
    receives: bool,
}

struct Giver {
    slot: Slot<Facility>,
    most: i64,
    /// Specialties of which one present doctor must stay, and how many may go.
    kept: Vec<(Specialty, i64)>,
}

struct Free {
    giver: usize,
    specialties: Vec<Specialty>,
}

/// A plan on a day, read naively.
pub struct Reading<'a> {
    plan: &'a Plan,
    roster: Roster,
    on: Date,
    switches: Switches,
    /// A bound of a facility that lets one more through.
    relaxed: Option<(&'a str, &'static str)>,
}

impl<'a> Reading<'a> {
    pub fn new(plan: &'a Plan, on: Date, switches: Switches) -> Self {
        Self { plan, roster: Roster::new(plan, on), on, switches, relaxed: None }
    }

    pub fn relaxing(plan: &'a Plan, on: Date, switches: Switches, relaxed: (&'a str, &'static str)) -> Self {
        Self { relaxed: Some(relaxed), ..Self::new(plan, on, switches) }
    }

    /// Tries everything.
    pub fn try_all(&self) -> Tried {
        let stations = self.stations();
        let givers: Vec<Giver> = self.plan.facilities.slots().filter_map(|slot| self.giver(slot)).collect();
        let mut free = Vec::new();
        for doctor in self.plan.doctors.slots() {
            for (at, giver) in givers.iter().enumerate() {
                if self.is_free(doctor, giver) {
                    free.push(Free { giver: at, specialties: self.specialties(doctor) });
                }
            }
        }
        let locked =
            stations.iter().filter(|station| !station.receives).map(|station| short(station, station.have)).sum();
        let mut search = Search {
            reading: self,
            stations: &stations,
            givers: &givers,
            free: &free,
            goes: vec![None; free.len()],
            tried: Vec::new(),
        };
        search.from(0);
        let tried = search.tried;
        let best = tried.iter().map(|(levels, _)| levels.clone()).min().expect("nobody moving is a plan");
        let least_shortage = tried.iter().map(|(levels, _)| levels.1).min().expect("a plan");
        let fewest_without = tried.iter().map(|(levels, _)| levels.0).min().expect("a plan");
        let fewest_below =
            tried.iter().filter(|(levels, _)| levels.0 == fewest_without).map(|(levels, _)| levels.2.len());
        let mut lacking = BTreeMap::new();
        for (at, station) in stations.iter().enumerate().filter(|(_, station)| station.receives) {
            let of_best = tried.iter().filter(|(levels, _)| levels.1 == least_shortage);
            let left: Vec<i64> = of_best.map(|(_, have)| short(station, have[at])).collect();
            if left.iter().any(|&left| left > 0) {
                let least = left.into_iter().min().unwrap_or(0);
                lacking.insert(station.id.clone(), (short(station, station.have), least));
            }
        }
        let mut nearest = BTreeMap::new();
        for (levels, have) in tried.iter().filter(|(one, _)| (one.0, one.1) == (fewest_without, least_shortage)) {
            let least = nearest.entry(below(&stations, have)).or_insert((levels.4, levels.5));
            *least = (levels.4, levels.5).min(*least);
        }
        Tried {
            best,
            least_shortage,
            lacking,
            locked,
            fewest_below: fewest_below.min().unwrap_or(0) as i64,
            nearest,
            free: free.len(),
        }
    }

    /// The stations below their minimum once doctors have gone from one place to another.
    pub fn below_after(&self, moves: &[(Slot<Facility>, Slot<Facility>)]) -> BTreeSet<String> {
        let stations = self.stations();
        let change = |at: Slot<Facility>| -> i64 {
            moves.iter().map(|&(from, to)| i64::from(to == at) - i64::from(from == at)).sum()
        };
        let have: Vec<i64> = stations.iter().map(|station| station.have + change(station.slot)).collect();
        below(&stations, &have)
    }

    fn facility(&self, slot: Slot<Facility>) -> &'a Facility {
        &self.plan.facilities[slot]
    }

    fn is_on(&self, code: &str) -> bool {
        self.plan.rules.get(&Id::new(code)).and_then(|rule| rule.on).unwrap_or(code != "T09")
    }

    fn number(&self, code: &str, name: &str, default: i64) -> i64 {
        let rule = self.plan.rules.get(&Id::new(code));
        let value = rule.and_then(|rule| rule.parameters.iter().find(|(known, _)| known == name));
        match value {
            Some((_, Value::Number(number))) => *number,
            _ => default,
        }
    }

    fn horizon(&self) -> Date {
        self.on.saturating_add(12.months())
    }

    fn days_until(&self, last: Date) -> Vec<Date> {
        std::iter::successors(Some(self.on), |day| day.tomorrow().ok()).take_while(|&day| day <= last).collect()
    }

    fn at_on(&self, doctor: Slot<Doctor>, facility: Slot<Facility>, day: Date) -> i64 {
        let at = self.roster.presence_on(self.plan, doctor, day).at;
        let here = at.iter().filter(|&&(site, _)| self.plan.sites[site].facility == self.facility(facility).id);
        here.map(|&(_, sessions)| sessions).sum()
    }

    fn count_on(&self, facility: Slot<Facility>, day: Date, least: i64) -> i64 {
        self.plan.doctors.slots().filter(|&doctor| self.at_on(doctor, facility, day) >= least).count() as i64
    }

    fn regular_on(&self, station: Slot<Facility>, day: Date) -> i64 {
        self.count_on(station, day, self.number("T02", "regular_sessions", 5))
    }

    /// How many a station is to have.
    pub fn minimum(&self, slot: Slot<Facility>) -> i64 {
        let own = self.facility(slot).station().and_then(|station| station.minimum);
        own.map_or_else(|| self.number("T03", "minimum", 4), i64::from).max(1)
    }

    /// Whether an open station lacks doctors.
    pub fn is_short(&self, slot: Slot<Facility>) -> bool {
        self.is_open_on(slot, self.on) && self.regular_on(slot, self.on) < self.minimum(slot)
    }

    /// Sessions there are, and sessions the density target asks for.
    fn density(&self, slot: Slot<Facility>) -> (i64, Option<i64>) {
        let sessions = self.plan.doctors.slots().map(|doctor| self.at_on(doctor, slot, self.on)).sum();
        let station = self.facility(slot).station().expect("a station");
        let target = station.density_tenths.map_or_else(|| self.number("T04", "target_tenths", 15), i64::from);
        let people = station.catchment.as_ref().map(|figure| i64::from(figure.value)).filter(|&people| people > 0);
        (sessions, people.map(|people| (target * people + 9_999) / 10_000))
    }

    fn is_open_on(&self, slot: Slot<Facility>, day: Date) -> bool {
        let facility = self.facility(slot);
        facility.opened.is_none_or(|opened| opened <= day) && facility.closed.is_none_or(|closed| day < closed)
    }

    fn stations(&self) -> Vec<Station> {
        let stations = self.plan.facilities.slots().filter(|&slot| self.facility(slot).is_station());
        let open = stations.filter(|&slot| self.is_open_on(slot, self.on));
        open.map(|slot| {
            let have = self.regular_on(slot, self.on);
            let minimum = self.minimum(slot);
            let (sessions, need) = self.density(slot);
            let target = match need.filter(|_| self.is_on("T04")) {
                Some(need) => minimum.max(have + ((need - sessions) as f64 / 10.0).ceil() as i64),
                None => minimum,
            };
            let days = self.days_until(self.horizon());
            let has_seat = self.plan.sites.iter().any(|site| {
                let is_seat = site.facility == self.facility(slot).id && site.kind == SiteKind::Seat;
                is_seat && days.iter().all(|&day| site.is_open(day))
            });
            let stays_open = self.days_until(self.horizon()).into_iter().all(|day| self.is_open_on(slot, day));
            let receives = has_seat && stays_open && !self.facility(slot).locked;
            Station { id: self.facility(slot).id.to_string(), slot, have, minimum, target, receives }
        })
        .collect()
    }

    /// What a bound lets through: one more where it is relaxed, never less than nobody.
    fn lets(&self, slot: Slot<Facility>, bound: &str, leaves: i64) -> i64 {
        let one = self.relaxed.is_some_and(|(id, code)| id == self.facility(slot).id.as_str() && code == bound);
        (leaves + i64::from(one)).max(0)
    }

    fn giver(&self, slot: Slot<Facility>) -> Option<Giver> {
        let facility = self.facility(slot);
        if facility.locked || !self.is_open_on(slot, self.on) {
            return None;
        }
        let mut most = i64::MAX;
        let mut kept = Vec::new();
        if let Some(hospital) = facility.hospital() {
            if matches!(hospital.kind, HospitalKind::Private | HospitalKind::Other) {
                return None;
            }
            let unlisted = hospital.unlisted_doctors.as_ref().map_or(0, |figure| i64::from(figure.value));
            if let Some(floor) = hospital.floor.as_ref().filter(|_| self.is_on("B01")) {
                let days = self.days_until(rotation_end(self.plan, self.on));
                let least = days.into_iter().map(|day| self.count_on(slot, day, 1)).min().expect("a day");
                most = most.min(self.lets(slot, "floor", least + unlisted - i64::from(floor.value)));
            }
            if self.is_on("B02") {
                let posted = |doctor: &Slot<Doctor>| {
                    let id = &self.plan.doctors[*doctor].id;
                    self.plan.postings.iter().any(|posting| {
                        let site = self.plan.sites.get(&posting.site);
                        posting.doctor == *id && posting.sessions > 0 && site.is_some_and(|s| s.facility == facility.id)
                    })
                };
                let base = self.plan.doctors.slots().filter(posted).count() as i64 + unlisted;
                let away = self.plan.doctors.slots().filter(|&doctor| self.is_away(doctor, facility)).count() as i64;
                most = most.min(self.lets(slot, "away", self.number("B02", "limit", 20) * base / 100 - away));
            }
            if self.is_on("B03") {
                let critical = [
                    Specialty::Anaesthesia,
                    Specialty::EmergencyIntensive,
                    Specialty::Obstetrics,
                    Specialty::Haematology,
                    Specialty::OrthopaedicTrauma,
                ];
                for specialty in critical.into_iter().filter(|known| !hospital.unlisted_specialties.contains(known)) {
                    let has = |doctor: &Slot<Doctor>| {
                        self.at_on(*doctor, slot, self.on) > 0 && self.specialties(*doctor).contains(&specialty)
                    };
                    kept.push((specialty, self.plan.doctors.slots().filter(has).count() as i64 - 1));
                }
            }
        } else {
            let minimum = self.minimum(slot);
            if self.regular_on(slot, self.on) < minimum {
                return None;
            }
            let working = |day: &Date| *day == self.on || !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
            let days = self.days_until(self.horizon()).into_iter().filter(working);
            let least = days.map(|day| self.regular_on(slot, day)).min().expect("a day");
            most = most.min(self.lets(slot, "minimum", least - minimum));
            if let (sessions, Some(need)) = self.density(slot)
                && self.switches.keep_density
            {
                most = most.min(self.lets(slot, "density", ((sessions - need) as f64 / 10.0).floor() as i64));
            }
        }
        Some(Giver { slot, most, kept })
    }

    fn is_away(&self, doctor: Slot<Doctor>, hospital: &Facility) -> bool {
        if self.roster.presence(doctor).home.is_empty() {
            return false;
        }
        let doctor = &self.plan.doctors[doctor].id;
        self.plan.moves.iter().any(|step| {
            let elsewhere = |site| self.plan.sites.get(site).is_some_and(|site| site.facility != hospital.id);
            step.doctor == *doctor
                && step.status.is_counted()
                && !matches!(step.kind, MoveKind::Transfer | MoveKind::Recruit | MoveKind::Leave)
                && step.from.as_ref() == Some(&hospital.id)
                && step.start <= self.on
                && step.end.is_none_or(|end| self.on <= end)
                && (step.kind == MoveKind::Training || step.to.iter().any(|share| elsewhere(&share.site)))
        })
    }

    fn specialties(&self, doctor: Slot<Doctor>) -> Vec<Specialty> {
        self.plan.doctors[doctor].specialties.to_vec()
    }

    fn is_free(&self, slot: Slot<Doctor>, giver: &Giver) -> bool {
        let doctor = &self.plan.doctors[slot];
        let facility = self.facility(giver.slot);
        let presence = self.roster.presence(slot);
        let here = |site| self.plan.sites[site].facility == facility.id;
        let home: i64 = presence.home.iter().map(|&(_, sessions)| sessions).sum();
        if home != 10 || presence.at.is_empty() || !presence.home.iter().all(|&(site, _)| here(site)) {
            return false;
        }
        let own: Vec<_> =
            self.plan.moves.iter().filter(|step| step.doctor == doctor.id && step.status.is_counted()).collect();
        let temporary = |kind| !matches!(kind, MoveKind::Transfer | MoveKind::Recruit | MoveKind::Leave);
        let active = |start: Date, end: Option<Date>| start <= self.on && end.is_none_or(|end| self.on <= end);
        if own.iter().any(|step| step.start >= self.on || temporary(step.kind) && active(step.start, step.end)) {
            return false;
        }
        let licensed = match &doctor.licence {
            Licence::None => false,
            Licence::Number { until: Some(until), .. } => *until >= self.on,
            _ => true,
        };
        let last = self.roster.career(slot).last_day;
        let useful = [
            Specialty::General,
            Specialty::Family,
            Specialty::Internal,
            Specialty::Paediatrics,
            Specialty::Obstetrics,
            Specialty::Traditional,
            Specialty::Preventive,
        ];
        let fits = doctor.specialties.is_empty() || doctor.specialties.iter().any(|own| useful.contains(own));
        if doctor.post != Post::None
            || doctor.pinned
            || doctor.exempt_until.is_some_and(|until| until >= self.on)
            || doctor.bonds.iter().any(|bond| bond.facility == facility.id && bond.until >= self.on)
            || !licensed
            || last.is_some_and(|last| last <= self.horizon())
            || self.is_on("D10") && !fits
        {
            return false;
        }
        if facility.is_station() {
            return true;
        }
        let end = rotation_end(self.plan, self.on);
        let weigh = |from: Date, to: Date| {
            let days = std::iter::successors(Some(from), |day| day.tomorrow().ok()).take_while(|&day| day <= to);
            days.filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)).count() as i64
        };
        let rotations = own.iter().filter(|step| step.kind == MoveKind::Rotation);
        let done: i64 =
            rotations.filter_map(|step| Some(weigh(step.start, step.end?) * i64::from(step.sessions()))).sum();
        let all = done + 10 * i64::from(doctor.rotation_days_before) + 10 * weigh(self.on, end);
        let kept = giver.kept.iter().filter(|(specialty, _)| doctor.specialties.contains(specialty)).count();
        let too_long = self.is_on("D07") && all > 10 * self.number("D07", "maximum", 264);
        let too_late = self.is_on("D04") && last.is_some_and(|last| end > last);
        !too_long && !too_late && kept < 2
    }

    fn areas(&self, slot: Slot<Facility>) -> Vec<&Id<phanbo::plan::Area>> {
        let facility = self.facility(slot);
        let of_hospital = self.plan.areas.iter().filter(|area| area.hospital.as_ref() == Some(&facility.id));
        facility
            .area
            .iter()
            .filter(|area| self.plan.areas.contains(area))
            .chain(of_hospital.map(|area| &area.id))
            .collect()
    }

    fn share(&self, a: Slot<Facility>, b: Slot<Facility>) -> bool {
        self.areas(a).iter().any(|area| self.areas(b).contains(area))
    }

    fn distance(&self, a: Slot<Facility>, b: Slot<Facility>) -> i64 {
        let point = |slot| {
            let commune = self.facility(slot).commune.as_ref()?;
            self.plan.communes.get(commune)?.point
        };
        let far = match (point(a), point(b)) {
            (Some(a), Some(b)) => metres(a, b).min(10_000),
            _ => 10_000,
        };
        far + if self.share(a, b) { 0 } else { 300 }
    }
}

/// Hundreds of metres; more than 9,999 is 10,000.
fn metres(a: Coordinates, b: Coordinates) -> i64 {
    let north = i64::from(a.latitude.abs_diff(b.latitude));
    let east = i64::from(a.longitude.abs_diff(b.longitude)) * 934 / 1000;
    let mut root = ((north * north + east * east) as f64).sqrt() as i64;
    while root * root > north * north + east * east {
        root -= 1;
    }
    while (root + 1) * (root + 1) <= north * north + east * east {
        root += 1;
    }
    (root * 111_133 / 100_000 + 50) / 100
}

fn short(station: &Station, have: i64) -> i64 {
    (station.minimum - have).max(0)
}

fn below(stations: &[Station], have: &[i64]) -> BTreeSet<String> {
    let below = stations.iter().zip(have).filter(|&(station, &have)| short(station, have) > 0);
    below.map(|(station, _)| station.id.clone()).collect()
}

struct Search<'a, 'r> {
    reading: &'r Reading<'a>,
    stations: &'r [Station],
    givers: &'r [Giver],
    free: &'r [Free],
    /// To which station each doctor goes.
    goes: Vec<Option<usize>>,
    /// The levels of each plan, and the doctors of each station.
    tried: Vec<(Levels, Vec<i64>)>,
}

impl Search<'_, '_> {
    fn from(&mut self, doctor: usize) {
        if doctor == self.free.len() {
            if self.is_legal() {
                self.tried.push(self.levels());
            }
            return;
        }
        self.goes[doctor] = None;
        self.from(doctor + 1);
        let giver = self.givers[self.free[doctor].giver].slot;
        for station in 0..self.stations.len() {
            let to = &self.stations[station];
            let within = !self.reading.switches.within_areas || self.reading.share(giver, to.slot);
            if to.receives && to.slot != giver && within {
                self.goes[doctor] = Some(station);
                self.from(doctor + 1);
                self.goes[doctor] = None;
            }
        }
    }

    fn is_legal(&self) -> bool {
        self.givers.iter().enumerate().all(|(at, giver)| {
            let gone = || self.free.iter().zip(&self.goes).filter(|(free, to)| free.giver == at && to.is_some());
            let with = |specialty| gone().filter(|(free, _)| free.specialties.contains(&specialty)).count() as i64;
            let keeps = |&(specialty, most): &(Specialty, i64)| with(specialty) <= most.max(0);
            gone().count() as i64 <= giver.most && giver.kept.iter().all(keeps)
        })
    }

    fn levels(&self) -> (Levels, Vec<i64>) {
        let mut have: Vec<i64> = self.stations.iter().map(|station| station.have).collect();
        let (mut moves, mut distance) = (0, 0);
        for (free, to) in self.free.iter().zip(&self.goes) {
            let Some(to) = *to else { continue };
            let giver = self.givers[free.giver].slot;
            have[to] += 1;
            if let Some(from) = self.stations.iter().position(|station| station.slot == giver) {
                have[from] -= 1;
            }
            moves += 1;
            distance += self.reading.distance(giver, self.stations[to].slot);
        }
        let each = || self.stations.iter().zip(&have);
        let mut shortages: Vec<i64> = each().map(|(station, &have)| short(station, have)).filter(|&n| n > 0).collect();
        shortages.sort_unstable_by(|a, b| b.cmp(a));
        let density = |(station, &have): (&Station, &i64)| (station.target - have.max(station.minimum)).max(0);
        let density = if self.reading.switches.density { each().map(density).sum() } else { 0 };
        let without = have.iter().filter(|&&have| have == 0).count() as i64;
        // A plan that receives beyond what may be received is never better: it has a move more than is of use.
        ((without, shortages.iter().sum(), shortages, density, moves, distance), have)
    }
}
