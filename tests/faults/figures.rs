//! What a family of faults came to: the lines of the table that `.ci/faults` prints.

/// Counts of one family.
#[derive(Debug, Default)]
pub struct Figures {
    pub cases: usize,
    /// The file was whole afterwards, with everything that had been acknowledged.
    pub survived: usize,
    /// Failures that were told.
    pub told: usize,
    /// Torn, missing, or an acknowledged save gone.
    pub lost: usize,
}

impl Figures {
    pub fn case(&mut self, survived: bool, told: bool) {
        self.cases += 1;
        self.survived += usize::from(survived);
        self.told += usize::from(told);
        self.lost += usize::from(!survived);
    }

    /// The family's line. Nothing may be lost, and a family without cases proves nothing.
    pub fn hold(&self, family: &str) {
        self.print(family);
        assert_eq!(self.lost, 0, "{family}: {self:?}");
        assert!(self.cases > 0, "{family} ran nothing");
    }

    /// The line of a negative control, which has to lose.
    pub fn must_lose(&self, family: &str) {
        self.print(&format!("{family} (negative control)"));
        assert!(self.lost > 0, "{family}: the harness sees no fault: {self:?}");
    }

    fn print(&self, family: &str) {
        println!("\n| {family} | {} | {} | {} | {} |", self.cases, self.survived, self.told, self.lost);
    }
}

/// The line of a family that this machine cannot run.
pub fn skipped(family: &str, why: &str) {
    println!("\n| {family} | skipped: {why} | | | |");
}
