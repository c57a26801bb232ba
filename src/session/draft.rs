//! What stands in a field and is not in the plan yet.

/// The text of a field that was changed and has not been taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which field of which record: a number that the part of the screen drawing it gives it.
    pub field: u64,
    /// What the field is called.
    pub label: String,
    pub text: String,
    /// Why it cannot be taken in, in words.
    pub wrong: Option<String>,
    /// Several lines, or cells of a table, were to be put into a field of one line, and were not.
    pub several_lines: bool,
}

/// What a frame leaves in the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub drafts: Vec<Draft>,
    /// Drafts whose fields are no longer on the screen.
    pub left_behind: Vec<Draft>,
    /// A field handed its text over in this frame.
    pub handed_over: bool,
}
