"""The command `build`: read the data, check them, publish the site."""

from __future__ import annotations

from datetime import date

import click

from followup.built import inputs, recall_built
from followup.cli.click_words import Command, commit_id
from followup.cli.options import reading
from followup.cli.plainly import build, tell
from followup.cli.screen import Screen
from followup.project import Project


@click.command("build", cls=Command, help="Kiểm tra dữ liệu rồi dựng trang vào thư mục site/ (lệnh mặc định).")
@reading
@click.option("--commit", type=commit_id, metavar="MÃ", help="mã phiên bản dữ liệu của git, ghi vào trang")
@click.pass_obj
def command(
    screen: Screen, as_of: date, form: str, *, verbose: bool, quiet: bool, debug: bool, commit: str | None
) -> int:
    """Give 0 when the site was published, 1 when the data forbid it."""
    del debug  # read by followup.cli.main, before a fault of the program ends
    screen.set_up(quiet=quiet, verbose=verbose)
    project = Project(screen.root)
    seen = inputs(project, as_of=as_of, commit=commit)
    built = recall_built(project, seen)
    return build(screen, as_of, commit, form, seen) if built is None else tell(built, screen, as_of, form)
