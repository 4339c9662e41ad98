"""Moves files and folders out of the way, all of them or none: nothing is deleted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from followup.project import Project
from followup.publish.disk import is_there, make_folder, place
from followup.publish.failures import CannotWriteError, writing


def set_aside(project: Project, paths: Iterable[str], folder: str) -> None:
    """Move PATHS of the project to where they have the same names below FOLDER, which is not there yet.

    Raises CannotWriteError, and then everything stands where it stood.
    """
    moved: list[str] = []
    try:
        for path in paths:
            with writing(path):
                make_folder(str(project.path(f"{folder}/{path}").parent))
                place(str(project.path(path)), str(project.path(f"{folder}/{path}")))
            moved.append(path)
    except CannotWriteError:
        put_back(project, moved, folder)
        raise


def put_back(project: Project, paths: Sequence[str], folder: str) -> None:
    """Move PATHS from below FOLDER back to where they were."""
    for path in paths:
        if not is_there(str(project.path(path))):
            make_folder(str(project.path(path).parent))
            place(str(project.path(f"{folder}/{path}")), str(project.path(path)))
