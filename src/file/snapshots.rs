//! Earlier versions of plans, kept where the machine keeps the user's own state: by plan, each under the hash of its
//! contents, thinned as they age.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use super::save::{Readers, write};
use super::{Fs, Remark, SaveError, format, open_with};
use crate::plan::{Lineage, Plan};

/// Bytes all earlier versions of all plans may take.
const SIZE_CAP: u64 = 200 * 1024 * 1024;
/// Seconds between two versions kept in one run of the program.
const PAUSE: i64 = 10 * 60;
/// Versions of a plan that stay however old they are: a clock that runs ahead must not empty the history.
const ALWAYS: usize = 10;

const MINUTE: i64 = 60;
const DAY: i64 = 24 * 60 * MINUTE;

/// An earlier version of a plan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Snapshot {
    /// Seconds since 1970.
    pub time: i64,
    pub revision: String,
    pub path: PathBuf,
    /// Bytes.
    pub size: u64,
}

/// Whether another version is due: there is none yet of this run, or it is ten minutes old. A clock set back makes
/// one due.
pub fn is_due(last: Option<i64>, now: i64) -> bool {
    last.is_none_or(|last| !(0..PAUSE).contains(&(now - last)))
}

/// Keeps the bytes of a plan file as an earlier version; the same contents once only.
pub fn keep(fs: &dyn Fs, history: &Path, bytes: &[u8], now: i64) -> Result<(), SaveError> {
    // What is no plan is no version of one.
    let Ok(parsed) = format::from_bytes(bytes) else { return Ok(()) };
    keep_parsed(fs, history, (&parsed.plan.lineage.plan, &parsed.plan.lineage.revision), bytes, now)
}

/// The same among the versions of a plan that may be another: of the one that takes its place in the file.
pub fn keep_of(fs: &dyn Fs, history: &Path, plan: &str, bytes: &[u8], now: i64) -> Result<(), SaveError> {
    let Ok(parsed) = format::from_bytes(bytes) else { return Ok(()) };
    keep_parsed(fs, history, (plan, &parsed.plan.lineage.revision), bytes, now)
}

fn keep_parsed(
    fs: &dyn Fs,
    history: &Path,
    (plan, revision): (&str, &str),
    bytes: &[u8],
    now: i64,
) -> Result<(), SaveError> {
    let folder = folder(history, plan);
    fs.make_folder(&folder)?;
    let hash = format::hash(bytes);
    let ending = format!("-{}.phanbo", &hash[..16]);
    let known = fs.list(&folder)?;
    if known.iter().any(|path| path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(&ending))) {
        return Ok(());
    }
    let name = format!("{:012}-{}{ending}", now.max(0), harmless(revision));
    write(fs, bytes, &folder.join(name), None, Readers::Owner).map(drop).map_err(|failed| failed.error)
}

/// The earlier versions of a plan, newest first.
pub fn list(fs: &dyn Fs, history: &Path, plan: &str) -> Vec<Snapshot> {
    let mut found: Vec<_> =
        fs.list(&folder(history, plan)).unwrap_or_default().into_iter().filter_map(|path| look_at(fs, path)).collect();
    found.sort_by(|a, b| b.cmp(a));
    found
}

/// The newest earlier version that is the revision a plan says it is. One that was itself changed outside the program
/// says nothing of what that was.
pub fn of_revision(fs: &dyn Fs, history: &Path, lineage: &Lineage) -> Option<Plan> {
    let revision = harmless(&lineage.revision);
    // Its name says the revision, so only what may be it is read.
    let versions = list(fs, history, &lineage.plan).into_iter().filter(|version| version.revision == revision);
    let read = versions.filter_map(|version| open_with(fs, &version.path).ok()).map(|file| file.parsed);
    let mut sound = read.filter(|read| read.remark != Some(Remark::Changed)).map(|read| read.plan);
    sound.find(|version| version.lineage.plan == lineage.plan && version.lineage.revision == lineage.revision)
}

/// Removes what is too many, of all plans.
pub fn thin(fs: &dyn Fs, history: &Path, now: i64) {
    let folders = fs.list(history).unwrap_or_default();
    let plans = folders.iter().map(|folder| {
        let files = fs.list(folder).unwrap_or_default();
        files.into_iter().filter_map(|path| look_at(fs, path)).collect()
    });
    for snapshot in too_many(plans.collect(), now, SIZE_CAP) {
        let _ = fs.remove(&snapshot.path);
    }
}

