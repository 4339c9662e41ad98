"""The charts of the site, one file each."""

from followup.charts import duties_by_kind, duties_by_lead, missing_by_directive, timeline

CHARTS = (
    duties_by_kind,
    duties_by_lead,
    missing_by_directive,
    timeline,
)
