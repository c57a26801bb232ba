app-title = Phân bổ – Bố trí bác sĩ trạm y tế
no-window-display = Không mở được cửa sổ: máy này không có màn hình đồ họa (chưa đăng nhập vào môi trường đồ họa, hoặc chương trình được chạy từ xa). Mở chương trình tại máy có màn hình; các lệnh không cần cửa sổ vẫn dùng được: phanbo --help
no-window-graphics = Không mở được cửa sổ: máy không vẽ được hình vì thiếu trình điều khiển đồ họa phù hợp. { $remedy }, hoặc mở chương trình trực tiếp trên máy thay vì qua màn hình từ xa. Đã thử: { $tried }
no-window-remedy-linux = Cài gói mesa-vulkan-drivers hoặc libgl1-mesa-dri
no-window-remedy-windows = Cập nhật trình điều khiển màn hình (Windows Update, hoặc nhờ bộ phận tin học)
no-window-tried = { $renderer }: { $cause }
no-window-tried-silent = { $renderer }: dừng đột ngột, không báo lỗi
no-window-broke = Chương trình gặp lỗi và phải dừng. Phần chưa lưu đã được ghi lại trên máy này; mở lại chương trình để khôi phục.
renderer-automatic = tự chọn
renderer-gl = OpenGL
renderer-software = vẽ bằng phần mềm
renderer-next-start = Từ lần mở sau, cửa sổ được vẽ theo cách: { $renderer }. Nếu cách này không dùng được, chương trình tự thử cách khác.

weekday-monday = Thứ Hai
weekday-tuesday = Thứ Ba
weekday-wednesday = Thứ Tư
weekday-thursday = Thứ Năm
weekday-friday = Thứ Sáu
weekday-saturday = Thứ Bảy
weekday-sunday = Chủ Nhật
half-day-morning = S
half-day-afternoon = C
half-day-morning-of = sáng { $day }
half-day-afternoon-of = chiều { $day }
half-day-twice = Cùng buổi đã xếp ở { $place }: { $half_days }
half-day-morning-at = { $site }: sáng { $day }
half-day-afternoon-at = { $site }: chiều { $day }
weekday-short-monday = T2
weekday-short-tuesday = T3
weekday-short-wednesday = T4
weekday-short-thursday = T5
weekday-short-friday = T6
weekday-short-saturday = T7
weekday-short-sunday = CN
month-open = Chọn ngày trên lịch: { $label }
month-earlier = Tháng trước
month-later = Tháng sau
month-title = Tháng { $month }

# $count chọn dạng từ (tiếng Anh cần), $number là số đã định dạng.
doctors =
    { $count ->
       *[other] { $number } bác sĩ
    }

## Tệp phương án

file-place = dòng { $line }, cột { $column }
cause-not-a-folder = một phần của đường dẫn là tệp, không phải thư mục
cause-is-a-folder = đây là thư mục
cause-denied = không có quyền truy cập
cause-in-use = tệp đang được chương trình khác sử dụng; đóng chương trình đó rồi thử lại
cause-timed-out = ổ đĩa hoặc mạng không trả lời
cause-interrupted = bị ngắt giữa chừng
cause-network = mất kết nối tới ổ đĩa mạng
cause-name = tên tệp hoặc đường dẫn không hợp lệ
cause-disk = lỗi đọc, ghi ổ đĩa
cause-other = lỗi của hệ điều hành
cause-with-code = { $cause } (mã { $code })
open-not-found = Không tìm thấy tệp { $file }. Kiểm tra lại tên và thư mục.
open-folder = { $file } là thư mục, không phải tệp. Chọn một tệp phương án (.phanbo) trong đó.
open-unreadable = Không đọc được tệp { $file }: { $cause }. Kiểm tra quyền đọc tệp, hoặc sao chép tệp vào máy rồi mở lại.
open-passing = Tệp { $file } nằm trong thư mục tạm (tệp đính kèm mở thẳng từ thư, tệp trong gói nén…), có thể bị xóa bất cứ lúc nào. Khi lưu, chương trình sẽ hỏi nơi lưu khác.
open-broken = Không mở được tệp { $file } do lỗi của chương trình. Phương án đang mở vẫn còn nguyên.
version-broken = Không đọc được bản trước do lỗi của chương trình. Phương án đang mở vẫn còn nguyên.
recovery-broken = Không tìm được công việc chưa lưu của lần chạy trước do lỗi của chương trình. Dữ liệu vẫn được giữ; mở lại chương trình để thử lại.
open-too-large = Tệp { $file } lớn hơn { $limit } MB nên không phải tệp phương án. Chọn tệp khác.
open-empty = Tệp { $file } trống. Đề nghị người gửi gửi lại, hoặc mở một bản khác.
open-office = { $file } là tệp Excel, Word hoặc tệp nén, không phải tệp phương án. Chọn tệp có đuôi .phanbo.
open-binary = { $file } không phải tệp văn bản. Chọn tệp phương án có đuôi .phanbo.
open-utf16 = Tệp { $file } được lưu theo mã UTF-16. Mở bằng Notepad, lưu lại với mã UTF-8 rồi mở lại.
open-not-utf8 = Tệp { $file } bị hỏng: ký tự ở { $place } không đúng mã UTF-8. Mở một bản khác của tệp.
open-quoted-printable = Tệp { $file } đã bị chương trình thư điện tử đổi mã (quoted-printable): từ dòng { $line } trở đi, các dòng bị ngắt và có dấu “=” ở cuối. Đề nghị người gửi gửi lại dưới dạng tệp đính kèm, nén (.zip) nếu cần.
open-foreign = { $file } không phải tệp phương án: dòng 1, cột 1 không có “// phanbo plan”. Chọn tệp có đuôi .phanbo.
open-newer = Tệp { $file } được lưu theo phiên bản { $version }; chương trình này đọc được đến phiên bản { $known }. Cài đặt phiên bản mới hơn của chương trình.
open-cut-off = Tệp { $file } bị cắt ngang ở { $place }. Đề nghị người gửi gửi lại, hoặc mở một bản khác.
open-unknown-field = Tệp { $file }: không có trường nào tên “{ $field }” ({ $place }). Sửa lại tên trường hoặc mở một bản khác.
open-missing-field = Tệp { $file }: thiếu trường “{ $field }” ({ $place }). Bổ sung trường này hoặc mở một bản khác.
open-field-twice = Tệp { $file }: trường “{ $field }” xuất hiện hai lần ({ $place }). Xóa một trường hoặc mở một bản khác.
open-unknown-word = Tệp { $file }: giá trị “{ $word }” không có trong danh mục ({ $place }). Sửa lại hoặc mở một bản khác.
open-text-too-long = Tệp { $file }: đoạn văn bản ở { $place } quá dài. Rút ngắn hoặc mở một bản khác.
open-wrong-value = Tệp { $file }: giá trị ở { $place } không hợp lệ. Sửa lại hoặc mở một bản khác.
open-syntax = Tệp { $file } không đúng định dạng ở { $place }. Mở một bản khác của tệp.
open-text-behind = Tệp { $file }: ở { $place } có nội dung khác sau phần cuối của phương án, ví dụ chân thư điện tử. Xóa phần đó nếu không thuộc phương án, hoặc mở một bản khác.
open-too-many = Tệp { $file } có hơn { $limit } bản ghi cùng loại, vượt giới hạn của chương trình. Chọn tệp khác.
open-changed-outside = Tệp { $file } đã bị sửa ngoài chương trình hoặc bị hỏng: mã kiểm tra ở dòng cuối không khớp. Nội dung vẫn được mở; cần rà soát lại.
open-left-out = Tệp { $file } còn nguyên vẹn, nhưng từ dòng { $line } trở đi có nội dung khác đứng sau phương án, ví dụ chân thư điện tử. Phần đó không thuộc phương án nên đã được bỏ qua; lần lưu sau cũng bỏ phần đó khỏi tệp.
save-no-folder = Chưa lưu { $file }: thư mục không tồn tại. Chọn nơi lưu khác.
save-folder = Chưa lưu: { $file } là một thư mục. Chọn tên tệp khác.
save-device = Chưa lưu: { $file } là thiết bị, không phải tệp. Chọn tên tệp khác.
save-in-use = Chưa lưu { $file }: tệp đang được chương trình khác sử dụng. Đóng chương trình đó rồi lưu lại, hoặc chọn nơi lưu khác.
save-changed = Chưa lưu { $file }: tệp trên ổ đĩa đã được lưu từ nơi khác kể từ khi mở ở đây. Lưu với tên khác, hoặc mở lại tệp này.
save-not-read-back = Chưa chắc đã lưu được { $file }: đọc lại thì nội dung trên ổ đĩa không đúng như đã ghi. Lưu với tên khác ở ổ đĩa khác.
save-read-only = Chưa lưu { $file }: không có quyền ghi vào tệp hoặc thư mục này. Chọn nơi lưu khác.
save-disk-full = Chưa lưu { $file }: ổ đĩa đã đầy. Giải phóng dung lượng hoặc chọn nơi lưu khác; tệp cũ vẫn nguyên vẹn.
save-unsound = Chưa lưu { $file }: nội dung ghi ra không đọc lại được đúng như phương án. Tệp cũ vẫn nguyên vẹn; cần báo lại lỗi này.
save-other = Chưa lưu { $file }: { $cause }. Tệp cũ vẫn nguyên vẹn; thử lại hoặc chọn nơi lưu khác.
save-in-the-way = Chưa lưu { $file }: ở đó đang có một tệp khác quá lớn nên không sao lưu được trước khi ghi đè. Chọn tên khác hoặc nơi lưu khác.
save-broken = Chưa lưu { $file } do lỗi của chương trình. Phương án đang mở vẫn còn nguyên; chọn nơi lưu khác.
save-of-another = Chưa lưu vào { $file }: nơi lưu này được chọn cho phương án mở trước đó.

## Chung

unknown = chưa rõ
this-move = Lượt điều động này
point-of = { $point } – { $facility }

## Việc đã làm (hoàn tác, làm lại, thông báo)

deed-moved =
    { $kind ->
        [rotation] đề xuất BS { $doctor } luân phiên từ { $from } đến { $to }
        [sessions] đề xuất BS { $doctor } làm việc theo buổi, từ { $from } đến { $to }
       *[other] đề xuất { $words } BS { $doctor } từ { $from } đến { $to }
    }
deed-recruited = đề xuất tiếp nhận BS { $doctor } vào { $to }
deed-moved-all =
    { $count ->
       *[other] đề xuất chuyển { $number } bác sĩ đến { $to }
    }
deed-swapped = đề xuất đổi chỗ BS { $one } và BS { $other }
deed-redistributed = phân lại buổi của BS { $doctor } tại { $facility }
deed-redirected = chuyển nơi đến của BS { $doctor } sang { $to }
deed-withdrawn = rút lượt điều động của BS { $doctor }
deed-training = đề xuất cử BS { $doctor } đi đào tạo từ { $date }
deed-leave = đề xuất cho BS { $doctor } thôi việc từ { $date }
deed-proposed = chuyển lượt điều động của BS { $doctor } lại thành đề xuất
deed-agreed = thống nhất lượt điều động của BS { $doctor }
deed-parked = tạm gác lượt điều động của BS { $doctor }
deed-proposed-all =
    { $count ->
       *[other] chuyển { $number } lượt điều động lại thành đề xuất
    }
deed-agreed-all =
    { $count ->
       *[other] thống nhất { $number } lượt điều động
    }
deed-parked-all =
    { $count ->
       *[other] tạm gác { $number } lượt điều động
    }
deed-proposed-new =
    { $count ->
       *[other] đề xuất { $number } lượt điều động
    }
deed-amended-all =
    { $count ->
       *[other] sửa { $number } lượt điều động
    }
deed-cleared = { $deed }, bỏ trống: { $fields }
deed-left-to-acts = { $deed }; giữ nguyên { $number } lượt do sắp xếp mạng lưới
deed-with-acts = { $deed }, có { $parts }
deed-act-part = { $number }/{ $all } lượt của việc { $act }
deed-withdrawn-all =
    { $count ->
       *[other] rút { $number } lượt điều động
    }
deed-entered = sửa { $number } mục ({ $table })
deed-both = { $one } và { $other }
deed-pinned = ghim { $name }
deed-unpinned = bỏ ghim { $name }
deed-pinned-all =
    { $count ->
       *[other] ghim { $number } bác sĩ
    }
deed-unpinned-all =
    { $count ->
       *[other] bỏ ghim { $number } bác sĩ
    }
deed-locked = khóa { $name }
deed-unlocked = mở khóa { $name }
deed-locked-all =
    { $count ->
       *[other] khóa { $number } đơn vị
    }
deed-unlocked-all =
    { $count ->
       *[other] mở khóa { $number } đơn vị
    }
deed-accepted = chấp nhận ngoại lệ: { $subject } – { $rule }
deed-no-longer-accepted = bỏ ngoại lệ: { $subject } – { $rule }
deed-rule-set = sửa quy tắc { $code } ({ $rule })
deed-rule-reset = khôi phục mặc định của quy tắc { $code } ({ $rule })
deed-imported = nhập danh sách { $list }: mới { $new }, thay đổi { $changed }, xóa { $removed }
deed-preset-used = dùng bộ tham số { $preset }
deed-added = thêm { $table } { $name }
deed-changed = sửa { $table } { $name }
deed-deleted = xóa { $table } { $name }
deed-added-of = thêm { $table } của BS { $name }
deed-changed-of = sửa { $table } của BS { $name }
deed-deleted-of = xóa { $table } của BS { $name }
deed-added-doctor = thêm một bác sĩ
deed-act-merge-point = nhập { $place } vào { $into } làm điểm trạm từ { $date }
deed-act-merge-closed = nhập { $place } vào { $into } và đóng trụ sở từ { $date }
deed-act-split = tách { $place } thành { $into } từ { $date }
deed-act-move = chuyển { $place } về { $into } từ { $date }
deed-act-close = đóng { $place } từ { $date }
deed-act-close-into = đóng { $place }, chuyển người về { $into } từ { $date }
deed-act-add = mở { $place } từ { $date }
deed-act-add-into = mở { $place } thuộc { $into } từ { $date }
deed-act-taken-back = bỏ việc sắp xếp ngày { $date }: { $kind } { $place }
deed-turned = đổi loại của { $name } thành { $kind }
deed-seat-moved = chuyển trụ sở chính của { $facility } về { $site }
deed-areas-arranged = xếp lại thứ tự các khu vực
deed-areas-not-arranged = bỏ thứ tự tự xếp của các khu vực
act-merge-point = nhập thành điểm trạm
act-merge-closed = nhập và đóng trụ sở
act-split = tách thành trạm
act-move = chuyển điểm trạm
act-close = đóng
act-add = mở mới
difference-missing = không có { $table } { $name }
difference-missing-of = không có { $table } của BS { $name }

## So sánh hai phương án

compare-exception = { $rule } ({ $subject })
compare-moved = Bố trí người
compare-decided = Lượt thống nhất, tạm gác, rút lại
compare-corrected = Số liệu và hồ sơ được sửa
compare-added = Mục mới
compare-removed = Mục đã xóa
compare-network = Sắp xếp mạng lưới
compare-rules = Quy tắc kiểm tra
compare-exceptions = Ngoại lệ
compare-withdrawn = rút lại: { $step }
compare-step = BS { $doctor } từ { $from } đến { $to }, { $kind } ({ $days }; { $sessions } buổi/tuần)
compare-step-to = BS { $doctor } đến { $to }, { $kind } ({ $days }; { $sessions } buổi/tuần)
compare-step-away = BS { $doctor }, { $kind } ({ $days })
compare-status = { $step } ({ $status })
compare-field = { $field } từ { $a } thành { $b }
compare-figure = { $value } (nguồn: { $source })
compare-nothing = không có
compare-yes = có
compare-no = không
compare-dialog-title = Chọn phương án để so sánh
compare-version = bản lưu lúc { $time }
compare-title = So với { $name }
compare-when = Lưu lúc { $saved }; số liệu ngày { $date }
compare-ours = bản đang mở
compare-theirs = bản kia
compare-below = Trạm thiếu bác sĩ so với mức tối thiểu
compare-density = Bác sĩ trên 10.000 dân toàn { $kind }
compare-solved = Bản kia không có { $number } vấn đề của bản đang mở
compare-created = Bản kia có thêm { $number } vấn đề
compare-findings-same = Hai bản có các vấn đề như nhau
compare-take = Nhận
compare-take-one = Nhận: { $change }
compare-take-group = Nhận cả nhóm: { $group }
compare-close = Thôi so sánh
compare-same = Hai phương án giống nhau.
compare-reading-title = So sánh
compare-reading = Đang đọc { $file }…
compare-working = Đang so sánh…
compare-broken = Không so sánh được vì lỗi của chương trình. Phương án đang mở vẫn như cũ.
compare-heading = { $group }: { $number }
compare-other-plan = Đây là hai phương án khác nhau, không phải hai bản của một phương án: chỉ so sánh được, không hợp nhất được.
compare-field-title = tiêu đề
compare-field-baseline = ngày đầu
compare-field-note = ghi chú
compare-field-name = tên
compare-field-population = dân số
compare-field-pharmacists = dược sĩ đại học
compare-field-nurses = điều dưỡng
compare-field-beds = giường bệnh
compare-field-as-of = ngày của số liệu
compare-field-area = khu vực
compare-field-density-tenths = chỉ tiêu mật độ
compare-field-deadline = hạn phải đạt
compare-field-source = nguồn số liệu
compare-field-on = bật
compare-field-severity = mức độ
compare-field-parameters = tham số
compare-field-date = ngày
compare-field-address = địa chỉ
compare-field-act = việc sắp xếp mạng lưới
compare-field-hospital = bệnh viện
compare-field-order = thứ tự
compare-field-kind = loại
compare-field-hectares = diện tích (ha)
compare-field-point = tọa độ
compare-field-former-district = huyện cũ
compare-field-zone = vùng
compare-field-commune = đơn vị hành chính cấp xã
compare-field-opened = mở từ ngày
compare-field-closed = đóng từ ngày
compare-field-locked = khóa
compare-field-catchment = số dân phục vụ
compare-field-posts = biên chế
compare-field-doctor-posts = biên chế bác sĩ
compare-field-staff = số người làm việc
compare-field-assistant-doctors = y sĩ
compare-field-midwives = hộ sinh
compare-field-others = nhân lực khác
compare-field-figures = số liệu theo ngày
compare-field-employers = cơ quan chủ quản
compare-field-minimum = bác sĩ tối thiểu
compare-field-level = loại bệnh viện
compare-field-doctor-title = chức danh nghề nghiệp
compare-field-doctor-level = bậc nghề nghiệp
compare-field-employer = cơ quan chủ quản
compare-field-floor = bác sĩ tối thiểu phải giữ
compare-field-unlisted-doctors = bác sĩ ghi số lượng
compare-field-unlisted-specialties = chuyên khoa của bác sĩ ghi số lượng
compare-field-facility = cơ sở y tế
compare-field-sex = giới tính
compare-field-birth = ngày sinh
compare-field-qualification = trình độ
compare-field-specialties = chuyên khoa
compare-field-licence = giấy phép hành nghề
compare-field-post = chức vụ
compare-field-exempt-until = miễn luân phiên đến
compare-field-bonds = cam kết phục vụ
compare-field-rotation-days-before = ngày đã luân phiên trước phương án
compare-field-extension = kéo dài công tác đến
compare-field-pinned = ghim
compare-field-doctor = bác sĩ
compare-field-site = địa điểm làm việc
compare-field-sessions = số buổi/tuần
compare-field-week = các buổi trong tuần
compare-field-from = nơi đi
compare-field-to = nơi đến
compare-field-start = từ ngày
compare-field-end = đến ngày
compare-field-status = trạng thái
compare-field-by = người đề xuất
compare-field-why = lý do
compare-field-basis = quyết định
compare-field-gain = kết quả đào tạo
compare-field-registered = đã đăng ký hành nghề
compare-field-rule = quy tắc kiểm tra
compare-field-subject-kind = loại đối tượng
compare-field-subject = đối tượng
compare-field-detail = chi tiết
compare-field-shortfall = mức thiếu
compare-field-reason = lý do
compare-field-place = nơi sắp xếp
compare-field-into = nơi tiếp nhận
compare-field-value = giá trị
compare-field-best = mức tốt nhất
compare-field-worst = mức kém nhất
compare-field-remark = ghi chú
compare-field-year = năm
compare-field-doctors = số bác sĩ
compare-field-people = dân số
compare-field-made = các mục đã lập

## Hợp nhất các bản của một phương án

