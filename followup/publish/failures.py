"""Says in the editor's words that a file could not be written."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from followup.diagnostics import Diagnostic, Location

CODE = "cannot-write"

_FULL = ("ổ đĩa đã đầy", "xóa bớt tệp không cần trên ổ đĩa rồi dựng lại")
_FORBIDDEN = ("máy không cho phép ghi ở đó", "đóng chương trình đang mở tệp này hoặc xin quyền ghi vào thư mục")
_READ_ONLY = ("ổ đĩa chỉ cho đọc", "chép thư mục sang ổ đĩa ghi được rồi dựng lại")
_IN_THE_WAY = ("tên đó đã thuộc về một tệp hoặc thư mục khác", "dời hoặc đổi tên tệp hay thư mục đó rồi dựng lại")
_TOO_LONG = ("đường dẫn quá dài", "chuyển thư mục dự án đến nơi có đường dẫn ngắn hơn")
_OTHER = ("máy báo lỗi khi ghi", "kiểm tra ổ đĩa rồi dựng lại")
_REASONS = (
    (errno.ENOSPC, _FULL),
    (errno.EDQUOT, _FULL),
    (errno.EFBIG, _FULL),
    (errno.EACCES, _FORBIDDEN),
    (errno.EPERM, _FORBIDDEN),
    (errno.EROFS, _READ_ONLY),
    (errno.EEXIST, _IN_THE_WAY),
    (errno.ENOTDIR, _IN_THE_WAY),
    (errno.EISDIR, _IN_THE_WAY),
    (errno.ENOTEMPTY, _IN_THE_WAY),
    (errno.ENAMETOOLONG, _TOO_LONG),
)


class CannotWriteError(Exception):
    """A file or folder could not be written; `diagnostic` says so to the editor."""

    def __init__(self, path: str, number: int | None) -> None:
        super().__init__(path, number)
        reason, hint = next((words for known, words in _REASONS if known == number), _OTHER)
        message = f"không ghi được '{path}' vì {reason}"
        self.diagnostic = Diagnostic(Location(path), CODE, message, hint=hint)


@contextmanager
def writing(path: str) -> Iterator[None]:
    """Turn the system's refusal inside the block into a CannotWriteError about PATH, relative to the project."""
    try:
        yield
    except OSError as error:
        raise CannotWriteError(path, error.errno) from error
