"""Difficulties and proposals of the sample, some sent on, some answered."""

from __future__ import annotations

from datetime import date, timedelta

from followup.vietnamese import day
from tests.bench.sample.chance import number, pick, share
from tests.bench.sample.line import Line
from tests.bench.sample.periods import AS_OF
from tests.bench.sample.unit_record import Record

_DIFFICULTIES = (
    "Cán bộ phụ trách kiêm nhiệm nhiều việc sau sắp xếp tổ chức.",
    "Chưa có kinh phí riêng cho việc duy trì mô hình.",
    "Hồ sơ mô hình bàn giao từ đơn vị cũ còn thiếu.",
    "Địa bàn rộng, việc họp dân vào ban ngày khó tập hợp đông.",
    "Một số mô hình chồng chéo giữa các tổ chức, khó xác định đơn vị chủ trì.",
)
_PROPOSALS = (
    "Đề nghị có hướng dẫn thống nhất về tiêu chí mô hình hiệu quả.",
    "Đề nghị bố trí kinh phí tập huấn cho người có uy tín.",
    "Đề nghị giao rõ cơ quan chủ trì theo dõi các mô hình liên xã.",
    "Đề nghị giảm biểu mẫu báo cáo trùng nhau.",
)
_SENT_TO = ("Ban Tuyên giáo và Dân vận Tỉnh ủy M", "Ban Thường vụ Tỉnh ủy M", "Đảng ủy Ủy ban nhân dân tỉnh M")
_SENT_TO_BEFORE = ("Ban Dân vận Tỉnh ủy M", "Ban Thường vụ Tỉnh ủy M", "Ủy ban nhân dân tỉnh M")


def matters(said: Line) -> Record:
    """Give the keys of the difficulty or the proposal that goes with this line; most lines have neither."""
    drawn = share("matter", said.unit, said.duty, said.period)
    if drawn < 0.012:
        return {"kho_khan": [_matter(_DIFFICULTIES, said)]}
    return {"kien_nghi": [_matter(_PROPOSALS, said)]} if drawn < 0.024 else {}


def _matter(texts: tuple[str, ...], said: Line) -> Record:
    values: Record = {"noi_dung": pick(texts, "text", said.unit, said.duty, said.period)}
    if share("sent", said.unit, said.duty, said.period) < 0.25:
        return values
    offices = _SENT_TO if said.written >= date(2025, 3, 1) else _SENT_TO_BEFORE
    values["gui_toi"] = pick(offices, "sent to", said.unit, said.duty)
    answered = said.written + timedelta(days=number(9, 70, "answered", said.unit, said.duty))
    if answered > AS_OF or share("answer", said.unit, said.duty, said.period) < 0.35:
        return values
    paper = f"Công văn số {number(102, 980, 'answer', said.unit, said.duty)}-CV/TU-MH ngày {day(answered)} (minh họa)"
    return values | {"ngay_tra_loi": answered.isoformat(), "van_ban_tra_loi": paper}
