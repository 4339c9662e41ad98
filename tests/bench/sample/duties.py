"""Which duties each unit of the sample answers for, in the order in which its reports list them."""

from __future__ import annotations

from datetime import date

from tests.bench.sample.directive import NAME
from tests.bench.sample.districts import COMMUNES, DISTRICTS, HANDED_ON, WITH_DUTIES_HANDED_ON

DISTRICT_COMMITTEES = (*(each.committee for each in DISTRICTS), "huyen-uy-l", "dang-uy-p", "dang-uy-q")
ORGANISATIONS = (
    "mttq-tinh-m",
    "ldld-tinh-m",
    "hoi-nong-dan-tinh-m",
    "hoi-lhpn-tinh-m",
    "hoi-ccb-tinh-m",
    "tinh-doan-m",
)
PARTY_GROUPS = ("dang-doan-mttq-tinh-m", "dang-doan-ldld-tinh-m", "dang-doan-hnd-tinh-m", "dang-doan-lhpn-tinh-m")
YOUTH = "ban-thuong-vu-tinh-doan-m"

ISSUED = {
    NAME: date(2025, 8, 15),
    "394-cv-tu": date(2022, 3, 9),
    "1330-cv-tu": date(2024, 8, 1),
    "ct-tap-hop": date(2021, 9, 9),
    "cv-tb-160": date(2020, 2, 3),
}
"""The day from which a directive's duties are reported on; the last two stand for days that are not known."""


def _of(directive: str, codes: str) -> tuple[str, ...]:
    return tuple(f"{directive}/{code}" for code in codes.split())


ONCE = frozenset(
    (
        *_of(NAME, "1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 2.1 2.2 2.3"),
        *_of("394-cv-tu", "1.1.a 1.1.b 1.3 1.4 3.a"),
        *_of("1330-cv-tu", "1.b 1.c.b 3.a 3.d"),
        *_of("ct-tap-hop", "3.1"),
        *_of("cv-tb-160", "1.1.a 1.4.a"),
    )
)
PERIODIC = frozenset(
    (
        *_of(NAME, "2.4"),
        *_of("394-cv-tu", "1.1.e"),
        *_of("1330-cv-tu", "1.d 3.e 3.f.a 3.f.b 5.b"),
        *_of("ct-tap-hop", "3.7.b"),
        *_of("cv-tb-160", "2.2.b 4.b"),
    )
)
CONDITIONAL = frozenset((*_of(NAME, "1.10"), *_of("ct-tap-hop", "4.b")))

_EVERYBODY = _of("cv-tb-160", "1.1.a 1.1.b 1.2 1.3 1.4.a 1.4.b")
_GOVERNMENT = (
    *_of("394-cv-tu", "2"),
    *_of("1330-cv-tu", "2.a 2.b"),
    *_of("ct-tap-hop", "2.1 2.2"),
    *_EVERYBODY,
    *_of("cv-tb-160", "2.1 2.2.a 2.2.b 2.3"),
)
_MOVEMENT = (
    *_of("1330-cv-tu", "3.a 3.b 3.c 3.d 3.e 3.f.a 3.f.b"),
    *_of("ct-tap-hop", "3.1 3.2 3.3 3.4 3.5 3.6 3.7.a 3.7.b 3.7.c"),
)
_PILOT = _of(NAME, "2.1")
_MONITOR = (
    *_of("394-cv-tu", "M"),
    *_of("1330-cv-tu", "4 5.a 5.b"),
    *_of("ct-tap-hop", "4.a 4.b"),
    *_EVERYBODY,
    *_of("cv-tb-160", "4.a 4.b"),
)
_DISTRICT = (
    *_of("394-cv-tu", "3.a 3.b"),
    *_of("1330-cv-tu", "1.a 1.b 1.c.a 1.c.b 1.d"),
    *_of("ct-tap-hop", "1.1 1.2 1.3 1.4"),
    *_EVERYBODY,
)
_ORGANISATION = (
    *_of("394-cv-tu", "1.1.a 1.1.b 1.1.c 1.1.d 1.1.e 1.1.f 1.2 1.3"),
    *_EVERYBODY,
    *_of("cv-tb-160", "3.1 3.2 3.3 3.4"),
)
_CONGRESS = _of("394-cv-tu", "1.4")
_COMMUNE = _of(NAME, "1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.10")

_LISTS: dict[str, tuple[str, ...]] = {
    "ban-to-chuc-tu-m": (*_of(NAME, "2.3"), *_EVERYBODY),
    "uy-ban-kiem-tra-tu-m": (*_of(NAME, "2.3"), *_EVERYBODY),
    "van-phong-tinh-uy-m": (*_of(NAME, "2.3"), *_EVERYBODY),
    "ban-tuyen-giao-tu-m": (*_of("1330-cv-tu", "4"), *_EVERYBODY),
    "ban-dan-van-tu-m": tuple(duty for duty in _MONITOR if duty != "1330-cv-tu/4"),
    "ban-tuyen-giao-dan-van-tu-m": (*_of(NAME, "2.4"), *_MONITOR),
    "bcsd-ubnd-tinh-m": _GOVERNMENT,
    "dang-uy-ubnd-tinh-m": (*_PILOT, *_GOVERNMENT),
    "dang-uy-mttq-doan-the-m": (*_PILOT, *_MOVEMENT, *_EVERYBODY),
    "dang-uy-co-quan-dang-m": _DISTRICT,
    YOUTH: (*_PILOT, *_MOVEMENT),
    "hoi-ccb-tinh-m": (*_of(NAME, "2.2"), *_CONGRESS, *_ORGANISATION),
    "tinh-doan-m": (*_CONGRESS, *_ORGANISATION),
    "hoi-nong-dan-tinh-m": (*_of(NAME, "2.2"), *_ORGANISATION),
    "hoi-lhpn-tinh-m": (*_of(NAME, "2.2"), *_ORGANISATION),
    "ldld-tinh-m": (*_PILOT, *_ORGANISATION),
    "mttq-tinh-m": _ORGANISATION,
    **dict.fromkeys(PARTY_GROUPS, (*_MOVEMENT, *_EVERYBODY)),
    **dict.fromkeys(DISTRICT_COMMITTEES, _DISTRICT),
    **dict.fromkeys(COMMUNES, (*_COMMUNE, *_of("1330-cv-tu", "1.d"))),
    **dict.fromkeys(WITH_DUTIES_HANDED_ON, (*_COMMUNE, *_of("1330-cv-tu", "1.d"), *HANDED_ON)),
}
_ORDER = {name: place for place, name in enumerate(ISSUED)}
REPORTING = tuple(sorted(_LISTS))


def duties_of(unit: str) -> tuple[str, ...]:
    """Give the duties of UNIT by directive, then as the directive has them."""
    return tuple(sorted(_LISTS[unit], key=lambda duty: _ORDER[duty.partition("/")[0]]))


def issued(duty: str) -> date:
    """Give the day from which DUTY is reported on."""
    return ISSUED[duty.partition("/")[0]]
