"""The command `close`: freeze a reporting period, so that what changes afterwards cannot go unseen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from followup.cli.cannot_do import CannotDoError
from followup.cli.click_words import Command
from followup.cli.options import reading
from followup.cli.screen import Screen
from followup.cli.sound_data import sound_data
from followup.project import Project
from followup.vietnamese import count, day

if TYPE_CHECKING:
    from followup.records.result import Result

WAIT = "chỉ tính số liệu đến một ngày sớm hơn thì ghi chot_den trong tệp của kỳ"


@click.command("close", cls=Command, help="Chốt một kỳ báo cáo: ghi ngày chốt và dấu của từng báo cáo vào tệp của kỳ.")
@click.argument("period", metavar="KỲ")
@reading
@click.pass_obj
def command(screen: Screen, period: str, as_of: date, form: str, *, verbose: bool, quiet: bool, debug: bool) -> int:
    """Give 0 when the period was closed, 1 when the data forbid it; an unknown or closed period is a wrong use."""
    from followup.drafts.close import closed_text  # noqa: PLC0415 -- help and wrong usage must not wait for it
    from followup.loading import read_reports  # noqa: PLC0415 -- likewise
    from followup.publish.editing import replace_text  # noqa: PLC0415 -- likewise
    from followup.sealing import mark_of  # noqa: PLC0415 -- likewise

    del debug  # read by followup.cli.main, where a fault of the program ends
    screen.set_up(quiet=quiet, verbose=verbose)
    project = Project(screen.root)
    data = sound_data(screen, form)
    if data is None:
        return 1
    opened = data[1].periods.get(period)
    if opened is None:
        raise CannotDoError(f"chưa mở kỳ '{period}'; mở trước bằng: build.py new ky {period}")
    if opened.record.seals:
        raise CannotDoError(f"kỳ '{period}' đã chốt; muốn chốt lại thì xóa `ban_chot` trong tệp của kỳ")
    closed_on, end = opened.record.closed_on or as_of, opened.period.end
    if closed_on < end:
        raise CannotDoError(f"kỳ '{period}' đến {day(end)} mới hết, nên chưa chốt ngày {day(closed_on)} được; {WAIT}")
    reports = sorted((result for _, result in read_reports(project, period)), key=lambda each: each.unit)
    marks = [(each.unit, mark_of(each)) for each in _received(reports, closed_on)]
    path = opened.record.origin.path
    text = project.path(path).read_text("utf-8-sig")
    replace_text(project, path, closed_text(text, on=closed_on, marks=marks))
    screen.say(f"Đã chốt kỳ '{period}' ngày {day(closed_on)} với {count(len(marks))} báo cáo; xem tệp {path}")
    return 0


def _received(results: Iterable[Result], day: date) -> Iterator[Result]:
    """Yield the reports that had come in by DAY; what comes later is told as late."""
    for each in results:
        came = each.received_on or each.reported_on
        if not each.draft and came is not None and came <= day:
            yield each
