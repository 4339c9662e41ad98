"""Make the file of one new record from answers: a directive, a unit, a model, an indicator, a period or a page."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from followup.cli.answers import Answers, prompt
from followup.cli.cannot_do import CannotDoError
from followup.cli.screen import Screen
from followup.project import DATA, SAMPLE, SETTINGS, Project
from followup.vietnamese import join_words

if TYPE_CHECKING:
    from followup.drafts.fresh.forms import Form
    from followup.drafts.fresh.question import Known
    from followup.source.document import Value

FIRST_WORDS = "Viết nội dung của trang ở đây.\n"


def new_record(screen: Screen, word: str, given: Mapping[str, str], *, asks: bool) -> int:
    """Make the file of a record of the kind that editors call WORD."""
    from followup.drafts.fresh.forms import FORMS  # noqa: PLC0415 -- help and wrong usage must not wait for it
    from followup.drafts.fresh.full_text import full_text  # noqa: PLC0415 -- likewise

    made = interviewed(screen, next(each for each in FORMS if each.word == word), given, asks=asks)
    if made is None:
        return 1
    project = Project(screen.root)
    files = dict([made])
    if word == "van-ban":
        files |= {path: text for path, text in full_text(*made).items() if not project.path(path).exists()}
    write(project, files)
    screen.say(f"Đã tạo {join_words(list(files))}; xem lại rồi gõ: build.py check")
    return 0


def new_page(screen: Screen, _word: str, given: Mapping[str, str], *, asks: bool) -> int:
    """Make a page of prose: front matter and a first line."""
    from followup.drafts.fresh.forms import PAGE  # noqa: PLC0415 -- help and wrong usage must not wait for it
    from followup.vietnamese import slug  # noqa: PLC0415 -- likewise

    typed = given.get("trang", "")
    if not typed and asks:
        typed = prompt("Tên tệp của trang, không dấu, ví dụ tin/hoi-nghi-2026", "")
    steps = [step for step in typed.removesuffix(".md").split("/") if step]
    if not steps or any(step != slug(step) for step in steps):
        meant = "/".join(slug(step) for step in steps if slug(step))
        hint = f"có phải '{meant}'?" if meant else "ghi như tin/hoi-nghi-2026"
        raise CannotDoError(f"'{typed}' không dùng làm tên trang được; {hint}")
    path = PAGE.path.format(trang="/".join(steps))
    rest = {name: value for name, value in given.items() if name != "trang"}
    made = interviewed(screen, PAGE, rest, asks=asks, path=path)
    if made is None:
        return 1
    write(Project(screen.root), {path: f"---\n{made[1]}---\n\n{FIRST_WORDS}"})
    screen.say(f"Đã tạo {path}; mở tệp ra viết nội dung")
    return 0


def interviewed(
    screen: Screen, form: Form, given: Mapping[str, str], *, asks: bool, path: str = ""
) -> tuple[str, str] | None:
    """Give path and text of the new record of FORM; None when its errors have been shown."""
    from followup.drafts.fresh.interview import Interview  # noqa: PLC0415 -- help must not wait for it
    from followup.drafts.fresh.record_file import record_text  # noqa: PLC0415 -- likewise

    project = Project(screen.root)
    if path:
        _refuse_taken(project, path)
    ids = known(project)
    taken = ids.get(form.word, frozenset())
    _refuse_known(form, given.get("ma"), taken)
    answers = Answers(screen, ids, {"ma": taken})
    interview = Interview(form, given, ids, answers.ask if asks else None, answers.more if asks else None)
    refused = interview.fill(_proposals(project, form), _skipped(form, given))
    if refused is not None:
        raise CannotDoError(refused.sentence)
    values = _with_sample(project, form, interview.values)
    _refuse_known(form, values.get("ma"), taken)
    path = path or form.path.format(**values)
    if values.get("minh_hoa") == "true":
        path = f"{SAMPLE}{path.removeprefix(DATA)}"
    _refuse_taken(project, path)
    text = record_text(path, form.kind, values)
    if isinstance(text, str):
        return path, text
    screen.findings(text, "text")
    return None


def _with_sample(project: Project, form: Form, values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Give VALUES, which say that they are invented if they are of a unit of the sample."""
    from followup.records.shape import keys  # noqa: PLC0415 -- help must not wait for it

    if not project.path(f"{SAMPLE}/don-vi/{values.get('don_vi')}.yaml").is_file():
        return values
    marked: Mapping[str, Value] = {**values, "minh_hoa": "true"}
    return {name: marked[name] for name in keys(form.kind) if name in marked}


def known(project: Project) -> Known:
    """Give the ids that a new record may name, by the folder that holds them."""
    from followup.drafts.fresh.known_ids import known_ids  # noqa: PLC0415 -- help must not wait for it
    from followup.intake import read_register_files  # noqa: PLC0415 -- likewise
    from followup.records.settings import standard_fields  # noqa: PLC0415 -- likewise
    from followup.source.tree import read_bytes, scan  # noqa: PLC0415 -- likewise

    data = read_bytes(project.root, SETTINGS).value
    settings = read_register_files([(SETTINGS, data)] if data is not None else []).value.settings
    fields = settings.fields if settings is not None else standard_fields()
    return known_ids([each.path for each in scan(project.root, (DATA,)).value], fields)


def _proposals(project: Project, form: Form) -> Mapping[str, str]:
    from followup.drafts.fresh.known_ids import next_order  # noqa: PLC0415 -- help must not wait for it
    from followup.source.tree import read_bytes, scan  # noqa: PLC0415 -- likewise
    from followup.source.yaml_file import read_yaml  # noqa: PLC0415 -- likewise

    if form.word != "don-vi":
        return {"cong_khai": "toan_van"} if form.word == "van-ban" else {}
    paths = (each.path for each in scan(project.root, (DATA,)).value if "/don-vi/" in each.path)
    files = ((path, read_bytes(project.root, path).value) for path in paths)
    documents = (read_yaml(path, data).value for path, data in files if data is not None)
    return {"thu_tu": next_order(each.values for each in documents if each is not None)}


def _skipped(form: Form, given: Mapping[str, str]) -> tuple[str, ...]:
    """Give the keys that need no question: the days and the name of a period that the calendar knows."""
    from followup.periods import PARTY, period  # noqa: PLC0415 -- help must not wait for it

    by_calendar = form.word == "ky" and period(given.get("ma", ""), PARTY) is not None
    return ("ten", "chot_tu", "chot_den") if by_calendar else ()


def _refuse_known(form: Form, own: Value, taken: Collection[str]) -> None:
    if own in taken:
        raise CannotDoError(f"{form.title.lower()} '{own}' đã có; đặt mã khác")


def _refuse_taken(project: Project, path: str) -> None:
    from followup.source.file_name import check_name, check_path  # noqa: PLC0415 -- help must not wait for it

    for finding in (*check_path(path), *check_name(path)):
        raise CannotDoError(f"{finding.message}; {finding.hint}" if finding.hint else finding.message)
    if project.path(path).exists():
        raise CannotDoError(f"đã có tệp {path}; không ghi đè, đặt mã khác hoặc mở tệp ấy ra sửa")


def write(project: Project, files: Mapping[str, str]) -> None:
    """Write new FILES, all or none."""
    from followup.publish.editing import replace_all  # noqa: PLC0415 -- help must not wait for it

    replace_all(project, {path: text.encode() for path, text in files.items()})
