//! The forecast holds its laws on random plans: a plain loop written from the text finds the same years, the recruits
//! needed are the least, and fairness is a number between none and all that only the spread decides.

use phanbo::forecast::{Assumptions, Case, Forecast, Ground, Numbers, Year, gini_thousandths, theil_thousandths};
use phanbo::plan::{AssumptionName, Date, Figure, MoveKind, Plan};
use phanbo::roster::{Roster, retirement::last_working_day};
use phanbo::rules::checker::RuleSettings;
use proptest::{collection::vec, prelude::*};

use crate::random_plans;

/// A random plan after some random edits.
fn edited() -> impl Strategy<Value = Plan> {
    (random_plans::plan(), vec(random_plans::edit(), 0..4), random_plans::pieces::day())
        .prop_map(|(plan, edits, day)| random_plans::edited(plan, &edits, day))
}

fn ground(plan: &Plan) -> Ground {
    // The roster's day does not matter.
    let roster = Roster::new(plan, Date::MAX);
    Ground::new(plan, &roster, &RuleSettings::new(plan))
}

fn numbers() -> impl Strategy<Value = Numbers> {
    let count = || prop_oneof![3 => 0..12i64, 1 => 0..2_000i64];
    (count(), count(), count(), -100..=100i64).prop_map(|(recruits, leavers, retirements, growth)| Numbers {
        recruits,
        leavers,
        retirements,
        growth,
    })
}

/// Listed doctors with a home on a day, and the unlisted.
fn doctors_on(plan: &Plan, roster: &Roster, day: Date, is_counted: impl Fn(&phanbo::plan::Doctor) -> bool) -> i64 {
    let at_home = plan
        .doctors
        .slots()
        .filter(|&slot| is_counted(&plan.doctors[slot]) && !roster.presence_on(plan, slot, day).home.is_empty());
    let unlisted: u64 = plan.facilities.iter().map(|facility| u64::from(facility.unlisted_doctors())).sum();
    at_home.count() as i64 + unlisted as i64
}

fn half_up(part: i128, whole: i128) -> i64 {
    let (low, rest) = (part.div_euclid(whole), part.rem_euclid(whole));
    i64::try_from(low + i128::from(2 * rest >= whole)).expect("small")
}

