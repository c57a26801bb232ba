# Words of the check rules, found by code: T03-sentence.
#
# -title        group heading in the findings panel: names the fault
# -sentence     a whole sentence: the subject ($name) and the exact shortfall
# -short        the line under the subject's name
# -explanation  what the rule asks and why
# -basis        document and article, or that it is the program's own choice
# -remedy       the remedy, of a rule that the general words below do not fit
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

## Presets

preset-nq72 = Resolution 72-NQ/TW: 4 doctors by 31/12/2027
preset-nghe_an = Nghệ An 3876/SYT-TCCB: 2 doctors
preset-national_2026 = Country 2026: 15.3 doctors, 34.7 beds per 10,000
preset-hai_phong_2030 = Hải Phòng 2030: 19 doctors, 43 beds per 10,000

## Remedy

remedy-moving = moving doctors
remedy-recruiting = recruiting
remedy-editing = adjusting the plan
# When there is nobody left who could come.
remedy-only-recruiting = only by recruiting

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

T06-title = Station without a needed specialty
T06-sentence = { $name }: no regular doctor has a needed specialty (one of: { $needed })
T06-short = needs one of: { $needed }
T06-explanation = Among the regular doctors of a station at least one needs a specialty that suits primary care. Not checked while a regular doctor has no specialty on record.
T06-basis = Choice of the program; no document sets it yet
T06-parameter-specialties = Needed specialties (one is enough)

# $cause: move, retirement, leave.
T07-title = Station soon without a regular doctor
T07-sentence =
    { $cause ->
        [retirement] { $name }: no regular doctor from { $date } on (retirement: { $doctor })
        [leave] { $name }: no regular doctor from { $date } on (leave: { $doctor })
       *[move] { $name }: no regular doctor from { $date } on (a move starts or ends: { $doctor })
    }
T07-short =
    { $cause ->
        [retirement] from { $date } on (retirement: { $doctor })
        [leave] from { $date } on (leave: { $doctor })
       *[move] from { $date } on (move: { $doctor })
    }
T07-explanation = On the viewing date the station has a regular doctor, but within the next 12 months there is a time with none. The date is the first such working day, with the doctor who goes just before it and why.
T07-basis = Choice of the program; no document sets it yet

T08-title = Station with more doctors than its posts
T08-sentence = { $name }: permanent doctors { $have }, assigned posts for doctors { $posts } (over by { $missing })
T08-short = permanent doctors { $have }, over by { $missing }
T08-explanation = A station's permanent doctors must not exceed the posts for doctors assigned to it. Doctors on rotation, secondment, support or work by sessions do not count. Not checked where the posts are not on record.
T08-basis = Circular 43/2025/TT-BYT: the headcount of a station follows its approved job-position scheme and is assigned yearly

T09-title = Station with fewer staff than the norm (for reference)
T09-sentence = { $name }: staff { $have }, norm for reference { $norm } (short by { $missing })
T09-short = staff { $have }, short of the reference norm by { $missing }
T09-explanation = The norm of 2023: 5 people for each station, one more for each full 3,000 people above 6,000 (Region 3: each full 1,000 above 5,000), times 1.2 in Region 2 and 1.3 in Region 3, by the Region of the national criteria for commune health. For reference only: it was written for the communes before their merger, and whether it applies to the new ones is unverified.
T09-basis = Circular 03/2023/TT-BYT, Article 5(2) (for reference; unverified for the merged communes)

T10-title = Station without a supporting hospital
T10-sentence = { $name }: in no area with a supporting hospital
T10-short = no supporting hospital
T10-explanation = Each station belongs to an area, and each area has a hospital that supports it. This station has no area on record, or its area has no hospital on record.
T10-basis = Choice of the program; no document sets it yet
T10-remedy = giving the station an area, and the area a hospital

T11-title = Station without a doctor of its own
T11-sentence = { $name }: no doctor of its own (regular doctors from elsewhere: { $regular })
T11-short = no doctor of its own
T11-explanation = The station has regular doctors, but all of them come from elsewhere by rotation, secondment, support or work by sessions. A doctor of its own who is in training, or works elsewhere for a time, counts.
T11-basis = Decision 281/QĐ-TTg of 2024: by 2030 every health station has at least one permanent doctor of its own (as reported by the press)

## Hospitals

B01-title = Hospital left with fewer doctors than its floor
B01-sentence = { $name }: doctors left { $present }, floor { $floor } (short by { $missing })
B01-short = { $present } left, short by { $missing }
B01-explanation = A hospital does not give so many doctors that it falls below the floor it has set for itself.
B01-basis = Choice of the program; no document sets it yet; the floor is set for each hospital

