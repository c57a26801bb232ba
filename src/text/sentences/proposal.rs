//! A proposal in words: how far it comes, why no plan comes farther, and what would help.

use crate::advise::proposal::{
    Bar, Bound, Choice, Figures, Help, OtherChoice, Outlook, Proof, Proposal, Relaxed, Switch,
};
use crate::plan::{Date, Facility, Plan, Slot};
use crate::text::{Language, dates, numbers::number, t};

/// What the best plan leaves lacking, in one sentence.
pub fn proposal_headline(language: Language, proposal: &Proposal) -> String {
    let count = |value| number(language, value);
    let (before, after) = (proposal.before.shortage, proposal.after.shortage);
    if before == 0 && proposal.rows.is_empty() {
        return t!(language, "proposal-nothing-lacking");
    }
    let choice = choice(language, proposal.options.choice);
    let moves = count(proposal.rows.len() as i64);
    t!(language, "proposal-headline", before = count(before), after = count(after), moves = moves, choice = choice)
}

/// Each figure before and after, in the order in which it counts.
pub fn proposal_figures(language: Language, proposal: &Proposal) -> Vec<String> {
    let (before, after) = (&proposal.before, &proposal.after);
    let count = |value| number(language, value);
    let mut figures = vec![
        t!(language, "proposal-without", before = count(before.without), after = count(after.without)),
        t!(language, "proposal-below", before = count(before.below), after = count(after.below)),
        t!(language, "proposal-spread", before = spread(language, before), after = spread(language, after)),
    ];
    figures.extend(proposal_density(language, proposal));
    figures
}

/// How far from the density targets, where they count.
pub fn proposal_density(language: Language, proposal: &Proposal) -> Option<String> {
    let (before, after) = proposal.before.density_shortage.zip(proposal.after.density_shortage)?;
    let (before, after) = (number(language, before), number(language, after));
    Some(t!(language, "proposal-density-shortage", before = before, after = after))
}

/// What holds no hospital's doctors back, because its rule is off.
pub fn proposal_uncounted(language: Language, proposal: &Proposal) -> Vec<String> {
    let told = |&of: &Bound| t!(language, "proposal-uncounted", bound = bound(language, of));
    proposal.uncounted.iter().map(told).collect()
}

fn spread(language: Language, figures: &Figures) -> String {
    if figures.spread.is_empty() {
        return t!(language, "proposal-spread-none");
    }
    let parts = figures.spread.iter().map(|&(shortage, stations)| {
        t!(
            language,
            "proposal-spread-part",
            stations = number(language, stations),
            shortage = number(language, shortage)
        )
    });
    parts.collect::<Vec<_>>().join(", ")
}

/// What either choice leaves, the fair one first.
pub fn proposal_choices(language: Language, proposal: &Proposal) -> String {
    let this = left(language, proposal.options.choice, proposal.after.below, &proposal.after);
    let OtherChoice { below, shortage } = proposal.other_choice;
    let figures = Figures { shortage, below, ..Figures::default() };
    let [fair, most] = match proposal.options.choice {
        Choice::Fair => [this, left(language, Choice::Most, below, &figures)],
        Choice::Most => [left(language, Choice::Fair, below, &figures), this],
    };
    t!(language, "proposal-choices", fair = fair, most = most)
}

fn left(language: Language, of: Choice, below: i64, figures: &Figures) -> String {
    let count = |value| number(language, value);
    let choice = choice(language, of);
    let each = match figures.spread[..] {
        [(each, _)] => Some(each),
        _ if below == 1 || figures.shortage == below => Some(figures.shortage / below.max(1)),
        _ => None,
    };
    match each {
        _ if below == 0 => t!(language, "proposal-choice-all", choice = choice),
        Some(each) => {
            t!(language, "proposal-choice-each", choice = choice, stations = count(below), each = count(each))
        }
        None => {
            let doctors = count(figures.shortage);
            t!(language, "proposal-choice-left", choice = choice, stations = count(below), doctors = doctors)
        }
    }
}

fn choice(language: Language, choice: Choice) -> String {
    match choice {
        Choice::Fair => t!(language, "proposal-choice-fair"),
        Choice::Most => t!(language, "proposal-choice-most"),
    }
}

/// What a switch asks for.
pub fn proposal_switch(language: Language, switch: Switch) -> String {
    match switch {
        Switch::Density => t!(language, "proposal-switch-density"),
        Switch::KeepDensity => t!(language, "proposal-switch-keep-density"),
        Switch::WithinAreas => t!(language, "proposal-switch-within-areas"),
    }
}

