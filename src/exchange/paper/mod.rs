//! Papers for Word in the form of NĐ 30/2020/NĐ-CP: decisions, submissions, plans, lists. Always in Vietnamese.

mod chart;
mod document;
mod docx;
mod facts;
mod fill;
mod road;
mod styles;
mod tables;
mod template;
mod templates;
mod words;

pub use document::{Block, Chart, Document, Grid, GridCell, Line, LineKind, Paragraph, Section, Style};
pub use template::Fault;

use std::collections::BTreeSet;

use facts::Facts;

use crate::advise::Desk;
use crate::exchange::export;
use crate::plan::{Id, Move, Plan};

/// A paper that can be made of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Paper {
    /// The list of moves with the decision that covers it.
    Moves,
    /// A decision for each doctor moved.
    Decision,
    /// The submission (tờ trình) by which the moves are put before the People's Committee.
    Submission,
    /// The plan (kế hoạch) for rotation.
    Plan,
    /// The staffing of the stations.
    Staffing,
    /// The report on what is wrong.
    Findings,
    /// The report on the forecast.
    Forecast,
    /// The meeting’s agenda: what merges have left to be decided.
    Agenda,
}

impl Paper {
    pub const ALL: [Self; 8] = [
        Self::Moves,
        Self::Decision,
        Self::Submission,
        Self::Plan,
        Self::Staffing,
        Self::Findings,
        Self::Forecast,
        Self::Agenda,
    ];

    /// The code the command line takes.
    pub fn code(self) -> &'static str {
        match self {
            Self::Moves => "moves",
            Self::Decision => "decision",
            Self::Submission => "submission",
            Self::Plan => "plan",
            Self::Staffing => "staffing",
            Self::Findings => "findings",
            Self::Forecast => "forecast",
            Self::Agenda => "agenda",
        }
    }

    /// Whether it is about moves: without any there is nothing to write.
    pub fn needs_moves(self) -> bool {
        !matches!(self, Self::Staffing | Self::Findings | Self::Forecast | Self::Agenda)
    }

    /// Whether a move is among those it is about, if the plan proposes it.
    fn means(self, step: &Move, only: &Only) -> bool {
        let is_of_its_kind = self != Self::Plan || step.kind.is_loan();
        is_of_its_kind && only.as_ref().is_none_or(|only| only.contains(&step.id))
    }
}

/// The moves a paper is to be about; all of them where none are named.
pub type Only = Option<BTreeSet<Id<Move>>>;

/// Whether a plan has what a paper is about: a move that counts, for the plan of rotation one that lends, for the agenda
/// something that is left to be decided.
pub fn can_be_written(paper: Paper, plan: &Plan, only: &Only) -> bool {
    match paper {
        Paper::Agenda => !plan.open.is_empty(),
        paper => !paper.needs_moves() || !facts::meant(paper, plan, only).is_empty(),
    }
}

/// A paper as plain data, and what its templates ask for that nobody knows.
pub fn document(paper: Paper, desk: &Desk, only: &Only) -> (Document, Vec<Fault>) {
    let year = desk.roster().date().year();
    let own = own_desk(paper, desk, only);
    let desk = own.as_ref().unwrap_or(desk);
    let without = export::without_moves(desk);
    let facts = Facts::new(paper, (desk, &without), year, only);
    let mut document = Document::default();
    let template = match paper {
        Paper::Moves => templates::MOVES,
        Paper::Submission => templates::SUBMISSION,
        Paper::Plan => templates::PLAN,
        Paper::Staffing => templates::STAFFING,
        Paper::Findings => templates::FINDINGS,
        Paper::Forecast => templates::FORECAST,
        Paper::Agenda => templates::AGENDA,
        Paper::Decision => {
            let mut faults = Vec::new();
            for &step in facts.moves() {
                faults.extend(fill::fill(templates::decision(step.kind), &facts.of_move(step), &mut document));
            }
            return (document, faults);
        }
    };
    let faults = fill::fill(template, &facts, &mut document);
    (document, faults)
}

