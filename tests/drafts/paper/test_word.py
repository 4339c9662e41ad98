from __future__ import annotations

import io
from collections.abc import Callable

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from followup.drafts.paper.word import read_word


def _text(fill: Callable[[Document], None]) -> str:
    document = docx.Document()
    fill(document)
    buffer = io.BytesIO()
    document.save(buffer)
    read = read_word(buffer.getvalue())
    assert isinstance(read, str)
    return read


def test_a_table_of_two_columns_only_lays_the_head_out() -> None:
    def fill(document: Document) -> None:
        cells = document.add_table(1, 2).rows[0].cells
        cells[0].text, cells[1].text = "TỈNH ỦY A\nSố 5-CV/TU", "ĐẢNG CỘNG SẢN VIỆT NAM"

    assert [line for line in _text(fill).split("\n") if line] == ["TỈNH ỦY A", "Số 5-CV/TU", "ĐẢNG CỘNG SẢN VIỆT NAM"]


def test_cells_of_a_row_stand_on_one_line_and_merged_ones_count_for_each_row() -> None:
    def fill(document: Document) -> None:
        table = document.add_table(3, 3)
        for row, words in zip(
            table.rows, (("TT", "Nội dung", "Chủ trì"), ("1", "Rà soát", "Sở A"), ("2", "Báo cáo", "")), strict=True
        ):
            for cell, text in zip(row.cells, words, strict=True):
                cell.text = text
        table.cell(1, 2).merge(table.cell(2, 2))

    assert "1\tRà soát\tSở A\n2\tBáo cáo\tSở A" in _text(fill)


def test_a_list_has_the_labels_that_word_draws() -> None:
    def fill(document: Document) -> None:
        for text in ("Sở Nội vụ", "Sở Tài chính"):
            document.add_paragraph(text, style="List Number")
        document.add_paragraph("gạch đầu dòng", style="List Bullet")

    assert _text(fill).split("\n") == ["1. Sở Nội vụ", "2. Sở Tài chính", "- gạch đầu dòng"]


def test_text_in_a_box_and_above_the_page_is_read() -> None:
    stamp = "<w:p><w:r><w:t>MẬT</w:t></w:r></w:p>"
    words = f"<w:pict><w:txbxContent>{stamp}</w:txbxContent></w:pict>"
    box = parse_xml(f"<w:r {nsdecls('w')}>{words}</w:r>")

    def fill(document: Document) -> None:
        document.add_paragraph("Kính gửi: Sở A")._p.append(box)
        document.sections[0].header.paragraphs[0].text = "HỎA TỐC"

    assert _text(fill).split("\n") == ["HỎA TỐC", "MẬT", "Kính gửi: Sở A"]


def test_a_raised_figure_is_a_mark_of_a_footnote() -> None:
    def fill(document: Document) -> None:
        run = document.add_paragraph("Tỉnh ủy").add_run("(1)")
        run.font.superscript = True

    assert _text(fill) == "Tỉnh ủy⁽¹⁾"


def test_what_was_struck_out_under_review_is_not_read() -> None:
    def fill(document: Document) -> None:
        struck = f'<w:del {nsdecls("w")} w:id="1" w:author="A"><w:r><w:delText>cũ</w:delText></w:r></w:del>'
        document.add_paragraph("mới")._p.append(parse_xml(struck))

    assert _text(fill) == "mới"
