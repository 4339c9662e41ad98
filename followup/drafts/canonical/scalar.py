"""One text of a file in its canonical spelling: quotes only where they are needed, lines further in than their key."""

from __future__ import annotations

import re

from followup.drafts.text_tree import Node
from followup.source.yaml_file import read_yaml
from followup.source.yaml_text import inline_text

_HEADER = re.compile(r"(?P<style>[|>])(?P<signs>[-+0-9]*)(?P<rest>[^\n]*)\n?")


def scalar_lines(node: Node, text: str, column: int) -> list[str]:
    """Give the lines of the text NODE, whose key or dash stands in COLUMN; the first one without blanks before it."""
    first, *others = text[node.start : node.end].split("\n")
    if others:
        blanks = " " * (column + 2)
        return [first.rstrip(), *(f"{blanks}{line.strip()}" if line.strip() else "" for line in others)]
    if node.style and isinstance(node.value, str):
        bare = inline_text(node.value)
        return [bare if _reads_as(bare, node.value) else first]
    return [first]


def block_lines(node: Node, text: str, old: int, new: int) -> tuple[list[str], bool]:
    """Give the lines of the block of text NODE, moved from column OLD of its key or dash to column NEW.

    Also tell whether the block keeps the blank lines at its end as part of the text.
    """
    header = _HEADER.match(text, node.start)
    if header is None:
        raise ValueError("một khối chữ phải bắt đầu bằng | hoặc >")
    lines = text[header.end() : node.end].split("\n")
    if lines[-1] == "":
        lines.pop()
    digit = re.search(r"[0-9]", header["signs"])
    base = old + int(digit[0]) if digit else min((_indent(line) for line in lines if line.strip()), default=0)
    signs = re.sub(r"[0-9]", "2", header["signs"])
    body = [f"{' ' * (new + 2)}{line[base:]}" if line[base:] else "" for line in lines]
    return [f"{header['style']}{signs}{header['rest'].rstrip()}", *body], "+" in signs


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _reads_as(bare: str, value: str) -> bool:
    """Tell whether BARE, after a key and after a dash, is VALUE without a remark of the reader."""
    reading = read_yaml("", f"k: {bare}\nl:\n  - {bare}\n".encode())
    return reading.value is not None and not reading.diagnostics and reading.value.values == {"k": value, "l": [value]}
