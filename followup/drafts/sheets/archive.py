"""Open the archives that .xlsx, .ods and .docx files are, unless they would fill the memory or are damaged."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from followup.diagnostics import Diagnostic, Outcome
from followup.drafts.sheets.grid import about_file

CODE = "form-unreadable"

MOST_BYTES = 60_000_000  # unpacked: a form of the whole province has a tenth of it
MOST_FILES = 2_000

DAMAGED = "tệp bị hỏng hoặc không phải bảng tính"
SAVE_AGAIN = "mở tệp bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi nhập lại"


def open_archive(file: str, data: bytes) -> Outcome[zipfile.ZipFile | None]:
    """Give the archive in DATA; None with a finding where it is damaged or unpacks to too much.

    The sizes that it states are summed first, then all of it is read once: one that lies about a size is damaged.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        sizes = [each.file_size for each in archive.infolist()]
        if sum(sizes) > MOST_BYTES or len(sizes) > MOST_FILES:
            message = f"tệp bung ra quá lớn, quá mức {MOST_BYTES // 1_000_000} MB mà một biểu mẫu được phép có"
            return Outcome(None, (about_file(file, CODE, message, "dùng đúng biểu mẫu do chương trình lập ra"),))
        if archive.testzip() is None:
            return Outcome(archive)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        pass
    return Outcome(None, (_damaged(file),))


def _damaged(file: str) -> Diagnostic:
    return about_file(file, CODE, DAMAGED, SAVE_AGAIN)
