"""Every key that editors may type, with what it means and what may stand there, told by the records themselves.

The record types give a JSON Schema; whatever this page says is read from it, so the page cannot lie.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias, get_args

from followup.attachment import Attachment
from followup.pages import address
from followup.pages.editor_ids import ids_of
from followup.pages.number import Told, Words, plain
from followup.pages.page import Link, Page, Whole
from followup.records.colour import Colour
from followup.records.commendation import Commendation
from followup.records.criteria import Criteria
from followup.records.data_version import DataVersion
from followup.records.directive import Directive
from followup.records.document_number import DocumentNumber
from followup.records.editor_schema import editor_schema
from followup.records.group import Group
from followup.records.holidays import Holidays
from followup.records.indicator import Indicator
from followup.records.indicator_value import IndicatorReport
from followup.records.initiative import Initiative
from followup.records.note import Note
from followup.records.page_name import PageName
from followup.records.period import ReportingPeriod
from followup.records.plan import Plan
from followup.records.published_figure import PublishedFigure
from followup.records.rating import Rating
from followup.records.record import Record
from followup.records.redirect import Redirects
from followup.records.repository import Repository
from followup.records.result import Result
from followup.records.settings import Settings
from followup.records.types import Address, Amount, Count, Day, DutyCode, DutyReference, Flag, Slug, Text
from followup.records.unit import Unit

Schema: TypeAlias = Mapping[str, Any]

KINDS: tuple[tuple[str, str, str, type[Record]], ...] = (
    ("van-ban", "Văn bản chỉ đạo", "data/van-ban/MÃ.yaml", Directive),
    ("don-vi", "Đơn vị", "data/don-vi/MÃ.yaml", Unit),
    ("nhom", "Nhóm đơn vị", "data/nhom/MÃ.yaml", Group),
    ("ket-qua", "Kết quả của một đơn vị trong một kỳ", "data/ket-qua/KỲ/ĐƠN-VỊ.yaml", Result),
    ("ke-hoach", "Kế hoạch của một đơn vị: thời hạn tự đặt", "data/ke-hoach/NĂM/ĐƠN-VỊ.yaml", Plan),
    ("mo-hinh", "Mô hình, điển hình", "data/mo-hinh/ĐƠN-VỊ/MÃ.yaml", Initiative),
    ("chi-tieu", "Chỉ tiêu", "data/chi-tieu/MÃ.yaml", Indicator),
    ("so-lieu", "Số liệu chỉ tiêu của một đơn vị trong một kỳ", "data/so-lieu/KỲ/ĐƠN-VỊ.yaml", IndicatorReport),
    ("tieu-chi", "Bộ tiêu chí", "data/tieu-chi/MÃ.yaml", Criteria),
    ("xep-loai", "Xếp loại của một đơn vị trong một năm", "data/xep-loai/NĂM/ĐƠN-VỊ.yaml", Rating),
    ("khen-thuong", "Quyết định khen thưởng", "data/khen-thuong/MÃ.yaml", Commendation),
    ("so-lieu-cong-bo", "Số liệu công bố", "data/so-lieu-cong-bo/MÃ.yaml", PublishedFigure),
    ("ky", "Kỳ báo cáo", "data/ky/MÃ.yaml", ReportingPeriod),
    ("ngay-nghi", "Ngày nghỉ của một năm", "data/ngay-nghi/NĂM.yaml", Holidays),
    ("trang-viet", "Phần đầu của trang viết", "content/….md", Note),
    ("cau-hinh", "Cấu hình", "data/cau-hinh.yaml", Settings),
    ("chuyen-huong", "Trang đã đổi mã hoặc đã bỏ", "data/chuyen-huong.yaml", Redirects),
)
FORMS: tuple[tuple[object, str], ...] = (
    (Text, "chữ"),
    (Slug, "mã: chữ thường không dấu, nối bằng gạch ngang"),
    (Day, "ngày, như 09/3/2022 hoặc 2022-03-09"),
    (DocumentNumber, "số và ký hiệu, như 394-CV/TU"),
    (DutyCode, "số mục, như 1.2.c"),
    (DutyReference, "mã nhiệm vụ, như 394-cv-tu/1.1.a"),
    (Count, "số nguyên"),
    (DataVersion, "số nguyên"),
    (Amount, "số, như 1.200 hoặc 62,5"),
    (Flag, "true (có) hoặc false (không)"),
    (Address, "địa chỉ đầy đủ, bắt đầu bằng https://"),
    (Repository, "địa chỉ đầy đủ, có {duong_dan} ở chỗ đường dẫn tệp"),
    (Colour, 'mã màu trong ngoặc kép, như "#0b4a80"'),
    (PageName, "loại và mã của trang, như don-vi/huyen-uy-a"),
)


class Word(NamedTuple):
    """A word that an editor may type, and how readers see it."""

    word: str
    label: str


class Key(NamedTuple):
    """One key. `words` are the only ones that may stand there; `part` leads to the keys of what stands below it."""

    name: str
    meaning: str
    required: bool
    form: str
    words: tuple[Word, ...]
    part: Link | None


class KeyTable(NamedTuple):
    """The keys of one record, or of a part of it: `title` names the keys under which the part stands."""

    title: str
    anchor: str
    keys: tuple[Key, ...]


class Kind(NamedTuple):
    """A kind of file with all its tables, its own keys first."""

    title: str
    anchor: str
    path: str
    tables: tuple[KeyTable, ...]


class KeysView(NamedTuple):
    """All kinds of file."""

    sentence: Words
    kinds: tuple[Kind, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page of keys, with the schema of each kind of file for editors' programs."""
    kinds = tuple(Kind(title, anchor, path, tuple(_tables(anchor, record))) for anchor, title, path, record in KINDS)
    view = KeysView(sentence(kinds), kinds)
    yield Page(
        address=address.KEYS,
        template="pages/keys.html",
        title="Khóa và giá trị",
        description=plain(view.sentence),
        section=address.GUIDE,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME), Link("Hướng dẫn", address.GUIDE)),
        attachments=tuple(schemas(whole)),
    )


