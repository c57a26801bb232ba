//! From the plan to the file of version 2: records by id, absent fields left out.

use super::{
    Act, Area, Assumption, Basis, Birth, Bond, Commune, Coordinates, DatedFigures, Doctor, Document, Employer,
    Exception, Facility, FacilityKind, Figure, Gain, Gone, Header, Held, Hospital, Licence, Made, Merge, Move, Note,
    Open, OpenValue, Parameter, PastYear, Posting, Province, Row, Rule, Share, Site, Source, Station, Target, Text,
    Value, Was, Week, Year,
};
use crate::plan::{self, Id, Plan, Record, Records, Table};

impl From<&Plan> for Document {
    fn from(plan: &Plan) -> Self {
        Self {
            header: header(plan),
            province: Province {
                changed: changed(plan, Table::Province, Table::Province.name()),
                ..(&plan.province).into()
            },
            targets: rows(plan, &plan.targets, |row: &mut Target, changed| row.changed = changed),
            rules: rows(plan, &plan.rules, |row: &mut Rule, changed| row.changed = changed),
            sources: rows(plan, &plan.sources, |row: &mut Source, changed| row.changed = changed),
            areas: rows(plan, &plan.areas, |row: &mut Area, changed| row.changed = changed),
            communes: rows(plan, &plan.communes, |row: &mut Commune, changed| row.changed = changed),
            facilities: rows(plan, &plan.facilities, |row: &mut Facility, changed| row.changed = changed),
            sites: rows(plan, &plan.sites, |row: &mut Site, changed| row.changed = changed),
            doctors: rows(plan, &plan.doctors, |row: &mut Doctor, changed| row.changed = changed),
            postings: rows(plan, &plan.postings, |row: &mut Posting, changed| row.changed = changed),
            moves: rows(plan, &plan.moves, |row: &mut Move, changed| row.changed = changed),
            exceptions: rows(plan, &plan.exceptions, |row: &mut Exception, changed| row.changed = changed),
            open: rows(plan, &plan.open, |row: &mut Open, changed| row.changed = changed),
            acts: rows(plan, &plan.acts, |row: &mut Act, changed| row.changed = changed),
            assumptions: rows(plan, &plan.assumptions, |row: &mut Assumption, changed| row.changed = changed),
            past_years: rows(plan, &plan.past_years, |row: &mut PastYear, changed| row.changed = changed),
            merges: plan.merges.iter().map(Merge::from).collect(),
            gone: plan.gone.iter().map(Gone::from).collect(),
        }
    }
}

fn rows<R: Record, F: for<'a> From<&'a R>>(
    plan: &Plan,
    records: &Records<R>,
    stamp: impl Fn(&mut F, Option<Text>),
) -> Vec<F> {
    records
        .iter_with_copies()
        .map(|record| {
            let mut row = F::from(record);
            stamp(&mut row, changed(plan, R::TABLE, record.id().as_str()));
            row
        })
        .collect()
}

fn changed(plan: &Plan, table: Table, id: &str) -> Option<Text> {
    if plan.stamps.is_empty() {
        return None;
    }
    plan.stamps.get(&(table, id.into())).map(|revision| Text(revision.clone()))
}

fn header(plan: &Plan) -> Header {
    let texts = |strings: &[String]| strings.iter().cloned().map(Text).collect();
    Header {
        plan: Text(plan.lineage.plan.clone()),
        revision: Text(plan.lineage.revision.clone()),
        parents: texts(&plan.lineage.parents),
        ancestors: texts(&plan.lineage.ancestors),
        app: Text(plan.lineage.app.clone()),
        saved_at: Text(plan.lineage.saved_at.clone()),
        title: text(&plan.cover.title),
        baseline: plan.cover.baseline,
        note: note(&plan.cover.note),
        changed: changed(plan, Table::Cover, Table::Cover.name()),
    }
}

fn text(text: &str) -> Text {
    text.into()
}

fn note(text: &str) -> Note {
    text.into()
}

fn id<R>(id: &Id<R>) -> Text {
    id.as_str().into()
}

fn some_id<R>(of: Option<&Id<R>>) -> Option<Text> {
    of.map(id)
}

