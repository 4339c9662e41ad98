"""The ids that an editor's program offers while a record is typed, each with the name that readers know it by."""

from __future__ import annotations

from followup.pages.naming import title
from followup.pages.page import Whole
from followup.records.editor_schema import Ids

MOST_OFFERED = 5_000
"""A longer list helps nobody to choose, and is a burden to the program that shows it."""


def ids_of(whole: Whole) -> Ids:
    """Give the ids by which records name one another, by the folders that hold the records named."""
    register, movement = whole.register, whole.register.movement
    offered = {
        "don-vi": {unit.id: unit.name for unit in register.units.values()},
        "nhom": {group.id: group.name for group in register.groups.values()},
        "van-ban": {each.id: title(each) for each in register.directives.values()},
        "nhiem-vu": {duty.id: duty.summary for duty in register.duties.values()},
        "ky": {opened.id: opened.name for opened in register.periods.values()},
        "mo-hinh": {row.id: row.name for summary in whole.summaries for row in summary.initiatives},
        "chi-tieu": {indicator.id: indicator.name for indicator in movement.indicators.values()},
        "tieu-chi": {criteria.id: criteria.name for criteria in movement.criteria.values()},
        "linh-vuc": {field.id: field.name for field in register.settings.fields},
        "so-lieu-cong-bo": {figure.id: figure.what for figure in movement.published_figures.values()},
    }
    return {kind: ids for kind, ids in offered.items() if len(ids) <= MOST_OFFERED}
