"""Make drafts of reports: one of one unit for one period, or all that a period asks for when it is opened."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from followup.cli.answers import prompt
from followup.cli.cannot_do import CannotDoError
from followup.cli.new_record import interviewed, write
from followup.cli.screen import Screen
from followup.cli.sound_data import sound_data
from followup.project import DATA, Project
from followup.vietnamese import count

ASK_PERIOD = "Mã kỳ, ví dụ 2026-nam, 2026-6t1, 2026-q3, 2026-t09; kỳ đột xuất đặt mã riêng"


def new_report(screen: Screen, given: Mapping[str, str], *, as_of: date, form: str, asks: bool) -> int:
    """Make the draft in which one unit reports for one period."""
    from followup.drafts.fresh.reports import report_draft  # noqa: PLC0415 -- help and wrong usage must not wait for it
    from followup.drafts.refused import Refused  # noqa: PLC0415 -- likewise

    unknown = set(given) - {"don_vi", "ky_bao_cao"}
    if unknown:
        raise CannotDoError(f"không ghi được '{min(unknown)}' bằng lệnh này; mở tệp báo cáo ra ghi")
    questions = (("don_vi", "Mã đơn vị báo cáo"), ("ky_bao_cao", "Mã kỳ báo cáo, ví dụ 2026-q2"))
    answers = {name: given.get(name) or (prompt(words, "").strip() if asks else "") for name, words in questions}
    for name, words in questions:
        if not answers[name]:
            raise CannotDoError(f"còn thiếu {name} ({words}); ghi như: build.py new ket-qua huyen-uy-a 2026-q2")
    data = sound_data(screen, form)
    if data is None:
        return 1
    loaded, register = data
    made = report_draft(register, loaded.summaries, answers["don_vi"], answers["ky_bao_cao"], as_of=as_of)
    if isinstance(made, Refused):
        raise CannotDoError(made.sentence)
    path, text = made
    if Project(screen.root).path(path).exists():
        raise CannotDoError(f"đã có tệp {path}; không ghi đè, mở tệp ấy ra sửa")
    write(Project(screen.root), {path: text})
    rows = text.count("\n  - nhiem_vu:")
    what = f"với {count(rows)} đầu việc" if rows else "nhưng đơn vị không có đầu việc nào phải báo cáo trong kỳ này"
    screen.say(f"Đã tạo {path} {what}; ghi xong thì xóa dòng nhap: true")
    return 0


def new_period(screen: Screen, given: Mapping[str, str], *, as_of: date, form: str, asks: bool) -> int:
    """Make the file of a period, unless it is there, and the draft of every report that it asks for and that lacks."""
    from followup.drafts.fresh.forms import FORMS  # noqa: PLC0415 -- help must not wait for it
    from followup.drafts.fresh.reports import opened_by, report_drafts  # noqa: PLC0415 -- help must not wait for it
    from followup.source.tree import scan  # noqa: PLC0415 -- likewise

    data = sound_data(screen, form)
    if data is None:
        return 1
    loaded, register = data
    named = given.get("ma") or (prompt(ASK_PERIOD, "").strip() if asks else "")
    opened, new = register.periods.get(named), {}
    if opened is None:
        made = interviewed(screen, next(each for each in FORMS if each.word == "ky"), {**given, "ma": named}, asks=asks)
        if made is None:
            return 1
        new = dict([made])
        outcome = opened_by(*made, register.settings)
        opened = outcome.value
        if opened is None:
            screen.findings(outcome.diagnostics, form)
            return 1
    elif set(given) - {"ma"}:
        raise CannotDoError(f"kỳ '{named}' đã mở; muốn đổi gì thì gõ: build.py set {named} KHÓA GIÁ-TRỊ")
    if opened.record.seals:
        raise CannotDoError(f"kỳ '{named}' đã chốt, nên không soạn báo cáo mới cho kỳ này")
    there = frozenset(each.path for each in scan(screen.root, (DATA,)).value)
    drafts = report_drafts(register, loaded.summaries, opened, as_of=as_of, there=there)
    write(Project(screen.root), {**new, **drafts})
    what = f"Đã mở kỳ {opened.name}" if new else f"Kỳ {opened.name} đã mở từ trước"
    screen.say(f"{what}; soạn sẵn {count(len(drafts))} báo cáo trong {DATA}/, tệp đã có thì giữ nguyên")
    return 0
