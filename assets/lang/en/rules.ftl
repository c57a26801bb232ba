# Words of the check rules, found by code: T03-sentence.
#
# -title        group heading in the findings panel: names the fault
# -sentence     a whole sentence: the subject ($name) and the exact shortfall
# -short        the line under the subject's name
# -explanation  what the rule asks and why
# -basis        document and article, or that it is the program's own choice
# -parameter-…  the name of each parameter
#
# All numbers and dates come formatted. $missing is the shortfall (or the excess). Sentences are worded so that no noun
# changes with a number.

## Severity

severity-error = violation
severity-warning = warning
severity-info = information

## How sure the basis is

confidence-V = verified in the document
confidence-D = derived from a document
confidence-L = local practice
confidence-P = choice of the program
confidence-unverified = unverified

## Remedy

remedy-moving = moving doctors
remedy-recruiting = recruiting
remedy-editing = adjusting the plan
# When there is nobody left who could come.
remedy-only-recruiting = can only be solved by recruiting

## Health stations and their points

T01-title = Station without a doctor
T01-sentence = { $name }: no doctor at all (needs { $need })
T01-short = no doctor, needs { $need }
T01-explanation = Every health station must have a doctor working there. On the viewing date this one has no session with a doctor.
T01-basis = Resolution of the 16th Quảng Ninh Provincial Party Congress: 100% of health stations have doctors working regularly or part-time

T02-title = Station without a regular doctor
T02-sentence = { $name }: no regular doctor (most sessions of one doctor: { $most } a week, short by { $missing })
T02-short = at most { $most } a week, short by { $missing }
T02-explanation = The station has sessions with a doctor, but no doctor has enough of them to count as regular. If somebody is part-time it is only a warning.
T02-basis = Resolution of the 16th Quảng Ninh Provincial Party Congress; “regular” by analogy with Decree 350/2026/NĐ-CP, Article 3(5) (at least 50% of working time)
T02-parameter-regular_sessions = Sessions a week from which a doctor is regular
T02-parameter-part_time_sessions = Sessions a week from which a doctor is part-time

T03-title = Station with fewer doctors than the minimum
T03-sentence = { $name }: regular doctors { $have }, needed { $need } (short by { $missing })
T03-short = has { $have }, short by { $missing }
T03-explanation = Every health station needs a minimum number of regular doctors. Before the deadline this is a warning, from the deadline on a violation.
T03-basis = Resolution 72-NQ/TW of 09/09/2025: by 2027 at least 4–5 doctors for each health station; some provinces set an interim floor of 2 (Nghệ An, Official Letter 3876/SYT-TCCB)
T03-parameter-minimum = Minimum number of doctors for each station
T03-parameter-deadline = Deadline

T04-title = Station below its target of doctors per 10,000 people
T04-sentence = { $name }: weekly sessions { $sessions } for { $catchment } people, that is { $density } doctors per 10,000, target { $target } (weekly sessions short by { $missing })
T04-short = { $density } per 10,000 people, sessions short by { $missing } a week
T04-explanation = The sessions of all doctors at the station, ten a week being one doctor, against the people it serves. A station with many people can have its minimum of doctors and still too few for them.
T04-basis = Choice of the program; no document sets it yet
T04-parameter-target_tenths = Target of doctors per 10,000 people of a station

T05-title = Point with too few sessions
T05-sentence = { $name }: weekly sessions with a doctor { $have }, needed { $need } (short by { $missing })
T05-short = sessions { $have } a week, short by { $missing }
T05-explanation = Every point needs a doctor for a minimum of sessions a week, so that people far from the main site are seen near their homes.
T05-basis = Choice of the program; no document sets it yet
T05-parameter-minimum = Minimum sessions a week at a point

## Hospitals

B01-title = Hospital left with fewer doctors than its floor
B01-sentence = { $name }: doctors left { $present }, floor { $floor } (short by { $missing })
B01-short = { $present } left, short by { $missing }
B01-explanation = A hospital does not give so many doctors that it falls below the floor it has set for itself.
B01-basis = Choice of the program; no document sets it yet; the floor is set for each hospital

## Doctors

D01-title = Doctor with too many sessions a week
D01-sentence = { $name }: sessions a week { $sessions }, above the maximum by { $missing }
D01-short = sessions { $sessions } a week, over by { $missing }
D01-explanation = A doctor cannot be in two places at once: the sessions at all places together must not exceed one working week.
D01-basis = Law on Medical Examination and Treatment 15/2023/QH15, Article 36
D01-parameter-maximum = Maximum sessions a week of one doctor

