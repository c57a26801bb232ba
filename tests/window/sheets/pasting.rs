//! Rows and blocks of cells copied from a table and pasted: which column is which, what is known, what is told before
//! any is taken.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use phanbo::plan::{Birth, Licence, Qualification, Sex};
use phanbo::sample;
use phanbo::session::Task;
use phanbo::session::action::{EditAction, TaskAction};
use phanbo::session::pages::Page;
use phanbo::session::pages::changes::Choice;
use phanbo::session::pages::sheets::{SheetKind, SheetWish, doctors, stations};
use phanbo::text::Language;

use super::{Window, column, doctor, paste, plan, sheet, steps, window, wish};
use crate::hand::{act, press, press_with};

#[test]
fn pasted_rows_are_told_before_they_are_taken_and_are_one_step() {
    let mut window = window(Page::Doctors);
    let known = plan(&window).doctors.iter().next().expect("one").clone();
    let text = format!(
        "TT\tHọ và tên\tNgày sinh\tGiới tính\tTrình độ\tĐơn vị công tác\tSố GPHN\n\
         1\tPhạm Thị Mới\t02/03/1990\tNữ\tBS CKI\tTrạm Y tế Hải Lạng\t001234/QNI-GPHN\n\
         2\t{}\t\t\tCKII\t\t\n\
         3\tTrần Văn Lạ\t1988\tnam\ty sĩ\t\t\n\
         \t\t\t\t\t\t\n\
         4\tLê Thị Xa\t1988\tnữ\t\tTrạm Y tế Không Có\t\n",
        known.name
    );
    window.event(egui::Event::Paste(text));
    window.run();
    let Some(Task::Pasted { pasted }) = &window.state().session.task else { panic!("nothing was told") };
    assert_eq!((pasted.new, pasted.changed, pasted.same), (1, 1, 0));
    assert_eq!(pasted.passed_over, ["TT"]);
    assert_eq!(pasted.wrong.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [4, 6], "{:?}", pasted.wrong);
    assert_eq!(plan(&window), &sample::quang_ninh(), "nothing is taken yet");
    window.get_by_label_contains("Hiểu được: 1 bác sĩ mới, 1 bác sĩ thay đổi");
    window.get_by_label("Nhận 2 dòng").click();
    window.run();
    let new = plan(&window).doctors.iter().find(|doctor| doctor.name == "Phạm Thị Mới").expect("taken").clone();
    assert_eq!((new.sex, new.qualification), (Some(Sex::Female), Qualification::SpecialistOne));
    assert_eq!(new.licence, Licence::Number { number: "001234/QNI-GPHN".into(), until: None });
    assert_eq!(plan(&window).postings.iter().filter(|posting| posting.doctor == new.id).count(), 1);
    let changed = doctor(&window, known.id.as_str());
    assert_eq!(
        (changed.qualification, changed.birth),
        (Qualification::SpecialistTwo, known.birth),
        "empty cells say nothing"
    );
    assert_eq!(steps(&window), 1);
    act(&mut window, EditAction::Undo);
    assert_eq!(plan(&window), &sample::quang_ninh());
}

#[test]
fn rows_without_headings_stand_as_on_the_page() {
    let mut window = window(Page::Doctors);
    window.event(egui::Event::Paste(
        "Đỗ Thị Một\t1990\tnữ\nĐỗ Văn Hai\t1991\tnam\nĐỗ Văn Ba\t31/02/1990\tnam\n".to_owned(),
    ));
    window.run();
    let Some(Task::Pasted { pasted }) = &window.state().session.task else { panic!("nothing was told") };
    assert_eq!((pasted.new, pasted.columns.clone()), (2, vec![Some(0), Some(1), Some(2)]));
    assert_eq!(pasted.wrong.len(), 1);
    assert!(pasted.wrong[0].1.starts_with("Ngày sinh “31/02/1990”: "), "{:?}", pasted.wrong);
    press(&mut window, Key::Escape);
    window.get_by_label("2 dòng đã dán chưa được nhận vào phương án. Nếu bỏ, các dòng này sẽ không được nhận.");
    act(&mut window, TaskAction::PutAway);
    assert_eq!((plan(&window), &window.state().session.task), (&sample::quang_ninh(), &None), "not taken");
}

