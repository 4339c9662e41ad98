"""A full text begins with the duties under the anchors that their pages lead to."""

from __future__ import annotations

from followup.drafts.fresh.full_text import full_text

DIRECTIVE = """\
ma: 27-cv-tu
loai_van_ban: cong_van
so_ky_hieu: 27-CV/TU
ngay_ban_hanh: 09/3/2026
co_quan_ban_hanh: tinh-uy
chu_the_chi_dao: tinh-uy
cong_khai: toan_van
nhiem_vu:
  - {muc: 1.đ, tom_tat: Làm, noi_dung: làm việc này}
  - {muc: M, tom_tat: Theo dõi, noi_dung: theo dõi việc này}
"""


def test_each_duty_stands_under_its_anchor() -> None:
    assert full_text("data/van-ban/27-cv-tu.yaml", DIRECTIVE) == {
        "content/van-ban/27-cv-tu.md": (
            "---\ntieu_de: Công văn số 27-CV/TU ngày 09/3/2026\n---\n\n"
            "1.đ\\. làm việc này\n{: #m-1-dd }\n\ntheo dõi việc này\n{: #m-m }\n"
        )
    }


def test_what_is_not_to_be_shown_in_full_has_none() -> None:
    assert full_text("data/van-ban/27-cv-tu.yaml", DIRECTIVE.replace("toan_van", "trich_yeu")) == {}