merge-title = Hợp nhất
merge-dialog-title = Chọn bản để hợp nhất
merge-open-plan = bản đang mở
merge-working = Đang đọc và so sánh các bản…
merge-reading = Đang đọc bản { $number } trong { $all }…
merge-title-open = Điểm khác nhau còn để lại
merge-base = So theo từng ô với bản gốc chung, lưu { $time }.
merge-no-base = Máy này không có bản gốc chung: so theo từng hồ sơ.
merge-nothing-asked = Không có điểm khác nhau nào cần chọn.
merge-outcome = Bản hợp nhất
merge-reckoning = đang tính…
merge-all-counted = với mọi điểm khác nhau đã chọn
merge-not-counted = chưa tính { $number } điểm khác nhau còn lại
merge-ours = đang mở
merge-merged = hợp nhất
merge-only-looks = Đang hợp nhất: Bảng và danh sách vấn đề hiện phương án hợp nhất, chỉ để xem. Hoàn tất hoặc hủy hợp nhất rồi mới sửa được.
merge-area-of = Cả khu vực { $area } theo { $file } ({ $number })
merge-keep-rest = Ghi các điểm đã chọn
merge-broken = Không hợp nhất được vì lỗi của chương trình. Phương án đang mở vẫn như cũ.
merge-saved = lưu { $time }
merge-add = Thêm bản…
merge-decided = { $what } – { $choice }
merge-both = cả hai
merge-written = sửa tại đây
merge-write-move = Sửa thành lượt khác…
merge-write-value = Sửa thành giá trị khác…
merge-choose = Chọn ({ $number })
merge-choose-of = Chọn { $file }
merge-solves = hết vấn đề: { $finding }
merge-more-findings = và { $number } vấn đề khác
merge-take-both = Nhận cả hai
merge-later = Để lại bàn sau
merge-all-of = Mọi điểm còn lại theo { $file }
merge-open-count = Còn { $number } điểm cần chọn
merge-promise = Không bản nào bị sửa. Kết quả là một bước, hoàn tác được.
merge-finish = Hoàn tất
merge-keep-open = Giữ lại làm chương trình họp
merge-cancel = Hủy hợp nhất
merge-again = Phương án đã thay đổi trong khi hợp nhất: các bản được đối chiếu lại.
merge-of-another = Phương án khác đã được mở trong khi hợp nhất; chưa nhận gì từ các bản.
merge-done = Đã hợp nhất: { $number } thay đổi
merge-both-changed = { $what }: các bản sửa khác nhau
merge-deleted = { $what }: đã xóa ở { $deleted }, được sửa ở { $changed }
merge-added-twice = { $what }: các bản cùng thêm nhưng khác nhau
merge-field = { $what }, { $field }: { $values }
merge-field-asked = { $what }, { $field }: các bản ghi khác nhau.
merge-value = { $file }: { $value }
merge-with-fields = { $what } ({ $fields })
merge-overlap = BS { $name } có các lượt điều động khác nhau trong thời gian trùng nhau: { $values }
merge-overlap-asked = BS { $name } có các lượt điều động khác nhau trong thời gian trùng nhau.
merge-overlap-alike = BS { $name }: các bản cùng ghi một lượt điều động, mỗi bản thêm riêng; giữ một bản là đủ.
merge-overlap-act = { $name }: các bản sắp xếp khác nhau trên cùng một nơi
merge-rule = Ghép các thay đổi lại thì vi phạm quy tắc: { $findings }
merge-of = { $table } { $name }
merge-of-doctor = { $table } của BS { $name }
merge-another-plan = Tệp { $file } là bản của một phương án khác: chỉ so sánh được (phanbo diff), không hợp nhất được.
merge-other-base = Tệp { $file } là bản của một phương án khác, không thể làm gốc chung.
merge-unknown-base = Bản { $file } không được làm từ gốc { $base } nên không thể hợp nhất theo gốc này.
merge-twins = Hai tệp { $a } và { $b } mang cùng một lần lưu nhưng nội dung khác nhau: cần chọn ở mọi điểm khác nhau giữa hai tệp này.
merge-same-file = Không có gì để hợp nhất từ tệp { $file }: bản đang mở, hoặc một bản đã nêu, có đủ mọi nội dung của tệp.
merge-named-twice = Tệp { $file } được nêu hai lần.
merge-into-input = Tệp { $file } là một bản đầu vào; các bản đầu vào không bị sửa. Đặt tên khác cho tệp kết quả.
merge-by = Người hợp nhất: { $name }
merge-taken = Tự nhận từ { $file }: { $number }
merge-same = Các bản sửa giống nhau: { $number }
merge-conflicts = Điểm khác nhau cần chọn: { $number }
merge-new-findings = Vấn đề chỉ bản hợp nhất có: { $number }
merge-nothing = Không có gì để nhận: các bản không có thay đổi nào mà { $file } chưa có.
merge-not-written = Chưa ghi gì. Dùng --take ours hoặc --take theirs để chọn, hoặc --keep-open để giữ lại danh sách các điểm khác nhau cần chọn.
merge-left-open = Còn { $number } điểm khác nhau được giữ lại trong { $file }.
merge-chosen = đã chọn { $file }
merge-record = Hợp nhất { $time }
merge-record-by = Hợp nhất { $time }, người hợp nhất: { $name }
merge-record-copy = { $file }, lưu { $time }: tự nhận { $number }
merge-record-field = { $what }, { $field }
merge-record-written = viết khi hợp nhất
merge-record-chosen = { $what }: đã chọn { $chosen }. Không chọn: { $others }.
merge-record-all = { $what }: đã chọn { $chosen }.
merge-records-title = Các lần hợp nhất
merge-records-about = Phương án này đã qua các lần hợp nhất sau; giá trị không được chọn vẫn đọc được ở đây.
open-about = { $what }: { $why }
open-differs = các bản ghi khác nhau
open-overlaps = các bản có lượt điều động trùng thời gian
open-breaks = ghép các thay đổi lại thì vi phạm quy tắc
open-value = { $file } (lưu { $time }): { $value }

## Lý do không thực hiện

rejected-no-doctor = Không tìm thấy bác sĩ này trong phương án.
rejected-no-place = Không tìm thấy nơi đến trong phương án.
rejected-no-move = Không tìm thấy lượt điều động này; có thể đã được rút.
rejected-no-record = Không tìm thấy bản ghi này; có thể đã được xóa.
rejected-already-there = Bác sĩ đang làm việc tại nơi này.
rejected-not-there = Vào ngày đang xem, bác sĩ không làm việc tại nơi đi đã chọn.
rejected-no-place-to-leave = Vào ngày đang xem, bác sĩ không có nơi công tác.
rejected-in-use = Còn được dùng ở: { $names }. Có thể đóng từ một ngày thay vì xóa.
rejected-nothing-changes = Không có gì thay đổi.
network-no-place = Phương án không có nơi nào mang mã “{ $id }”.
network-no-commune = Phương án không có xã nào mang mã “{ $id }”.
network-no-area = Phương án không có khu vực nào mang mã “{ $id }”.
network-no-act = Không tìm thấy việc sắp xếp này; có thể đã được bỏ.
network-not-a-station = { $name } không phải là trạm y tế.
network-not-a-point = Trụ sở chính của { $name } không phải điểm trạm.
network-no-seat = { $name } không có trụ sở chính đang hoạt động để nhận người.
network-before-first-day = Ngày { $date } nằm trước ngày đầu của phương án ({ $first }).
network-begun-with = Phương án bắt đầu ngày { $date } với kết quả của việc sắp xếp này, nên không thể bỏ việc này nữa.
network-not-open = { $name } không hoạt động vào ngày { $date }.
network-into-itself = Không thể nhập { $name } vào chính nơi này.
network-locked = { $name } đang bị khóa. Mở khóa trước khi sắp xếp.
network-later-act = { $name } có một việc sắp xếp từ ngày { $date }, sau ngày đã chọn. Bỏ việc đó trước.
network-has-act = { $name } có việc sắp xếp mạng lưới từ ngày { $date } nên không đổi loại được. Bỏ việc đó trước.
network-no-name = Chưa có tên của nơi mới.
network-name-in-use = Tên “{ $name }” đã được dùng.
network-id-in-use = Mã “{ $id }” đã được dùng.
network-people-there =
    { $count ->
       *[other] Nếu đóng { $name }, { $number } bác sĩ không còn nơi làm việc: { $doctors }. Chuyển người đi hoặc nhập trạm này vào trạm khác.
    }
network-people-there-more = Nếu đóng { $name }, { $number } bác sĩ không còn nơi làm việc: { $doctors } và { $more } người nữa. Chuyển người đi hoặc nhập trạm này vào trạm khác.
network-catchment = Trạm mới không thể phục vụ { $people } người: { $name } có { $of } người, và mỗi trạm phải còn người để phục vụ.
network-catchment-none = Trạm mới không thể phục vụ { $people } người. Nhập số người lớn hơn 0.
network-too-large = Tổng số liệu của { $name } quá lớn.
network-crossed = BS { $doctor } làm việc cả ở nơi chuyển đi lẫn nơi ở lại, và còn một lượt biệt phái, luân phiên hoặc làm việc theo buổi khác trong thời gian đó. Xem lại lượt này trước.
network-cannot-follow = Từ ngày { $date }, số buổi của BS { $doctor } sẽ khác đi vì một lượt điều động về sau. Xem lại lượt này trước.
network-not-the-last = Bỏ trước việc sắp xếp sau đó (ngày { $date }): { $name }.
network-edited = Từ khi sắp xếp, đã có sửa đổi ở: { $names }. Các sửa đổi này sẽ mất.
network-still-used = Còn có mục dùng đến nơi mới lập: { $names }. Xử lý các mục này trước.
network-made-the-seat = Trụ sở chính của { $name } hiện là nơi do việc sắp xếp này lập. Đặt trụ sở chính ở nơi khác trước.

## Danh mục

table-cover = thông tin phương án
kind-transfer = điều động
kind-rotation = luân phiên
kind-secondment = biệt phái
kind-sessions = làm việc theo buổi
kind-support = tăng cường
kind-training = đào tạo
kind-recruit = tiếp nhận
kind-leave = thôi việc
status-proposed = đề xuất
status-agreed = đã thống nhất
status-parked = tạm gác
commune-ward = phường
commune-commune = xã
commune-special-zone = đặc khu
# $kind trong các câu về cả tỉnh hoặc thành phố.
province-province = tỉnh
province-city = thành phố
hospital-provincial = bệnh viện tuyến tỉnh
hospital-specialised = bệnh viện chuyên khoa
hospital-general = bệnh viện đa khoa
hospital-regional = bệnh viện đa khoa khu vực
hospital-health-centre = trung tâm y tế
hospital-polyclinic = phòng khám đa khoa khu vực
hospital-private = cơ sở tư nhân
hospital-other = cơ sở khác
place-station = trạm y tế
place-hospital = bệnh viện
place-seat = trụ sở chính
place-point = điểm trạm
post-none = không giữ chức vụ
post-department-head = trưởng khoa
post-department-deputy = phó trưởng khoa
post-station-director = Giám đốc Trạm Y tế
post-station-deputy = Phó Giám đốc Trạm Y tế
post-hospital-board = ban giám đốc bệnh viện
sex-female = nữ
sex-male = nam
qualification-doctor = bác sĩ
qualification-resident = bác sĩ nội trú
qualification-specialist-one = bác sĩ chuyên khoa I
qualification-master = thạc sĩ
qualification-specialist-two = bác sĩ chuyên khoa II
qualification-doctorate = tiến sĩ
specialty-general = đa khoa
tag-general = ĐK
specialty-family = y học gia đình
tag-family = YHGĐ
specialty-traditional = y học cổ truyền
tag-traditional = YHCT
specialty-preventive = y học dự phòng
tag-preventive = YHDP
specialty-dental = răng hàm mặt
tag-dental = RHM
specialty-internal = nội khoa
tag-internal = Nội
specialty-surgery = ngoại khoa
tag-surgery = Ngoại
specialty-obstetrics = sản phụ khoa
tag-obstetrics = Sản
specialty-paediatrics = nhi khoa
tag-paediatrics = Nhi
specialty-emergency_intensive = hồi sức cấp cứu
tag-emergency_intensive = HSCC
specialty-anaesthesia = gây mê hồi sức
tag-anaesthesia = GMHS
specialty-imaging = chẩn đoán hình ảnh
tag-imaging = CĐHA
specialty-laboratory = xét nghiệm
tag-laboratory = XN
specialty-haematology = huyết học – truyền máu
tag-haematology = HHTM
specialty-orthopaedic_trauma = chấn thương chỉnh hình
tag-orthopaedic_trauma = CTCH
specialty-cardiology = tim mạch
tag-cardiology = Tim
specialty-endocrinology = nội tiết
tag-endocrinology = NT
specialty-oncology = ung bướu
tag-oncology = UB
specialty-neurology = thần kinh
tag-neurology = TK
specialty-psychiatry = tâm thần
tag-psychiatry = TT
specialty-infectious = truyền nhiễm
tag-infectious = TN
specialty-tuberculosis_lung = lao và bệnh phổi
tag-tuberculosis_lung = Lao
specialty-dermatology = da liễu
tag-dermatology = DL
specialty-ophthalmology = mắt
tag-ophthalmology = Mắt
specialty-ent = tai mũi họng
tag-ent = TMH
specialty-rehabilitation = phục hồi chức năng
tag-rehabilitation = PHCN
specialty-geriatrics = lão khoa
tag-geriatrics = Lão
specialty-pathology = giải phẫu bệnh
tag-pathology = GPB
specialty-forensic = pháp y
tag-forensic = PY
specialty-management = quản lý y tế
tag-management = QL

## Menu và thao tác

menu-file = Tệp
menu-edit = Sửa
menu-view = Xem
menu-help = Trợ giúp
action-new-plan = Phương án mới…
action-open = Mở…
action-start = Trang đầu
action-close = Đóng phương án
action-save = Lưu
action-save-as = Lưu với tên khác…
menu-pinning = Ghim và khóa
menu-papers = Văn bản (Word)
menu-renderers = Cách vẽ hình
action-export-workbook = Xuất ra Excel…
action-paper-moves = Danh sách điều động kèm quyết định…
action-paper-decision = Quyết định đối với từng bác sĩ…
action-paper-submission = Tờ trình…
action-paper-plan = Kế hoạch luân phiên…
action-paper-staffing = Biểu tổng hợp nhân lực trạm…
action-paper-findings = Báo cáo các vấn đề…
action-paper-forecast = Báo cáo dự báo số bác sĩ…
action-paper-agenda = Chương trình họp…
action-save-picture = Lưu ảnh…
action-copy-findings = Chép bảng vấn đề
action-copy-changes = Chép bảng lượt điều động
action-copy-doctors = Chép bảng bác sĩ
action-copy-stations = Chép bảng trạm
action-copy-card = Chép thẻ của nơi đang xem
action-copy-forecast = Chép bảng dự báo
action-copy-picture = Chép ảnh
action-import = Nhập từ Excel…
action-plan-details = Thông tin phương án…
action-quit = Thoát
action-undo = Hoàn tác
action-redo = Làm lại
action-move-to = Chuyển đến…
action-swap = Đổi chỗ hai bác sĩ đã chọn
action-pin-chosen = Ghim bác sĩ đã chọn
action-unpin-chosen = Bỏ ghim bác sĩ đã chọn
action-pin-place = Ghim mọi bác sĩ của đơn vị đang xem
action-unpin-place = Bỏ ghim mọi bác sĩ của đơn vị đang xem
action-pin-area = Ghim mọi bác sĩ trong khu vực đang xem
action-unpin-area = Bỏ ghim mọi bác sĩ trong khu vực đang xem
action-pin-board = Ghim mọi bác sĩ trên bảng
action-unpin-board = Bỏ ghim mọi bác sĩ trên bảng
action-lock-place = Khóa đơn vị đang xem
action-unlock-place = Mở khóa đơn vị đang xem
action-lock-area = Khóa mọi đơn vị trong khu vực đang xem
action-unlock-area = Mở khóa mọi đơn vị trong khu vực đang xem
action-lock-board = Khóa mọi đơn vị trên bảng
action-unlock-board = Mở khóa mọi đơn vị trên bảng
action-edit-move = Sửa lượt điều động…
action-add-doctor = Thêm bác sĩ
action-delete = Xóa mục đang xem…
action-network = Mạng lưới: thêm, nhập, tách trạm…
action-add-hospital = Thêm bệnh viện
action-add-area = Thêm khu vực
action-add-commune = Thêm xã, phường, đặc khu
action-rule-book = Quy tắc kiểm tra…
action-find = Tìm bác sĩ, trạm…
action-next-finding = Vấn đề tiếp theo
action-previous-finding = Vấn đề trước
action-next-part = Sang phần kế tiếp của cửa sổ
action-previous-part = Về phần trước của cửa sổ
action-later-month = Xem một tháng sau
action-earlier-month = Xem một tháng trước
action-next-change = Thay đổi tiếp theo
action-previous-change = Thay đổi trước đó
action-first-day = Xem ngày đầu phương án
action-count-agreed = Chỉ tính lượt đã thống nhất
action-zoom-in = Phóng to
action-zoom-out = Thu nhỏ
action-sort-by-need = Sắp theo nhu cầu
action-sort-by-name = Sắp theo tên
action-toggle-bands = Thu gọn hoặc mở các khu vực
action-toggle-findings = Danh sách vấn đề
action-toggle-inspector = Bảng chi tiết
action-use-vietnamese = Tiếng Việt
action-use-english = Tiếng Anh (English)
action-use-light = Giao diện sáng
action-use-dark = Giao diện tối
action-use-projector = Trình chiếu
action-draw-automatic = Cách vẽ hình: tự chọn
action-draw-gl = Cách vẽ hình: OpenGL
action-draw-software = Cách vẽ hình: phần mềm, không cần card đồ họa
action-find-command = Tìm lệnh…
action-show-shortcuts = Phím tắt
action-tour = Làm quen trong hai phút
tour-step = Bước { $step }/{ $all }
tour-drag = Kéo một bác sĩ từ thẻ { $hospital } sang thẻ { $station }. Trước khi thả, các con số và dấu trên thẻ cho biết điều gì sẽ đổi.
tour-drag-any = Kéo một bác sĩ từ một bệnh viện sang thẻ { $station }. Trước khi thả, các con số và dấu trên thẻ cho biết điều gì sẽ đổi.
tour-undo = Lượt điều động đã được ghi. Nhấn Ctrl+Z để hoàn tác: mọi bước đều quay lại được.
tour-finding = Danh sách Vấn đề ở bên trái (F9 khi chưa thấy) là những gì phương án còn vướng. Bấm vào một vấn đề để xem thiếu bao nhiêu, vì sao, theo văn bản nào.
tour-who = Bấm vào thẻ { $station }: khung bên phải liệt kê ai có thể đến và lý do.
tour-done = Đã xong. Từ đây có thể thử tiếp trên tệp mẫu này, hoặc về Trang đầu để mở phương án của mình.
tour-skip = Bỏ qua bước này
tour-leave = Thoát hướng dẫn
tour-end = Kết thúc
action-about = Giới thiệu chương trình

## Từ khác để tìm lệnh (Ctrl+K)
also-new-plan = tạo, lập, bắt đầu, đợt mới
also-open = phương án, gần đây
also-save-as = lưu thành, bản sao, bản mới, đổi tên, sao chép phương án
also-compare = phương án, hai bản, khác nhau, đối chiếu
also-merge = gộp, ghép, trộn các bản, phương án
also-versions = khôi phục, lịch sử, phiên bản, bản cũ, sao lưu
also-import = danh sách bác sĩ, trạm, nhân lực, dữ liệu, csv, đọc, nạp
also-workbook = in, danh sách bác sĩ, trạm, dữ liệu, bảng số liệu, báo cáo
also-paper = in giấy, in ấn, xuất văn bản Word, docx, công văn, báo cáo
also-picture = in, chụp màn hình, xuất
also-copy = sao chép danh sách
also-plan-details = đổi tên phương án, đổi ngày bắt đầu, ghi chú, tỉnh
also-undo = quay lại, bước trước
also-move-to = điều động, điều chuyển, luân phiên, biệt phái bác sĩ
also-swap = hoán đổi
also-edit-move = đổi ngày, thời hạn, luân phiên, biệt phái
also-delete = bỏ, hủy lượt điều động, bác sĩ, bệnh viện
also-lock = trạm, bệnh viện
also-network = sắp xếp, sáp nhập, gộp, giải thể, đóng, mở, xóa, điểm trạm
also-rule-book = quy định, chỉ tiêu, định mức, mức tối thiểu, ngưỡng, cài đặt
also-find = tìm kiếm bệnh viện, khu vực
also-findings = lỗi, vi phạm, cảnh báo, kiểm tra
also-date = đổi ngày, chọn ngày, ngày bắt đầu, lịch
also-sort = sắp xếp, thứ tự
also-projector = máy chiếu, toàn màn hình, chữ to, cỡ chữ, cuộc họp
also-theme = màu nền, chế độ, ban đêm
also-language = ngôn ngữ
also-shortcuts = bàn phím, hướng dẫn
also-tour = hướng dẫn sử dụng, cách dùng
also-about = phiên bản, bản quyền, giấy phép
also-board = bố trí, thẻ trạm
also-changes = lượt điều động, danh sách, luân phiên, biệt phái, thống nhất, bỏ, hủy
also-time = dòng thời gian, lịch, biểu đồ
also-proposal = gợi ý, tự động bố trí, phân bổ, tối ưu, phương án tốt nhất
also-forecast = nghỉ hưu, về hưu, tuyển dụng, thiếu hụt, biểu đồ, thống kê
also-doctors = danh sách, nhân lực, nghỉ hưu, về hưu, thôi việc, đào tạo, cử đi học
also-stations = danh sách trạm y tế, số liệu, dân số, đổi tên

