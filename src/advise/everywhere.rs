//! The same placements at many places: what those who give lose, and what is said of the doctors wherever they go, is
//! worked out once; at each place, what it gains, and what is said of the doctors there.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::ranking::Start;
use super::verdict::{PlacementFacts, known_before};
use super::{Desk, Effect, Lifted, Merit, Preview, Previewed};
use crate::edit::{ChangeSet, Command, Ids, Led, Rejected, change_set};
use crate::plan::{Area, Doctor, Facility, Move, Plan, Site, SiteKind, Slot};
use crate::roster::{Roster, Subject};
use crate::rules::checker::{FindingsDifference, Situation};
use crate::rules::{Checked, Totals};

/// A place, and the site of it that is led to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seat {
    pub place: Slot<Facility>,
    pub site: Slot<Site>,
}

impl Seat {
    /// The main seat of a facility.
    pub fn main(roster: &Roster, place: Slot<Facility>) -> Option<Self> {
        roster.links().sites(place).first().map(|&site| Self { place, site })
    }

    /// An edit that leads here instead.
    pub fn led(self, plan: &Plan, change: &Arc<ChangeSet>) -> Led {
        Led::to(change, &plan.sites[self.site].id)
    }
}

/// What putting doctors at each of these seats would do: seats of places of one kind that have nothing to do with the
/// doctors yet, so that only where the moves lead makes a difference.
pub(super) fn previews_at(
    desk: &mut Desk,
    lifted: &Lifted,
    seats: &[Seat],
    ids: &mut Ids,
) -> Result<Vec<Previewed>, Rejected> {
    let Some(first) = seats.first() else { return Ok(Vec::new()) };
    let placements = lifted.all_placed_at(desk.plan(), &desk.plan().sites[first.site].id);
    let known = known_before(desk, &placements, ids);
    let change = change_set(desk.plan(), desk.roster(), &Command::PlaceAll(placements.clone()), ids)?;
    let effects = effects(desk, &Arc::new(change), seats);
    let (plan, roster) = (desk.plan(), desk.roster());
    let facts = PlacementFacts::new(plan, roster, &placements);
    let start = Start::new(plan, roster, lifted.origin(plan).as_ref());
    let each = seats.iter().zip(effects).map(|(seat, effect)| {
        let verdict = facts.verdict(plan, Some(&plan.facilities[seat.place]), &effect, &known);
        let merit = Merit::new(plan, roster, &effect, &start, seat.place);
        Ok(Box::new(Preview { effect, verdict, merit, rank: None }))
    });
    Ok(each.collect())
}

/// The effects of an edit that leads doctors to a seat, and of the same edit leading them to others instead.
fn effects(desk: &mut Desk, change: &Arc<ChangeSet>, seats: &[Seat]) -> Vec<Effect> {
    let before = *desk.checked().totals();
    let mut giving = None;
    let led = desk.leading(change, seats, |desk, touched, seat| {
        let giving = giving.get_or_insert_with(|| Giving::new(desk, touched, seat, change));
        let (FindingsDifference { solved, created, reduced, grown }, after) = giving.at(desk, seat);
        // How many doctors there are without the edit is known once it is taken back.
        let mut counts = BTreeMap::new();
        if let Some(then) = count(desk, seat.place) {
            counts.insert(seat.place, (then, then));
        }
        let change = seat.led(desk.plan(), change);
        Effect { change, solved, created, reduced, grown, before, after, counts }
    });
    let (Some(mut effects), Some(giving)) = (led, giving) else {
        return seats.iter().map(|seat| desk.effect_of(seat.led(desk.plan(), change).in_full(desk.plan()))).collect();
    };
    let givers = giving.left.iter().filter_map(|&(slot, then)| Some((slot, (count(desk, slot)?, then))));
    let givers: Vec<_> = givers.collect();
    for effect in &mut effects {
        for (&place, (now, _)) in &mut effect.counts {
            *now = count(desk, place).unwrap_or(*now);
        }
        effect.counts.extend(givers.iter().copied());
    }
    effects
}

/// The doctors a facility has.
fn count(desk: &Desk, facility: Slot<Facility>) -> Option<i64> {
    desk.checked().doctors_of(desk.plan(), desk.roster(), facility)
}

/// What is the same wherever the doctors go.
struct Giving {
    /// The doctors, and the moves that lead them.
    led: Vec<(Slot<Doctor>, Slot<Move>)>,
    /// What becomes of those who give, as far as they have been seen while the doctors were nowhere near.
    lost: Vec<(Subject, FindingsDifference)>,
    unseen: Vec<Subject>,
    /// With the stations that give, without the one that is led to.
    totals: Totals,
    /// What is found about the province, by the totals.
    province: Vec<(Totals, FindingsDifference)>,
    /// The doctors that those who give would have.
    left: Vec<(Slot<Facility>, i64)>,
}

