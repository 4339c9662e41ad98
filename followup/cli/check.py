"""The command `check`: read the data and check them; publish nothing."""

from __future__ import annotations

from datetime import date

import click

from followup.cli.click_words import Command
from followup.cli.options import reading
from followup.cli.screen import Screen
from followup.diagnostics import any_error
from followup.formats.summary import checked
from followup.project import Project


@click.command("check", cls=Command, help="Chỉ kiểm tra dữ liệu, không xuất bản.")
@reading
@click.pass_obj
def command(screen: Screen, as_of: date, form: str, *, verbose: bool, quiet: bool, debug: bool) -> int:
    """Give 0 when nothing forbids publishing, else 1."""
    from followup import pipeline  # noqa: PLC0415 -- help and wrong usage must not wait for it

    del debug  # read by followup.cli.main, where a fault of the program ends
    screen.set_up(quiet=quiet, verbose=verbose)
    built = pipeline.check(Project(screen.root), as_of=as_of, progress=screen.progress)
    screen.findings(built.diagnostics, form)
    screen.say(checked(built.diagnostics, as_of=as_of))
    return 1 if any_error(built.diagnostics) else 0
