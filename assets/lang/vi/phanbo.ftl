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

## Tệp phương án

file-place = dòng { $line }, cột { $column }
open-not-found = Không tìm thấy tệp { $file }. Kiểm tra lại tên và thư mục.
open-folder = { $file } là thư mục, không phải tệp. Chọn một tệp phương án (.phanbo) trong đó.
open-unreadable = Không đọc được tệp { $file } ({ $cause }). Kiểm tra quyền đọc tệp, hoặc sao chép tệp vào máy rồi mở lại.
open-too-large = Tệp { $file } lớn hơn { $limit } MB nên không phải tệp phương án. Chọn tệp khác.
open-empty = Tệp { $file } trống. Đề nghị người gửi gửi lại, hoặc mở một bản khác.
open-office = { $file } là tệp Excel, Word hoặc tệp nén, không phải tệp phương án. Chọn tệp có đuôi .phanbo.
open-binary = { $file } không phải tệp văn bản. Chọn tệp phương án có đuôi .phanbo.
open-utf16 = Tệp { $file } được lưu theo mã UTF-16. Mở bằng Notepad, lưu lại với mã UTF-8 rồi mở lại.
open-byte-order-mark = Tệp { $file } có dấu thứ tự byte (BOM) ở dòng 1, cột 1. Mở bằng Notepad, lưu lại với mã UTF-8 (không BOM) rồi mở lại.
open-not-utf8 = Tệp { $file } bị hỏng: ký tự ở { $place } không đúng mã UTF-8. Mở một bản khác của tệp.
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
open-too-many = Tệp { $file } có hơn { $limit } bản ghi cùng loại, vượt giới hạn của chương trình. Chọn tệp khác.
open-changed-outside = Tệp { $file } đã bị sửa ngoài chương trình hoặc bị hỏng: mã kiểm tra ở dòng cuối không khớp. Nội dung vẫn được mở; cần rà soát lại.
save-no-folder = Chưa lưu { $file }: thư mục không tồn tại. Chọn nơi lưu khác.
save-folder = Chưa lưu: { $file } là một thư mục. Chọn tên tệp khác.
save-read-only = Chưa lưu { $file }: không có quyền ghi vào tệp hoặc thư mục này. Chọn nơi lưu khác.
save-disk-full = Chưa lưu { $file }: ổ đĩa đã đầy. Giải phóng dung lượng hoặc chọn nơi lưu khác; tệp cũ vẫn nguyên vẹn.
save-unsound = Chưa lưu { $file }: nội dung ghi ra không đọc lại được đúng như phương án. Tệp cũ vẫn nguyên vẹn; hãy báo lỗi này.
save-other = Chưa lưu { $file } ({ $cause }). Tệp cũ vẫn nguyên vẹn; thử lại hoặc chọn nơi lưu khác.

## Chung

unknown = chưa rõ
point-of = { $point } – { $facility }

## Việc đã làm (hoàn tác, làm lại, thông báo)

deed-moved = { $kind } { $doctor } từ { $from } đến { $to }
deed-recruited = tiếp nhận { $doctor } vào { $to }
deed-redistributed = phân lại buổi của { $doctor } tại { $facility }
deed-redirected = chuyển nơi đến của { $doctor } sang { $to }
deed-withdrawn = rút lượt điều động của { $doctor }
deed-training = cử { $doctor } đi đào tạo
deed-leave = cho { $doctor } thôi làm việc
deed-proposed = đưa lượt điều động của { $doctor } về đề xuất
deed-agreed = thống nhất lượt điều động của { $doctor }
deed-parked = tạm gác lượt điều động của { $doctor }
deed-pinned = ghim { $name }
deed-unpinned = bỏ ghim { $name }
deed-added = thêm { $table } { $name }
deed-changed = sửa { $table } { $name }
deed-deleted = xóa { $table } { $name }

## Lý do không thực hiện

