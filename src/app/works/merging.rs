//! Copies read and merged into the open plan, beside the window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::compare::{Merge, PlanCopy, brings_nothing};
use crate::file::{self, Fs, OpenError, Remark, snapshots};
use crate::plan::Plan;
use crate::text::names::file_name;

/// What is to be put together.
#[derive(Debug)]
pub struct MergeOrder {
    /// The open plan.
    pub ours: PlanCopy,
    /// What is merged already.
    pub known: Vec<PlanCopy>,
    /// Copies to be read, in the order given; without any, what is open in the plan is to be decided.
    pub paths: Vec<PathBuf>,
    /// Where what they were all made from may be: the plan's own file, and this machine's earlier versions.
    pub own: Option<PathBuf>,
    pub history: Option<PathBuf>,
}

/// A merge worked out, and the copies that take no part.
#[derive(Debug)]
pub struct Merged {
    /// Nothing where no copy is left to merge.
    pub merge: Option<Merge>,
    pub refused: Vec<(String, Refused)>,
    /// When the version was saved that all copies were made from, where it was found.
    pub base: Option<String>,
}

/// Why a copy takes no part in a merge.
#[derive(Debug)]
pub enum Refused {
    Unread(OpenError),
    OtherPlan,
    /// The open plan, or a copy named before, has all that is in it: it was named twice, is the open plan's own file,
    /// or says the same.
    Twice,
}

/// Reads the copies and puts them together with the open plan; field by field where the version they were all made from
/// is at hand. `goes_on` is told how many copies of how many are read; where it says no, nothing comes of it.
pub fn merge(fs: &dyn Fs, order: MergeOrder, goes_on: &dyn Fn(usize, usize) -> bool) -> Option<Merged> {
    let MergeOrder { ours, known, paths, own, history } = order;
    let (mut copies, mut refused) = (vec![ours], Vec::new());
    copies.extend(known);
    let mut seen: Vec<&Path> = Vec::new();
    for (number, path) in paths.iter().enumerate() {
        if !goes_on(number, paths.len()) {
            return None;
        }
        let name = file_name(path);
        if seen.contains(&path.as_path()) {
            refused.push((name, Refused::Twice));
            continue;
        }
        seen.push(path);
        match file::open_with(fs, path) {
            Err(error) => refused.push((name, Refused::Unread(error))),
            Ok(read) if read.parsed.plan.lineage.plan != copies[0].plan.lineage.plan => {
                refused.push((name, Refused::OtherPlan));
            }
            Ok(read) => {
                let is_sound = read.parsed.remark != Some(Remark::Changed);
                let copy = PlanCopy { name, plan: Arc::new(read.parsed.plan), is_sound };
                let is_known = |other: &PlanCopy| is_one(&other.plan, &copy.plan);
                if brings_nothing(&copies[0], &copy) || copies.iter().skip(1).any(is_known) {
                    refused.push((copy.name, Refused::Twice));
                } else {
                    copies.push(copy);
                }
            }
        }
    }
    let says_the_same = |copy: &PlanCopy| copies[0].plan.differing(&copy.plan).is_empty();
    if !paths.is_empty() && copies.iter().skip(1).all(says_the_same) {
        // Beside copies that say something else, who has come to the same may settle what is true.
        refused.extend(copies.drain(1..).map(|copy| (copy.name, Refused::Twice)));
    }
    if !goes_on(paths.len(), paths.len()) {
        return None;
    }
    if copies.len() == 1 && !paths.is_empty() {
        return Some(Merged { merge: None, refused, base: None });
    }
    let base = if copies.len() > 1 { base(fs, &copies, own.as_deref(), history.as_deref()) } else { None };
    // Copies of other plans were told apart above, and a base that is found is of the plan and known to all.
    let merge = Merge::new(copies, base.as_ref()).ok();
    Some(Merged { merge, refused, base: base.map(|base| base.lineage.saved_at) })
}

/// The newest version on this machine that all copies were made from.
fn base(fs: &dyn Fs, copies: &[PlanCopy], own: Option<&Path>, history: Option<&Path>) -> Option<Plan> {
    let plan = &copies[0].plan.lineage.plan;
    let is_known = |revision: &str| copies.iter().all(|copy| knows(&copy.plan, revision));
    let earlier = history.map(|history| snapshots::list(fs, history, plan)).unwrap_or_default();
    // Its name says the revision, so only what may be the base is read.
    let earlier = earlier.into_iter().filter(|version| is_known(&version.revision)).map(|version| version.path);
    own.map(Path::to_owned).into_iter().chain(earlier).find_map(|path| {
        let read = file::open_with(fs, &path).ok()?.parsed;
        let lineage = &read.plan.lineage;
        let is_base = read.remark != Some(Remark::Changed) && lineage.plan == *plan && is_known(&lineage.revision);
        is_base.then_some(read.plan)
    })
}

/// Whether a copy was made from a revision, or is it.
fn knows(copy: &Plan, revision: &str) -> bool {
    let lineage = &copy.lineage;
    lineage.revision == revision || lineage.parents.iter().chain(&lineage.ancestors).any(|known| known == revision)
}

/// Whether two copies are the same contents.
fn is_one(one: &Plan, other: &Plan) -> bool {
    one.lineage == other.lineage && one.differing(other).is_empty()
}
