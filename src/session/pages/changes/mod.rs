//! The page of changes: which moves are listed, in what order, which are chosen, and what each does.

mod effect;
mod resting;
mod rows;

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

pub use effect::MoveEffect;
pub use rows::{Row, RowKey};

use super::PageState;
use crate::plan::{Act, Id, Move, MoveStatus, Plan};
use crate::session::action::PageAction;
use crate::session::{Carried, Document, SortKeys, nearest};
use crate::text::Language;

/// What the list can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Column {
    Doctor,
    /// By where the moves go.
    Route,
    Kind,
    #[default]
    Start,
    Status,
}

impl Column {
    pub const ALL: [Self; 5] = [Self::Doctor, Self::Route, Self::Kind, Self::Start, Self::Status];
}

/// How a click or a key chooses a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// This row alone.
    Only,
    /// This row besides the others, or no longer.
    Toggle,
    /// All rows from the one chosen last to this one.
    Through,
}

/// What the user of the page can wish.
#[derive(Clone, Debug, PartialEq)]
pub enum ChangesWish {
    /// A row is chosen, with all moves it stands for.
    Choose(RowKey, Choice),
    ChooseAll(bool),
    /// Shows the moves of an act of the network, or hides them.
    Open(String, bool),
    /// Sorts by a column; the same column again turns the order around.
    SortBy(Column),
    /// Lists the moves of one status alone; all of them with none.
    Show(Option<MoveStatus>),
    /// Figures count what is agreed alone, or everything again.
    SwitchCounting,
    /// Edits the chosen move, or all of them at once.
    Edit,
    /// Gives all chosen moves a status.
    Set(MoveStatus),
    /// Takes all chosen moves back.
    Withdraw,
}

impl ChangesWish {
    /// Whether only the page itself is another afterwards: neither the plan, nor what counts of it, nor what is in front.
    pub fn is_of_page_alone(&self) -> bool {
        matches!(self, Self::Choose(..) | Self::ChooseAll(_) | Self::Open(..) | Self::SortBy(_) | Self::Show(_))
    }
}

/// For which version, open acts, status and order.
type RowsKey = (u64, BTreeSet<String>, Option<MoveStatus>, Column, bool);

/// The state of the page.
#[derive(Debug, Default)]
pub struct Changes {
    pub chosen: BTreeSet<Id<Move>>,
    /// The row a range is counted from: the one chosen last, or where that is hidden the nearest to it.
    anchor: Option<RowKey>,
    /// The row the keyboard is at.
    walked: Option<RowKey>,
    /// The row walked to comes into sight, once.
    pub follow: bool,
    /// Acts of the network whose moves are shown.
    opened: BTreeSet<String>,
    pub column: Column,
    pub descending: bool,
    pub status: Option<MoveStatus>,
    /// What each row does that has been listed, for one version of the plan; nothing where it cannot be told.
    effects: (u64, BTreeMap<RowKey, Option<MoveEffect>>),
    /// For which version, open acts, status and order all rows have been looked at.
    looked: Option<RowsKey>,
    /// The rows as they stood then.
    rows: Vec<RowKey>,
    /// What all chosen moves do together, and of which choice; nothing where it cannot be told.
    joint: Option<(u64, BTreeSet<Id<Move>>, Option<MoveEffect>)>,
}

/// The moves the page is about: those that start on or after the plan's first day (rule book, Who is where).
pub fn is_listed(plan: &Plan, step: &Move) -> bool {
    step.start >= plan.cover.baseline
}

/// Whether the page shows a move while it lists those of one status alone; of all of them with none.
fn is_shown(plan: &Plan, step: &Move, status: Option<MoveStatus>) -> bool {
    is_listed(plan, step) && status.is_none_or(|status| step.status == status)
}

impl PageState for Changes {
    fn prepare(&mut self, document: &mut Document, _: Option<&Carried>, _: Language) {
        self.look(document);
    }

    fn drawn(&mut self) {
        self.follow = false;
    }

    fn escape(&self, _: &Document) -> Option<PageAction> {
        (self.chosen.len() > 1).then_some(PageAction::Changes(ChangesWish::ChooseAll(false)))
    }
}

impl Changes {
    /// What a row does, once that is worked out for the plan as it is.
    pub fn effect(&self, version: u64, row: &RowKey) -> Option<&MoveEffect> {
        let (of, effects) = &self.effects;
        effects.get(row).filter(|_| *of == version)?.as_ref()
    }

