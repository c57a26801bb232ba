//! Settings that go together because one document asks for them.

use jiff::civil::date;

use super::{Parameter, Rule, RuleSettings};
use crate::plan::{Id, Plan, RuleSetting, Value};
use crate::rules::RULES;

/// What a document sets. Its name stands in `assets/lang/*/rules.ftl` under `preset-` and the code.
#[derive(Debug)]
pub struct Preset {
    pub code: &'static str,
    /// Noted beside the settings as their origin; empty where the rule names the document anyway.
    pub note: &'static str,
    /// Rule, parameter, value.
    values: &'static [(&'static str, &'static str, Value)],
}

/// Nghị quyết 72-NQ/TW: four doctors a station by the end of 2027. Công văn 3876/SYT-TCCB of Nghệ An: two for the time
/// being; it says nothing of a deadline, so that of the plan stays. The National Assembly's resolution on the plan of
/// 2026: 15,3 doctors and 34,7 beds per 10,000 people in that year. Hải Phòng: 19 and 43 by 2030.
pub static PRESETS: [Preset; 4] = [
    Preset {
        code: "nq72",
        note: "",
        values: &[("T03", "minimum", Value::Number(4)), ("T03", "deadline", Value::Date(date(2027, 12, 31)))],
    },
    Preset {
        code: "nghe_an",
        note: "Nghệ An, Công văn 3876/SYT-TCCB",
        values: &[("T03", "minimum", Value::Number(2))],
    },
    Preset {
        code: "national_2026",
        note: "Nghị quyết của Quốc hội về Kế hoạch phát triển kinh tế - xã hội năm 2026",
        values: &[
            ("P01", "target_tenths", Value::Number(153)),
            ("P01", "deadline_year", Value::Number(2026)),
            ("P04", "target_tenths", Value::Number(347)),
            ("P04", "deadline_year", Value::Number(2026)),
        ],
    },
    Preset {
        code: "hai_phong_2030",
        note: "Hải Phòng, chỉ tiêu đến năm 2030",
        values: &[
            ("P01", "target_tenths", Value::Number(190)),
            ("P01", "deadline_year", Value::Number(2030)),
            ("P04", "target_tenths", Value::Number(430)),
            ("P04", "deadline_year", Value::Number(2030)),
        ],
    },
];

impl Preset {
    /// Whether a plan's rules are set as the document asks.
    pub fn is_used(&self, settings: &RuleSettings) -> bool {
        self.parameters().all(|(_, parameter, value)| settings.value(parameter) == *value)
    }

    /// The settings of the rules concerned, as they are to be. What the plan sets beside them stays.
    pub fn settings(&self, plan: &Plan) -> Vec<RuleSetting> {
        let mut settings: Vec<RuleSetting> = Vec::new();
        for (rule, parameter, value) in self.parameters() {
            let at = settings.iter().position(|setting| setting.id.as_str() == rule.code).unwrap_or_else(|| {
                settings.push(self.noted(plan, rule));
                settings.len() - 1
            });
            parameter.set(&mut settings[at], value.clone());
        }
        for setting in &mut settings {
            // A note tells where settings come from: where all is as at first there is nothing to tell of.
            if *setting == (RuleSetting { note: self.note.to_owned(), ..RuleSetting::nothing(setting.id.clone()) }) {
                setting.note.clear();
            }
        }
        settings
    }

    /// The setting as it is, its origin told; a note of the user's own stays.
    fn noted(&self, plan: &Plan, rule: &Rule) -> RuleSetting {
        let mut setting = RuleSetting::of(plan, rule.code);
        if setting.note.is_empty() || PRESETS.iter().any(|preset| preset.note == setting.note) {
            self.note.clone_into(&mut setting.note);
        }
        setting
    }

    fn parameters(&self) -> impl Iterator<Item = (&'static Rule, &'static Parameter, &'static Value)> {
        self.values.iter().filter_map(|(code, name, value)| {
            let rule = RULES.iter().find(|rule| rule.code == *code)?;
            let parameter = rule.parameters.iter().find(|parameter| parameter.name == *name)?;
            Some((*rule, *parameter, value))
        })
    }
}

impl RuleSetting {
    /// What a plan sets about a rule: nothing where it has no record.
    pub fn of(plan: &Plan, code: &str) -> Self {
        let id = Id::new(code);
        plan.rules.get(&id).cloned().unwrap_or_else(|| Self::nothing(id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::Severity;

    fn preset(code: &str) -> &'static Preset {
        PRESETS.iter().find(|preset| preset.code == code).expect("a preset")
    }

    #[test]
    fn every_preset_names_parameters_there_are_and_values_they_admit() {
        for preset in &PRESETS {
            assert_eq!(preset.parameters().count(), preset.values.len(), "{}", preset.code);
            assert!(preset.parameters().all(|(_, parameter, value)| parameter.admits(value)), "{}", preset.code);
        }
    }

    #[test]
    fn what_a_preset_leaves_at_first_has_no_note_either() {
        let plan = Fixture::new().build();
        let [doctors, beds] = &preset("hai_phong_2030").settings(&plan)[..] else { panic!("two rules") };
        assert!(doctors.says_nothing(), "19 doctors by 2030 are what the rule asks for");
        assert_eq!(beds.parameters, [("target_tenths".to_owned(), Value::Number(430))]);
        assert_eq!(beds.note, "Hải Phòng, chỉ tiêu đến năm 2030");
    }

    #[test]
    fn a_preset_sets_its_values_and_leaves_the_rest() {
        let mut plan = Fixture::new().build();
        assert!(preset("nq72").is_used(&RuleSettings::new(&plan)), "it is what the rule asks for");
        let own = RuleSetting { severity: Some(Severity::Info), ..RuleSetting::nothing("T03".into()) };
        plan.rules.push(own.clone());
        let asked = preset("nghe_an").settings(&plan);
        let parameters = vec![("minimum".to_owned(), Value::Number(2))];
        let note = "Nghệ An, Công văn 3876/SYT-TCCB".to_owned();
        assert_eq!(asked, [RuleSetting { parameters, note, ..own.clone() }]);
        plan.rules.replace(asked[0].clone());
        assert!(preset("nghe_an").is_used(&RuleSettings::new(&plan)));
        assert!(!preset("nq72").is_used(&RuleSettings::new(&plan)));
        assert_eq!(preset("nq72").settings(&plan), [own], "back at the default nothing is left of it");
    }
}
