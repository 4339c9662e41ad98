"""List the files of a project folder and read them; say which of them cannot be used, and why."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from followup.diagnostics import Diagnostic, Location, Outcome, tidy
from followup.project import CONTENT, DATA, MARKS
from followup.source.file_name import check_clashes, check_name, check_path, is_sound
from followup.vietnamese import slug

CODES = ("unknown-file-kind", "symbolic-link", "unreadable-file")

_READ = {DATA: ".yaml", CONTENT: ".md"}
_LEFT_BEHIND = ("~", ".swp", ".swo", ".tmp", ".bak")
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".svg")
_LEFT_BY_SYSTEMS = frozenset({"thumbs.db", "desktop.ini"})


class FileState(NamedTuple):
    """A file as the file system knows it. PATH is relative to the project, with `/`; sizes are bytes."""

    path: str
    size: int
    mtime_ns: int


def scan(root: Path, folders: Sequence[str]) -> Outcome[tuple[FileState, ...]]:
    """Give the files below FOLDERS of ROOT, sorted by path. Links are refused; what programs leave behind is ignored.

    In data/ only `.yaml` files are given, in content/ only `.md` files and the office's own mark. A folder that does
    not exist has no files.
    """
    files: list[FileState] = []
    findings: list[Diagnostic] = []
    clashing = False
    waiting = [folder for folder in folders if root.joinpath(*folder.split("/")).exists()]
    while waiting:
        folder = waiting.pop()
        ending = _ending(folder)
        for entry in _entries(root, folder, findings):
            name = entry.name
            path = f"{folder}/{name}"
            # Nearly every name is sound, and of a sound file of the right kind nothing is to tell: 0.5 of the time.
            sound = is_sound(path, name)
            clashing = clashing or not sound
            if not sound and not _is_text(path):
                findings.extend(check_name(_as_text(path)))
                continue
            judged: Iterable[Diagnostic] = () if sound else _judge(entry, path)
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif entry.is_file(follow_symlinks=False) and (name.endswith(ending) or path in MARKS):
                state = entry.stat(follow_symlinks=False)
                files.append(FileState(path, state.st_size, state.st_mtime_ns))
            else:
                judged = _judge(entry, path)
            findings += judged
    if clashing:
        findings += check_clashes(each.path for each in files)
    return Outcome(tuple(sorted(files)), tidy(findings))


def read_bytes(root: Path, path: str) -> Outcome[bytes | None]:
    """Read the file PATH; None with a finding if it has gone or may not be read."""
    try:
        with open(f"{root}/{path}", "rb") as file:  # noqa: PTH123 -- a Path for each file takes as long as opening it
            return Outcome(file.read())
    except OSError:
        return Outcome(None, (_unreadable(path),))


def read_files(root: Path, paths: Iterable[str]) -> Outcome[tuple[tuple[str, bytes], ...]]:
    """Read the files PATHS; one that cannot be read is left out, with a finding."""
    outcomes = [(path, read_bytes(root, path)) for path in paths]
    files = tuple((path, outcome.value) for path, outcome in outcomes if outcome.value is not None)
    return Outcome(files, tuple(finding for _, outcome in outcomes for finding in outcome.diagnostics))


def content_digest(data: bytes) -> str:
    """Give the sha256 of DATA in hex: equal digests mean equal files."""
    return hashlib.sha256(data).hexdigest()


def _entries(root: Path, folder: str, findings: list[Diagnostic]) -> list[os.DirEntry[str]]:
    """Give what FOLDER holds, editors' leftovers left out; a folder that cannot be listed is a finding."""
    place = root.joinpath(*folder.split("/"))
    if place.is_symlink():
        findings.append(_link(folder))
        return []
    try:
        with os.scandir(place) as entries:
            return [entry for entry in entries if not _is_left_behind(entry.name)]
    except OSError:
        findings.append(_unreadable(folder))
        return []


def _is_text(path: str) -> bool:
    """Tell whether PATH is Unicode; on Linux a name may be any bytes, which Python gives as surrogates."""
    return _as_text(path) == path


def _as_text(path: str) -> str:
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _is_left_behind(name: str) -> bool:
    return name.startswith((".", "~$")) or name.endswith(_LEFT_BEHIND) or name.lower() in _LEFT_BY_SYSTEMS


def _ending(folder: str) -> str:
    return _READ.get(folder.partition("/")[0], "")


def _is_read(path: str) -> bool:
    return path.endswith(_ending(path)) or path in MARKS


def _judge(entry: os.DirEntry[str], path: str) -> Iterator[Diagnostic]:
    yield from check_path(path)
    if entry.is_symlink():
        yield _link(path)
        return
    if entry.is_file() and not _is_read(path):
        yield _unknown_kind(path, entry.name)
        return
    if path.startswith((f"{DATA}/", f"{CONTENT}/")) or not unicodedata.is_normalized("NFC", entry.name):
        yield from check_name(path)


def _unknown_kind(path: str, name: str) -> Diagnostic:
    folder = path.partition("/")[0]
    ending = os.path.splitext(name)[1] or name  # noqa: PTH122 - a name, not a path
    message = f"tệp `{ending}` không được đọc trong thư mục {folder}/, ở đây chỉ đọc tệp `{_READ[folder]}`"
    return Diagnostic(Location(path), "unknown-file-kind", message, hint=_other_place(folder, name))


def _other_place(folder: str, name: str) -> str:
    wanted = _READ[folder]
    stem, dot, endings = name.partition(".")
    if dot and not {"yaml", "yml", "md"}.isdisjoint(endings.lower().split(".")):
        return f"đổi tên tệp thành `{slug(stem) or 'ten-khac'}{wanted}`; máy giấu đuôi tên thì bật hiện đuôi tên trước"
    if name.lower().endswith(_PICTURES):
        return "trang chưa đăng được hình ảnh: bỏ tệp này và những dòng dẫn tới nó"
    return f"ghi nội dung vào một tệp `{wanted}`, hoặc chuyển tệp này ra khỏi {folder}/"


def _link(path: str) -> Diagnostic:
    message = "đây là lối tắt sang một nơi khác, không phải tệp thật, nên máy khác sẽ không có nội dung"
    return Diagnostic(Location(path), "symbolic-link", message, hint="chép tệp thật vào chỗ này")


def _unreadable(path: str) -> Diagnostic:
    message = "không mở được tệp hoặc thư mục này"
    hint = "kiểm tra xem nó có còn ở đó, có đang mở trong phần mềm khác và bạn có quyền đọc không"
    return Diagnostic(Location(path), "unreadable-file", message, hint=hint)