    /// What the chosen moves do together; nothing where they are an act of which that cannot be told.
    pub fn joint(&self) -> Option<&MoveEffect> {
        self.joint.as_ref().filter(|_| !self.chosen.is_empty()).and_then(|(_, _, effect)| effect.as_ref())
    }

    /// Where the keyboard walks to from a row: `by` rows down, or up where it is negative. Where the row it is at is
    /// hidden it comes back near to that.
    pub fn place_walked_to(&self, plan: &Plan, rows: &[Row], at: Option<usize>, by: isize) -> Option<usize> {
        let last = rows.len().checked_sub(1)?;
        let here = at.map(|here| here.saturating_add_signed(by).min(last));
        let near = || place(plan, rows, self.anchor.as_ref()?);
        Some(here.or_else(near).unwrap_or(if by > 0 { 0 } else { last }))
    }

    /// Where the row stands that the keyboard is at.
    pub fn place_walked(&self, plan: &Plan, rows: &[Row]) -> Option<usize> {
        place(plan, rows, self.walked.as_ref()?)
    }

    /// Whether all moves a row stands for are chosen.
    pub fn is_chosen(&self, plan: &Plan, row: &Row) -> bool {
        row.steps().iter().all(|&step| self.chosen.contains(&plan.moves[step].id))
    }

    /// The act that the chosen moves are, where they are all the moves of one and no others: they go with it as one.
    pub fn act_chosen(&self, plan: &Plan) -> Option<Id<Act>> {
        let mut acts = self.chosen.iter().map(|step| plan.moves.get(step).and_then(|step| step.act.clone()));
        let act = acts.next()??;
        let all = plan.moves.iter().filter(|step| step.act.as_ref() == Some(&act) && is_listed(plan, step));
        let is_whole = acts.all(|other| other.as_ref() == Some(&act)) && all.count() == self.chosen.len();
        is_whole.then(|| act.as_str().into())
    }

    /// Whether the chosen moves can be given a status, or taken back: what an act of the network made is not put aside
    /// without it, and goes only together with it.
    pub fn can(&self, wish: &ChangesWish, plan: &Plan) -> bool {
        let of_act = self.chosen.iter().any(|step| plan.moves.get(step).is_some_and(Move::is_of_act));
        match wish {
            ChangesWish::Set(MoveStatus::Parked) => !of_act,
            ChangesWish::Withdraw => !of_act || self.act_chosen(plan).is_some(),
            _ => true,
        }
    }

    /// Carries out what concerns the page alone.
    pub fn update(&mut self, wish: &ChangesWish, plan: &Plan, keys: &SortKeys) {
        match wish {
            ChangesWish::Choose(row, choice) => self.choose(row, *choice, plan, keys),
            ChangesWish::ChooseAll(true) => self.chosen = self.ids_listed(plan, keys),
            ChangesWish::Open(act, true) => drop(self.opened.insert(act.clone())),
            ChangesWish::Open(act, false) => drop(self.opened.remove(act)),
            ChangesWish::ChooseAll(false) => self.chosen.clear(),
            ChangesWish::SortBy(column) => {
                self.descending = self.column == *column && !self.descending;
                self.column = *column;
            }
            ChangesWish::Show(status) => {
                self.status = *status;
                let shown = self.ids_listed(plan, keys);
                self.chosen.retain(|step| shown.contains(step));
            }
            ChangesWish::SwitchCounting | ChangesWish::Edit | ChangesWish::Set(_) | ChangesWish::Withdraw => {}
        }
    }

    fn ids_listed(&self, plan: &Plan, keys: &SortKeys) -> BTreeSet<Id<Move>> {
        self.listed(plan, keys).into_iter().map(|slot| plan.moves[slot].id.clone()).collect()
    }

