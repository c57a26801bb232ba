//! `phanbo generate`: an invented plan of a given size.

use std::path::Path;

use super::answer::{Reply, line};
use super::opened::name;
use super::usage::GenerateJob;
use crate::file;
use crate::generate::{self, MOST_STATIONS, Size};
use crate::text::{Language, numbers::number, t};

pub fn generate(job: &GenerateJob) -> Reply {
    match size(job) {
        Ok(size) => save(job.wording.lang, size, &job.output),
        Err(sentence) => Reply::failed(sentence),
    }
}

/// The size that is asked for, if a file can hold it.
fn size(job: &GenerateJob) -> Result<Size, String> {
    let language = job.wording.lang;
    let whole = |text: &str, least: u32, most: u32| {
        let number = text.parse().ok().filter(|number| (least..=most).contains(number));
        number.ok_or_else(|| (text.to_owned(), limit(language, least), limit(language, most)))
    };
    let stations = whole(&job.stations, 1, MOST_STATIONS).map_err(|(number, least, most)| {
        t!(language, "cli-generate-stations", number = number, least = least, most = most)
    })?;
    let doctors = whole(&job.doctors, 0, file::DOCTOR_CAP as u32).map_err(|(number, least, most)| {
        t!(language, "cli-generate-doctors", number = number, least = least, most = most)
    })?;
    let seed = job.seed.parse().map_err(|_| t!(language, "cli-generate-seed-wrong", number = job.seed.clone()))?;
    Ok(Size { stations, doctors, seed })
}

fn limit(language: Language, value: u32) -> String {
    number(language, value.into())
}

fn save(language: Language, size: Size, target: &Path) -> Reply {
    let plan = generate::plan(size);
    let count = |count: usize| number(language, count as i64);
    match file::save(&plan, target) {
        Ok(()) => Reply::ok(line(&t!(
            language,
            "cli-generate-written",
            file = name(target),
            stations = number(language, size.stations.into()),
            doctors = count(plan.doctors.len()),
            moves = count(plan.moves.len())
        ))),
        Err(error) => Reply::failed(file::save_sentence(language, &name(target), &error)),
    }
}
