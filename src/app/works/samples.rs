//! The plans inside the program, and what the start page says of them and of the files opened lately.

use std::path::PathBuf;

use crate::file::Fs;
use crate::generate;
use crate::plan::Plan;
use crate::roster::Roster;
use crate::rules::{Checked, Totals};
use crate::sample;
use crate::session::Sample;
use crate::session::pages::start::Looked;

pub fn plan(sample: Sample) -> Plan {
    match sample {
        Sample::QuangNinh => sample::quang_ninh(),
        Sample::QuangNinh2025 => sample::quang_ninh_2025(),
        Sample::HaiPhong => generate::hai_phong(),
        Sample::NgheAn => generate::nghe_an(),
    }
}

/// Looks for files, and at the samples unless they are known.
pub fn look(fs: &dyn Fs, files: Vec<PathBuf>, knows_samples: bool) -> Looked {
    let gone = files.into_iter().filter(|file| fs.facts(file).is_err()).collect();
    let wanted = Sample::ALL.into_iter().filter(|_| !knows_samples);
    Looked { gone, samples: wanted.map(|sample| (sample, totals(&plan(sample)))).collect() }
}

fn totals(plan: &Plan) -> Totals {
    *Checked::new(plan, &Roster::new(plan, plan.cover.baseline)).totals()
}
