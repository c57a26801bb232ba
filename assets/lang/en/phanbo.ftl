app-title = Phân bổ – Doctors for health stations
no-window-display = No window: this machine has no graphical screen (nobody is logged in to one, or the program was started from afar). Open it on a machine with a screen; commands that need no window work all the same: phanbo --help
no-window-graphics = No window: nothing on this machine can draw it, because a graphics driver is missing or too old. { $remedy }, or open the program on the machine itself rather than over a remote desktop. Tried: { $tried }
no-window-remedy-linux = Install mesa-vulkan-drivers or libgl1-mesa-dri
no-window-remedy-windows = Update the display driver (Windows Update, or with the help of the IT staff)
no-window-tried = { $renderer }: { $cause }
no-window-tried-silent = { $renderer }: ended suddenly, without a word
no-window-broke = The program met an error and had to stop. What was not saved is kept on this machine; open the program again to recover it.
renderer-automatic = automatic
renderer-gl = OpenGL
renderer-software = software
renderer-next-start = From the next start the window is drawn by: { $renderer }. Where that does not work, the program tries the others by itself.

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
half-day-morning = M
half-day-afternoon = A
half-day-morning-of = { $day } morning
half-day-afternoon-of = { $day } afternoon
half-day-twice = Also settled at { $place }: { $half_days }
half-day-morning-at = { $site }: { $day } morning
half-day-afternoon-at = { $site }: { $day } afternoon
weekday-short-monday = Mo
weekday-short-tuesday = Tu
weekday-short-wednesday = We
weekday-short-thursday = Th
weekday-short-friday = Fr
weekday-short-saturday = Sa
weekday-short-sunday = Su
month-open = Choose the day on a calendar: { $label }
month-earlier = Month before
month-later = Month after
month-title = { $month }

# $count selects the form, $number is the formatted number.
doctors =
    { $count ->
        [one] { $number } doctor
       *[other] { $number } doctors
    }

## Plan files

file-place = line { $line }, column { $column }
cause-not-a-folder = part of the path is a file, not a folder
cause-is-a-folder = it is a folder
cause-denied = access denied
cause-in-use = another program has the file in use; close that program and try again
cause-timed-out = the disk or network does not answer
cause-interrupted = interrupted
cause-network = the network drive cannot be reached
cause-name = the file name or path is not valid
cause-disk = the disk cannot be read or written
cause-other = error of the operating system
cause-with-code = { $cause } (code { $code })
open-not-found = There is no file { $file }. Check its name and folder.
open-folder = { $file } is a folder, not a file. Choose a plan file (.phanbo) inside it.
open-unreadable = The file { $file } cannot be read: { $cause }. Check the permission to read it, or copy it to this computer and open the copy.
open-passing = The file { $file } lies in a temporary folder (as an attachment opened from a mail, or a file in an archive does), and may be deleted at any time. Saving asks for another place.
open-broken = The file { $file } was not opened because of a fault of the program. The open plan is whole.
version-broken = The earlier version was not read because of a fault of the program. The open plan is whole.
recovery-broken = Unsaved work of an earlier run could not be looked for because of a fault of the program. It is still kept; start the program again to try again.
open-too-large = The file { $file } is larger than { $limit } MB and so no plan file. Choose another file.
open-empty = The file { $file } is empty. Ask for it to be sent again, or open another copy.
open-office = { $file } is an Excel, Word or archive file, not a plan file. Choose a file ending in .phanbo.
open-binary = { $file } is not a text file. Choose a plan file ending in .phanbo.
open-utf16 = The file { $file } is saved as UTF-16. Open it in Notepad, save it as UTF-8 and open it again.
open-not-utf8 = The file { $file } is damaged: the character at { $place } is not UTF-8. Open another copy of the file.
open-quoted-printable = The file { $file } was recoded by a mail program (quoted-printable): from line { $line } on its lines are cut into pieces ending in “=”. Ask for it to be sent as an attachment, compressed (.zip) if need be.
open-foreign = { $file } is not a plan file: line 1, column 1 does not say “// phanbo plan”. Choose a file ending in .phanbo.
open-newer = The file { $file } has file version { $version }; this program reads up to version { $known }. Install a newer version of the program.
open-cut-off = The file { $file } is cut off at { $place }. Ask for it to be sent again, or open another copy.
open-unknown-field = File { $file }: there is no field “{ $field }” ({ $place }). Correct the field’s name or open another copy.
open-missing-field = File { $file }: the field “{ $field }” is missing ({ $place }). Add it or open another copy.
open-field-twice = File { $file }: the field “{ $field }” stands twice ({ $place }). Delete one or open another copy.
open-unknown-word = File { $file }: “{ $word }” is not in the list of values ({ $place }). Correct it or open another copy.
open-text-too-long = File { $file }: the text at { $place } is too long. Shorten it or open another copy.
open-wrong-value = File { $file }: the value at { $place } is not valid. Correct it or open another copy.
open-syntax = The file { $file } is not in the right form at { $place }. Open another copy of the file.
open-text-behind = File { $file }: at { $place } something stands behind the end of the plan, a mail footer for instance. Delete it if it does not belong to the plan, or open another copy.
open-too-many = The file { $file } has more than { $limit } records of one kind, the limit of the program. Choose another file.
open-changed-outside = The file { $file } was changed outside the program or is damaged: the check line at its end does not fit. It was opened all the same; please review it.
open-left-out = The file { $file } is whole, but from line { $line } on something stands behind the plan, a mail footer for instance. It is no part of the plan and was left out; the next save leaves it out of the file too.
save-no-folder = { $file } was not saved: the folder does not exist. Choose another place.
save-folder = Not saved: { $file } is a folder. Choose another file name.
save-device = Not saved: { $file } is a device, not a file. Choose another file name.
save-in-use = { $file } was not saved: another program has it in use. Close that program and save again, or choose another place.
save-changed = { $file } was not saved: the file on the disk was saved from elsewhere since it was opened here. Save as another file, or open this one again.
save-not-read-back = It is not certain that { $file } was saved: read back, the disk does not hold what was written. Save as another file on another disk.
save-read-only = { $file } was not saved: this file or folder may not be written. Choose another place.
save-disk-full = { $file } was not saved: the disk is full. Free some space or choose another place; the old file is whole.
save-unsound = { $file } was not saved: what was to be written does not read back as the plan. The old file is whole; please report this fault.
save-other = { $file } was not saved: { $cause }. The old file is whole; try again or choose another place.
save-in-the-way = { $file } was not saved: another file stands there, too large to be copied before it is overwritten. Choose another name or place.
save-broken = { $file } was not saved because of a fault of the program. The open plan is whole; choose another place.
save-of-another = Nothing was saved to { $file }: the place was chosen for the plan that was open before.

## General

unknown = unknown
this-move = This move
point-of = { $point } – { $facility }

## What was done (undo, redo, messages)

deed-moved =
    { $kind ->
        [rotation] propose the rotation of { $doctor } from { $from } to { $to }
        [sessions] propose sessions of { $doctor } from { $from } at { $to }
       *[other] propose the { $words } of { $doctor } from { $from } to { $to }
    }
deed-recruited = propose to recruit { $doctor } to { $to }
deed-moved-all =
    { $count ->
        [one] propose to move { $number } doctor to { $to }
       *[other] propose to move { $number } doctors to { $to }
    }
deed-swapped = propose that { $one } and { $other } change places
deed-redistributed = redistribute the sessions of { $doctor } at { $facility }
deed-redirected = redirect { $doctor } to { $to }
deed-withdrawn = withdraw the move of { $doctor }
deed-training = propose training for { $doctor } from { $date }
deed-leave = propose that { $doctor } leaves from { $date }
deed-proposed = return the move of { $doctor } to proposed
deed-agreed = agree the move of { $doctor }
deed-parked = park the move of { $doctor }
deed-proposed-all =
    { $count ->
        [one] make { $number } move a proposal again
       *[other] make { $number } moves proposals again
    }
deed-agreed-all =
    { $count ->
        [one] agree { $number } move
       *[other] agree { $number } moves
    }
deed-parked-all =
    { $count ->
        [one] park { $number } move
       *[other] park { $number } moves
    }
deed-proposed-new =
    { $count ->
        [one] propose { $number } move
       *[other] propose { $number } moves
    }
deed-amended-all =
    { $count ->
        [one] edit { $number } move
       *[other] edit { $number } moves
    }
deed-cleared = { $deed }, emptying: { $fields }
deed-left-to-acts = { $deed }; moves made by acts of the network and left as they are: { $number }
deed-with-acts = { $deed }, with { $parts }
deed-act-part = { $number } of the { $all } moves of this act: { $act }
deed-withdrawn-all =
    { $count ->
        [one] withdraw { $number } move
       *[other] withdraw { $number } moves
    }
deed-entered =
    { $number ->
        [one] edit { $number } record ({ $table })
       *[other] edit { $number } records ({ $table })
    }
deed-both = { $one } and { $other }
deed-pinned = pin { $name }
deed-unpinned = unpin { $name }
deed-pinned-all =
    { $count ->
        [one] pin { $number } doctor
       *[other] pin { $number } doctors
    }
deed-unpinned-all =
    { $count ->
        [one] unpin { $number } doctor
       *[other] unpin { $number } doctors
    }
deed-locked = lock { $name }
deed-unlocked = unlock { $name }
deed-locked-all =
    { $count ->
        [one] lock { $number } place
       *[other] lock { $number } places
    }
deed-unlocked-all =
    { $count ->
        [one] unlock { $number } place
       *[other] unlock { $number } places
    }
deed-accepted = accept as an exception: { $subject } – { $rule }
deed-no-longer-accepted = take back the exception: { $subject } – { $rule }
deed-rule-set = change rule { $code } ({ $rule })
deed-rule-reset = set rule { $code } ({ $rule }) back to its default
deed-imported = import the list { $list }: { $new } new, { $changed } changed, { $removed } deleted
deed-preset-used = use the preset { $preset }
deed-added = add { $table } { $name }
deed-changed = change { $table } { $name }
deed-deleted = delete { $table } { $name }
deed-added-of = add the { $table } of { $name }
deed-changed-of = change the { $table } of { $name }
deed-deleted-of = delete the { $table } of { $name }
deed-added-doctor = add a doctor
deed-act-merge-point = merge { $place } into { $into } as a point from { $date }
deed-act-merge-closed = merge { $place } into { $into } and close its seat from { $date }
deed-act-split = part { $place } as { $into } from { $date }
deed-act-move = move { $place } to { $into } from { $date }
deed-act-close = close { $place } from { $date }
deed-act-close-into = close { $place }, its people going to { $into }, from { $date }
deed-act-add = open { $place } from { $date }
deed-act-add-into = open { $place } of { $into } from { $date }
deed-act-taken-back = take back the network act of { $date }: { $kind } { $place }
deed-turned = change the kind of { $name } to { $kind }
deed-seat-moved = move the main seat of { $facility } to { $site }
deed-areas-arranged = arrange the areas
deed-areas-not-arranged = leave the areas as they are sorted
act-merge-point = merged as a point
act-merge-closed = merged, seat closed
act-split = parted as a station
act-move = point moved
act-close = closed
act-add = opened
difference-missing = lacks { $table } { $name }
difference-missing-of = lacks the { $table } of { $name }

## Two plans held against each other

compare-exception = { $rule } ({ $subject })
compare-moved = People moved
compare-decided = Moves agreed, parked, withdrawn
compare-corrected = Figures and records corrected
compare-added = New records
compare-removed = Records deleted
compare-network = Reorganisation of the network
compare-rules = Check rules
compare-exceptions = Exceptions
compare-withdrawn = withdrawn: { $step }
compare-step = { $doctor } from { $from } to { $to }, { $kind } ({ $days }; weekly sessions: { $sessions })
compare-step-to = { $doctor } to { $to }, { $kind } ({ $days }; weekly sessions: { $sessions })
compare-step-away = { $doctor }, { $kind } ({ $days })
compare-status = { $step } ({ $status })
compare-field = { $field } from { $a } to { $b }
compare-figure = { $value } (source: { $source })
compare-nothing = nothing
compare-yes = yes
compare-no = no
compare-dialog-title = Choose a plan to compare with
compare-version = the version saved at { $time }
compare-title = Compared with { $name }
compare-when = Saved at { $saved }; figures of { $date }
compare-ours = open plan
compare-theirs = other plan
compare-below = Stations below their minimum of doctors
compare-density = Doctors per 10,000 people in the { $kind }
compare-solved =
    { $number ->
        [one] The other plan lacks { $number } finding of the open one
       *[other] The other plan lacks { $number } findings of the open one
    }
compare-created =
    { $number ->
        [one] The other plan has { $number } more finding
       *[other] The other plan has { $number } more findings
    }
compare-findings-same = Both plans have the same findings
compare-take = Take
compare-take-one = Take: { $change }
compare-take-group = Take the whole group: { $group }
compare-close = Stop comparing
compare-same = The two plans are the same.
compare-reading-title = Compare
compare-reading = Reading { $file }…
compare-working = Comparing…
compare-broken = The plans could not be compared because of a fault of the program. The open plan is as it was.
compare-heading = { $group }: { $number }
compare-other-plan = These are two different plans, no copies of one: they can be compared, not merged.
compare-field-title = title
compare-field-baseline = first day
compare-field-note = note
compare-field-name = name
compare-field-population = population
compare-field-pharmacists = university pharmacists
compare-field-nurses = nurses
compare-field-beds = beds
compare-field-as-of = day of the figures
compare-field-area = area
compare-field-density-tenths = target of density
compare-field-deadline = deadline
compare-field-source = source
compare-field-on = on
compare-field-severity = severity
compare-field-parameters = parameters
compare-field-date = date
compare-field-address = address
compare-field-act = network act
compare-field-hospital = hospital
compare-field-order = order
compare-field-kind = kind
compare-field-hectares = hectares
compare-field-point = coordinates
compare-field-former-district = former district
compare-field-zone = zone
compare-field-commune = commune-level unit
compare-field-opened = open from
compare-field-closed = closed from
compare-field-locked = locked
compare-field-catchment = people served
compare-field-posts = posts
compare-field-doctor-posts = posts for doctors
compare-field-staff = people working there
compare-field-assistant-doctors = assistant doctors
compare-field-midwives = midwives
compare-field-others = other staff
compare-field-figures = dated figures
compare-field-employers = employers
compare-field-minimum = minimum of doctors
compare-field-level = kind of hospital
compare-field-doctor-title = professional title
compare-field-doctor-level = professional level
compare-field-employer = employer
compare-field-floor = doctors to keep
compare-field-unlisted-doctors = doctors given as a number
compare-field-unlisted-specialties = specialties of doctors given as a number
compare-field-facility = facility
compare-field-sex = sex
compare-field-birth = birth date
compare-field-qualification = qualification
compare-field-specialties = specialties
compare-field-licence = practice licence
compare-field-post = post
compare-field-exempt-until = exempt from rotation until
compare-field-bonds = service commitments
compare-field-rotation-days-before = days of rotation before the plan
compare-field-extension = service extended until
compare-field-pinned = pinned
compare-field-doctor = doctor
compare-field-site = place of work
compare-field-sessions = sessions a week
compare-field-week = half-days of the week
compare-field-from = where from
compare-field-to = where to
compare-field-start = from
compare-field-end = until
compare-field-status = status
compare-field-by = proposed by
compare-field-why = reason
compare-field-basis = decision
compare-field-gain = what training brings
compare-field-registered = practice registered
compare-field-rule = check rule
compare-field-subject-kind = kind of subject
compare-field-subject = subject
compare-field-detail = detail
compare-field-shortfall = shortfall
compare-field-reason = reason
compare-field-place = place
compare-field-into = taken over by
compare-field-value = value
compare-field-best = best value
compare-field-worst = worst value
compare-field-remark = remark
compare-field-year = year
compare-field-doctors = number of doctors
compare-field-people = people
compare-field-made = records made

## Copies of one plan put together

merge-title = Merge
merge-dialog-title = Choose a copy to merge
merge-open-plan = open plan
merge-working = Reading and comparing the copies…
merge-reading = Reading copy { $number } of { $all }…
merge-title-open = Differences left open
merge-base = Compared field by field with the version all copies were made from, saved { $time }.
merge-no-base = The version all copies were made from is not on this machine: compared record by record.
merge-nothing-asked = There is no difference to decide.
merge-outcome = The merged plan
merge-reckoning = being worked out…
merge-all-counted = with every difference decided
merge-not-counted =
    { $number ->
        [one] without the { $number } difference left
       *[other] without the { $number } differences left
    }
merge-ours = open
merge-merged = merged
merge-only-looks = Copies are being merged: board and findings show the merged plan and are only to be looked at. Finish or cancel the merge to edit.
merge-area-of = All of the area { $area } as { $file } has it ({ $number })
merge-keep-rest = Keep what is decided
merge-broken = The copies could not be merged because of a fault of the program. The open plan is as it was.
merge-saved = saved { $time }
merge-add = Add a copy…
merge-decided = { $what } – { $choice }
merge-both = both
merge-written = written here
merge-write-move = Write another move…
merge-write-value = Write another value…
merge-choose = Choose ({ $number })
merge-choose-of = Choose { $file }
merge-solves = solved: { $finding }
merge-more-findings =
    { $number ->
        [one] and { $number } more finding
       *[other] and { $number } more findings
    }
merge-take-both = Take both
merge-later = Leave for later
merge-all-of = All that is left as in { $file }
merge-open-count = Differences left: { $number }
merge-promise = No copy is changed. The result is one step that can be undone.
merge-finish = Finish
merge-keep-open = Keep for the meeting
merge-cancel = Cancel the merge
merge-again = The plan was changed meanwhile: the copies are put together with it again.
merge-of-another = Another plan was opened meanwhile; nothing was taken from the copies.
merge-done =
    { $number ->
        [one] Merged: { $number } change
       *[other] Merged: { $number } changes
    }
