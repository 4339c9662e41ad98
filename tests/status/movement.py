"""Models in short, written as a test thinks of them: `model("a", "dang_ky 2022-01-05", "khen 2023-10-15 tinh")`."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from followup.diagnostics import Place
from followup.movement_rows import InitiativeRow, initiative_row
from followup.records.commendation import Commendation
from followup.records.initiative import Initiative, Step


def model(name: str, *steps: str, **more: Any) -> InitiativeRow:  # noqa: ANN401 - any key of the record
    """Give a model whose STEPS are `step day [level]`; MORE are keys of the file."""
    values = {
        "ma": name,
        "ten": name,
        "chu_the": "tap_the",
        "linh_vuc": "kinh-te",
        "don_vi": "a",
        "cap": "xa",
        "qua_trinh": [_event(*step.split()) for step in steps or ("dang_ky 2022-01-05",)],
        **more,
    }
    return initiative_row(Initiative.model_validate(values).attach(Place(f"data/mo-hinh/a/{name}.yaml")))


def revoked(day: str, what: str = "") -> dict[str, str]:
    return {"buoc": "thu_hoi", "ngay": day, **({"buoc_thu_hoi": what} if what else {})}


def commendation(issued: str, *recipients: dict[str, Any], name: str = "qd-1") -> Commendation:
    values = {
        "ma": name,
        "ngay_ban_hanh": issued,
        "co_quan_ban_hanh": "Ủy ban nhân dân tỉnh",
        "cap": "tinh",
        "hinh_thuc": "bang_khen",
        "doi_tuong": [{"chu_the": "tap_the", **each} for each in recipients],
    }
    return Commendation.model_validate(values).attach(Place(f"data/khen-thuong/{name}.yaml"))


def _event(step: str, day: str, level: str = "") -> dict[str, str]:
    return {"buoc": step, "ngay": day, **({"cap": level} if level else {})}


_DAYS = st.dates(date(2022, 1, 1), date(2026, 12, 31))
_STEPS = st.lists(st.tuples(st.sampled_from([each.value for each in Step]), _DAYS), max_size=7)


@st.composite
def models(draw: st.DrawFn) -> list[InitiativeRow]:
    """Draw models with any steps in order of their days, some drafts, some copies of any other, even in circles."""
    names = [f"m{number}" for number in range(draw(st.integers(0, 9)))]
    found = []
    for name in names:
        first = draw(_DAYS)
        steps = sorted(((step, day) for step, day in draw(_STEPS) if day >= first), key=lambda each: each[1])
        written = [f"dang_ky {first}", *(f"{step} {day}" for step, day in steps)]
        origin = draw(st.sampled_from(["", "", "x", *names]))
        draft = draw(st.sampled_from(["false", "false", "false", "true"]))
        field = draw(st.sampled_from(["kinh-te", "van-hoa-xa-hoi"]))
        found.append(model(name, *written, nhan_rong_tu=origin, nhap=draft, linh_vuc=field))
    return found