# $missing is the number of doctors above the limit; $share and $limit are percentages.
B02-title = Hospital with too many doctors away at once
B02-sentence = { $name }: doctors away { $away }/{ $base } ({ $share }%), limit { $limit }% (over by { $missing })
B02-short = doctors away { $away }/{ $base }, over by { $missing }
B02-explanation = Counts the hospital's doctors on rotation, secondment, support, work by sessions elsewhere or training, even for a few sessions, against all its doctors at the start of the plan, those not listed by name included.
B02-basis = Practice of Hà Nội in 2014: no unit sends away more than 20% of its practitioners at once
B02-parameter-limit = Largest share of doctors away at once (%)

B03-title = Hospital left without a specialty
B03-sentence = { $name }: no doctor present any more in the specialty “{ $specialty }”
B03-short = nobody left in “{ $specialty }”
B03-explanation = At the start of the plan the hospital had doctors of this specialty; on the viewing date none of them is present, whatever the cause. For a critical specialty this is a violation, for others a warning. Specialties that doctors not listed by name have are passed over.
B03-basis = Choice of the program; no document sets it yet
B03-parameter-critical = Critical specialties

B04-title = Holder of a post moved out of the hospital
B04-sentence = { $name } ({ $post }): leaves { $from } by a move ({ $move })
B04-short = { $post }, leaves { $from }
B04-explanation = Heads of departments, their deputies and the board had better stay to run the hospital. Training, and moves between sites of the same hospital, do not count.
B04-basis = Practice of Hải Dương when it rotated doctors in 2025

## Doctors

D01-title = Doctor with too many sessions a week
D01-sentence = { $name }: sessions a week { $sessions } on { $date }, above the maximum by up to { $missing }
D01-short = { $date }: sessions { $sessions } a week, over by { $missing }
D01-explanation = A doctor cannot be in two places at once: the sessions at all places together must not exceed one working week. Looked at from the viewing date over the next 12 months; each run of days with too many is one finding, and the date is its first day from the viewing date on.
D01-basis = Law on Medical Examination and Treatment 15/2023/QH15, Articles 7(5) and 36
D01-parameter-maximum = Maximum sessions a week of one doctor

D02-title = Move of a doctor who is exempt from rotation
D02-sentence = { $name }: exempt from rotation until { $until }, yet moved ({ $move })
D02-short = exempt from rotation until { $until }
D02-explanation = A doctor who is exempt, as in pregnancy or with a child under 36 months, must not be rotated or seconded until the exemption has ended. Who is exempt and volunteers may be seconded all the same: accept it as an exception, with the reason. A secondment starting from 01/07/2026 on is only a warning, because the new rules were read in a summary only. The file keeps the end of the exemption, never its reason.
D02-basis = Decision 14/2013/QĐ-TTg, Article 3; Law on Public Employees 2010, Article 36; from 01/07/2026 Decree 259/2026/NĐ-CP, Article 27 (from a summary, unverified)

D03-title = Move during a service commitment
D03-sentence = { $name }: leaves { $from } while committed to it until { $until } ({ $move })
D03-short = committed until { $until }
D03-explanation = A doctor who has a service commitment to a facility does not leave it before the commitment ends. Training does not count.
D03-basis = Derived from Resolution 28/2023/NQ-HĐND of the Quảng Ninh People's Council and Resolution 261/2025/QH15, Article 3

D04-title = Move beyond retirement
D04-sentence = { $name }: the move starts or ends after the last working day { $last }
D04-short = last working day { $last }
D04-explanation = A move must lie within the doctor's service: up to the retirement date, or up to the end of an extension where one is granted.
D04-basis = Decree 135/2020/NĐ-CP, Articles 3 and 4; Decree 50/2022/NĐ-CP

D05-title = Doctor close to retirement
D05-sentence = { $name }: close to retirement, last working day { $last }
D05-short = last working day { $last }
D05-explanation = The doctor's service, an extension included, ends within the months looked ahead. For the only regular doctor of a station this is a warning.
D05-basis = Choice of the program; no document sets it yet; the retirement date follows Decree 135/2020/NĐ-CP
D05-parameter-months = Months to look ahead

# $days and $missing are converted working days.
D06-title = Rotation shorter than the minimum
D06-sentence = { $name }: working days of rotation { $days } in all, minimum { $minimum } (short by { $missing })
D06-short = working days { $days }, short by { $missing }
D06-explanation = The working days of all rotations with an end date, and those served before, are added up. At ten sessions a week each day counts in full, at fewer in proportion. Monday to Friday count; public holidays are not taken off.
D06-basis = Circular 18/2014/TT-BYT, Article 6
D06-parameter-minimum = Minimum working days of rotation

