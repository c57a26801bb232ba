//! The words units write above their columns, and what stands below each.

use super::field::{Field, ListKind, Sure};
use super::own;
use crate::text::folding::fold;

/// A field with headings that say it exactly, and words a longer heading tells it by.
struct DictionaryEntry(Field, &'static [&'static str], &'static [&'static str]);

/// In this order: what comes first is not looked for further down.
#[rustfmt::skip]
const ENTRIES: &[DictionaryEntry] = &[
    DictionaryEntry(Field::Number, &["stt", "tt", "so tt", "so thu tu", "s t t", "no"], &[]),
    DictionaryEntry(Field::Note, &["ghi chu", "ghi chu khac"], &["ghi chu"]),
    DictionaryEntry(Field::NotKept, &["ma so", "bac", "ma vien chuc", "ma nhan vien", "ma nv", "ma cb", "ma dinh danh", "thua thieu", "sdt", "tuoi",
        // What the program's own tables say besides, and works out itself.
        "khu vuc", "tinh thanh pho", "ma ngach", "ma so ngach", "dang", "doan", "vung", "hang don vi", "chi tieu toi thieu", "tong so buoi tuan", "ty le tren 10 000 dan", "diem tram trong", "vi pham", "canh bao",
        "bo tri trong tuan", "duoc mien den", "cam ket phuc vu den", "ngay nghi huu", "trang thai", "ngay quyet dinh", "nguoi de xuat",
    ], &[
        "dien thoai", "he so", "luong", "phu cap", "que quan", "noi o", "dia chi", "dan toc", "ton giao", "tot nghiep",
        "vung kho khan", "dac biet kho khan", "truong dao tao", "noi dao tao", "co so dao tao", "ly luan", "llct", "tin hoc", "ngoai ngu", "email", "cccd",
        "cmnd", "dinh danh", "tuyen dung", "vao nganh", "dang vien", "tham nien", "thua thieu", "quy doi", "ngay ky",
        "de nghi luan phien", "so giuong", "giuong benh", "dien tich", "so ho", "so thon", "con thieu", "con thua", "ty le", "trong do nu", "dang doan", "nam vao", "thoi gian dang ky", "noi dang ky khac", "can cuoc", "bao hiem", "ngay vao",
    ]),
    DictionaryEntry(Field::FamilyNames, &["ho dem", "ho va dem", "ho va ten dem", "ho ten dem", "ho lot", "ho va ten lot", "ho va chu dem", "ho chu lot", "ho va chu lot", "ho"], &["ho va ten dem", "ho va dem"]),
    DictionaryEntry(Field::MiddleNames, &["dem", "ten dem", "chu dem", "chu lot", "ten lot", "lot"], &[]),
    DictionaryEntry(Field::GivenName, &["ten"], &[]),
    DictionaryEntry(Field::Name, &["ho va ten", "ho ten", "ten bac si", "ho va ten bac si", "ho ten bac si", "ho va ten vien chuc", "ho ten vien chuc", "ho va ten nguoi hanh nghe", "ho ten can bo", "ho va ten can bo", "ten can bo", "full name"], &["ho va ten", "ho ten", "ten vien chuc", "ten nhan vien"]),
    DictionaryEntry(Field::BirthMale, &["ngay sinh nam", "nam sinh nam", "ngay thang nam sinh nam", "sinh nam nam"], &[]),
    DictionaryEntry(Field::BirthFemale, &["ngay sinh nu", "nam sinh nu", "ngay thang nam sinh nu", "sinh nam nu"], &[]),
    DictionaryEntry(Field::Birth, &["ngay sinh", "ngay thang nam sinh", "sinh ngay", "ngay thang sinh", "nt ns", "ntns"], &["ngay sinh", "thang nam sinh", "ngay thang nam"]),
    DictionaryEntry(Field::BirthYear, &["nam sinh", "sinh nam", "ns"], &["nam sinh"]),
    DictionaryEntry(Field::Sex, &["gioi tinh", "gioi", "phai", "nam nu", "gt"], &["gioi tinh"]),
    DictionaryEntry(Field::LicenceUntil, &["thoi han gphn", "thoi han giay phep", "thoi han giay phep hanh nghe", "thoi han cua giay phep", "ngay het han", "co gia tri den", "gia tri den", "hieu luc den", "het han", "thoi han", "ngay het hieu luc", "han gphn", "gphn co gia tri den"], &["het han", "gia tri den", "hieu luc den", "het hieu luc"]),
    DictionaryEntry(Field::LicenceIssued, &["ngay cap", "ngay cap gphn", "ngay cap cchn", "ngay cap giay phep", "ngay cap gphn cchn"], &["ngay cap"]),
    DictionaryEntry(Field::Licence, &["so gphn", "so cchn", "gphn", "cchn", "so giay phep hanh nghe", "so chung chi hanh nghe", "giay phep hanh nghe", "chung chi hanh nghe", "so gphn cchn", "so cchn gphn", "gphn cchn", "cchn gphn", "so giay phep", "so gp hanh nghe", "so cc hanh nghe", "so gphn cchn", "so giay phep hn", "so gphn kbcb", "so gphn kcb", "so cc hn", "gp hanh nghe", "gphn kcb"], &["gphn", "cchn", "giay phep hanh nghe", "chung chi hanh nghe"]),
    DictionaryEntry(Field::To, &["den benh vien", "den tram y te", "den don vi moi", "don vi moi", "noi cong tac moi", "don vi cong tac moi", "tram nhan", "noi den", "don vi den", "noi nhan", "don vi nhan", "den don vi", "tram den", "noi luan phien den", "tram y te tiep nhan", "don vi tiep nhan", "noi tiep nhan"], &["tiep nhan", "sau khi", "luan phien den", "tang cuong den", "ho tro den", "den luan phien", "den tang cuong", "den ho tro", "tram den", "cu den", "biet phai den", "cong tac moi", "noi den lam viec", "dieu dong den", "noi den", "don vi den", "tram nhan", "don vi nhan"]),
    DictionaryEntry(Field::From, &["tu benh vien", "tu tram y te", "don vi cong tac cu", "noi cong tac cu", "don vi cong tac", "don vi cu di", "don vi cu", "noi cu", "noi di", "don vi di", "tu don vi", "don vi cu di luan phien", "benh vien cu"], &["cu di", "truoc khi", "don vi cu", "don vi goc", "dang cong tac", "cong tac cu", "cong tac hien nay", "don vi di"]),
    DictionaryEntry(Field::MoveKind, &["hinh thuc", "hinh thuc luan phien", "loai hinh", "hinh thuc dieu dong", "loai", "noi dung"], &["hinh thuc"]),
    DictionaryEntry(Field::DaysAWeek, &["so ngay tuan", "ngay tuan", "so ngay trong tuan", "so ngay lam viec tuan", "so ngay mot tuan", "so ngay 1 tuan"], &["ngay tuan", "ngay trong tuan"]),
    DictionaryEntry(Field::SessionsAWeek, &["so buoi tuan", "buoi tuan", "so buoi", "so buoi trong tuan"], &["buoi"]),
    DictionaryEntry(Field::Period, &["thoi gian", "thoi gian thuc hien", "thoi gian luan phien", "thoi gian biet phai", "thoi gian dieu dong", "thoi gian tang cuong", "thoi gian ho tro", "thoi han", "thoi han luan phien", "thoi han biet phai", "thoi gian cong tac", "thoi gian cu", "so thang", "thoi gian thang", "tu den", "tu ngay den ngay"], &["tu ngay den", "tu den", "thoi gian luan phien", "thoi gian dieu dong", "thoi gian biet phai", "thoi gian tang cuong", "thoi gian thuc hien", "thoi han"]),
    DictionaryEntry(Field::Start, &["thoi diem", "thoi diem dieu dong", "thoi diem bat dau", "ke tu ngay", "ngay hieu luc", "ngay co hieu luc", "ngay dieu dong", "ngay nhan nhiem vu", "tu ngay", "ngay bat dau", "bat dau", "thoi gian bat dau", "tu"], &["tu ngay", "bat dau", "thoi diem", "hieu luc"]),
    DictionaryEntry(Field::End, &["den ngay", "ngay ket thuc", "ket thuc", "thoi gian ket thuc", "den", "den het ngay"], &["den ngay", "ket thuc", "den het"]),
    DictionaryEntry(Field::Decision, &["quyet dinh", "so quyet dinh", "so qd", "qd so", "quyet dinh so", "so van ban", "can cu"], &["quyet dinh"]),
    DictionaryEntry(Field::Why, &["ly do"], &["ly do"]),
    DictionaryEntry(Field::Established, &["bien che", "vien chuc", "bc"], &[]),
    DictionaryEntry(Field::Contract, &["hinh thuc", "hinh thuc hop dong", "bien che hop dong", "bien che hd", "loai hop dong", "bc hd", "hd bc", "hop dong bien che", "hinh thuc lao dong", "bien che hay hop dong", "hop dong"], &["hop dong", "bien che", "hinh thuc lam viec"]),
    DictionaryEntry(Field::QualificationAndSpecialty, &["trinh do chuyen khoa", "trinh do chuyen nganh", "trinh do va chuyen khoa", "trinh do chuyen mon chuyen khoa", "trinh do chuyen mon chuyen nganh", "chuyen mon"], &["trinh do chuyen khoa", "trinh do chuyen nganh", "trinh do chuyen mon chuyen"]),
    DictionaryEntry(Field::Qualification, &["trinh do", "trinh do chuyen mon", "trinh do cm", "trinh do dao tao", "bang cap", "hoc vi", "trinh do chuyen mon ky thuat", "trinh do cmkt", "van bang chuyen mon", "van bang", "hoc ham hoc vi", "trinh do chuyen mon nghiep vu", "bang cap chuyen mon", "trinh do hoc van", "cap bac", "hoc ham", "tdcm", "td cm", "td chuyen mon"], &["trinh do", "bang cap", "van bang"]),
    DictionaryEntry(Field::Specialty, &["chuyen khoa", "chuyen nganh", "chuyen nganh dao tao", "chuyen khoa dao tao", "chuyen khoa chinh", "ck"], &["chuyen khoa", "chuyen nganh", "pham vi hanh nghe", "pham vi hoat dong"]),
    DictionaryEntry(Field::Title, &["chuc danh nghe nghiep", "chuc danh", "hang chuc danh", "cdnn", "hang"], &["chuc danh", "ngach"]),
    DictionaryEntry(Field::Post, &["chuc vu", "chuc vu hien nay", "cv"], &["chuc vu", "vi tri chuyen mon", "vi tri viec lam"]),
    DictionaryEntry(Field::DoctorsWanted, &["nhu cau bo sung bac si", "nhu cau bo sung", "nhu cau bac si", "de nghi bo sung", "bac si can bo sung", "nhu cau bs", "nhu cau", "bs con thieu", "bac si con thieu", "so bac si con thieu", "so bs con thieu"], &["nhu cau", "can bo sung", "de nghi bo sung"]),
    DictionaryEntry(Field::DoctorPosts, &["bac si duoc giao", "bien che bac si", "chi tieu bac si", "dinh muc bac si"], &["bien che bac si", "bac si duoc giao"]),
    DictionaryEntry(Field::Posts, &["bien che duoc giao", "bien che giao", "bien che", "chi tieu bien che", "duoc giao", "so luong nguoi lam viec duoc giao", "slnlv", "so nguoi lam viec duoc giao", "chi tieu giao", "tong bien che"], &["duoc giao", "bien che", "nguoi lam viec"]),
    DictionaryEntry(Field::Population, &["dan so", "so dan", "dan so phuc vu", "nhan khau", "tong dan so", "quy mo dan so", "dan so trung binh"], &["dan so", "so dan", "nhan khau"]),
    DictionaryEntry(Field::PointNames, &["ten cac diem tram", "ten diem tram", "ten cac diem", "ten diem", "ten cac diem tram y te", "ten diem tram y te", "danh sach diem tram", "danh sach cac diem tram", "diem tram ten", "diem tram ten goi"], &["ten cac diem tram", "ten diem tram", "danh sach diem tram", "danh sach cac diem tram"]),
    DictionaryEntry(Field::Points, &["so diem tram", "diem tram", "so diem", "so diem tram y te", "diem tram y te", "so luong diem tram"], &["diem tram"]),
    DictionaryEntry(Field::AssistantDoctors, &["y si", "y sy", "ys", "so y si", "ysdk", "ysyhct"], &["y si", "y sy"]),
    DictionaryEntry(Field::Nurses, &["dieu duong", "dd", "so dieu duong", "dddh", "ddcd", "ddtc", "ddth", "cndd", "cddd", "cn dd", "cu nhan dieu duong"], &["dieu duong"]),
    DictionaryEntry(Field::Midwives, &["ho sinh", "nu ho sinh", "nhs", "hs", "so ho sinh", "hsdh", "hscd", "hstc", "cnhs", "nhs trung cap"], &["ho sinh"]),
    DictionaryEntry(Field::Pharmacists, &["duoc", "duoc si", "ds", "duoc si dai hoc", "so duoc si", "dsdh", "dscd", "dsth", "dstc"], &["duoc si"]),
    DictionaryEntry(Field::Doctors, &["bac si", "bs", "so bac si", "bac si hien co", "so bs", "tong so bac si"], &["bac si"]),
    DictionaryEntry(Field::Others, &["khac", "doi tuong khac", "chuyen mon khac", "con lai", "nhan vien khac", "can bo khac", "ktv", "ky thuat vien", "ktv xn", "ke toan", "van thu", "ho ly", "bao ve", "lai xe", "ytcc", "y te cong cong", "cnytcc", "cn ytcc", "dan so vien", "vien chuc dan so", "can bo dan so"], &["khac"]),
    DictionaryEntry(Field::Staff, &["tong", "tong so", "tong cong", "tong nhan luc", "tong so can bo", "hien co", "so hien co", "tong so nhan luc", "tong so nhan vien", "ts", "tong so vien chuc", "tong so cbvc", "so nguoi hien co", "nhan luc hien co", "tong so nguoi"], &["tong so", "tong nhan luc", "hien co", "co mat"]),
    DictionaryEntry(Field::Site, &["diem tram", "khoa phong", "khoa", "phong", "bo phan", "khoa phong cong tac", "diem tram khoa phong", "khoa phong diem tram"], &["khoa phong", "diem tram"]),
    DictionaryEntry(Field::Facility, &["don vi", "don vi cong tac", "noi cong tac", "noi lam viec", "tram y te", "tram", "tyt", "co so", "co quan", "ten tram y te", "ten tram", "ten don vi", "co so y te", "don vi cong tac tram y te", "tram y te cong tac", "benh vien", "co quan don vi", "co quan cong tac", "ten co so", "ten benh vien", "ten co so kham benh chua benh", "phong ban don vi", "don vi phong ban", "tram y te xa", "tram y te xa phuong"], &["don vi", "noi cong tac", "noi lam viec", "tram y te", "co so", "co quan", "ten tram"]),
    DictionaryEntry(Field::Commune, &["xa", "xa phuong", "xa phuong dac khu", "phuong xa", "xa phuong thi tran", "ten xa", "ten xa phuong"], &["xa phuong", "phuong xa"]),
    DictionaryEntry(Field::District, &["huyen", "quan huyen", "huyen thi xa thanh pho", "huyen cu", "dia ban", "huyen tp", "huyen thi"], &["quan huyen", "huyen cu", "huyen thi"]),
];

