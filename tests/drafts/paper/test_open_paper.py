from __future__ import annotations

import io
import zipfile

import docx
import pytest

from followup.drafts.paper import word
from followup.drafts.paper.open_paper import open_paper
from followup.drafts.paper.refusal import Reason, Refusal


def _reason(data: bytes) -> Reason | None:
    opened = open_paper(data)
    return opened.reason if isinstance(opened, Refusal) else None


def _zip(**files: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\0\0\0"])
def test_a_file_without_a_letter_is_empty(data: bytes) -> None:
    assert _reason(data) is Reason.EMPTY


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 nothing more",
        b"PK\x03\x04 no zip",
        _zip(nothing=b"here"),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old Word file",
        b"{\\rtf1 Word}",
        bytes(range(1, 256)) * 9,
    ],
)
def test_a_file_that_cannot_be_read_says_so(data: bytes) -> None:
    assert _reason(data) is Reason.UNREADABLE


def test_a_file_that_unpacks_to_too_much_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "LARGEST", 1000)

    assert _reason(_zip(**{"word/document.xml": b" " * 2000})) is Reason.UNREADABLE


def test_a_file_is_read_by_what_it_is_not_by_its_ending() -> None:
    document = docx.Document()
    document.add_paragraph("Tỉnh ủy A")
    buffer = io.BytesIO()
    document.save(buffer)

    assert open_paper(buffer.getvalue()) == "Tỉnh ủy A"
