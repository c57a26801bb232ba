//! From the file of version 2 to the plan.

use std::collections::BTreeMap;

use super::{
    Act, Area, Assumption, Basis, Birth, Bond, Commune, Coordinates, DatedFigures, Doctor, Document, Employer,
    Exception, Facility, FacilityKind, Figure, Gain, Gone, Header, Held, Hospital, Licence, Made, Move, Open,
    OpenValue, Parameter, PastYear, Posting, Province, Rule, Share, Site, Source, Station, Target, Text, Value, Was,
};
use crate::plan::{self, AnyRecord, Id, Key, Plan, Record, Records, Table};

impl From<Document> for Plan {
    fn from(document: Document) -> Self {
        let mut stamps = Stamps::default();
        let (lineage, cover) = read_header(document.header, &mut stamps);
        let province = stamps.single(Table::Province, document.province.changed.clone(), document.province.into());
        let mut plan = Self {
            lineage,
            cover,
            province,
            targets: stamps.table(document.targets, |record| record.changed.clone()),
            rules: stamps.table(document.rules, |record| record.changed.clone()),
            sources: stamps.table(document.sources, |record| record.changed.clone()),
            areas: stamps.table(document.areas, |record| record.changed.clone()),
            communes: stamps.table(document.communes, |record| record.changed.clone()),
            facilities: stamps.table(document.facilities, |record| record.changed.clone()),
            sites: stamps.table(document.sites, |record| record.changed.clone()),
            doctors: stamps.table(document.doctors, |record| record.changed.clone()),
            postings: stamps.table(document.postings, |record| record.changed.clone()),
            moves: stamps.table(document.moves, |record| record.changed.clone()),
            exceptions: stamps.table(document.exceptions, |record| record.changed.clone()),
            open: stamps.table(document.open, |record| record.changed.clone()),
            acts: stamps.table(document.acts, |record| record.changed.clone()),
            assumptions: stamps.table(document.assumptions, |record| record.changed.clone()),
            past_years: stamps.table(document.past_years, |record| record.changed.clone()),
            merges: all(document.merges),
            gone: document.gone.into_iter().map(<(Key, String)>::from).collect(),
            stamps: stamps.0,
        };
        share_ids(&mut plan);
        plan
    }
}

/// Has those references be one text with the ids they name that there are most of, and that are followed first of all.
fn share_ids(plan: &mut Plan) {
    let Plan { facilities, sites, doctors, postings, moves, .. } = plan;
    sites.amend_each(|site| facilities.share(&mut site.facility));
    postings.amend_each(|posting| {
        doctors.share(&mut posting.doctor);
        sites.share(&mut posting.site);
    });
    moves.amend_each(|step| doctors.share(&mut step.doctor));
}

/// Collects the revision in which each record last changed.
#[derive(Default)]
struct Stamps(BTreeMap<Key, String>);

impl Stamps {
    fn single<R>(&mut self, table: Table, changed: Option<Text>, record: R) -> R {
        if let Some(revision) = changed {
            self.0.insert((table, table.name().into()), revision.0);
        }
        record
    }

    fn table<F, R: Record + From<F>>(&mut self, rows: Vec<F>, changed: impl Fn(&F) -> Option<Text>) -> Records<R>
    where
        AnyRecord: From<R>,
    {
        rows.into_iter()
            .map(|row| {
                let revision = changed(&row);
                let record = R::from(row);
                if let Some(revision) = revision {
                    self.0.insert(AnyRecord::from(record.clone()).key(), revision.0);
                }
                record
            })
            .collect()
    }
}

fn read_header(header: Header, stamps: &mut Stamps) -> (plan::Lineage, plan::Cover) {
    let strings = |texts: Vec<Text>| texts.into_iter().map(|text| text.0).collect();
    let lineage = plan::Lineage {
        plan: header.plan.0,
        revision: header.revision.0,
        parents: strings(header.parents),
        ancestors: strings(header.ancestors),
        app: header.app.0,
        saved_at: header.saved_at.0,
    };
    let cover = plan::Cover { title: header.title.0, note: header.note.0, baseline: header.baseline };
    (lineage, stamps.single(Table::Cover, header.changed, cover))
}

fn id<R>(text: Text) -> Id<R> {
    Id::new(text.0)
}

fn string(text: Text) -> String {
    text.0
}

fn all<A, B: From<A>, C: FromIterator<B>>(items: Vec<A>) -> C {
    items.into_iter().map(B::from).collect()
}

impl From<Province> for plan::Province {
    fn from(province: Province) -> Self {
        Self {
            name: province.name.0,
            population: province.population.map(Into::into),
            pharmacists: province.pharmacists.map(Into::into),
            nurses: province.nurses.map(Into::into),
            beds: province.beds.map(Into::into),
            as_of: province.as_of,
        }
    }
}

impl From<Figure> for plan::Figure {
    fn from(figure: Figure) -> Self {
        Self { value: figure.value, source: figure.source.map(id) }
    }
}

