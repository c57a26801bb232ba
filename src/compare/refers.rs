//! What a record refers to.

use serde_json::Value;

use crate::file::fields;
use crate::plan::AnyRecord;

/// The ids a record names.
pub(super) fn refers_to(record: &AnyRecord) -> Vec<String> {
    let text = |id: Option<String>| id.into_iter();
    match record {
        AnyRecord::Move(step) => std::iter::once(step.doctor.to_string())
            .chain(text(step.from.as_ref().map(ToString::to_string)))
            .chain(step.to.iter().map(|share| share.site.to_string()))
            .collect(),
        AnyRecord::Posting(posting) => vec![posting.doctor.to_string(), posting.site.to_string()],
        AnyRecord::Site(site) => vec![site.facility.to_string()],
        AnyRecord::Doctor(doctor) => {
            let bonds = doctor.bonds.iter();
            bonds
                .flat_map(|bond| [Some(bond.facility.to_string()), bond.source.as_ref().map(ToString::to_string)])
                .flatten()
                .collect()
        }
        AnyRecord::Facility(of) => {
            let area = text(of.area.as_ref().map(ToString::to_string));
            let commune = text(of.commune.as_ref().map(ToString::to_string));
            area.chain(commune).chain(sources(record)).collect()
        }
        AnyRecord::Area(area) => text(area.hospital.as_ref().map(ToString::to_string)).collect(),
        AnyRecord::Target(target) => {
            text(target.area.as_ref().map(ToString::to_string)).chain(sources(record)).collect()
        }
        AnyRecord::Exception(exception) => vec![exception.subject.clone()],
        record => sources(record),
    }
}

/// The sources that figures of a record name.
fn sources(record: &AnyRecord) -> Vec<String> {
    fn named(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(of) => {
                found.extend(of.get("source").and_then(Value::as_str).map(str::to_owned));
                of.values().for_each(|value| named(value, found));
            }
            Value::Array(of) => of.iter().for_each(|value| named(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    named(&fields(record).into(), &mut found);
    found
}
