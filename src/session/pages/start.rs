//! The start page: files opened lately, samples, what to begin with. It stands alone, without a plan or in front of one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::{Page, PageState};
use crate::rules::Totals;
use crate::session::Document;
use crate::session::action::PageAction;

/// The plans inside the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sample {
    QuangNinh,
    /// Before and after the reorganisation of 2025.
    QuangNinh2025,
    HaiPhong,
    NgheAn,
}

impl Sample {
    pub const ALL: [Self; 4] = [Self::QuangNinh, Self::QuangNinh2025, Self::HaiPhong, Self::NgheAn];

    /// The province it is of, and the year where there are several of it.
    pub fn name(self) -> &'static str {
        match self {
            Self::QuangNinh => "Quảng Ninh",
            Self::QuangNinh2025 => "Quảng Ninh 2025",
            Self::HaiPhong => "Hải Phòng",
            Self::NgheAn => "Nghệ An",
        }
    }
}

/// What was looked for beside the window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// Files of the list that are not there.
    pub gone: BTreeSet<PathBuf>,
    pub samples: BTreeMap<Sample, Totals>,
}

/// The state of the page.
#[derive(Debug)]
pub struct Start {
    /// The files that were looked for, once they were.
    asked: Option<Vec<PathBuf>>,
    pub looked: Looked,
    /// The keyboard is to come to its first line, once.
    pub begins: bool,
}

impl Default for Start {
    fn default() -> Self {
        Self { asked: None, looked: Looked::default(), begins: true }
    }
}

impl PageState for Start {
    fn turned_to(&mut self) {
        self.look_again();
    }

    fn drawn(&mut self) {
        self.begins = false;
    }

    /// Back to the open plan.
    fn escape(&self, document: &Document) -> Option<PageAction> {
        (!document.is_nothing()).then_some(PageAction::Show(Page::Board))
    }
}

impl Start {
    /// Whether the files of the list are to be looked for: it is another list than last time, or the page was left
    /// since. They count as looked for from now on.
    pub fn asks(&mut self, files: &[PathBuf]) -> bool {
        if self.asked.as_deref() == Some(files) {
            return false;
        }
        self.asked = Some(files.to_vec());
        true
    }

    /// The page is shown anew: a stick may have been put in or taken out meanwhile.
    pub fn look_again(&mut self) {
        self.asked = None;
        self.begins = true;
    }

    /// What was found; the samples stay as they are.
    pub fn learn(&mut self, looked: Looked) {
        let Looked { gone, samples } = looked;
        self.looked.gone = gone;
        self.looked.samples.extend(samples);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_looked_for_once_and_again_when_the_list_or_the_page_is_another() {
        let mut start = Start::default();
        let files = [PathBuf::from("/a.phanbo")];
        assert!(start.asks(&files) && !start.asks(&files));
        assert!(start.asks(&[]), "another list");
        start.look_again();
        assert!(start.asks(&[]), "the page was left");
    }
}
