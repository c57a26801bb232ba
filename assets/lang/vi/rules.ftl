# Lời của các quy tắc kiểm tra, tìm theo mã: T03-sentence.
#
# -title        tên nhóm trong danh sách vấn đề: gọi tên lỗi
# -sentence     câu trọn vẹn: đối tượng ($name) và mức thiếu hụt chính xác
# -short        dòng dưới tên đối tượng
# -explanation  quy tắc yêu cầu gì và vì sao
# -basis        văn bản và điều khoản, hoặc cho biết đó là lựa chọn của chương trình
# -remedy       cách giải quyết, ở quy tắc mà lời chung của nhóm dưới đây không nói đúng
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

## Bộ tham số

preset-nq72 = Nghị quyết 72-NQ/TW: 4 bác sĩ, hạn 31/12/2027
preset-nghe_an = Nghệ An 3876/SYT-TCCB: 2 bác sĩ
preset-national_2026 = Cả nước 2026: 15,3 bác sĩ, 34,7 giường/10.000 dân
preset-hai_phong_2030 = Hải Phòng 2030: 19 bác sĩ, 43 giường/10.000 dân

## Cách giải quyết

remedy-moving = điều động
remedy-recruiting = tuyển dụng
remedy-editing = điều chỉnh phương án
# Khi không còn ai có thể đến.
remedy-only-recruiting = chỉ bằng tuyển dụng

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

T06-title = Trạm thiếu chuyên khoa cần thiết
T06-sentence = { $name }: không bác sĩ thường xuyên nào thuộc chuyên khoa cần thiết (cần một trong: { $needed })
T06-short = cần một trong: { $needed }
T06-explanation = Trong số bác sĩ thường xuyên của trạm cần ít nhất một người thuộc chuyên khoa phù hợp với khám bệnh, chữa bệnh ban đầu. Chưa kiểm tra khi còn bác sĩ thường xuyên chưa ghi chuyên khoa.
T06-basis = Lựa chọn của chương trình, chưa có văn bản quy định
T06-parameter-specialties = Các chuyên khoa cần thiết (chỉ cần một)

# $cause: move, retirement, leave.
T07-title = Trạm sắp không còn bác sĩ thường xuyên
T07-sentence =
    { $cause ->
        [retirement] { $name }: từ { $date } không còn bác sĩ thường xuyên (nghỉ hưu: { $doctor })
        [leave] { $name }: từ { $date } không còn bác sĩ thường xuyên (thôi việc: { $doctor })
       *[move] { $name }: từ { $date } không còn bác sĩ thường xuyên (lượt điều động bắt đầu hoặc kết thúc: { $doctor })
    }
T07-short =
    { $cause ->
        [retirement] từ { $date } (nghỉ hưu: { $doctor })
        [leave] từ { $date } (thôi việc: { $doctor })
       *[move] từ { $date } (lượt điều động: { $doctor })
    }
T07-explanation = Vào ngày đang xem trạm có bác sĩ thường xuyên, nhưng trong 12 tháng tới sẽ có lúc không còn ai. Ngày nêu ra là ngày làm việc đầu tiên như vậy, kèm bác sĩ rời trạm ngay trước đó và lý do.
T07-basis = Lựa chọn của chương trình, chưa có văn bản quy định

T08-title = Trạm vượt số biên chế bác sĩ được giao
T08-sentence = { $name }: có { $have } bác sĩ cơ hữu, biên chế bác sĩ được giao { $posts } (vượt { $missing })
T08-short = có { $have } bác sĩ cơ hữu, vượt { $missing }
T08-explanation = Số bác sĩ cơ hữu của trạm không được vượt số biên chế bác sĩ được giao. Bác sĩ đến luân phiên, biệt phái, tăng cường hoặc làm việc theo buổi thì không tính. Chưa ghi số biên chế thì chưa kiểm tra.
T08-basis = Thông tư 43/2025/TT-BYT: số người làm việc của trạm theo đề án vị trí việc làm, được giao hằng năm