    fn choose(&mut self, key: &RowKey, choice: Choice, plan: &Plan, keys: &SortKeys) {
        let rows = self.rows(plan, keys);
        let Some(here) = place(plan, &rows, key) else { return };
        let ids = |rows: &[Row]| -> BTreeSet<Id<Move>> {
            rows.iter().flat_map(Row::steps).map(|&step| plan.moves[step].id.clone()).collect()
        };
        let row = ids(&rows[here..=here]);
        self.walked = Some(key.clone());
        self.follow = true;
        match choice {
            Choice::Only => self.chosen = row,
            Choice::Toggle if row.is_subset(&self.chosen) => self.chosen.retain(|step| !row.contains(step)),
            Choice::Toggle => self.chosen.extend(row),
            Choice::Through => {
                let there = self.anchor.as_ref().and_then(|anchor| place(plan, &rows, anchor)).unwrap_or(here);
                self.chosen.extend(ids(&rows[here.min(there)..=here.max(there)]));
                // Where it begins with this row the next one does too.
                if here != there {
                    return;
                }
            }
        }
        self.anchor = Some(key.clone());
    }

    /// Works out what the rows do, if the plan or the choice has changed.
    pub fn look(&mut self, document: &mut Document) {
        let version = document.version();
        self.let_go_of_hidden(document.plan());
        if self.effects.0 != version {
            self.effects = (version, BTreeMap::new());
        }
        let looked = (version, self.opened.clone(), self.status, self.column, self.descending);
        if self.looked.as_ref() != Some(&looked) {
            let rows = self.rows(document.plan(), document.keys());
            let keys: Vec<RowKey> = rows.iter().map(|row| row.key(document.plan())).collect();
            for (row, key) in rows.iter().zip(&keys) {
                self.effects.1.entry(key.clone()).or_insert_with(|| effect::of_row(document, row));
            }
            self.follow_rows(keys);
            self.looked = Some(looked);
        }
        if self.joint.as_ref().is_none_or(|(of, chosen, _)| *of != version || *chosen != self.chosen) {
            self.joint = Some((version, self.chosen.clone(), self.together(document)));
        }
    }

    /// A range begins at the row nearest to one that is no longer listed.
    fn follow_rows(&mut self, rows: Vec<RowKey>) {
        let before = mem::replace(&mut self.rows, rows);
        let listed: BTreeSet<&RowKey> = self.rows.iter().collect();
        let near = |row: RowKey| nearest(&before, &row, |row| listed.contains(row)).cloned();
        self.anchor = self.anchor.take().and_then(near);
    }

    /// What the chosen moves do: those that go as the act they are, what it does.
    fn together(&self, document: &mut Document) -> Option<MoveEffect> {
        if let Some(act) = self.act_chosen(document.plan()) {
            return effect::of_act(document, act.as_str());
        }
        let chosen: Vec<Move> = self.chosen.iter().filter_map(|id| document.plan().moves.get(id)).cloned().collect();
        Some(effect::of_moves(document, &chosen.iter().collect::<Vec<_>>()))
    }

    /// Moves that are gone, or that an edit took out of the list, are no longer chosen: a command would act on what
    /// nobody sees.
    fn let_go_of_hidden(&mut self, plan: &Plan) {
        let status = self.status;
        self.chosen.retain(|step| plan.moves.get(step).is_some_and(|step| is_shown(plan, step, status)));
    }
}

