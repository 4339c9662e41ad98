"""Say where a file belongs that lies in no folder of a kind of record."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Location
from followup.dossier import FOLDERS as UNIT_FOLDERS
from followup.project import CONTENT, DATA, SAMPLE
from followup.records import FOLDERS
from followup.source.file_name import check_name
from followup.vietnamese import nearest

CODE = "unknown-folder"

EXAMPLES = {"KỲ": "2025-q3", "NĂM": "2025", "ĐƠN-VỊ": "mat-tran-tinh"}


def misplaced(path: str) -> Iterator[Diagnostic]:
    """Yield the finding that no kind of record lies where PATH does; where a folder's name is wrong that is told."""
    *folders, name = path.split("/")
    if any(True for folder in folders for _ in check_name(folder)):
        return
    message = "tệp này nằm ở chỗ không có loại hồ sơ nào nên không được đọc"
    yield Diagnostic(Location(path), CODE, message, hint=_right_folder(folders, name))


def _right_folder(folders: list[str], name: str) -> str:
    levels = {folder: level for folder, level, _ in UNIT_FOLDERS}
    written = folders[1] if len(folders) > 1 else ""
    if written in levels:
        level = levels[written]
        example = f"{DATA}/{written}/{EXAMPLES[level]}/{name}"
        return f"chuyển tệp vào một thư mục con {DATA}/{written}/{level}/, ví dụ {example}"
    near = nearest(written, [*(folder for folder, _ in FOLDERS), *levels]) if written else ()
    if near:
        return f"có phải thư mục {DATA}/{near[0]}/?"
    return f"chuyển tệp vào một trong các thư mục: {', '.join(_folders())}"


def _folders() -> Iterator[str]:
    yield from (f"{DATA}/{folder}/" for folder, _ in FOLDERS)
    yield from (f"{DATA}/{folder}/{level}/" for folder, level, _ in UNIT_FOLDERS)
    yield f"{SAMPLE}/ (cùng các thư mục như trên)"
    yield f"{CONTENT}/ (tệp .md)"
