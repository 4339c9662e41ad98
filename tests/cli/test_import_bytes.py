"""A file to import is taken in only as far as its size is allowed."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup.cli import import_bytes
from followup.drafts.paper.open_paper import LARGEST
from followup.drafts.sheets.read_grids import MOST_BYTES


def test_a_huge_file_is_read_no_further_than_its_importer_needs_to_refuse_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_bytes, "MOST_BYTES", 4)
    path = tmp_path / "a.txt"
    path.write_bytes(b"123456789")

    assert import_bytes.bytes_of(path) == b"12345"


def test_every_importer_sees_that_such_a_file_is_too_large() -> None:
    assert max(LARGEST, MOST_BYTES) <= import_bytes.MOST_BYTES
