from __future__ import annotations

import pytest

from followup.drafts.directive.citations import read_citations
from tests.drafts.directive.reading import values, words


def _cited(text: str, own: str | None = None) -> dict[str, str]:
    return {
        field.replace("vien_dan[1].", ""): value for field, value in values(read_citations([words(text)], own)).items()
    }


def test_a_citation_is_read_in_all_its_parts() -> None:
    assert _cited("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;") == {
        "quan_he": "can_cu",
        "loai_van_ban": "nghi_dinh",
        "so_ky_hieu": "30/2020/NĐ-CP",
        "co_quan_ban_hanh": "Chính phủ",
        "trich_yeu": "công tác văn thư",
        "ngay_ban_hanh": "2020-03-05",
        "loi_van": "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
    }


def test_what_a_document_does_not_say_of_the_cited_one_is_not_given() -> None:
    assert _cited("gắn với Công văn số 308-CV/TU và các phong trào") == {
        "loai_van_ban": "cong_van",
        "so_ky_hieu": "308-CV/TU",
        "loi_van": "Công văn số 308-CV/TU",
    }


def test_the_day_and_issuer_may_stand_before() -> None:
    told = _cited("Ngày 15/01/2020, Bộ Chính trị ban hành Thông báo kết luận số 160-TB/TW về công tác dân vận;")

    assert (told["ngay_ban_hanh"], told["co_quan_ban_hanh"]) == ("2020-01-15", "Bộ Chính trị")
    assert told["loi_van"].startswith("Ngày 15/01/2020")


def test_a_law_has_a_name_and_one_that_amends_others_is_one() -> None:
    told = _cited("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ ngày 22 tháng 11 năm 2019;")

    assert told["trich_yeu"] == "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ"
    assert told["quan_he"] == "can_cu"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("phổ biến Luật Tín ngưỡng, tôn giáo và Chỉ thị 18", "Luật Tín ngưỡng, tôn giáo"),
        ("tuyên truyền Luật Thực hiện dân chủ ở cơ sở đến từng hộ", "Luật Thực hiện dân chủ ở cơ sở"),
    ],
)
def test_the_name_of_a_law_ends_where_the_sentence_goes_on(text: str, name: str) -> None:
    assert _cited(text)["trich_yeu"] == name


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Nghị định số 64/2014/NĐ-CP của Chính phủ quy định chi tiết Luật Tiếp công dân;", "quy định chi tiết Luật"),
        ("Kết luận số 62-KL/TW của Bộ Chính trị (khóa X) về dân vận, trong những năm qua", "dân vận"),
        ("Chương trình phối hợp số 08-CTr/BDV giữa Sở A và Sở B về vận động thanh niên", "vận động thanh niên"),
        ('về "Thực hiện Nghị quyết số 25-NQ/TW của Bộ Chính trị về tôn giáo" (sau đây)', "tôn giáo"),
    ],
)
def test_a_subject_ends_where_the_sentence_goes_on(text: str, subject: str) -> None:
    assert _cited(text)["trich_yeu"].startswith(subject)
    assert "," not in _cited(text)["trich_yeu"]


def test_a_subject_that_may_run_into_the_main_clause_is_not_given() -> None:
    assert "trich_yeu" not in _cited("Sau 3 năm thực hiện Nghị quyết số 12-NQ/TU về dân tộc, đời sống được cải thiện.")


def test_a_list_of_documents_has_the_relation_of_its_beginning() -> None:
    found = values(read_citations([words("Thực hiện Chỉ thị số 30-CT/TW; Kết luận số 120-KL/TW.")], None))

    assert found["vien_dan[2].quan_he"] == "thuc_hien"


def test_a_document_that_is_named_twice_is_cited_once_with_what_is_said_most_fully() -> None:
    found = values(
        read_citations(
            [words("thực hiện Nghị quyết số 08-NQ/TU"), words("Nghị quyết số 08-NQ/TU, ngày 15/6/2017 của Tỉnh ủy.")],
            None,
        )
    )

    assert found["vien_dan[1].ngay_ban_hanh"] == "2017-06-15"
    assert not any(field.startswith("vien_dan[2]") for field in found)


def test_the_document_itself_is_no_citation() -> None:
    assert _cited("(Kèm theo Kế hoạch số 63-KH/ĐUK, ngày 15/3/2022)", "63-KH/ĐUK") == {}


def test_what_is_replaced_is_told() -> None:
    assert _cited("Quyết định này thay thế Quyết định số 905/QĐ-UBND ngày 12/4/2017.")["quan_he"] == "thay_the"
