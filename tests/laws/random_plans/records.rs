//! A random record of each table, its id still open.

use phanbo::plan::{
    Act, ActKind, AnyRecord, Area, Assumption, AssumptionName, Basis, Birth, Bond, Commune, CommuneKind, Coordinates,
    Cover, DatedFigures, Doctor, Employer, Exception, Facility, FacilityKind, Gain, Hospital, HospitalKind, Id,
    Licence, Made, Move, MoveKind, MoveStatus, Open, PastYear, Post, Posting, Province, Qualification, RuleSetting,
    Sessions, Sex, Share, Site, SiteKind, Source, Specialty, Station, StationStaff, Table, Target, Value, Was, Week,
    Zone,
};
use phanbo::rules::checker::About;
use proptest::{bool::weighted, collection::vec, option, prelude::*, sample::select};

use super::pieces::{
    self, CODES, day, end, figure, id, optional, people, reference, rule, sessions, severity, specialties, text,
};

/// Gives a record the id of its number; a setting has that of its rule. A site that names no facility belongs to the one of its number.
pub fn with_number(record: AnyRecord, number: usize) -> AnyRecord {
    let table = record.key().0;
    let name = id(table, number);
    match record {
        AnyRecord::Cover(_) | AnyRecord::Province(_) | AnyRecord::Rule(_) => record,
        AnyRecord::Target(target) => Target { id: Id::new(name), ..*target }.into(),
        AnyRecord::Source(source) => Source { id: Id::new(name), ..*source }.into(),
        AnyRecord::Area(area) => Area { id: Id::new(name), ..*area }.into(),
        AnyRecord::Commune(commune) => Commune { id: Id::new(name), ..*commune }.into(),
        AnyRecord::Facility(facility) => Facility { id: Id::new(name), ..*facility }.into(),
        AnyRecord::Site(site) => {
            let own = Id::new(self::id(Table::Facility, number % 4));
            let facility = if site.facility.as_str().is_empty() { own } else { site.facility };
            Site { id: Id::new(name), facility, ..*site }.into()
        }
        AnyRecord::Doctor(doctor) => Doctor { id: Id::new(name), ..*doctor }.into(),
        AnyRecord::Posting(posting) => Posting { id: Id::new(name), ..*posting }.into(),
        AnyRecord::Move(step) => Move { id: Id::new(name), ..*step }.into(),
        AnyRecord::Exception(exception) => Exception { id: Id::new(name), ..*exception }.into(),
        AnyRecord::Open(open) => Open { id: Id::new(name), ..*open }.into(),
        AnyRecord::Act(act) => Act { id: Id::new(name), ..*act }.into(),
        AnyRecord::Assumption(assumption) => Assumption { id: Id::new(name), ..*assumption }.into(),
        AnyRecord::PastYear(past) => PastYear { id: Id::new(name), ..*past }.into(),
    }
}

/// A record of any table, with an id of the table's small pool.
pub fn any_record() -> impl Strategy<Value = AnyRecord> {
    let record = prop_oneof![
        1 => cover(), 1 => province(), 1 => target(), 2 => rule_setting(), 1 => source(), 1 => area(), 1 => commune(),
        3 => facility(), 2 => site(), 4 => doctor(), 6 => posting(), 8 => step(), 3 => exception(),
        1 => act_record(), 1 => assumption(), 1 => past_year(),
    ];
    (record, 0..9usize).prop_map(|(record, number)| with_number(record, number))
}

pub fn cover() -> impl Strategy<Value = AnyRecord> {
    (text(), text(), day()).prop_map(|(title, note, baseline)| Cover { title, note, baseline }.into()).boxed()
}

pub fn province() -> impl Strategy<Value = AnyRecord> {
    let population = prop_oneof![1 => Just(0u32), 4 => 1..=40_000u32, 2 => Just(1_000_000)];
    let count = || option::of(figure(prop_oneof![0..100u32, 0..3000u32]));
    (text(), option::weighted(0.8, figure(population)), count(), count(), count(), option::of(day()))
        .prop_map(|(name, population, pharmacists, nurses, beds, as_of)| {
            Province { name, population, pharmacists, nurses, beds, as_of }.into()
        })
        .boxed()
}

