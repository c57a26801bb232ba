//! A doctor's whereabouts through time, as runs of days.

use super::{Links, calendar::previous, career::Career, presence::Presence};
use crate::plan::{Date, Doctor, Move, Plan, Site, Slot};

/// A maximal run of days with the same sessions of one doctor at one site.
#[derive(Clone, Debug, PartialEq)]
pub struct Stay {
    pub doctor: Slot<Doctor>,
    pub site: Slot<Site>,
    /// Sessions a week, at least one.
    pub sessions: i64,
    /// First day; none where it has no beginning.
    pub from: Option<Date>,
    /// Last day; none where it has no end.
    pub until: Option<Date>,
    /// The move that brought the doctor there; none for the baseline.
    pub by: Option<Slot<Move>>,
}

impl Stay {
    pub fn covers(&self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }
}

/// All stays of a doctor, by their first day.
pub fn stays(doctor: Slot<Doctor>, career: &Career, plan: &Plan, links: &Links) -> Vec<Stay> {
    let mut done = Vec::new();
    let mut open: Vec<Stay> = Vec::new();
    for (start, day) in segments(career) {
        let at = Presence::on(day, career, plan, links).at;
        let (going_on, ended): (Vec<Stay>, Vec<Stay>) =
            open.into_iter().partition(|stay| at.contains(&(stay.site, stay.sessions)));
        done.extend(ended.into_iter().map(|stay| Stay { until: start.map(previous), ..stay }));
        open = going_on;
        for &(site, sessions) in &at {
            if !open.iter().any(|stay| stay.site == site) {
                let by = career.brought_by(site, day);
                open.push(Stay { doctor, site, sessions, from: start, until: None, by });
            }
        }
    }
    done.extend(open);
    done.sort_by_key(|stay| (stay.from, stay.site));
    done
}

/// Days on which something may change: each opens a segment on which it does not. The first segment has no start.
fn segments(career: &Career) -> Vec<(Option<Date>, Date)> {
    let days = career.changes();
    let before_all = days.first().map_or(Date::ZERO, |&day| previous(day));
    std::iter::once((None, before_all)).chain(days.into_iter().map(|day| (Some(day), day))).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::MoveKind;
    use crate::roster::Roster;

    #[test]
    fn a_rotation_cuts_a_stay_in_two_and_makes_one_of_its_own() {
        let (first, last) = (date(2026, 3, 1), date(2026, 3, 31));
        let fixture = Fixture::new().hospital("h").station("t").doctor_at("d", "h");
        let rotation = |step: &mut crate::plan::Move| (step.start, step.end) = (first, Some(last));
        let plan = fixture.step_with("m", MoveKind::Rotation, "d", "h", "t", rotation).build();
        let doctor = plan.doctors.slot(&"d".into()).expect("it is there");
        let stays = Roster::new(&plan, DAY_ONE).stays(&plan, doctor);
        let told: Vec<_> = stays
            .iter()
            .map(|stay| (plan.sites[stay.site].id.as_str(), stay.from, stay.until, stay.by.is_some()))
            .collect();
        let (before, after) = (date(2026, 2, 28), date(2026, 4, 1));
        assert_eq!(
            told,
            [("h", None, Some(before), false), ("t", Some(first), Some(last), true), ("h", Some(after), None, false)]
        );
        let covering = |day| stays.iter().map(|stay| stay.covers(day)).collect::<Vec<_>>();
        assert_eq!(covering(before), [true, false, false]);
        assert_eq!(covering(first), [false, true, false]);
        assert_eq!(covering(last), [false, true, false]);
        assert_eq!(covering(after), [false, false, true]);
    }
}
