"""How a run ends: 0 published or clean, 1 the data are wrong, 2 the program or its use is wrong, 130 stopped."""

from __future__ import annotations

import errno
from collections.abc import Callable

from followup.cli.cannot_do import CannotDoError
from followup.cli.screen import Screen
from followup.publish.failures import CannotWriteError

CLEAN, DATA_WRONG, PROGRAM_WRONG, STOPPED = 0, 1, 2, 130  # the last one as every shell has it for Ctrl+C

CAUSES = {
    errno.ENOSPC: "đĩa đã đầy",
    errno.EACCES: "không có quyền, hoặc tệp đang mở ở chương trình khác",
    errno.EPERM: "không có quyền, hoặc tệp đang mở ở chương trình khác",
    errno.EROFS: "nơi này chỉ cho đọc",
}

ASK = "chạy lại với --debug để lấy chi tiết gửi người phụ trách phần mềm"


def ended(work: Callable[[], int], screen: Screen, *, debug: bool = False) -> int:
    """Do WORK and give its exit code, or that of what stopped it, which SCREEN tells. Nothing escapes from here."""
    try:
        return work()
    except CannotDoError as error:
        screen.complain(str(error))
        return PROGRAM_WRONG
    except KeyboardInterrupt:
        screen.complain("đã dừng theo yêu cầu")
        return STOPPED
    except CannotWriteError as error:
        screen.findings((error.diagnostic,), "text")
        return PROGRAM_WRONG
    except Exception as error:  # noqa: BLE001 -- the one place where a fault of the program ends
        if debug:
            import traceback  # noqa: PLC0415 -- nearly every run does without

            screen.complain("".join(traceback.format_exception(error)).rstrip("\n"))
        screen.complain(_fault(error, screen.progress.doing))
        return PROGRAM_WRONG


def _fault(error: Exception, doing: str) -> str:
    """Tell a full disk from a fault of the program. A note on ERROR says better than DOING what was being read."""
    if isinstance(error, OSError) and error.errno in CAUSES:
        return f"không đọc hoặc ghi được {error.filename or 'tệp'}: {CAUSES[error.errno]}"
    what = [*getattr(error, "__notes__", ()), doing or "khởi động"][0]
    return f"đây là lỗi của chương trình, không phải của dữ liệu, gặp khi đang làm bước: {what}; {ASK}"
