"""Write a form as a Word sheet for units without spreadsheets: one table, its codes small and grey, some of it hidden.

A day or a word is typed as anybody would; what is chosen from few words is a drop-down list. The archive is written
anew without times, so equal forms give equal bytes.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from datetime import datetime, time
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from followup.drafts.sheets.cell_text import shown
from followup.drafts.sheets.form import CellKind, Column, Form, Slot, Table
from followup.drafts.sheets.mark import BASE_KEY, ID_KEY, base_text

CHOOSE = "(chọn)"
_GREY = RGBColor(0x76, 0x76, 0x76)
_SMALL, _PLAIN = Pt(6), Pt(10)
_CODE_WIDTH, _DAY_WIDTH = 9, 17  # letters
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_LONG, _SHORT = Mm(297), Mm(210)
_MARGIN = Mm(12)


def write_word(form: Form) -> bytes:
    """Give FORM, which has one table, as the bytes of a .docx file; each line of the form is one of it."""
    page = docx.Document()
    _set_up(page, form)
    title = page.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.add_run(form.heading).bold = True
    page.add_paragraph().add_run(_advice()).italic = True
    table = form.tables[0]
    _fields(page, table)
    _lines(page, table)
    closing = page.add_paragraph("\nThủ trưởng đơn vị (ký, đóng dấu)")
    closing.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _grey(page.add_paragraph(), form.mark(0).text())
    file = BytesIO()
    page.save(file)
    return _without_times(file.getvalue())


def _advice() -> str:
    return (
        "Ghi vào các ô còn trống; ngày ghi như 15/4/2024. Không sửa chữ nhỏ màu xám: đó là mã để máy đọc lại phiếu. "
        "Việc không có gì mới thì để nguyên."
    )


def _set_up(page: Document, form: Form) -> None:
    section = page.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _LONG, _SHORT
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    font = page.styles["Normal"].font
    font.name, font.size = "Times New Roman", _PLAIN
    page.styles["Normal"].paragraph_format.space_after = Pt(3)
    page.core_properties.title = form.heading
    page.core_properties.author = ""
    page.core_properties.comments = ""
    page.core_properties.created = page.core_properties.modified = datetime.combine(form.day, time())


def _fields(page: Document, table: Table) -> None:
    grid = page.add_table(rows=0, cols=3, style="Table Grid")
    for field in table.fields:
        code, label, value = grid.add_row().cells
        _code(code, f"@{field.id}", {field.column.key: field.slot.value})
        _write(label, field.column.head)
        _typed(value, field.column, field.slot)
    _widths(grid, (_CODE_WIDTH, 40, 40))
    page.add_paragraph()


def _lines(page: Document, table: Table) -> None:
    columns = [each for each in table.columns if any(each.key in row.slots for row in table.rows)]
    grid = page.add_table(rows=1, cols=2 + len(columns), style="Table Grid")
    heads = grid.rows[0].cells
    _grey(heads[0].paragraphs[0], "Mã")
    _hidden(heads[0].paragraphs[0], f"{ID_KEY} {BASE_KEY}")
    _write(heads[1], "Nhiệm vụ", bold=True)
    for cell, column in zip(heads[2:], columns, strict=True):
        _write(cell, column.head, bold=True)
        _hidden(cell.paragraphs[0], f" #{column.key}")
    _repeat_on_each_page(grid)
    for row in table.rows:
        code, words, *cells = grid.add_row().cells
        _code(code, row.id, {key: slot.value for key, slot in row.slots.items()})
        _write(words, ". ".join(filter(None, row.about)))
        for cell, column in zip(cells, columns, strict=True):
            slot = row.slots.get(column.key)
            if slot is not None:
                _typed(cell, column, slot)
    days = {CellKind.DAY: _DAY_WIDTH}
    _widths(grid, (_CODE_WIDTH, 48, *(days.get(each.kind, each.width) for each in columns)))


def _code(cell: _Cell, id_: str, values: dict[str, str]) -> None:
    _grey(cell.paragraphs[0], id_)
    _hidden(cell.paragraphs[0], base_text(values))


def _typed(cell: _Cell, column: Column, slot: Slot) -> None:
    text = shown(slot.value, column)
    if column.choices:
        cell.paragraphs[0]._p.append(_drop_down(column, text or CHOOSE))  # noqa: SLF001 -- the library has no such control
    else:
        _write(cell, text)


def _drop_down(column: Column, text: str) -> BaseOxmlElement:
    control, settings, content = OxmlElement("w:sdt"), OxmlElement("w:sdtPr"), OxmlElement("w:sdtContent")
    _add(settings, "w:alias", val=column.head)
    choices = OxmlElement("w:dropDownList")
    for value, words in ((CHOOSE, CHOOSE), *column.choices):
        _add(choices, "w:listItem", displayText=words, value=value)
    settings.append(choices)
    run, letters = OxmlElement("w:r"), OxmlElement("w:t")
    letters.text = text
    run.append(letters)
    content.append(run)
    control.append(settings)
    control.append(content)
    return control


def _add(parent: BaseOxmlElement, name: str, **attributes: str) -> None:
    child = OxmlElement(name)
    for key, value in attributes.items():
        child.set(qn(f"w:{key}"), value)
    parent.append(child)


def _write(cell: _Cell, text: str, *, bold: bool = False) -> None:
    cell.paragraphs[0].add_run(text).bold = bold


def _grey(paragraph: Paragraph, text: str) -> None:
    font = paragraph.add_run(text).font
    font.size, font.color.rgb = _SMALL, _GREY


def _hidden(paragraph: Paragraph, text: str) -> None:
    font = paragraph.add_run(text).font
    font.size, font.hidden = _SMALL, True


def _repeat_on_each_page(grid: WordTable) -> None:
    properties = grid.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 -- the library has no word for it
    _add(properties, "w:tblHeader", val="true")


def _widths(grid: WordTable, letters: Iterable[int]) -> None:
    """Share the width of the page among the columns by their LETTERS."""
    shares = tuple(letters)
    grid.autofit = False
    whole = _LONG - 2 * _MARGIN
    for column, share in zip(grid.columns, shares, strict=True):
        column.width = whole * share // sum(shares)  # what LibreOffice goes by
    for row in grid.rows:
        for cell, column in zip(row.cells, grid.columns, strict=True):
            cell.width = column.width  # what Word goes by


def _without_times(data: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for each in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            info = zipfile.ZipInfo(each, _NO_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(each))
    return file.getvalue()
