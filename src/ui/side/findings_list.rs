//! The lines of the findings panel: headings that fold, rows to click; only what is in sight is drawn.

use std::ops::Range;
use std::sync::Arc;

use egui::{CursorIcon, Galley, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::findings::group_title;
use super::parties;
use super::remedy::{Help, remedy};
use crate::advise::proposal::can_be_cured;
use crate::roster::Subject;
use crate::rules::Finding;
use crate::session::FindingGroup;
use crate::session::action::{Actions, GoAction, PageAction, TaskAction};
use crate::session::{FindingKey, Question, Selection};
use crate::text::numbers::number;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::remembered::{Appearance, Each};
use crate::ui::subjects::status::tone;
use crate::ui::theme::Palette;
use crate::ui::widgets::outline::paint_focus_ring;
use crate::ui::widgets::{Icon, LaidPhrase, Phrase, context_menu, explain, lines, menu_item, paint_icon, paint_mark};

const ROW: f32 = 36.0;
/// Room above and below the words of a heading.
const ABOVE: f32 = 9.0;
const BELOW: f32 = 3.0;
const MARGIN: f32 = 12.0;
const INDENT: f32 = 31.0;
/// Between a name and what would help.
const APART: f32 = 12.0;
/// The room of the sign that a group is folded, before its count.
const SIGN: f32 = 14.0;

/// The list as it is drawn in one frame.
pub struct FindingsList<'a> {
    view: &'a View<'a>,
    palette: Palette,
    width: f32,
    selected: Option<FindingKey>,
    look: Appearance,
}

impl<'a> FindingsList<'a> {
    pub fn new(ui: &Ui, view: &'a View<'a>) -> Self {
        let selected = match &view.session.selection {
            Some(Selection::Finding(key)) => Some(key.clone()),
            _ => None,
        };
        let look = Appearance::of(ui, view);
        Self { view, palette: Palette::of(ui), width: ui.available_width(), selected, look }
    }

    /// Takes the width beside the scroll bar.
    pub fn fit(&mut self, ui: &Ui) {
        self.width = ui.available_width();
    }

    fn is_folded(&self, group: &FindingGroup) -> bool {
        self.view.session.folded_findings.contains(group.key())
    }

    fn is_selected(&self, finding: &Finding) -> bool {
        self.selected.as_ref().is_some_and(|key| key.is_of(finding))
    }

    pub fn show(
        &self,
        ui: &mut Ui,
        (titles, rows): (&mut Titles, &mut Rows),
        groups: &[FindingGroup],
        seen: Rect,
        actions: &mut Actions,
    ) {
        let top = ui.max_rect().top();
        let mut y = top;
        let mut pointed = None;
        for group in groups {
            let title = self.title(ui, titles, group);
            let height = (title.words.size().y + self.palette.px(ABOVE + BELOW)).round();
            self.heading(ui, group, (y, height), &title, actions);
            y += height;
            if self.is_folded(group) {
                continue;
            }
            let row = self.palette.px(ROW).round();
            self.scroll_to_selected(ui, group, y, row);
            for index in rows_seen(group.findings.len(), seen.translate(vec2(0.0, top)), y, row) {
                let rect = self.rect(ui, y + row * index as f32, row);
                let finding = &group.findings[index];
                let response = self.row(ui, rows, actions, Listed { finding, accepted: group.code.is_none() }, rect);
                if response.hovered() {
                    pointed = Some((&**finding).into());
                }
                if response.clicked() {
                    actions.push(GoAction::JumpToFinding((&**finding).into()));
                }
                self.menu(&response, finding, actions);
            }
            y += row * group.findings.len() as f32;
        }
        parties::point_at(ui, pointed);
        ui.allocate_rect(self.rect(ui, top, y - top + self.palette.px(8.0)), Sense::hover());
    }

    fn rect(&self, ui: &Ui, top: f32, height: f32) -> Rect {
        Rect::from_min_size(pos2(ui.max_rect().left(), top), vec2(self.width, height))
    }

    fn scroll_to_selected(&self, ui: &Ui, group: &FindingGroup, top: f32, row: f32) {
        if !self.view.session.follow_finding {
            return;
        }
        if let Some(place) = group.findings.iter().position(|finding| self.is_selected(finding)) {
            // A little more than the row, so that what comes next is seen to be there.
            ui.scroll_to_rect(self.rect(ui, top + row * place as f32, row).expand2(vec2(0.0, row)), None);
        }
    }

