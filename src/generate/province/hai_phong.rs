//! Hải Phòng: 114 communes with a station each, two of them special zones; 14,46 doctors per 10,000 people.

use super::{Outline, Outlined};
use crate::plan::HospitalKind::{HealthCentre, Other, Provincial, Regional, Specialised};

pub const OUTLINE: Outline = Outline {
    province: "Hải Phòng",
    plan: "01KPHAZPHQNG2026SAMPLEHP01",
    seed: 31,
    note: NOTE,
    // 14,46 for each 10,000 of 4.664.124 people.
    doctors: 6_744,
    public_doctors: Some(3_906),
    sources: &SOURCES,
    hospitals: &HOSPITALS,
    old_communes: &OLD_COMMUNES,
    // Nothing is published: about one point for two of the old stations that are no seat.
    points: None,
    // Of a hundred stations, those without a doctor, with one, two, and so on.
    at_stations: [5, 3, 6, 15, 38, 33],
    preset: None,
};

const NOTE: &str = "Tệp mẫu để làm quen với chương trình. Họ tên, ngày sinh, số giấy phép hành nghề, số quyết định và nơi làm việc của từng bác sĩ đều do tưởng tượng, không ứng với người có thật nào. Số liệu công khai (có ghi nguồn): mã, tên, dân số, diện tích của 114 xã, phường, đặc khu, mỗi đơn vị một trạm y tế, trong đó hai đặc khu; 14,46 bác sĩ trên 10.000 dân; 3.906 bác sĩ khu vực công lập; định hướng 4–5 bác sĩ mỗi trạm; tên của phần lớn bệnh viện. Giả định: bác sĩ của từng trạm và từng bệnh viện, số điểm trạm, biên chế, mức sàn, các lượt luân phiên, cam kết, cách chia khu vực theo quận, huyện cũ, bệnh viện và trung tâm y tế có ghi là giả định, phần bác sĩ ngoài công lập được ghi thành một số tổng. Điểm trạm chỉ đánh số; tọa độ là của xã, phường, đặc khu, không phải của trạm.\n\nSample plan for getting to know the program. The doctors' names, birth dates, licence numbers, decision numbers and individual places of work are invented and stand for no real person. Public figures (each with its source): codes, names, populations and areas of the 114 communes, one station each, two of them on special zones; 14.46 doctors per 10,000 people; 3,906 doctors in the public sector; the aim of 4–5 doctors a station; the names of most hospitals. Assumed: the doctors of each station and hospital, the number of points, the posts, the floors, the rotations, the commitments, the division into areas by former district, hospitals and health centres marked as assumed, the doctors outside the public sector as one total. Points are only numbered; coordinates are those of the commune, not of the station.";

const SOURCES: [(&str, &str, &str); 4] = [
    ("mat-do-hai-phong", "Hải Phòng: 14,46 bác sĩ trên 10.000 dân (số của ngành y tế, 2025)", ""),
    (
        "laodong-1540616",
        "Báo Lao Động, bài số 1540616: 3.906 bác sĩ khu vực công lập của Hải Phòng (07/2025)",
        "laodong.vn (bài số 1540616)",
    ),
    (
        "con-lai",
        "Số còn lại để toàn thành phố đạt 14,46 bác sĩ trên 10.000 dân: bệnh viện bộ, ngành và cơ sở ngoài công lập, ghi thành một số tổng",
        "",
    ),
    (
        "suckhoeviet-20470",
        "Tạp chí Sức khỏe Việt, bài số 20470: các bệnh viện của Hải Phòng sau sắp xếp (07/2025)",
        "suckhoeviet.org.vn (bài số 20470)",
    ),
];

