"""Documents in time: the directives of the site, what each cites, and what is not known of their dates.

Each document has a line of its own, so names never meet; a citation is a line from the cited document to the
one that cites it. A date that nobody states is a broken line over the time in which it must lie.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from followup.charts.figure import Column, Dot, Drawing, Figure, Key, Label, Line, as_json, name_and_value
from followup.charts.time_axis import TimeAxis
from followup.charts.timeline_plotly import Track, timeline_spec
from followup.vietnamese import count, day

NO_DATE = "không ghi ngày"
_HEAD = 24
_PITCH = 36
_NAME_BASE = 13
_TRACK = 24
_INDENT = 3


class Cited(NamedTuple):
    """A document that another one cites; `relation` is the word for how ("Căn cứ").

    `on` is None where no date is given.
    """

    name: str
    on: date | None
    relation: str


class Entry(NamedTuple):
    """A directive of the site: its date of issue, or the first and last day on which it can have been issued."""

    name: str
    on: date | None
    not_before: date | None
    not_after: date | None
    cites: tuple[Cited, ...]


def timeline(key: str, entries: Sequence[Entry]) -> Figure:
    """Draw ENTRIES in the order given, each followed by what it cites, the oldest first and undated ones last.

    A document that an entry cites in several places is drawn once, with all its relations.
    """
    entries = [entry._replace(cites=_in_time(entry.cites)) for entry in entries]
    axis = TimeAxis.over(_days(entries))
    tracks = tuple(_tracks(entries, axis))
    return Figure(
        key=key,
        title="Văn bản theo thời gian và các văn bản được viện dẫn",
        finding=_finding(entries),
        columns=(
            Column("Văn bản"),
            Column("Ngày ban hành"),
            Column("Viện dẫn văn bản"),
            Column("Ngày của văn bản đó"),
            Column("Quan hệ"),
        ),
        rows=tuple(_rows(entries)),
        drawing=_drawing(tracks, axis),
        legend=(
            Key("own", "Văn bản trong kho", count(len(entries)), sign="dot"),
            Key("cited", "Văn bản được viện dẫn", sign="dot"),
            Key("tie", "Viện dẫn", count(sum(len(entry.cites) for entry in entries)), sign="line"),
            Key("unsure", "Chưa rõ ngày: khoảng thời gian có thể", sign="line"),
        ),
        plotly=as_json(timeline_spec(tracks, axis)),
    )


def date_words(entry: Entry) -> str:
    """Give the date of issue, or what bounds it: an open side is a side on which nothing is known."""
    if entry.on is not None:
        return day(entry.on)
    if entry.not_before and entry.not_after:
        return f"{day(entry.not_before)} – {day(entry.not_after)}"
    if entry.not_before:
        return f"từ {day(entry.not_before)}"
    return f"đến {day(entry.not_after)}" if entry.not_after else NO_DATE


def _days(entries: Sequence[Entry]) -> Iterator[date]:
    for entry in entries:
        known = (entry.on, entry.not_before, entry.not_after, *(cited.on for cited in entry.cites))
        yield from (each for each in known if each is not None)


def _finding(entries: Sequence[Entry]) -> str:
    cites = [cited for entry in entries for cited in entry.cites]
    if not cites:
        return f"{count(len(entries))} văn bản, chưa có viện dẫn nào." if entries else "Chưa có văn bản nào."
    said = [f"{count(len(entries))} văn bản có {count(len(cites))} lượt viện dẫn"]
    dated = [(cited.on, cited.name) for cited in cites if cited.on is not None]
    if dated:
        earliest, name = min(dated)
        said.append(f"văn bản được viện dẫn sớm nhất là {name}, ngày {day(earliest)}")
    if len(dated) < len(cites):
        said.append(f"{count(len(cites) - len(dated))} lượt không ghi ngày của văn bản được viện dẫn")
    return f"{'; '.join(said)}."


def _rows(entries: Sequence[Entry]) -> Iterator[tuple[str | None, ...]]:
    for entry in entries:
        own = (entry.name, date_words(entry))
        if not entry.cites:
            yield (*own, None, None, None)
        for cited in entry.cites:
            yield (*own, cited.name, day(cited.on) if cited.on else NO_DATE, cited.relation)


def _in_time(cites: Sequence[Cited]) -> tuple[Cited, ...]:
    relations: dict[tuple[str, date | None], list[str]] = {}
    for cited in cites:
        known = relations.setdefault((cited.name, cited.on), [])
        if cited.relation not in known:
            known.append(cited.relation)
    once = (Cited(name, on, "; ".join(known)) for (name, on), known in relations.items())
    return tuple(sorted(once, key=lambda cited: (cited.on is None, cited.on or date.max)))


def _tracks(entries: Sequence[Entry], axis: TimeAxis) -> Iterator[Track]:
    for entry in entries:
        since = entry.on or entry.not_before or axis.first
        until = entry.on or entry.not_after or axis.last
        tied_at = entry.on or entry.not_before or entry.not_after or axis.last
        yield Track("own", entry.name, date_words(entry), since, until, tied_at, entry.on is not None, len(entry.cites))
        for cited in entry.cites:
            words = day(cited.on) if cited.on else NO_DATE
            yield Track(
                "cited", cited.name, words, cited.on or axis.first, cited.on or tied_at, tied_at, cited.on is not None
            )


def _drawing(tracks: Sequence[Track], axis: TimeAxis) -> Drawing:
    height = _HEAD + len(tracks) * _PITCH
    lines = [Line(x, _HEAD - 6, x, height, "grid") for x in (axis.share(tick) for tick in axis.ticks)]
    labels = [_tick(axis, tick) for tick in axis.ticks]
    dots: list[Dot] = []
    for place, track in enumerate(tracks):
        top = _HEAD + place * _PITCH
        y = top + _TRACK
        since, until, tied_at = (axis.share(each) for each in (track.since, track.until, track.tied_at))
        if track.followers:
            lines.append(Line(tied_at, y, tied_at, y + track.followers * _PITCH, "tie"))
        if track.look == "cited" and track.dated:
            lines.append(Line(since, y, tied_at, y, "tie"))
        if track.dated:
            dots.append(Dot(since, y, track.look, f"{track.name}, {track.words}"))
        else:
            lines.append(Line(since, y, until, y, "unsure"))
        indent = 0 if track.look == "own" else _INDENT
        labels.extend(name_and_value(track.name, track.words, top + _NAME_BASE, indent=indent))
    return Drawing(height=height, lines=tuple(lines), dots=tuple(dots), labels=tuple(labels))


def _tick(axis: TimeAxis, tick: date) -> Label:
    x = axis.share(tick)
    anchor = "start" if x < _INDENT else "end" if x > 100 - _INDENT else "middle"
    return Label(x, 12, str(tick.year), anchor, "tick")
