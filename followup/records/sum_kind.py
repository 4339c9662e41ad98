"""How the figures of several periods go together."""

from __future__ import annotations

from followup.records.record import Choice


class SumKind(Choice):
    """How the figures of several periods go together."""

    PERIOD = ("trong_ky", "Trong kỳ")
    CUMULATIVE = ("luy_ke", "Lũy kế")
    MOMENT = ("thoi_diem", "Tại thời điểm")
