"""Say in Vietnamese why a file is no YAML, from what the parser says and from the line that it stumbled on.

The parser's own words are never shown. libyaml and the pure parser word the same fault differently; the patterns
know both. What they do not know gets a general sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from followup.diagnostics import Diagnostic
from followup.source.yaml_indent import bad_indent, first_line_indented, indent_of, line_above
from followup.source.yaml_line import in_quotes, odd_line, parts_of
from followup.source.yaml_lints import cut_by_hash, second_key
from followup.source.yaml_pairs import opening_quote, unclosed_bracket, unclosed_quote, unknown_escape
from followup.source.yaml_spot import Fault, Text
from followup.source.yaml_tree import empty_key

CODES = (
    "tab-indent",
    "colon-in-value",
    "special-first-character",
    "text-after-quote",
    "line-without-key",
    "yaml-syntax",
)

_HASH = re.compile(r"\s#(?=\S)")


def explain(path: str, lines: Sequence[str], fault: Fault) -> Diagnostic:
    """Give the one finding for FAULT."""
    text = Text(path, lines)
    for pattern, tell in _TELLERS:
        if pattern.search(fault.words):
            return tell(text, fault)
    return _general(text, fault)


def special_start(path: str, lines: Sequence[str], number: int, index: int) -> Diagnostic:
    """Give the finding that the sign at INDEX of line NUMBER (both from 0) begins a value and means something."""
    return _special(Text(path, lines), Fault("", (number, index), (number, index)))


def _odd_sign(text: Text, fault: Fault) -> Diagnostic:
    number, index = fault.stop
    return _tab(text, fault) if text.line(number)[index : index + 1] == "\t" else _special(text, fault)


def _tab(text: Text, fault: Fault) -> Diagnostic:
    number, index = fault.stop
    tabs = len(text.line(number)) - len(text.line(number)[index:].lstrip("\t"))
    others = sum("\t" in line[: indent_of(line)] for line in text.lines) - 1
    more = f" (và {others} dòng khác cũng vậy)" if others > 0 else ""
    message = f"chỗ này dùng phím Tab{more}, mà ở đây chỉ dùng được dấu cách"
    hint = "thay mỗi Tab bằng hai dấu cách; trong VS Code: bấm F1, chọn «Convert Indentation to Spaces»"
    return Diagnostic(text.at(number, index, max(tabs, index + 1)), "tab-indent", message, hint=hint)


def _special(text: Text, fault: Fault) -> Diagnostic:
    number, index = fault.start
    line = text.line(number)
    where = text.at(number, index)
    sign = line[index : index + 1]
    if sign == "-":
        message = "danh sách phải bắt đầu ở dòng mới, không viết cùng dòng với khóa"
        item = line[index:].strip()[:40]
        hint = f"xuống dòng, lùi vào hai dấu cách rồi viết `{item}`; nếu là lời văn thì {in_quotes(line)}"
        return Diagnostic(where, "special-first-character", message, hint=hint)
    name = "dấu nháy ngược" if sign == "`" else f"`{sign}`"
    what = "giá trị" if index else "dòng"
    message = f"{what} không được bắt đầu bằng {name}, vì dấu này có nghĩa riêng trong tệp dữ liệu"
    hint = (
        "xóa dòng này và dòng ba dấu nháy ngược ở cuối, chỉ giữ các dòng ở giữa"
        if line.startswith("```")
        else f"bỏ dấu {name.removeprefix('dấu ')} ở đầu dòng"
        if not index
        else in_quotes(line)
        if parts_of(line).start == index
        else "đặt giá trị này trong ngoặc kép"
    )
    return Diagnostic(where, "special-first-character", message, hint=hint)


def _colon(text: Text, fault: Fault) -> Diagnostic:
    number, index = fault.stop
    line = text.line(number)
    parts = parts_of(line)
    if parts.key is not None and parts.start <= index:
        message = "trong giá trị có thêm dấu hai chấm, nên không rõ đâu là khóa, đâu là nội dung"
        hint = _straight_quotes(line)
        second = second_key(parts.value)
        if second is not None:
            hint = f"nếu `{second}` là một khóa thì cho nó xuống dòng riêng; nếu là lời văn thì {hint}"
        return Diagnostic(text.at(number, parts.start), "colon-in-value", message, hint=hint)
    above = line_above(text.lines, number)
    if above is None:
        return _general(text, fault)
    odd = odd_line(text.path, above + 1, text.line(above)) or odd_line(text.path, number + 1, line)
    if odd is not None:
        return odd
    if parts_of(text.line(above)).key is None and indent_of(text.line(above)) == indent_of(line):
        return _without_key(text, above)
    return bad_indent(text.path, text.lines, number)


def _no_colon(text: Text, fault: Fault) -> Diagnostic:
    number, _ = fault.start
    return odd_line(text.path, number + 1, text.line(number)) or _without_key(text, number)


def _without_key(text: Text, number: int) -> Diagnostic:
    line = text.line(number)
    message = "dòng này không có khóa và dấu hai chấm, nên không biết nó thuộc về đâu"
    hint = "ghi `khóa: giá trị`; nếu là phần tiếp của dòng trên thì lùi vào sâu hơn khóa của dòng trên hai dấu cách"
    return Diagnostic(text.at(number, indent_of(line)), "line-without-key", message, hint=hint)


def _block(text: Text, fault: Fault) -> Diagnostic:
    number, index = fault.stop
    line = text.line(number)
    parts = parts_of(line)
    before = line[parts.start : index].rstrip()
    if before in ('"', "'"):
        return unclosed_quote(text, Fault("", opening_quote(text, number, before), fault.stop))
    if before.endswith(('"', "'")):
        message = "sau dấu ngoặc đóng còn có chữ, nên không rõ giá trị kết thúc ở đâu"
        return Diagnostic(text.at(number, parts.start), "text-after-quote", message, hint=in_quotes(line))
    if before[:1] in ("[", "{", "*"):
        return _special(text, Fault("", (number, parts.start), fault.stop))
    if line[index : index + 1] == ":":
        return empty_key(text.at(number, index, index + 1))
    above = line_above(text.lines, number)
    cut = _HASH.search(text.line(above)) if above is not None else None
    if above is not None and cut is not None and parts.key is None and "-" not in parts.before:
        return cut_by_hash(text.path, above + 1, text.line(above), cut.end() - 1)
    return bad_indent(text.path, text.lines, number)


def _after_the_end(text: Text, fault: Fault) -> Diagnostic:
    """Tell that a line begins further out than the first one, which therefore was the whole document."""
    first = next((number for number, line in enumerate(text.lines) if line.strip(" \t#-")), 0)
    indent = indent_of(text.line(first))
    if indent <= indent_of(text.line(fault.stop[0])) or first >= fault.stop[0]:
        return _general(text, fault)
    return first_line_indented(text.at(first, indent))


def _general(text: Text, fault: Fault) -> Diagnostic:
    message = "không hiểu được cách viết ở chỗ này"
    hint = "so dòng này và dòng ngay trên với ví dụ trong hướng dẫn: chỗ lùi đầu dòng, dấu hai chấm, dấu ngoặc"
    return Diagnostic(text.at(*fault.stop), "yaml-syntax", message, hint=hint)


def _straight_quotes(line: str) -> str:
    value = parts_of(line).value
    if value[:1] == "“" and value[-1:] == "”":
        return in_quotes(line.replace(value, f'"{value[1:-1]}"')) + " với ngoặc thẳng, không phải ngoặc cong"
    return in_quotes(line)


_TELLERS: tuple[tuple[re.Pattern[str], Callable[[Text, Fault], Diagnostic]], ...] = tuple(
    (re.compile(words), tell)
    for words, tell in (
        ("cannot start any token", _odd_sign),
        ("a tab character", _tab),
        ("mapping values are not allowed", _colon),
        ("could not find expected ':'", _no_colon),
        (
            "scanning an? (alias|anchor|tag|directive|%YAML|%TAG|block scalar)|parsing a tag|undefined tag handle",
            _special,
        ),
        ("(entries|keys) are not allowed|incompatible YAML|a block node.*node content", _special),
        ("quoted scalar.*(end of stream|document)", unclosed_quote),
        ("quoted scalar", unknown_escape),
        ("parsing a flow", unclosed_bracket),
        ("parsing a block (mapping|collection)", _block),
        ("document start", _after_the_end),
    )
)
