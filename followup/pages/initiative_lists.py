"""Lists of models for readers without a script: by unit, by field and year of registration, from A to Z.

Each page has at most 100 rows. The page that leads to the lists counts them first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from followup.pages import address
from followup.pages.entry import ROWS, Entry, by_unit, entries
from followup.pages.page import Link, Page, Whole
from followup.vietnamese import count, fold

CRUMBS = (Link("Tổng quan", address.HOME), Link("Mô hình", address.INITIATIVES))
LISTS = Link("Danh sách mô hình", address.INITIATIVE_LISTS)


@dataclass(frozen=True, slots=True)
class ListView:
    """One page of a list. `letters` lead to where each letter begins, in the list from A to Z."""

    sentence: str
    rows: tuple[Entry, ...]
    before: Link | None
    after: Link | None
    letters: tuple[Link, ...]
    of_unit: Link | None


@dataclass(frozen=True, slots=True)
class Counted:
    """A way to a list, and how many models it has."""

    to: Link
    models: int


@dataclass(frozen=True, slots=True)
class FieldRow:
    """How many models of one field were registered in each year; None where there are none."""

    field: str
    years: tuple[Counted | None, ...]
    models: int


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
    yield from _pages("Mô hình từ A đến Z", shown, address.initiatives_a_z, letters=letters(shown))


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
    for page in _pages(f"Mô hình của {title}", shown, lambda at: address.initiatives_of_unit(name, at)):
        yield _of_unit(page, Link(title, address.unit(name)))


def _of_unit(page: Page, unit: Link) -> Page:
    view = page.view
    return replace(page, view=replace(view, of_unit=unit)) if isinstance(view, ListView) else page


def _field_pages(field: str, name: str, year: int, shown: Sequence[Entry]) -> Iterator[Page]:
    chosen = [each for each in shown if each.field_id == field and each.year == year]
    yield from _pages(
        f"Lĩnh vực {name}, đăng ký năm {year}", chosen, lambda at: address.initiatives_of_field(field, year, at)
    )


def _pages(
    title: str, shown: Sequence[Entry], at: Callable[[int], str], *, letters: tuple[Link, ...] = ()
) -> Iterator[Page]:
    """Cut SHOWN into pages; AT gives the address of each."""
    last = -(-len(shown) // ROWS)
    for page in range(1, last + 1):
        rows = tuple(shown[(page - 1) * ROWS : page * ROWS])
        part = f", trang {count(page)}/{count(last)}" if last > 1 else ""
        view = ListView(
            sentence=f"{count(len(shown))} mô hình, điển hình, xếp theo vần{part}.",
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
            description=view.sentence,
            section=address.INITIATIVES,
            view=view,
            crumbs=(*CRUMBS, LISTS),
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
        sample=any(each.sample for each in shown),
    )


def _field_row(field: str, name: str, years: Iterable[int], shown: Sequence[Entry]) -> FieldRow:
    of = [each.year for each in shown if each.field_id == field]
    cells = tuple(
        Counted(Link(count(of.count(year)), address.initiatives_of_field(field, year)), of.count(year))
        if year in of
        else None
        for year in years
    )
    return FieldRow(name, cells, len(of))
