"""The page of citations: each cited document once, however often it is cited."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from followup.pages import citations
from followup.pages.citations import CitationsView
from followup.pages.number import plain
from followup.pages.page import Whole

Laid = Callable[[Mapping[str, str]], Whole]

CITING = """
ma: 9-ct-tu
loai_van_ban: chi_thi
co_quan_ban_hanh: tinh-uy
chu_the_chi_dao: tinh-uy
cong_khai: trich_yeu
vien_dan:
  - {quan_he: can_cu, loai_van_ban: ket_luan, so_ky_hieu: 62 - KL/TW, ngay_ban_hanh: 08/12/2009,
     loi_van: Kết luận số 62}
  - {quan_he: dan_chieu, loai_van_ban: quy_che, trich_yeu: Quy chế công tác dân vận, loi_van: Quy chế}
nhiem_vu:
  - {muc: "1", tom_tat: Việc, noi_dung: việc, chu_tri: [mat-tran], loai_han: thuong_xuyen}
"""


def view(whole: Whole) -> CitationsView:
    (page,) = citations.plan(whole)
    assert isinstance(page.view, CitationsView)
    return page.view


def test_two_spellings_of_one_number_are_one_document(whole_of: Laid) -> None:
    documents = view(whole_of({"data/van-ban/9-ct-tu.yaml": CITING})).documents

    assert [(each.row.number.words, len(each.by)) for each in documents] == [
        ("62 - KL/TW", 2),
        ("9-CT/TU", 1),
        ("không ghi số", 1),
    ]


def test_the_fullest_citation_speaks_for_the_document(whole_of: Laid) -> None:
    first = view(whole_of({"data/van-ban/9-ct-tu.yaml": CITING})).documents[0]

    assert (first.row.issued.words, first.row.words) == ("08/12/2009", "Kết luận số 62")


def test_the_sentence_counts_documents_and_those_not_held(whole: Whole, nothing: Whole) -> None:
    assert plain(view(whole).sentence) == "Các văn bản chỉ đạo viện dẫn 2 văn bản; 1 văn bản chưa có trong kho."
    assert plain(view(nothing).sentence) == "Chưa văn bản nào ghi văn bản được viện dẫn."
    assert view(nothing).figures == ()