fn figure(figure: Option<&plan::Figure>) -> Option<Figure> {
    figure.map(|figure| Figure { value: figure.value, source: some_id(figure.source.as_ref()) })
}

fn all<A: Copy, B: From<A>>(items: &[A]) -> Vec<B> {
    items.iter().copied().map(B::from).collect()
}

impl From<&plan::Province> for Province {
    fn from(province: &plan::Province) -> Self {
        Self {
            name: text(&province.name),
            population: figure(province.population.as_ref()),
            pharmacists: figure(province.pharmacists.as_ref()),
            nurses: figure(province.nurses.as_ref()),
            beds: figure(province.beds.as_ref()),
            as_of: province.as_of,
            changed: None,
        }
    }
}

impl From<&plan::Target> for Target {
    fn from(target: &plan::Target) -> Self {
        Self {
            id: id(&target.id),
            area: some_id(target.area.as_ref()),
            density_tenths: target.density_tenths,
            deadline: target.deadline,
            source: some_id(target.source.as_ref()),
            changed: None,
        }
    }
}

impl From<&plan::RuleSetting> for Rule {
    fn from(rule: &plan::RuleSetting) -> Self {
        let parameter = |(name, value): &(String, plan::Value)| Parameter { name: text(name), value: value.into() };
        Self {
            code: id(&rule.id),
            on: rule.on,
            severity: rule.severity.map(Into::into),
            parameters: rule.parameters.iter().map(parameter).collect(),
            note: note(&rule.note),
            changed: None,
        }
    }
}

impl From<&plan::Value> for Value {
    fn from(value: &plan::Value) -> Self {
        match value {
            plan::Value::Number(number) => Self::Number(*number),
            plan::Value::Date(date) => Self::Date(*date),
            plan::Value::List(items) => Self::List(items.iter().map(|item| text(item)).collect()),
        }
    }
}

impl From<&plan::Source> for Source {
    fn from(source: &plan::Source) -> Self {
        Self {
            id: id(&source.id),
            title: text(&source.title),
            date: source.date,
            address: text(&source.address),
            note: note(&source.note),
            act: source.act.as_deref().map(text),
            changed: None,
        }
    }
}

impl From<&plan::Area> for Area {
    fn from(area: &plan::Area) -> Self {
        Self {
            id: id(&area.id),
            name: text(&area.name),
            hospital: some_id(area.hospital.as_ref()),
            order: area.order,
            note: note(&area.note),
            changed: None,
        }
    }
}

impl From<&plan::Commune> for Commune {
    fn from(commune: &plan::Commune) -> Self {
        Self {
            id: id(&commune.id),
            name: text(&commune.name),
            kind: commune.kind.into(),
            population: figure(commune.population.as_ref()),
            hectares: figure(commune.hectares.as_ref()),
            point: commune.point.map(Into::into),
            former_district: text(&commune.former_district),
            zone: commune.zone.map(Into::into),
            note: note(&commune.note),
            changed: None,
        }
    }
}

impl From<plan::Coordinates> for Coordinates {
    fn from(point: plan::Coordinates) -> Self {
        Self { latitude: point.latitude, longitude: point.longitude }
    }
}

impl From<&plan::Facility> for Facility {
    fn from(facility: &plan::Facility) -> Self {
        Self {
            id: id(&facility.id),
            name: text(&facility.name),
            kind: match &facility.kind {
                plan::FacilityKind::Station(station) => FacilityKind::Station(station.into()),
                plan::FacilityKind::Hospital(hospital) => FacilityKind::Hospital(hospital.into()),
            },
            area: some_id(facility.area.as_ref()),
            commune: some_id(facility.commune.as_ref()),
            opened: facility.opened,
            closed: facility.closed,
            locked: facility.locked,
            note: note(&facility.note),
            changed: None,
        }
    }
}