rejected-no-doctor = Không tìm thấy bác sĩ này trong phương án.
rejected-no-place = Không tìm thấy nơi đến trong phương án.
rejected-no-move = Không tìm thấy lượt điều động này; có thể đã được rút.
rejected-no-record = Không tìm thấy bản ghi này; có thể đã được xóa.
rejected-already-there = Bác sĩ đang làm việc tại nơi này.
rejected-not-there = Vào ngày đang xem, bác sĩ không làm việc tại nơi đi đã chọn.
rejected-no-place-to-leave = Vào ngày đang xem, bác sĩ không có nơi công tác.
rejected-nothing-changes = Không có gì thay đổi.

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
hospital-provincial = bệnh viện tuyến tỉnh
hospital-specialised = bệnh viện chuyên khoa
hospital-general = bệnh viện đa khoa
hospital-regional = bệnh viện đa khoa khu vực
hospital-health-centre = trung tâm y tế
hospital-polyclinic = phòng khám đa khoa khu vực
hospital-private = cơ sở tư nhân
hospital-other = cơ sở khác
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

## Thực đơn và thao tác

menu-file = Tệp
menu-edit = Sửa
menu-view = Xem
menu-help = Trợ giúp
action-open = Mở…
action-open-sample = Mở phương án mẫu Quảng Ninh
action-save = Lưu
action-save-as = Lưu thành…
action-plan-details = Thông tin phương án…
action-quit = Thoát
action-undo = Hoàn tác
action-redo = Làm lại
action-move-to = Chuyển đến…
action-add-doctor = Thêm bác sĩ
action-find = Tìm bác sĩ, trạm…
action-next-finding = Vấn đề tiếp theo
action-previous-finding = Vấn đề trước
action-later-month = Xem một tháng sau
action-earlier-month = Xem một tháng trước
action-first-day = Xem ngày đầu phương án
action-zoom-in = Xem gần hơn
action-zoom-out = Xem xa hơn
action-sort-by-need = Sắp theo nhu cầu
action-sort-by-name = Sắp theo tên
action-toggle-bands = Thu gọn hoặc mở các khu vực
action-toggle-findings = Ẩn hoặc hiện danh sách vấn đề
action-toggle-inspector = Ẩn hoặc hiện bảng chi tiết
action-use-vietnamese = Tiếng Việt
action-use-english = Tiếng Anh (English)
action-use-light = Giao diện sáng
action-use-dark = Giao diện tối
action-use-projector = Trình chiếu
action-show-shortcuts = Phím tắt
action-about = Giới thiệu chương trình

## Thông báo

new-doctor = Bác sĩ mới
done = Đã { $deed }
undone = Đã hoàn tác: { $deed }
saved = Đã lưu { $file }
choose-doctor-first = Chọn một bác sĩ trước, rồi chọn nơi chuyển đến.
nothing-chosen = Chưa chọn tệp nào.
type-path = Nhập đường dẫn
sample-name = Phương án mẫu Quảng Ninh
dialog-open-title = Mở phương án
dialog-save-title = Lưu phương án
dialog-plan-files = Tệp phương án

## Lý do cần cân nhắc

reason-locked = { $name } đã khóa: không nhận và không cho bác sĩ đi.
reason-pinned = Bác sĩ đã được ghim tại nơi đang công tác.
reason-leads = Bác sĩ đang giữ chức vụ: { $post }.
reason-agreed = Lượt điều động hiện tại đã được thống nhất; thay đổi thì phải thống nhất lại.

<<<<<<< HEAD
## Bảng, thẻ, khay

