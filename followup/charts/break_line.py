"""The dashed line between two columns where the units themselves changed, as Plotly draws it."""

from __future__ import annotations

from collections.abc import Iterable

from followup.charts.figure import Json


def break_lines(columns: Iterable[bool]) -> list[Json]:
    """Give a line before each of the COLUMNS, counted from 0, that says it comes after a break."""
    return [
        {
            "line": {"dash": "dash", "width": 1},
            "type": "line",
            "x0": at - 0.5,
            "x1": at - 0.5,
            "y0": 0,
            "y1": 1,
            "yref": "paper",
        }
        for at, after_break in enumerate(columns)
        if after_break
    ]
