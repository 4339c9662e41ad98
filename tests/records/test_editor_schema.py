"""What the schema refuses the records refuse; what the records refuse the schema refuses, where JSON Schema can say it.

Editors' programs read YAML 1.2: `12` is a number there and `true` a truth; for the records every value is text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.pages.keys import KINDS
from followup.records.editor_schema import DIALECT, editor_schema
from followup.records.read import read_record
from followup.records.record import Record
from followup.source.document import Value
from followup.source.yaml_file import read_yaml
from followup.source.yaml_text import yaml_text

ROOT = Path(__file__).parents[2]
KIND = {name: (title, record) for name, title, _, record in KINDS}
IDS = {"don-vi": {"huyen-uy-a": "Huyện ủy A"}, "nhiem-vu": {"394-cv-tu/1.1": "Rà soát"}, "ky": {"2024-nam": "Năm 2024"}}

BEYOND_SCHEMA = {
    "not-a-day": "no pattern tells that June has 30 days",
    "not-a-document-number": "typing errors inside a number have hints of their own, which a pattern would hide",
    "not-a-slug": "how long a code may be, and numbers that are no codes: 1.5, -1",
    "not-a-duty-code": "numbers that are no codes: 0, 1.0e3",
    "not-a-count": "numbers that are no whole numbers as people write them: 1.5, 1e3",
    "not-an-amount": "1.5 is a number for every program, and could be meant as 1,5 or as 1.500",
    "out-of-range": "a bound holds for numbers, not for a text that is one: 1.200.000, or 12 in quotes",
}
"""What only the records can say, and why."""


ONCE_SOMETHING_HAS_GONE = ["data/chuyen-huong.yaml"]
"""The only file that an office has no need of from the start."""


@dataclass(frozen=True)
class Typed:
    """A scalar as it stands in a file."""

    text: str
    quoted: bool = False


Typing: TypeAlias = "Typed | list[Typing] | dict[str, Typing]"

TYPED = (
    *map(
        Typed,
        (
            "huyen-uy-a", "2024-nam", "2024", "Huyện Ủy", "9/3/2022", "2022-03-09", "31/6/2022", "9.3.2022",
            "394-CV/TU", "16/CT-TTg", "394", "394-cv-tu/1.1", "394-cv-tu/x", "don-vi/huyen-uy-a",
            "don-vi/x.html", "1.2.c", "M", "1.2", "12", "1.200",
            "1.200.000", "62,5",
            "1.5", "-1", "1e3", "0", "1", "150", "2030", "true", "True", "có", "không", "yes", "https://a.vn/x", "a.vn",
            "https://a.vn/{duong_dan}", "#0b4a80", "", "~", "null", "Ghi chú", "a" * 90,
        ),
    ),
    *(Typed(text, quoted=True) for text in ("", " ", " huyen-uy-a ", "12", "true", " 9/3/2022 ", "null")),
)  # fmt: skip


def for_records(value: Typing) -> Value:
    """Give VALUE as `source/` gives it: text, or None where nothing stands."""
    if isinstance(value, Typed):
        return None if not value.quoted and value.text in {"", "~", "null"} else value.text
    if isinstance(value, list):
        return [for_records(each) for each in value]
    return {name: for_records(each) for name, each in value.items()}


def for_programs(value: Typing) -> object:
    """Give VALUE as the core schema of YAML 1.2 does."""
    if isinstance(value, Typed):
        return value.text if value.quoted else _resolved(value.text)
    if isinstance(value, list):
        return [for_programs(each) for each in value]
    return {name: for_programs(each) for name, each in value.items()}


def _resolved(text: str) -> object:
    if text in {"", "~", "null", "Null", "NULL"}:
        return None
    if re.fullmatch("true|True|TRUE|false|False|FALSE", text):
        return text.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", text):
        return float(text)
    return text


def documents(schema: dict[str, Any], whole: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Give groups of keys, most of them nearly right."""
    required = schema.get("required", ())
    always = {name: values(own, whole) for name, own in schema["properties"].items() if name in required}
    sometimes = {name: values(own, whole) for name, own in schema["properties"].items() if name not in required}
    full = st.fixed_dictionaries(always, optional=sometimes)
    return full | full | full | st.fixed_dictionaries({}, optional={**always, **sometimes, "khong_co": scalars({})})


