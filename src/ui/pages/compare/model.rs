//! The rows of the page in words, and where a click on one leads; and the figures of both plans.

use std::collections::BTreeSet;

use crate::compare::{ChangeGroup, Difference, RecordChange};
use crate::plan::{Id, Plan, Table};
use crate::rules::Totals;
use crate::session::Selection;
use crate::text::numbers::{number, tenths};
use crate::text::{Language, sentences, t};
use crate::ui::View;

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Row<'a> {
    Heading {
        group: ChangeGroup,
        count: usize,
        folded: bool,
    },
    /// Under the heading before it.
    Change(&'a RecordChange),
}

/// All rows, by kind of change; of a kind that is folded away the heading alone.
pub fn rows<'a>(difference: &'a Difference, folded: &BTreeSet<ChangeGroup>) -> Vec<Row<'a>> {
    let of_group = |group: ChangeGroup| {
        let changes: Vec<Row> =
            difference.changes.iter().filter(|change| change.group() == group).map(Row::Change).collect();
        let (count, folded) = (changes.len(), folded.contains(&group));
        let heading = (count > 0).then_some(Row::Heading { group, count, folded });
        heading.into_iter().chain(changes.into_iter().filter(move |_| !folded))
    };
    ChangeGroup::ALL.into_iter().flat_map(of_group).collect()
}

/// A row in words: what the other plan has otherwise than the open one.
pub fn words(language: Language, ours: &Plan, theirs: &Plan, row: &Row) -> String {
    match row {
        Row::Heading { group, count, .. } => {
            let (group, count) = (sentences::compare_group(language, *group), number(language, *count as i64));
            t!(language, "compare-heading", group = group, number = count)
        }
        Row::Change(change) => sentences::record_change(language, ours, theirs, change),
    }
}

/// What of the open plan a change is about; nothing where it is not there.
pub fn place(plan: &Plan, change: &RecordChange) -> Option<Selection> {
    let (table, id) = (change.key.0, &*change.key.1);
    let facility_of = |site: &str| plan.facility_of(&Id::new(site)).cloned().map(Selection::Facility);
    match table {
        Table::Province => Some(Selection::Province),
        Table::Posting => plan.postings.get(&Id::new(id)).map(|posting| Selection::Doctor(posting.doctor.clone())),
        Table::Site => facility_of(id),
        _ if !plan.contains(table, id) => None,
        Table::Doctor => Some(Selection::Doctor(Id::new(id))),
        Table::Facility => Some(Selection::Facility(Id::new(id))),
        Table::Move => Some(Selection::Move(Id::new(id))),
        Table::Area => Some(Selection::Area(Id::new(id))),
        Table::Commune => Some(Selection::Commune(Id::new(id))),
        _ => None,
    }
}

