//! What cannot be done ends with 2 and a reason, and leaves everything as it was.

use std::process::{Command, Stdio};

use phanbo::file;

use super::{Folder, faultless, on, phanbo, program, small};

#[test]
fn a_file_that_does_not_open_has_a_reason_in_both_languages() {
    let folder = Folder::new();
    let bytes = file::to_bytes(&faultless());
    let files = [
        (folder.path("không-có.phanbo"), "Không tìm thấy tệp", "There is no file"),
        (folder.path(""), "là thư mục", "is a folder"),
        (folder.put("rỗng.phanbo", ""), "trống", "is empty"),
        (folder.put("lạ.phanbo", "xin chào\n"), "không phải tệp phương án", "is not a plan file"),
        (folder.put("zip.phanbo", b"PK\x03\x04"), "Excel, Word", "Excel, Word"),
        (folder.put("mới.phanbo", "// phanbo plan 3\n()\n"), "phiên bản 3", "file version 3"),
        (folder.put("cụt.phanbo", &bytes[..bytes.len() / 2]), "bị cắt ngang", "is cut off"),
    ];
    let before = folder.content();
    for command in ["check", "format"] {
        for (path, vietnamese, english) in &files {
            on(command, path, "").failed(vietnamese);
            on(command, path, "--lang en").failed(english);
        }
    }
    assert_eq!(folder.content(), before);
}

#[test]
fn a_file_changed_outside_the_program_is_checked_with_a_warning() {
    let (folder, path) = Folder::with(&faultless());
    let text = std::fs::read_to_string(&path).expect("text");
    let path = folder.put("sửa tay.phanbo", text.replace("Phương án thử", "Phương án sửa tay"));
    let run = on("check", &path, "");
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.err.contains("đã bị sửa ngoài chương trình"), "{run:?}");
    assert!(run.out.starts_with("Phương án sửa tay\n"), "{run:?}");
    let run = on("check", &path, "--lang en --format json");
    assert!(run.err.contains("was changed outside the program"), "{run:?}");
    assert!(run.out.starts_with('{'), "{run:?}");
}

#[test]
fn a_mark_and_line_ends_are_read_in_silence_and_a_footer_with_a_warning_that_names_its_line() {
    let (folder, whole) = Folder::with(&faultless());
    let text = std::fs::read_to_string(&whole).expect("text");
    let line = text.lines().count() + 2;
    let windows = folder.put("windows.phanbo", "\u{FEFF}".to_owned() + &text.replace('\n', "\r\n"));
    let footer = folder.put("chân thư.phanbo", text.clone() + "\n-- \nGửi từ hộp thư công vụ\n");
    assert_eq!(on("check", &windows, ""), on("check", &whole, ""));
    let run = on("check", &footer, "--lang en");
    assert_eq!((run.code, run.err.contains(&format!("from line {line} on"))), (0, true), "{run:?}");
    let run = on("check", &footer, "");
    assert!(run.err.contains(&format!("từ dòng {line} trở đi")), "{run:?}");
    for path in [&windows, &footer] {
        assert_eq!(on("format", path, "--check").code, 1, "it is not in the form of the program");
        assert_eq!(on("format", path, "").code, 0);
        assert_eq!(std::fs::read_to_string(path).expect("text"), text);
    }
}

#[test]
fn a_date_must_be_a_day_of_the_plan() {
    let (_folder, path) = Folder::with(&small().build());
    on("check", &path, "--date 2025-12-31").failed("Chọn ngày 01/01/2026 hoặc muộn hơn.");
    on("check", &path, "--date 2025-12-31 --lang en --format json").failed("Choose 01/01/2026 or later.");
    for date in ["01/02/2026", "2026-02-30", "2026-2-1", "mai"] {
        on("check", &path, &format!("--date {date}")).failed(&format!("Ngày “{date}” không hợp lệ."));
    }
    on("check", &path, "--date tomorrow --lang en").failed("The date “tomorrow” is not valid.");
    assert_eq!(on("check", &path, "--date 2026-01-01").code, 1);
}

#[test]
fn a_reader_that_stops_reading_is_no_failure() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/sample_plans/quang_ninh.phanbo");
    for format in ["text", "json"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_phanbo"))
            .args(["check", sample, "--format", format])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(1), ""));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_printed_is_a_failure() {
    let (_folder, path) = Folder::with(&faultless());
    let full = std::fs::File::options().write(true).open("/dev/full").expect("a full device");
    let mut command = Command::new(env!("CARGO_BIN_EXE_phanbo"));
    let output = command.arg("check").arg(&path).stdout(full).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("Không in được kết quả"));
}

#[test]
fn a_mistake_in_the_command_line_is_told() {
    phanbo(["check"]).failed("Thiếu <FILE>.\nGõ “phanbo --help” để xem cách dùng.\n");
    phanbo(["check", "--lang", "en"]).failed("<FILE> is missing.\nType “phanbo --help” to see how it is used.\n");
    phanbo(["check", "a", "--colour"]).failed("Không hiểu “--colour”.");
    phanbo(["check", "a", "b"]).failed("Không hiểu “b”.");
    phanbo(["check", "a", "--format", "xml"]).failed("“xml” không phải giá trị hợp lệ");
    phanbo(["check", "a", "--lang", "fr"]).failed("“fr” không phải giá trị hợp lệ");
    phanbo(["check", "a", "--date"]).failed("Thiếu giá trị của --date");
    phanbo(["format", "a", "-o", "b", "--check"]).failed("Không dùng");
    phanbo(["--no-such-option"]).failed("Không hiểu “--no-such-option”.");
}

/// On Linux a screen is told by the environment.
#[test]
#[cfg(target_os = "linux")]
fn without_a_screen_the_window_is_refused_in_both_languages() {
    let folder = Folder::new();
    let mut command = program();
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        command.env_remove(name);
    }
    let output = command.env("HOME", folder.path("")).output().expect("it runs");
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{err}");
    assert!(err.contains("Không mở được cửa sổ") && err.contains("No window"), "{err}");
}
