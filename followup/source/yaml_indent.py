"""Say how far a line of YAML should be indented."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.diagnostics import Diagnostic, Location
from followup.source.yaml_line import parts_of

CODES = ("bad-indent", "missing-dash")


def indent_of(line: str) -> int:
    """Count the blanks (and tabs) that LINE begins with."""
    return len(line) - len(line.lstrip(" \t"))


def line_above(lines: Sequence[str], number: int) -> int | None:
    """Give the index of the last line before index NUMBER that is neither empty nor a comment."""
    for index in range(min(number, len(lines)) - 1, -1, -1):
        if lines[index].strip() and not lines[index].lstrip().startswith("#"):
            return index
    return None


def bad_indent(path: str, lines: Sequence[str], number: int) -> Diagnostic:
    """Give the finding that the line at index NUMBER belongs to no level of the lines above."""
    line = lines[number] if number < len(lines) else ""
    indent = indent_of(line)
    where = Location(path, number + 1, indent + 1, number + 1, max(indent, len(line.rstrip())) + 1)
    above = line_above(lines, number)
    if above is not None and indent > len(parts_of(lines[above]).before) and parts_of(lines[above]).value:
        message = "dòng này lùi vào sâu hơn dòng trên, mà dòng trên đã có giá trị nên không có gì thuộc về nó"
        hint = "khóa mới thì cho thẳng hàng với khóa ở trên; lời văn viết tiếp thì ghi `>-` sau dấu hai chấm ở trên"
        return Diagnostic(where, CODES[0], message, hint=hint)
    first = _without_dash(lines, number)
    if first is not None:
        parts = parts_of(lines[first])
        return missing_dash(Location(path, first + 1, parts.indent + 1, first + 1, parts.start + 1), str(parts.key))
    levels = sorted(set(_levels(lines, number) if parts_of(line).key is None else key_levels(lines, number)))
    message = f"dòng này lùi vào {indent} dấu cách, không khớp với dòng nào ở trên"
    hint = "các khóa cùng cấp thì thẳng hàng, mỗi cấp lùi vào hai dấu cách"
    if levels:
        hint = f"cho dòng này lùi vào {' hoặc '.join(map(str, levels))} dấu cách như các dòng ở trên"
    if indent in levels:
        message = "dòng này không cùng loại với các dòng thẳng hàng ở trên: một bên là danh sách, một bên là khóa"
        hint = "lùi danh sách vào hai dấu cách, ngay dưới khóa của nó; các khóa cùng cấp thì thẳng hàng"
    return Diagnostic(where, CODES[0], message, hint=hint)


def first_line_indented(where: Location) -> Diagnostic:
    """Give the finding that the first line of a file, at WHERE, begins further in than the lines after it."""
    message = "dòng đầu tiên lùi vào sâu hơn những dòng sau, nên những dòng sau không thuộc về đâu"
    hint = "bỏ các dấu cách ở đầu dòng này; nếu phía trên đã mất một đoạn thì lấy lại đoạn đó"
    return Diagnostic(where, CODES[0], message, hint=hint)


def missing_dash(where: Location, key: str) -> Diagnostic:
    """Give the finding that an item of a list begins at WHERE, with KEY, and has no dash."""
    message = "ở đây bắt đầu một mục mới của danh sách nhưng thiếu dấu gạch đầu dòng"
    hint = f"ghi `- {key}: …`, dấu gạch thẳng hàng với dấu gạch của các mục khác"
    return Diagnostic(where, CODES[1], message, hint=hint)


def key_levels(lines: Sequence[str], number: int) -> Iterator[int]:
    """Give the indents at which a key may stand on the line at index NUMBER, the innermost first."""
    lowest: int | None = None
    index = line_above(lines, number)
    while index is not None and lowest != 0:
        parts = parts_of(lines[index])
        if parts.key is not None and (lowest is None or len(parts.before) < lowest):
            lowest = len(parts.before)
            yield lowest
        lowest = min(parts.indent, parts.indent if lowest is None else lowest)
        index = line_above(lines, index)


def _levels(lines: Sequence[str], number: int) -> Iterator[int]:
    """Give the indents of the blocks that are open before the line at index NUMBER."""
    lowest: int | None = None
    index = line_above(lines, number)
    while index is not None:
        parts = parts_of(lines[index])
        if lowest is None or parts.indent < lowest:
            lowest = parts.indent
            yield parts.indent
            if "-" in parts.before and parts.key is not None:
                yield len(parts.before)
        if lowest == 0:
            return
        index = line_above(lines, index)


def _without_dash(lines: Sequence[str], number: int) -> int | None:
    """Give the index of the line that should have opened a list, if the one at NUMBER is only its second item."""
    line = lines[number] if number < len(lines) else ""
    if not line.lstrip().startswith("- "):
        return None
    first: int | None = None
    index = line_above(lines, number)
    while index is not None and indent_of(lines[index]) > indent_of(line):
        first = index
        index = line_above(lines, index)
    if index is None or first is None:
        return None
    opens = parts_of(lines[index])
    as_deep_as_a_key = indent_of(lines[first]) == indent_of(line) + 2
    same_key = parts_of(lines[first]).key == parts_of(line).key is not None and "-" not in parts_of(lines[first]).before
    return first if same_key and as_deep_as_a_key and opens.key is not None and not opens.value else None