pub fn target() -> BoxedStrategy<AnyRecord> {
    (optional(Table::Area, 2), 0..100u32, option::of(day()), optional(Table::Source, 2))
        .prop_map(|(area, density_tenths, deadline, source)| {
            Target { id: "".into(), area, density_tenths, deadline, source }.into()
        })
        .boxed()
}

/// Numbers in and out of range, dates, lists, and now and then a value of the wrong form.
pub fn rule_setting() -> BoxedStrategy<AnyRecord> {
    const NUMBERS: [&str; 8] = [
        "regular_sessions",
        "part_time_sessions",
        "minimum",
        "target_tenths",
        "deadline_year",
        "limit",
        "maximum",
        "maximum_months",
    ];
    const LISTS: [&str; 2] = ["specialties", "critical"];
    const ALL: [&str; 7] = ["minimum", "deadline", "months", "days", "specialties", "critical", "nonsense"];
    let named = |names: &'static [&str]| select(names).prop_map(str::to_owned);
    let parameter = prop_oneof![
        4 => (named(&NUMBERS), number()),
        1 => (named(&["months", "days"]), number()),
        2 => (Just("deadline".to_owned()), day().prop_map(Value::Date)),
        4 => (named(&LISTS), codes()),
        1 => (named(&ALL), prop_oneof![number(), day().prop_map(Value::Date), codes()]),
    ];
    let parameters = vec(parameter, 0..6);
    (rule(), option::weighted(0.3, weighted(0.6)), option::weighted(0.3, severity()), parameters, text())
        .prop_map(|(code, on, severity, parameters, note)| {
            // Nobody sees a rule that is off at first unless it is turned on.
            let on = if pieces::off_at_first().any(|off| off == code) { Some(on.unwrap_or(true)) } else { on };
            RuleSetting { id: Id::new(code), on, severity, parameters, note }.into()
        })
        .boxed()
}

fn number() -> impl Strategy<Value = Value> {
    let edges = [24, 50, 100, 101, 120, 121, 190, 600, 601, 1000, 1001, 10_000, 10_001, i64::MAX, i64::MIN];
    let years = [1999, 2000, 2025, 2026, 2100, 2101];
    prop_oneof![6 => -1..=12i64, 1 => select(edges.to_vec()), 1 => select(years.to_vec())].prop_map(Value::Number)
}

/// A list of specialties, among them what is none.
fn codes() -> impl Strategy<Value = Value> {
    let code = prop_oneof![6 => select(Specialty::ALL).prop_map(|known| known.code().to_owned()), 1 => text()];
    vec(code, 0..3).prop_map(Value::List)
}

pub fn source() -> BoxedStrategy<AnyRecord> {
    (text(), option::of(day()), text(), text(), act())
        .prop_map(|(title, date, address, note, act)| Source { id: "".into(), title, date, address, note, act }.into())
        .boxed()
}

pub fn area() -> BoxedStrategy<AnyRecord> {
    (text(), optional(Table::Facility, 4), option::weighted(0.4, 0..4u32), text())
        .prop_map(|(name, hospital, order, note)| Area { id: "".into(), name, hospital, order, note }.into())
        .boxed()
}

pub fn commune() -> BoxedStrategy<AnyRecord> {
    let kinds = [CommuneKind::Ward, CommuneKind::Commune, CommuneKind::SpecialZone];
    let zones = [Zone::One, Zone::Two, Zone::Three];
    (
        (text(), select(kinds.to_vec()), option::of(figure(people())), option::of(figure(people()))),
        (option::of(coordinates()), text(), option::of(select(zones.to_vec())), text()),
    )
        .prop_map(|((name, kind, population, hectares), (point, former_district, zone, note))| {
            Commune { id: "".into(), name, kind, population, hectares, point, former_district, zone, note }.into()
        })
        .boxed()
}

