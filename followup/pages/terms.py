"""What the words of the site mean, for staff who must answer for its figures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
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
