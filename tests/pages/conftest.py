"""Build a small whole from YAML text, as editors write it; a test lays its own files over the base."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from followup.dossier import open_dossier, unit_of
from followup.intake import read_register_files, read_results
from followup.linking import link
from followup.pages.page import Whole
from followup.references import check_references
from followup.status.roll import roll
from followup.status.standing import Standing
from followup.status.standings import standings
from followup.status.state import State, key_of
from followup.summary import summarise

SETTINGS = """
phien_ban_du_lieu: 1
ten_trang: Theo dõi thực hiện chỉ đạo
co_quan: Ban Dân vận Tỉnh ủy
don_vi_cong_bo: Ban Dân vận Tỉnh ủy
"""

UNITS = {
    "tinh-uy": ("Tỉnh ủy", "cap_uy", "tinh", 100),
    "ban-dan-van": ("Ban Dân vận Tỉnh ủy", "co_quan_dang", "tinh", 200),
    "mat-tran": ("Mặt trận Tổ quốc tỉnh", "mat_tran", "tinh", 300),
    "huyen-uy-a": ("Huyện ủy A", "cap_uy", "huyen", 400),
}

GROUP = """
ma: cac-huyen-uy
ten: Các huyện ủy
loi_van: Các huyện, thị, thành ủy
quy_tac:
  loai_don_vi: [cap_uy]
  cap: [huyen]
"""

LETTER = """
ma: 12-cv-tu
loai_van_ban: cong_van
so_ky_hieu: 12-CV/TU
ngay_ban_hanh: 09/3/2022
co_quan_ban_hanh: tinh-uy
chu_the_chi_dao: tinh-uy
trich_yeu: Đẩy mạnh phong trào thi đua “Dân vận khéo”
ten_ngan: Đẩy mạnh Dân vận khéo
kinh_gui:
  - {loi_van: "Mặt trận Tổ quốc tỉnh,", don_vi: mat-tran}
  - {loi_van: Các cơ quan liên quan.}
vien_dan:
  - {quan_he: can_cu, loai_van_ban: chi_thi, so_ky_hieu: 9-CT/TU, loi_van: "Chỉ thị số 9-CT/TU", muc: "1",
     van_ban: 9-ct-tu}
  - {quan_he: dan_chieu, loai_van_ban: ket_luan, so_ky_hieu: 62-KL/TW, loi_van: Kết luận 62, muc: phần mở đầu}
cong_khai: toan_van
de_muc:
  - {muc: "1", loi_van: "Mặt trận Tổ quốc tỉnh:"}
nhiem_vu:
  - {muc: "1.1", tom_tat: Xây dựng và thực hiện kế hoạch, noi_dung: xây dựng kế hoạch; thực hiện, chu_tri: [mat-tran]}
  - {muc: 1.1.a, tom_tat: Xây dựng kế hoạch, noi_dung: xây dựng kế hoạch, chu_tri: [mat-tran], loai_han: mot_lan}
  - {muc: 1.1.đ, tom_tat: Thực hiện kế hoạch, noi_dung: thực hiện, chu_tri: [mat-tran], theo_doi: [ban-dan-van],
     loai_han: thuong_xuyen}
  - {muc: "1.2", tom_tat: Báo cáo định kỳ, noi_dung: định kỳ báo cáo, chu_tri: [cac-huyen-uy], loai_han: dinh_ky,
     chu_ky: {loi_van: định kỳ báo cáo}}
  - {muc: M, tom_tat: Theo dõi việc thực hiện, noi_dung: theo dõi, chu_tri: [ban-dan-van], loai_han: thuong_xuyen}
con_thieu:
  - {noi_dung: Văn bản không nói kỳ báo cáo, muc: "1.2"}
"""

INSTRUCTION = """
ma: 9-ct-tu
loai_van_ban: chi_thi
ly_do_thieu_so: Bản trong kho mất trang đầu
gioi_han_ngay: {khong_muon_hon: 09/9/2021, can_cu: Ngày trên dấu đến}
co_quan_ban_hanh: tinh-uy
chu_the_chi_dao: tinh-uy
ten_goi: Tập hợp quần chúng
cong_khai: trich_yeu
nhiem_vu:
  - {muc: "1", tom_tat: Quán triệt Chỉ thị, noi_dung: quán triệt, loai_han: theo_dieu_kien, dieu_kien: khi có yêu cầu}
suy_doan:
  - {truong: so_ky_hieu, gia_tri: 9-CT/TU, ly_do: Công văn 12 nhắc tới số này, do_tin_cay: thap}
"""

TEXT = """---
tieu_de: Công văn số 12-CV/TU
---

