"""How a model of the sample is written in its file."""

from __future__ import annotations

from followup.source.document import Value
from followup.vietnamese import day
from tests.bench.sample.chance import number, pick, share
from tests.bench.sample.criteria import MODEL_CRITERIA, MODEL_CRITERIA_BEFORE, MODEL_PARTS
from tests.bench.sample.initiative_lives import TWO_TIERS_FROM, Step, life, registered
from tests.bench.sample.initiative_slots import Slot, slots
from tests.bench.sample.initiative_words import AIMS, FORCES, HOW, LASTING, MEANS, POSTS, RESULTS, WHY
from tests.bench.sample.names import code_of
from tests.bench.sample.places import former_place, hamlet, place
from tests.bench.sample.unit_record import Record

CEREMONY_NUMBERS = {2023: "1604", 2024: "1588", 2025: "1712", 2026: "1835"}
"""The number of the province's decision to commend, by year."""

_TOLD = 0.3  # the share of models whose registration form is kept whole


def initiative(slot: Slot) -> Record:
    """Give the model as its file in `data/minh-hoa/mo-hinh/` has it."""
    person = is_person(slot)
    values: Record = {
        "ma": slot.id,
        "ten": title(slot),
        "chu_the": "ca_nhan" if person else "tap_the",
        "loai": "dien_hinh" if person else "mo_hinh",
        "linh_vuc": slot.field,
        "don_vi": slot.unit,
        "cap": slot.level,
        "dia_ban": place(slot.area, slot.hamlet),
    }
    if registered(slot) < TWO_TIERS_FROM:
        values["dia_ban_cu"] = former_place(slot.area, slot.hamlet)
    if share("told", slot.id) < _TOLD:
        values["ban_dang_ky"] = _registration(slot)
    events: list[Value] = [_event(slot, step) for step in life(slot)]
    values["qua_trinh"] = events
    if slot.copies:
        values["nhan_rong_tu"] = slot.copies
    ended = [step.reason for step in life(slot) if step.step == "ket_thuc"]
    return values | _achieved(slot) | ({"ly_do_ket_thuc": ended[0]} if ended else {}) | {"minh_hoa": "true"}


def title(slot: Slot) -> str:
    """Give the name of the model; an individual is named by post."""
    where = hamlet(slot.area, slot.hamlet)
    if is_person(slot):
        post = pick(POSTS, "post", slot.id)
        return f"{post[0].upper()}{post[1:]} ở {where} với việc “{slot.subject}”"
    return f"{slot.subject} ở {where}"


def is_person(slot: Slot) -> bool:
    """Tell whether it is an example that one person gives."""
    if slot.copies or slot.worth_copying or slot.has_twin:
        return False
    return share("person", slot.id) < 0.3


def decision_number(slot: Slot, step: Step) -> str:
    """Give the number of the decision that goes with a step; the province commends all of a year in one."""
    if step.step == "khen":
        return f"{CEREMONY_NUMBERS[step.on.year]}/QĐ-UBND-MH"
    body = "TU-MH" if step.level == "tinh" else code_of(slot.unit)
    if step.level == "huyen" and slot.level == "xa":
        body = f"HU{slot.area.rpartition('-')[2][0].upper()}-MH"
    return f"{number(40, 980, 'decision', slot.id, step.step)}-QĐ/{body}"


def _event(slot: Slot, step: Step) -> Record:
    values: Record = {"buoc": step.step, "ngay": step.on.isoformat(), "cap": step.level}
    if step.decided:
        values["quyet_dinh"] = f"Quyết định số {decision_number(slot, step)} ngày {day(step.on)} (minh họa)"
    if step.reason:
        values["ly_do"] = step.reason
    if step.step == "sap_nhap":
        values["sap_nhap_vao"] = _neighbour(slot)
    return values | ({"buoc_thu_hoi": "khen"} if step.step == "thu_hoi" else {})


