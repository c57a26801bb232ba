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
