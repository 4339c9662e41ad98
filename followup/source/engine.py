"""The program as an input: a digest of its own code and of the packages that shape its output."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from followup.source.shaping import SHAPING


@cache
def engine_digest(package: Path) -> str:
    """Give a digest that changes when the code in PACKAGE or a package that shapes pages changes."""
    digest = hashlib.sha256()
    for name, _ in SHAPING:
        digest.update(f"{name} {version(name)}\n".encode())
    for file in sorted(package.rglob("*.py"), key=lambda each: each.relative_to(package).as_posix()):
        digest.update(file.relative_to(package).as_posix().encode() + b"\n")
        digest.update(file.read_bytes())
    return digest.hexdigest()
