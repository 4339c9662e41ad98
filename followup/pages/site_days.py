"""The script that tells at the foot of a page the days of the data, which no page carries: each build has others."""

from __future__ import annotations

import json

from followup.pages.last_update import last_update
from followup.pages.page import Whole
from followup.vietnamese import day

_TELL = """\
document.querySelectorAll('.day').forEach(function (place) {
  place.firstElementChild.textContent = 'Số liệu đến ngày ' + window.siteDays.join(' · cập nhật lần cuối ');
  place.classList.remove('screen');
});
"""


def site_days(whole: Whole) -> str:
    """Give the script. Only its days stand in double quotes: there `cli/pack.py` finds them."""
    last = last_update(whole)
    days = [day(each) for each in (whole.as_of, last and last.on) if each]
    return f"window.siteDays = {json.dumps(days)};\n{_TELL}"
