//! What is known of each of several doctors, in the order of their slots.

use crate::plan::{Doctor, Slot};

/// A sorted list: read far more often than changed, and mostly put together in order.
#[derive(Clone, Debug, PartialEq)]
pub struct ByDoctor<V>(Vec<(Slot<Doctor>, V)>);

impl<V> ByDoctor<V> {
    /// With room for so many, and for the one who is then carried there; none where nobody is.
    pub(super) fn with_room(doctors: usize) -> Self {
        Self(Vec::with_capacity(if doctors == 0 { 0 } else { doctors + 1 }))
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn get(&self, doctor: &Slot<Doctor>) -> Option<&V> {
        self.place(*doctor).ok().map(|place| &self.0[place].1)
    }

    pub fn contains_key(&self, doctor: &Slot<Doctor>) -> bool {
        self.place(*doctor).is_ok()
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&Slot<Doctor>, &V)> {
        self.0.iter().map(|(doctor, value)| (doctor, value))
    }

    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &Slot<Doctor>> + Clone {
        self.0.iter().map(|(doctor, _)| doctor)
    }

    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// What is known of a doctor; where it is nothing yet, it begins as the default.
    pub(super) fn entry(&mut self, doctor: Slot<Doctor>) -> &mut V
    where
        V: Default,
    {
        let place = match self.0.last() {
            Some(&(last, _)) if last >= doctor => self.place(doctor),
            _ => Err(self.0.len()),
        };
        let place = place.unwrap_or_else(|place| {
            self.0.insert(place, (doctor, V::default()));
            place
        });
        &mut self.0[place].1
    }

    pub(super) fn remove(&mut self, doctor: Slot<Doctor>) {
        if let Ok(place) = self.place(doctor) {
            self.0.remove(place);
        }
    }

    /// Takes in doctors with later slots than all of its own.
    pub(super) fn append(&mut self, mut later: Self) {
        if self.0.is_empty() {
            *self = later;
        } else {
            self.0.append(&mut later.0);
        }
    }

    fn place(&self, doctor: Slot<Doctor>) -> Result<usize, usize> {
        self.0.binary_search_by_key(&doctor, |&(other, _)| other)
    }
}

impl<V> Default for ByDoctor<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;

    #[test]
    fn whatever_order_doctors_come_in_they_stand_by_slot_and_each_once() {
        let plan = Fixture::new().doctor("a").doctor("b").doctor("c").build();
        let [a, b, c] = ["a", "b", "c"].map(|id| plan.doctors.find(id).expect("it is there"));
        let mut sessions = ByDoctor::<i64>::default();
        for (doctor, more) in [(b, 1), (c, 2), (a, 4), (b, 8), (c, 16)] {
            *sessions.entry(doctor) += more;
        }
        assert_eq!(sessions.iter().collect::<Vec<_>>(), [(&a, &4), (&b, &9), (&c, &18)]);
        sessions.remove(b);
        assert_eq!((sessions.get(&b), sessions.contains_key(&c), sessions.len()), (None, true, 2));
    }
}
