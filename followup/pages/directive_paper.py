"""What stands on the paper of a directive around its duties: to whom it goes, who signed it, when it came in."""

from __future__ import annotations

from typing import NamedTuple

from followup.pages import naming
from followup.pages.page import Link
from followup.pages.stated import Stated
from followup.records.directive import Arrival, Directive, Party
from followup.register import Register
from followup.vietnamese import day


class Addressee(NamedTuple):
    """A line of "Kính gửi" or "Nơi nhận" as printed, and the unit or group that it names if it is known."""

    words: str
    party: Link | None


def addressees(parties: tuple[Party, ...], register: Register) -> tuple[Addressee, ...]:
    """Give PARTIES line by line, each with the way to the unit or group that it names."""
    return tuple(
        Addressee(each.words, naming.party_link(each.unit, register) if each.unit else None) for each in parties
    )


def subject(directive: Directive) -> Stated:
    """Give what the document is about in its own words (trích yếu)."""
    if directive.subject:
        return Stated(directive.subject)
    return Stated("Văn bản không ghi trích yếu", missing=True, reason="Tên ở đầu trang do người nhập đặt")


def signature(directive: Directive) -> Stated:
    """Say in which post who signed."""
    signed = directive.signature
    if signed is None:
        return Stated("Bản trong kho không có khối chữ ký", missing=True)
    post = ", ".join(each for each in (signed.authority, signed.position) if each)
    return Stated(f"{post}: {signed.name}")


def arrival(stamp: Arrival | None) -> str:
    """Tell the stamp of whoever received the document; nothing where the copy at hand bears none."""
    if stamp is None:
        return ""
    received = f"Dấu đến của {stamp.received_by}: số {stamp.number}, ngày {day(stamp.received_on)}"
    return f"{received}. Đây là số vào sổ của nơi nhận, không phải số của văn bản."
