app-title = Phân bổ – Doctors for health stations

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

# $count selects the form, $number is the formatted number.
doctors =
    { $count ->
        [one] { $number } doctor
       *[other] { $number } doctors
    }

## Plan files

file-place = line { $line }, column { $column }
open-not-found = There is no file { $file }. Check its name and folder.
open-folder = { $file } is a folder, not a file. Choose a plan file (.phanbo) inside it.
open-unreadable = The file { $file } cannot be read ({ $cause }). Check the permission to read it, or copy it to this computer and open the copy.
open-too-large = The file { $file } is larger than { $limit } MB and so no plan file. Choose another file.
open-empty = The file { $file } is empty. Ask for it to be sent again, or open another copy.
open-office = { $file } is an Excel, Word or archive file, not a plan file. Choose a file ending in .phanbo.
open-binary = { $file } is not a text file. Choose a plan file ending in .phanbo.
open-utf16 = The file { $file } is saved as UTF-16. Open it in Notepad, save it as UTF-8 and open it again.
open-byte-order-mark = The file { $file } has a byte order mark at line 1, column 1. Open it in Notepad, save it as UTF-8 (without BOM) and open it again.
open-not-utf8 = The file { $file } is damaged: the character at { $place } is not UTF-8. Open another copy of the file.
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
open-too-many = The file { $file } has more than { $limit } records of one kind, the limit of the program. Choose another file.
open-changed-outside = The file { $file } was changed outside the program or is damaged: the check line at its end does not fit. It was opened all the same; please review it.
save-no-folder = { $file } was not saved: the folder does not exist. Choose another place.
save-folder = Not saved: { $file } is a folder. Choose another file name.
save-read-only = { $file } was not saved: this file or folder may not be written. Choose another place.
save-disk-full = { $file } was not saved: the disk is full. Free some space or choose another place; the old file is whole.
save-unsound = { $file } was not saved: what was to be written does not read back as the plan. The old file is whole; please report this fault.
save-other = { $file } was not saved ({ $cause }). The old file is whole; try again or choose another place.

## General

unknown = unknown
point-of = { $point } – { $facility }

## What was done (undo, redo, messages)

deed-moved = { $kind } of { $doctor } from { $from } to { $to }
deed-recruited = recruit { $doctor } to { $to }
deed-redistributed = redistribute the sessions of { $doctor } at { $facility }
deed-redirected = redirect { $doctor } to { $to }
deed-withdrawn = withdraw the move of { $doctor }
deed-training = send { $doctor } to training
deed-leave = let { $doctor } leave
deed-proposed = return the move of { $doctor } to proposed
deed-agreed = agree the move of { $doctor }
deed-parked = park the move of { $doctor }
deed-pinned = pin { $name }
deed-unpinned = unpin { $name }
deed-added = add { $table } { $name }
deed-changed = change { $table } { $name }
deed-deleted = delete { $table } { $name }

## Why nothing was done

rejected-no-doctor = This doctor is not in the plan.
rejected-no-place = The place to go to is not in the plan.
rejected-no-move = There is no such move; it may have been withdrawn.
rejected-no-record = There is no such record; it may have been deleted.
rejected-already-there = The doctor already works at this place.
rejected-not-there = On the viewing date the doctor does not work at the place to be left.
rejected-no-place-to-leave = On the viewing date the doctor has no place of work.
rejected-nothing-changes = Nothing changes.

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
hospital-provincial = provincial hospital
hospital-specialised = specialised hospital
hospital-general = general hospital
hospital-regional = regional general hospital
hospital-health-centre = health centre
hospital-polyclinic = regional polyclinic
hospital-private = private facility
hospital-other = other facility
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
action-open = Open…
action-open-sample = Open the sample plan of Quảng Ninh
action-save = Save
action-save-as = Save as…
action-plan-details = Plan details…
action-quit = Quit
action-undo = Undo
action-redo = Redo
action-move-to = Move to…
action-add-doctor = Add a doctor
action-find = Find a doctor or station…
action-next-finding = Next finding
action-previous-finding = Previous finding
action-later-month = View one month later
action-earlier-month = View one month earlier
action-first-day = View the first day of the plan
action-zoom-in = Nearer
action-zoom-out = Farther
action-sort-by-need = Sort by need
action-sort-by-name = Sort by name
action-toggle-bands = Fold or unfold the areas
action-toggle-findings = Hide or show the findings
action-toggle-inspector = Hide or show the details
action-use-vietnamese = Vietnamese (Tiếng Việt)
action-use-english = English
action-use-light = Light theme
action-use-dark = Dark theme
action-use-projector = Projector
action-show-shortcuts = Keyboard shortcuts
action-about = About the program

