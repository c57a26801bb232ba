//! How evenly the stations' doctors are spread over the people, in words and figures: what stands beside the map.

use std::cmp::Ordering;

use crate::forecast::{AreaServed, Equity, Served};
use crate::plan::{Area, Facility, Slot};
use crate::rules::checker::rounded;
use crate::text::numbers::{number, tenths, thousandths};
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::theme::Tone;

/// Stations named as served worst.
const WORST: usize = 5;

/// The spread with the plan's moves, beside that without them.
#[derive(Clone, Debug, PartialEq)]
pub struct Fairness {
    pub now: String,
    /// What the moves do to it, where that can be measured.
    pub change: Option<SpreadChange>,
    /// The Lorenz curves without the moves and with them.
    pub curves: [Vec<LorenzPoint>; 2],
    pub areas: Vec<AreaBar>,
    /// The highest figure of any area.
    pub most: i64,
    /// The stations that are not counted.
    pub left_out: Option<String>,
    /// Those with the fewest sessions for their people.
    pub worst: Vec<WorstStation>,
}

/// What something does to the spread. Less unevenly spread is better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpreadChange {
    pub tone: Tone,
    pub words: String,
}

/// Parts of one: of the people, those of the worst served stations first, and of the sessions they have.
pub type LorenzPoint = (f32, f32);

/// The doctors of an area for its people, in tenths: without the moves, with them, and at its target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaBar {
    pub area: Slot<Area>,
    pub name: String,
    pub density: String,
    pub spoken: String,
    pub was: Option<i64>,
    pub is: Option<i64>,
    pub target: Option<i64>,
}

