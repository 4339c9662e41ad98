"""The tools of lists in a real browser, from a disk: words, choices, order, address, paper, file; and no script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as Tab

from followup.cli.browser_tools import npm_package
from tests.browser.shipped import PROGRAM

pytestmark = pytest.mark.browser

DUTIES = "nhiem-vu/index.html"
UNITS = "don-vi/index.html"
EXPLANATION = "giai-thich/nhiem-vu/index.html"
LISTS = (
    DUTIES,
    UNITS,
    "ban-dung.html",
    "can-chu-y.html",
    "chi-tieu/index.html",
    "chi-tieu/kien-nghi-giai-quyet-m.html",
    "chua-bao-cao.html",
    EXPLANATION,
    "huong-dan/khoa-va-gia-tri.html",
    "kien-nghi.html",
    "khen-thuong.html",
    "ky/index.html",
    "lich.html",
    "ma-tran.html",
    "mo-hinh/a-z/2.html",
    "mo-hinh/danh-sach.html",
    "nhom/cap-uy-to-chuc-dang-1330-cv-tu.html",
    "so-lieu-cong-bo.html",
    "thuat-ngu.html",
    "van-ban/index.html",
    "vien-dan.html",
    "xep-loai.html",
)


class Site(Protocol):
    """What the fixture `shipped` gives."""

    folder: Path

    def url(self, address: str) -> str: ...


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Tab]:
    """Give a tab that must have said nothing on the console in the end."""
    tab = chromium.new_page(viewport={"width": 1440, "height": 900})
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.add_init_script("addEventListener('securitypolicyviolation', e => console.log(e.violatedDirective))")
    yield tab
    tab.close()
    assert said == []


def _opened(tab: Tab, address: str) -> Locator:
    """Open the first list of the page at ADDRESS by its button."""
    tab.goto(address)
    place = tab.locator("[data-list]").first
    place.get_by_role("button", name="Lọc, sắp xếp, tải danh sách").click()
    expect(_said(place)).not_to_be_empty()
    return place


def _said(place: Locator) -> Locator:
    return place.locator(":scope > [role=status]")


def _rows(place: Locator) -> Locator:
    return place.locator("tbody tr:visible")


def _firsts(place: Locator, column: int) -> list[str]:
    return [text.strip().split("\n")[0] for text in place.locator(f"tbody tr > :nth-child({column})").all_inner_texts()]


@pytest.mark.parametrize("address", LISTS)
def test_every_list_opens_counts_its_rows_and_asks_for_little_at_the_start(
    tab: Tab, shipped: Site, address: str
) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(shipped.url(address))
    at_start = [url for url in asked if not url.startswith("data:")]
    place = _opened(tab, shipped.url(address))

    assert len(at_start) == 3
    rows = place.locator("tbody > tr:not([data-whole]):not(figure tr), [data-rows] > :is(li, div)").count()
    assert rows > 0
    expect(_said(place)).to_contain_text(f"{rows} ")


def test_words_are_found_without_marks_and_narrow_to_the_marks_that_are_typed(tab: Tab, shipped: Site) -> None:
    place = _opened(tab, shipped.url(UNITS))
    place.get_by_label("Lọc", exact=True).fill("hoi nong dan")
    expect(_said(place)).to_contain_text("Lọc: hoi nong dan")
    loose = _rows(place).all_inner_texts()
    place.get_by_label("Lọc", exact=True).fill("hội nông dân")
    expect(_said(place)).to_contain_text("Lọc: hội nông dân")

    assert loose
    assert all("nông dân" in text.lower() for text in _rows(place).all_inner_texts())


def test_words_that_stand_together_anywhere_are_asked_for_together(tab: Tab, shipped: Site) -> None:
    place = _opened(tab, shipped.url(UNITS))
    place.get_by_label("Lọc", exact=True).fill("xã C")
    expect(_said(place)).to_contain_text("Lọc: xã C")
    names = _rows(place).all_inner_texts()

    assert names
    assert all("xã c" in name.lower() for name in names)


def test_the_first_word_of_a_piece_is_found_as_any_other(tab: Tab, shipped: Site) -> None:
    place = _opened(tab, shipped.url("thuat-ngu.html"))
    place.get_by_label("Lọc", exact=True).fill("mat tran")
    expect(_said(place)).to_contain_text("Lọc: mat tran")

    assert "MTTQ" in place.locator("dt:visible").all_inner_texts()


def test_a_part_without_rows_goes_and_comes_back(tab: Tab, shipped: Site) -> None:
    place = _opened(tab, shipped.url(DUTIES))
    parts = place.locator("[data-part]:visible")
    before = parts.count()
    place.locator("[name=van-ban]").select_option(label="Công văn 394-CV/TU")
    expect(parts).to_have_count(1)
    place.get_by_role("button", name="Xóa lọc").click()

    expect(parts).to_have_count(before)
    assert "?" not in tab.url


def test_what_is_chosen_stands_in_the_address_and_comes_back_with_it(tab: Tab, shipped: Site) -> None:
    place = _opened(tab, shipped.url(DUTIES))
    place.locator("[name=loai]").select_option(label="Một lần")
    place.get_by_label("Lọc", exact=True).fill("báo cáo")
    expect(_said(place)).to_contain_text("Lọc: báo cáo; Loại: Một lần")
    told, address = _said(place).inner_text(), tab.url
    tab.goto("about:blank")
    tab.goto(address)

    assert address.endswith("?loc=b%C3%A1o+c%C3%A1o&loai=mot-lan")
    expect(_said(tab.locator("[data-list]").first)).to_have_text(told)


def test_each_list_of_a_page_keeps_its_own_words(tab: Tab, shipped: Site) -> None:
    tab.goto(shipped.url(DUTIES) + "?theo-loai.loai=thuong-xuyen&loc=khong-co-dau-ca")
    first, second = (tab.locator(f'[data-list="{name}"]') for name in ("", "theo-loai"))

    expect(_said(second)).to_contain_text("Loại: Thường xuyên")
    expect(_said(first)).to_contain_text("0/")
    expect(first.get_by_text("Không có nhiệm vụ nào khớp.")).to_be_visible()
    expect(first.get_by_text("Bấm «Xóa lọc»")).to_be_visible()
    expect(tab.locator('[data-list="theo-chu-tri"]').get_by_role("button")).to_have_count(1)


def test_a_cell_of_units_and_directives_leads_to_the_rows_that_it_counts(tab: Tab, shipped: Site) -> None:
    tab.goto(shipped.url("ma-tran.html"))
    late = tab.locator("tbody .late a[href*='?van-ban=']").first
    number = late.inner_text()
    late.click()
    place = tab.locator("[data-list]").first

    expect(_said(place)).to_have_text(re.compile(rf"^{number}/\d+ đầu việc\. Tình trạng: Quá hạn; Văn bản: "))
    assert _rows(place).count() == int(number)
    place.get_by_text("Xóa lọc").first.click()
    expect(_said(place)).to_have_text(f"{_rows(place).count()} đầu việc")


def test_an_unknown_choice_in_the_address_is_no_choice(tab: Tab, shipped: Site) -> None:
    tab.goto(shipped.url(DUTIES) + "?loai=khong-co&xep=khong-co")
    place = tab.locator("[data-list]").first

    expect(_said(place)).to_have_text(f"{_rows(place).count()} nhiệm vụ")


def test_a_head_orders_by_number_and_turns_round_and_what_has_none_stands_last(tab: Tab, shipped: Site) -> None:
    place = _opened(tab, shipped.url("ky/index.html"))
    head = place.locator("thead th").nth(4)
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    up = _firsts(place, 5)
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")

    assert [int(text) for text in up] == sorted(int(text) for text in up)
    assert [int(text) for text in _firsts(place, 5)] == sorted((int(text) for text in up), reverse=True)
    assert tab.url.endswith("?xep=-phai-bao-cao")


def test_names_stand_in_vietnamese_order(tab: Tab, shipped: Site) -> None:
    place = _opened(tab, shipped.url("ma-tran.html"))
    place.locator("[name=xep]").select_option(label="Đơn vị, A đến Z")
    expect(place.locator("thead th").first).to_have_attribute("aria-sort", "ascending")
    names = [name for name in _firsts(place, 1) if name != "Tất cả"]

    assert names == tab.evaluate(
        "names => [...names].sort(new Intl.Collator('vi', {numeric: true}).compare)", list(names)
    )
    expect(place.locator("tbody tr").last).to_contain_text("Tất cả")


def test_the_sum_of_the_whole_goes_when_only_a_part_is_shown(tab: Tab, shipped: Site) -> None:
    place = _opened(tab, shipped.url("ma-tran.html"))
    place.get_by_label("Lọc", exact=True).fill("huyen uy")
    expect(_said(place)).to_contain_text("Lọc: huyen uy")

    expect(place.locator("[data-whole]")).to_be_hidden()


def test_the_file_holds_what_is_shown_part_by_part(tab: Tab, shipped: Site) -> None:
    place = _opened(tab, shipped.url(DUTIES))
    place.locator("[name=van-ban]").select_option(label="Công văn 394-CV/TU")
    shown = _rows(place).count()
    with tab.expect_download() as download:
        place.get_by_role("button", name="Tải danh sách này (.csv)").click()
    raw = download.value.path().read_bytes()
    lines = raw.decode("utf-8-sig").split("\r\n")

    assert raw.startswith(b"\xef\xbb\xbf")
    assert download.value.suggested_filename == "nhiem-vu.csv"
    assert lines[0] == "Văn bản;Mục;Nhiệm vụ;Chủ trì;Loại;Thời hạn;Dữ liệu"
    assert all(line.endswith(";minh họa") for line in lines[1:-1])
    assert len(lines) == shown + 2
    assert all(line.startswith("Công văn 394-CV/TU;") for line in lines[1:-1])


def test_the_records_behind_figures_say_of_which_figure_and_whether_they_count(tab: Tab, shipped: Site) -> None:
    place = _opened(tab, shipped.url(EXPLANATION))
    place.locator("[name=phan]").select_option(label="Không tính vào số này")
    expect(_said(place)).to_contain_text("Phần: Không tính vào số này")
    shown = place.locator("[data-rows] > li:visible").count()
    with tab.expect_download() as download:
        place.get_by_role("button", name="Tải danh sách này (.csv)").click()
    lines = download.value.path().read_text("utf-8-sig").splitlines()

    assert place.locator("details[data-part=counted]:visible").count() == 0
    assert lines[0].startswith("Con số;Phần;Lý do;Mục")
    assert len(lines) == shown + 1 > 1
    assert all(line.split(";")[1] == "Không tính vào số này" and line.split(";")[2] for line in lines[1:])
    place.get_by_role("button", name="Xóa lọc").click()
    expect(place.locator("details[data-part=counted]").first).to_be_visible()


def test_only_the_list_is_printed_and_the_page_comes_back(tab: Tab, shipped: Site) -> None:
    tab.add_init_script("window.print = () => {}")
    place = _opened(tab, shipped.url(DUTIES))
    place.locator("[name=loai]").select_option(label="Định kỳ")
    place.get_by_role("button", name="In danh sách này").click()
    tab.emulate_media(media="print")
    others = tab.locator("#theo-loai, #theo-chu-tri, main > .lead").all()

    assert not any(each.is_visible() for each in others)
    expect(_said(place)).to_be_visible()
    expect(tab.get_by_text("Dữ liệu minh họa.")).to_be_visible()
    expect(place.locator("form")).to_be_hidden()
    tab.emulate_media(media="screen")
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert all(each.is_visible() for each in others)


def test_without_a_script_the_whole_list_stands_there_and_no_tool(chromium: Browser, shipped: Site) -> None:
    context = chromium.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(shipped.url(DUTIES) + "?loc=abc")
    place = tab.locator("[data-list]").first

    assert _rows(place).count() == place.locator("tbody tr").count() > 0
    expect(place.locator(".tools")).to_be_hidden()
    context.close()


def test_the_tools_come_without_a_jump_of_the_page(tab: Tab, shipped: Site) -> None:
    tab.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(each => "
        "{ window.shift += each.value; })).observe({type: 'layout-shift', buffered: true})"
    )
    for address in LISTS:
        tab.goto(shipped.url(address))
        tab.wait_for_timeout(100)
        assert tab.evaluate("window.shift") == 0, address


def test_axe_finds_nothing_in_opened_lists(chromium: Browser, shipped: Site) -> None:
    context = chromium.new_context(bypass_csp=True)
    tab = context.new_page()
    axe = (npm_package(PROGRAM, "axe-core") / "axe.min.js").read_text("utf-8")
    found = {}
    for address in LISTS:
        tab.goto(shipped.url(address))
        for button in reversed(tab.locator(".tools button:visible").all()):
            button.click()
        expect(tab.locator(".tools button:visible")).to_have_count(0)
        tab.evaluate(axe)
        wrong = tab.evaluate("axe.run(document, {resultTypes: ['violations']}).then(each => each.violations)")
        if wrong:
            found[address] = [(each["id"], each["nodes"][0]["html"][:120]) for each in wrong]

    assert found == {}
    context.close()


@pytest.mark.parametrize("width", [320, 390])
def test_no_opened_list_is_wider_than_a_phone(chromium: Browser, shipped: Site, width: int) -> None:
    tab = chromium.new_page(viewport={"width": width, "height": 800})
    for address in LISTS:
        _opened(tab, shipped.url(address))
        assert tab.evaluate("document.documentElement.scrollWidth") == width, address
    tab.close()