impl From<&plan::Station> for Station {
    fn from(station: &plan::Station) -> Self {
        Self {
            catchment: figure(station.catchment.as_ref()),
            posts: figure(station.posts.as_ref()),
            doctor_posts: figure(station.doctor_posts.as_ref()),
            staff: figure(station.staff.as_ref()),
            assistant_doctors: figure(station.others.assistant_doctors.as_ref()),
            nurses: figure(station.others.nurses.as_ref()),
            midwives: figure(station.others.midwives.as_ref()),
            pharmacists: figure(station.others.pharmacists.as_ref()),
            others: figure(station.others.other.as_ref()),
            figures: station.figures.iter().map(DatedFigures::from).collect(),
            employers: station.employers.iter().map(Employer::from).collect(),
            minimum: station.minimum,
            deadline: station.deadline,
            density_tenths: station.density_tenths,
        }
    }
}

impl From<&plan::DatedFigures> for DatedFigures {
    fn from(figures: &plan::DatedFigures) -> Self {
        Self {
            from: figures.from,
            act: figures.act.as_deref().map(text),
            catchment: figure(figures.catchment.as_ref()),
            posts: figure(figures.posts.as_ref()),
            doctor_posts: figure(figures.doctor_posts.as_ref()),
            staff: figure(figures.staff.as_ref()),
            assistant_doctors: figure(figures.others.assistant_doctors.as_ref()),
            nurses: figure(figures.others.nurses.as_ref()),
            midwives: figure(figures.others.midwives.as_ref()),
            pharmacists: figure(figures.others.pharmacists.as_ref()),
            others: figure(figures.others.other.as_ref()),
        }
    }
}

impl From<&plan::Employer> for Employer {
    fn from(employer: &plan::Employer) -> Self {
        Self { name: text(&employer.name), from: employer.from }
    }
}

impl From<&plan::Hospital> for Hospital {
    fn from(hospital: &plan::Hospital) -> Self {
        Self {
            level: hospital.kind.into(),
            employer: hospital.employer.as_deref().map(text),
            floor: figure(hospital.floor.as_ref()),
            unlisted_doctors: figure(hospital.unlisted_doctors.as_ref()),
            unlisted_specialties: all(&hospital.unlisted_specialties),
        }
    }
}

impl From<&plan::Site> for Site {
    fn from(site: &plan::Site) -> Self {
        Self {
            id: id(&site.id),
            facility: id(&site.facility),
            name: text(&site.name),
            kind: site.kind.into(),
            point: site.point.map(Into::into),
            opened: site.opened,
            closed: site.closed,
            act: site.act.as_deref().map(text),
            note: note(&site.note),
            changed: None,
        }
    }
}

impl From<&plan::Doctor> for Doctor {
    fn from(doctor: &plan::Doctor) -> Self {
        Self {
            id: id(&doctor.id),
            name: text(&doctor.name),
            sex: doctor.sex.map(Into::into),
            birth: doctor.birth.map(|birth| match birth {
                plan::Birth::Date(date) => Birth::Date(date),
                plan::Birth::Year(year) => Birth::Year(Year(year)),
            }),
            qualification: doctor.qualification.into(),
            specialties: all(&doctor.specialties),
            licence: match &doctor.licence {
                plan::Licence::Unknown => None,
                plan::Licence::None => Some(Licence::None),
                plan::Licence::Number { number, until } => Some(Licence::Held { number: text(number), until: *until }),
            },
            post: (doctor.post != plan::Post::None).then(|| doctor.post.into()),
            title: text(&doctor.title),
            level: doctor.level,
            exempt_until: doctor.exempt_until,
            bonds: doctor.bonds.iter().map(Bond::from).collect(),
            rotation_days_before: doctor.rotation_days_before,
            extension: doctor.extension,
            pinned: doctor.pinned,
            note: note(&doctor.note),
            changed: None,
        }
    }
}

impl From<&plan::Bond> for Bond {
    fn from(bond: &plan::Bond) -> Self {
        Self { facility: id(&bond.facility), until: bond.until, source: some_id(bond.source.as_ref()) }
    }
}

impl From<&plan::Posting> for Posting {
    fn from(posting: &plan::Posting) -> Self {
        Self {
            id: id(&posting.id),
            doctor: id(&posting.doctor),
            site: id(&posting.site),
            sessions: posting.sessions,
            week: posting.week.map(Week),
            note: note(&posting.note),
            changed: None,
        }
    }
}

