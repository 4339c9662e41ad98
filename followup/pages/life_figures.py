"""The charts of the life of models: the road from registration on, and each field over the years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from followup.charts.figure import Figure
from followup.charts.funnel import Step, funnel
from followup.charts.panels import Panel, Stretch, Words, panels
from followup.initiative_steps import RUNGS
from followup.pages.page import Whole
from followup.records.initiative import Step as Event
from followup.status.lifecycle import LifeState, Lived
from followup.status.lifecycle import funnel as reached
from followup.vietnamese import count, join_words

STEPS, BY_FIELD = "vong-doi-mo-hinh", "mo-hinh-theo-linh-vuc"
_MOST_YEARS = 10
_BREAK = "2025-07-01"
_BREAK_YEAR = 2025
_COUNTED = "mô hình"


def steps_of(lived: Sequence[Lived], *, key: str = STEPS) -> Figure:
    """Draw how many models have ever reached each step or one beyond; then how many are replicated, how many ended."""
    steps = [Step(Event.read(rung).label, number) for rung, number in zip(RUNGS, reached(lived), strict=True)]
    copied = sum(each.life.replicated for each in lived)
    ended = sum(each.life.state is LifeState.ENDED for each in lived)
    apart = (Step("Đã nhân rộng", copied), Step("Đã kết thúc", ended, apart=True))
    return funnel(key, "Vòng đời mô hình", _COUNTED, (*steps, *apart))


def by_field_and_year(whole: Whole, *, key: str = BY_FIELD) -> Figure:
    """Draw the models registered in each year, a panel a field, with a break at 01/7/2025.

    On that day communes were merged and districts ended, so places on its two sides are not the same.
    """
    stretches, shown = registered(whole)
    words = Words(
        "Mô hình đăng ký mới theo lĩnh vực, từng năm",
        _finding(shown),
        "Lĩnh vực",
        _COUNTED,
        "Sắp xếp lại đơn vị hành chính ngày 01/7/2025",
    )
    return panels(key, words, stretches, shown)


def registered(whole: Whole) -> tuple[tuple[Stretch, ...], tuple[Panel, ...]]:
    """Count the models, of which there is at least one, by field in the order of the settings, and by year."""
    begun = Counter([(each.row.field, each.row.events[0].on) for each in whole.lived])
    columns = _columns([on for _, on in begun])
    places = {name: at for at, (name, _) in enumerate(columns)}
    counts = {field.id: [0] * len(columns) for field in whole.register.settings.fields}
    for (of, on), models in begun.items():
        counts[of][places[_column(on, columns[0][0])]] += models
    shown = (Panel(field.name, tuple(counts[field.id])) for field in whole.register.settings.fields)
    return tuple(stretch for _, stretch in columns), tuple(shown)


def _columns(days: Sequence[str]) -> list[tuple[str, Stretch]]:
    """Give the columns: the last ten years, one for all before, and 2025 in two."""
    last = max(int(day[:4]) for day in days)
    first = min(int(day[:4]) for day in days)
    columns: list[tuple[str, Stretch]] = []
    if first <= last - _MOST_YEARS:
        first = last - _MOST_YEARS + 1
        columns.append((f"truoc-{first}", Stretch(f"Trước {first}", f"Trước {first}")))
    for year in range(first, last + 1):
        if year == _BREAK_YEAR:
            columns.append((f"{year}a", Stretch(f"{year}, đến 30/6", str(year))))
            columns.append((f"{year}b", Stretch(f"{year}, từ 01/7", str(year), after_break=True)))
        else:
            broken = year == _BREAK_YEAR + 1 and first == year
            columns.append((str(year), Stretch(str(year), str(year), after_break=broken)))
    return columns


def _column(day: str, first: str) -> str:
    """Give the column that DAY belongs to; FIRST is the leftmost one."""
    year = int(day[:4])
    if first.startswith("truoc-") and year < int(first.removeprefix("truoc-")):
        return first
    if year == _BREAK_YEAR:
        return f"{year}{'a' if day < _BREAK else 'b'}"
    return str(year)


def _finding(shown: Sequence[Panel]) -> str:
    """Say which field has most models and how many there are in all."""
    sums = [(sum(each.counts), each.name) for each in shown]
    total = sum(number for number, _ in sums)
    most = max((number for number, _ in sums), default=0)
    if not total:
        return f"Chưa có {_COUNTED} nào."
    names = [name for number, name in sums if number == most]
    return f"{count(total)} {_COUNTED} đã đăng ký; nhiều nhất ở lĩnh vực {join_words(names)} ({count(most)})."