1\\. Mặt trận Tổ quốc tỉnh:
{: #m-1 }

- <span id="m-1-1-a">xây dựng kế hoạch;</span> <span id="m-1-1-dd">thực hiện</span>
  {: #m-1-1 }

- định kỳ báo cáo
"""

BASE: Mapping[str, str] = {
    "data/cau-hinh.yaml": SETTINGS,
    **{
        f"data/don-vi/{name}.yaml": f"ma: {name}\nten: {title}\nloai_don_vi: {kind}\ncap: {level}\nthu_tu: {order}\n"
        for name, (title, kind, level, order) in UNITS.items()
    },
    "data/nhom/cac-huyen-uy.yaml": GROUP,
    "data/van-ban/12-cv-tu.yaml": LETTER,
    "data/van-ban/9-ct-tu.yaml": INSTRUCTION,
    "content/van-ban/12-cv-tu.md": TEXT,
}

FOLDER = Path(__file__).parent / "movement"


@pytest.fixture
def whole_of() -> Callable[[Mapping[str, str]], Whole]:
    """Give a function that lays files over the base ("" removes one) and reads them as they stand on 01/10/2025."""
    return _whole_of


@pytest.fixture
def whole() -> Whole:
    """Give the base: a letter with five duties, an instruction without number and date, nobody has reported."""
    return _whole_of({})


@pytest.fixture
def moved() -> Whole:
    """Give the base with a movement: a model with a follower and one that ended, an award, ratings, indicators."""
    files = (file for file in FOLDER.rglob("*.yaml"))
    return _whole_of({file.relative_to(FOLDER).as_posix(): file.read_text("utf-8") for file in files})


@pytest.fixture
def nothing() -> Whole:
    """Give a project that has settings and nothing else yet."""
    return _whole_of({path: "" for path in BASE if path != "data/cau-hinh.yaml"})


def _whole_of(overlay: Mapping[str, str]) -> Whole:
    files = {path: text.encode() for path, text in {**BASE, **overlay}.items() if text}
    taken = read_register_files((path, data) for path, data in sorted(files.items()) if unit_of(path) is None)
    assert taken.value.settings is not None, taken.diagnostics
    linked = link(taken.value.settings, taken.value.records, taken.value.prose, taken.value.failed)
    found = [*taken.diagnostics, *linked.diagnostics, *check_references(linked.value)]
    summaries = []
    for unit in sorted({name for name in map(unit_of, files) if name}):
        results = read_results((path, data) for path, data in sorted(files.items()) if unit_of(path) == unit)
        opened = open_dossier(unit, results.value[0], linked.value)
        found += [*results.diagnostics, *opened.diagnostics]
        summaries.append(summarise(opened.value))
    assert not found, found
    as_of = date(2025, 10, 1)
    now = standings(linked.value, summaries, as_of=as_of)
    lived = roll(linked.value, summaries, as_of=as_of)
    return Whole(linked.value, tuple(summaries), (), as_of, standings=now, lived=lived)


@pytest.fixture
def state() -> Callable[..., State]:
    """Give a function that makes an obligation of `mat-tran` in a standing, with what that standing implies."""
    return _state


def _state(
    standing: Standing,
    *,
    duty: str = "12-cv-tu/1.1.a",
    unit: str = "mat-tran",
    occurrence: str = "",
    late: int | None = None,
    due: date | None = None,
) -> State:
    dated = standing in (
        Standing.DONE_ON_TIME,
        Standing.DONE_LATE,
        Standing.OVERDUE,
        Standing.DUE_SOON,
        Standing.IN_TIME,
    )
    done = standing.name.startswith("DONE") or standing in (Standing.AWAITING, Standing.REVIEW)
    day = due or date(2025, 10, 15)
    return State(
        key=key_of(duty, unit, occurrence, (unit,)),
        duty=duty,
        unit=unit,
        unit_now=None if standing is Standing.REASSIGN else unit,
        origins=(unit,),
        occurrence=occurrence,
        standing=standing,
        due=day if dated else None,
        due_first=day if dated else None,
        due_source="01-KH/MT" if dated else None,
        days_late=late if standing in (Standing.OVERDUE, Standing.DONE_LATE) else None,
        claim="hoan_thanh" if done else None,
        claimed_on=date(2025, 9, 1) if done else None,
        evidence=("02-BC/MT",) if done else (),
        accepted_on=date(2025, 9, 9) if standing.name.startswith("DONE") else None,
        accepted_by="Trưởng phòng" if standing.name.startswith("DONE") else None,
        period="2025-6t2" if done else None,
        reported_in_period=done,
        extensions=0,
        sample=False,
    )
