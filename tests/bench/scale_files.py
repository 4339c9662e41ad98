"""What stands in each file of a large project to measure with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tests.bench.sample.chance import number, pick, share
from tests.bench.sample.initiative_words import AIMS, ENDED, FIELDS, HOW, SUBJECTS, WHY
from tests.bench.scale_provinces import DUTIES, GROUPS, PERIODS, YEARS, Province

_SYLLABLES = "An Bình Châu Đông Giang Hòa Khánh Lộc Mỹ Ninh Phú Quới Sơn Tân Thuận Trung Vĩnh Xuân Yên Ấp"

SETTINGS = """\
phien_ban_du_lieu: 1
ten_trang: Bộ số liệu lớn để đo
co_quan: Bộ số liệu đo
don_vi_cong_bo: Bộ số liệu đo, không có thật
trang_mo_hinh: tat_ca
"""
GROUP = """\
ma: {name}
ten: Các đơn vị của {name}
loi_van: các đơn vị của {name}
thanh_vien:
{members}"""


def _name(*of: object) -> str:
    syllables = _SYLLABLES.split()
    return f"{pick(syllables, 'first', *of)} {pick(syllables, 'last', *of)}"


def unit(province: Province, place: int) -> str:
    unit = province.unit(place)
    head = f"ma: {unit}\n"
    if unit == province.committee:
        return f"{head}ten: Tỉnh ủy {province.number}\nloai_don_vi: cap_uy\ncap: tinh\nthu_tu: {place}\n"
    title = f"Đảng ủy xã {_name('unit', place)} {place}"
    return f"{head}ten: {title}\nloai_don_vi: cap_uy\ncap: xa\ntruc_thuoc: {province.committee}\nthu_tu: {place}\n"


def _year(which: int) -> int:
    """Give the place in YEARS of a directive's year: those of one group are spread over all years."""
    return which // GROUPS % len(YEARS)


def _issued(which: int) -> date:
    return date(YEARS[_year(which)], 1, 11) + timedelta(days=number(0, 60, "issued", which))


def directive(province: Province, which: int) -> str:
    issued = _issued(which)
    title = f"Công văn về {pick(SUBJECTS[FIELDS[which % len(FIELDS)]], 'about', which).lower()}"
    duties = "".join(_duty(province, which, turn) for turn in range(1, DUTIES + 1))
    return f"""\
ma: {province.directive(which)}
loai_van_ban: cong_van
so_ky_hieu: {100 + which}-CV/TU
ngay_ban_hanh: {issued}
co_quan_ban_hanh: {province.committee}
chu_the_chi_dao: {province.committee}
trich_yeu: {title}
kinh_gui:
  - loi_van: Các đơn vị trực thuộc
    don_vi: {province.group(which % GROUPS)}
tinh_trang_hieu_luc: con_hieu_luc
can_cu_hieu_luc: Bộ số liệu đo
cong_khai: trich_yeu
nhiem_vu:
{duties}"""


def _duty(province: Province, which: int, turn: int) -> str:
    due = _issued(which) + timedelta(days=number(120, 500, "due", which, turn))
    words = f"{pick(HOW, 'duty', which, turn).rstrip('.')}, lần {turn}"
    return f"""\
  - muc: {turn}
    tom_tat: Việc thứ {turn} của văn bản
    noi_dung: {words}.
    chu_tri:
      - {province.group(which % GROUPS)}
    loai_han: mot_lan
    thoi_han: {due}
    can_cu_thoi_han: Mục {turn} của văn bản
"""


def periods(province: Province, place: int) -> Iterator[str]:
    """Yield the periods for which the unit reports: from the first directive that it received on."""
    return (period for period in PERIODS if any(_told(province, place, period)))


def _told(province: Province, place: int, period: str) -> Iterator[tuple[str, int]]:
    """Yield (duty, how often it was told before) for what a report speaks of: each duty three times after its issue."""
    here = PERIODS.index(period)
    for which in province.directives:
        if which % GROUPS != place % GROUPS:
            continue
        before = here - 2 * _year(which)
        if before in range(3):
            yield from ((f"{province.directive(which)}/{turn}", before) for turn in range(1, DUTIES + 1))


def result(province: Province, place: int, period: str) -> str:
    unit = province.unit(place)
    day = date(int(period[:4]), 6, 25) if period.endswith("1") else date(int(period[:4]), 12, 22)
    lines = "".join(_entry(unit, duty, before, day) for duty, before in _told(province, place, period))
    return f"""\
don_vi: {unit}
ky_bao_cao: {period}
so_ky_hieu: {number(10, 230, "report", unit, period)}-BC/DU
ngay_bao_cao: {day}
ngay_nhan: {day}
cach_nhan: van_ban
ket_qua:
{lines}"""


def _entry(unit: str, duty: str, before: int, day: date) -> str:
    if before == number(1, 3, "done", unit, duty):
        done = day - timedelta(days=number(1, 90, "on", unit, duty))
        return f"""\
  - nhiem_vu: {duty}
    tinh_trang: hoan_thanh
    ngay_hoan_thanh: {done}
    minh_chung:
      - so_ky_hieu: {number(1, 400, "proof", unit, duty)}-BC/DU
        ngay: {done}
"""
    return f"  - nhiem_vu: {duty}\n    tinh_trang: dang_thuc_hien\n"


def model(unit: str, turn: int) -> str:
    field = pick(FIELDS, "field", turn)
    place = f"Thôn {number(1, 19, 'hamlet', turn)}, xã {_name('place', unit)}"
    head = f"""\
ma: mh-{turn}
ten: {pick(SUBJECTS[field], "subject", turn)} ở {_name("title", turn)} {turn}
chu_the: {pick(("tap_the", "tap_the", "ca_nhan"), "who", turn)}
linh_vuc: {field}
don_vi: {unit}
cap: {"tinh" if unit.startswith("tinh") else "xa"}
dia_ban: {place}
"""
    if share("told", turn) < 0.2:
        head += f"ban_dang_ky:\n  thuc_trang: {pick(WHY, 'why', turn)}\n  muc_tieu: {pick(AIMS, 'aims', turn)}\n"
    if turn and share("copied", turn) < 0.15:
        head += f"nhan_rong_tu: mh-{number(0, turn - 1, 'origin', turn)}\n"
    return f"{head}qua_trinh:\n{''.join(_steps(turn))}"


def _steps(turn: int) -> Iterator[str]:
    """Yield the steps of a model's life: every second one goes no further than the step before."""
    on = date(number(2016, 2025, "year", turn), 1, 12) + timedelta(days=number(0, 60, "registered", turn))
    yield f"  - buoc: dang_ky\n    ngay: {on}\n"
    for step in ("hieu_qua", "cong_nhan", "tieu_bieu", "khen"):
        if share(step, turn) < 0.4:
            break
        on += timedelta(days=number(40, 300, step, turn))
        yield f"  - buoc: {step}\n    ngay: {on}\n    cap: tinh\n    quyet_dinh: Quyết định số {turn % 990 + 1}-QĐ/TU\n"
    if share("ended", turn) < 0.2:
        on += timedelta(days=number(60, 400, "ended on", turn))
        yield f"  - buoc: ket_thuc\n    ngay: {on}\n    ly_do: {pick(ENDED, 'ended', turn)}\n"
