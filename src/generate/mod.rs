//! Invented plans of any size, the same for the same seed, to measure the program with; and samples of real provinces.

mod chance;
mod names;
mod people;
mod places;
mod province;
mod steps;

pub use province::{hai_phong, nghe_an};

use chance::Chance;

use crate::plan::{Cover, Date, Figure, Id, Lineage, Plan, Province, Source};

/// The first day of every generated plan.
pub const BASELINE: Date = jiff::civil::date(2026, 1, 1);

/// Most stations of a generated plan: the country has 3,321 communes.
pub const MOST_STATIONS: u32 = 5_000;

/// How large a plan is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub stations: u32,
    /// Doctors in all, those of hospitals included.
    pub doctors: u32,
    /// Another seed gives another plan of the same size.
    pub seed: u64,
}

impl Size {
    pub const PROVINCE: Self = Self { stations: 55, doctors: 1_000, seed: 1 };
    pub const LARGE_PROVINCE: Self = Self { stations: 460, doctors: 14_000, seed: 1 };
    /// Larger than a file may be: for memory only.
    pub const NATION: Self = Self { stations: 3_321, doctors: 140_000, seed: 1 };
}

/// A plan with areas, hospitals, stations, points, doctors and moves; nothing in it belongs to a real person or place.
pub fn plan(size: Size) -> Plan {
    let mut chance = Chance::new(size.seed);
    let cover = Cover {
        title: format!("Phương án tự sinh số {}", size.seed),
        note: "Mọi địa danh, cơ sở và con người trong phương án này đều do chương trình tự sinh.".to_owned(),
        baseline: BASELINE,
    };
    let mut plan = Plan::new(lineage(&mut chance), cover, Province::default());
    let (title, address) = ("Số liệu do chương trình tự sinh".to_owned(), String::new());
    plan.sources.push(Source {
        id: Id::new(INVENTED),
        title,
        date: Some(BASELINE),
        address,
        note: String::new(),
        act: None,
    });
    let network = places::add(&mut plan, &mut chance, size.stations);
    let people = people::add(&mut plan, &mut chance, &network, size.doctors);
    steps::add(&mut plan, &mut chance, &network, &people);
    plan
}

/// The id of the only source of a generated plan.
const INVENTED: &str = "tu-sinh";

/// A figure that says that it is invented.
fn figure(value: u32) -> Figure {
    Figure { value, source: Some(Id::new(INVENTED)) }
}

/// Fixed times, or the same seed would not give the same bytes.
fn lineage(chance: &mut Chance) -> Lineage {
    // The letters of a ULID: neither I, L, O nor U.
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut letters = |count| -> String { (0..count).map(|_| char::from(*chance.pick(LETTERS))).collect() };
    Lineage {
        plan: format!("01KE{}", letters(22)),
        revision: letters(10),
        parents: Vec::new(),
        ancestors: Vec::new(),
        app: env!("CARGO_PKG_VERSION").to_owned(),
        saved_at: "2026-01-01T00:00:00Z".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::MoveKind;

    #[test]
    fn the_same_seed_gives_the_same_plan_and_another_seed_another() {
        let size = Size { stations: 12, doctors: 120, seed: 7 };
        assert_eq!(plan(size), plan(size));
        assert_ne!(plan(size), plan(Size { seed: 8, ..size }));
    }

    #[test]
    fn a_plan_has_the_size_that_was_asked_for() {
        for (stations, doctors) in [(1, 0), (1, 3), (9, 40), (55, 1_000)] {
            let plan = plan(Size { stations, doctors, seed: 3 });
            let count = plan.facilities.iter().filter(|facility| facility.is_station()).count();
            assert_eq!((count, plan.doctors.len()), (stations as usize, doctors as usize));
        }
    }

    #[test]
    fn there_is_a_move_of_every_kind() {
        let plan = plan(Size::PROVINCE);
        for kind in MoveKind::ALL {
            assert!(plan.moves.iter().any(|step| step.kind == kind), "{kind:?}");
        }
    }
}
