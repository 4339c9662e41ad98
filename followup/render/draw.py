"""Draw a page; the engine, the frame, the templates and the page with its view are the whole truth about its bytes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from followup.pages.canonical import canonical
from followup.render.kept_code import KeptCode
from followup.render.templates import Templates

if TYPE_CHECKING:
    from pathlib import Path

    from followup.pages.page import Page
    from followup.render.site import Frame


class Drawer:
    """Draws pages with the templates in a folder, inside FRAME. ENGINE is the digest of the program itself.

    In the folder KEPT compiled templates wait for the next build.
    """

    def __init__(self, templates: Path, frame: Frame, engine: str, kept: Path | None = None) -> None:
        self._templates = Templates(templates, frame, KeptCode(kept, engine) if kept else None)
        self._ground = hashlib.sha256(f"{engine}\n{canonical(frame)}\n".encode()).hexdigest()

    @property
    def everything(self) -> str:
        """What stands for the engine, the frame and every template."""
        return f"{self._ground} {self._templates.digest()}"

    def draw(self, page: Page) -> bytes:
        """Give the bytes of PAGE. Raises TemplateFault for whatever goes wrong in a template."""
        return self._templates.draw(page).encode()
