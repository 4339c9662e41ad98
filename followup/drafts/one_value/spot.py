"""Ways to write a value at one spot of a file: over an old value, after a bare key, or with a key of its own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followup.drafts.text_tree import Entry, Node
from followup.source.document import Value
from followup.source.raw_text import RawText
from followup.source.yaml_text import inline_text, yaml_text

_BLOCKS = ("|", ">")
_APART = tuple(" \t\r\n[{,")  # after one of these no blank is needed before a value


class Spot(NamedTuple):
    """Where a value stands: `indent` is the column of its key or dash; `bracketed` tells of brackets around it."""

    raw: RawText
    indent: int
    bracketed: bool

    def inside(self, node: Node, step: str | int) -> Spot:
        """Give the spot of the value at STEP of NODE, which stands here."""
        below = node.at((step,))
        start = node.entry(step).start if isinstance(step, str) else self.raw.text.rfind("-", 0, below.start)
        bracketed = self.bracketed or node.style in {"[", "{"} or below.style in {"[", "{"}
        return Spot(self.raw, self.raw.column(max(start, 0)), bracketed)

    def replaced(self, node: Node, value: Value) -> Iterator[str]:
        """Yield texts with VALUE in the place of NODE."""
        text = self.raw.text
        for form in self._forms(value):
            if node.style == "-" and isinstance(value, list):
                yield text[: node.start] + self._items(node, value) + text[node.end :]
                return
            start, end = node.start, self._content_end(node)
            remark = text[end : self.raw.line_stop(end)]
            if node.style in _BLOCKS:
                remark = self._header_remark(node)
            if form.startswith("\n") or start == end:
                start = len(text[:start].rstrip(" \t"))
            stands_apart = start < end and text[start - 1 : start] in _APART
            first, line_end, others = (form.removeprefix(" ") if stands_apart else form).partition("\n")
            after = end if node.style in _BLOCKS else self.raw.line_stop(end)
            if not line_end and node.style not in _BLOCKS:
                remark, after = "", end
            yield text[:start] + self.raw.in_file(first + remark + line_end + others) + text[after:]

    def added(self, node: Node, name: str, value: Value, order: Sequence[str]) -> Iterator[str]:
        """Yield texts with a new key NAME in the mapping NODE, in its place in ORDER; an unknown key stands last."""
        text = self.raw.text
        before = _before(node, name, order)
        if node.style == "{":
            for form in self._forms(value):
                at = node.entries[0].start if before is None else before.node.end
                pair = f"{name}:{form}, " if before is None else f", {name}:{form}"
                yield text[:at] + pair + text[at:]
            return
        column = self.raw.column(node.entries[0].start)
        blanks = " " * column
        for form in Spot(self.raw, column, self.bracketed)._forms(value):  # noqa: SLF001 - of this class
            line = self.raw.in_file(f"{name}:{form}")
            if before is None:
                at = node.entries[0].start
                yield text[:at] + line + self.raw.in_file(f"\n{blanks}") + text[at:]
                continue
            at = self._entry_end(before, column)
            yield text[:at] + self.raw.in_file(f"\n{blanks}") + line + text[at:]
            at = before.node.end
            yield text[:at] + blanks + line + self.raw.in_file("\n") + text[at:]

    def _forms(self, value: Value) -> Iterator[str]:
        """Yield what may stand after a colon or dash for VALUE, with line feeds; the first is the usual way."""
        if self.bracketed:
            yield f" {_in_brackets(value)}"
            return
        first, *others = yaml_text({"k": value}).removesuffix("\n").split("\n")
        blanks = " " * self.indent
        yield "\n".join((first.removeprefix("k:"), *(blanks + line if line else "" for line in others)))
        if isinstance(value, str):
            yield f" {inline_text(value)}"
            yield f" {json.dumps(value, ensure_ascii=False)}"  # YAML reads JSON; for what looks odd without quotes

    def _items(self, node: Node, value: list[Value]) -> str:
        blanks = " " * self.raw.column(node.start)
        lines = yaml_text({"k": value}).removesuffix("\n").split("\n")[1:]
        return self.raw.in_file("\n".join(blanks + line[2:] for line in lines).removeprefix(blanks))

    def _content_end(self, node: Node) -> int:
        """Give where NODE ends; of a block of text that is the end of its last line that is not blank."""
        if node.style not in _BLOCKS:
            return node.end
        return node.start + len(self.raw.text[node.start : node.end].rstrip())

    def _header_remark(self, node: Node) -> str:
        header = self.raw.text[node.start : self.raw.line_stop(node.start)]
        return "" if "#" not in header else header[len(header.partition("#")[0].rstrip()) :]

    def _entry_end(self, entry: Entry, column: int) -> int:
        """Give the end of the last line of ENTRY, with the remarks below it that are further in than COLUMN."""
        text = self.raw.text
        end = max(entry.node.end, entry.end)
        if self.raw.column(end) == 0:
            end = len(text[:end].rstrip())
        end = self.raw.line_stop(end)
        while hit := re.compile(rf"(?:\r\n|\r|\n)[ \t]{{{column + 1},}}#[^\r\n]*").match(text, end):
            end = hit.end()
        return end


def _before(node: Node, name: str, order: Sequence[str]) -> Entry | None:
    """Give the entry after which the key NAME belongs; None where it comes first."""
    if name not in order:
        return node.entries[-1]
    earlier = [each for each in node.entries if each.name in order[: order.index(name)]]
    return max(earlier, key=lambda each: order.index(each.name), default=None)


def _in_brackets(value: Value) -> str:
    """Give VALUE on one line, as it may stand inside brackets."""
    if isinstance(value, list):
        return f"[{', '.join(map(_in_brackets, value))}]"
    if isinstance(value, dict):
        pairs = (f"{name}: {_in_brackets(each)}" for name, each in value.items())
        return f"{{{', '.join(pairs)}}}"
    return inline_text(value, in_brackets=True) if value is not None else "null"
