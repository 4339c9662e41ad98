"""Read a Word file as plain text: running heads, text boxes, tables, footnotes and the labels of its lists.

Cells of a row stand on one line with tabs between them; a line break inside a cell is a vertical tab. Tables of one
or two columns only lay out the head and the foot of a document: their cells follow one another. Footnotes stand at the
end, under the marks (⁽¹⁾) that the text has for them.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from followup.drafts.paper.refusal import Refusal, unreadable
from followup.drafts.paper.word_labels import Labels

LARGEST = 60_000_000  # bytes unpacked; a document of a thousand pages has less

_RAISED = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
_HEADING = re.compile(
    (
        r"nội dung|nhiệm vụ|công việc|chủ trì|phối hợp|thời gian|thời hạn|hoàn thành|đơn vị|cơ quan|\bs?tt\b|sản phẩm"
        r"|kết quả"
    ),
    re.IGNORECASE,
)
_FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_NUMBERING = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
_SKIPPED = {
    qn("w:pPr"),
    qn("w:rPr"),
    qn("w:del"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
_MARKS = {qn("w:tab"): "\t", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}


def read_word(data: bytes) -> str | Refusal:
    """Give the text of a .docx file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(each.file_size for each in packed.infolist()) > LARGEST:
                return unreadable("tệp Word này mở ra quá lớn nên không đọc", "tách bỏ hình ảnh rồi lưu lại tệp")
        document = docx.Document(io.BytesIO(data))
    except Exception:  # noqa: BLE001 - python-docx lets out whatever zipfile, lxml or a missing part gives it
        return unreadable(
            "tệp này không phải là tệp Word (.docx) còn nguyên vẹn nên không đọc được",
            "mở tệp bằng Word hoặc LibreOffice rồi lưu lại với đuôi .docx",
        )
    return _Reader(document).text()


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        parts = {each.reltype: each.target_part for each in document.part.rels.values() if not each.is_external}
        numbering, styles = parts.get(_NUMBERING), document.styles.element
        self.labels = Labels(None if numbering is None else parse_xml(numbering.blob), styles)
        self.notes = parts.get(_FOOTNOTES)

    def text(self) -> str:
        lines = [*self._running_head(), *self._blocks(self.document.element.body), *self._footnotes()]
        return "\n".join(lines)

    def _running_head(self) -> Iterator[str]:
        """Yield what stands above every page, page numbers left out; a stamp may stand there."""
        seen: set[str] = set()
        for section in self.document.sections:
            for head in (section.first_page_header, section.header):
                for line in self._blocks(head._element):  # noqa: SLF001 - the only way to its text boxes
                    if line.strip() and not line.strip().isdigit() and line not in seen:
                        seen.add(line)
                        yield line

    def _footnotes(self) -> Iterator[str]:
        if self.notes is None:
            return
        yield "\f"
        for note in parse_xml(self.notes.blob).findall(qn("w:footnote")):
            if note.get(qn("w:type")) is None:
                words = " ".join(" ".join(self._blocks(note)).split())
                yield f"{_mark(note)} {words}"

    def _blocks(self, parent: BaseOxmlElement) -> Iterator[str]:
        for child in parent:
            if child.tag == qn("w:p"):
                yield from self._paragraph(child)
            elif child.tag == qn("w:tbl"):
                yield from self._table(child)
            elif child.tag in {qn("w:sdt"), qn("w:sdtContent")}:
                yield from self._blocks(child)

    def _paragraph(self, paragraph: BaseOxmlElement) -> Iterator[str]:
        for box in _boxes(paragraph):
            yield from self._blocks(box)
        own = "".join(_letters(paragraph))
        yield f"{self.labels.of(paragraph) if own.strip() else ''}{own}"

    def _table(self, table: BaseOxmlElement) -> Iterator[str]:
        rows: list[list[str]] = []
        for row in table.findall(qn("w:tr")):
            cells: list[str] = []
            for cell in row.findall(qn("w:tc")):
                text = "\n".join(self._blocks(cell)).strip("\n")
                goes_on = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
                if goes_on is not None and goes_on.get(qn("w:val")) != "restart" and rows:
                    text = rows[-1][len(cells)] if len(cells) < len(rows[-1]) else ""
                width = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
                cells += [text, *[""] * (int(str(width.get(qn("w:val")))) - 1 if width is not None else 0)]
            rows.append(cells)
        if max(map(len, rows), default=0) > 2 or _is_headed(rows):  # noqa: PLR2004 - see the module
            for cells in rows:
                yield "\t".join(re.sub(r"[\n\t]+", "\v", cell) for cell in cells).rstrip("\t")
            yield ""
            return
        for cells in rows:
            for cell in cells:
                yield from cell.split("\n")
                yield ""


def _is_headed(rows: list[list[str]]) -> bool:
    return bool(rows) and len(rows[0]) > 1 and all(_HEADING.search(cell) for cell in rows[0])


def _boxes(paragraph: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    for box in paragraph.iter(qn("w:txbxContent")):
        if not any(above.tag in _SKIPPED for above in box.iterancestors()):
            yield box


def _letters(element: BaseOxmlElement) -> Iterator[str]:
    """Yield the text of a paragraph: what is raised stands in raised figures, boxes are left out."""
    for child in element:
        if child.tag in _SKIPPED or child.tag == qn("w:txbxContent"):
            continue
        if child.tag == qn("w:t"):
            yield (child.text or "").translate(_RAISED) if _is_raised(element) else child.text or ""
        elif child.tag == qn("w:br"):
            yield "\f" if child.get(qn("w:type")) == "page" else "\n"
        elif child.tag == qn("w:footnoteReference"):
            yield _mark(child)
        else:
            yield _MARKS.get(str(child.tag), "")
            yield from _letters(child)


def _mark(note: BaseOxmlElement) -> str:
    return f"({note.get(qn('w:id'))})".translate(_RAISED)


def _is_raised(run: BaseOxmlElement) -> bool:
    found = run.find(f"{qn('w:rPr')}/{qn('w:vertAlign')}")
    return (
        found is not None
        and found.get(qn("w:val")) == "superscript"
        and re.fullmatch(r"[\s0-9()]+", "".join(str(each.text or "") for each in run.findall(qn("w:t")))) is not None
    )
