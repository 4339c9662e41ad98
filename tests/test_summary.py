"""A summary tells of one unit in ids and numbers, and survives being stored."""

from __future__ import annotations

import json

import pytest

from followup.diagnostics import Place
from followup.dossier import Dossier
from followup.publish.packed import packed, unpacked
from followup.records.plan import Plan
from followup.records.result import Result
from followup.summary import Corrected, Planned, Raised, Reminding, Report, Row, Summary, summarise


def result(period: str, **more: object) -> Result:
    values = {"don_vi": "hoi-ccb", "ky_bao_cao": period, **more}
    return Result.model_validate(values).attach(Place(f"data/ket-qua/{period}/hoi-ccb.yaml"))


ENTRY = {
    "nhiem_vu": "12-cv-tu/1",
    "tinh_trang": "hoan_thanh",
    "ngay_hoan_thanh": "20/6/2022",
    "minh_chung": [{"so_ky_hieu": "03-BC/HCCB", "ngay": "20/6/2022"}],
    "ky": "2022-nam",
    "nguoi_duyet": "Trưởng ban",
    "ngay_duyet": "20/12/2024",
    "ma_doi_chieu": "abc",
    "gia_han": {"den_ngay": "30/6/2022", "ly_do": "l", "van_ban": "9-CV/TU", "ngay": "01/5/2022"},
    "kien_nghi": [{"noi_dung": "k", "gui_toi": "Tỉnh ủy"}],
}
PLAN = Plan.model_validate(
    {
        "don_vi": "hoi-ccb",
        "van_ban": "5-KH/HCCB",
        "ngay_ban_hanh": "01/4/2022",
        "moc": [{"nhiem_vu": "12-cv-tu/1", "thoi_han": "30/6/2022"}],
    }
)
LATER = {
    "don_doc": [{"lan": "1", "ngay": "10/12/2024", "hinh_thuc": "công văn"}],
    "dinh_chinh": [{"ngay": "01/3/2025", "noi_dung": "ngày", "cu": "1", "moi": "2", "ly_do": "gõ nhầm"}],
}
SUMMARY = summarise(
    Dossier(
        "hoi-ccb",
        (
            result("2023", tinh_trang_nop="khong_phat_sinh", minh_hoa="true"),
            result(
                "2024",
                so_ky_hieu="05-BC/HCCB",
                ngay_bao_cao="15/12/2024",
                ngay_nhan="16/12/2024",
                ket_qua=[ENTRY],
                **LATER,
            ),
        ),
        (PLAN,),
    )
)


def test_a_summary_holds_reports_and_rows() -> None:
    assert (
        Summary(
            unit="hoi-ccb",
            reports=(
                Report("2023", None, None, None, "khong_phat_sinh", sample=True),
                Report(
                    "2024",
                    "05-BC/HCCB",
                    "2024-12-15",
                    "2024-12-16",
                    "da_nhan",
                    sample=False,
                    counts_from="2024-12-16",
                    reminders=(Reminding(1, "2024-12-10", "công văn"),),
                    corrections=(Corrected("2025-03-01", "ngày", "1", "2", "gõ nhầm"),),
                ),
            ),
            rows=(
                Row(
                    "2024",
                    "12-cv-tu/1",
                    "hoan_thanh",
                    "2022-06-20",
                    ("03-BC/HCCB",),
                    sample=False,
                    occurrence="2022-nam",
                    counts_from="2024-12-16",
                    accepted_on="2024-12-20",
                    accepted_by="Trưởng ban",
                    fingerprint="abc",
                    extended_to="2022-06-30",
                    extended_on="2022-05-01",
                    extension_document="9-CV/TU",
                ),
            ),
            matters=(
                Raised(
                    "kien_nghi",
                    "12-cv-tu/1",
                    "2024",
                    "k",
                    "Tỉnh ủy",
                    "2024-12-15",
                    None,
                    None,
                    "2024-12-16",
                    sample=False,
                ),
            ),
            plans=(Planned("12-cv-tu/1", "", "2022-06-30", "5-KH/HCCB", "2022-04-01", sample=False),),
        )
        == SUMMARY
    )


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ({"ngay_bao_cao": "15/12/2024", "ngay_nhan": "16/12/2024"}, "2024-12-16"),
        ({"ngay_bao_cao": "15/12/2024"}, "2024-12-15"),
        ({"ngay_nhan": "16/12/2024", "tinh_trang_nop": "thieu_noi_dung"}, "2024-12-16"),
        ({"ngay_nhan": "16/12/2024", "tinh_trang_nop": "khong_phat_sinh"}, "2024-12-16"),
        ({"ngay_nhan": "16/12/2024", "tinh_trang_nop": "tra_lai"}, None),
        ({"ngay_nhan": "16/12/2024", "tinh_trang_nop": "da_thay_the"}, None),
        ({"ngay_nhan": "16/12/2024", "tinh_trang_nop": "chua_nop"}, None),
        ({"ngay_nhan": "16/12/2024", "nhap": "true"}, None),
        ({}, None),
    ],
)
def test_a_report_counts_from_the_day_of_receipt_if_it_stands(written: dict[str, str], day: str | None) -> None:
    (report,) = summarise(Dossier("hoi-ccb", (result("2024", **written),))).reports

    assert report.counts_from == day


def test_a_summary_goes_to_json_and_back_without_loss() -> None:
    assert repr(unpacked(Summary, json.loads(json.dumps(packed(SUMMARY))))) == repr(SUMMARY)