T09-title = Trạm có ít người làm việc hơn định mức (tham khảo)
T09-sentence = { $name }: có { $have } người làm việc, định mức tham khảo { $norm } (thiếu { $missing })
T09-short = có { $have }, thiếu { $missing } so với định mức tham khảo
T09-explanation = Định mức năm 2023: 5 người mỗi trạm, cứ đủ 3.000 dân trên mức 6.000 thì thêm 1 người (Vùng 3: cứ đủ 1.000 dân trên mức 5.000), nhân 1,2 ở Vùng 2 và 1,3 ở Vùng 3, theo Vùng của tiêu chí quốc gia về y tế xã. Chỉ để tham khảo: định mức được viết cho các xã trước khi sắp xếp, việc áp dụng cho xã mới chưa xác minh.
T09-basis = Thông tư 03/2023/TT-BYT, Điều 5 khoản 2 (tham khảo; việc áp dụng cho các xã sau sắp xếp chưa xác minh)

T10-title = Trạm chưa có bệnh viện hỗ trợ
T10-sentence = { $name }: chưa thuộc khu vực nào có bệnh viện hỗ trợ
T10-short = chưa có bệnh viện hỗ trợ
T10-explanation = Mỗi trạm thuộc một khu vực, mỗi khu vực có một bệnh viện hỗ trợ chuyên môn. Trạm này chưa ghi khu vực, hoặc khu vực của trạm chưa ghi bệnh viện.
T10-basis = Lựa chọn của chương trình, chưa có văn bản quy định
T10-remedy = xếp trạm vào khu vực, ghi bệnh viện hỗ trợ của khu vực

T11-title = Trạm chưa có bác sĩ cơ hữu
T11-sentence = { $name }: chưa có bác sĩ cơ hữu (bác sĩ thường xuyên từ nơi khác đến: { $regular })
T11-short = chưa có bác sĩ cơ hữu
T11-explanation = Trạm có bác sĩ thường xuyên, nhưng ai cũng từ nơi khác đến luân phiên, biệt phái, tăng cường hoặc làm việc theo buổi. Bác sĩ cơ hữu đang đi đào tạo hoặc đang làm việc ở nơi khác vẫn được tính.
T11-basis = Quyết định 281/QĐ-TTg năm 2024: đến năm 2030, mỗi trạm y tế có ít nhất một bác sĩ cơ hữu (theo báo chí)

## Bệnh viện

B01-title = Bệnh viện còn ít bác sĩ hơn mức tối thiểu
B01-sentence = { $name }: còn { $present } bác sĩ, mức tối thiểu { $floor } (thiếu { $missing })
B01-short = còn { $present }, thiếu { $missing }
B01-explanation = Bệnh viện không cho đi nhiều bác sĩ đến mức không còn đủ số bác sĩ tối thiểu do chính bệnh viện đặt ra.
B01-basis = Lựa chọn của chương trình, chưa có văn bản quy định; mức tối thiểu ghi riêng cho từng bệnh viện

# $missing là số bác sĩ vượt mức; $share và $limit tính bằng %.
B02-title = Bệnh viện có quá nhiều bác sĩ được cử đi cùng lúc
B02-sentence = { $name }: { $away }/{ $base } bác sĩ đang được cử đi ({ $share }%), mức tối đa { $limit }% (vượt { $missing } bác sĩ)
B02-short = { $away }/{ $base } bác sĩ được cử đi, vượt { $missing }
B02-explanation = Tính bác sĩ của bệnh viện đang luân phiên, biệt phái, tăng cường, làm việc theo buổi ở nơi khác hoặc đi đào tạo, dù chỉ vài buổi, trên tổng số bác sĩ ban đầu của bệnh viện, kể cả bác sĩ ngoài danh sách.
B02-basis = Thực tiễn của Hà Nội năm 2014: mỗi đơn vị cử đi cùng lúc không quá 20% số người hành nghề
B02-parameter-limit = Tỷ lệ bác sĩ được cử đi cùng lúc tối đa (%)

B03-title = Bệnh viện không còn bác sĩ của một chuyên khoa
B03-sentence = { $name }: không còn bác sĩ nào có mặt thuộc chuyên khoa “{ $specialty }”
B03-short = không còn chuyên khoa “{ $specialty }”
B03-explanation = Ban đầu bệnh viện có bác sĩ thuộc chuyên khoa này, đến ngày đang xem không còn ai có mặt, vì bất kỳ lý do nào. Chuyên khoa thiết yếu thì là vi phạm, chuyên khoa khác thì là cảnh báo. Chuyên khoa có bác sĩ ngoài danh sách thì không tính.
B03-basis = Lựa chọn của chương trình, chưa có văn bản quy định
B03-parameter-critical = Các chuyên khoa thiết yếu

