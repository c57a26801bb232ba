//! `phanbo equity`: how evenly the stations' doctors are spread over the people, without the plan's moves and with them.

use serde_json::{Value, json};

use super::answer::{Reply, line};
use super::usage::{CheckJob, Form};
use super::{json, opened, report};
use crate::forecast::Equity;
use crate::plan::{Date, Plan};
use crate::roster::Roster;
use crate::rules::checker::{RuleSettings, Situation};
use crate::text::numbers::{tenths, thousandths};
use crate::text::{Language, sentences, t};

pub fn equity(job: &CheckJob) -> Reply {
    opened::on_day(job.wording.lang, &job.file, job.date.as_deref(), |opened, date| say(job, &opened.plan, date))
}

fn say(job: &CheckJob, plan: &Plan, date: Date) -> Reply {
    let (before, after) = (measured(&plan.without_proposals(), date), measured(plan, date));
    Reply::ok(match job.format {
        Form::Text => text(job.wording.lang, plan, date, &before, &after),
        Form::Json => json::pretty(&json!({ "baseline": json(plan, &before), "date": json(plan, &after) })),
    })
}

fn measured(plan: &Plan, date: Date) -> Equity {
    let (roster, settings) = (Roster::new(plan, date), RuleSettings::new(plan));
    Equity::of(&Situation { plan, roster: &roster, settings: &settings })
}

fn json(plan: &Plan, equity: &Equity) -> Value {
    let areas = equity.areas.iter().map(|of| {
        json!({
            "id": plan.areas[of.area].id.as_str(),
            "name": plan.areas[of.area].name,
            "people": of.people,
            "sessions": of.sessions,
            "density_tenths": of.density_tenths,
            "target_tenths": of.target_tenths,
            "gini_thousandths": of.gini_thousandths,
        })
    });
    json!({
        "gini_thousandths": equity.gini_thousandths,
        "theil_t_thousandths": equity.theil_thousandths,
        "stations": equity.served.len(),
        "left_out": equity.left_out.len(),
        "areas": areas.collect::<Vec<_>>(),
        "lorenz": equity.lorenz().iter().map(|&(people, sessions)| json!([people, sessions])).collect::<Vec<_>>(),
    })
}

fn text(language: Language, plan: &Plan, date: Date, before: &Equity, after: &Equity) -> String {
    let unknown = || t!(language, "unknown");
    let mut text = report::head(language, plan, date) + "\n";
    let mut say = |sentence: &str| text.push_str(&line(sentence));
    say(&t!(language, "cli-equity-baseline", figures = sentences::equity(language, before)));
    say(&t!(language, "cli-equity-now", figures = sentences::equity(language, after)));
    for (was, is) in before.areas.iter().zip(&after.areas) {
        let tenth = |value: Option<i64>| value.map_or_else(unknown, |value| tenths(language, value));
        say(&t!(
            language,
            "cli-equity-area",
            area = plan.areas[is.area].name.clone(),
            before = tenth(was.density_tenths),
            after = tenth(is.density_tenths),
            target = tenth(is.target_tenths),
            gini = is.gini_thousandths.map_or_else(unknown, |value| thousandths(language, value)),
        ));
    }
    if !after.left_out.is_empty() {
        let names: Vec<&str> = after.left_out.iter().map(|&slot| plan.facilities[slot].name.as_str()).collect();
        say(&t!(language, "cli-equity-left-out", stations = names.join(", ")));
    }
    text
}
