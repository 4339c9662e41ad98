"""Ask git which files of a project differ from its last commit."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


def changed_files(root: Path) -> frozenset[str] | None:
    """Give the paths, written with `/` and relative to ROOT, of files that differ from the last commit or are new.

    None where git is not there, ROOT is in no repository, or nothing has been committed yet.
    """
    against = _git(root, "diff", "--name-only", "--relative", "-z", "HEAD")
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    if against is None or new is None:
        return None
    return frozenset((against + new).split("\0")) - {""}


def _git(root: Path, *arguments: str) -> str | None:
    git = shutil.which("git")
    if git is None:
        return None
    asked = subprocess.run([git, *arguments], cwd=root, capture_output=True, check=False)  # noqa: S603 -- found above
    return asked.stdout.decode(errors="surrogateescape") if asked.returncode == 0 else None
