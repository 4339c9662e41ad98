"""Lay the body of a document out as a tree of numbered parts, with the codes that duties have in this project.

Codes: a roman part III is 3, Điều 2 khoản 1 điểm đ is 2.1.đ, the second dash under 1 is 1.2. A label counts only if it
counts on from the one before it, so that a figure that stands at the beginning of a line by chance is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from followup.drafts.directive.flow import Flow
from followup.drafts.directive.labels import LETTERS, Label, Style, read_label
from followup.drafts.directive.task_table import Table, table_at
from followup.drafts.paper.lines import Line
from followup.drafts.paper.traced import Traced, joined

_RANK = {
    Style.PART: 0,
    Style.SECTION: 1,
    Style.CAPITAL: 2,
    Style.ROMAN: 3,
    Style.ARTICLE: 3,
    Style.FIGURE: 4,
    Style.DECIMAL: 5,
    Style.COUNTED: 5,
    Style.LETTER: 6,
    Style.BRACKETED: 6,
    Style.STAR: 7,
    Style.DASH: 8,
    Style.PLUS: 9,
}
_RUNNING = {Style.ARTICLE, Style.FIGURE, Style.ROMAN}
BULLETS = {Style.STAR, Style.DASH, Style.PLUS}


@dataclass(slots=True)
class Item:
    """A numbered part: its CODE, its paragraphs without the label, and the parts in it.

    APART tells of each paragraph whether a blank line stands above it.
    """

    code: str
    style: Style | None
    paragraphs: list[Traced] = field(default_factory=list)
    apart: list[bool] = field(default_factory=list)
    children: list[Item] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    @property
    def words(self) -> Traced:
        return self.paragraphs[0]

    def leaves(self) -> Iterator[tuple[Item, tuple[Item, ...]]]:
        """Yield each part without parts in it, with those that it stands in, the outermost first."""
        for child in self.children:
            if child.children or child.tables:
                yield from ((leaf, (child, *above)) for leaf, above in child.leaves())
            else:
                yield child, ()

    def all(self) -> Iterator[Item]:
        """Yield every part in the order of the document."""
        for child in self.children:
            yield child
            yield from child.all()


@dataclass(slots=True)
class _Open:
    """A list that is being counted: its style, the last label, and the part that holds it."""

    style: Style
    last: int
    holder: Item
    item: Item


def outline(lines: Sequence[Line]) -> Item:
    """Give the root of the tree; its own paragraphs are those before the first label."""
    root = Item("", None)
    builder = _Builder(root, Flow(lines))
    at = 0
    while at < len(lines):
        if found := table_at(lines, at):
            table, at = found
            builder.add_table(table)
            continue
        builder.add(at, lines[at])
        at += 1
    builder.finish()
    return root


class _Builder:
    def __init__(self, root: Item, flow: Flow) -> None:
        self.root = root
        self.flow = flow
        self.open: list[_Open] = []
        self.pending: list[Traced] = []
        self.apart = False
        self.counted: dict[Style, int] = {}
        self.last_line: int | None = None

    @property
    def here(self) -> Item:
        return self.open[-1].item if self.open else self.root

    def add(self, at: int, line: Line) -> None:
        label = read_label(line.words)
        if (
            label
            and self._counts_on(label)
            and not (label.style in BULLETS and self.flow.is_cut_by(self.last_line, at))
        ):
            self._flush()
            self._begin(label)
            self.apart = line.gap
            self.pending = [line.text.cut(label.length).stripped()]
        elif self.pending and self.last_line is not None and self.flow.goes_on(self.last_line, at):
            self.pending.append(line.text)
        else:
            self._flush()
            self.apart = line.gap
            self.pending = [line.text]
        self.last_line = at

    def add_table(self, table: Table) -> None:
        self._flush()
        while self.open and self.open[-1].style in BULLETS:
            self.open.pop()
        self.here.tables.append(table)
        self.last_line = None

    def finish(self) -> None:
        self._flush()

    def _flush(self) -> None:
        if whole := joined(self.pending):
            self.here.paragraphs.append(whole)
            self.here.apart.append(self.apart)
        self.pending = []

    def _counts_on(self, label: Label) -> bool:
        """Tell whether LABEL continues a list that is open, or begins one."""
        if label.style in BULLETS:
            return True
        number = label.numbers[-1]
        for each in reversed(self.open):
            if each.style is label.style and self._same_list(each, label):
                return number in {each.last + 1, each.last + 2} or (
                    label.style is Style.LETTER and self._is_spoiled(each, number)
                )
        if label.style is Style.FIGURE and number == 2 and self._mistaken_one():  # noqa: PLR2004 - the second of a list
            return True
        if label.style is Style.DECIMAL:
            return self._fits(label)
        return number == 1 or (label.style in _RUNNING and number == self.counted.get(label.style, 0) + 1)

    def _same_list(self, each: _Open, label: Label) -> bool:
        if label.style is not Style.DECIMAL:
            return True
        code = each.item.code.split(".")
        return len(label.numbers) == 2 or code[-2:-1] == [str(label.numbers[-2])]  # noqa: PLR2004 - "1.2" has two

    def _is_spoiled(self, each: _Open, number: int) -> bool:
        """Tell whether a second "d)" stands for "đ)", whose stroke a scan has lost."""
        return number == each.last == LETTERS.index("d") + 1

    def _mistaken_one(self) -> bool:
        """Tell whether the roman I of the list that is open must have been the figure 1, and mend it."""
        for each in reversed(self.open):
            if each.style is Style.ROMAN and each.last == 1:
                each.style = Style.FIGURE
                return True
        return False

    def _fits(self, label: Label) -> bool:
        above = label.numbers[:-1]
        numbers = [each.last for each in self.open if each.style not in BULLETS]
        if not numbers:
            return label.numbers[-1] == 1
        return (label.numbers[-1] == 1 and numbers[-1] == above[-1]) or (
            label.numbers[-1] == 1 and above[-1] in numbers
        )

    def _begin(self, label: Label) -> None:
        while self.open and not self._may_hold(self.open[-1], label):
            self.open.pop()
        if self.open and self.open[-1].style is label.style and self._same_list(self.open[-1], label):
            each = self.open[-1]
            number = each.last + 1 if not label.numbers or label.numbers[-1] == each.last else label.numbers[-1]
            holder = each.holder
            self.open.pop()
        else:
            number = label.numbers[-1] if label.numbers else 1
            holder = self.here
        self.counted[label.style] = number
        component = _component(label, number)
        if label.style in BULLETS:
            component = str(sum(child.style in BULLETS for child in holder.children) + 1)
        code = f"{holder.code}.{component}" if holder.code else component
        if label.style is Style.DECIMAL and not holder.code:
            code = ".".join(map(str, label.numbers))
        item = Item(code, label.style)
        holder.children.append(item)
        self.open.append(_Open(label.style, number, holder, item))

    def _may_hold(self, each: _Open, label: Label) -> bool:
        """Tell whether the list EACH stays open when LABEL comes: it has it, or the label stands in its last part."""
        if each.style is label.style:
            return self._same_list(each, label)
        known = [other.style for other in self.open]
        if label.style in known:
            return False
        if each.style in BULLETS and label.style in BULLETS:
            return True
        return _RANK[each.style] < _RANK[label.style]


def _component(label: Label, number: int) -> str:
    if label.style is Style.LETTER:
        return LETTERS[number - 1] if label.letter in LETTERS else label.letter
    return str(number)
