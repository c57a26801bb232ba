//! Doctors as the laws of advice want them: alike, or of whom nothing is known.

use phanbo::plan::{Doctor, Id, Licence, Plan, Posting, Qualification};

/// Everybody a second time, under another name and licence number, born in the same month, of another rank; without
/// the moves.
pub fn with_twins(mut plan: Plan) -> Plan {
    for mut twin in plan.doctors.iter().cloned().collect::<Vec<_>>() {
        let id = Id::new(format!("{} twin", twin.id));
        for posting in plan.postings.iter().filter(|posting| posting.doctor == twin.id).cloned().collect::<Vec<_>>() {
            let id_of_posting = Id::new(format!("{} twin", posting.id));
            plan.postings.push(Posting { id: id_of_posting, doctor: id.clone(), ..posting });
        }
        twin.name = format!("{} the second", twin.name);
        twin.qualification = Qualification::Doctorate;
        twin.note = "twin".into();
        if let Licence::Number { number, .. } = &mut twin.licence
            && number.chars().any(char::is_alphanumeric)
        {
            number.push_str("9000");
        }
        plan.doctors.push(Doctor { id, ..twin });
    }
    plan
}

/// A record by which nobody could be thought of for a place: it has only just been begun.
pub fn says_nothing(doctor: &Doctor) -> bool {
    (doctor.birth, doctor.sex, doctor.qualification) == (None, None, Qualification::Doctor)
        && doctor.specialties.is_empty()
        && doctor.licence == Licence::Unknown
}
