"""Import a directive: read the file, write a draft and its review page, tell what to do next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from followup.cli.import_bytes import bytes_of
from followup.cli.import_wish import Wish
from followup.cli.screen import Screen
from followup.project import Project
from followup.publish.failures import CannotWriteError
from followup.vietnamese import count

if TYPE_CHECKING:
    from followup.drafts.directive.read import Reading

REVIEWS = "ra-soat"
DIRECTIVES = "data/van-ban"
NOTHING = "trong tệp không có gì của một văn bản chỉ đạo, như số, ngày, nơi nhận hay nhiệm vụ"


def run(screen: Screen, path: Path, wish: Wish) -> int:
    """Give 0 when the document at PATH was read, 1 when it is refused; a refused one leaves no file behind."""
    from followup.drafts.directive.as_json import as_json  # noqa: PLC0415 -- help and wrong usage must not wait for it
    from followup.drafts.directive.read import read_directive  # noqa: PLC0415 -- likewise
    from followup.drafts.paper.open_paper import open_paper  # noqa: PLC0415 -- likewise
    from followup.drafts.paper.refusal import Refusal  # noqa: PLC0415 -- likewise

    text = open_paper(bytes_of(path))
    reading = text if isinstance(text, Refusal) else read_directive(text)
    if isinstance(reading, Refusal):
        if wish.as_json:
            screen.tell(as_json(reading))
        else:
            screen.complain(f"Không nhập '{path.name}': {reading.sentence}; {reading.hint}")
        return 1
    if not reading.values and not wish.as_json:
        screen.complain(f"Không nhập '{path.name}': {NOTHING}; chọn đúng tệp có toàn văn của văn bản")
        return 1
    return _take(screen, path, reading, wish)


def _take(screen: Screen, path: Path, reading: Reading, wish: Wish) -> int:
    from followup.drafts.directive.as_json import as_json  # noqa: PLC0415 -- as above
    from followup.drafts.directive.draft import draft_text, proposed_id  # noqa: PLC0415 -- as above
    from followup.drafts.directive.known_bodies import with_units  # noqa: PLC0415 -- as above
    from followup.drafts.directive.review import review_page  # noqa: PLC0415 -- as above
    from followup.loading import load  # noqa: PLC0415 -- as above

    project = Project(screen.root)
    register = load(project, screen.progress).register
    name = _free(project, proposed_id(reading.values, path.stem), reading)
    reading = with_units(reading, name, register)
    if wish.as_json:
        screen.tell(as_json(reading))
        return 0
    draft, review = f"{DIRECTIVES}/{name}.yaml", f"{REVIEWS}/{name}.html"
    if any(project.path(each).exists() for each in (draft, review)):
        screen.complain(f"Không ghi gì: đã có tệp {draft} hoặc {review}; đổi tên tệp cũ hoặc sửa thẳng trong tệp đó")
        return 1
    doubts = f"{count(len(reading.questions))} chỗ cần xem lại"
    if wish.dry_run:
        screen.tell(f"Sẽ ghi {draft} và {review}: {count(len(reading.values))} giá trị, {doubts}")
        return 0
    page = review_page(reading, directive=name, file=path.name, draft=draft)
    return _write(screen, project, {draft: draft_text(reading, name), review: page}, doubts)


def _free(project: Project, name: str, reading: Reading) -> str:
    """Give NAME, with the year of issue if a document of another year has it already."""
    day = next((each.value for each in reading.values if each.field == "ngay_ban_hanh"), "")
    taken = project.path(f"{DIRECTIVES}/{name}.yaml").exists()
    return f"{name}-{day[:4]}" if taken and day else name


def _write(screen: Screen, project: Project, files: dict[str, str], doubts: str) -> int:
    from followup.publish.editing import replace_all  # noqa: PLC0415 -- as above

    try:
        replace_all(project, {path: text.encode() for path, text in files.items()})
    except CannotWriteError as error:
        screen.findings([error.diagnostic], "text")
        return 1
    draft, review = files
    screen.say(f"Đã ghi bản nháp {draft}, {doubts}; mở {review} để đối chiếu, sửa tệp nháp rồi chạy build.py check")
    return 0
