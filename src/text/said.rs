//! What a text of the window says in a language: once for all if it is always the same, with its arguments else.
//!
//! The program has texts at some three thousand places. Whatever `t!` writes there is in the program as often: all that
//! can be shared stands here, and is kept out of those places.

use std::sync::OnceLock;

use fluent_bundle::{FluentArgs, FluentValue};

use super::{Language, interface};

/// A text without arguments, in each language, from when it was first asked for: it stays as it is, and a frame shows many.
pub struct Said([OnceLock<String>; Language::ALL.len()]);

impl Said {
    #[expect(clippy::new_without_default, reason = "it is only ever a static")]
    pub const fn new() -> Self {
        Self([const { OnceLock::new() }; Language::ALL.len()])
    }

    #[inline(never)]
    pub fn of(&self, language: Language, key: &str) -> String {
        self.0[language as usize].get_or_init(|| interface(language).get(key)).clone()
    }
}

/// What stands in the gaps of a text.
#[derive(Default)]
pub struct Arguments<'a>(FluentArgs<'a>);

impl<'a> Arguments<'a> {
    /// Numbers come as they are written. Fluent is given none and one as numbers, which it shows the same: with these
    /// words change.
    #[inline(never)]
    fn put(&mut self, gap: &'static str, value: FluentValue<'a>) {
        let value = match value {
            FluentValue::String(text) if text == "0" => FluentValue::from(0_u8),
            FluentValue::String(text) if text == "1" => FluentValue::from(1_u8),
            value => value,
        };
        self.0.set(gap, value);
    }

    #[inline(never)]
    pub fn said(&self, language: Language, key: &str) -> String {
        interface(language).said(key, Some(&self.0))
    }
}

/// A word or a number that can stand in a gap.
pub trait Argument<'a> {
    fn fill(self, gap: &'static str, arguments: &mut Arguments<'a>);
}

impl<'a, V: Into<FluentValue<'a>>> Argument<'a> for V {
    #[inline(never)]
    fn fill(self, gap: &'static str, arguments: &mut Arguments<'a>) {
        arguments.put(gap, self.into());
    }
}
