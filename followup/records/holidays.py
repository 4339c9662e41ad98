"""The public holidays of a year, as the yearly decision sets them: `data/ngay-nghi/NAM.yaml`."""

from __future__ import annotations

from followup.records.record import Record, key
from followup.records.types import Count, Day, Text


class Holidays(Record):
    """One year's days off, days in lieu included."""

    year: Count = key("nam", "Năm", ge=2000, le=2100)
    source: Text = key("can_cu", "Văn bản quy định lịch nghỉ")
    days: tuple[Day, ...] = key("ngay_nghi", "Các ngày nghỉ", min_length=1)
