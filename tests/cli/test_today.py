"""What day it is, on any machine."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo

import pytest

from followup.cli import today as clock


@pytest.mark.parametrize(("hour", "day"), [(16, 9), (17, 10)])
def test_the_day_changes_at_midnight_in_vietnam(monkeypatch: pytest.MonkeyPatch, hour: int, day: int) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Clock:
            assert tz is UTC
            return cls(2022, 3, 9, hour, 59, 59, tzinfo=tz)

    monkeypatch.setattr(clock, "datetime", Clock)

    assert clock.today() == date(2022, 3, day)
