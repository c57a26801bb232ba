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

/// Those that none of the disks answers in its own way.
macro_rules! hand_on_the_rest {
    () => {
        hand_on! {
            facts(path: &Path) -> Facts;
            resolve(path: &Path) -> PathBuf;
            link(path: &Path) -> PathBuf;
            list(folder: &Path) -> Vec<PathBuf>;
            make_folder(path: &Path) -> ();
            permit(path: &Path, like: Option<&Path>) -> ();
            place(from: &Path, to: &Path) -> ();
            rename(from: &Path, to: &Path) -> ();
            remove(path: &Path) -> ();
            remove_folder(path: &Path) -> ();
            sync_folder(folder: &Path) -> ();
            lock(path: &Path) -> Option<Box<dyn HeldLock>>;
        }
    };
}

pub(crate) use {hand_on, hand_on_the_rest};