const HOSPITALS: [Outlined; 50] = [
    Outlined { name: "Bệnh viện Hữu nghị Việt Tiệp", kind: Provincial, district: "", is_public: true },
    Outlined { name: "Bệnh viện Kiến An", kind: Provincial, district: "", is_public: true },
    Outlined { name: "Bệnh viện Đa khoa Hải Dương", kind: Provincial, district: "", is_public: true },
    Outlined { name: "Bệnh viện Phụ sản Hải Phòng", kind: Specialised, district: "", is_public: true },
    Outlined { name: "Bệnh viện Nhi Hải Phòng", kind: Specialised, district: "", is_public: true },
    Outlined { name: "Bệnh viện Phổi Hải Phòng", kind: Specialised, district: "", is_public: true },
    Outlined { name: "Bệnh viện Mắt Hải Phòng", kind: Specialised, district: "", is_public: true },
    Outlined {
        name: "Bệnh viện Sức khỏe tâm thần Hải Phòng", kind: Specialised, district: "", is_public: true
    },
    Outlined {
        name: "Bệnh viện Y học cổ truyền Hải Phòng", kind: Specialised, district: "", is_public: true
    },
    Outlined {
        name: "Bệnh viện Phục hồi chức năng Hải Phòng", kind: Specialised, district: "", is_public: true
    },
    Outlined { name: "Bệnh viện Nhiệt đới Hải Dương", kind: Specialised, district: "", is_public: true },
    Outlined { name: "Bệnh viện Phong Chí Linh", kind: Specialised, district: "", is_public: true },
    Outlined { name: "Bệnh viện Phụ sản Hải Dương", kind: Specialised, district: "", is_public: false },
    Outlined { name: "Bệnh viện Nhi Hải Dương", kind: Specialised, district: "", is_public: false },
    Outlined { name: "Bệnh viện Tâm thần Hải Dương", kind: Specialised, district: "", is_public: false },
    Outlined {
        name: "Bệnh viện Y học cổ truyền Hải Dương", kind: Specialised, district: "", is_public: false
    },
    Outlined {
        name: "Bệnh viện Mắt và Da liễu Hải Dương", kind: Specialised, district: "", is_public: false
    },
    Outlined { name: "Bệnh viện Phổi Hải Dương", kind: Specialised, district: "", is_public: false },
    Outlined {
        name: "Bệnh viện Phục hồi chức năng Hải Dương", kind: Specialised, district: "", is_public: false
    },
    Outlined {
        name: "Trung tâm Y tế Ngô Quyền", kind: HealthCentre, district: "Q. Ngô Quyền", is_public: false
    },
    Outlined {
        name: "Trung tâm Y tế Thủy Nguyên", kind: HealthCentre, district: "TP Thủy Nguyên", is_public: false
    },
    Outlined { name: "Trung tâm Y tế An Lão", kind: HealthCentre, district: "H. An Lão", is_public: false },
    Outlined {
        name: "Trung tâm Y tế Vĩnh Bảo", kind: HealthCentre, district: "H. Vĩnh Bảo", is_public: false
    },
    Outlined {
        name: "Trung tâm Y tế Hồng Bàng", kind: HealthCentre, district: "Q. Hồng Bàng", is_public: false
    },
    Outlined { name: "Trung tâm Y tế Lê Chân", kind: HealthCentre, district: "Q. Lê Chân", is_public: false },
    Outlined { name: "Trung tâm Y tế Hải An", kind: HealthCentre, district: "Q. Hải An", is_public: false },
    Outlined { name: "Trung tâm Y tế Kiến An", kind: HealthCentre, district: "Q. Kiến An", is_public: false },
    Outlined {
        name: "Trung tâm Y tế Dương Kinh", kind: HealthCentre, district: "Q. Dương Kinh", is_public: false
    },
    Outlined { name: "Trung tâm Y tế Đồ Sơn", kind: HealthCentre, district: "Q. Đồ Sơn", is_public: false },
    Outlined { name: "Trung tâm Y tế An Dương", kind: HealthCentre, district: "Q. An Dương", is_public: false },
    Outlined {
        name: "Trung tâm Y tế Kiến Thụy", kind: HealthCentre, district: "H. Kiến Thụy", is_public: false
    },
    Outlined {
        name: "Trung tâm Y tế Tiên Lãng", kind: HealthCentre, district: "H. Tiên Lãng", is_public: false
    },
    Outlined { name: "Trung tâm Y tế Cát Hải", kind: HealthCentre, district: "H. Cát Hải", is_public: false },
    Outlined {
        name: "Trung tâm Y tế Bạch Long Vĩ", kind: HealthCentre, district: "H. Bạch Long Vĩ", is_public: false
    },
    Outlined {
        name: "Trung tâm Y tế Hải Dương", kind: HealthCentre, district: "TP Hải Dương", is_public: false
    },
    Outlined { name: "Trung tâm Y tế Chí Linh", kind: HealthCentre, district: "TP Chí Linh", is_public: false },
    Outlined { name: "Trung tâm Y tế Kinh Môn", kind: HealthCentre, district: "TX Kinh Môn", is_public: false },
    Outlined { name: "Trung tâm Y tế Nam Sách", kind: HealthCentre, district: "H. Nam Sách", is_public: false },
    Outlined { name: "Trung tâm Y tế Thanh Hà", kind: HealthCentre, district: "H. Thanh Hà", is_public: false },
    Outlined { name: "Trung tâm Y tế Kim Thành", kind: HealthCentre, district: "H. Kim Thành", is_public: false },
    Outlined { name: "Trung tâm Y tế Gia Lộc", kind: HealthCentre, district: "H. Gia Lộc", is_public: false },
    Outlined { name: "Trung tâm Y tế Tứ Kỳ", kind: HealthCentre, district: "H. Tứ Kỳ", is_public: false },
    Outlined { name: "Trung tâm Y tế Ninh Giang", kind: HealthCentre, district: "H. Ninh Giang", is_public: false },
    Outlined {
        name: "Trung tâm Y tế Thanh Miện", kind: HealthCentre, district: "H. Thanh Miện", is_public: false
    },
    Outlined {
        name: "Trung tâm Y tế Bình Giang", kind: HealthCentre, district: "H. Bình Giang", is_public: false
    },
    Outlined {
        name: "Trung tâm Y tế Cẩm Giàng", kind: HealthCentre, district: "H. Cẩm Giàng", is_public: false
    },
    Outlined { name: "Bệnh viện Đa khoa Nhị Chiểu", kind: Regional, district: "", is_public: false },
    Outlined { name: "Viện Y học biển Việt Nam", kind: Other, district: "", is_public: true },
    Outlined {
        name: "Bệnh viện Trường Đại học Y Dược Hải Phòng", kind: Other, district: "", is_public: false
    },
    Outlined { name: "Viện Quân y 7", kind: Other, district: "", is_public: false },
];

