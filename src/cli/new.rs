//! `phanbo new`: the plan a province begins with.

use super::answer::{Reply, line};
use super::date::day;
use super::opened::name;
use super::usage::NewJob;
use crate::file;
use crate::plan::{Date, Lineage, Plan};
use crate::provinces::{self, ProvinceUnits};
use crate::rules::checker::{PRESETS, Preset};
use crate::text::numbers::number;
use crate::text::{dates, t};

pub fn new_plan(job: &NewJob) -> Reply {
    match work_out(job).and_then(|(province, plan)| save(job, province, &plan)) {
        Ok(said) => Reply::ok(line(&said)),
        Err(sentence) => Reply::failed(sentence),
    }
}

fn work_out(job: &NewJob) -> Result<(&'static ProvinceUnits, Plan), String> {
    let language = job.wording.lang;
    let baseline = dates::first_day(language, day(language, &job.baseline)?)?;
    let province = provinces::find(&job.province)
        .ok_or_else(|| t!(language, "cli-new-no-province", text = job.province.as_str()))?;
    let mut plan = provinces::new_plan(province, lineage(baseline), baseline);
    if let Some(text) = &job.preset {
        let known = || PRESETS.iter().map(|preset| preset.code.replace('_', "-")).collect::<Vec<_>>().join(", ");
        let preset =
            preset(text).ok_or_else(|| t!(language, "cli-new-no-preset", text = text.as_str(), known = known()))?;
        for setting in preset.settings(&plan).into_iter().filter(|setting| !setting.says_nothing()) {
            plan.rules.push(setting);
        }
    }
    Ok((province, plan))
}

/// By its code, with either kind of dash.
fn preset(text: &str) -> Option<&'static Preset> {
    let code = text.replace('-', "_");
    PRESETS.iter().find(|preset| preset.code == code)
}

fn save(job: &NewJob, province: &ProvinceUnits, plan: &Plan) -> Result<String, String> {
    let language = job.wording.lang;
    file::save(plan, &job.output).map_err(|error| file::save_sentence(language, &name(&job.output), &error))?;
    Ok(t!(
        language,
        "cli-new-written",
        file = name(&job.output),
        province = province.name.as_str(),
        stations = number(language, province.units.len() as i64)
    ))
}

/// A plan of its own. Nothing but the two ids tells two new plans of one province apart, so the time is the first day's.
pub(super) fn lineage(baseline: Date) -> Lineage {
    let id = || ulid::Ulid::generate().to_string();
    Lineage {
        plan: id(),
        revision: id().chars().rev().take(10).collect(),
        parents: Vec::new(),
        ancestors: Vec::new(),
        app: env!("CARGO_PKG_VERSION").to_owned(),
        saved_at: format!("{baseline}T00:00:00Z"),
    }
}
