//! A record as the file names its fields: what two records of an id differ in, and a record put together from several.

use serde_json::{Map, Value};

use super::v2::Row;
use crate::plan::{AnyRecord, Table};

/// The fields of a record by the names they have in the plan file, in its order; what a file leaves out is not there. A
/// facility's own particulars stand among the others, and `kind` says only what it is.
pub type Fields = Map<String, Value>;

/// The fields of a record.
pub fn fields(record: &AnyRecord) -> Fields {
    let mut fields = of_row(record).unwrap_or_default();
    if record.key().0 == Table::Facility
        && let Some(Value::Object(kind)) = fields.remove("kind")
        && let Some((kind, particulars)) = kind.into_iter().next()
    {
        fields.insert("kind".to_owned(), kind.into());
        fields.extend(particulars.as_object().cloned().unwrap_or_default());
    }
    fields
}

fn of_row(record: &AnyRecord) -> Option<Fields> {
    let row = serde_json::to_value(Row::from(record)).ok()?;
    let (_, fields) = row.as_object()?.iter().next()?;
    fields.as_object().cloned()
}

/// The record with these fields; nothing where they do not make one.
pub fn from_fields(table: Table, mut fields: Fields) -> Option<AnyRecord> {
    if table == Table::Facility {
        let kind = fields.remove("kind")?.as_str()?.to_owned();
        let (general, particular) = fields.into_iter().partition(|(name, _)| GENERAL.contains(&name.as_str()));
        fields = general;
        let particular: Fields = particular;
        fields.insert("kind".to_owned(), Map::from_iter([(kind, particular.into())]).into());
    }
    let row = Map::from_iter([(table.name().to_owned(), fields.into())]);
    serde_json::from_value::<Row>(row.into()).ok().map(AnyRecord::from)
}

/// What every facility has, whatever its kind.
const GENERAL: [&str; 8] = ["id", "name", "area", "commune", "opened", "closed", "locked", "note"];
