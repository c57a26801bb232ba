//! A Rust source file as words and paths: enough of the language to see what a file names.

use std::fs;
use std::path::{Path, PathBuf};

/// Where the repository lies.
pub const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A source file and its words, without comments and the content of texts.
pub struct Source {
    /// From the repository's top, with `/`: `src/plan/doctor.rs`.
    pub path: String,
    pub text: String,
    pub words: Vec<Word>,
}

/// A name or a mark.
#[derive(Debug)]
pub struct Word {
    pub text: String,
    pub line: usize,
    /// Compiled for tests only: under `#[cfg(test)]`, or in a `tests.rs` beside what it tests.
    pub in_test: bool,
    /// The modules it stands in, the file's own and inline ones.
    pub module: Vec<String>,
}

/// A path as it is written: `crate::plan::Doctor`, one for each leaf of a `use`.
pub struct Named {
    pub segments: Vec<String>,
    pub line: usize,
    pub in_test: bool,
    pub module: Vec<String>,
}

/// Every `.rs` file under a folder of the repository, in the order of their paths.
pub fn sources(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&Path::new(ROOT).join(folder), &mut found);
    found.sort();
    let of = |path: &PathBuf| {
        let inside = path.strip_prefix(ROOT).expect("inside the repository").to_string_lossy().replace('\\', "/");
        Source::new(&inside, &fs::read_to_string(path).expect("a readable source file"))
    };
    found.iter().map(of).collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let mut words = words(text);
        mark_modules(&mut words, &module_of(path));
        mark_tests(&mut words);
        if path.ends_with("/tests.rs") {
            for word in &mut words {
                word.in_test = true;
            }
        }
        Self { path: path.to_owned(), text: text.to_owned(), words }
    }

    /// The path inside `src/` as modules: `ui::board` for `src/ui/board/mod.rs`.
    pub fn module(&self) -> Vec<String> {
        module_of(&self.path)
    }

    /// Every path of two names or more.
    pub fn named(&self) -> Vec<Named> {
        let mut found = Vec::new();
        for start in 0..self.words.len() {
            if self.is_path_start(start) {
                self.tree(start, &[], &mut found);
            }
        }
        found
    }

    pub fn place(&self, line: usize) -> String {
        format!("{}:{line}", self.path)
    }

    /// The words from one on, as text.
    pub fn follows(&self, at: usize, wanted: &[&str]) -> bool {
        wanted.iter().enumerate().all(|(ahead, text)| self.words.get(at + ahead).is_some_and(|word| word.text == *text))
    }

    fn is_path_start(&self, at: usize) -> bool {
        let is_joined = at > 0 && self.words[at - 1].text == "::";
        let before = at.checked_sub(2).map(|before| &self.words[before]);
        let is_rooted =
            is_joined && before.is_none_or(|word| word.text == "use" || !word.is_name() && word.text != ">");
        self.words[at].is_name() && (!is_joined || is_rooted) && self.follows(at + 1, &["::"])
    }

    /// One tree of a `use`, or a path in the code. Gives the word after it.
    fn tree(&self, mut at: usize, prefix: &[String], found: &mut Vec<Named>) -> usize {
        let mut segments = prefix.to_vec();
        let start = at;
        while let Some(word) = self.words.get(at) {
            if word.text == "{" {
                at += 1;
                while self.words.get(at).is_some_and(|word| word.text != "}") {
                    at = self.tree(at, &segments, found);
                    at += usize::from(self.follows(at, &[","]));
                }
                return at + 1;
            }
            if !word.is_name() && word.text != "*" {
                break;
            }
            segments.push(word.text.clone());
            at += 1;
            if !self.follows(at, &["::"]) {
                break;
            }
            at += 1;
        }
        if self.follows(at, &["as"]) {
            at += 2;
        }
        let Word { line, in_test, module, .. } = &self.words[start];
        found.push(Named { segments, line: *line, in_test: *in_test, module: module.clone() });
        // Whatever could not be understood is stepped over.
        at.max(start + 1)
    }
}

impl Word {
    pub fn is_name(&self) -> bool {
        self.text.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
    }
}

