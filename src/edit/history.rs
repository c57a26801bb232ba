//! Undo and redo without limit.

use super::ChangeSet;

/// The edits of a session. A new edit forgets those undone.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<ChangeSet>,
    undone: Vec<ChangeSet>,
}

impl History {
    /// Remembers an edit that was applied.
    pub fn push(&mut self, edit: ChangeSet) {
        self.done.push(edit);
        self.undone.clear();
    }

    /// The edit to apply in order to take the last one back.
    pub fn undo(&mut self) -> Option<ChangeSet> {
        let edit = self.done.pop()?;
        let inverse = edit.inverted();
        self.undone.push(edit);
        Some(inverse)
    }

    /// The edit to apply in order to do again what was undone last.
    pub fn redo(&mut self) -> Option<ChangeSet> {
        let edit = self.undone.pop()?;
        self.done.push(edit.clone());
        Some(edit)
    }

    /// How many edits are done.
    pub fn depth(&self) -> usize {
        self.done.len()
    }

    /// The edit that was done as the one of that number, counted from 1.
    pub fn done_at(&self, depth: usize) -> Option<&ChangeSet> {
        self.done.get(depth.checked_sub(1)?)
    }

    pub fn next_undo(&self) -> Option<&ChangeSet> {
        self.done.last()
    }

    pub fn next_redo(&self) -> Option<&ChangeSet> {
        self.undone.last()
    }
}
