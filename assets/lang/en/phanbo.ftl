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