merge-both-changed = { $what }: changed differently
merge-deleted = { $what }: deleted in { $deleted }, changed in { $changed }
merge-added-twice = { $what }: added in several copies, differently
merge-field = { $what }, { $field }: { $values }
merge-field-asked = { $what }, { $field }: the copies differ.
merge-value = { $file }: { $value }
merge-with-fields = { $what } ({ $fields })
merge-overlap = { $name } has different moves in overlapping time: { $values }
merge-overlap-asked = { $name } has different moves in overlapping time.
merge-overlap-alike = { $name }: the copies have the same move, each added for itself; keeping one is enough.
merge-overlap-act = { $name }: the copies reorganise the same place differently
merge-rule = Put together the changes break a rule: { $findings }
merge-of = { $table } { $name }
merge-of-doctor = { $table } of { $name }
merge-another-plan = { $file } is a copy of another plan: it can be compared (phanbo diff), not merged.
merge-other-base = { $file } is a copy of another plan and cannot be the common base.
merge-unknown-base = The copy { $file } was not made from { $base }, which therefore cannot be the base.
merge-twins = { $a } and { $b } say they are the same save and differ: everything in which they differ is to be decided.
merge-same-file = There is nothing to merge from { $file }: the open plan, or a copy named before, has all that is in it.
merge-named-twice = { $file } is named twice.
merge-into-input = { $file } is one of the copies, and these are not changed. Give the result another name.
merge-by = Merged by { $name }
merge-taken = Taken from { $file }: { $number }
merge-same = Changed in the same way: { $number }
merge-conflicts = Differences to decide: { $number }
merge-new-findings = Findings that only the merged plan has: { $number }
merge-nothing = Nothing to take: the copies have no change that { $file } has not.
merge-not-written = Nothing was written. Decide with --take ours or --take theirs, or keep the list with --keep-open.
merge-left-open = Differences left open, kept in { $file }: { $number }.
merge-chosen = { $file } was chosen
merge-record = Merged { $time }
merge-record-by = Merged { $time } by { $name }
merge-record-copy = { $file }, saved { $time }: { $number } taken unasked
merge-record-field = { $what }, { $field }
merge-record-written = written in the merge
merge-record-chosen = { $what }: chosen { $chosen }. Not chosen: { $others }.
merge-record-all = { $what }: chosen { $chosen }.
merge-records-title = Merges
merge-records-about = The plan has come through these merges; what was not chosen stays readable here.
open-about = { $what }: { $why }
open-differs = the copies differ
open-overlaps = the copies have moves in overlapping time
open-breaks = the changes break a rule together
open-value = { $file } (saved { $time }): { $value }

## Why nothing was done

rejected-no-doctor = This doctor is not in the plan.
rejected-no-place = The place to go to is not in the plan.
rejected-no-move = There is no such move; it may have been withdrawn.
rejected-no-record = There is no such record; it may have been deleted.
rejected-already-there = The doctor already works at this place.
rejected-not-there = On the viewing date the doctor does not work at the place to be left.
rejected-no-place-to-leave = On the viewing date the doctor has no place of work.
rejected-in-use = Still used by: { $names }. It can be closed from a day on instead of being deleted.
rejected-nothing-changes = Nothing changes.
network-no-place = No place in the plan has the code “{ $id }”.
network-no-commune = No commune in the plan has the code “{ $id }”.
network-no-area = No area in the plan has the code “{ $id }”.
network-no-act = There is no such network act; it may have been taken back.
network-not-a-station = { $name } is not a health station.
network-not-a-point = The main seat of { $name } is not a point.
network-no-seat = { $name } has no open main seat that could take people over.
network-before-first-day = { $date } lies before the first day of the plan ({ $first }).
network-begun-with = The plan begins on { $date } with what this act did, so the act can no longer be taken back.
network-not-open = { $name } is not open on { $date }.
network-into-itself = { $name } cannot be put into itself.
network-locked = { $name } is locked. Unlock it first.
network-later-act = { $name } has a network act from { $date }, after the day chosen. Take that back first.
network-has-act = { $name } has a network act from { $date } and cannot be of another kind. Take that back first.
network-no-name = The new place has no name yet.
network-name-in-use = The name “{ $name }” is in use.
network-id-in-use = The code “{ $id }” is in use.
network-people-there =
    { $count ->
        [one] If { $name } closes, { $number } doctor has no place: { $doctors }. Move that doctor, or merge the station into another.
       *[other] If { $name } closes, { $number } doctors have no place: { $doctors }. Move them, or merge the station into another.
    }
network-people-there-more = If { $name } closes, { $number } doctors have no place: { $doctors } and { $more } more. Move them, or merge the station into another.
network-catchment = The new station cannot serve { $people } people: { $name } has { $of }, and each must keep people to serve.
network-catchment-none = The new station cannot serve { $people } people. Give a number above 0.
network-too-large = The figures of { $name } add up to too much.
network-crossed = Dr { $doctor } works both at what goes and at what stays, and has another secondment, rotation or sessions in that time. Look at that move first.
network-cannot-follow = From { $date } Dr { $doctor } would have other sessions, because of a later move. Look at that move first.
network-not-the-last = Take back the later act first ({ $date }): { $name }.
network-edited = Edited since the act: { $names }. These edits would be lost.
network-still-used = Still used by: { $names }. Deal with these first.
network-made-the-seat = The main seat of { $name } is now a site this act has made. Set its seat elsewhere first.

## Lists

table-cover = plan information
kind-transfer = transfer
kind-rotation = rotation
kind-secondment = secondment
kind-sessions = work by sessions
kind-support = support
kind-training = training
kind-recruit = recruitment
kind-leave = leave
status-proposed = proposed
status-agreed = agreed
status-parked = parked
commune-ward = ward
commune-commune = commune
commune-special-zone = special zone
# $kind in sentences about the whole of it.
province-province = province
province-city = city
hospital-provincial = provincial hospital
hospital-specialised = specialised hospital
hospital-general = general hospital
hospital-regional = regional general hospital
hospital-health-centre = health centre
hospital-polyclinic = regional polyclinic
hospital-private = private facility
hospital-other = other facility
place-station = health station
place-hospital = hospital
place-seat = main seat
place-point = point
post-none = no post
post-department-head = head of department
post-department-deputy = deputy head of department
post-station-director = station director
post-station-deputy = deputy station director
post-hospital-board = hospital board
sex-female = female
sex-male = male
qualification-doctor = doctor
qualification-resident = resident-trained doctor
qualification-specialist-one = specialist level I
qualification-master = master
qualification-specialist-two = specialist level II
qualification-doctorate = doctorate
specialty-general = general practice
tag-general = GP
specialty-family = family medicine
tag-family = Fam
specialty-traditional = traditional medicine
tag-traditional = Trad
specialty-preventive = preventive medicine
tag-preventive = Prev
specialty-dental = dentistry
tag-dental = Dent
specialty-internal = internal medicine
tag-internal = Int
specialty-surgery = surgery
tag-surgery = Surg
specialty-obstetrics = obstetrics and gynaecology
tag-obstetrics = Obs
specialty-paediatrics = paediatrics
tag-paediatrics = Paed
specialty-emergency_intensive = emergency and intensive care
tag-emergency_intensive = Emerg
specialty-anaesthesia = anaesthesia and resuscitation
tag-anaesthesia = Anaes
specialty-imaging = diagnostic imaging
tag-imaging = Imag
specialty-laboratory = laboratory medicine
tag-laboratory = Lab
specialty-haematology = haematology and transfusion
tag-haematology = Haem
specialty-orthopaedic_trauma = orthopaedic trauma surgery
tag-orthopaedic_trauma = Ortho
specialty-cardiology = cardiology
tag-cardiology = Card
specialty-endocrinology = endocrinology
tag-endocrinology = Endo
specialty-oncology = oncology
tag-oncology = Onc
specialty-neurology = neurology
tag-neurology = Neur
specialty-psychiatry = psychiatry
tag-psychiatry = Psych
specialty-infectious = infectious diseases
tag-infectious = Inf
specialty-tuberculosis_lung = tuberculosis and lung diseases
tag-tuberculosis_lung = Lung
specialty-dermatology = dermatology
tag-dermatology = Derm
specialty-ophthalmology = ophthalmology
tag-ophthalmology = Eye
specialty-ent = ear, nose and throat
tag-ent = ENT
specialty-rehabilitation = rehabilitation
tag-rehabilitation = Rehab
specialty-geriatrics = geriatrics
tag-geriatrics = Ger
specialty-pathology = pathology
tag-pathology = Path
specialty-forensic = forensic medicine
tag-forensic = For
specialty-management = health management
tag-management = Mgt

## Menus and actions

menu-file = File
menu-edit = Edit
menu-view = View
menu-help = Help
action-new-plan = New plan…
action-open = Open…
action-start = Start page
action-close = Close the plan
action-save = Save
action-save-as = Save as…
menu-pinning = Pin and lock
menu-papers = Papers (Word)
menu-renderers = Drawing
action-export-workbook = Export to Excel…
action-paper-moves = List of moves with its decision…
action-paper-decision = Decisions, one a doctor…
action-paper-submission = Submission…
action-paper-plan = Plan for rotation…
action-paper-staffing = Staffing of the stations…
action-paper-findings = Report on findings…
action-paper-forecast = Report on the forecast…
action-paper-agenda = Meeting’s agenda…
action-save-picture = Save as picture…
action-copy-findings = Copy findings as a table
action-copy-changes = Copy moves as a table
action-copy-doctors = Copy doctors as a table
action-copy-stations = Copy stations as a table
action-copy-card = Copy the card of the place shown
action-copy-forecast = Copy forecast table
action-copy-picture = Copy as picture
action-import = Import from Excel…
action-plan-details = Plan details…
action-quit = Quit
action-undo = Undo
action-redo = Redo
action-move-to = Move to…
action-swap = Swap the two doctors picked
action-pin-chosen = Pin the doctors chosen
action-unpin-chosen = Unpin the doctors chosen
action-pin-place = Pin all doctors of the place looked at
action-unpin-place = Unpin all doctors of the place looked at
action-pin-area = Pin all doctors of the area looked at
action-unpin-area = Unpin all doctors of the area looked at
action-pin-board = Pin all doctors on the board
action-unpin-board = Unpin all doctors on the board
action-lock-place = Lock the place looked at
action-unlock-place = Unlock the place looked at
action-lock-area = Lock all places of the area looked at
action-unlock-area = Unlock all places of the area looked at
action-lock-board = Lock all places on the board
action-unlock-board = Unlock all places on the board
action-edit-move = Edit the move…
action-add-doctor = Add a doctor
action-delete = Delete what is shown…
action-network = Network: add, merge, split stations…
action-add-hospital = Add a hospital
action-add-area = Add an area
action-add-commune = Add a commune
action-rule-book = Rules…
action-find = Find a doctor or station…
action-next-finding = Next finding
action-previous-finding = Previous finding
action-next-part = Next part of the window
action-previous-part = Previous part of the window
action-later-month = View one month later
action-earlier-month = View one month earlier
action-next-change = Next change
action-previous-change = Previous change
action-first-day = View the first day of the plan
action-count-agreed = Count agreed moves only
action-zoom-in = Zoom in
action-zoom-out = Zoom out
action-sort-by-need = Sort by need
action-sort-by-name = Sort by name
action-toggle-bands = Fold or unfold the areas
action-toggle-findings = List of findings
action-toggle-inspector = Details
action-use-vietnamese = Vietnamese (Tiếng Việt)
action-use-english = English
action-use-light = Light theme
action-use-dark = Dark theme
action-use-projector = Projector
action-draw-automatic = Drawing: automatic
action-draw-gl = Drawing: OpenGL
action-draw-software = Drawing: software, without a graphics card
action-find-command = Find a command…
action-show-shortcuts = Keyboard shortcuts
action-tour = Tour of two minutes
tour-step = Step { $step }/{ $all }
tour-drag = Drag a doctor from the card of { $hospital } to the card of { $station }. Before you let go, figures and marks on the cards tell what will change.
tour-drag-any = Drag a doctor from a hospital to the card of { $station }. Before you let go, figures and marks on the cards tell what will change.
tour-undo = The move is made. Press Ctrl+Z to take it back: every step can be undone.
tour-finding = The findings at the left (F9 where they are not shown) are what is wrong with the plan. Click one to see how many are missing, why, and by which document.
tour-who = Click the card of { $station }: the panel at the right lists who could come, and why.
tour-done = That is all. Go on trying in this sample, or return to the start page to open a plan of your own.
tour-skip = Skip this step
tour-leave = Leave the tour
tour-end = Finish
action-about = About the program

## Other words by which commands are found (Ctrl+K)
also-new-plan = create, begin, make
also-open = plan, recent, load
also-save-as = copy, duplicate, rename the plan
also-compare = plans, differences, versions
also-merge = combine, join copies, plans
also-versions = restore, history, backup, older
also-import = list of doctors, stations, staff, data, csv, read, load
also-workbook = print, list of doctors, stations, data, tables, report
also-paper = print, export, Word, docx, document, report
also-picture = print, screenshot, image, export
also-copy = list
also-plan-details = rename the plan, change its first day, note, province
also-undo = back, last step
also-move-to = transfer, rotate, second a doctor
also-swap = exchange
also-edit-move = change dates, period, rotation, secondment
also-delete = remove, cancel a move, doctor, hospital
also-lock = station, hospital
also-network = reorganise, join, close, open, delete, point
also-rule-book = targets, minimum, thresholds, settings
also-find = search, hospital, area
also-findings = errors, violations, warnings, problems, check
also-date = change, choose a date, calendar, start
also-sort = order
also-projector = full screen, large letters, meeting
also-theme = colours, background, mode, night
also-language = language
also-shortcuts = keyboard, help
also-tour = guide, tutorial, how to
also-about = version, licence, copyright
also-board = allocation, cards of stations
also-changes = moves, list, rotation, secondment, agree, cancel
also-time = timeline, calendar, chart
also-proposal = suggest, automatic, allocate, optimal, best plan
also-forecast = retirement, recruits, shortage, chart, statistics
also-doctors = list, staff, retired, training, resigned
also-stations = list of health stations, figures, population, rename

## Tables that go out to Excel
sheet-stations = Staff by station
sheet-doctor-list = Doctors
sheet-moves = Moves
sheet-findings = Findings
sheet-areas = Before and after by area
sheet-board = Board
sheet-choices = Lists
sheet-stations-title = STAFF OF THE HEALTH STATIONS
sheet-doctor-list-title = LIST OF DOCTORS
sheet-moves-title = TRANSFERS, ROTATIONS AND SECONDMENTS
sheet-findings-title = FINDINGS OF THE PLAN
sheet-areas-title = FIGURES BEFORE AND AFTER THE PLAN BY AREA
sheet-board-title = WHO WORKS WHERE
sheet-about = { $province }, { $date } – { $plan }
template-title = Form for the staff of health stations
template-doctors-how = A doctor a row. Days as day/month/year; where only the year of birth is known, the year. Columns with a list: choose in the cell, or look at the sheet “Lists”.
template-stations-how = A station a row. Numbers only; leave empty what is not known.
template-moves-how = A rotation, secondment or transfer a row. Five days a week are full time.
sheet-page = Page { $page } of { $pages }
sheet-number = No.
sheet-province = Province
sheet-total = Total
sheet-station = Health station
sheet-area = Area
sheet-no-area = Outside the areas
sheet-people = Population
sheet-points = Points
sheet-posts = Posts assigned
sheet-present = Present
sheet-staff = All
sheet-doctors = Doctors
sheet-assistants = Assistant doctors
sheet-nurses = Nurses
sheet-midwives = Midwives
sheet-pharmacists = Pharmacists
sheet-others = Others
sheet-minimum = Minimum
sheet-doctors-wanted = Doctors lacking
sheet-sessions = Sessions a week
sheet-density = Per 10,000 people
sheet-year = Year
sheet-year-start = At the start
sheet-year-recruited = Recruited
sheet-year-named = Retiring, by name
sheet-year-unlisted = Retiring, estimated
sheet-year-leaving = Leaving
sheet-year-end = At the end
sheet-year-best = Best per 10,000 people
sheet-year-worst = Worst per 10,000 people
sheet-empty-points = Empty points
sheet-errors = Violations
sheet-warnings = Warnings
sheet-name = Full name
sheet-birth = Date of birth
sheet-sex = Sex
sheet-qualification = Qualification
sheet-specialty = Specialty
sheet-post = Post
sheet-facility = Facility
sheet-retired = Retired
sheet-left = Left
sheet-no-place = Without a place
sheet-works-at = Week (sessions)
sheet-place-sessions = { $place }: { $sessions }
sheet-licence = Licence number
sheet-no-licence = none
sheet-licence-until = Licence valid until
sheet-exempt = Exempt until
sheet-bond = Bonded until
sheet-last-day = Retires on
sheet-note = Note
sheet-rank-and-specialty = Qualification, specialty
rank-doctor = Doctor
rank-resident = Resident
rank-specialist-one = Specialist I
rank-master = Master
rank-specialist-two = Specialist II
rank-doctorate = Doctorate
sheet-from = Sending unit
sheet-to = Receiving unit
sheet-kind = Kind
sheet-kind-rotation = Rotation
sheet-start = From
sheet-end = Until
sheet-days-a-week = Days a week
sheet-working-days = Full-time working days
sheet-status = Status
sheet-decision = Decision number
sheet-decision-date = Decision date
sheet-by = Proposed by
sheet-reason = Reason
sheet-severity = Severity
sheet-code = Code
sheet-subject = Subject
sheet-finding = Finding
sheet-remedy = Remedy
sheet-basis = Basis
sheet-accepted = Accepted exception
sheet-before = Before
sheet-after = After
sheet-area-stations = Stations
sheet-with-regular = Stations with a regular doctor
sheet-below-minimum = Stations below their minimum
sheet-regular-doctors = Regular doctors at stations
sheet-hospital-doctors = Doctors at hospitals
sheet-card =
    { $doctors ->
        [one] { $name }: { $doctors } doctor
       *[other] { $name }: { $doctors } doctors
    }
