"""A row of a duty names those who lead it, unless they are so many that the row would fill a screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from followup.pages.duty_row import MOST_NAMED, duty_row
from followup.pages.number import Told
from followup.pages.page import Link, Whole

Laid = Callable[[Mapping[str, str]], Whole]

UNIT = "ma: xa-{0}\nten: Huyện ủy {0}\nloai_don_vi: cap_uy\ncap: huyen\nthu_tu: 500\n"
DIRECTIVE = """
ma: 9-ct-tu
loai_van_ban: chi_thi
co_quan_ban_hanh: tinh-uy
chu_the_chi_dao: tinh-uy
tinh_trang_hieu_luc: con_hieu_luc
cong_khai: toan_van
nhiem_vu:
  - {{muc: "1", tom_tat: Cùng làm, noi_dung: cùng làm, chu_tri: [{}], loai_han: thuong_xuyen}}
"""


@pytest.mark.parametrize(("leads", "many"), [(MOST_NAMED, False), (MOST_NAMED + 1, True)])
def test_many_leads_are_counted_and_named_on_the_page_of_the_duty(whole_of: Laid, leads: int, *, many: bool) -> None:
    units = {f"data/don-vi/xa-{number}.yaml": UNIT.format(number) for number in range(leads)}
    names = ", ".join(f"xa-{number}" for number in range(leads))
    register = whole_of({**units, "data/van-ban/9-ct-tu.yaml": DIRECTIVE.format(names)}).register
    duty = register.duties["9-ct-tu/1"]

    row = duty_row(duty, register)

    assert len(row.leads) == (0 if many else leads)
    told = Told(leads, Link("Cùng làm", "nhiem-vu/9-ct-tu/1.html", "chu-tri"), "đơn vị, nhóm")
    assert row.many_leads == (told if many else None)
    assert duty_row(duty, register, tells_leads=False).many_leads is None