## Bảng số liệu xuất ra Excel
sheet-stations = Nhân lực theo trạm
sheet-doctor-list = Danh sách bác sĩ
sheet-moves = Lượt điều động
sheet-findings = Vấn đề
sheet-areas = Trước – sau theo khu vực
sheet-board = Bảng
sheet-choices = Danh mục
sheet-stations-title = BIỂU TỔNG HỢP NHÂN LỰC TRẠM Y TẾ
sheet-doctor-list-title = DANH SÁCH TRÍCH NGANG BÁC SĨ
sheet-moves-title = DANH SÁCH ĐIỀU ĐỘNG, LUÂN PHIÊN, BIỆT PHÁI
sheet-findings-title = CÁC VẤN ĐỀ CỦA PHƯƠNG ÁN
sheet-areas-title = SỐ LIỆU TRƯỚC VÀ SAU PHƯƠNG ÁN THEO KHU VỰC
sheet-board-title = BẢNG BỐ TRÍ BÁC SĨ
sheet-about = { $province }, ngày { $date } – { $plan }
template-title = Biểu mẫu nhân lực trạm y tế
template-doctors-how = Mỗi dòng một bác sĩ. Ngày ghi theo dạng ngày/tháng/năm; chỉ biết năm sinh thì ghi năm. Các cột có danh mục: chọn trong ô, hoặc xem trang “Danh mục”.
template-stations-how = Mỗi dòng một trạm. Chỉ ghi số; điều chưa biết để trống.
template-moves-how = Mỗi dòng một lượt luân phiên, biệt phái, điều động. Năm ngày/tuần là toàn thời gian.
sheet-page = Trang { $page }/{ $pages }
sheet-number = STT
sheet-province = Tỉnh, thành phố
sheet-total = Tổng cộng
sheet-station = Tên trạm y tế
sheet-area = Khu vực
sheet-no-area = Ngoài các khu vực
sheet-people = Dân số
sheet-points = Số điểm trạm
sheet-posts = Biên chế được giao
sheet-present = Hiện có
sheet-staff = Tổng
sheet-doctors = Bác sĩ
sheet-assistants = Y sĩ
sheet-nurses = Điều dưỡng
sheet-midwives = Hộ sinh
sheet-pharmacists = Dược
sheet-others = Khác
sheet-minimum = Chỉ tiêu tối thiểu
sheet-doctors-wanted = Nhu cầu bổ sung bác sĩ
sheet-sessions = Tổng số buổi/tuần
sheet-density = Tỷ lệ trên 10.000 dân
sheet-year = Năm
sheet-year-start = Đầu kỳ
sheet-year-recruited = Tuyển dụng
sheet-year-named = Nghỉ hưu, biết tên
sheet-year-unlisted = Nghỉ hưu, ước tính
sheet-year-leaving = Thôi việc, chuyển đi
sheet-year-end = Cuối năm
sheet-year-best = Tốt nhất trên 10.000 dân
sheet-year-worst = Kém nhất trên 10.000 dân
sheet-empty-points = Điểm trạm trống
sheet-errors = Vi phạm
sheet-warnings = Cảnh báo
sheet-name = Họ và tên
sheet-birth = Ngày sinh
sheet-sex = Giới tính
sheet-qualification = Trình độ chuyên môn
sheet-specialty = Chuyên khoa
sheet-post = Chức vụ
sheet-facility = Đơn vị công tác
sheet-retired = Đã nghỉ hưu
sheet-left = Đã thôi việc, chuyển đi
sheet-no-place = Chưa bố trí
sheet-works-at = Bố trí trong tuần
sheet-place-sessions = { $place }: { $sessions }
sheet-licence = Số GPHN/CCHN
sheet-no-licence = chưa có
sheet-licence-until = GPHN có giá trị đến
sheet-exempt = Được miễn đến
sheet-bond = Cam kết phục vụ đến
sheet-last-day = Ngày nghỉ hưu
sheet-note = Ghi chú
sheet-rank-and-specialty = Trình độ, chuyên khoa
rank-doctor = BS
rank-resident = BSNT
rank-specialist-one = BSCKI
rank-master = ThS.BS
rank-specialist-two = BSCKII
rank-doctorate = TS.BS
sheet-from = Đơn vị cử đi
sheet-to = Đơn vị tiếp nhận
sheet-kind = Hình thức
sheet-kind-rotation = Luân phiên có thời hạn
sheet-start = Từ ngày
sheet-end = Đến ngày
sheet-days-a-week = Số ngày/tuần
sheet-working-days = Số ngày làm việc quy đổi
sheet-status = Trạng thái
sheet-decision = Số quyết định
sheet-decision-date = Ngày quyết định
sheet-by = Người đề xuất
sheet-reason = Lý do
sheet-severity = Mức độ
sheet-code = Mã
sheet-subject = Đối tượng
sheet-finding = Nội dung
sheet-remedy = Cách giải quyết
sheet-basis = Căn cứ
sheet-accepted = Ngoại lệ đã chấp nhận
sheet-before = Trước
sheet-after = Sau
sheet-area-stations = Số trạm
sheet-with-regular = Trạm có bác sĩ thường xuyên
sheet-below-minimum = Trạm chưa đủ bác sĩ tối thiểu
sheet-regular-doctors = Bác sĩ thường xuyên tại trạm
sheet-hospital-doctors = Bác sĩ tại bệnh viện
sheet-card = { $name }: { $doctors } bác sĩ
sheet-card-station = { $name }: { $doctors }/{ $minimum } bác sĩ
sheet-card-hospital = { $name }: { $doctors } bác sĩ, tối thiểu { $floor }
sheet-continued = { $name } (tiếp)
sheet-unlisted = và { $number } bác sĩ chỉ ghi số lượng
sheet-until = { $kind } đến { $end }
sheet-sessions-of = { $number } buổi/tuần

## Thông báo

new-hospital = Bệnh viện mới
new-seat = Trụ sở chính
new-area = Khu vực mới
new-commune = Xã mới
new-point = Điểm trạm mới
zone = Vùng { $number }
new-doctor = (chưa có tên)
done = Đã { $deed }
done-retired = Bác sĩ { $name } đã nghỉ hưu (ngày làm việc cuối cùng { $date }) nên không còn trên bảng
undone = Đã hoàn tác: { $deed }
saved = Đã lưu { $file }
saved-in = Đã lưu { $file } vào thư mục { $folder }
saved-over = Đã lưu { $file }; bản trước đó được giữ trong tệp { $backup }
exported = Đã xuất ra { $file } trong thư mục { $folder }
export-impossible = Chưa xuất được { $file }: { $cause }.
export-broken = Chưa xuất được { $file } do lỗi của chương trình. Phương án đang mở vẫn còn nguyên.
export-of-another = Chưa xuất ra { $file }: nơi lưu này được chọn cho phương án mở trước đó.
copied-table = Đã chép bảng: { $table }. Dán vào Excel, Word hoặc thư.
no-picture = Chưa lấy được ảnh của cửa sổ. Phóng to cửa sổ rồi thử lại.
copied-picture = Đã chép ảnh
dialog-export-title = Xuất ra tệp
dialog-workbooks = Tệp Excel
dialog-papers = Tệp Word
dialog-pictures = Tệp ảnh
choose-doctor-first = Chọn một bác sĩ trước, rồi chọn nơi chuyển đến.
nothing-chosen = Chưa chọn tệp nào.
type-path = Nhập đường dẫn
dialog-is-open = Một hộp thoại chọn tệp đang mở. Chọn tệp hoặc đóng hộp thoại đó trước.
title-untitled = Phương án chưa đặt tên
dialog-open-title = Mở phương án
dialog-save-title = Lưu phương án
dialog-plan-files = Tệp phương án

## Lý do cần cân nhắc

reason-locked-brief = nơi đã khóa
reason-left = còn { $have }/{ $need }
reason-giver = nơi cử: { $place } { $reason }
reason-elsewhere = { $place }: { $reason }
reason-locked = { $name } đã khóa: không nhận và không cho bác sĩ đi.
reason-of = { $doctor }: { $reason }
reason-pinned = Bác sĩ đã được ghim tại nơi đang công tác.
reason-leads = Bác sĩ đang giữ chức vụ: { $post }.
reason-agreed = Lượt điều động hiện tại đã được thống nhất; thay đổi thì phải thống nhất lại.

## Vì sao một bác sĩ hoặc một nơi đứng ở thứ hạng đó; vì sao không đến được

merit-errors-fewer =
    { $count ->
       *[other] bớt { $number } vi phạm
    }
merit-errors-same = số vi phạm không đổi
merit-errors-more =
    { $count ->
       *[other] thêm { $number } vi phạm
    }
merit-warnings-fewer =
    { $count ->
       *[other] bớt { $number } cảnh báo
    }
merit-warnings-same = số cảnh báo không đổi
merit-warnings-more =
    { $count ->
       *[other] thêm { $number } cảnh báo
    }
merit-same-area = cùng khu vực
merit-other-area = khác khu vực
merit-no-place = hiện chưa có nơi công tác
merit-distance = cách { $number } km theo đường chim bay
merit-distance-short = cách chưa đến 1 km
merit-distance-unknown = chưa rõ khoảng cách
merit-no-side-effects = không phát sinh, không tăng vấn đề nào
merit-side-effects =
    { $count ->
       *[other] phát sinh hoặc tăng { $number } vấn đề
    }
merit-reduced =
    { $count ->
       *[other] giảm mức thiếu của { $number } vấn đề
    }
why-unknown = Chưa biết gì về bác sĩ này ngoài họ tên.
why-exempt = Bác sĩ được miễn luân phiên đến hết ngày { $date }.
why-bonded = Bác sĩ còn cam kết phục vụ tại nơi đang công tác đến hết ngày { $date }.
why-ends-work = Ngày làm việc cuối cùng của bác sĩ là { $date }, trước khi lượt điều động kết thúc.
why-giver-below = Nơi đi chỉ còn { $left } bác sĩ, cần giữ ít nhất { $least }.

## Đề xuất: phương án tốt nhất chỉ bằng điều động, và chứng minh vì sao không thể tốt hơn

# $before, $after: trước và sau.
proposal-nothing-lacking = Mọi trạm đã đủ số bác sĩ tối thiểu.
proposal-headline = Tốt nhất có thể chỉ bằng điều động ({ $choice }): số bác sĩ còn thiếu { $before } → { $after }, bằng { $moves } lượt điều động.
proposal-without = Trạm không có bác sĩ thường xuyên: { $before } → { $after }
proposal-below = Trạm chưa đủ số bác sĩ tối thiểu: { $before } → { $after }
proposal-spread = Mức thiếu: { $before } → { $after }
proposal-spread-part = { $stations } trạm thiếu { $shortage }
proposal-spread-none = không trạm nào thiếu
proposal-density-shortage = Bác sĩ còn thiếu so với chỉ tiêu mật độ: { $before } → { $after }
proposal-choice-fair = chia đều
proposal-choice-most = nhiều trạm đủ nhất
proposal-choices = So sánh – { $fair }; { $most }.
proposal-choice-all = { $choice }: không trạm nào còn thiếu
proposal-choice-each = { $choice }: { $stations } trạm còn thiếu, mỗi trạm { $each }
proposal-choice-left = { $choice }: { $stations } trạm còn thiếu, tổng cộng { $doctors } bác sĩ
proposal-price = { $switch }: không đặt điều kiện này thì { $moves } lượt, còn thiếu { $lacking } bác sĩ; có điều kiện này thì { $moves_with } lượt, còn thiếu { $lacking_with }.
proposal-switch-density = Tính cả mật độ
proposal-switch-keep-density = Nơi cử giữ mật độ
proposal-switch-within-areas = Chỉ trong khu vực
proposal-uncounted = Không tính { $bound }: quy tắc đang tắt.
proposal-rotations = { $number } lượt luân phiên hết hạn từ { $date }
proposal-left = còn { $stations } trạm thiếu { $doctors } bác sĩ
proposal-all-filled = Không còn trạm nào thiếu.
proposal-proof = { $stations } trạm cần thêm { $wanted } bác sĩ, chuyển được nhiều nhất { $available }: giới hạn ở { $bounds }.
proposal-proof-bound = { $amount } ({ $bound })
proposal-proof-nobody = { $stations } trạm cần thêm { $wanted } bác sĩ, nhưng không chuyển thêm được bác sĩ nào.
proposal-proof-locked = Ngoài ra còn thiếu { $number } bác sĩ ở những trạm không nhận được người: đã khóa, sắp ngừng hoạt động hoặc chưa có trụ sở chính.
proposal-proof-locked-alone = { $number } bác sĩ còn thiếu đều ở những trạm không nhận được người: đã khóa, sắp ngừng hoạt động hoặc chưa có trụ sở chính.
proposal-proof-sum = Không phương án điều động nào còn thiếu ít hơn { $left } bác sĩ: { $wanted } − { $available } + { $locked } = { $left }.
proposal-bound-floor = mức tối thiểu của bệnh viện
proposal-bound-away = tỷ lệ bác sĩ được cử đi cùng lúc
proposal-bound-specialty = chuyên khoa bệnh viện phải giữ
proposal-bound-minimum = mức tối thiểu của trạm cử
proposal-bound-density = mật độ của trạm cử
proposal-bound-doctors = hết bác sĩ được phép đi
proposal-bound-lock = trạm đã khóa
proposal-bound-area = giới hạn trong khu vực
proposal-outlook-filled = { $name } thiếu { $short }: chuyển được đủ
proposal-outlook-recruiting = { $name } thiếu { $short }: ít nhất { $least } chỉ giải quyết được bằng tuyển dụng
proposal-outlook-shared = { $name } thiếu { $short }: một trong { $stations } trạm cùng thiếu { $lacking }
proposal-outlook-locked = { $name } thiếu { $short }: trạm không nhận được người
proposal-verdict-recruiting = { $number } chỉ bằng tuyển dụng
proposal-verdict-shared = một trong { $stations } trạm cùng thiếu { $lacking }
proposal-verdict-locked = trạm không nhận được người
proposal-would-help = Nếu nới một mức, số bác sĩ còn thiếu sẽ giảm
proposal-help-floor = { $name }: hạ mức tối thiểu của bệnh viện 1 bác sĩ – giảm { $gain }
proposal-help-away = { $name }: cho thêm 1 bác sĩ được cử đi cùng lúc – giảm { $gain }
proposal-help-minimum = { $name }: hạ mức tối thiểu của trạm cử 1 bác sĩ – giảm { $gain }
proposal-help-density = { $name }: hạ nhu cầu theo mật độ của trạm cử 10 buổi – giảm { $gain }
proposal-help-doctors = { $name }: thêm 1 bác sĩ được phép đi – giảm { $gain }
proposal-help-lock = { $name }: mở khóa trạm – giảm { $gain }
proposal-help-area = Cho phép điều động ra ngoài khu vực – giảm { $gain }
proposal-help-kept = { $help } (chỉ vướng một lý do: { $reasons })
proposal-help-reason = { $number } { $why }
proposal-bar-pinned = đã ghim
proposal-bar-exempt = được miễn luân phiên
proposal-bar-bond = còn cam kết
proposal-bar-post = giữ chức vụ
proposal-bar-licence = không có giấy phép hành nghề còn hiệu lực
proposal-bar-specialty = chuyên khoa không phù hợp với trạm hoặc bệnh viện phải giữ
proposal-bar-ends = thôi làm việc trong vòng một năm
proposal-bar-days = sẽ vượt số ngày luân phiên tối đa
proposal-bar-elsewhere = làm việc ở nhiều nơi hoặc có lượt điều động khác

## Thời gian: số bác sĩ của trạm từ ngày nào, vì sao, và vấn đề có từ bao giờ

time-numbers = { $regular } thường xuyên, { $part_time } bán thời gian, { $sessions } buổi/tuần
time-cause-move = { $doctor } bắt đầu { $kind }
time-cause-return = { $doctor } hết { $kind }
time-cause-leave = { $doctor } thôi việc
time-cause-retirement = { $doctor } nghỉ hưu
time-cause-opening = trạm bắt đầu hoạt động
time-cause-closing = trạm ngừng hoạt động
time-held = Từ { $since }
time-held-only-until = Đến hết { $until }
time-held-until = Từ { $since } đến hết { $until }

## Dự báo và công bằng

forecast-target = Chỉ tiêu { $target } bác sĩ trên 10.000 dân vào cuối năm { $year }
forecast-recruits = Tuyển dụng
forecast-leavers = Thôi việc, chuyển đi
forecast-retirements = Nghỉ hưu
forecast-growth = Tăng dân số
forecast-percent = { $number }% mỗi năm
forecast-people-a-year = { $number } bác sĩ mỗi năm
forecast-assumed = { $name }: { $value }
forecast-spread = {" "}(tốt nhất { $best }, kém nhất { $worst })
forecast-source = . Nguồn: { $source }
forecast-remark = . Ghi chú: { $remark }
forecast-no-assumptions = Phương án chưa có giả định nào: tuyển dụng, thôi việc, nghỉ hưu ngoài danh sách và tăng dân số đều tính bằng 0.
forecast-passed-over = Không dùng giả định có mã { $ids } vì có số ngoài giới hạn. { $limits }
forecast-number-refused = Số bác sĩ mỗi năm phải là số nguyên từ { $least } đến { $most }.
forecast-growth-refused = Mức tăng dân số phải từ { $least }% đến { $most }% mỗi năm.
forecast-year-before = Không dự báo được đến năm { $year }: phương án bắt đầu từ năm { $first }.
forecast-year-too-many = Không dự báo được đến năm { $year }: nhiều nhất là { $years } năm, đến năm { $last }.
forecast-year = Năm { $year }: đầu kỳ { $start } bác sĩ; tuyển dụng { $recruit }; nghỉ hưu { $retire } ({ $named } biết tên, { $unlisted } ước tính); thôi việc, chuyển đi { $leave }; cuối năm { $end }
forecast-year-density = ; { $people } dân, { $density } trên 10.000 dân
forecast-year-emptied = {" "}(số giảm nhiều hơn số hiện có, nên tính còn 0)
forecast-past-told = Năm { $year }, đã qua: cuối năm { $doctors } bác sĩ
forecast-ends = Cuối năm { $year }: { $middle } trên 10.000 dân; tốt nhất { $best }, kém nhất { $worst }.
forecast-needed = Cần tuyển ít nhất { $needed } bác sĩ mỗi năm để đạt { $target } vào cuối năm { $year } (giả định đang là { $now }).
forecast-no-people = Chưa có dân số của { $kind } nên không tính được số trên 10.000 dân và số cần tuyển.
forecast-target-past = Năm của chỉ tiêu ({ $year }) đã qua trước ngày đầu phương án nên không tính được số cần tuyển.
forecast-reached = Tuyển { $recruits } bác sĩ mỗi năm: đạt { $target } vào cuối năm { $year }.
forecast-not-reached = Tuyển { $recruits } bác sĩ mỗi năm: không đạt { $target } trước năm { $year }.
forecast-moving = Điều động trong { $kind }: +0,0. Đổi nơi làm việc không đổi số bác sĩ của { $kind }.
forecast-pharmacists = Dược sĩ đại học
forecast-nurses = Điều dưỡng
forecast-beds = Giường bệnh
forecast-other = { $name }: giữ nguyên { $count }; { $first } → { $last } trên 10.000 dân, chỉ tiêu { $target } vào năm { $year }
forecast-retires = { $date }: { $doctor } nghỉ hưu
forecast-leaves = { $date }: { $doctor } thôi việc, chuyển đi
forecast-comes = { $date }: { $doctor } được tuyển dụng
forecast-without-from = không có bác sĩ thường xuyên từ { $date }
forecast-never-without = luôn có bác sĩ thường xuyên
forecast-end-retirement = nghỉ hưu
forecast-end-leave = thôi việc, chuyển đi
forecast-end-term = hết thời hạn
forecast-end-move = đi nơi khác
forecast-station-end = { $date } { $doctor } ({ $why })
forecast-brief = Phương án: { $value }
forecast-brief-spread = Phương án: { $value } ({ $least }–{ $most })
forecast-named-comes = tuyển dụng
forecast-copy = Chép bảng
forecast-hint = Kéo hoặc gõ số, phím mũi tên ±1, Shift ±10 · bấm vào năm: người biết tên
forecast-chart = Bác sĩ trên 10.000 dân, cuối mỗi năm
forecast-known = đã có
forecast-assumed-from = dự báo
forecast-start = { $density } · { $doctors } bác sĩ, { $date }
forecast-end = { $density } · tuyển { $recruits }
forecast-end-best = { $density } tốt nhất
forecast-end-worst = { $density } kém nhất
forecast-best = tốt nhất
forecast-worst = kém nhất
forecast-with = tuyển { $recruits } mỗi năm
forecast-legend-recruited = tuyển dụng
forecast-legend-named = nghỉ hưu, biết tên
forecast-legend-unlisted = nghỉ hưu, ước tính
forecast-legend-leaving = thôi việc, chuyển đi
forecast-unit-people = người/năm
forecast-unit-percent = %/năm
forecast-slider = { $name }, kéo hoặc dùng phím mũi tên
forecast-last-year = Đến hết năm
forecast-last-usual = Chỉ tiêu: năm { $year }
forecast-back = Về { $value }
forecast-needed-short = Cần tuyển { $needed } người mỗi năm
forecast-how-wanted = Cuối năm { $year }: { $people } dân, cần { $wanted } bác sĩ.
forecast-how-start = Đầu kỳ có { $start } bác sĩ; trong { $years } năm giảm { $out }.
forecast-how-come = Phương án đã có { $come } người được tuyển dụng, tính riêng.
forecast-how-end = Tuyển { $needed } người mỗi năm: còn { $end }.
forecast-how-fewer = Tuyển { $fewer } người mỗi năm: còn { $end }, chưa đủ.
forecast-set = Đặt { $needed } người mỗi năm
forecast-tried = Đang thử số khác với giả định của phương án.
forecast-keep = Ghi vào phương án
forecast-back-all = Về giả định của phương án
forecast-moving-short = Điều động trong { $kind }: +0,0
forecast-moving-why = Đổi nơi làm việc không đổi số bác sĩ của { $kind }.
forecast-named = Biết tên: { $number } người
forecast-named-of = Biết tên, năm { $year }: { $number } người
forecast-all-years = Xem mọi năm
forecast-stations = Trạm sẽ không có bác sĩ thường xuyên: { $number }
forecast-stations-kept = Trạm luôn có bác sĩ thường xuyên: { $number }
forecast-stations-show = Xem các trạm này
forecast-stations-hide = Ẩn các trạm này
forecast-station-ends = { $number } người nghỉ hoặc đi
forecast-others = Nhân lực khác và giường bệnh
forecast-past = Số liệu các năm đã qua
forecast-past-none = Chưa có số liệu năm nào, nên biểu đồ bắt đầu từ ngày đầu phương án.
forecast-past-add = Thêm năm
forecast-past-year = Năm { $year }
forecast-past-remove = Xóa số liệu năm { $year }
forecast-past-doctors = Bác sĩ cuối năm
forecast-past-source = Nguồn số liệu
equity-none = Không có số dân phục vụ hoặc không có buổi làm việc nào nên không tính được mức độ công bằng.
equity-change = Gini { $gini_before } → { $gini_after }, Theil { $theil_before } → { $theil_after }
equity-figures = Gini { $gini }, Theil { $theil } ({ $stations } trạm)
map-whole = Xem cả bản đồ
map-empty = Phương án chưa có trạm y tế nào.
map-hint = Bấm vào ô: mở trạm · kéo từ ô sang ô: chuyển bác sĩ · kéo nền: di chuyển bản đồ · Ctrl và con lăn: phóng to
map-which = Kéo bác sĩ sang ô khác:
map-doctors-of = { $place }:
map-nobody = không có bác sĩ
map-warning = cảnh báo
map-violation = vi phạm
map-information = thông tin
map-by = Tô theo
map-by-state = trạng thái
map-by-density = mật độ
map-by-points = điểm trạm
map-by-trouble = ngày hết bác sĩ
map-moves = Lượt điều động
map-moves-brief = Lượt
map-moves-all = tất cả
map-moves-agreed = đã thống nhất
map-moves-proposed = đề xuất
map-moves-none = không hiện
map-density-enough = đạt chỉ tiêu
map-density-low = dưới chỉ tiêu
map-density-none = không có buổi nào
map-density-unknown = chưa có dân số
map-density-told = { $density } bác sĩ trên 10.000 dân (chỉ tiêu { $target })
map-points-all = điểm trạm nào cũng có bác sĩ
map-points-some = có điểm trạm trống
map-points-none = các điểm trạm đều trống
map-without-points = không có điểm trạm
map-trouble-never = về sau luôn có bác sĩ thường xuyên
map-trouble-later = về sau sẽ hết
map-trouble-soon = sắp hết
map-trouble-now = đã hết
map-card-people = { $people } dân
map-card-empty = Điểm trạm trống: { $points }
map-signs = Ký hiệu
map-island = đặc khu (đảo)
map-legend = chấm: điểm trạm · chữ thập: bệnh viện · mũi tên liền: đã thống nhất, đứt: đề xuất
map-fairness = Mức độ công bằng
map-show-fairness = Xem mức độ công bằng
map-gini-change = Không có các lượt điều động: Gini { $before }; có: { $now }.
map-gini-what = 0 là chia đều hoàn toàn; 10 buổi/tuần tính là 1 bác sĩ.
map-let-go = Nếu thả ở đây: { $change }.
map-lorenz = Đường cong Lorenz: phần dân số (trạm thiếu nhất trước) và phần buổi làm việc; nét đứt là chia đều hoàn toàn
map-lorenz-up = % buổi
map-lorenz-across = % dân số
map-areas = Bác sĩ trên 10.000 dân theo khu vực
map-target = chỉ tiêu { $target }
map-worst = Trạm thấp nhất
map-worst-note = { $density } · { $people } dân