fn module_of(path: &str) -> Vec<String> {
    let inside = path.trim_start_matches("src/").trim_end_matches(".rs");
    let inside = inside.strip_suffix("/mod").unwrap_or(inside);
    inside.split('/').filter(|part| *part != "lib" && *part != "main").map(str::to_owned).collect()
}

fn words(text: &str) -> Vec<Word> {
    let letters: Vec<char> = text.chars().collect();
    let mut words = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < letters.len() {
        let start = at;
        let rest = &letters[at..];
        let mut word = None;
        at += match rest {
            ['/', '/', ..] => rest.iter().position(|letter| *letter == '\n').unwrap_or(rest.len()),
            ['/', '*', ..] => block_comment(rest),
            ['r', '"', ..] | ['r', '#', '"' | '#', ..] | ['b', 'r', '"' | '#', ..] => raw_text(rest),
            ['"', ..] => plain_text(rest, 1),
            ['b' | 'c', '"', ..] => plain_text(rest, 2),
            ['\'', '\\', ..] => {
                2 + rest[3..].iter().position(|letter| *letter == '\'').map_or(rest.len() - 3, |n| n + 2)
            }
            ['\'', _, '\'', ..] => 3,
            [':', ':', ..] => {
                word = Some("::".to_owned());
                2
            }
            [letter, ..] if letter.is_alphanumeric() || *letter == '_' => {
                let name: String =
                    rest.iter().take_while(|letter| letter.is_alphanumeric() || **letter == '_').collect();
                let length = name.chars().count();
                word = Some(name);
                length
            }
            [letter, ..] => {
                word = (!letter.is_whitespace()).then(|| letter.to_string());
                1
            }
            [] => 1,
        };
        if let Some(text) = word {
            words.push(Word { text, line, in_test: false, module: Vec::new() });
        }
        at = at.min(letters.len());
        line += letters[start..at].iter().filter(|letter| **letter == '\n').count();
    }
    words
}

fn block_comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        match &rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn plain_text(rest: &[char], opening: usize) -> usize {
    let mut at = opening;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

fn raw_text(rest: &[char]) -> usize {
    let start = rest.iter().position(|letter| *letter == '#' || *letter == '"').unwrap_or(0);
    let marks = rest[start..].iter().take_while(|letter| **letter == '#').count();
    let content = start + marks + 1;
    if rest.get(content - 1) != Some(&'"') {
        // A raw name (`r#type`): the name follows.
        return start + marks;
    }
    let ends =
        |at: &usize| rest[*at] == '"' && rest[at + 1..].iter().take(marks).filter(|l| **l == '#').count() == marks;
    (content..rest.len()).find(ends).map_or(rest.len(), |end| end + 1 + marks)
}

/// Tells every word the modules it stands in.
fn mark_modules(words: &mut [Word], file: &[String]) {
    let (mut module, mut depth, mut opened) = (file.to_vec(), 0_usize, Vec::new());
    for at in 0..words.len() {
        match words[at].text.as_str() {
            "{" => {
                depth += 1;
                if at >= 2 && words[at - 2].text == "mod" {
                    module.push(words[at - 1].text.clone());
                    opened.push(depth);
                }
            }
            "}" => {
                if opened.last() == Some(&depth) {
                    opened.pop();
                    module.pop();
                }
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
        words[at].module.clone_from(&module);
    }
}

/// Marks what stands under `#[cfg(test)]` or `#[test]`: the item up to its closing brace or semicolon.
fn mark_tests(words: &mut [Word]) {
    let is = |words: &[Word], at: usize, wanted: &[&str]| {
        wanted.iter().enumerate().all(|(ahead, text)| words.get(at + ahead).is_some_and(|word| word.text == *text))
    };
    let mut at = 0;
    while at < words.len() {
        let under = is(words, at, &["#", "[", "cfg", "(", "test", ")", "]"]) || is(words, at, &["#", "[", "test", "]"]);
        if !under {
            at += 1;
            continue;
        }
        let (mut depth, start) = (0, at);
        while at < words.len() {
            match words[at].text.as_str() {
                "{" => depth += 1,
                "}" if depth == 1 => break,
                "}" => depth -= 1,
                ";" if depth == 0 => break,
                _ => {}
            }
            at += 1;
        }
        let end = (at + 1).min(words.len());
        words[start..end].iter_mut().for_each(|word| word.in_test = true);
        at = end;
    }
}
