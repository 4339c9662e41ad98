"""The data for a command that goes on only where they have no error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.cli.screen import Screen
from followup.diagnostics import any_error
from followup.project import Project

if TYPE_CHECKING:
    from followup.loading import Loaded
    from followup.register import Register


def sound_data(screen: Screen, form: str) -> tuple[Loaded, Register] | None:
    """Give the data and their register; None when their errors have been shown in the format called FORM."""
    from followup.loading import load  # noqa: PLC0415 -- help and wrong usage must not wait for it

    loaded = load(Project(screen.root), screen.progress)
    if loaded.register is not None and not any_error(loaded.findings):
        return loaded, loaded.register
    screen.findings((each for each in loaded.findings if each.is_error), form)
    screen.say("Dữ liệu còn lỗi nên chưa ghi gì; sửa xong thì gõ lại lệnh này")
    return None