## Bảng, thẻ, khay

page-board = Bảng
page-changes = Thay đổi
page-start = Trang đầu
page-doctors = Bác sĩ
page-compare = So sánh
page-stations = Trạm

## Trang bác sĩ, trang trạm

grid-search = Tìm trong danh sách
grid-which = Hiển thị
grid-every-place = mọi nơi làm việc
grid-every-specialty = mọi chuyên khoa
grid-all-doctors = tất cả bác sĩ
grid-unplaced = chưa bố trí
grid-in-training = đang đi đào tạo
grid-retiring = nghỉ hưu trong 12 tháng
grid-all-stations = tất cả trạm
grid-below-minimum = dưới mức tối thiểu
grid-without-regular = không có BS thường xuyên
grid-paste = Dán từ Excel…
grid-paste-about = Dán các dòng đã sao chép từ bảng tính (Ctrl+V); phần hiểu được hiện ra trước khi nhận. Các ô không có tên được điền từ ô đang chọn sang phải và xuống dưới.
grid-doctors = { $number } bác sĩ
grid-stations = { $number } trạm
grid-chosen = đang chọn { $number } dòng; sửa một ô là sửa ở mọi dòng đang chọn
grid-hint = Mũi tên: đi · Enter hoặc gõ chữ: sửa ô · Shift, Ctrl: chọn nhiều dòng · Ctrl+V: dán từ Excel
grid-none-found = Không có dòng nào khớp với bộ lọc.
grid-no-doctors = Chưa có bác sĩ nào. Thêm bác sĩ, hoặc sao chép các dòng trong Excel rồi dán vào đây (Ctrl+V).
grid-no-stations = Chưa có trạm nào.
grid-choose = Chọn { $name }
grid-choose-all = Chọn mọi dòng
grid-cell = { $column }: { $name }
grid-name = Họ và tên
grid-birth = Ngày sinh
grid-sex = Giới
grid-qualification = Trình độ
grid-specialties = Chuyên khoa
grid-place = Nơi làm việc
grid-sessions = Buổi
grid-licence = Số GPHN
grid-retirement = Nghỉ hưu
grid-bond = Cam kết
grid-exempt = Miễn LP đến
grid-pinned = Ghim
grid-ticked = x
grid-licence-none = không có
grid-station = Trạm
grid-area = Khu vực
grid-doctors-now = BS hiện có
grid-catchment = Dân số
grid-posts = Biên chế
grid-doctor-posts = Biên chế BS
grid-staff = Nhân lực
grid-assistants = Y sĩ
grid-nurses = Điều dưỡng
grid-midwives = Hộ sinh
grid-pharmacists = Dược sĩ ĐH
grid-others = Khác
grid-minimum = Tối thiểu
grid-deadline = Hạn
grid-density = Chỉ tiêu mật độ
grid-wrong-sex = Chưa rõ là nam hay nữ.
grid-wrong-qualification = Không có trình độ này: bác sĩ, BSNT, CKI, ThS, CKII, TS.
grid-wrong-specialty = Không có chuyên khoa “{ $text }”.
grid-wrong-tick = Ghi x, hoặc để trống.
grid-no-such-place = Không có nơi nào tên “{ $text }”.
grid-no-such-area = Không có khu vực nào tên “{ $text }”.
grid-several-places = Có nhiều nơi cùng tên “{ $text }”.
grid-no-seat = { $name } chưa có trụ sở chính.
grid-no-place-yet = Chưa có nơi làm việc: ghi nơi làm việc trước.
grid-several-posts = Bác sĩ làm việc ở nhiều cơ sở: sửa ở trang của bác sĩ.
grid-moved = Nơi làm việc vào ngày đang xem là theo lượt điều động: sửa ở lượt đó.
grid-no-retirement = Cần ngày sinh và giới tính để biết ngày nghỉ hưu.
grid-before-retirement = Ngày nghỉ hưu theo quy định là { $date }. Nghỉ sớm hơn thì lập lượt thôi việc.
grid-counted = Số này được tính ra.
grid-bond-place = Chưa rõ cam kết ở nơi nào. Ghi cả nơi, ví dụ: Trạm Y tế A: 31/12/2028.
grid-dated = Số liệu này có hiệu lực từ { $date }. Xóa trong phần Số liệu từ một ngày của trạm.
grid-no-name = Dòng không có tên.
grid-several-doctors = Có nhiều bác sĩ tên “{ $name }”: ghi thêm ngày sinh.
grid-repeated = Lặp lại một dòng ở trên: chỉ nhận dòng ở trên.
grid-wrong-cell = { $column } “{ $text }”: { $why }
grid-wrong-there = { $name }: { $column } “{ $text }”: { $why }
grid-no-row = Không còn dòng nào để điền.
grid-no-column = Không còn cột nào để điền “{ $text }”.
pasted-doctors = Dán vào danh sách bác sĩ
pasted-stations = Dán vào danh sách trạm
pasted-understood = Hiểu được: { $new } bác sĩ mới, { $changed } bác sĩ thay đổi, { $same } giữ nguyên.
pasted-understood-stations = Hiểu được: { $changed } trạm thay đổi, { $same } giữ nguyên.
pasted-columns = Các cột: { $columns }.
pasted-passed-over = Bỏ qua các cột: { $columns }.
pasted-cut = Chỉ đọc đến dòng { $number }; các dòng sau đó không được nhận.
pasted-wrong = { $number } dòng không được nhận:
pasted-wrong-cells = { $number } ô không được nhận:
pasted-line = dòng { $number }: { $why }
pasted-take = Nhận { $number } dòng

## Trang đầu

start-name = Phân bổ
start-what = Bố trí bác sĩ trạm y tế · { $version }
start-back = Quay lại phương án đang mở
start-new = Phương án mới…
start-new-hint = chọn tỉnh, thành phố
start-open = Mở phương án…
start-open-hint = hoặc kéo tệp vào cửa sổ
start-import = Nhập từ Excel…
start-import-hint = danh sách của đơn vị (.xlsx, .csv)
start-language = Ngôn ngữ
start-theme = Giao diện
start-light = sáng
start-dark = tối
start-wall = trình chiếu
start-offline = Chạy không cần mạng. Tệp ở trên máy này, không gửi đi đâu.
start-recent = Mở gần đây
start-gone = không tìm thấy tệp
start-unsaved = có thay đổi chưa lưu
start-find = Tìm…
start-forget-file = Bỏ khỏi danh sách: { $name }
start-regular = trạm có BS thường xuyên
start-below = trạm dưới { $minimum } bác sĩ
start-moves = lượt điều động
start-samples = Tệp mẫu
start-samples-what = số liệu công khai có nguồn; tên người là giả định
start-sample = Mở phương án mẫu { $province }
start-units = { $units } xã, phường, đặc khu
start-units-density = { $units } xã, phường, đặc khu · { $density } BS/10.000 dân
start-stations = trạm
start-points = điểm trạm
start-doctors = BS ở trạm
start-enough = { $number } đủ
start-short = { $number } thiếu
start-without = { $number } không có BS
start-standing = { $enough } trạm đủ bác sĩ, { $short } trạm thiếu, { $without } trạm không có bác sĩ thường xuyên
start-tour = Làm quen trong hai phút
start-tour-what = trên bản sao của tệp mẫu, không đụng đến tệp nào
start-tour-drag = 1. Kéo
start-tour-drag-what = một bác sĩ từ bệnh viện về một trạm thiếu người
start-tour-look = 2. Xem trước
start-tour-look-what = nơi cử và nơi nhận đổi ra sao, rồi thả
start-tour-undo = 3. Hoàn tác
start-tour-undo-what = mọi bước đều quay lại được
start-tour-finding = 4. Mở một vấn đề
start-tour-finding-what = thiếu bao nhiêu, vì sao, ai có thể đến
start-tour-begin = Bắt đầu
start-tour-again = gọi lại bất cứ lúc nào trong Trợ giúp
start-drop = Thả tệp vào đây để mở
start-opening = Đang mở { $file }…
under-way-saving = Đang lưu { $file }…
under-way-writing = Đang ghi { $file }…
under-way-version = Đang đọc phiên bản trước…
under-way-give-up = Thôi không chờ
export-given-up = Đã thôi ghi { $file }; không có tệp nào được tạo.
start-nothing-open = Chưa mở phương án nào
start-is-open = Đang mở: { $name }
start-foot-hint = Kéo tệp .phanbo vào cửa sổ · Enter: mở tệp đang chọn · Delete: bỏ khỏi danh sách · F1: phím tắt
page-time = Thời gian
page-proposal = Đề xuất
page-forecast = Dự báo
page-map = Bản đồ

## Trang thời gian

time-hint = Xếp theo khó khăn đầu tiên · kéo đầu thanh để đổi ngày hết hạn
time-span-period = 3 năm
time-span-year = 1 năm
time-span-quarter = 3 tháng
time-span-hint = Khoảng thời gian hiển thị. Ctrl + con lăn hoặc Ctrl + dấu cộng, dấu trừ: phóng to, thu nhỏ; Shift + con lăn hoặc Shift + mũi tên trái, phải: trượt ngang.
time-station = Trạm
time-without = không có BS từ
time-now = hiện nay
time-no-area = Chưa thuộc khu vực nào
time-band = { $stations } trạm · { $without } trạm có lúc không có BS thường xuyên · { $below } trạm có lúc dưới mức tối thiểu
time-steady = { $number } trạm đủ suốt kỳ
time-no-trouble = Đến { $date } không trạm nào hết bác sĩ thường xuyên.
time-run-nobody = 0 bác sĩ thường xuyên
time-run-closed = không hoạt động
time-run-part-time = 0 · bán thời gian
time-spoken = từ { $date } { $number } bác sĩ thường xuyên
time-spoken-proposed = từ { $date } { $number } bác sĩ thường xuyên (đề xuất)
time-spoken-closed = từ { $date } không hoạt động
time-home = cơ hữu
time-until = đến { $date }
time-retires = nghỉ hưu { $date }
time-licence = giấy phép hành nghề hết hạn { $date }
time-licence-of = { $doctor }: giấy phép hành nghề hết hạn { $date }
time-bond = cam kết đến { $date }
time-end-of = Ngày hết hạn của { $doctor }: { $date }
time-pulled = đến { $date } · { $days } ngày làm việc
time-end-title = Hết { $kind } { $date }
time-end-about = { $doctor } · { $from } → { $to }, từ { $start } · { $days } ngày làm việc
time-end-nobody = Từ { $date } trạm không còn bác sĩ thường xuyên
time-relief = Tìm người thay…
time-lengthen = Kéo dài đến { $date }
time-edit = Sửa lượt…
time-legend-full = đủ
time-legend-below = dưới mức tối thiểu
time-legend-without = không có BS thường xuyên
time-legend-retirement = nghỉ hưu
time-legend-end = hết lượt
time-legend-bond = hết cam kết
time-legend-licence = hết hạn giấy phép
time-legend-home = từ ngày đầu
time-legend-agreed = thống nhất
time-legend-proposed = đề xuất
time-legend-rest = ký hiệu khác

## Trang đề xuất

proposal-working = Đang tính lại…
proposal-aim = Mục tiêu
proposal-aim-fair = Chia đều
proposal-aim-most = Nhiều trạm đủ nhất
proposal-best = Tốt nhất có thể chỉ bằng điều động: { $without } trạm không có bác sĩ thường xuyên, còn thiếu { $doctors } bác sĩ ở { $stations } trạm
proposal-best-all = Tốt nhất có thể chỉ bằng điều động: không còn trạm nào thiếu bác sĩ
proposal-best-none = Chỉ bằng điều động thì không giảm được gì: { $without } trạm không có bác sĩ thường xuyên, thiếu { $doctors } bác sĩ ở { $stations } trạm
proposal-now = Nay thiếu { $doctors } bác sĩ ở { $stations } trạm, { $without } trạm không có bác sĩ thường xuyên.
proposal-by = Bằng { $moves } lượt dưới đây; mỗi lượt tự nó đã có ích, dừng ở đâu cũng được.
proposal-rest = Còn thiếu { $doctors } bác sĩ: chỉ bằng tuyển dụng, hoặc nới một điều kiện ở bên phải.
proposal-look = Đang xem thử: { $what }. Chưa thay đổi gì trong phương án.
proposal-look-leave = Thôi xem thử (Esc)
proposal-from = Từ
proposal-to = Đến
proposal-effect = Riêng lượt này
proposal-column-without = chưa có BS thường xuyên
proposal-column-below = trạm thiếu bác sĩ
proposal-column-lacking = còn thiếu
proposal-today = Hiện nay
proposal-solves = hết { $number }
proposal-creates = thêm { $number }
proposal-eases = bớt thiếu
proposal-tick = Chọn lượt của { $doctor }
proposal-row-solves = Giải quyết: { $finding }
proposal-row-creates = Phát sinh: { $finding }
proposal-pin = Ghim { $doctor }
proposal-lock = Khóa { $place }
proposal-show = Xem trên Bảng
proposal-nothing-to-choose = Không có lượt điều động nào để chọn.
proposal-hint = Chưa áp dụng gì · tính lại sau mỗi lần sửa
proposal-apply =
    { $count ->
       *[other] Áp dụng { $number } lượt đã chọn
    }
proposal-tick-all = Chọn cả { $number }
proposal-tick-none = Bỏ chọn
proposal-comes-to = { $number } lượt: trạm chưa có BS thường xuyên { $without } → { $without_then }, thiếu { $lacking } → { $lacking_then }; mật độ toàn { $kind } không đổi
proposal-why = Không cách nào tốt hơn
proposal-why-left = vì sao còn thiếu { $doctors }
proposal-cut-wanted = { $stations } trạm cần
proposal-cut-bound = do { $bound }
proposal-cut-available = nhiều nhất chuyển được
proposal-cut-lacking = còn thiếu { $wanted } − { $available }
proposal-cut-locked = ở trạm không nhận được người
proposal-recruit = Cần tuyển thêm ít nhất { $doctors } bác sĩ
proposal-recruit-here = chỉ tuyển được { $number }
proposal-recruit-shared = một trong các trạm
proposal-short = thiếu { $number }
proposal-if = Nếu nới: bấm để xem trước
proposal-gain = bớt { $number }
proposal-kept = Vì sao không thêm người được đi
proposal-relax-floor = Hạ mức tối thiểu của { $place } 1 bác sĩ
proposal-relax-away = Cho { $place } cử thêm 1 bác sĩ cùng lúc
proposal-relax-minimum = Hạ mức tối thiểu của { $place } 1 bác sĩ
proposal-relax-density = Hạ nhu cầu theo mật độ của { $place } 10 buổi
proposal-relax-doctors = Cho thêm 1 bác sĩ của { $place } được đi
proposal-relax-lock = Mở khóa { $place }
proposal-relax-area = Cho phép điều động ra ngoài khu vực

## Giải quyết một vấn đề

action-cure = Giải quyết…
cure-title = Giải quyết bằng điều động
cure-impossible = Không lượt điều động nào đến trạm giải quyết được vấn đề này.
cure-none = Không có cách điều động nào giải quyết được vấn đề này.
cure-moves =
    { $count ->
       *[other] Ít lượt nhất, gần nhất: { $number } lượt, không vượt giới hạn nào của nơi cử.
    }
cure-apply =
    { $count ->
       *[other] Áp dụng { $number } lượt
    }

## Phương án mới

new-plan-title = Phương án mới
new-plan-from-province = Một tỉnh, thành phố
new-plan-from-open = Từ phương án đang mở
new-plan-from-nothing = Trống
new-plan-search = Tìm tỉnh, thành phố (không cần dấu)
new-plan-nothing = Không có tỉnh, thành phố nào khớp với “{ $text }”.
new-plan-line = { $units } xã, phường, đặc khu
new-plan-line-people = { $units } xã, phường, đặc khu · { $people } dân
new-plan-province-name = Tỉnh, thành phố
new-plan-open-about = “{ $title }”: lượt đã thống nhất đến ngày đầu thành nơi làm việc; luân phiên, biệt phái, đào tạo đã thống nhất còn chạy vẫn là lượt; người đã thôi việc, nghỉ hưu đến ngày đó không còn trong phương án mới.
new-plan-first-day = Ngày đầu
new-plan-name = Tên phương án
new-plan-preset = Bộ tham số
new-plan-no-preset = theo mặc định
new-plan-target = BS/10.000 dân
new-plan-year = Đến năm
new-plan-minimum = BS mỗi trạm
new-plan-keep = Giữ lại { $number } lượt đề xuất và tạm gác
new-plan-make = Tạo phương án
new-plan-no-province = Chưa chọn được tỉnh, thành phố nào.
new-plan-no-name = Chưa có tên tỉnh, thành phố.
new-plan-before = Ngày đầu sớm hơn ngày đầu của phương án đang mở ({ $date }).
new-plan-other-year = Phương án không thể bắt đầu từ ngày { $date }. Chọn một ngày trong các năm { $first } đến { $last }.
new-plan-next = Nhập danh sách bác sĩ
new-plan-next-import = Nhập danh sách bác sĩ từ Excel
new-plan-begun = Đã tạo phương án mới: { $stations } trạm, { $doctors } bác sĩ. Phương án chưa được lưu.

## Trang thay đổi

changes-none = Chưa có lượt điều động nào. Kéo một bác sĩ trên Bảng đến nơi khác để đề xuất lượt đầu tiên.
changes-none-of-status = Không có lượt điều động nào ở trạng thái này. Chọn “tất cả” để xem các lượt khác.
changes-choose-some = Chọn các lượt để sửa, thống nhất, tạm gác hoặc rút.
changes-chosen =
    { $count ->
       *[other] Đã chọn { $number } lượt
    }
changes-joint = cùng nhau: { $effect }
changes-edit = Sửa…
changes-agree = Thống nhất…
changes-park = Tạm gác
changes-propose = Chuyển lại thành đề xuất
changes-withdraw = Rút lại
changes-filter = Lọc: { $which }
changes-all = tất cả
changes-resting = lượt sau còn dựa vào: { $moves }
changes-of-act = Lượt do sắp xếp mạng lưới tạo ra không tạm gác được, và chỉ rút lại cùng cả việc sắp xếp: chọn dòng của việc đó rồi “Rút lại”.
changes-act-moves =
    { $count ->
       *[other] { $number } lượt
    }
changes-act-agreed = { $agreed }/{ $all } đã thống nhất
changes-act-open = Mở các lượt: { $deed }
changes-act-close = Đóng các lượt: { $deed }
changes-choose-act = Chọn các lượt: { $deed }
changes-act-rests = việc sắp xếp sau dựa vào việc này
changes-count-agreed = chỉ tính đã thống nhất
changes-count-agreed-hint = Các số liệu ở đầu cửa sổ chỉ tính các lượt đã thống nhất; phương án không thay đổi.
changes-choose-all = Chọn tất cả
changes-choose = Chọn lượt của { $doctor }
changes-doctor = Bác sĩ
changes-route = Từ – đến
changes-kind = Hình thức
changes-term = Từ ngày – đến ngày
changes-sessions = { $sessions } buổi/tuần
changes-status = Trạng thái
changes-effect = Tác động
changes-working-days = { $number } ngày làm việc
changes-ends-first = kết thúc trước khi bắt đầu
changes-for-good = lâu dài
changes-no-end = không thời hạn
changes-no-basis = chưa có căn cứ
changes-parked = không tính
changes-solved = giải quyết { $number }
changes-reduced = giảm nhẹ { $number }
changes-created = phát sinh { $number }
changes-grown = nặng thêm { $number }
changes-not-yet = chưa bắt đầu vào ngày đang xem
changes-over = đã kết thúc trước ngày đang xem
changes-no-effect = không đổi
amend-title =
    { $count ->
       *[other] Sửa { $number } lượt điều động
    }
amend-about = Giá trị ghi ở đây dùng cho mọi lượt đã chọn. Ô để trống: mỗi lượt giữ giá trị đang có; muốn xóa giá trị của mọi lượt, chọn “Bỏ trống”.
amend-clear = Bỏ trống: { $field }
amend-left = Số lượt do sắp xếp mạng lưới tạo ra, giữ nguyên vì không tạm gác được: { $number }
amend-kept = giữ nguyên
amend-kept-value = giữ nguyên: { $value }
amend-ends-first = Kết thúc trước khi bắt đầu: { $doctors }
amend-past = Số lượt kết thúc trước ngày đầu của phương án ({ $date }), không có tác động: { $number }
amend-do =
    { $count ->
       *[other] Sửa { $number } lượt
    }
agree-title =
    { $count ->
       *[other] Thống nhất { $number } lượt điều động
    }
agree-about = Quyết định ghi ở đây là căn cứ của mọi lượt đã chọn. Để trống nếu chưa có: mỗi lượt giữ căn cứ đang ghi.
agree-number = Số quyết định
agree-number-hint = ví dụ 1409/QĐ-SYT
agree-date = Ngày quyết định
agree-date-hint = ví dụ 25/11/2026
pin-title = Thống nhất trước khi ghim { $doctor }?
pin-title-several =
    { $count ->
       *[other] Thống nhất trước khi ghim { $number } bác sĩ?
    }