/// What is counted, in the open plan and in the other.
pub fn figures(view: &View, ours: &Totals, theirs: &Totals) -> [(String, String, String); 4] {
    let language = view.language;
    let count = |of: u32| number(language, of.into());
    let density = |of: Option<i64>| of.map_or_else(|| t!(language, "unknown"), |of| tenths(language, of));
    [
        (
            t!(language, "headline-regular"),
            count(ours.stations_with_regular_doctor),
            count(theirs.stations_with_regular_doctor),
        ),
        (t!(language, "compare-below"), count(ours.stations_below_minimum), count(theirs.stations_below_minimum)),
        (t!(language, "headline-points"), count(ours.points_without_sessions), count(theirs.points_without_sessions)),
        (
            t!(language, "compare-density", kind = view.province_kind()),
            density(ours.province_density_tenths),
            density(theirs.province_density_tenths),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::{Basis, FacilityKind, Figure, Move, MoveKind, MoveStatus};
    use crate::session::{Document, Session, Settings};

    fn open_plan() -> Fixture {
        Fixture::new()
            .province(|province| province.population = Some(Figure::new(20_000)))
            .hospital_with("ty", |place, _| place.name = "Bệnh viện Đa khoa khu vực Tiên Yên".into())
            .station_with("hl", |place, _| place.name = "Trạm Y tế Hải Lạng".into())
            .station_with("dn", |place, _| place.name = "Trạm Y tế Đông Ngũ".into())
            .doctor_with("lan", |doctor| doctor.name = "Trần Thị Lan".into())
            .posting("lan", "ty", 10)
            .doctor_with("minh", |doctor| doctor.name = "Lê Văn Minh".into())
            .posting("minh", "dn", 10)
            .doctor_with("hoa", |doctor| doctor.name = "Phạm Thị Hoa".into())
            .posting("hoa", "ty", 10)
            .step_with("m1", MoveKind::Rotation, "lan", "ty", "hl", |step| {
                (step.start, step.end) = (date(2026, 2, 2), Some(date(2026, 8, 4)));
                step.status = MoveStatus::Proposed;
            })
            .step_with("m3", MoveKind::Leave, "hoa", "ty", "", |step| {
                (step.start, step.status) = (date(2026, 9, 1), MoveStatus::Proposed);
            })
    }

    /// The first move is agreed, the last one withdrawn, and there is one more; a figure is corrected; a doctor is new.
    fn other_plan() -> Plan {
        open_plan()
            .doctor_with("mai", |doctor| doctor.name = "Lý Thị Mai".into())
            .step_with("m2", MoveKind::Transfer, "minh", "dn", "hl", |step| {
                (step.start, step.status) = (date(2026, 3, 2), MoveStatus::Proposed);
            })
            .change(|plan| {
                let step = plan.moves.get(&"m1".into()).expect("there").clone();
                let basis = Some(Basis { number: "1409/QĐ-SYT".into(), date: Some(date(2026, 2, 25)) });
                plan.moves.replace(Move { status: MoveStatus::Agreed, basis, ..step });
                plan.moves.remove(&"m3".into());
                let mut station = plan.facilities.get(&"hl".into()).expect("there").clone();
                if let FacilityKind::Station(of) = &mut station.kind {
                    of.catchment = Some(Figure::new(5_912));
                }
                plan.facilities.replace(station);
            })
            .build()
    }

    /// A row a line; what stands under a heading is moved in.
    fn printed(language: Language, folded: &[ChangeGroup]) -> Vec<String> {
        let (ours, theirs) = (open_plan().build(), other_plan());
        let folded: BTreeSet<ChangeGroup> = folded.iter().copied().collect();
        let sign = |row: &Row| match row {
            Row::Heading { folded: true, .. } => "▸",
            Row::Heading { folded: false, .. } => "▾",
            Row::Change(_) => " ",
        };
        let difference = Difference::new(&ours, &theirs, None);
        let rows = rows(&difference, &folded);
        rows.iter().map(|row| format!("{} {}", sign(row), words(language, &ours, &theirs, row))).collect()
    }

    #[test]
    fn what_the_other_plan_has_otherwise_is_told_by_kind_people_first() {
        assert_eq!(
            printed(Language::Vietnamese, &[]),
            [
                "▾ Bố trí người: 1",
                "  BS Lê Văn Minh từ Trạm Y tế Đông Ngũ đến Trạm Y tế Hải Lạng, điều động \
                 (từ 02/03/2026; 10 buổi/tuần)",
                "▾ Lượt thống nhất, tạm gác, rút lại: 2",
                "  thống nhất lượt điều động của BS Trần Thị Lan: \
                 quyết định từ không có thành 1409/QĐ-SYT · 25/02/2026",
                "  rút lại: BS Phạm Thị Hoa, thôi việc (từ 01/09/2026)",
                "▾ Số liệu và hồ sơ được sửa: 1",
                "  sửa cơ sở y tế Trạm Y tế Hải Lạng: số dân phục vụ từ 10.000 thành 5.912",
                "▾ Mục mới: 1",
                "  thêm bác sĩ Lý Thị Mai",
            ]
        );
    }

    #[test]
    fn of_a_kind_that_is_folded_away_the_heading_and_the_number_stay() {
        assert_eq!(
            printed(Language::English, &[ChangeGroup::Decided, ChangeGroup::Added]),
            [
                "▾ People moved: 1",
                "  Lê Văn Minh from Trạm Y tế Đông Ngũ to Trạm Y tế Hải Lạng, transfer \
                 (from 02/03/2026; weekly sessions: 10)",
                "▸ Moves agreed, parked, withdrawn: 2",
                "▾ Figures and records corrected: 1",
                "  change facility Trạm Y tế Hải Lạng: people served from 10,000 to 5,912",
                "▸ New records: 1",
            ]
        );
    }

    #[test]
    fn plans_that_are_the_same_have_no_rows() {
        let (ours, theirs) = (open_plan().build(), open_plan().build());
        assert_eq!(rows(&Difference::new(&ours, &theirs, None), &BTreeSet::new()), []);
    }

    #[test]
    fn a_row_leads_to_what_it_is_about_where_the_open_plan_has_it() {
        let (ours, theirs) = (open_plan().build(), other_plan());
        let difference = Difference::new(&ours, &theirs, None);
        let rows = rows(&difference, &BTreeSet::new());
        let places = rows.iter().filter_map(|row| match row {
            Row::Heading { .. } => None,
            Row::Change(change) => Some(place(&ours, change)),
        });
        let places: Vec<Option<Selection>> = places.collect();
        let (agreed, withdrawn) = (Selection::Move("m1".into()), Selection::Move("m3".into()));
        let corrected = Selection::Facility("hl".into());
        assert_eq!(places, [None, Some(agreed), Some(withdrawn), Some(corrected), None], "a new one is not there yet");
    }

    #[test]
    fn figures_of_both_plans_stand_side_by_side() {
        let theirs = other_plan();
        let session = Session::new(Document::new(open_plan().build(), None), Settings::default(), String::new());
        let view = View::new(&session, false);
        let difference = Difference::new(view.plan(), &theirs, Some(date(2026, 3, 2)));
        let figures = figures(&view, &difference.before, &difference.after);
        assert_eq!(
            figures.map(|(name, ours, theirs)| format!("{name} | {ours} | {theirs}")),
            [
                "Trạm có BS thường xuyên | 2 | 1",
                "Trạm thiếu bác sĩ so với mức tối thiểu | 2 | 2",
                "Điểm trạm chưa có bác sĩ | 0 | 0",
                "Bác sĩ trên 10.000 dân toàn tỉnh | 1,5 | 1,5",
            ]
        );
    }
}