fn coordinates() -> impl Strategy<Value = Coordinates> {
    (any::<i32>(), any::<i32>()).prop_map(|(latitude, longitude)| Coordinates { latitude, longitude })
}

pub fn facility() -> BoxedStrategy<AnyRecord> {
    let kind = prop_oneof![
        3 => station().prop_map(FacilityKind::Station),
        2 => hospital().prop_map(FacilityKind::Hospital),
    ];
    let bound = || option::weighted(0.2, day());
    let belongs = (optional(Table::Area, 2), optional(Table::Commune, 3));
    (text(), belongs, bound(), bound(), any::<bool>(), text(), kind)
        .prop_map(|(name, (area, commune), opened, closed, locked, note, kind)| {
            Facility { id: "".into(), name, area, commune, opened, closed, locked, note, kind }.into()
        })
        .boxed()
}

fn station() -> BoxedStrategy<Station> {
    let count = || option::weighted(0.3, figure(0..20u32));
    let doctor_posts = option::weighted(0.4, figure(0..3u32));
    let staff = option::weighted(0.5, figure(0..30u32));
    let overrides = (option::weighted(0.3, 0..4u32), option::weighted(0.3, day()), option::weighted(0.3, 0..50u32));
    let others = (count(), count(), count(), count(), count());
    let dated = (vec(dated_figures(), 0..3), vec(employer(), 0..3));
    (option::weighted(0.8, figure(people())), count(), doctor_posts, staff, others, overrides, dated)
        .prop_map(
            |(
                catchment,
                posts,
                doctor_posts,
                staff,
                others,
                (minimum, deadline, density_tenths),
                (figures, employers),
            )| {
                let (assistant_doctors, nurses, midwives, pharmacists, other) = others;
                let others = StationStaff { assistant_doctors, nurses, midwives, pharmacists, other };
                Station {
                    catchment,
                    posts,
                    doctor_posts,
                    staff,
                    others,
                    figures,
                    employers,
                    minimum,
                    deadline,
                    density_tenths,
                }
            },
        )
        .boxed()
}

/// Some of a station's figures from a day on; now and then a catchment that is missing from then on.
fn dated_figures() -> BoxedStrategy<DatedFigures> {
    let catchment = option::weighted(0.5, figure(people()));
    let counts = (option::weighted(0.4, figure(0..3u32)), option::weighted(0.4, figure(0..30u32)));
    let nurses = option::weighted(0.3, figure(0..20u32));
    (day(), act(), catchment, counts, nurses)
        .prop_map(|(from, act, catchment, (doctor_posts, staff), nurses)| {
            let others = StationStaff { nurses, ..StationStaff::default() };
            DatedFigures { from, act, catchment, posts: None, doctor_posts, staff, others }
        })
        .boxed()
}

/// One of few, so that some places have the same.
fn employer() -> impl Strategy<Value = Employer> {
    (employer_name(), day()).prop_map(|(name, from)| Employer { name, from })
}

fn employer_name() -> impl Strategy<Value = String> {
    prop_oneof![2 => select(["c1", "f1", "UBND xã Hoà Bình", "ubnd  xã Hòa bình"].as_slice()).prop_map(str::to_owned), 1 => text()]
}

/// Mostly none.
fn act() -> impl Strategy<Value = Option<String>> {
    option::weighted(0.15, select(["act-1", "act-2"].as_slice()).prop_map(str::to_owned))
}

fn hospital() -> BoxedStrategy<Hospital> {
    use HospitalKind::{General, HealthCentre, Other, Polyclinic, Private, Provincial, Regional, Specialised};
    let kinds = [Provincial, Specialised, General, Regional, HealthCentre, Polyclinic, Private, Other];
    let count = || option::of(figure(0..4u32));
    (select(kinds.to_vec()), option::of(employer_name()), count(), count(), specialties())
        .prop_map(|(kind, employer, floor, unlisted_doctors, unlisted_specialties)| Hospital {
            kind,
            employer,
            floor,
            unlisted_doctors,
            unlisted_specialties,
        })
        .boxed()
}