D04-title = Move beyond retirement
D04-sentence = { $name }: the move starts or ends after the last working day { $last }
D04-short = last working day { $last }
D04-explanation = A move must lie within the doctor's service: up to the retirement date, or up to the end of an extension where one is granted.
D04-basis = Decree 135/2020/NĐ-CP, Articles 3 and 4; Decree 50/2022/NĐ-CP

## The province

P01-title = Province below its target of doctors per 10,000 people
P01-sentence = { $name }: { $have } doctors per 10,000 people, target { $target } (doctors missing: { $missing })
P01-short = { $have } per 10,000 people, doctors missing: { $missing }
P01-explanation = Every doctor working in the province counts. Moving doctors between places does not change this figure; only recruiting, leaving and retirement do.
P01-basis = Resolution of the 16th Quảng Ninh Provincial Party Congress: 19 doctors per 10,000 people by 2030
P01-parameter-target_tenths = Target of doctors per 10,000 people
P01-parameter-deadline_year = Year by which to reach it

# $without is the number of stations without: $all less $with.
P07-title = Stations still without a regular or part-time doctor
P07-sentence = { $name }: health stations with a regular or part-time doctor { $with }/{ $all } (still without: { $without })
P07-short = { $with }/{ $all } stations, still without: { $without }
P07-explanation = The share of health stations with a regular or part-time doctor on the viewing date, against the province's target.
P07-basis = Resolution of the 16th Quảng Ninh Provincial Party Congress: 100% of health stations have doctors working regularly or part-time
P07-parameter-limit = Share of stations that must have a doctor (%)

## Data

# $kind: province, facility.
X01-title = Population missing
X01-sentence =
    { $kind ->
        [province] { $name }: the population of the province is missing, so figures per 10,000 people are undetermined
       *[facility] { $name }: the number of people served is missing, so doctors per 10,000 people are undetermined
    }
X01-short =
    { $kind ->
        [province] population of the province missing
       *[facility] number of people served missing
    }
X01-explanation = A rule that needs the population cannot be checked while it is empty or 0. Not checked does not mean met.
X01-basis = Choice of the program; no document sets it yet

# $detail: the field's name in the file (id for a duplicate). $table and $field are words: table-…, field-….
X04-title = Duplicate code or reference to nothing
X04-sentence =
    { $detail ->
        [id] Record { $id } ({ $table }): this code is used more than once in one table; only the first record counts
       *[other] Record { $id } ({ $table }): “{ $field }” refers to a record that does not exist
    }
X04-short =
    { $detail ->
        [id] { $table }: duplicate code
       *[other] { $table }: “{ $field }” refers to nothing
    }
X04-explanation = A record refers to a code that does not exist, or shares its code with another. Where the field is mandatory the record stays in the file, but the other rules pass it over.
X04-basis = Choice of the program; no document sets it yet

# $what: end_before_start, end_missing, place_missing, sessions, from_not_home.
X05-title = Invalid move
X05-sentence =
    { $what ->
        [end_before_start] { $name }: the move ends before it starts
        [end_missing] { $name }: the move lacks an end date
        [place_missing] { $name }: the move lacks where to or where from, or goes to two facilities at once
        [sessions] { $name }: the move has sessions a week outside 1–10
       *[from_not_home] { $name }: the doctor does not work at the place left on the day the move starts
    }
X05-short =
    { $what ->
        [end_before_start] ends before it starts
        [end_missing] lacks an end date
        [place_missing] lacks a place, or goes to two facilities
        [sessions] sessions a week outside 1–10
       *[from_not_home] does not work at the place left
    }
X05-explanation = A move needs where from, where to, a start and an end as its kind requires, and the doctor must be working at the place left.
X05-basis = Choice of the program; no document sets it yet

## Names of tables and fields, for use in sentences

table-rule = check rule
table-source = source
table-target = target
table-area = area
table-commune = commune-level unit
table-facility = facility
table-site = place of work
table-doctor = doctor
table-posting = posting
table-move = move
table-exception = exception
table-province = province

field-id = code
field-doctor = doctor
field-site = place of work
field-facility = facility
field-from = where from
field-to = where to
field-subject = subject
field-area = area
field-commune = commune-level unit
field-source = source
field-hospital = hospital
field-bonds = service commitment
