"""Open a document file of an office: .txt, .docx or .pdf, whatever its ending says.

The text that comes out is what offsets count in. Line feeds end lines, form feeds end pages, tabs stand between the
cells of a table's row.
"""

from __future__ import annotations

from followup.drafts.paper.decode import decode
from followup.drafts.paper.pdf import read_pdf
from followup.drafts.paper.refusal import Refusal, empty, unreadable
from followup.drafts.paper.word import read_word

LARGEST = 30_000_000  # bytes of a file
LONGEST = 400_000  # letters of a document; the longest plan with its annexes has half

ENDINGS = (".txt", ".docx", ".pdf")


def open_paper(data: bytes) -> str | Refusal:
    """Give the text of the file whose bytes are DATA, or why it has none."""
    if not data.strip(b"\0 \t\r\n\f") or data == b"\xef\xbb\xbf":
        return empty()
    if len(data) > LARGEST:
        return unreadable("tệp quá lớn nên không đọc", "chọn tệp chỉ có văn bản, không kèm ảnh")
    text = _text(data)
    if isinstance(text, Refusal):
        return text
    if len(text) > LONGEST:
        return unreadable("văn bản quá dài nên không đọc", "tách riêng văn bản cần nhập thành một tệp")
    return text if text.strip() else empty()


def _text(data: bytes) -> str | Refusal:
    if data.startswith(b"%PDF"):
        return read_pdf(data)
    if data.startswith(b"PK\x03\x04"):
        return read_word(data)
    if data.startswith((b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        return unreadable(
            "đây là tệp Word đời cũ (.doc hoặc .rtf) nên không đọc được",
            "mở tệp bằng Word hoặc LibreOffice rồi lưu lại với đuôi .docx",
        )
    text = decode(data)
    if text is None:
        return unreadable(
            "không nhận ra chữ tiếng Việt nào trong tệp nên không đọc được",
            "mở tệp bằng phần mềm đã tạo ra nó rồi lưu lại thành tệp chữ UTF-8 hoặc tệp Word",
        )
    return text
