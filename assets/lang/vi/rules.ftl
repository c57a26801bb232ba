# Lời của các quy tắc kiểm tra, tìm theo mã: T03-sentence.
#
# -title        tên nhóm trong danh sách phát hiện: gọi tên lỗi
# -sentence     câu trọn vẹn: đối tượng ($name) và mức thiếu hụt chính xác
# -short        dòng dưới tên đối tượng
# -explanation  quy tắc yêu cầu gì và vì sao
# -basis        văn bản và điều khoản, hoặc cho biết đó là lựa chọn của chương trình
# -parameter-…  tên của từng tham số
#
# Mọi số và ngày được truyền vào ở dạng đã định dạng. $missing là mức thiếu hụt (hoặc vượt quá).

## Mức độ

severity-error = vi phạm
severity-warning = cảnh báo
severity-info = thông tin

## Độ tin cậy của căn cứ

confidence-V = đã xác minh trong văn bản
confidence-D = suy ra từ văn bản
confidence-L = thực tiễn địa phương
confidence-P = lựa chọn của chương trình
confidence-unverified = chưa xác minh

## Cách giải quyết

remedy-moving = điều động
remedy-recruiting = tuyển dụng
remedy-editing = điều chỉnh phương án
# Khi không còn ai có thể đến.
remedy-only-recruiting = chỉ giải quyết được bằng tuyển dụng

## Trạm y tế và điểm trạm

T01-title = Trạm chưa có bác sĩ
T01-sentence = { $name }: chưa có bác sĩ (cần { $need })
T01-short = chưa có bác sĩ, cần { $need }
T01-explanation = Trạm y tế nào cũng phải có bác sĩ làm việc. Trạm này không có buổi nào có bác sĩ vào ngày đang xem.
T01-basis = Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Quảng Ninh lần thứ XVI: 100% trạm y tế có bác sĩ làm việc thường xuyên hoặc bán thời gian

T02-title = Trạm chưa có bác sĩ thường xuyên
T02-sentence = { $name }: chưa có bác sĩ thường xuyên (bác sĩ có mặt nhiều nhất { $most } buổi/tuần, thiếu { $missing } buổi)
T02-short = nhiều nhất { $most } buổi/tuần, thiếu { $missing }
T02-explanation = Trạm có buổi có bác sĩ, nhưng không bác sĩ nào đủ số buổi để được tính là thường xuyên. Nếu có bác sĩ bán thời gian thì chỉ là cảnh báo.
T02-basis = Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Quảng Ninh lần thứ XVI; mức “thường xuyên” vận dụng Nghị định 350/2026/NĐ-CP, Điều 3 khoản 5 (ít nhất 50% thời gian làm việc)
T02-parameter-regular_sessions = Số buổi/tuần để tính là bác sĩ thường xuyên
T02-parameter-part_time_sessions = Số buổi/tuần để tính là bác sĩ bán thời gian

T03-title = Trạm chưa đủ số bác sĩ tối thiểu
T03-sentence = { $name }: có { $have } bác sĩ thường xuyên, cần { $need } (thiếu { $missing })
T03-short = có { $have }, thiếu { $missing }
T03-explanation = Mỗi trạm y tế cần đủ số bác sĩ thường xuyên tối thiểu. Trước thời hạn là cảnh báo, từ thời hạn trở đi là vi phạm.
T03-basis = Nghị quyết 72-NQ/TW ngày 09/09/2025: đến năm 2027, mỗi trạm y tế có ít nhất 4–5 bác sĩ; có nơi đặt mức tạm thời là 2 (Nghệ An, Công văn 3876/SYT-TCCB)
T03-parameter-minimum = Số bác sĩ tối thiểu mỗi trạm
T03-parameter-deadline = Thời hạn phải đạt

T04-title = Trạm chưa đạt chỉ tiêu bác sĩ trên 10.000 dân
T04-sentence = { $name }: { $sessions } buổi/tuần cho { $catchment } dân, tương đương { $density } bác sĩ/10.000 dân, chỉ tiêu { $target } (thiếu { $missing } buổi/tuần)
T04-short = { $density }/10.000 dân, thiếu { $missing } buổi/tuần
T04-explanation = Tổng số buổi của mọi bác sĩ tại trạm, quy đổi 10 buổi/tuần là một bác sĩ, so với số dân trạm phục vụ. Trạm đông dân có thể đủ số bác sĩ tối thiểu mà vẫn chưa đủ cho người dân.
T04-basis = Lựa chọn của chương trình, chưa có văn bản quy định
T04-parameter-target_tenths = Chỉ tiêu bác sĩ trên 10.000 dân của trạm