sheet-card-station = { $name }: { $doctors }/{ $minimum } doctors
sheet-card-hospital =
    { $doctors ->
        [one] { $name }: { $doctors } doctor, floor { $floor }
       *[other] { $name }: { $doctors } doctors, floor { $floor }
    }
sheet-continued = { $name } (continued)
sheet-unlisted = and { $number } known only as a number
sheet-until = { $kind } until { $end }
sheet-sessions-of =
    { $number ->
        [one] { $number } session a week
       *[other] { $number } sessions a week
    }

## Messages

new-hospital = New hospital
new-seat = Main seat
new-area = New area
new-commune = New commune
new-point = New point
zone = Zone { $number }
new-doctor = (no name yet)
done = Done: { $deed }
done-retired = { $name } has retired (last working day { $date }) and is no longer on the board
undone = Undone: { $deed }
saved = Saved { $file }
saved-in = Saved { $file } to the folder { $folder }
saved-over = Saved { $file }; what was there is kept in { $backup }
exported = Written to { $file } in { $folder }
export-impossible = { $file } could not be written: { $cause }.
export-broken = { $file } could not be written because of a fault of the program. The open plan is as it was.
export-of-another = Nothing was exported to { $file }: the place was chosen for the plan that was open before.
copied-table = Copied: { $table }. It can be pasted into Excel, Word or mail.
no-picture = The window gave no picture of itself. Show the window and try again.
copied-picture = Picture copied
dialog-export-title = Export
dialog-workbooks = Excel files
dialog-papers = Word files
dialog-pictures = Pictures
choose-doctor-first = Choose a doctor first, then the place to move to.
nothing-chosen = No file was chosen.
type-path = Type a path
dialog-is-open = A dialog for choosing a file is open. Choose a file there, or close it, first.
title-untitled = Untitled plan
dialog-open-title = Open a plan
dialog-save-title = Save the plan
dialog-plan-files = Plan files

## Reasons to think twice

reason-locked-brief = the place is locked
reason-left = { $have } of { $need } left
reason-giver = giver: { $place }, { $reason }
reason-elsewhere = { $place }: { $reason }
reason-locked = { $name } is locked: nobody is to come or go.
reason-of = { $doctor }: { $reason }
reason-pinned = The doctor is pinned to the present place of work.
reason-leads = The doctor holds a post: { $post }.
reason-agreed = The present move is agreed; once changed it must be agreed anew.

## Why a doctor or a place stands where it stands; why a doctor cannot come

merit-errors-fewer =
    { $count ->
        [one] { $number } violation fewer
       *[other] { $number } violations fewer
    }
merit-errors-same = as many violations as before
merit-errors-more =
    { $count ->
        [one] { $number } violation more
       *[other] { $number } violations more
    }
merit-warnings-fewer =
    { $count ->
        [one] { $number } warning fewer
       *[other] { $number } warnings fewer
    }
merit-warnings-same = as many warnings as before
merit-warnings-more =
    { $count ->
        [one] { $number } warning more
       *[other] { $number } warnings more
    }
merit-same-area = same area
merit-other-area = another area
merit-no-place = no place of work at present
merit-distance = { $number } km away as the crow flies
merit-distance-short = less than 1 km away
merit-distance-unknown = distance unknown
merit-no-side-effects = no finding created or grown
merit-side-effects =
    { $count ->
        [one] { $number } finding created or grown
       *[other] { $number } findings created or grown
    }
merit-reduced =
    { $count ->
        [one] { $number } finding reduced
       *[other] { $number } findings reduced
    }
why-unknown = Nothing is known of this doctor but a name.
why-exempt = The doctor is exempt from rotation until { $date }.
why-bonded = The doctor is bonded to the present place of work until { $date }.
why-ends-work = The doctor’s last working day is { $date }, before the move would end.
why-giver-below =
    { $left ->
        [one] The place left would keep { $left } doctor of the { $least } it needs.
       *[other] The place left would keep { $left } doctors of the { $least } it needs.
    }

## A proposal: the best plan by moving alone, and why none is better

# $before, $after: before and after it.
proposal-nothing-lacking = Every station has its minimum of doctors.
proposal-headline = The best that moving alone can do ({ $choice }): doctors lacking { $before } → { $after }; moves: { $moves }.
proposal-without = Stations without a regular doctor: { $before } → { $after }
proposal-below = Stations with fewer doctors than the minimum: { $before } → { $after }
proposal-spread = Shortages: { $before } → { $after }
proposal-spread-part = { $stations } × { $shortage }
proposal-spread-none = none
proposal-density-shortage = Doctors lacking to the density targets: { $before } → { $after }
proposal-choice-fair = shared evenly
proposal-choice-most = most stations filled
proposal-choices = Compared – { $fair }; { $most }.
proposal-choice-all = { $choice }: no station lacks doctors
proposal-choice-each = { $choice }: stations still short: { $stations }, by { $each } each
proposal-choice-left = { $choice }: stations still short: { $stations }, doctors lacking: { $doctors }
proposal-price = { $switch }: without it, moves: { $moves }, doctors lacking: { $lacking }; with it, moves: { $moves_with }, doctors lacking: { $lacking_with }.
proposal-switch-density = Density targets count as well
proposal-switch-keep-density = Givers keep their density
proposal-switch-within-areas = Within areas only
proposal-uncounted = Not counted, for the rule is off: { $bound }.
proposal-rotations = Rotations that end on { $date }: { $number }
proposal-left = stations short: { $stations }, doctors lacking: { $doctors }
proposal-all-filled = No station is short any more.
proposal-proof =
    { $wanted ->
        [one] Stations short together: { $stations }. It needs { $wanted } more doctor, and at most { $available } can be moved there; the limits are { $bounds }.
       *[other] Stations short together: { $stations }. They need { $wanted } more doctors, and at most { $available } can be moved there; the limits are { $bounds }.
    }
proposal-proof-bound = { $amount } ({ $bound })
proposal-proof-nobody =
    { $wanted ->
        [one] Stations short together: { $stations }. It needs { $wanted } more doctor, and nobody can be moved there.
       *[other] Stations short together: { $stations }. They need { $wanted } more doctors, and nobody can be moved there.
    }
proposal-proof-locked =
    { $number ->
        [one] Besides, { $number } more is lacking where nobody may come: locked, about to close, or without a main seat.
       *[other] Besides, { $number } more are lacking where nobody may come: locked, about to close, or without a main seat.
    }
proposal-proof-locked-alone =
    { $number ->
        [one] The { $number } still lacking is lacking where nobody may come: locked, about to close, or without a main seat.
       *[other] All { $number } still lacking are lacking where nobody may come: locked, about to close, or without a main seat.
    }
proposal-proof-sum =
    { $left ->
        [one] No plan by moving leaves fewer than { $left } doctor lacking: { $wanted } − { $available } + { $locked } = { $left }.
       *[other] No plan by moving leaves fewer than { $left } doctors lacking: { $wanted } − { $available } + { $locked } = { $left }.
    }
proposal-bound-floor = floors of hospitals
proposal-bound-away = share of a hospital’s doctors away at once
proposal-bound-specialty = specialties a hospital must keep
proposal-bound-minimum = minimums of giving stations
proposal-bound-density = density of giving stations
proposal-bound-doctors = nobody else there may be moved
proposal-bound-lock = locked station
proposal-bound-area = doctors stay within their area
proposal-outlook-filled = { $name } lacks { $short }: moving can fill it
proposal-outlook-recruiting = { $name } lacks { $short }: at least { $least } only by recruiting
proposal-outlook-shared = { $name } lacks { $short }: one of { $stations } stations that lack { $lacking } together
proposal-outlook-locked = { $name } lacks { $short }: nobody may come
proposal-verdict-recruiting = { $number } only by recruiting
proposal-verdict-shared = one of { $stations } stations that lack { $lacking } together
proposal-verdict-locked = nobody may come
proposal-would-help = What would help, and how many doctors fewer would be lacking
proposal-help-floor = { $name }: a floor lower by one doctor – { $gain }
proposal-help-away = { $name }: one more doctor away at once – { $gain }
proposal-help-minimum = { $name }: a minimum lower by one doctor – { $gain }
proposal-help-density = { $name }: a density need lower by ten sessions – { $gain }
proposal-help-doctors = { $name }: one more doctor who may be moved – { $gain }
proposal-help-lock = { $name }: the station unlocked – { $gain }
proposal-help-area = Moves out of the area allowed – { $gain }
proposal-help-kept = { $help } (kept by one thing alone: { $reasons })
proposal-help-reason = { $number } { $why }
proposal-bar-pinned = pinned
proposal-bar-exempt = exempt from rotation
proposal-bar-bond = bonded
proposal-bar-post = holding a post
proposal-bar-licence = without a valid practice licence
proposal-bar-specialty = of a specialty a station has no use for, or that the hospital must keep
proposal-bar-ends = ending work within a year
proposal-bar-days = above the most rotation days
proposal-bar-elsewhere = working at several places or with another move

## Time: how many doctors a station has from which day, why, and since when a finding holds

time-numbers =
    { $sessions ->
        [one] { $regular } regular, { $part_time } part-time, { $sessions } session a week
       *[other] { $regular } regular, { $part_time } part-time, { $sessions } sessions a week
    }
time-cause-move = { $doctor } begins: { $kind }
time-cause-return = { $doctor } ends: { $kind }
time-cause-leave = { $doctor } leaves
time-cause-retirement = { $doctor } retires
time-cause-opening = the station opens
time-cause-closing = the station closes
time-held = From { $since }
time-held-only-until = Until { $until }
time-held-until = From { $since } to { $until }

## Forecast and fairness

forecast-target = Target: { $target } doctors per 10,000 people at the end of { $year }
forecast-recruits = Recruited
forecast-leavers = Leaving
forecast-retirements = Retiring
forecast-growth = Population growth
forecast-percent = { $number }% a year
forecast-people-a-year =
    { $number ->
        [one] { $number } doctor a year
       *[other] { $number } doctors a year
    }
forecast-assumed = { $name }: { $value }
forecast-spread = {" "}(best { $best }, worst { $worst })
forecast-source = . Source: { $source }
forecast-remark = . Remark: { $remark }
forecast-no-assumptions = The plan has no assumptions: recruits, leavers, retirements beside the listed ones and population growth all count as 0.
forecast-passed-over = Assumptions with the ids { $ids } are passed over, for a number of theirs is out of range. { $limits }
forecast-number-refused = Doctors a year must be a whole number from { $least } to { $most }.
forecast-growth-refused = Population growth must be from { $least }% to { $most }% a year.
forecast-year-before = There is no forecast up to { $year }: the plan begins in { $first }.
forecast-year-too-many = There is no forecast up to { $year }: { $years } years are the most, up to { $last }.
forecast-year = { $year }: { $start } doctors at the start; { $recruit } recruited; { $retire } retiring ({ $named } by name, { $unlisted } estimated); { $leave } leaving; { $end } at the end
forecast-year-density = ; { $people } people, { $density } per 10,000
forecast-year-emptied = {" "}(more would go than there are, so none are left)
forecast-past-told = { $year }, past: { $doctors } doctors at the end
forecast-ends = At the end of { $year }: { $middle } per 10,000 people; best { $best }, worst { $worst }.
forecast-needed =
    { $needed ->
        [one] At least { $needed } doctor a year has to be recruited to reach { $target } at the end of { $year } (assumed now: { $now }).
       *[other] At least { $needed } doctors a year have to be recruited to reach { $target } at the end of { $year } (assumed now: { $now }).
    }
forecast-no-people = The { $kind }’s population is missing, so neither figures per 10,000 people nor the recruits needed can be worked out.
forecast-target-past = The target’s year ({ $year }) lies before the plan’s first day, so the recruits needed cannot be worked out.
forecast-reached = With { $recruits } recruited a year: { $target } is reached at the end of { $year }.
forecast-not-reached = With { $recruits } recruited a year: { $target } is not reached before { $year }.
forecast-moving = Moving within the { $kind }: +0.0. Working elsewhere does not change the number of doctors in the { $kind }.
forecast-pharmacists = University pharmacists
forecast-nurses = Nurses
forecast-beds = Hospital beds
forecast-other = { $name }: { $count } as now; { $first } → { $last } per 10,000 people, target { $target } in { $year }
forecast-retires = { $date }: { $doctor } retires
forecast-leaves = { $date }: { $doctor } leaves
forecast-comes = { $date }: { $doctor } is recruited
forecast-without-from = without a regular doctor from { $date }
forecast-never-without = always with a regular doctor
forecast-end-retirement = retires
forecast-end-leave = leaves
forecast-end-term = the term is over
forecast-end-move = goes elsewhere
forecast-station-end = { $date } { $doctor } ({ $why })
forecast-brief = Plan: { $value }
forecast-brief-spread = Plan: { $value } ({ $least }–{ $most })
forecast-named-comes = recruited
forecast-copy = Copy table
forecast-hint = Pull or type a number, arrow keys ±1, Shift ±10 · click a year: people known by name
forecast-chart = Doctors per 10,000 people, end of each year
forecast-known = known
forecast-assumed-from = forecast
forecast-start =
    { $doctors ->
        [one] { $density } · { $doctors } doctor, { $date }
       *[other] { $density } · { $doctors } doctors, { $date }
    }
forecast-end = { $density } · { $recruits } a year
forecast-end-best = { $density } best
forecast-end-worst = { $density } worst
forecast-best = at best
forecast-worst = at worst
forecast-with =
    { $recruits ->
        [one] { $recruits } recruit a year
       *[other] { $recruits } recruits a year
    }
forecast-legend-recruited = recruited
forecast-legend-named = retiring, by name
forecast-legend-unlisted = retiring, estimated
forecast-legend-leaving = leaving
forecast-unit-people = people/year
forecast-unit-percent = %/year
forecast-slider = { $name }, to be pulled or stepped by arrow keys
forecast-last-year = To the end of
forecast-last-usual = Target: { $year }
forecast-back = Back to { $value }
forecast-needed-short =
    { $needed ->
        [one] { $needed } recruit a year needed
       *[other] { $needed } recruits a year needed
    }
forecast-how-wanted = End of { $year }: { $people } people want { $wanted } doctors.
forecast-how-start = Doctors at the start: { $start }. Going until then: { $out } (years: { $years }).
forecast-how-come = Recruits the plan has already, counted beside these: { $come }.
forecast-how-end =
    { $needed ->
        [one] With { $needed } recruit a year: { $end } at the end.
       *[other] With { $needed } recruits a year: { $end } at the end.
    }
forecast-how-fewer =
    { $fewer ->
        [one] With { $fewer } recruit a year: { $end }, not enough.
       *[other] With { $fewer } recruits a year: { $end }, not enough.
    }
forecast-set =
    { $needed ->
        [one] Set { $needed } recruit a year
       *[other] Set { $needed } recruits a year
    }
forecast-tried = Other numbers than the plan’s are tried.
forecast-keep = Write into the plan
forecast-back-all = Back to the plan’s numbers
forecast-moving-short = Moving within the { $kind }: +0.0
forecast-moving-why = Working elsewhere does not change the number of doctors in the { $kind }.
forecast-named = Known by name: { $number }
forecast-named-of = Known by name in { $year }: { $number }
forecast-all-years = Show all years
forecast-stations = Stations that will be without a regular doctor: { $number }
forecast-stations-kept = Stations with a regular doctor throughout: { $number }
forecast-stations-show = Show these stations
forecast-stations-hide = Hide these stations
forecast-station-ends =
    { $number ->
        [one] { $number } ends there
       *[other] { $number } end there
    }
forecast-others = Other staff and beds
forecast-past = Figures of past years
forecast-past-none = There are figures of no year, so the chart begins on the plan’s first day.
forecast-past-add = Add a year
forecast-past-year = Year { $year }
forecast-past-remove = Delete the figures of { $year }
forecast-past-doctors = Doctors at its end
forecast-past-source = Source
equity-none = Without people served or sessions worked fairness cannot be measured.
equity-change = Gini { $gini_before } → { $gini_after }, Theil { $theil_before } → { $theil_after }
equity-figures =
    { $stations ->
        [one] Gini { $gini }, Theil { $theil } ({ $stations } station)
       *[other] Gini { $gini }, Theil { $theil } ({ $stations } stations)
    }
map-whole = Whole map
map-empty = The plan has no station yet.
map-hint = Click a tile: its station · pull from tile to tile: move a doctor · pull the ground: shift the map · Ctrl and the wheel: nearer
map-which = Pull a doctor to another tile:
map-doctors-of = { $place }:
map-nobody = no doctors
map-warning = warning
map-violation = violation
map-information = information
map-by = Colour by
map-by-state = state
map-by-density = density
map-by-points = points
map-by-trouble = first day without
map-moves = Moves
map-moves-brief = Moves
map-moves-all = all
map-moves-agreed = agreed
map-moves-proposed = proposed
map-moves-none = none
map-density-enough = target reached
map-density-low = below target
map-density-none = no sessions
map-density-unknown = people not known
map-density-told = { $density } doctors per 10,000 people (target { $target })
map-points-all = doctors at every point
map-points-some = some points empty
map-points-none = all points empty
map-without-points = no points
map-trouble-never = always a regular doctor from now on
map-trouble-later = without one later
map-trouble-soon = without one soon
map-trouble-now = without one now
map-card-people = { $people } people
map-card-empty = Empty points: { $points }
map-signs = Legend
map-island = special zone (island)
map-legend = dots: points · cross: hospital · solid arrow: agreed, dashed: proposed
map-fairness = How evenly shared
map-show-fairness = Show fairness
map-gini-change = Without the moves: Gini { $before }; with them: { $now }.
map-gini-what = 0 is shared quite evenly; ten sessions a week are a doctor.
map-let-go = If let go here: { $change }.
map-lorenz = Lorenz curve: part of the people (worst served first) and part of the sessions; the dashed line is quite even
map-lorenz-up = % sessions
map-lorenz-across = % people
map-areas = Doctors per 10,000 people by area
map-target = target { $target }
map-worst = Worst served stations
map-worst-note = { $density } · { $people } people