    fn title(&self, ui: &Ui, titles: &mut Titles, group: &FindingGroup) -> Arc<Title> {
        let count = group.findings.len();
        let key = TitleKey { look: self.look.clone(), width: self.width.to_bits(), count };
        titles.of(group.key(), key, || {
            let text = group_title(group, self.view.language);
            let count = number(self.view.language, count as i64);
            let spoken = format!("{text}: {count}");
            let count = Phrase::new(&self.palette).with(&count, self.palette.body(), self.palette.muted);
            let count = count.lay_out(ui.painter(), f32::INFINITY);
            let room = self.width - self.palette.px(INDENT + MARGIN + SIGN + 6.0) - count.size().x;
            let colour = if group.code.is_some() { self.palette.ink } else { self.palette.muted };
            let words = lines::text(ui.painter(), &text, self.palette.body_strong(), colour, room);
            Title { words, count, spoken }
        })
    }

    fn heading(&self, ui: &Ui, group: &FindingGroup, (top, height): (f32, f32), title: &Title, actions: &mut Actions) {
        let rect = self.rect(ui, top, height);
        if !ui.is_rect_visible(rect) {
            return;
        }
        let palette = self.palette;
        let response = ui.interact(rect, ui.scope_id().with(("group", group.key())), Sense::click());
        let open = !self.is_folded(group);
        response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), open, &title.spoken));
        let painter = ui.painter();
        if response.has_focus() {
            paint_focus_ring(painter, rect.shrink(2.0), 0, &palette);
        }
        let middle = rect.top() + palette.px(ABOVE + 8.0);
        let square = |x: f32, side: f32| Rect::from_center_size(pos2(x, middle), Vec2::splat(palette.px(side)));
        if let Some(finding) = group.findings.first().filter(|_| group.code.is_some()) {
            paint_mark(painter, square(rect.left() + palette.px(18.0), 12.0), tone(finding.severity), &palette);
        }
        painter.galley(
            pos2(rect.left() + palette.px(INDENT), rect.top() + palette.px(ABOVE)),
            Arc::clone(&title.words),
            palette.ink,
        );
        let right = rect.right() - palette.px(MARGIN);
        let room = Rect::from_center_size(pos2(right, middle), vec2(0.0, palette.px(18.0)));
        let counted = title.count.size().x;
        title.count.paint_right_in(painter, room);
        if !open || response.hovered() {
            let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
            paint_icon(painter, square(right - counted - palette.px(SIGN / 2.0), 8.0), icon, palette.muted, &palette);
        }
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            actions.push(PageAction::FoldFindings(group.key().to_owned(), open));
        }
    }

    fn row(&self, ui: &Ui, rows: &mut Rows, actions: &mut Actions, finding: Listed, rect: Rect) -> Response {
        let (palette, view) = (&self.palette, self.view);
        let Listed { finding, accepted } = finding;
        let selected = self.is_selected(finding);
        let response = ui.interact(rect, ui.scope_id().with(FindingKey::from(&**finding)), Sense::click());
        response.widget_info(|| {
            let short = sentences::finding_short(view.language, view.plan(), finding);
            let spoken = format!("{}, {short}", subject(view, finding));
            WidgetInfo::selected(Role::Button, ui.is_enabled(), selected, spoken)
        });
        let left = rect.left() + palette.px(INDENT);
        let room = Rect::from_min_max(pos2(left, rect.top()), pos2(rect.right() - palette.px(MARGIN), rect.bottom()));
        let look = self.look.clone();
        let (version, width) = (view.session.document.said_in(finding), room.width().to_bits());
        let key = RowKey { look, version, width, selected, accepted, answers: view.session.advice.answers() };
        // The finding is kept with its words: no other one comes to lie where it lies.
        let words = rows.of(Arc::as_ptr(finding) as usize, key, || {
            let remedy = if accepted { Help::default() } else { remedy(view, finding) };
            self.words(ui, (finding, remedy), (selected, accepted), room.width())
        });
        words.asks.iter().for_each(|question| actions.ask(question.clone()));
        let painter = ui.painter();
        if selected {
            painter.rect_filled(rect, 0, palette.selected);
            painter.rect_filled(rect.with_max_x(rect.left() + palette.px(3.0)), 0, palette.accent);
        } else if response.hovered() {
            painter.rect_filled(rect, 0, palette.chip);
        }
        if response.has_focus() {
            paint_focus_ring(painter, rect.shrink(2.0), 0, palette);
        }
        let alone = if words.has_below { rect.center().y + palette.px(1.0) } else { rect.bottom() };
        let upper = room.with_max_y(alone);
        words.beside.paint_right_in(painter, upper);
        words.name.paint_in(painter, upper);
        words.below.paint_in(painter, room.with_min_y(rect.center().y - palette.px(1.0)));
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if words.name.elided() || words.below.elided() {
            explain(&response, || sentences::finding(view.language, view.plan(), finding));
        }
        response
    }

    /// What a row says in so much room.
    fn words(
        &self,
        ui: &Ui,
        (finding, Help { words: remedy, asks }): (&Arc<Finding>, Help),
        (selected, accepted): (bool, bool),
        room: f32,
    ) -> RowWords {
        let (palette, view, painter) = (&self.palette, self.view, ui.painter());
        let short = sentences::finding_short(view.language, view.plan(), finding);
        let title = if accepted { String::new() } else { sentences::rule_title(view.language, finding.rule) };
        let short = besides(&title, &short);
        let (font, colour) = match (selected, accepted) {
            (true, _) => (palette.body_strong(), palette.ink),
            (_, true) => (palette.body(), palette.muted),
            (_, false) => (palette.body(), palette.ink),
        };
        let name = Phrase::new(palette).with(&subject(view, finding), font, colour).lay_out(painter, room);
        let muted = |words: &str, room| Phrase::new(palette).muted(words).lay_out(painter, room);
        let needs = name.size().x + palette.px(APART);
        let text = RemedyText::of(&remedy, short, needs, room, |words| muted(words, f32::INFINITY).size().x);
        RowWords {
            _of: Arc::clone(finding),
            asks,
            name,
            beside: muted(&text.beside, f32::INFINITY),
            below: muted(&text.below, room),
            has_below: !text.below.is_empty(),
        }
    }

    /// The menu of a shortage leads to those who could come.
    fn menu(&self, response: &Response, finding: &Finding, actions: &mut Actions) {
        let Subject::Station(slot) = finding.subject else { return };
        let view = self.view;
        // The right button lets go of who is carried, and nothing else.
        if view.session.carried.is_some() {
            return;
        }
        context_menu(response, self.is_selected(finding), |ui| {
            if can_be_cured(finding) && menu_item(ui, t!(view.language, "action-cure")) {
                actions.push(TaskAction::Cure(finding.into()));
            }
            if menu_item(ui, t!(view.language, "action-who-could-come")) {
                let station = view.plan().facilities[slot].id.clone();
                actions.push(GoAction::Jump(Selection::Facility(station)));
            }
        });
    }
}