pub fn site() -> BoxedStrategy<AnyRecord> {
    let facility = prop_oneof![3 => Just(String::new()), 2 => reference(Table::Facility, 4)];
    let kind = prop_oneof![Just(SiteKind::Seat), Just(SiteKind::Point)];
    let bound = || option::weighted(0.15, day());
    (facility, text(), kind, option::of(coordinates()), (bound(), bound(), act()), text())
        .prop_map(|(facility, name, kind, point, (opened, closed, act), note)| {
            let facility = Id::new(facility);
            Site { id: "".into(), facility, name, kind, point, opened, closed, act, note }.into()
        })
        .boxed()
}

pub fn doctor() -> BoxedStrategy<AnyRecord> {
    // Men of these months and women of these retire at the end of December 2025, April or May 2026.
    let birth = prop_oneof![
        3 => (1964..=1964i16, 8..=11i8, 27..=28i8).prop_map(|(year, month, day)| Birth::Date(jiff::civil::date(year, month, day))),
        3 => (1969..=1969i16, 3..=6i8, 27..=28i8).prop_map(|(year, month, day)| Birth::Date(jiff::civil::date(year, month, day))),
        1 => (1945..2010i16).prop_map(Birth::Year),
        1 => select([1949, 1950, 1951, 2003, 2004].as_slice()).prop_map(|year| Birth::Date(jiff::civil::date(year, 1, 1))),
    ];
    let sex = select([Sex::Female, Sex::Male].as_slice());
    let person = (text(), option::weighted(0.7, sex), option::weighted(0.7, birth), option::weighted(0.5, day()));
    let bond = (reference(Table::Facility, 4), day(), optional(Table::Source, 2));
    let bond = bond.prop_map(|(facility, until, source)| Bond { facility: Id::new(facility), until, source });
    let work = (qualification(), specialties(), licence(), post(), text(), option::of(1..6u32));
    (person, work, option::of(day()), vec(bond, 0..2), 0..300u32, (any::<bool>(), text()))
        .prop_map(|((name, sex, birth, extension), work, exempt_until, bonds, rotation_days_before, (pinned, note))| {
            let (qualification, specialties, licence, post, title, level) = work;
            Doctor {
                id: "".into(),
                name,
                sex,
                birth,
                qualification,
                specialties,
                licence,
                post,
                title,
                level,
                exempt_until,
                bonds,
                rotation_days_before,
                extension,
                pinned,
                note,
            }
            .into()
        })
        .boxed()
}

fn qualification() -> impl Strategy<Value = Qualification> {
    use Qualification::{Doctor, Doctorate, Master, Resident, SpecialistOne, SpecialistTwo};
    select([Doctor, Resident, SpecialistOne, Master, SpecialistTwo, Doctorate].as_slice())
}

fn licence() -> impl Strategy<Value = Licence> {
    prop_oneof![
        Just(Licence::Unknown),
        Just(Licence::None),
        (text(), option::of(day())).prop_map(|(number, until)| Licence::Number { number, until }),
    ]
}

fn post() -> impl Strategy<Value = Post> {
    use Post::{DepartmentDeputy, DepartmentHead, HospitalBoard, None, StationDeputy, StationDirector};
    select(
        [None, DepartmentHead, DepartmentDeputy, StationDirector, StationDirector, StationDeputy, HospitalBoard]
            .as_slice(),
    )
}

pub fn posting() -> BoxedStrategy<AnyRecord> {
    (pieces::doctor(), reference(Table::Site, 8), share_of_a_week(), text())
        .prop_map(|(doctor, site, (sessions, week), note)| {
            Posting { id: "".into(), doctor: Id::new(doctor), site: Id::new(site), sessions, week, note }.into()
        })
        .boxed()
}