def schemas(whole: Whole) -> Iterator[Attachment]:
    """Give the JSON Schema of each kind of file, with the ids of the office's own records to choose from."""
    ids = ids_of(whole)
    for name, title, _, record in KINDS:
        schema = editor_schema(title, record, ids)
        yield Attachment(address.schema(name), json.dumps(schema, ensure_ascii=False, indent=1) + "\n")


def sentence(kinds: tuple[Kind, ...]) -> Words:
    """Count the kinds of file and their keys."""
    keys = sum(len(table.keys) for kind in kinds for table in kind.tables)
    return (Told(len(kinds)), " loại tệp, ", Told(keys), " khóa. Khóa viết không dấu, đúng như ở đây.")


def _tables(anchor: str, record: type[Record]) -> Iterator[KeyTable]:
    """Give the record's own keys, then those of each part in the order in which the parts are met."""
    schema = record.model_json_schema()
    parts: dict[str, list[str]] = {}
    yield KeyTable("", f"{anchor}-khoa", tuple(_keys(schema, anchor, parts)))
    done = 0
    while done < len(parts):
        name = list(parts)[done]
        keys = tuple(_keys(schema["$defs"][name], anchor, parts))
        yield KeyTable(", ".join(dict.fromkeys(parts[name])), _part_anchor(anchor, name), keys)
        done += 1


def _keys(schema: Schema, anchor: str, parts: dict[str, list[str]]) -> Iterator[Key]:
    for name, own in schema["properties"].items():
        value, listed = _value(own)
        part = str(value["$ref"]).rpartition("/")[2] if "$ref" in value else None
        if part:
            parts.setdefault(part, []).append(name)
        yield Key(
            name=name,
            meaning=own["description"],
            required=name in schema.get("required", ()),
            form=_form(value, listed=listed) + _default(own),
            words=_words(value),
            part=Link(name, address.KEYS, _part_anchor(anchor, part)) if part else None,
        )


def _value(own: Schema) -> tuple[Schema, bool]:
    """Give what stands at a key when something does, and whether it is a list of that."""
    given = next((each for each in own.get("anyOf", ()) if each.get("type") != "null"), own)
    return (given["items"], True) if given.get("type") == "array" else (given, False)


def _form(value: Schema, *, listed: bool) -> str:
    if "$ref" in value:
        return "danh sách, mỗi mục là một nhóm khóa" if listed else "một nhóm khóa"
    form = "một trong các từ" if "enum" in value else _scalar_form(value)
    return f"danh sách {form}" if listed else form


def _scalar_form(value: Schema) -> str:
    written = (value.get("type"), value.get("pattern"))
    for kind, words in FORMS:
        own = get_args(kind)[-1].json_schema
        if (own["type"], own.get("pattern")) == written:
            return words
    return "giá trị"


def _words(value: Schema) -> tuple[Word, ...]:
    return tuple(
        Word(word, label) for word, label in zip(value.get("enum", ()), value.get("enumDescriptions", ()), strict=True)
    )


def _default(own: Schema) -> str:
    """Say what holds when the key is left out, where something does."""
    default = own.get("default")
    if isinstance(default, bool) or not isinstance(default, str | int):
        return ""
    return f"; bỏ trống thì là {default}"


def _part_anchor(anchor: str, name: str) -> str:
    return f"{anchor}-{name.lower()}"
