//! The page of the proposal as text.

use std::collections::BTreeMap;

use super::beside::{LackingGroup, SumLine};
use super::small_board::{BoardEnd, SmallTile};
use super::*;
use crate::advise::proposal::{Bar, Barrier, Bound, HeldBack, Help, Lacking, Options, Proof, propose};
use crate::fixture::Fixture;
use crate::plan::{Plan, Qualification, Station};
use crate::session::pages::proposal::ProposalWish;
use crate::session::{Document, Session, Settings, SortBy};
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

fn slot(view: &View, id: &str) -> Slot<Facility> {
    view.plan().facilities.slot(&id.into()).expect("it is there")
}

/// Why no plan is better: in sentences, as a sum, and the stations that stay lacking.
fn told(view: &View, proof: &Proof) -> Vec<String> {
    let why = beside::why(view, proof);
    let line = |of: &SumLine| format!("{} | {} | {}", of.words, of.places, of.number);
    let sum = why.cut.map(|cut| {
        let lines = std::iter::once(&cut.wanted).chain(&cut.bounds).chain([&cut.available, &cut.lacking]);
        lines.chain(&cut.locked).map(line).collect::<Vec<_>>()
    });
    let of_group = |group: LackingGroup| {
        let station = |one: &beside::LackingStation| format!("  {} {} {}", one.name, one.short, one.recruits);
        let stations: Vec<String> = group.stations.iter().map(station).collect();
        std::iter::once(group.title).chain(stations)
    };
    let first = std::iter::once(why.left).chain(why.proof).chain(sum.into_iter().flatten());
    first.chain(why.lacking.into_iter().flat_map(of_group)).collect()
}

#[test]
fn the_proof_says_what_is_wanted_what_each_bound_lets_through_and_where_doctors_can_only_be_recruited() {
    let session = window(lacking().build());
    let view = View::new(&session, false);
    let station = |id: &str, short, least| Lacking { station: slot(&view, id), short, least };
    let barrier = |bound, amount| Barrier { bound, facility: slot(&view, "hl"), amount };
    let proof = Proof {
        wanted: 4,
        available: 3,
        locked: 1,
        locked_stations: vec![station("bc", 1, 1)],
        left: 2,
        stations: vec![station("dn", 3, 1), station("hl", 1, 0)],
        cut: vec![barrier(Bound::Minimum, 2), barrier(Bound::Doctors, 1)],
    };
    assert_eq!(
        told(&view, &proof),
        [
            "vì sao còn thiếu 2",
            "2 trạm cần thêm 4 bác sĩ, chuyển được nhiều nhất 3: \
             giới hạn ở 2 (mức tối thiểu của trạm cử), 1 (hết bác sĩ được phép đi).",
            "Ngoài ra còn thiếu 1 bác sĩ ở những trạm không nhận được người: \
             đã khóa, sắp ngừng hoạt động hoặc chưa có trụ sở chính.",
            "Không phương án điều động nào còn thiếu ít hơn 2 bác sĩ: 4 − 3 + 1 = 2.",
            "2 trạm cần |  | 4",
            "do mức tối thiểu của trạm cử | Hải Lạng 2 | 2",
            "do hết bác sĩ được phép đi | Hải Lạng 1 | 1",
            "nhiều nhất chuyển được |  | 3",
            "còn thiếu 4 − 3 |  | 1",
            "ở trạm không nhận được người |  | 1",
            "Cần tuyển thêm ít nhất 1 bác sĩ",
            "  Đông Ngũ thiếu 3 chỉ tuyển được 1",
            "  Hải Lạng thiếu 1 một trong các trạm",
            "ở trạm không nhận được người",
            "  Ba Chẽ thiếu 1 ",
        ]
    );
    assert_eq!(told(&view, &Proof::default()), ["Không còn trạm nào thiếu."]);
}