impl From<Target> for plan::Target {
    fn from(target: Target) -> Self {
        Self {
            id: id(target.id),
            area: target.area.map(id),
            density_tenths: target.density_tenths,
            deadline: target.deadline,
            source: target.source.map(id),
        }
    }
}

impl From<Rule> for plan::RuleSetting {
    fn from(rule: Rule) -> Self {
        Self {
            id: id(rule.code),
            on: rule.on,
            severity: rule.severity.map(Into::into),
            parameters: rule.parameters.into_iter().map(|Parameter { name, value }| (name.0, value.into())).collect(),
            note: rule.note.0,
        }
    }
}

impl From<Value> for plan::Value {
    fn from(value: Value) -> Self {
        match value {
            Value::Number(number) => Self::Number(number),
            Value::Date(date) => Self::Date(date),
            Value::List(items) => Self::List(items.into_iter().map(|item| item.0).collect()),
        }
    }
}

impl From<Source> for plan::Source {
    fn from(source: Source) -> Self {
        Self {
            id: id(source.id),
            title: source.title.0,
            date: source.date,
            address: source.address.0,
            note: source.note.0,
            act: source.act.map(string),
        }
    }
}

impl From<Area> for plan::Area {
    fn from(area: Area) -> Self {
        let Area { id: area_id, name, hospital, order, note, .. } = area;
        Self { id: id(area_id), name: name.0, hospital: hospital.map(id), order, note: note.0 }
    }
}

impl From<Commune> for plan::Commune {
    fn from(commune: Commune) -> Self {
        Self {
            id: id(commune.id),
            name: commune.name.0,
            kind: commune.kind.into(),
            population: commune.population.map(Into::into),
            hectares: commune.hectares.map(Into::into),
            point: commune.point.map(Into::into),
            former_district: commune.former_district.0,
            zone: commune.zone.map(Into::into),
            note: commune.note.0,
        }
    }
}

impl From<Coordinates> for plan::Coordinates {
    fn from(point: Coordinates) -> Self {
        Self { latitude: point.latitude, longitude: point.longitude }
    }
}

impl From<Facility> for plan::Facility {
    fn from(facility: Facility) -> Self {
        Self {
            id: id(facility.id),
            name: facility.name.0,
            area: facility.area.map(id),
            commune: facility.commune.map(id),
            opened: facility.opened,
            closed: facility.closed,
            locked: facility.locked,
            note: facility.note.0,
            kind: match facility.kind {
                FacilityKind::Station(station) => plan::FacilityKind::Station(station.into()),
                FacilityKind::Hospital(hospital) => plan::FacilityKind::Hospital(hospital.into()),
            },
        }
    }
}

impl From<Station> for plan::Station {
    fn from(station: Station) -> Self {
        Self {
            catchment: station.catchment.map(Into::into),
            posts: station.posts.map(Into::into),
            doctor_posts: station.doctor_posts.map(Into::into),
            staff: station.staff.map(Into::into),
            others: plan::StationStaff {
                assistant_doctors: station.assistant_doctors.map(Into::into),
                nurses: station.nurses.map(Into::into),
                midwives: station.midwives.map(Into::into),
                pharmacists: station.pharmacists.map(Into::into),
                other: station.others.map(Into::into),
            },
            figures: all(station.figures),
            employers: all(station.employers),
            minimum: station.minimum,
            deadline: station.deadline,
            density_tenths: station.density_tenths,
        }
    }
}

impl From<DatedFigures> for plan::DatedFigures {
    fn from(figures: DatedFigures) -> Self {
        Self {
            from: figures.from,
            act: figures.act.map(string),
            catchment: figures.catchment.map(Into::into),
            posts: figures.posts.map(Into::into),
            doctor_posts: figures.doctor_posts.map(Into::into),
            staff: figures.staff.map(Into::into),
            others: plan::StationStaff {
                assistant_doctors: figures.assistant_doctors.map(Into::into),
                nurses: figures.nurses.map(Into::into),
                midwives: figures.midwives.map(Into::into),
                pharmacists: figures.pharmacists.map(Into::into),
                other: figures.others.map(Into::into),
            },
        }
    }
}

impl From<Employer> for plan::Employer {
    fn from(employer: Employer) -> Self {
        Self { name: employer.name.0, from: employer.from }
    }
}

impl From<Hospital> for plan::Hospital {
    fn from(hospital: Hospital) -> Self {
        Self {
            kind: hospital.level.into(),
            employer: hospital.employer.map(string),
            floor: hospital.floor.map(Into::into),
            unlisted_doctors: hospital.unlisted_doctors.map(Into::into),
            unlisted_specialties: all(hospital.unlisted_specialties),
        }
    }
}

impl From<Site> for plan::Site {
    fn from(site: Site) -> Self {
        Self {
            id: id(site.id),
            facility: id(site.facility),
            name: site.name.0,
            kind: site.kind.into(),
            point: site.point.map(Into::into),
            opened: site.opened,
            closed: site.closed,
            act: site.act.map(string),
            note: site.note.0,
        }
    }
}

