//! The moves told to a command, worked out on a plan: what `whatif` shows and `move` makes.

use super::date::viewing_date;
use super::tell;
use crate::advise::{Desk, Effect};
use crate::edit::{ChangeSet, Ids, Proposal, propose_all};
use crate::plan::{Date, Move, Plan, Severity};
use crate::text::{Language, dates, t};

/// Moves as they were told, and read.
pub struct ToldMoves {
    texts: Vec<String>,
    proposals: Vec<Proposal>,
}

/// What the moves do, one made after the other, to the plan on a date.
pub struct WorkedOut {
    pub date: Date,
    pub changes: Vec<ChangeSet>,
    pub effect: Effect,
}

impl ToldMoves {
    pub fn read(language: Language, texts: &[String], by: &str) -> Result<Self, String> {
        let read = |text: &String| tell::read(language, text, by).map_err(|fault| told_wrong(language, text, &fault));
        let proposals = texts.iter().map(read).collect::<Result<_, _>>()?;
        Ok(Self { texts: texts.to_vec(), proposals })
    }

    /// Works the moves out. The date is that of the first move to start unless another is wanted.
    pub fn work_out(
        &self,
        language: Language,
        plan: &Plan,
        wanted: Option<Date>,
        ids: &mut Ids,
    ) -> Result<WorkedOut, String> {
        let wrong = |number: usize, fault: &str| told_wrong(language, &self.texts[number], fault);
        for (number, proposal) in self.proposals.iter().enumerate() {
            tell::find(language, plan, proposal).map_err(|fault| wrong(number, &fault))?;
        }
        let changes = propose_all(plan, &self.proposals, ids).map_err(|(number, refusal)| {
            wrong(number, &tell::refused(language, plan, &self.proposals[number], &refusal))
        })?;
        for (number, step) in changes.iter().filter_map(step).enumerate() {
            tell::fits_its_kind(language, step).map_err(|fault| wrong(number, &fault))?;
        }
        let date = self.date(language, plan, wanted)?;
        let mut desk = Desk::new(plan.clone(), date);
        let all = changes.iter().cloned().reduce(ChangeSet::and);
        let effect = desk.effect_of(all.ok_or_else(|| t!(language, "cli-move-none"))?);
        Ok(WorkedOut { date, changes, effect })
    }

    fn date(&self, language: Language, plan: &Plan, wanted: Option<Date>) -> Result<Date, String> {
        let first = self.proposals.iter().map(|proposal| proposal.start).min();
        let baseline = plan.cover.baseline;
        match first.filter(|&first| wanted.is_none() && first < baseline) {
            Some(first) => {
                let (start, baseline) = (dates::date(language, first), dates::date(language, baseline));
                Err(t!(language, "cli-start-too-early", start = start, baseline = baseline))
            }
            None => viewing_date(language, plan, wanted.or(first)),
        }
    }
}

impl WorkedOut {
    /// The moves as they would be, with what making them would be called.
    pub fn steps(&self) -> impl Iterator<Item = (&ChangeSet, &Move)> {
        self.changes.iter().filter_map(|change| Some((change, step(change)?)))
    }

    /// Whether the moves would bring a violation that was not there.
    pub fn creates_errors(&self) -> bool {
        self.effect.created.iter().any(|finding| finding.severity == Severity::Error)
    }
}

/// Ids for new records: times, and chance, and each later than the one before, in one millisecond too.
pub fn rising_ids() -> impl FnMut() -> String {
    let mut generator = ulid::Generator::new();
    move || generator.generate().unwrap_or_else(ulid::Overflow::commit_overflow_increment).to_string()
}

fn step(change: &ChangeSet) -> Option<&Move> {
    change.steps().next()
}

fn told_wrong(language: Language, text: &str, fault: &str) -> String {
    t!(language, "cli-move-wrong", text = text, fault = fault)
}
