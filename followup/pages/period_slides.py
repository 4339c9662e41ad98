"""The slides of one reporting period: who has reported and who is silent, and where duties stood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.pages.comparison import Comparison
from followup.pages.number import Words
from followup.pages.reported import Silence
from followup.pages.slide import MOST_LINES, Cell, Slide


def of_period(
    sentence: Words, silent: Sequence[Silence], rest: Cell, far: Words, compared: Comparison | None
) -> Iterator[Slide]:
    """Tell who is SILENT; REST leads to all of them where the slide has no room. FAR tells how far duties were."""
    names = [(each.unit,) for each in silent]
    lines: tuple[Cell, ...] = (*names[: MOST_LINES - 1], rest) if len(names) > MOST_LINES else tuple(names)
    yield Slide("Báo cáo", sentence, lines=lines)
    if far:
        yield Slide("Đầu việc, so với kỳ trước" if compared else "Đầu việc", far, compared=compared)
