//! `phanbo import`: lists from Excel and CSV, looked at and taken over.

use std::path::{Path, PathBuf};

use phanbo::{file, sample};

use super::{Folder, Run, on, phanbo};

fn workbook(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks").join(name)
}

fn import(book: &Path, options: &[&str]) -> Run {
    let book = book.display().to_string();
    phanbo(["import", &book].into_iter().chain(options.iter().copied()))
}

/// A folder with the sample plan in it.
fn with_sample() -> (Folder, String) {
    let folder = Folder::new();
    let plan = folder.path("a.phanbo");
    file::save(&sample::quang_ninh(), &plan).expect("it is saved");
    (folder, plan.display().to_string())
}

#[test]
fn a_look_says_how_the_list_is_understood_and_writes_nothing() {
    let (folder, plan) = with_sample();
    let before = folder.content();
    let run = import(&workbook("06_dau_x_nam_sinh.xlsx"), &["--into", &plan, "--dry-run", "--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let told = run.json();
    assert_eq!(told["kind"], "staff");
    assert_eq!(told["columns"]["C"]["field"], "birth_year");
    assert_eq!(told["columns"]["C"]["sure"], "certain");
    assert_eq!(told["problems"][0]["cell"], "D12");
    assert_eq!(told["problems"][0]["says"]["vi"], "ghi cả Nam và Nữ");
    assert_eq!(told["summary"]["read"], 10);
    assert_eq!(folder.content(), before);
    let run = import(&workbook("06_dau_x_nam_sinh.xlsx"), &["--into", &plan, "--dry-run"]);
    assert!(run.out.contains("cột B “Họ tên”: họ và tên (chắc chắn)"), "{}", run.out);
    assert!(run.out.contains("cần hỏi: ô D12: ghi cả Nam và Nữ"), "{}", run.out);
    assert!(run.out.ends_with("Đọc 10 dòng: mới 10, thay đổi 0, giữ nguyên 0, để lại 0.\n"), "{}", run.out);
}

#[test]
fn a_list_goes_into_a_plan_that_is_saved_elsewhere() {
    let (folder, plan) = with_sample();
    let out = folder.path("b.phanbo");
    let target = out.display().to_string();
    let run = import(&workbook("01_danh_sach_don_gian.xlsx"), &["--into", &plan, "-o", &target]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let opened = file::from_bytes(&std::fs::read(&out).expect("a file")).expect("it opens").plan;
    assert_eq!(opened.doctors.len(), sample::quang_ninh().doctors.len() + 12);
    assert_eq!(opened.lineage.parents, [sample::quang_ninh().lineage.revision], "a new revision of the same plan");
    assert_ne!(on("check", &out, "").code, 2);
}

#[test]
fn a_list_begins_a_plan_of_a_province() {
    let folder = Folder::new();
    let out = folder.path("b.phanbo");
    let target = out.display().to_string();
    let options = ["--province", "quang ninh", "--date", "2027-01-01", "-o", &target];
    let run = import(&workbook("02_trich_ngang_mau_chinh_thuc.xlsx"), &options);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let plan = file::from_bytes(&std::fs::read(&out).expect("a file")).expect("it opens").plan;
    assert_eq!((plan.doctors.len(), plan.cover.baseline), (10, jiff::civil::date(2027, 1, 1)));
}

#[test]
fn rows_left_out_are_said_by_the_exit_code() {
    let (folder, plan) = with_sample();
    let book = folder.path("a.csv");
    std::fs::write(
        &book,
        "Họ và tên;Năm sinh;Trình độ;Đơn vị\nNgô Văn A;1980;BS;TYT Hà An\nNgô Văn B;1981;BS;TYT Đông Mia\n",
    )
    .expect("written");
    let run = import(&book, &["--into", &plan, "--dry-run", "--format", "json"]);
    assert_eq!(run.code, 1, "{run:?}");
    let told = run.json();
    assert_eq!(told["unknown_places"][0]["nearest"][0]["id"], "tyt-07135");
    assert_eq!(told["summary"]["left_out"], 1);
    assert_eq!((told["encoding"].as_str(), told["separator"].as_str()), (Some("utf-8"), Some(";")));
}

/// Somebody new, at two stations.
const IN_TWO_ROWS: &str = "Họ và tên;Ngày sinh;Giới tính;Trình độ;Đơn vị\n\
    Ngô Văn Ất;20/05/1980;Nam;BS;TYT Hà An\n\
    Ngô Văn Ất;20/05/1980;Nam;BS;TYT Đông Mai\n";

#[test]
fn somebody_new_in_two_rows_is_told_to_be_asked_and_comes_in_once() {
    let (folder, plan) = with_sample();
    let book = folder.put("a.csv", IN_TWO_ROWS);
    let run = import(&book, &["--into", &plan, "--dry-run", "--format", "json"]);
    assert_eq!(run.code, 1, "{run:?}");
    let told = run.json();
    assert_eq!(told["rows"][0]["standing"], serde_json::json!({ "is": "new" }));
    assert_eq!(told["rows"][1]["standing"], serde_json::json!({ "is": "ask", "rows": [2] }));
    assert_eq!(told["problems"].as_array().map(Vec::len), Some(1), "{run:?}");
    assert_eq!(told["problems"][0]["code"], "person_again");
    let out = folder.path("b.phanbo");
    let run = import(&book, &["--into", &plan, "-o", &out.display().to_string()]);
    assert_eq!(run.code, 1, "{run:?}");
    let told = "cần hỏi: ô A3: Ngô Văn Ất có thể là người ở dòng 2: cùng một người hay hai người khác nhau?";
    assert!(run.out.contains(told), "{}", run.out);
    let opened = file::from_bytes(&std::fs::read(&out).expect("a file")).expect("it opens").plan;
    assert_eq!(opened.doctors.len(), sample::quang_ninh().doctors.len() + 1);
}

#[test]
fn who_somebody_is_is_said_by_the_options_that_the_question_names() {
    let (folder, plan) = with_sample();
    let book = folder.put("a.csv", IN_TWO_ROWS);
    let asked = import(&book, &["--into", &plan, "--dry-run"]);
    let told = "Trả lời bằng các tùy chọn:\n  Dòng 3: Ngô Văn Ất: --who 3=row:2 (cùng một người với dòng 2), \
                --who 3=new (hai người khác nhau)\n";
    assert!(asked.out.ends_with(told), "{}", asked.out);
    for (who, people, says) in [("3=row:2", 1, "mới 1 (ghi ở 2 dòng), thay đổi 0"), ("3=new", 2, "mới 2, thay đổi 0")]
    {
        let out = folder.path(&format!("{people}.phanbo"));
        let run = import(&book, &["--into", &plan, "--who", who, "-o", &out.display().to_string()]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
        assert!(run.out.contains(says) && !run.out.contains("--who"), "{}", run.out);
        let opened = file::from_bytes(&std::fs::read(&out).expect("a file")).expect("it opens").plan;
        assert_eq!(opened.doctors.len(), sample::quang_ninh().doctors.len() + people);
    }
    for (who, says) in [
        ("3=row:1", "Dòng 3 chọn một trong: 3=row:2, 3=new."),
        ("2=new", "Dòng 2 không có câu hỏi"),
        ("3=nobody", "DÒNG=MÃ"),
        ("x=new", "DÒNG=MÃ"),
        ("3", "DÒNG=MÃ"),
    ] {
        import(&book, &["--into", &plan, "--dry-run", "--who", who]).failed(says);
    }
}

#[test]
fn the_english_form_that_a_unit_fills_in_is_understood_without_a_question() {
    let (folder, plan) = with_sample();
    let book = folder.put(
        "a.csv",
        "No.,Full name,Date of birth,Sex,Qualification,Specialty,Post,Facility,Licence number,Licence valid until,Note\n\
         1,Ngô Văn Ất,20/05/1980,Male,Specialist level I,Family medicine; paediatrics,Station director,TYT Hà An,none,,\n\
         2,Ngô Thị Bính,1985,Female,Master,Health management,,Without a place,,,\n",
    );
    let run = import(&book, &["--into", &plan, "--dry-run", "--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let told = run.json();
    assert_eq!(told["kind"], "staff");
    assert_eq!(told["problems"], serde_json::json!([]));
    assert_eq!(told["columns"]["J"]["field"], "licence_until");
    let first = &told["rows"][0];
    assert_eq!(first["specialties"], serde_json::json!(["family", "paediatrics"]));
    for (what, said) in [
        ("sex", "male"),
        ("qualification", "specialist_one"),
        ("post", "station_director"),
        ("facility", "tyt-07168"),
        ("licence", "none"),
    ] {
        assert_eq!(first[what], said, "{what}");
    }
    let second = &told["rows"][1];
    assert_eq!(second["qualification"], "master");
    assert_eq!(second["unplaced"], true);
    assert_eq!(second["specialties"], serde_json::json!(["management"]));
}

#[test]
fn somebody_of_the_plan_is_meant_by_the_id_that_the_question_names() {
    let (folder, plan) = with_sample();
    let known = sample::quang_ninh().doctors.iter().next().expect("somebody").clone();
    let book = folder.put("a.csv", format!("Họ và tên;Trình độ;Đơn vị\n{};BS;TYT Đông Mia\n", known.name));
    let look = |said: &[&str]| import(&book, &[&["--into", &plan, "--dry-run", "--format", "json"][..], said].concat());
    let asked = look(&[]).json();
    let who = format!("2={}", known.id);
    let values = |question: usize| asked["questions"][question]["values"].as_array().cloned().unwrap_or_default();
    let place = "TYT Đông Mia=tyt-07135";
    assert!(values(0).contains(&place.into()) && values(1).contains(&who.as_str().into()), "{asked}");
    let run = look(&["--who", &who, "--place", place]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(run.json()["rows"][0]["standing"]["doctor"], known.id.as_str());
    assert_eq!(run.json()["questions"], serde_json::json!([]));
}

#[test]
fn a_hospital_the_plan_does_not_have_is_added_where_that_is_said_and_found_by_the_next_list() {
    let folder = Folder::new();
    let book = folder.put(
        "a.csv",
        "STT;Họ và tên;Ngày sinh;Giới tính;Trình độ;Chuyên khoa;Đơn vị\n\
         1;Ngô Văn Ất;20/05/1980;Nam;BSCKI;Nội;Bệnh viện đa khoa khu vực Tây Bắc\n\
         2;Ngô Văn Bính;21/05/1981;Nam;BS;Ngoại;BVĐKKV Tây Bắc\n\
         3;Ngô Thị Canh;22/05/1982;Nữ;BS;Nhi;Trạm Y tế Đông Thành\n",
    );
    let out = folder.path("b.phanbo");
    let target = out.display().to_string();
    let begun = ["--province", "nghe an", "--date", "2027-01-01"];
    assert_eq!(import(&book, &[&begun[..], &["--dry-run"]].concat()).code, 1, "until it is said two rows are left out");
    let place = "Bệnh viện đa khoa khu vực Tây Bắc=new_hospital";
    let run = import(&book, &[&begun[..], &["--place", place, "-o", &target]].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let told = "bệnh viện mới: Bệnh viện đa khoa khu vực Tây Bắc [bv-benh-vien-da-khoa-khu-vuc-tay-bac]\n\
                Đọc 3 dòng: mới 3, thay đổi 0, giữ nguyên 0, để lại 0.\n";
    assert!(run.out.contains(told), "{}", run.out);
    let plan = file::from_bytes(&std::fs::read(&out).expect("a file")).expect("it opens").plan;
    assert_eq!((plan.facilities.len(), plan.doctors.len()), (131, 3));
    assert!(!on("check", &out, "").out.contains("Tây Bắc"), "nothing is found of what nobody has said");
    for said in [vec![], vec!["--place", place]] {
        let run = import(&book, &[&["--into", &target, "--dry-run", "--format", "json"], &said[..]].concat());
        assert_eq!(run.code, 0, "{run:?}");
        let told = run.json();
        assert_eq!((told["summary"]["same"].as_u64(), &told["new_hospitals"]), (Some(3), &serde_json::json!([])));
    }
    for (place, says) in [
        ("TYT Đông Mia=new_hospital", "không phải tên bệnh viện"),
        ("BV Lạ=left_out", "không ghi đơn vị “BV Lạ”"),
        ("BV Lạ=bv-la", "TÊN=MÃ"),
        ("BV Lạ", "TÊN=MÃ"),
    ] {
        import(&book, &["--into", &target, "--dry-run", "--place", place]).failed(says);
    }
}

#[test]
fn what_cannot_be_done_is_said_in_a_sentence() {
    let (folder, plan) = with_sample();
    let old = folder.path("old.xls");
    std::fs::write(&old, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).expect("written");
    let page = folder.path("page.xlsx");
    std::fs::write(&page, "<html><table><tr><td>a</td></tr></table></html>").expect("written");
    let bare = folder.path("plain.csv");
    std::fs::write(&bare, "a;b\nc;d\n").expect("written");
    let good = workbook("01_danh_sach_don_gian.xlsx");
    for (book, options, says) in [
        (&old, vec!["--into", &plan, "--dry-run"], "Lưu lại dạng .xlsx"),
        (&page, vec!["--into", &plan, "--dry-run"], "trang web (HTML)"),
        (&bare, vec!["--into", &plan, "--dry-run"], "Không tìm thấy dòng tiêu đề"),
        (&folder.path("none.xlsx"), vec!["--into", &plan, "--dry-run"], "Không tìm thấy tệp"),
        (&good, vec!["--into", &plan], "-o"),
        (&good, vec!["-o", "b.phanbo"], "--into"),
        (&good, vec!["--into", &plan, "--dry-run", "--sheet", "Nope"], "“Danh sách”"),
        (&good, vec!["--into", &plan, "--dry-run", "--kind", "cars"], "staff, stations, rotations"),
        (&good, vec!["--into", &plan, "--dry-run", "--map", "B:name"], "B=name"),
    ] {
        let run = import(book, &options);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
        assert!(run.err.contains(says), "{says}: {run:?}");
    }
}

#[test]
fn a_day_before_the_first_is_no_other_day() {
    let (folder, plan) = with_sample();
    let before = folder.content();
    let book = workbook("06_dau_x_nam_sinh.xlsx");
    let day = ["--into", &plan, "--date", "2025-06-30"];
    import(&book, &[&day[..], &["--dry-run"]].concat()).failed("Chọn ngày 01/01/2026 hoặc muộn hơn");
    let out = folder.path("ra.phanbo").display().to_string();
    import(&book, &[&day[..], &["-o", &out]].concat()).failed("Chọn ngày 01/01/2026 hoặc muộn hơn");
    let far = ["--into", &plan, "--date", "9999-12-31", "-o", &out];
    import(&book, &far).failed("Chọn một ngày trong các năm 1900 đến 2100.");
    assert_eq!(folder.content(), before);
}

#[test]
fn the_list_itself_is_not_written_over() {
    let folder = Folder::new();
    let book = folder.path("a.csv");
    std::fs::copy(workbook("05_danh_sach_cham_phay_bom.csv"), &book).expect("it is copied");
    let before = folder.content();
    import(&book, &["--province", "22", "-o", &book.display().to_string()]).failed("không được ghi đè");
    assert_eq!(folder.content(), before);
}

#[test]
fn a_plan_that_a_list_begins_begins_in_a_year_that_any_plan_may() {
    let folder = Folder::new();
    let before = folder.content();
    let target = folder.path("b.phanbo").display().to_string();
    for day in ["9999-12-31", "1899-12-31"] {
        let options = ["--province", "quang ninh", "--date", day, "-o", &target];
        import(&workbook("02_trich_ngang_mau_chinh_thuc.xlsx"), &options)
            .failed("Chọn một ngày trong các năm 1900 đến 2100.");
    }
    assert_eq!(folder.content(), before);
}
