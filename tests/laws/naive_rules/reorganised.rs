//! What the acts of the network mean to other rules: moves they made, places put into others, communes put together.

use jiff::civil::Date;
use phanbo::plan::{Act, ActKind, Move};

use super::{Standing, standing::firsts};

/// Whether rules pass a move over because of its act: not one that starts before the act's date.
pub fn is_made_by_act(standing: &Standing, step: &Move) -> bool {
    let Some(carried) = &step.act else { return false };
    let act = firsts(&standing.plan.acts).into_iter().find(|act| act.id.as_str() == carried);
    act.is_none_or(|act| step.start >= act.date)
}

/// Where a bond at a place counts on a day: follows what puts one station into another, never to a place twice.
pub fn successor(standing: &Standing, place: &str, day: Date) -> String {
    let mut way = vec![place.to_owned()];
    loop {
        let last = way[way.len() - 1].clone();
        let mut acts = firsts(&standing.plan.acts);
        acts.retain(|act| merges(act) && act.place == last && act.date <= day);
        acts.sort_by(|a, b| (a.date, a.id.as_str()).cmp(&(b.date, b.id.as_str())));
        match acts.first().and_then(|act| act.into.clone()) {
            Some(into) if !way.contains(&into) => way.push(into),
            _ => return last,
        }
    }
}

/// Whether an act's two places lie in that commune and another.
pub fn is_joined(standing: &Standing, commune: &str) -> bool {
    firsts(&standing.plan.acts).into_iter().any(|act| {
        let Some(into) = &act.into else { return false };
        let place = commune_of(standing, &act.place, !merges(act));
        let into = commune_of(standing, into, act.kind == ActKind::Close);
        let (Some(place), Some(into)) = (place, into) else { return false };
        place != into && [place, into].contains(&commune.to_owned())
    })
}

fn merges(act: &Act) -> bool {
    act.kind == ActKind::MergePoint || act.kind == ActKind::MergeClosed
}

/// The commune of a facility, or of the facility of a site.
fn commune_of(standing: &Standing, id: &str, is_site: bool) -> Option<String> {
    let facility = if is_site { standing.facility_of(standing.site(id)?.id.as_str()) } else { id };
    Some(standing.commune(standing.facility(facility)?)?.id.to_string())
}
