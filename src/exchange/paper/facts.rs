//! What the templates ask of a plan and of a move, in words.

use std::cell::OnceCell;

use super::document::{Block, Grid};
use super::fill::TemplateSource;
use super::road::Road;
use super::template::DOTS;
use super::{Only, Paper, tables, templates, words};
use crate::advise::Desk;
use crate::exchange::export::{self, ExportTable};
use crate::plan::{Date, Doctor, Move, Plan, Severity, Share, SiteKind};
use crate::rules::Totals;
use crate::rules::checker::Situation;
use crate::text::names::capitalised;
use crate::text::numbers::number;
use crate::text::{Language, sentences};

/// Papers are written in Vietnamese.
const LANGUAGE: Language = Language::Vietnamese;

/// What fills a paper about a whole plan, or about one move of it.
pub struct Facts<'a> {
    /// For a paper about moves, without the proposals it does not list.
    desk: &'a Desk,
    /// The same day without the moves the plan proposes.
    without: &'a Desk,
    /// The moves the paper is about: its days and its count are theirs.
    moves: Vec<&'a Move>,
    step: Option<&'a Move>,
    /// The year it is written in, as far as the window tells.
    year: i16,
    /// The forecast, for the paper that asks for it.
    road: OnceCell<Road<'a>>,
}

impl<'a> Facts<'a> {
    pub fn new(paper: Paper, (desk, without): (&'a Desk, &'a Desk), year: i16, only: &Only) -> Self {
        Self { desk, without, moves: meant(paper, desk.plan(), only), step: None, year, road: OnceCell::new() }
    }

    /// The same about one move.
    pub fn of_move(&self, step: &'a Move) -> Self {
        let Self { desk, without, year, .. } = *self;
        Self { desk, without, moves: self.moves.clone(), step: Some(step), year, road: OnceCell::new() }
    }

    pub fn moves(&self) -> &[&'a Move] {
        &self.moves
    }

    fn road(&self) -> &Road<'a> {
        self.road.get_or_init(|| Road::new(self.desk))
    }

    fn plan(&self) -> &'a Plan {
        self.desk.plan()
    }

    /// What is said of the agency and of the day.
    fn of_paper(&self, name: &str) -> Option<String> {
        let province = words::province(&self.plan().province.name);
        let date = self.desk.roster().date();
        Some(match name {
            "tỉnh" => province,
            "TỈNH" => province.to_uppercase(),
            "địa danh" => words::place(&self.plan().province.name),
            "cơ quan cấp trên" => format!("UBND {}", province.to_uppercase()),
            "cơ quan" => "SỞ Y TẾ".to_owned(),
            "ngày ký" => {
                let place = words::place(&self.plan().province.name);
                self.step.and_then(decided_on).unwrap_or_else(|| words::open_day(&place))
            }
            "năm" => self.year.to_string(),
            "ngày xem" => words::day(date),
            "phương án" => self.plan().cover.title.clone(),
            "số lượt" => count(self.moves.len() as i64),
            "số điểm để lại" => count(self.plan().open.len() as i64),
            "ngày đầu tiên" => self.moves.iter().map(|step| step.start).min().map_or_else(dots, words::day),
            "ngày cuối cùng" => last_day(&self.moves).map_or_else(dots, words::day),
            _ => return None,
        })
    }

    /// The figures of the plan without its moves ("trước") and with them ("sau").
    fn of_figures(&self, name: &str) -> Option<String> {
        let of_findings = |severity: Severity| {
            count(self.desk.checked().findings().filter(|finding| finding.severity == severity).count() as i64)
        };
        match name {
            "số vi phạm" => return Some(of_findings(Severity::Error)),
            "số cảnh báo" => return Some(of_findings(Severity::Warning)),
            "số thông tin" => return Some(of_findings(Severity::Info)),
            "số ngoại lệ" => return Some(count(self.desk.checked().accepted().count() as i64)),
            _ => {}
        }
        let (what, desk) = match (name.strip_suffix(" trước"), name.strip_suffix(" sau")) {
            (Some(what), _) => (what, self.without),
            (_, Some(what)) => (what, self.desk),
            _ => (name, self.desk),
        };
        let totals: &Totals = desk.checked().totals();
        let situation = Situation { plan: desk.plan(), roster: desk.roster(), settings: desk.checked().settings() };
        let lacking =
            || situation.open_stations().map(|of| (of.minimum() - i64::from(of.regular_doctors())).max(0)).sum();
        Some(count(match what {
            "số trạm" => totals.stations.into(),
            "số điểm trạm" => totals.points.into(),
            "trạm có bác sĩ" => totals.stations_with_regular_doctor.into(),
            "trạm chưa đủ" => totals.stations_below_minimum.into(),
            "bác sĩ còn thiếu" => lacking(),
            "điểm trạm trống" => totals.points_without_sessions.into(),
            "bác sĩ tối thiểu" => situation.station_minimum(),
            _ => return None,
        }))
    }

    fn of_step(&self, name: &str) -> Option<String> {
        let step = self.step?;
        let doctor = self.plan().doctors.get(&step.doctor);
        let of_doctor = |words: &dyn Fn(&Doctor) -> String| doctor.map_or_else(dots, words);
        Some(match name {
            "số quyết định" => decision(step),
            "ông/bà" => of_doctor(&|doctor| words::address(doctor).to_owned()),
            "Ông/bà" => of_doctor(&|doctor| capitalised(words::address(doctor))),
            "họ tên" => of_doctor(&|doctor| doctor.name.clone()),
            "ngày sinh" => of_doctor(&words::born),
            "trình độ" => of_doctor(&|doctor| sentences::qualification(LANGUAGE, doctor.qualification)),
            "chuyên khoa" => of_doctor(&specialties),
            "nơi đi" => export::origin(self.plan(), step).map_or_else(dots, |from| from.name.clone()),
            "nơi đến" => export::goal(self.plan(), step).map_or_else(dots, |to| to.name.clone()),
            "từ ngày" => words::day(step.start),
            "đến ngày" => step.end.map_or_else(|| format!("ngày {DOTS}"), words::day),
            "số buổi" => count(step.sessions().into()),
            "nơi làm việc" => sites(self.plan(), step),
            "lý do" if step.why.trim().is_empty() => dots(),
            "lý do" => words::sentence(&step.why),
            _ => return None,
        })
    }
}