#[test]
fn pasted_rows_of_which_none_can_be_taken_are_put_away_at_once() {
    let mut window = window(Page::Doctors);
    let (new, changed, wrong) = paste(&mut window, "Đỗ Văn Ba\t31/02/1990\tnam\n");
    assert_eq!((new, changed, wrong.len()), (0, 0, 1));
    press(&mut window, Key::Escape);
    assert_eq!(window.state().session.task, None);
}

#[test]
fn pasted_cells_rest_on_others_in_whatever_order_they_come() {
    let mut window = window(Page::Doctors);
    let text = "Họ và tên\tSố buổi\tNghỉ hưu\tCam kết đến\tĐơn vị công tác\tGiới tính\tNgày sinh\n\
                Phạm Văn Mới\t6\t31/03/2034\t31/12/2028\tTrạm Y tế Hải Lạng\tnam\t05/03/1970\n";
    assert_eq!(paste(&mut window, text), (1, 0, Vec::new()));
    window.get_by_label("Nhận 1 dòng").click();
    window.run();
    let new = plan(&window).doctors.iter().find(|doctor| doctor.name == "Phạm Văn Mới").expect("taken").clone();
    assert_eq!(new.extension, Some(jiff::civil::date(2034, 3, 31)));
    assert_eq!(new.bonds.len(), 1, "a day alone is that of the place");
    let sessions = plan(&window).postings.iter().filter(|posting| posting.doctor == new.id);
    assert_eq!(sessions.map(|posting| posting.sessions).collect::<Vec<_>>(), [6]);
}

#[test]
fn of_two_pasted_lines_about_the_same_the_second_is_told_to_repeat_the_first() {
    let mut window = window(Page::Doctors);
    let known = plan(&window).doctors.iter().next().expect("one").name.clone();
    let text = format!(
        "Họ và tên\tNgày sinh\tTrình độ\tMiễn luân phiên\tĐơn vị công tác\n\
         Phạm Thị Mới\t\t\t\tTrạm Y tế Hải Lạng\n\
         Phạm Thị Mới\t1990\t\t\tTrạm Y tế Tiên Yên\n\
         {known}\t\tCKII\t\t\n\
         {known}\t\t\t02/02/2027\t\n\
         Đỗ Thị Một\t1990\t\t\t\n\
         Đỗ Thị Một\t1991\t\t\t\n"
    );
    let (new, changed, wrong) = paste(&mut window, &text);
    assert_eq!((new, changed), (3, 1), "two of one name were born in different years");
    assert_eq!(wrong.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [3, 5]);
    assert_eq!(wrong[0].1, "Lặp lại một dòng ở trên: chỉ nhận dòng ở trên.");
}

#[test]
fn a_station_pasted_twice_is_taken_once() {
    let mut window = window(Page::Stations);
    let text = "Tên trạm\tDân số\tBiên chế\nTrạm Y tế Hải Lạng\t9.999\t\nTrạm Y tế Hải Lạng\t\t12\n";
    let (_, changed, wrong) = paste(&mut window, text);
    assert_eq!((changed, wrong.len(), wrong[0].0), (1, 1, 3));
}

/// The keyboard at a column of the first doctor or station of a page; gives all rows in their order.
fn go(window: &mut Window, kind: SheetKind, column: usize) -> Vec<String> {
    let rows = sheet(window, kind).rows().to_vec();
    wish(window, kind, SheetWish::GoTo(rows[0].clone(), column, Choice::Only));
    rows
}

