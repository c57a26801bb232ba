//! The doctors of a hospital as a table: found by name, by specialty, in an order of one's own.

use egui::{Align, CursorIcon, Label, Layout, RichText, Role, Sense, TextEdit, Ui, WidgetInfo, vec2};
use egui_extras::{Column, TableBuilder};

use super::expand::paint_ground;
use super::form;
use crate::plan::{Doctor, Slot, Specialty};
use crate::session::Selection;
use crate::session::action::{Actions, GoAction, PageAction};
use crate::session::pages::doctors::{DoctorOrder, ShownDoctors};
use crate::text::folding::{Query, fold};
use crate::text::numbers::number;
use crate::text::{collation, sentences, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, muted, table_cell};

const ROW: f32 = 20.0;
/// More than this need a search; a table of all of them would be nothing to read.
const MOST: usize = 200;
const TAG: f32 = 74.0;
const SESSIONS: f32 = 34.0;

/// A doctor of the place, with the sessions a week there.
type Present = (Slot<Doctor>, i64);

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions, there: &[Present]) {
    let shown = &view.session.pages.doctors;
    let mut wanted = shown.clone();
    filters(ui, view, there, &mut wanted);
    let rows = rows(view, there, shown);
    if rows.is_empty() {
        muted(ui, &t!(view.language, "doctors-none"));
    } else {
        table(ui, view, actions, &rows, &mut wanted);
    }
    if rows.len() > MOST {
        let more = number(view.language, (rows.len() - MOST) as i64);
        muted(ui, &t!(view.language, "inspector-more", number = more));
    }
    if wanted != *shown {
        actions.push(PageAction::ShowDoctors(wanted));
    }
}

fn filters(ui: &mut Ui, view: &View, there: &[Present], wanted: &mut ShownDoctors) {
    let language = view.language;
    let hint = t!(language, "doctors-search");
    let field = TextEdit::singleline(&mut wanted.name).hint_text(hint.clone()).desired_width(f32::INFINITY);
    let response = ui.add(field);
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &hint));
    let all = (None, t!(language, "doctors-all-specialties"));
    let mut there: Vec<Specialty> =
        there.iter().flat_map(|&(doctor, _)| view.plan().doctors[doctor].specialties.clone()).collect();
    there.sort_by_cached_key(|&specialty| collation::place_key(&sentences::specialty(language, specialty)));
    there.dedup();
    let options = there.into_iter().map(|one| (Some(one), sentences::specialty(language, one)));
    let options: Vec<_> = std::iter::once(all).chain(options).collect();
    form::choice(ui, &t!(language, "inspector-specialty"), &options, &mut wanted.specialty);
}

fn rows(view: &View, there: &[Present], shown: &ShownDoctors) -> Vec<Present> {
    let plan = view.plan();
    let query = Query::new(&shown.name);
    let fits = |doctor: Slot<Doctor>| {
        let doctor = &plan.doctors[doctor];
        shown.specialty.is_none_or(|wanted| doctor.specialties.contains(&wanted)) && query.matches(&fold(&doctor.name))
    };
    let mut rows: Vec<Present> = there.iter().copied().filter(|&(doctor, _)| fits(doctor)).collect();
    // They come in the order of names; the sort is stable.
    match shown.order {
        DoctorOrder::Name => {}
        DoctorOrder::Specialty => {
            rows.sort_by_cached_key(|&(doctor, _)| collation::place_key(&specialties(view, doctor)));
        }
        DoctorOrder::Sessions => rows.sort_by_key(|&(_, sessions)| std::cmp::Reverse(sessions)),
    }
    rows
}

fn table(ui: &mut Ui, view: &View, actions: &mut Actions, rows: &[Present], wanted: &mut ShownDoctors) {
    let palette = Palette::of(ui);
    let row = palette.px(ROW);
    ui.spacing_mut().item_spacing.y = 0.0;
    let table = TableBuilder::new(ui)
        .id_salt("doctors of a hospital")
        .vscroll(false)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::remainder().clip(true))
        .column(Column::exact(palette.px(TAG)).clip(true))
        .column(Column::exact(palette.px(SESSIONS)).clip(true));
    let headed = table.header(row, |mut header| {
        for order in [DoctorOrder::Name, DoctorOrder::Specialty, DoctorOrder::Sessions] {
            table_cell(&mut header, |ui| {
                if heading(ui, view, order, wanted.order == order) {
                    wanted.order = order;
                }
            });
        }
    });
    headed.body(|body| {
        body.rows(row, rows.len().min(MOST), |mut line| {
            let (doctor, sessions) = rows[line.index()];
            table_cell(&mut line, |ui| {
                if name(ui, view, doctor, sessions) {
                    let id = view.plan().doctors[doctor].id.clone();
                    actions.push(GoAction::Select(Selection::Doctor(id)));
                }
            });
            table_cell(&mut line, |ui| cell(ui, &tags(view, doctor)));
            table_cell(&mut line, |ui| cell(ui, &number(view.language, sessions)));
        });
    });
}

/// Says whether the rows are to be put into this order.
fn heading(ui: &mut Ui, view: &View, order: DoctorOrder, is_chosen: bool) -> bool {
    let language = view.language;
    let words = match order {
        DoctorOrder::Name => t!(language, "inspector-full-name"),
        DoctorOrder::Specialty => t!(language, "inspector-specialty"),
        DoctorOrder::Sessions => t!(language, "doctors-sessions"),
    };
    let palette = Palette::of(ui);
    let font = if is_chosen { palette.small_strong() } else { palette.small() };
    let colour = if is_chosen { palette.ink } else { palette.muted };
    let text = RichText::new(&words).font(font).color(colour);
    let response = ui.add(Label::new(text).sense(Sense::click()).truncate());
    let name = t!(language, "doctors-order-by", what = words);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &name));
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// The name leads to the doctor; it is read out with all the row says.
fn name(ui: &mut Ui, view: &View, doctor: Slot<Doctor>, sessions: i64) -> bool {
    let palette = Palette::of(ui);
    let record = &view.plan().doctors[doctor];
    let size = vec2(ui.available_width(), palette.px(ROW));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let laid = Phrase::new(&palette).body(&record.name).lay_out(ui.painter(), rect.width());
    let sessions = t!(view.language, "inspector-sessions-of", number = number(view.language, sessions));
    let parts = [record.name.clone(), specialties(view, doctor), sessions];
    let spoken = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    paint_ground(ui, rect, &response, &palette);
    laid.paint_in(ui.painter(), rect);
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(spoken).clicked()
}

fn cell(ui: &mut Ui, words: &str) {
    Phrase::new(&Palette::of(ui)).muted(words).show(ui);
}

fn specialties(view: &View, doctor: Slot<Doctor>) -> String {
    let had = view.plan().doctors[doctor].specialties.iter();
    had.map(|&specialty| sentences::specialty(view.language, specialty)).collect::<Vec<_>>().join(", ")
}

fn tags(view: &View, doctor: Slot<Doctor>) -> String {
    let had = view.plan().doctors[doctor].specialties.iter();
    had.map(|&specialty| sentences::specialty_tag(view.language, specialty)).collect::<Vec<_>>().join(", ")
}
