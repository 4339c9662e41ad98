"""What a unit of the sample writes about one duty in one report."""

from __future__ import annotations

from datetime import date, timedelta

from followup.source.document import Value
from followup.vietnamese import day
from tests.bench.sample.chance import number, pick, share
from tests.bench.sample.characters import CALLED, EXTENDED_COMMUNE, EXTENDED_PARTY, WAITING
from tests.bench.sample.directive import NAME, PAUSED
from tests.bench.sample.duties import CONDITIONAL
from tests.bench.sample.line import Line
from tests.bench.sample.marks import mark_of
from tests.bench.sample.matters import matters
from tests.bench.sample.names import acceptor, code_of
from tests.bench.sample.periods import AS_OF
from tests.bench.sample.unit_record import Record


def entry(line: Line, finished: date | None) -> Record:
    """Give the entry; FINISHED is the day of completion if the unit says so in this report."""
    values: Record = {"nhiem_vu": line.duty}
    if line.occurrence:
        values["ky"] = line.occurrence
    if finished is not None:
        return values | _done(line, finished)
    return values | {"tinh_trang": _claim(line)} | _figures(line) | _extension(line) | matters(line)


def _done(line: Line, finished: date) -> Record:
    values: Record = {"tinh_trang": "hoan_thanh", "ngay_hoan_thanh": finished.isoformat()}
    if line.duty == f"{NAME}/1.4":
        values["ti_le"] = "100"
    if share("evidence", line.unit, line.duty, line.occurrence) < 0.92:
        paper = f"{number(12, 240, 'evidence', line.unit, line.duty)}-BC/{code_of(line.unit)}"
        values["minh_chung"] = [{"so_ky_hieu": paper, "ngay": finished.isoformat(), "noi_nhan": "Tỉnh ủy M"}]
    return values | _extension(line) | _accepted(line)


def _accepted(line: Line) -> Record:
    accepted = line.received + timedelta(days=number(2, 16, "accepted", line.unit, line.duty, line.period))
    if accepted > AS_OF or share("acceptance", line.unit, line.duty, line.occurrence) < 0.07:
        return {}
    values: Record = {"nguoi_duyet": acceptor(line.unit, accepted), "ngay_duyet": accepted.isoformat()}
    return values | mark_of(line.duty, accepted)


def _claim(line: Line) -> str:
    directive = line.duty.partition("/")[0]
    if line.duty in CONDITIONAL:
        return "dang_thuc_hien" if line.unit in CALLED and line.index > 0 else "khong_phat_sinh"
    if line.duty == f"{NAME}/2.1" or (line.duty == f"{NAME}/1.3" and line.unit in WAITING):
        return "cho_chu_truong"
    if line.duty == f"{NAME}/2.2" and line.unit in PAUSED:
        return "chua_thuc_hien"
    unbegun = 0.25 if directive == "1330-cv-tu" else 0.08
    return "chua_thuc_hien" if share("begun", line.unit, line.duty, line.period) < unbegun else "dang_thuc_hien"


_MEASURES = {
    "1330-cv-tu/1.c.a": ("Số mô hình được nhân rộng từ đầu nhiệm kỳ", "luy_ke", (1, 6)),
    "1330-cv-tu/2.a": ("Số mô hình được hướng dẫn, hỗ trợ", "trong_ky", (4, 18)),
    "1330-cv-tu/3.b": ("Số mô hình được nhân rộng từ đầu nhiệm kỳ", "luy_ke", (3, 9)),
    "ct-tap-hop/1.2": ("Tỷ lệ tập hợp đoàn viên, hội viên (%)", "thoi_diem", (62, 94)),
    "cv-tb-160/1.2": ("Số mô hình dân vận khéo đang duy trì", "thoi_diem", (3, 40)),
    "cv-tb-160/3.3": ("Số cuộc giám sát", "trong_ky", (2, 14)),
    "cv-tb-160/3.4": ("Số lượt người được tập huấn", "trong_ky", (40, 600)),
    f"{NAME}/1.9": ("Số ý kiến của Nhân dân được phản ánh", "trong_ky", (3, 60)),
}


def _figures(line: Line) -> Record:
    if line.duty not in _MEASURES or share("measured", line.unit, line.duty) < 0.25:
        return {}
    measure, sums, (least, most) = _MEASURES[line.duty]
    value = number(least, most, "figure", line.unit, line.duty, line.period)
    if sums == "luy_ke":
        steps = range(line.index + 1)
        value = sum(number(0, most, "grown", line.unit, line.duty, step) for step in steps)
        if (line.unit, line.period) == ("dang-uy-xa-d2", "2026-6t1"):
            value = 0  # a cumulative figure that falls: typed wrongly, to be found by the check
    return {"so_lieu": [{"chi_tieu": measure, "gia_tri": str(value), "cach_cong": sums}]}


def _extension(line: Line) -> Record:
    if (line.unit, line.duty) == EXTENDED_PARTY and line.period == "2025-6t1":
        until, granted, reason = date(2025, 5, 31), date(2025, 2, 20), "Chờ thống nhất tiêu chí giữa các tổ chức"
    elif (line.unit, line.duty) == EXTENDED_COMMUNE and line.period.startswith("2026-cd"):
        until, granted, reason = date(2027, 1, 15), date(2026, 9, 25), "Lớp tập huấn dời lại do mưa lũ"
    else:
        return {}
    paper = f"Công văn số {pick((31, 57, 64), line.duty)}-CV/TU ngày {day(granted)} của Tỉnh ủy M (minh họa)"
    given: Record = {"den_ngay": until.isoformat(), "ly_do": reason, "van_ban": paper, "ngay": granted.isoformat()}
    extension: Value = given
    return {"gia_han": extension}