impl TemplateSource for Facts<'_> {
    fn field(&self, name: &str) -> Option<String> {
        let of_plan = self.of_step(name).or_else(|| self.of_paper(name)).or_else(|| self.of_figures(name));
        of_plan.or_else(|| self.road().field(name))
    }

    fn table(&self, name: &str, width: u32) -> Option<Grid> {
        let sheet = |table| export::sheet(LANGUAGE, table, std::slice::from_ref(self.desk));
        let of_moves = |moves: Vec<&Move>| export::move_list(LANGUAGE, self.desk, &moves);
        Some(match name {
            "lượt điều động" => tables::grid(&of_moves(self.moves.clone()), &MOVES, width),
            "lượt luân phiên" => {
                let loans = self.moves.iter().copied().filter(|step| step.kind.is_loan()).collect();
                tables::grid(&of_moves(loans), &MOVES, width)
            }
            "nhân lực trạm" => tables::grid(&sheet(ExportTable::Stations), &STATIONS, width),
            "vấn đề" => tables::grid(&sheet(ExportTable::Findings), &FINDINGS, width),
            "dự báo" => self.road().table(width),
            "điểm để lại" => tables::open(self.plan(), width),
            _ => return None,
        })
    }

    fn chart(&self, name: &str) -> Option<Block> {
        (name == "dự báo").then(|| self.road().chart())
    }

    fn template(&self, name: &str) -> Option<&'static str> {
        templates::part(name)
    }
}