B04-title = Người giữ chức vụ được điều động ra khỏi bệnh viện
B04-sentence = { $name } ({ $post }): rời { $from } theo lượt điều động ({ $move })
B04-short = { $post }, rời { $from }
B04-explanation = Trưởng khoa, phó trưởng khoa và thành viên ban giám đốc nên ở lại điều hành bệnh viện. Đi đào tạo và đi giữa các cơ sở của cùng bệnh viện thì không tính.
B04-basis = Thực tiễn luân phiên bác sĩ của Hải Dương năm 2025

## Bác sĩ

D01-title = Bác sĩ có quá nhiều buổi trong tuần
D01-sentence = { $name }: ngày { $date } có { $sessions } buổi/tuần, vượt mức tối đa nhiều nhất { $missing } buổi
D01-short = { $date }: { $sessions } buổi/tuần, vượt { $missing }
D01-explanation = Một bác sĩ không thể có mặt ở hai nơi cùng lúc: tổng số buổi tại mọi nơi làm việc không được vượt quá một tuần làm việc. Xét từ ngày đang xem đến hết 12 tháng sau; mỗi đợt liên tục quá số buổi là một vấn đề, ngày nêu ra là ngày đầu tiên của đợt đó từ ngày đang xem.
D01-basis = Luật Khám bệnh, chữa bệnh 15/2023/QH15, khoản 5 Điều 7 và Điều 36
D01-parameter-maximum = Số buổi/tuần tối đa của một bác sĩ

D02-title = Điều động trong thời gian miễn luân phiên
D02-sentence = { $name }: được miễn luân phiên đến { $until } nhưng có lượt điều động ({ $move })
D02-short = miễn luân phiên đến { $until }
D02-explanation = Người được miễn, như khi mang thai hoặc nuôi con dưới 36 tháng tuổi, không được luân phiên hay biệt phái khi thời gian miễn chưa hết. Người được miễn mà tự nguyện đi thì vẫn được biệt phái: chấp nhận thành ngoại lệ, ghi rõ lý do. Biệt phái bắt đầu từ 01/07/2026 chỉ là cảnh báo, vì quy định mới mới được đọc qua bản tóm tắt. Tệp chỉ lưu ngày hết thời gian miễn, không lưu lý do.
D02-basis = Quyết định 14/2013/QĐ-TTg, Điều 3; Luật Viên chức 2010, Điều 36; từ 01/07/2026: Nghị định 259/2026/NĐ-CP, Điều 27 (theo bản tóm tắt, chưa xác minh)

D03-title = Điều động khi còn cam kết phục vụ
D03-sentence = { $name }: rời { $from } khi còn cam kết đến { $until } ({ $move })
D03-short = cam kết đến { $until }
D03-explanation = Bác sĩ đã cam kết phục vụ tại một cơ sở thì không rời cơ sở đó trước khi hết thời hạn cam kết. Đi đào tạo thì không tính.
D03-basis = Suy ra từ Nghị quyết 28/2023/NQ-HĐND của Hội đồng nhân dân tỉnh Quảng Ninh và Nghị quyết 261/2025/QH15, Điều 3

D04-title = Lượt điều động vượt quá thời điểm nghỉ hưu
D04-sentence = { $name }: lượt điều động bắt đầu hoặc kết thúc sau ngày làm việc cuối cùng { $last }
D04-short = ngày làm việc cuối cùng { $last }
D04-explanation = Lượt điều động phải nằm trong thời gian công tác: đến thời điểm nghỉ hưu, hoặc đến hết thời gian kéo dài nếu được kéo dài.
D04-basis = Nghị định 135/2020/NĐ-CP, Điều 3 và Điều 4; Nghị định 50/2022/NĐ-CP

D05-title = Bác sĩ sắp nghỉ hưu
D05-sentence = { $name }: sắp nghỉ hưu, ngày làm việc cuối cùng { $last }
D05-short = ngày làm việc cuối cùng { $last }
D05-explanation = Thời gian công tác, kể cả thời gian kéo dài, sẽ hết trong số tháng xem trước. Nếu đó là bác sĩ thường xuyên duy nhất của một trạm thì là cảnh báo.
D05-basis = Lựa chọn của chương trình, chưa có văn bản quy định; thời điểm nghỉ hưu tính theo Nghị định 135/2020/NĐ-CP
D05-parameter-months = Số tháng xem trước

