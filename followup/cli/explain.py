"""The command `explain`: tell on the terminal where the figures of a page come from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from followup.cli.cannot_do import CannotDoError
from followup.cli.click_words import Command
from followup.cli.options import reading
from followup.cli.screen import Screen
from followup.diagnostics import any_error
from followup.formats.summary import refused
from followup.project import Project
from followup.vietnamese import count, fold, nearest

if TYPE_CHECKING:
    from followup.pages.explanation import Explained, Part
    from followup.pages.number import Number
    from followup.pages.page import Page

NO_PAGE = "Các trang có số liệu; ghi địa chỉ hoặc một phần tên trang sau lệnh explain:"


@click.command("explain", cls=Command, help="Giải thích các con số của một trang: quy tắc, các mục được tính.")
@click.argument("page", required=False, metavar="[TRANG]")
@click.argument("figure", required=False, metavar="[SỐ]")
@reading
@click.pass_obj
def command(
    screen: Screen,
    page: str | None,
    figure: str | None,
    as_of: date,
    form: str,
    *,
    verbose: bool,
    quiet: bool,
    debug: bool,
) -> int:
    """Give 0 when something was told, 1 when the data forbid it; an unknown page or figure is a wrong use."""
    from followup import pipeline  # noqa: PLC0415 -- help and wrong usage must not wait for it

    del debug  # read by followup.cli.main, where a fault of the program ends
    screen.set_up(quiet=quiet, verbose=verbose)
    planned = pipeline.pages_with_figures(Project(screen.root), as_of=as_of, progress=screen.progress)
    if any_error(planned.diagnostics):
        screen.findings(planned.diagnostics, form)
        screen.say(refused(planned.diagnostics))
        return 1
    screen.tell("\n".join(_told(planned.value, page, figure)))
    return 0


def _told(pages: Sequence[Page], wanted: str | None, figure: str | None) -> Iterator[str]:
    if not pages:
        yield "Chưa có trang nào có số liệu."
        return
    found = _pages(pages, wanted) if wanted else tuple(pages)
    if len(found) != 1:
        yield NO_PAGE
        yield from (f"  {each.address}  {each.title} ({count(len(each.numbers))} con số)" for each in found)
        return
    page = found[0]
    numbers = _numbers(page, figure) if figure else page.numbers
    yield f"{page.title} ({page.address})"
    for number in numbers:
        yield ""
        yield from _figure(number, page.address, in_full=figure is not None)


def _pages(pages: Sequence[Page], wanted: str) -> tuple[Page, ...]:
    """Give the page at the address WANTED, else every page that has it in its title or address; at least one."""
    exact = tuple(each for each in pages if each.address == wanted)
    like = tuple(each for each in pages if fold(wanted) in fold(each.title) or wanted in each.address)
    if exact or like:
        return exact or like
    guess = nearest(wanted, [each.address for each in pages]) or nearest(wanted, [each.title for each in pages])
    hint = f"có phải '{guess[0]}'?" if guess else "gõ build.py explain để xem các trang có số liệu"
    raise CannotDoError(f"không có trang '{wanted}' nào có số liệu; {hint}")


def _numbers(page: Page, figure: str) -> tuple[Number, ...]:
    name = figure.removeprefix("so-")
    found = tuple(each for each in page.numbers if each.id == name)
    if found:
        return found
    guess = nearest(name, [each.id for each in page.numbers])
    hint = f"có phải '{guess[0]}'?" if guess else f"gõ build.py explain {page.address} để xem các số của trang"
    raise CannotDoError(f"trang '{page.address}' không có số '{figure}'; {hint}")


def _figure(number: Number, page: str, *, in_full: bool) -> Iterator[str]:
    from followup.pages.explanation import explained  # noqa: PLC0415 -- with the pipeline, not before

    told = explained(number, page)
    yield f"{number.id}: {number.name}: {number.shown}"
    yield f"  Quy tắc: {number.rule}"
    if told.reckoning:
        yield f"  Phép tính: {told.reckoning}"
    if in_full:
        yield from _records(number, told)
        return
    yield from (f"  {each.name}: {count(each.amount)}" for each in _parts(told))


def _parts(told: Explained) -> tuple[Part, ...]:
    return (told.counted, *((told.against,) if told.against else ()))


def _records(number: Number, told: Explained) -> Iterator[str]:
    for part, links in zip(_parts(told), (number.counted, number.against), strict=False):
        yield f"  {part.name}: {count(part.amount)}"
        yield from (f"    - {each.text} ({each.address})" for each in links)
    if number.left_out:
        yield f"  Không tính vào số này: {count(sum(len(each.links) for each in number.left_out))}"
        for each in number.left_out:
            yield from (f"    - {link.text} ({link.address}): {each.reason}" for link in each.links)
