"""The comb of outputs that are not HTML."""

from __future__ import annotations

from pathlib import Path

import followup.exports
from followup.exports import EXPORTS


def test_every_export_is_registered_under_its_own_name() -> None:
    files = sorted(path.stem for path in Path(followup.exports.__file__).parent.glob("*.py"))

    assert ["__init__", *(each.__name__.rpartition(".")[2] for each in EXPORTS)] == files


def test_every_export_has_a_test() -> None:
    tested = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}

    assert [each.__name__ for each in EXPORTS if each.__name__.rpartition(".")[2] not in tested] == []
