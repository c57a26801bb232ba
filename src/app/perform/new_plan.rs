//! A plan begun anew: the form, and the plan that comes of it.

use std::sync::Arc;

use super::files::{leave_for, show};
use crate::app::Program;
use crate::edit::{Renewal, offered, renewed};
use crate::plan::{Cover, Date, Lineage, Plan, Province};
use crate::provinces;
use crate::session::action::{FileAction, PageAction, TaskAction};
use crate::session::pages::Page;
use crate::session::tasks::new_plan::{NewPlan, OpenPlan, ProvinceLine, StartingPoint};
use crate::session::{Document, Task};
use crate::text::numbers::number;
use crate::text::t;

/// Opens the form.
pub fn ask(program: &mut Program) {
    let document = &program.session.document;
    let plan = document.plan();
    let first = next_new_year(&(program.clock)());
    let open = (!document.is_nothing()).then(|| OpenPlan {
        title: plan.cover.title.clone(),
        province: plan.province.name.clone(),
        baseline: plan.cover.baseline,
        open_moves: offered(plan, first).len(),
    });
    let form = NewPlan::new(lines(), open, first);
    program.session.task = Some(Task::NewPlan { form: Box::new(form) });
}

fn lines() -> Arc<[ProvinceLine]> {
    let line = |province: &provinces::ProvinceUnits| ProvinceLine {
        code: province.code.clone(),
        name: province.name.clone(),
        units: province.units.len(),
        people: provinces::people(province),
    };
    provinces::all().iter().map(line).collect()
}

/// Plans run by the year: the next one is what is planned for.
pub fn next_new_year(now: &str) -> Date {
    let year = now.get(..4).and_then(|year| year.parse().ok()).unwrap_or(2026);
    Date::new(year + 1, 1, 1).unwrap_or(Date::MAX)
}

/// What is written in the form is this from now on.
pub fn fill(program: &mut Program, written: Box<NewPlan>) {
    let plan = program.session.document.plan();
    if let Some(Task::NewPlan { form }) = &mut program.session.task {
        let (before, first) = (form.baseline, written.baseline);
        *form = written;
        // Which moves can come along depends on the day.
        if let Some(open) = form.open_plan.as_mut().filter(|_| first != before) {
            open.open_moves = offered(plan, first).len();
        }
    }
}

/// The form is done: the plan is begun, if what is written makes one.
pub fn make(program: &mut Program) {
    let Some(Task::NewPlan { form }) = &program.session.task else { return };
    if form.ready().is_ok() {
        let form = form.clone();
        program.session.task = None;
        leave_for(program, FileAction::Begin(form));
    }
}

/// Takes the place of the open plan, which is saved or given up.
pub fn begin(program: &mut Program, form: &NewPlan) {
    let language = program.session.settings.language;
    let Some(plan) = plan(program, form) else { return };
    let stations = plan.facilities.iter().filter(|facility| facility.is_station()).count() as i64;
    let doctors = plan.doctors.len() as i64;
    show(program, Document::begun(plan), None);
    program.session.settings.last = None;
    let (stations, doctors) = (number(language, stations), number(language, doctors));
    // Whoever begins with nobody has the lists of the units; who is there already is looked through.
    let next = if program.session.document.plan().doctors.is_empty() {
        (t!(language, "new-plan-next-import"), TaskAction::ImportList.into())
    } else {
        (t!(language, "new-plan-next"), PageAction::Show(Page::Doctors).into())
    };
    program.session.notify(t!(language, "new-plan-begun", stations = stations, doctors = doctors), Some(next));
}

fn plan(program: &mut Program, form: &NewPlan) -> Option<Plan> {
    let (title, baseline) = (form.title(), form.baseline);
    let lineage = lineage(program);
    let mut plan = match form.origin {
        StartingPoint::Province => {
            let province = provinces::find(&form.province()?.code)?;
            provinces::new_plan(province, lineage, baseline)
        }
        StartingPoint::OpenPlan => {
            let renewal = Renewal { lineage, title, baseline, keeps_open_moves: form.keeps_open_moves };
            return Some(renewed(program.session.document.plan(), renewal, &mut *program.ids));
        }
        StartingPoint::Nothing => {
            let cover = Cover { title: String::new(), note: String::new(), baseline };
            let name = form.province_name.trim().to_owned();
            Plan::new(lineage, cover, Province { name, ..Province::default() })
        }
    };
    plan.cover.title = title;
    form.settings().into_iter().for_each(|setting| plan.rules.push(setting));
    Some(plan)
}

/// A plan of its own, without ancestors.
fn lineage(program: &mut Program) -> Lineage {
    Lineage {
        plan: (program.ids)(),
        revision: (program.ids)().chars().rev().take(10).collect(),
        app: env!("CARGO_PKG_VERSION").to_owned(),
        saved_at: (program.clock)(),
        ..Lineage::default()
    }
}
