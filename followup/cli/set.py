"""The command `set`: change one value of one record, in place, as if an editor had typed over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli.cannot_do import CannotDoError
from followup.cli.click_words import Command
from followup.cli.options import debugging
from followup.cli.screen import Screen
from followup.project import DATA, Project
from followup.vietnamese import join_words

if TYPE_CHECKING:
    from followup.source.document import Value

EPILOG = (
    "Ví dụ: build.py set 27-cv-tu nhiem_vu[1.2].thoi_han 30/6/2026. Mã nhiệm vụ cũng dùng được: "
    "build.py set 27-cv-tu/1.2 thoi_han 30/6/2026. Danh sách thì ghi từng giá trị: … chu_tri don-vi-a don-vi-b"
)


@click.command("set", cls=Command, help="Đổi một giá trị trong một hồ sơ, giữ nguyên mọi dòng khác.", epilog=EPILOG)
@click.argument("record", metavar="MÃ")
@click.argument("field", metavar="KHÓA")
@click.argument("typed", metavar="GIÁ-TRỊ...", nargs=-1, required=True)
@debugging
@click.pass_obj
def command(screen: Screen, record: str, field: str, typed: tuple[str, ...], *, debug: bool) -> int:
    """Give 0 when the value stands in the file, 1 when the file or the value is wrong; nothing is written then."""
    from followup.drafts.kind_of import kind_of  # noqa: PLC0415 -- likewise
    from followup.drafts.one_value.change import Changed, change  # noqa: PLC0415 -- help and wrong usage must not wait for it
    from followup.drafts.one_value.target import target  # noqa: PLC0415 -- likewise
    from followup.drafts.refused import Refused  # noqa: PLC0415 -- likewise
    from followup.publish.editing import replace_text  # noqa: PLC0415 -- likewise
    from followup.source.tree import read_bytes, scan  # noqa: PLC0415 -- likewise

    del debug  # read by followup.cli.main, where a fault of the program ends
    project = Project(screen.root)
    found = target(record, [each.path for each in scan(project.root, (DATA,)).value])
    if isinstance(found, Refused):
        raise CannotDoError(found.sentence)
    kind, data = kind_of(found.path), read_bytes(project.root, found.path).value
    if kind is None or data is None:
        raise CannotDoError(f"không đọc được {found.path}")
    whole = f"{found.field}.{field}" if found.field else field
    changed = change(found.path, data, kind, whole, typed)
    if isinstance(changed, Refused):
        raise CannotDoError(changed.sentence)
    if not isinstance(changed, Changed):
        screen.findings(changed, "text")
        screen.say("Chưa sửa gì trong tệp")
        return 1
    replace_text(project, found.path, changed.data.decode())
    screen.say(f"{found.path}: {whole} từ {_shown(changed.before)} thành {_shown(changed.after)}")
    return 0


def _shown(value: Value) -> str:
    if isinstance(value, list):
        return join_words([str(each) for each in value]) or "danh sách trống"
    return f"'{value}'" if value else "chỗ trống"
