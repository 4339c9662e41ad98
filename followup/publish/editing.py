"""Puts a changed text in the place of an editor's file, whole or not at all."""

from __future__ import annotations

from followup.project import Project
from followup.publish.disk import place, remove, write_new
from followup.publish.failures import writing
from followup.publish.item import BESIDE


def replace_text(project: Project, path: str, text: str) -> None:
    """Write TEXT to the file PATH of the project. Raises CannotWriteError, and then the file is as it was."""
    target = str(project.path(path))
    with writing(path):
        remove(target + BESIDE)
        write_new(target + BESIDE, text.encode())
        place(target + BESIDE, target)
