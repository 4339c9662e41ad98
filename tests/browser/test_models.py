"""The explorer of models in a real browser, from a disk: filters, order, pages, the address, paper, no script."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as Tab

from followup.intake import read_register_files
from followup.linking import link
from followup.movement_rows import EventRow, InitiativeRow
from followup.pages import initiatives
from followup.pages.address import AS_OF
from followup.pages.page import Whole
from followup.pages.site_days import site_days
from followup.render.assets import assets
from followup.render.draw import Drawer
from followup.render.site import Frame
from followup.status.lifecycle import Lived, lives
from followup.vietnamese_order import sort_key

pytestmark = pytest.mark.browser

TEMPLATES = Path(__file__).parents[2] / "templates"
UNIT = "ma: {0}\nten: {1}\nloai_don_vi: cap_uy\ncap: xa\nthu_tu: {2}\n"
FILES = (
    ("data/cau-hinh.yaml", "phien_ban_du_lieu: 1\nten_trang: Trang\nco_quan: Ban\ndon_vi_cong_bo: Ban\n"),
    ("data/don-vi/xa-a.yaml", UNIT.format("xa-a", "Đảng ủy xã A", 2)),
    ("data/don-vi/xa-b.yaml", UNIT.format("xa-b", "Đảng ủy xã B", 1)),
)
NAMES = ("Trồng dừa xen canh", "Trồng dứa trên đồi", "Hòa giải ở thôn", "Kỷ niệm ngày hội", "=1+1 sáng kiến")
DAY = date(2026, 11, 20)


def _models() -> Iterator[InitiativeRow]:
    """Give 5 named models and 115 plain ones: odd ones of unit A in field 1, even ones of unit B in field 2."""
    for n, name in enumerate((*NAMES, *(f"Tổ tự quản {n:03}" for n in range(115)))):
        unit, field = ("xa-a", "kinh-te") if n % 2 else ("xa-b", "van-hoa-xa-hoi")
        event = EventRow("dang_ky", f"{2020 + n % 5}-03-01")
        place = f"Thôn {n % 7}"
        yield InitiativeRow(
            f"m{n}", name, unit, "tap_the", "mo_hinh", field, "xa", place, "", "", (event,), (), (), "",
            sample=False, draft=False, more=n < len(NAMES),
        )  # fmt: skip


@pytest.fixture(scope="module")
def lived() -> tuple[Lived, ...]:
    every = lives(_models(), {}, as_of=DAY)
    return tuple(sorted(every, key=lambda each: (sort_key(each.row.name), each.row.id)))


@pytest.fixture(scope="module")
def site(lived: tuple[Lived, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Draw the explorer with the real templates and scripts."""
    folder = tmp_path_factory.mktemp("models")
    taken = read_register_files((path, text.encode()) for path, text in FILES).value
    assert taken.settings is not None
    register = link(taken.settings, taken.records, taken.prose, taken.failed).value
    whole = Whole(register, (), (), DAY, lived=lived)
    (page,) = initiatives.plan(whole)
    files = assets(TEMPLATES)
    names = (*((each.name, each.address) for each in files), ("plotly.js", "assets/plotly.js"))
    drawn = Drawer(TEMPLATES, Frame("Trang", "Ban", "Ban", "Bản", (), names), "1").draw(page)
    published = [(page.address, drawn), *((each.address, each.content) for each in files)]
    published += [(each.address, each.text.encode()) for each in page.scripts]
    published.append((AS_OF, site_days(whole).encode()))
    for address, content in published:
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_bytes(content)
    return folder


@pytest.fixture
def address(site: Path) -> str:
    return (site / "mo-hinh/index.html").as_uri()


@pytest.fixture
def tab(chromium: Browser, address: str) -> Iterator[Tab]:
    """Give the page, opened; at the end it must have said nothing on the console."""
    tab = chromium.new_page(viewport={"width": 1440, "height": 900})
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.add_init_script("addEventListener('securitypolicyviolation', e => console.log(e.violatedDirective))")
    tab.goto(address)
    yield tab
    tab.close()
    assert said == []


def rows(tab: Tab) -> Locator:
    return tab.locator("#tra-cuu tbody tr")


def status(tab: Tab) -> Locator:
    return tab.locator("#tra-cuu [role=status]")


def names(tab: Tab) -> list[str]:
    return tab.locator("#tra-cuu tbody th").all_inner_texts()


def test_nothing_is_loaded_until_the_reader_reaches_for_it(chromium: Browser, address: str) -> None:
    tab = chromium.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(address)
    before = [url for url in asked if "models-table" in url or "/so-lieu/" in url]
    tab.get_by_label("Lĩnh vực").focus()
    tab.locator("#tra-cuu [name=don-vi] option").nth(1).wait_for(state="attached")

    assert before == []
    assert sum("models-table" in url for url in asked) == 1
    tab.close()


def test_the_first_rows_are_those_of_the_page(tab: Tab, lived: tuple[Lived, ...]) -> None:
    first = names(tab)
    tab.get_by_label("Tìm", exact=True).focus()
    expect(status(tab)).to_have_text("120 mô hình")

    assert names(tab) == first
    assert len(first) == 50
    assert first[0] == next(each.row.name for each in lived if each.row.year == 2024)


