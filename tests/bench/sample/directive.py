"""A directive that does not exist: Kế hoạch 88-KH/TU of the illustrative province.

The four real documents set no dates, pause nothing and end nothing; what they do not say must not be invented
for them. So this plan shows what a document with dates looks like.
"""

from __future__ import annotations

from followup.source.document import Value
from tests.bench.sample.groups import COMMUNAL
from tests.bench.sample.unit_record import AREA, Record

NAME = "ke-hoach-minh-hoa"
MONITOR = "ban-tuyen-giao-dan-van-tu-m"
PAUSED = ("hoi-nong-dan-tinh-m", "hoi-lhpn-tinh-m", "hoi-ccb-tinh-m")
ENDED = ("ban-to-chuc-tu-m", "van-phong-tinh-uy-m", "uy-ban-kiem-tra-tu-m")
PILOTS = ("dang-uy-ubnd-tinh-m", "dang-uy-mttq-doan-the-m", "ban-thuong-vu-tinh-doan-m", "ldld-tinh-m")
OLD_WORDS = "Rà soát, lập danh sách các mô hình dân vận khéo tiếp nhận từ cấp huyện."
"""What 1.2 said before it was worded anew: results accepted under these words are to be looked at again."""

# code, kind, deadline, short title, words
COMMUNAL_DUTIES = (
    (
        "1.1",
        "mot_lan",
        "2025-10-31",
        "Ban hành kế hoạch công tác dân vận sau sắp xếp tổ chức",
        "Ban hành kế hoạch công tác dân vận của cấp ủy sau sắp xếp tổ chức, chậm nhất ngày 31/10/2025.",
    ),
    (
        "1.2",
        "mot_lan",
        "2026-03-31",
        "Rà soát, lập danh sách và xếp loại các mô hình tiếp nhận từ cấp huyện",
        "Rà soát, lập danh sách và xếp loại các mô hình dân vận khéo tiếp nhận từ cấp huyện, trước ngày 01/4/2026.",
    ),
    (
        "1.3",
        "mot_lan",
        "",
        "Chọn một mô hình trọng điểm và tự đặt mốc hoàn thành",
        "Mỗi đảng ủy chọn một mô hình trọng điểm, tự đặt mốc hoàn thành cụ thể và tổ chức thực hiện.",
    ),
    (
        "1.4",
        "mot_lan",
        "2026-09-30",
        "Tập huấn cho tổ trưởng tổ tự quản, người có uy tín",
        "Tập huấn cho 100% tổ trưởng tổ tự quản, người có uy tín, xong trong tháng 9/2026.",
    ),
    (
        "1.5",
        "mot_lan",
        "2026-11-01",
        "Đối thoại giữa người đứng đầu cấp ủy với Nhân dân năm 2026",
        "Tổ chức đối thoại giữa người đứng đầu cấp ủy với Nhân dân năm 2026, chậm nhất ngày 01/11/2026.",
    ),
    (
        "1.6",
        "mot_lan",
        "2026-11-15",
        "Tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2026",
        "Tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư năm 2026, chậm nhất ngày 15/11/2026.",
    ),
    (
        "1.7",
        "mot_lan",
        "2026-12-15",
        "Biểu dương mô hình, điển hình năm 2026",
        "Tổ chức biểu dương mô hình, điển hình dân vận khéo năm 2026, chậm nhất ngày 15/12/2026.",
    ),
    (
        "1.8",
        "mot_lan",
        "2027-03-31",
        "Sơ kết việc thực hiện kế hoạch",
        "Sơ kết việc thực hiện kế hoạch này, xong trong quý I/2027.",
    ),
    (
        "1.9",
        "thuong_xuyen",
        "",
        "Nắm tình hình Nhân dân, kịp thời phản ánh với cấp trên",
        "Thường xuyên nắm tình hình Nhân dân, kịp thời phản ánh với cấp trên.",
    ),
    (
        "1.10",
        "theo_dieu_kien",
        "",
        "Lập tổ công tác khi phát sinh vụ việc phức tạp",
        "Khi phát sinh vụ việc phức tạp trong cộng đồng dân cư, lập tổ công tác để vận động, giải quyết tại chỗ.",
    ),
)


