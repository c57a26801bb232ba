//! Writes what a new rule begins with: its file, its place in the list, its texts and its row in the rule book.
//!
//! `cargo run --example new_rule -- T12 station station_without_nurse`

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

/// What a rule can be about: the word of the rule book, the variant of `Check`, and what its check is given.
const SUBJECTS: [(&str, &str, &str, &str); 9] = [
    ("station", "Station", "station: &StationCase, ", "StationCase"),
    ("point", "Point", "point: &PointCase, ", "PointCase"),
    ("hospital", "Hospital", "hospital: &HospitalCase, ", "HospitalCase"),
    ("doctor", "Doctor", "doctor: Slot<Doctor>, ", ""),
    ("move", "Move", "step: &MoveCase, ", "MoveCase"),
    ("area", "Area", "area: Slot<Area>, ", ""),
    ("commune", "Commune", "commune: Slot<Commune>, ", ""),
    ("province", "Province", "", ""),
    ("record", "Record", "record: AnySlot, ", ""),
];

/// The groups of the rule book, in their order.
const GROUPS: &str = "TBDPX";

struct NewRule {
    code: String,
    about: usize,
    module: String,
}

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let written = NewRule::read(&words).and_then(|rule| rule.write(Path::new(env!("CARGO_MANIFEST_DIR"))));
    match written {
        Ok(written) => {
            println!("Written: {}", written.join(", "));
            println!(
                "Now, as CONTRIBUTING.md says: the words of docs/rule-book.md, the check, its two tests, the texts in"
            );
            println!("both languages, its second reading in tests/laws/naive_rules, what breaks it in");
            println!("tests/laws/random_plans, its case in tests/rule_texts.rs, its row in README.md");
            println!("(`cargo test --test tidy` prints it), CHANGELOG.md.");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

impl NewRule {
    fn read(words: &[String]) -> Result<Self, String> {
        let usage = || "new_rule CODE SUBJECT FILE, as: T12 station station_without_nurse".to_owned();
        let [code, about, module] = words else { return Err(usage()) };
        let is_code = code.len() == 3 && rank(code).is_some();
        let about = SUBJECTS.iter().position(|(word, ..)| word == about);
        let is_module = !module.is_empty() && module.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        match about {
            _ if !is_code => Err(format!("a code is a letter of {GROUPS} and two digits: {code}")),
            None => Err(format!("a rule is about one of: {}", SUBJECTS.map(|(word, ..)| word).join(", "))),
            Some(_) if !is_module => Err(format!("a file is named in small letters and underlines: {module}")),
            Some(about) => Ok(Self { code: code.clone(), about, module: module.clone() }),
        }
    }

    /// Writes everything, or nothing where a name is taken.
    fn write(&self, root: &Path) -> Result<Vec<String>, String> {
        let file = format!("src/rules/{}.rs", self.module);
        let texts = ["vi", "en"].map(|language| format!("assets/lang/{language}/rules.ftl"));
        let (list, book) = ("src/rules/mod.rs".to_owned(), "docs/rule-book.md".to_owned());
        let read = |path: &String| fs::read_to_string(root.join(path)).map_err(|error| format!("{path}: {error}"));
        if root.join(&file).exists() || read(&book)?.contains(&format!("| {} |", self.code)) {
            return Err(format!("{} or {file} is there already", self.code));
        }
        let mut all = vec![(file, self.skeleton())];
        all.push((list.clone(), self.listed(&read(&list)?, root)?));
        for path in texts {
            let text = self.with_texts(&read(&path)?);
            all.push((path, text));
        }
        all.push((book.clone(), self.with_row(&read(&book)?)?));
        for (path, text) in &all {
            fs::write(root.join(path), text).map_err(|error| format!("{path}: {error}"))?;
        }
        Ok(all.into_iter().map(|(path, _)| path).collect())
    }

    fn skeleton(&self) -> String {
        let (code, (word, variant, given, situation)) = (&self.code, SUBJECTS[self.about]);
        let mut imports = vec!["Check", "Confidence", "Fault", "Remedy", "Report", "Rule", "Situation"];
        imports.extend(Some(situation).filter(|situation| !situation.is_empty()));
        imports.sort_unstable();
        let imports = imports.join(", ");
        let fault = self.module.replace('_', " ");
        let records = match variant {
            "Doctor" | "Area" | "Commune" => format!("use crate::plan::{{{variant}, Severity, Slot}};"),
            "Record" => "use crate::plan::{AnySlot, Severity};".to_owned(),
            _ => "use crate::plan::Severity;".to_owned(),
        };
        format!(
            r#"//! {code}: {fault}.

use super::checker::{{{imports}}};
{records}

pub(super) static RULE: Rule = Rule {{
    code: "{code}",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Unverified,
    parameters: &[],
    looks: &[],
    check: Check::{variant}(check),
}};

fn check(situation: &Situation, {given}report: &mut Report) {{
    todo!("what is wrong with a {word}: report.add(Fault::warning())")
}}

#[cfg(test)]
mod tests {{
    use super::super::found;
    use crate::fixture::Fixture;

    #[test]
    fn what_breaks_it() {{
        assert_eq!(found("{code}", Fixture::new()).len(), 1);
    }}

    #[test]
    fn what_barely_does_not() {{
        assert_eq!(found("{code}", Fixture::new()), []);
    }}
}}
"#
        )
    }

    /// The `mod` line among the others, and the rule behind the last one before it in the order of codes.
    fn listed(&self, rules: &str, root: &Path) -> Result<String, String> {
        let mut lines: Vec<String> = rules.lines().map(str::to_owned).collect();
        let is_module = |line: &String| line.starts_with("mod ");
        let module = format!("mod {};", self.module);
        let at = lines.iter().position(|line| is_module(line) && *line > module);
        let at = at.or_else(|| lines.iter().rposition(is_module).map(|last| last + 1)).ok_or("no rule is listed")?;
        lines.insert(at, module);
        let before = |line: &str| {
            let module = line.trim().strip_prefix('&')?.strip_suffix("::RULE,")?;
            let text = fs::read_to_string(root.join(format!("src/rules/{module}.rs"))).ok()?;
            Some(rank(text.strip_prefix("//! ")?.get(..3)?) < rank(&self.code))
        };
        let start = lines.iter().position(|line| line.contains("static RULES")).ok_or("the list has no name")?;
        let behind = (start..lines.len()).rev().find(|&at| before(&lines[at]) == Some(true)).unwrap_or(start);
        lines.insert(behind + 1, format!("    &{}::RULE,", self.module));
        Ok(lines.join("\n") + "\n")
    }

    /// The texts behind those of the last rule before it.
    fn with_texts(&self, texts: &str) -> String {
        let code = &self.code;
        let parts = ["title", "sentence", "short", "explanation", "basis"];
        let own: String = parts.map(|part| format!("{code}-{part} = {{ $name }}\n")).concat();
        let own = own.replace("-title = { $name }", "-title = ?").replace("-basis = { $name }", "-basis = ?");
        let own = own.replace("-explanation = { $name }", "-explanation = ?");
        let mut blocks: Vec<&str> = texts.split("\n\n").collect();
        let of = |block: &&str| {
            block.lines().find(|line| !line.starts_with('#')).and_then(|line| line.get(..3)).and_then(rank)
        };
        let at = blocks.iter().rposition(|block| of(block).is_some_and(|of| Some(of) < rank(code)));
        let own = own.trim_end().to_owned();
        blocks.insert(at.map_or(0, |at| at + 1), &own);
        blocks.join("\n\n")
    }

    /// A row in the table of its group.
    fn with_row(&self, book: &str) -> Result<String, String> {
        let mut lines: Vec<String> = book.lines().map(str::to_owned).collect();
        let of = |line: &String| line.strip_prefix("| ").and_then(|row| row.get(..3)).and_then(rank);
        let at = lines.iter().rposition(|line| of(line).is_some_and(|of| Some(of) < rank(&self.code)));
        let at = at.ok_or("the rule book has no row")?;
        let (fault, (word, ..)) = (self.module.replace('_', " "), SUBJECTS[self.about]);
        let subject = if word == "record" { "the record" } else { word };
        lines.insert(
            at + 1,
            format!("| {} | {fault} | {subject} · – · – | warning | – | unverified | editing |", self.code),
        );
        Ok(lines.join("\n") + "\n")
    }
}

/// Where a code stands in the rule book; none for what is no code.
fn rank(code: &str) -> Option<(usize, u32)> {
    let group = GROUPS.find(code.chars().next()?)?;
    Some((group, code.get(1..3)?.parse().ok()?))
}
