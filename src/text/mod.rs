//! Words on screen and on paper: languages, numbers, dates, the order of names, and search without diacritics.

pub mod collation;
pub mod dates;
pub mod folding;
mod language;
pub mod moments;
pub mod names;
pub mod numbers;
mod said;
pub mod sentences;
mod tailoring;
mod texts;
pub mod version;

pub use language::{Language, interface, rule_texts};
pub use said::{Argument, Arguments, Said};
pub use texts::Texts;

/// The interface text of a key, its existence and its arguments checked at compile time.
///
/// `t!(language, "key")`, `t!(language, "unit-stations", number = number(language, 3))`.
///
/// `fl!` checks, in a function that nobody calls: what it would write at each of these places is made for many languages.
///
/// Pass numbers and dates already formatted ([`numbers`], [`dates`]): Fluent's own number formatting knows no
/// Vietnamese. Where words change with a number, a text selects by it all the same: `[one]` is the number written `1`,
/// `[0]` the one written `0`. Texts that take an integer `count` besides are older.
macro_rules! t {
    ($language:expr, $key:literal) => {{
        const _: fn(&::i18n_embed::fluent::FluentLanguageLoader) -> String = |texts| ::i18n_embed_fl::fl!(texts, $key);
        static SAID: $crate::text::Said = $crate::text::Said::new();
        SAID.of($language, $key)
    }};
    ($language:expr, $key:literal $(, $name:ident = $value:expr)+ $(,)?) => {{
        const _: fn(&::i18n_embed::fluent::FluentLanguageLoader) -> String =
            |texts| ::i18n_embed_fl::fl!(texts, $key $(, $name = "")+);
        use $crate::text::Argument as _;
        let mut arguments = $crate::text::Arguments::default();
        $($value.fill(stringify!($name), &mut arguments);)+
        arguments.said($language, $key)
    }};
}
pub(crate) use t;
