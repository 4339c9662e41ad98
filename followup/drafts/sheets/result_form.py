"""The form in which one unit reports for one period: a line for each obligation that it has to answer for."""

from __future__ import annotations

from collections.abc import Iterator

from followup.drafts.sheets.form import CellKind, Column, Field, Form, Item, NewFile, Row, Slot, Table, Target, choices
from followup.drafts.sheets.office import Office
from followup.opened import Opened
from followup.periods import PARTY, label, period
from followup.records.duty import Duty
from followup.records.result import Channel, Claim, Result
from followup.records.unit import Unit
from followup.source.document import Value
from followup.status.owed import owed
from followup.vietnamese import day

KIND = "ket-qua"

CLAIM = Column("tinh_trang", "Tình trạng", 22, CellKind.CHOICE, choices(Claim))
FINISHED_ON = Column("ngay_hoan_thanh", "Ngày hoàn thành", 14, CellKind.DAY)
_ROUTES = (
    (CLAIM, ("tinh_trang",)),
    (FINISHED_ON, ("ngay_hoan_thanh",)),
    (Column("ti_le", "Tỷ lệ (%)", 9, CellKind.NUMBER), ("ti_le",)),
    (Column("minh_chung.so_ky_hieu", "Số, ký hiệu văn bản minh chứng", 20), ("minh_chung", 0, "so_ky_hieu")),
    (Column("minh_chung.ngay", "Ngày văn bản minh chứng", 14, CellKind.DAY), ("minh_chung", 0, "ngay")),
    (Column("kho_khan", "Khó khăn, vướng mắc", 32), ("kho_khan", 0, "noi_dung")),
    (Column("kien_nghi", "Kiến nghị, đề xuất", 32), ("kien_nghi", 0, "noi_dung")),
    (Column("ghi_chu", "Ghi chú", 24), ("ghi_chu",)),
)
RECEIVED_ON = Column("ngay_nhan", "Ngày nhận (văn phòng ghi)", 16, CellKind.DAY)
HEADS = (
    Column("so_ky_hieu", "Số, ký hiệu báo cáo", 22),
    Column("ngay_bao_cao", "Ngày báo cáo", 14, CellKind.DAY),
    RECEIVED_ON,
    Column("cach_nhan", "Nhận bằng (văn phòng ghi)", 24, CellKind.CHOICE, choices(Channel)),
)
_DRAFT = Column("nhap", "Bản nháp, chưa tính vào số liệu", 22, CellKind.CHOICE, (("true", "Có"), ("false", "Không")))
_ABOUT = (("Văn bản", 14), ("Mục", 8), ("Nhiệm vụ", 48), ("Thời hạn", 12))
_ADVICE = (
    "Chỉ ghi vào các ô nền trắng có khung; ngày ghi như 15/4/2024. Biểu mẫu được đọc lại theo các mã đang ẩn, "
    "nên lọc, ẩn hay sắp xếp đều được"
)


def result_form(unit: Unit, opened: Opened, office: Office) -> Form:
    """Give UNIT's form for the period OPENED, with what has been reported already."""
    path = result_path(unit, opened, office)
    words = f"{unit.name}, kỳ {opened.name}"
    table = Table(
        "Kết quả",
        _ABOUT,
        tuple(column for column, _ in _ROUTES),
        tuple(_row(duty, occurrence, path, words, opened, office) for duty, occurrence in _lines(unit, opened, office)),
        tuple(_fields(path, words, office)),
    )
    title = f"Kết quả thực hiện nhiệm vụ: {words}"
    return Form(KIND, unit.id, opened.id, office.as_of, title, _ADVICE, (table,), {path: new_result(unit, opened)})


def result_path(unit: Unit, opened: Opened, office: Office) -> str:
    """Give the path of UNIT's report for OPENED."""
    return office.path(unit, "ket-qua", f"{opened.id}/{unit.id}")


