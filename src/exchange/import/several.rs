//! A cell that names several stations: which of them is meant is asked, and no one is taken for the others.

use super::places::{Match, Places};
use super::unit_names::{UnitName, What};
use crate::plan::{Facility, Id};

/// The place a name means, as `Places::find` has it; of several stations in one cell those are offered.
pub(super) fn find(places: &Places, text: &str, district: Option<&str>) -> Match {
    let parts = text.split([',', ';', '+', '&', '/', '|', '\n']).flat_map(|part| part.split(" và "));
    let stations: Vec<&str> = parts.map(str::trim).filter(|part| UnitName::new(part).what == What::Station).collect();
    if stations.len() < 2 {
        return places.find(text, district);
    }
    let found: Vec<Match> = stations.into_iter().map(|station| places.find(station, district)).collect();
    let mut named: Vec<Id<Facility>> = Vec::new();
    for id in found.iter().filter_map(Match::id) {
        if !named.contains(id) {
            named.push(id.clone());
        }
    }
    let is_each_known = found.iter().all(|station| station.id().is_some());
    match &named[..] {
        // Said twice, or with its name of before.
        [only] if is_each_known => Match::Known(only.clone()),
        _ => Match::Unknown(named),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn several_stations_in_one_cell_are_asked_about() {
        let places = Places::new(&sample::quang_ninh());
        for text in [
            "TYT Hà An, TYT Đông Mai",
            "TYT Hà An (thứ 2, 4, 6); TYT Đông Mai (thứ 3, 5)",
            "TYT Hà An | TYT Đông Mai",
            "Trạm Y tế phường Hà An và Trạm Y tế phường Đông Mai",
        ] {
            let both = Match::Unknown(vec!["tyt-07168".into(), "tyt-07135".into()]);
            assert_eq!(find(&places, text, None), both, "{text}");
        }
        let one = Match::Known("tyt-07168".into());
        for text in ["TYT Hà An", "TYT Hà An, thị xã Quảng Yên", "TYT Hà An; Trạm Y tế phường Hà An"] {
            assert_eq!(find(&places, text, None), one, "{text}");
        }
        let both = Match::Unknown(vec!["tyt-07168".into(), "tyt-07135".into()]);
        assert_eq!(find(&places, "TYT Hà An, TYT Đông Mai, TYT Hà An", None), both, "each is offered once");
        let misspelt = find(&places, "TYT Hà An, TYT Không Có", None);
        assert_eq!(misspelt, Match::Unknown(vec!["tyt-07168".into()]));
    }
}
