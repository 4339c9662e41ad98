"""Lists of models for readers without a script: by unit, by field and year of registration, from A to Z.

Each page has at most 100 rows. The page that leads to the lists counts them first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from followup.pages import address
from followup.pages.entries import ROWS, by_unit, entries
from followup.pages.entry import Entry
from followup.pages.initiatives import number
from followup.pages.number import Number, Told, Words, numbers_in, plain, told_of
from followup.pages.page import Link, Page, Whole
from followup.vietnamese import count, fold

CRUMBS = (Link("Tổng quan", address.HOME), Link("Mô hình", address.INITIATIVES))
LISTS = Link("Danh sách mô hình", address.INITIATIVE_LISTS)


@dataclass(frozen=True, slots=True)
class ListView:
    """One page of a list. `letters` lead to where each letter begins, in the list from A to Z."""

    sentence: Words
    rows: tuple[Entry, ...]
    before: Link | None
    after: Link | None
    letters: tuple[Link, ...]
    of_unit: Link | None


@dataclass(frozen=True, slots=True)
class Counted:
    """A way to a list, and how many models it has, as the list itself says."""

    to: Link
    models: int


@dataclass(frozen=True, slots=True)
class FieldRow:
    """How many models of one field were registered in each year; None where there are none."""

    field: str
    years: tuple[Counted | None, ...]
    models: Number


@dataclass(frozen=True, slots=True)
class ListsView:
    """All lists."""

    sentence: str
    letters: tuple[Link, ...]
    years: tuple[int, ...]
    fields: tuple[FieldRow, ...]
    units: tuple[Counted, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page that leads to the lists, and the pages of each list."""
    shown = entries(whole)
    yield _lists(shown, whole)
    units = by_unit(shown)
    for unit in (each for each in whole.register.units.values() if each.id in units):
        yield from _unit_pages(unit.id, unit.name, units[unit.id])
    for field in whole.register.settings.fields:
        for year in sorted({each.year for each in shown if each.field_id == field.id}):
            yield from _field_pages(field.id, field.name, year, shown)
    total = told_of(address.LIFE_CYCLE, "mo-hinh", len(shown))
    yield from _pages("Mô hình từ A đến Z", shown, total, address.initiatives_a_z, letters=letters(shown))


def letters(shown: Sequence[Entry]) -> tuple[Link, ...]:
    """Lead to the first model under each letter; Ă, Â stand under A as in speech, Đ by itself."""
    found: dict[str, Link] = {}
    for at, each in enumerate(shown):
        letter = _letter(each.name)
        if letter and letter not in found:
            found[letter] = Link(letter, address.initiatives_a_z(at // ROWS + 1), each.anchor)
    return tuple(found.values())


def _letter(name: str) -> str:
    first = next((sign for sign in name if sign.isalpha()), "")
    if first.lower() == "đ":
        return "Đ"
    return fold(first).upper()[:1]


def _unit_pages(name: str, title: str, shown: Sequence[Entry]) -> Iterator[Page]:
    total = told_of(address.unit(name), "mo-hinh", len(shown))
    for page in _pages(f"Mô hình của {title}", shown, total, lambda at: address.initiatives_of_unit(name, at)):
        yield _of_unit(page, Link(title, address.unit(name)))


def _of_unit(page: Page, unit: Link) -> Page:
    view = page.view
    return replace(page, view=replace(view, of_unit=unit)) if isinstance(view, ListView) else page


def _field_pages(field: str, name: str, year: int, shown: Sequence[Entry]) -> Iterator[Page]:
    chosen = [each for each in shown if each.field_id == field and each.year == year]
    title = f"Lĩnh vực {name}, đăng ký năm {year}"
    rule = f"Mỗi mô hình, điển hình của lĩnh vực, đăng ký năm {year}, đếm một lần; bản nháp không tính."
    total = number("mo-hinh", title, rule, chosen)
    yield from _pages(title, chosen, total, lambda at: address.initiatives_of_field(field, year, at))


def _pages(
    title: str,
    shown: Sequence[Entry],
    total: Number | Told,
    at: Callable[[int], str],
    *,
    letters: tuple[Link, ...] = (),
) -> Iterator[Page]:
    """Cut SHOWN into pages; AT gives the address of each. TOTAL counts SHOWN; the first page explains it."""
    last = -(-len(shown) // ROWS)
    for page in range(1, last + 1):
        rows = tuple(shown[(page - 1) * ROWS : page * ROWS])
        part = f", trang {count(page)}/{count(last)}" if last > 1 else ""
        view = ListView(
            sentence=(
                total if page == 1 or isinstance(total, Told) else told_of(at(1), total.id, len(shown)),
                f" mô hình, điển hình, xếp theo vần{part}.",
            ),
            rows=rows,
            before=Link(f"Trang {count(page - 1)}", at(page - 1)) if page > 1 else None,
            after=Link(f"Trang {count(page + 1)}", at(page + 1)) if page < last else None,
            letters=letters,
            of_unit=None,
        )
        yield Page(
            address=at(page),
            template="pages/initiative_list.html",
            title=f"{title}{part}",
            description=plain(view.sentence),
            section=address.INITIATIVES,
            view=view,
            crumbs=(*CRUMBS, LISTS),
            numbers=numbers_in(view.sentence),
            sample=any(each.sample for each in rows),
        )


def _lists(shown: Sequence[Entry], whole: Whole) -> Page:
    years = tuple(sorted({each.year for each in shown}))
    units = by_unit(shown)
    view = ListsView(
        sentence=f"Danh sách chia sẵn, mỗi trang không quá {ROWS} mô hình, đọc và in được trên mọi máy.",
        letters=letters(shown),
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
