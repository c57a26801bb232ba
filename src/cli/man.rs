//! `phanbo man`: the manual page, made of the same words as the help, so that no option can be missing from it.

use std::fmt::Write as _;

use clap::builder::StyledStr;
use clap::{Arg, Command};

use super::answer::Reply;
use super::usage::{self, ManJob};
use crate::text::{Language, t, version};

pub fn page(job: &ManJob) -> Reply {
    Reply::ok(Page::new(job.wording.lang).text)
}

/// A page in the language of `man`, roff.
struct Page {
    language: Language,
    text: String,
}

impl Page {
    fn new(language: Language) -> Self {
        let mut page = Self { language, text: String::new() };
        let mut command = usage::command();
        command.build();
        let title = t!(language, "app-title");
        page.line(&format!(".TH PHANBO 1 \"\" \"phanbo {}\" \"{}\"", escaped(&version::version()), escaped(&title)));
        page.heading(&t!(language, "man-name"));
        let about = page.half(command.get_about());
        page.line(&format!("phanbo \\- {}", escaped(&about)));
        page.heading(&t!(language, "cli-heading-usage"));
        page.usage(&mut command);
        page.arguments(&command);
        page.heading(&t!(language, "cli-heading-commands"));
        for job in command.get_subcommands_mut().filter(|job| !job.is_hide_set()) {
            page.job(job);
        }
        page.heading(&t!(language, "man-exit"));
        let codes = page.half(command.get_after_help());
        page.paragraph(&codes);
        page.heading(&t!(language, "man-files"));
        page.entry("~/.config/phanbo/settings.ron", &t!(language, "man-settings"));
        page.entry("~/.local/state/phanbo", &t!(language, "man-recovery"));
        page
    }

    fn job(&mut self, job: &mut Command) {
        let name = job.get_name().to_owned();
        self.line(&format!(".SS {}", escaped(&name)));
        let about = self.half(job.get_about());
        self.paragraph(&about);
        self.usage(job);
        self.arguments(job);
        let after = self.half(job.get_after_help());
        self.paragraph(&after);
    }

    fn usage(&mut self, command: &mut Command) {
        let usage = command.render_usage().to_string();
        let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
        self.line(".PP\n.nf");
        for line in usage.lines() {
            let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
            self.line(&escaped(&line));
        }
        self.line(".fi");
    }

    fn arguments(&mut self, command: &Command) {
        for argument in command.get_arguments().filter(|argument| !argument.is_hide_set()) {
            let help = self.half(argument.get_help());
            self.entry(&spelling(argument), &help);
        }
    }

    /// What belongs to the page's language of a text that says everything twice.
    fn half(&self, twice: Option<&StyledStr>) -> String {
        let twice = twice.map(ToString::to_string).unwrap_or_default();
        let lines: Vec<&str> = twice.lines().collect();
        let each = lines.len() / Language::ALL.len();
        let at = Language::ALL.iter().position(|language| *language == self.language).unwrap_or_default();
        lines[at * each..(at + 1) * each].join("\n")
    }

    fn heading(&mut self, text: &str) {
        self.line(&format!(".SH {}", escaped(&text.to_uppercase())));
    }

    fn paragraph(&mut self, text: &str) {
        if !text.is_empty() {
            self.line(&format!(".PP\n{}", escaped(text)));
        }
    }

    fn entry(&mut self, name: &str, text: &str) {
        self.line(&format!(".TP\n\\fB{}\\fR\n{}", escaped(name), escaped(text)));
    }

    fn line(&mut self, line: &str) {
        let _ = writeln!(self.text, "{line}");
    }
}

/// `-o, --output OUT`.
fn spelling(argument: &Arg) -> String {
    let names = argument.get_short().map(|short| format!("-{short}"));
    let names: Vec<String> = names.into_iter().chain(argument.get_long().map(|long| format!("--{long}"))).collect();
    let takes = argument.is_positional() || argument.get_action().takes_values();
    let value = argument.get_value_names().filter(|_| takes).and_then(<[_]>::first).map(ToString::to_string);
    [names.join(", "), value.unwrap_or_default()].join(" ").trim().to_owned()
}

/// Text in which roff finds nothing to act on, in any of its lines.
fn escaped(text: &str) -> String {
    let line = |line: &str| {
        let line = line.replace('\\', "\\e").replace('-', "\\-").replace('"', "\\(dq");
        if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line }
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_several_lines_stands_there_with_all_of_them() {
        for language in Language::ALL {
            let page = Page::new(language).text;
            let keys = t!(language, "cli-act-keys");
            assert!(keys.lines().count() > 5);
            for line in keys.lines() {
                assert!(page.contains(&escaped(line)), "{line}");
            }
        }
        assert!(!Page::new(Language::English).text.contains("NGÀY"));
    }

    #[test]
    fn each_language_has_every_command_and_option_and_nothing_of_the_other() {
        let [vietnamese, english] = Language::ALL.map(|language| Page::new(language).text);
        let mut command = usage::command();
        command.build();
        for job in command.get_subcommands().filter(|job| !job.is_hide_set()) {
            for page in [&vietnamese, &english] {
                assert!(page.contains(&format!(".SS {}\n", job.get_name())), "{}", job.get_name());
                for argument in job.get_arguments() {
                    assert!(page.contains(&format!("\\fB{}\\fR\n", escaped(&spelling(argument)))), "{argument}");
                }
            }
        }
        assert!(vietnamese.contains("Kiểm tra phương án theo các quy tắc") && !vietnamese.contains("Check a plan"));
        assert!(english.contains("Check a plan against the rules") && !english.contains("Kiểm tra"));
        assert!(vietnamese.contains(".SH TÊN\n") && english.contains(".SH NAME\n"));
    }

    #[test]
    fn no_text_is_taken_for_a_request_of_roff() {
        assert_eq!(escaped(".phanbo"), "\\&.phanbo");
        assert_eq!(escaped("'a' \\n --lang"), "\\&'a' \\en \\-\\-lang");
    }
}
