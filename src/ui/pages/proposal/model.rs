//! The proposal in words: its sentences, each row, and what the ticked rows come to.

use std::sync::Arc;

use crate::advise::proposal::{Figures, Proposal, ProposedMove, Switch};
use crate::plan::{Doctor, Facility, Slot};
use crate::session::{Question, Worked};
use crate::text::numbers::number;
use crate::text::{names, sentences, t};
use crate::ui::View;
use crate::ui::theme::Tone;

/// A row in words.
pub struct Row<'a> {
    pub made: &'a ProposedMove,
    pub doctor: String,
    pub tag: String,
    /// The places and their doctors before and after.
    pub ends: [(String, String); 2],
    /// What it does, each with its tone.
    pub effect: Vec<(Tone, String)>,
    pub ticked: bool,
    /// Stations without a regular doctor, stations below their minimum, doctors lacking.
    pub figures: [String; 3],
}

/// The proposal the page shows, as last worked out: every place it names is still there.
pub fn worked<'a>(view: &View<'a>) -> Option<&'a Arc<Worked>> {
    let session = view.session;
    let worked = session.advice.proposed(session.pages.proposal.wanted(session.document.version()))?;
    let facilities = &view.plan().facilities;
    worked.proposal.places().all(|place| facilities.in_slot(place).is_some()).then_some(worked)
}

/// Whether it is of the plan as it is now.
pub fn is_current(view: &View) -> bool {
    let session = view.session;
    let version = session.document.version();
    session.advice.is_current(&Question::Proposed(session.pages.proposal.wanted(version)), version)
}

/// Whether the proposal is only looked at as it would be: nothing is chosen from it.
pub fn looks(view: &View) -> bool {
    view.session.pages.proposal.relaxed(view.session.document.version()).is_some()
}

/// The figures after each row, counting those that are ticked.
pub fn running(view: &View, worked: &Worked) -> Vec<Figures> {
    let page = &view.session.pages.proposal;
    let doctor = |row: usize| worked.moves.iter().find(|made| made.row == row).map(|made| &made.doctor);
    worked.proposal.running(|row| doctor(row).is_some_and(|doctor| page.is_ticked(doctor)))
}

pub fn row<'a>(view: &View, worked: &'a Worked, running: &[Figures], place: usize) -> Row<'a> {
    let made = &worked.moves[place];
    let of = &worked.proposal.rows[made.row];
    let doctor = view.plan().doctors.get(&made.doctor);
    Row {
        made,
        doctor: doctor.map_or_else(|| made.doctor.to_string(), |doctor| doctor.name.clone()),
        tag: doctor.map_or_else(String::new, |doctor| tag(view, doctor)),
        ends: [end(view, made, of.from), end(view, made, of.to)],
        effect: effect(view, made),
        ticked: view.session.pages.proposal.is_ticked(&made.doctor),
        figures: figures(view, &running[made.row]),
    }
}

pub fn figures(view: &View, figures: &Figures) -> [String; 3] {
    [figures.without, figures.below, figures.shortage].map(|figure| number(view.language, figure))
}

