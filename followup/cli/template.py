"""The command `template`: write a form that people fill in and `import` reads back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from followup.cli.click_words import Command, one_of
from followup.cli.options import reading
from followup.cli.screen import Screen
from followup.diagnostics import any_error
from followup.formats.summary import refused
from followup.project import Project
from followup.publish.failures import CannotWriteError, writing
from followup.vietnamese import join_words

HELP = "Lập biểu mẫu Excel hoặc phiếu Word để đơn vị ghi rồi nhập lại bằng lệnh import."
WORD = "phieu"  # the form of results, for Word
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
    from followup.drafts.refused import Refused  # noqa: PLC0415 -- help and wrong usage must not wait for it
    from followup.drafts.sheets.forms import form_for  # noqa: PLC0415 -- likewise
    from followup.drafts.sheets.office import Office  # noqa: PLC0415 -- likewise
    from followup.drafts.sheets.write_word import write_word  # noqa: PLC0415 -- likewise
    from followup.drafts.sheets.write_xlsx import write_xlsx  # noqa: PLC0415 -- likewise
    from followup.loading import load  # noqa: PLC0415 -- likewise

    del debug  # read by followup.cli.main, where a fault of the program ends
    screen.set_up(quiet=quiet, verbose=verbose)
    unit, period = _named(kind, names)
    ending = "docx" if kind == WORD else "xlsx"
    path = Path(out or f"{'-'.join((kind, *names))}.{ending}")
    if path.exists():
        raise click.UsageError(f"đã có tệp '{path}', có thể đã có người ghi vào; dời tệp ấy đi hoặc ghi --out tên khác")
    project = Project(screen.root)
    loaded = load(project, screen.progress)
    if loaded.register is None or any_error(loaded.findings):
        screen.findings(loaded.findings, form)
        screen.say(refused(loaded.findings))
        return 1
    office = Office(project, loaded.register, loaded.summaries, as_of)
    made = form_for("ket-qua" if kind == WORD else kind, unit, period, office)
    if isinstance(made, Refused):
        raise click.UsageError(made.sentence)
    try:
        with writing(str(path)):
            path.write_bytes(write_word(made) if kind == WORD else write_xlsx(made))
    except CannotWriteError as error:
        screen.findings([error.diagnostic], form)
        return 2
    screen.say(f"Đã lập biểu mẫu {path}; ghi xong thì nhập bằng: build.py import {path}")
    return 0


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
