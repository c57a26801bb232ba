//! Papers and workbooks as an office program shows them. Where none is installed the test says so and passes.

use std::path::Path;
use std::process::Command;

use phanbo::exchange::paper::{self, Paper};
use phanbo::text::Language::Vietnamese;

use super::papers::proposing;
use super::{desk, sample_desk, workbook};

/// Has the office program turn a file into another form; nothing where there is no such program.
fn converted(folder: &Path, name: &str, bytes: &[u8], form: &str) -> Option<Vec<u8>> {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    std::fs::write(folder.join(name), bytes).expect("a file can be written");
    let run = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", form, "--outdir"])
        .arg(folder)
        .arg(folder.join(name))
        .output();
    let Ok(run) = run else {
        println!("soffice is not installed: not rendered");
        return None;
    };
    let made = folder.join(name).with_extension(form);
    Some(std::fs::read(&made).unwrap_or_else(|error| panic!("{}: {error}: {run:?}", made.display())))
}

/// What a program prints about a file; nothing where there is no such program.
fn told(program: &str, args: &[&str], file: &Path) -> Option<String> {
    let Ok(run) = Command::new(program).args(args).arg(file).arg("-").output() else {
        println!("{program} is not installed: the pages are not looked at");
        return None;
    };
    Some(String::from_utf8_lossy(&run.stdout).into_owned())
}

/// Whether the papers' type, or the one that stands in for it, has the letters of Vietnamese here. Else the letters it lacks
/// are another type's.
fn has_letters() -> bool {
    let listed = Command::new("fc-list").args([":lang=vi", "family"]).output();
    let listed = listed.map(|run| String::from_utf8_lossy(&run.stdout).into_owned()).unwrap_or_default();
    let has = ["Times New Roman", "Liberation Serif"].iter().any(|family| listed.contains(family));
    if !has {
        println!("no Times New Roman with Vietnamese letters: the pages are not read");
    }
    has
}

#[test]
fn a_paper_has_its_pages_its_text_and_one_type_family() {
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = paper::write(Paper::Moves, &desk(&proposing()), &None);
    if converted(folder.path(), "moves.docx", &bytes, "pdf").is_none() {
        return;
    }
    let pdf = folder.path().join("moves.pdf");
    let Some(text) = told("pdftotext", &["-layout"], &pdf).filter(|_| has_letters()) else { return };
    for wanted in ["Độc lập - Tự do - Hạnh phúc", "SỞ Y TẾ", "Điều 4.", "Nơi nhận:", "Hải Lạng", "(10)"]
    {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    let pages = text.matches('\u{c}').count();
    assert!((2..=4).contains(&pages), "{pages} pages: {text}");
    let fonts = Command::new("pdffonts").arg(&pdf).output().expect("it comes with the other");
    let fonts = String::from_utf8_lossy(&fonts.stdout).into_owned();
    let family = |line: &&str| line.contains("LiberationSerif") || line.contains("TimesNewRoman");
    assert!(fonts.lines().skip(2).all(|line| family(&line)), "{fonts}");
}

/// Pages of a rendered paper.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type/Page").count() - text.matches("/Type/Pages").count()
}

#[test]
fn every_paper_opens_and_has_as_many_pages_as_it_should() {
    let desk = desk(&proposing());
    for (paper, most) in [
        // One of each kind, each on one page with its signature.
        (Paper::Decision, 8..=8),
        (Paper::Submission, 2..=3),
        (Paper::Plan, 2..=4),
        (Paper::Staffing, 1..=1),
        (Paper::Findings, 2..=3),
        (Paper::Forecast, 2..=3),
        (Paper::Agenda, 1..=1),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let bytes = paper::write(paper, &desk, &None);
        let Some(pdf) = converted(folder.path(), "paper.docx", &bytes, "pdf") else { return };
        assert!(most.contains(&pages(&pdf)), "{paper:?}: {} pages", pages(&pdf));
    }
}

#[test]
fn a_workbook_opens_in_the_office_program() {
    let folder = tempfile::tempdir().expect("a folder");
    let Some(pdf) = converted(folder.path(), "book.xlsx", &workbook(Vietnamese, &[sample_desk()]), "pdf") else {
        return;
    };
    assert!(pdf.starts_with(b"%PDF"));
    let Some(text) = told("pdftotext", &["-layout"], &folder.path().join("book.pdf")) else { return };
    assert!(text.contains("BIỂU TỔNG HỢP NHÂN LỰC TRẠM Y TẾ") && text.contains("BẢNG BỐ TRÍ BÁC SĨ"));
}
