//! Copies read and merged into the open plan, beside the window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::compare::{Copy, Merge, NoMerge};
use crate::file::{self, Fs, OpenError, Remark};
use crate::plan::Plan;
use crate::text::names::file_name;

/// A merge worked out, and the copies that take no part.
#[derive(Debug)]
pub struct Merged {
    /// Nothing where no copy is left to merge.
    pub merge: Option<Merge>,
    pub refused: Vec<(String, Refused)>,
}

/// Why a copy takes no part in a merge.
#[derive(Debug)]
pub enum Refused {
    Unread(OpenError),
    OtherPlan,
    /// The same file was named before, or is the open plan's own as it was saved.
    Twice,
}

/// Reads the copies, in the order given, and puts them together with the open plan. `known` is what is merged already.
pub fn merge(fs: &dyn Fs, ours: Copy, known: Vec<Copy>, paths: &[PathBuf]) -> Merged {
    let (mut copies, mut refused) = (vec![ours], Vec::new());
    copies.extend(known);
    let mut seen: Vec<&Path> = Vec::new();
    for path in paths {
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
            Ok(read) if copies.iter().skip(1).any(|copy| is_one(&copy.plan, &read.parsed.plan)) => {
                refused.push((name, Refused::Twice));
            }
            Ok(read) => {
                let is_sound = read.parsed.remark != Some(Remark::Changed);
                copies.push(Copy { name, plan: Arc::new(read.parsed.plan), is_sound });
            }
        }
    }
    // Copies of other plans were told apart above.
    let merge = if copies.len() > 1 { Merge::new(copies, None) } else { Err(NoMerge::OtherPlan(0)) };
    Merged { merge: merge.ok(), refused }
}

/// Whether two copies are the same contents.
fn is_one(one: &Plan, other: &Plan) -> bool {
    one.lineage == other.lineage && one.differing(other).is_empty()
}
