"""Search over the shipped directives in a real browser, from a disk: what people type, and what they should see first.

`search_queries.csv` holds the queries: each must lead with the page beside it as it is typed, in NFD, and without
marks; where a word without marks may mean two things, the third column names what comes first then.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from followup.cli.browser_tools import npm_package
from followup.intake import read_register_files
from followup.linking import link
from followup.pages import search
from followup.pages.address import AS_OF
from followup.pages.catalogue import catalogue
from followup.pages.entry import Entry
from followup.pages.page import Link, Page, Whole
from followup.pages.site_days import site_days
from followup.register import Register
from followup.render.assets import assets
from followup.render.draw import Drawer
from followup.render.site import Frame
from followup.vietnamese import fold

pytestmark = pytest.mark.browser

PROGRAM = Path(__file__).parent.parent.parent
QUERIES = tuple(
    csv.reader((Path(__file__).parent / "search_queries.csv").read_text("utf-8").splitlines(), delimiter=";")
)
MODELS = ("Nuôi ong lấy mật", "Tổ tự quản bảo vệ dòng sông", "Trồng dứa trên đất phèn", "Trồng dừa xen ca cao")
HOME = "van-ban/394-cv-tu.html"


@pytest.fixture(scope="module")
def register() -> Register:
    """Give what binds everybody in the shipped data, without the illustrative province."""
    files = sorted(
        path.relative_to(PROGRAM)
        for folder in ("data/don-vi", "data/nhom", "data/van-ban", "content")
        for path in (PROGRAM / folder).rglob("*.*")
    )
    named = [Path("data/cau-hinh.yaml"), *files]
    taken = read_register_files((path.as_posix(), (PROGRAM / path).read_bytes()) for path in named).value
    assert taken.settings is not None
    return link(taken.settings, taken.records, taken.prose, taken.failed).value


@pytest.fixture(scope="module")
def site(register: Register, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the search page, all that it loads, and the rows of a few models."""
    whole = Whole(register, (), (), date(2026, 11, 20))
    (page,) = search.plan(whole)
    models = catalogue([_model(at, name, register) for at, name in enumerate(MODELS)], register)
    own = assets(PROGRAM / "templates")
    frame = Frame("Trang", "Cơ quan", "Nhà", "Bản", (), tuple((each.name, each.address) for each in own))
    folder = tmp_path_factory.mktemp("search")
    drawn = Drawer(PROGRAM / "templates", frame, "1").draw(_with_models(page, models.address))
    files = [(each.address, each.content) for each in own]
    files += [(each.address, each.text.encode()) for each in (*page.scripts, models)]
    days = (AS_OF, site_days(whole).encode())
    for address, content in [*files, days, (page.address, drawn)]:
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_bytes(content)
    return folder


def _with_models(page: Page, models_at: str) -> Page:
    assert isinstance(page.view, search.SearchView)
    return page._replace(view=page.view._replace(models_at=models_at))


def _model(number: int, name: str, register: Register) -> Entry:
    """Give a model with a page of its own, of the second field and the first commune that the register knows."""
    at = Link(name, f"mo-hinh/m-{number}.html")
    unit = register.units["mttq-tinh-dong-thap"]
    field = register.settings.fields[0]
    return Entry(
        id=f"m-{number}",
        anchor=f"mh-m-{number}",
        name=name,
        page=at,
        in_list=at,
        field_id=field.id,
        field=field.name,
        unit_id=unit.id,
        unit=Link(unit.name, "mo-hinh/don-vi/mttq-tinh-dong-thap.html"),
        place="Xã Mỹ Hòa",
        level_id="xa",
        level="Cấp xã",
        year=2025,
        state_id="registered",
        state="Đang thực hiện",
        subject="Tập thể",
        sample=False,
    )


@pytest.fixture(scope="module")
def tab(chromium: Browser, site: Path) -> Iterator[Tab]:
    """Give one loaded page for all queries, with models, and `first` that answers with what leads."""
    page = chromium.new_context().new_page()
    page.goto(f"{(site / 'tim.html').as_uri()}?q=394&mo-hinh=1")
    page.locator(".results li").first.wait_for()
    page.evaluate(
        """() => {
            const parts = nhomTim(chiMuc).concat(nhomMoHinh(moHinh)), find = timTrong(parts, chiMuc.pairs);
            window.first = query => {
                const group = find(query).groups[0];
                if (!group) { return null; }
                return group.part.where ? group.part.where(group.rows[0]) : group.part.at[group.rows[0]];
            };
        }"""
    )
    yield page
    page.context.close()