D07-title = Rotation longer than the maximum
D07-sentence = { $name }: working days of rotation { $days } in all, maximum { $maximum } (over by { $missing })
D07-short = working days { $days }, over by { $missing }
D07-explanation = The working days of all rotations with an end date, and those served before, are added up. At ten sessions a week each day counts in full, at fewer in proportion. Monday to Friday count; public holidays are not taken off.
D07-basis = Decision 14/2013/QĐ-TTg, Article 5
D07-parameter-maximum = Maximum working days of rotation

D08-title = Secondment beyond its maximum
D08-sentence = { $name }: { $move } until { $end }, days beyond the maximum { $missing }
D08-short = until { $end }, days over { $missing }
D08-explanation = No secondment may last longer than the maximum. It is prolonged only while an urgent task is unfinished for objective reasons: accept it as an exception, with the reason. One starting from 01/07/2026 on is only a warning, because the new rules were read in a summary only. One that a change of the network has cut counts as one.
D08-basis = Law on Public Employees 2010, Article 36; from 01/07/2026 Decree 259/2026/NĐ-CP, Article 27 (from a summary, unverified): at most 3 years
D08-parameter-maximum_months = Maximum length of a secondment (months)

# $licence: none, ended, ends; until where the plan itself sets the severity.
D09-title = Practice licence missing or out of date
D09-sentence =
    { $licence ->
        [none] { $name }: no practice licence
        [ended] { $name }: the practice licence ended on { $until }
        [ends] { $name }: the practice licence will end on { $until }
       *[until] { $name }: the practice licence is dated until { $until }
    }
D09-short =
    { $licence ->
        [none] no practice licence
        [ended] licence ended on { $until }
        [ends] licence will end on { $until }
       *[until] licence dated until { $until }
    }
D09-explanation = A working doctor needs a practice licence in force. None, or one that has ended, is a violation; one that will end within the months looked ahead, with the doctor still at work, is a warning. Not checked where nothing is known of the licence.
D09-basis = Law on Medical Examination and Treatment 15/2023/QH15, Articles 26 and 27
D09-remedy = having the licence issued or renewed
D09-parameter-months = Months to look ahead

D10-title = Specialty that does not suit a station
D10-sentence = { $name }: works at { $station }, but has no specialty that suits a health station
D10-short = specialty does not suit { $station }
D10-explanation = A narrow specialty is of little use at a health station, while hospitals may be short of it. Not checked for a doctor without a specialty on record.
D10-basis = Choice of the program; no document sets it yet
D10-parameter-specialties = Specialties that suit a station

# $barrier: pinned, locked.
D11-title = Move of a pinned doctor or a locked place
D11-sentence =
    { $barrier ->
        [pinned] { $name }: the doctor is pinned, yet moved ({ $move })
       *[locked] { $name }: the place left or the place moved to is locked ({ $move })
    }
D11-short =
    { $barrier ->
        [pinned] the doctor is pinned
       *[locked] one of the places is locked
    }
D11-explanation = A pinned doctor stays at the present place of work; at a locked place nobody is to come or go. Only moves that are still proposed are looked at.
D11-basis = Choice of the program; no document sets it yet

D12-title = Agreed move without a decision
D12-sentence = { $name }: the move is agreed, yet number and date of the decision are not both on record ({ $move })
D12-short = number and date of the decision not both on record
D12-explanation = A move between two employers needs a decision with number and date. A health station belongs to the employer on record for it on the day the move starts; without one on record, to the commune-level People's Committee, so a move from a hospital to a station, or between stations of two communes, is one between employers.
D12-basis = Derived from Circular 43/2025/TT-BYT, Articles 8 and 9: a health station belongs to the commune-level People's Committee once it is handed over, by 31/12/2030 at the latest
D12-remedy = issuing the decision, and writing its number and date

D13-title = Station director on an extension of service
D13-sentence = { $name }: holds the post of station director while on an extension of service (until { $last })
D13-short = extension of service until { $last }
D13-explanation = While their service is extended beyond the retirement age, public employees hold no leading post. A retirement put off by some months under Decree 259/2026/NĐ-CP, Article 54 is no extension of service: accept it as an exception.
D13-basis = Decree 50/2022/NĐ-CP (amendments after 01/07/2026, if any, unverified)
D13-remedy = giving up the director’s post

