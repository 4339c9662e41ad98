"""Import a filled form: say in words what it changes, and write that unless something is wrong."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from followup.cli.cannot_do import CannotDoError
from followup.cli.import_bytes import bytes_of
from followup.cli.import_wish import Wish
from followup.cli.screen import Screen
from followup.cli.sound_data import sound_data
from followup.diagnostics import any_error, tidy
from followup.project import Project
from followup.vietnamese import count, join_words

if TYPE_CHECKING:
    from followup.drafts.sheets.bring_in import Brought
    from followup.drafts.sheets.changes import Change
    from followup.loading import Loaded
    from followup.register import Register

ENDINGS = (".xlsx", ".xls", ".ods", ".csv")  # besides .docx, which may hold a directive

_TEXT = "text"


def run(screen: Screen, path: Path, wish: Wish) -> int:
    """Give 0 when the form in the file PATH was imported or says nothing new, 1 when a mistake forbids it."""
    data = sound_data(screen, _TEXT)
    return 1 if data is None else _bring(screen, path, wish, *data)


def _bring(screen: Screen, path: Path, wish: Wish, loaded: Loaded, register: Register) -> int:
    from followup.drafts.sheets.bring_in import bring_in  # noqa: PLC0415 -- help and wrong usage must not wait for it
    from followup.drafts.sheets.office import Office  # noqa: PLC0415 -- likewise
    from followup.drafts.sheets.read_form import read_form  # noqa: PLC0415 -- likewise
    from followup.drafts.sheets.trial import known  # noqa: PLC0415 -- likewise

    project = Project(screen.root)
    # The day on which the form was written, which it carries, replaces this one.
    office = Office(project, register, loaded.summaries, date.min, known(loaded.findings))
    grids = read_form(path.name, bytes_of(path))
    found = list(grids.diagnostics)
    if not any_error(found):
        brought = bring_in(path.name, grids.value, office)
        found += brought.diagnostics
    screen.findings(tidy(found), _TEXT)
    if any_error(found):
        mistakes = sum(each.is_error for each in found)
        screen.say(f"Không ghi gì, vì còn {count(mistakes)} chỗ phải sửa trong biểu mẫu; sửa xong thì nhập lại")
        return 1
    return _take(screen, project, brought.value, wish)


def run_all(screen: Screen, folder: Path, wish: Wish) -> int:
    """Import every form in FOLDER, in order of their names; one with a mistake does not stop the others."""
    from followup.drafts.sheets.read_word import is_form  # noqa: PLC0415 -- as above

    files = [each for each in sorted(folder.iterdir()) if each.is_file() and not each.name.startswith(("~$", "."))]
    forms = [
        each
        for each in files
        if each.suffix.lower() in ENDINGS or (each.suffix.lower() == ".docx" and is_form(bytes_of(each)))
    ]
    if not forms:
        raise CannotDoError(f"không có biểu mẫu nào trong thư mục '{folder}'; văn bản chỉ đạo thì nhập từng tệp")
    codes = []
    data = sound_data(screen, _TEXT)
    for each in forms:
        if data is None:
            return 1
        screen.say(f"{each.name}:")
        codes.append(_bring(screen, each, wish, *data))
        data = data if wish.writes_nothing else sound_data(screen, _TEXT)
    wrong = sum(code != 0 for code in codes)
    left = f"; {count(wrong)} biểu mẫu còn phải sửa" if wrong else ""
    others = [each.name for each in files if each not in forms]
    if others:
        screen.say(f"Không phải biểu mẫu nên để nguyên: {join_words(others)}")
    screen.say(f"Đã đọc {count(len(forms))} biểu mẫu trong thư mục {folder}{left}")
    return max(codes, default=0)


def _take(screen: Screen, project: Project, brought: Brought, wish: Wish) -> int:
    from followup.publish.editing import replace_all  # noqa: PLC0415 -- as above

    if wish.as_json:
        screen.tell(json.dumps([_as_json(each) for each in brought.changes], ensure_ascii=False, indent=1))
        return 0
    for each in brought.changes:
        screen.tell(each.words)
    if not brought.changes:
        screen.say("Không có gì thay đổi: mọi ô đều giống trong kho")
        return 0
    told = f"{count(len(brought.changes))} thay đổi ở {count(len(brought.files))} tệp"
    if wish.dry_run:
        screen.say(f"Sẽ có {told}; chưa ghi gì")
        return 0
    replace_all(project, brought.files)
    screen.say(f"Đã ghi {told}: {', '.join(brought.files)}")
    return 0


def _as_json(change: Change) -> dict[str, str]:
    cell = change.typed
    return {
        "tep": cell.slot.target.path,
        "trang": cell.spot.sheet,
        "o": cell.spot.name,
        "cot": cell.column.head,
        "thay_doi": change.words,
        "cu": change.before,
        "moi": change.after,
    }
