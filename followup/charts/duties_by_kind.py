"""How many duties of each directive are done once, periodically, at all times or on a condition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from followup.charts.figure import Figure
from followup.charts.stacked_bars import Row, Series, Words, stacked
from followup.records.duty import DeadlineKind
from followup.vietnamese import count, join_words

_PATTERNS = {DeadlineKind.PERIODIC: "/", DeadlineKind.CONDITIONAL: "."}
_SERIES = tuple(Series(kind.value, kind.label, _PATTERNS.get(kind, "")) for kind in DeadlineKind)


def duties_by_kind(key: str, directives: Sequence[tuple[str, Sequence[DeadlineKind]]]) -> Figure:
    """Draw DIRECTIVES: the short name of each, and the kind of each of its duties that is not split further."""
    rows = [Row(name, tuple(kinds.count(kind) for kind in DeadlineKind)) for name, kinds in directives]
    found = Counter(kind for _, kinds in directives for kind in kinds)
    return stacked(key, Words("Nhiệm vụ theo loại thời hạn", _finding(found), "Văn bản", "việc"), _SERIES, rows)


def _finding(found: Counter[DeadlineKind]) -> str:
    """Name the most frequent kind against the whole, then the others in the order of the kinds."""
    if not found:
        return "Chưa có nhiệm vụ nào."
    most = max(DeadlineKind, key=lambda kind: found[kind])
    others = [
        f"{count(found[kind])} việc {kind.label.lower()}" for kind in DeadlineKind if found[kind] and kind != most
    ]
    rest = f"; {join_words(others)}" if others else ""
    return f"{count(found[most])} trong {count(found.total())} việc là việc {most.label.lower()}{rest}."