/// The desk on which what a paper about moves claims of them is true: without the proposals it does not list, for what
/// those do must not be read there as the doing of those it lists; and, where it tells what they come to, on a day on
/// which the last of them has begun. None where the desk is that already, or the paper is about no moves.
fn own_desk(paper: Paper, desk: &Desk, only: &Only) -> Option<Desk> {
    let (plan, shown) = (desk.plan(), desk.roster().date());
    let first = plan.cover.baseline;
    let is_other = |step: &Move| facts::is_proposed(step, first) && !paper.means(step, only);
    let has_others = paper.needs_moves() && plan.moves.iter().any(is_other);
    let begun = facts::meant(paper, plan, only).iter().map(|step| step.start).max();
    let begun = begun.filter(|_| matches!(paper, Paper::Submission | Paper::Plan));
    let day = begun.map_or(shown, |begun| begun.max(shown));
    if !has_others && day == shown {
        return None;
    }
    let own = plan.with_each_move(|step| if is_other(step) { step.parked_if_proposal(first) } else { step.clone() });
    Some(Desk::new(if has_others { own } else { plan.clone() }, day))
}

/// The bytes of a paper for Word. The same plan gives the same bytes.
pub fn write(paper: Paper, desk: &Desk, only: &Only) -> Vec<u8> {
    // What a template asks for in vain is a dotted place; the tests let no such template pass.
    docx::write(&document(paper, desk, only).0)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::{Date, MoveKind, MoveStatus};

    /// What gives a move these days.
    fn lasting(start: Date, end: Option<Date>) -> impl FnOnce(&mut Move) {
        move |step| (step.start, step.end) = (start, end)
    }

    /// Four stations that want four doctors each. One has a doctor by a rotation that runs on the first day already,
    /// two are to get one each by rotations, the last one two by a transfer and a recruit; a training lasts longest.
    fn mixed() -> Desk {
        let mut fixture = Fixture::new().hospital("h").station("a").station("b").station("c").station("d");
        for doctor in ["older", "first", "second", "moved", "taught"] {
            fixture = fixture.doctor_at(doctor, "h");
        }
        let term = |start, end| lasting(start, Some(end));
        let plan = fixture
            .doctor("new")
            .step_with("older", MoveKind::Rotation, "older", "h", "d", term(date(2025, 10, 1), date(2026, 12, 31)))
            .step_with("first", MoveKind::Rotation, "first", "h", "a", term(date(2026, 2, 1), date(2026, 7, 31)))
            .step_with("second", MoveKind::Rotation, "second", "h", "b", term(date(2026, 3, 1), date(2026, 8, 31)))
            .step_with("moved", MoveKind::Transfer, "moved", "h", "c", lasting(date(2026, 1, 5), None))
            .step_with("new", MoveKind::Recruit, "new", "", "c", lasting(date(2026, 1, 10), None))
            .step_with("taught", MoveKind::Training, "taught", "h", "", term(date(2026, 1, 15), date(2027, 12, 31)))
            .step_with("aside", MoveKind::Rotation, "taught", "h", "c", |step| step.status = MoveStatus::Parked)
            .change(|plan| {
                let mut proposed = plan.moves.get(&"first".into()).expect("there").clone();
                proposed.status = MoveStatus::Proposed;
                plan.moves.replace(proposed);
            })
            .build();
        // All of them run by then.
        Desk::new(plan, date(2026, 3, 2))
    }

    fn chosen(ids: &[&str]) -> BTreeSet<Id<Move>> {
        ids.iter().map(|&id| id.into()).collect()
    }

    /// The paragraphs of a paper that is filled in without a fault, a line each.
    fn text(paper: Paper, desk: &Desk, only: &Only) -> String {
        let (document, faults) = document(paper, desk, only);
        assert_eq!(faults, [], "{paper:?}");
        let blocks = document.sections.iter().flat_map(|section| &section.blocks);
        let texts = blocks.filter_map(|block| match block {
            Block::Paragraph(one) => Some(one.text.as_str()),
            Block::Grid(_) | Block::Chart(_) => None,
        });
        texts.collect::<Vec<_>>().join("\n")
    }

    /// How a paper says how many of the four stations have a doctor, and how many doctors all of them lack.
    fn figures(with_doctor: u32, lacking: u32) -> String {
        format!(
            "{with_doctor}/4 trạm y tế có bác sĩ làm việc thường xuyên; \
             4 trạm chưa đủ số bác sĩ tối thiểu, còn thiếu {lacking} bác sĩ"
        )
    }

    #[test]
    fn the_plan_for_rotation_has_the_days_and_the_effect_of_loans_alone() {
        let desk = mixed();
        let plan = text(Paper::Plan, &desk, &None);
        assert!(plan.contains("Từ ngày 01 tháng 02 năm 2026 đến ngày 31 tháng 8 năm 2026;"), "{plan}");
        assert!(plan.contains(&format!("nếu không luân phiên, {}", figures(1, 15))), "{plan}");
        assert!(plan.contains(&format!("Sau khi thực hiện, {}", figures(3, 13))), "{plan}");
        // The transfer and the recruit do count where they are listed.
        let submission = text(Paper::Submission, &desk, &None);
        assert!(submission.contains("biệt phái 5 lượt"), "{submission}");
        assert!(submission.contains(&figures(4, 11)), "{submission}");
    }

    #[test]
    fn a_paper_about_one_doctor_claims_the_effect_of_that_one_move() {
        let desk = mixed();
        let submission = text(Paper::Submission, &desk, &Some(chosen(&["second"])));
        assert!(submission.contains("biệt phái 1 lượt"), "{submission}");
        let before = "1/4 trạm y tế có bác sĩ làm việc thường xuyên; \
                      4 trạm chưa đủ số bác sĩ tối thiểu (4 bác sĩ/trạm), còn thiếu 15 bác sĩ";
        assert!(submission.contains(before), "{submission}");
        assert!(submission.contains(&figures(2, 14)), "{submission}");
    }

    #[test]
    fn of_the_moves_chosen_the_plan_for_rotation_takes_the_loans() {
        let plan = text(Paper::Plan, &mixed(), &Some(chosen(&["first", "moved", "older"])));
        assert!(plan.contains("Từ ngày 01 tháng 02 năm 2026 đến ngày 31 tháng 7 năm 2026;"), "{plan}");
        assert!(plan.contains(&figures(1, 15)) && plan.contains(&figures(2, 14)), "{plan}");
    }

    #[test]
    fn nothing_is_worked_out_anew_for_a_paper_that_leaves_out_no_proposal() {
        let desk = mixed();
        let all = Some(chosen(&["first", "second", "moved", "new", "taught"]));
        assert!(own_desk(Paper::Submission, &desk, &None).is_none());
        assert!(own_desk(Paper::Submission, &desk, &all).is_none());
        assert_eq!(document(Paper::Submission, &desk, &all), document(Paper::Submission, &desk, &None));
        assert!(own_desk(Paper::Plan, &desk, &None).is_some());
        assert!(own_desk(Paper::Submission, &desk, &Some(chosen(&["second"]))).is_some());
    }

    #[test]
    fn what_a_paper_claims_of_moves_is_told_of_a_day_on_which_they_have_begun() {
        let late = mixed();
        let early = Desk::new(late.plan().clone(), date(2026, 1, 1));
        let submission = text(Paper::Submission, &early, &None);
        assert!(submission.contains("Tính đến ngày 01 tháng 3 năm 2026, nếu không có"), "{submission}");
        assert!(submission.contains(&figures(4, 11)), "{submission}");
        let plan = text(Paper::Plan, &early, &None);
        assert!(plan.contains(&figures(1, 15)) && plan.contains(&figures(3, 13)), "{plan}");
        assert_eq!(plan.replace("ngày 01 tháng 3 năm", "ngày 02 tháng 3 năm"), text(Paper::Plan, &late, &None));
        let findings = text(Paper::Findings, &early, &None);
        assert!(findings.contains("vào ngày 01 tháng 01 năm 2026"), "{findings}");
    }

    #[test]
    fn a_paper_that_is_not_about_moves_is_the_same_whichever_are_chosen() {
        let desk = mixed();
        for paper in Paper::ALL.into_iter().filter(|paper| !paper.needs_moves()) {
            assert_eq!(document(paper, &desk, &Some(chosen(&["second"]))), document(paper, &desk, &None), "{paper:?}");
        }
    }
}
