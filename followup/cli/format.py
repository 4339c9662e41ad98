"""The command `format`: give files their canonical form, so that a change of one value is a change of one line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from followup.cli.cannot_do import CannotDoError
from followup.cli.click_words import Command
from followup.cli.options import debugging
from followup.cli.screen import Screen
from followup.project import DATA, Project
from followup.vietnamese import count

HELP = "Sắp lại cách viết của tệp dữ liệu: lùi dòng, dấu ngoặc, thứ tự khóa; giá trị giữ nguyên."


@click.command("format", cls=Command, help=HELP)
@click.option("--check", "only_check", is_flag=True, help="không sửa gì, chỉ kể những tệp cần sắp lại (mã thoát 1)")
@click.argument("named", metavar="[TỆP...]", nargs=-1)
@debugging
@click.pass_obj
def command(screen: Screen, named: tuple[str, ...], *, only_check: bool, debug: bool) -> int:
    """Give 0 when every file that can be has its form, 1 when ONLY_CHECK met one that has not."""
    from followup.drafts.canonical.tidied import tidied  # noqa: PLC0415 -- help and wrong usage must not wait for it
    from followup.drafts.kind_of import kind_of  # noqa: PLC0415 -- likewise
    from followup.drafts.refused import Refused  # noqa: PLC0415 -- likewise
    from followup.publish.editing import replace_text  # noqa: PLC0415 -- likewise
    from followup.source.tree import read_bytes  # noqa: PLC0415 -- likewise

    del debug  # read by followup.cli.main, where a fault of the program ends
    project = Project(screen.root)
    other = left = 0
    for path in _chosen(screen.root, named):
        data = read_bytes(project.root, path).value
        new = tidied(data, kind_of(path)) if data is not None else Refused("không mở được tệp")
        if isinstance(new, Refused):
            left += 1
            screen.complain(f"{path} để nguyên: {new.sentence}")
        elif new != data:
            other += 1
            screen.tell(path)
            if not only_check:
                replace_text(project, path, new.decode())
    if only_check:
        screen.say(f"{count(other)} tệp cần sắp lại: gõ build.py format" if other else _well(left))
        return 1 if other else 0
    screen.say(f"Đã sắp lại {count(other)} tệp" if other else _well(left))
    return 0


def _well(left: int) -> str:
    return f"Để nguyên {count(left)} tệp; không có tệp nào khác cần sắp lại" if left else "Mọi tệp đã đúng cách viết"


def _chosen(root: Path, named: tuple[str, ...]) -> Iterator[str]:
    """Yield the files that the command names, by id or path; all of `data/` if it names none."""
    from followup.drafts.one_value.target import target  # noqa: PLC0415 -- help must not wait for it
    from followup.drafts.refused import Refused  # noqa: PLC0415 -- likewise
    from followup.source.tree import scan  # noqa: PLC0415 -- likewise

    paths = [each.path for each in scan(root, (DATA,)).value]
    if not named:
        yield from paths
        return
    found = [target(each, paths) for each in named]
    for each in found:
        if isinstance(each, Refused):
            raise CannotDoError(each.sentence)
    yield from dict.fromkeys(each.path for each in found if not isinstance(each, Refused))
