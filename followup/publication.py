"""What may be shown: directives that their office does not publish leave no trace on any page.

Their duties, texts, groups and what units reported on them go with them, so every figure on the site can
be explained by what the site shows. A citation of such a directive stays, as of one that is not held here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import MappingProxyType

from followup.diagnostics import Diagnostic
from followup.movement import Movement
from followup.records.citation import Citation
from followup.records.directive import Directive, Publication
from followup.records.group import Group
from followup.records.indicator import Indicator
from followup.records.redirect import Redirect
from followup.redirection import final
from followup.register import Register, roles
from followup.summary import Summary


def published(register: Register) -> Register:
    """Give REGISTER without the directives that are not to be published, and without what belongs to them alone."""
    hidden = _hidden(register)
    withheld = _withheld_texts(register)
    shown = {name: _forget(each, hidden) for name, each in register.directives.items() if name not in hidden}
    return replace(
        register,
        directives=MappingProxyType(shown),
        duties=MappingProxyType({name: each for name, each in register.duties.items() if each.directive not in hidden}),
        groups=MappingProxyType(dict(_groups(register, shown.values(), hidden))),
        movement=_movement(register, hidden),
        prose=MappingProxyType({name: each for name, each in register.prose.items() if name not in withheld}),
        redirects=MappingProxyType(dict(_redirects(register, hidden))),
    )


def published_summaries(summaries: Iterable[Summary], register: Register) -> tuple[Summary, ...]:
    """Give SUMMARIES with only what is said on duties of REGISTER, which is what `published` gave."""
    duties = register.duties
    return tuple(
        summary._replace(
            rows=tuple(each for each in summary.rows if each.duty in duties),
            matters=tuple(each for each in summary.matters if each.duty in duties),
            plans=tuple(each for each in summary.plans if each.duty in duties),
        )
        for summary in summaries
    )


def published_findings(findings: Iterable[Diagnostic], register: Register) -> tuple[Diagnostic, ...]:
    """Give the findings outside the files that REGISTER, not yet reduced, keeps off the site."""
    hidden = _hidden(register)
    files = {register.directives[name].origin.path for name in hidden}
    files |= {f"content/{text}.md" for text in _withheld_texts(register)}
    return tuple(finding for finding in findings if finding.location.path not in files)


def _hidden(register: Register) -> frozenset[str]:
    return frozenset(name for name, each in register.directives.items() if each.publication is Publication.NONE)


def _withheld_texts(register: Register) -> frozenset[str]:
    """Give the prose that stays off the site: the full text of every directive that is not published in full."""
    return frozenset(
        f"van-ban/{name}" for name, each in register.directives.items() if each.publication is not Publication.FULL
    )


def _redirects(register: Register, hidden: frozenset[str]) -> Iterator[tuple[str, Redirect]]:
    """Yield what names no hidden directive, by itself or by its duties, as the old page or as the last one."""
    for name, each in register.redirects.items():
        ends = (name, final(each, register.redirects) or "")
        named = {end.split("/")[1] for end in ends if end.startswith(("van-ban/", "nhiem-vu/"))}
        if named.isdisjoint(hidden):
            yield name, each


def _groups(register: Register, shown: Iterable[Directive], hidden: frozenset[str]) -> Iterator[tuple[str, Group]]:
    """Yield the groups that stay: a hidden directive's only if a shown one names it too, and then as nobody's."""
    named = {name for directive in shown for name in _parties(directive)}
    for name, group in register.groups.items():
        if group.directive not in hidden:
            yield name, group
        elif name in named:
            yield name, group.model_copy(update={"directive": None}).attach(group.origin)


def _movement(register: Register, hidden: frozenset[str]) -> Movement:
    """Give the movement with indicators that measure no duty of a hidden directive; they themselves stay."""
    indicators = {name: _measuring_shown(each, hidden) for name, each in register.movement.indicators.items()}
    return register.movement._replace(indicators=MappingProxyType(indicators))


def _measuring_shown(indicator: Indicator, hidden: frozenset[str]) -> Indicator:
    duties = tuple(each for each in indicator.duties if each.partition("/")[0] not in hidden)
    if duties == indicator.duties:
        return indicator
    return indicator.model_copy(update={"duties": duties}).attach(indicator.origin)


def _parties(directive: Directive) -> Iterator[str]:
    yield from (party.unit for party in (*directive.addressees, *directive.recipients) if party.unit)
    for duty in directive.duties:
        yield from (name for _, names in roles(duty) for name in names)
        if duty.reports_to:
            yield duty.reports_to


def _forget(directive: Directive, hidden: frozenset[str]) -> Directive:
    """Give DIRECTIVE without links to HIDDEN ones."""
    if directive.replaced_by not in hidden and not any(each.directive in hidden for each in directive.citations):
        return directive
    citations = tuple(_unlinked(each) if each.directive in hidden else each for each in directive.citations)
    replaced_by = None if directive.replaced_by in hidden else directive.replaced_by
    copy = directive.model_copy(update={"citations": citations, "replaced_by": replaced_by})
    return copy.attach(directive.origin)


def _unlinked(citation: Citation) -> Citation:
    return citation.model_copy(update={"directive": None})
