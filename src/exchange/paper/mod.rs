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

pub use document::{Block, Chart, Document, Grid, GridCell, Line, Look, Paragraph, Section, Style};
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
}

/// The moves a paper is to be about; all of them where none are named.
pub type Only = Option<BTreeSet<Id<Move>>>;

/// Whether a plan has what a paper is about: a move that counts, for the plan of rotation one that lends, for the agenda
/// something that is left to be decided.
pub fn can_be_written(paper: Paper, plan: &Plan, only: &Only) -> bool {
    let moves = facts::meant(plan, only);
    match paper {
        Paper::Plan => moves.iter().any(|step| step.kind.is_loan()),
        Paper::Agenda => !plan.open.is_empty(),
        paper => !paper.needs_moves() || !moves.is_empty(),
    }
}

/// A paper as plain data, and what its templates ask for that nobody knows.
pub fn document(paper: Paper, desk: &Desk, only: &Only) -> (Document, Vec<Fault>) {
    let without = export::without_moves(desk);
    let facts = Facts::new(desk, &without, only);
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

/// The bytes of a paper for Word. The same plan gives the same bytes.
pub fn write(paper: Paper, desk: &Desk, only: &Only) -> Vec<u8> {
    // What a template asks for in vain is a dotted place; the tests let no such template pass.
    docx::write(&document(paper, desk, only).0)
}