#[test]
fn what_would_help_says_what_it_gains_and_for_doctors_who_may_not_go_why() {
    let session = window(lacking().build());
    let view = View::new(&session, false);
    let reasons = vec![HeldBack { why: Bar::Pinned, doctors: 3, gain: 2 }];
    let doctors = Help { bound: Bound::Doctors, facility: Some(slot(&view, "hl")), gain: 2, reasons, freed: None };
    let walls = Help { bound: Bound::Area, facility: None, gain: 1, reasons: Vec::new(), freed: None };
    let [of_doctors, of_walls] = [&doctors, &walls].map(|of| beside::help(&view, of));
    assert_eq!([of_doctors.words, of_doctors.gain], ["Cho thêm 1 bác sĩ của Hải Lạng được đi", "bớt 2"]);
    let told = "Trạm Y tế Hải Lạng: thêm 1 bác sĩ được phép đi – giảm 2 (chỉ vướng một lý do: 3 đã ghim)";
    assert_eq!((of_doctors.told.as_deref(), of_doctors.relaxed), (Some(told), None), "nobody there could be freed");
    assert_eq!([of_walls.words, of_walls.gain], ["Cho phép điều động ra ngoài khu vực", "bớt 1"]);
    assert!(of_walls.told.is_none() && of_walls.relaxed.is_some());
    assert_eq!(beside::kept(&view, &doctors).as_deref(), Some("Hải Lạng: 3 đã ghim"));
    assert_eq!(beside::kept(&view, &walls), None);
}

#[test]
fn of_a_row_the_doctor_is_pinned_and_its_places_are_locked_where_they_are_not_yet() {
    let session = window(lacking().build());
    let worked = work_out(&session);
    let names = |session: &Session| {
        let ways = beside::ways(&View::new(session, false), &worked, &worked.moves[0]);
        ways.into_iter().map(|(name, _)| name).collect::<Vec<_>>()
    };
    assert_eq!(names(&session), ["Ghim Vũ An", "Khóa Hải Lạng", "Khóa Đông Ngũ", "Xem trên Bảng"]);
    let held = lacking().change(|plan| {
        let (doctor, place) = (plan.doctors.slot(&"an".into()), plan.facilities.slot(&"dn".into()));
        plan.doctors.amend(doctor.expect("there"), |doctor| doctor.pinned = true);
        plan.facilities.amend(place.expect("there"), |place| place.locked = true);
    });
    assert_eq!(names(&window(held.build())), ["Khóa Hải Lạng", "Xem trên Bảng"]);
}

/// An area with its hospital and three stations, one outside, and two hospitals that belong to no area.
fn near() -> Plan {
    let of_area = |name: &'static str| {
        move |place: &mut Facility, station: &mut Station| {
            (place.name, place.area, station.minimum) = (name.into(), Some("k".into()), Some(2));
        }
    };
    Fixture::new()
        .area("k", Some("ty"))
        .hospital_with("ty", |place, _| place.name = "Bệnh viện Đa khoa khu vực Tiên Yên".into())
        .hospital_with("gv", |place, _| place.name = "Bệnh viện Bãi Cháy".into())
        .hospital("xa")
        .station_with("hl", of_area("Trạm Y tế Hải Lạng"))
        .station_with("dn", of_area("Trạm Y tế Đông Ngũ"))
        .station_with("bc", of_area("Trạm Y tế Ba Chẽ"))
        .station("ql")
        .doctor_at("an", "hl")
        .doctor_at("binh", "hl")
        .doctor_at("cuong", "bc")
        .doctor_at("lan", "gv")
        .build()
}

#[test]
fn both_places_of_a_row_stand_among_those_of_their_areas_with_their_doctors_before_and_after() {
    let mut session = window(near());
    session.settings.sort_by = SortBy::Name;
    let view = View::new(&session, false);
    let (giver, receiver) = (slot(&view, "gv"), slot(&view, "dn"));
    let counts = BTreeMap::from([(giver, (1, 0)), (receiver, (0, 1))]);
    let tile = |tile: &SmallTile| {
        let sign = match tile.end {
            Some(BoardEnd::Giver) => "− ",
            Some(BoardEnd::Receiver) => "+ ",
            None => "",
        };
        format!("{sign}{} {} {:?}", tile.name, tile.doctors, tile.tone)
    };
    let board = small_board::small_board(&view, (giver, receiver), &counts);
    let told = board.iter().map(|band| {
        let tiles = band.tiles.iter().map(tile).collect::<Vec<_>>().join(", ");
        format!("{}: {tiles}", band.area.unwrap_or("–"))
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            "Khu vực k: BVĐKKV Tiên Yên 0 Neutral, Ba Chẽ 1 Warning, + Đông Ngũ 0→1 Bad, Hải Lạng 2 Good",
            "–: − BV Bãi Cháy 1→0 Neutral",
        ]
    );
}
