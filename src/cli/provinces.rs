//! `phanbo provinces`: the provinces a new plan can be made for.

use serde_json::json;

use super::answer::{Reply, line};
use super::json;
use super::usage::{Form, ProvincesJob};
use crate::provinces::{self, ProvinceUnits};
use crate::text::numbers::number;
use crate::text::t;

pub fn list(job: &ProvincesJob) -> Reply {
    let language = job.wording.lang;
    let provinces = provinces::all();
    Reply::ok(match job.format {
        Form::Text => provinces
            .iter()
            .map(|province| {
                let units = number(language, province.units.len() as i64);
                let code = province.code.as_str();
                line(&t!(language, "cli-provinces-line", code = code, name = province.name.as_str(), units = units))
            })
            .collect(),
        Form::Json => json::pretty(&json!({ "provinces": provinces.iter().map(of_province).collect::<Vec<_>>() })),
    })
}

/// People: null where those of one commune are unknown or doubtful.
fn of_province(province: &ProvinceUnits) -> serde_json::Value {
    json!({
        "code": province.code,
        "name": province.name,
        "communes": province.units.len(),
        "population": provinces::people(province),
    })
}
