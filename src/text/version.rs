//! Which program this is: its version and, in a package, what it was built from.

/// `0.2.0`; in a package `0.2.0 (1a2b3c4, 2026-11-26)`: the commit, and its day.
///
/// Packaging names both in the environment of the compiler, so that sources without a repository build as they are.
pub fn version() -> String {
    let number = env!("CARGO_PKG_VERSION");
    match (option_env!("PHANBO_COMMIT"), option_env!("PHANBO_DATE")) {
        (Some(commit), Some(date)) if !commit.is_empty() => format!("{number} ({commit}, {date})"),
        _ => number.to_owned(),
    }
}
