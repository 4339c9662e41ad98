"""Search: results where there is a script; without one, directives and units from A to Z."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from followup.pages import address
from followup.pages.abbreviations import in_capitals
from followup.pages.catalogue import catalogue
from followup.pages.entries import entries
from followup.pages.page import Link, Page, Whole
from followup.pages.search_index import index_script
from followup.pages.search_rows import Row, directive_row, rows_of, suffixes, unit_row
from followup.vietnamese_order import sort_key


class Listed(NamedTuple):
    """One thing of a list from A to Z."""

    to: Link
    note: str


class SearchView(NamedTuple):
    """`index_at` is where the script finds what can be found; the lists are for readers without it.

    `models_at` is where it finds all models; None where there are none.
    """

    index_at: str
    models_at: str | None
    directives: tuple[Listed, ...]
    units: tuple[Listed, ...]
    glossary: Link


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    register = whole.register
    script = index_script(rows_of(register), (*_abbreviations(), *suffixes(register)))
    models = entries(whole)
    view = SearchView(
        index_at=script.address,
        models_at=catalogue(models, register).address if models else None,
        directives=_a_to_z(directive_row(each, register) for each in register.directives.values()),
        units=_a_to_z(unit_row(each, register) for each in register.units.values()),
        glossary=Link("Thuật ngữ và chữ viết tắt", address.GLOSSARY),
    )
    yield Page(
        address=address.SEARCH,
        template="pages/search.html",
        title="Tìm kiếm",
        description="Tìm văn bản, nhiệm vụ, đơn vị, bài viết; gõ có dấu hay không dấu đều được.",
        section=address.SEARCH,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME),),
        scripts=(script,),
    )


def _abbreviations() -> Iterator[tuple[str, str]]:
    return ((each.word, each.meaning) for each in in_capitals())


def _a_to_z(rows: Iterable[Row]) -> tuple[Listed, ...]:
    """Give ROWS in Vietnamese order; those of one name by what stands below it."""
    listed = (Listed(row.to, row.note) for row in rows)
    return tuple(sorted(listed, key=lambda each: (sort_key(each.to.text), sort_key(each.note), each.to.address)))