/// The columns of each table by their headers, and their shares of the width.
const MOVES: [(&str, u32); 10] = [
    ("STT", 6),
    ("Họ và tên", 18),
    ("Ngày sinh", 11),
    ("Trình độ, chuyên khoa", 16),
    ("Đơn vị cử đi", 21),
    ("Đơn vị tiếp nhận", 22),
    ("Hình thức", 12),
    ("Từ ngày", 11),
    ("Đến ngày", 11),
    ("Số ngày/tuần", 12),
];
const STATIONS: [(&str, u32); 15] = [
    ("STT", 6),
    ("Tên trạm y tế", 26),
    ("Khu vực", 15),
    ("Dân số", 10),
    ("Số điểm trạm", 7),
    ("Biên chế được giao", 8),
    ("Tổng", 7),
    ("Bác sĩ", 6),
    ("Y sĩ", 6),
    ("Điều dưỡng", 8),
    ("Hộ sinh", 6),
    ("Dược", 7),
    ("Khác", 7),
    ("Chỉ tiêu tối thiểu", 8),
    ("Nhu cầu bổ sung bác sĩ", 9),
];
const FINDINGS: [(&str, u32); 6] = [
    ("STT", 6),
    ("Mức độ", 11),
    ("Khu vực", 15),
    ("Nội dung", 52),
    ("Cách giải quyết", 16),
    ("Ngoại lệ đã chấp nhận", 18),
];

/// The moves a plan proposes that count, by their start, as far as a paper is about them.
pub fn meant<'a>(paper: Paper, plan: &'a Plan, only: &Only) -> Vec<&'a Move> {
    let first = plan.cover.baseline;
    let is_meant = |step: &&Move| is_proposed(step, first) && paper.means(step, only);
    export::in_order(plan).into_iter().filter(is_meant).collect()
}

/// Whether a plan that begins on `first` proposes a move, and it counts.
pub fn is_proposed(step: &Move, first: Date) -> bool {
    step.has_effect() && step.is_proposal(first)
}

/// The last day of all of them; none where one of them has no end, or there are none.
fn last_day(moves: &[&Move]) -> Option<Date> {
    moves.iter().map(|step| step.end).collect::<Option<Vec<_>>>()?.into_iter().max()
}

fn count(value: i64) -> String {
    number(LANGUAGE, value)
}

fn dots() -> String {
    DOTS.to_owned()
}

/// The number of the decision a move rests on, or the place to write it.
fn decision(step: &Move) -> String {
    let known = step.basis.as_ref().map(|basis| basis.number.trim()).filter(|number| !number.is_empty());
    known.map_or_else(|| "……/QĐ-SYT".to_owned(), str::to_owned)
}

fn decided_on(step: &Move) -> Option<String> {
    step.basis.as_ref()?.date.map(words::day)
}

fn specialties(doctor: &Doctor) -> String {
    let names = doctor.specialties.iter().map(|&of| sentences::specialty(LANGUAGE, of)).collect::<Vec<_>>();
    if names.is_empty() { dots() } else { names.join(", ") }
}

/// "trụ sở chính 6 buổi, Điểm trạm số 1 4 buổi": where there is but one place, that one.
fn sites(plan: &Plan, step: &Move) -> String {
    let name = |share: &Share| match plan.sites.get(&share.site) {
        Some(site) if site.kind == SiteKind::Seat => "trụ sở chính".to_owned(),
        Some(site) => site.name.clone(),
        None => dots(),
    };
    match step.to.as_slice() {
        [] => dots(),
        [only] => name(only),
        several => {
            let told = several.iter().map(|share| format!("{} {} buổi", name(share), count(share.sessions.into())));
            told.collect::<Vec<_>>().join(", ")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::paper::document::Section;

    /// About as wide as a letter of eleven points in bold, in twentieths of a point.
    fn width(letter: char) -> u32 {
        match letter {
            'm' | 'M' => 183,
            '/' | ',' | '.' | 'i' | 'ì' | 'í' | 'ị' | 'ỉ' | 'ĩ' => 61,
            '0'..='9' => 110,
            letter if letter.is_uppercase() => 147,
            _ => 122,
        }
    }

    #[test]
    fn no_word_of_a_header_and_no_day_is_broken_by_its_column() {
        for table in [&MOVES[..], &STATIONS, &FINDINGS] {
            let shares: u32 = table.iter().map(|(_, share)| share).sum();
            for (header, share) in table {
                // Without the margins of the cell.
                let room = Section::width(true) * share / shares - 2 * 57;
                let day = ["Ngày sinh", "Từ ngày", "Đến ngày"].contains(header).then_some("88/88/8888");
                for word in header.split(' ').chain(day) {
                    let width: u32 = word.chars().map(width).sum();
                    assert!(width <= room, "{header}: {word} is {width} wide, in {room}");
                }
            }
        }
    }
}
