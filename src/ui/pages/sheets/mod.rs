//! The pages *Bác sĩ* and *Trạm*: a table of every one, edited in the cell as in a spreadsheet.

mod cell;
mod head;
mod keys;
mod table;

use egui::{Frame, Margin, Ui};

pub use keys::take_tab;

use crate::session::action::{Actions, PageAction};
use crate::session::pages::sheets::{Kind, SheetWish};
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::wrapped;

pub fn show(ui: &mut Ui, view: &View, kind: Kind, actions: &mut Actions) {
    super::line(ui, view, actions, |ui, actions| head::filters(ui, view, kind, actions));
    Frame::new().inner_margin(Margin { left: 12, right: 12, top: 4, bottom: 8 }).show(ui, |ui| {
        head::show(ui, view, kind, actions);
        let page = table::page(ui);
        let palette = Palette::of(ui);
        if view.session.pages.sheet(kind).rows().is_empty() {
            ui.add_space(palette.px(12.0));
            let has_any = match kind {
                Kind::Doctors => !view.plan().doctors.is_empty(),
                Kind::Stations => view.plan().facilities.iter().any(crate::plan::Facility::is_station),
            };
            let text = match kind {
                _ if has_any => t!(view.language, "grid-none-found"),
                Kind::Doctors => t!(view.language, "grid-no-doctors"),
                Kind::Stations => t!(view.language, "grid-no-stations"),
            };
            wrapped(ui, &text, palette.body(), palette.muted);
        } else {
            let sheet = Frame::new().fill(palette.panel).stroke(palette.hairline()).corner_radius(6);
            sheet.inner_margin(Margin::symmetric(6, 2)).show(ui, |ui| table::show(ui, view, kind, actions));
        }
        keys::read(ui, view, kind, page, actions);
    });
}

fn wish(kind: Kind, wish: SheetWish) -> PageAction {
    PageAction::Sheet(kind, wish)
}