impl From<&plan::Move> for Move {
    fn from(step: &plan::Move) -> Self {
        Self {
            id: id(&step.id),
            kind: step.kind.into(),
            doctor: id(&step.doctor),
            from: some_id(step.from.as_ref()),
            to: step.to.iter().map(Share::from).collect(),
            start: step.start,
            end: step.end,
            status: step.status.into(),
            by: text(&step.by),
            why: note(&step.why),
            basis: step.basis.as_ref().map(|basis| Basis { number: text(&basis.number), date: basis.date }),
            gain: step.gain.as_ref().map(|gain| Gain {
                qualification: gain.qualification.map(Into::into),
                specialties: all(&gain.specialties),
            }),
            registered: step.registered,
            act: step.act.as_deref().map(text),
            changed: None,
        }
    }
}

impl From<&plan::Share> for Share {
    fn from(share: &plan::Share) -> Self {
        Self { site: id(&share.site), sessions: share.sessions, week: share.week.map(Week) }
    }
}

impl From<&plan::Exception> for Exception {
    fn from(exception: &plan::Exception) -> Self {
        Self {
            id: id(&exception.id),
            rule: text(&exception.rule),
            subject_kind: text(&exception.subject_kind),
            subject: text(&exception.subject),
            detail: text(&exception.detail),
            severity: exception.severity.into(),
            shortfall: exception.shortfall,
            reason: note(&exception.reason),
            by: text(&exception.by),
            changed: None,
        }
    }
}

impl From<(plan::Key, &str)> for Gone {
    fn from(((table, id), revision): (plan::Key, &str)) -> Self {
        Self { table: table.into(), id: id.as_ref().into(), revision: revision.into() }
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&plan::Assumption> for Assumption {
    fn from(assumption: &plan::Assumption) -> Self {
        Self {
            id: id(&assumption.id),
            name: assumption.name.into(),
            value: assumption.value,
            best: assumption.best,
            worst: assumption.worst,
            source: some_id(assumption.source.as_ref()),
            remark: note(&assumption.remark),
            changed: None,
        }
    }
}

impl From<&plan::PastYear> for PastYear {
    fn from(past: &plan::PastYear) -> Self {
        Self {
            id: id(&past.id),
            year: Year(past.year),
            doctors: past.doctors,
            people: past.people,
            source: some_id(past.source.as_ref()),
            changed: None,
        }
    }
}

impl From<&plan::Open> for Open {
    fn from(open: &plan::Open) -> Self {
        Self {
            id: id(&open.id),
            kind: open.kind.into(),
            table: open.table.into(),
            record: text(&open.record),
            field: open.field.as_deref().map(text),
            values: open.values.iter().map(OpenValue::from).collect(),
            changed: None,
        }
    }
}

impl From<&plan::OpenValue> for OpenValue {
    fn from(value: &plan::OpenValue) -> Self {
        Self {
            file: text(&value.file),
            time: text(&value.time),
            revision: text(&value.revision),
            records: value.records.iter().map(Held::from).collect(),
        }
    }
}

impl From<&plan::Held> for Held {
    fn from(held: &plan::Held) -> Self {
        Self { table: held.table.into(), id: text(&held.id), record: held.record.as_ref().map(Row::from) }
    }
}

impl From<&plan::Act> for Act {
    fn from(act: &plan::Act) -> Self {
        Self {
            id: id(&act.id),
            kind: act.kind.into(),
            date: act.date,
            place: text(&act.place),
            into: act.into.as_deref().map(text),
            name: text(&act.name),
            made: act.made.iter().map(Made::from).collect(),
            changed: None,
        }
    }
}

impl From<&plan::Made> for Made {
    fn from(made: &plan::Made) -> Self {
        let was = match &made.was {
            plan::Was::Nothing => None,
            plan::Was::Open { until } => Some(Was::Open { until: *until }),
            plan::Was::WithoutFigures => Some(Was::WithoutFigures),
            plan::Was::Move(step) => Some(Was::Move(Box::new((&**step).into()))),
        };
        Self { table: made.table.into(), id: text(&made.id), was, mark: text(&made.mark) }
    }
}
