//! What is asked for on the page of the forecast.

use super::editing;
use crate::app::Program;
use crate::edit::{ChangeSet, Command, Deed};
use crate::plan::Table;
use crate::session::pages::forecast::{ForecastPage, ForecastWish};

pub fn perform(program: &mut Program, wish: &ForecastWish) {
    let Program { session, ids, .. } = program;
    let page = &mut session.pages.forecast;
    if *wish == ForecastWish::AddPastYear {
        let record = ForecastPage::past_year(session.document.plan(), ids());
        return editing::edit(program, &Command::Put(record.into()));
    }
    if *wish != ForecastWish::Keep {
        page.update(wish);
        return;
    }
    let changes = page.kept(session.document.plan(), &mut **ids);
    if changes.is_empty() {
        return;
    }
    let deed = Deed::Entered { table: Table::Assumption, records: changes.len() };
    editing::make(program, &ChangeSet { deed, changes });
    if !program.session.pages.forecast.is_trying(program.session.document.plan()) {
        program.session.pages.forecast.update(&ForecastWish::BackAll);
    }
}
