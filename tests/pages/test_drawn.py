"""The pages as readers get them: complete, strict, and never blank where there is nothing to show."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from followup.pages import (
    citations,
    coverage,
    directive,
    directives,
    duties,
    duty,
    glossary,
    home,
    matrix,
    period,
    schedule,
    silence,
    unit,
)
from followup.pages.menu import MENU
from followup.pages.page import Whole
from followup.render.assets import assets
from followup.render.draw import Drawer
from followup.render.site import Frame
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

Laid = Callable[[Mapping[str, str]], Whole]
Draw = Callable[[Whole], dict[str, str]]
MakeState = Callable[..., State]

TEMPLATES = Path(__file__).parents[2] / "templates"
KINDS = (
    home,
    directives,
    directive,
    duties,
    duty,
    citations,
    matrix,
    unit,
    period,
    silence,
    schedule,
    coverage,
    glossary,
)
UNITS = ("tinh-uy", "ban-dan-van", "mat-tran", "huyen-uy-a")
POLICY = "default-src 'none'; script-src 'self';"

REPORT = """
don_vi: mat-tran
ky_bao_cao: nam-2022
minh_hoa: true
ket_qua:
  - {nhiem_vu: 12-cv-tu/1.1.a, tinh_trang: hoan_thanh, ngay_hoan_thanh: 1/6/2022}
  - {nhiem_vu: 12-cv-tu/1.1.đ, tinh_trang: dang_thuc_hien, minh_chung: [{so_ky_hieu: 4-KH/MT, ngay: 1/6/2022}]}
"""

DATED = """
ma: 9-ct-tu
loai_van_ban: chi_thi
co_quan_ban_hanh: tinh-uy
chu_the_chi_dao: tinh-uy
tinh_trang_hieu_luc: da_thay_the
can_cu_hieu_luc: Công văn 12-CV/TU
thay_the_boi: 12-cv-tu
cong_khai: toan_van
nhiem_vu:
  - {muc: "1", tom_tat: Sau, noi_dung: sau, chu_tri: [mat-tran], thuc_hien: [huyen-uy-a], bao_cao_qua: ban-dan-van,
     bao_cao_toi: tinh-uy, loai_han: mot_lan, thoi_han: 31/10/2025, can_cu_thoi_han: Mục 1, ap_dung_rieng: true,
     minh_chung_can_co: [Kế hoạch], ghi_chu: Ghi chú}