/// What stands under a heading in a list of a kind; the words above it from the top, its own last.
pub fn field(kind: ListKind, path: &[String]) -> Option<(Field, Sure)> {
    let path = own::path(path);
    let bare = path.iter().map(|words| counted(kind, &fold(&without_brackets(words))));
    let bare: Vec<String> = bare.filter(|words| !words.is_empty()).collect();
    let (leaf, headings) = bare.split_last()?;
    let above = headings.join(" ");
    // "Năm" and "Nam" are one word without diacritics.
    let year = path.last().is_some_and(|words| words.trim().to_lowercase() == "năm");
    if year && above.contains("sinh") && kind != ListKind::Stations {
        return Some((Field::BirthYear, Sure::Certain));
    }
    if year && above.is_empty() {
        return None;
    }
    if let Some(field) = under(kind, &above, leaf).filter(|(field, _)| field.fits(kind)) {
        return Some(field);
    }
    let whole = bare.join(" ");
    let entries = || ENTRIES.iter().filter(|entry| entry.0.fits(kind));
    let sure = |field: Field| if field == Field::NotKept { Sure::Ignored } else { Sure::Certain };
    let exact = |text: &str| entries().find(|entry| entry.1.contains(&text)).map(|entry| (entry.0, sure(entry.0)));
    let holds = |text: &str| {
        let spaced = format!(" {text} ");
        let found = entries().find(|entry| entry.2.iter().any(|words| spaced.contains(&format!(" {words} "))));
        found.map(|entry| (entry.0, sure(entry.0).min(Sure::Likely)))
    };
    // "Từ (bệnh viện)" says by its brackets what it is; those of "Dân số (người)" say nothing.
    let bracketed = path.last().map(|words| fold(words)).filter(|words| words != leaf);
    let part = || headings.last().and_then(|above| part_of(kind, above, leaf));
    bracketed
        .and_then(|words| exact(&words))
        .or_else(part)
        .or_else(|| exact(leaf))
        .or_else(|| exact(&whole))
        .or_else(|| holds(leaf))
        .or_else(|| holds(&whole))
}

