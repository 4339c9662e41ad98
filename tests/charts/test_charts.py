"""The comb of charts."""

from __future__ import annotations

from pathlib import Path

import followup.charts
from followup.charts import CHARTS


def test_every_chart_is_registered_under_its_own_name() -> None:
    files = sorted(Path(followup.charts.__file__).parent.glob("*.py"))
    drawing = [path.stem for path in files if f"\ndef {path.stem}(" in path.read_text("utf-8")]

    assert [each.__name__.rpartition(".")[2] for each in CHARTS] == drawing


def test_every_chart_has_a_test() -> None:
    tested = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}

    assert [each.__name__ for each in CHARTS if each.__name__.rpartition(".")[2] not in tested] == []
