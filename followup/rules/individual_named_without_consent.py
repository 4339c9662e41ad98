"""A person is named only with consent: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Place
from followup.dossier import Dossier
from followup.records.commendation import RecipientKind
from followup.register import Register

CODE = "individual-named-without-consent"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each person whom a commendation names without consent."""
    for commendation in register.movement.commendations.values():
        for recipient in commendation.recipients:
            if recipient.kind is RecipientKind.PERSON and recipient.name and not recipient.consent:
                yield _finding(recipient.origin.at("ten"))


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each person whom a model names without consent."""
    for initiative in dossier.initiatives:
        if not initiative.consent:
            for index in range(len(initiative.people)):
                yield _finding(initiative.origin.at("ca_nhan_neu_ten", index))


def _finding(where: Place) -> Diagnostic:
    return Diagnostic(
        where,
        CODE,
        "ở đây nêu họ tên một cá nhân mà chưa ghi là người ấy đồng ý công khai",
        hint="xóa họ tên, hoặc thêm `dong_y_cong_khai: true` khi đã có sự đồng ý (Luật 91/2025/QH15)",
    )
