"""Mend a line that no parser gets past, in memory only, so that the rest of the file is read in the same run.

The line is mended as its finding advises. Whatever is found afterwards is put back to where it stands in the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from followup.diagnostics import Diagnostic, Location, Related, Route
from followup.source.yaml_indent import indent_of, key_levels, line_above
from followup.source.yaml_line import parts_of
from followup.source.yaml_lints import second_key

TAB_WIDTHS = (2, 4, 8)

_KEY_OR_ITEM = re.compile(r"\s*(?:- |[a-z0-9_]+:(?:\s|$))")


class Mend(NamedTuple):
    """On one line, `old` characters from index `start` gave way to `new`."""

    start: int
    old: int
    new: str

    def apply(self, line: str) -> str:
        return line[: self.start] + self.new + line[self.start + self.old :]

    def back(self, column: int) -> int:
        """Give the column (from 1) of the file for one of the mended line."""
        inside = column - 1 - self.start
        if inside <= 0:
            return column
        if inside < len(self.new):
            return self.start + 1 + min(inside, self.old)
        return column - len(self.new) + self.old


class Mended(NamedTuple):
    """A text with some lines mended, by number from 1."""

    text: str
    mends: Mapping[int, Mend] = MappingProxyType({})

    def back(self, where: Location) -> Location:
        """Give the place in the file for one in the mended text."""
        column, end = where.column, where.end_column
        if where.line in self.mends:
            column = self.mends[where.line].back(column)
        if where.end_line in self.mends:
            end = self.mends[where.end_line].back(end)
        return where._replace(column=column, end_column=end)

    def told(self, finding: Diagnostic) -> Diagnostic:
        """Give FINDING, made of the mended text, with the places of the file."""
        if not self.mends:
            return finding
        related = tuple(
            Related(self.back(each.where), each.message) if isinstance(each.where, Location) else each
            for each in finding.related
        )
        return finding._replace(where=self.back(finding.location), related=related)


class MendedPlaces(NamedTuple):
    """Finds the places of keys and values of a mended text in the file."""

    mended: Mended
    places: Callable[[Route, bool], Location]

    def locate(self, route: Route, on_key: bool) -> Location:  # noqa: FBT001 - the shape that Document asks for
        return self.mended.back(self.places(route, on_key))


def mend(before: Mended, finding: Diagnostic) -> Mended | None:
    """Give BEFORE with the line of FINDING, made of its text, mended; None where nobody can tell how."""
    lines = before.text.split("\n")
    mends = {
        number: one
        for number, one in _mends(lines, finding)
        if number not in before.mends and one.apply(lines[number - 1]) != lines[number - 1]
    }
    if finding.location.line not in mends:
        return None
    for number, one in mends.items():
        lines[number - 1] = one.apply(lines[number - 1])
    return Mended("\n".join(lines), MappingProxyType({**before.mends, **mends}))


def _mends(lines: Sequence[str], finding: Diagnostic) -> Iterator[tuple[int, Mend]]:
    where = finding.location
    line = lines[where.line - 1]
    match finding.code:
        case "colon-in-value" | "special-first-character" | "text-after-quote" | "unknown-escape" | "unclosed-quote":
            parts = parts_of(line)
            if parts.value and where.column > parts.start and second_key(parts.value) is None:
                yield where.line, Mend(parts.start, len(parts.value), _quoted(parts.value))
        case "unclosed-bracket" if finding.location.end_column > len(line.rstrip()) and "[" in line:
            yield where.line, Mend(len(line.rstrip()), 0, "]")
        case "line-without-key":
            above = line_above(lines, where.line - 1)
            if above is not None and parts_of(lines[above]).value:
                yield from _continued(lines, where.line, " " * (len(parts_of(lines[above]).before) + 2))
        case "missing-dash":
            yield where.line, Mend(indent_of(line) - 2, 2, "- ")
        case "bad-indent" if parts_of(line).key is not None and "-" not in parts_of(line).before:
            indent = indent_of(line)
            levels = list(key_levels(lines, where.line - 1))
            near = [level for level in levels if abs(level - indent) == 1] if levels else [0]
            yield from ((where.line, Mend(0, indent, " " * level)) for level in near[:1])
        case "tab-indent":
            yield from _untabbed(lines)


def _continued(lines: Sequence[str], number: int, blanks: str) -> Iterator[tuple[int, Mend]]:
    """Indent the lines from NUMBER on that were pasted together: as far in as the first, and none has a real key."""
    indent = indent_of(lines[number - 1])
    for index in range(number - 1, len(lines)):
        line = lines[index]
        if not line.strip() or indent_of(line) != indent or _KEY_OR_ITEM.match(line):
            return
        yield index + 1, Mend(0, indent, blanks)


def _quoted(value: str) -> str:
    bare = value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
    return "'" + bare.replace("'", "''") + "'"


def _untabbed(lines: Sequence[str]) -> Iterator[tuple[int, Mend]]:
    """Put blanks for the tabs that lines begin with: as many as make each line fit those above, else two for one."""
    new = list(lines)
    for index, line in enumerate(lines):
        lead = line[: indent_of(line)]
        if "\t" not in lead:
            continue
        levels = set(key_levels(new, index))
        fitting = (blanks for width in TAB_WIDTHS if len(blanks := lead.replace("\t", " " * width)) in levels)
        blanks = next(fitting, lead.replace("\t", "  "))
        new[index] = blanks + line[len(lead) :]
        yield index + 1, Mend(0, len(lead), blanks)