T05-title = Điểm trạm thiếu buổi có bác sĩ
T05-sentence = { $name }: { $have } buổi có bác sĩ mỗi tuần, cần { $need } (thiếu { $missing })
T05-short = { $have } buổi/tuần, thiếu { $missing }
T05-explanation = Mỗi điểm trạm cần có bác sĩ một số buổi tối thiểu mỗi tuần để người dân ở xa trụ sở chính được khám gần nhà.
T05-basis = Lựa chọn của chương trình, chưa có văn bản quy định
T05-parameter-minimum = Số buổi/tuần tối thiểu tại điểm trạm

## Bệnh viện

B01-title = Bệnh viện còn ít bác sĩ hơn mức tối thiểu
B01-sentence = { $name }: còn { $present } bác sĩ, mức tối thiểu { $floor } (thiếu { $missing })
B01-short = còn { $present }, thiếu { $missing }
B01-explanation = Bệnh viện không cho đi nhiều bác sĩ đến mức không còn đủ số bác sĩ tối thiểu do chính bệnh viện đặt ra.
B01-basis = Lựa chọn của chương trình, chưa có văn bản quy định; mức tối thiểu ghi riêng cho từng bệnh viện

## Bác sĩ

D01-title = Bác sĩ có quá nhiều buổi trong tuần
D01-sentence = { $name }: { $sessions } buổi/tuần, vượt mức tối đa { $missing } buổi
D01-short = { $sessions } buổi/tuần, vượt { $missing }
D01-explanation = Một bác sĩ không thể có mặt ở hai nơi cùng lúc: tổng số buổi tại mọi nơi làm việc không được vượt quá một tuần làm việc.
D01-basis = Luật Khám bệnh, chữa bệnh 15/2023/QH15, Điều 36
D01-parameter-maximum = Số buổi/tuần tối đa của một bác sĩ

D04-title = Lượt điều động vượt quá thời điểm nghỉ hưu
D04-sentence = { $name }: lượt điều động bắt đầu hoặc kết thúc sau ngày làm việc cuối cùng { $last }
D04-short = ngày làm việc cuối cùng { $last }
D04-explanation = Lượt điều động phải nằm trong thời gian công tác: đến thời điểm nghỉ hưu, hoặc đến hết thời gian kéo dài nếu được kéo dài.
D04-basis = Nghị định 135/2020/NĐ-CP, Điều 3 và Điều 4; Nghị định 50/2022/NĐ-CP

## Toàn tỉnh

P01-title = Toàn tỉnh chưa đạt chỉ tiêu bác sĩ trên 10.000 dân
P01-sentence = { $name }: { $have } bác sĩ/10.000 dân, chỉ tiêu { $target } (thiếu { $missing } bác sĩ)
P01-short = { $have }/10.000 dân, thiếu { $missing } bác sĩ
P01-explanation = Tính mọi bác sĩ làm việc trong tỉnh. Điều động giữa các nơi không làm thay đổi tỷ lệ này; chỉ tuyển dụng, thôi việc và nghỉ hưu mới làm thay đổi.
P01-basis = Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Quảng Ninh lần thứ XVI: 19 bác sĩ/10.000 dân đến năm 2030
P01-parameter-target_tenths = Chỉ tiêu bác sĩ trên 10.000 dân
P01-parameter-deadline_year = Năm phải đạt

# $without là số trạm chưa có: $all trừ $with.
P07-title = Còn trạm chưa có bác sĩ thường xuyên hoặc bán thời gian
P07-sentence = { $name }: { $with }/{ $all } trạm y tế có bác sĩ thường xuyên hoặc bán thời gian (còn { $without } trạm chưa có)
P07-short = { $with }/{ $all } trạm, còn { $without } trạm
P07-explanation = Tỷ lệ trạm y tế có bác sĩ thường xuyên hoặc bán thời gian vào ngày đang xem, so với chỉ tiêu của tỉnh.
P07-basis = Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Quảng Ninh lần thứ XVI: 100% trạm y tế có bác sĩ làm việc thường xuyên hoặc bán thời gian
P07-parameter-limit = Tỷ lệ trạm phải có bác sĩ (%)

