"""Every rule, in the words that an editor reads.

`NAME/input` holds files laid over `_base`, `NAME/expected.txt` what the rule NAME says of them; over each
`NAME/clean*` it is silent. UPDATE_EXPECTED=1 writes the expected texts anew: read them before they are committed.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from followup.rules import DOSSIER_RULES, REGISTER_RULES, SUMMARY_RULES

HERE = Path(__file__).parent
CODES = sorted({rule.CODE for rule in (*REGISTER_RULES, *DOSSIER_RULES, *SUMMARY_RULES)})
CLEAN = sorted(path for path in HERE.glob("*/clean*") if path.is_dir())
ReadTree = Callable[[Path | None], Any]


def test_the_shared_base_has_no_fault(read_tree: ReadTree) -> None:
    tree = read_tree(None)

    assert tree.read == ()
    assert tree.checked == ()


@pytest.mark.parametrize("code", CODES)
def test_a_rule_says_what_is_wrong(code: str, read_tree: ReadTree) -> None:
    tree = read_tree(HERE / code / "input")
    expected = HERE / code / "expected.txt"

    found = tree.findings(code)

    assert tree.read == (), "the input has other faults than the one it is for"
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text(found, "utf-8", newline="\n")
    assert found
    assert found == expected.read_text("utf-8")


@pytest.mark.parametrize("tree", CLEAN, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_rule_is_silent_where_nothing_is_wrong(tree: Path, read_tree: ReadTree) -> None:
    assert read_tree(tree).findings(tree.parent.name) == ""


def test_every_rule_is_tried_on_something_clean() -> None:
    assert sorted({path.parent.name for path in CLEAN}) == CODES
