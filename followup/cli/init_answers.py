"""What `init` asks of an office: its name and addresses, and a short list of units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from followup.cli.answers import Answers, prompt
from followup.cli.cannot_do import CannotDoError
from followup.cli.screen import Screen
from followup.vietnamese import slug

if TYPE_CHECKING:
    from followup.drafts.fresh.question import Question
    from followup.drafts.refused import Refused
    from followup.source.document import Value

TITLE = "Theo dõi thực hiện văn bản chỉ đạo"
ASKED = ("co_quan", "ten_trang", "don_vi_cong_bo", "dia_chi_trang", "lien_he")
UNIT = ("ten", "loai_don_vi", "cap")


def office_settings(screen: Screen, given: Mapping[str, str], *, asks: bool) -> dict[str, Value]:
    """Give the settings of the new office, in the order of the guide."""
    from followup.drafts.fresh.question import question  # noqa: PLC0415 -- help must not wait for it
    from followup.records.data_version import CURRENT  # noqa: PLC0415 -- likewise
    from followup.records.settings import Settings  # noqa: PLC0415 -- likewise
    from followup.records.shape import keys  # noqa: PLC0415 -- likewise

    values: dict[str, Value] = {"phien_ban_du_lieu": str(CURRENT)}
    for name in ASKED:
        proposals = {"ten_trang": TITLE, "don_vi_cong_bo": str(values.get("co_quan", ""))}
        asked = question(Settings, name)._replace(proposal=proposals.get(name, ""))
        answer = _answer(screen, asked, given.get(name), asks=asks)
        if answer is not None:
            values[name] = answer
    return {name: values[name] for name in keys(Settings) if name in values}


def office_units(screen: Screen, given: str | None, *, asks: bool) -> Iterator[Mapping[str, Value]]:
    """Yield the units that are GIVEN with the command, else as long as somebody names one."""
    from followup.drafts.fresh.question import question  # noqa: PLC0415 -- help must not wait for it
    from followup.records.shape import keys  # noqa: PLC0415 -- likewise
    from followup.records.unit import Unit  # noqa: PLC0415 -- likewise

    taken: set[str] = set()
    for parts in _listed(given) if given is not None else _named(asks=asks):
        values = {
            key: _answer(screen, question(Unit, key), typed.strip() or None, asks=asks)
            for key, typed in zip(UNIT, parts, strict=True)
        }
        own = slug(str(values["ten"]))[:60].strip("-")
        if not own or own in taken:
            raise CannotDoError(f"đơn vị '{values['ten']}' trùng tên hoặc không đặt mã được; đặt tên khác")
        taken.add(own)
        values |= {"ma": own, "thu_tu": str(90 + 10 * len(taken))}
        yield {name: values[name] for name in keys(Unit) if name in values}


def _listed(given: str) -> Iterator[list[str]]:
    for each in given.split(";"):
        parts = each.split(":")
        if each.strip() and len(parts) != len(UNIT):
            raise CannotDoError(f"don_vi: '{each.strip()}' cần ba phần tên:loại:cấp, như 'Đảng ủy xã B:cap_uy:xa'")
        if each.strip():
            yield parts


def _named(*, asks: bool) -> Iterator[list[str]]:
    while asks and (name := prompt("Tên một đơn vị báo cáo (Enter để thôi)", "").strip()):
        yield [name, "", ""]


def _answer(screen: Screen, asked: Question, typed: str | None, *, asks: bool) -> Value:
    """Give the answer to ASKED: as TYPED with the command, from the terminal, or as proposed."""
    from followup.drafts.refused import Refused  # noqa: PLC0415 -- help must not wait for it

    if typed is None and asks:
        return Answers(screen, {}, {}).ask(asked)
    if not typed and asked.required and not asked.proposal:
        raise CannotDoError(f"còn thiếu {asked.name} ({asked.text}); ghi thêm {asked.name}=…")
    answer: Value | Refused = asked.answer([typed or asked.proposal], {})
    if isinstance(answer, Refused):
        raise CannotDoError(f"{asked.name} ({asked.text}): {answer.sentence}")
    return answer
