"""Whatever stands in a file, reading it gives a record or findings that stand on its lines."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.diagnostics import located
from followup.pages import keys
from followup.records.read import read_record
from followup.records.record import Record
from followup.source.yaml_file import read_yaml
from followup.source.yaml_text import yaml_text

KINDS: tuple[type[Record], ...] = tuple(record for _, _, _, record in keys.KINDS)
WRONG: tuple[Any, ...] = (
    None, "", " ", "…", "1" * 5000, "1" + ".000" * 1500, [], [None], ["…"], [[]], [{}], {}, {"…": "…"},
)  # fmt: skip


def _keys(kind: type[Record]) -> set[str]:
    keys: set[str] = set()
    for schema in (kind.model_json_schema(), *kind.model_json_schema().get("$defs", {}).values()):
        keys |= schema.get("properties", {}).keys()
    return keys


KEYS = sorted({name for kind in KINDS for name in _keys(kind)})
TEXTS = st.sampled_from(
    [
        "",
        " ",
        "a",
        "1",
        "01",
        "9/3/2022",
        "31/6/2022",
        "cong_van",
        "394-CV/TU",
        "394-cv-tu/1.1",
        "có",
        "{typed}",
        "1e999",
    ]
) | st.text(max_size=8)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=4), inner),
    max_leaves=25,
)


@pytest.mark.parametrize("kind", KINDS)
@settings(derandomize=True, max_examples=120, deadline=None)
@given(values=st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=4), VALUES, max_size=8))
def test_no_value_makes_reading_raise_and_every_finding_stands_on_a_line(
    kind: type[Record], values: dict[str, Any]
) -> None:
    text = yaml_text(values)
    document = read_yaml("data/thu.yaml", text.encode()).value
    if document is None:
        return

    outcome = read_record(kind, document)

    assert (outcome.value is None) == bool(outcome.diagnostics)
    for finding in (located(each, document.locate) for each in outcome.diagnostics):
        assert 1 <= finding.location.line <= text.count("\n") + 1
        assert finding.location.column >= 1
        assert finding.hint
        assert "\n" not in finding.message


@pytest.mark.parametrize("kind", KINDS)
def test_every_code_of_a_finding_is_one_of_ours(kind: type[Record]) -> None:
    """Each key of the kind with values that it cannot take: pydantic's own codes and words must not come through."""
    for key in sorted(_keys(kind)):
        for wrong in WRONG:
            document = read_yaml("data/thu.yaml", yaml_text({key: wrong}).encode()).value
            if document is None:
                continue
            for finding in read_record(kind, document).diagnostics:
                assert "_" not in finding.code, (key, wrong, finding)
                assert not any(word in finding.message for word in ("Input", "should", "valid", "error")), finding
