"""Where a published fact was read, and how far the reading can be relied on."""

from __future__ import annotations

from followup.records.record import Choice, Record, key
from followup.records.types import Address, Day, Flag, Text


class Reliability(Choice):
    """How sure the office may be of what it took from a source."""

    CHECKED = ("da_doi_chieu", "Đã đối chiếu với nguồn")
    UNCHECKED = ("chua_doi_chieu", "Chưa đối chiếu với nguồn")
    LOW = ("thap", "Nguồn ít tin cậy")
    COMMON = ("hieu_biet_chung", "Theo hiểu biết chung, chưa có nguồn")


class PublishedSource(Record):
    """One page or paper in which something was published."""

    address: Address | None = key("dia_chi", "Địa chỉ trang đăng", default=None)
    shortened: Flag = key("dia_chi_rut_gon", "Địa chỉ chỉ ghi được một phần", default=False)
    title: Text | None = key("tieu_de", "Tên bài, tên văn bản hoặc nơi đăng", default=None)
    published_on: Day | None = key("ngay", "Ngày đăng, nếu biết", default=None)