pin-about = Bác sĩ được ghim thì ở lại nơi đang công tác: lượt còn là đề xuất sẽ thành vi phạm quy tắc D11. Thống nhất các lượt này trước, hoặc chỉ ghim và xem lại sau.
pin-alone = Chỉ ghim
pin-agree = Thống nhất và ghim
agree-agree = Thống nhất

board-empty = Phương án chưa có trạm y tế hay bệnh viện nào. Mở một phương án khác (Ctrl+O) hoặc mở phương án mẫu trong menu Tệp.
board-all-closed = Ngày { $date }, mọi trạm y tế và bệnh viện đều chưa mở hoặc đã đóng.
board-findings = Vấn đề
board-inspector = Chi tiết
board-zoom-overview = Toàn cảnh
board-zoom-normal = Mức trạm
board-zoom-detail = Từng điểm trạm
board-area = Khu vực { $name }
board-other-hospitals = Bệnh viện tuyến tỉnh và cơ sở khác
board-without-area = Trạm chưa thuộc khu vực nào
board-station-count = { $number } trạm
board-hospital-count = { $number } cơ sở
board-people = { $number } dân
board-people-at-least = ít nhất { $number } dân
board-without-doctor = { $number } trạm chưa có BS
board-below-minimum = { $number } trạm dưới mức tối thiểu
board-enough = đủ
board-no-doctor = chưa có BS
board-part-time-only = chỉ bán thời gian
board-not-regular = chưa thường xuyên
board-lacking = thiếu { $number }
board-low-density = mật độ thấp
board-below-floor = thiếu { $number } người
board-to-see = chưa có BV
board-of-minimum = /{ $minimum } BS
board-doctors = bác sĩ
board-floor = tối thiểu { $floor }
board-points = { $covered }/{ $all } điểm
board-other-doctors = +{ $number } bác sĩ khác
board-fewer-doctors = Thu gọn
board-more-reasons = … thêm { $number }
board-site-sessions = { $sessions } buổi
board-open-points = Mở các điểm trạm của { $place }
board-close-points = Đóng các điểm trạm của { $place }
board-sessions-of = { $number } buổi của { $doctor } tại { $site }
board-session-pull = { $sessions }. Kéo một buổi sang địa điểm khác của trạm.
board-one-session = 1 buổi
board-session-less = Bớt một buổi của { $doctor } tại { $site }
board-session-more = Thêm một buổi của { $doctor } tại { $site }
board-pin = Ghim tại nơi đang công tác
board-unpin = Bỏ ghim
board-withdraw = Rút đề xuất
board-move-several =
    { $count ->
       *[other] Chuyển { $number } bác sĩ đến…
    }
board-withdraw-several =
    { $count ->
       *[other] Rút { $number } đề xuất
    }
board-recruit = Tiếp nhận bác sĩ chưa bố trí
chip-proposed = đề xuất
chip-recruited = mới tuyển
chip-no-place = chưa có nơi công tác
chip-sessions = { $sessions } buổi
chip-retires = nghỉ hưu { $month }
chip-exempt = miễn LP
chip-bond = cam kết { $year }
chip-rotation = LP
spelled-exempt = được miễn luân phiên đến { $date }
spelled-bond = cam kết phục vụ đến { $date }
spelled-doctors = { $have } bác sĩ làm việc thường xuyên, cần ít nhất { $need }
spelled-density = { $density } bác sĩ trên 10.000 dân, tính theo số buổi
spelled-points = { $with } trong { $all } điểm trạm có buổi bác sĩ
spelled-present = { $number } bác sĩ đang có mặt
spelled-floor = cần giữ ít nhất { $number } bác sĩ
chip-secondment = BP
chip-support = TC
verdict-good = tốt
verdict-good-solves = tốt: hết vi phạm
verdict-unneeded = không cần thêm
verdict-warning = cảnh báo
verdict-asks = cần cân nhắc
verdict-impossible = không thể
giver-above-minimum =
    { $number ->
        [0] vừa đủ mức tối thiểu
       *[other] hơn tối thiểu { $number } người
    }
giver-below-minimum = dưới tối thiểu { $number } người
giver-above-floor =
    { $number ->
        [0] vừa đủ mức tối thiểu
       *[other] hơn tối thiểu { $number } người
    }
giver-below-floor = dưới tối thiểu { $number } người
effect-solves = Giải quyết
effect-reduces = Giảm nhẹ
effect-good = giải quyết { $solved }, giảm nhẹ { $reduced } vấn đề
effect-bad = phát sinh { $created }, nặng thêm { $grown } vấn đề
effect-density-same = mật độ toàn { $kind } không đổi
effect-density = mật độ toàn { $kind } { $before } → { $after }
effect-more =
    { $count ->
       *[other] toàn { $kind } thêm { $number } bác sĩ
    }
effect-fewer =
    { $count ->
       *[other] toàn { $kind } bớt { $number } bác sĩ
    }
outcome-title = Thay đổi vừa rồi:
outcome-nothing = Thay đổi vừa rồi: các vấn đề vẫn như trước
outcome-solved = giải quyết { $number }
outcome-reduced = giảm nhẹ { $number }
outcome-created = phát sinh { $number }
outcome-grown = nặng thêm { $number }
outcome-solved-title = Vấn đề đã giải quyết
outcome-reduced-title = Vấn đề được giảm nhẹ
outcome-created-title = Vấn đề phát sinh
outcome-grown-title = Vấn đề nặng thêm
tray-title = Chưa bố trí:
tray-name = Chưa bố trí
tray-empty = mọi bác sĩ đều đã có nơi công tác
tray-nobody = Phương án chưa có danh sách bác sĩ.
tray-parked = Tạm gác: { $number }
tray-training = Đang đào tạo: { $number }
tray-closed = Ở nơi đã đóng: { $number }
picked-brief =
    { $count ->
       *[other] Đã chọn { $number } bác sĩ
    }
picked-hint =
    { $count ->
       *[other] Đã chọn { $number } bác sĩ · kéo hoặc Ctrl+M để chuyển cùng lúc · Esc để bỏ chọn
    }
tray-hint = Kéo bác sĩ vào trạm · F8: vấn đề tiếp theo
carry-several =
    { $count ->
       *[other] { $number } bác sĩ
    }
carry-several-places = nhiều nơi
carry-hint-over = Thả chuột để chọn: chuyển đến, hay đổi chỗ với { $doctor }
carry-hint-hand = 1–3 chọn nơi tốt nhất · thả chuột hoặc Enter để chuyển · Esc, nút phải để hủy
carry-hint-hand-unranked = Thả chuột để chuyển · Esc, nút phải để hủy
carry-hint-keys = Phím mũi tên, 1–3 chọn nơi · Enter để chuyển · Esc để hủy
carry-hint-keys-unranked = Phím mũi tên chọn nơi · Enter để chuyển · Esc để hủy

## Dòng lệnh

cli-about = Bố trí bác sĩ về trạm y tế xã, phường, đặc khu
cli-files = Mở cửa sổ chương trình với các tệp phương án này
cli-renderer = Cách vẽ cửa sổ được thử trước: auto (tự chọn), gl (OpenGL), software (phần mềm, chỉ trên Windows); cách dùng được sẽ được ghi nhớ
cli-file = Tệp phương án (.phanbo)
cli-lang = Ngôn ngữ: vi (tiếng Việt, mặc định) hoặc en (tiếng Anh)
cli-help = In hướng dẫn này
cli-version = In phiên bản của chương trình
cli-man-about = In trang hướng dẫn cho lệnh man
man-name = Tên
man-exit = Mã kết thúc
man-files = Tệp
man-settings = Thiết lập của chương trình: ngôn ngữ, giao diện, các tệp đã mở.
man-recovery = Phần chưa lưu và các bản trước của phương án.
cli-check-about = Kiểm tra phương án theo các quy tắc
cli-check-date = Ngày cần xem (năm-tháng-ngày); mặc định là ngày bắt đầu của phương án
cli-check-format = Dạng kết quả: text (văn bản, mặc định) hoặc json
cli-format-about = Ghi lại tệp phương án theo dạng chuẩn, không thay đổi nội dung
cli-format-output = Ghi ra tệp này và giữ nguyên tệp ban đầu
cli-format-check = Chỉ kiểm tra, không ghi gì; kết thúc với mã 1 nếu tệp chưa ở dạng chuẩn
cli-exit-codes = Mã kết thúc: 0 đạt; 1 có vi phạm, chưa ở dạng chuẩn, có điểm khác nhau, còn điểm cần chọn khi hợp nhất hoặc có dòng bị bỏ lại; 2 không thực hiện được
cli-heading-usage = Cách dùng
cli-heading-commands = Lệnh
cli-heading-arguments = Tham số
cli-heading-options = Tùy chọn

# Câu lệnh viết chưa đúng. $argument, $other: tùy chọn hoặc tham số; $value: giá trị đã nhập.
cli-usage-unknown = Không hiểu “{ $argument }”.
cli-usage-missing = Thiếu { $argument }.
cli-usage-no-value = Thiếu giá trị của { $argument }.
cli-usage-value = “{ $value }” không phải giá trị hợp lệ của { $argument }.
cli-usage-conflict = Không dùng { $argument } cùng với { $other }.
cli-usage-repeated = { $argument } xuất hiện nhiều lần.
cli-usage-other = Câu lệnh chưa đúng.
cli-usage-no-command = Không có lệnh nào tên “{ $word }”, cũng không có tệp nào tên như vậy. Lệnh gần nhất là “{ $command }”.
cli-usage-hint = Gõ “phanbo --help” để xem cách dùng.

cli-output-failed = Không in được kết quả: { $cause }.
cli-date-malformed = Ngày “{ $date }” không hợp lệ. Nhập theo dạng năm-tháng-ngày, ví dụ 2026-12-31.
cli-date-too-early = Ngày { $date } sớm hơn ngày bắt đầu của phương án. Chọn ngày { $baseline } hoặc muộn hơn.
cli-output-dash = “-” không phải tên tệp: kết quả chỉ ghi được vào tệp. Ghi tên tệp sau -o.
cli-format-written = Đã ghi { $file } theo dạng chuẩn.
cli-format-already = Tệp { $file } đã ở dạng chuẩn.
cli-format-needed = Tệp { $file } chưa ở dạng chuẩn.

cli-date = Ngày { $date }
cli-communes = Xã, phường, đặc khu: { $number }
cli-stations = Trạm y tế: { $number }
cli-points = Điểm trạm: { $number }
cli-hospitals = Bệnh viện và cơ sở y tế khác: { $number }
cli-doctors-listed = Bác sĩ trong danh sách: { $number }
cli-station-doctors = Bác sĩ làm việc tại trạm: { $number }
cli-with-regular-doctor = Trạm có bác sĩ thường xuyên: { $number }
cli-below-minimum = Trạm chưa đủ số bác sĩ tối thiểu: { $number }
cli-points-without-sessions = Điểm trạm chưa có buổi nào có bác sĩ: { $number }
cli-province-density = Bác sĩ/10.000 dân toàn { $kind }: { $number }
cli-group = { $title } – { $severity }: { $number }
cli-no-findings = Không phát hiện vi phạm, cảnh báo hay thông tin nào.
cli-accepted = Đã chấp nhận là ngoại lệ
cli-counts = Vi phạm: { $errors }; cảnh báo: { $warnings }; thông tin: { $infos }; đã chấp nhận: { $accepted }

cli-rules-about = In danh sách các quy tắc của chương trình
cli-whatif-about = Xem trước tác động của các lượt điều động, không ghi gì
cli-whatif-move = Một lượt điều động; có thể lặp lại, các lượt được tính lần lượt
cli-whatif-date = Ngày cần xem (năm-tháng-ngày); mặc định là ngày bắt đầu sớm nhất của các lượt điều động
cli-candidates-about = Ai có thể đến một trạm, tốt nhất trước; ai không thể và vì sao
cli-candidates-station = Mã của trạm y tế
cli-move-about = Thực hiện các lượt điều động và lưu thành bản sửa đổi mới
cli-move-move = Một lượt điều động; có thể lặp lại, các lượt được thực hiện lần lượt
cli-move-output = Lưu vào tệp này
cli-move-by = Người đề xuất
cli-by-empty = Sau --by cần có tên, nhưng phần đã ghi không có chữ nào.
cli-by-too-long = Tên sau --by có { $number } ký tự; nhiều nhất là { $most }.
cli-move-keys = MOVE ghi như doctor=MÃ,to=MÃ,start=2026-03-01. doctor, to, start là bắt buộc (leave và training không cần to); from, kind, end, sessions có thể bỏ trống; khi đó from là nơi công tác gốc có nhiều buổi nhất vào ngày start. to là mã của cơ sở hoặc của điểm trạm. kind: transfer, rotation, secondment, sessions, support, training, recruit, leave.

# Một lượt điều động ghi chưa đúng. $text: lượt điều động như đã nhập; $fault: lỗi.
cli-move-wrong = --move “{ $text }”: { $fault }
cli-move-none = Chưa có lượt điều động nào.
cli-move-no-pair = “{ $part }” chưa đúng dạng khóa=giá trị. Ghi các cặp khóa=giá trị cách nhau bằng dấu phẩy.
cli-move-unknown-key = Không có khóa “{ $key }”. Chọn trong: { $keys }.
cli-move-repeated = Khóa “{ $key }” xuất hiện nhiều lần. Chỉ ghi một lần; muốn thêm lượt điều động, dùng thêm --move.
cli-move-empty = Khóa “{ $key }” chưa có giá trị. Ghi giá trị sau dấu bằng hoặc bỏ khóa này.
cli-move-missing = Thiếu khóa “{ $key }”. Thêm { $key }=… vào lượt điều động.
cli-move-unknown-kind = Không có hình thức “{ $kind }”. Chọn trong: { $kinds }.
cli-move-end-before-start = Ngày kết thúc { $end } sớm hơn ngày bắt đầu { $start }. Chọn ngày kết thúc muộn hơn.
cli-move-sessions = “{ $number }” không phải số buổi mỗi tuần. Ghi số nguyên từ 1 đến 10.
cli-move-unknown-doctor = Phương án không có bác sĩ nào mang mã “{ $doctor }”. Xem lại mã trong phần doctors của tệp.
cli-move-unknown-place = Phương án không có cơ sở hoặc địa điểm nào mang mã “{ $place }”. Xem lại mã trong phần facilities và sites của tệp.
cli-move-unknown-origin = Phương án không có cơ sở nào mang mã “{ $place }”. Xem lại mã trong phần facilities của tệp, hoặc bỏ khóa from.
cli-move-nowhere = Vào ngày { $start }, { $doctor } chưa có nơi công tác để rời đi. Chọn kind=recruit hoặc một ngày khác.
cli-move-no-seat = “{ $place }” chưa có địa điểm làm việc nào. Bổ sung trụ sở chính của cơ sở vào phương án trước.
cli-move-end-missing = Hình thức { $kind } phải có ngày kết thúc. Thêm end=năm-tháng-ngày.
cli-move-end-unused = Hình thức { $kind } không có ngày kết thúc. Bỏ khóa end hoặc chọn hình thức khác.
cli-start-too-early = Ngày bắt đầu { $start } sớm hơn ngày bắt đầu của phương án. Chọn ngày cần xem bằng --date, từ { $baseline } trở đi.
cli-move-saved = Đã lưu { $file }, bản sửa đổi { $revision }.
cli-network-about = Sắp xếp mạng lưới trạm y tế từ một ngày và lưu thành bản sửa đổi mới
cli-network-act = Một việc sắp xếp; có thể lặp lại, các việc được thực hiện lần lượt
cli-act-keys =
    ACT là một trong các dạng sau (mã của nơi mới có thể bỏ trống; name kéo dài đến hết):
    { "  " }merge station=MÃ into=MÃ as=point|closed date=NGÀY
    { "  " }split point=MÃ station=MÃ catchment=SỐ date=NGÀY name=TÊN
    { "  " }move point=MÃ to=MÃ date=NGÀY
    { "  " }close point=MÃ into=MÃ date=NGÀY
    { "  " }close station=MÃ date=NGÀY
    { "  " }add station=MÃ commune=MÃ area=MÃ date=NGÀY name=TÊN
    { "  " }add point=MÃ to=MÃ date=NGÀY name=TÊN
    { "  " }area station=MÃ to=MÃ
cli-act-wrong = --act “{ $text }”: { $fault }
cli-act-none = Chưa có việc sắp xếp nào.
cli-act-unknown = Không có việc “{ $verb }”. Chọn trong: { $verbs }.
cli-act-no-pair = “{ $part }” chưa đúng dạng khóa=giá trị. Ghi các cặp khóa=giá trị cách nhau bằng dấu cách.
cli-act-repeated = Khóa “{ $key }” xuất hiện nhiều lần. Chỉ ghi một lần; muốn thêm việc sắp xếp, dùng thêm --act.
cli-act-too-long = Giá trị của khóa “{ $key }” có { $number } ký tự; nhiều nhất là { $most }.
cli-act-missing = Thiếu khóa “{ $key }”. Thêm { $key }=… vào việc sắp xếp.
cli-act-not-with = Khóa “{ $key }” không đi cùng khóa “{ $other }”. Bỏ một trong hai.
cli-act-people = “{ $number }” không phải số dân. Ghi số nguyên, không có dấu chấm.
cli-act-as = “{ $value }” không hợp lệ. Ghi as=point (thành điểm trạm) hoặc as=closed (đóng trụ sở).
cli-act-heading = Các việc sắp xếp
cli-act-moves = lượt điều động đi theo: { $number }

# Tác động của các lượt điều động. $deed: việc đã làm; $days: các ngày.
cli-effect-moves = Các lượt điều động
cli-effect-days = { $start } – { $end }
cli-effect-from = từ { $start }
cli-effect-move = { $deed } ({ $days }; { $sessions } buổi/tuần)
cli-effect-away = { $deed } ({ $days })
cli-effect-solved = Giải quyết: { $number }
cli-effect-created = Phát sinh: { $number }
cli-effect-reduced = Giảm: { $number }
cli-effect-grown = Tăng: { $number }
cli-effect-finding = {"  "}{ $severity }: { $sentence }
cli-effect-none = Không giải quyết, không phát sinh, không thay đổi vấn đề nào.
cli-effect-same-totals = Các số liệu chung không thay đổi.

cli-station-unknown = Phương án không có cơ sở nào mang mã “{ $station }”. Xem lại mã trong phần facilities của tệp.
cli-station-other = { $name } không phải trạm y tế. Chọn mã của một trạm y tế.
cli-station-no-seat = { $name } chưa có địa điểm làm việc nào. Bổ sung trụ sở chính của trạm vào phương án trước.
cli-station-closed = { $name } không hoạt động vào ngày { $date }. Chọn ngày khác bằng --date.
cli-candidates = Có thể đến { $name }: { $number } bác sĩ
cli-candidates-none = Không bác sĩ nào có thể đến { $name }: chỉ giải quyết được bằng tuyển dụng.
cli-candidate = {"  "}{ $rank }. { $doctor }, { $from }: { $reasons }
cli-cannot = Không thể đến: { $number } bác sĩ
cli-cannot-line = {"  "}{ $doctor }: { $why }

cli-rule = { $code }  { $title } ({ $severity })
cli-rule-off = { $code }  { $title } ({ $severity }, mặc định tắt)
cli-rule-basis = {"  "}Căn cứ: { $basis } ({ $confidence })
cli-rule-parameter = {"  "}{ $title } [{ $name }]: { $default }

cli-diff-about = So sánh hai phương án: khác nhau những gì, giải quyết và phát sinh vấn đề nào; kết thúc với mã 1 nếu khác nhau
cli-diff-a = Tệp phương án thứ nhất
cli-diff-b = Tệp phương án thứ hai
cli-merge-about = Hợp nhất các bản của một phương án: thay đổi chỉ có ở một bản được nhận, điểm khác nhau được nêu để chọn
cli-merge-ours = Bản nhận thay đổi; không bị sửa
cli-merge-theirs = Một hoặc nhiều bản khác của cùng phương án
cli-merge-base = Bản gốc chung, để so sánh theo từng ô
cli-merge-take = Chọn mọi điểm khác nhau theo bản OURS (ours) hoặc theo bản kia (theirs)
cli-merge-keep-open = Giữ các điểm khác nhau chưa chọn thành danh sách trong OUT
cli-merge-by = Người hợp nhất
cli-timeline-about = Cho biết mỗi trạm có bao nhiêu bác sĩ từ ngày nào và vì sao, mỗi vấn đề có từ ngày nào đến hết ngày nào
cli-timeline-from = Ngày đầu; mặc định là ngày đầu phương án
cli-timeline-to = Ngày cuối; mặc định là ba năm, nhiều nhất 15 năm
cli-timeline-days = Từ { $from } đến hết { $to }
cli-timeline-backwards = Ngày cuối { $to } trước ngày đầu { $from }.
cli-timeline-too-long = Từ { $from } đến hết { $to } là hơn 15 năm. Chọn ngày cuối sớm hơn.
cli-timeline-step = { $date }: { $numbers }
cli-timeline-finding = { $run }: { $sentence }
cli-forecast-about = Dự báo số bác sĩ của tỉnh, thành phố từng năm so với chỉ tiêu, và số cần tuyển
cli-forecast-to = Dự báo đến hết năm này; mặc định là năm của chỉ tiêu, nhiều nhất 15 năm
cli-forecast-recruits = Thử số bác sĩ tuyển dụng mỗi năm
cli-forecast-leavers = Thử số bác sĩ thôi việc, chuyển đi mỗi năm
cli-forecast-retirements = Thử số bác sĩ nghỉ hưu mỗi năm, kể cả người trong danh sách
cli-forecast-growth = Thử mức tăng dân số mỗi năm, tính bằng phần nghìn (10 là 1%)
cli-forecast-year = Năm “{ $year }” không hợp lệ. Nhập bốn chữ số, ví dụ 2030.
cli-forecast-head = Dự báo từ { $from } đến hết năm { $to }
cli-forecast-assumptions = Giả định:
cli-forecast-named = Biết tên:
cli-forecast-stations = Trạm y tế sẽ không có bác sĩ thường xuyên:
cli-forecast-station = {"  "}{ $station }: { $since }
cli-forecast-no-station = Đến hết năm { $to } trạm nào cũng có bác sĩ thường xuyên.
cli-equity-about = Đo mức độ công bằng: bác sĩ ở trạm theo dân số, trạm và khu vực, so với phương án gốc
cli-equity-baseline = Không có các lượt điều động của phương án: { $figures }
cli-equity-now = Có các lượt điều động: { $figures }
cli-equity-left-out = Không tính vì thiếu số dân phục vụ: { $stations }
cli-equity-area = {"  "}{ $area }: { $before } → { $after } bác sĩ trên 10.000 dân, chỉ tiêu { $target }; Gini trong khu vực { $gini }
cli-propose-about = Đề xuất phương án tốt nhất chỉ bằng điều động, và chứng minh vì sao không thể tốt hơn
cli-propose-choice = fair (chia đều, mặc định) hoặc most (nhiều trạm đủ nhất)
cli-propose-density = Tính cả mật độ (khi chia đều): trạm nhận thêm bác sĩ đến chỉ tiêu mật độ
cli-propose-keep-density = Nơi cử giữ mật độ: trạm cử không xuống dưới chỉ tiêu mật độ
cli-propose-within-areas = Chỉ trong khu vực: bác sĩ không ra ngoài khu vực của mình
cli-propose-output = Lưu phương án với mọi lượt được đề xuất vào tệp này
cli-propose-row = {"  "}{ $number }. { $doctor }: { $from } → { $to } ({ $left })
cli-propose-finding = {"     "}{ $what }: { $sentence }
cli-propose-solved = Giải quyết
cli-propose-created = Phát sinh

