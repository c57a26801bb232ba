//! The communes, wards and towns of before 01/07/2025, and which unit of today each went to; compressed in the program.

use std::io::Read as _;
use std::sync::LazyLock;

use flate2::read::GzDecoder;

/// A row an old unit and a unit of today it went to; where it comes from is told in the README's section on data.
static OLD: &[u8] = include_bytes!("../../assets/provinces/old_communes.csv.gz");

/// An old unit, or the part of it that went to one unit of today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldCommune {
    /// Five digits of the National Statistics Office, as they were.
    pub code: String,
    pub name: String,
    /// *Phường*, *Xã* or *Thị trấn*.
    pub kind: String,
    /// With its kind: *Huyện Bình Liêu*.
    pub district: String,
    /// Code of the unit of today.
    pub today: String,
}

/// Every old unit, by the unit of today.
pub fn old_communes() -> &'static [OldCommune] {
    static ALL: LazyLock<Vec<OldCommune>> = LazyLock::new(read);
    &ALL
}

fn read() -> Vec<OldCommune> {
    let mut text = String::new();
    GzDecoder::new(OLD).read_to_string(&mut text).expect("the data inside the program is a compressed text");
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let [today, code, name, kind, district, _] = cells[..] else {
            unreachable!("a row of the data inside the program has six cells: {line}");
        };
        let [today, code, name, kind, district] = [today, code, name, kind, district].map(str::to_owned);
        OldCommune { code, name, kind, district, today }
    };
    text.lines().skip(1).map(row).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_old_unit_went_to_a_unit_of_today() {
        let today: BTreeSet<&str> =
            super::super::all().iter().flat_map(|province| &province.units).map(|unit| unit.code.as_str()).collect();
        assert_eq!(old_communes().len(), 10_597);
        let lost: Vec<_> = old_communes().iter().filter(|old| !today.contains(old.today.as_str())).collect();
        assert!(lost.is_empty(), "{lost:?}");
        let nam_son = old_communes().iter().find(|old| old.name == "Nam Sơn" && old.district == "Huyện Ba Chẽ");
        assert_eq!(nam_son.map(|old| old.today.as_str()), Some("06978"));
    }
}
