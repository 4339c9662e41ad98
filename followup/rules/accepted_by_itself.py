"""Whoever owns a result may not confirm it: another body accepts it.

The rule is the practice of the offices that track duties so (a monitor proposes, a leader accepts the evidence).
"""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.dossier import Dossier
from followup.records.unit import Unit
from followup.register import Register
from followup.vietnamese import slug

CODE = "accepted-by-itself"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each acceptance whose post belongs to the reporting unit itself.

    Names of one word (abbreviations) are not looked for: without their marks they are found everywhere. A longer
    name of another unit goes first: "Ban Dân vận Tỉnh ủy" names the Ban Dân vận, not the Tỉnh ủy.
    """
    unit = register.units.get(dossier.unit)
    if unit is None:
        return
    own = _names(unit)
    seen: dict[str, bool] = {}
    for result in dossier.results:
        for entry in result.entries:
            post = entry.accepted_by
            if post is None:
                continue
            if post not in seen:
                seen[post] = _is_own(f"-{slug(post)}-", own, unit, register)
            if seen[post]:
                yield Diagnostic(
                    entry.origin.at("nguoi_duyet"),
                    CODE,
                    f"người xác nhận thuộc chính đơn vị báo cáo '{unit.id}', mà kết quả cần cơ quan khác xác nhận",
                    Severity.WARNING,
                    hint="ghi chức danh của cơ quan theo dõi hoặc cấp trên đã xác nhận kết quả",
                )


def _is_own(post: str, own: tuple[str, ...], unit: Unit, register: Register) -> bool:
    named = max((len(name) for name in own if name in post), default=0)
    if not named:
        return False
    others = (name for each in register.units.values() if each is not unit for name in _names(each))
    return not any(len(name) > named and name in post for name in others)


def _names(unit: Unit) -> tuple[str, ...]:
    """Give the names of UNIT in small letters without marks, each whole word between dashes."""
    written = (unit.name, unit.short_name or "", *unit.other_names)
    return tuple(f"-{name}-" for name in map(slug, written) if "-" in name)
