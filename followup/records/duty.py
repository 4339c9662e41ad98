"""One duty of a directive, in the document's own words.

A row of a document that mixes kinds of work is split into sub-duties (`1.1` into `1.1.a`, `1.1.b`):
only leaves carry a kind of deadline. `M` is the closing paragraph that names the monitor, `P` the
sentence on dissemination.
"""

from __future__ import annotations

from functools import cached_property

from pydantic import PrivateAttr

from followup.records.ids import PartyId, UnitId
from followup.records.inference import Inference
from followup.records.record import Choice, Record, key
from followup.records.types import Day, DutyCode, Flag, Text


class DeadlineKind(Choice):
    """What kind of deadline the document's words set."""

    ONE_OFF = ("mot_lan", "Một lần")
    PERIODIC = ("dinh_ky", "Định kỳ")
    STANDING = ("thuong_xuyen", "Thường xuyên")
    CONDITIONAL = ("theo_dieu_kien", "Theo điều kiện")


class Interval(Choice):
    """How often a periodic duty comes round."""

    WEEK = ("tuan", "Hằng tuần")
    MONTH = ("thang", "Hằng tháng")
    QUARTER = ("quy", "Hằng quý")
    HALF_YEAR = ("6_thang", "6 tháng")
    NINE_MONTHS = ("9_thang", "9 tháng")
    YEAR = ("nam", "Hằng năm")
    THREE_YEARS = ("3_nam", "3 năm")
    FIVE_YEARS = ("5_nam", "5 năm")
    TERM = ("nhiem_ky", "Nhiệm kỳ")


class Recurrence(Record):
    """A recurrence as written. `every` is None where the document says "định kỳ" without a period."""

    words: Text = key("loi_van", "Lời văn bản, ví dụ: định kỳ hàng năm")
    every: Interval | None = key("lap_lai", "Chu kỳ; bỏ trống khi văn bản không nói", default=None)
    starts_on: Day | None = key("tu_ngay", "Ngày bắt đầu tính chu kỳ; bỏ trống khi văn bản không nói", default=None)


class Suspension(Record):
    """A pause that a document orders, for all units or for some."""

    starts_on: Day = key("tu_ngay", "Tạm dừng từ ngày")
    ends_on: Day | None = key("den_ngay", "Đến hết ngày; bỏ trống khi chưa định", default=None)
    document: Text = key("van_ban", "Văn bản cho tạm dừng: số ký hiệu và ngày")
    units: tuple[UnitId, ...] = key("don_vi", "Chỉ các đơn vị này; bỏ trống là tất cả", default=())


class Cancellation(Record):
    """The end of a duty that a document orders, for all units or for some."""

    on: Day = key("ngay", "Thôi thực hiện từ ngày")
    document: Text = key("van_ban", "Văn bản cho thôi thực hiện: số ký hiệu và ngày")
    units: tuple[UnitId, ...] = key("don_vi", "Chỉ các đơn vị này; bỏ trống là tất cả", default=())


class Duty(Record):
    """One duty as its document states it. `due_on` is None where the document sets no date."""

    code: DutyCode = key("muc", "Mục trong văn bản, ví dụ 1.2 hoặc 1.2.c; M là đoạn giao theo dõi, P là câu phổ biến")
    summary: Text = key("tom_tat", "Một câu ngắn để hiện trong danh sách, do người nhập viết")
    text: Text = key("noi_dung", "Việc phải làm, chép đúng lời văn bản")
    leads: tuple[PartyId, ...] = key("chu_tri", "Mã đơn vị hoặc nhóm đơn vị chủ trì", default=())
    lead_words: Text | None = key("loi_van_chu_tri", "Lời văn bản gọi đơn vị chủ trì", default=None)
    cooperating: tuple[PartyId, ...] = key("phoi_hop", "Mã đơn vị hoặc nhóm phối hợp", default=())
    executing: tuple[PartyId, ...] = key(
        "thuc_hien", "Đơn vị được lãnh đạo, chỉ đạo để trực tiếp thực hiện", default=()
    )
    monitors: tuple[PartyId, ...] = key("theo_doi", "Đơn vị theo dõi, đôn đốc việc này", default=())
    reports_through: PartyId | None = key("bao_cao_qua", "Báo cáo qua đơn vị nào", default=None)
    reports_to: PartyId | None = key("bao_cao_toi", "Báo cáo tới đơn vị nào", default=None)
    deadline_kind: DeadlineKind | None = key(
        "loai_han", "Loại thời hạn; bắt buộc ở việc không chia nhỏ nữa", default=None
    )
    due_on: Day | None = key("thoi_han", "Thời hạn; chỉ ghi khi có căn cứ", default=None)
    due_source: Text | None = key("can_cu_thoi_han", "Văn bản hoặc câu quy định thời hạn", default=None)
    units_set_deadline: Flag = key("don_vi_tu_dat_han", "Văn bản yêu cầu đơn vị tự đặt mốc thời gian", default=False)
    measured: Text | None = key("chi_tieu_do", "Chỉ tiêu đo được mà văn bản nêu, nếu có", default=None)
    suspensions: tuple[Suspension, ...] = key("tam_dung", "Các lần tạm dừng theo văn bản", default=())
    cancellations: tuple[Cancellation, ...] = key("thoi_thuc_hien", "Thôi thực hiện theo văn bản", default=())
    recurrence: Recurrence | None = key("chu_ky", "Chu kỳ của việc định kỳ", default=None)
    condition: Text | None = key("dieu_kien", "Điều kiện làm phát sinh việc, theo lời văn bản", default=None)
    exceptional: Flag = key("ap_dung_rieng", "Việc chỉ áp dụng riêng cho các đơn vị được nêu", default=False)
    evidence: tuple[Text, ...] = key("minh_chung_can_co", "Minh chứng nên có (đề xuất của người nhập)", default=())
    inferences: tuple[Inference, ...] = key("suy_doan", "Điều suy đoán, kèm lý do", default=())
    note: Text | None = key("ghi_chu", "Ghi chú của người nhập", default=None)

    _directive: str = PrivateAttr(default="")

    @property
    def directive(self) -> str:
        """The id of the directive that states this duty."""
        return str((self.__pydantic_private__ or {})["_directive"])  # see `Record.origin`

    @cached_property
    def id(self) -> str:
        """The duty's name everywhere: directive, slash, code. Every page asks for it, so it is put together once."""
        return f"{self.directive}/{self.code}"

    @property
    def section(self) -> str:
        """The part of the document that the duty stands in: the first step of its code."""
        return self.code.split(".", 1)[0]

    def belongs_to(self, directive: str) -> None:
        """Tell the duty which directive states it; done once, when the directive is read."""
        self._directive = directive
        self.__dict__.pop("id", None)
