"""The explorer of models: the first rows in the page, filters and sorting where there is a script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from followup.pages import address
from followup.pages.catalogue import catalogue
from followup.pages.entries import entries
from followup.pages.entry import Entry, level_word, state_id, state_word
from followup.pages.number import Number, Words, count_of, numbers_in, plain
from followup.pages.page import Link, Page, Whole
from followup.records.unit import Level
from followup.status.lifecycle import ACTIVE, LifeState

FIRST = 50
ACTIVE_IDS = frozenset(map(state_id, ACTIVE))


class Option(NamedTuple):
    """One choice of a filter: what stands in the address, and what the reader sees."""

    value: str
    text: str


class InitiativesView(NamedTuple):
    """The first rows, the latest first, and what the filters offer. `rows_at` is where the script finds all rows."""

    sentence: Words
    rows: tuple[Entry, ...]
    pages: int
    fields: tuple[Option, ...]
    levels: tuple[Option, ...]
    years: tuple[Option, ...]
    states: tuple[Option, ...]
    rows_at: str


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    shown = entries(whole)
    script = catalogue(shown, whole.register)
    view = InitiativesView(
        sentence=sentence(shown),
        rows=latest_first(shown)[:FIRST],
        pages=-(-len(shown) // FIRST),
        fields=_offered(((each.id, each.name) for each in whole.register.settings.fields), shown, "field_id"),
        levels=_offered(((each.value, level_word(each.value)) for each in Level), shown, "level_id"),
        years=tuple(Option(str(year), str(year)) for year in sorted({each.year for each in shown}, reverse=True)),
        states=_offered(((state_id(each), state_word(each)) for each in LifeState), shown, "state_id"),
        rows_at=script.address if shown else "",
    )
    yield Page(
        address=address.INITIATIVES,
        template="pages/initiatives.html",
        title="Mô hình",
        description=plain(view.sentence),
        section=address.INITIATIVES,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME),),
        numbers=numbers_in(view.sentence),
        sample=any(each.sample for each in shown),
        scripts=(script,) if shown else (),
    )


def sentence(shown: Sequence[Entry]) -> Words:
    """Count the models, those that are kept up and those that have ended."""
    if not shown:
        return ("Chưa có mô hình nào.",)
    active = [each for each in shown if each.state_id in ACTIVE_IDS]
    rule = "Mỗi mô hình, điển hình đã đăng ký đến ngày tính số liệu đếm một lần; bản nháp không tính."
    every = number("mo-hinh", "Mô hình, điển hình", rule, shown)
    kept = number(
        "dang-duy-tri", "Mô hình đang duy trì", "Chưa tạm dừng, chưa kết thúc, không bị xếp không đạt.", active
    )
    units = count_of(
        "don-vi", "Đơn vị có mô hình", "Đơn vị có ít nhất một mô hình.", dict.fromkeys(each.unit for each in shown)
    )
    return ("Có ", every, " mô hình, điển hình của ", units, " đơn vị; ", kept, " đang duy trì.")


def latest_first(shown: Sequence[Entry]) -> tuple[Entry, ...]:
    """Put the latest year first, and within a year from A to Z."""
    return tuple(sorted(shown, key=lambda each: -each.year))


def number(name: str, title: str, rule: str, counted: Iterable[Entry]) -> Number:
    """Make the figure NAME of models."""
    return count_of(name, title, rule, (each.link for each in counted))


def _offered(known: Iterable[tuple[str, str]], shown: Sequence[Entry], field: str) -> tuple[Option, ...]:
    """Give of what is KNOWN what some of SHOWN have."""
    used = {getattr(each, field) for each in shown}
    return tuple(Option(value, text) for value, text in known if value in used)