D14-title = Move without practice registration
D14-sentence = { $name }: starts on { $start }, but practice at the new place is not marked as registered ({ $move })
D14-short = starts on { $start }, practice not registered
D14-explanation = A doctor practises at a new place only once practice there is registered. Looked at are agreed moves to another facility that have started, or start within the days looked ahead, while the doctor works or will work there. Once it is registered, mark it at the move.
D14-basis = Law on Medical Examination and Treatment 15/2023/QH15, Articles 36 and 37; Decree 96/2023/NĐ-CP, Article 29
D14-remedy = registering the practice at the new place
D14-parameter-days = Days to look ahead

D15-title = Doctor at a place that is closed
D15-sentence = { $name }: from { $date } works where nothing is open ({ $place })
D15-short = from { $date } where nothing is open ({ $place })
D15-explanation = The doctor has sessions at a facility, or at a site, that has not opened or has closed by that day. Looked at from the viewing date over the next 12 months. Move the doctor elsewhere, or correct the day of opening or closing.
D15-basis = Choice of the program; no document sets it yet

## Areas and the province

P01-title = Province below its target of doctors per 10,000 people
P01-sentence = { $name }: { $have } doctors per 10,000 people, target { $target } (doctors missing: { $missing })
P01-short = { $have } per 10,000 people, doctors missing: { $missing }
P01-explanation = Every doctor working in the province counts. Moving doctors between places does not change this figure; only recruiting, leaving and retirement do.
P01-basis = Resolution of the 16th Quảng Ninh Provincial Party Congress: 19 doctors per 10,000 people by 2030
P01-parameter-target_tenths = Target of doctors per 10,000 people
P01-parameter-deadline_year = Year by which to reach it

P02-title = Province below its target of university pharmacists per 10,000 people
P02-sentence = { $name }: { $have } university pharmacists per 10,000 people, target { $target } (pharmacists missing: { $missing })
P02-short = { $have } per 10,000 people, pharmacists missing: { $missing }
P02-explanation = From the number of university pharmacists and the population in the province's own record. Not checked while the pharmacists are not on record.
P02-basis = Resolution of the 16th Quảng Ninh Provincial Party Congress: 8 university pharmacists per 10,000 people by 2030
P02-parameter-target_tenths = Target of university pharmacists per 10,000 people
P02-parameter-deadline_year = Year by which to reach it

P03-title = Province below its target of nurses per 10,000 people
P03-sentence = { $name }: { $have } nurses per 10,000 people, target { $target } (nurses missing: { $missing })
P03-short = { $have } per 10,000 people, nurses missing: { $missing }
P03-explanation = From the number of nurses and the population in the province's own record. Not checked while the nurses are not on record.
P03-basis = Resolution of the 16th Quảng Ninh Provincial Party Congress: 33 nurses per 10,000 people by 2030
P03-parameter-target_tenths = Target of nurses per 10,000 people
P03-parameter-deadline_year = Year by which to reach it

P04-title = Province below its target of hospital beds per 10,000 people
P04-sentence = { $name }: { $have } hospital beds per 10,000 people, target { $target } (beds missing: { $missing })
P04-short = { $have } per 10,000 people, beds missing: { $missing }
P04-explanation = From the number of hospital beds and the population in the province's own record. Not checked while the beds are not on record.
P04-basis = Resolution of the 16th Quảng Ninh Provincial Party Congress: 68 hospital beds per 10,000 people by 2030
P04-remedy = adding hospital beds
P04-parameter-target_tenths = Target of hospital beds per 10,000 people
P04-parameter-deadline_year = Year by which to reach it

P05-title = Area below its target of doctors per 10,000 people
P05-sentence = { $name } area: { $have } doctors per 10,000 people, target { $target } (doctors missing: { $missing })
P05-short = { $have } per 10,000 people, doctors missing: { $missing }
P05-explanation = Doctors with a session at the area's hospital or stations, those of the hospital not listed by name included, against the people its stations serve. Only areas with a target and with the people of every station on record are checked.
P05-basis = Choice of the program; no document sets it yet

P06-title = Commune-level unit without a health station
P06-sentence = { $name }: no open health station (needs 1)
P06-short = no health station, needs 1
P06-explanation = Every commune, ward and special zone needs at least one health station that is open on the viewing date.
P06-basis = Official Letter 2147/BYT-TCCB of 12/04/2025 of the Ministry of Health
P06-remedy = founding a station

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
X01-remedy = adding the population

