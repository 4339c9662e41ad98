"""Build values and the places of all of them from YAML events, without recursion.

Places stand in a tree of plain tuples beside the values; a line and a column become a `Location` only when
somebody asks for one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from followup.diagnostics import Diagnostic, Location, Related, Route
from followup.source.yaml_indent import missing_dash

if TYPE_CHECKING:
    from followup.source.document import Value

CODES = ("duplicate-key", "complex-key", "empty-key")

Span: TypeAlias = tuple[int, int, int, int]  # line, column, end line, end column, as in Location
Node: TypeAlias = "tuple[Span, list[Node] | dict[str, tuple[Span, Node]] | None]"


class Places(NamedTuple):
    """Where each key and value of a file stands."""

    path: str
    root: Node

    def locate(self, route: Route, on_key: bool) -> Location:  # noqa: FBT001 - the shape that Document asks for
        """Give the stretch of the value (or its key) at ROUTE, or of the nearest one above it."""
        node = self.root
        key: Span | None = None
        for step in route:
            children = node[1]
            if isinstance(children, dict) and isinstance(step, str) and step in children:
                key, node = children[step]
            elif isinstance(children, list) and isinstance(step, int) and 0 <= step < len(children):
                key, node = None, children[step]
            else:
                break
        return Location(self.path, *(key if on_key and key is not None else node[0]))


class _Open:
    """A list or mapping whose end has not come yet. `key` is what the next value belongs to."""

    __slots__ = ("end", "flow", "is_key", "key", "key_span", "places", "start", "values")

    def __init__(self, start: tuple[int, int], *, mapping: bool, flow: bool, is_key: bool) -> None:
        self.flow = flow
        self.is_key = is_key
        self.start = self.end = start
        self.values: dict[str, Value] | list[Value] = {} if mapping else []
        self.places: dict[str, tuple[Span, Node]] | list[Node] = {} if mapping else []
        self.key: str | None = None
        self.key_span: Span | None = None  # of the next value's key; set and no key: that value is dropped


class TreeBuilder:
    """Takes keys, values, beginnings and ends in the order of the file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.value: Value = None
        self.node: Node | None = None
        self.findings: list[Diagnostic] = []
        self._open: list[_Open] = []

    @property
    def depth(self) -> int:
        return len(self._open)

    @property
    def expects_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].values, dict) and self._open[-1].key_span is None

    def key(self, text: str, span: Span) -> None:
        """Take the key of the next value. A repeated or empty one is a finding and its value is dropped."""
        top = self._open[-1]
        top.key, top.key_span = text, span
        if not text:
            top.key = None
            self.findings.append(empty_key(Location(self.path, *span)))
        elif isinstance(top.places, dict) and text == next(iter(top.places), None) and self._next_item(span):
            self.findings.append(missing_dash(Location(self.path, *span), text))
            self._open[-1].key, self._open[-1].key_span = text, span
        elif isinstance(top.places, dict) and text in top.places:
            first = Related(Location(self.path, *top.places[text][0]), "lần ghi đầu tiên ở đây")
            message = f"khóa `{text}` đã có ở trên trong cùng một khối, nên không biết lấy giá trị nào"
            hint = "giữ lại một dòng, hoặc đổi tên khóa viết nhầm"
            where = Location(self.path, *span)
            self.findings.append(Diagnostic(where, "duplicate-key", message, hint=hint, related=(first,)))
            top.key = None

    def _next_item(self, span: Span) -> bool:
        """Close the item of a list and open the next one: the key that every item begins with has come again."""
        top = self._open[-1]
        holder = self._open[-2] if len(self._open) > 1 else None
        # Right after itself the key is rather one that was typed twice.
        if top.flow or holder is None or not isinstance(holder.values, list) or len(top.places) == 1:
            return False
        self.end(*top.end)
        self._open.append(_Open(span[:2], mapping=True, flow=False, is_key=False))
        return True

    def drop_next(self, span: Span) -> None:
        """Take a key that cannot be one; the value after it is dropped."""
        self._open[-1].key, self._open[-1].key_span = None, span

    def add(self, value: Value, node: Node) -> None:
        """Take a value together with its places."""
        if not self._open:
            self.value, self.node = value, node
            return
        top = self._open[-1]
        top.end = node[0][2:]
        if isinstance(top.values, list) and isinstance(top.places, list):
            top.values.append(value)
            top.places.append(node)
        elif isinstance(top.values, dict) and isinstance(top.places, dict):
            if top.key is not None and top.key_span is not None:
                top.values[top.key] = value
                top.places[top.key] = (top.key_span, node)
            top.key = top.key_span = None

    def begin(self, line: int, column: int, *, mapping: bool, flow: bool) -> None:
        """Open a list or a mapping; FLOW is one in brackets. One that stands where a key should is a finding."""
        is_key = self.expects_key
        if is_key:
            message = "ở đây cần tên một khóa, nhưng lại mở một danh sách hay khối bằng ngoặc hoặc dấu `?`"
            where = Location(self.path, line, column, line, column + 1)
            hint = "ghi tên khóa không có ngoặc; nếu đây là lời văn thì đặt cả giá trị trong ngoặc kép"
            self.findings.append(Diagnostic(where, "complex-key", message, hint=hint))
        self._open.append(_Open((line, column), mapping=mapping, flow=flow, is_key=is_key))

    def end(self, line: int, column: int) -> None:
        """Close the last list or mapping. Without brackets it ends where its last value does."""
        closed = self._open.pop()
        span = (*closed.start, *((line, column) if closed.flow else closed.end))
        if closed.is_key:
            self.drop_next(span)
        else:
            self.add(closed.values, (span, closed.places))


def empty_key(where: Location) -> Diagnostic:
    """Give the finding that a colon at WHERE has no key before it."""
    message = "trước dấu hai chấm này thiếu tên khóa"
    return Diagnostic(where, "empty-key", message, hint="ghi tên khóa trước dấu hai chấm, hoặc xóa dấu hai chấm")
