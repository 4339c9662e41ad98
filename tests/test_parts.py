"""How many processes make a site."""

from __future__ import annotations

import pytest

from followup import parts


@pytest.mark.parametrize(
    ("held", "processes"),
    [(0, 1), (499, 1), (500, 4), (150_000, 4), (450_000, 3), (750_000, 2), (800_000, 1)],
)
def test_small_sites_fork_nobody_and_large_ones_no_more_than_memory_holds(
    monkeypatch: pytest.MonkeyPatch, held: int, processes: int
) -> None:
    monkeypatch.setattr(parts, "processors", lambda: 4)

    assert parts.processes_for(held) == processes
