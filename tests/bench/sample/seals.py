"""The marks of the reports that had come in when a period of the sample was closed, as `build.py close` writes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from followup.records.read import read_record
from followup.records.result import Result
from followup.sealing import mark_of
from followup.source.yaml_file import read_yaml
from followup.source.yaml_text import yaml_text
from tests.bench.sample.unit_record import Record


def sealed(periods: Iterable[Record], reports: Iterable[tuple[str, str, Record]]) -> Iterator[Record]:
    """Yield PERIODS, the closed ones with the marks of their reports; REPORTS are (period, unit, report)."""
    told = [(period, unit, _read(report)) for period, unit, report in reports]
    for values in periods:
        closed = values.get("ngay_chot")
        if not isinstance(closed, str):
            yield values
            continue
        mine = sorted(((unit, each) for period, unit, each in told if period == values["ma"]), key=lambda each: each[0])
        yield values | {
            "ban_chot": [
                {"don_vi": unit, "ma": mark_of(report)}
                for unit, report in mine
                if _came(report, date.fromisoformat(closed))
            ]
        }


def _read(report: Record) -> Result:
    document = read_yaml("report.yaml", yaml_text(report).encode()).value
    result = read_record(Result, document).value if document else None
    assert result is not None, report
    return result


def _came(report: Result, closed: date) -> bool:
    came = report.received_on or report.reported_on
    return not report.draft and came is not None and came <= closed
