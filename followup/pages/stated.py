"""What a document states, or the plain admission that it does not: a missing fact is shown, never left blank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from followup.records.directive import DateBounds, Directive
from followup.records.inference import Inference
from followup.vietnamese import day, with_capital

_READERS_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "loai_van_ban": "loại văn bản",
        "so_ky_hieu": "số và ký hiệu",
        "ngay_ban_hanh": "ngày ban hành",
        "co_quan_ban_hanh": "cơ quan ban hành",
        "dia_ban_ap_dung": "địa bàn áp dụng",
        "vien_dan": "viện dẫn",
        "kinh_gui": "kính gửi",
        "noi_nhan": "nơi nhận",
        "chu_tri": "chủ trì",
        "thuc_hien": "thực hiện",
        "phoi_hop": "phối hợp",
        "theo_doi": "theo dõi",
        "bao_cao_qua": "báo cáo qua",
        "loai_han": "loại thời hạn",
        "thoi_han": "thời hạn",
        "chu_ky": "chu kỳ",
        "lap_lai": "bao lâu một lần",
        "tu_ngay": "ngày bắt đầu tính",
        "dieu_kien": "điều kiện",
    }
)


class Stated(NamedTuple):
    """Words to show. `missing` when they say that the document is silent; `reason` says how we know."""

    words: str
    missing: bool = False
    reason: str = ""


class Guess(NamedTuple):
    """Something an editor worked out. It is shown in its own box only, never among the facts."""

    about: str
    value: str
    reason: str
    confidence: str


def number(directive: Directive) -> Stated:
    """Give the number as printed."""
    if directive.number:
        return Stated(directive.number)
    return Stated("Văn bản không ghi số", missing=True, reason=directive.number_missing_because or "")


def issued(directive: Directive) -> Stated:
    """Give the day of issue, or what bounds it."""
    if directive.issued_on:
        return Stated(day(directive.issued_on))
    if directive.issue_bounds is None:
        return Stated("Văn bản không ghi ngày", missing=True)
    bounds = directive.issue_bounds
    return Stated(f"Văn bản không ghi ngày; {_bounds(bounds)}", missing=True, reason=bounds.reason)


def force(directive: Directive) -> Stated:
    """Tell whether DIRECTIVE still binds, as far as a document says so."""
    if directive.force is None:
        return Stated("Chưa xác minh", missing=True, reason="Chưa có văn bản nào xác định tình trạng hiệu lực")
    return Stated(directive.force.label, reason=directive.force_source or "")


def guesses(inferences: Iterable[Inference]) -> tuple[Guess, ...]:
    """Give what an editor worked out about a directive or a duty, each thing by the name that readers know."""
    return tuple(Guess(_about(each.field), each.value, each.reason, each.confidence.label) for each in inferences)


def _about(field: str) -> str:
    """Give the readers' words for a key, or for a way of keys such as `chu_ky.lap_lai`."""
    words = ", ".join(_READERS_WORDS.get(step, step) for step in field.split("."))
    return with_capital(words)


def _bounds(bounds: DateBounds) -> str:
    if bounds.not_before and bounds.not_after:
        return f"trong khoảng từ {day(bounds.not_before)} đến {day(bounds.not_after)}"
    if bounds.not_before:
        return f"không sớm hơn {day(bounds.not_before)}"
    if bounds.not_after:
        return f"không muộn hơn {day(bounds.not_after)}"
    return "chưa rõ khoảng thời gian"
