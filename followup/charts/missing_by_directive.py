"""What directives leave unsaid: for each thing that people need, how often it is missing and where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from followup.charts.figure import Bar, Column, Drawing, Figure, Json, Key, Label, as_json
from followup.charts.stacked_bars import Series, bar_layout, bars_height, piece, row_labels
from followup.vietnamese import count, join_words, with_capital

_UNSAID = Series("missing", "Văn bản không ghi", "/")
_SAID = Series("stated", "Có ghi")


class Tally(NamedTuple):
    """In the directive with this short name, MISSING of OF things do not say what is asked."""

    directive: str
    missing: int
    of: int


class Question(NamedTuple):
    """What people need to know: the word for it ("ngày ban hành"), what is asked ("văn bản", "việc"), the answers."""

    word: str
    counted: str
    tallies: tuple[Tally, ...]

    @property
    def missing(self) -> int:
        return sum(each.missing for each in self.tallies)

    @property
    def of(self) -> int:
        return sum(each.of for each in self.tallies)


def missing_by_directive(key: str, questions: Sequence[Question]) -> Figure:
    """Draw QUESTIONS, the most often unanswered first, equals as given; one that was put to nothing is left out."""
    asked = sorted((each for each in questions if each.of), key=_share, reverse=True)
    return Figure(
        key=key,
        title="Những điều văn bản không ghi",
        finding=_finding(asked),
        columns=(
            Column("Nội dung"),
            Column("Không ghi", numeric=True),
            Column("Trong số", numeric=True),
            Column("Tính theo"),
            Column("Ở văn bản"),
        ),
        rows=tuple((_title(each), each.missing, each.of, each.counted, _where(each)) for each in asked),
        drawing=_drawing(asked),
        legend=tuple(Key(each.look, each.word, pattern=each.pattern) for each in (_UNSAID, _SAID)),
        plotly=as_json(_plotly(asked)),
    )


def _finding(asked: Sequence[Question]) -> str:
    lacking = [each for each in asked if each.missing]
    if not lacking:
        return "Không thiếu nội dung nào."
    said = [f"{each.word} ở {_part(each)} {each.counted}" for each in lacking]
    return f"Văn bản không ghi {join_words(said)}."


def _part(question: Question) -> str:
    if question.missing == question.of:
        return f"cả {count(question.of)}"
    return f"{count(question.missing)} trong {count(question.of)}"


def _share(question: Question) -> float:
    return 100 * question.missing / question.of


def _title(question: Question) -> str:
    return with_capital(question.word)


def _where(question: Question) -> str:
    lacking = (each for each in question.tallies if each.missing)
    return "; ".join(f"{each.directive}: {count(each.missing)}" for each in lacking)


def _value(question: Question) -> str:
    return f"{count(question.missing)}/{count(question.of)} {question.counted}"


def _drawing(asked: Sequence[Question]) -> Drawing:
    bars: list[Bar] = []
    labels: list[Label] = []
    for place, each in enumerate(asked):
        labels.extend(row_labels(place, _title(each), _value(each)))
        share = _share(each)
        text = f"{_title(each)}: {_value(each)} không ghi"
        if each.missing:
            bars.append(piece(place, 0, share, _UNSAID, text))
        if each.missing < each.of:
            bars.append(piece(place, share, 100 - share, _SAID, text))
    return Drawing(height=bars_height(len(asked)), bars=tuple(bars), labels=tuple(labels))


def _plotly(asked: Sequence[Question]) -> dict[str, Json]:
    missing = [each.missing for each in asked]
    said = [each.of - each.missing for each in asked]
    shares = [_share(each) for each in asked]
    traces: list[Json] = [
        _trace(_UNSAID, asked, missing, shares),
        _trace(_SAID, asked, said, [100 - share for share in shares]),
    ]
    layout = bar_layout([_title(each) for each in asked], [_value(each) for each in asked], 100)
    return {"data": traces, "layout": layout}


def _trace(
    series: Series, asked: Sequence[Question], numbers: Sequence[int], shares: Sequence[float]
) -> dict[str, Json]:
    return {
        "customdata": [
            [_title(each), number, each.of, each.counted] for each, number in zip(asked, numbers, strict=True)
        ],
        "hovertemplate": (
            f"%{{customdata[0]}}<br>{series.word}: %{{customdata[1]:,d}}/%{{customdata[2]:,d}} %{{customdata[3]}}"
            "<extra></extra>"
        ),
        "marker": {"pattern": {"shape": series.pattern}},
        "meta": series.look,
        "name": series.word,
        "orientation": "h",
        "type": "bar",
        "x": [round(share, 2) for share in shares],
        "y": list(range(len(asked))),
    }
