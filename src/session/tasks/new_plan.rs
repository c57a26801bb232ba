//! A plan to be begun: of which province, from the open plan, or empty; its first day, title, goals and preset.

use crate::rules::named;
use std::sync::Arc;

use super::SearchList;
use crate::plan::{Cover, Date, Id, Lineage, Plan, Province, RuleSetting, Value};
use crate::rules::checker::{DefaultValue as First, PRESETS, Parameter, Preset, Rule};
use crate::text::folding::{Query, fold};

/// What the new plan begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartingPoint {
    /// The communes of a province, one station each, nobody in them.
    Province,
    /// The open plan as it is agreed to be on the first day.
    OpenPlan,
    Nothing,
}

/// A province as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvinceLine {
    pub code: String,
    pub name: String,
    pub units: usize,
    /// Registered people; none where a commune's are missing or doubtful.
    pub people: Option<u32>,
}

/// The open plan, as far as it matters here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenPlan {
    pub title: String,
    pub province: String,
    pub baseline: Date,
    /// Moves that are proposed or parked and can come along on the first day written.
    pub open_moves: usize,
}

/// The parameters of rules that are asked for with a new plan: rule, name.
static GOALS: [(&Rule, &str); 3] = [
    (&named::PROVINCE_DOCTOR_DENSITY, "target_tenths"),
    (&named::PROVINCE_DOCTOR_DENSITY, "deadline_year"),
    (&named::STATION_BELOW_MINIMUM, "minimum"),
];

/// What is written in the form.
#[derive(Clone, Debug, PartialEq)]
pub struct NewPlan {
    pub origin: StartingPoint,
    pub provinces: Arc<[ProvinceLine]>,
    /// The search among them, and which is chosen.
    pub list: SearchList,
    /// Of a plan that begins with nothing.
    pub province_name: String,
    pub open_plan: Option<OpenPlan>,
    pub baseline: Date,
    /// As the user has written it; until then it follows province and year.
    own_title: Option<String>,
    preset: Option<&'static str>,
    /// The values of [`GOALS`].
    pub goals: [u32; 3],
    pub keeps_open_moves: bool,
}

/// Why it cannot be begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unready {
    /// No province answers the search.
    NoProvince,
    /// The province has no name.
    NoName,
    /// The first day is before that of the open plan.
    BeforeFirstDay(Date),
}

impl NewPlan {
    pub fn new(provinces: Arc<[ProvinceLine]>, open_plan: Option<OpenPlan>, baseline: Date) -> Self {
        let mut new = Self {
            origin: StartingPoint::Province,
            provinces,
            list: SearchList::default(),
            province_name: String::new(),
            open_plan,
            baseline,
            own_title: None,
            preset: None,
            goals: [0; 3],
            keeps_open_moves: true,
        };
        new.set_preset(None);
        new
    }

    /// The provinces the search leaves, by their place in the list.
    pub fn found(&self) -> Vec<usize> {
        let query = Query::new(&self.list.text);
        let is_found = |line: &ProvinceLine| query.matches(&fold(&line.name)) || line.code == self.list.text.trim();
        (0..self.provinces.len()).filter(|&place| is_found(&self.provinces[place])).collect()
    }

    /// The province chosen.
    pub fn province(&self) -> Option<&ProvinceLine> {
        self.found().get(self.list.chosen).map(|&place| &self.provinces[place])
    }

    /// Its name, wherever it comes from.
    fn name(&self) -> &str {
        match self.origin {
            StartingPoint::Province => self.province().map_or("", |line| &line.name),
            StartingPoint::OpenPlan => self.open_plan.as_ref().map_or("", |plan| &plan.province),
            StartingPoint::Nothing => self.province_name.trim(),
        }
    }

    pub fn title(&self) -> String {
        // A plan is a Vietnamese document, whatever the language of the window.
        let made = || format!("Phương án bố trí bác sĩ trạm y tế {} {}", self.name(), self.baseline.year());
        self.own_title.clone().unwrap_or_else(|| made().replace("  ", " "))
    }

    /// Nothing written is as good as not having written.
    pub fn set_title(&mut self, title: String) {
        self.own_title = Some(title).filter(|title| !title.trim().is_empty() && *title != self.title());
    }

