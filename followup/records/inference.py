"""A fact that an editor worked out but the document does not say: kept with its reason, never shown as fact."""

from __future__ import annotations

from followup.records.record import Choice, Record, key
from followup.records.types import Text


class Confidence(Choice):
    """How sure the editor is."""

    STRONG = ("cao", "Cao")
    WEAK = ("thap", "Thấp")


class Inference(Record):
    """One inferred value: of which key, what, why."""

    field: Text = key("truong", "Tên khóa được suy đoán, ví dụ so_ky_hieu")
    value: Text = key("gia_tri", "Giá trị suy đoán")
    reason: Text = key("ly_do", "Vì sao suy đoán như vậy")
    confidence: Confidence = key("do_tin_cay", "Mức tin cậy: cao hoặc thap")