cli-generate-about = Tạo một phương án tự sinh với quy mô cho trước, để thử và đo chương trình
cli-generate-stations-help = Số trạm y tế
cli-generate-doctors-help = Tổng số bác sĩ, gồm cả bác sĩ của bệnh viện
cli-generate-seed = Số gốc: cùng số gốc và quy mô thì cho cùng một phương án; mặc định là 1
cli-generate-stations = “{ $number }” không phải số trạm hợp lệ. Ghi số nguyên từ { $least } đến { $most } sau --stations.
cli-generate-doctors = “{ $number }” không phải số bác sĩ hợp lệ. Ghi số nguyên từ { $least } đến { $most } sau --doctors.
cli-generate-seed-wrong = “{ $number }” không phải số gốc hợp lệ. Ghi số nguyên không âm sau --seed.
cli-generate-written = Đã ghi { $file }: { $stations } trạm y tế, { $doctors } bác sĩ, { $moves } lượt điều động.
cli-export-about = Xuất bảng số liệu của một hoặc nhiều phương án ra Excel (.xlsx), .csv, .jsonl; hoặc văn bản Word (.docx)
cli-export-files = Các tệp phương án (.phanbo); nhiều tệp thì gộp chung, mỗi dòng ghi tên tỉnh, thành phố
cli-export-output = Ghi vào tệp này: .xlsx (mọi bảng), .csv (một bảng), .jsonl (mỗi vấn đề một dòng) hoặc .docx (một văn bản, luôn bằng tiếng Việt)
cli-export-table = Bảng ghi vào .csv: stations (nhân lực theo trạm, mặc định), doctors, moves, findings, areas
cli-export-paper = Văn bản ghi vào .docx: moves (danh sách kèm quyết định), decision (quyết định từng người), submission (tờ trình), plan (kế hoạch luân phiên), staffing (biểu nhân lực), findings (báo cáo vấn đề), forecast (báo cáo dự báo), agenda (chương trình họp về các điểm khác nhau còn để lại khi hợp nhất)
cli-export-doctor = Chỉ lập văn bản về các lượt điều động của bác sĩ mang mã này
cli-export-which-paper = Chưa rõ văn bản cần xuất. Chọn bằng --paper: { $papers }.
cli-export-paper-form = Văn bản chỉ ghi được ra tệp .docx, không phải { $file }.
cli-export-table-form = Chỉ tệp .csv ghi được một bảng (--table), không phải { $file }.
cli-export-one-plan = Mỗi văn bản lập từ một phương án. Chỉ ghi một tệp phương án.
paper-no-moves = Phương án chưa có lượt điều động nào (từ ngày đầu, không tạm gác) để lập văn bản này.
paper-no-moves-of = { $doctor } chưa có lượt điều động nào (từ ngày đầu, không tạm gác) để lập văn bản này.
paper-no-loans = Phương án chưa có lượt luân phiên, biệt phái, tăng cường hoặc làm việc theo buổi nào (từ ngày đầu, không tạm gác) để lập kế hoạch này.
paper-nothing-open = Phương án không có điểm khác nhau nào còn để lại khi hợp nhất để lập chương trình họp.
cli-output-is-plan = { $file } là tệp phương án được đọc, không được ghi đè. Đặt tên khác cho tệp kết quả.
cli-export-form = Chưa rõ dạng tệp cần xuất: { $file }. Đặt tên tệp có đuôi .xlsx, .csv, .jsonl hoặc .docx.
cli-export-written =
    { $count ->
       *[other] Đã xuất { $plans } phương án ra { $file }.
    }
cli-export-too-large = Không xuất được ra Excel: { $cause }.
cli-template-about = Tạo tệp Excel trống để các đơn vị điền danh sách bác sĩ, nhân lực trạm, danh sách luân phiên
cli-template-output = Ghi vào tệp này (.xlsx)
cli-template-plan = Điền sẵn các trạm và danh mục đơn vị của phương án này
cli-template-form = Biểu mẫu chỉ ghi được ra tệp .xlsx, không phải { $file }.
cli-template-written = Đã ghi biểu mẫu { $file }.
cli-import-about = Nhập danh sách của đơn vị (.xlsx, .xlsm, .csv) vào một phương án
cli-import-book = Tệp danh sách (.xlsx, .xlsm, .csv)
cli-import-sheet = Tên trang tính; bỏ trống thì tự tìm
cli-import-kind = Loại danh sách; bỏ trống thì tự nhận ra
cli-import-into = Nhập vào phương án này
cli-import-province = Nhập vào phương án mới của tỉnh, thành phố này (xem phanbo provinces)
cli-import-map = Nội dung của một cột, ví dụ B=name hoặc K=not_kept; có thể lặp lại
cli-import-place = Đơn vị ghi trong danh sách là nơi nào: mã của trạm hoặc bệnh viện, new_hospital (thêm bệnh viện mới) hoặc left_out (bỏ các dòng của đơn vị); có thể lặp lại
cli-import-who = Dòng của danh sách nói về ai: mã của bác sĩ, row:N (cùng một người với dòng N) hoặc new (người mới); có thể lặp lại
cli-import-date = Ngày của số liệu; với phương án mới là ngày đầu
cli-import-output = Lưu phương án vào tệp này
cli-import-dry-run = Chỉ xem danh sách được hiểu thế nào, không ghi gì
cli-import-no-output = Cần nơi lưu phương án (-o) hoặc --dry-run.
cli-import-no-plan = Cần phương án để nhập vào: --into hoặc --province.
cli-import-other-year = Danh sách không thể là số liệu của ngày { $date }. Chọn một ngày trong các năm 1900 đến 2100.
cli-import-no-kind = Không có loại danh sách “{ $text }”. Các loại: { $known }.
cli-import-map-wrong = “{ $text }” cần có dạng CỘT=NỘI_DUNG, ví dụ B=name. Các nội dung: { $known }.
cli-import-place-wrong = “{ $text }” cần có dạng TÊN=MÃ, TÊN=new_hospital hoặc TÊN=left_out; mã là của trạm hoặc bệnh viện trong phương án.
cli-import-place-no-hospital = “{ $text }” không phải tên bệnh viện, không thêm được.
cli-import-place-not-named = Danh sách không ghi đơn vị “{ $text }”.
cli-import-who-wrong = “{ $text }” cần có dạng DÒNG=MÃ, DÒNG=row:N hoặc DÒNG=new; mã là của bác sĩ trong phương án.
cli-import-who-not-asked = Dòng { $row } không có câu hỏi là ai.
cli-import-who-other = Dòng { $row } chọn một trong: { $known }.
cli-import-no-sheet = Không có trang tính “{ $text }”. Các trang: { $known }.
cli-import-several = Tệp “{ $file }” có nhiều trang giống danh sách: { $known }. Chọn một trang bằng --sheet.
cli-import-into-list = { $file } là danh sách được nhập, không được ghi đè. Đặt tên khác cho tệp phương án.
cli-import-no-header = Không tìm thấy dòng tiêu đề trong “{ $file }”, trang “{ $sheet }”. Dùng --map để cho biết mỗi cột chứa gì.
cli-import-head = { $file }, trang “{ $sheet }”: { $kind }
cli-import-column =   cột { $column } “{ $header }”: { $field } ({ $sure })
cli-import-skipped =   dòng { $rows }: { $why }
cli-import-missing =   không có trong danh sách: { $doctor } [{ $id }]
cli-import-new-hospital =   bệnh viện mới: { $name } [{ $id }]
cli-import-answers = Trả lời bằng các tùy chọn:
cli-import-summary = Đọc { $read } dòng: mới { $new }, thay đổi { $changed }, giữ nguyên { $same }, để lại { $left }.

cli-new-about = Lập phương án mới cho một tỉnh, thành phố: đơn vị hành chính cấp xã, mỗi đơn vị một trạm y tế, chưa có bác sĩ
cli-new-province = Mã hoặc tên tỉnh, thành phố, có dấu hoặc không dấu (xem phanbo provinces)
cli-new-baseline = Ngày đầu của phương án
cli-new-preset = Bộ tham số của quy tắc; bỏ trống thì theo Nghị quyết 72-NQ/TW
cli-new-no-province = Không có tỉnh, thành phố nào tên hoặc mã “{ $text }”. Xem danh sách bằng lệnh phanbo provinces.
cli-new-no-preset = Không có bộ tham số “{ $text }”. Các bộ có sẵn: { $known }.
cli-new-written = Đã ghi { $file }: phương án mới của { $province } với { $stations } trạm y tế, chưa có bác sĩ.
cli-provinces-about = Liệt kê 34 tỉnh, thành phố có thể lập phương án mới
cli-provinces-line = { $code } { $name }: { $units } xã, phường, đặc khu

## Bảng chi tiết

inspector-empty-title = Chưa chọn mục nào
inspector-empty = Bấm vào một thẻ, một bác sĩ hoặc một vấn đề để xem chi tiết và chỉnh sửa tại đây. Nhấn F8 để đến vấn đề tiếp theo.
inspector-gone = Mục này không còn trong phương án.
inspector-form = Chỉnh sửa
inspector-none = không có
inspector-unknown = chưa rõ
inspector-not-written = chưa ghi
inspector-not-set = chưa đặt
inspector-used = để trống: dùng mức chung { $value }
inspector-remove = Bỏ { $what }
inspector-add = Thêm
inspector-wrong-empty = Không được để trống
inspector-wrong-date = Nhập ngày, ví dụ 31/12/2027 hoặc 31122027
inspector-no-such-day = Lịch không có ngày này
inspector-wrong-number = Nhập số, ví dụ 9.827
inspector-wrong-decimal = Nhập số, ví dụ 1,5
inspector-wrong-birth = Nhập đủ bốn chữ số của năm, ví dụ 15/06/1985 hoặc 1985
inspector-wrong-most = Nhập số không quá { $most }
inspector-wrong-range = Nhập số từ { $least } đến { $most }
inspector-wrong-deadline = Không được trước ngày đầu phương án ({ $date })
# Vấn đề của đối tượng đang xem
inspector-solved = Vấn đề này đã được giải quyết
inspector-accepted = được chấp nhận
inspector-basis = { $code } · { $basis } ({ $confidence })
inspector-remedy = Mức độ: { $severity }. Cách giải quyết: { $remedy }.
inspector-show-finding = Xem trong danh sách vấn đề
inspector-show-rule = Xem quy tắc này
inspector-details = Chi tiết, ngoại lệ…
inspector-less = Thu gọn
inspector-fact-need = Cần
inspector-fact-have = Hiện có
inspector-fact-most = Nhiều nhất
inspector-fact-sessions = Buổi/tuần
inspector-fact-catchment = Số dân
inspector-fact-target_tenths = Chỉ tiêu
inspector-fact-have_tenths = Hiện đạt
inspector-fact-regular = BS thường xuyên từ nơi khác
inspector-fact-present = Đang có mặt
inspector-fact-floor = Mức tối thiểu
inspector-fact-last = Ngày cuối
inspector-fact-with = Trạm có BS
inspector-fact-all = Tổng số trạm
inspector-fact-date = Từ ngày
inspector-fact-start = Bắt đầu
inspector-fact-doctor = Bác sĩ
inspector-fact-posts = Biên chế bác sĩ
inspector-fact-norm = Định mức
inspector-fact-away = Đang được cử đi
inspector-fact-base = Tổng số
inspector-fact-until = Đến ngày
inspector-fact-end = Kết thúc
inspector-fact-minimum = Tối thiểu
inspector-fact-maximum = Tối đa
inspector-fact-days_tenths = Số ngày
inspector-fact-ids = Bác sĩ
unit-doctors =
    { $count ->
       *[other] { $number } bác sĩ
    }
unit-people = { $number } dân
unit-staff = { $number } người
unit-sessions = { $number } buổi/tuần
unit-stations = { $number } trạm
unit-days = { $number } ngày
unit-density = { $number } BS/10.000 dân
# Ngoại lệ
exception-accept = Chấp nhận ngoại lệ…
exception-reason = Lý do chấp nhận
exception-by = Người chấp nhận
exception-required = Bắt buộc nhập
exception-confirm = Chấp nhận
exception-as = Khi chấp nhận
exception-because = Lý do: { $reason }
exception-until-worse = Được tính riêng; tự trở lại danh sách khi nặng hơn lúc chấp nhận.
exception-take-back = Bỏ ngoại lệ
exception-outgrown = Đã được { $by } chấp nhận (“{ $reason }”), nay nặng hơn nên trở lại danh sách.
# Nguồn và căn cứ
inspector-source = Nguồn: { $title }
inspector-source-dated = Nguồn: { $title } ({ $date })
inspector-source-none = Chưa ghi nguồn số liệu.
inspector-by-rule = Quy tắc { $code }: { $basis }
inspector-own = đặt riêng cho trạm này
inspector-of-plan = chung của phương án
# Trạm, bệnh viện
inspector-area = khu vực { $name }
inspector-people = { $number } dân
inspector-is-locked = đã khóa: không nhận và không cho bác sĩ đi
inspector-is-closed = chưa mở hoặc đã đóng vào ngày đang xem
inspector-figures = Số liệu
inspector-population = Dân số
inspector-population-how = Số dân trạm phục vụ; không cộng được với dân số toàn { $kind } nếu khác cơ sở tính.
inspector-doctors = Bác sĩ
inspector-by = hạn { $date }
inspector-doctors-how = Ngày { $date } có { $have } bác sĩ làm việc thường xuyên (từ { $regular } buổi/tuần trở lên, gồm trụ sở chính và các điểm trạm).
inspector-minimum-how = Tối thiểu { $need } bác sĩ, hạn { $date }; { $own }.
inspector-density = BS/10.000 dân
inspector-target = chỉ tiêu { $target }
inspector-density-how = { $sessions } buổi/tuần ÷ 10 × 10.000 ÷ { $people } dân = { $density }. Mười buổi/tuần là một bác sĩ.
inspector-target-how = Chỉ tiêu { $target } bác sĩ/10.000 dân; { $own }.
inspector-sessions = Số buổi/tuần
inspector-sessions-how = Cộng buổi/tuần của mọi bác sĩ tại trụ sở chính và các điểm trạm vào ngày đang xem.
inspector-points = Điểm trạm
inspector-points-note = có buổi bác sĩ
inspector-points-how = { $with } trong { $all } điểm trạm có bác sĩ ít nhất một buổi/tuần.
inspector-doctor-posts = Biên chế bác sĩ
inspector-posts = Biên chế của trạm
inspector-staff = Số người làm việc
inspector-sites = Trụ sở và điểm trạm
inspector-seat = Trụ sở chính
inspector-point = Điểm trạm
inspector-present = Bác sĩ có mặt
inspector-nobody = Không có bác sĩ vào ngày đang xem.
doctors-search = Tìm bác sĩ…
doctors-all-specialties = mọi chuyên khoa
doctors-none = Không có bác sĩ nào như vậy.
doctors-sessions = Buổi
doctors-order-by = Sắp theo: { $what }
inspector-more = và { $number } bác sĩ khác
inspector-more-places = và { $number } nơi khác
inspector-sessions-of = { $number } buổi
inspector-stay-own = cơ hữu
inspector-stay-until = { $kind } đến { $date }
inspector-stay-since = { $kind } từ { $date }
inspector-part-time = bán thời gian
inspector-occasional = ít buổi
inspector-later = Sắp đến, sắp đi
inspector-arrives = đến
inspector-leaves = đi
inspector-since = từ { $date }
inspector-until = đến { $date }
inspector-retires = nghỉ hưu { $date }
inspector-here = Đang có mặt
inspector-floor-note = tối thiểu { $floor }
inspector-here-how = { $listed } bác sĩ có tên trong phương án và { $unlisted } bác sĩ chỉ ghi số lượng = { $present }.
inspector-floor = BS tối thiểu
inspector-listed = BS có tên
inspector-listed-how = Bác sĩ có tên trong phương án, có ít nhất một buổi/tuần tại đây vào ngày đang xem.
inspector-unlisted = BS ghi số lượng
inspector-away = Đang đi luân phiên, đào tạo
inspector-areas = Khu vực hỗ trợ
inspector-stations-of = { $number } trạm
inspector-name = Tên
inspector-area-field = Khu vực
inspector-opened = Mở từ ngày
inspector-closed = Đóng từ ngày
inspector-locked = Khóa, không nhận và không cho đi
inspector-note = Ghi chú
inspector-catchment = Số dân phục vụ
inspector-minimum = BS tối thiểu
inspector-deadline = Hạn phải đạt
inspector-density-target = Chỉ tiêu mật độ
inspector-assistant-doctors = Y sĩ
inspector-nurses = Điều dưỡng
inspector-midwives = Hộ sinh
inspector-pharmacists = Dược sĩ đại học
inspector-other-staff = Nhân lực khác
inspector-kind = Loại
inspector-employer = Cơ quan chủ quản
inspector-employer-number = Cơ quan chủ quản { $number }
inspector-employer-from = Từ ngày
inspector-add-employer = Thêm cơ quan chủ quản
inspector-remove-employer = Bỏ cơ quan chủ quản
inspector-employer-commune = Ủy ban nhân dân { $kind } { $name }
inspector-unlisted-specialties = Chuyên khoa của bác sĩ ghi số lượng
# Bác sĩ
inspector-is-pinned = đã ghim: không đề xuất chuyển đi
inspector-send-training = Cử đi đào tạo…
inspector-send-leave = Thôi việc, nghỉ hưu, chuyển đi…
inspector-recruit = Tuyển dụng…
inspector-delete = Xóa…
inspector-pin = Ghim
inspector-unpin = Bỏ ghim
inspector-facts = Hồ sơ
inspector-age = Tuổi
inspector-retirement-unknown = Thiếu ngày sinh hoặc giới tính nên chưa xác định được ngày nghỉ hưu.
inspector-retirement-how =
    { $months ->
        [0] Sinh { $birth }, { $sex }: nghỉ hưu khi được { $years } tuổi, vào ngày cuối tháng { $date } (Nghị định 135/2020/NĐ-CP, Điều 4).
       *[other] Sinh { $birth }, { $sex }: nghỉ hưu khi được { $years } tuổi { $months } tháng, vào ngày cuối tháng { $date } (Nghị định 135/2020/NĐ-CP, Điều 4).
    }
