//! Why a doctor, or a place, stands where it stands in the order: what its rank rests on.

use crate::advise::{Merit, Nearness};
use crate::text::{Language, numbers::number, t};

/// The reasons in the order in which they count, each a phrase without a full stop.
pub fn merit(language: Language, merit: &Merit) -> Vec<String> {
    let parts = [
        Some(errors(language, merit.errors)),
        Some(warnings(language, merit.warnings)),
        Some(nearness(language, merit.nearness)),
        (merit.nearness != Nearness::NoPlace).then(|| distance(language, merit.kilometres())),
        Some(side_effects(language, merit.side_effects as i64)),
        (merit.reduced() > 0).then(|| reduced(language, merit.reduced() as i64)),
    ];
    parts.into_iter().flatten().collect()
}

fn errors(language: Language, more: i64) -> String {
    let count = more.abs();
    let number = number(language, count);
    match more {
        ..0 => t!(language, "merit-errors-fewer", count = count, number = number),
        0 => t!(language, "merit-errors-same"),
        1.. => t!(language, "merit-errors-more", count = count, number = number),
    }
}

fn warnings(language: Language, more: i64) -> String {
    let count = more.abs();
    let number = number(language, count);
    match more {
        ..0 => t!(language, "merit-warnings-fewer", count = count, number = number),
        0 => t!(language, "merit-warnings-same"),
        1.. => t!(language, "merit-warnings-more", count = count, number = number),
    }
}

fn nearness(language: Language, nearness: Nearness) -> String {
    match nearness {
        Nearness::SameArea => t!(language, "merit-same-area"),
        Nearness::OtherArea => t!(language, "merit-other-area"),
        Nearness::NoPlace => t!(language, "merit-no-place"),
    }
}

fn distance(language: Language, kilometres: Option<u64>) -> String {
    match kilometres {
        Some(0) => t!(language, "merit-distance-short"),
        Some(kilometres) => t!(language, "merit-distance", number = number(language, kilometres as i64)),
        None => t!(language, "merit-distance-unknown"),
    }
}

fn side_effects(language: Language, count: i64) -> String {
    if count == 0 {
        return t!(language, "merit-no-side-effects");
    }
    t!(language, "merit-side-effects", count = count, number = number(language, count))
}

fn reduced(language: Language, count: i64) -> String {
    t!(language, "merit-reduced", count = count, number = number(language, count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advise::{Alike, Desk, candidates};
    use crate::fixture::{DAY_ONE, Fixture};

    fn reasons(language: Language) -> Vec<(String, String)> {
        let fixture = Fixture::new()
            .hospital("h")
            .area("area", Some("h"))
            .doctor_at("lan", "h")
            .doctor_with("mai", |doctor| doctor.sex = Some(crate::plan::Sex::Female));
        let plan = fixture.station_with("s", |facility, _| facility.area = Some("area".into())).build();
        let mut desk = Desk::new(plan, DAY_ONE);
        let alike = Alike::new(&desk);
        let found = candidates(&mut desk, &alike, &"s".into(), 0, "", &mut || "new".to_owned());
        let said = |merit: &Merit| self::merit(language, merit).join("; ");
        found.can.iter().map(|candidate| (candidate.doctor.to_string(), said(&candidate.merit))).collect()
    }

    #[test]
    fn a_rank_is_explained_by_what_it_rests_on() {
        let said = |doctor: &str, reasons: &str| (doctor.to_owned(), reasons.to_owned());
        let mai = "bớt 1 vi phạm; số cảnh báo không đổi; hiện chưa có nơi công tác; không phát sinh, không tăng vấn đề \
                   nào; giảm mức thiếu của 3 vấn đề";
        let lan = "bớt 1 vi phạm; thêm 2 cảnh báo; cùng khu vực; chưa rõ khoảng cách; phát sinh hoặc tăng 3 vấn đề; \
                   giảm mức thiếu của 2 vấn đề";
        assert_eq!(reasons(Language::Vietnamese), [said("mai", mai), said("lan", lan)]);
        let mai = "1 violation fewer; as many warnings as before; no place of work at present; no finding created or \
                   grown; 3 findings reduced";
        let lan = "1 violation fewer; 2 warnings more; same area; distance unknown; 3 findings created or grown; 2 \
                   findings reduced";
        assert_eq!(reasons(Language::English), [said("mai", mai), said("lan", lan)]);
    }
}
