"""What the words of the site mean, for staff who must answer for its figures."""

from __future__ import annotations

from typing import NamedTuple


class Term(NamedTuple):
    """A word of the site and what it means here."""

    word: str
    meaning: str


TERMS = (
    Term(
        "Đầu việc",
        "Một việc cụ thể của văn bản, giao cho một đơn vị chủ trì, trong một kỳ nếu là việc định kỳ. Việc "
        "phối hợp, trực tiếp thực hiện, theo dõi được nêu ở trang của đơn vị nhưng không thành đầu việc.",
    ),
    Term(
        "Đơn vị chủ trì",
        "Văn bản gọi theo nhóm thì tính các đơn vị thuộc nhóm vào ngày ban hành; việc định kỳ tính vào ngày "
        "bắt đầu kỳ.",
    ),
    Term(
        "Đã báo cáo",
        "Báo cáo đã được nhận: đã nhận, thiếu nội dung hoặc không phát sinh. Lời báo có giá trị từ ngày nhận. "
        "Bản nháp, báo cáo bị trả lại, đã có báo cáo thay thế không tính.",
    ),
    Term(
        "Hoàn thành",
        "Đơn vị báo hoàn thành, có ngày, và đã có người xác nhận. Đúng hạn hay quá hạn xét theo ngày hoàn "
        "thành mà báo cáo ghi, không theo ngày báo cáo.",
    ),
    Term(
        "Minh chứng",
        "Văn bản có số, ký hiệu và ngày. Chưa thấy trong dữ liệu thì nói chưa có minh chứng tính đến ngày "
        "nào, không nói là chưa thực hiện.",
    ),
    Term(
        "Gia hạn",
        "Thời hạn mới có văn bản cho phép thay cho thời hạn trước; thời hạn đầu tiên vẫn được ghi lại.",
    ),
    Term(
        "Sắp xếp tổ chức",
        "Đầu việc đang mở chuyển sang đơn vị kế thừa từ ngày thay đổi và chỉ hiện một lần. Chia thành nhiều "
        "đơn vị mà không có văn bản giao lại thì cần phân công lại. Việc đã xong giữ nguyên ở đơn vị lúc đó.",
    ),
    Term(
        "Chốt kỳ",
        "Số liệu của kỳ đã chốt chỉ tính những gì đã nhận đến ngày chốt. Sửa sau đó phải có đính chính: ngày, "
        "số cũ, số mới, lý do.",
    ),
)

FURTHER_TERMS = (
    Term(
        "Bản nháp",
        "Tệp báo cáo đang nhập dở (nhap: có): được liệt kê riêng, không tính vào số liệu.",
    ),
    Term(
        "Cần phân công lại",
        "Đơn vị được giao không còn hoạt động mà chưa rõ đơn vị nào tiếp nhận việc; không tính là quá hạn.",
    ),
    Term(
        "Chờ xác nhận",
        "Đơn vị đã báo hoàn thành nhưng chưa có người xác nhận kết quả.",
    ),
    Term(
        "Chưa cập nhật thời hạn",
        "Văn bản yêu cầu đơn vị tự đặt mốc thời gian nhưng mốc đó chưa được nhập; khác với văn bản không quy định "
        "thời hạn.",
    ),
    Term(
        "Đang mở",
        "Đầu việc chưa hoàn thành và chưa thôi thực hiện.",
    ),
    Term(
        "Đính chính",
        "Sửa một điều đã được tính khi chốt kỳ, có ghi ngày, số cũ, số mới và lý do.",
    ),
    Term(
        "Đôn đốc",
        "Mỗi lần nhắc đơn vị gửi báo cáo, ghi lần thứ mấy, ngày và hình thức.",
    ),
    Term(
        "Kỳ báo cáo",
        "Khoảng thời gian mà báo cáo nói tới, có ngày bắt đầu, ngày kết thúc và hạn gửi.",
    ),
    Term(
        "Lũy kế, trong kỳ, tại thời điểm",
        "Ba cách hiểu một con số: cộng dồn từ đầu, chỉ của kỳ đó, hoặc đếm vào một ngày. Không cộng lẫn với nhau.",
    ),
    Term(
        "Minh họa",
        "Đơn vị, kế hoạch, báo cáo không có thật, dùng để xem trang hoạt động thế nào; luôn được đánh dấu và có thể "
        "tắt bằng một dòng trong cấu hình.",
    ),
    Term(
        "Phối hợp, trực tiếp thực hiện, theo dõi",
        "Các vai khác vai chủ trì; được nêu ở trang của đơn vị, không thành đầu việc.",
    ),
    Term(
        "Suy đoán",
        "Điều văn bản không nói mà người nhập đoán, kèm lý do và mức tin cậy; đứng riêng, không dùng để tính.",
    ),
    Term(
        "Thứ tự nghi thức",
        "Thứ tự liệt kê đơn vị theo quy ước của cơ quan, không theo vần chữ cái.",
    ),
    Term(
        "Thường xuyên",
        "Việc làm liên tục, không có ngày đến hạn; được đếm và hiện, không vào tỷ lệ nào.",
    ),
)
"""Words that the site uses elsewhere than in its reckoning."""
