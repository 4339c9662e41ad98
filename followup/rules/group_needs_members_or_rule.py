"""A group is a list of units or a rule, one of the two."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.records.group import Group
from followup.register import Register

CODE = "group-needs-members-or-rule"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each group with a list and a rule, with neither, or with a rule that asks nothing."""
    for group in register.groups.values():
        yield from _check(group)


def _check(group: Group) -> Iterator[Diagnostic]:
    rule = group.rule
    if rule is None and not group.members:
        yield Diagnostic(
            group.origin.at("ma"),
            CODE,
            "nhóm chưa nói gồm những đơn vị nào",
            hint="thêm `thanh_vien` (danh sách mã đơn vị) hoặc `quy_tac`",
        )
    elif rule is not None and group.members:
        yield Diagnostic(
            rule.origin.key(),
            CODE,
            "nhóm vừa có danh sách đơn vị vừa có quy tắc, nên không rõ theo bên nào",
            hint="xóa `thanh_vien` hoặc `quy_tac`",
            related=(Related(group.origin.at("thanh_vien"), "danh sách ở đây"),),
        )
    elif rule is not None and not (rule.kinds or rule.levels or rule.parents):
        yield Diagnostic(
            rule.origin.key(),
            CODE,
            "quy tắc chưa có điều kiện chọn, nên nhóm sẽ gồm mọi đơn vị",
            hint="thêm `loai_don_vi`, `cap` hoặc `truc_thuoc` vào `quy_tac`",
        )
