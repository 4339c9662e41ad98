"""Places of a document lead to the right characters of the file, whatever its line ends."""

from __future__ import annotations

import pytest

from followup.diagnostics import Place
from followup.source.raw_text import RawText
from followup.source.yaml_file import read_yaml


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_place_leads_to_the_value(end: str, mark: str) -> None:
    data = (mark + end.join(("ma: a", "ten: >-", "  dài", "  lắm", "han: [x, 'y z']", ""))).encode()
    document, raw = read_yaml("", data).value, RawText.of(data)
    assert document is not None

    where = document.locate(Place("", ("han", 1)))

    assert raw.text[raw.index_of(where.line, where.column) : raw.index_of(where.end_line, where.end_column)] == "'y z'"
    assert raw.column(raw.index_of(where.line, where.column)) == where.column - 1
    assert raw.line_end == end
    assert raw.in_file("a\nb") == f"a{end}b"
    assert raw.encode(raw.text) == data


def test_a_place_beyond_the_text_is_its_end() -> None:
    raw = RawText.of(b"a: 1")

    assert raw.index_of(1, 99) == raw.index_of(9, 1) == raw.line_stop(0) == 4
    assert raw.line_end == "\n"
