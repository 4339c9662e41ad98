"""From arguments to a command and its exit code."""

from __future__ import annotations

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
from followup.cli.click_words import Group, sentence
from followup.cli.ending import PROGRAM_WRONG, ended
from followup.cli.screen import Screen

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

    def work() -> int:
        try:
            return int(program.main(list(argv), prog_name="build.py", standalone_mode=False, obj=screen))
        except click.UsageError as error:
            command = error.ctx.command_path if error.ctx is not None else "build.py"
            screen.complain(f"{sentence(error)} (xem: {command} --help)")
            return PROGRAM_WRONG
        except click.Abort:
            raise KeyboardInterrupt from None

    return ended(work, screen, debug="--debug" in argv)
