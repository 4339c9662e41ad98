"""A figure that somebody published about the movement or about tasks: a fact of its source, apart from any sample."""

from __future__ import annotations

from followup.records.ids import FigureId
from followup.records.published_source import PublishedSource, Reliability
from followup.records.record import Choice, Record, key
from followup.records.types import Amount, Flag, Slug, Text
from followup.records.year import Year


class Span(Choice):
    """What stretch of time a figure covers."""

    YEAR = ("nam", "Trong năm")
    PHASE = ("giai_doan", "Giai đoạn")
    CUMULATIVE = ("luy_ke", "Lũy kế đến")
    UNSTATED = ("khong_ghi", "Nguồn không ghi thời gian")


class Part(Record):
    """One part of the figure, as its source breaks it down."""

    name: Text = key("ten", "Phần này là gì")
    value: Amount = key("gia_tri", "Con số")
    approximate: Flag = key("gan_dung", "Nguồn ghi hơn, trên, gần, khoảng", default=False)


class PublishedFigure(Record):
    """One figure. `words` keeps how the source writes an approximate one: "hơn 7.600"."""

    id: Slug = key("ma", "Mã cố định của số liệu")
    topic: Text = key("nhom", "Nhóm số liệu khi liệt kê, ví dụ Mô hình, Khen thưởng, Nguồn lực, Nhiệm vụ")
    place: Text = key("dia_ban", "Địa phương, cơ quan mà con số nói tới")
    span: Span = key("loai_ky", "Con số của một năm, một giai đoạn hay lũy kế")
    from_year: Year | None = key("tu_nam", "Từ năm", default=None)
    to_year: Year | None = key("den_nam", "Năm, hoặc đến năm", default=None)
    time: Text | None = key("thoi_gian", "Thời gian như nguồn ghi, ví dụ 10 tháng năm 2018", default=None)
    what: Text = key("noi_dung", "Con số đếm gì, ví dụ mô hình đăng ký")
    value: Amount = key("gia_tri", "Con số")
    measure: Text = key("don_vi_tinh", "Đơn vị tính")
    approximate: Flag = key("gan_dung", "Nguồn ghi hơn, trên, gần, khoảng", default=False)
    words: Text | None = key("loi_van", "Lời nguồn ghi con số, ví dụ hơn 7.600", default=None)
    parts: tuple[Part, ...] = key("thanh_phan", "Các phần mà nguồn chia ra", default=())
    source: PublishedSource | None = key("nguon", "Nguồn của con số", default=None)
    reliability: Reliability = key("do_tin_cay", "Mức tin cậy của nguồn", default=Reliability.UNCHECKED)
    conflicts_with: tuple[FigureId, ...] = key("mau_thuan_voi", "Mã các số liệu nói khác về cùng một việc", default=())
    note: Text | None = key("ghi_chu", "Ghi chú của người nhập", default=None)