## Board, cards, tray

page-board = Board
page-changes = Changes
page-start = Start page
page-doctors = Doctors
page-compare = Compare
page-stations = Stations

## The pages of doctors and of stations

grid-search = Search the list
grid-which = Show
grid-every-place = every workplace
grid-every-specialty = every specialty
grid-all-doctors = all doctors
grid-unplaced = without a place
grid-in-training = in training
grid-retiring = retiring within 12 months
grid-all-stations = all stations
grid-below-minimum = below the minimum
grid-without-regular = without a regular doctor
grid-paste = Paste from Excel…
grid-paste-about = Paste rows copied from a spreadsheet (Ctrl+V); what is understood is shown before it is taken. Cells without names fill those of the page, from the chosen one right and down.
grid-doctors =
    { $number ->
        [one] { $number } doctor
       *[other] { $number } doctors
    }
grid-stations =
    { $number ->
        [one] { $number } station
       *[other] { $number } stations
    }
grid-chosen =
    { $number ->
        [one] { $number } row chosen; editing one cell edits it in every chosen row
       *[other] { $number } rows chosen; editing one cell edits it in every chosen row
    }
grid-hint = Arrows: walk · Enter or typing: edit the cell · Shift, Ctrl: choose several rows · Ctrl+V: paste from Excel
grid-none-found = No row matches the filter.
grid-no-doctors = No doctors yet. Add one, or copy rows in Excel and paste them here (Ctrl+V).
grid-no-stations = No stations yet.
grid-choose = Choose { $name }
grid-choose-all = Choose all rows
grid-cell = { $column }: { $name }
grid-name = Full name
grid-birth = Birth date
grid-sex = Sex
grid-qualification = Qualification
grid-specialties = Specialties
grid-place = Workplace
grid-sessions = Sessions
grid-licence = Licence no.
grid-retirement = Retires
grid-bond = Bond
grid-exempt = Exempt until
grid-pinned = Pinned
grid-ticked = x
grid-licence-none = none
grid-station = Station
grid-area = Area
grid-doctors-now = Doctors now
grid-catchment = Population
grid-posts = Posts
grid-doctor-posts = Doctor posts
grid-staff = Staff
grid-assistants = Assistants
grid-nurses = Nurses
grid-midwives = Midwives
grid-pharmacists = Pharmacists
grid-others = Others
grid-minimum = Minimum
grid-deadline = Deadline
grid-density = Density target
grid-wrong-sex = Neither male nor female.
grid-wrong-qualification = There is no such qualification: doctor, BSNT, CKI, ThS, CKII, TS.
grid-wrong-specialty = There is no specialty “{ $text }”.
grid-wrong-tick = Write x, or leave it empty.
grid-no-such-place = No place is called “{ $text }”.
grid-no-such-area = No area is called “{ $text }”.
grid-several-places = Several places are called “{ $text }”.
grid-no-seat = { $name } has no main seat.
grid-no-place-yet = No workplace yet: write that first.
grid-several-posts = The doctor works at several sites: edit it on the doctor's page.
grid-moved = The workplace on the day shown is by a move: edit the move.
grid-no-retirement = The day of retirement is known once birth and sex are.
grid-before-retirement = By law the last day is { $date }. Whoever leaves earlier has a move of the kind “leave”.
grid-counted = This number is counted.
grid-bond-place = It is not clear where the bond is. Write the place too, as in: Trạm Y tế A: 31/12/2028.
grid-dated = This figure holds from { $date }. Delete it under Figures from a day on, at the station.
grid-no-name = The row has no name.
grid-several-doctors = Several doctors are called “{ $name }”: give the birth date too.
grid-repeated = Repeats a row above: only the one above is taken.
grid-wrong-cell = { $column } “{ $text }”: { $why }
grid-wrong-there = { $name }: { $column } “{ $text }”: { $why }
grid-no-row = No further row to fill.
grid-no-column = No further column to fill: “{ $text }”.
pasted-doctors = Paste into the list of doctors
pasted-stations = Paste into the list of stations
pasted-understood = Understood: new doctors { $new }, changed { $changed }, as they are { $same }.
pasted-understood-stations = Understood: stations changed { $changed }, as they are { $same }.
pasted-columns = Columns: { $columns }.
pasted-passed-over = Columns passed over: { $columns }.
pasted-cut = Only read up to line { $number }; the lines below it are not taken.
pasted-wrong = Rows not taken: { $number }
pasted-wrong-cells = Cells not taken: { $number }
pasted-line = line { $number }: { $why }
pasted-take =
    { $number ->
        [one] Take { $number } row
       *[other] Take { $number } rows
    }

## The start page

start-name = Phân bổ
start-what = Doctors for health stations · { $version }
start-back = Back to the open plan
start-new = New plan…
start-new-hint = of any province
start-open = Open a plan…
start-open-hint = or drag a file into the window
start-import = Import from Excel…
start-import-hint = a unit’s list (.xlsx, .csv)
start-language = Language
start-theme = Theme
start-light = light
start-dark = dark
start-wall = projector
start-offline = Needs no network. Files stay on this machine and are sent nowhere.
start-recent = Opened lately
start-gone = file not found
start-unsaved = unsaved changes
start-find = Find…
start-forget-file = Take off the list: { $name }
start-regular = stations with a regular doctor
start-below =
    { $minimum ->
        [one] stations below { $minimum } doctor
       *[other] stations below { $minimum } doctors
    }
start-moves = moves
start-samples = Samples
start-samples-what = public figures with their sources; the names of people are invented
start-sample = Open the sample plan of { $province }
start-units = { $units } communes, wards, special zones
start-units-density = { $units } communes and wards · { $density } doctors/10,000
start-stations = stations
start-points = points
start-doctors = doctors at stations
start-enough = { $number } enough
start-short = { $number } short
start-without = { $number } without
start-standing =
    { $enough ->
        [one] { $enough } station with enough doctors, { $short } short, { $without } without a regular doctor
       *[other] { $enough } stations with enough doctors, { $short } short, { $without } without a regular doctor
    }
start-tour = Tour of two minutes
start-tour-what = on a copy of the sample; no file is touched
start-tour-drag = 1. Drag
start-tour-drag-what = a doctor from a hospital to a station that lacks one
start-tour-look = 2. Look first
start-tour-look-what = how giver and receiver change, then let go
start-tour-undo = 3. Undo
start-tour-undo-what = every step can be taken back
start-tour-finding = 4. Open a finding
start-tour-finding-what = how many are missing, why, and who could come
start-tour-begin = Begin
start-tour-again = called again at any time from Help
start-drop = Drop the file here to open it
start-opening = Opening { $file }…
under-way-saving = Saving { $file }…
under-way-writing = Writing { $file }…
under-way-version = Reading the earlier version…
under-way-give-up = Give up
export-given-up = { $file } was given up; no file was made.
start-nothing-open = No plan is open
start-is-open = Open: { $name }
start-foot-hint = Drag a .phanbo file into the window · Enter: open the chosen file · Delete: take it off the list · F1: keys
page-time = Time
page-proposal = Proposal
page-forecast = Forecast
page-map = Map

## The page of time

time-hint = By first trouble · pull the end of a bar to another day
time-span-period = 3 years
time-span-year = 1 year
time-span-quarter = 3 months
time-span-hint = The time shown. Ctrl + wheel, or Ctrl + plus and minus: nearer and farther; Shift + wheel, or Shift + left and right: slide.
time-station = Station
time-without = without from
time-now = now
time-no-area = In no area
time-band = Stations: { $stations } · at some time without a regular doctor: { $without } · at some time below the minimum: { $below }
time-steady = Never short: { $number }
time-no-trouble = Until { $date } no station is left without a regular doctor.
time-run-nobody = 0 regular doctors
time-run-closed = not open
time-run-part-time = 0 · part-time
time-spoken = from { $date } regular doctors: { $number }
time-spoken-proposed = from { $date } regular doctors: { $number } (proposed)
time-spoken-closed = from { $date } not open
time-home = at home
time-until = to { $date }
time-retires = retires { $date }
time-licence = practice licence ends { $date }
time-licence-of = { $doctor }: practice licence ends { $date }
time-bond = bonded until { $date }
time-end-of = Last day of { $doctor }: { $date }
time-pulled =
    { $days ->
        [one] to { $date } · { $days } working day
       *[other] to { $date } · { $days } working days
    }
time-end-title = End of { $kind }: { $date }
time-end-about =
    { $days ->
        [one] { $doctor } · { $from } → { $to }, from { $start } · { $days } working day
       *[other] { $doctor } · { $from } → { $to }, from { $start } · { $days } working days
    }
time-end-nobody = From { $date } the station has no regular doctor
time-relief = Find a successor…
time-lengthen = Lengthen to { $date }
time-edit = Edit the move…
time-legend-full = enough
time-legend-below = below the minimum
time-legend-without = no regular doctor
time-legend-retirement = retires
time-legend-end = a term ends
time-legend-bond = a bond ends
time-legend-licence = licence ends
time-legend-home = baseline
time-legend-agreed = agreed
time-legend-proposed = proposed
time-legend-rest = other signs

## The page of the best plan

proposal-working = Working it out…
proposal-aim = Aim
proposal-aim-fair = Shared evenly
proposal-aim-most = Most stations filled
proposal-best = The best that moving alone can do: stations without a regular doctor: { $without }; stations still short: { $stations }; doctors still lacking: { $doctors }
proposal-best-all = The best that moving alone can do: no station is short of doctors any more
proposal-best-none = Moving alone makes nothing better: stations without a regular doctor: { $without }; stations short: { $stations }; doctors lacking: { $doctors }
proposal-now = Today doctors lacking: { $doctors }; stations short: { $stations }; stations without a regular doctor: { $without }.
proposal-by = By the moves below ({ $moves }); each helps by itself, and it is all right to stop anywhere.
proposal-rest = Doctors still lacking then: { $doctors }. Only recruiting can bring them, or relaxing a condition at the right.
proposal-look = For a look: { $what }. Nothing in the plan has changed.
proposal-look-leave = Leave (Esc)
proposal-from = From
proposal-to = To
proposal-effect = This move
proposal-column-without = without a regular doctor
proposal-column-below = stations short
proposal-column-lacking = doctors lacking
proposal-today = Today
proposal-solves = solves { $number }
proposal-creates = adds { $number }
proposal-eases = eases a shortage
proposal-tick = Choose the move of { $doctor }
proposal-row-solves = Solves: { $finding }
proposal-row-creates = Creates: { $finding }
proposal-pin = Pin { $doctor }
proposal-lock = Lock { $place }
proposal-show = Show on the Board
proposal-nothing-to-choose = There are no moves to choose from.
proposal-hint = Nothing is applied yet · worked out again after every edit
proposal-apply =
    { $count ->
        [one] Apply { $number } chosen move
       *[other] Apply { $number } chosen moves
    }
proposal-tick-all = Choose all { $number }
proposal-tick-none = Choose none
proposal-comes-to = Moves: { $number }; stations without a regular doctor { $without } → { $without_then }, doctors lacking { $lacking } → { $lacking_then }; the { $kind }’s density does not change
proposal-why = No plan is better
proposal-why-left =
    { $doctors ->
        [one] why { $doctors } stays lacking
       *[other] why { $doctors } stay lacking
    }
proposal-cut-wanted = wanted (stations: { $stations })
proposal-cut-bound = limit: { $bound }
proposal-cut-available = at most that many can come
proposal-cut-lacking = still lacking, { $wanted } − { $available }
proposal-cut-locked = where nobody may come
proposal-recruit = To be recruited: at least { $doctors }
proposal-recruit-here = only by recruiting: { $number }
proposal-recruit-shared = one of these stations
proposal-short = lacks { $number }
proposal-if = What if? A click shows it
proposal-gain = { $number } fewer
proposal-kept = Why nobody else may be moved
proposal-relax-floor = Floor of { $place } lower by one doctor
proposal-relax-away = One more doctor of { $place } away at once
proposal-relax-minimum = Minimum of { $place } lower by one doctor
proposal-relax-density = Density need of { $place } lower by ten sessions
proposal-relax-doctors = One more doctor of { $place } may be moved
proposal-relax-lock = { $place } unlocked
proposal-relax-area = Moves out of the area allowed

## Curing one finding

action-cure = Solve…
cure-title = Solve by moving
cure-impossible = No move to a station solves this.
cure-none = No way of moving doctors solves this.
cure-moves =
    { $count ->
        [one] The fewest moves, from nearest by: { $number } move, within all limits of the place left.
       *[other] The fewest moves, from nearest by: { $number } moves, within all limits of the places left.
    }
cure-apply =
    { $count ->
        [one] Make { $number } move
       *[other] Make { $number } moves
    }

## A new plan

new-plan-title = New plan
new-plan-from-province = A province
new-plan-from-open = From the open plan
new-plan-from-nothing = Empty
new-plan-search = Search provinces (diacritics optional)
new-plan-nothing = No province matches “{ $text }”.
new-plan-line = { $units } communes, wards, special zones
new-plan-line-people = { $units } communes, wards, special zones · { $people } people
new-plan-province-name = Province
new-plan-open-about = “{ $title }”: moves agreed up to the first day become workplaces; rotations, secondments and courses that are agreed and run on stay moves; people who have left or retired by that day are not in the new plan.
new-plan-first-day = First day
new-plan-name = Title
new-plan-preset = Preset
new-plan-no-preset = defaults
new-plan-target = Doctors/10,000
new-plan-year = By year
new-plan-minimum = Doctors a station
new-plan-keep =
    { $number ->
        [one] Keep { $number } proposed or parked move
       *[other] Keep { $number } proposed and parked moves
    }
new-plan-make = Create the plan
new-plan-no-province = No province is chosen.
new-plan-no-name = The province has no name yet.
new-plan-before = The first day is before that of the open plan ({ $date }).
new-plan-other-year = A plan cannot begin on { $date }. Choose a day in the years { $first } to { $last }.
new-plan-next = Enter the doctors
new-plan-next-import = Import the list of doctors from Excel
new-plan-begun = A new plan with stations: { $stations }, doctors: { $doctors }. It is not saved yet.

## The page of changes

changes-none = No moves yet. Pull a doctor on the Board to another place to propose the first.
changes-none-of-status = No moves of this status. Choose “all” to see the others.
changes-choose-some = Choose moves to edit, agree, park or withdraw them.
changes-chosen =
    { $count ->
        [one] { $number } move chosen
       *[other] { $number } moves chosen
    }
changes-joint = together: { $effect }
changes-edit = Edit…
changes-agree = Agree…
changes-park = Park
changes-propose = Propose again
changes-withdraw = Withdraw
changes-filter = Filter: { $which }
changes-all = all
changes-resting = later moves rest on this: { $moves }
changes-of-act = A move that a reorganisation made cannot be parked, and is withdrawn only with all of it: choose the row of the reorganisation, then “Withdraw”.
changes-act-moves =
    { $count ->
        [one] { $number } move
       *[other] { $number } moves
    }
changes-act-agreed = { $agreed }/{ $all } agreed
changes-act-open = Show the moves: { $deed }
changes-act-close = Hide the moves: { $deed }
changes-choose-act = Choose the moves: { $deed }
changes-act-rests = a later one rests on it
changes-count-agreed = count agreed only
changes-count-agreed-hint = The figures at the top count agreed moves only; the plan stays as it is.
changes-choose-all = Choose all
changes-choose = Choose the move of { $doctor }
changes-doctor = Doctor
changes-route = From – to
changes-kind = Kind
changes-term = From day – to day
changes-sessions =
    { $sessions ->
        [one] { $sessions } session a week
       *[other] { $sessions } sessions a week
    }
changes-status = Status
changes-effect = Effect
changes-working-days =
    { $number ->
        [one] { $number } working day
       *[other] { $number } working days
    }
changes-ends-first = ends before it starts
changes-for-good = for good
changes-no-end = without an end
changes-no-basis = no basis yet
changes-parked = not counted
changes-solved = solves { $number }
changes-reduced = eases { $number }
changes-created = creates { $number }
changes-grown = worsens { $number }
changes-not-yet = not begun on the day shown
changes-over = over before the day shown
changes-no-effect = no change
amend-title =
    { $count ->
        [one] Edit { $number } move
       *[other] Edit { $number } moves
    }
amend-about = What is written here holds for all chosen moves. A field left empty: each move keeps what it has; to take a value from all of them, tick “Empty”.
amend-clear = Empty: { $field }
amend-left = Made by acts of the network and left as they are, for they cannot be parked: { $number }
amend-kept = as it is
amend-kept-value = as it is: { $value }
amend-ends-first = Ends before it starts: { $doctors }
amend-past = Moves that end before the plan’s first day ({ $date }), without effect: { $number }
amend-do =
    { $count ->
        [one] Edit { $number } move
       *[other] Edit { $number } moves
    }
agree-title =
    { $count ->
        [one] Agree { $number } move
       *[other] Agree { $number } moves
    }
agree-about = The decision written here is the basis of all moves chosen. Leave it empty if there is none yet: each move keeps the basis it has.
agree-number = Number of the decision
agree-number-hint = such as 1409/QĐ-SYT
agree-date = Date of the decision
agree-date-hint = such as 25/11/2026
pin-title = Agree before pinning { $doctor }?
pin-title-several =
    { $count ->
        [one] Agree before pinning { $number } doctor?
       *[other] Agree before pinning { $number } doctors?
    }
pin-about = A doctor who is pinned stays at the present place of work: moves that are still proposed break rule D11 then. Agree them first, or pin alone and look at them later.
pin-alone = Pin alone
pin-agree = Agree and pin
agree-agree = Agree

