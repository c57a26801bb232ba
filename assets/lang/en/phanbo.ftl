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