impl Giving {
    /// Plan and roster are as after the edit, which leads to the first seat.
    fn new(desk: &Desk, touched: &[Subject], first: Seat, change: &ChangeSet) -> Self {
        let led = desk.led(change);
        let is_same_everywhere = |subject: &&Subject| match subject {
            Subject::Station(slot) | Subject::Hospital(slot) => *slot != first.place,
            Subject::Point(site) => desk.roster().links().facility(*site) != Some(first.place),
            subject => **subject != Subject::Province,
        };
        let unseen: Vec<Subject> = touched.iter().filter(is_same_everywhere).cloned().collect();
        let mut totals = *desk.checked().totals();
        let mut left = Vec::new();
        for subject in &unseen {
            if let Subject::Station(slot) = subject {
                desk.checked().recount(&desk.situation(), *slot, &mut totals);
            }
            if let Subject::Station(slot) | Subject::Hospital(slot) = subject {
                left.extend(count(desk, *slot).map(|then| (*slot, then)));
            }
        }
        Self { led, lost: Vec::new(), unseen, totals, province: Vec::new(), left }
    }

    /// What the edit does while it leads to a seat.
    fn at(&mut self, desk: &Desk, seat: Seat) -> (FindingsDifference, Totals) {
        let (situation, checked) = (desk.situation(), desk.checked());
        let (mut difference, mut totals) = (FindingsDifference::default(), self.totals);
        if situation.plan.facilities[seat.place].is_station() {
            checked.recount(&situation, seat.place, &mut totals);
        }
        totals.count_people(&situation);
        self.receiver(&situation, checked, seat, &totals, &mut difference);
        for &(doctor, step) in &self.led {
            for led in [Subject::Doctor(doctor), Subject::Move(step)] {
                checked.compare_at_places(&situation, &totals, &led, &mut difference);
            }
        }
        self.givers(&situation, checked, seat, &totals, &mut difference);
        self.province(&situation, checked, &totals, &mut difference);
        (difference.sorted(), totals)
    }

    /// The place, the areas it belongs to, and those who work there.
    fn receiver(
        &self,
        situation: &Situation,
        checked: &Checked,
        seat: Seat,
        totals: &Totals,
        difference: &mut FindingsDifference,
    ) {
        let mut compare = |subject: &Subject| checked.compare(situation, totals, subject, difference);
        let here = Subject::facility(situation.plan, seat.place);
        compare(&here);
        if situation.plan.sites[seat.site].kind == SiteKind::Point {
            compare(&Subject::Point(seat.site));
        }
        areas(situation, seat.place).for_each(|area| compare(&Subject::Area(area)));
        if let Subject::Station(_) = here {
            let there = situation.roster.picture().at_facility(seat.place).present.keys();
            for &doctor in there.filter(|&&doctor| !self.is_led(doctor)) {
                checked.compare_beside(situation, totals, &Subject::Doctor(doctor), difference);
            }
        }
    }

    /// Those who give, and the doctors as such. Who has to do with the place as well is looked at there.
    fn givers(
        &mut self,
        situation: &Situation,
        checked: &Checked,
        seat: Seat,
        totals: &Totals,
        difference: &mut FindingsDifference,
    ) {
        let near = |giving: &Self, subject: &Subject| match subject {
            Subject::Area(area) => areas(situation, seat.place).any(|here| here == *area),
            Subject::Doctor(doctor) => {
                !giving.is_led(*doctor) && situation.roster.sessions_at(*doctor, seat.place) != 0
            }
            _ => false,
        };
        let far: Vec<Subject>;
        (far, self.unseen) = std::mem::take(&mut self.unseen).into_iter().partition(|subject| !near(self, subject));
        for subject in far {
            let mut loss = FindingsDifference::default();
            match subject {
                // What is said of them at their places differs with the place.
                Subject::Doctor(doctor) if self.is_led(doctor) => {
                    checked.compare_as_such(situation, totals, &subject, &mut loss);
                }
                Subject::Move(step) if self.led.iter().any(|&(_, led)| led == step) => {
                    checked.compare_as_such(situation, totals, &subject, &mut loss);
                }
                // To others nothing happens but that somebody is there no more.
                Subject::Doctor(_) => checked.compare_beside(situation, totals, &subject, &mut loss),
                _ => checked.compare(situation, totals, &subject, &mut loss),
            }
            if !loss.is_empty() {
                self.lost.push((subject, loss));
            }
        }
        for (_, loss) in self.lost.iter().filter(|(subject, _)| !near(self, subject)) {
            difference.extend(loss);
        }
    }