pub fn step() -> BoxedStrategy<AnyRecord> {
    use MoveStatus::{Agreed, Parked, Proposed};
    let share = || {
        let place = (reference(Table::Site, 8), share_of_a_week());
        place.prop_map(|(site, (sessions, week))| Share { site: Id::new(site), sessions, week })
    };
    let gain = (option::of(qualification()), specialties());
    let gain = gain.prop_map(|(qualification, specialties)| Gain { qualification, specialties });
    let basis = (text(), option::of(day())).prop_map(|(number, date)| Basis { number, date });
    let what = (select(MoveKind::ALL.as_slice()), pieces::doctor(), optional(Table::Facility, 4));
    let shares = prop_oneof![5 => vec(share(), 1), 1 => vec(share(), 0..4)];
    let status = prop_oneof![4 => Just(Proposed), 4 => Just(Agreed), 1 => Just(Parked)];
    let papers = (text(), text(), option::of(basis), option::of(gain), weighted(0.3), act());
    (what, shares, (day(), option::weighted(0.7, end())), status, papers)
        .prop_map(|((kind, doctor, from), to, (start, end), status, (by, why, basis, gain, registered, act))| {
            let doctor = Id::new(doctor);
            Move { id: "".into(), kind, doctor, from, to, start, end, status, by, why, basis, gain, registered, act }
                .into()
        })
        .boxed()
}

/// What has reorganised the network; mostly a merger of places that are there.
pub fn act_record() -> BoxedStrategy<AnyRecord> {
    use ActKind::{MergeClosed, MergePoint};
    let kind = prop_oneof![3 => select([MergePoint, MergeClosed].as_slice()), 2 => select(ActKind::ALL.as_slice())];
    let place = || prop_oneof![4 => reference(Table::Facility, 4), 1 => reference(Table::Site, 8)];
    let was = prop_oneof![
        2 => Just(Was::Nothing),
        1 => option::of(day()).prop_map(|until| Was::Open { until }),
        1 => Just(Was::WithoutFigures),
    ];
    let table = select([Table::Facility, Table::Site, Table::Source, Table::Move].as_slice());
    let made = (table, reference(Table::Site, 8), was).prop_map(|(table, id, was)| Made {
        table,
        id,
        was,
        mark: String::new(),
    });
    let cut = step().prop_map(|step| match step {
        AnyRecord::Move(step) => {
            let step = Move { id: "m1".into(), ..*step };
            let (id, mark) = (step.id.to_string(), "0123456789abcdef".into());
            Made { table: Table::Move, id, was: Was::Move(Box::new(step)), mark }
        }
        other => panic!("{other:?} is no move"),
    });
    let made = vec(prop_oneof![3 => made, 1 => cut], 0..3);
    (kind, day(), place(), option::weighted(0.9, place()), text(), made)
        .prop_map(|(kind, date, place, into, name, made)| {
            Act { id: "".into(), kind, date, place, into, name, made }.into()
        })
        .boxed()
}

/// What the forecast takes for granted; now and then a number that is out of range.
pub fn assumption() -> BoxedStrategy<AnyRecord> {
    let name = select(AssumptionName::ALL.as_slice());
    let number =
        || prop_oneof![6 => 0..60i32, 2 => -110..=110i32, 1 => select([i32::MIN, 200_000, i32::MAX].as_slice())];
    let spread = (option::of(number()), option::of(number()));
    let source = option::weighted(0.2, reference(Table::Source, 2).prop_map(Id::new));
    (name, number(), spread, source, text())
        .prop_map(|(name, value, (best, worst), source, remark)| {
            Assumption { id: "".into(), name, value, best, worst, source, remark }.into()
        })
        .boxed()
}

/// What is known of a year that has passed; now and then of one that has not.
pub fn past_year() -> BoxedStrategy<AnyRecord> {
    let count = || option::weighted(0.8, prop_oneof![4 => 0..60u32, 1 => Just(u32::MAX)]);
    let source = option::weighted(0.2, reference(Table::Source, 2).prop_map(Id::new));
    let year = prop_oneof![6 => 2020..2028i16, 1 => select([-9999, 9999].as_slice())];
    (year, count(), count(), source)
        .prop_map(|(year, doctors, people, source)| PastYear { id: "".into(), year, doctors, people, source }.into())
        .boxed()
}