inspector-retirement-year = Chỉ biết năm sinh nên tính từ ngày 01 tháng 01.
inspector-extension-how = Được kéo dài thời gian công tác đến { $date } (Nghị định 50/2022/NĐ-CP).
inspector-last-day-how = Ngày làm việc cuối cùng: { $date }.
inspector-licence = Giấy phép
inspector-licence-none = chưa có
inspector-licence-held = đã có
inspector-licence-number = Số giấy phép
inspector-licence-until = Hiệu lực đến
inspector-bond = Cam kết đến
inspector-bond-number = Cam kết phục vụ { $number }
inspector-bond-place = Cam kết tại
inspector-bond-until = Đến ngày
inspector-add-bond = Thêm cam kết phục vụ
inspector-remove-bond = Bỏ cam kết phục vụ
inspector-exempt = Miễn đến
inspector-rotation-before = Ngày đã đi LP
inspector-working-days = Ngày làm việc
inspector-where = Nơi làm việc
inspector-home-place = nơi công tác chính, đang đi nơi khác
inspector-in-training = Đang đi đào tạo đến { $date }.
inspector-parked = Đang tạm gác: { $kind } từ { $date }
inspector-nowhere = Không có nơi làm việc vào ngày đang xem.
inspector-stays = Theo thời gian
inspector-from-before = trước nay
inspector-moves = Lượt điều động
inspector-agree = Thống nhất
inspector-propose = Chuyển lại thành đề xuất
inspector-park = Tạm gác
inspector-withdraw = Rút đề xuất
inspector-withdraw-agreed = Rút lượt điều động
inspector-postings = Nơi công tác ban đầu
inspector-delete-posting = Xóa nơi công tác ban đầu: { $place }
inspector-full-name = Họ và tên
inspector-sex = Giới tính
inspector-birth = Ngày sinh
inspector-qualification = Trình độ
inspector-specialty = Chuyên khoa
inspector-add-specialty = thêm chuyên khoa…
inspector-post = Chức vụ
inspector-title = Chức danh
inspector-level = Bậc nghề
inspector-exempt-until = Miễn LP đến
inspector-extension = Kéo dài đến
inspector-pinned = Ghim, không đề xuất chuyển đi
# Lượt điều động
inspector-move-title = { $name }: { $kind }
inspector-doctor = Bác sĩ
inspector-from = Nơi đi
inspector-to = Nơi đến
inspector-holidays = chưa trừ ngày lễ
inspector-sessions-at = Số buổi/tuần tại từng địa điểm
sessions-less = Bớt một buổi tại { $place }
sessions-more = Thêm một buổi tại { $place }
move-ends-first = Kết thúc trước khi bắt đầu ({ $start })
move-length-days = Số ngày làm việc
move-length-months = Số tháng
move-rotation-days = { $days } ngày làm việc quy đổi
move-rotation-short = chưa đạt mức tối thiểu { $minimum }
move-rotation-fine = đạt mức tối thiểu { $minimum }, tối đa { $maximum }
move-rotation-long = vượt mức tối đa { $maximum }
move-crossing = Trùng ngày với lượt khác của bác sĩ này: { $kind } { $route }, { $term }
move-past = Kết thúc trước ngày đầu của phương án ({ $date }): không có tác động
move-withdraw = Rút lại lượt này
move-cancel = Bỏ thay đổi
move-done = Xong
move-on-day = vào ngày { $date }
move-as-if = nếu được tính
inspector-start = Từ ngày
inspector-end = Đến ngày
inspector-status = Trạng thái
inspector-proposed-by = Người đề xuất
inspector-why = Lý do
inspector-decision = Số quyết định
inspector-decision-date = Ngày ký
inspector-half-days = Xếp buổi trong tuần
inspector-half-days-at = { $site }: { $number } buổi
inspector-registered = Đã đăng ký hành nghề tại nơi mới
inspector-gain = Kết quả đào tạo, tính từ ngày sau khi kết thúc
# Khu vực; tỉnh, thành phố
inspector-places = Tên, ngày, tọa độ của địa điểm
inspector-site-name = Tên địa điểm
inspector-add-point = Thêm điểm trạm
inspector-make-seat = Đặt làm trụ sở chính
inspector-coordinates = Vĩ độ; kinh độ
inspector-wrong-coordinates = Ghi vĩ độ và kinh độ cách nhau bằng dấu chấm phẩy, ví dụ 21,12345; 107,54321.
inspector-commune = Xã, phường
inspector-hectares = Diện tích (ha)
inspector-zone = Vùng
inspector-former-district = Huyện cũ
inspector-delete-this = { $deed }
inspector-dated = Số liệu từ một ngày
inspector-dated-number = Lần { $number } { $act }
inspector-figures-of-act = (do sắp xếp mạng lưới)
inspector-dated-from = Từ ngày
inspector-add-dated = Thêm số liệu từ một ngày
inspector-remove-dated = Bỏ số liệu này
inspector-sources = Nguồn số liệu
inspector-source-of = Nguồn: { $figure }
inspector-figure-from = { $figure } từ { $date }
inspector-area-title = Khu vực { $name }
inspector-stations = Trạm y tế
inspector-hospital = Bệnh viện
inspector-fine = đạt
inspector-area-people-how = Cộng số dân phục vụ của các trạm đang mở; thiếu số dân của một trạm thì chưa xác định được.
inspector-area-doctors-how = { $listed } bác sĩ có tên, có buổi làm việc tại bệnh viện hoặc các trạm của khu vực, và { $unlisted } bác sĩ của bệnh viện chỉ ghi số lượng.
inspector-ratio-how = { $doctors } bác sĩ × 10.000 ÷ { $people } dân = { $density }.
inspector-as-of-line = Số liệu đến ngày { $date }
inspector-as-of = Số liệu đến
inspector-beds = Giường bệnh
inspector-target-year = chỉ tiêu { $target } năm { $year }
inspector-per-people = { $number }/10.000 dân
inspector-province-doctors-how = Ngày { $date }: { $listed } bác sĩ có tên đang có nơi công tác, kể cả người đang đi đào tạo, và { $unlisted } bác sĩ chỉ ghi số lượng.
inspector-province-changes = Điều động trong { $kind } không làm thay đổi tỷ lệ bác sĩ toàn { $kind }; chỉ tuyển dụng, thôi việc và nghỉ hưu mới làm thay đổi.
## Các phần của cửa sổ

bar-close = Đóng thông báo
bar-recent = Mở gần đây
bar-clear-recent = Xóa danh sách
bar-undo = Hoàn tác: { $deed }
bar-redo = Làm lại: { $deed }
search-hint-short = Tìm bác sĩ, trạm…
search-hint = Tìm bác sĩ, trạm… ({ $keys })
search-results = Kết quả tìm
search-nothing = Không tìm thấy “{ $text }”. Tìm được theo tên bác sĩ, số giấy phép hành nghề, tên trạm, điểm trạm, bệnh viện, khu vực; không cần gõ dấu.
search-no-place = chưa có nơi công tác
search-area =
    { $count ->
       *[other] khu vực, { $number } trạm
    }
date-title = Ngày đang xem
date-now = Ngày đang xem: { $date }
date-hint = Ngày đang xem: { $weekday }, { $date }. Nhấn để chọn ngày khác.
field-several-lines = Ô này chỉ nhận một dòng: nội dung dán có nhiều dòng hoặc nhiều ô
field-not-taken = Chưa thực hiện: ô “{ $label }” ghi “{ $text }”. { $wrong }
date-form = Nhập ngày, ví dụ 31/12/2027 hoặc 31122027, rồi nhấn Enter; hoặc chọn:
date-one-month = +1 tháng
date-six-months = +6 tháng
date-one-year = +1 năm
date-first-day = Ngày đầu phương án
date-out-of-range = Chỉ xem được từ năm 2000 đến năm 2100
scrubber-name = Dòng thời gian, đang xem ngày { $date }
scrubber-play = { $change }; giữ để chạy liên tục
scrubber-hint = Mỗi vạch là một ngày số bác sĩ của trạm thay đổi; vạch đỏ: có trạm không còn bác sĩ thường xuyên. PgDn, PgUp: thay đổi tiếp theo, trước đó.
headline-regular = Trạm có BS thường xuyên
headline-below = Trạm dưới { $minimum } bác sĩ
headline-best = còn thiếu { $now } → tốt nhất { $best }
headline-is-best = thiếu { $now }, chỉ bằng tuyển dụng
headline-show-proposal = Xem đề xuất
headline-points = Điểm trạm chưa có bác sĩ
headline-station-density = BS trạm / 10.000 dân
headline-province = BS toàn { $kind } / 10.000 dân, { $year }
headline-moves-agreed = Lượt đã thống nhất, chỉ tính các lượt này
headline-moves = Lượt điều động
headline-unchanged = các số liệu không đổi
headline-others-unchanged = các số liệu khác không đổi
headline-recruiting = chỉ tuyển dụng mới tăng
headline-recruits = cần tuyển { $needed }/năm
headline-forecast = { $target } vào { $year }: cần tuyển { $needed }/năm (nay { $now })
headline-show-forecast = Xem dự báo
headline-reached = đạt chỉ tiêu { $target }
headline-agreed = { $number } đã thống nhất
headline-parked = { $number } tạm gác
headline-list-regular = { $number } trạm chưa có bác sĩ làm việc thường xuyên
headline-list-below = { $number } trạm dưới mức tối thiểu ({ $minimum } bác sĩ)
headline-list-points = { $number } điểm trạm chưa có buổi nào có bác sĩ
headline-list-density = Bác sĩ trên 10.000 dân của từng trạm, thấp nhất trước
headline-list-moves = { $number } lượt điều động từ ngày đầu phương án
headline-list-no-moves = Chưa có lượt điều động nào. Kéo một bác sĩ vào trạm, hoặc chọn bác sĩ rồi chọn “Chuyển đến…”.
headline-sessions = { $number } buổi/tuần
headline-lacking = có { $have }/{ $need }, thiếu { $missing }
headline-open-province = xem chi tiết
headline-reckoned = { $doctors } bác sĩ cho { $people } dân; chỉ tiêu { $target } bác sĩ trên 10.000 dân.
headline-moving-is-neutral = Điều động giữa các nơi không làm thay đổi số này; chỉ tuyển dụng, thôi việc và nghỉ hưu mới làm thay đổi.
findings-none-short = Không có vấn đề
findings-errors =
    { $count ->
       *[other] { $number } vi phạm
    }
findings-warnings =
    { $count ->
       *[other] { $number } cảnh báo
    }
findings-infos =
    { $count ->
       *[other] { $number } thông tin
    }
findings-none = Không có vấn đề nào vào ngày { $date }.
findings-none-next = Chuyển sang ngày khác ở trên cùng để xem các tháng sau.
findings-accepted = Đã chấp nhận ngoại lệ
dialog-cancel = Hủy
dialog-ok = Đóng
put-away-title = Bỏ phần việc đang làm?
put-away-merge = Đã chọn { $number } trong { $all } điểm khác nhau khi hợp nhất. Nếu bỏ, các lựa chọn này sẽ mất.
put-away-import = Danh sách “{ $file }” đã được chỉnh khi nhập nhưng chưa ghi vào phương án. Nếu bỏ, phần đã chỉnh sẽ mất.
put-away-new-plan = Phương án mới đã nhập một phần nhưng chưa được tạo. Nếu bỏ, phần đã nhập sẽ mất.
put-away-network = Việc sắp xếp mạng lưới đã nhập chưa được thực hiện. Nếu bỏ, phần đã nhập sẽ mất.
put-away-amend = Nội dung sửa cho { $number } lượt điều động chưa được ghi vào phương án. Nếu bỏ, phần đã nhập sẽ mất.
put-away-pasted = { $number } dòng đã dán chưa được nhận vào phương án. Nếu bỏ, các dòng này sẽ không được nhận.
put-away-back = Quay lại
put-away-anyway = Bỏ
dialog-unsaved-title = Lưu thay đổi?
dialog-unsaved-new = “{ $plan }” là phương án mới, chưa lưu lần nào. Nếu không lưu, phương án này sẽ mất.
dialog-unsaved-text = “{ $plan }” có { $number } mục đã thay đổi mà chưa lưu. Nếu không lưu, các thay đổi này sẽ mất.
dialog-saving-title = Đang lưu
dialog-saving-text = Phương án đang được lưu. Việc vừa yêu cầu sẽ được thực hiện ngay khi lưu xong.
dialog-saving-stay = Ở lại
dialog-saving-leave = Không chờ lưu xong
dialog-save = Lưu
dialog-do-not-save = Không lưu
dialog-open = Mở
dialog-path-why = Máy này không hiện được hộp thoại chọn tệp, nên cần nhập đường dẫn của tệp phương án (.phanbo).
dialog-path-why-list = Máy này không hiện được hộp thoại chọn tệp, nên cần nhập đường dẫn của tệp danh sách (.xlsx, .xlsm, .csv).
dialog-path = Đường dẫn của tệp
dialog-path-folder = Tên không kèm thư mục được hiểu là tệp trong { $folder }.
dialog-export = Xuất
dialog-path-why-export = Máy này không hiện được hộp thoại chọn tệp, nên cần nhập đường dẫn của tệp cần ghi (.{ $extension }).
dialog-export-overwrite = Tệp { $file } đã có trong thư mục { $folder }. Nếu ghi đè, nội dung cũ của tệp sẽ mất.
dialog-overwrite-title = Ghi đè tệp đã có?
dialog-overwrite-text = Tệp { $file } đã có trong thư mục { $folder }. Nếu ghi đè, nội dung cũ của tệp được giữ trong các bản trước, hoặc trong một tệp sao lưu bên cạnh.
dialog-overwrite = Ghi đè
dialog-elsewhere = Chọn nơi khác
dialog-move-title = Chuyển { $doctor } đến
dialog-move-several =
    { $count ->
       *[other] Chuyển { $number } bác sĩ đến
    }
dialog-move-from = Hiện làm việc tại { $place }
dialog-move-search = Tìm nơi đến…
dialog-move-nothing = Không tìm thấy nơi nào tên “{ $text }”. Xóa bớt chữ để xem mọi nơi.
dialog-move-effect = giải quyết { $solved }, phát sinh { $created }
dialog-move-minimum = { $now } → { $then } / { $minimum } BS
dialog-move-floor = { $now } → { $then }, tối thiểu { $floor }
dialog-move-count = { $now } → { $then } BS
dialog-move-point = điểm trạm

commands-title = Tìm lệnh
commands-search = Gõ một phần tên lệnh, có dấu hoặc không dấu…
commands-nothing = Không có lệnh nào tên “{ $text }”. Xóa bớt chữ để xem mọi lệnh.
commands-menu = { $menu } ›
dialog-asks-title = Vẫn chuyển { $doctor } đến { $place }?
dialog-asks-swap = Vẫn đổi chỗ { $one } và { $other }?
dialog-asks-several =
    { $count ->
       *[other] Vẫn chuyển { $number } bác sĩ đến { $place }?
    }
over-title = Thả { $doctor } lên { $other }
over-besides = Chuyển đến { $place }
over-swap = Đổi chỗ với { $other }
dialog-asks-why = Lý do
dialog-asks-hint = Ghi lý do để lưu cùng lượt điều động
dialog-asks-anyway = Vẫn chuyển
dialog-delete-title = Xác nhận { $deed }
dialog-delete-alone = Không có gì khác phụ thuộc vào mục này.
dialog-delete-with =
    { $count ->
       *[other] Cùng bị xóa: { $number } mục thuộc về bác sĩ hoặc lượt điều động này.
    }
dialog-delete-undo = Có thể lấy lại tất cả bằng Hoàn tác (Ctrl+Z).
dialog-delete = Xóa
dialog-delete-posting = nơi công tác ban đầu: { $place }, { $sessions } buổi/tuần
dialog-delete-move = { $kind } · { $what } · { $status }
dialog-delete-exception = ngoại lệ đã chấp nhận của quy tắc { $rule }: { $reason }
dialog-turn-stays = Bác sĩ, lượt điều động, cam kết và các địa điểm giữ nguyên tại nơi này. Những gì thay đổi trong phương án:
dialog-turn-undo = Có hiệu lực với mọi ngày. Hoàn tác (Ctrl+Z) trả lại như cũ.
dialog-turn = Đổi loại
dialog-training-title = Cử BS { $doctor } đi đào tạo
dialog-leave-title = BS { $doctor } thôi việc, nghỉ hưu, chuyển đi
dialog-recruit-title = Tuyển dụng BS { $doctor }
dialog-training-course = Khóa học
dialog-training-short = bồi dưỡng, không lấy bằng
dialog-leave-how = Hình thức
dialog-leave-resigns = thôi việc
dialog-leave-retires = nghỉ hưu
dialog-leave-elsewhere = chuyển đi
dialog-intended-effect = Kết quả dự kiến
dialog-intended-wrong-end = Ngày kết thúc sớm hơn ngày bắt đầu
dialog-intended-no-place = Chọn nơi đến để xem kết quả dự kiến.
dialog-intended-nothing = Không giải quyết và không phát sinh vấn đề nào.
network-title = Mạng lưới
network-done = Xong
network-acts = Các việc sắp xếp: { $number }
network-none = Chưa có việc sắp xếp nào.
network-new = Việc sắp xếp mới
network-incomplete = Chọn nơi sắp xếp để xem trước tác động.
network-make = Thực hiện
network-make-anyway = Vẫn thực hiện
network-take-back = Bỏ
network-take-back-of = Bỏ: { $deed }
network-take-back-anyway = Vẫn bỏ
network-kind = Việc
network-kind-merge-point = Nhập trạm, thành điểm trạm
network-kind-merge-closed = Nhập trạm, đóng trụ sở
network-kind-split = Tách điểm trạm thành trạm
network-kind-move-point = Chuyển điểm trạm sang trạm khác
network-kind-close-point = Đóng điểm trạm
network-kind-close-station = Đóng trạm
network-kind-add-station = Mở trạm mới
network-kind-add-point = Mở điểm trạm mới
network-choose = Chọn…
network-station = Trạm
network-point = Điểm trạm
network-into = Trạm nhận
network-site = Nơi nhận người
network-commune = Xã, phường
network-name = Tên mới
network-catchment-field = Dân số trạm mới
network-date = Từ ngày
network-follows = Người và lượt điều động đi theo
network-nobody-follows = Không có ai đi theo.
network-figures = Số liệu
network-effect = Giải quyết { $solved } vấn đề, phát sinh { $created }
network-line-goes = { $doctor }: { $kind } từ { $from } đến { $to }, { $sessions } buổi/tuần, từ { $start }
network-line-away = { $doctor }: { $kind }, thuộc { $from }, từ { $start }
network-line-cut = { $doctor }: { $kind } đang thực hiện kết thúc ngày { $end } và tiếp tục ở nơi mới
network-line-bond = { $doctor }: cam kết phục vụ được tính tại { $into }
network-line-exception = Ngoại lệ { $rule } của { $name } không còn áp dụng
dialog-intended-more = và { $number } vấn đề khác
dialog-intended-propose = Đề xuất
dialog-details-title = Thông tin phương án
dialog-details-name = Tên phương án
dialog-details-first-day = Ngày đầu
dialog-details-note = Ghi chú
dialog-details-province = Tỉnh, thành phố
dialog-details-saved = Lưu lần cuối
dialog-details-app = Phần mềm
dialog-details-network = Mạng lưới
dialog-details-network-value = { $stations } trạm, { $points } điểm trạm, { $hospitals } bệnh viện và cơ sở khác
dialog-details-people = Nhân lực
dialog-details-people-value = { $doctors } bác sĩ trong danh sách, { $moves } lượt điều động
rules-title = Quy tắc kiểm tra của phương án
rules-presets = Bộ tham số:
rules-stations = Trạm y tế và điểm trạm
rules-hospitals = Bệnh viện
rules-doctors = Bác sĩ và lượt điều động
rules-province = Khu vực; tỉnh, thành phố
rules-data = Dữ liệu
rules-changed = đã sửa
rules-off = tắt
rules-found = { $number } vấn đề vào ngày { $date }
rules-found-and-accepted = { $number } vấn đề và { $accepted } ngoại lệ đã chấp nhận vào ngày { $date }
rules-is-off = Quy tắc đang tắt: không nêu vấn đề nào.
rules-remedy = Cách giải quyết: { $remedy }.
rules-on = Áp dụng quy tắc này
rules-severity = Mức độ
rules-severity-of-rule = theo quy tắc ({ $severity })
rules-note = Ghi chú
rules-reset = Khôi phục mặc định
rules-is-changed = Đã sửa trong phương án này.
rules-is-default = Đang theo mặc định.
rules-first = Mặc định: { $first }
rules-first-number = Mặc định: { $first }; từ { $from } đến { $to }
rules-wrong-number = Nhập số từ { $from } đến { $to }
rules-not-used = Giá trị trong tệp không hợp lệ, đang dùng mặc định
dialog-keys-title = Phím tắt
dialog-keys-board = Chuyển bác sĩ bằng bàn phím
dialog-keys-arrows = Mũi tên
dialog-keys-arrows-do = Đi giữa các thẻ và bác sĩ
dialog-keys-space = Phím cách
dialog-keys-space-do = Chọn bác sĩ để chuyển
dialog-keys-numbers-do = Chọn nơi tốt thứ nhất đến thứ ba
dialog-keys-enter-do = Chuyển đến nơi đang chọn
dialog-keys-escape-do = Hủy
dialog-keys-menu-do = Mở menu của thẻ hoặc bác sĩ
dialog-about-title = Phân bổ { $version }
dialog-about-what = Chương trình lập phương án bố trí bác sĩ cho các trạm y tế xã, phường, đặc khu: thấy nơi thiếu, thử từng lượt điều động và biết trước kết quả.
dialog-about-network = Chương trình không kết nối mạng. Phương án chỉ nằm trong tệp do người dùng lưu.
dialog-about-licence = Giấy phép của chương trình: MIT hoặc Apache 2.0, tùy chọn.
dialog-about-font = Phông chữ Be Vietnam Pro: giấy phép SIL Open Font 1.1.
dialog-message-title = Thông báo

# Advice: who could come to a station, where a doctor could go
advice-busy = Đang tính…
advice-stopped = Không tính được do lỗi của chương trình.
ranked-errors-fewer =
    { $count ->
       *[other] −{ $number } vi phạm
    }
ranked-errors-more =
    { $count ->
       *[other] +{ $number } vi phạm
    }
ranked-warnings-fewer =
    { $count ->
       *[other] −{ $number } cảnh báo
    }
ranked-warnings-more =
    { $count ->
       *[other] +{ $number } cảnh báo
    }
ranked-same = không đổi
advice-why = Vì sao hạng { $rank }? { $reasons }.
advice-count = { $place }: { $now } → { $then } bác sĩ
candidates-title = Ai có thể đến
candidates-none = Không bác sĩ nào có thể đến: chỉ giải quyết được bằng tuyển dụng.
candidates-move = Chuyển đến đây
candidates-look = Xem bác sĩ này
candidates-giver = nơi cử { $now }→{ $then }
candidates-cannot = Vì sao { $number } bác sĩ không thể đến
candidates-cannot-hide = Ẩn các bác sĩ không thể đến
destinations-title = Có thể đến đâu
destinations-none = Không có nơi nào khác có thể đến.
destinations-move = Chuyển đến nơi này
destinations-look = Xem nơi này
destinations-receiver = nơi đến { $now }→{ $then }
destinations-cannot = Vì sao { $number } nơi không thể đến
destinations-cannot-hide = Ẩn các nơi không thể đến
advice-behind = và { $number } bác sĩ khác xếp sau
remedy-could-come = { $area } trong khu vực · { $province } toàn { $kind }
remedy-in-area = { $area } trong khu vực
action-who-could-come = Ai có thể đến?
board-lock = Khóa: không điều động đến và đi
board-merge = Nhập vào trạm khác…
board-split = Tách điểm trạm thành trạm…
board-add-point = Mở điểm trạm…
board-close-station = Đóng trạm…
board-open-area = Xem khu vực
board-area-up = Đưa khu vực lên
board-area-down = Đưa khu vực xuống
board-area-sorted = Bỏ thứ tự tự xếp
board-add-station = Mở trạm y tế…
board-unlock = Mở khóa
board-pin-place = Ghim mọi bác sĩ tại đây
board-unpin-place = Bỏ ghim mọi bác sĩ tại đây
board-pin-area = Ghim mọi bác sĩ trong khu vực này
board-unpin-area = Bỏ ghim mọi bác sĩ trong khu vực này
board-lock-area = Khóa mọi đơn vị trong khu vực này
board-unlock-area = Mở khóa mọi đơn vị trong khu vực này

