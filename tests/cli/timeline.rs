//! `phanbo timeline`: what happens to the stations, and from when to when findings hold.

use serde_json::{Value, json};

use super::{Folder, on, small};

#[test]
fn json_tells_steps_with_their_causes_and_runs_of_findings() {
    let (folder, path) = Folder::with(&small().build());
    let before = folder.content();
    let run = on("timeline", &path, "--to 2026-08-02 --format json");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let said = run.json();
    assert_eq!((&said["from"], &said["to"]), (&json!("2026-01-01"), &json!("2026-08-02")));
    let stations = said["stations"].as_array().expect("a list");
    let ids: Vec<&Value> = stations.iter().map(|one| &one["id"]).collect();
    assert_eq!(ids, ["tyt-a", "tyt-b"]);
    // The doctor lent in April retires at its end.
    let steps = json!([
        { "date": "2026-01-01", "regular": 0, "part_time": 0, "sessions": 0, "causes": [] },
        { "date": "2026-04-01", "regular": 1, "part_time": 0, "sessions": 10,
          "causes": [{ "kind": "move", "doctor": "bs-b", "move": "m-1" }] },
        { "date": "2026-05-01", "regular": 0, "part_time": 0, "sessions": 0,
          "causes": [{ "kind": "retirement", "doctor": "bs-b", "move": null }] },
    ]);
    assert_eq!(stations[0]["steps"], steps);
    let findings = said["findings"].as_array().expect("a list");
    let runs: Vec<(&Value, &Value)> = findings
        .iter()
        .filter(|one| one["rule"] == "T01" && one["subject"]["id"] == "tyt-a")
        .map(|one| (&one["since"], &one["until"]))
        .collect();
    assert_eq!(
        runs,
        [(&json!("2026-01-01"), &json!("2026-03-31")), (&json!("2026-05-01"), &Value::Null)],
        "until is nothing where it holds on the last day"
    );
    let accepted = findings.iter().filter(|one| one["rule"] == "T03" && one["subject"]["id"] == "tyt-b");
    assert_eq!(accepted.count(), 0, "what is accepted is not told");
    assert_eq!(run.out, on("timeline", &path, "--to 2026-08-02 --format json").out, "the same twice");
    assert_eq!(folder.content(), before);
}

#[test]
fn every_finding_of_a_check_of_that_day_is_told() {
    let (_folder, path) = Folder::with(&small().build());
    let told = on("timeline", &path, "--to 2026-06-30 --format json").json();
    for date in ["2026-01-01", "2026-03-31", "2026-04-01", "2026-05-01", "2026-06-30"] {
        let checked = on("check", &path, &format!("--date {date} --format json")).json();
        let key = |one: &Value| (one["rule"].to_string(), one["subject"]["id"].to_string(), one["detail"].to_string());
        let mut on_day: Vec<_> = checked["findings"].as_array().expect("a list").iter().map(key).collect();
        let holds = |one: &&Value| {
            let until = one["until"].as_str();
            one["since"].as_str().is_some_and(|since| since <= date) && until.is_none_or(|until| date <= until)
        };
        let mut runs: Vec<_> = told["findings"].as_array().expect("a list").iter().filter(holds).map(key).collect();
        on_day.sort();
        runs.sort();
        assert_eq!(runs, on_day, "{date}");
    }
}

#[test]
fn text_says_the_same_in_both_languages() {
    let (_folder, path) = Folder::with(&small().build());
    let run = on("timeline", &path, "--to 2026-08-02");
    let begins = "Phương án thử\nTỉnh thử\nTừ 01/01/2026 đến hết 02/08/2026\n\ntyt-a\n  \
        01/01/2026: 0 thường xuyên, 0 bán thời gian, 0 buổi/tuần\n  \
        01/04/2026: 1 thường xuyên, 0 bán thời gian, 10 buổi/tuần (bs-b bắt đầu tăng cường)\n  \
        01/05/2026: 0 thường xuyên, 0 bán thời gian, 0 buổi/tuần (bs-b nghỉ hưu)\n";
    assert!(run.out.starts_with(begins), "{}", run.out);
    assert!(run.out.contains("Từ 01/01/2026 đến hết 31/03/2026: tyt-a: chưa có bác sĩ"), "{}", run.out);
    let run = on("timeline", &path, "--to 2026-08-02 --lang en");
    assert!(
        run.out.contains("\n  01/05/2026: 0 regular, 0 part-time, 0 sessions a week (bs-b retires)\n"),
        "{}",
        run.out
    );
}

#[test]
fn days_that_cannot_be_looked_at_are_told() {
    let (_folder, path) = Folder::with(&small().build());
    on("timeline", &path, "--from 2025-12-31").failed("31/12/2025");
    on("timeline", &path, "--from 2026-02-02 --to 2026-02-01").failed("01/02/2026");
    on("timeline", &path, "--to 2041-01-01").failed("15 năm");
    on("timeline", &path, "--to 2026-02-30").failed("2026-02-30");
    let run = on("timeline", &path, "--to 2026-01-01 --format json");
    assert_eq!((run.code, run.json()["to"].as_str()), (0, Some("2026-01-01")));
}