/// What stands over the groups, by their keys.
pub type Titles = Each<&'static str, TitleKey, Title>;

/// What the words over a group depend on, besides the group.
#[derive(PartialEq)]
pub struct TitleKey {
    look: Appearance,
    width: u32,
    count: usize,
}

/// What stands over a group, ready to paint.
pub struct Title {
    words: Arc<Galley>,
    /// How many findings it has.
    count: LaidPhrase,
    spoken: String,
}

/// The words of the rows in sight, by where the finding lies.
pub type Rows = Each<usize, RowKey, RowWords>;

/// A finding of the list, and whether it is accepted.
#[derive(Clone, Copy)]
struct Listed<'a> {
    finding: &'a Arc<Finding>,
    accepted: bool,
}

/// What the words of a row depend on, besides its finding.
#[derive(PartialEq)]
pub struct RowKey {
    look: Appearance,
    /// In which what it says last changed.
    version: u64,
    width: u32,
    selected: bool,
    accepted: bool,
    /// How many answers there are to what would help.
    answers: u64,
}

/// The words of a row ready to paint.
pub struct RowWords {
    /// As long as it is kept no other finding comes to lie where it lies.
    _of: Arc<Finding>,
    /// What is to be known to say what would help.
    asks: Vec<Question>,
    name: LaidPhrase,
    /// What would help, at the right of the name.
    beside: LaidPhrase,
    /// What is wrong, below.
    below: LaidPhrase,
    has_below: bool,
}

