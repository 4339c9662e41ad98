"""The command `init`: begin an office of one's own, with the sample and all other records set aside, never deleted."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from followup.cli.answers import prompt
from followup.cli.cannot_do import CannotDoError
from followup.cli.click_words import Command
from followup.cli.init_answers import ASKED, office_settings, office_units
from followup.cli.options import debugging
from followup.cli.screen import Screen
from followup.project import CONTENT, DATA, Project
from followup.vietnamese import count

ASIDE = "du-lieu-cu"
HELP = "Bắt đầu kho của cơ quan mình: cất dữ liệu mẫu sang một bên, khai tên cơ quan và đơn vị."
EPILOG = (
    "Ví dụ: build.py init co_quan='Tỉnh ủy A' --yes. "
    "Khai luôn đơn vị: don_vi='Đảng ủy xã B:cap_uy:xa; Sở C:so_nganh:tinh'"
)
SURE = "Chuyển chúng vào {}/ và bắt đầu kho của cơ quan mình? Gõ có rồi Enter để làm"


@click.command("init", cls=Command, help=HELP, epilog=EPILOG)
@click.argument("words", metavar="[KHÓA=GIÁ-TRỊ...]", nargs=-1)
@click.option("--yes", is_flag=True, help="không hỏi lại trước khi cất dữ liệu đang có")
@debugging
@click.pass_obj
def command(screen: Screen, words: tuple[str, ...], *, yes: bool, debug: bool) -> int:
    """Give 0 when the office has its first files; what was there before lies in a folder beside, as it was."""
    from followup.drafts.office.new_office import office_files  # noqa: PLC0415 -- help must not wait for it
    from followup.publish.editing import replace_all  # noqa: PLC0415 -- likewise
    from followup.publish.failures import CannotWriteError  # noqa: PLC0415 -- likewise
    from followup.publish.setting_aside import put_back, set_aside  # noqa: PLC0415 -- likewise

    del debug  # read by followup.cli.main, where a fault of the program ends
    project = Project(screen.root)
    asks = sys.stdin.isatty()
    given = _given(words)
    old = tuple(_old(project))
    aside = _free_name(project)
    if old and not yes:
        if not asks:
            raise CannotDoError("lệnh này cất mọi dữ liệu đang có sang một bên; ghi thêm --yes để đồng ý")
        screen.complain(f"Đang có {count(_files(project, old))} tệp trong {DATA}/ và {CONTENT}/, kể cả dữ liệu mẫu.")
        if prompt(SURE.format(aside), "").strip().lower() not in {"có", "co", "c"}:
            screen.say("Chưa làm gì")
            return 0
    settings = office_settings(screen, given, asks=asks)
    files = office_files(settings, tuple(office_units(screen, given.get("don_vi"), asks=asks)))
    set_aside(project, old, aside)
    try:
        replace_all(project, {path: text.encode() for path, text in files.items()})
    except CannotWriteError:
        put_back(project, old, aside)
        raise
    kept = f"; dữ liệu trước đây nằm nguyên trong {aside}/, không cần thì xóa" if old else ""
    screen.say(f"Đã tạo kho cho {settings['co_quan']}{kept}; dựng trang bằng: build.py")
    return 0


def _given(words: tuple[str, ...]) -> Mapping[str, str]:
    given: dict[str, str] = {}
    for word in words:
        name, sign, value = word.partition("=")
        if not sign or name not in (*ASKED, "don_vi"):
            raise click.UsageError(
                f"không hiểu '{word}'; ghi được {', '.join(ASKED)} và don_vi, như co_quan='Tỉnh ủy A'"
            )
        given[name] = value
    return given


def _old(project: Project) -> Iterator[str]:
    """Yield what is set aside: everything in data/ and content/ but what every office needs."""
    from followup.drafts.office.new_office import KEPT  # noqa: PLC0415 -- help must not wait for it

    for folder in (DATA, CONTENT):
        if project.path(folder).is_dir():
            names = sorted(each.name for each in project.path(folder).iterdir())
            yield from (path for name in names if (path := f"{folder}/{name}") not in KEPT)


def _files(project: Project, paths: tuple[str, ...]) -> int:
    def inside(path: Path) -> int:
        return sum(each.is_file() for each in path.rglob("*")) if path.is_dir() else 1

    return sum(inside(project.path(path)) for path in paths)


def _free_name(project: Project) -> str:
    names = (ASIDE, *(f"{ASIDE}-{number}" for number in range(2, 1000)))
    return next(name for name in names if not project.path(name).exists())
