//! What a command has to say, and how it ends.

use std::io::{self, ErrorKind, Write as _};
use std::process::ExitCode;

use crate::file::cause_words;
use crate::text::{Language, names::strip_controls, t};

const FINE: u8 = 0;
const FAULTY: u8 = 1;
const FAILED: u8 = 2;

/// Made whole before anything is printed: a command that fails prints nothing but its reason.
#[derive(Debug, PartialEq, Eq)]
pub struct Reply {
    /// For standard output.
    out: String,
    /// For standard error: a sentence each.
    messages: Vec<String>,
    code: u8,
}

impl Reply {
    pub fn ok(out: String) -> Self {
        Self { out, messages: Vec::new(), code: FINE }
    }

    /// The job was done, and what it looked at is not in order.
    pub fn faulty(out: String) -> Self {
        Self { out, messages: Vec::new(), code: FAULTY }
    }

    /// The job could not be done.
    pub fn failed(sentence: String) -> Self {
        Self::could_not(vec![sentence])
    }

    /// The same for several reasons, or one in several languages.
    pub fn could_not(messages: Vec<String>) -> Self {
        Self { out: String::new(), messages, code: FAILED }
    }

    /// Says something first which does not stop the job.
    #[must_use]
    pub fn warned(mut self, sentence: Option<String>) -> Self {
        self.messages.splice(0..0, sentence);
        self
    }

    /// Prints it all.
    pub fn deliver(mut self, language: Language) -> ExitCode {
        if let Err(error) = print(&self.out) {
            self.messages.push(t!(language, "cli-output-failed", cause = cause_words(language, error.into())));
            self.code = FAILED;
        }
        for message in self.messages {
            // Without a place to say it the exit code is all there is.
            let _ = io::stderr().write_all(line(&message).as_bytes());
        }
        ExitCode::from(self.code)
    }
}

/// A reader that has read enough (`| head`) is no failure.
fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        printed => printed,
    }
}

/// One line of text for a terminal: words from a file can neither steer it nor break the line.
pub fn line(text: &str) -> String {
    strip_controls(text).into_owned() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stays_one_line() {
        assert_eq!(line("Hải\nLạng\u{1b}[2J"), "Hải Lạng[2J\n");
    }

    #[test]
    fn warnings_come_first() {
        let answer = Reply::failed("b".to_owned()).warned(Some("a".to_owned())).warned(None);
        assert_eq!(answer.messages, ["a", "b"]);
        assert_eq!(answer.code, FAILED);
    }
}