    /// Of a kind of move the province sees nothing but the totals.
    fn province(
        &mut self,
        situation: &Situation,
        checked: &Checked,
        totals: &Totals,
        difference: &mut FindingsDifference,
    ) {
        if !self.province.iter().any(|(known, _)| known == totals) {
            let mut of_these = FindingsDifference::default();
            checked.compare(situation, totals, &Subject::Province, &mut of_these);
            self.province.push((*totals, of_these));
        }
        let known = self.province.iter().filter(|(known, _)| known == totals);
        known.for_each(|(_, of_these)| difference.extend(of_these));
    }

    fn is_led(&self, doctor: Slot<Doctor>) -> bool {
        self.led.iter().any(|&(led, _)| led == doctor)
    }
}

/// The areas a doctor of a place counts in.
fn areas<'a>(situation: &'a Situation, place: Slot<Facility>) -> impl Iterator<Item = Slot<Area>> + 'a {
    let links = situation.roster.links();
    let of_station = links.area(place).filter(|_| situation.plan.facilities[place].is_station());
    of_station.into_iter().chain(links.areas_of_hospital(place).iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advise::{Verdict, judge, previews};
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::MoveKind;

    /// Verdicts by place, as all places show them together; each has to be what the place shows alone.
    fn together_as_alone(fixture: Fixture) -> BTreeMap<String, Verdict> {
        let mut desk = Desk::new(fixture.build(), DAY_ONE);
        let doctor = desk.plan().doctors.slot(&"lan".into()).expect("a doctor");
        let lifted = Lifted::taken_up(desk.plan(), desk.roster(), doctor, "").expect("at work");
        let shown = previews(&mut desk, &lifted, &mut || "new".into());
        let each = shown.into_iter().map(|(place, shown)| {
            let (shown, seat) = (shown.expect("a move"), place.as_str().into());
            let (alone, verdict) = judge(&mut desk, &[lifted.placed_at(seat)], &mut || "new".into()).expect("a move");
            let told = |effect: &Effect| {
                let Effect { solved, created, reduced, grown, after, counts, .. } = effect.clone();
                (solved, created, reduced, grown, after, counts)
            };
            assert_eq!(told(&shown.effect), told(&alone), "{place}");
            assert_eq!(shown.verdict, verdict, "{place}");
            (place.to_string(), verdict)
        });
        each.collect()
    }

    fn at_hospital() -> Fixture {
        Fixture::new().hospital("h").doctor("lan").posting("lan", "h", 10)
    }

    #[test]
    fn what_the_giver_loses_is_said_of_every_place() {
        let floor = |_: &mut Facility, hospital: &mut crate::plan::Hospital| {
            hospital.floor = Some(crate::plan::Figure::new(1));
        };
        let fixture = Fixture::new().hospital_with("h", floor).station("a").station("b").station("c");
        let verdicts = together_as_alone(fixture.doctor("lan").posting("lan", "h", 10));
        assert!(verdicts.values().all(|verdict| matches!(verdict, Verdict::Asks(_))), "{verdicts:?}");
    }

    #[test]
    fn an_area_with_the_giver_in_it_is_looked_at_where_it_receives() {
        let fixture = at_hospital().area("near", Some("h")).area("far", None);
        let within = |area: &'static str| move |facility: &mut Facility, _: &mut _| facility.area = Some(area.into());
        let fixture = fixture.station_with("a", within("near")).station_with("b", within("far"));
        let fixture = fixture.station_with("c", within("near")).station_with("d", within("far"));
        let target = |area: &str| crate::plan::Target {
            id: area.into(),
            area: Some(area.into()),
            density_tenths: 500,
            deadline: None,
            source: None,
        };
        let fixture = fixture.change(move |plan| plan.targets = ["near", "far"].map(target).into_iter().collect());
        assert_eq!(together_as_alone(fixture).len(), 4);
    }

    #[test]
    fn a_place_that_a_move_without_effect_names_is_tried_by_itself() {
        let fixture = Fixture::new().station("k").station("a").station("b").station("c").doctor_at("lan", "k");
        let fixture = fixture.step_with("m", MoveKind::Transfer, "lan", "a", "a", |step| {
            (step.start, step.end) = (jiff::civil::date(2026, 2, 1), Some(DAY_ONE));
        });
        assert_eq!(together_as_alone(fixture).len(), 3);
    }

    #[test]
    fn which_home_a_loan_takes_from_depends_on_the_place() {
        let stations = ["a", "k", "m", "t", "y", "z"];
        let fixture = stations.into_iter().fold(Fixture::new(), Fixture::station).doctor("lan");
        let fixture = fixture.posting("lan", "m", 9).posting("lan", "k", 9);
        let fixture = fixture.step_with("loan", MoveKind::Support, "lan", "", "t", |step| step.to[0].sessions = 9);
        assert_eq!(together_as_alone(fixture).len(), 5);
    }
}
