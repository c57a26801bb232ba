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

## Các phần của cửa sổ

bar-close = Đóng thông báo
bar-recent = Mở gần đây
bar-clear-recent = Xóa danh sách
bar-undo = Hoàn tác: { $deed }
bar-redo = Làm lại: { $deed }
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
date-form = Nhập dạng 31/12/2027 rồi nhấn Enter, hoặc chọn:
date-one-month = +1 tháng
date-six-months = +6 tháng
date-one-year = +1 năm
date-first-day = Ngày đầu phương án
date-wrong = Không có ngày này; nhập dạng 31/12/2027
date-out-of-range = Chỉ xem được từ năm 2000 đến năm 2100
headline-regular = Trạm có BS thường xuyên
headline-below = Trạm dưới { $minimum } bác sĩ
headline-points = Điểm trạm chưa có bác sĩ
headline-station-density = BS trạm / 10.000 dân
headline-province = BS toàn tỉnh / 10.000 dân, { $year }
headline-moves = Lượt điều động đề xuất
headline-unchanged = không đổi
headline-recruiting = chỉ bằng tuyển dụng
headline-reached = đạt chỉ tiêu { $target }
headline-agreed = { $number } đã thống nhất
headline-list-regular = { $number } trạm chưa có bác sĩ thường xuyên
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
findings-none = Không có vấn đề nào vào ngày { $date }.
findings-none-next = Chuyển sang ngày khác ở trên cùng để xem các tháng sau.
findings-accepted = Đã chấp nhận ngoại lệ
dialog-cancel = Hủy
dialog-ok = Đóng
dialog-unsaved-title = Lưu thay đổi?
dialog-unsaved-text = “{ $plan }” có { $number } mục đã thay đổi mà chưa lưu. Nếu không lưu, các thay đổi này sẽ mất.
dialog-save = Lưu
dialog-do-not-save = Không lưu
dialog-open = Mở
dialog-path-why = Máy này không hiện được hộp thoại chọn tệp, nên cần nhập đường dẫn đầy đủ của tệp phương án (.phanbo).
dialog-path = Đường dẫn của tệp
dialog-overwrite-title = Ghi đè tệp đã có?
dialog-overwrite-text = Tệp { $file } đã có trong thư mục { $folder }. Ghi đè thì nội dung cũ của tệp sẽ mất.
dialog-overwrite = Ghi đè
dialog-elsewhere = Chọn nơi khác
dialog-move-title = Chuyển { $doctor } đến
dialog-move-from = Hiện làm việc tại { $place }
dialog-move-search = Tìm nơi đến…
dialog-move-nothing = Không tìm thấy nơi nào tên “{ $text }”. Xóa bớt chữ để xem mọi nơi.
dialog-move-effect = giải quyết { $solved }, phát sinh { $created }
dialog-move-minimum = { $now } → { $then } / { $minimum } BS
dialog-move-floor = { $now } → { $then }, sàn { $floor }
dialog-move-count = { $now } → { $then } BS
dialog-move-point = điểm trạm
dialog-verdict-good = tốt
dialog-verdict-unneeded = không cần thêm
dialog-verdict-warning = cảnh báo
dialog-verdict-asks = cần cân nhắc
dialog-verdict-impossible = không thể
dialog-asks-title = Vẫn chuyển { $doctor } đến { $place }?
dialog-asks-why = Lý do
dialog-asks-hint = Ghi lý do để lưu cùng lượt điều động
dialog-asks-anyway = Vẫn chuyển
dialog-details-title = Thông tin phương án
dialog-details-name = Tên phương án
dialog-details-first-day = Ngày đầu
dialog-details-note = Ghi chú
dialog-details-province = Tỉnh
dialog-details-revision = Bản lưu
dialog-details-saved = Lưu lần cuối
dialog-details-app = Phần mềm
dialog-details-network = Mạng lưới
dialog-details-network-value = { $stations } trạm, { $points } điểm trạm, { $hospitals } bệnh viện và cơ sở khác
dialog-details-people = Nhân lực
dialog-details-people-value = { $doctors } bác sĩ trong danh sách, { $moves } lượt điều động
dialog-keys-title = Phím tắt
dialog-keys-board = Chuyển bác sĩ bằng bàn phím
dialog-keys-arrows = Mũi tên
dialog-keys-arrows-do = Đi giữa các thẻ và bác sĩ
dialog-keys-space = Phím cách
dialog-keys-space-do = Nhấc bác sĩ lên
dialog-keys-numbers-do = Chọn nơi tốt thứ nhất đến thứ ba
dialog-keys-enter-do = Đặt xuống
dialog-keys-escape-do = Bỏ, trả về chỗ cũ
dialog-about-title = Phân bổ { $version }
dialog-about-what = Chương trình lập phương án bố trí bác sĩ cho các trạm y tế xã, phường, đặc khu: thấy nơi thiếu, thử từng lượt điều động và biết trước kết quả.
dialog-about-network = Chương trình không kết nối mạng. Phương án chỉ nằm trong tệp do người dùng lưu.
dialog-about-licence = Giấy phép của chương trình: MIT hoặc Apache 2.0, tùy chọn.
dialog-about-font = Phông chữ Be Vietnam Pro: giấy phép SIL Open Font 1.1.
dialog-message-title = Thông báo
