//! The nine figures a station can have: which of them holds on a day, where that one stands, and how another begins.

use super::{Date, DatedFigures, Figure, Station};

/// Which figure of a station.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StationFigure {
    /// People it serves.
    Catchment,
    /// All staff posts assigned to it.
    Posts,
    /// Posts for doctors among them.
    DoctorPosts,
    /// All people working there.
    Staff,
    /// y sĩ among them.
    AssistantDoctors,
    Nurses,
    Midwives,
    /// With a university degree.
    Pharmacists,
    /// Anybody else who is no doctor.
    OtherStaff,
}

impl StationFigure {
    pub const ALL: [Self; 9] = [
        Self::Catchment,
        Self::Posts,
        Self::DoctorPosts,
        Self::Staff,
        Self::AssistantDoctors,
        Self::Nurses,
        Self::Midwives,
        Self::Pharmacists,
        Self::OtherStaff,
    ];
}

/// Both stations and their dated figures have the nine, in fields of one name.
macro_rules! nine {
    ($of:ty) => {
        impl $of {
            pub fn figure(&self, which: StationFigure) -> &Option<Figure> {
                match which {
                    StationFigure::Catchment => &self.catchment,
                    StationFigure::Posts => &self.posts,
                    StationFigure::DoctorPosts => &self.doctor_posts,
                    StationFigure::Staff => &self.staff,
                    StationFigure::AssistantDoctors => &self.others.assistant_doctors,
                    StationFigure::Nurses => &self.others.nurses,
                    StationFigure::Midwives => &self.others.midwives,
                    StationFigure::Pharmacists => &self.others.pharmacists,
                    StationFigure::OtherStaff => &self.others.other,
                }
            }

            pub fn figure_mut(&mut self, which: StationFigure) -> &mut Option<Figure> {
                match which {
                    StationFigure::Catchment => &mut self.catchment,
                    StationFigure::Posts => &mut self.posts,
                    StationFigure::DoctorPosts => &mut self.doctor_posts,
                    StationFigure::Staff => &mut self.staff,
                    StationFigure::AssistantDoctors => &mut self.others.assistant_doctors,
                    StationFigure::Nurses => &mut self.others.nurses,
                    StationFigure::Midwives => &mut self.others.midwives,
                    StationFigure::Pharmacists => &mut self.others.pharmacists,
                    StationFigure::OtherStaff => &mut self.others.other,
                }
            }
        }
    };
}

nine!(Station);
nine!(DatedFigures);

impl Station {
    /// The figure that holds on a day: the last that has begun by then (of one day the later in the list), or that of
    /// old.
    pub fn figure_on(&self, which: StationFigure, date: Date) -> Option<&Figure> {
        match self.begun(which, date) {
            Some(at) => self.figures[at].figure(which).as_ref(),
            None => self.figure(which).as_ref(),
        }
    }

    /// Where the figure of a day stands, and from which day it holds there: among those that begin on days, or among
    /// those of old. Written anywhere else, one that has begun would go on holding.
    pub fn place_of(&mut self, which: StationFigure, date: Date) -> (Option<Date>, &mut Option<Figure>) {
        match self.begun(which, date) {
            Some(at) => {
                let figures = &mut self.figures[at];
                (Some(figures.from), figures.figure_mut(which))
            }
            None => (None, self.figure_mut(which)),
        }
    }

    /// The figures that begin on a day, for some of them to be written into. Those of an act stay as the act has them:
    /// where they would hide one, new ones stand behind them.
    pub fn beginning(&mut self, day: Date, written: &[StationFigure]) -> &mut DatedFigures {
        let mut known = None;
        for (at, figures) in self.figures.iter().enumerate().filter(|(_, figures)| figures.from == day) {
            if figures.act.is_none() {
                known = Some(at);
            } else if written.iter().any(|&which| figures.figure(which).is_some()) {
                known = None;
            }
        }
        let at = known.unwrap_or_else(|| {
            self.figures.sort_by_key(|figures| figures.from);
            let behind = self.figures.partition_point(|figures| figures.from <= day);
            self.figures.insert(behind, DatedFigures::from(day));
            behind
        });
        &mut self.figures[at]
    }

