"""A small office in memory: records written as editors write them, and where its obligations stand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from followup.diagnostics import Place
from followup.dossier import open_dossier
from followup.linking import link
from followup.records.directive import Directive
from followup.records.group import Group
from followup.records.holidays import Holidays
from followup.records.period import ReportingPeriod
from followup.records.plan import Plan
from followup.records.result import Result
from followup.records.settings import Settings
from followup.records.unit import Unit
from followup.register import Register, Shared
from followup.status.standing import Standing
from followup.status.standings import Standings, standings
from followup.status.state import State
from followup.summary import Summary, summarise

END = date(2025, 12, 31)


def unit(name: str, **more: object) -> Unit:
    values = {"ma": name, "ten": name, "loai_don_vi": "cap_uy", "cap": "huyen", "thu_tu": "1", **more}
    return Unit.model_validate(values).attach(Place(f"data/don-vi/{name}.yaml"))


def ended(name: str, kind: str, *heirs: str, last: str = "30/6/2025", on: str = "01/7/2025", **more: object) -> Unit:
    """Give a unit that one change has ended; GIAO_LAI belongs to the change, all other keys to the unit."""
    change = {"hinh_thuc": kind, "ngay": on, "don_vi_tiep_nhan": list(heirs), "giao_lai": more.pop("giao_lai", [])}
    return unit(name, hoat_dong_den=last, bien_dong=[change], **more)


def group(name: str, **more: object) -> Group:
    return Group.model_validate({"ma": name, "ten": name, "loi_van": name, **more}).attach(
        Place(f"data/nhom/{name}.yaml")
    )


def duty(code: str, *leads: str, kind: str = "mot_lan", **more: object) -> dict[str, object]:
    values = {"muc": code, "tom_tat": code, "noi_dung": f"làm việc {code}", "loai_han": kind, **more}
    return {**values, "chu_tri": list(leads)}


def dated(code: str, *leads: str, due: str = "30/6/2025", **more: object) -> dict[str, object]:
    return {**duty(code, *leads), "thoi_han": due, "can_cu_thoi_han": "câu cuối", **more}


def directive(
    *duties: dict[str, object], name: str = "x", issued: str | None = "01/3/2022", **more: object
) -> Directive:
    values = {
        "ma": name,
        "loai_van_ban": "cong_van",
        "ngay_ban_hanh": issued,
        "co_quan_ban_hanh": "a",
        "chu_the_chi_dao": "a",
        "cong_khai": "toan_van",
        "nhiem_vu": list(duties),
        **more,
    }
    return Directive.model_validate(values).attach(Place(f"data/van-ban/{name}.yaml"))


def entry(task: str, claim: str = "dang_thuc_hien", **more: object) -> dict[str, object]:
    return {"nhiem_vu": task, "tinh_trang": claim, **more}


def done(task: str, on: str, **more: object) -> dict[str, object]:
    return entry(task, "hoan_thanh", ngay_hoan_thanh=on, **more)


def accepted(task: str, on: str, *, by: str | None = None, **more: object) -> dict[str, object]:
    return done(task, on, ngay_duyet=by or on, nguoi_duyet="Trưởng ban", **more)


def report(who: str, received: str, *entries: dict[str, object], period: str = "", **more: object) -> Result:
    """Give a report, of a period that bears the year of receipt unless it is named."""
    period = period or f"{received[-4:]}-nam"
    values = {"don_vi": who, "ky_bao_cao": period, "ngay_nhan": received, "ket_qua": list(entries), **more}
    return Result.model_validate(values).attach(Place(f"data/ket-qua/{period}/{who}.yaml"))


def plan(who: str, issued: str, *milestones: dict[str, object]) -> Plan:
    values = {"don_vi": who, "van_ban": f"Kế hoạch {who}", "ngay_ban_hanh": issued, "moc": list(milestones)}
    return Plan.model_validate(values).attach(Place(f"data/ke-hoach/{issued[-4:]}/{who}.yaml"))


def milestone(task: str, due: str, **more: object) -> dict[str, object]:
    return {"nhiem_vu": task, "thoi_han": due, **more}


def period(name: str, **more: object) -> ReportingPeriod:
    return ReportingPeriod.model_validate({"ma": name, **more}).attach(Place(f"data/ky/{name}.yaml"))


def holidays(*days: str) -> Holidays:
    values = {"nam": days[0][-4:], "can_cu": "Thông báo", "ngay_nghi": list(days)}
    return Holidays.model_validate(values).attach(Place(f"data/ngay-nghi/{days[0][-4:]}.yaml"))


def register(*records: Shared, **settings: str) -> Register:
    values = {"phien_ban_du_lieu": "1", "ten_trang": "T", "co_quan": "C", "don_vi_cong_bo": "D", **settings}
    return link(Settings.model_validate(values), records, (), ()).value


def summaries(it: Register, said: Iterable[Result | Plan]) -> tuple[Summary, ...]:
    by_unit: dict[str, list[Result | Plan]] = {}
    for each in said:
        by_unit.setdefault(each.unit, []).append(each)
    return tuple(summarise(open_dossier(name, each, it).value) for name, each in by_unit.items())


def stand(it: Register, *said: Result | Plan, as_of: date = END) -> Standings:
    return standings(it, summaries(it, said), as_of=as_of)


def only(found: Standings) -> State:
    (state,) = found.states
    return state


def told(states: Iterable[State]) -> list[tuple[str, str, Standing]]:
    """Give each state in short: duty (and occurrence), unit, standing."""
    return [("@".join(filter(None, (each.duty, each.occurrence))), each.unit, each.standing) for each in states]
