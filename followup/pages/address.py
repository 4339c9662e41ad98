"""Where every page of the site stands: the only place that knows the shape of an address.

Addresses are relative to the site, with `/`, plain ASCII in small letters, and name their file, so that the
same bytes work on any server, under any folder and from a disk.
"""

from __future__ import annotations

from functools import cache

from followup.vietnamese import fold, slug

HOME = "index.html"
DIRECTIVES = "van-ban/index.html"
DUTIES = "nhiem-vu/index.html"
UNITS = "don-vi/index.html"
WATCHLIST = "can-chu-y.html"
PERIODS = "ky/index.html"
SILENCE = "chua-bao-cao.html"
SCHEDULE = "lich.html"
COVERAGE = "ma-tran.html"
GLOSSARY = "thuat-ngu.html"
MATTERS = "kien-nghi.html"
POSTS = "ban-giao.html"
CORRECTIONS = "cap-nhat-dinh-chinh.html"
DRAFTS = "ban-nhap.html"
INITIATIVES = "mo-hinh/index.html"
INITIATIVE_LISTS = "mo-hinh/danh-sach.html"
LIFE_CYCLE = "mo-hinh/vong-doi.html"
INDICATORS = "chi-tieu/index.html"
PUBLISHED = "so-lieu-cong-bo.html"
RATINGS = "xep-loai.html"
COMMENDATIONS = "khen-thuong.html"
METHOD = "phuong-phap/cach-tinh.html"
MORE = "xem-them.html"
SEARCH = "tim.html"
CITATIONS = "vien-dan.html"
MISSING = "thong-tin-can-bo-sung.html"
GUIDE = "huong-dan/index.html"
CODES = "huong-dan/loi.html"
KEYS = "huong-dan/khoa-va-gia-tri.html"
SCHEMAS = "luoc-do"
BUILD_INFO = "ban-dung.html"
NOT_FOUND = "404.html"
AS_OF = "ngay-so-lieu.js"
"""A script that names the day for which the site tells and that of the last update, which the frame must not carry."""

FULL_TEXT = "toan-van"
"""The anchor at the head of a directive's full text."""

OBLIGATIONS = "viec"
"""The anchor at the head of a unit's list of obligations."""


def directive(name: str) -> str:
    """Give the address of the directive with the id NAME."""
    return f"van-ban/{name}.html"


def matrix(directive_name: str) -> str:
    """Give the address of the table of all units and duties of a directive."""
    return f"van-ban/{directive_name}/ma-tran.html"


@cache
def duty(name: str) -> str:
    """Give the address of a duty: `nhiem-vu/394-cv-tu/1-1-a.html` of `394-cv-tu/1.1.a`."""
    of, _, code = name.partition("/")
    return f"nhiem-vu/{of}/{_steps(code)}.html"


def unit(name: str) -> str:
    """Give the address of the unit with the id NAME."""
    return f"don-vi/{name}.html"


def unit_list(name: str, directive: str, standing: str = "") -> str:
    """Give the address of a unit's list of obligations, narrowed to a DIRECTIVE and a STANDING as the list calls them.

    What stands after `?` are the list's own choices (`assets/js/list.js`); without a script the whole list is shown.
    """
    asked = f"van-ban={slug(directive)}" + (f"&tinh-trang={slug(standing)}" if standing else "")
    return f"{unit(name)}?{asked}"


def group(name: str) -> str:
    """Give the address of the group with the id NAME."""
    return f"nhom/{name}.html"


def period(name: str) -> str:
    """Give the address of the reporting period with the id NAME."""
    return f"ky/{name}.html"


def workbook(name: str) -> str:
    """Give the address of the tables of the reporting period with the id NAME."""
    return f"ky/{name}.xlsx"


def code(name: str) -> str:
    """Give the address of what the finding code NAME means."""
    return f"huong-dan/loi/{name}.html"


def calendar(name: str) -> str:
    """Give the address of the calendar called NAME; that of all duties has no name."""
    return f"lich/{name}.ics" if name else "lich.ics"


def silence_anchor(name: str) -> str:
    """Give the anchor of the reporting period with the id NAME on the page of who is silent."""
    return f"ky-{name}"


def initiative(name: str) -> str:
    """Give the address of the model with the id NAME, where it has a page of its own."""
    return f"mo-hinh/{name}.html"


def initiatives_of_unit(name: str, page: int = 1) -> str:
    """Give the address of the list of a unit's models; long lists have several pages, from 1 on."""
    return _paged(f"mo-hinh/don-vi/{name}", page)


def initiatives_of_field(field: str, year: int, page: int = 1) -> str:
    """Give the address of the list of models of one field that were registered in YEAR."""
    return _paged(f"mo-hinh/linh-vuc/{field}/{year}", page)


def initiatives_a_z(page: int = 1) -> str:
    """Give the address of a page of the list of all models from A to Z."""
    return _paged("mo-hinh/a-z", page)


def initiative_anchor(name: str) -> str:
    """Give the anchor of the row of a model in any list."""
    return f"mh-{name}"


def catalogue(digest: str) -> str:
    """Give the address of the rows that the explorer of models loads; the name tells one version from another."""
    return f"so-lieu/mo-hinh.{digest}.js"


def search_index(digest: str) -> str:
    """Give the address of the index that search loads; the name tells one version from another."""
    return f"tim/chi-muc.{digest}.js"


def indicator(name: str) -> str:
    """Give the address of the indicator with the id NAME."""
    return f"chi-tieu/{name}.html"


def prose(name: str) -> str:
    """Give the address of the prose page with the slug NAME (its path in `content/` without the ending)."""
    return f"{name}.html"


def figure_address(key: str) -> str:
    """Give the address of the numbers behind the chart KEY."""
    return f"so-lieu/{key}.csv"


def explanation(address: str) -> str:
    """Give the address of the page that explains the figures of the page at ADDRESS."""
    return f"giai-thich/{address}"


def slides(address: str) -> str:
    """Give the address of the slides that tell in a meeting what the page at ADDRESS tells."""
    return f"trinh-chieu/{address}"


def number_anchor(number: str) -> str:
    """Give the anchor of the figure called NUMBER, on its page and on the page that explains it."""
    return f"so-{number}"


def number_address(address: str, number: str) -> str:
    """Give the address of the whole list of records behind the figure NUMBER of the page at ADDRESS."""
    return f"giai-thich/{address.removesuffix('.html')}/{number_anchor(number)}.csv"


def anchor(code: str) -> str:
    """Give the anchor of a duty or section in its directive's full text: `m-1-1-a` of `1.1.a`, `m-1-dd` of `1.đ`."""
    return f"m-{_steps(code)}"


def _paged(stem: str, page: int) -> str:
    return f"{stem}.html" if page == 1 else f"{stem}/{page}.html"


def _steps(code: str) -> str:
    """Tell `đ` from `d`, which both stand for items of a Vietnamese list."""
    return fold(code.lower().replace("đ", "dd")).replace(".", "-")


def schema(kind: str) -> str:
    """Give the address of the JSON Schema of the files of a KIND."""
    return f"{SCHEMAS}/{kind}.json"