#[test]
fn a_block_without_names_fills_the_cells_from_the_chosen_one_on_as_one_step() {
    let mut window = window(Page::Doctors);
    let rows = go(&mut window, SheetKind::Doctors, column(doctors::Column::Birth));
    let before = doctor(&window, &rows[1]).sex;
    window.event(egui::Event::Paste("1980\tnam\tCKI\r\n1981\t\tCKII\r\n\r\n1983\tnữ\tThS\r\n".to_owned()));
    window.run();
    assert_eq!(window.state().session.task, None, "nothing is asked");
    let now = |place: usize| {
        let doctor = doctor(&window, &rows[place]);
        (doctor.birth, doctor.sex, doctor.qualification)
    };
    assert_eq!(now(0), (Some(Birth::Year(1980)), Some(Sex::Male), Qualification::SpecialistOne));
    assert_eq!(now(1), (Some(Birth::Year(1981)), before, Qualification::SpecialistTwo), "an empty cell says nothing");
    assert_eq!(doctor(&window, &rows[2]), sample::quang_ninh().doctors.get(&rows[2].as_str().into()).expect("it"));
    assert_eq!(now(3), (Some(Birth::Year(1983)), Some(Sex::Female), Qualification::Master));
    assert_eq!(steps(&window), 1);
    act(&mut window, EditAction::Undo);
    assert_eq!(plan(&window), &sample::quang_ninh());
}

#[test]
fn cells_that_cannot_be_written_are_told_before_the_others_are_taken() {
    let mut window = window(Page::Stations);
    let nurses = stations::COLUMNS.iter().position(|known| *known == stations::Column::Nurses).expect("a column");
    let rows = go(&mut window, SheetKind::Stations, nurses);
    let name = plan(&window).facilities.get(&rows[1].as_str().into()).expect("it").name.clone();
    let others = |window: &Window, row: &str| {
        let station = plan(window).facilities.get(&row.into()).and_then(|place| place.station()).expect("it").clone();
        [station.others.nurses, station.others.midwives].map(|figure| figure.map(|figure| figure.value))
    };
    let [before, _] = others(&window, &rows[1]);
    window.event(egui::Event::Paste("91\t92\nnhiều\t94\n".to_owned()));
    window.run();
    let Some(Task::Pasted { pasted }) = &window.state().session.task else { panic!("nothing was told") };
    assert_eq!((pasted.changed, pasted.wrong.len(), pasted.fills), (2, 1, true));
    assert!(pasted.wrong[0].1.starts_with(&format!("{name}: Điều dưỡng “nhiều”: ")), "{:?}", pasted.wrong);
    assert_eq!(plan(&window), &sample::quang_ninh(), "nothing is taken yet");
    window.get_by_label_contains("1 ô không được nhận");
    window.get_by_label("Nhận 2 dòng").click();
    window.run();
    assert_eq!(others(&window, &rows[0]), [Some(91), Some(92)]);
    assert_eq!(others(&window, &rows[1]), [before, Some(94)]);
    assert_eq!(steps(&window), 1);
}

#[test]
fn that_a_text_has_more_lines_than_are_read_is_told_before_any_is_taken() {
    let mut window = window(Page::Doctors);
    go(&mut window, SheetKind::Doctors, column(doctors::Column::Licence));
    window.event(egui::Event::Paste(format!("1/A{}2/A", "\n".repeat(20_001))));
    window.run();
    window.get_by_label_contains("Chỉ đọc đến dòng 20.001");
    assert_eq!(plan(&window), &sample::quang_ninh(), "nothing is taken yet");
    window.get_by_label("Nhận 1 dòng").click();
    window.run();
    assert_eq!(steps(&window), 1);
}

#[test]
fn a_block_fills_the_rows_that_are_chosen_from_the_first_of_them_on() {
    let mut window = window(Page::Doctors);
    let licence = column(doctors::Column::Licence);
    let rows = go(&mut window, SheetKind::Doctors, licence);
    for _ in 0..2 {
        press_with(&mut window, egui::Modifiers::SHIFT, Key::ArrowDown);
    }
    assert_eq!(sheet(&window, SheetKind::Doctors).at, Some((rows[2].clone(), licence)));
    window.event(egui::Event::Paste("1/A\n2/A\n3/A\n".to_owned()));
    window.run();
    let document = &window.state().session.document;
    let text = |row: &String| SheetKind::Doctors.text(document, Language::Vietnamese, row, licence);
    assert_eq!(rows[..3].iter().map(text).collect::<Vec<_>>(), ["1/A", "2/A", "3/A"]);
    assert_eq!(steps(&window), 1);
}
