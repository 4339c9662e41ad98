"""The command `test`: check the style and types of the code, then run every test, browser tests included."""

from __future__ import annotations

import subprocess
import sys

import click

from followup.cli.browser_tools import put_in_place
from followup.cli.click_words import Command
from followup.cli.screen import Screen

CHECKS = (
    ("ruff check", ("ruff", "check", ".")),
    ("ruff format", ("ruff", "format", "--check", ".")),
    ("mypy", ("mypy",)),
)


@click.command(
    "test",
    cls=Command,
    help="Chạy mọi phép thử của chương trình, kể cả thử trong trình duyệt.",
    context_settings={"ignore_unknown_options": True},
)
@click.option("--long", "every", is_flag=True, help="chạy cả những phép thử kéo dài")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[THAM SỐ CỦA PYTEST]...")
@click.pass_obj
def command(screen: Screen, arguments: tuple[str, ...], *, every: bool) -> int:
    """Give 0 when all checks and tests pass, else 1. Pytest comes last, so its closing line closes the output."""
    put_in_place(screen.root)
    failed = [name for name, check in CHECKS if _python(screen, *check)]
    screen.say(f"Kiểm tra mã: {_verdict(failed)}; tiếp theo là các phép thử")
    chosen = ("-m", "long or not long") if every else ()
    if _python(screen, "pytest", "-n", "2", *chosen, *arguments):
        return 1
    if failed:
        screen.say(f"Các phép thử đạt, nhưng {_verdict(failed)}")
        return 1
    return 0


def _verdict(failed: list[str]) -> str:
    return f"chưa đạt {', '.join(failed)}" if failed else "đạt cả"


def _python(screen: Screen, module: str, *arguments: str) -> int:
    """Run a module of this environment in the project's folder and give its exit code."""
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, cwd=screen.root, check=False).returncode  # noqa: S603 -- named in this file
