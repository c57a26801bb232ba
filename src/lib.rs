pub mod plan;
pub mod file {
    pub mod v1;
}
pub mod ui;
