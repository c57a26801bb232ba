//! Reading a file in a process of its own: whatever is in it, the program that holds the plan goes on.

use std::fs::File;
use std::io::{BufReader, BufWriter, Read as _, Seek as _, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};

use super::book::{self, Book, Tell};
use super::refusal::{FILE_LIMIT, Refusal};

/// The word by which the program is asked to be a reader and nothing else.
pub const READER: &str = "read-book-apart";

/// Memory a reader may have, in bytes: several times what the largest list takes.
pub const MEMORY_LIMIT: usize = 512 << 20;

/// What a reader may answer, in bytes.
const ANSWER_LIMIT: u64 = 256 << 20;

/// How often it is looked whether a reader that was ended has gone.
const LAST_LOOKS: u32 = 20;

/// Hears how many hundredths are read, waits for a moment, or says why nobody waits any longer.
pub type Wait<'a> = dyn FnMut(u8) -> Result<(), Refusal> + 'a;

/// Has `program` read a file as a process of its own. It is ended as soon as `wait` says so.
pub fn read(program: &Path, file: &Path, wait: &mut Wait) -> Result<Book, Refusal> {
    let answer = tempfile::tempfile().map_err(|_| Refusal::NoReader)?;
    let out = answer.try_clone().map_err(|_| Refusal::NoReader)?;
    // A letter for each hundredth: how far the reader is is how long this file is.
    let steps = tempfile::tempfile().map_err(|_| Refusal::NoReader)?;
    let told = steps.try_clone().map_err(|_| Refusal::NoReader)?;
    let child = Command::new(program)
        .arg(READER)
        .arg(file)
        .stdin(Stdio::null())
        .stdout(out)
        .stderr(told)
        .spawn()
        .map_err(|_| Refusal::NoReader)?;
    let status = ended(child, &steps, wait)?;
    if !status.success() {
        return Err(broken(status));
    }
    answered(answer)
}

fn ended(mut child: Child, steps: &File, wait: &mut Wait) -> Result<ExitStatus, Refusal> {
    let stopped = loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status),
            Ok(None) => {}
            Err(_) => break Refusal::NoReader,
        }
        let done = steps.metadata().map_or(0, |facts| facts.len().min(100));
        if let Err(why) = wait(done as u8) {
            break why;
        }
    };
    // It may have ended in this very moment; either way nobody listens any more. A reader that hangs on a drive that does not
    // answer ends only when that does, so its end is looked for a few times and not waited for.
    let _ = child.kill();
    for _ in 0..LAST_LOOKS {
        if !matches!(child.try_wait(), Ok(None)) {
            break;
        }
        let _ = wait(0);
    }
    Err(stopped)
}

/// Why a reader ended that did not say so itself: out of memory it aborts, out of processor time it is ended.
fn broken(status: ExitStatus) -> Refusal {
    #[cfg(unix)]
    {
        use std::os::unix::process::ExitStatusExt as _;
        const OUT_OF_TIME: [i32; 2] = [24, 9];
        match status.signal() {
            Some(signal) if OUT_OF_TIME.contains(&signal) => Refusal::TooLong,
            Some(_) => Refusal::Burst,
            None => Refusal::Damaged,
        }
    }
    #[cfg(not(unix))]
    {
        const ABORTED: [i32; 2] = [0xC000_0409_u32 as i32, 3];
        if status.code().is_some_and(|code| ABORTED.contains(&code)) { Refusal::Burst } else { Refusal::Damaged }
    }
}

fn answered(mut answer: File) -> Result<Book, Refusal> {
    answer.rewind().map_err(|_| Refusal::NoReader)?;
    let reader = BufReader::new(answer.take(ANSWER_LIMIT));
    let told: Result<Book, Refusal> = serde_json::from_reader(reader).map_err(|_| Refusal::Damaged)?;
    told
}

/// What the process of its own does: reads the file and writes what is in it, or why not; and a letter to `steps` for each
/// hundredth it has read.
pub fn be_reader(file: &Path, out: impl Write, mut steps: impl Write) -> std::io::Result<()> {
    limit_processor();
    let mut said = 0;
    let told = read_telling(file, &mut |done| {
        // Nobody is hurt by not knowing how far it is.
        let _ = steps.write_all(&vec![b'.'; usize::from(done.saturating_sub(said))]);
        said = said.max(done);
    });
    let mut out = BufWriter::new(out);
    serde_json::to_writer(&mut out, &told)?;
    out.flush()
}

/// Reads a file in this process.
pub fn read_here(file: &Path) -> Result<Book, Refusal> {
    read_telling(file, &mut |_| ())
}

fn read_telling(file: &Path, tell: &mut Tell) -> Result<Book, Refusal> {
    let refused = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => Refusal::NotFound,
        _ => Refusal::Unreadable,
    };
    let facts = std::fs::metadata(file).map_err(refused)?;
    if facts.is_dir() {
        return Err(Refusal::Folder);
    }
    if facts.len() > FILE_LIMIT {
        return Err(Refusal::TooLarge);
    }
    let mut bytes = Vec::new();
    File::open(file).map_err(refused)?.take(FILE_LIMIT + 1).read_to_end(&mut bytes).map_err(refused)?;
    book::read_telling(&file.to_string_lossy(), &bytes, tell)
}

#[cfg(target_os = "linux")]
fn limit_processor() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    /// Processor time a reader may use, in seconds.
    const PROCESSOR_LIMIT: u64 = 20;
    let limit = Rlimit { current: Some(PROCESSOR_LIMIT), maximum: Some(PROCESSOR_LIMIT + 1) };
    // Without it the clock of whoever waits ends the reader.
    let _ = setrlimit(Resource::Cpu, limit);
}

#[cfg(not(target_os = "linux"))]
fn limit_processor() {}
