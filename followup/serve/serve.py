"""The preview: build, show, and build again after every change, until it is stopped.

With an error the last good site stays, and every open page says at its top what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from threading import Event, Thread

from followup.built import Built, inputs, recall_built
from followup.formats.summary import refused
from followup.formats.text import SourceLine, show
from followup.loading import Progress
from followup.memo import Memo
from followup.pipeline import build
from followup.project import CONTENT, DATA, Project
from followup.serve.preview import Preview
from followup.serve.server import Server
from followup.serve.watch import changes

FAULT = "Chương trình gặp lỗi khi dựng trang; trang dưới đây là của lần dựng tốt gần nhất."


class Session:
    """One preview of PROJECT as of a day. TOLD hears of each build, FAILED of each fault of the program."""

    def __init__(
        self,
        project: Project,
        *,
        as_of: date,
        lines: Callable[[], SourceLine],
        told: Callable[[Built], None],
        failed: Callable[[Exception], None],
        progress: Progress,
    ) -> None:
        self._project = project
        self._as_of = as_of
        self._lines = lines
        self._told = told
        self._failed = failed
        self._progress = progress
        self._preview = Preview()
        self._memo = Memo()

    def run(self, port: int, ready: Callable[[str], None], stop: Event) -> None:
        """Serve on PORT until STOP is set; READY hears the address. OSError where the port is taken."""
        with Server(self._project.site, self._preview, port) as server:
            Thread(target=server.serve_forever, daemon=True).start()
            ready(server.address)
            self._turn()
            folders = (self._project.path(DATA), self._project.path(CONTENT), self._project.templates)
            for _ in changes(folders, stop):
                self._turn()
            server.shutdown()

    def _turn(self) -> None:
        try:
            built = self._build()
        except Exception as error:  # noqa: BLE001 -- a preview outlives what a half-saved template does to a build
            self._failed(error)
            self._preview.renew(FAULT, pages_changed=False)
            return
        if built is not None:
            self._told(built)
            changed = bool(built.written or built.removed)
            self._preview.renew(self._words(built), pages_changed=changed)

    def _build(self) -> Built | None:
        """Build, unless what the preview shows already is what a build would give."""
        seen = inputs(self._project, as_of=self._as_of, commit=None)
        recalled = recall_built(self._project, seen)
        if recalled is None:
            return build(
                self._project,
                as_of=self._as_of,
                commit=None,
                progress=self._progress,
                memo=self._memo,
                seen=seen,
            )
        return None if self._preview.turn and not self._preview.words else recalled

    def _words(self, built: Built) -> str:
        """Say what forbids publishing; warnings have a page of their own."""
        if built.published:
            return ""
        errors = [each for each in built.diagnostics if each.is_error]
        return f"{refused(errors)}\n\n{show(errors, self._lines())}"