/// A heading without diacritics, in a table of stations without the words that it is a count: "Số lượng bác sĩ" heads
/// what "Bác sĩ" does.
fn counted(kind: ListKind, words: &str) -> String {
    let spaced = format!(" {words} ");
    // Without diacritics the coefficient of pay (hệ số lương) has the same words.
    if kind != ListKind::Stations || spaced.contains(" he so luong ") {
        return words.to_owned();
    }
    spaced.replace(" tong so luong ", " tong so ").replace(" so luong ", " ").trim().to_owned()
}

/// A column under a profession's own heading in a table of stations: all of them, or those of a rank.
fn part_of(kind: ListKind, above: &str, leaf: &str) -> Option<(Field, Sure)> {
    let profession = ENTRIES.iter().find(|entry| entry.0.is_profession() && entry.1.contains(&above))?.0;
    let is_all = matches!(leaf, "tong so" | "tong" | "ts" | "tong cong" | "cong");
    (kind == ListKind::Stations).then_some((profession, if is_all { Sure::Certain } else { Sure::Likely }))
}

/// What a short heading means under the one above it: "Nam" under a birth date, "Số" under a licence.
fn under(kind: ListKind, above: &str, leaf: &str) -> Option<(Field, Sure)> {
    let about = |words: &[&str]| words.iter().any(|word| above.contains(word));
    let certain = |field| Some((field, Sure::Certain));
    match leaf {
        "ngay" if about(&["sinh"]) => certain(Field::BirthDay),
        "thang" if about(&["sinh"]) => certain(Field::BirthMonth),
        "nam" if about(&["sinh"]) => certain(Field::BirthMale),
        "nu" if about(&["sinh"]) => certain(Field::BirthFemale),
        "nam" if about(&["gioi"]) => certain(Field::MaleMark),
        "nu" if about(&["gioi"]) => certain(Field::FemaleMark),
        "nam" if above.is_empty() => Some((Field::MaleMark, Sure::Likely)),
        "nu" if above.is_empty() => Some((Field::FemaleMark, Sure::Likely)),
        // Beside a column of names it tells how people are addressed.
        "ong" | "ong ba" if above.is_empty() => Some((Field::Name, Sure::Likely)),
        "so" | "so giay" | "so hieu" if about(&["hanh nghe", "gphn", "cchn"]) => certain(Field::Licence),
        "ngay cap" if about(&["hanh nghe", "gphn", "cchn"]) => certain(Field::LicenceIssued),
        "hang" | "vung" if kind == ListKind::Stations => Some((Field::NotKept, Sure::Ignored)),
        "noi cap" => Some((Field::NotKept, Sure::Ignored)),
        "bs" | "bac si" | "tong so" | "tong" | "ts" if kind == ListKind::Stations && is_wanted(above) => {
            let is_doctors = matches!(leaf, "bs" | "bac si");
            if is_doctors { certain(Field::DoctorsWanted) } else { Some((Field::NotKept, Sure::Ignored)) }
        }
        "bs" | "bac si" | "tong so" | "tong" | "ts" if kind == ListKind::Stations && is_allotted(above) => {
            certain(if matches!(leaf, "bs" | "bac si") { Field::DoctorPosts } else { Field::Posts })
        }
        _ if kind == ListKind::Stations && (is_wanted(above) || is_allotted(above)) => {
            Some((Field::NotKept, Sure::Ignored))
        }
        "tu" | "tu ngay" if about(&["thoi gian", "thoi han"]) => certain(Field::Start),
        "den" | "den ngay" if about(&["thoi gian", "thoi han"]) => certain(Field::End),
        "di" | "noi di" if about(&["don vi", "noi"]) => certain(Field::From),
        "den" | "noi den" if about(&["don vi", "noi"]) => certain(Field::To),
        "dan so" if about(&["hien co", "nhan luc"]) => certain(Field::Others),
        _ if kind == ListKind::Stations
            && about(&["hien co", "nhan luc"])
            && matches!(leaf, "nu" | "hop dong" | "dan toc") =>
        {
            Some((Field::NotKept, Sure::Ignored))
        }
        _ if kind != ListKind::Stations => {
            mark(leaf).filter(|_| above.is_empty() || about(&["trinh do", "bang cap", "chuyen mon"]))
        }
        _ => None,
    }
}

