"""Say how far a line of YAML should be indented."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.diagnostics import Diagnostic, Location
from followup.source.yaml_line import parts_of

CODE = "bad-indent"


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
        return Diagnostic(where, CODE, message, hint=hint)
    levels = sorted(set(_levels(lines, number)))
    message = f"dòng này lùi vào {indent} dấu cách, không khớp với dòng nào ở trên"
    hint = "các khóa cùng cấp thì thẳng hàng, mỗi cấp lùi vào hai dấu cách"
    if levels:
        hint = f"cho dòng này lùi vào {' hoặc '.join(map(str, levels))} dấu cách như các dòng ở trên"
    if indent in levels:
        message = "dòng này không cùng loại với các dòng thẳng hàng ở trên: một bên là danh sách, một bên là khóa"
        hint = "lùi danh sách vào hai dấu cách, ngay dưới khóa của nó; các khóa cùng cấp thì thẳng hàng"
    return Diagnostic(where, CODE, message, hint=hint)


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
