"""The shipped data are written as `build.py format` writes them: a change of a value is a change of a line."""

from __future__ import annotations

from pathlib import Path

from followup.drafts.canonical.tidied import tidied
from followup.drafts.kind_of import kind_of
from followup.project import DATA
from followup.source.tree import scan

ROOT = Path(__file__).parents[2]


def test_every_file_is_as_the_formatter_writes_it() -> None:
    paths = [each.path for each in scan(ROOT, (DATA,)).value]

    assert [path for path in paths if tidied(data := (ROOT / path).read_bytes(), kind_of(path)) != data] == []