fn tag(view: &View, doctor: &Doctor) -> String {
    let rank = sentences::qualification_tag(doctor.qualification);
    let first = doctor.specialties.first();
    let specialty = first.map(|&of| sentences::specialty_tag(view.language, of)).unwrap_or_default();
    [rank, &specialty].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A place, and its doctors before and after.
fn end(view: &View, made: &ProposedMove, place: Slot<Facility>) -> (String, String) {
    let counts = made
        .counts
        .get(&place)
        .map(|&(before, after)| format!("{}→{}", number(view.language, before), number(view.language, after)));
    (view.short_name(place), counts.unwrap_or_default())
}

/// What a row does, as short as can be; the whole of it stands beside the page.
fn effect(view: &View, made: &ProposedMove) -> Vec<(Tone, String)> {
    let language = view.language;
    let count = |findings: usize| number(language, findings as i64);
    let solved = (!made.solved.is_empty())
        .then(|| (Tone::Good, t!(language, "proposal-solves", number = count(made.solved.len()))));
    let created = (!made.created.is_empty())
        .then(|| (Tone::Warning, t!(language, "proposal-creates", number = count(made.created.len()))));
    let parts: Vec<_> = solved.into_iter().chain(created).collect();
    if parts.is_empty() { vec![(Tone::Neutral, t!(language, "proposal-eases"))] } else { parts }
}

/// "5 lượt: trạm không có bác sĩ thường xuyên 4 → 0, thiếu 44 → 39": of the rows that are ticked.
pub fn comes_to(view: &View, worked: &Worked, running: &[Figures]) -> String {
    let page = &view.session.pages.proposal;
    let last = worked.moves.iter().rfind(|made| page.is_ticked(&made.doctor)).map(|made| &running[made.row]);
    let before = &worked.proposal.before;
    let after = last.unwrap_or(before);
    let said = |figure| number(view.language, figure);
    t!(
        view.language,
        "proposal-comes-to",
        kind = view.province_kind(),
        number = said(page.chosen(worked).len() as i64),
        without = said(before.without),
        without_then = said(after.without),
        lacking = said(before.shortage),
        lacking_then = said(after.shortage)
    )
}

/// The name of a doctor as it stands in a list.
pub fn name(view: &View, made: &ProposedMove) -> String {
    let doctor = view.plan().doctors.get(&made.doctor);
    doctor.map_or_else(|| made.doctor.to_string(), |doctor| names::strip_controls(&doctor.name).into_owned())
}

/// "Tốt nhất có thể chỉ bằng điều động: …".
pub fn best(view: &View, proposal: &Proposal) -> String {
    let language = view.language;
    let count = |figure| number(language, figure);
    if proposal.before.shortage == 0 && proposal.rows.is_empty() {
        return t!(language, "proposal-nothing-lacking");
    }
    let after = &proposal.after;
    let (without, stations, doctors) = (count(after.without), count(after.below), count(after.shortage));
    match (after.shortage, proposal.rows.is_empty()) {
        (0, _) => t!(language, "proposal-best-all"),
        (_, true) => t!(language, "proposal-best-none", without = without, stations = stations, doctors = doctors),
        (_, false) => t!(language, "proposal-best", without = without, stations = stations, doctors = doctors),
    }
}

/// From where, by how many moves, what does not count, and what remains.
pub fn besides(view: &View, proposal: &Proposal) -> String {
    let language = view.language;
    let count = |figure| number(language, figure);
    let before = &proposal.before;
    let (without, stations, doctors) = (count(before.without), count(before.below), count(before.shortage));
    let now = t!(language, "proposal-now", without = without, stations = stations, doctors = doctors);
    let density = sentences::proposal_density(language, proposal).map(|density| density + ".");
    let moves = proposal.rows.len() as i64;
    let by = (moves > 0).then(|| t!(language, "proposal-by", moves = count(moves)));
    let rotations = proposal.rotations(view.plan());
    let rotations =
        (rotations > 0).then(|| sentences::proposal_rotations(language, rotations, proposal.rotation_end) + ".");
    let uncounted = sentences::proposal_uncounted(language, proposal);
    let left = proposal.after.shortage;
    let left = (left > 0).then(|| t!(language, "proposal-rest", doctors = count(left)));
    let first = [Some(now), density, by, rotations].into_iter().flatten();
    first.chain(uncounted).chain(left).collect::<Vec<_>>().join(" ")
}

/// What a switch costs, or would cost.
pub fn price(view: &View, worked: &Worked, switch: Switch) -> Option<String> {
    let (_, turned) = worked.turned.iter().find(|(of, _)| *of == switch)?;
    let (without, with) =
        if switch.is_on(worked.proposal.options) { (turned, &worked.proposal) } else { (&worked.proposal, turned) };
    Some(sentences::proposal_price(view.language, switch, without, with))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advise::proposal::{Options, propose};
    use crate::fixture::Fixture;
    use crate::plan::{Plan, Qualification, Station};
    use crate::session::pages::proposal::ProposalWish;
    use crate::session::{Document, Session, Settings};
    use crate::text::Language;

    fn station(name: &'static str, minimum: u32) -> impl FnOnce(&mut Facility, &mut Station) {
        move |place: &mut Facility, station: &mut Station| {
            place.name = name.into();
            station.minimum = Some(minimum);
        }
    }

    /// Of the three doctors of a station two may go; two other stations lack three.
    fn lacking() -> Fixture {
        Fixture::new()
            .station_with("hl", station("Trạm Y tế Hải Lạng", 1))
            .station_with("dn", station("Trạm Y tế Đông Ngũ", 2))
            .station_with("bc", station("Trạm Y tế Ba Chẽ", 1))
            .doctor_with("an", |doctor| doctor.name = "Vũ An".into())
            .posting("an", "hl", 10)
            .doctor_with("binh", |doctor| {
                (doctor.name, doctor.qualification) = ("Trần Bình".into(), Qualification::SpecialistOne);
            })
            .posting("binh", "hl", 10)
            .doctor_with("cuong", |doctor| doctor.name = "Lê Cường".into())
            .posting("cuong", "hl", 10)
    }

    fn window(plan: Plan) -> Session {
        Session::new(Document::new(plan, None), Settings::default(), String::new())
    }

    fn work_out(session: &Session) -> Worked {
        let desk = session.document.desk();
        let proposal = propose(desk, Options::default());
        let mut count = 0;
        let mut ids = || {
            count += 1;
            format!("n-{count}")
        };
        let moves = proposal.moves(desk.clone(), "", &mut ids).moves;
        Worked { proposal, moves, turned: Vec::new() }
    }

    /// A row a line: who, from where, to where, what it does; then how many stations have no regular doctor, how many
    /// lack any, and how many doctors are lacking.
    fn printed(session: &Session, worked: &Worked) -> Vec<String> {
        let view = View::new(session, false);
        let running = running(&view, worked);
        (0..worked.moves.len()).map(|place| print(&row(&view, worked, &running, place))).collect()
    }

    fn print(row: &Row) -> String {
        let tick = if row.ticked { "[x]" } else { "[ ]" };
        let doctor = format!("{} {}", row.doctor, row.tag);
        let [from, to] = row.ends.each_ref().map(|(name, counts)| format!("{name} {counts}"));
        let effect: Vec<&str> = row.effect.iter().map(|(_, words)| words.as_str()).collect();
        let (doctor, effect, figures) = (doctor.trim_end(), effect.join(", "), row.figures.join(" · "));
        format!("{tick} {doctor} | {from} | {to} | {effect} | {figures}")
    }

    /// What stands above the table: how far moving comes, and what more there is to it.
    fn above(session: &Session) -> [String; 2] {
        let view = View::new(session, false);
        let worked = work_out(session);
        [best(&view, &worked.proposal), besides(&view, &worked.proposal)]
    }

    #[test]
    fn a_row_says_who_goes_where_what_that_does_and_how_far_the_stations_are_then() {
        let mut session = window(lacking().build());
        let worked = work_out(&session);
        assert_eq!(figures(&View::new(&session, false), &worked.proposal.before), ["2", "2", "3"], "today");
        assert_eq!(
            printed(&session, &worked),
            [
                "[x] Vũ An | Hải Lạng 3→2 | Đông Ngũ 0→1 | hết 1 | 1 · 2 · 2",
                "[x] Trần Bình CKI | Hải Lạng 2→1 | Ba Chẽ 0→1 | hết 3, thêm 1 | 0 · 1 · 1",
            ]
        );
        session.settings.language = Language::English;
        assert_eq!(
            printed(&session, &worked),
            [
                "[x] Vũ An | Hải Lạng 3→2 | Đông Ngũ 0→1 | solves 1 | 1 · 2 · 2",
                "[x] Trần Bình CKI | Hải Lạng 2→1 | Ba Chẽ 0→1 | solves 3, adds 1 | 0 · 1 · 1",
            ]
        );
    }

    #[test]
    fn figures_run_over_the_rows_that_are_ticked_and_show_the_others_as_they_would_be() {
        let mut session = window(lacking().build());
        let worked = work_out(&session);
        let comes_to = |session: &Session| {
            let view = View::new(session, false);
            comes_to(&view, &worked, &running(&view, &worked))
        };
        let all = "2 lượt: trạm chưa có BS thường xuyên 2 → 0, thiếu 3 → 1; mật độ toàn tỉnh không đổi";
        assert_eq!(comes_to(&session), all);
        let version = session.document.version();
        session.pages.proposal.update(&ProposalWish::Tick("an".into(), false), version, Some(&worked));
        assert_eq!(
            printed(&session, &worked),
            [
                "[ ] Vũ An | Hải Lạng 3→2 | Đông Ngũ 0→1 | hết 1 | 1 · 2 · 2",
                "[x] Trần Bình CKI | Hải Lạng 2→1 | Ba Chẽ 0→1 | hết 3, thêm 1 | 1 · 1 · 2",
            ]
        );
        let one = "1 lượt: trạm chưa có BS thường xuyên 2 → 1, thiếu 3 → 2; mật độ toàn tỉnh không đổi";
        assert_eq!(comes_to(&session), one);
    }

    #[test]
    fn a_doctor_deleted_since_is_called_by_the_id_until_the_proposal_is_worked_out_anew() {
        let worked = work_out(&window(lacking().build()));
        let session = window(lacking().change(|plan| plan.doctors.remove(&"an".into())).build());
        assert_eq!(
            printed(&session, &worked).first().map(String::as_str),
            Some("[x] an | Hải Lạng 3→2 | Đông Ngũ 0→1 | hết 1 | 1 · 2 · 2")
        );
    }

    #[test]
    fn the_sentence_says_how_far_moving_comes_and_what_remains() {
        let mut session = window(lacking().build());
        assert_eq!(
            above(&session),
            [
                "Tốt nhất có thể chỉ bằng điều động: 0 trạm không có bác sĩ thường xuyên, còn thiếu 1 bác sĩ ở 1 trạm",
                "Nay thiếu 3 bác sĩ ở 2 trạm, 2 trạm không có bác sĩ thường xuyên. \
                 Bằng 2 lượt dưới đây; mỗi lượt tự nó đã có ích, dừng ở đâu cũng được. \
                 Còn thiếu 1 bác sĩ: chỉ bằng tuyển dụng, hoặc nới một điều kiện ở bên phải.",
            ]
        );
        session.settings.language = Language::English;
        assert_eq!(
            above(&session),
            [
                "The best that moving alone can do: stations without a regular doctor: 0; stations still short: 1; \
                 doctors still lacking: 1",
                "Today doctors lacking: 3; stations short: 2; stations without a regular doctor: 2. \
                 By the moves below (2); each helps by itself, and it is all right to stop anywhere. \
                 Doctors still lacking then: 1. \
                 Only recruiting can bring them, or relaxing a condition at the right.",
            ]
        );
    }

    #[test]
    fn where_nothing_is_lacking_or_nobody_may_go_there_are_no_rows_and_that_is_said() {
        let one = || Fixture::new().station_with("hl", station("Trạm Y tế Hải Lạng", 1)).doctor_at("an", "hl");
        let (enough, nobody) = (window(one().build()), window(one().station_with("dn", station("B", 2)).build()));
        for session in [&enough, &nobody] {
            assert_eq!(printed(session, &work_out(session)), [""; 0]);
        }
        let [best, besides] = above(&enough);
        assert_eq!(best, "Mọi trạm đã đủ số bác sĩ tối thiểu.");
        assert_eq!(besides, "Nay thiếu 0 bác sĩ ở 0 trạm, 0 trạm không có bác sĩ thường xuyên.");
        assert_eq!(
            above(&nobody),
            [
                "Chỉ bằng điều động thì không giảm được gì: 1 trạm không có bác sĩ thường xuyên, \
                 thiếu 2 bác sĩ ở 1 trạm",
                "Nay thiếu 2 bác sĩ ở 1 trạm, 1 trạm không có bác sĩ thường xuyên. \
                 Còn thiếu 2 bác sĩ: chỉ bằng tuyển dụng, hoặc nới một điều kiện ở bên phải.",
            ]
        );
    }
}
