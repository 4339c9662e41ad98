"""The command `serve`: a preview on this machine that follows every save."""

from __future__ import annotations

from datetime import date
from threading import Event

import click

from followup.built import Built
from followup.cli.click_words import Command, port_number
from followup.cli.options import reading
from followup.cli.screen import Screen, line_reader
from followup.formats.summary import published, refused
from followup.project import Project

PORT = 8000


@click.command("serve", cls=Command, help="Xem trước trên máy này; lưu tệp là trang tự đổi. Ctrl+C để dừng.")
@reading
@click.option("--port", type=port_number, default=PORT, metavar="SỐ", help="cổng; không ghi thì là 8000")
@click.option("--open", "browse", is_flag=True, help="mở trình duyệt luôn")
@click.pass_obj
def command(
    screen: Screen, as_of: date, form: str, *, verbose: bool, quiet: bool, debug: bool, port: int, browse: bool
) -> int:
    """Give 0 when the preview was stopped; 2 when it could not begin."""
    from followup.serve.serve import Session  # noqa: PLC0415 -- help and wrong usage must not wait for it

    screen.set_up(quiet=quiet, verbose=verbose)

    def told(built: Built) -> None:
        screen.findings((each for each in built.diagnostics if each.is_error), form)
        numbers = {"pages": built.pages, "written": built.written, "removed": built.removed}
        screen.say(
            published(built.diagnostics, as_of=as_of, **numbers) if built.published else refused(built.diagnostics)
        )

    def failed(error: Exception) -> None:
        if debug:
            raise error
        screen.complain(f"đây là lỗi của chương trình, không phải của dữ liệu: {error!r}; vẫn tiếp tục xem trước")

    def ready(address: str) -> None:
        screen.complain(f"Xem trước tại {address} (chỉ trên máy này; Ctrl+C để dừng)")
        if browse:
            click.launch(address)

    project = Project(screen.root)
    session = Session(
        project,
        as_of=as_of,
        lines=lambda: line_reader(screen.root),
        told=told,
        failed=failed,
        progress=screen.progress,
    )
    try:
        session.run(port, ready, Event())
    except KeyboardInterrupt:
        screen.complain("đã dừng xem trước")
    except OSError as error:
        if error.filename is not None:
            raise
        screen.complain(f"không mở được cổng {port}, có thể chương trình khác đang dùng; gõ thêm --port {port + 1}")
        return 2
    return 0