/// Under such a heading stands what a station lacks.
fn is_wanted(above: &str) -> bool {
    ["nhu cau", "bo sung", "con thieu"].iter().any(|words| above.contains(words))
}

/// Under such a heading stands what it is allotted, not whom it has.
fn is_allotted(above: &str) -> bool {
    let says = |words: &str| above.contains(words);
    ["duoc giao", "chi tieu", "dinh muc", "bien che giao"].into_iter().any(says) && !says("hien co") && !says("co mat")
}

/// A column that is ticked where somebody has that rank.
fn mark(leaf: &str) -> Option<(Field, Sure)> {
    let field = match leaf {
        "bs" | "bac si" | "bsdk" | "bs da khoa" | "bac si da khoa" => Field::DoctorMark,
        "bsnt" | "noi tru" | "bs noi tru" | "bac si noi tru" => Field::ResidentMark,
        "cki" | "ck i" | "ck1" | "ck 1" | "bscki" | "bs cki" | "bsck1" | "bs ck1" | "chuyen khoa i"
        | "chuyen khoa 1" => Field::SpecialistOneMark,
        "ckii" | "ck ii" | "ck2" | "ck 2" | "bsckii" | "bs ckii" | "bsck2" | "bs ck2" | "chuyen khoa ii"
        | "chuyen khoa 2" => Field::SpecialistTwoMark,
        "ths" | "thac si" | "thac sy" | "ths bs" => Field::MasterMark,
        "ts" | "tien si" | "tien sy" => Field::DoctorateMark,
        "y si" | "ys" | "y sy" | "dieu duong" | "dd" | "ho sinh" | "nhs" | "nu ho sinh" | "duoc si" | "ds" | "duoc"
        | "ktv" | "ky thuat vien" => Field::OtherMark,
        _ => return None,
    };
    Some((field, Sure::Certain))
}