# $days và $missing là số ngày làm việc quy đổi.
D06-title = Luân phiên chưa đủ số ngày tối thiểu
D06-sentence = { $name }: luân phiên tổng cộng { $days } ngày làm việc, tối thiểu { $minimum } (thiếu { $missing } ngày)
D06-short = { $days } ngày, thiếu { $missing }
D06-explanation = Cộng số ngày làm việc của các lượt luân phiên có ngày kết thúc và số ngày đã luân phiên trước đó. Đi 10 buổi/tuần thì mỗi ngày tính đủ một ngày, ít buổi hơn thì quy đổi. Tính từ thứ Hai đến thứ Sáu, chưa trừ ngày nghỉ lễ.
D06-basis = Thông tư 18/2014/TT-BYT, Điều 6
D06-parameter-minimum = Số ngày làm việc luân phiên tối thiểu

D07-title = Luân phiên vượt số ngày tối đa
D07-sentence = { $name }: luân phiên tổng cộng { $days } ngày làm việc, tối đa { $maximum } (vượt { $missing } ngày)
D07-short = { $days } ngày, vượt { $missing }
D07-explanation = Cộng số ngày làm việc của các lượt luân phiên có ngày kết thúc và số ngày đã luân phiên trước đó. Đi 10 buổi/tuần thì mỗi ngày tính đủ một ngày, ít buổi hơn thì quy đổi. Tính từ thứ Hai đến thứ Sáu, chưa trừ ngày nghỉ lễ.
D07-basis = Quyết định 14/2013/QĐ-TTg, Điều 5
D07-parameter-maximum = Số ngày làm việc luân phiên tối đa

D08-title = Biệt phái quá thời hạn
D08-sentence = { $name }: { $move } đến { $end }, vượt thời hạn tối đa { $missing } ngày
D08-short = đến { $end }, vượt { $missing } ngày
D08-explanation = Mỗi lượt biệt phái không được dài hơn thời hạn tối đa. Chỉ kéo dài khi nhiệm vụ cấp bách chưa xong vì lý do khách quan: chấp nhận thành ngoại lệ, ghi rõ lý do. Lượt bắt đầu từ 01/07/2026 chỉ là cảnh báo, vì quy định mới mới được đọc qua bản tóm tắt. Lượt bị ngắt do sắp xếp mạng lưới được tính là một.
D08-basis = Luật Viên chức 2010, Điều 36; từ 01/07/2026: Nghị định 259/2026/NĐ-CP, Điều 27 (theo bản tóm tắt, chưa xác minh): không quá 3 năm
D08-parameter-maximum_months = Thời hạn biệt phái tối đa (tháng)

# $licence: none, ended, ends; until khi phương án tự đặt mức độ.
D09-title = Giấy phép hành nghề thiếu hoặc hết hạn
D09-sentence =
    { $licence ->
        [none] { $name }: chưa có giấy phép hành nghề
        [ended] { $name }: giấy phép hành nghề đã hết hạn ngày { $until }
        [ends] { $name }: giấy phép hành nghề sẽ hết hạn ngày { $until }
       *[until] { $name }: giấy phép hành nghề có thời hạn đến { $until }
    }
D09-short =
    { $licence ->
        [none] chưa có giấy phép hành nghề
        [ended] giấy phép đã hết hạn ngày { $until }
        [ends] giấy phép sẽ hết hạn ngày { $until }
       *[until] giấy phép có thời hạn đến { $until }
    }
D09-explanation = Bác sĩ làm việc phải có giấy phép hành nghề còn hiệu lực. Chưa có giấy phép hoặc giấy phép đã hết hạn là vi phạm; giấy phép sẽ hết hạn trong số tháng xem trước, khi bác sĩ vẫn còn làm việc, là cảnh báo. Chưa rõ về giấy phép thì chưa kiểm tra.
D09-basis = Luật Khám bệnh, chữa bệnh 15/2023/QH15, Điều 26 và Điều 27
D09-remedy = cấp hoặc gia hạn giấy phép hành nghề
D09-parameter-months = Số tháng xem trước

D10-title = Chuyên khoa của bác sĩ chưa phù hợp với trạm
D10-sentence = { $name }: làm việc tại { $station } nhưng không có chuyên khoa phù hợp với trạm y tế
D10-short = chuyên khoa chưa phù hợp với { $station }
D10-explanation = Chuyên khoa hẹp ít được dùng đến tại trạm y tế, trong khi bệnh viện có thể đang thiếu. Bác sĩ chưa ghi chuyên khoa thì chưa kiểm tra.
D10-basis = Lựa chọn của chương trình, chưa có văn bản quy định
D10-parameter-specialties = Các chuyên khoa phù hợp với trạm

