//! Findings, edits and refusals in whole sentences.

mod arguments;
mod codes;
mod comparing;
mod deed;
mod finding;
mod forecast;
mod merging;
mod merit;
mod network;
mod proposal;
mod reason;
mod rejected;
mod time;
mod week;
mod why;

pub use codes::{
    commune_kind, hospital_kind, move_kind, move_status, place_kind, post, province_kind, qualification,
    qualification_tag, sex, specialty, specialty_tag, table,
};
pub use comparing::{compare_group, differences, field_of, record_change, record_name, step_words, value_words};
use deed::difference;
pub use deed::{cleared, deed};
pub use finding::{
    explanation, finding, finding_of_move, finding_short, rule_basis, rule_remedy, rule_text, rule_title, subject_name,
};
pub use forecast::{
    assumed, assumed_in_brief, assumed_value, assumption_name, assumptions_amiss, equity, equity_change,
    forecast_moving, forecast_no_people, forecast_other, forecast_spread, forecast_target, forecast_year, named_change,
    named_kind, number_refused, past_year, recruits_needed, station_ends, target_reached, without_from, wrong_year,
};
pub use merging::{
    conflict, conflict_asked, conflict_name, decided_value, kept_words, merge_heading, merge_lines, no_merge,
    open_about, open_values,
};
pub use merit::merit;
pub use network::{act, act_kind, network_refusal};
pub use proposal::{
    bar, bound, help, kept, outlook, proof, proof_summary, proposal_choices, proposal_density, proposal_figures,
    proposal_headline, proposal_left, proposal_price, proposal_rotations, proposal_switch, proposal_uncounted, relaxed,
    verdict_of_proof, would_help,
};
pub use reason::{reason, reason_in_brief, verdict};
pub use rejected::rejected;
pub use time::{cause, held, station_numbers};
pub use week::half_days;
pub use why::why;
