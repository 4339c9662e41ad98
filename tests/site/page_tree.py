"""A page of the built site as a tree, for tests that walk what a reader sees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import TypeAlias

VOID = frozenset({"meta", "link", "img", "br", "hr", "input", "use", "path", "rect", "line", "circle", "wbr", "col"})


@dataclass(slots=True, eq=False)
class Node:
    """One element with what stands in it, in order."""

    tag: str
    given: dict[str, str]
    parent: Node | None = None
    parts: list[Part] = field(default_factory=list)

    @property
    def classes(self) -> frozenset[str]:
        return frozenset(self.given.get("class", "").split())

    @property
    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    @property
    def children(self) -> list[Node]:
        return [part for part in self.parts if isinstance(part, Node)]

    def up(self) -> Iterator[Node]:
        """Give the element and all that it stands in, the nearest first."""
        here: Node | None = self
        while here is not None:
            yield here
            here = here.parent

    def down(self) -> Iterator[Node]:
        """Give the element and all that stands in it, in order."""
        yield self
        for child in self.children:
            yield from child.down()

    def all(self, *tags: str) -> Iterator[Node]:
        return (each for each in self.down() if each.tag in tags)


Part: TypeAlias = "Node | str"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.top = Node("#", {})
        self._here = self.top

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        made = Node(tag, {name: value or "" for name, value in attributes}, self._here)
        self._here.parts.append(made)
        if tag not in VOID:
            self._here = made

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._here.parts.append(Node(tag, {name: value or "" for name, value in attributes}, self._here))

    def handle_endtag(self, tag: str) -> None:
        for each in self._here.up():
            if each.tag == tag and each.parent is not None:
                self._here = each.parent
                return

    def handle_data(self, data: str) -> None:
        self._here.parts.append(data)


def tree(page: Path) -> Node:
    """Read PAGE."""
    reader = _Reader()
    reader.feed(page.read_text("utf-8"))
    return reader.top
