"""The list of one unit's models: those there are, with room for the next step of each, and blank lines for new ones."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from followup.drafts.sheets.form import CellKind, Column, Form, Item, NewFile, Row, Table, Target, choices
from followup.drafts.sheets.office import Office
from followup.movement_rows import InitiativeRow
from followup.records.initiative import Initiative, InitiativeKind, Step, Subject
from followup.records.unit import Level, Unit
from followup.source.document import Value
from followup.vietnamese import day, parse_day

KIND = "mo-hinh"

_BLANK_LINES = 10
_ABOUT = (("Mã", 26), ("Bước gần nhất", 24))
_ADVICE = (
    "Mô hình mới ghi vào các dòng còn trống ở cuối, ghi đủ tên, chủ thể, lĩnh vực, cấp và ngày đăng ký. "
    "Mô hình đã có thì sửa ngay trên dòng ấy, hoặc ghi thêm bước mới"
)
_REGISTERED = Item("qua_trinh", (("buoc", (str(Step.REGISTERED.value),)),))
_NEW_STEP = Item("qua_trinh", (("buoc", ()),))  # no step there is it: a new one stands at the end
_STEP_COLUMNS = (
    (Column("dang_ky.ngay", "Ngày đăng ký", 14, CellKind.DAY), ("ngay",), _REGISTERED),
    (Column("buoc_moi", "Bước mới", 22, CellKind.CHOICE, choices(Step)), ("buoc",), _NEW_STEP),
    (Column("buoc_moi.ngay", "Ngày của bước mới", 14, CellKind.DAY), ("ngay",), _NEW_STEP),
    (Column("buoc_moi.cap", "Cấp của bước mới", 14, CellKind.CHOICE, choices(Level)), ("cap",), _NEW_STEP),
    (Column("buoc_moi.quyet_dinh", "Quyết định (số, ký hiệu và ngày)", 28), ("quyet_dinh",), _NEW_STEP),
    (Column("buoc_moi.ly_do", "Lý do của bước mới", 24), ("ly_do",), _NEW_STEP),
)


def initiative_form(unit: Unit, office: Office) -> Form:
    """Give the list of UNIT's models."""
    known = {row.id: row for each in office.summaries for row in each.initiatives if row.unit == unit.id}
    columns = tuple(_columns(office))
    ids = (*known, *_new_ids(unit, office))
    table = Table(
        "Mô hình",
        _ABOUT,
        tuple(column for column, _, _ in columns),
        tuple(_row(name, known.get(name), unit, columns, office) for name in ids),
    )
    files = {_path(name, unit, office): _new_file(name, unit) for name in ids}
    return Form(KIND, unit.id, "", office.as_of, f"Mô hình, điển hình: {unit.name}", _ADVICE, (table,), files)


def _columns(office: Office) -> Iterator[tuple[Column, tuple[str, ...], Item | None]]:
    fields = tuple((each.id, each.name) for each in office.register.settings.fields)
    yield Column("ten", "Tên mô hình", 40), ("ten",), None
    yield Column("chu_the", "Chủ thể", 12, CellKind.CHOICE, choices(Subject)), ("chu_the",), None
    yield Column("loai", "Loại", 12, CellKind.CHOICE, choices(InitiativeKind)), ("loai",), None
    yield Column("linh_vuc", "Lĩnh vực", 24, CellKind.CHOICE, fields), ("linh_vuc",), None
    yield Column("cap", "Cấp", 12, CellKind.CHOICE, choices(Level)), ("cap",), None
    yield Column("dia_ban", "Địa bàn", 28), ("dia_ban",), None
    yield Column("doi_tuong_huong_loi", "Đối tượng hưởng lợi", 28), ("doi_tuong_huong_loi",), None
    yield from _STEP_COLUMNS
    yield Column("ghi_chu", "Ghi chú", 24), ("ghi_chu",), None


def _new_ids(unit: Unit, office: Office) -> Iterator[str]:
    """Yield ids for new models that nobody has yet."""
    taken = {row.id for each in office.summaries for row in each.initiatives}
    free = (name for number in count(1) if (name := f"mh-{unit.id}-{number}") not in taken)
    for _, name in zip(range(_BLANK_LINES), free, strict=False):
        yield name


def _row(
    name: str,
    known: InitiativeRow | None,
    unit: Unit,
    columns: tuple[tuple[Column, tuple[str, ...], Item | None], ...],
    office: Office,
) -> Row:
    path = _path(name, unit, office)
    subject = f"{unit.name}, mô hình «{known.name}»" if known else f"{unit.name}, mô hình mới '{name}'"
    slots = {
        column.key: office.slot(Target(path, route, item), column, f"{subject}: {column.head.lower()}")
        for column, route, item in columns
    }
    last = known.events[-1] if known else None
    when = parse_day(last.on) if last else None
    words = f"{Step.read(last.step).label}, {day(when)}" if last and when else ""
    return Row(name, (name, words), slots)


def _path(name: str, unit: Unit, office: Office) -> str:
    return office.path(unit, "mo-hinh", f"{unit.id}/{name}")


def _new_file(name: str, unit: Unit) -> NewFile:
    values: dict[str, Value] = {"ma": name, "don_vi": unit.id}
    return NewFile(Initiative, values | ({"minh_hoa": "true"} if unit.sample else {}))
