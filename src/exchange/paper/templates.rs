//! The templates inside the program.

use crate::plan::MoveKind;

macro_rules! template {
    ($name:literal) => {
        include_str!(concat!("../../../assets/papers/", $name, ".txt"))
    };
}

pub const MOVES: &str = template!("danh-sach-dieu-dong");
pub const SUBMISSION: &str = template!("to-trinh");
pub const PLAN: &str = template!("ke-hoach-luan-phien");
pub const STAFFING: &str = template!("nhan-luc-tram");
pub const FINDINGS: &str = template!("bao-cao-van-de");
pub const FORECAST: &str = template!("bao-cao-du-bao");
pub const AGENDA: &str = template!("chuong-trinh-hop");

/// The decision about one doctor, by what it decides.
pub fn decision(kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::Transfer => template!("quyet-dinh-dieu-dong"),
        MoveKind::Rotation => template!("quyet-dinh-luan-phien"),
        MoveKind::Secondment => template!("quyet-dinh-biet-phai"),
        MoveKind::Sessions => template!("quyet-dinh-lam-viec-theo-buoi"),
        MoveKind::Support => template!("quyet-dinh-tang-cuong"),
        MoveKind::Training => template!("quyet-dinh-dao-tao"),
        MoveKind::Recruit => template!("quyet-dinh-tiep-nhan"),
        MoveKind::Leave => template!("quyet-dinh-thoi-viec"),
    }
}

/// What several templates have in common.
pub fn part(name: &str) -> Option<&'static str> {
    match name {
        "căn cứ chung" => Some(template!("can-cu-chung")),
        "phụ lục danh sách" => Some(template!("phu-luc-danh-sach")),
        _ => None,
    }
}
