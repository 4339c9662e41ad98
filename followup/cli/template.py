"""The command `template`: write a form that people fill in and `import` reads back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from followup.cli.cannot_do import CannotDoError
from followup.cli.click_words import Command, one_of
from followup.cli.options import reading
from followup.cli.screen import Screen
from followup.cli.sound_data import sound_data
from followup.project import Project
from followup.publish.failures import writing
from followup.vietnamese import count, join_words

if TYPE_CHECKING:
    from followup.drafts.sheets.form import Form
    from followup.drafts.sheets.office import Office

HELP = (
    "Lập biểu mẫu Excel hoặc phiếu Word để đơn vị ghi rồi nhập lại bằng lệnh import. LOẠI là ket-qua, phieu (Word), "
    "so-lieu, mo-hinh hoặc tong-hop; ghi tat-ca ở chỗ đơn vị thì lập cho mọi đơn vị phải báo cáo trong kỳ."
)
WORD = "phieu"  # the form of results, for Word
ALL = "tat-ca"  # in the place of a unit: every unit that owes a report
NAMES = {
    "ket-qua": ("đơn vị", "kỳ"),
    WORD: ("đơn vị", "kỳ"),
    "so-lieu": ("đơn vị", "kỳ"),
    "mo-hinh": ("đơn vị",),
    "tong-hop": ("kỳ",),
}


@click.command("template", cls=Command, help=HELP)
@click.argument("kind", metavar="LOẠI", type=one_of(tuple(NAMES)))
@click.argument("names", metavar="[ĐƠN-VỊ] [KỲ]", nargs=-1)
@click.option("--out", metavar="TỆP", help="ghi vào tệp này; không ghi thì đặt tên theo loại, đơn vị và kỳ")
@reading
@click.pass_obj
def command(
    screen: Screen,
    kind: str,
    names: tuple[str, ...],
    out: str | None,
    as_of: date,
    form: str,
    *,
    verbose: bool,
    quiet: bool,
    debug: bool,
) -> int:
    """Give 0 when the form was written, 1 when the data are wrong; a file is never written over."""
    from followup.drafts.sheets.office import Office  # noqa: PLC0415 -- help and wrong usage must not wait for it

    del debug  # read by followup.cli.main, where a fault of the program ends
    screen.set_up(quiet=quiet, verbose=verbose)
    unit, period = _named(kind, names)
    ending = "" if unit == ALL else _ending(kind)
    path = Path(out or f"{'-'.join((kind, *names))}{ending}")
    if ending and path.suffix.lower() != ending:
        raise click.UsageError(f"tên biểu mẫu này phải có đuôi {ending}, không phải '{path.name}'")
    if path.exists():
        raise CannotDoError(f"đã có '{path}', có thể đã có người ghi vào; dời đi hoặc ghi --out tên khác")
    project = Project(screen.root)
    data = sound_data(screen, form)
    if data is None:
        return 1
    loaded, register = data
    forms = _forms(kind, unit, period, path, Office(project, register, loaded.summaries, as_of))
    _write(forms, kind)
    told = f"{count(len(forms))} biểu mẫu vào thư mục {path}" if unit == ALL else f"biểu mẫu {path}"
    typed = f'"{path}"' if " " in str(path) else path
    screen.say(f"Đã lập {told}; ghi xong thì nhập bằng: build.py import {typed}")
    return 0


def _forms(kind: str, unit: str, period: str, path: Path, office: Office) -> Mapping[Path, Form]:
    """Give the forms that are asked for, by the file of each."""
    from followup.drafts.refused import Refused  # noqa: PLC0415 -- as above
    from followup.drafts.sheets.forms import form_for, forms_of_all  # noqa: PLC0415 -- as above

    of = "ket-qua" if kind == WORD else kind
    if unit == ALL and not period:
        raise CannotDoError(
            f"{ALL} là mọi đơn vị phải báo cáo trong một kỳ, nên không dùng cho {kind}; ghi mã một đơn vị"
        )
    if unit == ALL:
        made = forms_of_all(of, period, office)
        if isinstance(made, Refused):
            raise CannotDoError(made.sentence)
        return {path / f"{kind}-{name}-{period}{_ending(kind)}": each for name, each in made.items()}
    one = form_for(of, unit, period, office)
    if isinstance(one, Refused):
        raise CannotDoError(one.sentence)
    return {path: one}


def _write(forms: Mapping[Path, Form], kind: str) -> None:
    from followup.drafts.sheets.write_word import write_word  # noqa: PLC0415 -- as above
    from followup.drafts.sheets.write_xlsx import write_xlsx  # noqa: PLC0415 -- as above

    for path, each in forms.items():
        with writing(str(path)):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(write_word(each) if kind == WORD else write_xlsx(each))


def _ending(kind: str) -> str:
    return ".docx" if kind == WORD else ".xlsx"


def _named(kind: str, names: tuple[str, ...]) -> tuple[str, str]:
    """Give the ids of unit and period among NAMES, as KIND wants them."""
    wanted = NAMES[kind]
    if len(names) != len(wanted):
        raise click.UsageError(
            f"'{kind}' cần ghi mã {join_words(wanted)}, ví dụ: build.py template {_example(wanted, kind)}"
        )
    given = dict(zip(wanted, names, strict=True))
    return given.get("đơn vị", ""), given.get("kỳ", "")


def _example(wanted: tuple[str, ...], kind: str) -> str:
    examples = {"đơn vị": "huyen-uy-a", "kỳ": "2024-nam"}
    return " ".join((kind, *(examples[each] for each in wanted)))
