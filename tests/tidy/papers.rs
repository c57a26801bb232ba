//! What the documents promise about themselves.

use std::fs;
use std::path::Path;

use crate::source::ROOT;

pub fn read(name: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn the_architecture_can_be_read_in_one_sitting() {
    let lines = read("ARCHITECTURE.md").lines().count();
    assert!(lines <= 200, "ARCHITECTURE.md has {lines} lines");
}

#[test]
fn the_readme_gives_two_commands() {
    let readme = read("README.md");
    let shell = readme.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    let cargo: Vec<_> = shell.flat_map(str::lines).filter(|line| line.starts_with("cargo ")).collect();
    assert_eq!(cargo, ["cargo run --release", "cargo test"]);
}

#[test]
fn every_file_a_document_points_to_exists() {
    for document in ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/rule-book.md"] {
        let text = read(document);
        let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for link in links.filter(|link| !link.contains("://") && !link.starts_with('#')) {
            assert!(Path::new(ROOT).join(link).exists(), "{document} points to {link}");
        }
    }
}

#[test]
fn the_changed_copies_of_others_are_what_is_linked_and_say_where_they_differ() {
    let lock = read("Cargo.lock");
    let package =
        lock.split("[[package]]").find(|package| package.contains("name = \"egui-wgpu\"")).expect("it is linked");
    assert!(!package.contains("source ="), "not the published one:{package}");
    let readme = read("third_party/README.md");
    for file in ["src/egui.wgsl", "src/lib.rs", "src/renderer.rs", "src/setup.rs"] {
        assert!(readme.contains(file), "{file}");
        assert!(read(&format!("third_party/egui-wgpu/{file}")).contains("// phanbo: "), "{file}");
    }
}
