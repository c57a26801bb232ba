//! How the records of a plan file are declared, whatever its version.

/// Declares a record of the file: optional fields are left out when absent, lists when empty, flags when false.
macro_rules! records {
    ($($(#[$outer:meta])* $name:ident { $($rest:tt)* })+) => {
        $(records!(@ $(#[$outer])* $name [] $($rest)*);)+
    };
    (@ $(#[$outer:meta])* $name:ident [$($done:tt)*]) => {
        $(#[$outer])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($done)* }
    };
    (@ $(#[$outer:meta])* $name:ident [$($done:tt)*] $field:ident?: $type:ty, $($rest:tt)*) => {
        records!(@ $(#[$outer])* $name [
            $($done)*
            #[serde(default, skip_serializing_if = "crate::file::declare::absent")]
            pub $field: $type,
        ] $($rest)*);
    };
    (@ $(#[$outer:meta])* $name:ident [$($done:tt)*] $field:ident: $type:ty, $($rest:tt)*) => {
        records!(@ $(#[$outer])* $name [$($done)* pub $field: $type,] $($rest)*);
    };
}

/// Whether a field marked `?` says nothing and is left out.
pub(in crate::file) fn absent<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Declares an enum of the file and its two-way conversion to the plan's enum of the same variants.
macro_rules! choices {
    ($($name:ident { $($variant:ident),+ $(,)? })+) => {$(
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($variant),+ }

        impl From<crate::plan::$name> for $name {
            fn from(value: crate::plan::$name) -> Self {
                match value { $(crate::plan::$name::$variant => Self::$variant),+ }
            }
        }

        impl From<$name> for crate::plan::$name {
            fn from(value: $name) -> Self {
                match value { $($name::$variant => Self::$variant),+ }
            }
        }
    )+};
}

pub(in crate::file) use {choices, records};
