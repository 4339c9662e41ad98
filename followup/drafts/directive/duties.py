"""Turn the outline of a document into sections and duties, with all that each duty's words say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from followup.drafts.directive.actors import Actors, read_actors
from followup.drafts.directive.found import Found, Question, Said, found
from followup.drafts.directive.instructing import asked_in
from followup.drafts.directive.labels import ROMAN
from followup.drafts.directive.letters import even, is_upper
from followup.drafts.directive.outline import BULLETS, Item
from followup.drafts.directive.task_table import Column, Row, Table
from followup.drafts.directive.timing import read_timing
from followup.drafts.paper.traced import Traced, joined

_NO_DUTIES = re.compile(
    r"(?:muc dich|yeu cau|chi tieu|quy dinh chung|nhung quy dinh chung|quan diem|thuc trang|boi canh|nhan dinh"
    r"|du bao|can cu|muc tieu|doi tuong|pham vi|tinh hinh|dac diem|ket qua dat duoc|danh gia chung"
    r"|danh gia tinh hinh|han che|ton tai|nguyen nhan"
    r"|su can thiet|co so|nguyen tac|phuong cham|giai thich tu ngu|thanh phan|thoi gian, dia diem|uu diem"
    r"|khuyet diem|ve uu diem|bai hoc|kinh phi thuc hien|thanh tich)\b"
)
_NO_DUTY = re.compile(
    r"(?:quyet dinh|chi thi|ke hoach|nghi quyet|quy dinh|quy che|van ban|thong bao"
    r"|huong dan)(?: [^\s.]+){0,4}? nay (?:co|thay the|duoc ap dung|thi hanh ke tu)"
    r"|ban hanh kem theo|nay ban hanh|phe duyet kem theo|quyet dinh co hieu luc"
    r"|(?:ban |thuong truc|uy ban|ubnd|tinh uy|huyen uy|thanh uy|dang uy|chu tich|dong chi)[^.;]{0,60}? "
    r"(?:ghi nhan|danh gia cao|co ban thong nhat|co ban nhat tri|nhat tri voi)|(?:ghi nhan|danh gia cao) "
    r"|(?:pho )?(?:truong ban|to truong|to pho|uy vien|thanh vien|thu ky)[^:.;]{0,40}:"
)
_MONEY = re.compile(r"(?:nguon )?kinh phi\W*(?:thuc hien|bao dam)?\W*$")
_ANSWERS = re.compile(r"(?:chủ trì|chịu trách nhiệm)\b")
_HANDED = re.compile(r"(?:Đối với|Giao|Đề nghị|Yêu cầu) ")
_HEADING = 80  # letters that a heading has at most
BODIES = ("chu_tri", "phoi_hop", "thuc_hien", "bao_cao_toi", "bao_cao_qua")
_STEP = re.compile(r"[1-9][0-9]?|[a-zđ]")


def read_duties(
    roots: Sequence[Item], extra: Iterable[tuple[str, Traced]], issued_on: date | None, asked: Traced | None
) -> Said:
    """Give sections and duties of the outlines ROOTS, and of the paragraphs EXTRA, which have the codes M and P.

    ASKED are the bodies that the sentence before the first number asks.
    """
    reader = _Reader(issued_on)
    outside = (Actors({"chu_tri": (asked,)}),) if asked else ()
    numbered = any(child.style not in BULLETS for root in roots for child in root.children)
    for root in roots:
        for table in root.tables:
            reader.table(table, "", outside)
        for child in root.children:
            if not (numbered and child.style in BULLETS):
                reader.item(child, outside)
    if not reader.codes:
        reader.paragraphs([text for root in roots[:1] for text in root.paragraphs])
    for code, text in extra:
        reader.duty(code, text, ())
    return Said(tuple(reader.values), tuple(reader.questions))


class _Reader:
    def __init__(self, issued_on: date | None) -> None:
        self.issued_on = issued_on
        self.values: list[Found] = []
        self.questions: list[Question] = []
        self.codes: set[str] = set()

    def paragraphs(self, texts: Sequence[Traced]) -> None:
        """Read a document without numbers: each paragraph in which a body asks others is a duty."""
        code = 0
        for text in texts:
            if asked := asked_in(text):
                code += 1
                about = text.cut(text.text.index(asked.text))
                self.duty(str(code), text, (), Actors({"chu_tri": (asked,)}), about=about)

    def item(self, item: Item, above: tuple[Actors, ...]) -> None:
        """Read a numbered part: a section with others in it, a background that assigns nothing, or a duty."""
        if item.paragraphs and _tells_background(item):
            self._heading(item)
            self._headings(item)
        elif item.children or item.tables:
            self._section(item, above)
        elif item.paragraphs:
            self._leaf(item, above)

    def _section(self, item: Item, above: tuple[Actors, ...]) -> None:
        if item.paragraphs:
            self._heading(item)
            above = (*above, read_actors(item.words, heading=True))
        for table in item.tables:
            self.table(table, item.code, above)
        for child in item.children:
            self.item(child, above)

    def _leaf(self, item: Item, above: tuple[Actors, ...]) -> None:
        told = [each for each in item.paragraphs if not _NO_DUTY.match(even(each.text))]
        if not told:
            return
        below = joined(told[1:])
        if below and is_upper(told[0].text) and not _says_who_or_when(below):
            asks = f"phần {item.code} có giao việc không, lời văn không nói ai và lúc nào"
            self._ask(f"nhiem_vu[{item.code}]", asks, below)
            self._heading(item)
            return
        if below and told[0].text.rstrip().endswith((".", ";")):
            self.duty(item.code, joined(told), above, about=told[0])
            return
        own = (read_actors(told[0], heading=True),) if below else ()
        self.duty(item.code, joined(told), (*above, *own), about=below or None)

    def _heading(self, item: Item) -> None:
        self.values.append(found(f"de_muc[{item.code}].loi_van", item.words))

    def _headings(self, item: Item) -> None:
        for child in item.children:
            if child.paragraphs and (child.children or len(child.paragraphs) > 1):
                self._heading(child)
                self._headings(child)

    def table(self, table: Table, code: str, above: tuple[Actors, ...]) -> None:
        place, section = 0, code
        for row in table.rows:
            number = row.cells.get(Column.NUMBER)
            task = row.cells.get(Column.TASK)
            if task is None:
                continue
            if not {Column.LEAD, Column.COOPERATING, Column.DUE} & set(row.cells):
                step = _roman_or_figure(number)
                section = f"{code}.{step}" if code and step else step or code
                if step:
                    self.values.append(found(f"de_muc[{section}].loi_van", task))
                place = 0
                continue
            place += 1
            step = _roman_or_figure(number) or str(place)
            own = step.split(".")[-1]
            self.row(f"{section}.{own}" if section else step, task, row, above)

    def row(self, code: str, task: Traced, row: Row, above: tuple[Actors, ...]) -> None:
        """Read one row of a table: what its columns say stands before what its task says."""
        lead, cooperating, due = (row.cells.get(each) for each in (Column.LEAD, Column.COOPERATING, Column.DUE))
        bodies = {
            name: (cell,) for name, cell in (("chu_tri", lead), ("phoi_hop", cooperating)) if cell and _is_name(cell)
        }
        self.duty(code, task, above, Actors(bodies), due)

    def duty(
        self,
        code: str,
        text: Traced,
        above: tuple[Actors, ...],
        cells: Actors | None = None,
        due: Traced | None = None,
        about: Traced | None = None,
    ) -> None:
        """Take in one duty. CELLS and DUE are what a table's columns say, ABOUT its text without its own heading."""
        if code in self.codes or not _is_code(code):
            self._ask(f"nhiem_vu[{code}]", f"có hai chỗ cùng mang số mục {code}, việc ở đây là mục nào", text)
            return
        self.codes.add(code)
        base = f"nhiem_vu[{code}]"
        self.values.append(found(f"{base}.noi_dung", text))
        says = _told(text) if code == "M" else about or text
        own = read_actors(says)
        directed = above and above[-1].directs and own.of("chu_tri") and not own.of("thuc_hien")
        if directed and not _ANSWERS.match(says.text, _after_lead(own, says)):
            own = own.directed()
        for name in BODIES:
            bodies = (cells.of(name) if cells else ()) or own.of(name) or self._inherited(name, own, above)
            self.values += [found(f"{base}.{name}", body) for body in bodies]
            if name == "chu_tri" and not bodies:
                self._ask(f"{base}.chu_tri", f"mục {code} giao cho ai, lời văn không nói rõ đơn vị chủ trì", text)
        timing = read_timing(code, text, _after_lead(own, text), due, self.issued_on)
        self.values += timing.values
        self.questions += timing.questions

    def _inherited(self, name: str, own: Actors, above: tuple[Actors, ...]) -> tuple[Traced, ...]:
        """Give what the nearest heading says, where the duty itself names nobody for it."""
        if name in {"bao_cao_toi", "bao_cao_qua"} or (name != "chu_tri" and own.of("chu_tri")):
            return ()
        if own.unclear:
            return ()
        return next((actors.of(name) for actors in reversed(above) if actors.of(name)), ())

    def _ask(self, name: str, sentence: str, words: Traced) -> None:
        self.questions.append(Question(name, sentence, words.span))


