//! Which half-days of the week a move's sessions are, where somebody wants that settled: a row of cells a site.

use egui::Ui;

use super::{choices, form, stays};
use crate::plan::{FULL_TIME, Id, Move, MoveKind, Share, Site, Week};
use crate::text::numbers::number;
use crate::text::{dates, sentences, t};
use crate::ui::View;
use crate::ui::theme::Tone;
use crate::ui::widgets::week::{HalfDay, WeekWords, week_head, week_row};
use crate::ui::widgets::{mark, muted};

/// Whether half-days are settled: they are marked at every site then, and their number is that of the sessions.
pub fn is_settled(shares: &[Share]) -> bool {
    !shares.is_empty() && shares.iter().all(|share| share.week.is_some_and(|week| week.sessions() == share.sessions))
}

/// Begins with the first half-days of the week, site after site, or lets go of all marks.
pub fn switch(ui: &mut Ui, view: &View, shares: &mut [Share]) {
    let all = shares.iter().fold(0u32, |sum, share| sum.saturating_add(share.sessions));
    let mut on = is_settled(shares);
    let was = on;
    ui.add_enabled_ui(on || (1..=FULL_TIME).contains(&all), |ui| {
        form::check(ui, &t!(view.language, "inspector-half-days"), &mut on);
    });
    match (was, on) {
        (false, true) => spread(shares),
        (true, false) => shares.iter_mut().for_each(|share| share.week = None),
        _ => {}
    }
}

fn spread(shares: &mut [Share]) {
    let mut free = 0..Week::HALF_DAYS;
    for share in shares {
        let own: Vec<usize> = free.by_ref().take(share.sessions as usize).collect();
        share.week = Some(week_of(|at| own.contains(&at)));
    }
}

fn week_of(is_marked: impl Fn(usize) -> bool) -> Week {
    Week::new(std::array::from_fn(is_marked))
}

/// The cells of all sites. A half-day taken at one is given up at the other; the last one of all stays.
pub fn cells(ui: &mut Ui, view: &View, sites: &[&Site], shares: &mut Vec<Share>) {
    let language = view.language;
    let names = dates::weekdays_short(language);
    let halves = [t!(language, "half-day-morning"), t!(language, "half-day-afternoon")];
    let words = |site: String| {
        move |day: usize, is_afternoon: bool| {
            let day = dates::weekday_of(language, day);
            let site = site.as_str();
            if is_afternoon {
                t!(language, "half-day-afternoon-at", day = day, site = site)
            } else {
                t!(language, "half-day-morning-at", day = day, site = site)
            }
        }
    };
    let days = std::array::from_fn(|day| names[day].as_str());
    let halves = [halves[0].as_str(), halves[1].as_str()];
    for (number_of, site) in sites.iter().enumerate() {
        let name = choices::site_name(view, &site.name, site.kind);
        let full = words(name.clone());
        let words = WeekWords { days, halves, full: &full };
        if number_of == 0 {
            week_head(ui, &words);
        }
        let sessions = shares.iter().find(|share| share.site == site.id).map_or(0, |share| share.sessions);
        muted(ui, &t!(language, "inspector-half-days-at", site = name, number = number(language, sessions.into())));
        let id = ui.scope_id().with(("half-days at", site.id.as_str()));
        for (at, here) in week_row(ui, id, half_days(shares, site), &words) {
            turn(shares, site, at, here);
        }
    }
}

/// Half-days on which the doctor is elsewhere by what is settled there, and where: by another loan for the same days,
/// and at home where the move takes only some sessions from there.
pub fn elsewhere(view: &View, step: &Move) -> Vec<(Week, String)> {
    let plan = view.plan();
    let named = |site: &Id<Site>, week: Option<Week>| {
        let place = plan.sites.slot(site).map(|slot| stays::place_name(view, slot));
        Some((week?, place.unwrap_or_else(|| site.to_string())))
    };
    let others = plan.moves.iter().filter(|other| other.kind.is_loan() && step.crosses(other));
    let lent = others.flat_map(|other| &other.to).filter_map(|share| named(&share.site, share.week));
    let home = plan.postings.iter().filter(|posting| step.kind == MoveKind::Sessions && posting.doctor == step.doctor);
    lent.chain(home.filter_map(|posting| named(&posting.site, posting.week))).collect()
}

