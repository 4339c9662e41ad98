"""Each finding of the readers has its section in the guide: the wrong example gives it, the right one does not."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from followup.source.markdown_file import read_markdown
from followup.source.yaml_file import read_yaml

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "content/huong-dan/loi"
# Of a file's bytes, size, name or place: a text of some lines cannot show them.
NOT_IN_TEXT = {"file-too-large", "not-a-text-file", "not-nfc", "not-utf-8", "old-encoding"}
NOT_IN_TEXT |= {"too-many-brackets", "too-many-values", "unknown-file-kind", "unreadable-file", "symbolic-link"}
NOT_IN_TEXT |= {"bare-domain", "dropped-html", "dropped-link"}  # of prose
NOT_IN_TEXT |= {"file-name", "name-clash", "path-too-long", "reserved-name"}


def emitted() -> set[str]:
    """Read CODE and CODES of every reader."""
    found: set[str] = set()
    for module in (ROOT / "followup/source").glob("*.py"):
        for node in ast.parse(module.read_text(encoding="utf-8")).body:
            match node:
                case ast.Assign(targets=[ast.Name(id="CODE")], value=ast.Constant(value=str(code))):
                    found.add(code)
                case ast.Assign(targets=[ast.Name(id="CODES")], value=value):
                    found |= set(ast.literal_eval(value))
    return found


@pytest.mark.parametrize("code", sorted(emitted()))
def test_a_finding_is_explained_with_a_wrong_and_a_right_example(code: str) -> None:
    path = GUIDE / f"{code}.md"
    page = read_markdown(path.name, path.read_bytes())

    assert page.value is not None
    assert page.diagnostics == ()
    assert set(page.value.values) == {"tieu_de"}
    wrong, right = re.findall(r"^```yaml\n(.*?)\n```$", page.value.body, re.MULTILINE | re.DOTALL)
    if code in NOT_IN_TEXT:
        return
    read = read_markdown if code == "front-matter-not-closed" else read_yaml
    assert {each.code for each in read("x", wrong.encode()).diagnostics} == {code}
    assert read("x", right.encode()).diagnostics == ()