def new_result(unit: Unit, opened: Opened) -> NewFile:
    """Give what a report begins with."""
    values: dict[str, Value] = {"don_vi": unit.id, "ky_bao_cao": opened.id}
    return NewFile(Result, values | ({"minh_hoa": "true"} if unit.sample else {}))


def duty_item(duty: str, occurrence: str, opened: Opened) -> Item:
    """Give the line of a report about DUTY; the occurrence of the period itself may be left unsaid."""
    named = ("", opened.id) if occurrence in {"", opened.id} else (occurrence,)
    return Item("ket_qua", (("nhiem_vu", (duty,)), ("ky", named)))


def duty_words(duty: str, occurrence: str, office: Office) -> str:
    """Give how a line of changes names a duty: "nhiệm vụ 1.2 của 394-CV/TU"."""
    name, _, code = duty.partition("/")
    directive = office.register.directives.get(name)
    known = period(occurrence, PARTY)
    of = f" ({label(known) if known else occurrence})" if occurrence else ""
    return f"nhiệm vụ {code} của {directive.number or name if directive else name}{of}"


def _lines(unit: Unit, opened: Opened, office: Office) -> Iterator[tuple[str, str]]:
    """Yield duty and occurrence of all that UNIT has to answer for, then of what it has reported besides."""
    seen: set[tuple[str, str]] = set()
    owing = ((each.duty, each.occurrence) for each in owed(unit.id, opened, office.register, office.standings(opened)))
    for duty, occurrence in (*owing, *_reported(unit, opened, office)):
        line = (duty, "" if occurrence == opened.id else occurrence)
        if line not in seen:
            seen.add(line)
            yield line


def _reported(unit: Unit, opened: Opened, office: Office) -> Iterator[tuple[str, str]]:
    written = office.values(result_path(unit, opened, office)).get("ket_qua")
    for each in written if isinstance(written, list) else ():
        if isinstance(each, dict):
            yield str(each.get("nhiem_vu") or ""), str(each.get("ky") or "")


def _row(duty: str, occurrence: str, path: str, words: str, opened: Opened, office: Office) -> Row:
    item = duty_item(duty, occurrence, opened)
    known = office.register.duties.get(duty)
    subject = f"{words}, {duty_words(duty, occurrence, office)}"
    slots = {
        column.key: office.slot(Target(path, route, item), column, f"{subject}: {column.head.lower()}")
        for column, route in _ROUTES
        if _asked(column, known) or office.slot(Target(path, route, item), column, "").value
    }
    return Row(f"{duty}@{occurrence}".removesuffix("@"), _about(duty, occurrence, known, office), slots)


def _asked(column: Column, duty: Duty | None) -> bool:
    """Tell whether COLUMN is asked of DUTY: a percentage only where its document names something measurable."""
    return column.key != "ti_le" or (duty is not None and duty.measured is not None)


def _about(duty: str, occurrence: str, known: Duty | None, office: Office) -> tuple[str, ...]:
    name, _, code = duty.partition("/")
    directive = office.register.directives.get(name)
    summary = known.summary if known else ""
    when = period(occurrence, PARTY)
    due = day(known.due_on) if known and known.due_on else label(when) if when else occurrence
    return (str(directive.number or name) if directive else name, code, summary, due)


def _fields(path: str, words: str, office: Office) -> Iterator[Field]:
    draft = office.slot(Target(path, ("nhap",)), _DRAFT, f"{words}: bản nháp")
    for column in HEADS:
        yield Field(column.key, column, head_slot(column, path, words, office))
    if draft.value == "true":
        yield Field(_DRAFT.key, _DRAFT, draft)


def head_slot(column: Column, path: str, words: str, office: Office) -> Slot:
    """Give the cell of a value of the whole report."""
    named = column.head.partition(" (")[0]
    return office.slot(Target(path, (column.key,)), column, f"{words}: {named[:1].lower()}{named[1:]}")