    pub fn preset(&self) -> Option<&'static Preset> {
        PRESETS.iter().find(|preset| Some(preset.code) == self.preset)
    }

    pub fn set_preset(&mut self, preset: Option<&'static str>) {
        self.preset = preset;
        self.goals = self.first_goals();
    }

    /// The goals of the preset; what it says nothing of, those of the rule book.
    fn first_goals(&self) -> [u32; 3] {
        let settings = self.preset().map(|preset| preset.settings(&nothing())).unwrap_or_default();
        GOALS.map(|(rule, name)| {
            let set = settings.iter().find(|setting| setting.id.as_str() == rule.code);
            let set = set.and_then(|setting| setting.parameter(name));
            let value = set.cloned().unwrap_or_else(|| parameter(rule, name).first_value());
            if let Value::Number(number) = value { number.try_into().unwrap_or_default() } else { 0 }
        })
    }

    /// Whether anything was written that is not chosen anew in a moment.
    pub fn is_begun(&self) -> bool {
        let is_named = self.own_title.is_some() || !self.province_name.trim().is_empty();
        is_named || self.goals != self.first_goals()
    }

    /// Between what a goal may be.
    pub fn range(goal: usize) -> std::ops::RangeInclusive<u32> {
        let (rule, name) = GOALS[goal];
        match &parameter(rule, name).default {
            First::Number(_, range) => {
                (*range.start()).try_into().unwrap_or(0)..=(*range.end()).try_into().unwrap_or(u32::MAX)
            }
            First::Date(_) | First::List(_) => 0..=0,
        }
    }

    /// What the plan sets about the rules; nothing that is so at first.
    pub fn settings(&self) -> Vec<RuleSetting> {
        let mut settings = self.preset().map(|preset| preset.settings(&nothing())).unwrap_or_default();
        for ((rule, name), &value) in GOALS.iter().zip(&self.goals) {
            let at = settings.iter().position(|setting| setting.id.as_str() == rule.code).unwrap_or_else(|| {
                settings.push(RuleSetting::nothing(Id::new(rule.code)));
                settings.len() - 1
            });
            parameter(rule, name).set(&mut settings[at], Value::Number(value.into()));
        }
        settings.retain(|setting| !setting.says_nothing());
        settings
    }

    /// Whether it can be begun.
    ///
    /// # Errors
    /// What is missing or wrong.
    pub fn ready(&self) -> Result<(), Unready> {
        match (self.origin, &self.open_plan) {
            (StartingPoint::Province, _) if self.province().is_none() => Err(Unready::NoProvince),
            (StartingPoint::Nothing, _) if self.province_name.trim().is_empty() => Err(Unready::NoName),
            (StartingPoint::OpenPlan, Some(plan)) if self.baseline < plan.baseline => {
                Err(Unready::BeforeFirstDay(plan.baseline))
            }
            _ => Ok(()),
        }
    }
}

fn parameter(rule: &Rule, name: &str) -> &'static Parameter {
    let found = rule.parameters.iter().find(|parameter| parameter.name == name);
    found.expect("the goals name parameters of the rule book, and a test holds them to it")
}

/// A plan that sets nothing.
fn nothing() -> Plan {
    let cover = Cover { title: String::new(), note: String::new(), baseline: jiff::civil::date(2026, 1, 1) };
    Plan::new(Lineage::default(), cover, Province::default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::ListWish;

    fn form() -> NewPlan {
        let line =
            |code: &str, name: &str| ProvinceLine { code: code.into(), name: name.into(), units: 1, people: None };
        let provinces = [line("01", "Hà Nội"), line("40", "Nghệ An"), line("31", "Hải Phòng")];
        NewPlan::new(Arc::from(provinces), None, jiff::civil::date(2027, 1, 1))
    }

    fn searched(text: &str) -> NewPlan {
        let mut form = form();
        form.list.update(ListWish::Search(text.into()));
        form
    }

    #[test]
    fn a_province_is_found_without_diacritics_and_by_its_code_and_names_the_plan() {
        for text in ["nghe an", "Nghệ", "40"] {
            let form = searched(text);
            assert_eq!(form.province().map(|line| line.name.as_str()), Some("Nghệ An"), "{text}");
            assert_eq!(form.title(), "Phương án bố trí bác sĩ trạm y tế Nghệ An 2027");
        }
        assert_eq!(searched("atlantis").ready(), Err(Unready::NoProvince));
    }

    #[test]
    fn a_title_of_ones_own_stays_until_it_is_emptied() {
        let mut form = searched("nghe an");
        form.set_title("Phương án A".into());
        form.list.update(ListWish::Search("hai phong".into()));
        assert_eq!(form.title(), "Phương án A");
        form.set_title(" ".into());
        assert!(form.title().contains("Hải Phòng"));
    }

    #[test]
    fn goals_follow_the_preset_and_only_what_differs_from_the_rule_book_is_set() {
        let mut form = form();
        assert_eq!((form.goals, form.settings()), ([190, 2030, 4], Vec::new()));
        form.set_preset(Some("nghe_an"));
        assert_eq!(form.goals, [190, 2030, 2]);
        let [setting] = &form.settings()[..] else { panic!("one rule") };
        assert_eq!((setting.id.as_str(), setting.note.as_str()), ("T03", "Nghệ An, Công văn 3876/SYT-TCCB"));
        form.goals = [150, 2028, 4];
        let set: Vec<_> =
            form.settings().into_iter().map(|setting| (setting.id.to_string(), setting.parameters.len())).collect();
        assert!(set.contains(&("P01".into(), 2)), "{set:?}");
    }

    #[test]
    fn from_the_open_plan_no_day_before_its_first() {
        let plan = OpenPlan {
            title: "A".into(),
            province: "Nghệ An".into(),
            baseline: jiff::civil::date(2026, 1, 1),
            open_moves: 0,
        };
        let mut form = NewPlan::new(Arc::from([]), Some(plan), jiff::civil::date(2025, 12, 31));
        form.origin = StartingPoint::OpenPlan;
        assert_eq!(form.ready(), Err(Unready::BeforeFirstDay(jiff::civil::date(2026, 1, 1))));
        form.baseline = jiff::civil::date(2026, 1, 1);
        assert_eq!(form.ready(), Ok(()));
    }
}
