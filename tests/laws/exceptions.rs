//! Exceptions hold their law on random plans: what was accepted comes back exactly when it is worse.

use std::sync::Arc;

use phanbo::{
    edit::{Command, change_set},
    fixture::Fixture,
    plan::{Date, Exception, Plan, Table},
    roster::{Roster, Subject},
    rules::{Checked, Finding},
    session::FindingKey,
};
use proptest::{prelude::*, test_runner::TestCaseResult};

use crate::random_plans::{Editor, edit, edits::Edit, pieces::day, plan};

proptest! {
    #![proptest_config(crate::without_seeds())]

    #[test]
    fn what_was_accepted_comes_back_exactly_when_it_is_worse(plan in plan(), edit in edit(), on in day()) {
        accept_all_and_edit(plan, &edit, on)?;
    }
}

fn accept_all_and_edit(mut plan: Plan, edit: &Edit, on: Date) -> TestCaseResult {
    let roster = Roster::new(&plan, on);
    let before: Vec<_> = Checked::new(&plan, &roster).findings().cloned().collect();
    for (number, finding) in before.iter().enumerate() {
        let command = Command::Accept(Box::new(exception(finding)));
        let change = change_set(&plan, &roster, &command, &mut || format!("accepted-{number}"));
        change.expect("any finding can be accepted").apply(&mut plan);
    }
    let (mut roster, accepted) = (Roster::new(&plan, on), plan.exceptions.clone());
    let mut checked = Checked::new(&plan, &roster);
    let left: Vec<_> = checked.findings().filter(|left| before.iter().any(|of| of.is_same(left))).collect();
    prop_assert!(left.is_empty(), "{left:?}");
    let Some(change) = Editor::default().change_set(edit, &plan, &roster) else { return Ok(()) };
    change.apply(&mut plan);
    prop_assume!(plan.exceptions == accepted);
    let touched = roster.update(&plan, change.pairs());
    checked.update(&plan, &roster, &touched);
    for was in &before {
        // Slots may be used anew: what tells findings apart is the id.
        let is_same = |now: &&Arc<Finding>| FindingKey::from(&**was).is_of(now);
        let is_worse = |now: &Finding| now.severity < was.severity || now.shortfall > was.shortfall;
        if let Some(now) = checked.accepted().find(is_same) {
            prop_assert!(!is_worse(now), "{was:?} is hidden as {now:?}");
        }
        if let Some(now) = checked.findings().find(is_same) {
            prop_assert!(is_worse(now), "{was:?} came back as {now:?}");
        }
    }
    Ok(())
}

fn exception(finding: &Finding) -> Exception {
    Exception {
        id: "".into(),
        rule: finding.code().to_owned(),
        subject_kind: finding.subject.kind().name().to_owned(),
        subject: finding.subject_id.clone(),
        detail: finding.detail.clone(),
        severity: finding.severity,
        shortfall: finding.shortfall,
        reason: "as it is".to_owned(),
        by: "Lan".to_owned(),
    }
}

#[test]
fn an_exception_to_nothing_is_a_finding_of_its_own() {
    let mut plan = Fixture::new().station("s").build();
    let roster = Roster::new(&plan, plan.cover.baseline);
    let finding = Checked::new(&plan, &roster).findings().next().cloned().expect("it has no doctor");
    plan.exceptions.push(Exception { id: "e".into(), subject: "gone".into(), ..exception(&finding) });
    let checked = Checked::new(&plan, &Roster::new(&plan, plan.cover.baseline));
    assert_eq!(checked.accepted().count(), 0);
    let found = checked.about(&Subject::Record(Table::Exception, "e".into()));
    assert_eq!(found.iter().map(|of| (of.code(), of.detail.as_str())).collect::<Vec<_>>(), [("X04", "subject")]);
}