/// "Dân số (người)" is "Dân số".
fn without_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    let kept: String = text
        .chars()
        .filter(|&letter| {
            depth += u32::from(letter == '(');
            let keep = depth == 0;
            depth -= u32::from(letter == ')' && depth > 0);
            keep
        })
        .collect();
    if kept.trim().is_empty() { text.to_owned() } else { kept }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kind: ListKind, path: &[&str]) -> Option<(Field, Sure)> {
        field(kind, &path.iter().map(|&words| words.to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn headings_are_known_by_their_words_and_by_what_stands_above_them() {
        use Field as F;
        for (kind, path, wanted) in [
            (ListKind::Staff, &["Ngày, tháng, năm sinh", "Nữ"][..], F::BirthFemale),
            (ListKind::Staff, &["Ngày sinh", "Tháng"], F::BirthMonth),
            (ListKind::Staff, &["Ngày sinh", "Năm"], F::BirthYear),
            (ListKind::Staff, &["Ngày sinh", "Nam"], F::BirthMale),
            (ListKind::Staff, &["Giới tính", "Nữ"], F::FemaleMark),
            (ListKind::Staff, &["Họ và tên", "Họ đệm"], F::FamilyNames),
            (ListKind::Staff, &["Giấy phép hành nghề", "Số"], F::Licence),
            (ListKind::Staff, &["Trình độ", "CKII"], F::SpecialistTwoMark),
            (ListKind::Staff, &["Trình độ", "Y sĩ"], F::OtherMark),
            (ListKind::Staff, &["Hình thức"], F::Contract),
            (ListKind::Staff, &["HĐ/BC"], F::Contract),
            (ListKind::Staff, &["TĐCM"], F::Qualification),
            (ListKind::Staff, &["Số GPHN (CCHN)"], F::Licence),
            (ListKind::Rotations, &["Hình thức"], F::MoveKind),
            (ListKind::Rotations, &["Trình độ, chuyên khoa"], F::QualificationAndSpecialty),
            (ListKind::Rotations, &["Thời gian", "Đến ngày"], F::End),
            (ListKind::Rotations, &["Số ngày/tuần"], F::DaysAWeek),
            (ListKind::Stations, &["Hiện có", "Tổng"], F::Staff),
            (ListKind::Stations, &["Hiện có", "Dược"], F::Pharmacists),
            (ListKind::Stations, &["Dân số (người)"], F::Population),
            (ListKind::Stations, &["Tên các điểm trạm"], F::PointNames),
            (ListKind::Stations, &["Điểm trạm", "Tên"], F::PointNames),
            (ListKind::Stations, &["Số lượng bác sĩ"], F::Doctors),
            (ListKind::Stations, &["Tổng số lượng bác sĩ"], F::Doctors),
            (ListKind::Stations, &["Số lượng bác sĩ", "Tổng số"], F::Doctors),
            (ListKind::Stations, &["Y sĩ - số lượng"], F::AssistantDoctors),
            (ListKind::Stations, &["Bác sĩ", "Số lượng"], F::Doctors),
            (ListKind::Stations, &["Hiện có", "Số lượng"], F::Staff),
            (ListKind::Stations, &["Điểm trạm", "Số lượng"], F::Points),
            (ListKind::Stations, &["Nhu cầu bổ sung", "Số lượng bác sĩ"], F::DoctorsWanted),
            (ListKind::Stations, &["Số lượng người làm việc được giao"], F::Posts),
        ] {
            assert_eq!(of(kind, path), Some((wanted, Sure::Certain)), "{path:?}");
        }
        assert_eq!(of(ListKind::Staff, &["Số điện thoại"]), Some((F::NotKept, Sure::Ignored)));
        assert_eq!(of(ListKind::Staff, &["Trạm Y tế nơi đang làm việc"]), Some((F::Facility, Sure::Likely)));
        assert_eq!(of(ListKind::Staff, &["Tên điểm trạm"]), Some((F::Site, Sure::Likely)));
        assert_eq!(of(ListKind::Stations, &["Số các điểm trạm"]), Some((F::Points, Sure::Likely)));
        assert_eq!(of(ListKind::Stations, &["Hệ số lương"]), Some((F::NotKept, Sure::Ignored)));
        assert_eq!(of(ListKind::Stations, &["Số lượng"]), None);
        assert_eq!(of(ListKind::Staff, &["NQ 28"]), None);
        assert_eq!(of(ListKind::Rotations, &["Trạm đến hỗ trợ"]), Some((F::To, Sure::Likely)));
        assert_eq!(of(ListKind::Staff, &["Năm"]), None);
        assert_eq!(of(ListKind::Staff, &["Nam"]), Some((F::MaleMark, Sure::Likely)));
        assert_eq!(of(ListKind::Rotations, &["Ông (bà)"]), Some((F::Name, Sure::Likely)));
    }
}
