"""Where the figures of the built site come from: each is worked out again from what it leads to or stands beside.

A figure that explains itself leads to a section that lists its records, on the explanation of its own page or another.
A figure that is told again leads to a row, a list or a page that shows it. A figure without a link is worked out from
what stands beside it: the days between two days of its row, the sum or the shares of the numbers of its row, the rows
that follow it, the table of its chart.
"""

from __future__ import annotations

import csv
import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import permutations
from pathlib import Path
from urllib.parse import parse_qs

from followup.status.standing import DATED, DONE_DATED
from followup.vietnamese import slug
from tests.site.page_tree import Node, tree

DAY = date(2026, 11, 20)
_NUMBER = re.compile(r"(?<![\w/.,-])\d+(?:\.\d{3})*(?:,\d+)?(?![\w/-]|[.,]\d)")
_DAY = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")


class Site:
    """The built site, read page by page."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.page = cache(self._page)
        self.anchors = cache(self._anchors)
        self.recounted = cache(self._recounted)

    def pages(self) -> Iterator[tuple[str, Node]]:
        """Give the main part of every page but the explanations, with its address."""
        for file in sorted(self.root.rglob("*.html")):
            address = file.relative_to(self.root).as_posix()
            if not address.startswith("giai-thich/"):
                yield address, self.page(address)

    def recount(self, data: Node, here: str) -> str:
        """Hold the figure DATA of the page HERE to its ground, and say of which kind that is."""
        value, where = data.given["value"], (here, data.given.get("id", ""), data.text)
        assert str(shown(data.text)) == value or shown(data.text) == Decimal(value), where
        href = next((each.given["href"] for each in data.all("a")), "")
        if not href:
            assert Decimal(value) in set(beside(data)), where
            return "beside"
        href, _, asked = href.partition("#")[0].partition("?") if "?" in href else (href, "", "")
        address, target = self._target(here, href)
        if asked:
            assert int(value) == narrowed(target, asked, data), where
            return "listed"
        if address.startswith("giai-thich/"):
            assert Decimal(value) in map(Decimal, self.recounted(address, target)), where
            return "explained"
        assert Decimal(value) in set(told_at(target, data)), where
        return "told again"

    def _target(self, here: str, href: str) -> tuple[str, Node]:
        path, _, anchor = href.partition("#")
        address = posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) if path else here
        return address, self.anchors(address)[anchor] if anchor else self.page(address)

    def _page(self, address: str) -> Node:
        return next(tree(self.root / address).all("main"))

    def _anchors(self, address: str) -> Mapping[str, Node]:
        return {each.given["id"]: each for each in self.page(address).down() if "id" in each.given}

    def _listed(self, address: str, part: Node) -> list[str]:
        """Give the records of a PART of a figure: those it lists or offers as a file, or those where it leads."""
        records = [each.text for each in part.all("li") if "aside" not in each.classes]
        for each in part.all("a"):
            if "download" in each.given:
                column = next(part.all("q")).text
                records = downloaded(self.root / posixpath.dirname(address) / each.given["href"], column)
        for like in (each for each in part.all("p") if "data-like" in each.given):
            figure = self._target(address, next(like.all("a")).given["href"])[1]
            named = [each for each in figure.all("details") if summary_of(each) == like.given["data-like"]]
            records = self._listed(address, named[0])
        assert len(records) == int(part.given["data-count"]), (address, part.text[:80])
        return records

    def _recounted(self, address: str, section: Node) -> tuple[str, ...]:
        """Work out a figure from the records that its explanation lists, and what these say that they come to."""
        records = [
            (each.given["data-part"], text) for each in section.all("details") for text in self._listed(address, each)
        ]
        listed = Counter(part for part, _ in records)
        amounts = [_NUMBER.findall(text.rpartition(": ")[2]) for part, text in records if part == "counted"]
        total = sum((shown(found[0]) for found in amounts if found), Decimal(0))
        counted, against = listed["counted"], listed["against"]
        value = str(counted - against)
        if " trên " in next((each.text for each in section.all("b")), ""):
            value = str((Decimal(100 * counted) / (counted + against)).quantize(Decimal("0.1"), ROUND_HALF_UP))
        assert section.given["data-figure"] == value, (address, section.given["id"])
        return value, str(total)


def summary_of(part: Node) -> str:
    return next(part.all("summary")).text.rpartition(": ")[0]


def downloaded(file: Path, column: str) -> list[str]:
    """Give the records of the table FILE that are marked in COLUMN, each as often as it says there."""
    with file.open(encoding="utf-8-sig", newline="") as text:
        titles, *rows = csv.reader(text, delimiter=";")
    place = titles.index(column)
    return [row[0] for row in rows for _ in range(int(row[place].replace("x", "1") or 0))]


def shown(text: str) -> Decimal:
    """Read a figure as it is shown: 1.234 is 1234, 70,6% is 70.6, −3 is -3, +3 is 3, 33 cuộc is 33."""
    written = text.split(maxsplit=1)[0].rstrip("%").replace(".", "").replace(",", ".").replace("−", "-")
    return Decimal(written)


def numbers_in(text: str) -> list[Decimal]:
    return [shown(each) for each in _NUMBER.findall(text)]


def narrowed(page: Node, asked: str, data: Node) -> int:
    """Count the rows of the list of obligations on PAGE that are of the directive ASKED for and of which DATA tells."""
    choices = parse_qs(asked, strict_parsing=True)
    found = []
    for row in (each for place in page.all("div") if "data-list" in place.given for each in place.all("tr")):
        of = next((each.text for each in row.all("span") if each.given.get("data-column") == "Văn bản"), "")
        if in_body(row) and slug(of) == choices["van-ban"][0]:
            badge = next(each for each in row.all("span") if "badge" in each.classes)
            found.append(re.sub(r" \d.*", "", badge.text).lower())
    cell = next(each for each in data.up() if each.tag == "td")
    if any("late" in each.classes for each in data.up()):
        assert choices["tinh-trang"] == ["qua-han"]
        return found.count("quá hạn")
    if any("parts" in each.classes for each in data.up()):
        return len(found)
    names = DONE_DATED if data is next(cell.all("data")) else DATED
    return sum(found.count(each.value) for each in names)


def told_at(target: Node, data: Node) -> Iterator[Decimal]:
    """Give the figures that TARGET shows, how many a list there has, how many rows and headings a heading's section."""
    yield from (Decimal(each.given["value"]) for each in target.all("data"))
    if target.tag == "div":
        yield Decimal(len(list(target.all("li"))))
    if target.tag in ("h2", "h3"):
        section = next(each for each in target.up() if each.tag in ("section", "main"))
        yield from (Decimal(each.given["value"]) for each in section.all("data"))
        yield Decimal(sum(each.tag == "tr" and in_body(each) for each in section.down()))
        yield Decimal(len(list(section.all("h3"))))
        about = next(
            (a.given["href"] for a in row_of(data).all("a") if a.parent is not None and a.parent.tag != "data"), ""
        )
        yield Decimal(sum(any(a.given["href"] == about for a in each.all("a")) for each in section.all("li", "tr")))


