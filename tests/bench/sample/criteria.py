"""The lists of criteria of the illustrative province: for models and for ratings, each in two versions."""

from __future__ import annotations

from collections.abc import Iterator

from followup.source.document import Value
from tests.bench.sample.unit_record import Record

MODEL_CRITERIA_BEFORE, MODEL_CRITERIA = "tieu-chi-mo-hinh-m-2022", "tieu-chi-mo-hinh-m-2025"
RATING_CRITERIA_BEFORE, RATING_CRITERIA = "xep-loai-m-2022", "xep-loai-m-2025"
MODEL_PARTS = (
    ("1", "Giải quyết việc cần thiết, có địa chỉ và mục tiêu rõ"),
    ("2", "Người dân bàn, làm, kiểm tra và hưởng lợi"),
    ("3", "Có kết quả kiểm chứng được"),
    ("4", "Duy trì được, có thể làm ở nơi khác"),
)
RANKS = (("Tốt", 80), ("Khá", 65), ("Trung bình", 50), ("Yếu", 0))
_RATING_PARTS = (
    ("1", "Lãnh đạo, chỉ đạo công tác dân vận", 20),
    ("2", "Thực hiện dân chủ ở cơ sở", 20),
    ("3", "Tiếp công dân, giải quyết kiến nghị", 20),
    ("4", "Cải cách hành chính, thái độ phục vụ", 20),
    ("5", "Thi đua Dân vận khéo", 20),
)


def criteria() -> Iterator[Record]:
    """Yield every list of criteria of the sample."""
    yield _models(MODEL_CRITERIA_BEFORE, "2022-01-01", "")
    yield _models(MODEL_CRITERIA, "2025-01-01", MODEL_CRITERIA_BEFORE)
    yield _ratings(RATING_CRITERIA_BEFORE, "2022-01-01", "")
    yield _ratings(RATING_CRITERIA, "2025-01-01", RATING_CRITERIA_BEFORE)


def _models(name: str, first: str, before: str) -> Record:
    most = str(100 // len(MODEL_PARTS))
    parts: list[Value] = [{"muc": part, "noi_dung": text, "diem_toi_da": most} for part, text in MODEL_PARTS]
    ranks = (("Hiệu quả", 80), ("Đạt", 70), ("Cần củng cố", 0))
    return _list(name, f"Tiêu chí mô hình dân vận tỉnh M, từ năm {first[:4]}", "mo_hinh", (first, before)) | {
        "tieu_chi": parts,
        "tong_diem": "100",
        "xep_hang": [_rank(*each) for each in ranks],
        "minh_hoa": "true",
    }


def _ratings(name: str, first: str, before: str) -> Record:
    parts: list[Value] = [
        {"muc": part, "noi_dung": text, "diem_toi_da": str(most)} for part, text, most in _RATING_PARTS
    ]
    title = f"Tiêu chí xếp loại công tác dân vận tỉnh M, từ năm {first[:4]}"
    return _list(name, title, "xep_loai", (first, before)) | {
        "tieu_chi": parts,
        "tong_diem": "100",
        "xep_hang": [_rank(*each) for each in RANKS],
        "minh_hoa": "true",
    }


def _list(name: str, title: str, use: str, version: tuple[str, str]) -> Record:
    first, before = version
    values: Record = {"ma": name, "ten": title, "dung_cho": use, "hieu_luc_tu": first}
    return values | ({"thay_cho": before} if before else {})


def _rank(name: str, least: int) -> Record:
    return {"hang": name, "tu_diem": str(least)}