def values(own: dict[str, Any], whole: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Give what may stand at a key, and now and then what may not."""
    given_ = next((each for each in own.get("anyOf", ()) if each.get("type") != "null"), own)
    if given_.get("type") == "array":
        inner = values(given_["items"], whole)
        return st.lists(inner, max_size=2) | st.lists(inner, min_size=1, max_size=1) | scalars({})
    if "$ref" in given_:
        part = whole["$defs"][given_["$ref"].rpartition("/")[2]]
        return st.deferred(lambda: documents(part, whole))
    return scalars(given_)


def scalars(own: dict[str, Any]) -> st.SearchStrategy[Any]:
    words = [Typed(word) for word in own.get("enum", ())]
    fitting = [each for each in TYPED if _fits(each.text, own)]
    anything = st.sampled_from(TYPED)
    likely = st.sampled_from(words or fitting or TYPED)
    return st.integers(0, 19).flatmap(lambda turn: anything if turn == 0 else likely)


def _fits(text: str, own: dict[str, Any]) -> bool:
    if not re.search(own.get("pattern", "^$"), text):
        return False
    bounded = "minimum" in own and text.isdigit()
    return not bounded or own["minimum"] <= int(text) <= own.get("maximum", int(text))


def refusals(kind: type[Record], values: Typing) -> tuple[str, ...]:
    written = for_records(values)
    assert isinstance(written, dict)
    document = read_yaml("data/x.yaml", yaml_text(written).encode()).value
    assert document is not None
    return tuple(each.code for each in read_record(kind, document).diagnostics)


def schema_of(name: str) -> dict[str, Any]:
    title, record = KIND[name]
    return editor_schema(title, record, IDS)


@pytest.mark.parametrize("name", KIND)
def test_schema_and_records_agree(name: str) -> None:
    record = KIND[name][1]
    validator = jsonschema_rs.validator_for(schema_of(name))
    whole = record.model_json_schema()
    seen: set[str] = set()

    @settings(derandomize=True, max_examples=150, deadline=None)
    @given(typed=documents(whole, whole))
    def agree(typed: Typing) -> None:
        refused = refusals(record, typed)
        allowed = validator.is_valid(for_programs(typed))
        assert allowed or refused, [error.message for error in validator.iter_errors(for_programs(typed))]
        assert not allowed or set(refused) <= BEYOND_SCHEMA.keys(), refused
        seen.update([f"refused {bool(refused)}"])

    agree()
    assert seen == {"refused True", "refused False"}


@pytest.mark.parametrize(
    ("code", "kind", "changed"),
    [
        ("not-a-day", "van-ban", {"ngay_ban_hanh": Typed("31/6/2022")}),
        ("not-a-document-number", "ket-qua", {"so_ky_hieu": Typed("394 CV TU-")}),
        ("not-a-slug", "nhom", {"ma": Typed("a" * 90)}),
        ("not-a-duty-code", "van-ban", {"de_muc": [{"muc": Typed("0"), "loi_van": Typed("Phần")}]}),
        ("not-a-count", "cau-hinh", {"sap_den_han": Typed("1.5")}),
        ("not-an-amount", "tieu-chi", {"tong_diem": Typed("1e3")}),
        ("out-of-range", "cau-hinh", {"sap_den_han": Typed("500", quoted=True)}),
    ],
)
def test_what_only_the_records_can_say_is_needed(code: str, kind: str, changed: dict[str, Any]) -> None:
    """Each exception is there for a value that the schema lets pass and the records do not."""
    part = {**schema_of(kind), "required": []}

    assert jsonschema_rs.validator_for(part).is_valid(for_programs(changed))
    assert code in refusals(KIND[kind][1], changed)


def test_every_exception_has_its_example() -> None:
    marks = test_what_only_the_records_can_say_is_needed.pytestmark
    assert {example[0] for example in marks[0].args[1]} == BEYOND_SCHEMA.keys()


@pytest.mark.parametrize("name", KIND)
def test_a_schema_is_one_of_draft_2020_12_in_vietnamese(name: str) -> None:
    schema = schema_of(name)
    jsonschema_rs.meta.validate(schema)

    assert schema["$schema"] == DIALECT
    assert "x-refers-to" not in json.dumps(schema)
    for part in (schema, *schema.get("$defs", {}).values()):
        assert part.get("title", "") in {"", KIND[name][0]}
        assert all(own["description"] for own in part["properties"].values())


def test_known_ids_are_offered_with_their_names_and_others_may_be_typed() -> None:
    own = schema_of("ket-qua")["properties"]["don_vi"]

    assert own["anyOf"][0] == {"enum": ["huyen-uy-a"], "enumDescriptions": ["Huyện ủy A"]}
    assert "enum" not in own["anyOf"][1]


def test_the_settings_of_the_workspace_name_the_schema_of_every_kind_of_file() -> None:
    wired = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))["yaml.schemas"]

    assert wired == dict(_wiring())
    for patterns in wired.values():
        if patterns == ONCE_SOMETHING_HAS_GONE:
            continue
        assert any(found for pattern in patterns for found in ROOT.glob(pattern)), patterns


def _wiring() -> Iterator[tuple[str, list[str]]]:
    for name, _, path, _ in KINDS:
        if path.endswith(".yaml"):
            pattern = re.sub("/[^a-z/.]+(?=[/.])", "/*", path)
            sample = [] if pattern == path else [pattern.replace("data/", "data/minh-hoa/", 1)]
            yield f"./site/luoc-do/{name}.json", [pattern, *sample]
