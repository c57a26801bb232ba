//! How a disk that stands in for the real one hands a call on to it.

/// Calls that a disk does not answer in its own way: its `pass` is told which path each is about, and makes it on a
/// disk, or does not.
macro_rules! hand_on {
    ($($name:ident($first:ident: &Path $(, $argument:ident: $type:ty)*) -> $answer:ty;)+) => {
        $(fn $name(&self, $first: &Path $(, $argument: $type)*) -> io::Result<$answer> {
            self.pass($first, |disk| disk.$name($first $(, $argument)*))
        })+
    };
}

pub(crate) use hand_on;