# $barrier: pinned, locked.
D11-title = Điều động bác sĩ đã ghim hoặc nơi đã khóa
D11-sentence =
    { $barrier ->
        [pinned] { $name }: bác sĩ đã được ghim nhưng có lượt điều động ({ $move })
       *[locked] { $name }: lượt điều động có nơi đi hoặc nơi đến đã khóa ({ $move })
    }
D11-short =
    { $barrier ->
        [pinned] bác sĩ đã được ghim
       *[locked] nơi đi hoặc nơi đến đã khóa
    }
D11-explanation = Bác sĩ đã ghim thì ở lại nơi đang công tác; nơi đã khóa thì không nhận và không cho bác sĩ đi. Chỉ xét lượt điều động còn là đề xuất.
D11-basis = Lựa chọn của chương trình, chưa có văn bản quy định

D12-title = Lượt điều động đã thống nhất nhưng thiếu quyết định
D12-sentence = { $name }: lượt điều động đã thống nhất nhưng chưa ghi đủ số và ngày của quyết định ({ $move })
D12-short = chưa ghi đủ số và ngày của quyết định
D12-explanation = Điều động giữa hai đơn vị quản lý khác nhau cần có quyết định, ghi rõ số và ngày. Trạm y tế thuộc cơ quan chủ quản ghi ở trạm vào ngày lượt điều động bắt đầu; chưa ghi thì coi là thuộc Ủy ban nhân dân cấp xã, nên đi từ bệnh viện về trạm, hoặc giữa trạm của hai xã, là khác đơn vị quản lý.
D12-basis = Suy ra từ Thông tư 43/2025/TT-BYT, Điều 8 và Điều 9: trạm y tế thuộc Ủy ban nhân dân cấp xã sau khi được bàn giao, chậm nhất ngày 31/12/2030
D12-remedy = ban hành quyết định, ghi số và ngày

D13-title = Giám đốc Trạm Y tế đang kéo dài thời gian công tác
D13-sentence = { $name }: giữ chức vụ Giám đốc Trạm Y tế trong khi kéo dài thời gian công tác (đến { $last })
D13-short = kéo dài thời gian công tác đến { $last }
D13-explanation = Khi kéo dài thời gian công tác sau tuổi nghỉ hưu, viên chức không giữ chức vụ lãnh đạo, quản lý. Thời điểm nghỉ hưu lùi lại vài tháng theo Nghị định 259/2026/NĐ-CP, Điều 54 không phải là kéo dài thời gian công tác: chấp nhận thành ngoại lệ.
D13-basis = Nghị định 50/2022/NĐ-CP (sửa đổi sau 01/07/2026, nếu có, chưa xác minh)
D13-remedy = thôi giữ chức vụ Giám đốc

D14-title = Lượt điều động chưa đăng ký hành nghề
D14-sentence = { $name }: bắt đầu ngày { $start } nhưng chưa ghi đã đăng ký hành nghề tại nơi mới ({ $move })
D14-short = bắt đầu ngày { $start }, chưa đăng ký hành nghề
D14-explanation = Bác sĩ chỉ hành nghề tại nơi mới sau khi việc đăng ký hành nghề ở đó đã xong. Xét lượt điều động đã thống nhất đến cơ sở khác, đã bắt đầu hoặc sắp bắt đầu trong số ngày xem trước, khi bác sĩ đang hoặc sẽ làm việc ở đó. Đăng ký xong thì đánh dấu ở lượt điều động.
D14-basis = Luật Khám bệnh, chữa bệnh 15/2023/QH15, Điều 36 và Điều 37; Nghị định 96/2023/NĐ-CP, Điều 29
D14-remedy = đăng ký hành nghề tại nơi mới
D14-parameter-days = Số ngày xem trước

D15-title = Bác sĩ làm việc tại nơi đã đóng
D15-sentence = { $name }: từ { $date } làm việc tại nơi không hoạt động ({ $place })
D15-short = từ { $date } tại nơi không hoạt động ({ $place })
D15-explanation = Bác sĩ có buổi làm việc tại cơ sở, hoặc tại địa điểm, chưa mở hoặc đã đóng vào ngày đó. Xét từ ngày đang xem đến hết 12 tháng sau. Cần điều động bác sĩ đến nơi khác, hoặc sửa ngày mở, ngày đóng.
D15-basis = Lựa chọn của chương trình, chưa có văn bản quy định

