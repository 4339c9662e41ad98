"""The command `upgrade`: rewrite data of an older format in today's, after it has said what would change."""

from __future__ import annotations

import sys

import click

from followup.cli.answers import prompt
from followup.cli.cannot_do import CannotDoError
from followup.cli.click_words import Command
from followup.cli.options import debugging
from followup.cli.screen import Screen
from followup.project import DATA, SETTINGS, Project
from followup.vietnamese import count, join_words

HELP = "Đổi dữ liệu theo khuôn dạng cũ sang khuôn dạng hiện nay; cho xem trước rồi mới ghi."
SURE = "Ghi các thay đổi này? Gõ có rồi Enter để làm"


@click.command("upgrade", cls=Command, help=HELP)
@click.option("--yes", is_flag=True, help="không hỏi lại trước khi ghi")
@debugging
@click.pass_obj
def command(screen: Screen, *, yes: bool, debug: bool) -> int:
    """Give 0 when the data have today's format, or nothing was to be done; all files are written, or none."""
    from followup.drafts.refused import Refused  # noqa: PLC0415 -- help and wrong usage must not wait for it
    from followup.drafts.upgrade.upgraded import upgraded, version_of  # noqa: PLC0415 -- likewise
    from followup.publish.editing import replace_all  # noqa: PLC0415 -- likewise
    from followup.records.data_version import CURRENT  # noqa: PLC0415 -- likewise
    from followup.source.tree import read_bytes, scan  # noqa: PLC0415 -- likewise

    del debug  # read by followup.cli.main, where a fault of the program ends
    project = Project(screen.root)
    paths = [each.path for each in scan(project.root, (DATA,)).value]
    read = ((path, read_bytes(project.root, path).value) for path in paths)
    files = {path: data for path, data in read if data is not None}
    if SETTINGS not in files:
        raise CannotDoError(f"chưa có {SETTINGS} nên chưa biết phiên bản của dữ liệu")
    version = version_of(files[SETTINGS])
    if isinstance(version, Refused):
        raise CannotDoError(version.sentence)
    made = upgraded(files, version)
    if isinstance(made, Refused):
        raise CannotDoError(made.sentence)
    if not made.files:
        screen.say(f"Dữ liệu đã theo khuôn dạng phiên bản {CURRENT}, không có gì phải đổi")
        return 0
    for path, names in made.changed.items():
        screen.tell(f"{path}: {join_words(list(dict.fromkeys(names)))}")
    what = f"{count(len(made.files))} tệp từ khuôn dạng phiên bản {version} sang {CURRENT}"
    if not yes and not _agreed(what):
        screen.say("Chưa ghi gì; muốn ghi thì gõ: build.py upgrade --yes")
        return 0
    replace_all(project, made.files)
    screen.say(f"Đã đổi {what}; kiểm tra lại bằng: build.py check")
    return 0


def _agreed(what: str) -> bool:
    if not sys.stdin.isatty():
        return False
    return prompt(f"Sẽ đổi {what}. {SURE}", "").strip().lower() in {"có", "co", "c"}