/// What a switch costs: moves and doctors lacking without it and with it.
pub fn proposal_price(language: Language, switch: Switch, without: &Proposal, with: &Proposal) -> String {
    let switch = proposal_switch(language, switch);
    let moves = |proposal: &Proposal| number(language, proposal.rows.len() as i64);
    let lacking = |proposal: &Proposal| number(language, proposal.after.shortage);
    t!(
        language,
        "proposal-price",
        switch = switch,
        moves = moves(without),
        moves_with = moves(with),
        lacking = lacking(without),
        lacking_with = lacking(with)
    )
}

/// How many rotations end when.
pub fn proposal_rotations(language: Language, rotations: usize, end: Date) -> String {
    t!(language, "proposal-rotations", number = number(language, rotations as i64), date = dates::date(language, end))
}

/// What is left lacking after a row.
pub fn proposal_left(language: Language, figures: &Figures) -> String {
    let (stations, doctors) = (number(language, figures.below), number(language, figures.shortage));
    t!(language, "proposal-left", stations = stations, doctors = doctors)
}

/// Why no plan comes farther: the sentences of the proof, then one for each station.
pub fn proof(language: Language, plan: &Plan, proof: &Proof) -> Vec<String> {
    let mut sentences = proof_summary(language, proof);
    for lacking in proof.stations.iter().chain(&proof.locked_stations) {
        let name = &plan.facilities[lacking.station].name;
        sentences.push(format!("  {}", outlook(language, name, proof.outlook(lacking.station), lacking.short)));
    }
    sentences
}

/// The sentences of the proof alone.
pub fn proof_summary(language: Language, proof: &Proof) -> Vec<String> {
    let count = |value| number(language, value);
    if proof.left == 0 {
        return vec![t!(language, "proposal-all-filled")];
    }
    let mut sentences = Vec::new();
    let (stations, wanted) = (count(proof.stations.len() as i64), count(proof.wanted));
    if proof.available > 0 {
        let available = count(proof.available);
        let bounds = bounds(language, proof);
        sentences.push(t!(
            language,
            "proposal-proof",
            stations = stations,
            wanted = wanted.clone(),
            available = available,
            bounds = bounds
        ));
    } else if proof.wanted > 0 {
        sentences.push(t!(language, "proposal-proof-nobody", stations = stations, wanted = wanted.clone()));
    }
    if proof.locked > 0 && proof.wanted == 0 {
        sentences.push(t!(language, "proposal-proof-locked-alone", number = count(proof.locked)));
        return sentences;
    }
    if proof.locked > 0 {
        sentences.push(t!(language, "proposal-proof-locked", number = count(proof.locked)));
    }
    let (available, locked, left) = (count(proof.available), count(proof.locked), count(proof.left));
    sentences.push(t!(
        language,
        "proposal-proof-sum",
        wanted = wanted,
        available = available,
        locked = locked,
        left = left
    ));
    sentences
}

/// The bounds of the cut, each kind with the doctors it lets through altogether.
fn bounds(language: Language, proof: &Proof) -> String {
    let parts = proof.cut.chunk_by(|a, b| a.bound == b.bound).map(|barriers| {
        let amount: i64 = barriers.iter().map(|barrier| barrier.amount).sum();
        let bound = bound(language, barriers[0].bound);
        t!(language, "proposal-proof-bound", amount = number(language, amount), bound = bound)
    });
    parts.collect::<Vec<_>>().join(", ")
}

/// What holds doctors back, as a phrase.
pub fn bound(language: Language, bound: Bound) -> String {
    match bound {
        Bound::Floor => t!(language, "proposal-bound-floor"),
        Bound::Away => t!(language, "proposal-bound-away"),
        Bound::Specialty => t!(language, "proposal-bound-specialty"),
        Bound::Minimum => t!(language, "proposal-bound-minimum"),
        Bound::Density => t!(language, "proposal-bound-density"),
        Bound::Doctors => t!(language, "proposal-bound-doctors"),
        Bound::Lock => t!(language, "proposal-bound-lock"),
        Bound::Area => t!(language, "proposal-bound-area"),
    }
}

/// The verdict on a station that lacks `short` doctors today.
pub fn outlook(language: Language, name: &str, outlook: Outlook, short: i64) -> String {
    let count = |value| number(language, value);
    let short = count(short);
    match outlook {
        Outlook::Filled => t!(language, "proposal-outlook-filled", name = name, short = short),
        Outlook::Recruiting(least) => {
            t!(language, "proposal-outlook-recruiting", name = name, short = short, least = count(least))
        }
        Outlook::Shared { stations, lacking } => {
            let (stations, lacking) = (count(stations), count(lacking));
            t!(language, "proposal-outlook-shared", name = name, short = short, stations = stations, lacking = lacking)
        }
        Outlook::Locked => t!(language, "proposal-outlook-locked", name = name, short = short),
    }
}

