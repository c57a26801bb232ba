//! `phanbo rules`: the list in the program, in the manual and on disk is one list.

use std::path::Path;

use serde_json::{Value, json};

use super::phanbo;

fn list() -> Vec<Value> {
    let run = phanbo(["rules", "--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    run.json()["rules"].as_array().expect("a list").clone()
}

fn code(rule: &Value) -> &str {
    rule["code"].as_str().expect("a code")
}

#[test]
fn json_says_all_there_is_about_a_rule() {
    let list = list();
    let rule = list.iter().find(|rule| rule["code"] == "T03").expect("it is there");
    assert_eq!((&rule["severity"], &rule["on"], &rule["remedy"]), (&json!("warning"), &json!(true), &json!("moving")));
    assert_eq!(rule["confidence"], "V");
    assert_eq!(rule["title"]["en"], "Station with fewer doctors than the minimum");
    let minimum = &rule["parameters"][0];
    assert_eq!(
        (&minimum["name"], &minimum["kind"], &minimum["default"]),
        (&json!("minimum"), &json!("number"), &json!(4))
    );
    assert_eq!(minimum["range"], json!([0, 100]));
    let deadline = &rule["parameters"][1];
    assert_eq!(
        (&deadline["kind"], &deadline["default"], &deadline["range"]),
        (&json!("date"), &json!("2027-12-31"), &Value::Null)
    );
    let rule = list.iter().find(|rule| rule["code"] == "T09").expect("it is there");
    assert_eq!(rule["on"], false);
}

/// `tests/tidy` compares the table with the rules inside the library; this one with what the program prints.
#[test]
fn the_program_the_manual_and_the_disk_list_the_same_rules() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md")).expect("the manual");
    let rows = readme.lines().skip_while(|line| !line.starts_with("| code | fault |")).skip(2);
    let rows: Vec<Vec<&str>> = rows
        .take_while(|line| line.starts_with('|'))
        .map(|row| row.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    let rules = list();
    assert_eq!(rows.len(), rules.len());
    for (row, rule) in rows.iter().zip(&rules) {
        assert_eq!((row[0], row[1]), (code(rule), rule["title"]["en"].as_str().expect("a title")));
        for parameter in rule["parameters"].as_array().expect("a list") {
            let value = match &parameter["default"] {
                Value::Array(codes) => codes.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
                Value::String(date) => date.clone(),
                number => number.to_string(),
            };
            let setting = format!("`{}` {value}", parameter["name"].as_str().expect("a name"));
            assert!(row[3].contains(&setting), "{}: {setting} is not in {}", row[0], row[3]);
        }
    }
    let files = std::fs::read_dir(root.join("src/rules")).expect("the rules").filter_map(|entry| {
        let text = std::fs::read_to_string(entry.expect("an entry").path()).ok()?;
        Some(text.strip_prefix("//! ")?.split_once(": ")?.0.to_owned()).filter(|code| code.len() == 3)
    });
    let mut files: Vec<String> = files.collect();
    let mut codes: Vec<String> = rules.iter().map(|rule| code(rule).to_owned()).collect();
    files.sort();
    codes.sort();
    assert_eq!(files, codes);
}

#[test]
fn text_names_every_rule_in_both_languages() {
    let (vietnamese, english) = (phanbo(["rules"]), phanbo(["rules", "--lang", "en"]));
    for rule in &list() {
        for (run, language) in [(&vietnamese, "vi"), (&english, "en")] {
            let heading = format!("{}  {} (", code(rule), rule["title"][language].as_str().expect("a title"));
            assert!(run.out.contains(&heading), "{heading}\n{}", run.out);
        }
    }
    let t04 = "T04  Trạm chưa đạt chỉ tiêu bác sĩ trên 10.000 dân (cảnh báo)\n  Căn cứ: ";
    assert!(vietnamese.out.contains(t04), "{}", vietnamese.out);
    assert!(vietnamese.out.contains(" [target_tenths]: 1,5\n"), "{}", vietnamese.out);
    assert!(english.out.contains(" [deadline]: 31/12/2027\n"), "{}", english.out);
    assert!(english.out.contains(" (information, off at first)\n"), "{}", english.out);
    phanbo(["rules", "a.phanbo"]).failed("Không hiểu “a.phanbo”.");
}
