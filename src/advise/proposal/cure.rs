//! The fewest moves that cure one finding: the same flow, with a single station that wants anybody.

use super::figures::OpenStation;
use super::{Case, Options, Proposal};
use crate::advise::Desk;
use crate::plan::{FULL_TIME, Facility, Slot};
use crate::roster::Subject;
use crate::rules::Finding;
use crate::rules::named;

/// The best moves to the station a finding is about, as many as make the finding go, nearest first; and the proof where
/// they are not to be had. Nothing for findings that no doctor coming to a station cures.
pub fn cure(desk: &Desk, finding: &Finding, options: Options) -> Option<Proposal> {
    let (station, doctors) = wanted(finding)?;
    let options = Options { density: false, ..options };
    let case = Case::with(desk, options, |givers, stations| {
        // One that has enough to give lacks none of its own people.
        givers.retain(|giver| giver.slot != station);
        for one in stations.iter_mut() {
            one.want((one.slot == station).then_some(doctors));
        }
    });
    Some(case.proposal(&case.solve()))
}

/// Whether moving doctors to a station can cure a finding.
pub fn can_be_cured(finding: &Finding) -> bool {
    wanted(finding).is_some()
}

/// The station a finding is about, and how many full-time doctors more make it go.
fn wanted(finding: &Finding) -> Option<(Slot<Facility>, i64)> {
    let Subject::Station(station) = finding.subject else { return None };
    let doctors =
        if finding.is_of(&named::STATION_WITHOUT_DOCTOR) || finding.is_of(&named::STATION_WITHOUT_REGULAR_DOCTOR) {
            // One regular doctor is enough.
            1
        } else if finding.is_of(&named::STATION_BELOW_MINIMUM) {
            // Doctors lacking to the minimum.
            finding.shortfall
        } else if finding.is_of(&named::STATION_DENSITY_BELOW_TARGET) {
            // Sessions lacking to the density target.
            (finding.shortfall - 1).max(0) / i64::from(FULL_TIME) + 1
        } else {
            return None;
        };
    Some((station, doctors))
}

impl OpenStation {
    /// Wants so many doctors more than it has, whatever its minimum is; with none it lacks nobody, whoever goes.
    fn want(&mut self, doctors: Option<i64>) {
        self.minimum = doctors.map_or(0, |doctors| self.have + doctors);
        self.target = self.minimum;
    }
}
