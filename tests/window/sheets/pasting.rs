//! Rows copied from a table and pasted: which column is which, what is known, what is told before any is taken.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use phanbo::plan::{Licence, Qualification, Sex};
use phanbo::sample;
use phanbo::session::Task;
use phanbo::session::action::{EditAction, TaskAction};
use phanbo::session::pages::Page;

use super::{doctor, paste, plan, steps, window};
use crate::hand::{act, press};

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
