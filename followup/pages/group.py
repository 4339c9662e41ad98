"""One group of units: the document's own words, how its members are found, who they were and are, what it must do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.bound import ROLE_WORDS
from followup.pages.number import Words, count_of, numbers_in, plain
from followup.pages.page import Link, Page, Whole
from followup.pages.progress import Progress, numbers_of, progress, tracked
from followup.pages.stated import Stated
from followup.pages.task_list import InRole, in_role
from followup.records.duty import Duty
from followup.records.group import Group, Rule
from followup.register import Register, roles
from followup.status.standings import Standings
from followup.status.state import State
from followup.vietnamese import day, join_words


class GroupView(NamedTuple):
    """One group. `then` are its members on the day of issue, None where that day is not known or no document is.

    `sample` tells that some of its members, then or now, are invented.
    """

    words: str
    directive: Link | None
    rule: str
    issued: Stated
    then: tuple[Link, ...] | None
    now: tuple[Link, ...]
    sentence: Words
    progress: Progress | None
    tasks: tuple[InRole, ...]
    note: str
    file: str
    sample: bool


def plan(whole: Whole) -> Iterator[Page]:
    """Plan one page for each group."""
    for group in whole.register.groups.values():
        view = _view(group, whole)
        yield Page(
            address=address.group(group.id),
            template="pages/group.html",
            title=group.name,
            description=f"{group.name}. {plain(view.sentence)}",
            section=address.UNITS,
            view=view,
            crumbs=(Link("Tổng quan", address.HOME), Link("Đơn vị", address.UNITS)),
            origin=group.origin,
            sample=group.sample or view.sample or any(each.sample for each in _states(group, whole)),
            numbers=(*numbers_in(view.sentence), *numbers_of(view.progress)),
        )


def is_given(group: str, duty: Duty) -> bool:
    """Tell whether the group leads or executes DUTY by that very name."""
    return group in duty.leads or group in duty.executing


def rule_words(rule: Rule | None, register: Register) -> str:
    """Tell in words how members are found."""
    if rule is None:
        return "Danh sách do người nhập lập theo lời văn bản."
    conditions = [
        f"thuộc loại {_any(each.label for each in rule.kinds)}" if rule.kinds else "",
        f"ở cấp {_any(_level(each.label) for each in rule.levels)}" if rule.levels else "",
        f"trực thuộc {_any(register.units[each].name for each in rule.parents)}{_players(rule, register)}"
        if rule.parents
        else "",
        f"trừ {join_words([register.units[each].name for each in rule.except_for])}" if rule.except_for else "",
    ]
    said = ", ".join(each for each in conditions if each)
    return f"Mọi đơn vị trong sổ {said}." if said else "Mọi đơn vị trong sổ."


def sentence(group: Group, register: Register, on: date) -> Words:
    """Say how many units belong on the day ON; an empty group is no mistake, nobody has entered its members yet."""
    members = _members(group, register, on)
    if not members:
        return ("Nhóm hiện chưa có đơn vị nào trong sổ.",)
    rule = f"Đơn vị đang hoạt động vào ngày tính số liệu. {rule_words(group.rule, register)}"
    return ("Nhóm hiện có ", count_of("thanh-vien", "Đơn vị thuộc nhóm", rule, members), " đơn vị.")


def _view(group: Group, whole: Whole) -> GroupView:
    register, states = whole.register, _states(group, whole)
    directive = register.directives[group.directive] if group.directive else None
    issued_on = directive.issued_on if directive else None
    shown = [unit for on in (issued_on, whole.as_of) if on for unit in register.members(group.id, on)]
    return GroupView(
        words=group.words,
        directive=naming.directive_link(directive) if directive else None,
        rule=rule_words(group.rule, register),
        issued=Stated(day(issued_on)) if issued_on else Stated("Văn bản không ghi ngày", missing=True),
        then=_members(group, register, issued_on) if issued_on else None,
        now=_members(group, register, whole.as_of),
        sentence=(*sentence(group, register, whole.as_of), *_given(group, register)),
        progress=progress(Standings(states), register) if tracked(states) else None,
        tasks=tuple(_tasks(group, register)),
        note=group.note or "",
        file=group.origin.path,
        sample=any(each.sample for each in shown),
    )


def _given(group: Group, register: Register) -> Words:
    """Count the tasks that the group leads or executes by that very name."""
    tasks = [duty for duty in _leaves(group, register) if is_given(group.id, duty)]
    if not tasks:
        return ()
    rule = "Đếm việc cụ thể mà văn bản gọi nhóm chủ trì hoặc thực hiện."
    number = count_of("viec", "Việc được giao cho nhóm", rule, map(naming.duty_link, tasks))
    return (" Văn bản giao nhóm ", number, " việc.")


def _states(group: Group, whole: Whole) -> tuple[State, ...]:
    """Give the obligations of the tasks that the group leads by name, whoever of its members holds them."""
    named = whole.register.naming.get(group.id, ())
    led = [duty.id for _, role, duty in named if role == "chu_tri" and duty.id in whole.register.duties]
    return tuple(state for duty in led for state in whole.standings.of_duty(duty))


def _leaves(group: Group, register: Register) -> list[Duty]:
    """Give the tasks of the directives that name GROUP in some duty."""
    named = dict.fromkeys(duty.directive for _, _, duty in register.naming.get(group.id, ()))
    return [duty for each in named if each in register.directives for duty in register.leaves(each)]


def _members(group: Group, register: Register, on: date) -> tuple[Link, ...]:
    return naming.party_links((unit.id for unit in register.members(group.id, on)), register)


def _tasks(group: Group, register: Register) -> Iterator[InRole]:
    leaves = _leaves(group, register)
    for role, words in ROLE_WORDS.items():
        named = [duty for duty in leaves if group.id in dict(roles(duty))[role]]
        if named:
            yield in_role(words, named, register)


def _players(rule: Rule, register: Register) -> str:
    """Name the units of the sample that play a parent of RULE: their own units belong to the group as well."""
    names = [each.name for each in register.units.values() if not set(rule.parents).isdisjoint(each.plays)]
    return f" (số liệu minh họa: cả {join_words(names)})" if names else ""


def _any(words: Iterator[str]) -> str:
    return " hoặc ".join(words)


def _level(label: str) -> str:
    """Give the level without the word that the sentence has already: "tỉnh" of "Cấp tỉnh"."""
    return label.removeprefix("Cấp ")
