"""The comb of outputs that are not HTML."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import followup.exports
from followup.exports import EXPORTS


def test_every_export_is_registered_under_its_own_name() -> None:
    files = sorted(path.stem for path in Path(followup.exports.__file__).parent.glob("*.py"))

    assert ["__init__", *EXPORTS] == files


def test_every_export_has_a_test() -> None:
    tested = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}

    assert [each for each in EXPORTS if each not in tested] == []


def test_no_library_of_a_file_is_loaded_before_it_is_made() -> None:
    code = "import sys, followup.pipeline; print(sorted({'icalendar', 'xlsxwriter'} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "[]"