## Số liệu

# $kind: province, facility.
X01-title = Chưa có số dân
X01-sentence =
    { $kind ->
        [province] { $name }: chưa có dân số của tỉnh, nên chưa xác định được tỷ lệ trên 10.000 dân
       *[facility] { $name }: chưa có số dân trạm phục vụ, nên chưa xác định được tỷ lệ bác sĩ trên 10.000 dân
    }
X01-short =
    { $kind ->
        [province] chưa có dân số của tỉnh
       *[facility] chưa có số dân trạm phục vụ
    }
X01-explanation = Quy tắc nào cần số dân thì chưa kiểm tra được khi số dân còn trống hoặc bằng 0. Chưa kiểm tra được không có nghĩa là đạt.
X01-basis = Lựa chọn của chương trình, chưa có văn bản quy định

# $detail: tên mục trong tệp (id khi trùng mã). $table và $field là lời: table-…, field-….
X04-title = Mã trùng hoặc trỏ đến bản ghi không tồn tại
X04-sentence =
    { $detail ->
        [id] Bản ghi { $id } ({ $table }): mã này được dùng nhiều lần trong cùng một bảng; chỉ bản ghi đầu tiên được tính
       *[other] Bản ghi { $id } ({ $table }): mục “{ $field }” trỏ đến bản ghi không tồn tại
    }
X04-short =
    { $detail ->
        [id] { $table }: trùng mã
       *[other] { $table }: mục “{ $field }” trỏ đến bản ghi không tồn tại
    }
X04-explanation = Bản ghi trỏ đến một mã không tồn tại, hoặc trùng mã với bản ghi khác. Nếu mục đó bắt buộc, bản ghi vẫn được giữ trong tệp nhưng các quy tắc khác không tính đến.
X04-basis = Lựa chọn của chương trình, chưa có văn bản quy định

# $what: end_before_start, end_missing, place_missing, sessions, from_not_home.
X05-title = Lượt điều động chưa hợp lệ
X05-sentence =
    { $what ->
        [end_before_start] { $name }: lượt điều động kết thúc trước ngày bắt đầu
        [end_missing] { $name }: lượt điều động thiếu ngày kết thúc
        [place_missing] { $name }: lượt điều động thiếu nơi đến, nơi đi, hoặc đến hai cơ sở cùng lúc
        [sessions] { $name }: lượt điều động có số buổi/tuần ngoài khoảng 1–10
       *[from_not_home] { $name }: vào ngày bắt đầu, bác sĩ không công tác tại nơi đi
    }
X05-short =
    { $what ->
        [end_before_start] kết thúc trước ngày bắt đầu
        [end_missing] thiếu ngày kết thúc
        [place_missing] thiếu nơi đến, nơi đi, hoặc đến hai cơ sở
        [sessions] số buổi/tuần ngoài khoảng 1–10
       *[from_not_home] không công tác tại nơi đi
    }
X05-explanation = Lượt điều động cần có nơi đi, nơi đến, ngày bắt đầu và ngày kết thúc phù hợp với hình thức, và bác sĩ phải đang công tác tại nơi đi.
X05-basis = Lựa chọn của chương trình, chưa có văn bản quy định

## Tên bảng và tên mục, dùng trong câu

table-rule = quy tắc kiểm tra
table-source = nguồn số liệu
table-target = chỉ tiêu
table-area = khu vực
table-commune = đơn vị hành chính cấp xã
table-facility = cơ sở y tế
table-site = địa điểm làm việc
table-doctor = bác sĩ
table-posting = nơi công tác ban đầu
table-move = lượt điều động
table-exception = ngoại lệ
table-province = tỉnh

field-id = mã
field-doctor = bác sĩ
field-site = địa điểm làm việc
field-facility = cơ sở y tế
field-from = nơi đi
field-to = nơi đến
field-subject = đối tượng
field-area = khu vực
field-commune = đơn vị hành chính cấp xã
field-source = nguồn số liệu
field-hospital = bệnh viện
field-bonds = cam kết phục vụ