/// What is to go: of each plan all but the newest of each slice of time, then the oldest of all until the rest fits.
/// The newest of a plan goes last.
fn too_many(plans: Vec<Vec<Snapshot>>, now: i64, cap: u64) -> Vec<Snapshot> {
    let mut gone = Vec::new();
    let mut kept = Vec::new();
    for mut plan in plans {
        plan.sort_by(|a, b| b.cmp(a));
        let mut slices = BTreeSet::new();
        for (place, snapshot) in plan.into_iter().enumerate() {
            let is_first = slices.insert(slice(now - snapshot.time, snapshot.time));
            if is_first || place < ALWAYS { kept.push((place == 0, snapshot)) } else { gone.push(snapshot) }
        }
    }
    kept.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    let mut size: u64 = kept.iter().map(|(_, snapshot)| snapshot.size).sum();
    for (_, snapshot) in kept {
        if size <= cap {
            break;
        }
        size -= snapshot.size;
        gone.push(snapshot);
    }
    gone
}

/// Versions of one slice stand for each other: ten minutes for a day, an hour for a week, then a day, then a month.
fn slice(age: i64, time: i64) -> (i64, i64) {
    let lengths = [(DAY, PAUSE), (7 * DAY, 60 * MINUTE), (90 * DAY, DAY)];
    let length = lengths.into_iter().find(|(until, _)| age < *until).map_or(30 * DAY, |(_, length)| length);
    (length, time.div_euclid(length))
}

fn look_at(fs: &dyn Fs, path: PathBuf) -> Option<Snapshot> {
    let name = path.file_name()?.to_str()?.strip_suffix(".phanbo")?;
    let mut parts = name.splitn(3, '-');
    let (time, revision) = (parts.next()?.parse().ok()?, parts.next()?.to_owned());
    let size = fs.facts(&path).ok()?.length;
    Some(Snapshot { time, revision, path, size })
}

/// The id of a plan is what a file says it is: as a name of a folder it is worth nothing, its hash is.
fn folder(history: &Path, plan: &str) -> PathBuf {
    history.join(&format::hash(plan.as_bytes())[..16])
}

fn harmless(revision: &str) -> String {
    revision.chars().filter(char::is_ascii_alphanumeric).take(26).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::{Disk, to_bytes};
    use crate::fixture::Fixture;

    fn plan(doctor: &str) -> Plan {
        let mut plan = Fixture::new().doctor(doctor).build();
        plan.lineage.revision = format!("../../{doctor}");
        plan
    }

    fn snapshot(time: i64, size: u64) -> Snapshot {
        Snapshot { time, revision: String::new(), path: PathBuf::from(time.to_string()), size }
    }

    fn times(snapshots: &[Snapshot]) -> Vec<i64> {
        snapshots.iter().map(|snapshot| snapshot.time).collect()
    }

    #[test]
    fn versions_are_kept_once_and_listed_newest_first() {
        let (disk, folder) = (Disk::at_once(), tempfile::tempdir().expect("a temporary folder"));
        let history = folder.path().join("history");
        for (time, name) in [(1_000, "a"), (2_000, "b"), (3_000, "a")] {
            keep(&disk, &history, &to_bytes(&plan(name)), time).expect("writable");
        }
        keep(&disk, &history, b"no plan", 4_000).expect("left alone");
        let found = list(&disk, &history, &plan("a").lineage.plan);
        assert_eq!(times(&found), [2_000, 1_000]);
        assert_eq!(found[1].revision, "a", "no name of a revision leads out of the folder");
        assert_eq!(crate::file::open(&found[0].path).map(|read| read.plan), Ok(plan("b")));
        assert_eq!(list(&disk, &history, "another"), []);
    }

    #[test]
    fn ten_minutes_pass_between_two_versions_and_a_clock_set_back_does_not_stop_them() {
        assert!(is_due(None, 0) && !is_due(Some(0), 599) && is_due(Some(0), 600) && is_due(Some(1_000), 400));
    }

    #[test]
    fn old_versions_thin_out_and_the_last_ones_stay_whatever_the_clock_says() {
        let all: Vec<_> = (0..500).map(|number| snapshot(number * 600, 1)).collect();
        let now = 500 * 600;
        let gone = too_many(vec![all.clone()], now, SIZE_CAP);
        // A day of ten minutes, and one an hour of the two and a half days before.
        assert!((190..=210).contains(&(all.len() - gone.len())), "{}", all.len() - gone.len());
        let in_a_hundred_years = too_many(vec![all.clone()], now + 36_500 * DAY, SIZE_CAP);
        assert_eq!(all.len() - in_a_hundred_years.len(), ALWAYS);
        assert!(in_a_hundred_years.iter().all(|snapshot| snapshot.time < 490 * 600));
        assert_eq!(too_many(vec![all], -36_500 * DAY, SIZE_CAP), [], "a clock set back removes nothing");
    }

    #[test]
    fn what_does_not_fit_goes_the_oldest_first_and_the_newest_of_each_plan_last() {
        let one: Vec<_> = (0..3).map(|number| snapshot(number * 3_600, 40)).collect();
        let other = vec![snapshot(10, 40)];
        assert_eq!(times(&too_many(vec![one.clone(), other.clone()], 4 * 3_600, 100)), [0, 3_600]);
        assert_eq!(times(&too_many(vec![one, other], 4 * 3_600, 50)), [0, 3_600, 10]);
    }
}
