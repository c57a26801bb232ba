//! The name by which a record is known in every copy of the plan.

use std::{borrow::Borrow, cmp::Ordering, fmt, hash, marker::PhantomData, sync::Arc};

use jiff::{Timestamp, tz::Offset};

use super::Date;

/// The id of a record of kind `R`: a code given by an office, or a ULID made by the program.
pub struct Id<R> {
    text: Arc<str>,
    of: PhantomData<fn() -> R>,
}

impl<R> Id<R> {
    pub fn new(text: impl AsRef<str>) -> Self {
        Self { text: text.as_ref().into(), of: PhantomData }
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The day the program made this id, in Vietnam (seven hours ahead of UTC); none for a code given by an office.
    pub fn made_on(&self) -> Option<Date> {
        let made = ulid::Ulid::from_string(&self.text).ok()?.timestamp_ms();
        let made = Timestamp::from_millisecond(made.try_into().ok()?).ok()?;
        Some(Offset::constant(7).to_datetime(made).date())
    }

    pub fn shared(&self) -> Arc<str> {
        Arc::clone(&self.text)
    }

    /// Whether both are one text in memory: then they are equal, and nobody has to go and read it.
    pub fn is_one_with(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.text, &other.text)
    }
}

// Written by hand because derives would ask the same of `R`.
impl<R> Clone for Id<R> {
    fn clone(&self) -> Self {
        Self { text: Arc::clone(&self.text), of: PhantomData }
    }
}

impl<R> PartialEq for Id<R> {
    fn eq(&self, other: &Self) -> bool {
        self.is_one_with(other) || self.text == other.text
    }
}

impl<R> Eq for Id<R> {}

impl<R> PartialOrd for Id<R> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<R> Ord for Id<R> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

/// Order, equality and hash are those of the text.
impl<R> Borrow<str> for Id<R> {
    fn borrow(&self) -> &str {
        &self.text
    }
}

impl<R> hash::Hash for Id<R> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<R> fmt::Debug for Id<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

impl<R> fmt::Display for Id<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<R> From<&str> for Id<R> {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_id_of_the_program_tells_its_day_and_a_code_does_not() {
        // 1,469,918,176,385 milliseconds: 30/07/2016 22:36 UTC, the next day in Vietnam.
        assert_eq!(Id::<()>::new("01ARYZ6S41TSV4RRFFQ69G5FAV").made_on(), Some(date(2016, 7, 31)));
        assert_eq!(Id::<()>::new("tyt-06877").made_on(), None);
    }
}
