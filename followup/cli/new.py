"""The command `new`: make the file of a new record, by questions on a terminal or from what the command says."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date

import click

from followup.cli.answers import prompt
from followup.cli.click_words import Command
from followup.cli.new_record import new_page, new_record
from followup.cli.new_reports import new_period, new_report
from followup.cli.options import reading
from followup.cli.screen import Screen
from followup.vietnamese import join_words, nearest

HELP = "Tạo tệp mới bằng câu hỏi: văn bản, kết quả, đơn vị, mô hình, chỉ tiêu, kỳ, trang viết."
EPILOG = (
    "LOẠI là van-ban, ket-qua, don-vi, mo-hinh, chi-tieu, ky hoặc trang. Chỉ ghi LOẠI thì được hỏi từng điều. Ví dụ: "
    "build.py new ket-qua huyen-uy-a 2026-q2; build.py new ky 2026-q2; build.py new don-vi ten='Huyện ủy B' …"
)
KINDS = ("van-ban", "ket-qua", "don-vi", "mo-hinh", "chi-tieu", "ky", "trang")
BARE = {"ket-qua": ("don_vi", "ky_bao_cao"), "trang": ("trang",)}  # what words without = mean; elsewhere the id


@click.command("new", cls=Command, help=HELP, epilog=EPILOG)
@click.argument("words", metavar="LOẠI [MÃ] [KHÓA=GIÁ-TRỊ...]", nargs=-1)
@reading
@click.pass_obj
def command(
    screen: Screen, words: tuple[str, ...], as_of: date, form: str, *, verbose: bool, quiet: bool, debug: bool
) -> int:
    """Give 0 when the file was made, 1 when the data forbid it; what is there already is never written over."""
    del debug  # read by followup.cli.main, where a fault of the program ends
    screen.set_up(quiet=quiet, verbose=verbose)
    asks = sys.stdin.isatty()
    if not words and asks:
        words = (prompt(f"Tạo gì: {', '.join(KINDS)}", ""),)
    kind = words[0].strip() if words else ""
    if kind not in KINDS:
        guess = nearest(kind, KINDS)
        hint = f"có phải '{guess[0]}'?" if guess else f"có {join_words(KINDS)}"
        raise click.UsageError(f"không tạo được '{kind}'; {hint}" if kind else f"ghi rõ tạo gì: {join_words(KINDS)}")
    given = _given(kind, words[1:])
    if kind == "ket-qua":
        return new_report(screen, given, as_of=as_of, form=form, asks=asks)
    if kind == "ky":
        return new_period(screen, given, as_of=as_of, form=form, asks=asks)
    make = new_page if kind == "trang" else new_record
    return make(screen, kind, given, asks=asks)


def _given(kind: str, words: tuple[str, ...]) -> Mapping[str, str]:
    """Give what the command says already, by key."""
    bare = list(BARE.get(kind, ("ma",)))
    given: dict[str, str] = {}
    for word in words:
        name, sign, value = word.partition("=")
        if not sign and not bare:
            raise click.UsageError(f"không hiểu '{word}'; viết như khóa=giá trị, có dấu cách thì đặt trong ngoặc kép")
        if sign and not name:
            raise click.UsageError(f"'{word}' thiếu tên khóa trước dấu bằng; viết như khóa=giá trị")
        key = name if sign else bare.pop(0)
        if key in given:
            raise click.UsageError(f"'{key}' ghi hai lần")
        if key in bare:
            bare.remove(key)
        given[key] = value if sign else word
    return given