/// Where the words of what would help stand.
struct RemedyText {
    beside: String,
    below: String,
}

impl RemedyText {
    /// In full beside the name, or behind what is wrong; where there is room for neither, in short. `name` (with the gap
    /// behind it) and `room` are widths, as `width` measures them.
    fn of(remedy: &[String], short: &str, name: f32, room: f32, width: impl Fn(&str) -> f32) -> Self {
        let joined = |words: &String| {
            let parts = [short, words].into_iter().filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(" · ")
        };
        for words in remedy {
            if name + width(words) <= room {
                return Self { beside: words.clone(), below: short.to_owned() };
            }
            if width(&joined(words)) <= room {
                return Self { beside: String::new(), below: joined(words) };
            }
        }
        Self { beside: String::new(), below: remedy.last().map_or_else(|| short.to_owned(), joined) }
    }
}

/// The rows of a group that are in sight: `seen` and `top` in the same coordinates.
fn rows_seen(count: usize, seen: Rect, top: f32, row: f32) -> Range<usize> {
    let first = ((seen.top() - top) / row).floor().max(0.0) as usize;
    let end = ((seen.bottom() - top) / row).ceil().max(0.0) as usize;
    first.min(count)..end.min(count)
}

/// What a line says that does not stand over its group already: "cần 1" of "chưa có bác sĩ, cần 1".
fn besides<'a>(title: &str, short: &'a str) -> &'a str {
    let (first, rest) = short.split_once(", ").unwrap_or((short, ""));
    if title.to_lowercase().contains(&first.to_lowercase()) { rest } else { short }
}

/// Stations without the words every station begins with.
fn subject(view: &View, finding: &Finding) -> String {
    let plan = view.plan();
    match &finding.subject {
        Subject::Station(slot) => view.short_name(*slot),
        Subject::Point(slot) => {
            let facility = view.roster().links().facility(*slot);
            let facility = facility.map_or_else(String::new, |facility| view.short_name(facility));
            t!(view.language, "point-of", point = plan.sites[*slot].name.clone(), facility = facility)
        }
        other => sentences::subject_name(view.language, plan, other),
    }
}

#[cfg(test)]
mod tests {
    use super::{RemedyText, besides};

    #[test]
    fn what_would_help_is_said_in_full_where_there_is_room_and_else_in_short() {
        let remedy = ["19 trong khu vực · 388 toàn tỉnh".to_owned(), "19 trong khu vực".to_owned()];
        let letters = |words: &str| words.chars().count() as f32;
        let place = |room| {
            let RemedyText { beside, below } = RemedyText::of(&remedy, "có 2, thiếu 2", 20.0, room, letters);
            [beside, below]
        };
        assert_eq!(place(60.0), [&remedy[0], "có 2, thiếu 2"]);
        assert_eq!(place(49.0), ["", "có 2, thiếu 2 · 19 trong khu vực · 388 toàn tỉnh"]);
        assert_eq!(place(40.0), [&remedy[1], "có 2, thiếu 2"]);
        assert_eq!(place(33.0), ["", "có 2, thiếu 2 · 19 trong khu vực"]);
        let none = RemedyText::of(&[], "có 2, thiếu 2", 8.0, 20.0, letters);
        assert_eq!([none.beside, none.below], ["", "có 2, thiếu 2"]);
    }

    #[test]
    fn a_line_does_not_repeat_what_stands_over_it() {
        assert_eq!(besides("Trạm chưa có bác sĩ", "chưa có bác sĩ, cần 1"), "cần 1");
        assert_eq!(besides("Khu vực chưa có bệnh viện hỗ trợ", "chưa có bệnh viện hỗ trợ"), "");
        assert_eq!(besides("Trạm chưa đủ bác sĩ", "có 2, thiếu 2"), "có 2, thiếu 2");
        assert_eq!(besides("", "có 2, thiếu 2"), "có 2, thiếu 2");
    }
}
