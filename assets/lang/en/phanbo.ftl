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

## Parts of the window

bar-close = Close the message
bar-recent = Open recent
bar-clear-recent = Clear the list
bar-undo = Undo: { $deed }
bar-redo = Redo: { $deed }
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
date-form = Type it as 31/12/2027 and press Enter, or choose:
date-one-month = +1 month
date-six-months = +6 months
date-one-year = +1 year
date-first-day = First day of the plan
date-wrong = No such day; type it as 31/12/2027
date-out-of-range = Only the years 2000 to 2100 can be viewed
headline-regular = Stations with a regular doctor
headline-below = Stations below { $minimum } doctors
headline-points = Points without a doctor
headline-station-density = Station doctors / 10,000 people
headline-province = All doctors / 10,000 people, { $year }
headline-moves = Proposed moves
headline-unchanged = unchanged
headline-recruiting = only by recruiting
headline-reached = target { $target } reached
headline-agreed = { $number } agreed
headline-list-regular = Stations without a regular doctor: { $number }
headline-list-below = Stations below the minimum ({ $minimum } doctors): { $number }
headline-list-points = Points without any doctor’s session: { $number }
headline-list-density = Doctors per 10,000 people of each station, lowest first
headline-list-moves = Moves from the plan’s first day on: { $number }
headline-list-no-moves = No moves yet. Drag a doctor to a station, or choose a doctor and then “Move to…”.
headline-sessions = { $number } sessions a week
headline-lacking = has { $have }/{ $need }, { $missing } short
headline-open-province = see details
headline-reckoned = { $doctors } doctors for { $people } people; the target is { $target } doctors per 10,000 people.
headline-moving-is-neutral = Moving people between places does not change this figure; only recruiting, leaving and retirement do.
findings-none-short = No findings
findings-none = There are no findings on { $date }.
findings-none-next = Go to another date at the top to look at later months.
findings-accepted = Accepted as exceptions
dialog-cancel = Cancel
dialog-ok = Close
dialog-unsaved-title = Save the changes?
dialog-unsaved-text = Records changed but not saved in “{ $plan }”: { $number }. Without saving the changes are lost.
dialog-save = Save
dialog-do-not-save = Do not save
dialog-open = Open
dialog-path-why = This computer shows no dialog for choosing files, so the whole path of the plan file (.phanbo) is typed here.
dialog-path = Path of the file
dialog-overwrite-title = Overwrite the file?
dialog-overwrite-text = The file { $file } is already in the folder { $folder }. If it is overwritten, its old content is lost.
dialog-overwrite = Overwrite
dialog-elsewhere = Choose another place
dialog-move-title = Move { $doctor } to
dialog-move-from = Works now at { $place }
dialog-move-search = Find a place…
dialog-move-nothing = No place is named “{ $text }”. Delete some letters to see every place.
dialog-move-effect = solves { $solved }, creates { $created }
dialog-move-minimum = { $now } → { $then } / { $minimum } doctors
dialog-move-floor = { $now } → { $then }, floor { $floor }
dialog-move-count = { $now } → { $then } doctors
dialog-move-point = point
dialog-verdict-good = good
dialog-verdict-unneeded = not needed
dialog-verdict-warning = warning
dialog-verdict-asks = think twice
dialog-verdict-impossible = not possible
dialog-asks-title = Move { $doctor } to { $place } all the same?
dialog-asks-why = Reason
dialog-asks-hint = Write a reason to keep with the move
dialog-asks-anyway = Move all the same
dialog-details-title = Plan details
dialog-details-name = Title
dialog-details-first-day = First day
dialog-details-note = Note
dialog-details-province = Province
dialog-details-revision = Revision
dialog-details-saved = Last saved
dialog-details-app = Program
dialog-details-network = Network
dialog-details-network-value = { $stations } stations, { $points } points, { $hospitals } hospitals and others
dialog-details-people = People
dialog-details-people-value = { $doctors } doctors listed, { $moves } moves
dialog-keys-title = Keyboard shortcuts
dialog-keys-board = Moving a doctor by keyboard
dialog-keys-arrows = Arrows
dialog-keys-arrows-do = Walk among cards and doctors
dialog-keys-space = Space
dialog-keys-space-do = Take a doctor up
dialog-keys-numbers-do = Choose the first to third best place
dialog-keys-enter-do = Put down
dialog-keys-escape-do = Let go, back to where it was
dialog-about-title = Phân bổ { $version }
dialog-about-what = Plans which doctors work at which commune health stations: see what is missing, try each move, and know the result before it is made.
dialog-about-network = The program does not use the network. A plan is only in the files its user saves.
dialog-about-licence = Licence of the program: MIT or Apache 2.0, at your choice.
dialog-about-font = Typeface Be Vietnam Pro: SIL Open Font Licence 1.1.
dialog-message-title = Message
