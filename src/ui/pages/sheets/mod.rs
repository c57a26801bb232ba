//! The pages *Bác sĩ* and *Trạm*: a table of every one, edited in the cell as in a spreadsheet.

mod cell;
mod head;
mod keys;
mod table;

use egui::{Frame, Margin, Ui};

pub use keys::take_tab;

use crate::session::action::{Actions, PageAction};
use crate::session::pages::sheets::{SheetKind, SheetWish};
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::wrapped;

pub fn show(ui: &mut Ui, view: &View, kind: SheetKind, actions: &mut Actions) {
    // A field or a menu that a key closes has had it: it is not for the sheet as well.
    let is_heard = keys::hears(ui, view, kind);
    let wanted = Palette::of(ui).px(head::SEARCH);
    super::line(ui, view, wanted, actions, |ui, actions| head::filters(ui, view, kind, actions));
    Frame::new().inner_margin(Margin { left: 12, right: 12, top: 4, bottom: 8 }).show(ui, |ui| {
        head::show(ui, view, kind, actions);
        let page = table::page(ui);
        let palette = Palette::of(ui);
        if view.session.pages.sheet(kind).rows().is_empty() {
            ui.add_space(palette.px(12.0));
            let has_any = match kind {
                SheetKind::Doctors => !view.plan().doctors.is_empty(),
                SheetKind::Stations => view.plan().facilities.iter().any(crate::plan::Facility::is_station),
            };
            let text = match kind {
                _ if has_any => t!(view.language, "grid-none-found"),
                SheetKind::Doctors => t!(view.language, "grid-no-doctors"),
                SheetKind::Stations => t!(view.language, "grid-no-stations"),
            };
            wrapped(ui, &text, palette.body(), palette.muted);
        } else {
            let sheet = Frame::new().fill(palette.panel).stroke(palette.hairline()).corner_radius(6);
            sheet.inner_margin(Margin::symmetric(6, 2)).show(ui, |ui| table::show(ui, view, kind, actions));
        }
        if is_heard {
            keys::read(ui, view, kind, page, actions);
        }
    });
}

fn wish(kind: SheetKind, wish: SheetWish) -> PageAction {
    PageAction::Sheet(kind, wish)
}