## Khu vực; tỉnh, thành phố

P01-title = Tỉnh, thành phố chưa đạt chỉ tiêu bác sĩ trên 10.000 dân
P01-sentence = { $name }: { $have } bác sĩ/10.000 dân, chỉ tiêu { $target } (thiếu { $missing } bác sĩ)
P01-short = { $have }/10.000 dân, thiếu { $missing } bác sĩ
P01-explanation = Tính mọi bác sĩ làm việc trong tỉnh, thành phố. Điều động giữa các nơi không làm thay đổi tỷ lệ này; chỉ tuyển dụng, thôi việc và nghỉ hưu mới làm thay đổi.
P01-basis = Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Quảng Ninh lần thứ XVI: 19 bác sĩ/10.000 dân đến năm 2030
P01-parameter-target_tenths = Chỉ tiêu bác sĩ trên 10.000 dân
P01-parameter-deadline_year = Năm phải đạt

P02-title = Tỉnh, thành phố chưa đạt chỉ tiêu dược sĩ đại học trên 10.000 dân
P02-sentence = { $name }: { $have } dược sĩ đại học/10.000 dân, chỉ tiêu { $target } (thiếu { $missing } dược sĩ)
P02-short = { $have }/10.000 dân, thiếu { $missing } dược sĩ
P02-explanation = Tính theo số dược sĩ đại học và dân số ghi trong số liệu của tỉnh, thành phố. Chưa ghi số dược sĩ thì chưa kiểm tra.
P02-basis = Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Quảng Ninh lần thứ XVI: 8 dược sĩ đại học/10.000 dân đến năm 2030
P02-parameter-target_tenths = Chỉ tiêu dược sĩ đại học trên 10.000 dân
P02-parameter-deadline_year = Năm phải đạt

P03-title = Tỉnh, thành phố chưa đạt chỉ tiêu điều dưỡng trên 10.000 dân
P03-sentence = { $name }: { $have } điều dưỡng/10.000 dân, chỉ tiêu { $target } (thiếu { $missing } điều dưỡng)
P03-short = { $have }/10.000 dân, thiếu { $missing } điều dưỡng
P03-explanation = Tính theo số điều dưỡng và dân số ghi trong số liệu của tỉnh, thành phố. Chưa ghi số điều dưỡng thì chưa kiểm tra.
P03-basis = Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Quảng Ninh lần thứ XVI: 33 điều dưỡng/10.000 dân đến năm 2030
P03-parameter-target_tenths = Chỉ tiêu điều dưỡng trên 10.000 dân
P03-parameter-deadline_year = Năm phải đạt

P04-title = Tỉnh, thành phố chưa đạt chỉ tiêu giường bệnh trên 10.000 dân
P04-sentence = { $name }: { $have } giường bệnh/10.000 dân, chỉ tiêu { $target } (thiếu { $missing } giường)
P04-short = { $have }/10.000 dân, thiếu { $missing } giường
P04-explanation = Tính theo số giường bệnh và dân số ghi trong số liệu của tỉnh, thành phố. Chưa ghi số giường thì chưa kiểm tra.
P04-basis = Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Quảng Ninh lần thứ XVI: 68 giường bệnh/10.000 dân đến năm 2030
P04-remedy = bổ sung giường bệnh
P04-parameter-target_tenths = Chỉ tiêu giường bệnh trên 10.000 dân
P04-parameter-deadline_year = Năm phải đạt

P05-title = Khu vực chưa đạt chỉ tiêu bác sĩ trên 10.000 dân
P05-sentence = Khu vực { $name }: { $have } bác sĩ/10.000 dân, chỉ tiêu { $target } (thiếu { $missing } bác sĩ)
P05-short = { $have }/10.000 dân, thiếu { $missing } bác sĩ
P05-explanation = Tính bác sĩ có buổi làm việc tại bệnh viện hoặc các trạm của khu vực, kể cả bác sĩ ngoài danh sách của bệnh viện, trên tổng số dân các trạm phục vụ. Chỉ kiểm tra khu vực đã đặt chỉ tiêu và đủ số dân của mọi trạm.
P05-basis = Lựa chọn của chương trình, chưa có văn bản quy định

