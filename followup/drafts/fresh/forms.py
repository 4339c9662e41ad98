"""The kinds of record that are made from answers: which questions are asked, in which order, for which file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from followup.records.directive import Directive
from followup.records.indicator import Indicator
from followup.records.initiative import Initiative
from followup.records.note import Note
from followup.records.period import ReportingPeriod
from followup.records.record import Record
from followup.records.unit import Unit


class Item(NamedTuple):
    """A key of an item, or one below it (`chu_ky.loi_van`), asked if AFTER was answered: by WORD, where one is set."""

    name: str
    after: str = ""
    word: str = ""
    required: bool = False

    def is_asked(self, values: Mapping[str, object]) -> bool:
        """Tell whether what was answered before leads to this question."""
        if not self.after:
            return True
        return values.get(self.after) == self.word if self.word else self.after in values


class Form(NamedTuple):
    """How one kind is asked for. `word` is what editors type; `path` names the file after the answers.

    `named_by` is the key whose answer proposes the id; `items` is what is asked of each item of a list.
    """

    word: str
    title: str
    kind: type[Record]
    path: str
    asked: tuple[str, ...]
    named_by: str = ""
    items: tuple[Item, ...] = ()


FORMS = (
    Form(
        "van-ban",
        "Văn bản chỉ đạo",
        Directive,
        "data/van-ban/{ma}.yaml",
        (
            "loai_van_ban",
            "so_ky_hieu",
            "ma",
            "ngay_ban_hanh",
            "co_quan_ban_hanh",
            "chu_the_chi_dao",
            "trich_yeu",
            "cong_khai",
            "nhiem_vu",
        ),
        named_by="so_ky_hieu",
        items=(
            Item("muc"),
            Item("tom_tat"),
            Item("noi_dung"),
            Item("chu_tri"),
            Item("loai_han"),
            Item("thoi_han", after="loai_han", word="mot_lan"),
            Item("can_cu_thoi_han", after="thoi_han", required=True),
            Item("chu_ky.loi_van", after="loai_han", word="dinh_ky", required=True),
            Item("dieu_kien", after="loai_han", word="theo_dieu_kien", required=True),
        ),
    ),
    Form(
        "don-vi",
        "Đơn vị",
        Unit,
        "data/don-vi/{ma}.yaml",
        ("ten", "ma", "ten_viet_tat", "loai_don_vi", "cap", "truc_thuoc", "thu_tu", "dia_ban", "hoat_dong_tu"),
        named_by="ten",
    ),
    Form(
        "mo-hinh",
        "Mô hình, điển hình",
        Initiative,
        "data/mo-hinh/{don_vi}/{ma}.yaml",
        ("ten", "ma", "chu_the", "linh_vuc", "don_vi", "cap", "dia_ban", "qua_trinh"),
        named_by="ten",
        items=(Item("buoc"), Item("ngay"), Item("cap"), Item("quyet_dinh")),
    ),
    Form(
        "chi-tieu",
        "Chỉ tiêu",
        Indicator,
        "data/chi-tieu/{ma}.yaml",
        (
            "ten",
            "ma",
            "khai_niem",
            "nhom",
            "don_vi_tinh",
            "chieu_danh_gia",
            "cach_tinh",
            "tu_so",
            "mau_so",
            "cach_cong",
            "ky_bao_cao",
            "van_ban_giao",
        ),
        named_by="ten",
    ),
    Form(
        "ky",
        "Kỳ báo cáo",
        ReportingPeriod,
        "data/ky/{ma}.yaml",
        ("ma", "ten", "chot_tu", "chot_den", "han_gui", "don_vi_bao_cao"),
    ),
)
PAGE = Form("trang", "Trang viết", Note, "content/{trang}.md", ("tieu_de", "mo_ta", "thu_tu"))
REPORT = "ket-qua"
"""The word for a report, which is not asked for but made out from what its unit owes."""
