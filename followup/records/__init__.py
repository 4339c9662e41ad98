"""The kinds of record, and where in `data/` each lies: in a file of its own name, or one file named after each id."""

from followup.records.commendation import Commendation
from followup.records.criteria import Criteria
from followup.records.directive import Directive
from followup.records.group import Group
from followup.records.holidays import Holidays
from followup.records.indicator import Indicator
from followup.records.period import ReportingPeriod
from followup.records.published_figure import PublishedFigure
from followup.records.redirect import Redirects
from followup.records.settings import Settings
from followup.records.unit import Unit

FILES = (("cau-hinh.yaml", Settings), ("chuyen-huong.yaml", Redirects))
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