/// Old communes that went into each: what the dossiers of 2025 name.
const OLD_COMMUNES: [(&str, u32); 114] = [
    ("10507", 4),
    ("10525", 4),
    ("10532", 4),
    ("10537", 4),
    ("10543", 3),
    ("10546", 3),
    ("10549", 6),
    ("10552", 3),
    ("10570", 3),
    ("10573", 3),
    ("10603", 3),
    ("10606", 3),
    ("10615", 3),
    ("10633", 3),
    ("10642", 3),
    ("10645", 3),
    ("10660", 2),
    ("10675", 3),
    ("10678", 3),
    ("10705", 3),
    ("10714", 4),
    ("10726", 3),
    ("10729", 3),
    ("10744", 3),
    ("10750", 6),
    ("10756", 4),
    ("10792", 3),
    ("10804", 4),
    ("10813", 3),
    ("10816", 3),
    ("10837", 2),
    ("10843", 4),
    ("10846", 3),
    ("10882", 3),
    ("10888", 7),
    ("10891", 3),
    ("10903", 7),
    ("10909", 3),
    ("10930", 2),
    ("10945", 4),
    ("10966", 5),
    ("10972", 3),
    ("10993", 4),
    ("10999", 4),
    ("11002", 3),
    ("11020", 3),
    ("11050", 6),
    ("11065", 5),
    ("11074", 4),
    ("11086", 4),
    ("11113", 5),
    ("11131", 3),
    ("11140", 2),
    ("11146", 4),
    ("11164", 3),
    ("11167", 3),
    ("11203", 4),
    ("11218", 3),
    ("11224", 3),
    ("11239", 4),
    ("11242", 4),
    ("11254", 3),
    ("11257", 3),
    ("11284", 4),
    ("11311", 7),
    ("11329", 5),
    ("11359", 5),
    ("11383", 7),
    ("11407", 4),
    ("11411", 3),
    ("11413", 6),
    ("11443", 4),
    ("11446", 7),
    ("11455", 4),
    ("11473", 3),
    ("11488", 3),
    ("11503", 2),
    ("11506", 3),
    ("11533", 3),
    ("11542", 3),
    ("11557", 4),
    ("11560", 5),
    ("11581", 5),
    ("11593", 3),
    ("11602", 5),
    ("11617", 5),
    ("11629", 6),
    ("11635", 3),
    ("11647", 3),
    ("11668", 3),
    ("11674", 3),
    ("11680", 5),
    ("11689", 4),
    ("11692", 4),
    ("11713", 3),
    ("11725", 3),
    ("11728", 3),
    ("11737", 4),
    ("11749", 4),
    ("11755", 4),
    ("11761", 3),
    ("11779", 4),
    ("11791", 3),
    ("11806", 4),
    ("11809", 2),
    ("11824", 4),
    ("11836", 3),
    ("11842", 3),
    ("11848", 2),
    ("11875", 2),
    ("11887", 3),
    ("11911", 3),
    ("11914", 12),
    ("11948", 1),
];
