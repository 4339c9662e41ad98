"""Make drafts of reports: one of one unit for one period, or all that a period asks for when it is opened."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import click

from followup.cli.answers import prompt
from followup.cli.new_record import interviewed, write
from followup.cli.screen import Screen
from followup.diagnostics import any_error
from followup.project import DATA, Project
from followup.vietnamese import count

if TYPE_CHECKING:
    from followup.loading import Loaded

ASK_PERIOD = "Mã kỳ, ví dụ 2026-nam, 2026-6t1, 2026-q3, 2026-t09; kỳ đột xuất đặt mã riêng"


def new_report(screen: Screen, given: Mapping[str, str], *, as_of: date, form: str, asks: bool) -> int:
    """Make the draft in which one unit reports for one period."""
    from followup.drafts.fresh.reports import report_draft  # noqa: PLC0415 -- help and wrong usage must not wait for it
    from followup.drafts.refused import Refused  # noqa: PLC0415 -- likewise

    unknown = set(given) - {"don_vi", "ky_bao_cao"}
    if unknown:
        raise click.UsageError(f"không ghi được '{min(unknown)}' bằng lệnh này; mở tệp báo cáo ra ghi")
    questions = (("don_vi", "Mã đơn vị báo cáo"), ("ky_bao_cao", "Mã kỳ báo cáo, ví dụ 2026-q2"))
    answers = {name: given.get(name) or (prompt(words, "").strip() if asks else "") for name, words in questions}
    for name, words in questions:
        if not answers[name]:
            raise click.UsageError(f"còn thiếu {name} ({words}); ghi như: build.py new ket-qua huyen-uy-a 2026-q2")
    loaded = _loaded(screen, form)
    if loaded is None or loaded.register is None:
        return 1
    made = report_draft(loaded.register, loaded.summaries, answers["don_vi"], answers["ky_bao_cao"], as_of=as_of)
    if isinstance(made, Refused):
        raise click.UsageError(made.sentence)
    path, text = made
    if Project(screen.root).path(path).exists():
        raise click.UsageError(f"đã có tệp {path}; không ghi đè, mở tệp ấy ra sửa")
    write(Project(screen.root), {path: text})
    rows = text.count("\n  - nhiem_vu:")
    screen.say(f"Đã tạo {path} với {count(rows)} đầu việc; ghi xong thì xóa dòng nhap: true")
    return 0


def new_period(screen: Screen, given: Mapping[str, str], *, as_of: date, form: str, asks: bool) -> int:
    """Make the file of a period, unless it is there, and the draft of every report that it asks for and that lacks."""
    from followup.drafts.fresh.forms import FORMS  # noqa: PLC0415 -- help must not wait for it
    from followup.drafts.fresh.reports import opened_by, report_drafts  # noqa: PLC0415 -- help must not wait for it
    from followup.source.tree import scan  # noqa: PLC0415 -- likewise

    loaded = _loaded(screen, form)
    if loaded is None or loaded.register is None:
        return 1
    named = given.get("ma") or (prompt(ASK_PERIOD, "").strip() if asks else "")
    opened, new = loaded.register.periods.get(named), {}
    if opened is None:
        made = interviewed(screen, next(each for each in FORMS if each.word == "ky"), {**given, "ma": named}, asks=asks)
        if made is None:
            return 1
        new = dict([made])
        outcome = opened_by(*made, loaded.register.settings)
        opened = outcome.value
        if opened is None:
            screen.findings(outcome.diagnostics, form)
            return 1
    elif set(given) - {"ma"}:
        raise click.UsageError(f"kỳ '{named}' đã mở; muốn đổi gì thì gõ: build.py set {named} KHÓA GIÁ-TRỊ")
    if opened.record.seals:
        raise click.UsageError(f"kỳ '{named}' đã chốt, nên không soạn báo cáo mới cho kỳ này")
    there = frozenset(each.path for each in scan(screen.root, (DATA,)).value)
    drafts = report_drafts(loaded.register, loaded.summaries, opened, as_of=as_of, there=there)
    write(Project(screen.root), {**new, **drafts})
    what = f"Đã mở kỳ {opened.name}" if new else f"Kỳ {opened.name} đã mở từ trước"
    screen.say(f"{what}; soạn sẵn {count(len(drafts))} báo cáo trong {DATA}/, tệp đã có thì giữ nguyên")
    return 0


def _loaded(screen: Screen, form: str) -> Loaded | None:
    """Give the data; None when their errors have been shown."""
    from followup.loading import load  # noqa: PLC0415 -- help and wrong usage must not wait for it

    loaded = load(Project(screen.root), screen.progress)
    if loaded.register is not None and not any_error(loaded.findings):
        return loaded
    screen.findings((each for each in loaded.findings if each.is_error), form)
    screen.say("Dữ liệu còn lỗi nên chưa tạo tệp nào; sửa xong thì gõ lại lệnh này")
    return None
