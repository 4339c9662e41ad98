"""A group of units: the way a document addresses many bodies at once, with its own words kept.

A group is either a list of units or a rule over the register of units as of a day.
"""

from __future__ import annotations

from followup.records.ids import DirectiveId, UnitId
from followup.records.record import Record, key
from followup.records.types import Flag, Slug, Text
from followup.records.unit import Level, UnitKind


class Rule(Record):
    """Which units belong: all conditions that are given must hold; an empty one does not limit."""

    kinds: tuple[UnitKind, ...] = key("loai_don_vi", "Thuộc các loại đơn vị này", default=())
    levels: tuple[Level, ...] = key("cap", "Thuộc các cấp này", default=())
    parents: tuple[UnitId, ...] = key("truc_thuoc", "Trực thuộc một trong các đơn vị này", default=())
    except_for: tuple[UnitId, ...] = key("tru", "Trừ các đơn vị này", default=())


class Group(Record):
    """One group. Exactly one of `members` and `rule` is given; a rule of the register checks it."""

    id: Slug = key("ma", "Mã cố định của nhóm")
    name: Text = key("ten", "Tên nhóm")
    words: Text = key("loi_van", "Lời văn bản gọi nhóm này")
    directive: DirectiveId | None = key("van_ban", "Mã văn bản dùng lời gọi này", default=None)
    members: tuple[UnitId, ...] = key("thanh_vien", "Danh sách mã đơn vị", default=())
    rule: Rule | None = key("quy_tac", "Quy tắc chọn đơn vị theo sổ đơn vị", default=None)
    sample: Flag = key("minh_hoa", "Nhóm minh họa, không có thật", default=False)
    note: Text | None = key("ghi_chu", "Ghi chú của người nhập", default=None)
