//! Words on screen and on paper: languages, numbers, dates, the order of names, and search without diacritics.

pub mod collation;
pub mod dates;
pub mod folding;
mod language;
pub mod moments;
pub mod names;
pub mod numbers;
pub mod sentences;
pub mod version;

pub use language::{Language, Said, interface, rule_texts};

/// The interface text of a key, its existence and its arguments checked at compile time.
///
/// `t!(language, "key")`, `t!(language, "doctors", count = 3, number = number(language, 3))`.
///
/// Pass numbers and dates already formatted ([`numbers`], [`dates`]): Fluent's own number formatting knows no
/// Vietnamese. Only where English words change with a number, pass it a second time as an integer named `count`, for
/// the selector alone; the Vietnamese text then names `count` too, in a selector of one branch, because both languages
/// must take the same arguments.
macro_rules! t {
    ($language:expr, $key:literal) => {
        $crate::text::Said::of(
            {
                static SAID: $crate::text::Said = $crate::text::Said::new();
                &SAID
            },
            $language,
            |texts| ::i18n_embed_fl::fl!(texts, $key),
        )
    };
    ($language:expr, $key:literal $($arguments:tt)*) => {
        ::i18n_embed_fl::fl!($crate::text::interface($language), $key $($arguments)*)
    };
}
pub(crate) use t;
