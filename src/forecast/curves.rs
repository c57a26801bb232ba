//! The lines of the chart as points: what the window and a paper draw. For showing alone; nothing is decided by them.

use super::{Case, Forecast, Ground, Numbers, Year};

/// When, in years of the calendar (2026.5 is the middle of 2026), and doctors per 10,000 people then.
pub type Point = (f32, f32);

/// Doctors per 10,000 people over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct Curves {
    /// Runs of past years without a gap; the last one leads to the first day where it comes up to it.
    pub past: Vec<Vec<Point>>,
    /// From the first day on, at the end of each year.
    pub middle: Vec<Point>,
    pub best: Vec<Point>,
    pub worst: Vec<Point>,
    /// The same with as many recruits a year as the target takes, and how many those are.
    pub needed: Option<(i64, Vec<Point>)>,
    /// The target, in doctors per 10,000 people.
    pub target: f32,
}

impl Curves {
    /// None without people: there is nothing to measure by.
    pub fn new(ground: &Ground, forecast: &Forecast) -> Option<Self> {
        let first = (moment(ground), density(ground.start, ground.people)?);
        let line = |years: &[Year]| {
            let ends = years.iter().filter_map(|year| Some((end_of(year.year), density(year.end, year.people)?)));
            std::iter::once(first).chain(ends).collect::<Vec<Point>>()
        };
        let last = forecast.years.last()?.year;
        let needed = forecast.recruits_needed.map(|recruits| {
            let numbers = Numbers { recruits, ..forecast.assumptions.numbers(Case::Middle) };
            (recruits, line(&ground.years(numbers, last)))
        });
        Some(Self {
            past: past(ground, first),
            middle: line(&forecast.years),
            best: line(&forecast.best),
            worst: line(&forecast.worst),
            needed,
            target: ground.target_tenths as f32 / 10.0,
        })
    }

    /// From when to when there is anything to see.
    pub fn span(&self) -> (f32, f32) {
        ends(self.points().map(|point| point.0))
    }

    /// The least and the greatest density there is, the target among them.
    pub fn reach(&self) -> (f32, f32) {
        ends(self.points().map(|point| point.1).chain([self.target]))
    }

    fn points(&self) -> impl Iterator<Item = Point> {
        let needed = self.needed.iter().flat_map(|(_, line)| line);
        let all = self.middle.iter().chain(&self.best).chain(&self.worst).chain(self.past.iter().flatten());
        all.chain(needed).copied()
    }
}

fn ends(numbers: impl Iterator<Item = f32>) -> (f32, f32) {
    numbers.fold((f32::MAX, f32::MIN), |(least, most), one| (least.min(one), most.max(one)))
}

fn density(doctors: i64, people: Option<i64>) -> Option<f32> {
    Some(doctors as f32 * 10_000.0 / people.filter(|&people| people > 0)? as f32)
}

/// The end of a year is the beginning of the next.
fn end_of(year: i16) -> f32 {
    f32::from(year) + 1.0
}

fn moment(ground: &Ground) -> f32 {
    let day = ground.first.day_of_year() - 1;
    f32::from(ground.first_year()) + f32::from(day) / f32::from(ground.first.days_in_year())
}

fn past(ground: &Ground, first: Point) -> Vec<Vec<Point>> {
    let known = ground.past.iter().filter_map(|past| Some((past.year, density(past.doctors, past.people)?)));
    let known: Vec<(i16, f32)> = known.collect();
    let runs = known.chunk_by(|a, b| a.0 + 1 == b.0).map(|run| {
        let points = run.iter().map(|&(year, density)| (end_of(year), density));
        let reaches = run.last().is_some_and(|last| last.0 + 1 == ground.first_year());
        points.chain(reaches.then_some(first)).collect()
    });
    runs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::{Figure, Id, PastYear};
    use crate::roster::Roster;
    use crate::rules::checker::RuleSettings;

    #[test]
    fn the_past_comes_up_to_the_first_day_and_a_year_nobody_knows_is_a_gap() {
        let first = DAY_ONE.year();
        let record = |year: i16| PastYear {
            id: Id::new(year.to_string()),
            year,
            doctors: Some(10),
            people: Some(10_000),
            source: None,
        };
        let fixture = Fixture::new().province(|province| province.population = Some(Figure::new(10_000)));
        let years = [first - 4, first - 2, first - 1];
        let plan = fixture.change(|plan| plan.past_years = years.map(record).into_iter().collect()).build();
        let (ground, forecast) = Forecast::of(&plan, &Roster::new(&plan, DAY_ONE), &RuleSettings::new(&plan));
        let curves = Curves::new(&ground, &forecast).expect("there are people");
        let first = f32::from(first);
        assert_eq!(curves.past[0], [(first - 3.0, 10.0)]);
        assert_eq!(curves.past[1][..2], [(first - 1.0, 10.0), (first, 10.0)]);
        assert_eq!(curves.past[1].last(), curves.middle.first());
        assert_eq!(curves.span(), (first - 3.0, f32::from(ground.target_year) + 1.0));
        // As many recruits a year as the target takes come to a little more than it.
        assert_eq!(curves.reach(), (0.0, 20.0));
    }

    #[test]
    fn without_people_there_is_nothing_to_draw() {
        let plan = Fixture::new().province(|province| province.population = None).build();
        let (ground, forecast) = Forecast::of(&plan, &Roster::new(&plan, DAY_ONE), &RuleSettings::new(&plan));
        assert_eq!(Curves::new(&ground, &forecast), None);
    }
}
