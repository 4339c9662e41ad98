"""A summary tells of one unit in ids and numbers, and survives being stored."""

from __future__ import annotations

import json

import pytest

from followup.diagnostics import Place
from followup.dossier import Dossier
from followup.records.result import Result
from followup.summary import Report, Row, Summary, summarise


def result(period: str, **more: object) -> Result:
    values = {"don_vi": "hoi-ccb", "ky_bao_cao": period, **more}
    return Result.model_validate(values).attach(Place(f"data/ket-qua/{period}/hoi-ccb.yaml"))


ENTRY = {
    "nhiem_vu": "12-cv-tu/1",
    "tinh_trang": "hoan_thanh",
    "ngay_hoan_thanh": "20/6/2022",
    "minh_chung": [{"so_ky_hieu": "03-BC/HCCB", "ngay": "20/6/2022"}],
}
SUMMARY = summarise(
    Dossier(
        "hoi-ccb",
        (
            result("2023", tinh_trang_nop="khong_phat_sinh", minh_hoa="true"),
            result("2024", so_ky_hieu="05-BC/HCCB", ngay_bao_cao="15/12/2024", ngay_nhan="16/12/2024", ket_qua=[ENTRY]),
        ),
    )
)


def test_a_summary_holds_reports_and_rows() -> None:
    assert (
        Summary(
            unit="hoi-ccb",
            reports=(
                Report("2023", None, None, None, "khong_phat_sinh", sample=True),
                Report("2024", "05-BC/HCCB", "2024-12-15", "2024-12-16", "da_nhan", sample=False),
            ),
            rows=(Row("2024", "12-cv-tu/1", "hoan_thanh", "2022-06-20", ("03-BC/HCCB",), sample=False),),
        )
        == SUMMARY
    )


def test_a_summary_goes_to_json_and_back_without_loss() -> None:
    assert Summary.from_json(json.loads(json.dumps(SUMMARY.to_json()))) == SUMMARY


@pytest.mark.parametrize(
    "stored",
    [{}, {"unit": "a"}, {"unit": "a", "reports": [{}], "rows": []}, {"unit": "a", "reports": [], "rows": [{}]}],
)
def test_what_is_no_summary_is_refused(stored: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError)):
        Summary.from_json(stored)