P06-title = Xã, phường, đặc khu chưa có trạm y tế
P06-sentence = { $name }: chưa có trạm y tế nào đang hoạt động (cần 1)
P06-short = chưa có trạm y tế, cần 1
P06-explanation = Mỗi xã, phường, đặc khu cần ít nhất một trạm y tế đang hoạt động vào ngày đang xem.
P06-basis = Công văn 2147/BYT-TCCB ngày 12/04/2025 của Bộ Y tế
P06-remedy = lập trạm y tế

# $without là số trạm chưa có: $all trừ $with.
P07-title = Còn trạm chưa có bác sĩ thường xuyên hoặc bán thời gian
P07-sentence = { $name }: { $with }/{ $all } trạm y tế có bác sĩ thường xuyên hoặc bán thời gian (còn { $without } trạm chưa có)
P07-short = { $with }/{ $all } trạm, còn { $without } trạm
P07-explanation = Tỷ lệ trạm y tế có bác sĩ thường xuyên hoặc bán thời gian vào ngày đang xem, so với chỉ tiêu của tỉnh, thành phố.
P07-basis = Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Quảng Ninh lần thứ XVI: 100% trạm y tế có bác sĩ làm việc thường xuyên hoặc bán thời gian
P07-parameter-limit = Tỷ lệ trạm phải có bác sĩ (%)

## Số liệu

# $kind: province, facility.
X01-title = Chưa có số dân
X01-sentence =
    { $kind ->
        [province] { $name }: chưa có dân số, nên chưa xác định được tỷ lệ trên 10.000 dân
       *[facility] { $name }: chưa có số dân trạm phục vụ, nên chưa xác định được tỷ lệ bác sĩ trên 10.000 dân
    }
X01-short =
    { $kind ->
        [province] chưa có dân số
       *[facility] chưa có số dân trạm phục vụ
    }
X01-explanation = Quy tắc nào cần số dân thì chưa kiểm tra được khi số dân còn trống hoặc bằng 0. Chưa kiểm tra được không có nghĩa là đạt.
X01-basis = Lựa chọn của chương trình, chưa có văn bản quy định
X01-remedy = bổ sung số dân

X02-title = Một bác sĩ được ghi nhiều lần
X02-sentence = { $name }: có thể được ghi nhiều lần trong danh sách bác sĩ ({ $ids }; thừa { $missing } bản ghi)
X02-short = trùng: { $ids }
X02-explanation = Các bản ghi này có cùng số giấy phép hành nghề, hoặc cùng họ tên và ngày sinh, không kể chữ hoa, chữ thường, vị trí dấu thanh, ký tự ẩn, các loại gạch nối và số 0 ở đầu. Một người được ghi nhiều lần thì bị tính nhiều lần trong mọi số liệu.
X02-basis = Lựa chọn của chương trình, chưa có văn bản quy định
X02-remedy = kiểm tra, xóa bản ghi thừa

# $detail: population, catchments, birth, name, sessions, week, retired; form khi tham số không đúng kiểu; nếu không thì là
# tham số $field của quy tắc $name.
X03-title = Số liệu bất thường
X03-sentence =
    { $detail ->
        [population] { $name }: dân số { $value }, ngoài khoảng 500–250.000
        [catchments] { $name }: các trạm phục vụ tổng cộng { $value } dân, nhiều hơn gấp đôi hoặc ít hơn một nửa dân số của đơn vị hành chính
        [birth] { $name }: { $value } tuổi, ngoài khoảng 22–75
        [name] “{ $name }”: họ và tên trống, có chữ số, có dấu tách ô hoặc xuống dòng, hoặc quá 60 ký tự ({ $value } ký tự)
        [sessions] { $name }: nơi công tác ban đầu có { $value } buổi/tuần, ngoài khoảng 1–10
        [week] { $name }: nơi công tác ban đầu đánh dấu { $value } buổi trong tuần, khác với số buổi đã ghi
        [retired] { $name }: có nơi công tác ban đầu dù ngày làm việc cuối cùng là { $value }, trước ngày bắt đầu của phương án
        [form] Quy tắc “{ $name }”: giá trị của tham số “{ $field }” không đúng kiểu nên giá trị mặc định được dùng
       *[other] Quy tắc “{ $name }”: tham số “{ $field }” là { $value }, ngoài khoảng cho phép nên giá trị mặc định được dùng
    }