def directive() -> Record:
    """Give the plan as its file in `data/minh-hoa/van-ban/` has it."""
    duties: list[Value] = [*(_communal(*row) for row in COMMUNAL_DUTIES), *_provincial()]
    return {
        "ma": NAME,
        "loai_van_ban": "ke_hoach",
        "so_ky_hieu": "88-KH/TU",
        "ngay_ban_hanh": "2025-08-15",
        "co_quan_ban_hanh": "ban-thuong-vu-tinh-uy-m",
        "chu_the_chi_dao": "ban-thuong-vu-tinh-uy-m",
        "trich_yeu": "Kế hoạch minh họa về nâng cao chất lượng các mô hình dân vận sau sắp xếp tổ chức (không có thật)",
        "ten_ngan": "88-KH/TU (minh họa)",
        "kinh_gui": [{"loi_van": "Các đảng ủy xã, phường", "don_vi": COMMUNAL}],
        "noi_nhan": [{"loi_van": "Ban Tuyên giáo và Dân vận Tỉnh ủy M", "don_vi": MONITOR}],
        "tinh_trang_hieu_luc": "con_hieu_luc",
        "can_cu_hieu_luc": "Văn bản minh họa, được coi là còn hiệu lực đến hết năm 2027",
        "dia_ban_ap_dung": AREA,
        "cong_khai": "trich_yeu",
        "de_muc": [
            {"muc": "1", "loi_van": "Các đảng ủy xã, phường"},
            {"muc": "2", "loi_van": "Các cơ quan, tổ chức cấp tỉnh"},
        ],
        "nhiem_vu": duties,
        "minh_hoa": "true",
        "ghi_chu": "Văn bản này được đặt ra để minh họa, không có thật; bốn văn bản có thật không ghi thời hạn nào.",
    }


def _communal(code: str, kind: str, due: str, summary: str, words: str) -> Record:
    values = _duty(code, summary, words, (COMMUNAL,)) | {"loai_han": kind}
    if due:
        values |= {"thoi_han": due, "can_cu_thoi_han": f"Mục {code} của kế hoạch minh họa"}
    if code == "1.3":
        values["don_vi_tu_dat_han"] = "true"
    if code == "1.4":
        values["chi_tieu_do"] = "100% tổ trưởng tổ tự quản, người có uy tín được tập huấn"
    if code == "1.10":
        values["dieu_kien"] = "Khi phát sinh vụ việc phức tạp trong cộng đồng dân cư"
    return values


def _provincial() -> tuple[Record, ...]:
    pilot = "Nghiên cứu, xây dựng đề án thí điểm cổng thông tin mô hình dân vận khéo, trình cấp có thẩm quyền."
    paused = "Tổ chức hội thi cán bộ dân vận khéo cấp tỉnh, xong trong tháng 12/2026."
    ended = "Sơ kết mô hình phòng một cửa liên thông ở cấp huyện, xong trong tháng 3/2026."
    report = "Hằng quý báo cáo Ban Thường vụ Tỉnh ủy tình hình thực hiện kế hoạch này."
    return (
        _duty("2.1", "Xây dựng đề án thí điểm cổng thông tin mô hình", pilot, PILOTS)
        | _dated("2.1", "2026-06-30", "trước ngày 01/7/2026"),
        _duty("2.2", "Tổ chức hội thi cán bộ dân vận khéo cấp tỉnh", paused, PAUSED)
        | _dated("2.2", "2026-12-31")
        | {
            "tam_dung": [
                {"tu_ngay": "2026-05-04", "van_ban": "Thông báo số 145-TB/TU ngày 28/4/2026 của Tỉnh ủy M (minh họa)"}
            ]
        },
        _duty("2.3", "Sơ kết mô hình phòng một cửa liên thông ở cấp huyện", ended, ENDED)
        | _dated("2.3", "2026-03-31")
        | {
            "thoi_thuc_hien": [
                {"ngay": "2026-01-20", "van_ban": "Thông báo số 118-TB/TU ngày 16/01/2026 của Tỉnh ủy M (minh họa)"}
            ]
        },
        _duty("2.4", "Hằng quý báo cáo tình hình thực hiện kế hoạch", report, (MONITOR,), monitored=False)
        | {
            "loai_han": "dinh_ky",
            "chu_ky": {"loi_van": "Hằng quý", "lap_lai": "quy", "tu_ngay": "2025-10-01"},
        },
    )


def _duty(code: str, summary: str, words: str, leads: tuple[str, ...], *, monitored: bool = True) -> Record:
    values: Record = {"muc": code, "tom_tat": summary, "noi_dung": words, "chu_tri": [*leads]}
    return values | ({"theo_doi": [MONITOR]} if monitored else {})


def _dated(code: str, due: str, words: str = "") -> Record:
    source = f"Mục {code} của kế hoạch minh họa{': ' + words if words else ''}"
    return {"loai_han": "mot_lan", "thoi_han": due, "can_cu_thoi_han": source}
