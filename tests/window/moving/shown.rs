//! What is shown while a doctor is carried is what letting go does.

use egui::{Color32, Shape, vec2};
use egui_kittest::kittest::Queryable as _;
use phanbo::edit::Command;
use phanbo::plan::{Facility, Id};
use phanbo::roster::Roster;
use phanbo::rules::Checked;
use phanbo::session::action::{CarryAction, EditAction, Grip};
use phanbo::ui::theme::{Palette, Tone};

use super::window;

#[test]
fn what_the_preview_says_is_what_comes_true() {
    let mut harness = window();
    let from = harness.get_by_label_contains("Trần Thị Lan").rect().center();
    harness.drag_at(from);
    harness.hover_at(from + vec2(9.0, 3.0));
    harness.run();
    let carried = harness.state().session.carried.as_ref().expect("in the hand");
    let preview = carried.previews[&Id::new("one")].as_ref().expect("possible").effect.clone();
    let to = harness.get_by_label_contains("Trạm Y tế Đông Ngũ").rect().center() + vec2(0.0, 12.0);
    harness.hover_at(to);
    harness.drop_at(to);
    harness.run();
    let document = &harness.state().session.document;
    assert_eq!(*document.checked().totals(), preview.after);
    let afresh = Checked::new(document.plan(), &Roster::new(document.plan(), document.roster().date()));
    assert!(document.checked().findings().eq(afresh.findings()));
}

#[test]
fn letting_go_makes_the_move_that_was_shown_and_none_of_another_plan() {
    for (site, is_changed) in [("one", false), ("one-1", false), ("one", true), ("one-1", true)] {
        let mut harness = window();
        let program = harness.state_mut();
        program.act(CarryAction::Lift { doctor: "lan".into(), from: Some("h".into()), grip: Grip::Hand });
        program.act(CarryAction::Over(Some("one".into()), Some(site.into())));
        let carried = program.session.carried.as_ref().expect("she is in the hand");
        let shown = carried.preview(&"one".into()).expect("it was looked at").clone().expect("she may go there");
        let shown = shown.effect.change.in_full(program.session.document.plan());
        if is_changed {
            let renamed = Facility {
                name: "Trạm khác".into(),
                ..program.session.document.plan().facilities.get(&"one".into()).expect("a station").clone()
            };
            program.act(EditAction::Make(Box::new(Command::Put(renamed.into()))));
        }
        program.act(CarryAction::DropOnSite(site.into()));
        let made = program.session.document.history().next_undo().expect("she was let go").clone();
        assert_eq!(made == shown, !is_changed, "{site}: {made:?}");
        let to: Vec<_> = made.steps().map(|step| (step.doctor.as_str(), step.to[0].site.as_str())).collect();
        assert_eq!(to, [("lan", site)]);
    }
}

#[test]
fn the_question_about_a_move_has_the_sign_that_its_card_had() {
    for (site, tone) in [("empty", Tone::Warning), ("locked", Tone::Bad)] {
        let mut harness = window();
        let program = harness.state_mut();
        let mut doctor = program.session.document.plan().doctors.get(&"lan".into()).expect("she is there").clone();
        doctor.pinned = true;
        program.act(EditAction::Make(Box::new(Command::Put(doctor.into()))));
        program.act(CarryAction::Lift { doctor: "lan".into(), from: Some("h".into()), grip: Grip::Hand });
        program.act(CarryAction::DropOnSite(site.into()));
        harness.run();
        let mut said = harness.query_all_by_label("Bác sĩ đã được ghim tại nơi đang công tác.");
        let line = said.next_back().expect("why it is asked").rect();
        let before_it = line.with_max_x(line.left()).with_min_x(line.left() - 30.0);
        let mut signs = harness.output().shapes.iter().filter_map(|clipped| match &clipped.shape {
            Shape::Path(path) if before_it.contains_rect(path.visual_bounding_rect()) => Some(path.fill),
            _ => None,
        });
        // The question lies over the board.
        let sign = signs.rfind(|fill| *fill != Color32::TRANSPARENT);
        assert_eq!(sign, Some(Palette::of(&harness.ctx).tone(tone)), "{site}");
    }
}