X03-short =
    { $detail ->
        [population] dân số { $value }
        [catchments] các trạm phục vụ { $value } dân
        [birth] { $value } tuổi
        [name] họ và tên: { $value } ký tự
        [sessions] { $value } buổi/tuần
        [week] đánh dấu { $value } buổi
        [form] { $field }: không đúng kiểu
        [retired] ngày làm việc cuối cùng { $value }
       *[other] { $field }: { $value }
    }
X03-explanation = Số liệu nằm ngoài khoảng thường gặp, có thể do nhập nhầm, như thiếu số 0 hoặc sai năm sinh. Cần đối chiếu với nguồn số liệu.
X03-basis = Lựa chọn của chương trình, chưa có văn bản quy định
X03-remedy = kiểm tra, sửa số liệu

# $detail: tên mục trong tệp (id khi trùng mã). $table và $field là lời: table-…, field-….
X04-title = Bản ghi trùng mã, đã xóa mà vẫn còn, hoặc trỏ đến bản ghi không tồn tại
X04-sentence =
    { $detail ->
        [id] Bản ghi { $id } ({ $table }): mã này được dùng nhiều lần trong cùng một bảng; chỉ bản ghi đầu tiên được tính
        [gone] Bản ghi { $id } ({ $table }): vừa có trong phương án, vừa được ghi là đã xóa; vẫn được tính là có
       *[other] Bản ghi { $id } ({ $table }): mục “{ $field }” trỏ đến bản ghi không tồn tại
    }
X04-short =
    { $detail ->
        [id] { $table }: trùng mã
        [gone] { $table }: được ghi là đã xóa mà vẫn còn
       *[other] { $table }: mục “{ $field }” trỏ đến bản ghi không tồn tại
    }
X04-explanation = Bản ghi trỏ đến một mã không tồn tại, trùng mã với bản ghi khác, hoặc có tên trong danh sách đã xóa mà vẫn còn trong phương án. Nếu mục đó bắt buộc, bản ghi vẫn được giữ trong tệp nhưng các quy tắc khác không tính đến.
X04-basis = Lựa chọn của chương trình, chưa có văn bản quy định
X04-remedy = sửa bản ghi

# $what: end_before_start, end_missing, place_missing, sessions, week, from_not_home.
X05-title = Lượt điều động chưa hợp lệ
X05-sentence =
    { $what ->
        [end_before_start] { $name }: lượt điều động kết thúc trước ngày bắt đầu
        [end_missing] { $name }: lượt điều động thiếu ngày kết thúc
        [place_missing] { $name }: lượt điều động thiếu nơi đến, nơi đi, hoặc đến hai cơ sở cùng lúc
        [sessions] { $name }: lượt điều động có số buổi/tuần ngoài khoảng 1–10
        [week] { $name }: số buổi đánh dấu trong tuần của lượt điều động khác với số buổi đã ghi
       *[from_not_home] { $name }: vào ngày bắt đầu, bác sĩ không công tác tại nơi đi
    }
X05-short =
    { $what ->
        [end_before_start] kết thúc trước ngày bắt đầu
        [end_missing] thiếu ngày kết thúc
        [place_missing] thiếu nơi đến, nơi đi, hoặc đến hai cơ sở
        [sessions] số buổi/tuần ngoài khoảng 1–10
        [week] số buổi đánh dấu khác số buổi đã ghi
       *[from_not_home] không công tác tại nơi đi
    }
X05-explanation = Lượt điều động cần có nơi đi, nơi đến, ngày bắt đầu và ngày kết thúc phù hợp với hình thức, và bác sĩ phải đang công tác tại nơi đi. Các lượt của một bác sĩ bắt đầu cùng một ngày có hiệu lực lần lượt theo mã, thường là lượt lập trước có hiệu lực trước; cần thứ tự khác thì đặt ngày bắt đầu khác nhau.
X05-basis = Lựa chọn của chương trình, chưa có văn bản quy định

## Lượt điều động trong câu

# $way: hình thức của lượt điều động, away khi không có nơi đến. $kind_of_move là lời.
move-words =
    { $way ->
        [away] { $kind_of_move } từ ngày { $start }
        [sessions] { $kind_of_move } tại { $to } từ ngày { $start }
        [recruit] { $kind_of_move } vào { $to } từ ngày { $start }
       *[other] { $kind_of_move } đến { $to } từ ngày { $start }
    }

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
table-open = điểm khác nhau để lại
table-act = việc sắp xếp mạng lưới
table-assumption = giả định của dự báo
table-past_year = số liệu năm đã qua
table-province = địa phương

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
field-gone = danh sách đã xóa