board-empty = The plan has no station or hospital yet. Open another plan (Ctrl+O), or the sample plan in the File menu.
board-all-closed = On { $date } every station and hospital has not opened yet or has closed.
board-findings = Findings
board-inspector = Details
board-zoom-overview = Overview
board-zoom-normal = Stations
board-zoom-detail = Each point
board-area = { $name } area
board-other-hospitals = Provincial hospitals and other facilities
board-without-area = Stations without an area
board-station-count =
    { $number ->
        [one] { $number } station
       *[other] { $number } stations
    }
board-hospital-count =
    { $number ->
        [one] { $number } facility
       *[other] { $number } facilities
    }
board-people = { $number } people
board-people-at-least = at least { $number } people
board-without-doctor = { $number } without a doctor
board-below-minimum = { $number } below the minimum
board-enough = enough
board-no-doctor = no doctor
board-part-time-only = part-time only
board-not-regular = none regular
board-lacking = { $number } short
board-low-density = low density
board-below-floor = { $number } below minimum
board-to-see = no hospital
board-of-minimum = /{ $minimum } dr
board-doctors = doctors
board-floor = minimum { $floor }
board-points = { $covered }/{ $all } points
board-other-doctors =
    { $number ->
        [one] +{ $number } more doctor
       *[other] +{ $number } more doctors
    }
board-fewer-doctors = Show fewer
board-more-reasons = … { $number } more
board-site-sessions =
    { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    }
board-open-points = Show the points of { $place }
board-close-points = Hide the points of { $place }
board-sessions-of =
    { $number ->
        [one] { $number } session of { $doctor } at { $site }
       *[other] { $number } sessions of { $doctor } at { $site }
    }
board-session-pull = { $sessions }. Drag one session to another site of the station.
board-one-session = 1 session
board-session-less = One session less of { $doctor } at { $site }
board-session-more = One session more of { $doctor } at { $site }
board-pin = Pin to the present place
board-unpin = Unpin
board-withdraw = Withdraw the move
board-move-several =
    { $count ->
        [one] Move { $number } doctor to…
       *[other] Move { $number } doctors to…
    }
board-withdraw-several =
    { $count ->
        [one] Withdraw { $number } proposed move
       *[other] Withdraw { $number } proposed moves
    }
board-recruit = Recruit who is not placed
chip-proposed = proposed
chip-recruited = recruited
chip-no-place = no place yet
chip-sessions =
    { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    }
chip-retires = retires { $month }
chip-exempt = exempt
chip-bond = bond { $year }
chip-rotation = rot.
spelled-exempt = exempt from rotation until { $date }
spelled-bond = bound to serve until { $date }
spelled-doctors =
    { $have ->
        [one] { $have } doctor working regularly, at least { $need } needed
       *[other] { $have } doctors working regularly, at least { $need } needed
    }
spelled-density = { $density } doctors per 10,000 people, by sessions
spelled-points = { $with } of { $all } points with a doctor’s sessions
spelled-present =
    { $number ->
        [one] { $number } doctor present
       *[other] { $number } doctors present
    }
spelled-floor =
    { $number ->
        [one] at least { $number } doctor to be kept
       *[other] at least { $number } doctors to be kept
    }
chip-secondment = sec.
chip-support = supp.
verdict-good = good
verdict-good-solves = good: error solved
verdict-unneeded = not needed
verdict-warning = warning
verdict-asks = think twice
verdict-impossible = not possible
giver-above-minimum =
    { $number ->
        [0] just the minimum
       *[other] { $number } above the minimum
    }
giver-below-minimum = { $number } below the minimum
giver-above-floor =
    { $number ->
        [0] just the minimum
       *[other] { $number } above the minimum
    }
giver-below-floor = { $number } below the minimum
effect-solves = Solves
effect-reduces = Eases
effect-good = solves { $solved }, eases { $reduced }
effect-bad = creates { $created }, worsens { $grown }
effect-density-same = { $kind } density unchanged
effect-density = { $kind } density { $before } → { $after }
effect-more =
    { $count ->
        [one] one doctor more in the { $kind }
       *[other] { $number } doctors more in the { $kind }
    }
effect-fewer =
    { $count ->
        [one] one doctor fewer in the { $kind }
       *[other] { $number } doctors fewer in the { $kind }
    }
outcome-title = Last change:
outcome-nothing = Last change: findings as before
outcome-solved = solves { $number }
outcome-reduced = eases { $number }
outcome-created = creates { $number }
outcome-grown = worsens { $number }
outcome-solved-title = Findings solved
outcome-reduced-title = Findings that became smaller
outcome-created-title = Findings created
outcome-grown-title = Findings that became larger
tray-title = Not placed:
tray-name = Not placed
tray-empty = every doctor has a place
tray-nobody = The plan has no list of doctors yet.
tray-parked = Parked: { $number }
tray-training = In training: { $number }
tray-closed = At closed places: { $number }
picked-brief =
    { $count ->
        [one] { $number } doctor picked
       *[other] { $number } doctors picked
    }
picked-hint =
    { $count ->
        [one] { $number } doctor picked · drag or Ctrl+M to move · Esc to let go of the choice
       *[other] { $number } doctors picked · drag or Ctrl+M to move together · Esc to let go of the choice
    }
tray-hint = Drag a doctor to a station · F8: next finding
carry-several =
    { $count ->
        [one] { $number } doctor
       *[other] { $number } doctors
    }
carry-several-places = several places
carry-hint-over = Let go to choose: move there, or swap with { $doctor }
carry-hint-hand = 1–3 choose one of the best · let go or Enter to move · Esc or right button to cancel
carry-hint-hand-unranked = Let go to move · Esc or right button to cancel
carry-hint-keys = Arrows, 1–3 choose a place · Enter to move · Esc to cancel
carry-hint-keys-unranked = Arrows choose a place · Enter to move · Esc to cancel

## Command line

cli-about = Decide which doctors work at which commune health stations
cli-files = Open the window with these plan files
cli-renderer = What is to draw the window first: auto, gl (OpenGL), software (on Windows alone); what works is remembered
cli-file = Plan file (.phanbo)
cli-lang = Language: vi (Vietnamese, the default) or en (English)
cli-help = Print this help
cli-version = Print the version of the program
cli-man-about = Print the page for the command man
man-name = Name
man-exit = Exit status
man-files = Files
man-settings = Settings of the program: language, theme, files opened.
man-recovery = Unsaved work and earlier versions of plans.
cli-check-about = Check a plan against the rules
cli-check-date = The date to look at (year-month-day); by default the plan’s first day
cli-check-format = Form of the result: text (the default) or json
cli-format-about = Rewrite a plan file in its standard form, its content unchanged
cli-format-output = Write to this file and leave the original as it is
cli-format-check = Only check, write nothing; exit code 1 if the file is not in its standard form
cli-exit-codes = Exit codes: 0 fine; 1 violations, not in standard form, differences, differences left to decide, or rows left out; 2 could not be done
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options

# A command line with a mistake. $argument, $other: an option or argument; $value: the value given.
cli-usage-unknown = “{ $argument }” is not understood.
cli-usage-missing = { $argument } is missing.
cli-usage-no-value = { $argument } needs a value.
cli-usage-value = “{ $value }” is not a valid value of { $argument }.
cli-usage-conflict = { $argument } cannot be used together with { $other }.
cli-usage-repeated = { $argument } stands more than once.
cli-usage-other = The command line is not right.
cli-usage-no-command = There is no command “{ $word }”, and no file of that name either. The nearest command is “{ $command }”.
cli-usage-hint = Type “phanbo --help” to see how it is used.

cli-output-failed = The result could not be printed: { $cause }.
cli-date-malformed = The date “{ $date }” is not valid. Give it as year-month-day, for example 2026-12-31.
cli-date-too-early = The date { $date } is before the plan’s first day. Choose { $baseline } or later.
cli-output-dash = “-” is no name of a file, and results go into files only. Give a name after -o.
cli-format-written = { $file } was written in its standard form.
cli-format-already = The file { $file } is in its standard form.
cli-format-needed = The file { $file } is not in its standard form.

cli-date = Date { $date }
cli-communes = Communes, wards, special zones: { $number }
cli-stations = Health stations: { $number }
cli-points = Points of stations: { $number }
cli-hospitals = Hospitals and other facilities: { $number }
cli-doctors-listed = Doctors listed: { $number }
cli-station-doctors = Doctors working at stations: { $number }
cli-with-regular-doctor = Stations with a regular doctor: { $number }
cli-below-minimum = Stations with fewer doctors than the minimum: { $number }
cli-points-without-sessions = Points without any session: { $number }
cli-province-density = Doctors per 10,000 people in the { $kind }: { $number }
cli-group = { $title } – { $severity }: { $number }
cli-no-findings = No findings: nothing to correct, nothing to note.
cli-accepted = Accepted as exceptions
cli-counts = Violations: { $errors }; warnings: { $warnings }; information: { $infos }; accepted: { $accepted }

cli-rules-about = Print the list of the program’s rules
cli-whatif-about = See what moves would do, writing nothing
cli-whatif-move = A move; may be repeated, the moves are worked out one after the other
cli-whatif-date = The date to look at (year-month-day); by default the earliest start of the moves
cli-candidates-about = Who could come to a station, best first; who cannot, and why
cli-candidates-station = Id of the health station
cli-move-about = Make moves and save the plan as a new revision
cli-move-move = A move; may be repeated, the moves are made one after the other
cli-move-output = Save to this file
cli-move-by = Who proposes it
cli-by-empty = --by is to name somebody, and no letter is given.
cli-by-too-long = The name given with --by has { $number } letters; { $most } are the most.
cli-move-keys = MOVE is written as doctor=ID,to=ID,start=2026-03-01. doctor, to and start are needed (leave and training need no to); from, kind, end, sessions may be left out; from is then where the doctor has most sessions at home on start. to is the id of a facility or of a point. kind: transfer, rotation, secondment, sessions, support, training, recruit, leave.

# A move that is not told right. $text: the move as it was typed; $fault: what is wrong.
cli-move-wrong = --move “{ $text }”: { $fault }
cli-move-none = There is no move.
cli-move-no-pair = “{ $part }” is not a pair key=value. Write pairs key=value with commas between them.
cli-move-unknown-key = There is no key “{ $key }”. Choose from: { $keys }.
cli-move-repeated = The key “{ $key }” stands more than once. Write it once; for another move use another --move.
cli-move-empty = The key “{ $key }” has no value. Write one after the equals sign or leave the key out.
cli-move-missing = The key “{ $key }” is missing. Add { $key }=… to the move.
cli-move-unknown-kind = There is no kind “{ $kind }”. Choose from: { $kinds }.
cli-move-end-before-start = The end { $end } lies before the start { $start }. Choose a later end.
cli-move-sessions = “{ $number }” is not a number of sessions a week. Give a whole number from 1 to 10.
cli-move-unknown-doctor = The plan has no doctor with the id “{ $doctor }”. Look the id up under doctors in the file.
cli-move-unknown-place = The plan has no facility or site with the id “{ $place }”. Look the id up under facilities and sites in the file.
cli-move-unknown-origin = The plan has no facility with the id “{ $place }”. Look the id up under facilities in the file, or leave out from.
cli-move-nowhere = On { $start } { $doctor } has no place of work to leave. Choose kind=recruit or another date.
cli-move-no-seat = “{ $place }” has no site to work at. Add the main seat of the facility to the plan first.
cli-move-end-missing = The kind { $kind } must have an end. Add end=year-month-day.
cli-move-end-unused = The kind { $kind } has no end. Leave out end or choose another kind.
cli-start-too-early = The start { $start } is before the plan’s first day. Choose the date to look at by --date, { $baseline } or later.
cli-move-saved = Saved { $file }, revision { $revision }.
cli-network-about = Reorganise the network of stations from a day on and save the plan as a new revision
cli-network-act = An act; may be repeated, the acts are done one after the other
cli-act-keys =
    ACT is one of these (ids of what is new may be left out; name goes on to the end):
    { "  " }merge station=ID into=ID as=point|closed date=DATE
    { "  " }split point=ID station=ID catchment=N date=DATE name=NAME
    { "  " }move point=ID to=ID date=DATE
    { "  " }close point=ID into=ID date=DATE
    { "  " }close station=ID date=DATE
    { "  " }add station=ID commune=ID area=ID date=DATE name=NAME
    { "  " }add point=ID to=ID date=DATE name=NAME
    { "  " }area station=ID to=ID
cli-act-wrong = --act “{ $text }”: { $fault }
cli-act-none = There is no act yet.
cli-act-unknown = There is no act “{ $verb }”. Choose among: { $verbs }.
cli-act-no-pair = “{ $part }” is not a pair key=value. Write pairs key=value with blanks between them.
cli-act-repeated = The key “{ $key }” stands more than once. Write it once; for another act use --act again.
cli-act-too-long = The value of the key “{ $key }” has { $number } letters; { $most } are the most.
cli-act-missing = The key “{ $key }” is missing. Add { $key }=… to the act.
cli-act-not-with = The key “{ $key }” says nothing beside “{ $other }”. Leave one of them out.
cli-act-people = “{ $number }” is not a number of people. Write a whole number without separators.
cli-act-as = “{ $value }” is not possible. Write as=point or as=closed.
cli-act-heading = Acts
cli-act-moves = moves that follow: { $number }

# What moves do. $deed: what was done; $days: the days.
cli-effect-moves = Moves
cli-effect-days = { $start } – { $end }
cli-effect-from = from { $start }
cli-effect-move = { $deed } ({ $days }; weekly sessions: { $sessions })
cli-effect-away = { $deed } ({ $days })
cli-effect-solved = Solved: { $number }
cli-effect-created = Created: { $number }
cli-effect-reduced = Reduced: { $number }
cli-effect-grown = Grown: { $number }
cli-effect-finding = {"  "}{ $severity }: { $sentence }
cli-effect-none = Nothing is solved, created or changed.
cli-effect-same-totals = The totals stay as they are.

cli-station-unknown = The plan has no facility with the id “{ $station }”. Look the id up under facilities in the file.
cli-station-other = { $name } is not a health station. Choose the id of a health station.
cli-station-no-seat = { $name } has no site to work at. Add the main seat of the station to the plan first.
cli-station-closed = { $name } is not open on { $date }. Choose another date by --date.
cli-candidates = Could come to { $name }: { $number }
cli-candidates-none = Nobody could come to { $name }: only recruiting can help.
cli-candidate = {"  "}{ $rank }. { $doctor }, { $from }: { $reasons }
cli-cannot = Cannot come: { $number }
cli-cannot-line = {"  "}{ $doctor }: { $why }

cli-rule = { $code }  { $title } ({ $severity })
cli-rule-off = { $code }  { $title } ({ $severity }, off at first)
cli-rule-basis = {"  "}Basis: { $basis } ({ $confidence })
cli-rule-parameter = {"  "}{ $title } [{ $name }]: { $default }

cli-diff-about = Compare two plans: what differs, which findings are solved and created; ends with 1 if they differ
cli-diff-a = The first plan file
cli-diff-b = The second plan file
cli-merge-about = Merge copies of one plan: what only one copy changed is taken, what they changed differently is listed to be decided
cli-merge-ours = The copy that gets the changes; it is not touched
cli-merge-theirs = One or more other copies of the same plan
cli-merge-base = The copy all were made from, to compare field by field
cli-merge-take = Decide everything as OURS has it (ours) or as the other copy has it (theirs)
cli-merge-keep-open = Keep what is undecided as a list in OUT
cli-merge-by = Who merges
cli-timeline-about = Say how many doctors each station has from which day and why, and from which day to which each finding holds
cli-timeline-from = The first day; the plan’s first day where none is given
cli-timeline-to = The last day; three years where none is given, 15 years at most
cli-timeline-days = From { $from } to { $to }
cli-timeline-backwards = The last day { $to } lies before the first, { $from }.
cli-timeline-too-long = From { $from } to { $to } is more than 15 years. Choose an earlier last day.
cli-timeline-step = { $date }: { $numbers }
cli-timeline-finding = { $run }: { $sentence }
cli-forecast-about = Forecast the doctors of the province year by year against its target, and the recruits needed
cli-forecast-to = Forecast up to the end of this year; the target’s year by default, 15 years at most
cli-forecast-recruits = Try this number of doctors recruited a year
cli-forecast-leavers = Try this number of doctors leaving a year
cli-forecast-retirements = Try this number of doctors retiring a year, the listed ones among them
cli-forecast-growth = Try this growth of the population a year, in tenths of a per cent (10 is 1 %)
cli-forecast-year = The year “{ $year }” is not valid. Write four digits, for example 2030.
cli-forecast-head = Forecast from { $from } to the end of { $to }
cli-forecast-assumptions = Assumed:
cli-forecast-named = Known by name:
cli-forecast-stations = Stations that will be without a regular doctor:
cli-forecast-station = {"  "}{ $station }: { $since }
cli-forecast-no-station = Up to the end of { $to } every station has a regular doctor.
cli-equity-about = Measure fairness: doctors of the stations against people, by station and area, against the baseline
cli-equity-baseline = Without the plan’s moves: { $figures }
cli-equity-now = With them: { $figures }
cli-equity-left-out = Left out, for the people served are missing: { $stations }
cli-equity-area = {"  "}{ $area }: { $before } → { $after } doctors per 10,000 people, target { $target }; Gini inside { $gini }
cli-propose-about = Propose the best plan by moving alone, and prove that none is better
cli-propose-choice = fair (shared evenly, the default) or most (most stations filled)
cli-propose-density = Stations may receive up to their density target (with the fair choice)
cli-propose-keep-density = Stations that give keep their density target
cli-propose-within-areas = Doctors stay within their area
cli-propose-output = Save the plan with all proposed moves to this file
cli-propose-row = {"  "}{ $number }. { $doctor }: { $from } → { $to } ({ $left })
cli-propose-finding = {"     "}{ $what }: { $sentence }
cli-propose-solved = Solved
cli-propose-created = Created