def test_filters_narrow_what_is_shown_and_stand_in_the_address(tab: Tab, lived: tuple[Lived, ...]) -> None:
    tab.get_by_label("Lĩnh vực").select_option("kinh-te")
    tab.get_by_label("Năm đăng ký").select_option("2021")
    wanted = [each.row.name for each in lived if each.row.field == "kinh-te" and each.row.year == 2021]
    expect(status(tab)).to_have_text(f"{len(wanted)} mô hình. Lĩnh vực: Kinh tế; Năm đăng ký: 2021")

    assert names(tab) == wanted
    assert tab.url.endswith("?linh-vuc=kinh-te&nam=2021")


def test_an_address_brings_back_what_was_filtered(tab: Tab, address: str) -> None:
    tab.goto(f"{address}?don-vi=xa-b&xep=name&trang=2")
    expect(status(tab)).to_have_text("60 mô hình. Đơn vị: Đảng ủy xã B")

    expect(rows(tab)).to_have_count(10)
    expect(tab.locator("#tra-cuu th[data-sort=name]")).to_have_attribute("aria-sort", "ascending")
    expect(tab.get_by_label("Đơn vị")).to_have_value("xa-b")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("trong dua", ["Trồng dứa trên đồi", "Trồng dừa xen canh"]),
        ("trồng dừa", ["Trồng dừa xen canh", "Trồng dứa trên đồi"]),
        ("hoà giải", ["Hòa giải ở thôn"]),
        ("ki niem", ["Kỷ niệm ngày hội"]),
        ("không có đâu", []),
    ],
)
def test_words_are_found_without_marks_and_exact_marks_come_first(tab: Tab, typed: str, found: list[str]) -> None:
    tab.get_by_label("Tìm", exact=True).fill(typed)
    expect(status(tab)).to_have_text(f"{len(found)} mô hình. Tìm: {typed}")

    assert names(tab) == found


def test_a_head_sorts_and_turns_the_order_round(tab: Tab, lived: tuple[Lived, ...]) -> None:
    head = tab.locator("#tra-cuu th[data-sort=name]")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    up = names(tab)
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")

    every = [each.row.name for each in lived]
    assert up == every[:50]
    assert names(tab) == every[::-1][:50]
    assert tab.url.endswith("?xep=-name")


def test_units_sort_by_protocol(tab: Tab) -> None:
    tab.locator("#tra-cuu th[data-sort=unit] button").click()
    expect(rows(tab).first.locator("td").nth(1)).to_have_text("Đảng ủy xã B")


def test_pages_lead_on_and_back(tab: Tab) -> None:
    tab.get_by_role("button", name="Trang sau").click()
    expect(tab.locator(".at")).to_have_text("Trang 2/3")
    tab.get_by_role("button", name="Trang sau").click()
    expect(rows(tab)).to_have_count(20)
    expect(tab.get_by_role("button", name="Trang sau")).to_be_disabled()
    tab.get_by_role("button", name="Trang trước").click()
    expect(tab.locator(".at")).to_have_text("Trang 2/3")


def test_clearing_the_filters_gives_everything_again(tab: Tab) -> None:
    tab.get_by_label("Cấp").select_option("xa")
    tab.get_by_label("Địa bàn").fill("thon 3")
    expect(status(tab)).to_have_text("17 mô hình. Cấp: Cấp xã; Địa bàn: thon 3")
    tab.get_by_role("button", name="Xóa lọc").click()
    expect(status(tab)).to_have_text("120 mô hình")

    assert "?" not in tab.url


def test_the_file_holds_what_is_filtered_and_no_formula(tab: Tab) -> None:
    tab.get_by_label("Tìm", exact=True).fill("sang kien")
    expect(status(tab)).to_have_text("1 mô hình. Tìm: sang kien")
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Tải CSV").click()
    text = download.value.path().read_bytes().decode("utf-8-sig")

    assert text.split("\r\n") == [
        "Tên mô hình;Lĩnh vực;Đơn vị;Địa bàn;Cấp;Năm;Tình trạng",
        "'=1+1 sáng kiến;Văn hóa - xã hội;Đảng ủy xã B;Thôn 4;Cấp xã;2024;Đang thực hiện",
        "",
    ]


def test_paper_gets_every_row_that_is_filtered(tab: Tab) -> None:
    tab.get_by_label("Đơn vị").focus()
    tab.get_by_label("Đơn vị").select_option("xa-b")
    expect(status(tab)).to_have_text("60 mô hình. Đơn vị: Đảng ủy xã B")
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    printed = rows(tab).count()
    tab.emulate_media(media="print")
    expect(tab.locator("#tra-cuu form")).to_be_hidden()
    tab.evaluate("dispatchEvent(new Event('afterprint'))")

    assert printed == 60
    expect(rows(tab)).to_have_count(50)


def test_rows_lead_to_their_page_and_their_unit(tab: Tab) -> None:
    tab.get_by_label("Tìm", exact=True).fill("hoa giai")
    expect(rows(tab)).to_have_count(1)

    hrefs = [each.get_attribute("href") for each in rows(tab).locator("a").all()]
    assert hrefs == ["m2.html", "don-vi/xa-b.html"]


def test_without_a_script_the_latest_stand_there_and_no_filter(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address)

    expect(rows(tab)).to_have_count(50)
    expect(tab.locator("#tra-cuu form")).to_be_hidden()
    expect(tab.locator("#tra-cuu .after")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("width", [320, 390])
def test_nothing_is_wider_than_a_phone(chromium: Browser, address: str, width: int) -> None:
    tab = chromium.new_page(viewport={"width": width, "height": 800})
    tab.goto(f"{address}?cap=xa")
    expect(status(tab)).to_have_text("120 mô hình. Cấp: Cấp xã")

    assert tab.evaluate("document.documentElement.scrollWidth") == width
    tab.close()
