"""Two findings, as every format gets them."""

from __future__ import annotations

import pytest

from followup.diagnostics import Diagnostic, Location, Related, Severity


@pytest.fixture
def findings() -> tuple[Diagnostic, ...]:
    first = Location("data/don-vi/sở a.yaml", 3, 5, 3, 9)
    return (
        Diagnostic(
            Location("data/ket-qua/2024/a.yaml", 14, 15, 14, 30),
            "unknown-unit",
            "không có đơn vị 'hoi-phu-nu-tinh'",
            hint="có phải 'hoi-lhpn-tinh'?",
            related=(Related(first, "đơn vị gần giống ở đây"),),
        ),
        Diagnostic(first, "missing-date", "chưa có ngày: 100%\nxem lại", Severity.WARNING),
    )
