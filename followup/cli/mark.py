"""The command `mark`: note in each report which words of a duty its accepted results were accepted for."""

from __future__ import annotations

from datetime import date

import click

from followup.cli.click_words import Command
from followup.cli.options import reading
from followup.cli.screen import Screen
from followup.cli.sound_data import sound_data
from followup.project import Project
from followup.vietnamese import count

HELP = "Ghi dấu nội dung nhiệm vụ vào các kết quả đã xác nhận, để biết khi văn bản sửa nội dung sau đó."


@click.command("mark", cls=Command, help=HELP)
@reading
@click.pass_obj
def command(screen: Screen, as_of: date, form: str, *, verbose: bool, quiet: bool, debug: bool) -> int:
    """Give 0 when all accepted results have their mark, 1 when the data forbid it. AS_OF changes nothing here."""
    from followup.drafts.mark import marked_text  # noqa: PLC0415 -- help and wrong usage must not wait for it
    from followup.loading import read_reports  # noqa: PLC0415 -- likewise
    from followup.publish.editing import replace_text  # noqa: PLC0415 -- likewise

    del as_of, debug  # a report is marked whatever day it is; faults end in followup.cli.main
    screen.set_up(quiet=quiet, verbose=verbose)
    project = Project(screen.root)
    data = sound_data(screen, form)
    if data is None:
        return 1
    _, register = data
    changed = 0
    for document, result in read_reports(project):
        text = project.path(document.path).read_bytes().decode("utf-8")
        marked = marked_text(text, document, result, register)
        if marked != text:
            replace_text(project, document.path, marked)
            changed += 1
    done = f"Đã ghi dấu vào {count(changed)} tệp báo cáo"
    screen.say(done if changed else "Không có gì phải ghi: kết quả nào đã xác nhận cũng có dấu")
    return 0
