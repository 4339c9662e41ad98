"""Read a Markdown file: keys and values between `---` lines at the top, prose below, and where its links stand.

The front matter goes through the YAML reader with the line numbers of the whole file. The prose is not turned
into anything here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from followup.diagnostics import Diagnostic, Location, Outcome, tidy
from followup.source.characters import without_forbidden
from followup.source.conflicts import conflicts_in_prose
from followup.source.document import Document
from followup.source.markdown_lints import check_html, check_links
from followup.source.text_file import read_text
from followup.source.yaml_file import parse_yaml
from followup.source.yaml_tree import Places

CODES = ("front-matter-not-closed", "too-many-brackets")

LIMIT = 200_000  # bytes; with the next one, what keeps Markdown's quadratic inputs below half a second
MOST_BRACKETS = 500

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_CODE_SPAN = re.compile(r"(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")
_LINKS = re.compile(
    r"\]\([ \t]*(?:<(?P<pointed>[^<>\n]*)>|(?P<bare>(?:[^\s()<>\"]|[ ](?![\"' )])|\([^\s()<>]*\))+))"
    r"|^ {0,3}\[[^\]\n]+\]:[ \t]*<?(?P<reference>[^\s<>]+)"
    r"|\b(?:href|src)[ \t]*=[ \t]*(?:\"(?P<double>[^\"\n]*)\"|'(?P<single>[^'\n]*)')",
    re.MULTILINE | re.IGNORECASE,
)


def read_markdown(path: str, data: bytes) -> Outcome[Document | None]:
    """Read DATA, the bytes of PATH. None if it is no text or its front matter cannot be read.

    `body` is the prose in NFC with line feeds, `body_line` the line on which it begins. A prose with too many
    brackets is an error and ends before the first that is too many.
    """
    text = read_text(path, data, limit=LIMIT)
    if text.value is None:
        return Outcome(None, text.diagnostics)
    document = _split(path, text.value)
    findings = (*text.diagnostics, *document.diagnostics)
    if document.value is None:
        return Outcome(None, tidy(findings))
    conflicts = conflicts_in_prose(path, document.value.body, document.value.body_line)
    body, brackets = _within_brackets(path, document.value.body, document.value.body_line)
    body = unicodedata.normalize("NFC", without_forbidden(body))
    whole = document.value._replace(body=body)
    links = check_links(link_places(whole))
    dropped = check_html(path, _without_code(body), whole.body_line)
    return Outcome(whole, tidy((*findings, *conflicts, *brackets, *links, *dropped)))


def link_places(document: Document) -> Mapping[str, tuple[Location, ...]]:
    """Give where each target of a link or picture stands in the prose of DOCUMENT, as written, code left out."""
    body = _without_code(document.body)
    places: dict[str, list[Location]] = {}
    for found in _LINKS.finditer(body):
        group = found.lastgroup or "bare"
        start, end = found.span(group)
        line = document.body_line + body.count("\n", 0, start)
        column = start - body.rfind("\n", 0, start)
        where = Location(document.path, line, column, line, column + end - start)
        places.setdefault(found[group], []).append(where)
    return MappingProxyType({target: tuple(spots) for target, spots in places.items()})


def _split(path: str, text: str) -> Outcome[Document | None]:
    lines = text.split("\n")
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() != "---":
        return Outcome(_without_values(path, 1, text, 1))
    last = next((index for index in range(first + 1, len(lines)) if lines[index].rstrip() == "---"), None)
    if last is None:
        where = Location(path, first + 1, 1, first + 1, 4)
        message = "phần khai báo mở bằng `---` ở đây nhưng không có dòng `---` đóng lại"
        hint = "thêm một dòng chỉ có `---` ngay sau khóa cuối cùng, trước phần lời văn"
        return Outcome(None, (Diagnostic(where, CODES[0], message, hint=hint),))
    body, body_line = "\n".join(lines[last + 1 :]), last + 2
    front = lines[first + 1 : last]
    if not any(line.strip() and not line.lstrip().startswith("#") for line in front):
        return Outcome(_without_values(path, first + 1, body, body_line))
    read = parse_yaml(path, "\n" * (first + 1) + "\n".join(front))
    document = read.value and read.value._replace(body=body, body_line=body_line)
    return Outcome(document, read.diagnostics)


def _without_values(path: str, line: int, body: str, body_line: int) -> Document:
    """Give the document of prose alone; what is missing in it is missing at the beginning of LINE."""
    return Document(path, {}, Places(path, ((line, 1, line, 1), None)).locate, body, body_line)


def _within_brackets(path: str, body: str, body_line: int) -> tuple[str, tuple[Diagnostic, ...]]:
    if body.count("[") <= MOST_BRACKETS:
        return body, ()
    index = -1
    for _ in range(MOST_BRACKETS + 1):
        index = body.index("[", index + 1)
    line, column = body_line + body.count("\n", 0, index), index - body.rfind("\n", 0, index)
    message = f"tệp có hơn {MOST_BRACKETS} dấu `[`, nhiều hơn mức một trang được phép có"
    where = Location(path, line, column, line, column + 1)
    hint = "chia nội dung thành nhiều trang, hoặc bỏ các dấu `[` không phải để tạo liên kết"
    return body[:index], (Diagnostic(where, CODES[1], message, hint=hint),)


def _without_code(body: str) -> str:
    """Give BODY with blanks in place of code between fences and backquotes, every place kept."""
    lines = body.split("\n")
    fence = ""
    for index, line in enumerate(lines):
        found = _FENCE.match(line)
        if fence:
            lines[index] = " " * len(line)
            if found is not None and found[1].startswith(fence) and not line[found.end() :].strip():
                fence = ""
        elif found is not None:
            fence = found[1]
            lines[index] = " " * len(line)
        elif "`" in line:
            lines[index] = _CODE_SPAN.sub(lambda span: " " * len(span[0]), line)
    return "\n".join(lines)