impl AreaBar {
    pub fn is_short(&self) -> bool {
        self.is.zip(self.target).is_some_and(|(is, target)| is < target)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorstStation {
    pub station: Slot<Facility>,
    pub name: String,
    pub note: String,
}

impl Fairness {
    pub fn of(view: &View, before: &Equity, now: &Equity) -> Self {
        let figures = |area: &AreaServed| [area.density_tenths, area.target_tenths];
        let most = now.areas.iter().chain(&before.areas).flat_map(figures).flatten().max();
        let pairs = before.areas.iter().zip(&now.areas);
        let left_out: Vec<String> = now.left_out.iter().map(|&slot| view.short_name(slot)).collect();
        let left_out =
            (!left_out.is_empty()).then(|| t!(view.language, "cli-equity-left-out", stations = left_out.join(", ")));
        Self {
            now: sentences::equity(view.language, now),
            change: change(view, before, now),
            curves: [before, now].map(curve),
            areas: pairs.filter_map(|(was, is)| area(view, was, is)).collect(),
            most: most.unwrap_or(1).max(1),
            left_out,
            worst: now.served.iter().take(WORST).map(|served| worst(view, served)).collect(),
        }
    }
}

/// What letting go of the doctor in the hand would do to the spread.
pub fn if_let_go(view: &View, now: &Equity, then: &Equity) -> Option<SpreadChange> {
    let change = sentences::equity_change(view.language, now, then)?;
    let tone = tone(now.gini_thousandths, then.gini_thousandths);
    Some(SpreadChange { tone, words: t!(view.language, "map-let-go", change = change) })
}

fn change(view: &View, before: &Equity, now: &Equity) -> Option<SpreadChange> {
    let (was, is) = before.gini_thousandths.zip(now.gini_thousandths)?;
    let [before, now] = [was, is].map(|gini| thousandths(view.language, gini));
    let words = t!(view.language, "map-gini-change", before = before, now = now);
    Some(SpreadChange { tone: tone(Some(was), Some(is)), words })
}

fn tone(was: Option<i64>, is: Option<i64>) -> Tone {
    match is.cmp(&was) {
        Ordering::Less => Tone::Good,
        Ordering::Equal => Tone::Neutral,
        Ordering::Greater => Tone::Bad,
    }
}

/// Nothing where there are no people or no sessions.
fn curve(equity: &Equity) -> Vec<LorenzPoint> {
    let points = equity.lorenz();
    let Some(&(people, sessions)) = points.last().filter(|last| last.0 > 0 && last.1 > 0) else { return Vec::new() };
    points.iter().map(|&(x, y)| (x as f32 / people as f32, y as f32 / sessions as f32)).collect()
}

fn area(view: &View, was: &AreaServed, is: &AreaServed) -> Option<AreaBar> {
    let name = view.plan().areas.in_slot(is.area)?.name.clone();
    let density = is.density_tenths.map_or_else(|| t!(view.language, "unknown"), |value| tenths(view.language, value));
    let target = is.target_tenths.map(|target| t!(view.language, "map-target", target = tenths(view.language, target)));
    let spoken = [format!("{name}: {density}")].into_iter().chain(target).collect::<Vec<_>>().join(", ");
    Some(AreaBar {
        area: is.area,
        name,
        density,
        spoken,
        was: was.density_tenths,
        is: is.density_tenths,
        target: is.target_tenths,
    })
}

fn worst(view: &View, served: &Served) -> WorstStation {
    let density = rounded(served.sessions * 10_000, served.people);
    let note = t!(
        view.language,
        "map-worst-note",
        density = tenths(view.language, density),
        people = number(view.language, served.people as i64)
    );
    WorstStation { station: served.station, name: view.short_name(served.station), note }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;
    use crate::session::{Document, Session, Settings};

    fn session() -> Session {
        let plan = Fixture::new()
            .area("k", None)
            .area("l", None)
            .station_with("hl", |place, _| place.name = "Trạm Y tế Hải Lạng".into())
            .station_with("dn", |place, _| place.name = "Trạm Y tế Đông Ngũ".into())
            .station_with("bc", |place, _| place.name = "Trạm Y tế Ba Chẽ".into());
        Session::new(Document::new(plan.build(), None), Settings::default(), String::new())
    }

    /// Two stations of 10,000 people with so many sessions, a third one without people; the areas have so many doctors
    /// for theirs, in tenths.
    fn equity(view: &View, sessions: [u64; 2], gini: Option<i64>, densities: [Option<i64>; 2]) -> Equity {
        let slot = |id: &str| view.plan().facilities.slot(&id.into()).expect("it is there");
        let served = [("dn", sessions[0]), ("hl", sessions[1])];
        let area = |(area, density_tenths)| AreaServed {
            area,
            people: Some(20_000),
            sessions: sessions.iter().sum(),
            density_tenths,
            target_tenths: density_tenths.map(|_| 15),
            gini_thousandths: gini,
        };
        Equity {
            gini_thousandths: gini,
            theil_thousandths: gini.map(|_| 31),
            served: served.map(|(id, sessions)| Served { station: slot(id), people: 10_000, sessions }).to_vec(),
            left_out: vec![slot("bc")],
            areas: view.plan().areas.slots().zip(densities).map(area).collect(),
        }
    }

    fn told(of: &Fairness) -> Vec<String> {
        let change = of.change.as_ref().map(|change| format!("{:?}: {}", change.tone, change.words));
        let area = |area: &AreaBar| {
            let short = if area.is_short() { " !" } else { "" };
            format!("{} ({:?} → {:?}){short}", area.spoken, area.was, area.is)
        };
        let worst = of.worst.iter().map(|one| format!("{} {}", one.name, one.note));
        let first = std::iter::once(of.now.clone()).chain(change);
        first.chain(of.areas.iter().map(area)).chain(of.left_out.clone()).chain(worst).collect()
    }

    #[test]
    fn it_says_how_evenly_doctors_are_spread_what_the_moves_do_to_it_and_who_is_served_worst() {
        let session = session();
        let view = View::new(&session, false);
        let before = equity(&view, [0, 10], Some(500), [Some(5), None]);
        let now = equity(&view, [6, 10], Some(125), [Some(8), None]);
        let fairness = Fairness::of(&view, &before, &now);
        assert_eq!(
            told(&fairness),
            [
                "Gini 0,125, Theil 0,031 (2 trạm)",
                "Good: Không có các lượt điều động: Gini 0,500; có: 0,125.",
                "Khu vực k: 0,8, chỉ tiêu 1,5 (Some(5) → Some(8)) !",
                "Khu vực l: chưa rõ (None → None)",
                "Không tính vì thiếu số dân phục vụ: Ba Chẽ",
                "Đông Ngũ 0,6 · 10.000 dân",
                "Hải Lạng 1,0 · 10.000 dân",
            ]
        );
        assert_eq!(fairness.most, 15, "the target is higher than any area");
        let curve = |half: f32| vec![(0.0, 0.0), (0.5, half), (1.0, 1.0)];
        assert_eq!(fairness.curves, [curve(0.0), curve(0.375)]);
    }

    #[test]
    fn what_spreads_doctors_less_evenly_is_worse_and_what_cannot_be_measured_is_not_told() {
        let session = session();
        let view = View::new(&session, false);
        let [even, uneven] = [100, 200].map(|gini| equity(&view, [5, 10], Some(gini), [None; 2]));
        let nothing = equity(&view, [0, 0], None, [None; 2]);
        let then = if_let_go(&view, &even, &uneven).expect("it can be measured");
        let words = "Nếu thả ở đây: Gini 0,100 → 0,200, Theil 0,031 → 0,031.";
        assert_eq!((then.tone, then.words.as_str()), (Tone::Bad, words));
        assert_eq!(if_let_go(&view, &nothing, &even), None);
        assert_eq!(Fairness::of(&view, &even, &even).change.map(|change| change.tone), Some(Tone::Neutral));
        let fairness = Fairness::of(&view, &even, &nothing);
        assert_eq!((fairness.change, fairness.most), (None, 1));
        assert!(fairness.curves[1].is_empty(), "nobody works anywhere");
    }
}