## Messages

new-doctor = New doctor
done = Done: { $deed }
undone = Undone: { $deed }
saved = Saved { $file }
choose-doctor-first = Choose a doctor first, then the place to move to.
nothing-chosen = No file was chosen.
type-path = Type a path
sample-name = Sample plan of Quảng Ninh
dialog-open-title = Open a plan
dialog-save-title = Save the plan
dialog-plan-files = Plan files

## Reasons to think twice

reason-locked = { $name } is locked: nobody is to come or go.
reason-pinned = The doctor is pinned to the present place of work.
reason-leads = The doctor holds a post: { $post }.
reason-agreed = The present move is agreed; once changed it must be agreed anew.

<<<<<<< HEAD
## Board, cards, tray

board-title = Allocation board
board-empty = The plan has no station or hospital yet. Open another plan (Ctrl+O), or the sample plan in the File menu.
board-zoom-overview = Overview
board-zoom-normal = Cards
board-zoom-detail = Each point
board-area = { $name } area
board-other-hospitals = Provincial hospitals and other facilities
board-without-area = Stations without an area
board-station-count = { $number } stations
board-hospital-count = { $number } facilities
board-people = { $number } people
board-without-doctor = { $number } without a doctor
board-below-minimum = { $number } below the minimum
board-enough = enough
board-no-doctor = no doctor
board-part-time-only = part-time only
board-not-regular = none regular
board-lacking = { $number } short
board-low-density = low density
board-below-floor = { $number } below floor
board-to-see = to review
board-of-minimum = /{ $minimum } dr
board-doctors = doctors
board-floor = floor { $floor }
board-points = { $covered }/{ $all } points
board-other-doctors = +{ $number } more doctors
board-fewer-doctors = Show fewer
board-site-sessions = { $sessions } sessions
board-pin = Pin to the present place
board-unpin = Unpin
board-withdraw = Withdraw the move
chip-proposed = proposed
chip-recruited = recruited
chip-no-place = no place yet
chip-sessions = { $sessions } sessions
chip-retires = retires { $month }
chip-exempt = exempt
chip-bond = bond → { $year }
chip-rotation = rot.
chip-secondment = sec.
chip-support = supp.
verdict-good = good
verdict-good-solves = good: error solved
verdict-unneeded = not needed
verdict-warning = warning
verdict-asks = asks
verdict-impossible = no
giver-above-minimum = { $number } above the minimum
giver-below-minimum = { $number } below the minimum
giver-above-floor = { $number } above the floor
giver-below-floor = { $number } below the floor
effect-solves = Solves
effect-reduces = Reduces
effect-good = solves { $solved }, reduces { $reduced }
effect-bad = creates { $created }, grows { $grown }
effect-density-same = province density unchanged
effect-density = province density { $before } → { $after }
effect-one-more = one doctor more in the province
tray-title = Tray:
tray-name = Tray
tray-empty = every doctor has a place
tray-parked = Parked: { $number } moves
tray-hint = Drag a doctor to a station · F8: next finding
carry-hint-hand = Release to move · Esc to cancel · 1–3 the best places
carry-hint-keys = Arrows, 1–3 choose the place · Enter to move · Esc to cancel
=======
## Command line

cli-about = Decide which doctors work at which commune health stations
cli-files = Open the window with these plan files
cli-file = Plan file (.phanbo)
cli-lang = Language: vi (Vietnamese, the default) or en (English)
cli-help = Print this help
cli-version = Print the version of the program
cli-check-about = Check a plan against the rules
cli-check-date = The date to look at (year-month-day); by default the plan’s first day
cli-check-format = Form of the result: text (the default) or json
cli-format-about = Rewrite a plan file in its standard form, its content unchanged
cli-format-output = Write to this file and leave the original as it is
cli-format-check = Only check, write nothing; exit code 1 if the file is not in its standard form
cli-exit-codes = Exit codes: 0 fine; 1 violations, or not in standard form; 2 could not be done
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
cli-usage-hint = Type “phanbo --help” to see how it is used.

cli-output-failed = The result could not be printed ({ $cause }).
cli-date-malformed = The date “{ $date }” is not valid. Give it as year-month-day, for example 2026-12-31.
cli-date-too-early = The date { $date } is before the plan’s first day. Choose { $baseline } or later.
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
cli-province-density = Doctors per 10,000 people in the province: { $number }
cli-group = { $title } – { $severity }: { $number }
cli-no-findings = No findings: nothing to correct, nothing to note.
cli-accepted = Accepted as exceptions
cli-counts = Violations: { $errors }; warnings: { $warnings }; information: { $infos }; accepted: { $accepted }
>>>>>>> cli