cli-generate-about = Make an invented plan of a given size, to try and to measure the program with
cli-generate-stations-help = Number of health stations
cli-generate-doctors-help = Number of doctors in all, those of hospitals included
cli-generate-seed = Seed: the same seed and size give the same plan; by default 1
cli-generate-stations = “{ $number }” is not a number of stations. Give a whole number from { $least } to { $most } after --stations.
cli-generate-doctors = “{ $number }” is not a number of doctors. Give a whole number from { $least } to { $most } after --doctors.
cli-generate-seed-wrong = “{ $number }” is not a seed. Give a whole number, zero or more, after --seed.
cli-generate-written = { $file } was written: health stations { $stations }, doctors { $doctors }, moves { $moves }.
cli-export-about = Write the tables of one plan or of several for Excel (.xlsx), as .csv or .jsonl; or a paper for Word (.docx)
cli-export-files = Plan files (.phanbo); several are put together, each row with its province
cli-export-output = Write to this file: .xlsx (all tables), .csv (one table), .jsonl (a finding a line) or .docx (a paper, always in Vietnamese)
cli-export-table = The table of a .csv: stations (the default), doctors, moves, findings, areas
cli-export-paper = The paper of a .docx: moves (list and covering decision), decision (one a doctor), submission, plan (of rotation), staffing, findings (a report), forecast (a report), agenda (of what merges have left to be decided)
cli-export-doctor = Only about the moves of the doctor with this id
cli-export-which-paper = It is not clear which paper is wanted. Choose with --paper: { $papers }.
cli-export-paper-form = A paper can only be written to a .docx, not to { $file }.
cli-export-table-form = One table (--table) can only be written to a .csv, not to { $file }.
cli-export-one-plan = A paper is about one plan. Give one plan file.
paper-no-moves = The plan has no move yet (from its first day on, not parked) that this paper could be about.
paper-no-moves-of = { $doctor } has no move yet (from the plan’s first day on, not parked) that this paper could be about.
paper-no-loans = The plan has no rotation, secondment, support or work by sessions yet (from its first day on, not parked) that this plan of rotation could be about.
paper-nothing-open = No merge has left anything to be decided in the plan: there is no agenda to write.
cli-output-is-plan = { $file } is the plan that is read, and it is not written over. Give the result another name.
cli-export-form = It is not clear what { $file } is to be. Give it a name that ends in .xlsx, .csv, .jsonl or .docx.
cli-export-written =
    { $count ->
        [one] { $plans } plan written to { $file }.
       *[other] { $plans } plans written to { $file }.
    }
cli-export-too-large = Excel could not hold it: { $cause }.
cli-template-about = Write an empty workbook in which units fill in doctors, staff of stations, rotations
cli-template-output = Write to this file (.xlsx)
cli-template-plan = Put in the stations of this plan, and its places into the lists
cli-template-form = The form can only be written to an .xlsx, not to { $file }.
cli-template-written = Form written to { $file }.
cli-import-about = Import a unit's list (.xlsx, .xlsm, .csv) into a plan
cli-import-book = File of the list (.xlsx, .xlsm, .csv)
cli-import-sheet = Name of the sheet; found by itself where none is given
cli-import-kind = Kind of list; recognised where none is given
cli-import-into = Import into this plan
cli-import-province = Import into a new plan of this province (see phanbo provinces)
cli-import-map = What a column holds, as B=name or K=not_kept; may be repeated
cli-import-place = What the name of a unit means: the id of a station or hospital, new_hospital (to be added) or left_out (its rows are not taken); may be repeated
cli-import-who = Who a row of the list is about: the id of a doctor, row:N (the same person as row N) or new (somebody new); may be repeated
cli-import-date = The day the figures stand for; of a new plan its first day
cli-import-output = Save the plan to this file
cli-import-dry-run = Only say how the list is understood, write nothing
cli-import-no-output = A place to save the plan (-o) or --dry-run is needed.
cli-import-no-plan = A plan to import into is needed: --into or --province.
cli-import-other-year = No list stands for { $date }. Choose a day in the years 1900 to 2100.
cli-import-no-kind = There is no kind of list “{ $text }”. The kinds: { $known }.
cli-import-map-wrong = “{ $text }” has to look like COLUMN=FIELD, as B=name. The fields: { $known }.
cli-import-place-wrong = “{ $text }” has to look like NAME=ID, NAME=new_hospital or NAME=left_out; the id is that of a station or hospital of the plan.
cli-import-place-no-hospital = “{ $text }” is no name of a hospital and cannot be added.
cli-import-place-not-named = The list names no unit “{ $text }”.
cli-import-who-wrong = “{ $text }” has to look like ROW=ID, ROW=row:N or ROW=new; the id is that of a doctor of the plan.
cli-import-who-not-asked = Who row { $row } is about is not asked.
cli-import-who-other = For row { $row } choose one of: { $known }.
cli-import-no-sheet = There is no sheet “{ $text }”. The sheets: { $known }.
cli-import-several = The file “{ $file }” has several sheets that look like lists: { $known }. Choose one with --sheet.
cli-import-into-list = { $file } is the list that is read, and it is not written over. Give the plan another name.
cli-import-no-header = No header row was found in “{ $file }”, sheet “{ $sheet }”. Say what the columns hold with --map.
cli-import-head = { $file }, sheet “{ $sheet }”: { $kind }
cli-import-column =   column { $column } “{ $header }”: { $field } ({ $sure })
cli-import-skipped =   rows { $rows }: { $why }
cli-import-missing =   not in the list: { $doctor } [{ $id }]
cli-import-new-hospital =   new hospital: { $name } [{ $id }]
cli-import-answers = Options that answer what is asked:
cli-import-summary =
    { $read ->
        [one] { $read } row read: { $new } new, { $changed } changed, { $same } the same, { $left } left out.
       *[other] { $read } rows read: { $new } new, { $changed } changed, { $same } the same, { $left } left out.
    }

cli-new-about = Begin a plan for a province: its communes, one station each, no doctors yet
cli-new-province = Code or name of the province, with or without diacritics (see phanbo provinces)
cli-new-baseline = The plan’s first day
cli-new-preset = Settings of the rules; left out, those of Resolution 72-NQ/TW
cli-new-no-province = No province has the name or code “{ $text }”. See the list by phanbo provinces.
cli-new-no-preset = There are no settings “{ $text }”. There are: { $known }.
cli-new-written = { $file } written: a new plan of { $province } with { $stations } stations, no doctors yet.
cli-provinces-about = List the 34 provinces a new plan can be made for
cli-provinces-line = { $code } { $name }: { $units } communes, wards, special zones

## Inspector

inspector-empty-title = Nothing chosen
inspector-empty = Click a card, a doctor or a problem to see and edit its details here. Press F8 to go to the next problem.
inspector-gone = This is no longer in the plan.
inspector-form = Edit
inspector-none = none
inspector-unknown = unknown
inspector-not-written = not written
inspector-not-set = not set
inspector-used = empty: the plan’s { $value } holds
inspector-remove = Remove { $what }
inspector-add = Add
inspector-wrong-empty = Must not be empty
inspector-wrong-date = A day, as 31/12/2027 or 31122027
inspector-no-such-day = There is no such day
inspector-wrong-number = A number, as 9,827
inspector-wrong-decimal = A number, as 1.5
inspector-wrong-birth = All four digits of the year, as 15/06/1985 or 1985
inspector-wrong-most = A number up to { $most }
inspector-wrong-range = A number from { $least } to { $most }
inspector-wrong-deadline = Not before the first day of the plan ({ $date })
# Problems of what is shown
inspector-solved = This problem is solved
inspector-accepted = accepted
inspector-basis = { $code } · { $basis } ({ $confidence })
inspector-remedy = Severity: { $severity }. Remedy: { $remedy }.
inspector-show-finding = Show in the list of problems
inspector-show-rule = Show this rule
inspector-details = Details, exceptions…
inspector-less = Less
inspector-fact-need = Needed
inspector-fact-have = Present
inspector-fact-most = Most
inspector-fact-sessions = Sessions/week
inspector-fact-catchment = People
inspector-fact-target_tenths = Target
inspector-fact-have_tenths = Reached
inspector-fact-regular = Regular, from elsewhere
inspector-fact-present = Present
inspector-fact-floor = Floor
inspector-fact-last = Last day
inspector-fact-with = With a doctor
inspector-fact-all = All stations
inspector-fact-date = From
inspector-fact-start = Begins
inspector-fact-doctor = Doctor
inspector-fact-posts = Doctor posts
inspector-fact-norm = Norm
inspector-fact-away = Away
inspector-fact-base = In all
inspector-fact-until = Until
inspector-fact-end = End
inspector-fact-minimum = Minimum
inspector-fact-maximum = Maximum
inspector-fact-days_tenths = Days
inspector-fact-ids = Doctors
unit-doctors =
    { $count ->
        [one] { $number } doctor
       *[other] { $number } doctors
    }
unit-people = { $number } people
unit-staff = { $number } staff
unit-sessions =
    { $number ->
        [one] { $number } session a week
       *[other] { $number } sessions a week
    }
unit-stations =
    { $number ->
        [one] { $number } station
       *[other] { $number } stations
    }
unit-days =
    { $number ->
        [one] { $number } day
       *[other] { $number } days
    }
unit-density = { $number } doctors per 10,000
# Exceptions
exception-accept = Accept as an exception…
exception-reason = Reason for accepting
exception-by = Accepted by
exception-required = Required
exception-confirm = Accept
exception-as = When accepted
exception-because = Reason: { $reason }
exception-until-worse = Counted apart; returns to the list by itself when it is worse than when accepted.
exception-take-back = Take back the exception
exception-outgrown = Accepted by { $by } (“{ $reason }”), but worse now, and so back in the list.
# Source and basis
inspector-source = Source: { $title }
inspector-source-dated = Source: { $title } ({ $date })
inspector-source-none = No source is given.
inspector-by-rule = Rule { $code }: { $basis }
inspector-own = this station’s own
inspector-of-plan = the plan’s for all stations
# Station, hospital
inspector-area = area { $name }
inspector-people = { $number } people
inspector-is-locked = locked: nobody comes or goes
inspector-is-closed = not open on the viewing date
inspector-figures = Figures
inspector-population = Population
inspector-population-how = People the station serves; cannot be added to the { $kind }’s population where the base differs.
inspector-doctors = Doctors
inspector-by = by { $date }
inspector-doctors-how =
    { $have ->
        [one] On { $date }: { $have } regular doctor (at least { $regular } sessions a week, main seat and points together).
       *[other] On { $date }: { $have } regular doctors (at least { $regular } sessions a week, main seat and points together).
    }
inspector-minimum-how = Minimum { $need }, by { $date }; { $own }.
inspector-density = Per 10,000
inspector-target = target { $target }
inspector-density-how =
    { $sessions ->
        [one] { $sessions } session a week ÷ 10 × 10,000 ÷ { $people } people = { $density }. Ten sessions a week are one doctor.
       *[other] { $sessions } sessions a week ÷ 10 × 10,000 ÷ { $people } people = { $density }. Ten sessions a week are one doctor.
    }
inspector-target-how = Target { $target } doctors per 10,000 people; { $own }.
inspector-sessions = Sessions/week
inspector-sessions-how = Sessions a week of all doctors at the main seat and the points on the viewing date.
inspector-points = Points
inspector-points-note = with a doctor
inspector-points-how =
    { $with ->
        [one] { $with } of { $all } points has a doctor for at least one session a week.
       *[other] { $with } of { $all } points have a doctor for at least one session a week.
    }
inspector-doctor-posts = Doctor posts
inspector-posts = All posts
inspector-staff = People working
inspector-sites = Seat and points
inspector-seat = Main seat
inspector-point = Point
inspector-present = Doctors present
inspector-nobody = No doctor on the viewing date.
doctors-search = Find a doctor…
doctors-all-specialties = every specialty
doctors-none = There is no such doctor.
doctors-sessions = Sess.
doctors-order-by = Sort by: { $what }
inspector-more =
    { $number ->
        [one] and { $number } other doctor
       *[other] and { $number } other doctors
    }
inspector-more-places =
    { $number ->
        [one] and { $number } other place
       *[other] and { $number } other places
    }
inspector-sessions-of =
    { $number ->
        [one] { $number } session
       *[other] { $number } sessions
    }
inspector-stay-own = own doctor
inspector-stay-until = { $kind } until { $date }
inspector-stay-since = { $kind } since { $date }
inspector-part-time = part-time
inspector-occasional = occasional
inspector-later = Coming and going
inspector-arrives = arrives
inspector-leaves = leaves
inspector-since = from { $date }
inspector-until = until { $date }
inspector-retires = retires { $date }
inspector-here = Present
inspector-floor-note = minimum { $floor }
inspector-here-how =
    { $listed ->
        [one] { $listed } doctor listed in the plan and { $unlisted } given as a head count = { $present }.
       *[other] { $listed } doctors listed in the plan and { $unlisted } given as a head count = { $present }.
    }
inspector-floor = Floor
inspector-listed = Listed
inspector-listed-how = Doctors named in the plan with at least one session a week here on the viewing date.
inspector-unlisted = Not listed
inspector-away = On loan or in training
inspector-areas = Areas supported
inspector-stations-of =
    { $number ->
        [one] { $number } station
       *[other] { $number } stations
    }
inspector-name = Name
inspector-area-field = Area
inspector-opened = Open from
inspector-closed = Closed from
inspector-locked = Locked, nobody comes or goes
inspector-note = Note
inspector-catchment = People served
inspector-minimum = Minimum
inspector-deadline = Deadline
inspector-density-target = Density target
inspector-assistant-doctors = Assistant docs
inspector-nurses = Nurses
inspector-midwives = Midwives
inspector-pharmacists = Pharmacists
inspector-other-staff = Others
inspector-kind = Kind
inspector-employer = Employer
inspector-employer-number = Employer { $number }
inspector-employer-from = From
inspector-add-employer = Add an employer
inspector-remove-employer = Remove the employer
inspector-employer-commune = People's Committee of { $kind } { $name }
inspector-unlisted-specialties = Specialties of the doctors not listed
# Doctor
inspector-is-pinned = pinned: not suggested for moves
inspector-send-training = Send to training…
inspector-send-leave = Leave…
inspector-recruit = Recruit…
inspector-delete = Delete…
inspector-pin = Pin
inspector-unpin = Unpin
inspector-facts = Profile
inspector-age = Age
inspector-retirement-unknown = Birth date or sex is missing, so retirement is not known.
inspector-retirement-how =
    { $months ->
        [0] Born { $birth }, { $sex }: retires at { $years } years, on the last day of the month, { $date } (Decree 135/2020/NĐ-CP, Article 4).
        [one] Born { $birth }, { $sex }: retires at { $years } years { $months } month, on the last day of the month, { $date } (Decree 135/2020/NĐ-CP, Article 4).
       *[other] Born { $birth }, { $sex }: retires at { $years } years { $months } months, on the last day of the month, { $date } (Decree 135/2020/NĐ-CP, Article 4).
    }
inspector-retirement-year = Only the year of birth is known: reckoned from 1 January.
inspector-extension-how = Service extended to { $date } (Decree 50/2022/NĐ-CP).
inspector-last-day-how = Last working day: { $date }.
inspector-licence = Licence
inspector-licence-none = none
inspector-licence-held = held
inspector-licence-number = Licence no.
inspector-licence-until = Valid until
inspector-bond = Bonded until
inspector-bond-number = Service commitment { $number }
inspector-bond-place = Committed to
inspector-bond-until = Until
inspector-add-bond = Add a service commitment
inspector-remove-bond = Remove the service commitment
inspector-exempt = Exempt until
inspector-rotation-before = Rotation before
inspector-working-days = Working days
inspector-where = Place of work
inspector-home-place = home place, working elsewhere
inspector-in-training = In training until { $date }.
inspector-parked = Parked: { $kind } from { $date }
inspector-nowhere = No place of work on the viewing date.
inspector-stays = Through time
inspector-from-before = before
inspector-moves = Moves
inspector-agree = Agree
inspector-propose = Back to proposed
inspector-park = Park
inspector-withdraw = Withdraw
inspector-withdraw-agreed = Withdraw the move
inspector-postings = First places of work
inspector-delete-posting = Delete the first place of work: { $place }
inspector-full-name = Full name
inspector-sex = Sex
inspector-birth = Born
inspector-qualification = Qualification
inspector-specialty = Specialties
inspector-add-specialty = add a specialty…
inspector-post = Post
inspector-title = Title
inspector-level = Level
inspector-exempt-until = Exempt until
inspector-extension = Extended until
inspector-pinned = Pinned, not suggested for moves
# Move
inspector-move-title = { $name }: { $kind }
inspector-doctor = Doctor
inspector-from = From
inspector-to = To
inspector-holidays = holidays not taken off
inspector-sessions-at = Sessions a week at each site
sessions-less = One session less at { $place }
sessions-more = One session more at { $place }
move-ends-first = It ends before it begins ({ $start })
move-length-days = Working days
move-length-months = Months
move-rotation-days =
    { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }
