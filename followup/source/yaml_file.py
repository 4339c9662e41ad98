"""Turn YAML text into a document. The only module that knows PyYAML's reader.

Scalars are kept as the editor typed them: no value is a number, a date or a boolean until a record asks for one,
so `so: 01` stays "01" and `no` stays "no". Only a plain empty value, `~` or `null` is None.
The parser gives events one by one and is stopped at the first that is too deep, so that no input exhausts the stack.
Nearly every file is of a shape that `yaml_plain` reads in 0.23 of the time, and parsed only if a place is asked for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

import yaml

from followup.diagnostics import Diagnostic, Location, Outcome, Route, any_error, tidy
from followup.source import yaml_line
from followup.source.characters import MARK, first_forbidden, forbidden, without_forbidden
from followup.source.conflicts import without_conflicts
from followup.source.document import Document
from followup.source.text_file import read_text
from followup.source.yaml_fault import explain, special_start
from followup.source.yaml_lints import PlainLints
from followup.source.yaml_mend import Mended, MendedPlaces, mend
from followup.source.yaml_plain import plain_values
from followup.source.yaml_spot import Fault
from followup.source.yaml_tree import Places, Span, TreeBuilder

CODES = ("empty-file", "top-not-a-mapping", "second-document", "merge-key", "too-deep", "too-many-values")

LIMIT = 2_000_000  # bytes
DEEPEST = 32
MOST_NODES = 200_000
MOST_MENDS = 20  # lines of a file; whoever has more mistakes of this kind reads on after mending these
CONSEQUENCES = frozenset({"bad-indent", "line-without-key", "yaml-syntax"})  # of an odd line above
ODD_LINES = frozenset(yaml_line.CODES)
NULLS = frozenset({"", "~", "null"})
# The pure parser gives the same results twenty times slower; it alone refuses a tab between a colon and its value.
PARSER: type[yaml.BaseLoader | yaml.CBaseLoader] = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader


def read_yaml(path: str, data: bytes) -> Outcome[Document | None]:
    """Read DATA, the bytes of PATH; None if it holds no keys and values, with all findings in either case."""
    text = read_text(path, data, limit=LIMIT)
    if text.value is None:
        return Outcome(None, text.diagnostics)
    if not text.diagnostics and (values := plain_values(text.value)) is not None:
        return Outcome(Document(path, values, _LaterPlaces(path, text.value).locate))
    document = parse_yaml(path, text.value)
    return Outcome(document.value, tidy((*text.diagnostics, *document.diagnostics)))


@dataclass(slots=True)
class _LaterPlaces:
    """Looks for places when the first of them is asked for, which of most files never happens."""

    path: str
    text: str
    document: Document | None = None

    def locate(self, route: Route, on_key: bool) -> Location:  # noqa: FBT001 - the shape that Document asks for
        if self.document is None:
            self.document = parse_yaml(self.path, self.text).value
        return self.document.locate_route(route, on_key) if self.document is not None else Location(self.path)


def parse_yaml(path: str, text: str) -> Outcome[Document | None]:
    """Read TEXT, which `read_text` gave. A line that the parser cannot get past is mended if possible, and found."""
    text, conflicts = without_conflicts(path, text)
    mended = Mended(text)
    findings = [*conflicts]
    reading, whole = _read(path, mended)
    while reading.fault is not None:
        findings.append(mended.told(reading.fault))
        better = mend(mended, reading.fault) if len(mended.mends) < MOST_MENDS else None
        if better is None:
            break
        mended = better
        reading, whole = _read(path, mended)
    tree = reading.tree
    findings += [mended.told(each) for each in (*reading.findings, *reading.lints.findings, *tree.findings)]
    if not whole:
        return Outcome(None, tidy(findings))
    if tree.node is None or tree.value is None:
        message = "tệp này trống, chưa có khóa nào"
        findings.append(Diagnostic(Location(path), "empty-file", message, hint="ghi nội dung vào tệp, hoặc xóa tệp"))
        return Outcome(None, tidy(findings))
    if not isinstance(tree.value, dict):
        if not any_error(findings):
            message = "tệp phải gồm các dòng `khóa: giá trị`, nhưng ở đây không có khóa nào ở ngoài cùng"
            where = Location(path, *tree.node[0])
            findings.append(
                Diagnostic(
                    where, "top-not-a-mapping", message, hint="ghi tên khóa và dấu hai chấm ở đầu, ví dụ `ten: …`"
                )
            )
        return Outcome(None, tidy(findings))
    locate = Places(path, tree.node).locate
    if mended.mends:
        locate = MendedPlaces(mended, locate).locate
    return Outcome(Document(path, tree.value, locate), tidy(findings))


def _read(path: str, mended: Mended) -> tuple[_Reading, bool]:
    reading = _Reading(path, mended.text, mended.mends.keys())
    return reading, reading.run()


@dataclass
class _Reading:
    """One pass over the events of a text."""

    path: str
    text: str
    mended: Collection[int] = ()
    fault: Diagnostic | None = None
    findings: list[Diagnostic] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tree = TreeBuilder(self.path)
        self.lints = PlainLints(self.path, self.text)
        self._nodes = 0
        self._untidy = MARK in self.text or not unicodedata.is_normalized("NFC", self.text)

    def run(self) -> bool:
        """Take all events; False when the text cannot be read to its end."""
        span: Span = (1, 1, 1, 1)
        try:
            for event in yaml.parse(self.text, Loader=PARSER):
                span = _span(event)
                goes_on = self._take(event, span)
                if goes_on is not None:
                    return goes_on
        except yaml.MarkedYAMLError as error:
            self._give_up(_fault(error, span))
            return False
        except (yaml.YAMLError, ValueError, OverflowError):  # the pure parser on escapes like "\U00110000"
            place = (span[2] - 1, span[3] - 1)
            self._give_up(Fault("", place, place))
            return False
        return True

    def _take(self, event: yaml.Event, span: Span) -> bool | None:
        """Take one event. None: go on; True: what has been read is the document; False: there is none."""
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, span)
            self._nodes += 1
            if self._nodes > MOST_NODES:
                return self._too_much(span)
        elif isinstance(event, yaml.AliasEvent):
            self._nodes += 1
            self._special(span)
            self._put(f"*{event.anchor}", span, is_null=False)
        elif isinstance(event, yaml.CollectionStartEvent):
            if event.anchor is not None or event.tag is not None:
                self._special(span)
            mapping = isinstance(event, yaml.MappingStartEvent)
            self.tree.begin(span[0], span[1], mapping=mapping, flow=bool(event.flow_style))
            self._nodes += 1
            if self.tree.depth > DEEPEST or self._nodes > MOST_NODES:
                return self._too_much(span)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.tree.end(span[2], span[3])
        elif isinstance(event, yaml.DocumentStartEvent) and self.tree.node is not None:
            message = "từ dòng `---` này trở đi là một phần thứ hai, mà một tệp chỉ được có một phần"
            hint = "xóa dòng `---`, hoặc chuyển phần sau sang một tệp khác"
            self.findings.append(Diagnostic(Location(self.path, *span), "second-document", message, hint=hint))
            return True
        return None

    def _too_much(self, span: Span) -> bool:
        code, message = "too-deep", f"các khối và ngoặc lồng vào nhau quá {DEEPEST} cấp"
        if self._nodes > MOST_NODES:
            code, message = "too-many-values", f"tệp có quá nhiều giá trị, nhiều hơn {MOST_NODES // 1000} nghìn"
        hint = "bỏ bớt ngoặc hoặc dấu gạch thừa ở chỗ này" if code == "too-deep" else "chia nội dung thành nhiều tệp"
        where = Location(self.path, span[0], span[1], span[0], span[1] + 1)
        self.findings.append(Diagnostic(where, code, message, hint=hint))
        return False

    def _give_up(self, fault: Fault) -> None:
        """Say why the rest cannot be read, unless that only follows from an odd or mended line just above."""
        finding = explain(self.path, self.lints.lines, fault)
        line = finding.location.line
        odd = {each.location.line for each in self.lints.findings if each.code in ODD_LINES}.union(self.mended)
        if line not in self.mended and (finding.code not in CONSEQUENCES or not odd & {line - 1, line}):
            self.fault = finding

    def _scalar(self, event: yaml.ScalarEvent, span: Span) -> None:
        plain = not event.style  # libyaml says "", the pure parser None
        text: str = event.value
        if event.anchor is not None or event.tag is not None:
            self._special(span)
        if event.style == '"' and (character := first_forbidden(text)) is not None:
            if character != MARK:  # a mark has been reported where it stands; this one is written as an escape
                hint = "xóa ký tự viết bằng dấu \\ trong ngoặc kép này"
                self.findings.append(forbidden(Location(self.path, *span), character, hint))
            text = without_forbidden(text)
        if self._untidy or event.style == '"':
            text = unicodedata.normalize("NFC", without_forbidden(text) if self._untidy else text)
        if plain and self.tree.expects_key:
            self.lints.key(event.value, span)
        elif plain:
            self.lints.value(event.value, span)
        self._put(text, span, is_null=plain and text in NULLS, is_merge=plain and text == "<<")

    def _put(self, text: str, span: Span, *, is_null: bool, is_merge: bool = False) -> None:
        if not self.tree.expects_key:
            self.tree.add(None if is_null else text, (span, None))
        elif is_merge:
            message = "khóa `<<` là cách ghép khối mà ở đây không dùng"
            hint = "ghi lại đầy đủ các khóa ở chỗ này"
            self.findings.append(Diagnostic(Location(self.path, *span), "merge-key", message, hint=hint))
            self.tree.drop_next(span)
        else:
            self.tree.key(text, span)

    def _special(self, span: Span) -> None:
        self.findings.append(special_start(self.path, self.lints.lines, span[0] - 1, span[1] - 1))


def _span(event: yaml.Event) -> Span:
    start: Any = event.start_mark  # every event from a parser has its marks
    end: Any = event.end_mark
    return (start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _fault(error: yaml.MarkedYAMLError, span: Span) -> Fault:
    stop = error.problem_mark
    at = (stop.line, stop.column) if stop is not None else (span[2] - 1, span[3] - 1)
    start = error.context_mark
    return Fault(f"{error.context}; {error.problem}", (start.line, start.column) if start is not None else at, at)