def _neighbour(slot: Slot) -> str:
    """Give the model of the same unit that takes this one in: one that goes on."""
    return next(each.id for each in slots() if each.unit == slot.unit and each.worth_copying)


def _registration(slot: Slot) -> Record:
    first = registered(slot)
    return {
        "ten": title(slot),
        "thuc_trang": pick(WHY, "why", slot.id),
        "muc_tieu": pick(AIMS, "aims", slot.id),
        "cach_lam": pick(HOW, "how", slot.id),
        "dia_ban_doi_tuong": f"Các hộ ở {hamlet(slot.area, slot.hamlet)}",
        "luc_luong": FORCES,
        "nguon_luc_du_kien": MEANS,
        "thoi_gian": f"Từ tháng {first.month}/{first.year}, làm thường xuyên",
        "san_pham": pick(RESULTS, "results", slot.id),
        "kha_nang_nhan_rong": pick(LASTING, "lasting", slot.id),
    }


def _achieved(slot: Slot) -> Record:
    """Give what was mobilised, who gains, the evidence and the assessments, once the model was found effective."""
    steps = {step.step: step for step in life(slot)}
    if "hieu_qua" not in steps:
        return {}
    households = number(12, 180, "households", slot.id)
    values: Record = {
        "nguon_luc": [*_resources(slot, households)],
        "doi_tuong_huong_loi": f"{households} hộ ở {hamlet(slot.area, slot.hamlet)}",
    }
    if share("proof", slot.id) < _TOLD:
        on = steps["hieu_qua"].on
        paper = f"Báo cáo số {number(5, 240, 'proof', slot.id)}-BC/{code_of(slot.unit)} ngày {day(on)} (minh họa)"
        values["minh_chung"] = [{"loai": "van_ban", "noi_dung": paper, "ngay": on.isoformat()}]
    return values | _assessments(slot)


def _resources(slot: Slot, households: int) -> list[Record]:
    found = [_resource("ho", households, "hộ")]
    if "đất" in slot.subject or "đường" in slot.subject:
        found.append(_resource("dat", 10 * number(20, 480, "land", slot.id), "m²"))
    if slot.field != "he-thong-chinh-tri":
        found.append(_resource("ngay_cong", number(20, 900, "labour", slot.id), "ngày công"))
        found.append(_resource("tien", number(5, 420, "money", slot.id), "triệu đồng"))
    else:
        found.append(_resource("luot_nguoi", number(40, 1500, "people", slot.id), "lượt người"))
    return found


def _resource(kind: str, amount: int, measure: str) -> Record:
    return {"loai": kind, "gia_tri": str(amount), "don_vi_tinh": measure}


def _assessments(slot: Slot) -> Record:
    """Give an assessment for every second review, against the criteria of that year; the last one point by point."""
    years = [step.on.year for step in life(slot) if step.step == "ra_soat"]
    assessed = [year for year in years if share("assessed", slot.id, year) < 0.5]
    if not assessed:
        return {}
    made: list[Value] = [_assessment(slot, year) for year in assessed]
    return {"tieu_chi": MODEL_CRITERIA, "danh_gia": made}


def _assessment(slot: Slot, year: int) -> Record:
    criteria = MODEL_CRITERIA if year >= TWO_TIERS_FROM.year else MODEL_CRITERIA_BEFORE
    most = 100 // len(MODEL_PARTS)
    scores = [number(most // 2, most, "score", slot.id, year, part) for part, _ in MODEL_PARTS]
    total = sum(scores)
    said = "Hiệu quả" if total >= 80 else "Đạt" if total >= 70 else "Cần củng cố"
    values: Record = {"ky": f"{year}-nam", "tieu_chi": criteria}
    if criteria == MODEL_CRITERIA:
        values["diem_tung_muc"] = [
            {"muc": part, "diem": str(given)} for (part, _), given in zip(MODEL_PARTS, scores, strict=True)
        ]
    return values | {"diem": str(total), "ket_luan": said}
