//! What an act needs to be told: which places, from which day, and what is new about them.

use egui::{Response, Ui};

use crate::plan::{Facility, Id, Site, SiteKind};
use crate::session::tasks::network::{ActDraft, DraftKind};
use crate::text::{Language, t};
use crate::ui::View;
use crate::ui::side::inspector::choices::{self, Options};
use crate::ui::side::inspector::form;

/// The draft as it is afterwards, and the first field.
pub fn show(ui: &mut Ui, view: &View, draft: &ActDraft) -> (ActDraft, Response) {
    let language = view.language;
    let mut changed = draft.clone();
    let kinds = DraftKind::ALL.map(|kind| (kind, kind_name(language, kind)));
    let first = form::choice(ui, &t!(language, "network-kind"), &kinds, &mut changed.kind);
    ui.push_id(draft.kind as u8, |ui| places(ui, view, &mut changed));
    if changed.kind.needs_name() {
        form::text(ui, &t!(language, "network-name"), &mut changed.name);
    }
    if changed.kind == DraftKind::Split {
        form::count(ui, language, &t!(language, "network-catchment-field"), &mut changed.catchment);
    }
    form::day(ui, language, &t!(language, "network-date"), &mut changed.date);
    if changed.station != draft.station {
        (changed.point, changed.site) = (None, None);
    }
    (changed, first)
}

fn places(ui: &mut Ui, view: &View, draft: &mut ActDraft) {
    let language = view.language;
    let date = draft.date;
    let open = |facility: &Facility| facility.is_station() && facility.is_open(date);
    let stations = with_invitation(view, choices::facilities(view, open));
    if draft.kind == DraftKind::AddStation {
        let communes = with_invitation(view, choices::communes(view));
        form::choice(ui, &t!(language, "network-commune"), &communes, &mut draft.commune);
        let areas = choices::or_none(view, choices::areas(view));
        form::choice(ui, &t!(language, "inspector-area-field"), &areas, &mut draft.area);
        return;
    }
    form::choice(ui, &t!(language, "network-station"), &stations, &mut draft.station);
    if draft.kind.needs_point() {
        let points = with_invitation(view, points(view, draft));
        form::choice(ui, &t!(language, "network-point"), &points, &mut draft.point);
    }
    if draft.kind.needs_other() {
        form::choice(ui, &t!(language, "network-into"), &stations, &mut draft.into);
    }
    if draft.kind == DraftKind::ClosePoint {
        let sites = with_invitation(view, sites(view, draft));
        form::choice(ui, &t!(language, "network-site"), &sites, &mut draft.site);
    }
}

fn with_invitation<T>(view: &View, options: Options<T>) -> Options<Option<T>> {
    let first = (None, t!(view.language, "network-choose"));
    std::iter::once(first).chain(options.into_iter().map(|(value, words)| (Some(value), words))).collect()
}

/// The points of the station chosen that are open on the day.
fn points(view: &View, draft: &ActDraft) -> Options<Id<Site>> {
    let Some(station) = &draft.station else { return Vec::new() };
    let sites = view.plan().sites_of(station).into_iter();
    let points = sites.filter(|site| site.kind == SiteKind::Point && site.is_open(draft.date));
    points.map(|site| (site.id.clone(), site.name.clone())).collect()
}

/// Where the people of a point that closes may go: the other sites of its station, then the seats of all others.
fn sites(view: &View, draft: &ActDraft) -> Options<Id<Site>> {
    let (plan, date) = (view.plan(), draft.date);
    let Some(own) = &draft.station else { return Vec::new() };
    let is_other = |site: &&&Site| Some(&site.id) != draft.point.as_ref() && site.is_open(date);
    let of_own = plan.sites_of(own);
    let mut sites: Options<Id<Site>> = of_own
        .iter()
        .filter(is_other)
        .map(|site| (site.id.clone(), choices::site_name(view, &site.name, site.kind)))
        .collect();
    let others =
        choices::facilities(view, |facility| facility.is_station() && facility.is_open(date) && facility.id != *own);
    for (station, name) in others {
        let seats = plan.sites_of(&station).into_iter();
        let seat = seats.into_iter().find(|site| site.kind == SiteKind::Seat && site.is_open(date));
        sites.extend(seat.map(|seat| (seat.id.clone(), name)));
    }
    sites
}

fn kind_name(language: Language, kind: DraftKind) -> String {
    match kind {
        DraftKind::MergePoint => t!(language, "network-kind-merge-point"),
        DraftKind::MergeClosed => t!(language, "network-kind-merge-closed"),
        DraftKind::Split => t!(language, "network-kind-split"),
        DraftKind::MovePoint => t!(language, "network-kind-move-point"),
        DraftKind::ClosePoint => t!(language, "network-kind-close-point"),
        DraftKind::CloseStation => t!(language, "network-kind-close-station"),
        DraftKind::AddStation => t!(language, "network-kind-add-station"),
        DraftKind::AddPoint => t!(language, "network-kind-add-point"),
    }
}