    /// All that are known, those of old first.
    pub fn known_figures(&self) -> impl Iterator<Item = &Figure> {
        let of_old = StationFigure::ALL.into_iter().map(|which| self.figure(which));
        let dated = self.figures.iter().flat_map(|dated| StationFigure::ALL.map(|which| dated.figure(which)));
        of_old.chain(dated).flatten()
    }

    /// Where in the list a figure stands that has begun by a day.
    fn begun(&self, which: StationFigure, date: Date) -> Option<usize> {
        let begun = self.figures.iter().enumerate();
        let begun = begun.filter(|(_, figures)| figures.from <= date && figures.figure(which).is_some());
        begun.max_by_key(|(at, figures)| (figures.from, *at)).map(|(at, _)| at)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn on(station: &Station, day: Date) -> [Option<u32>; 9] {
        StationFigure::ALL.map(|which| station.figure_on(which, day).map(|figure| figure.value))
    }

    fn begin(station: &mut Station, day: Date, told: &[StationFigure], value: u32) {
        let dated = station.beginning(day, told);
        for &which in told {
            *dated.figure_mut(which) = Some(Figure::new(value));
        }
    }

    fn every(step: usize) -> Vec<StationFigure> {
        StationFigure::ALL.into_iter().step_by(step).collect()
    }

    /// All figures of old are 1; some are 2 from March on, others 3 from February on. The later stand first.
    fn station() -> Station {
        let mut station = Station::default();
        for which in StationFigure::ALL {
            *station.figure_mut(which) = Some(Figure::new(1));
        }
        begin(&mut station, date(2026, 3, 1), &every(2), 2);
        begin(&mut station, date(2026, 2, 1), &every(3), 3);
        station.figures.reverse();
        station
    }

    #[test]
    fn whatever_is_put_right_on_a_day_holds_on_it_from_the_day_it_is_said_to() {
        for day in [date(2026, 1, 1), date(2026, 2, 1), date(2026, 2, 15), date(2026, 3, 1), date(2027, 1, 1)] {
            let mut station = station();
            let dated = station.figures.len();
            for which in StationFigure::ALL {
                let (from, place) = station.place_of(which, day);
                *place = Some(Figure::new(9));
                let before = from.map(|from| from.yesterday().expect("a day"));
                let before = before.map(|day| station.figure_on(which, day).map(|figure| figure.value));
                assert!(before != Some(Some(9)), "{which:?} on {day}");
            }
            assert_eq!(on(&station, day), [Some(9); 9], "{day}");
            assert_eq!(station.figures.len(), dated, "nothing else begins");
        }
    }

    #[test]
    fn the_figure_of_a_day_is_the_latest_by_day_and_not_the_last_in_the_list() {
        let station = station();
        assert_eq!(on(&station, date(2026, 3, 1)), [2, 1, 2, 3, 2, 1, 2, 1, 2].map(Some));
        assert_eq!(on(&station, date(2026, 2, 1)), [3, 1, 1, 3, 1, 1, 3, 1, 1].map(Some));
        let known: Vec<u32> = station.known_figures().map(|figure| figure.value).collect();
        assert_eq!(known, [1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3]);
    }

    #[test]
    fn figures_that_begin_stand_beside_others_of_that_day_and_behind_those_of_an_act() {
        let day = date(2026, 3, 1);
        let mut station = station();
        begin(&mut station, day, &[StationFigure::Nurses], 7);
        assert_eq!(station.figures.len(), 2);
        assert_eq!(on(&station, day), [2, 1, 2, 3, 2, 7, 2, 1, 2].map(Some));
        let act = DatedFigures { act: Some("a".into()), staff: Some(Figure::new(5)), ..DatedFigures::from(day) };
        station.figures.push(act.clone());
        begin(&mut station, day, &[StationFigure::Nurses], 8);
        assert_eq!(station.figures.len(), 3, "the act says nothing of nurses");
        for staff in [6, 4] {
            begin(&mut station, day, &[StationFigure::Staff], staff);
            assert_eq!(on(&station, day), [2, 1, 2, staff, 2, 8, 2, 1, 2].map(Some));
            assert_eq!(station.figures.len(), 4);
        }
        assert!(station.figures.contains(&act));
    }
}
