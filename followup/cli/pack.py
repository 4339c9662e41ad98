"""The command `pack`: make of a built page one file that opens alone, to be sent by mail or message."""

from __future__ import annotations

import re
from pathlib import Path

import click

from followup.cli.click_words import Command
from followup.cli.options import debugging
from followup.cli.screen import Screen
from followup.project import SITE, Project
from followup.publish.failures import writing
from followup.vietnamese import count, nearest, slug

HELP = (
    "Gói trang đã dựng thành một tệp mở được một mình, để gửi qua thư hoặc tin nhắn. TRANG là địa chỉ trong site/, "
    "ví dụ van-ban/394-cv-tu.html."
)
_STYLE = re.compile(r'<link rel="stylesheet" href="([^"]*)">')


@click.command("pack", cls=Command, help=HELP)
@click.argument("pages", metavar="TRANG...", nargs=-1, required=True)
@click.option("--out", metavar="THƯ-MỤC", default=".", help="ghi vào thư mục này; không ghi thì là thư mục đang đứng")
@debugging
@click.pass_obj
def command(screen: Screen, pages: tuple[str, ...], out: str, *, debug: bool) -> int:
    """Give 0 when the files were written; a page that has not been built is a wrong use."""
    del debug  # read by followup.cli.main, where a fault of the program ends
    site = Project(screen.root).site
    found = {_address(each, site): each for each in pages}
    days = _days(site)
    for address in found:
        path = Path(out) / _name(address, days[0])
        with writing(str(path)):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_packed(site, address, days), encoding="utf-8", newline="\n")
        screen.say(f"Đã gói {address} thành {path}, {count(path.stat().st_size // 1024)} KB")
    return 0


def _packed(site: Path, address: str, days: tuple[str, ...]) -> str:
    from followup.exports.one_file import one_file  # noqa: PLC0415 -- help and wrong usage must not wait for it
    from followup.render.assets import style_digest  # noqa: PLC0415 -- likewise

    text = (site / address).read_text("utf-8")
    style = _STYLE.search(text)
    rules = (site / address).parent.joinpath(style[1]).read_bytes() if style else b""
    policy = f"default-src 'none'; style-src '{style_digest(rules)}'; img-src data:"
    return one_file(text, rules.decode(), policy=policy, days=days)


def _address(wanted: str, site: Path) -> str:
    """Give the address of the page that is WANTED, however it is written. Raises UsageError for what is not built."""
    built = [each.relative_to(site).as_posix() for each in sorted(site.rglob("*.html"))]
    if not built:
        raise click.UsageError("chưa có trang nào được dựng; gõ build.py để dựng trước")
    plain = wanted.replace("\\", "/").removeprefix("./").removeprefix(f"{SITE}/").rstrip("/")
    for way in (plain, f"{plain}.html", f"{plain}/index.html"):
        if way in built:
            return way
    guess = nearest(plain, built)
    hint = f"có phải '{guess[0]}'?" if guess else "chép địa chỉ từ trình duyệt, phần sau site/"
    raise click.UsageError(f"không có trang '{wanted}' trong site/; {hint}")


def _days(site: Path) -> tuple[str, ...]:
    """Give the day for which the site tells and, where there is one, that of its last update, as written there."""
    from followup.pages.address import AS_OF  # noqa: PLC0415 -- as above

    return tuple((site / AS_OF).read_text("utf-8").split('"')[1::2])


def _name(address: str, as_of: str) -> str:
    stem = slug(address.removesuffix(".html").removesuffix("/index")) if address != "index.html" else "tong-quan"
    return f"{stem}-{'-'.join(reversed(as_of.split('/')))}.html"