move-rotation-short = below the minimum of { $minimum }
move-rotation-fine = reaches the minimum of { $minimum }, at most { $maximum }
move-rotation-long = above the maximum of { $maximum }
move-crossing = On the same days as another move of this doctor: { $kind } { $route }, { $term }
move-past = It ends before the plan’s first day ({ $date }): no effect
move-withdraw = Withdraw this move
move-cancel = Undo the changes
move-done = Done
move-on-day = on { $date }
move-as-if = if it counted
inspector-start = First day
inspector-end = Last day
inspector-status = Status
inspector-proposed-by = Proposed by
inspector-why = Reason
inspector-decision = Decision no.
inspector-decision-date = Decision date
inspector-half-days = Settle half-days of the week
inspector-half-days-at = { $site }: { $number } a week
inspector-registered = Practice at the new place is registered
inspector-gain = What the training brings, from the day after its end
# Area, province
inspector-places = Names, days, coordinates of sites
inspector-site-name = Name of the site
inspector-add-point = Add a point
inspector-make-seat = Make it the main seat
inspector-coordinates = Coordinates
inspector-wrong-coordinates = Write latitude and longitude with a semicolon between them, as 21.12345; 107.54321.
inspector-commune = Commune
inspector-hectares = Area (ha)
inspector-zone = Zone
inspector-former-district = Former district
inspector-delete-this = { $deed }
inspector-dated = Figures from a day on
inspector-dated-number = No. { $number } { $act }
inspector-figures-of-act = (of a network act)
inspector-dated-from = From
inspector-add-dated = Add figures from a day on
inspector-remove-dated = Remove these figures
inspector-sources = Sources of figures
inspector-source-of = Source: { $figure }
inspector-figure-from = { $figure } from { $date }
inspector-area-title = Area { $name }
inspector-stations = Stations
inspector-hospital = Hospital
inspector-fine = fine
inspector-area-people-how = People served by the open stations; not known while one of them is missing.
inspector-area-doctors-how = Listed doctors with sessions at the area’s hospital or stations: { $listed }; doctors of the hospital given as a head count: { $unlisted }.
inspector-ratio-how =
    { $doctors ->
        [one] { $doctors } doctor × 10,000 ÷ { $people } people = { $density }.
       *[other] { $doctors } doctors × 10,000 ÷ { $people } people = { $density }.
    }
inspector-as-of-line = Figures as of { $date }
inspector-as-of = Figures as of
inspector-beds = Hospital beds
inspector-target-year = target { $target } by { $year }
inspector-per-people = { $number } per 10,000
inspector-province-doctors-how = On { $date }: { $listed } listed doctors with a place, those in training included, and { $unlisted } given as a head count.
inspector-province-changes = Moves within the { $kind } do not change its density; only recruiting, leaving and retirement do.
## Parts of the window

bar-close = Close the message
bar-recent = Open recent
bar-clear-recent = Clear the list
bar-undo = Undo: { $deed }
bar-redo = Redo: { $deed }
search-hint-short = Doctor, station…
search-hint = Find doctor, station… ({ $keys })
search-results = Search results
search-nothing = “{ $text }” was not found. Search looks at names of doctors, licence numbers, names of stations, points, hospitals and areas; diacritics are not needed.
search-no-place = no place of work
search-area =
    { $count ->
        [one] area, { $number } station
       *[other] area, { $number } stations
    }
date-title = Viewing date
date-now = Viewing date: { $date }
date-hint = Viewing date: { $weekday }, { $date }. Click to choose another.
field-several-lines = This field takes one line: what was pasted has several lines or cells
field-not-taken = Not done: the field “{ $label }” says “{ $text }”. { $wrong }
date-form = Type a day, as 31/12/2027 or 31122027, and press Enter; or choose:
date-one-month = +1 month
date-six-months = +6 months
date-one-year = +1 year
date-first-day = First day of the plan
date-out-of-range = Only the years 2000 to 2100 can be viewed
scrubber-name = Line of time, at { $date }
scrubber-play = { $change }; hold to go on
scrubber-hint = A tick is a day on which a station’s doctors change; red: a station is left without a regular doctor. PgDn, PgUp: the next and the previous change.
headline-regular = Stations with a regular doctor
headline-below =
    { $minimum ->
        [one] Stations below { $minimum } doctor
       *[other] Stations below { $minimum } doctors
    }
headline-best = lacking { $now } → at best { $best }
headline-is-best = lacking { $now }, only by recruiting
headline-show-proposal = Show the proposal
headline-points = Points without a doctor
headline-station-density = Station doctors / 10,000 people
headline-province = Doctors in the { $kind } / 10,000 people, { $year }
headline-moves-agreed = Agreed moves; only these are counted
headline-moves = Moves
headline-unchanged = figures unchanged
headline-others-unchanged = other figures unchanged
headline-recruiting = rises only by recruiting
headline-recruits =
    { $needed ->
        [one] { $needed } recruit a year needed
       *[other] { $needed } recruits a year needed
    }
headline-forecast =
    { $needed ->
        [one] { $target } by { $year }: { $needed } recruit a year needed (now { $now })
       *[other] { $target } by { $year }: { $needed } recruits a year needed (now { $now })
    }
headline-show-forecast = Show forecast
headline-reached = target { $target } reached
headline-agreed = { $number } agreed
headline-parked = { $number } parked
headline-list-regular = Stations without a regular doctor: { $number }
headline-list-below =
    { $minimum ->
        [one] Stations below the minimum ({ $minimum } doctor): { $number }
       *[other] Stations below the minimum ({ $minimum } doctors): { $number }
    }
headline-list-points = Points without any doctor’s session: { $number }
headline-list-density = Doctors per 10,000 people of each station, lowest first
headline-list-moves = Moves from the plan’s first day on: { $number }
headline-list-no-moves = No moves yet. Drag a doctor to a station, or choose a doctor and then “Move to…”.
headline-sessions =
    { $number ->
        [one] { $number } session a week
       *[other] { $number } sessions a week
    }
headline-lacking = has { $have }/{ $need }, { $missing } short
headline-open-province = see details
headline-reckoned = { $doctors } doctors for { $people } people; the target is { $target } doctors per 10,000 people.
headline-moving-is-neutral = Moving people between places does not change this figure; only recruiting, leaving and retirement do.
findings-none-short = No findings
findings-errors =
    { $count ->
        [one] { $number } violation
       *[other] { $number } violations
    }
findings-warnings =
    { $count ->
        [one] { $number } warning
       *[other] { $number } warnings
    }
findings-infos =
    { $count ->
        [one] { $number } note
       *[other] { $number } notes
    }
findings-none = There are no findings on { $date }.
findings-none-next = Go to another date at the top to look at later months.
findings-accepted = Accepted as exceptions
dialog-cancel = Cancel
dialog-ok = Close
put-away-title = Give up what was begun?
put-away-merge = Differences decided in the merge: { $number } of { $all }. Given up, what was decided is lost.
put-away-import = What was put right in the list “{ $file }” is not in the plan yet. Given up, it is lost.
put-away-new-plan = The new plan is filled in in part, and not begun yet. Given up, what was written is lost.
put-away-network = The act written for the network is not done yet. Given up, what was written is lost.
put-away-amend = What was written for the moves chosen ({ $number }) is not in the plan yet. Given up, it is lost.
put-away-pasted = Pasted rows not taken into the plan yet: { $number }. Given up, they are not taken.
put-away-back = Go back
put-away-anyway = Give it up
dialog-unsaved-title = Save the changes?
dialog-unsaved-new = “{ $plan }” is a new plan that was never saved. Without saving it is lost.
dialog-unsaved-text = Records changed but not saved in “{ $plan }”: { $number }. Without saving the changes are lost.
dialog-saving-title = Being saved
dialog-saving-text = The plan is being saved. What was asked for follows as soon as it is saved.
dialog-saving-stay = Stay here
dialog-saving-leave = Do not wait
dialog-save = Save
dialog-do-not-save = Do not save
dialog-open = Open
dialog-path-why = This computer shows no dialog for choosing files, so the path of the plan file (.phanbo) is typed here.
dialog-path-why-list = This computer shows no dialog for choosing files, so the path of the list (.xlsx, .xlsm, .csv) is typed here.
dialog-path = Path of the file
dialog-path-folder = A name without a folder is taken as a file in { $folder }.
dialog-export = Export
dialog-path-why-export = This machine shows no dialog for choosing a file, so the path of the file to write (.{ $extension }) has to be typed.
dialog-export-overwrite = { $file } is already in { $folder }. Overwriting it loses what was in it.
dialog-overwrite-title = Overwrite the file?
dialog-overwrite-text = The file { $file } is already in the folder { $folder }. If it is overwritten, its old content is kept among the earlier versions, or in a copy beside it.
dialog-overwrite = Overwrite
dialog-elsewhere = Choose another place
dialog-move-title = Move { $doctor } to
dialog-move-several =
    { $count ->
        [one] Move { $number } doctor to
       *[other] Move { $number } doctors to
    }
dialog-move-from = Works now at { $place }
dialog-move-search = Find a place…
dialog-move-nothing = No place is named “{ $text }”. Delete some letters to see every place.
dialog-move-effect = solves { $solved }, creates { $created }
dialog-move-minimum = { $now } → { $then } / { $minimum } doctors
dialog-move-floor = { $now } → { $then }, minimum { $floor }
dialog-move-count =
    { $then ->
        [one] { $now } → { $then } doctor
       *[other] { $now } → { $then } doctors
    }
dialog-move-point = point

commands-title = Find a command
commands-search = Type a part of the command’s name…
commands-nothing = No command is called “{ $text }”. Delete some letters to see all.
commands-menu = { $menu } ›
dialog-asks-title = Move { $doctor } to { $place } all the same?
dialog-asks-swap = Swap { $one } and { $other } all the same?
dialog-asks-several =
    { $count ->
        [one] Move { $number } doctor to { $place } all the same?
       *[other] Move { $number } doctors to { $place } all the same?
    }
over-title = { $doctor } let go over { $other }
over-besides = Move to { $place }
over-swap = Swap with { $other }
dialog-asks-why = Reason
dialog-asks-hint = Write a reason to keep with the move
dialog-asks-anyway = Move all the same
dialog-delete-title = Confirm: { $deed }
dialog-delete-alone = Nothing else depends on it.
dialog-delete-with =
    { $count ->
        [one] { $number } record that belongs to it goes as well.
       *[other] { $number } records that belong to it go as well.
    }
dialog-delete-undo = Undo (Ctrl+Z) brings all of it back.
dialog-delete = Delete
dialog-delete-posting =
    { $sessions ->
        [one] first place of work: { $place }, { $sessions } session a week
       *[other] first place of work: { $place }, { $sessions } sessions a week
    }
dialog-delete-move = { $kind } · { $what } · { $status }
dialog-delete-exception = accepted exception to rule { $rule }: { $reason }
dialog-turn-stays = Doctors, moves, bonds and places of work stay with it. What changes in the plan:
dialog-turn-undo = It holds on all days. Undo (Ctrl+Z) brings all of it back.
dialog-turn = Change the kind
dialog-training-title = Send { $doctor } to training
dialog-leave-title = { $doctor } leaves
dialog-recruit-title = Recruit { $doctor }
dialog-training-course = Course
dialog-training-short = course without a degree
dialog-leave-how = How
dialog-leave-resigns = resigns
dialog-leave-retires = retires
dialog-leave-elsewhere = goes elsewhere
dialog-intended-effect = What it would do
dialog-intended-wrong-end = The end is before the start
dialog-intended-no-place = Choose a place to see what it would do.
dialog-intended-nothing = Solves and creates no finding.
network-title = Network
network-done = Done
network-acts = Acts: { $number }
network-none = There are no acts yet.
network-new = A new act
network-incomplete = Choose the places to see what it would do.
network-make = Do it
network-make-anyway = Do it anyway
network-take-back = Take back
network-take-back-of = Take back: { $deed }
network-take-back-anyway = Take back anyway
network-kind = Act
network-kind-merge-point = Merge a station, as a point
network-kind-merge-closed = Merge a station, close its seat
network-kind-split = Part a point as a station
network-kind-move-point = Move a point to another station
network-kind-close-point = Close a point
network-kind-close-station = Close a station
network-kind-add-station = Open a new station
network-kind-add-point = Open a new point
network-choose = Choose…
network-station = Station
network-point = Point
network-into = Into station
network-site = People go to
network-commune = Commune
network-name = New name
network-catchment-field = People served
network-date = From
network-follows = People and moves that follow
network-nobody-follows = Nobody follows.
network-figures = Figures
network-effect = Solves { $solved }, creates { $created }
network-line-goes =
    { $sessions ->
        [one] { $doctor }: { $kind } from { $from } to { $to }, { $sessions } session a week, from { $start }
       *[other] { $doctor }: { $kind } from { $from } to { $to }, { $sessions } sessions a week, from { $start }
    }
network-line-away = { $doctor }: { $kind }, of { $from }, from { $start }
network-line-cut = { $doctor }: the { $kind } under way ends on { $end } and goes on at the new place
network-line-bond = { $doctor }: the bond counts at { $into }
network-line-exception = The exception { $rule } of { $name } applies no more
dialog-intended-more =
    { $number ->
        [one] and { $number } more finding
       *[other] and { $number } more findings
    }
dialog-intended-propose = Propose
dialog-details-title = Plan details
dialog-details-name = Title
dialog-details-first-day = First day
dialog-details-note = Note
dialog-details-province = Province
dialog-details-saved = Last saved
dialog-details-app = Program
dialog-details-network = Network
dialog-details-network-value = stations: { $stations }, points: { $points }, hospitals and others: { $hospitals }
dialog-details-people = People
dialog-details-people-value = doctors listed: { $doctors }, moves: { $moves }
rules-title = The rules of this plan
rules-presets = Presets:
rules-stations = Stations and points
rules-hospitals = Hospitals
rules-doctors = Doctors and moves
rules-province = Areas and province
rules-data = Data
rules-changed = changed
rules-off = off
rules-found = Findings on { $date }: { $number }
rules-found-and-accepted = Findings on { $date }: { $number }, and { $accepted } accepted as exceptions
rules-is-off = The rule is off and finds nothing.
rules-remedy = Remedy: { $remedy }.
rules-on = Apply this rule
rules-severity = Severity
rules-severity-of-rule = as the rule has it ({ $severity })
rules-note = Note
rules-reset = Back to the default
rules-is-changed = Changed in this plan.
rules-is-default = As it is by default.
rules-first = Default: { $first }
rules-first-number = Default: { $first }; from { $from } to { $to }
rules-wrong-number = A number from { $from } to { $to }
rules-not-used = The value in the file is not valid; the default is used
dialog-keys-title = Keyboard shortcuts
dialog-keys-board = Moving a doctor by keyboard
dialog-keys-arrows = Arrows
dialog-keys-arrows-do = Walk among cards and doctors
dialog-keys-space = Space
dialog-keys-space-do = Take a doctor up
dialog-keys-numbers-do = Choose the first to third best place
dialog-keys-enter-do = Move to the chosen place
dialog-keys-escape-do = Cancel
dialog-keys-menu-do = Open the menu of a card or doctor
dialog-about-title = Phân bổ { $version }
dialog-about-what = Plans which doctors work at which commune health stations: see what is missing, try each move, and know the result before it is made.
dialog-about-network = The program does not use the network. A plan is only in the files its user saves.
dialog-about-licence = Licence of the program: MIT or Apache 2.0, at your choice.
dialog-about-font = Typeface Be Vietnam Pro: SIL Open Font Licence 1.1.
dialog-message-title = Message

# Advice: who could come to a station, where a doctor could go
advice-busy = Working it out…
advice-stopped = Could not be worked out because of a fault of the program.
ranked-errors-fewer =
    { $count ->
        [one] −{ $number } violation
       *[other] −{ $number } violations
    }
ranked-errors-more =
    { $count ->
        [one] +{ $number } violation
       *[other] +{ $number } violations
    }
ranked-warnings-fewer =
    { $count ->
        [one] −{ $number } warning
       *[other] −{ $number } warnings
    }
ranked-warnings-more =
    { $count ->
        [one] +{ $number } warning
       *[other] +{ $number } warnings
    }
ranked-same = no change
advice-why = Why rank { $rank }? { $reasons }.
advice-count =
    { $then ->
        [one] { $place }: { $now } → { $then } doctor
       *[other] { $place }: { $now } → { $then } doctors
    }
candidates-title = Who could come
candidates-none = No doctor could come: only recruiting can solve this.
candidates-move = Move here
candidates-look = Show this doctor
candidates-giver = giver { $now }→{ $then }
candidates-cannot = Why { $number } cannot come
candidates-cannot-hide = Hide doctors who cannot come
destinations-title = Where the doctor could go
destinations-none = There is no other place to go.
destinations-move = Move to this place
destinations-look = Show this place
destinations-receiver = there { $now }→{ $then }
destinations-cannot =
    { $number ->
        [one] Why { $number } place is ruled out
       *[other] Why { $number } places are ruled out
    }
destinations-cannot-hide = Hide places that are ruled out
advice-behind =
    { $number ->
        [one] and { $number } other doctor ranked behind them
       *[other] and { $number } other doctors ranked behind them
    }
remedy-could-come = { $area } in the area · { $province } in the { $kind }
remedy-in-area = { $area } in the area
action-who-could-come = Who could come?
board-lock = Lock: nobody in or out
board-merge = Merge into another station…
board-split = Part a point as a station…
board-add-point = Open a point…
board-close-station = Close the station…
board-open-area = Look at the area
board-area-up = Move the area up
board-area-down = Move the area down
board-area-sorted = Leave the areas as sorted
board-add-station = Open a station…
board-unlock = Unlock
board-pin-place = Pin all doctors here
board-unpin-place = Unpin all doctors here
board-pin-area = Pin all doctors of this area
board-unpin-area = Unpin all doctors of this area
board-lock-area = Lock all places of this area
board-unlock-area = Unlock all places of this area

# Files that survive: other people's saves, recovery, earlier versions.
deed-merged =
    { $number ->
        [one] merging { $copies } ({ $number } change)
       *[other] merging { $copies } ({ $number } changes)
    }
deed-decided-open =
    { $number ->
        [one] deciding what was left open ({ $number } change)
       *[other] deciding what was left open ({ $number } changes)
    }
deed-taken-over =
    { $number ->
        [one] taking { $number } change from { $from }
       *[other] taking { $number } changes from { $from }
    }
