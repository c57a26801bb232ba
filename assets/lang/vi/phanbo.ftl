app-title = Phân bổ – Bố trí bác sĩ trạm y tế

weekday-monday = Thứ Hai
weekday-tuesday = Thứ Ba
weekday-wednesday = Thứ Tư
weekday-thursday = Thứ Năm
weekday-friday = Thứ Sáu
weekday-saturday = Thứ Bảy
weekday-sunday = Chủ Nhật

# $count chọn dạng từ (tiếng Anh cần), $number là số đã định dạng.
doctors =
    { $count ->
       *[other] { $number } bác sĩ
    }
