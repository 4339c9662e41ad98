"""The very first cut-off: whether anything differs from the last build, told by the states of files alone.

A start that finds nothing to do imports this and little else, so nothing is imported here that it can do without. All
that is kept is one text; when it is missing, older or damaged, the build does its work and writes it again.
"""

from __future__ import annotations

import os
import sys
import time
import zlib

from followup.folders import CACHE, CONTENT, DATA, PACKAGE, SITE, TEMPLATES
from followup.source.states import file_states, times

# While this file is in the cache a build has begun to change the site and has not finished.
PENDING = "pending"

# Clocks of file systems tick every 4 to 16 ms; FAT and old network drives count whole seconds, FAT even ones.
_TICK_NS = 20_000_000
_COARSE_TICK_NS = 2_000_000_000
_SECOND_NS = 1_000_000_000

_KIND = "followup-inputs-2"
_NAME = "inputs"
_BETWEEN = "\n\n"  # no section holds an empty line


class Inputs:
    """Everything that a build depends on: KEY for what is no file, and the STATES of all files, as of READ_AT_NS."""

    __slots__ = ("key", "read_at_ns", "states")

    def __init__(self, key: str, states: str, read_at_ns: int) -> None:
        self.key = key
        self.states = states
        self.read_at_ns = read_at_ns


class Answer:
    """What the last good build said: WORDS to close with, FINDINGS in JSON, how many FILES and PAGES there are."""

    __slots__ = ("files", "findings", "pages", "words")

    def __init__(self, words: str, findings: str, files: int, pages: int) -> None:
        self.words = words
        self.findings = findings
        self.files = files
        self.pages = pages


class Noted:
    """What the last good build noted for the next one."""

    __slots__ = ("_folders", "_states", "answer")

    def __init__(self, states: str, folders: str, answer: Answer) -> None:
        self.answer = answer
        self._states = states
        self._folders = folders

    def holds(self, root: str, states: str) -> bool:
        """Tell whether STATES are what they were, and nothing came or went in the site since.

        A file edited in place in the site is found by the next build that has work to do.
        """
        if states != self._states or os.path.lexists(_in_cache(root, PENDING)):
            return False
        try:
            return all(line == _folder_line(line.partition(" ")[2]) for line in self._folders.split("\n"))
        except OSError:
            return False


def settled(mtime_ns: int, moment_ns: int) -> bool:
    """Tell whether a file of this time, looked at in this moment, cannot change again under the same time.

    As in git: a file that changed in the very tick in which it was looked at may change once more without
    its time showing it, so its time vouches for nothing.
    """
    tick = _COARSE_TICK_NS if mtime_ns % _SECOND_NS == 0 else _TICK_NS
    return mtime_ns + tick < moment_ns


def moment_ns() -> int:
    """Give the present moment, to be noted just before inputs are looked at; it goes into no output."""
    return time.time_ns()


def key_of(root: str, as_of: str, commit: str | None) -> str:
    """Stand for what a build of ROOT depends on and is no file."""
    return repr((root, as_of, commit, sys.version, sys.prefix))


def look(root: str, program: str, key: str) -> Inputs:
    """Look at everything that a build of the project in ROOT by the program in PROGRAM depends on."""
    moment = moment_ns()
    folders = [f"{root}/{DATA}", f"{root}/{CONTENT}", f"{program}/{TEMPLATES}", f"{program}/{PACKAGE}"]
    return Inputs(key, file_states(folders), moment)


def noted(root: str, key: str) -> Noted | None:
    """Give what the last good build of ROOT noted; None if it had another KEY, or what it noted is damaged."""
    try:
        with open(_in_cache(root, _NAME), "rb") as file:
            head, _, body = file.read().partition(b"\n")
        if head != _head(body):
            return None
        of, states, folders, words, findings, files, pages = body.decode("utf-8", "surrogateescape").split(_BETWEEN)
        return Noted(states, folders, Answer(words, findings, int(files), int(pages))) if of == key else None
    except (OSError, ValueError):
        return None


def note(root: str, seen: Inputs, answer: Answer) -> None:
    """Note that the build which has just ended well had these inputs and gave that ANSWER.

    An input that changed in the very moment of looking, or a clock that runs ahead, makes the next build look at
    contents instead.
    """
    path = _in_cache(root, _NAME)
    sure = all(settled(mtime_ns, seen.read_at_ns) for mtime_ns in times(seen.states))
    folders = _settled_folders(f"{root}/{SITE}") if sure else None
    # What cannot be written here costs the next start some time, no more.
    try:
        if folders is None:
            os.unlink(path)
            return
        told = (answer.words, answer.findings, str(answer.files), str(answer.pages))
        body = _BETWEEN.join((seen.key, seen.states, "\n".join(folders), *told)).encode("utf-8", "surrogateescape")
        with open(f"{path}.new", "wb") as file:
            file.write(_head(body) + b"\n" + body)
        os.replace(f"{path}.new", path)
    except OSError:
        return


def _in_cache(root: str, name: str) -> str:
    return f"{root}/{CACHE}/{name}"


def _head(body: bytes) -> bytes:
    return f"{_KIND} {zlib.crc32(body):08x}".encode()


def _settled_folders(site: str) -> list[str] | None:
    """Give the site's folders with their times, None when they may still change unseen."""
    for pause in (_TICK_NS / _SECOND_NS, 0):
        folders = sorted(folder for folder, _, _ in os.walk(site))
        moment = time.time_ns()
        lines = [_folder_line(folder) for folder in folders]
        if all(settled(int(line.partition(" ")[0]), moment) for line in lines):
            return lines
        time.sleep(pause)
    return None


def _folder_line(folder: str) -> str:
    return f"{os.stat(folder).st_mtime_ns} {folder}"