deed-restored = going back to an earlier version
deed-recovered = recover an unsaved change
action-compare = Compare with…
action-merge = Merge…
action-past-merges = Merges…
action-decide-open = Differences left open…
action-earlier-versions = Earlier versions…
action-forget-all = Remove what is kept on this machine…
journal-failed = The recovery journal cannot be written on this machine: unsaved changes will be lost if the program dies. Save more often.
saved-and-kept = { $file } was saved. In the same moment it was also saved from elsewhere; that version is kept in the file { $kept }. Compare the two before sending either.
recovered =
    { $number ->
        [one] { $number } unsaved change recovered. Save the plan to keep it.
       *[other] { $number } unsaved changes recovered. Save the plan to keep them.
    }
recovery-unreadable = This unsaved work cannot be read. Its files stay as they are.
restored = Gone back to the earlier version; not saved yet
version-of-another = The earlier version just read is of the plan that was open before, and was not put into this one.
version-of-before = The plan was changed while the earlier version was read, so it was not gone back to.
read-only = The plan is open for reading only
title-read-only = {" "}(read only)
forgotten = The earlier versions, unsaved work and the list of opened files were removed from this machine.
forgotten-but-unsaved = The earlier versions, other unsaved work and the list of opened files were removed from this machine. The journal of the open plan is removed when it is saved.
forgotten-but =
    { $number ->
        [one] { $number } file could not be removed because another program has it in use. Close it and remove it again.
       *[other] { $number } files could not be removed because another program has them in use. Close it and remove them again.
    }
dialog-compare = Compare
dialog-again = Try again
dialog-owned-title = The plan is open elsewhere
dialog-owned-somebody = Somebody
dialog-owned-text = { $name } has this plan open on the machine { $machine }, since { $time }.
dialog-owned-safe = If both change it, whoever saves second is asked before anything is overwritten. If this is out of date, open it for changing.
dialog-owned-look = Open read only
dialog-owned-copy = Open a copy
dialog-owned-anyway = Open for changing anyway
dialog-changed-title = The file was saved from elsewhere
dialog-changed-text = The file { $file } on the disk was saved from elsewhere since it was opened here, so nothing was written. Compared with that file, the open plan has:
dialog-changed-unreadable = The file now on the disk cannot be read for comparison.
dialog-changed-overwrite = Back up and overwrite
dialog-not-saved-title = Not saved
dialog-recovery-title = Recover unsaved changes
dialog-recovery-text = The program died last time with unsaved changes. They are kept on this machine until they are saved or deleted.
dialog-recovery-no-file = never saved as a file
dialog-recovery-edits =
    { $number ->
        [one] { $number } edit; the last on { $time }
       *[other] { $number } edits; the last on { $time }
    }
dialog-recovery-cut = The last edit was not written completely and cannot be recovered.
dialog-recovery-tried = The last recovery did not succeed. The version saved before these changes can be opened.
dialog-recovery-open = Open recovered
dialog-recovery-saved = Open as saved
dialog-recovery-delete = Delete
dialog-recovery-delete-sure = Delete for good
dialog-recovery-later = Later
dialog-versions-title = Earlier versions
dialog-versions-one = earlier version
dialog-versions-text = Kept on this machine before a save, at least ten minutes apart; the older, the fewer.
dialog-versions-none = There is no earlier version of this plan on this machine yet.
dialog-versions-line = { $size } KB
dialog-versions-restore = Go back to this
dialog-differences-title = Compare
dialog-differences-file = Compared with the file { $file } on the disk, the recovered plan has:
dialog-differences-saved = Compared with the plan as saved, the recovered plan has:
dialog-differences-count =
    { $number ->
        [one] { $number } record differs
       *[other] { $number } records differ
    }
dialog-differences-none = No record differs.
dialog-forget-title = Remove what is kept on this machine?
dialog-forget-text = All earlier versions of all plans, kept unsaved changes and the list of opened files will be removed from this machine for good. The plan files (.phanbo) stay as they are.
dialog-forget = Remove

## Importing lists from Excel

import-problem-header-missing = no header row was found; it has to be chosen
import-problem-column-unknown = “{ $text }”: it is not clear what the column holds; choose it or leave it out
import-problem-name-missing = the name is missing
import-problem-names-several = “{ $text }” names several people; each needs a row of their own
import-problem-not-a-date = “{ $text }” is not a date
import-problem-birth-missing = the birth date is missing
import-problem-year-two-digits = “{ $text }” has only two digits of the year: { $more }?
import-problem-date-as-number = “{ $text }” is a number; is it the day { $more }?
import-problem-month-only = “{ $text }” has only month and year; the year { $more } is taken
import-problem-birth-implausible =
    { $more ->
        [one] “{ $text }”: { $more } year old on the first day of the plan
       *[other] “{ $text }”: { $more } years old on the first day of the plan
    }
import-problem-sex-twice = both male and female are marked
import-problem-sex-missing = the sex is not marked
import-problem-sex-unclear = “{ $text }” is neither male nor female
import-problem-qualification-twice = several ranks are given; the higher one is taken: { $more }
import-problem-qualification-missing = the qualification is missing
import-problem-qualification-unclear = “{ $text }” is no qualification that is known
import-problem-mark-unclear = “{ $text }” is no tick
import-problem-specialty-unknown = “{ $text }” is no specialty that is known
import-problem-specialty-twice = “{ $text }”: several specialties are given; all are taken
import-problem-unknown-place = “{ $text }” is no place of the plan. Nearest: { $more }
import-problem-unknown-place-alone = the plan has no unit “{ $text }”
import-problem-place-missing = the place is missing
import-problem-place-kept = the list says “{ $text }”; { $more } of the plan is kept
import-problem-old-place = “{ $text }” is a name of before; it belongs to { $more } today
import-problem-place-from-title = the place is taken from the title: { $more }
import-problem-not-a-station = “{ $text }” is no station; a plan keeps no figures of this row
import-problem-place-twice = “{ $text }” stands in two rows; the later one counts
import-problem-licence-zeros = “{ $text }” has lost its leading zeros; it is read as { $more }
import-problem-licence-term = “{ $text }” is a term, not a date; until which day does the licence hold?
import-problem-licence-unclear = “{ $text }” does not look like the number of a licence
import-problem-people-left = from row { $text } on those are listed who have retired or left; none of these rows is taken
import-problem-licence-several = “{ $text }” holds several licence numbers; which one counts?
import-problem-licence-twice = the licence { $text } is also in row { $more }
import-problem-person-twice = { $text } has the same name as row { $more }, and no other birth date
import-problem-other-table = from row { $text } on stands another table; only the one above is read. To read the lower one, give its header row at the step Columns
import-problem-number-unclear = “{ $text }”: it is not clear which number is meant; please write it anew
import-problem-number-doubtful = “{ $text }” can be read in several ways; please confirm { $more }
import-problem-not-a-number = “{ $text }” is not a number
import-problem-sum-differs = the total says { $text }, the columns add up to { $more }
import-problem-total-differs = the total row says { $text }, the rows add up to { $more }
import-problem-count-differs = people in the list: it says { $text }, { $more } were counted
import-problem-population-implausible = { $text } people are too few; three zeros may be missing
import-problem-point-unclear = “{ $text }” is no name of a point
import-problem-points-differ = points: { $text } are told, { $more } are named, not counting the seat
import-problem-kind-unknown = “{ $text }” is no kind of move that is known
import-problem-kind-from-title = the kind of move is taken from the title: “{ $text }”
import-problem-start-missing = the first day is missing
import-problem-end-missing = the last day is missing
import-problem-end-before-start = “{ $text }”: it ends before it begins
import-problem-sessions-doubtful = “{ $text }”: days or sessions a week are not clear
import-problem-person-ask = { $text } may be somebody the plan has: { $more }
import-problem-person-again = { $text } may be the person of row { $more }: one person, or two different people?
import-problem-year-only = “{ $text }” is only a year; the { $more } of the plan is kept
import-problem-hidden-row = row { $text } is hidden in the sheet, and is read all the same
import-problem-hidden-column = the column “{ $text }” is hidden in the sheet, and is read all the same
import-problem-formulas =
    { $text ->
        [one] { $text } cell is a formula; the value saved in the file is read
       *[other] { $text } cells are formulas; the values saved in the file are read
    }
import-problem-formula-empty = formulas without a result in the file: { $text }, read as empty; open it in Excel, save it and import it again
import-problem-formula-fault = the formula has failed: { $text }
import-problem-legacy-font =
    { $more ->
        [one] { $more } cell is in the old letters { $text }; it was converted to Unicode
       *[other] { $more } cells are in the old letters { $text }; they were converted to Unicode
    }
import-problem-cut-off = only the first 20,000 rows and 64 columns are read
import-problem-picture-of-table = there is a picture on the sheet; a table inside it cannot be read, the original of the list is needed
import-title = Import from Excel
import-dialog-title = Choose a list to import
import-dialog-files = Lists (.xlsx, .xlsm, .csv)
import-about = { $file } · sheet “{ $sheet }” · rows: { $rows }, columns: { $columns }
import-untouched = Nothing in the open plan has changed yet
import-reading = Reading { $file }…
import-understanding = Looking at each row of the list…
import-refused = This file cannot be read
import-another = Choose another file…
import-next = Next: { $step }
import-back = Back: { $step }
import-apply = Import into the plan
import-no-header = There is no header row: give its number in the step Columns
import-no-rows = There is no row to import
import-step-book = File and sheet
import-step-columns = Columns
import-step-rows = Rows
import-step-apply = Apply
import-about-columns = { $certain } certain, { $likely } likely, { $unknown } unclear
import-about-rows =
    { $read ->
        [one] { $read } row: { $new } new, { $changed } changed, { $left } left out
       *[other] { $read } rows: { $new } new, { $changed } changed, { $left } left out
    }
import-into-open = The open plan
import-choose-province = Choose the province of the new plan
import-into-new = A new plan of { $province }
import-doubts = To be looked at: { $number }
import-doubts-hint = Click to go to the cell · F8: the next one
import-doubts-none = There is nothing to look at
import-doubts-more = { $number } more
import-cell = cell { $cell }
import-cells-more = and { $number } more
import-fix-take = take { $text }
import-fix-not-a-doctor = no doctor
import-fix-blank = leave blank
import-legacy-keep = keep the letters as they are
import-legacy-convert = convert to Unicode
import-correct = Read as
import-sheets = Sheets
import-sheets-alike = { $number } sheets look like a list: choose the one to import
import-sheet-empty = empty
import-sheet-unknown = no list is seen
import-sheet-hidden = { $looks } (hidden sheet)
import-kind = Kind of list
import-into = Import into
import-grid = Sheet “{ $sheet }”
import-header = Header rows
import-header-wrong = Give the number of a row, as 4 or 4–5
import-columns = What the columns hold
import-column = { $column }: { $header }
import-choose = choose…
import-leave-out = leave out
import-leave-rows-out = leave these rows out
import-add-hospital = add a new hospital
import-first-rows = The first rows are understood like this
import-remember = Remember these columns for files with the same headings
import-rows = Rows: { $number }
import-skipped = Other rows are passed over: { $what }
import-skipped-part = { $number } { $why }
import-take = Import row { $row }
import-note = note: { $note }
import-new = new
import-new-in-rows = { $new } (in { $rows } rows)
import-same = known, the same
import-changed = changed { $what }
import-asked = to be chosen
import-left-out = left out
import-unknown-places = Unknown places
import-unknown-place =
    { $cells ->
        [one] “{ $text }” ({ $cells } cell)
       *[other] “{ $text }” ({ $cells } cells)
    }
import-who = Row { $row }: { $name }
import-two-people = two different people
import-same-as-row = the same person as row { $row }
import-shared-hint = Of one person with several places, the 10 sessions a week are shared evenly among them; that can be changed after importing.
import-missing =
    { $number ->
        [one] Not in the list: { $number } person
       *[other] Not in the list: { $number } people
    }
import-missing-hint = Only those ticked are deleted from the plan.
import-remove = Delete { $doctor }
import-sentence =
    { $left ->
        [one] { $new } new, { $changed } changed, { $removed } deleted, { $same } the same, { $left } row left out.
       *[other] { $new } new, { $changed } changed, { $removed } deleted, { $same } the same, { $left } rows left out.
    }
import-new-hospitals = New hospitals: { $names }. The areas they support, their employers and floors are left open, to be filled in on the page of each.
import-only-read = Only read, not written into the plan: { $what }. Doctors come from lists of people; points come from a column of their names, or are added on the page of each station.
import-undo-hint = It is one edit; Ctrl+Z takes it back.
import-new-hint = The new plan is not saved yet; Ctrl+S saves it.
import-new-first-day = First day of the plan: { $date }; it can be changed in File › Plan details.
import-save-report = Save the report
import-report-file = { $name } – import report.txt
import-report-saved = The report was saved: { $file }
import-open-unsaved = Save the open plan before a new one is begun.
import-columns-left =
    { $count ->
        [one] { $number } column is unclear: choose or leave it out
       *[other] { $number } columns are unclear: choose or leave them out
    }
import-still-asked =
    { $count ->
        [one] { $number } doubt is left; that cell or row is not taken.
       *[other] { $number } doubts are left; those cells or rows are not taken.
    }
import-at-cell = cell { $cell }: { $sentence }
import-refused-not-found = The file “{ $file }” was not found.
import-refused-folder = “{ $file }” is a folder, not a file.
import-refused-owner-file = “{ $file }” is the note Excel keeps while a list is open. Choose the file of that name without “~$”; a file that is open can be read.
import-refused-unreadable = The file “{ $file }” cannot be read: it is locked, or reading it is not allowed.
import-refused-empty = The file “{ $file }” is empty.
import-refused-too-large = The file “{ $file }” is larger than 20 MB. Keep only the sheet with the list and save it again.
import-refused-encrypted = The file “{ $file }” has a password. Open it in Excel, go to File › Info › Protect Workbook › Encrypt with Password, clear the password and save it.
import-refused-old-excel = The file “{ $file }” is in the old Excel format (.xls). Open it in Excel and save it as .xlsx.
import-refused-binary-excel = The file “{ $file }” is in the format .xlsb. Open it in Excel and save it as .xlsx.
import-refused-open-document = The file “{ $file }” is in the OpenDocument format (.ods). Open it in LibreOffice and save it as .xlsx.
import-refused-html = The file “{ $file }” is really a web page (HTML). Open it in Excel and save it as .xlsx.
import-refused-pdf = The file “{ $file }” is a PDF. The list is needed as an Excel file (.xlsx) or as .csv.
import-refused-picture = The file “{ $file }” is a picture. The list is needed as an Excel file (.xlsx) or as .csv.
import-refused-word = The file “{ $file }” is a Word document. Copy the table to Excel and save it as .xlsx.
import-refused-foreign = The file “{ $file }” is neither an Excel list (.xlsx, .xlsm) nor .csv.
import-refused-damaged = The file “{ $file }” is damaged and cannot be read. Open it in Excel and save it again.
import-refused-swollen = The file “{ $file }” holds more than any list needs. Copy the list to a new file and save it.
import-refused-forged = The file “{ $file }” says of itself what is not so, and is not read. Open it in Excel and save it again.
import-refused-no-sheet = The file “{ $file }” has no sheet.
import-refused-only-picture = The file “{ $file }” has only a picture of a table and no cell with text. The original of the list is needed.
import-refused-burst = Reading the file “{ $file }” took too much memory and was stopped. The plan was not touched.
import-refused-too-long = Reading the file “{ $file }” took too long and was stopped. The plan was not touched.
import-refused-cancelled = Reading the file “{ $file }” was cancelled.
import-refused-no-reader = The reader for the file “{ $file }” could not be started.
import-field-number = number
import-field-note = note
import-field-not-kept = leave out
import-field-name = name
import-field-family-names = family names
import-field-middle-names = middle names
import-field-given-name = given name
import-field-birth = birth date
import-field-birth-year = birth year
import-field-birth-day = birth: day
import-field-birth-month = birth: month
import-field-birth-male = birth date (men)
import-field-birth-female = birth date (women)
import-field-sex = sex
import-field-male-mark = mark: male
import-field-female-mark = mark: female
import-field-qualification = qualification
import-field-qualification-and-specialty = qualification and specialty
import-field-doctor-mark = mark: doctor
import-field-resident-mark = mark: resident
import-field-specialist-one-mark = mark: CKI
import-field-master-mark = mark: master
import-field-specialist-two-mark = mark: CKII
import-field-doctorate-mark = mark: doctorate
import-field-other-profession-mark = mark: other profession
import-field-specialty = specialty
import-field-facility = place
import-field-commune = commune
import-field-district = old district
import-field-site = point or department
import-field-post = post
import-field-contract = establishment or contract
import-field-established = on the establishment
import-field-licence = licence
import-field-licence-issued = licence issued
import-field-licence-until = licence valid until
import-field-title = professional title
import-field-population = population
import-field-points = points
import-field-point-names = names of points
import-field-posts = posts
import-field-doctor-posts = posts for doctors
import-field-staff = staff
import-field-doctors = doctors
import-field-assistant-doctors = assistant doctors
import-field-nurses = nurses
import-field-midwives = midwives
import-field-pharmacists = pharmacists
import-field-others = others
import-field-doctors-wanted = doctors wanted
import-field-from = from
import-field-to = to
import-field-kind = kind of move
import-field-start = first day
import-field-end = last day
import-field-period = period (first to last day)
import-field-days-a-week = days a week
import-field-sessions-a-week = sessions a week
import-field-why = reason
import-field-decision = decision
import-kind-staff = staff list
import-kind-stations = station table
import-kind-rotations = list of moves
import-sure-certain = certain
import-sure-likely = likely
import-sure-unknown = unclear
import-sure-ignored = left out
import-level-error = error
import-level-ask = asked
import-level-warning = warning
import-level-info = information
import-why-title = title
import-why-empty = empty
import-why-column-numbers = column numbers
import-why-header-again = header repeated
import-why-group = unit name
import-why-subtotal = subtotal
import-why-total = total
import-why-note = note
import-why-signature = signatures
import-why-other-table = another table below
import-why-left = those who have left
import-why-not-a-doctor = not a doctor
import-why-vacant = vacant post
import-difference = { $what }: { $old } → { $new }
import-nothing = empty
