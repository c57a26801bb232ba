//! What kind of thing a finding is about, and so an exception of it.

use super::Table;

/// A record is of its table's kind; a place that rules look at as what it is, of one of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SubjectKind {
    Station,
    Hospital,
    Point,
    Record(Table),
}

impl SubjectKind {
    /// Its name, as JSON and plan files give it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Station => "station",
            Self::Hospital => "hospital",
            Self::Point => "point",
            Self::Record(table) => table.name(),
        }
    }

    /// The kind that has this name, if there is one.
    pub fn named(name: &str) -> Option<Self> {
        let places = [Self::Station, Self::Hospital, Self::Point];
        let records = Table::ALL.map(Self::Record);
        places.into_iter().chain(records).find(|kind| kind.name() == name)
    }

    /// The table in which its record stands.
    pub fn table(self) -> Table {
        match self {
            Self::Station | Self::Hospital => Table::Facility,
            Self::Point => Table::Site,
            Self::Record(table) => table,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_its_name_and_no_two_share_one() {
        for kind in [SubjectKind::Station, SubjectKind::Hospital, SubjectKind::Point] {
            assert_eq!(SubjectKind::named(kind.name()), Some(kind));
        }
        for table in Table::ALL {
            assert_eq!(SubjectKind::named(table.name()), Some(SubjectKind::Record(table)));
        }
        assert_eq!(SubjectKind::named("trạm"), None);
    }
}