/// The verdict on a finding in a few words; nothing where moving can solve it.
pub fn verdict_of_proof(language: Language, outlook: Outlook) -> Option<String> {
    let count = |value| number(language, value);
    match outlook {
        Outlook::Filled => None,
        Outlook::Recruiting(least) => Some(t!(language, "proposal-verdict-recruiting", number = count(least))),
        Outlook::Shared { stations, lacking } => {
            Some(t!(language, "proposal-verdict-shared", stations = count(stations), lacking = count(lacking)))
        }
        Outlook::Locked => Some(t!(language, "proposal-verdict-locked")),
    }
}

/// What to relax, and what it would gain.
pub fn would_help(language: Language, plan: &Plan, help: &Help) -> String {
    let name = |slot: Slot<Facility>| plan.facilities[slot].name.clone();
    let name = help.facility.map_or_else(String::new, name);
    let gain = number(language, help.gain);
    let sentence = match help.bound {
        Bound::Floor => t!(language, "proposal-help-floor", name = name, gain = gain),
        Bound::Away => t!(language, "proposal-help-away", name = name, gain = gain),
        Bound::Minimum => t!(language, "proposal-help-minimum", name = name, gain = gain),
        Bound::Density => t!(language, "proposal-help-density", name = name, gain = gain),
        Bound::Lock => t!(language, "proposal-help-lock", name = name, gain = gain),
        Bound::Area => t!(language, "proposal-help-area", gain = gain),
        Bound::Doctors | Bound::Specialty => t!(language, "proposal-help-doctors", name = name, gain = gain),
    };
    if help.reasons.is_empty() {
        return sentence;
    }
    t!(language, "proposal-help-kept", help = sentence, reasons = kept(language, help))
}

/// Why doctors may not be moved whom one thing alone keeps: "8 còn cam kết, 4 giữ chức vụ".
pub fn kept(language: Language, help: &Help) -> String {
    let reasons = help.reasons.iter().map(|kept| {
        t!(language, "proposal-help-reason", number = number(language, kept.doctors), why = bar(language, kept.why))
    });
    reasons.collect::<Vec<_>>().join(", ")
}

/// What to relax, as a few words: "Hạ mức tối thiểu của BVĐKKV Tiên Yên 1 bác sĩ".
pub fn help(language: Language, bound: Bound, place: Option<&str>) -> String {
    let place = place.unwrap_or_default();
    match bound {
        Bound::Floor => t!(language, "proposal-relax-floor", place = place),
        Bound::Away => t!(language, "proposal-relax-away", place = place),
        Bound::Minimum => t!(language, "proposal-relax-minimum", place = place),
        Bound::Density => t!(language, "proposal-relax-density", place = place),
        Bound::Lock => t!(language, "proposal-relax-lock", place = place),
        Bound::Area => t!(language, "proposal-relax-area"),
        Bound::Doctors | Bound::Specialty => t!(language, "proposal-relax-doctors", place = place),
    }
}

/// What is thought away for a look; where one doctor more may be moved, who.
pub fn relaxed(language: Language, plan: &Plan, relaxed: Relaxed) -> String {
    let place = relaxed.facility.and_then(|slot| plan.facilities.in_slot(slot)).map(|facility| facility.name.as_str());
    let words = help(language, relaxed.bound, place);
    match relaxed.doctor.and_then(|slot| plan.doctors.in_slot(slot)) {
        Some(doctor) => format!("{words} ({})", doctor.name),
        None => words,
    }
}

/// Why a doctor may not be moved, as a phrase.
pub fn bar(language: Language, bar: Bar) -> String {
    match bar {
        Bar::Pinned => t!(language, "proposal-bar-pinned"),
        Bar::Exempt => t!(language, "proposal-bar-exempt"),
        Bar::Bond => t!(language, "proposal-bar-bond"),
        Bar::Post => t!(language, "proposal-bar-post"),
        Bar::Licence => t!(language, "proposal-bar-licence"),
        Bar::Specialty => t!(language, "proposal-bar-specialty"),
        Bar::Ends => t!(language, "proposal-bar-ends"),
        Bar::Days => t!(language, "proposal-bar-days"),
        Bar::Elsewhere => t!(language, "proposal-bar-elsewhere"),
    }
}
