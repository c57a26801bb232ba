//! The seat and the points of a place as they are edited: names, days, coordinates.

use egui::Ui;

use super::expand::section;
use super::{choices, form};
use crate::edit::Command;
use crate::plan::{Coordinates, Facility, SiteKind, Slot, Table};
use crate::session::action::{Actions, EditAction};
use crate::text::t;
use crate::ui::View;
use crate::ui::widgets::muted;

/// Hundred-thousandths of a degree.
const UNIT: i32 = 100_000;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Facility>) {
    let (plan, language) = (view.plan(), view.language);
    let facility = &plan.facilities[slot];
    section(ui, "places", &t!(language, "inspector-places"), "", |ui| {
        for site in plan.sites_of(&facility.id) {
            let mut changed = site.clone();
            ui.push_id(&site.id, |ui| {
                muted(ui, &choices::site_name(view, "", site.kind));
                let name = form::text(ui, &t!(language, "inspector-site-name"), &mut changed.name);
                form::begin_if_added(ui, view, (Table::Site, site.id.as_str()), &name);
                form::date(ui, language, &t!(language, "inspector-opened"), view.date(), &mut changed.opened);
                form::date(ui, language, &t!(language, "inspector-closed"), view.date(), &mut changed.closed);
                coordinates(ui, view, &mut changed.point);
                form::text(ui, &t!(language, "inspector-note"), &mut changed.note);
                if site.kind == SiteKind::Point && ui.small_button(t!(language, "inspector-make-seat")).clicked() {
                    actions.edit(Command::MakeSeat(site.id.clone()));
                }
                super::delete_button(ui, view, actions, Table::Site, site.id.as_str());
            });
            if changed != *site {
                actions.edit(Command::Put(changed.into()));
            }
        }
        if ui.small_button(t!(language, "inspector-add-point")).clicked() {
            actions.push(EditAction::AddPoint(facility.id.clone()));
        }
    });
}

/// `21,12345; 107,54321`: latitude and longitude in degrees.
pub fn coordinates(ui: &mut Ui, view: &View, value: &mut Option<Coordinates>) {
    let language = view.language;
    let current = value.map(written).unwrap_or_default();
    let parse = |typed: &str| read(typed).ok_or_else(|| t!(language, "inspector-wrong-coordinates"));
    form::optional(ui, &t!(language, "inspector-coordinates"), &current, parse, value);
}

fn written(point: Coordinates) -> String {
    let degrees = |value: i32| {
        let sign = if value < 0 { "-" } else { "" };
        format!("{sign}{},{:05}", (value / UNIT).abs(), (value % UNIT).abs())
    };
    format!("{}; {}", degrees(point.latitude), degrees(point.longitude))
}

fn read(typed: &str) -> Option<Coordinates> {
    let (latitude, longitude) = typed.split_once(';')?;
    let (latitude, longitude) = (degrees(latitude)?, degrees(longitude)?);
    let fits = latitude.abs() <= 90 * UNIT && longitude.abs() <= 180 * UNIT;
    fits.then_some(Coordinates { latitude, longitude })
}

fn degrees(typed: &str) -> Option<i32> {
    let typed = typed.trim();
    let (sign, typed) = typed.strip_prefix('-').map_or((1, typed), |rest| (-1, rest));
    let (whole, part) = typed.split_once([',', '.']).unwrap_or((typed, "0"));
    let is_digits = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(part) || part.len() > 5 {
        return None;
    }
    let part: i32 = format!("{part:0<5}").parse().ok()?;
    let whole: i32 = whole.parse().ok()?;
    Some(sign * whole.checked_mul(UNIT)?.checked_add(part)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_read_as_they_are_written() {
        for (latitude, longitude, text) in
            [(2_112_345, 10_754_321, "21,12345; 107,54321"), (-5, 0, "-0,00005; 0,00000")]
        {
            let point = Coordinates { latitude, longitude };
            assert_eq!(written(point), text);
            assert_eq!(read(text), Some(point));
        }
        assert_eq!(read("21.1;107"), Some(Coordinates { latitude: 2_110_000, longitude: 10_700_000 }));
        for text in ["", "21,1", "91; 0", "a; b", "21,123456; 107"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