/// Sessions, and now and then the half-days they are: as many, or any.
fn share_of_a_week() -> impl Strategy<Value = (Sessions, Option<Week>)> {
    let any = vec(select(["x", "-"].as_slice()), Week::HALF_DAYS).prop_map(|marks| marks.concat());
    (sessions(), option::weighted(0.25, option::of(any))).prop_map(|(sessions, marks)| {
        let as_many = || (0..10).map(|half_day| if half_day < sessions { 'x' } else { '-' }).collect();
        (sessions, marks.and_then(|marks| Week::from_marks(&marks.unwrap_or_else(as_many))))
    })
}

/// Exceptions, many of which meet a finding of a small plan.
pub fn exception() -> BoxedStrategy<AnyRecord> {
    let facility = || reference(Table::Facility, 4);
    let fitting = prop_oneof![
        2 => (select(pieces::about_all_of(About::Station)), Just("station"), facility(), Just(String::new())),
        1 => (Just("T05"), Just("point"), reference(Table::Site, 8), Just(String::new())),
        1 => (select(["B01", "B02"].as_slice()), Just("hospital"), facility(), Just(String::new())),
        1 => (Just("B03"), Just("hospital"), facility(), select(Specialty::ALL).prop_map(|known| known.code().to_owned())),
        2 => (select(pieces::about_all_of(About::Doctor)), Just("doctor"), reference(Table::Doctor, 6), Just(String::new())),
        1 => (select(["D10", "D15"].as_slice()), Just("doctor"), reference(Table::Doctor, 6), facility()),
        1 => (Just("D01"), Just("doctor"), pieces::doctor(), day().prop_map(|day| day.to_string())),
        2 => (select(pieces::about_all_of(About::Move)), Just("move"), reference(Table::Move, 8), Just(String::new())),
        1 => (
            select(["P01", "P02", "P03", "P04", "P07", "X01"].as_slice()),
            Just("province"),
            Just("province".to_owned()),
            Just(String::new()),
        ),
        1 => (Just("P05"), Just("area"), reference(Table::Area, 2), Just(String::new())),
        1 => (Just("P06"), Just("commune"), reference(Table::Commune, 3), Just(String::new())),
        1 => (Just("X01"), Just("facility"), facility(), Just(String::new())),
        1 => (
            Just("X03"),
            Just("posting"),
            reference(Table::Posting, 8),
            select(["sessions", "retired", "week"].as_slice()).prop_map(str::to_owned),
        ),
        1 => (
            Just("X04"),
            Just("posting"),
            reference(Table::Posting, 8),
            select(["doctor", "site", "id", "gone"].as_slice()).prop_map(str::to_owned),
        ),
        1 => (
            Just("X05"),
            Just("move"),
            reference(Table::Move, 8),
            select(["end_missing", "from_not_home", "week"].as_slice()).prop_map(str::to_owned),
        ),
        1 => (
            select(CODES.as_slice()),
            select(
                ["station", "hospital", "area", "commune", "exception", "rule", "province", "cover", "nonsense"]
                    .as_slice(),
            ),
            prop_oneof![4 => (0..4usize).prop_map(|number| id(Table::Facility, number)), 1 => Just("cover".to_owned())],
            Just(String::new()),
        ),
    ];
    let shortfall = prop_oneof![4 => 0..12i64, 1 => Just(i64::MAX), 1 => Just(i64::MIN)];
    (fitting, severity(), shortfall, text(), text())
        .prop_map(|((rule, kind, subject, detail), severity, shortfall, reason, by)| {
            let (rule, subject_kind) = (rule.to_owned(), kind.to_owned());
            Exception { id: "".into(), rule, subject_kind, subject, detail, severity, shortfall, reason, by }.into()
        })
        .boxed()
}