/// Where a row stands.
fn place(plan: &Plan, rows: &[Row], key: &RowKey) -> Option<usize> {
    rows.iter().position(|row| row.key(plan) == *key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Change, ChangeSet, Deed};
    use crate::fixture::Fixture;
    use crate::plan::MoveKind;

    fn document() -> Document {
        let mut fixture = Fixture::new().station("s").station("t");
        for (number, name) in ["Vũ An", "Trần Bình", "Lê Cường"].into_iter().enumerate() {
            let id = format!("d{number}");
            fixture = fixture.doctor_with(&id, |doctor| doctor.name = name.into()).posting(&id, "s", 10);
            let start = if number == 0 { "2026-06-01" } else { "2026-03-02" };
            fixture = fixture.step_with(&format!("m{number}"), MoveKind::Transfer, &id, "s", "t", |step| {
                step.start = start.parse().expect("a date");
            });
        }
        Document::new(fixture.build(), None)
    }

    fn ids(changes: &Changes, document: &Document) -> Vec<String> {
        let listed = changes.listed(document.plan(), document.keys());
        listed.into_iter().map(|slot| document.plan().moves[slot].id.to_string()).collect()
    }

    fn wish(changes: &mut Changes, document: &Document, wish: &ChangesWish) {
        changes.update(wish, document.plan(), document.keys());
    }

    fn row(step: &str) -> RowKey {
        RowKey::Move(step.into())
    }

    #[test]
    fn rows_stand_by_start_and_the_same_column_again_turns_the_order() {
        let (document, mut changes) = (document(), Changes::default());
        assert_eq!(ids(&changes, &document), ["m1", "m2", "m0"]);
        wish(&mut changes, &document, &ChangesWish::SortBy(Column::Doctor));
        assert_eq!(ids(&changes, &document), ["m0", "m1", "m2"], "by given name: An, Bình, Cường");
        wish(&mut changes, &document, &ChangesWish::SortBy(Column::Doctor));
        assert_eq!(ids(&changes, &document), ["m2", "m1", "m0"]);
    }

    #[test]
    fn a_range_goes_from_the_row_chosen_last() {
        let (document, mut changes) = (document(), Changes::default());
        wish(&mut changes, &document, &ChangesWish::Choose(row("m2"), Choice::Only));
        wish(&mut changes, &document, &ChangesWish::Choose(row("m0"), Choice::Through));
        assert_eq!(changes.chosen, BTreeSet::from(["m2".into(), "m0".into()]));
        wish(&mut changes, &document, &ChangesWish::Choose(row("m0"), Choice::Toggle));
        assert_eq!(changes.chosen, BTreeSet::from(["m2".into()]));
    }

    #[test]
    fn a_range_and_the_keyboard_begin_at_the_row_nearest_to_one_that_is_hidden() {
        let (mut document, mut changes) = (document(), Changes::default());
        for id in ["m0", "m1"] {
            write(&mut document, id, |step| step.status = MoveStatus::Proposed);
        }
        changes.look(&mut document);
        // They stand m1, m2, m0; m2 alone is agreed.
        wish(&mut changes, &document, &ChangesWish::Choose(row("m2"), Choice::Only));
        wish(&mut changes, &document, &ChangesWish::Show(Some(MoveStatus::Proposed)));
        changes.look(&mut document);
        let rows = changes.rows(document.plan(), document.keys());
        let at = changes.place_walked(document.plan(), &rows);
        let walked = changes.place_walked_to(document.plan(), &rows, at, 1).map(|at| rows[at].key(document.plan()));
        assert_eq!(walked, Some(row("m0")), "the one that has come up into its place, and not the first");
        wish(&mut changes, &document, &ChangesWish::Choose(row("m1"), Choice::Through));
        assert_eq!(changes.chosen, BTreeSet::from(["m0".into(), "m1".into()]));
    }

    #[test]
    fn a_range_without_a_row_chosen_before_begins_with_the_first_that_is() {
        let (document, mut changes) = (document(), Changes::default());
        wish(&mut changes, &document, &ChangesWish::Choose(row("m1"), Choice::Through));
        wish(&mut changes, &document, &ChangesWish::Choose(row("m0"), Choice::Through));
        assert_eq!(changes.chosen.len(), 3, "m2 stands between them");
    }

    #[test]
    fn what_a_move_does_is_told_against_the_plan_without_it() {
        let (mut document, mut changes) = (document(), Changes::default());
        document.set_date("2026-03-02".parse().expect("a date"));
        wish(&mut changes, &document, &ChangesWish::ChooseAll(true));
        changes.look(&mut document);
        let version = document.version();
        let first = changes.effect(version, &row("m1")).expect("worked out");
        let counts: Vec<(i64, i64)> = first.counts.iter().map(|&(_, without, with)| (without, with)).collect();
        assert_eq!(counts, [(2, 1), (1, 2)], "s loses one, t wins one");
        let joint = changes.joint().expect("worked out");
        let counts: Vec<(i64, i64)> = joint.counts.iter().map(|&(_, without, with)| (without, with)).collect();
        assert_eq!(counts, [(3, 1), (0, 2)], "both together, on this day");
        assert!(joint.solved > 0, "t had no doctor: {joint:?}");
    }

    #[test]
    fn a_parked_move_is_told_as_it_would_be() {
        let (mut document, mut changes) = (document(), Changes::default());
        let parked =
            Move { status: MoveStatus::Parked, ..document.plan().moves.get(&"m1".into()).expect("it").clone() };
        let before = document.plan().moves.get(&"m1".into()).expect("it").clone();
        let change = Change { before: Some(before.into()), after: Some(parked.into()) };
        document.make(ChangeSet { deed: Deed::Recovered, changes: vec![change] }).expect("it may be changed");
        document.set_date("2026-03-02".parse().expect("a date"));
        changes.look(&mut document);
        let effect = changes.effect(document.version(), &row("m1")).expect("worked out");
        let counts: Vec<(i64, i64)> = effect.counts.iter().map(|&(_, without, with)| (without, with)).collect();
        assert_eq!(counts, [(2, 1), (1, 2)]);
    }

    /// An edit of one move that comes from elsewhere.
    fn write(document: &mut Document, id: &str, edit: impl FnOnce(&mut Move)) {
        let before = document.plan().moves.get(&id.into()).expect("it is there").clone();
        let mut after = before.clone();
        edit(&mut after);
        let changes = vec![Change::replace(before, after)];
        document.make(ChangeSet { deed: Deed::Recovered, changes }).expect("it may be changed");
    }

    #[test]
    fn what_an_edit_takes_out_of_the_list_is_no_longer_chosen() {
        let (mut document, mut changes) = (document(), Changes::default());
        wish(&mut changes, &document, &ChangesWish::Show(Some(MoveStatus::Agreed)));
        wish(&mut changes, &document, &ChangesWish::ChooseAll(true));
        changes.look(&mut document);
        assert_eq!(changes.chosen.len(), 3, "all are shown, and stay chosen");
        write(&mut document, "m1", |step| step.status = MoveStatus::Proposed);
        write(&mut document, "m2", |step| step.start = "2025-12-31".parse().expect("a date"));
        changes.look(&mut document);
        assert_eq!(changes.chosen, BTreeSet::from(["m0".into()]));
        wish(&mut changes, &document, &ChangesWish::Show(None));
        changes.look(&mut document);
        assert_eq!(changes.chosen, BTreeSet::from(["m0".into()]), "what was let go of does not come back");
        write(&mut document, "m0", |step| step.status = MoveStatus::Parked);
        changes.look(&mut document);
        assert_eq!(changes.chosen.len(), 1, "all of the list are shown, whatever their status");
    }

    /// Two of three moves are of an act.
    fn reorganised() -> Document {
        let mut plan = document().plan().clone();
        for id in ["m0", "m2"] {
            let step = plan.moves.get(&id.into()).expect("it is there").clone();
            plan.moves.replace(Move { act: Some("sx-1".into()), ..step });
        }
        Document::new(plan, None)
    }

    #[test]
    fn an_act_is_one_row_where_its_first_move_stands_and_opens_to_its_moves() {
        let (document, mut changes) = (reorganised(), Changes::default());
        let keys = |changes: &Changes| -> Vec<RowKey> {
            let rows = changes.rows(document.plan(), document.keys());
            rows.iter().map(|row| row.key(document.plan())).collect()
        };
        let act = || RowKey::Act("sx-1".into());
        assert_eq!(keys(&changes), [row("m1"), act()]);
        wish(&mut changes, &document, &ChangesWish::Open("sx-1".into(), true));
        assert_eq!(keys(&changes), [row("m1"), act(), row("m2"), row("m0")]);
        wish(&mut changes, &document, &ChangesWish::SortBy(Column::Doctor));
        assert_eq!(keys(&changes), [act(), row("m0"), row("m2"), row("m1")]);
    }

    #[test]
    fn choosing_an_act_chooses_its_moves_and_they_go_only_together() {
        let (document, mut changes) = (reorganised(), Changes::default());
        wish(&mut changes, &document, &ChangesWish::Choose(RowKey::Act("sx-1".into()), Choice::Only));
        assert_eq!(changes.chosen, BTreeSet::from(["m0".into(), "m2".into()]));
        let can = |changes: &Changes, wish: ChangesWish| changes.can(&wish, document.plan());
        assert_eq!(changes.act_chosen(document.plan()), Some("sx-1".into()));
        assert!(can(&changes, ChangesWish::Withdraw) && can(&changes, ChangesWish::Set(MoveStatus::Agreed)));
        assert!(!can(&changes, ChangesWish::Set(MoveStatus::Parked)));
        wish(&mut changes, &document, &ChangesWish::Choose(row("m1"), Choice::Toggle));
        assert!(!can(&changes, ChangesWish::Withdraw), "one of the chosen is of no act");
        wish(&mut changes, &document, &ChangesWish::Choose(RowKey::Act("sx-1".into()), Choice::Toggle));
        assert_eq!(changes.chosen, BTreeSet::from(["m1".into()]));
        assert!(can(&changes, ChangesWish::Withdraw));
    }
}