X02-title = The same doctor more than once
X02-sentence = { $name }: perhaps more than once among the doctors ({ $ids }; records too many: { $missing })
X02-short = the same: { $ids }
X02-explanation = These records share the number of the practice licence, or name and full date of birth, whatever the case of letters, where a tone mark stands, letters nobody sees, kinds of dashes, and zeros in front. A person recorded more than once is counted more than once in every figure.
X02-basis = Choice of the program; no document sets it yet
X02-remedy = checking, and deleting the superfluous record

# $detail: population, catchments, birth, name, sessions, week, retired; form where a parameter has a value of the wrong
# type; otherwise a parameter $field of the rule $name.
X03-title = Implausible figure
X03-sentence =
    { $detail ->
        [population] { $name }: population { $value }, outside 500–250,000
        [catchments] { $name }: its stations serve { $value } people together, more than twice or less than half of its population
        [birth] { $name }: age { $value }, outside 22–75
        [name] “{ $name }”: the name is empty, has figures, a tab or a line break, or more than 60 characters (characters: { $value })
        [sessions] { $name }: a posting with { $value } sessions a week, outside 1–10
        [week] { $name }: half-days of the week marked in a posting: { $value }, other than its sessions
        [retired] { $name }: has a posting, though the last working day { $value } lies before the start of the plan
        [form] Rule “{ $name }”: the value of the parameter “{ $field }” is of the wrong type, so the default is used
       *[other] Rule “{ $name }”: the parameter “{ $field }” is { $value }, out of its range, so the default is used
    }
X03-short =
    { $detail ->
        [population] population { $value }
        [catchments] stations serve { $value } people
        [birth] age { $value }
        [name] name: characters { $value }
        [sessions] sessions { $value } a week
        [week] half-days marked: { $value }
        [form] { $field }: wrong type
        [retired] last working day { $value }
       *[other] { $field }: { $value }
    }
X03-explanation = The figure lies outside what is usual: perhaps a slip in typing, such as a lost 0 or a wrong year of birth. Compare it with its source.
X03-basis = Choice of the program; no document sets it yet
X03-remedy = checking and correcting the figure

# $detail: the field's name in the file (id for a duplicate). $table and $field are words: table-…, field-….
X04-title = Duplicate code, deleted record that is there, or reference to nothing
X04-sentence =
    { $detail ->
        [id] Record { $id } ({ $table }): this code is used more than once in one table; only the first record counts
        [gone] Record { $id } ({ $table }): is in the plan and yet on record as deleted; it counts as there
       *[other] Record { $id } ({ $table }): “{ $field }” refers to a record that does not exist
    }
X04-short =
    { $detail ->
        [id] { $table }: duplicate code
        [gone] { $table }: on record as deleted
       *[other] { $table }: “{ $field }” refers to nothing
    }
X04-explanation = A record refers to a code that does not exist, shares its code with another, or is on the list of deleted records and yet in the plan. Where the field is mandatory the record stays in the file, but the other rules pass it over.
X04-basis = Choice of the program; no document sets it yet
X04-remedy = correcting the record

# $what: end_before_start, end_missing, place_missing, sessions, week, from_not_home.
X05-title = Invalid move
X05-sentence =
    { $what ->
        [end_before_start] { $name }: the move ends before it starts
        [end_missing] { $name }: the move lacks an end date
        [place_missing] { $name }: the move lacks where to or where from, or goes to two facilities at once
        [sessions] { $name }: the move has sessions a week outside 1–10
        [week] { $name }: the half-days the move marks are not as many as its sessions
       *[from_not_home] { $name }: the doctor does not work at the place left on the day the move starts
    }
X05-short =
    { $what ->
        [end_before_start] ends before it starts
        [end_missing] lacks an end date
        [place_missing] lacks a place, or goes to two facilities
        [sessions] sessions a week outside 1–10
        [week] half-days marked, other than the sessions
       *[from_not_home] does not work at the place left
    }
X05-explanation = A move needs where from, where to, a start and an end as its kind requires, and the doctor must be working at the place left. Moves of one doctor that start on the same day take effect one after the other by their codes, as a rule in the order in which they were made; for another order give them different first days.
X05-basis = Choice of the program; no document sets it yet

## A move in a sentence

# $way: the kind of the move, away where it has no place to go to. $kind_of_move is in words.
move-words =
    { $way ->
        [away] { $kind_of_move } from { $start }
        [sessions] { $kind_of_move } at { $to } from { $start }
        [recruit] { $kind_of_move } to { $to } from { $start }
       *[other] { $kind_of_move } to { $to } from { $start }
    }

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
table-open = difference left open
table-act = network act
table-assumption = assumption of the forecast
table-past_year = figures of a past year
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
field-gone = list of deleted records