board-title = Bảng bố trí
board-empty = Phương án chưa có trạm y tế hay bệnh viện nào. Mở một phương án khác (Ctrl+O) hoặc mở phương án mẫu trong thực đơn Tệp.
board-zoom-overview = Toàn cảnh
board-zoom-normal = Thẻ
board-zoom-detail = Từng điểm trạm
board-area = Khu vực { $name }
board-other-hospitals = Bệnh viện tuyến tỉnh và cơ sở khác
board-without-area = Trạm chưa thuộc khu vực nào
board-station-count = { $number } trạm
board-hospital-count = { $number } cơ sở
board-people = { $number } dân
board-without-doctor = { $number } trạm chưa có BS
board-below-minimum = { $number } trạm dưới mức tối thiểu
board-enough = đủ
board-no-doctor = chưa có BS
board-part-time-only = chỉ bán thời gian
board-not-regular = chưa thường xuyên
board-lacking = thiếu { $number }
board-low-density = mật độ thấp
board-below-floor = dưới sàn { $number }
board-to-see = cần xem
board-of-minimum = /{ $minimum } BS
board-doctors = bác sĩ
board-floor = sàn { $floor }
board-points = { $covered }/{ $all } điểm
board-other-doctors = +{ $number } bác sĩ khác
board-fewer-doctors = Thu gọn
board-site-sessions = { $sessions } buổi
board-pin = Ghim tại nơi đang công tác
board-unpin = Bỏ ghim
board-withdraw = Rút lượt điều động
chip-proposed = đề xuất
chip-recruited = mới tuyển
chip-no-place = chưa có nơi
chip-sessions = { $sessions } buổi
chip-retires = nghỉ hưu { $month }
chip-exempt = miễn LP
chip-bond = cam kết → { $year }
chip-rotation = LP
chip-secondment = BP
chip-support = TC
verdict-good = tốt
verdict-good-solves = tốt: hết vi phạm
verdict-unneeded = không cần thêm
verdict-warning = cảnh báo
verdict-asks = cần hỏi
verdict-impossible = không
giver-above-minimum = cao hơn mức tối thiểu { $number }
giver-below-minimum = thấp hơn mức tối thiểu { $number }
giver-above-floor = cao hơn sàn { $number } người
giver-below-floor = thấp hơn sàn { $number } người
effect-solves = Giải quyết
effect-reduces = Giảm
effect-good = giải quyết { $solved }, giảm { $reduced }
effect-bad = phát sinh { $created }, tăng { $grown }
effect-density-same = mật độ toàn tỉnh không đổi
effect-density = mật độ toàn tỉnh { $before } → { $after }
effect-one-more = toàn tỉnh thêm 1 bác sĩ
tray-title = Khay:
tray-name = Khay
tray-empty = mọi bác sĩ đều đã có nơi công tác
tray-parked = Tạm gác: { $number } lượt điều động
tray-hint = Kéo bác sĩ vào trạm · F8: vấn đề tiếp theo
carry-hint-hand = Thả để chuyển · Esc để hủy · 1–3 chọn nơi tốt nhất
carry-hint-keys = Phím mũi tên, 1–3 chọn nơi · Enter để chuyển · Esc để hủy
=======
## Dòng lệnh

cli-about = Bố trí bác sĩ về trạm y tế xã, phường, đặc khu
cli-files = Mở cửa sổ chương trình với các tệp phương án này
cli-file = Tệp phương án (.phanbo)
cli-lang = Ngôn ngữ: vi (tiếng Việt, mặc định) hoặc en (tiếng Anh)
cli-help = In hướng dẫn này
cli-version = In phiên bản của chương trình
cli-check-about = Kiểm tra phương án theo các quy tắc
cli-check-date = Ngày cần xem (năm-tháng-ngày); mặc định là ngày bắt đầu của phương án
cli-check-format = Dạng kết quả: text (văn bản, mặc định) hoặc json
cli-format-about = Ghi lại tệp phương án theo dạng chuẩn, không thay đổi nội dung
cli-format-output = Ghi ra tệp này và giữ nguyên tệp ban đầu
cli-format-check = Chỉ kiểm tra, không ghi gì; kết thúc với mã 1 nếu tệp chưa ở dạng chuẩn
cli-exit-codes = Mã kết thúc: 0 đạt; 1 có vi phạm hoặc chưa ở dạng chuẩn; 2 không thực hiện được
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
cli-usage-hint = Gõ “phanbo --help” để xem cách dùng.

cli-output-failed = Không in được kết quả ({ $cause }).
cli-date-malformed = Ngày “{ $date }” không hợp lệ. Nhập theo dạng năm-tháng-ngày, ví dụ 2026-12-31.
cli-date-too-early = Ngày { $date } sớm hơn ngày bắt đầu của phương án. Chọn ngày { $baseline } hoặc muộn hơn.
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
cli-province-density = Bác sĩ/10.000 dân toàn tỉnh: { $number }
cli-group = { $title } – { $severity }: { $number }
cli-no-findings = Không phát hiện vi phạm, cảnh báo hay thông tin nào.
cli-accepted = Đã chấp nhận là ngoại lệ
cli-counts = Vi phạm: { $errors }; cảnh báo: { $warnings }; thông tin: { $infos }; đã chấp nhận: { $accepted }
>>>>>>> cli