"""


@pytest.fixture
def draw() -> Draw:
    return _draw


def _draw(whole: Whole) -> dict[str, str]:
    names = [(each.name, each.address) for each in assets(TEMPLATES)]
    frame = Frame(
        "Theo dõi",
        "Ban Dân vận",
        "Ban Dân vận",
        "Bản nội bộ",
        MENU,
        (*names, ("plotly.js", "assets/plotly.js")),
        contact="số 1",
        licence="tự do",
    )
    drawer = Drawer(TEMPLATES, frame, "engine")
    return {page.address: drawer.draw(page).decode() for kind in KINDS for page in kind.plan(whole)}


@pytest.mark.parametrize(
    "overlay",
    [{}, {"data/ket-qua/nam-2022/mat-tran.yaml": REPORT}, {"data/van-ban/9-ct-tu.yaml": DATED}],
    ids=["as it is", "with a report", "with a deadline"],
)
def test_every_page_is_strict_and_has_one_of_each_anchor(
    overlay: Mapping[str, str], whole_of: Laid, draw: Draw
) -> None:
    for address, text in draw(whole_of(overlay)).items():
        repeated = [name for name, number in Counter(re.findall(r'\sid="([^"]+)"', text)).items() if number > 1]
        inside = set(re.findall(r'\shref="#([^"]+)"', text)) - set(re.findall(r'\sid="([^"]+)"', text))

        assert text.count("<h1") == 1, address
        assert POLICY in text, address
        assert not re.search(r"\s(?:style|on[a-z]+)=\"|<script>|https?:(?!//www\.w3\.org/2000/svg)", text), address
        assert (repeated, inside) == ([], set()), address


def test_every_empty_place_names_the_next_step(nothing: Whole, whole: Whole, draw: Draw) -> None:
    empty, unreported = draw(nothing), draw(whole)

    assert "Chưa có văn bản nào." in empty["index.html"]
    assert "Thêm tệp đầu tiên vào thư mục <code>data/van-ban/</code>" in empty["van-ban/index.html"]
    assert "thêm tệp đầu tiên vào thư mục <code>data/van-ban/</code>" in empty["nhiem-vu/index.html"]
    assert "ghi từng văn bản được nhắc tới vào <code>vien_dan</code>" in empty["vien-dan.html"]
    assert "Khi có căn cứ về thời hạn" in unreported["index.html"]
    assert "Mở kỳ bằng một tệp ở data/ky/" in empty["chua-bao-cao.html"]
    assert "hoặc vào kế hoạch của đơn vị" in empty["lich.html"]
    assert "khi văn bản trong data/van-ban/ giao nhiệm vụ" in empty["ma-tran.html"]
    assert "Ghi vào ten_viet_tat" in empty["thuat-ngu.html"]
    assert "data/ket-qua/KỲ/mat-tran.yaml" in unreported["nhiem-vu/12-cv-tu/1-1-a.html"]


def test_a_guess_stands_only_in_its_box(whole: Whole, draw: Draw) -> None:
    text = draw(whole)["van-ban/9-ct-tu.html"]
    box = re.search(r"<aside class=\"guess\".*?</aside>", text, re.DOTALL)

    assert box is not None
    assert "Suy đoán, không phải nội dung văn bản" in box[0]
    assert "9-CT/TU" in box[0]
    assert "9-CT/TU" not in text.replace(box[0], "").replace("12-CV/TU", "").split("Được viện dẫn bởi")[0]


def test_a_page_with_sample_data_says_so(whole: Whole, state: MakeState, draw: Draw) -> None:
    invented = state(Standing.IN_TIME)._replace(sample=True)
    drawn = draw(replace(whole, standings=Standings((invented,))))

    marked = {address for address, text in drawn.items() if "kết quả ở đây không có thật" in text}

    assert {"nhiem-vu/12-cv-tu/1-1-a.html", "van-ban/12-cv-tu.html"} <= marked
    assert not {"nhiem-vu/12-cv-tu/m.html", "van-ban/9-ct-tu.html"} & marked


def test_every_standing_is_drawn_strictly(whole: Whole, state: MakeState, draw: Draw) -> None:
    every = enumerate((unit, standing) for unit in UNITS for standing in Standing)
    numbered = tuple(
        state(standing, late=3, unit=unit, occurrence=f"{2001 + number}-nam") for number, (unit, standing) in every
    )

    for address, text in draw(replace(whole, standings=Standings(numbered))).items():
        repeated = [name for name, number in Counter(re.findall(r'\sid="([^"]+)"', text)).items() if number > 1]
        inside = set(re.findall(r'\shref="#([^"]+)"', text)) - set(re.findall(r'\sid="([^"]+)"', text))

        assert (repeated, inside) == ([], set()), address
        assert " style=" not in text, address


def test_every_figure_that_a_page_names_stands_on_it(whole_of: Laid, state: MakeState, draw: Draw) -> None:
    dated = (Standing.OVERDUE, Standing.DUE_SOON, Standing.IN_TIME, Standing.DONE_ON_TIME, Standing.STANDING)
    states = tuple(state(each, late=3, unit=unit) for unit in UNITS[:3] for each in dated)
    reported = {"data/ky/2025-6t1.yaml": "ma: 2025-6t1\n", "data/ky/2024-6t1.yaml": "ma: 2024-6t1\n"}
    whole = replace(whole_of(reported), standings=Standings((*states, state(Standing.NO_DEADLINE, unit=UNITS[3]))))
    drawn = draw(whole)

    for page in (page for kind in KINDS for page in kind.plan(whole)):
        absent = [each.id for each in page.numbers if f'id="so-{each.id}"' not in drawn[page.address]]
        assert absent == [], page.address


def test_no_page_claims_that_nothing_is_late(whole: Whole, draw: Draw) -> None:
    for text in draw(whole).values():
        assert not re.search(r"(?<![0-9])0 (?:việc |nhiệm vụ )?quá hạn", text)


def test_the_style_sheet_stays_small_and_plain() -> None:
    (rules,) = (each.content.decode() for each in assets(TEMPLATES) if each.name == "css/site.css")

    assert len(gzip.compress(rules.encode())) <= 7 * 1024
    assert not re.search(r":has\(|color-mix|oklch|light-dark\(|url\(|@import|(?<!\w)& ", rules)
    assert rules.count("{") == rules.count("}")