def _first(tab: Tab, queries: list[str]) -> list[str | None]:
    found: list[str | None] = tab.evaluate("queries => queries.map(first)", queries)
    return found


def test_there_are_queries_enough_and_none_twice() -> None:
    assert len({row[0] for row in QUERIES}) == len(QUERIES) >= 60


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_what_is_typed_with_marks_leads_where_it_should(tab: Tab, form: Literal["NFC", "NFD"]) -> None:
    found = _first(tab, [unicodedata.normalize(form, row[0]) for row in QUERIES])

    assert _wrong(found, [row[1] for row in QUERIES]) == []


def test_what_is_typed_without_marks_leads_there_too(tab: Tab) -> None:
    found = _first(tab, [fold(row[0]) for row in QUERIES])

    assert _wrong(found, [row[2] or row[1] for row in QUERIES]) == []


def _wrong(found: list[str | None], wanted: list[str]) -> list[tuple[str, str | None, str]]:
    return [(row[0], got, want) for row, got, want in zip(QUERIES, found, wanted, strict=True) if got != want]


def test_folding_in_the_browser_is_folding_in_the_program(tab: Tab, register: Register) -> None:
    words = [each.name for each in register.units.values()] + [each.text for each in register.duties.values()]
    words += ["ĐÐƉđðɖ", "hòa hoà HOÀ", "ủy uỷ", "Ŵ ñ ü ö ß", "İi", "ǅ", "“394-CV/TU”", "Ǝ ə", "½ ²", "Æ"]
    words += [unicodedata.normalize("NFD", each) for each in words]

    assert tab.evaluate("words => words.map(chuViet.fold)", words) == [fold(each) for each in words]


def test_letters_are_found_again_where_they_stand(tab: Tab, register: Register) -> None:
    texts = [each.text for each in register.duties.values()] + ["(394-CV/TU) 6t2", "  --a1", "Kỹ", "1.1.đ"]
    texts += [unicodedata.normalize("NFD", each) for each in texts]

    same = "texts => texts.filter(each => chuViet.mapped(each).key.trim() !== chuViet.key(each).trim())"
    assert tab.evaluate(same, texts) == []


@pytest.mark.parametrize(
    ("typed", "other"), [("hòa", "hoà"), ("ủy", "uỷ"), ("kỹ", "kĩ"), ("thuý", "thúy"), ("khỏe", "khoẻ"), ("lí", "lý")]
)
def test_a_syllable_is_known_under_every_spelling(tab: Tab, typed: str, other: str) -> None:
    assert other in tab.evaluate("word => chuViet.spellings(word)", typed)
    assert typed in tab.evaluate("word => chuViet.spellings(word)", other)


@pytest.fixture
def fresh(chromium: Browser, site: Path) -> Iterator[Tab]:
    """Give the page without a query, and fail at the end if the console said a word or the policy was broken."""
    page = chromium.new_context().new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.add_init_script("addEventListener('securitypolicyviolation', each => console.log(each.violatedDirective))")
    page.goto((site / "tim.html").as_uri())
    yield page
    page.context.close()
    assert said == []


def _ask(tab: Tab, query: str) -> None:
    tab.get_by_role("searchbox").fill(query)
    expect(tab.get_by_role("status")).to_contain_text(f"«{query}»")


def test_nothing_more_is_loaded_before_the_reader_reaches_for_it(fresh: Tab) -> None:
    assert fresh.locator(f"script:not([src$='{AS_OF}'])").count() == 1

    fresh.get_by_role("searchbox").focus()
    expect(fresh.locator("script[src*='chi-muc']")).to_be_attached()
    expect(fresh.locator("script[src*='so-lieu/mo-hinh']")).to_have_count(0)


def test_hits_are_marked_in_the_words_of_the_document(fresh: Tab) -> None:
    _ask(fresh, "tap hop quan chung")
    marked = fresh.locator(".results li").first.locator("a mark").all_inner_texts()

    assert marked == ["tập", "hợp", "quần", "chúng"]


def test_a_number_is_marked_however_it_is_typed(fresh: Tab) -> None:
    for query in ("394cvtu", "cv 394 tu", "394-CV/TU"):
        _ask(fresh, query)
        marked = "".join(fresh.locator(".results li").first.locator("a mark").all_inner_texts())
        assert marked.replace("/", "") == "394CVTU", query


