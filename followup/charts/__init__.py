"""The charts of the site, one file each."""

from followup.charts import (
    bullets,
    dot_strip,
    duties_by_kind,
    duties_by_lead,
    family,
    funnel,
    missing_by_directive,
    panels,
    target_by_year,
    timeline,
)

CHARTS = (
    bullets,
    dot_strip,
    duties_by_kind,
    duties_by_lead,
    family,
    funnel,
    missing_by_directive,
    panels,
    target_by_year,
    timeline,
)
