"""Puts changed texts in the place of editors' files, whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping

from followup.project import Project
from followup.publish.disk import make_folder, place, read, remove, write_new
from followup.publish.failures import CannotWriteError, writing
from followup.publish.item import BESIDE


def replace_text(project: Project, path: str, text: str) -> None:
    """Write TEXT to the file PATH of the project. Raises CannotWriteError, and then the file is as it was."""
    target = str(project.path(path))
    with writing(path):
        remove(target + BESIDE)
        write_new(target + BESIDE, text.encode())
        place(target + BESIDE, target)


def replace_all(project: Project, files: Mapping[str, bytes]) -> None:
    """Write FILES, by path, those that are there and new ones: all of them or none.

    Raises CannotWriteError, and then every file is as it was.
    """
    staged: list[str] = []
    before: dict[str, bytes | None] = {}
    try:
        for path, data in files.items():
            target = str(project.path(path))
            with writing(path):
                make_folder(str(project.path(path).parent))
                remove(target + BESIDE)
                write_new(target + BESIDE, data)
            staged.append(target)
        for path, target in zip(files, staged, strict=True):
            before[target] = read(target)
            with writing(path):
                place(target + BESIDE, target)
    except CannotWriteError:
        _put_back(before)
        for target in staged:
            remove(target + BESIDE)
        raise


def _put_back(before: Mapping[str, bytes | None]) -> None:
    for target, data in before.items():
        if data is None:
            remove(target)
        elif read(target) != data:
            remove(target + BESIDE)
            write_new(target + BESIDE, data)
            place(target + BESIDE, target)
