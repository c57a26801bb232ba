//! A command line that cannot be understood, and what to say about it.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ErrorKind};

use super::answer::Reply;
use super::usage;
use crate::text::{Language, t};

/// What was wrong, and where to read how it is done.
pub fn answer(language: Language, error: &clap::Error) -> Reply {
    Reply::failed(t!(language, "cli-usage-hint")).warned(Some(fault(language, error)))
}

/// What to say where the first of the files to open is none, and looks like the name of a command.
pub fn mistyped(language: Language, files: &[PathBuf]) -> Option<Reply> {
    let first = files.first()?;
    let word = first.to_str().filter(|word| !word.contains(['.', '/', '\\']) && !first.exists())?;
    let command = meant(word)?;
    Some(Reply::failed(t!(language, "cli-usage-hint")).warned(Some(t!(
        language,
        "cli-usage-no-command",
        word = word,
        command = command
    ))))
}

/// The command nearest to a word: as many as two letters differ, and one where it has no more than three.
fn meant(word: &str) -> Option<String> {
    let word: Vec<char> = word.to_lowercase().chars().collect();
    let commands = usage::command();
    let near = commands.get_subcommands().filter(|command| !command.is_hide_set()).filter_map(|command| {
        let name: Vec<char> = command.get_name().chars().collect();
        let apart = distance(&word, &name);
        let most = if name.len() > 3 { 2 } else { 1 };
        (apart <= most).then(|| (apart, command.get_name().to_owned()))
    });
    near.min().map(|(_, name)| name)
}

/// Letters to be put in, left out or replaced to make one word of the other (Levenshtein's distance).
fn distance(word: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in word.iter().enumerate() {
        let mut before = row[0];
        row[0] = at + 1;
        for (place, known) in other.iter().enumerate() {
            let replaced = before + usize::from(letter != known);
            before = row[place + 1];
            row[place + 1] = replaced.min(before + 1).min(row[place] + 1);
        }
    }
    row[other.len()]
}

/// The language asked for, even where the rest cannot be understood.
pub fn language(args: &[OsString]) -> Language {
    let words: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let after = words.iter().zip(words.iter().skip(1)).find(|(option, _)| **option == "--lang").map(|(_, code)| *code);
    let within = || words.iter().find_map(|word| word.strip_prefix("--lang="));
    after.or_else(within).and_then(Language::from_code).unwrap_or_default()
}

fn fault(language: Language, error: &clap::Error) -> String {
    let said = |kind| error.get(kind).map(ToString::to_string);
    let argument = said(ContextKind::InvalidArg);
    match (error.kind(), argument) {
        (ErrorKind::UnknownArgument, Some(argument)) => t!(language, "cli-usage-unknown", argument = argument),
        (ErrorKind::MissingRequiredArgument, Some(argument)) => {
            // What may stand several times is "<FILE>..." in its place.
            t!(language, "cli-usage-missing", argument = argument.replace("...", ""))
        }
        (ErrorKind::InvalidValue, Some(argument)) => match said(ContextKind::InvalidValue).unwrap_or_default() {
            value if value.is_empty() => t!(language, "cli-usage-no-value", argument = argument),
            value => t!(language, "cli-usage-value", argument = argument, value = value),
        },
        (ErrorKind::ArgumentConflict, Some(argument)) => match said(ContextKind::PriorArg) {
            Some(other) if other != argument => t!(language, "cli-usage-conflict", argument = argument, other = other),
            _ => t!(language, "cli-usage-repeated", argument = argument),
        },
        _ => t!(language, "cli-usage-other"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(line: &str) -> String {
        let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let error = usage::read(&args).expect_err("a mistake");
        fault(language(&args), &error)
    }

    #[test]
    fn mistakes_are_named() {
        for (line, sentence) in [
            ("phanbo check a b --lang en", "“b” is not understood."),
            ("phanbo --colour", "Không hiểu “--colour”."),
            ("phanbo check --lang=en", "<FILE> is missing."),
            ("phanbo export -o a.csv --lang en", "<FILE> is missing."),
            ("phanbo check a --lang en --date", "--date <YYYY-MM-DD> needs a value."),
            ("phanbo check a --format xml", "“xml” không phải giá trị hợp lệ của --format <text|json>."),
            ("phanbo check a --lang fr", "“fr” không phải giá trị hợp lệ của --lang <vi|en>."),
            ("phanbo format a -o b --check --lang en", "--output <OUT> cannot be used together with --check."),
            ("phanbo check a --date 1 --date 2 --lang en", "--date <YYYY-MM-DD> stands more than once."),
            ("phanbo check --help=a", "Câu lệnh chưa đúng."),
        ] {
            assert_eq!(said(line), sentence, "{line}");
        }
    }

    #[test]
    fn the_command_meant_is_the_nearest_one() {
        for (word, command) in [
            ("chek", "check"),
            ("fromat", "format"),
            ("Export", "export"),
            ("ne", "new"),
            ("rule", "rules"),
            ("merg", "merge"),
            ("what-if", "whatif"),
        ] {
            assert_eq!(meant(word).as_deref(), Some(command), "{word}");
        }
        for word in ["", "n", "plan", "trạm y tế", "checking-all"] {
            assert_eq!(meant(word), None, "{word}");
        }
    }
}
