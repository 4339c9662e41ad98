"""The units that play a part of their own in the story of the sample."""

from __future__ import annotations

from tests.bench.sample.directive import NAME

SILENT = ("dang-uy-xa-c3", "dang-uy-xa-g2", "dang-uy-xa-k4")
"""Communes that report nothing in 2026."""

WEAK = (
    *SILENT,
    "dang-uy-xa-a2",
    "dang-uy-xa-b3",
    "dang-uy-xa-d4",
    "dang-uy-xa-e1",
    "dang-uy-xa-f1",
    "dang-uy-phuong-l5",
)
"""Communes that hold about half of what is overdue."""

WAITING = ("dang-uy-xa-a4", "dang-uy-xa-f3", "dang-uy-xa-h1")
"""Communes that cannot choose a model of their own before a policy is decided."""

CALLED = ("dang-uy-xa-b1", "dang-uy-xa-c2", "dang-uy-xa-e3", "dang-uy-xa-g4", "dang-uy-phuong-k2")
"""Communes where a difficult matter arose among the people."""

EXTENDED_PARTY = ("ban-thuong-vu-tinh-doan-m", "1330-cv-tu/3.d")
EXTENDED_COMMUNE = ("dang-uy-xa-h3", f"{NAME}/1.4")
"""Who was given more time, and for what."""
