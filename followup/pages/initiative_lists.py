"""Lists of models for readers without a script: by unit, by field and year of registration, from A to Z.

Each page has at most 100 rows. The page that leads to the lists counts them first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from followup.pages import address
from followup.pages.entries import ROWS, by_unit, entries
from followup.pages.entry import Entry
from followup.pages.initiatives import number
from followup.pages.number import Number, Told, Words, numbers_in, plain, told_of
from followup.pages.page import Link, Page, Whole
from followup.records.settings import MovementField
from followup.records.unit import Unit
from followup.source.tree import content_digest
from followup.vietnamese import count, fold

CRUMBS = (Link("Tổng quan", address.HOME), Link("Mô hình", address.INITIATIVES))
LISTS = Link("Danh sách mô hình", address.INITIATIVE_LISTS)


class ListView(NamedTuple):
    """One page of a list. `letters` lead to where each letter begins, in the list from A to Z."""

    sentence: Words
    rows: tuple[Entry, ...]
    before: Link | None
    after: Link | None
    letters: tuple[Link, ...]
    of_unit: Link | None


class Counted(NamedTuple):
    """A way to a list, and how many models it has, as the list itself says."""

    to: Link
    models: int


class FieldRow(NamedTuple):
    """How many models of one field were registered in each year; None where there are none."""

    field: str
    years: tuple[Counted | None, ...]
    models: Number


class ListsView(NamedTuple):
    """All lists."""

    sentence: str
    letters: tuple[Link, ...]
    years: tuple[int, ...]
    fields: tuple[FieldRow, ...]
    units: tuple[Counted, ...]


class _List(NamedTuple):
    """One list. `total` counts `shown`, the first page explains it; `at` gives the address of each page."""

    title: str
    shown: Sequence[Entry]
    total: Number | Told
    at: Callable[[int], str]
    letters: tuple[Link, ...] = ()
    of_unit: Link | None = None


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page that leads to the lists, and the pages of each list."""
    shown = entries(whole)
    told = {each.id: content_digest(repr(each).encode()) for each in shown}
    from_a_to_z = _from_a_to_z(shown)
    yield _lists(shown, from_a_to_z.letters, whole)
    for each in (*_lists_of_units(shown, whole), *_lists_of_fields(shown, whole), from_a_to_z):
        yield from _pages(each, told)


def _from_a_to_z(shown: Sequence[Entry]) -> _List:
    total = told_of(address.LIFE_CYCLE, "mo-hinh", len(shown))
    return _List("Mô hình từ A đến Z", shown, total, address.initiatives_a_z, letters=letters(shown))


def _lists_of_units(shown: Sequence[Entry], whole: Whole) -> Iterator[_List]:
    units = by_unit(shown)
    for unit in (each for each in whole.register.units.values() if each.id in units):
        yield _of_unit(unit, units[unit.id])


def _lists_of_fields(shown: Sequence[Entry], whole: Whole) -> Iterator[_List]:
    for field in whole.register.settings.fields:
        of_field = [each for each in shown if each.field_id == field.id]
        for year in sorted({each.year for each in of_field}):
            yield _of_field(field, year, [each for each in of_field if each.year == year])