def _tells_background(item: Item) -> bool:
    """Tell whether the heading of ITEM says that it assigns nothing: aims, views, money without who provides it."""
    heading = even(item.words.text)
    headed = bool(item.children or item.tables or len(item.paragraphs) > 1)
    if _MONEY.match(heading):
        return not item.children and not read_actors(joined(item.paragraphs[1:])).of("chu_tri")
    if heading.startswith("yeu cau") and any(_HANDED.match(child.words.text) for child in item.children):
        return False
    return (headed or len(heading) < _HEADING) and _NO_DUTIES.match(heading) is not None


def _says_who_or_when(text: Traced) -> bool:
    return bool(read_actors(text).bodies or read_timing("", text, 0, None, None).values)


def _told(text: Traced) -> Traced:
    """Give the sentence of a closing paragraph that hands out the follow-up."""
    match = re.search(r"(?<=\. )Giao ", text.text)
    return text.cut(match.start()) if match else text


def _after_lead(own: Actors, text: Traced) -> int:
    """Give where the words after whoever leads begin in TEXT."""
    lead = own.of("chu_tri")
    if not lead:
        return 0
    end = next(place for place, at in enumerate(text.ends) if at >= lead[0].ends[-1]) + 1
    return end + len(text.text[end:]) - len(text.text[end:].lstrip(" :,"))


def _is_name(cell: Traced) -> bool:
    return re.search(r"\w", cell.text) is not None


def _is_code(code: str) -> bool:
    return code in {"M", "P"} or all(_STEP.fullmatch(step) for step in code.split("."))


def _roman_or_figure(number: Traced | None) -> str:
    """Give the step that the NUMBER of a row stands for; empty if it has none."""
    if number is None:
        return ""
    typed = number.text.strip(" .)")
    typed = str(ROMAN.get(typed, typed))
    steps = [step.lstrip("0") for step in typed.split(".")]
    return ".".join(steps) if all(_STEP.fullmatch(step) for step in steps) else ""
