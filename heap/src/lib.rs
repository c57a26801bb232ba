//! How memory goes back to the system. The unsafe blocks of the program stand here, in a package of its own: that of the
//! program forbids any.

/// From so many bytes on a block is a mapping of its own, and is gone when it is freed. Smaller ones, as every frame
/// takes and frees some, are kept at hand.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const LARGE: libc::c_int = 1 << 20;

/// Has large blocks given back to the system as soon as they are freed; to be called first of all.
///
/// By itself glibc raises the size from which it does so to that of each large block that is freed, up to 32 MB: after the
/// first picture of a window what a file takes to be read stays in the program for good, some 7 MB with the sample. Other
/// systems do it by themselves.
pub fn give_back_large_blocks() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: it stores two numbers that the allocator goes by, and is called before there is a second thread.
    unsafe {
        libc::mallopt(libc::M_MMAP_THRESHOLD, LARGE);
        libc::mallopt(libc::M_TRIM_THRESHOLD, LARGE);
    }
}

/// Gives back what is free at this moment, be it between blocks in use; to be called when much has been done that is not
/// done again.
///
/// By itself glibc gives back only what is free at the end of what it took.
pub fn give_back_what_is_free() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: it looks at what the allocator knows to be free, under the allocator's own locks.
    unsafe {
        libc::malloc_trim(0);
    }
}
