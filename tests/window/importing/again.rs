//! Somebody new in several rows of a list: whether it is one person is asked, and what follows from either answer.

use phanbo::exchange::import::{Choices, Code, Standing, Who};
use phanbo::plan::{Doctor, Id, Licence, Plan};
use phanbo::sample;

use super::taken::{book, taken};
use super::{list, shapes};

const NAME: &str = "Ngô Văn Ất";
const OF_AN: &str = "tyt-07168";
const OF_MAI: &str = "tyt-07135";
const OF_LANG: &str = "tyt-06886";

fn row<'a>(unit: &'a str, licence: &'a str) -> [&'a str; 7] {
    ["1", NAME, "20/05/1980", "Nam", "BS", unit, licence]
}

/// That these rows are about whom row 2 begins.
fn same(rows: &[u32]) -> Choices {
    Choices { people: rows.iter().map(|&row| (row, Who::SameAs(2))).collect(), ..Choices::default() }
}

/// Who has this name.
fn named(plan: &Plan) -> Vec<Id<Doctor>> {
    plan.doctors.iter().filter(|doctor| doctor.name == NAME).map(|doctor| doctor.id.clone()).collect()
}

/// Where whoever has this name works, with the sessions.
fn posts(plan: &Plan) -> Vec<(&str, u32)> {
    let doctors = named(plan);
    let posts = plan.postings.iter().filter(|posting| doctors.contains(&posting.doctor));
    posts.filter_map(|posting| Some((plan.facility_of(&posting.site)?.as_str(), posting.sessions))).collect()
}

#[test]
fn a_new_doctor_at_two_stations_is_asked_about_and_one_person_works_half_of_the_time_at_each() {
    let plan = sample::quang_ninh();
    let book = book(&[&row("TYT Hà An", ""), &row("TYT Đông Mai", "001637/QNI-CCHN")]);
    let (understood, compared) = list(&plan, &book, &Choices::default());
    assert_eq!(compared.standings, [Standing::New, Standing::AskSame(vec![2])]);
    assert_eq!(compared.doubts(&understood).map(|problem| problem.code).collect::<Vec<_>>(), [Code::PersonAgain]);
    assert_eq!(posts(&taken(&plan, &book, &Choices::default()).0), [(OF_AN, 10)], "until it is said");
    let two = Choices { people: [(3, Who::New)].into(), ..Choices::default() };
    let (after, compared) = taken(&plan, &book, &two);
    assert_eq!(compared.standings, [Standing::New, Standing::New]);
    assert_eq!((named(&after).len(), posts(&after)), (2, vec![(OF_AN, 10), (OF_MAI, 10)]));
    let (after, compared) = taken(&plan, &book, &same(&[3]));
    assert_eq!(compared.standings, [Standing::New, Standing::Also(2)]);
    assert_eq!(compared.again.get(&3), Some(&vec![2]), "it can be said otherwise");
    assert_eq!((compared.new_ones(), compared.new_rows()), (1, 2), "people are counted, and the rows beside them");
    let ids = named(&after);
    let [id] = &ids[..] else { panic!("{ids:?}") };
    assert_eq!(posts(&after), [(OF_AN, 5), (OF_MAI, 5)]);
    let licence = Licence::Number { number: "001637/QNI-CCHN".into(), until: None };
    assert_eq!(after.doctors.get(id).map(|doctor| &doctor.licence), Some(&licence), "the later row tells it");
    let (unchanged, again) = taken(&after, &book, &Choices::default());
    assert_eq!(again.standings, [Standing::Same(Some(id.clone())), Standing::Same(Some(id.clone()))]);
    assert_eq!(unchanged, after);
}

#[test]
fn three_posts_share_full_time_and_a_row_that_repeats_a_station_adds_none() {
    let plan = sample::quang_ninh();
    let units = ["TYT Hà An", "TYT Đông Mai", "TYT Hà An", "TYT Hải Lạng"];
    let rows = units.map(|unit| row(unit, ""));
    let book = book(&[&rows[0], &rows[1], &rows[2], &rows[3]]);
    let (after, _) = taken(&plan, &book, &same(&[3, 4, 5]));
    assert_eq!((named(&after).len(), posts(&after)), (1, vec![(OF_AN, 4), (OF_MAI, 3), (OF_LANG, 3)]));
}

#[test]
fn beside_a_row_that_is_not_taken_the_other_one_is_of_somebody_new_as_any() {
    let plan = sample::quang_ninh();
    let book = book(&[&row("TYT Hà An", ""), &row("TYT Đông Mai", "")]);
    let choices = Choices { left_out: [2].into(), ..same(&[3]) };
    let (after, compared) = taken(&plan, &book, &choices);
    assert_eq!(compared.standings, [Standing::LeftOut, Standing::New]);
    assert_eq!(posts(&after), [(OF_MAI, 10)]);
}

#[test]
fn a_new_doctor_in_two_rows_of_a_list_of_moves_is_asked_about_and_one_person_is_moved_twice() {
    let plan = sample::quang_ninh();
    let header = ["Họ và tên", "Ngày sinh", "Trình độ", "Đơn vị cử đi", "Nơi đến", "Hình thức", "Từ ngày", "Đến ngày"];
    let row = |to, start, end| [NAME, "20/05/1980", "BS", "BVĐKKV Tiên Yên", to, "Luân phiên", start, end];
    let rows = [row("TYT Hà An", "04/01/2027", "30/06/2027"), row("TYT Đông Mai", "05/07/2027", "31/12/2027")];
    let book = shapes::made(|sheet| shapes::table(sheet, &[&header, &rows[0], &rows[1]]));
    let (_, compared) = list(&plan, &book, &Choices::default());
    assert_eq!(compared.standings, [Standing::New, Standing::AskSame(vec![2])]);
    let (after, compared) = taken(&plan, &book, &same(&[3]));
    assert_eq!(compared.standings, [Standing::New, Standing::Also(2)]);
    assert_eq!(compared.new_ones(), 2, "both moves are new");
    let ids = named(&after);
    let [id] = &ids[..] else { panic!("{ids:?}") };
    assert_eq!(posts(&after), [("bv-tien-yen", 10)]);
    let moves = after.moves.iter().filter(|step| step.doctor == *id);
    let to: Vec<_> = moves.filter_map(|step| after.facility_of(&step.to[0].site)).map(Id::as_str).collect();
    assert_eq!(to, [OF_AN, OF_MAI]);
    let (unchanged, again) = taken(&after, &book, &Choices::default());
    assert_eq!(again.standings, [Standing::Same(Some(id.clone())), Standing::Same(Some(id.clone()))]);
    assert_eq!(unchanged, after);
}