def test_with_marks_only_the_right_words_are_marked(fresh: Tab) -> None:
    _ask(fresh, "mttq đồng tháp")
    marked = set(fresh.locator(".results mark").all_inner_texts())

    assert marked == {"Mặt trận Tổ quốc", "Đồng", "Tháp"}


def test_words_with_other_marks_come_last_and_only_where_nothing_fits_better(fresh: Tab) -> None:
    _ask(fresh, "đồng tháp")
    assert set(fresh.locator(".results mark").all_inner_texts()) == {"Đồng", "Tháp"}

    _ask(fresh, "khõi nghiệp")
    assert set(fresh.locator(".results mark").all_inner_texts()) == {"khởi", "nghiệp"}


def test_text_below_a_name_shows_where_the_words_stand(fresh: Tab) -> None:
    _ask(fresh, "nước rút")
    hit = fresh.locator(".results li").first

    expect(hit.locator(".aside").last).to_contain_text("triển khai thực hiện giai đoạn nước rút để hoàn thành")


def test_nothing_found_says_so_and_shows_the_lists_again(fresh: Tab) -> None:
    _ask(fresh, "394")
    expect(fresh.locator("#a-z")).to_be_hidden()
    _ask(fresh, "xyzzy")

    expect(fresh.get_by_role("status")).to_have_text("Không tìm thấy «xyzzy».")
    expect(fresh.locator("#a-z")).to_be_visible()
    expect(fresh.get_by_text("Thử gõ ít chữ hơn")).to_be_visible()


def test_the_keyboard_walks_through_the_results(fresh: Tab) -> None:
    _ask(fresh, "394")
    links = fresh.locator(".results li > a")
    fresh.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    fresh.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    fresh.keyboard.press("ArrowUp")
    fresh.keyboard.press("ArrowUp")

    expect(fresh.get_by_role("searchbox")).to_be_focused()


def test_more_results_open_and_the_first_new_one_is_reached(fresh: Tab) -> None:
    _ask(fresh, "394")
    group = fresh.locator("section", has=fresh.get_by_role("heading", name="Nhiệm vụ"))
    expect(group.locator("li")).to_have_count(6)
    group.get_by_role("button").click()

    expect(group.locator("li").nth(6).locator("a")).to_be_focused()
    expect(group.get_by_role("button")).to_have_count(0)


def test_models_are_found_when_they_are_asked_for(fresh: Tab) -> None:
    _ask(fresh, "trồng dừa")
    expect(fresh.get_by_role("heading", name="Mô hình")).to_have_count(0)
    fresh.get_by_label("Tìm cả trong mô hình").check()
    group = fresh.locator("section", has=fresh.get_by_role("heading", name="Mô hình"))

    expect(group.locator("li a").first).to_have_text("Trồng dừa xen ca cao")
    expect(group.locator("li .aside").first).to_contain_text("Mặt trận Tổ quốc tỉnh Đồng Tháp, Xã Mỹ Hòa, 2025")
    expect(fresh).to_have_url(re.compile("mo-hinh=1$"))


def test_a_query_lives_in_the_address(fresh: Tab) -> None:
    _ask(fresh, "quy hoạch cán bộ")
    expect(fresh).to_have_url(re.compile("q=quy"))
    first = fresh.locator(".results li a").first.inner_text()
    fresh.reload()

    expect(fresh.locator(".results li a").first).to_have_text(first)
    expect(fresh.get_by_role("searchbox")).to_have_value("quy hoạch cán bộ")


def test_results_are_accessible(chromium: Browser, site: Path) -> None:
    axe = (npm_package(PROGRAM, "axe-core") / "axe.min.js").read_text("utf-8")
    for scheme, query in (("light", "394"), ("dark", "trồng dừa"), ("light", "xyzzy")):
        context = chromium.new_context(color_scheme="dark" if scheme == "dark" else "light", bypass_csp=True)
        page = context.new_page()
        page.goto(f"{(site / 'tim.html').as_uri()}?q={query}&mo-hinh=1")
        expect(page.get_by_role("status")).to_contain_text(query)
        page.evaluate(axe)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
        context.close()


def test_without_a_script_directives_and_units_stand_from_a_to_z(chromium: Browser, site: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{(site / 'tim.html').as_uri()}?q=394")

    expect(page.locator("#a-z a").first).to_be_visible()
    assert page.locator(f"#a-z a[href='{HOME}']").count() == 1
    context.close()
