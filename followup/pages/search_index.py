"""The index of search as the script takes it: columns joined line by line, which pack best and read fastest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence

from followup.pages import address
from followup.pages.page import Link, Script
from followup.pages.search_rows import Row, Rows

_COLUMNS: tuple[tuple[str, Callable[[Row], str]], ...] = (
    ("titles", lambda row: row.to.text),
    ("notes", lambda row: row.note),
    ("aliases", lambda row: "|".join(each.replace("|", " ") for each in row.aliases)),
    ("texts", lambda row: row.text),
    ("at", lambda row: _place(row.to)),
)


def index_script(groups: Sequence[Rows], pairs: Sequence[tuple[str, str]]) -> Script:
    """Give the script that hands GROUPS to search, with PAIRS of a short form and a long one that mean the same.

    Its name tells one version from another.
    """
    rows = [row for group in groups for row in group.rows]
    index: dict[str, object] = {name: "\n".join(_line(pick(row)) for row in rows) for name, pick in _COLUMNS}
    index["groups"] = [(group.name, len(group.rows)) for group in groups]
    index["pairs"] = pairs
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    digest = hashlib.sha256(text.encode()).hexdigest()[:10]
    return Script(address.search_index(digest), f"window.chiMuc={text};\n")


def _line(text: str) -> str:
    return " ".join(text.split())


def _place(to: Link) -> str:
    return f"{to.address}#{to.anchor}" if to.anchor else to.address