impl From<Doctor> for plan::Doctor {
    fn from(doctor: Doctor) -> Self {
        Self {
            id: id(doctor.id),
            name: doctor.name.0,
            sex: doctor.sex.map(Into::into),
            birth: doctor.birth.map(|birth| match birth {
                Birth::Date(date) => plan::Birth::Date(date),
                Birth::Year(year) => plan::Birth::Year(year.0),
            }),
            qualification: doctor.qualification.into(),
            specialties: all(doctor.specialties),
            licence: match doctor.licence {
                None => plan::Licence::Unknown,
                Some(Licence::None) => plan::Licence::None,
                Some(Licence::Held { number, until }) => plan::Licence::Number { number: number.0, until },
            },
            post: doctor.post.map_or(plan::Post::None, Into::into),
            title: doctor.title.0,
            level: doctor.level,
            exempt_until: doctor.exempt_until,
            bonds: doctor
                .bonds
                .into_iter()
                .map(|Bond { facility, until, source }| plan::Bond {
                    facility: id(facility),
                    until,
                    source: source.map(id),
                })
                .collect(),
            rotation_days_before: doctor.rotation_days_before,
            extension: doctor.extension,
            pinned: doctor.pinned,
            note: doctor.note.0,
        }
    }
}

impl From<Posting> for plan::Posting {
    fn from(posting: Posting) -> Self {
        Self {
            id: id(posting.id),
            doctor: id(posting.doctor),
            site: id(posting.site),
            sessions: posting.sessions,
            week: posting.week.map(|week| week.0),
            note: posting.note.0,
        }
    }
}

impl From<Move> for plan::Move {
    fn from(step: Move) -> Self {
        Self {
            id: id(step.id),
            kind: step.kind.into(),
            doctor: id(step.doctor),
            from: step.from.map(id),
            to: all(step.to),
            start: step.start,
            end: step.end,
            status: step.status.into(),
            by: step.by.0,
            why: step.why.0,
            basis: step.basis.map(|Basis { number, date }| plan::Basis { number: number.0, date }),
            gain: step.gain.map(|Gain { qualification, specialties }| plan::Gain {
                qualification: qualification.map(Into::into),
                specialties: all(specialties),
            }),
            registered: step.registered,
            act: step.act.map(string),
        }
    }
}

impl From<Share> for plan::Share {
    fn from(Share { site, sessions, week }: Share) -> Self {
        Self { site: id(site), sessions, week: week.map(|week| week.0) }
    }
}

impl From<Exception> for plan::Exception {
    fn from(exception: Exception) -> Self {
        Self {
            id: id(exception.id),
            rule: exception.rule.0,
            subject_kind: exception.subject_kind.0,
            subject: exception.subject.0,
            detail: exception.detail.0,
            severity: exception.severity.into(),
            shortfall: exception.shortfall,
            reason: exception.reason.0,
            by: exception.by.0,
        }
    }
}

impl From<Open> for plan::Open {
    fn from(open: Open) -> Self {
        Self {
            id: id(open.id),
            kind: open.kind.into(),
            table: open.table.into(),
            record: open.record.0,
            field: open.field.map(string),
            values: all(open.values),
        }
    }
}

impl From<OpenValue> for plan::OpenValue {
    fn from(value: OpenValue) -> Self {
        Self { file: value.file.0, time: value.time.0, revision: value.revision.0, records: all(value.records) }
    }
}

impl From<Held> for plan::Held {
    fn from(held: Held) -> Self {
        Self { table: held.table.into(), id: held.id.0, record: held.record.map(AnyRecord::from) }
    }
}

impl From<Act> for plan::Act {
    fn from(act: Act) -> Self {
        Self {
            id: id(act.id),
            kind: act.kind.into(),
            date: act.date,
            place: act.place.0,
            into: act.into.map(string),
            name: act.name.0,
            made: act.made.into_iter().map(plan::Made::from).collect(),
        }
    }
}

impl From<Assumption> for plan::Assumption {
    fn from(assumption: Assumption) -> Self {
        Self {
            id: id(assumption.id),
            name: assumption.name.into(),
            value: assumption.value,
            best: assumption.best,
            worst: assumption.worst,
            source: assumption.source.map(id),
            remark: assumption.remark.0,
        }
    }
}

impl From<PastYear> for plan::PastYear {
    fn from(past: PastYear) -> Self {
        Self {
            id: id(past.id),
            year: past.year.0,
            doctors: past.doctors,
            people: past.people,
            source: past.source.map(id),
        }
    }
}

impl From<Made> for plan::Made {
    fn from(Made { table, id, was, mark }: Made) -> Self {
        let was = match was {
            None => plan::Was::Nothing,
            Some(Was::Open { until }) => plan::Was::Open { until },
            Some(Was::WithoutFigures) => plan::Was::WithoutFigures,
            Some(Was::Move(step)) => plan::Was::Move(Box::new((*step).into())),
        };
        Self { table: table.into(), id: id.0, was, mark: mark.0 }
    }
}

impl From<Gone> for (Key, String) {
    fn from(gone: Gone) -> Self {
        ((gone.table.into(), gone.id.0.into()), gone.revision.0)
    }
}
