"""Who is measured: our own program on a project, and peers, each with how it builds, starts anew and is edited."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

DAY = "2026-11-20"
PROGRAM = Path(__file__).parent.parent.parent
_PARTS = ("build.py", "followup", "templates", "requirements")
_LEFT_OUT = shutil.ignore_patterns("__pycache__")
# As on a user's machine, where Python keeps the modules that it has compiled: else each start compiles 400 of ours.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


_SENTENCE = "Một câu để đo."


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of one file: what the group of the expression FOUND matches first becomes NEW."""

    file: Path
    found: str
    new: str

    def apply(self) -> str:
        """Make the change; give the text as it was."""
        before = self.file.read_text("utf-8")
        match = re.search(self.found, before, re.MULTILINE)
        assert match is not None, f"{self.file}: {self.found}"
        after = before[: match.start(1)] + self.new + before[match.end(1) :]
        self.file.write_text(after, "utf-8", newline="\n")
        return before


@dataclass(frozen=True, slots=True)
class Contestant:
    """One program on one data set, in a FOLDER of its own; EDITS by the name of what is changed."""

    name: str
    folder: Path
    site: Path
    command: Sequence[str]
    edits: Mapping[str, Edit]
    environment: Mapping[str, str] = field(default_factory=lambda: dict(_ENVIRONMENT))

    def start_anew(self) -> None:
        """Remove the site and whatever was remembered."""
        for each in (self.site, self.folder / ".cache"):
            shutil.rmtree(each, ignore_errors=True)

    def size(self) -> tuple[int, float]:
        """Give how many pages the site has, and the MB of all its files."""
        files = [each for each in self.site.rglob("*") if each.is_file()]
        return sum(each.suffix == ".html" for each in files), sum(each.stat().st_size for each in files) / 1e6


def ours(name: str, program: Path, folder: Path, edits: Mapping[str, Edit]) -> Contestant:
    """Give the program in the folder PROGRAM, copied beside the data that lie in FOLDER already."""
    for part in _PARTS:
        source, target = program / part, folder / part
        if source.is_dir():
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(source, target, ignore=_LEFT_OUT)
        else:
            shutil.copy2(source, target)
    page = folder / "content/gioi-thieu.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text(f"---\ntieu_de: Giới thiệu\n---\n\n{_SENTENCE}\n", "utf-8", newline="\n")
    edits = {**edits, "prose": Edit(page, f"^({_SENTENCE})$", "Một câu đã sửa để đo.")}
    command = (sys.executable, "build.py", "build", "--as-of", DAY)
    return Contestant(name, folder, folder / "site", command, edits)


def at_commit(commit: str, folder: Path) -> Path:
    """Put the program as it was at COMMIT into FOLDER."""
    folder.mkdir(parents=True)
    archive = subprocess.run(["git", "archive", commit, *_PARTS], cwd=PROGRAM, capture_output=True, check=True)
    subprocess.run(["tar", "-x", "-C", str(folder)], input=archive.stdout, check=True)
    return folder


def peers(folder: Path, facts: Path, work: Path, edit: Edit) -> list[Contestant]:
    """Give every peer below FOLDER that is installed, on the neutral FACTS. How one is run, its peer.sh says."""
    found = []
    for script in sorted(folder.glob("peers/*/peer.sh")):
        name = script.parent.name
        place = work / name
        place.mkdir(parents=True)
        tools = os.environ.get("BENCH_TOOLS", str(Path.home() / ".cache/followup-bench"))
        told = {"DATA": facts, "W": place, "OUT": place / "public", "BENCH": folder, "TOOLS": tools, "LANG": "C.UTF-8"}
        environment = {**_ENVIRONMENT, **{key: str(value) for key, value in told.items()}}
        if all(_run(script, verb, place, environment) for verb in ("available", "setup")):
            command = ("bash", str(script), "build")
            found.append(Contestant(name, place, place / "public", command, {"model": edit}, environment))
    return found


def _run(script: Path, verb: str, place: Path, environment: Mapping[str, str]) -> bool:
    done = subprocess.run(["bash", str(script), verb], cwd=place, env=environment, capture_output=True, check=False)
    return done.returncode == 0