proptest! {
    #![proptest_config(crate::without_seeds())]

    #[test]
    fn a_plain_loop_finds_the_same_years(plan in edited(), numbers in numbers(), years in 0..15i16) {
        let ground = ground(&plan);
        let told = ground.years(numbers, ground.first_year() + years);
        let roster = Roster::new(&plan, plan.cover.baseline);
        let first = plan.cover.baseline;
        let mut doctors = doctors_on(&plan, &roster, first, |_| true);
        let mut people = Figure::people(plan.province.population.as_ref()).map(i64::from);
        prop_assert_eq!(told.len(), usize::try_from(years).expect("small") + 1);
        for (year, told) in (first.year()..).zip(&told) {
            let months = if year == first.year() { 13 - i128::from(first.month()) } else { 12 };
            let a_year = |number: i64| half_up(i128::from(number) * months, 12);
            let retires = |slot: &_| {
                let last = last_working_day(&plan.doctors[*slot]);
                last.is_some_and(|last| {
                    first <= last && last.year() == year && !roster.presence_on(&plan, *slot, last).home.is_empty()
                })
            };
            let named = plan.doctors.slots().filter(retires).count() as i64;
            let unlisted = if a_year(numbers.retirements) > named { a_year(numbers.retirements) - named } else { 0 };
            prop_assert_eq!((told.year, told.start), (year, doctors));
            prop_assert_eq!((told.retire_named, told.retire_unlisted), (named, unlisted), "{}", year);
            let leave = told.leave - a_year(numbers.leavers);
            let recruit = told.recruit - a_year(numbers.recruits);
            prop_assert!(leave >= 0 && recruit >= 0);
            let leaves = plan.moves.iter().filter(|step| step.kind == MoveKind::Leave && step.start.year() == year);
            prop_assert!(recruit <= plan.moves.len() as i64 && leave <= plan.moves.len() as i64);
            prop_assert!(leave == 0 || leaves.count() > 0 || plan.moves.iter().any(|step| step.start.year() == year));
            doctors = doctors - named - unlisted - told.leave + told.recruit;
            prop_assert_eq!(told.is_emptied, doctors < 0);
            doctors = doctors.max(0);
            let growth = 12_000 + i128::from(numbers.growth) * months;
            people = people.map(|people| half_up(i128::from(people) * growth, 12_000));
            prop_assert_eq!((told.end, told.people), (doctors, people));
            let density = people.filter(|&people| people > 0);
            let density = density.map(|people| half_up(i128::from(doctors) * 100_000, people.into()));
            prop_assert_eq!(told.density_tenths(), density);
        }
    }

    #[test]
    fn where_nothing_is_assumed_a_year_ends_with_those_who_are_there_and_do_not_retire_that_day(
        plan in edited(), years in 0..15i16
    ) {
        let ground = ground(&plan);
        let roster = Roster::new(&plan, plan.cover.baseline);
        for year in ground.years(Numbers::default(), ground.first_year() + years) {
            let last = Date::new(year.year, 12, 31).expect("a day");
            let stays = |doctor: &phanbo::plan::Doctor| last_working_day(doctor) != Some(last);
            prop_assert_eq!(year.end, doctors_on(&plan, &roster, last, stays), "{}", year.year);
        }
    }

    #[test]
    fn the_past_is_shown_and_changes_nothing_of_what_is_forecast(plan in edited(), numbers in numbers()) {
        let mut without = plan.clone();
        without.past_years = phanbo::plan::Records::default();
        let (with, without) = (ground(&plan), ground(&without));
        prop_assert_eq!(with.years(numbers, with.last_year()), without.years(numbers, without.last_year()));
        let years: Vec<i16> = with.past.iter().map(|past| past.year).collect();
        prop_assert!(years.is_sorted_by(|a, b| a < b) && years.iter().all(|&year| year < with.first_year()));
        prop_assert!(without.past.is_empty());
    }

    #[test]
    fn the_recruits_needed_reach_the_target_and_one_less_misses_it(
        plan in edited(), numbers in numbers()
    ) {
        let ground = ground(&plan);
        let reaches = |recruits: i64| {
            let years = ground.years(Numbers { recruits, ..numbers }, ground.target_year);
            let last: Option<&Year> = years.last();
            // Compared as rule P01 does, without rounding.
            last.is_some_and(|year| {
                let people = year.people.map(i128::from).expect("the plan has people");
                i128::from(year.end) * 100_000 >= i128::from(ground.target_tenths) * people
            })
        };
        match ground.recruits_needed(numbers) {
            Some(needed) => prop_assert!(reaches(needed) && (needed == 0 || !reaches(needed - 1)), "{}", needed),
            None => prop_assert!(ground.people.is_none() || ground.target_year < ground.first_year()),
        }
    }

    #[test]
    fn a_forecast_of_any_plan_is_made_of_its_sound_assumptions(plan in edited()) {
        let roster = Roster::new(&plan, plan.cover.baseline);
        let (ground, forecast) = Forecast::of(&plan, &roster, &RuleSettings::new(&plan));
        let middle = forecast.assumptions.numbers(Case::Middle);
        prop_assert_eq!(&forecast.years, &ground.years(middle, ground.usual_year()));
        let reached = ground.years(middle, ground.last_year()).into_iter();
        let reached = reached.filter(|year| year.people.is_some_and(|people| {
            i128::from(year.end) * 100_000 >= i128::from(ground.target_tenths) * i128::from(people)
        }));
        prop_assert_eq!(forecast.reached_in, reached.map(|year| year.year).next());
        let tried = Assumptions::of(&plan).trying(AssumptionName::Growth, 5);
        prop_assert_eq!(tried.numbers(Case::Worst).growth, if middle.growth == 5 {
            forecast.assumptions.numbers(Case::Worst).growth
        } else {
            5
        });
    }

    #[test]
    fn fairness_lies_between_none_and_all_and_does_not_depend_on_order_or_size(
        places in vec((1..50_000u64, 0..90u64), 1..40), scale in 1..500u64
    ) {
        let sessions: u64 = places.iter().map(|place| place.1).sum();
        let (gini, theil) = (gini_thousandths(&places), theil_thousandths(&places));
        prop_assert_eq!((gini.is_some(), theil.is_some()), (sessions > 0, sessions > 0));
        prop_assert!(gini.is_none_or(|gini| (0..=1_000).contains(&gini)) && theil.is_none_or(|theil| theil >= 0));
        let mut turned = places.clone();
        turned.reverse();
        prop_assert_eq!(gini_thousandths(&turned), gini);
        for scaled in [
            places.iter().map(|&(people, sessions)| (people * scale, sessions)).collect::<Vec<_>>(),
            places.iter().map(|&(people, sessions)| (people, sessions * scale)).collect(),
        ] {
            prop_assert_eq!(gini_thousandths(&scaled), gini);
            // A logarithm may be off in its last digit, and so turn a half up or down.
            let near = |other: i64| theil.is_some_and(|theil| (theil - other).abs() <= 1);
            prop_assert!(theil_thousandths(&scaled).map_or(theil.is_none(), near));
        }
        let alike: Vec<(u64, u64)> = places.iter().map(|&(people, _)| (people, people * scale)).collect();
        prop_assert_eq!((gini_thousandths(&alike), theil_thousandths(&alike)), (Some(0), Some(0)));
    }

    #[test]
    fn the_gini_is_what_its_definition_over_all_pairs_gives(places in vec((1..60u64, 0..30u64), 1..9)) {
        let (people, sessions) = places.iter().fold((0, 0), |sum, place| (sum.0 + place.0, sum.1 + place.1));
        let pairs = places.iter().flat_map(|a| places.iter().map(move |b| (a, b)));
        let apart: u64 = pairs.map(|(a, b)| (a.1 * b.0).abs_diff(b.1 * a.0)).sum();
        let expected = (sessions > 0).then(|| half_up(i128::from(apart) * 1_000, i128::from(2 * people * sessions)));
        prop_assert_eq!(gini_thousandths(&places), expected);
    }

    #[test]
    fn what_goes_from_the_better_served_to_the_worse_makes_it_fairer(
        places in vec((1..50_000u64, 1..90u64), 2..12)
    ) {
        let best = (0..places.len()).max_by(|&a, &b| (places[a].1 * places[b].0).cmp(&(places[b].1 * places[a].0)));
        let worst = (0..places.len()).min_by(|&a, &b| (places[a].1 * places[b].0).cmp(&(places[b].1 * places[a].0)));
        let (best, worst) = (best.expect("two"), worst.expect("two"));
        let mut after = places.clone();
        after[best].1 -= 1;
        after[worst].1 += 1;
        // Only while the order of the two does not turn.
        prop_assume!(best != worst && after[best].1 * after[worst].0 >= after[worst].1 * after[best].0);
        prop_assert!(gini_thousandths(&after) <= gini_thousandths(&places));
        prop_assert!(theil_thousandths(&after) <= theil_thousandths(&places));
    }
}
