"""From arguments to an exit code: 0 published or clean, 1 the data are wrong, 2 the program or its use is wrong."""

from __future__ import annotations

import errno
import traceback
from collections.abc import Sequence
from pathlib import Path

import click

from followup.cli import (
    build,
    check,
    close,
    explain,
    import_file,
    init,
    mark,
    new,
    pack,
    serve,
    template,
    test,
    upgrade,
)
from followup.cli import format as format_files
from followup.cli import set as set_value
from followup.cli.cannot_do import CannotDoError
from followup.cli.click_words import Group, sentence
from followup.cli.screen import Screen
from followup.publish.failures import CannotWriteError

GROUPS = (
    ("Dựng và xem trang", (build.command, check.command, serve.command, explain.command, pack.command)),
    (
        "Nhập liệu",
        (new.command, import_file.command, template.command, set_value.command, format_files.command),
    ),
    ("Kỳ báo cáo", (close.command, mark.command)),
    ("Kho dữ liệu", (init.command, upgrade.command)),
    ("Phần mềm", (test.command,)),
)
COMMANDS = tuple(each for _, commands in GROUPS for each in commands)

CLEAN, DATA_WRONG, PROGRAM_WRONG, STOPPED = 0, 1, 2, 130  # the last one as every shell has it for Ctrl+C

CAUSES = {
    errno.ENOSPC: "đĩa đã đầy",
    errno.EACCES: "không có quyền, hoặc tệp đang mở ở chương trình khác",
    errno.EPERM: "không có quyền, hoặc tệp đang mở ở chương trình khác",
    errno.EROFS: "nơi này chỉ cho đọc",
}

ASK = "chạy lại với --debug để lấy chi tiết gửi người phụ trách phần mềm"

program = Group(
    name="build.py",
    sections=GROUPS,
    help="Dựng trang theo dõi việc thực hiện văn bản chỉ đạo từ thư mục data/ và content/ vào thư mục site/.",
    epilog=(
        "Không ghi lệnh thì chạy build. Tùy chọn của từng lệnh: build.py LỆNH --help. "
        "Lời nhắc viết gọn build.py; khi gõ thì thêm python ở trước (Linux, macOS: python3)."
    ),
)


def run(argv: Sequence[str], root: Path) -> int:
    """Run one command on the project in ROOT and give the exit code. Nothing escapes from here but Ctrl+C's kin."""
    screen = Screen(root)
    try:
        return int(program.main(list(argv), prog_name="build.py", standalone_mode=False, obj=screen))
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx is not None else "build.py"
        screen.complain(f"{sentence(error)} (xem: {command} --help)")
        return PROGRAM_WRONG
    except CannotDoError as error:
        screen.complain(str(error))
        return PROGRAM_WRONG
    except click.Abort:
        screen.complain("đã dừng theo yêu cầu")
        return STOPPED
    except CannotWriteError as error:
        screen.findings((error.diagnostic,), "text")
        return PROGRAM_WRONG
    except Exception as error:  # noqa: BLE001 -- the one place where a fault of the program ends
        if "--debug" in argv:
            screen.complain("".join(traceback.format_exception(error)).rstrip("\n"))
        screen.complain(_fault(error, screen.progress.doing))
        return PROGRAM_WRONG


def _fault(error: Exception, doing: str) -> str:
    """Tell a full disk from a fault of the program. A note on ERROR says better than DOING what was being read."""
    if isinstance(error, OSError) and error.errno in CAUSES:
        return f"không đọc hoặc ghi được {error.filename or 'tệp'}: {CAUSES[error.errno]}"
    what = [*getattr(error, "__notes__", ()), doing or "khởi động"][0]
    return f"đây là lỗi của chương trình, không phải của dữ liệu, gặp khi đang làm bước: {what}; {ASK}"
