//! What only a commune health station (trạm y tế) has: its figures, from which day they hold, and who employs there.

use super::{Date, Figure, StationFigure};

/// Its figures as of old, and what they become from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Station {
    /// People it serves.
    pub catchment: Option<Figure>,
    /// All staff posts assigned to it.
    pub posts: Option<Figure>,
    /// Posts for doctors among them (rule T08).
    pub doctor_posts: Option<Figure>,
    /// All people working there (rule T09).
    pub staff: Option<Figure>,
    /// Its people who are not doctors, by profession.
    pub others: StationStaff,
    /// What replaces these figures, each from a day on.
    pub figures: Vec<DatedFigures>,
    /// Who has employed its people, each from a day on (TT 43/2025/TT-BYT Đ.9: handed over to the communes by
    /// 31/12/2030). Before the first, and without one, its commune.
    pub employers: Vec<Employer>,
    /// Overrides of the plan's own minimum, deadline (T03) and density target in tenths (T04).
    pub minimum: Option<u32>,
    pub deadline: Option<Date>,
    pub density_tenths: Option<u32>,
}

/// Counts of staff other than doctors.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct StationStaff {
    /// y sĩ: never counted as doctors.
    pub assistant_doctors: Option<Figure>,
    pub nurses: Option<Figure>,
    pub midwives: Option<Figure>,
    /// With a university degree.
    pub pharmacists: Option<Figure>,
    pub other: Option<Figure>,
}

/// A station's figures from a day on. What is left out stays as it was; a catchment of nobody is a missing one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedFigures {
    pub from: Date,
    /// The network act they came from: a text that refers to nothing.
    pub act: Option<String>,
    pub catchment: Option<Figure>,
    pub posts: Option<Figure>,
    pub doctor_posts: Option<Figure>,
    pub staff: Option<Figure>,
    pub others: StationStaff,
}

/// Who employs a station's people from a day on, compared as names are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Employer {
    pub name: String,
    pub from: Date,
}

impl DatedFigures {
    /// Figures from a day on, all of them as they were.
    pub fn from(day: Date) -> Self {
        Self {
            from: day,
            act: None,
            catchment: None,
            posts: None,
            doctor_posts: None,
            staff: None,
            others: StationStaff::default(),
        }
    }
}

impl Station {
    /// People it serves on `date`.
    pub fn catchment_on(&self, date: Date) -> Option<&Figure> {
        self.figure_on(StationFigure::Catchment, date)
    }

    /// All staff posts assigned to it on `date`.
    pub fn posts_on(&self, date: Date) -> Option<&Figure> {
        self.figure_on(StationFigure::Posts, date)
    }

    /// Posts for doctors on `date`.
    pub fn doctor_posts_on(&self, date: Date) -> Option<&Figure> {
        self.figure_on(StationFigure::DoctorPosts, date)
    }

    /// All people working there on `date`.
    pub fn staff_on(&self, date: Date) -> Option<&Figure> {
        self.figure_on(StationFigure::Staff, date)
    }

    /// Who employs its people on `date`, if that is known: of what begins on one day, the later in the list.
    pub fn employer_on(&self, date: Date) -> Option<&str> {
        let begun = self.employers.iter().filter(|employer| employer.from <= date);
        begun.max_by_key(|employer| employer.from).map(|employer| employer.name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn from(day: Date, catchment: Option<u32>) -> DatedFigures {
        let doctor_posts = catchment.is_none().then(|| Figure::new(7));
        DatedFigures { catchment: catchment.map(Figure::new), doctor_posts, ..DatedFigures::from(day) }
    }

    #[test]
    fn figures_are_those_of_the_day_and_what_is_left_out_stays_as_it_was() {
        let (march, may) = (date(2026, 3, 1), date(2026, 5, 1));
        let figures = vec![from(may, None), from(march, Some(8_000)), from(march, Some(9_000))];
        let station = Station { catchment: Some(Figure::new(5_000)), figures, ..Station::default() };
        let on = |day| station.catchment_on(day).map(|figure| figure.value);
        assert_eq!((on(date(2026, 2, 28)), on(march), on(may)), (Some(5_000), Some(9_000), Some(9_000)));
        let posts = |day| station.doctor_posts_on(day).map(|figure| figure.value);
        assert_eq!((posts(march), posts(may)), (None, Some(7)));
    }

    #[test]
    fn of_two_employers_from_one_day_the_later_in_the_list_counts() {
        let employer = |name: &str, from| Employer { name: name.into(), from };
        let day = date(2026, 7, 1);
        let employers = vec![employer("Sở Y tế", date(2026, 1, 1)), employer("xã A", day), employer("xã B", day)];
        let station = Station { employers, ..Station::default() };
        assert_eq!(station.employer_on(date(2025, 12, 31)), None);
        assert_eq!(station.employer_on(date(2026, 6, 30)), Some("Sở Y tế"));
        assert_eq!(station.employer_on(day), Some("xã B"));
    }
}
