//! Chance that can be repeated: the same seed, the same draws, on every machine.

/// `SplitMix64` (Steele, Lea, Flood 2014): small, and good enough to invent people with.
pub struct Chance {
    state: u64,
}

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    fn draw(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, and without, `end`.
    pub fn below(&mut self, end: u32) -> u32 {
        ((u128::from(self.draw()) * u128::from(end)) >> 64) as u32
    }

    /// A number of a range, both ends included.
    pub fn between(&mut self, first: u32, last: u32) -> u32 {
        first + self.below(last - first + 1)
    }

    /// True so many times in a thousand.
    pub fn permille(&mut self, times: u32) -> bool {
        self.below(1_000) < times
    }

    /// One of a list that is not empty.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len() as u32) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_follow_the_published_sequence_and_stay_in_range() {
        // The first draws of SplitMix64 from 1234567, as its authors' program prints them.
        let mut chance = Chance::new(1_234_567);
        assert_eq!([chance.draw(), chance.draw()], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
        for _ in 0..1_000 {
            assert!((3..=5).contains(&chance.between(3, 5)));
        }
        assert_eq!((chance.below(1), chance.permille(0), chance.permille(1_000)), (0, false, true));
    }
}
