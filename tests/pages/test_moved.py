"""What stands where a record's page was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from followup.pages import PAGES, moved
from followup.pages.moved import KINDS, MovedView, of_records
from followup.pages.page import Link, Page, Whole
from followup.publication import published
from followup.records import page_name
from tests.pages.conftest import INSTRUCTION

Laid = Callable[[Mapping[str, str]], Whole]

PATH = "data/chuyen-huong.yaml"
FOLDER = Path(__file__).parent / "movement"
MOVEMENT = {file.relative_to(FOLDER).as_posix(): file.read_text("utf-8") for file in FOLDER.rglob("*.yaml")}


def table(*entries: tuple[str, str]) -> dict[str, str]:
    """Give the file that leads each old name to a new one; to nowhere where that is empty."""
    rows = (f"  - {{tu: {old}, den: {new}, ly_do: Đặt lại mã., ngay: 01/7/2025}}\n" for old, new in entries)
    return {PATH: "chuyen_huong:\n" + "".join(rows)}


def view_of(page: Page) -> MovedView:
    assert isinstance(page.view, MovedView)
    return page.view


def test_every_kind_of_page_name_is_known_to_the_page() -> None:
    assert tuple(KINDS) == page_name.KINDS


def test_the_page_says_since_when_and_why_and_where_to_go_on(whole_of: Laid) -> None:
    (page,) = moved.plan(whole_of(table(("don-vi/huyen-uy-cu", "don-vi/huyen-uy-a"))))

    assert (page.address, page.title, page.listed) == (
        "don-vi/huyen-uy-cu.html",
        "Trang đã chuyển: don-vi/huyen-uy-cu",
        False,
    )
    assert view_of(page) == MovedView(
        "Trang của đơn vị có mã huyen-uy-cu thôi dùng từ ngày 01/7/2025.",
        "Đặt lại mã.",
        Link("Huyện ủy A", "don-vi/huyen-uy-a.html"),
        Link("Đơn vị", "don-vi/index.html"),
    )


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("van-ban/12-cv-tu", "van-ban/12-cv-tu.html"),
        ("nhiem-vu/12-cv-tu/1.1.đ", "nhiem-vu/12-cv-tu/1-1-dd.html"),
        ("nhom/cac-huyen-uy", "nhom/cac-huyen-uy.html"),
        ("ky/2025-6t1", "ky/2025-6t1.html"),
        ("trang/gioi-thieu", "gioi-thieu.html"),
    ],
)
def test_every_kind_of_record_can_be_led_to_and_leads_to_an_address_of_its_kind(
    name: str, address: str, whole_of: Laid
) -> None:
    files = {"data/ky/2025-6t1.yaml": "ma: 2025-6t1\n", "content/gioi-thieu.md": "---\ntieu_de: Giới thiệu\n---\n\nx\n"}
    whole = whole_of({**files, **table(("don-vi/cu", name))})
    drawn = {page.address for kind in PAGES if kind is not moved for page in kind.plan(whole)}

    gone = f"{name}.a" if name.startswith("nhiem-vu/") else f"{name}-cu"

    (page,), (old,) = moved.plan(whole), moved.plan(whole_of(table((gone, ""))))
    to = view_of(page).to

    assert to is not None
    assert to.address == address
    assert address in drawn
    assert old.address.rpartition("/")[0] == address.rpartition("/")[0]


def test_models_and_indicators_can_be_led_to(whole_of: Laid) -> None:
    whole = whole_of(MOVEMENT)
    model, indicator = whole.lived[0].row.id, next(iter(whole.register.movement.indicators))
    pages = moved.plan(
        whole_of(MOVEMENT | table(("mo-hinh/cu", f"mo-hinh/{model}"), ("chi-tieu/cu", f"chi-tieu/{indicator}")))
    )

    first, second = (view_of(page).to for page in pages)
    assert first is not None
    assert second is not None
    assert (first.text, second.address) == (whole.lived[0].row.name, f"chi-tieu/{indicator}.html")


def test_a_chain_leads_to_its_end_at_once(whole_of: Laid) -> None:
    pages = moved.plan(
        whole_of(table(("don-vi/a", "don-vi/b"), ("don-vi/b", "don-vi/tinh-uy"), ("don-vi/c", "don-vi/d")))
    )

    ends = [view_of(page).to for page in pages]
    assert ends == [Link("Tỉnh ủy", "don-vi/tinh-uy.html"), Link("Tỉnh ủy", "don-vi/tinh-uy.html"), None]


def test_only_pages_of_records_are_missed() -> None:
    kept = ("don-vi/a.html", "gioi-thieu.html", "mo-hinh/vuon.html", "nhiem-vu/x/1-a.html", "van-ban/x.html")
    lists = ("giai-thich/don-vi/a.html", "mo-hinh/a-z/2.html", "mo-hinh/don-vi/a.html", "van-ban/x/ma-tran.html")

    assert of_records((*kept, *lists)) == kept


def test_without_a_successor_the_page_leads_to_all_of_its_kind(whole_of: Laid) -> None:
    (page,) = moved.plan(whole_of(table(("ky/2020-q1", ""))))

    assert page.title == "Trang không còn: ky/2020-q1"
    assert (view_of(page).to, view_of(page).all) == (None, Link("Kỳ báo cáo", "ky/index.html"))


def test_a_period_that_has_not_begun_has_no_page_to_lead_to(whole_of: Laid) -> None:
    files = {"data/ky/2026-nam.yaml": "ma: 2026-nam\n", **table(("ky/2026", "ky/2026-nam"))}
    (page,) = moved.plan(whole_of(files))

    assert view_of(page).to is None


def test_nothing_leads_to_a_directive_that_is_not_published(whole_of: Laid) -> None:
    hidden = INSTRUCTION.replace("cong_khai: trich_yeu", "cong_khai: khong")
    entries = (
        ("van-ban/9-cu", "van-ban/9-ct-tu"),
        ("van-ban/9-rat-cu", "van-ban/9-cu"),
        ("nhiem-vu/9-ct-tu/5", "van-ban/12-cv-tu"),
        ("don-vi/cu", "don-vi/tinh-uy"),
    )
    whole = whole_of({"data/van-ban/9-ct-tu.yaml": hidden, **table(*entries)})
    shown = replace(whole, register=published(whole.register))

    assert [page.address for page in moved.plan(shown)] == ["don-vi/cu.html"]