def letters(shown: Sequence[Entry]) -> tuple[Link, ...]:
    """Lead to the first model under each letter; Ă, Â stand under A as in speech, Đ by itself."""
    found: dict[str, Link] = {}
    for at, each in enumerate(shown):
        letter = _letter(each.name)
        if letter and letter not in found:
            found[letter] = Link(letter, address.initiatives_a_z(at // ROWS + 1), each.anchor)
    return tuple(found.values())


def _letter(name: str) -> str:
    return _plain(next((sign for sign in name if sign.isalpha()), ""))


@cache
def _plain(sign: str) -> str:
    return "Đ" if sign.lower() == "đ" else fold(sign).upper()[:1]


def _of_unit(unit: Unit, shown: Sequence[Entry]) -> _List:
    page = address.unit(unit.id)
    total = told_of(page, "mo-hinh", len(shown))
    at = partial(address.initiatives_of_unit, unit.id)
    return _List(f"Mô hình của {unit.name}", shown, total, at, of_unit=Link(unit.name, page))


def _of_field(field: MovementField, year: int, shown: Sequence[Entry]) -> _List:
    title = f"Lĩnh vực {field.name}, đăng ký năm {year}"
    rule = f"Mỗi mô hình, điển hình của lĩnh vực, đăng ký năm {year}, đếm một lần; bản nháp không tính."
    total = number("mo-hinh", title, rule, shown)
    return _List(title, shown, total, partial(address.initiatives_of_field, field.id, year))


def _pages(of: _List, told: Mapping[str, str]) -> Iterator[Page]:
    """Cut a list into pages. TOLD stands for each model, so that what a page shows is told apart without drawing."""
    last = -(-len(of.shown) // ROWS)
    for page in range(1, last + 1):
        rows = tuple(of.shown[(page - 1) * ROWS : page * ROWS])
        part = f", trang {count(page)}/{count(last)}" if last > 1 else ""
        again = told_of(of.at(1), of.total.id, len(of.shown)) if isinstance(of.total, Number) else of.total
        view = ListView(
            sentence=(of.total if page == 1 else again, f" mô hình, điển hình, xếp theo vần{part}."),
            rows=rows,
            before=Link(f"Trang {count(page - 1)}", of.at(page - 1)) if page > 1 else None,
            after=Link(f"Trang {count(page + 1)}", of.at(page + 1)) if page < last else None,
            letters=of.letters,
            of_unit=of.of_unit,
        )
        yield Page(
            address=of.at(page),
            template="pages/initiative_list.html",
            title=f"{of.title}{part}",
            description=plain(view.sentence),
            section=address.INITIATIVES,
            view=view,
            crumbs=(*CRUMBS, LISTS),
            numbers=numbers_in(view.sentence),
            sample=any(each.sample for each in rows),
            seen="\n".join(_seen(of, page, rows, told)),
        )


def _seen(of: _List, page: int, rows: Sequence[Entry], told: Mapping[str, str]) -> Iterator[str]:
    """Tell what PAGE shows, and of the first what explains its figure: all models of the list."""
    yield f"{of.title} {len(of.shown)} {of.letters} {of.of_unit}"
    yield from (told[each.id] for each in (of.shown if page == 1 and isinstance(of.total, Number) else rows))


def _lists(shown: Sequence[Entry], letters: tuple[Link, ...], whole: Whole) -> Page:
    years = tuple(sorted({each.year for each in shown}))
    units = by_unit(shown)
    view = ListsView(
        sentence=f"Danh sách chia sẵn, mỗi trang không quá {ROWS} mô hình, đọc và in được trên mọi máy.",
        letters=letters,
        years=years,
        fields=tuple(_field_row(each.id, each.name, years, shown) for each in whole.register.settings.fields),
        units=tuple(
            Counted(Link(unit.name, address.initiatives_of_unit(unit.id)), len(units[unit.id]))
            for unit in whole.register.units.values()
            if unit.id in units
        ),
    )
    return Page(
        address=address.INITIATIVE_LISTS,
        template="pages/initiative_lists.html",
        title="Danh sách mô hình",
        description=view.sentence,
        section=address.INITIATIVES,
        view=view,
        crumbs=CRUMBS,
        numbers=tuple(each.models for each in view.fields) if view.units else (),
        sample=any(each.sample for each in shown),
    )


def _field_row(field: str, name: str, years: Iterable[int], shown: Sequence[Entry]) -> FieldRow:
    own = [each for each in shown if each.field_id == field]
    of = [each.year for each in own]
    cells = tuple(
        Counted(Link(str(year), address.initiatives_of_field(field, year)), of.count(year)) if year in of else None
        for year in years
    )
    rule = "Mỗi mô hình, điển hình của lĩnh vực đếm một lần, đăng ký năm nào cũng vậy; bản nháp không tính."
    return FieldRow(name, cells, number(f"linh-vuc-{field}", f"Mô hình lĩnh vực {name}", rule, own))
