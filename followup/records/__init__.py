"""The kinds of record, and the folder of `data/` that holds each: one record, one file named after its id."""

from followup.records.commendation import Commendation
from followup.records.criteria import Criteria
from followup.records.directive import Directive
from followup.records.group import Group
from followup.records.holidays import Holidays
from followup.records.indicator import Indicator
from followup.records.period import ReportingPeriod
from followup.records.published_figure import PublishedFigure
from followup.records.unit import Unit

FOLDERS = (
    ("don-vi", Unit),
    ("nhom", Group),
    ("van-ban", Directive),
    ("ky", ReportingPeriod),
    ("ngay-nghi", Holidays),
    ("chi-tieu", Indicator),
    ("tieu-chi", Criteria),
    ("khen-thuong", Commendation),
    ("so-lieu-cong-bo", PublishedFigure),
)
