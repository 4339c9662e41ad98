"""The command `check`: read the data and check them; publish nothing."""

from __future__ import annotations

from datetime import date

import click

from followup.cli.changed import changed_files
from followup.cli.click_words import Command
from followup.cli.options import reading
from followup.cli.screen import Screen
from followup.diagnostics import any_error
from followup.formats.summary import checked
from followup.project import Project


@click.command("check", cls=Command, help="Chỉ kiểm tra dữ liệu, không xuất bản.")
@reading
@click.option(
    "--changed",
    is_flag=True,
    help="chỉ báo cảnh báo của những tệp đã sửa so với lần commit trước; lỗi ở tệp nào cũng báo",
)
@click.pass_obj
def command(screen: Screen, as_of: date, form: str, *, verbose: bool, quiet: bool, debug: bool, changed: bool) -> int:
    """Give 0 when nothing forbids publishing, else 1.

    A change in one file may be a mistake in another, so everything is read and no error is kept back.
    """
    from followup import pipeline  # noqa: PLC0415 -- help and wrong usage must not wait for it

    del debug  # read by followup.cli.main, where a fault of the program ends
    screen.set_up(quiet=quiet, verbose=verbose)
    edited = changed_files(screen.root) if changed else None
    if changed and edited is None:
        screen.say("chưa biết tệp nào đã sửa vì thư mục này chưa có lần commit nào của git; kiểm tra tất cả")
    built = pipeline.check(Project(screen.root), as_of=as_of, progress=screen.progress)
    told = [each for each in built.diagnostics if edited is None or each.is_error or each.location.path in edited]
    screen.findings(told, form)
    screen.say(checked(told, as_of=as_of))
    return 1 if any_error(told) else 0
