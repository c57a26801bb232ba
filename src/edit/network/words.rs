//! What an act writes into the plan for its readers: names of new points, and where its figures come from. A plan is
//! written in Vietnamese.

use crate::plan::{Date, Facility, Plan, Source, StationFigure};
use crate::roster::spelling::is_same_name;

use super::draft::Draft;
use super::sums::Sum;

const STATIONS: [&str; 3] = ["Trạm Y tế ", "Trạm y tế ", "TYT "];
const POINT: &str = "Điểm trạm ";
/// What a seat is called.
pub const SEAT: &str = "Trụ sở chính";

/// What a station calls itself without saying that it is one.
pub fn short(station: &Facility) -> &str {
    STATIONS.iter().find_map(|kind| station.name.strip_prefix(kind)).unwrap_or(&station.name)
}

/// What the seat of a station is called as a point of another.
pub fn as_point(station: &Facility) -> String {
    format!("{POINT}{}", short(station))
}

/// A point's name in another station: its own, with that of the station it comes from where there is one like it.
pub fn in_station(plan: &Plan, name: &str, from: &Facility, to: &Facility) -> String {
    let taken = plan.sites.iter().any(|site| site.facility == to.id && is_same_name(&site.name, name));
    if taken { format!("{name} ({})", short(from)) } else { name.to_owned() }
}

/// A site with its station: "Điểm trạm số 1 – Trạm Y tế A".
pub fn of_station(site: &str, station: &str) -> String {
    format!("{site} – {station}")
}

/// What an act of a day is called: "Sắp xếp mạng lưới 01/11/2025: A nhập vào B".
pub fn title(date: Date, what: &str) -> String {
    format!("Sắp xếp mạng lưới {}: {what}", date.strftime("%d/%m/%Y"))
}

/// The source of the figures an act makes.
pub fn source(draft: &Draft, what: &str, sums: &[Sum]) -> Source {
    let lines: Vec<String> = sums.iter().map(|sum| line(draft, sum)).collect();
    Source {
        id: super::draft::source_id(draft.act.as_str()),
        title: title(draft.date, what),
        date: Some(draft.date),
        address: String::new(),
        note: lines.join("\n"),
        act: Some(draft.act.to_string()),
    }
}

/// What the figures that add up are called.
fn of_figure(which: StationFigure) -> &'static str {
    match which {
        StationFigure::Catchment => "Dân số phụ trách",
        StationFigure::Posts => "Biên chế",
        StationFigure::DoctorPosts => "Biên chế bác sĩ",
        StationFigure::Staff => "Nhân lực hiện có",
        StationFigure::AssistantDoctors => "Y sĩ",
        StationFigure::Nurses => "Điều dưỡng",
        StationFigure::Midwives => "Hộ sinh",
        StationFigure::Pharmacists => "Dược sĩ đại học",
        StationFigure::OtherStaff => "Nhân lực khác",
    }
}

/// How a figure was made: each part with where it comes from, and the day where it is a later one than the act's.
fn line(draft: &Draft, sum: &Sum) -> String {
    let plan = draft.before;
    let part = |(place, figure): &(String, Option<crate::plan::Figure>)| {
        let Some(figure) = figure else { return format!("{place}: chưa có số liệu") };
        let source = figure.source.as_ref().and_then(|id| plan.sources.get(id));
        let source = source.map_or_else(|| "không ghi nguồn".to_owned(), |source| format!("nguồn: {}", source.title));
        format!("{place}: {} ({source})", number(figure.value))
    };
    let parts: Vec<String> = sum.parts.iter().map(part).collect();
    let result = sum.result.map_or_else(|| "không cộng được".to_owned(), number);
    let from = if sum.from > draft.date { format!(" từ {}", sum.from.strftime("%d/%m/%Y")) } else { String::new() };
    format!(
        "{}{from}: {result}. {}.",
        of_figure(sum.which),
        parts.join(if sum.is_difference { "; trừ " } else { "; cộng " })
    )
}

/// With a dot between thousands.
fn number(value: u32) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}