def beside(data: Node) -> Iterator[Decimal]:
    """Give the numbers to which what stands beside DATA comes."""
    chart = next((each for each in data.up() if each.tag == "figure"), None)
    if chart is not None:
        yield from numbers_of(chart)
    yield from days_beside(data)
    yield from rows_below(data)
    yield from shares_beside(data)


def strings(node: Node) -> Iterator[str]:
    for part in node.parts:
        if isinstance(part, str):
            yield part
        else:
            yield from strings(part)


def row_of(data: Node) -> Node:
    return next(each for each in data.up() if each.tag in ("tr", "li", "section", "main"))


def in_body(row: Node) -> bool:
    return row.parent is not None and row.parent.tag == "tbody"


def days_beside(data: Node) -> Iterator[Decimal]:
    """Give the days between any two days that the row of DATA or the note above it names, or the as-of day."""
    row = row_of(data)
    section = next(each for each in row.up() if each.tag in ("section", "main"))
    beside_it = (row, *(each for each in section.children if each.tag == "p"))
    return days_between(" ".join(text for node in beside_it for text in strings(node)))


def days_between(text: str) -> Iterator[Decimal]:
    """Give the days between any two days that TEXT names, the as-of day among them."""
    found = {date(int(y), int(m), int(d)) for d, m, y in _DAY.findall(text)} | {DAY}
    return (Decimal(abs((one - other).days)) for one in found for other in found)


def rows_below(data: Node) -> Iterator[Decimal]:
    """Count the rows and headings that follow the heading or the line of DATA, up to the next heading of its rank."""
    for line in data.up():
        if line.tag not in ("h1", "h2", "h3", "summary", "p") or line.parent is None:
            continue
        after = line.parent.children[line.parent.children.index(line) + 1 :]
        until = next(
            (at for at, each in enumerate(after) if each.tag in ("h1", "h2", "h3") and each.tag <= line.tag), None
        )
        below = [each for block in after[:until] for each in block.down()]
        yield Decimal(sum(each.tag == "tr" and in_body(each) for each in below))
        yield Decimal(sum(each.tag == "li" and is_item(each) for each in below))
        yield Decimal(sum(each.tag == "h2" for each in below))


def is_item(item: Node) -> bool:
    """Tell whether ITEM is a record of its list, and not a part of another record or a remark below the list."""
    return "aside" not in item.classes and not any(up.tag in ("li", "tr") for up in list(item.up())[1:])


def shares_beside(data: Node) -> Iterator[Decimal]:
    """Give what the numbers of the row of DATA come to: the sum of its parts, what that lacks, the way to a target."""
    row = row_of(data)
    if row.tag != "tr":
        return
    parts = sum((numbers_in(item.text)[-1] for item in row.all("li") if numbers_in(item.text)), Decimal(0))
    said = [number for cell in row.all("td") for number in numbers_in(cell.text)]
    divided = (re.fullmatch(r"([\d.,]+)/([\d.,]+)", cell.text.strip()) for cell in row.all("td"))
    said += [100 * shown(each[1]) / shown(each[2]) for each in divided if each]
    yield from (parts, *(abs(each - parts) for each in said))
    page = list(row.up())[-1]
    bases = {
        number for cell in page.all("td") if cell.given.get("data-label") == "Mức" for number in numbers_in(cell.text)
    }
    for value, target in permutations(said, 2):
        for base in (Decimal(0), *bases):
            for now, then in ((value, target), (target, value)):
                if then != base:
                    yield round(100 * (now - base) / (then - base), 2)


def numbers_of(chart: Node) -> Iterator[Decimal]:
    """Give what the table of CHART holds: its cells, the sums of its columns, how often a cell occurs, its rows."""
    body = [each for each in chart.all("tr") if in_body(each)]
    rows = [[cell.text.strip() for cell in row.children] for row in body]
    yield Decimal(len(rows))
    for column in zip(*rows, strict=True):
        cells = Counter(cell for cell in column if cell)
        yield from (Decimal(number) for number in (*cells.values(), cells.total(), len(cells)))
        found = [number for cell in column for number in numbers_in(cell)]
        yield from (*found, sum(found, Decimal(0)))
