//! Lists from the units' workbooks into a plan: read, understood, compared, and made into one change set.

mod again;
pub mod apart;
pub mod book;
mod changes;
mod columns;
mod compare;
mod dictionary;
pub mod field;
mod header;
mod headings;
mod hospitals;
pub mod json;
pub mod legacy;
mod licences;
mod lines;
mod markup;
mod own;
mod people;
mod person_rows;
mod places;
mod points;
mod problem;
mod reading;
mod refusal;
mod remarks;
mod report;
mod rotations;
mod screen;
mod several;
pub mod sheet;
mod staff;
mod stations;
mod text_file;
mod understood;
mod unit_names;
pub mod wording;
mod work;

pub use changes::{ListOrigin, changes};
pub use compare::{Compared, FieldDifference, Standing, compare};
pub use header::{Layout, glance, titles, unaided};
pub use hospitals::{may_be_hospital, new_hospitals, with_new_hospitals};
pub use lines::Line;
pub use places::{Match, Places, is_called, stations_called};
pub use problem::{Code, Fix, FixLabel, Level, Problem};
pub use reading::ranks::Profession;
pub use refusal::Refusal;
pub use report::report;
pub use understood::{
    Choices, Entry, Meant, MoveRow, Person, Row, Skipped, StationRow, Understood, UnknownPlace, Watch, Who, understand,
    understand_watched,
};
