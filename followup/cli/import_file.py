"""The command `import`: a file of an office becomes YAML, by the kind of file that it is."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

import click

from followup.cli import import_directive, import_form
from followup.cli.cannot_do import CannotDoError
from followup.cli.click_words import Command
from followup.cli.import_bytes import bytes_of
from followup.cli.import_wish import Importer, Wish
from followup.cli.screen import Screen
from followup.vietnamese import join_words

HELP = (
    "Nhập một văn bản (.txt, .docx, .pdf) thành tệp nháp và trang rà soát, không bao giờ ghi đè tệp đã có; "
    "hoặc nhập một biểu mẫu đã ghi (.xlsx, .xls, .ods, .csv, phiếu .docx), hay cả một thư mục biểu mẫu, vào dữ liệu."
)

SHORT = "Nhập văn bản thành bản nháp để rà soát, hoặc nhập biểu mẫu đã ghi vào dữ liệu."


def _word(screen: Screen, path: Path, wish: Wish) -> int:
    """Import a form that was filled in with Word, or a directive: any other document."""
    from followup.drafts.sheets.read_word import is_form  # noqa: PLC0415 -- help and wrong usage must not wait for it

    return (import_form.run if is_form(bytes_of(path)) else import_directive.run)(screen, path, wish)


IMPORTERS: MappingProxyType[str, Importer] = MappingProxyType(
    {
        **dict.fromkeys((".txt", ".pdf"), import_directive.run),
        ".docx": _word,
        **dict.fromkeys(import_form.ENDINGS, import_form.run),
    }
)


@click.command("import", cls=Command, help=HELP, short_help=SHORT)
@click.argument("file", metavar="TỆP")
@click.option(
    "--json", "as_json", is_flag=True, help="in từng giá trị đọc được, kèm chỗ đứng trong văn bản; không ghi gì"
)
@click.option("--dry-run", is_flag=True, help="chỉ nói sẽ ghi gì, không ghi")
@click.option("-q", "--quiet", is_flag=True, help="chỉ in lỗi")
@click.option("--debug", is_flag=True, help="khi chương trình hỏng, in chi tiết cho người phát triển")
@click.pass_obj
def command(screen: Screen, file: str, *, as_json: bool, dry_run: bool, quiet: bool, debug: bool) -> int:
    """Give 0 when FILE, or every form in that folder, was imported, 1 when what it holds forbids it.

    A file that is not there is a wrong use.
    """
    del debug  # read by followup.cli.main, where a fault of the program ends
    screen.set_up(quiet=quiet, verbose=False)
    path = Path(file)
    if path.is_dir():
        return import_form.run_all(screen, path, Wish(as_json, dry_run))
    if not path.is_file():
        raise CannotDoError(f"không có tệp '{file}'")
    importer = IMPORTERS.get(path.suffix.lower())
    if importer is None:
        raise CannotDoError(f"chưa nhập được tệp '{path.suffix or path.name}'; nhập được {join_words(list(IMPORTERS))}")
    return importer(screen, path, Wish(as_json, dry_run))