/// Says which half-days are settled at two places.
pub fn twice(ui: &mut Ui, view: &View, shares: &[Share], elsewhere: &[(Week, String)]) {
    for (week, place) in elsewhere {
        let both = week_of(|at| {
            let is_here = |share: &Share| share.week.is_some_and(|week| week.marks()[at]);
            week.marks()[at] && shares.iter().any(is_here)
        });
        if both.sessions() > 0 {
            let half_days = sentences::half_days(view.language, both);
            let words = t!(view.language, "half-day-twice", place = place.as_str(), half_days = half_days);
            mark(ui, Tone::Warning, &words);
        }
    }
}

fn half_days(shares: &[Share], site: &Site) -> [HalfDay; 10] {
    let marked = |share: &Share, at: usize| share.week.is_some_and(|week| week.marks()[at]);
    std::array::from_fn(|at| match shares.iter().find(|share| marked(share, at)) {
        Some(share) if share.site == site.id => HalfDay::Here,
        Some(_) => HalfDay::Elsewhere,
        None => HalfDay::Free,
    })
}

/// A half-day is at the site from now on, or nowhere.
fn turn(shares: &mut Vec<Share>, site: &Site, at: usize, here: bool) {
    let all: u32 = shares.iter().map(|share| share.sessions).sum();
    if !here && all <= 1 {
        return;
    }
    if here && shares.iter().all(|share| share.site != site.id) {
        shares.push(Share { week: Some(Week::default()), ..Share::new(site.id.clone(), 0) });
    }
    for share in shares.iter_mut() {
        let mut marks = share.week.unwrap_or_default().marks();
        marks[at] = here && share.site == site.id;
        let week = Week::new(marks);
        (share.week, share.sessions) = (Some(week), week.sessions());
    }
    shares.retain(|share| share.sessions > 0);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;

    fn site(id: &str) -> Site {
        // The seat of a station has its id.
        Fixture::new().station(id).build().sites.get(&id.into()).expect("the seat").clone()
    }

    fn told(shares: &[Share]) -> Vec<(String, u32, String)> {
        let week = |share: &Share| share.week.map(|week| week.to_string()).unwrap_or_default();
        shares.iter().map(|share| (share.site.to_string(), share.sessions, week(share))).collect()
    }

    fn row(site: &str, sessions: u32, week: &str) -> (String, u32, String) {
        (site.to_owned(), sessions, week.to_owned())
    }

    #[test]
    fn half_days_begin_site_after_site_and_go_from_one_to_another() {
        let mut shares = vec![Share::new(Id::new("a"), 6), Share::new(Id::new("b"), 2)];
        assert!(!is_settled(&shares));
        spread(&mut shares);
        assert!(is_settled(&shares));
        assert_eq!(told(&shares), [row("a", 6, "xxxxxx----"), row("b", 2, "------xx--")]);
        turn(&mut shares, &site("b"), 0, true);
        assert_eq!(told(&shares), [row("a", 5, "-xxxxx----"), row("b", 3, "x-----xx--")]);
        turn(&mut shares, &site("c"), 9, true);
        assert_eq!(told(&shares)[2], row("c", 1, "---------x"));
        turn(&mut shares, &site("c"), 9, false);
        assert_eq!(shares.len(), 2, "one without any takes no part");
    }

    #[test]
    fn the_last_half_day_of_all_stays() {
        let mut shares = vec![Share::new(Id::new("a"), 1)];
        spread(&mut shares);
        turn(&mut shares, &site("a"), 0, false);
        assert_eq!(told(&shares), [row("a", 1, "x---------")]);
        turn(&mut shares, &site("b"), 0, true);
        assert_eq!(told(&shares), [row("b", 1, "x---------")], "it may be at another site");
    }
}
