pub mod plan;
pub mod text;
pub mod file { pub mod v1; }
