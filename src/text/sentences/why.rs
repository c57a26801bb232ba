//! Why a doctor cannot come to a station.

use super::{reason, rejected};
use crate::advise::Why;
use crate::plan::Plan;
use crate::text::{Language, dates, numbers::number, t};

/// The reason as a sentence; several reasons are parted by semicolons.
pub fn why(language: Language, plan: &Plan, why: &Why) -> String {
    let date = |date| dates::date(language, date);
    match why {
        Why::Unknown => t!(language, "why-unknown"),
        Why::Pinned => t!(language, "reason-pinned"),
        Why::ExemptUntil(until) => t!(language, "why-exempt", date = date(*until)),
        Why::BondedUntil(until) => t!(language, "why-bonded", date = date(*until)),
        Why::EndsWork(last) => t!(language, "why-ends-work", date = date(*last)),
        Why::GiverBelow { left, least } => {
            t!(language, "why-giver-below", left = number(language, *left), least = number(language, *least))
        }
        Why::Against(reasons) => {
            let reasons: Vec<String> = reasons.iter().map(|one| reason(language, plan, one)).collect();
            // Findings are told without a full stop, other reasons with one.
            let reasons: Vec<&str> = reasons.iter().map(|one| one.trim_end_matches('.')).collect();
            reasons.join("; ") + "."
        }
        Why::Rejected(refusal) => rejected(language, refusal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advise::Reason;
    use crate::edit::Rejected;
    use crate::fixture::{DAY_ONE, Fixture};

    #[test]
    fn every_reason_is_a_sentence_in_both_languages() {
        let plan = Fixture::new().station("s").build();
        for (reason, vietnamese, english) in [
            (Why::Unknown, "Chưa biết gì về bác sĩ này ngoài họ tên.", "Nothing is known of this doctor but a name."),
            (
                Why::Pinned,
                "Bác sĩ đã được ghim tại nơi đang công tác.",
                "The doctor is pinned to the present place of work.",
            ),
            (
                Why::ExemptUntil(DAY_ONE),
                "Bác sĩ được miễn luân phiên đến hết ngày 01/01/2026.",
                "The doctor is exempt from rotation until 01/01/2026.",
            ),
            (
                Why::BondedUntil(DAY_ONE),
                "Bác sĩ còn cam kết phục vụ tại nơi đang công tác đến hết ngày 01/01/2026.",
                "The doctor is bonded to the present place of work until 01/01/2026.",
            ),
            (
                Why::EndsWork(DAY_ONE),
                "Ngày làm việc cuối cùng của bác sĩ là 01/01/2026, trước khi lượt điều động kết thúc.",
                "The doctor’s last working day is 01/01/2026, before the move would end.",
            ),
            (
                Why::GiverBelow { left: 3, least: 4 },
                "Nơi đi chỉ còn 3 bác sĩ, cần giữ ít nhất 4.",
                "The place left would keep 3 doctors of the 4 it needs.",
            ),
            (
                Why::Against(vec![Reason::Pinned, Reason::Locked("s".into())]),
                "Bác sĩ đã được ghim tại nơi đang công tác; s đã khóa: không nhận và không cho bác sĩ đi.",
                "The doctor is pinned to the present place of work; s is locked: nobody is to come or go.",
            ),
            (
                Why::Rejected(Rejected::AlreadyThere),
                "Bác sĩ đang làm việc tại nơi này.",
                "The doctor already works at this place.",
            ),
        ] {
            assert_eq!(why(Language::Vietnamese, &plan, &reason), vietnamese);
            assert_eq!(why(Language::English, &plan, &reason), english);
        }
    }
}
