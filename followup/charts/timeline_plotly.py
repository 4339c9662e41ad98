"""The timeline of documents as Plotly draws it: the same lines, points and words as the drawing in the page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from followup.charts.figure import Json, plain, short_name
from followup.charts.time_axis import TimeAxis

_NAME_SHIFT = 4


class Track(NamedTuple):
    """One line of the timeline: a document with its date in words.

    `since` and `until` are equal where the date is known (`dated`); else it lies between them. `tied_at` is
    where the lines of citation of its directive meet; `followers` counts the cited documents below an own one.
    """

    look: str
    name: str
    words: str
    since: date
    until: date
    tied_at: date
    dated: bool
    followers: int = 0


def timeline_spec(tracks: Sequence[Track], axis: TimeAxis) -> dict[str, Json]:
    """Give Plotly's data and layout; rows count downwards from 0."""
    return {
        "data": [
            _lines("tie", "Viện dẫn", _ties(tracks), {"width": 1.5}),
            _lines("unsure", "Chưa rõ ngày", _spans(tracks), {"width": 2, "dash": "dash"}),
            _points("own", "Văn bản trong kho", "square", tracks),
            _points("cited", "Văn bản được viện dẫn", "circle", tracks),
        ],
        "layout": {
            "annotations": [each for place, track in enumerate(tracks) for each in _names(place, track)],
            "hovermode": "closest",
            "legend": {"orientation": "h", "traceorder": "normal", "x": 0, "y": 0, "yanchor": "top"},
            "margin": {"b": 0, "l": 0, "r": 0, "t": 22},
            "showlegend": True,
            "xaxis": {
                "hoverformat": "%d/%m/%Y",
                "range": [axis.first.isoformat(), axis.last.isoformat()],
                "side": "top",
                "tickformat": "%Y",
                "tickvals": [tick.isoformat() for tick in axis.ticks],
                "type": "date",
            },
            "yaxis": {"range": [len(tracks) - 0.4, -0.7], "fixedrange": True, "visible": False},
        },
    }


def _ties(tracks: Sequence[Track]) -> list[tuple[date, date, int, int]]:
    down = [(t.tied_at, t.tied_at, place, place + t.followers) for place, t in enumerate(tracks) if t.followers]
    return down + [
        (t.since, t.tied_at, place, place) for place, t in enumerate(tracks) if t.look == "cited" and t.dated
    ]


def _spans(tracks: Sequence[Track]) -> list[tuple[date, date, int, int]]:
    return [(t.since, t.until, place, place) for place, t in enumerate(tracks) if not t.dated]


def _lines(
    look: str, word: str, pieces: Sequence[tuple[date, date, int, int]], line: dict[str, Json]
) -> dict[str, Json]:
    xs: list[Json] = []
    ys: list[Json] = []
    for start, end, top, bottom in pieces:
        xs += [start.isoformat(), end.isoformat(), None]
        ys += [top, bottom, None]
    return {
        "hoverinfo": "skip",
        "line": line,
        "meta": look,
        "mode": "lines",
        "name": word,
        "type": "scatter",
        "x": xs,
        "y": ys,
    }


def _points(look: str, word: str, symbol: str, tracks: Sequence[Track]) -> dict[str, Json]:
    points = [(place, track) for place, track in enumerate(tracks) if track.look == look and track.dated]
    return {
        "customdata": [[plain(track.name), track.words] for _, track in points],
        "hovertemplate": "%{customdata[0]}<br>%{customdata[1]}<extra></extra>",
        "marker": {"size": 11, "symbol": symbol},
        "meta": look,
        "mode": "markers",
        "name": word,
        "type": "scatter",
        "x": [track.since.isoformat() for _, track in points],
        "y": [place for place, _ in points],
    }


def _names(place: int, track: Track) -> list[dict[str, Json]]:
    name = plain(short_name(track.name, track.words))
    weight = "bold" if track.look == "own" else "normal"
    return [
        {
            "font": {"weight": weight if side == "left" else "normal"},
            "showarrow": False,
            "text": text,
            "x": x,
            "xanchor": side,
            "xref": "paper",
            "y": place,
            "yanchor": "bottom",
            "yshift": _NAME_SHIFT,
        }
        for text, x, side in ((name, 0, "left"), (track.words, 1, "right"))
    ]
