"""The steps of a model stand in the order in which they happened, and none comes before what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from followup.diagnostics import Diagnostic, Related
from followup.dossier import Dossier
from followup.initiative_steps import AWARDS, CLOSING
from followup.records.initiative import Event, Initiative, Step
from followup.register import Register
from followup.vietnamese import day

CODE = "event-out-of-order"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each step that stands where it cannot."""
    for initiative in dossier.initiatives:
        days = list(_days(initiative))
        yield from days
        if not days:
            yield from _before_its_ground(initiative, Step.REGISTERED, tuple(Step))
            yield from _before_its_ground(initiative, Step.RECOGNISED, (Step.TYPICAL,))
        yield from _after_the_end(initiative)
        yield from _without_ground(initiative)


def _days(initiative: Initiative) -> Iterator[Diagnostic]:
    for before, event in pairwise(initiative.events):
        if event.on < before.on:
            yield _finding(
                event,
                "ngay",
                f"bước {_named(event)} đứng dưới bước {_named(before)} mà ngày lại sớm hơn",
                "xếp các bước theo thứ tự thời gian, hoặc sửa lại ngày",
                before,
            )


def _before_its_ground(initiative: Initiative, ground: Step, later: tuple[Step, ...]) -> Iterator[Diagnostic]:
    """Tell of the first of the steps LATER, where it stands before the first step GROUND."""
    steps = [event.step for event in initiative.events]
    if ground not in steps:
        return
    first = initiative.events[steps.index(ground)]
    early = next((each for each in initiative.events[: steps.index(ground)] if each.step in later), None)
    if early is not None:
        yield _finding(
            early,
            "buoc",
            f"bước {_named(early)} đứng trước bước {_named(first)}, mà phải có bước này trước",
            f"kiểm tra lại ngày của bước `{ground.value}`",
            first,
        )


def _after_the_end(initiative: Initiative) -> Iterator[Diagnostic]:
    end = next((event for event in initiative.events if event.step in CLOSING), None)
    if end is None:
        return
    for event in initiative.events[initiative.events.index(end) + 1 :]:
        if event.step is not Step.REVOKED:
            yield _finding(
                event,
                "buoc",
                f"mô hình đã ở bước {_named(end)} nên không thể có bước {_named(event)} sau đó",
                "mô hình làm lại sau khi kết thúc thì lập tệp mới và ghi `nhan_rong_tu`",
                end,
            )


def _without_ground(initiative: Initiative) -> Iterator[Diagnostic]:
    """Tell of what is taken back without having been given, and of what goes on without having stopped."""
    for index, event in enumerate(initiative.events):
        before = [each.step for each in initiative.events[:index]]
        meant = (event.revokes,) if event.revokes else AWARDS
        if event.step is Step.REVOKED and not any(step in meant for step in before):
            hint = "ghi đủ bước công nhận, tiêu biểu hoặc khen đã bị thu hồi ở phía trên"
            yield _finding(event, "buoc", f"bước {_named(event)} không có gì ở phía trên để thu hồi", hint)
        if event.step is Step.RESUMED and Step.PAUSED not in before:
            hint = "ghi bước `tam_dung` ở phía trên, hoặc bỏ bước này"
            yield _finding(event, "buoc", f"bước {_named(event)} không có lần tạm dừng nào ở phía trên", hint)


def _named(event: Event) -> str:
    return f"'{event.step.value}' ngày {day(event.on)}"


def _finding(event: Event, alias: str, message: str, hint: str, other: Event | None = None) -> Diagnostic:
    related = (Related(other.origin.at("ngay"), "bước kia ở đây"),) if other else ()
    return Diagnostic(event.origin.at(alias), CODE, message, hint=hint, related=related)