# Files that survive: other people's saves, recovery, earlier versions.
deed-merged = hợp nhất { $copies } ({ $number } thay đổi)
deed-decided-open = chọn ở các điểm khác nhau để lại ({ $number } thay đổi)
deed-taken-over = nhận { $number } thay đổi từ { $from }
deed-restored = trở về một bản trước
deed-recovered = khôi phục một thay đổi chưa lưu
action-compare = So sánh với…
action-merge = Hợp nhất…
action-past-merges = Các lần hợp nhất…
action-decide-open = Điểm khác nhau còn để lại…
action-earlier-versions = Các bản trước…
action-forget-all = Xóa dữ liệu lưu tạm trên máy này…
journal-failed = Không ghi được nhật ký khôi phục trên máy này: các thay đổi chưa lưu sẽ mất nếu chương trình dừng đột ngột. Lưu thường xuyên hơn.
saved-and-kept = Đã lưu { $file }. Đúng lúc đó tệp cũng được lưu từ nơi khác; bản ấy được giữ lại trong tệp { $kept }. So sánh hai bản trước khi gửi đi.
recovered = Đã khôi phục { $number } thay đổi chưa lưu. Lưu phương án để giữ lại.
recovery-unreadable = Không đọc lại được bản chưa lưu này. Các tệp của nó vẫn được giữ nguyên.
restored = Đã trở về bản trước; chưa lưu
version-of-another = Bản trước vừa đọc là của phương án mở lúc trước nên không áp dụng vào phương án này.
version-of-before = Phương án đã được sửa trong lúc đọc bản trước nên chưa trở về bản đó.
read-only = Phương án đang mở chỉ để xem
title-read-only = {" "}(chỉ đọc)
forgotten = Đã xóa các bản trước, các bản chưa lưu và danh sách tệp đã mở trên máy này.
forgotten-but-unsaved = Đã xóa các bản trước, các bản chưa lưu khác và danh sách tệp đã mở trên máy này. Nhật ký của phương án đang mở sẽ được xóa khi lưu.
forgotten-but = Còn { $number } tệp chưa xóa được vì đang được chương trình khác sử dụng. Đóng chương trình đó rồi xóa lại.
dialog-compare = So sánh
dialog-again = Thử lại
dialog-owned-title = Phương án đang được mở ở nơi khác
dialog-owned-somebody = Có người
dialog-owned-text = { $name } đang mở phương án này trên máy { $machine }, từ { $time }.
dialog-owned-safe = Nếu cả hai cùng sửa, người lưu sau sẽ được hỏi trước khi ghi đè. Nếu thông tin trên đã cũ, cứ mở để sửa.
dialog-owned-look = Mở chỉ đọc
dialog-owned-copy = Mở bản sao
dialog-owned-anyway = Vẫn mở để sửa
dialog-changed-title = Tệp đã được lưu từ nơi khác
dialog-changed-text = Tệp { $file } trên ổ đĩa đã được lưu từ nơi khác kể từ khi mở ở đây, nên chưa ghi gì. So với tệp đó, phương án đang mở có:
dialog-changed-unreadable = Không đọc được tệp hiện có trên ổ đĩa để so sánh.
dialog-changed-overwrite = Sao lưu rồi ghi đè
dialog-not-saved-title = Chưa lưu
dialog-recovery-title = Khôi phục các thay đổi chưa lưu
dialog-recovery-text = Lần trước chương trình dừng đột ngột khi còn thay đổi chưa lưu. Các thay đổi vẫn được giữ trên máy này cho đến khi lưu hoặc xóa.
dialog-recovery-no-file = chưa từng lưu thành tệp
dialog-recovery-edits = { $number } lần sửa; lần cuối { $time }
dialog-recovery-cut = Lần sửa cuối chưa kịp ghi xong nên không khôi phục được.
dialog-recovery-tried = Lần khôi phục trước không thành công. Có thể mở bản đã lưu trước các thay đổi này.
dialog-recovery-open = Mở bản khôi phục
dialog-recovery-saved = Mở bản đã lưu
dialog-recovery-delete = Xóa
dialog-recovery-delete-sure = Xóa hẳn, không lấy lại được
dialog-recovery-later = Để sau
dialog-versions-title = Các bản trước
dialog-versions-one = bản trước
dialog-versions-text = Được giữ trên máy này trước mỗi lần lưu, cách nhau ít nhất mười phút; bản càng cũ càng thưa.
dialog-versions-none = Chưa có bản trước nào của phương án này trên máy này.
dialog-versions-line = { $size } KB
dialog-versions-restore = Trở về bản này
dialog-differences-title = So sánh
dialog-differences-file = So với tệp { $file } trên ổ đĩa, bản khôi phục có:
dialog-differences-saved = So với bản đã lưu, bản khôi phục có:
dialog-differences-count = { $number } mục khác nhau
dialog-differences-none = Không có mục nào khác nhau.
dialog-forget-title = Xóa dữ liệu lưu tạm trên máy này?
dialog-forget-text = Mọi bản trước của mọi phương án, các thay đổi chưa lưu được giữ lại và danh sách tệp đã mở sẽ bị xóa khỏi máy này, không lấy lại được. Các tệp phương án (.phanbo) vẫn còn nguyên.
dialog-forget = Xóa

## Nhập danh sách từ Excel

import-problem-header-missing = không tìm thấy dòng tiêu đề; cần chọn dòng tiêu đề
import-problem-column-unknown = “{ $text }” chưa rõ là gì; chọn nội dung của cột hoặc bỏ qua
import-problem-name-missing = thiếu họ tên
import-problem-names-several = “{ $text }” ghi nhiều người; mỗi người cần một dòng riêng
import-problem-not-a-date = “{ $text }” không phải ngày
import-problem-birth-missing = thiếu ngày sinh
import-problem-year-two-digits = “{ $text }” chỉ có hai chữ số của năm: { $more }?
import-problem-date-as-number = “{ $text }” là một số; có phải ngày { $more } không?
import-problem-month-only = “{ $text }” chỉ có tháng và năm; lấy năm { $more }
import-problem-birth-implausible = “{ $text }”: { $more } tuổi vào ngày đầu phương án
import-problem-sex-twice = ghi cả Nam và Nữ
import-problem-sex-missing = chưa ghi giới tính
import-problem-sex-unclear = “{ $text }” không rõ là nam hay nữ
import-problem-qualification-twice = ghi nhiều trình độ; lấy bậc cao hơn: { $more }
import-problem-qualification-missing = chưa ghi trình độ
import-problem-qualification-unclear = “{ $text }” không rõ là trình độ nào
import-problem-mark-unclear = “{ $text }” không phải dấu đánh chọn
import-problem-specialty-unknown = không rõ chuyên khoa “{ $text }”
import-problem-specialty-twice = “{ $text }”: ghi nhiều chuyên khoa; lấy tất cả
import-problem-unknown-place = không có đơn vị “{ $text }” trong phương án. Gần nhất: { $more }
import-problem-unknown-place-alone = không có đơn vị “{ $text }” trong phương án
import-problem-place-missing = chưa ghi đơn vị
import-problem-place-kept = danh sách ghi “{ $text }”; giữ { $more } đang có trong phương án
import-problem-old-place = “{ $text }” là tên cũ; nay thuộc { $more }
import-problem-place-from-title = đơn vị lấy theo tiêu đề: { $more }
import-problem-not-a-station = “{ $text }” không phải trạm y tế; phương án không giữ số liệu của dòng này
import-problem-place-twice = “{ $text }” có ở hai dòng; dòng sau thay dòng trước
import-problem-licence-zeros = “{ $text }” mất chữ số 0 ở đầu; đọc là { $more }
import-problem-licence-term = “{ $text }” là thời hạn, không phải ngày; giấy phép có giá trị đến ngày nào?
import-problem-licence-unclear = “{ $text }” không giống số giấy phép hành nghề
import-problem-people-left = từ dòng { $text } là danh sách những người đã nghỉ hoặc chuyển đi; không nhận các dòng này
import-problem-licence-several = “{ $text }” ghi nhiều số giấy phép; lấy số nào?
import-problem-licence-twice = số giấy phép { $text } trùng với dòng { $more }
import-problem-person-twice = { $text } có cùng họ tên với dòng { $more }, ngày sinh không khác
import-problem-other-table = từ dòng { $text } là một bảng khác; chỉ đọc bảng phía trên. Để đọc bảng dưới, ghi dòng tiêu đề của bảng đó ở bước Cột
import-problem-number-unclear = “{ $text }” không rõ là số nào; cần ghi lại
import-problem-number-doubtful = “{ $text }” có thể hiểu nhiều cách; cần xác nhận { $more }
import-problem-not-a-number = “{ $text }” không phải số
import-problem-sum-differs = tổng ghi { $text }, cộng các cột được { $more }
import-problem-total-differs = dòng tổng ghi { $text }, cộng các dòng được { $more }
import-problem-count-differs = danh sách ghi { $text } người, đếm được { $more }
import-problem-population-implausible = dân số { $text } quá nhỏ; có thể đã mất ba chữ số 0
import-problem-point-unclear = “{ $text }” không rõ là tên điểm trạm
import-problem-points-differ = ghi { $text } điểm trạm, đọc được { $more } tên, không kể trụ sở chính
import-problem-kind-unknown = không rõ hình thức điều động “{ $text }”
import-problem-kind-from-title = hình thức lấy theo tiêu đề: “{ $text }”
import-problem-start-missing = thiếu ngày bắt đầu
import-problem-end-missing = thiếu ngày kết thúc
import-problem-end-before-start = “{ $text }”: kết thúc trước khi bắt đầu
import-problem-sessions-doubtful = “{ $text }”: số ngày hoặc số buổi một tuần chưa rõ
import-problem-person-ask = { $text } có thể là người đã có trong phương án: { $more }
import-problem-person-again = { $text } có thể là người ở dòng { $more }: cùng một người hay hai người khác nhau?
import-problem-year-only = “{ $text }” chỉ có năm; giữ { $more } đang có trong phương án
import-problem-hidden-row = dòng { $text } đang bị ẩn trong trang tính, vẫn được đọc
import-problem-hidden-column = cột “{ $text }” đang bị ẩn trong trang tính, vẫn được đọc
import-problem-formulas = { $text } ô là công thức; đọc giá trị đã lưu trong tệp
import-problem-formula-empty = { $text } ô là công thức chưa có kết quả trong tệp, đọc như ô trống; mở bằng Excel, lưu lại rồi nhập
import-problem-formula-fault = công thức bị lỗi { $text }
import-problem-legacy-font = { $more } ô viết bằng bảng mã cũ { $text }, đã chuyển sang Unicode
import-problem-cut-off = chỉ đọc 20.000 dòng và 64 cột đầu
import-problem-picture-of-table = trang có hình; nếu bảng nằm trong hình thì không đọc được, cần tệp gốc của danh sách
import-title = Nhập từ Excel
import-dialog-title = Chọn danh sách để nhập
import-dialog-files = Danh sách (.xlsx, .xlsm, .csv)
import-about = { $file } · trang “{ $sheet }” · { $rows } dòng, { $columns } cột
import-untouched = Phương án đang mở chưa bị đổi gì
import-reading = Đang đọc { $file }…
import-understanding = Đang xem từng dòng của danh sách…
import-refused = Không đọc được tệp này
import-another = Chọn tệp khác…
import-next = Tiếp: { $step }
import-back = Quay lại: { $step }
import-apply = Nhập vào phương án
import-no-header = Chưa có dòng tiêu đề: ghi số dòng ở bước Cột
import-no-rows = Không có dòng nào để nhập
import-step-book = Tệp và trang tính
import-step-columns = Cột
import-step-rows = Dòng
import-step-apply = Áp dụng
import-about-columns = { $certain } chắc chắn, { $likely } khá chắc, { $unknown } chưa rõ
import-about-rows = { $read } dòng: { $new } mới, { $changed } thay đổi, { $left } để lại
import-into-open = Phương án đang mở
import-choose-province = Chọn tỉnh, thành phố của phương án mới
import-into-new = Phương án mới của { $province }
import-doubts = Cần xem lại: { $number }
import-doubts-hint = Bấm để đến ô · F8: ô tiếp theo
import-doubts-none = Không có gì phải xem lại
import-doubts-more = Còn { $number } chỗ nữa
import-cell = ô { $cell }
import-cells-more = và { $number } ô khác
import-fix-take = lấy { $text }
import-fix-not-a-doctor = không phải bác sĩ
import-fix-blank = để trống
import-legacy-keep = giữ chữ như cũ
import-legacy-convert = chuyển sang Unicode
import-correct = Đọc là
import-sheets = Trang tính
import-sheets-alike = Có { $number } trang giống danh sách: chọn trang cần nhập
import-sheet-empty = trống
import-sheet-unknown = không thấy danh sách
import-sheet-hidden = { $looks } (trang ẩn)
import-kind = Loại danh sách
import-into = Nhập vào
import-grid = Trang tính “{ $sheet }”
import-header = Dòng tiêu đề
import-header-wrong = Ghi số dòng, ví dụ 4 hoặc 4–5
import-columns = Nội dung của các cột
import-column = { $column }: { $header }
import-choose = chọn…
import-leave-out = bỏ qua
import-leave-rows-out = bỏ các dòng này
import-add-hospital = thêm bệnh viện mới
import-first-rows = Những dòng đầu được hiểu như sau
import-remember = Nhớ cách ghép cột này cho các tệp có cùng dòng tiêu đề
import-rows = Các dòng: { $number }
import-skipped = Các dòng khác được bỏ qua: { $what }
import-skipped-part = { $number } { $why }
import-take = Nhập dòng { $row }
import-note = ghi chú: { $note }
import-new = mới
import-new-in-rows = { $new } (ghi ở { $rows } dòng)
import-same = đã có, không đổi
import-changed = đổi { $what }
import-asked = cần chọn người
import-left-out = để lại
import-unknown-places = Đơn vị chưa biết
import-unknown-place = “{ $text }” ({ $cells } ô)
import-who = Dòng { $row }: { $name }
import-two-people = hai người khác nhau
import-same-as-row = cùng một người với dòng { $row }
import-shared-hint = Một người có nhiều nơi làm việc thì 10 buổi mỗi tuần được chia đều cho các nơi; sửa được sau khi nhập.
import-missing = Không có trong danh sách: { $number } người
import-missing-hint = Chỉ người được đánh dấu mới bị xóa khỏi phương án.
import-remove = Xóa { $doctor }
import-sentence = Mới { $new }, thay đổi { $changed }, xóa { $removed }, giữ nguyên { $same }, để lại { $left } dòng.
import-new-hospitals = Thêm bệnh viện: { $names }. Khu vực hỗ trợ, cơ quan chủ quản và mức tối thiểu để trống; bổ sung ở trang của từng bệnh viện.
import-only-read = Chỉ đọc, không ghi vào phương án: { $what }. Bác sĩ lấy từ danh sách nhân sự; điểm trạm lấy từ cột tên các điểm trạm, hoặc bổ sung ở trang của từng trạm.
import-undo-hint = Là một thao tác; hoàn tác được bằng Ctrl+Z.
import-new-hint = Phương án mới chưa được lưu; lưu bằng Ctrl+S.
import-new-first-day = Ngày đầu của phương án: { $date }; sửa được trong Tệp › Thông tin phương án.
import-save-report = Lưu báo cáo
import-report-file = { $name } – ghi nhận khi nhập.txt
import-report-saved = Đã lưu báo cáo: { $file }
import-open-unsaved = Lưu phương án đang mở trước khi bắt đầu phương án mới.
import-columns-left =
    { $count ->
       *[other] Còn { $number } cột chưa rõ: chọn hoặc bỏ qua
    }
import-still-asked =
    { $count ->
       *[other] Còn { $number } chỗ chưa rõ; những ô hoặc dòng đó không được nhập.
    }
import-at-cell = ô { $cell }: { $sentence }
import-refused-not-found = Không tìm thấy tệp “{ $file }”.
import-refused-folder = “{ $file }” là thư mục, không phải tệp.
import-refused-owner-file = “{ $file }” là tệp tạm của Excel khi danh sách đang mở. Chọn tệp cùng tên không có “~$” ở đầu; tệp đang mở vẫn đọc được.
import-refused-unreadable = Không đọc được tệp “{ $file }”: tệp đang bị khóa hoặc không có quyền đọc.
import-refused-empty = Tệp “{ $file }” không có dữ liệu.
import-refused-too-large = Tệp “{ $file }” lớn quá 20 MB. Chỉ giữ lại trang có danh sách rồi lưu lại.
import-refused-encrypted = Tệp “{ $file }” có mật khẩu. Mở bằng Excel, vào Tệp › Thông tin › Bảo vệ sổ làm việc › Mã hóa bằng mật khẩu, xóa mật khẩu rồi lưu lại.
import-refused-old-excel = Tệp “{ $file }” ở dạng Excel cũ (.xls). Mở bằng Excel rồi Lưu lại dạng .xlsx.
import-refused-binary-excel = Tệp “{ $file }” ở dạng .xlsb. Mở bằng Excel rồi Lưu lại dạng .xlsx.
import-refused-open-document = Tệp “{ $file }” ở dạng OpenDocument (.ods). Mở bằng LibreOffice rồi Lưu lại dạng .xlsx.
import-refused-html = Tệp “{ $file }” thực ra là trang web (HTML). Mở bằng Excel rồi Lưu lại dạng .xlsx.
import-refused-pdf = Tệp “{ $file }” là PDF. Cần tệp Excel (.xlsx) hoặc .csv của danh sách.
import-refused-picture = Tệp “{ $file }” là ảnh. Cần tệp Excel (.xlsx) hoặc .csv của danh sách.
import-refused-word = Tệp “{ $file }” là văn bản Word. Sao chép bảng sang Excel rồi lưu lại dạng .xlsx.
import-refused-foreign = Tệp “{ $file }” không phải danh sách Excel (.xlsx, .xlsm) hay .csv.
import-refused-damaged = Tệp “{ $file }” bị hỏng, không đọc được. Mở bằng Excel rồi lưu lại.
import-refused-swollen = Tệp “{ $file }” chứa nhiều dữ liệu hơn mức một danh sách cần. Sao chép danh sách sang tệp mới rồi lưu lại.
import-refused-forged = Tệp “{ $file }” khai sai nội dung của chính nó nên không được đọc. Mở bằng Excel rồi lưu lại.
import-refused-no-sheet = Tệp “{ $file }” không có trang tính nào.
import-refused-only-picture = Tệp “{ $file }” chỉ có ảnh chụp của bảng, không có ô nào chứa chữ. Cần tệp gốc của danh sách.
import-refused-burst = Đọc tệp “{ $file }” cần quá nhiều bộ nhớ nên đã dừng lại. Phương án không bị ảnh hưởng.
import-refused-too-long = Đọc tệp “{ $file }” mất quá nhiều thời gian nên đã dừng lại. Phương án không bị ảnh hưởng.
import-refused-cancelled = Đã hủy đọc tệp “{ $file }”.
import-refused-no-reader = Không khởi động được phần đọc tệp “{ $file }”.
import-field-number = số thứ tự
import-field-note = ghi chú
import-field-not-kept = bỏ qua
import-field-name = họ và tên
import-field-family-names = họ đệm
import-field-middle-names = tên đệm
import-field-given-name = tên
import-field-birth = ngày sinh
import-field-birth-year = năm sinh
import-field-birth-day = ngày sinh: ngày
import-field-birth-month = ngày sinh: tháng
import-field-birth-male = ngày sinh (nam)
import-field-birth-female = ngày sinh (nữ)
import-field-sex = giới tính
import-field-male-mark = đánh dấu nam
import-field-female-mark = đánh dấu nữ
import-field-qualification = trình độ
import-field-qualification-and-specialty = trình độ và chuyên khoa
import-field-doctor-mark = đánh dấu bác sĩ
import-field-resident-mark = đánh dấu nội trú
import-field-specialist-one-mark = đánh dấu CKI
import-field-master-mark = đánh dấu thạc sĩ
import-field-specialist-two-mark = đánh dấu CKII
import-field-doctorate-mark = đánh dấu tiến sĩ
import-field-other-profession-mark = đánh dấu nghề khác
import-field-specialty = chuyên khoa
import-field-facility = đơn vị
import-field-commune = xã, phường
import-field-district = huyện cũ
import-field-site = điểm trạm, khoa phòng
import-field-post = chức vụ
import-field-contract = biên chế, hợp đồng
import-field-established = đang trong biên chế
import-field-licence = số giấy phép
import-field-licence-issued = ngày cấp giấy phép
import-field-licence-until = giấy phép đến ngày
import-field-title = chức danh nghề nghiệp
import-field-population = dân số
import-field-points = số điểm trạm
import-field-point-names = tên các điểm trạm
import-field-posts = biên chế được giao
import-field-doctor-posts = biên chế bác sĩ
import-field-staff = tổng số hiện có
import-field-doctors = bác sĩ
import-field-assistant-doctors = y sĩ
import-field-nurses = điều dưỡng
import-field-midwives = hộ sinh
import-field-pharmacists = dược sĩ
import-field-others = khác
import-field-doctors-wanted = nhu cầu bác sĩ
import-field-from = đơn vị cử đi
import-field-to = đơn vị tiếp nhận
import-field-kind = hình thức
import-field-start = từ ngày
import-field-end = đến ngày
import-field-period = thời gian (từ ngày – đến ngày)
import-field-days-a-week = số ngày một tuần
import-field-sessions-a-week = số buổi một tuần
import-field-why = lý do
import-field-decision = quyết định
import-kind-staff = danh sách nhân sự
import-kind-stations = biểu tổng hợp trạm
import-kind-rotations = danh sách luân phiên, điều động
import-sure-certain = chắc chắn
import-sure-likely = khá chắc
import-sure-unknown = chưa rõ
import-sure-ignored = bỏ qua
import-level-error = lỗi
import-level-ask = cần hỏi
import-level-warning = cảnh báo
import-level-info = thông tin
import-why-title = tiêu đề
import-why-empty = dòng trống
import-why-column-numbers = số thứ tự cột
import-why-header-again = lặp lại dòng tiêu đề
import-why-group = tên đơn vị
import-why-subtotal = dòng cộng
import-why-total = dòng tổng cộng
import-why-note = ghi chú
import-why-signature = chỗ ký
import-why-other-table = bảng khác ở phía dưới
import-why-left = đã nghỉ hoặc chuyển đi
import-why-not-a-doctor = không phải bác sĩ
import-why-vacant = vị trí còn khuyết
import-difference = { $what }: { $old } → { $new }
import-nothing = trống
