"""The table of cases: for every class and every edge, what is known, which day it is, and where the obligation stands.

The tests of the computation run over this table, and the page "Cách tính" shows it: what readers are told is what
is computed.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from followup.records.duty import DeadlineKind
from followup.status.standing import Case, Standing


class Example(NamedTuple):
    """One case: its name, what is known, the day it is judged on, the answer, and why it is so."""

    name: str
    case: Case
    as_of: date
    standing: Standing
    because: str
    soon: timedelta = timedelta(days=30)


_ONCE = DeadlineKind.ONE_OFF
_DUE = date(2025, 6, 30)
_EARLY, _LATE = date(2025, 6, 20), date(2025, 7, 10)
_ACCEPTED = date(2025, 7, 15)
_END = date(2025, 12, 31)

CASES = (
    # done, or said to be
    Example(
        "Hoàn thành trước hạn",
        Case(kind=_ONCE, due_on=_DUE, claimed_on=_EARLY, accepted_on=_ACCEPTED),
        _END,
        Standing.DONE_ON_TIME,
        "Ngày hoàn thành không sau thời hạn và kết quả đã được xác nhận.",
    ),
    Example(
        "Hoàn thành đúng ngày hết hạn",
        Case(kind=_ONCE, due_on=_DUE, claimed_on=_DUE, accepted_on=_ACCEPTED),
        _END,
        Standing.DONE_ON_TIME,
        "Ngày hết hạn vẫn là đúng hạn.",
    ),
    Example(
        "Hoàn thành đúng hạn, xác nhận sau hạn",
        Case(kind=_ONCE, due_on=_DUE, claimed_on=_EARLY, accepted_on=date(2025, 9, 1)),
        _END,
        Standing.DONE_ON_TIME,
        "Đúng hạn hay quá hạn xét theo ngày hoàn thành, không theo ngày báo cáo hay ngày xác nhận.",
    ),
    Example(
        "Hoàn thành sau thời hạn",
        Case(kind=_ONCE, due_on=_DUE, claimed_on=_LATE, accepted_on=_ACCEPTED),
        _END,
        Standing.DONE_LATE,
        "Ngày hoàn thành sau thời hạn 10 ngày.",
    ),
    Example(
        "Hoàn thành trong thời hạn đã được gia hạn",
        Case(kind=_ONCE, due_on=date(2025, 7, 31), claimed_on=_LATE, accepted_on=_ACCEPTED),
        _END,
        Standing.DONE_ON_TIME,
        "Thời hạn là 31/7/2025 theo văn bản cho phép gia hạn; thời hạn đầu 30/6/2025 vẫn được ghi lại.",
    ),
    Example(
        "Hoàn thành việc không có thời hạn",
        Case(kind=_ONCE, claimed_on=_EARLY, accepted_on=_ACCEPTED),
        _END,
        Standing.DONE_NO_DEADLINE,
        "Không có thời hạn để so nên không tính vào tỷ lệ đúng hạn.",
    ),
    Example(
        "Hoàn thành rồi đơn vị mới kết thúc hoạt động",
        Case(kind=_ONCE, due_on=_DUE, claimed_on=_EARLY, accepted_on=_ACCEPTED, owner_gone=True),
        _END,
        Standing.DONE_ON_TIME,
        "Việc đã hoàn thành thì giữ nguyên ở đơn vị lúc đó, không phải phân công lại.",
    ),
    Example(
        "Báo hoàn thành, chưa được xác nhận",
        Case(kind=_ONCE, due_on=_DUE, claimed_on=_EARLY),
        _END,
        Standing.AWAITING,
        "Lời báo của đơn vị chỉ thành kết quả khi có người xác nhận.",
    ),
    Example(
        "Ngày xác nhận sau ngày tính số liệu",
        Case(kind=_ONCE, due_on=_DUE, claimed_on=_EARLY, accepted_on=_ACCEPTED),
        date(2025, 7, 1),
        Standing.AWAITING,
        "Tính đến 01/7/2025 thì chưa có xác nhận; ngày xác nhận là 15/7/2025.",
    ),
    Example(
        "Nội dung nhiệm vụ thay đổi sau khi đã xác nhận",
        Case(kind=_ONCE, due_on=_DUE, claimed_on=_EARLY, accepted_on=_ACCEPTED, text_changed=True),
        _END,
        Standing.REVIEW,
        "Kết quả được xác nhận cho lời văn cũ, nên cần xem còn đúng với lời văn mới không.",
    ),
    # open, by the calendar
    Example(
        "Chưa hoàn thành, còn xa hạn",
        Case(kind=_ONCE, due_on=_DUE),
        date(2025, 5, 30),
        Standing.IN_TIME,
        "Còn 31 ngày, nhiều hơn số ngày tính là sắp đến hạn (30 ngày).",
    ),
    Example(
        "Chưa hoàn thành, còn đúng 30 ngày",
        Case(kind=_ONCE, due_on=_DUE),
        date(2025, 5, 31),
        Standing.DUE_SOON,
        "Từ 30 ngày trở xuống là sắp đến hạn; số ngày này đặt trong cấu hình.",
    ),
    Example(
        "Đến hạn đúng hôm nay",
        Case(kind=_ONCE, due_on=_DUE),
        _DUE,
        Standing.DUE_SOON,
        "Ngày hết hạn chưa phải là quá hạn.",
    ),
    Example(
        "Qua hạn một ngày",
        Case(kind=_ONCE, due_on=_DUE),
        date(2025, 7, 1),
        Standing.OVERDUE,
        "Quá hạn 1 ngày, tính từ ngày liền sau thời hạn.",
    ),
    Example(
        "Ngày hoàn thành sau ngày tính số liệu",
        Case(kind=_ONCE, due_on=_DUE, claimed_on=_LATE, accepted_on=_ACCEPTED),
        date(2025, 7, 5),
        Standing.OVERDUE,
        "Tính đến 05/7/2025 thì việc chưa hoàn thành; kết quả về sau không làm đổi số liệu của ngày này.",
    ),
    Example(
        "Được gia hạn, chưa đến hạn mới",
        Case(kind=_ONCE, due_on=date(2025, 9, 30)),
        date(2025, 7, 5),
        Standing.IN_TIME,
        "Thời hạn mới 30/9/2025 theo văn bản cho phép gia hạn thay cho thời hạn đầu 30/6/2025.",
    ),
    Example(
        "Một lần của việc định kỳ, chưa đến hạn",
        Case(kind=DeadlineKind.PERIODIC, due_on=_END),
        _DUE,
        Standing.IN_TIME,
        "Mỗi lần của việc định kỳ là một đầu việc với thời hạn riêng.",
    ),
    # somebody must decide
    Example(
        "Đơn vị kết thúc hoạt động, không có nơi tiếp nhận",
        Case(kind=_ONCE, due_on=_DUE, owner_gone=True),
        _END,
        Standing.REASSIGN,
        "Không còn ai thực hiện nên không gọi là quá hạn; cần một văn bản phân công lại.",
    ),
    Example(
        "Việc thường xuyên của đơn vị đã chia thành nhiều đơn vị",
        Case(kind=DeadlineKind.STANDING, owner_gone=True),
        _END,
        Standing.REASSIGN,
        "Chia cho nhiều đơn vị mà văn bản chưa nói ai nhận thì không tự nhân lên.",
    ),
    Example(
        "Đơn vị báo đang chờ chủ trương",
        Case(kind=_ONCE, due_on=_DUE, awaits_policy=True, arisen=True),
        _END,
        Standing.AWAITING_POLICY,
        "Đơn vị chưa thể làm tiếp khi cấp trên chưa có chủ trương.",
    ),
    Example(
        "Đơn vị phải tự đặt thời hạn nhưng chưa cập nhật",
        Case(kind=_ONCE, deadline_expected=True),
        _END,
        Standing.DEADLINE_MISSING,
        "Văn bản yêu cầu đơn vị tự đặt mốc thời gian mà dữ liệu chưa có.",
    ),
    # what no calendar can judge
    Example(
        "Việc theo điều kiện, điều kiện chưa xảy ra",
        Case(kind=DeadlineKind.CONDITIONAL),
        _END,
        Standing.NOT_ARISEN,
        "Chưa đơn vị nào báo là việc đã phát sinh.",
    ),
    Example(
        "Việc theo điều kiện đã phát sinh",
        Case(kind=DeadlineKind.CONDITIONAL, arisen=True),
        _END,
        Standing.NO_DEADLINE,
        "Đơn vị đã báo cáo về việc này, nên việc được theo dõi như mọi việc khác.",
    ),
    Example(
        "Văn bản không ghi thời hạn",
        Case(kind=_ONCE),
        _END,
        Standing.NO_DEADLINE,
        "Không có thời hạn thì không có căn cứ để gọi là quá hạn.",
    ),
    Example(
        "Việc định kỳ mà văn bản không nói bao lâu một lần",
        Case(kind=DeadlineKind.PERIODIC),
        _END,
        Standing.NO_DEADLINE,
        "Không tự đặt ra chu kỳ; đơn vị đặt mốc trong kế hoạch thì việc có thời hạn.",
    ),
    Example(
        "Việc thường xuyên",
        Case(kind=DeadlineKind.STANDING),
        _END,
        Standing.STANDING,
        "Chỉ theo dõi có báo cáo trong kỳ hay không, không tính vào tỷ lệ hoàn thành (Quyết định 23/2018/QĐ-TTg).",
    ),
    Example(
        "Văn bản cho tạm dừng",
        Case(kind=_ONCE, due_on=_DUE, suspended=True),
        _END,
        Standing.SUSPENDED,
        "Trong thời gian tạm dừng theo văn bản thì không tính quá hạn.",
    ),
    Example(
        "Văn bản cho thôi thực hiện",
        Case(kind=_ONCE, due_on=_DUE, cancelled=True),
        _END,
        Standing.CANCELLED,
        "Việc không còn phải làm, theo văn bản.",
    ),
    Example(
        "Đã hoàn thành, sau đó văn bản cho thôi thực hiện",
        Case(kind=_ONCE, due_on=_DUE, claimed_on=_EARLY, accepted_on=_ACCEPTED, cancelled=True),
        _END,
        Standing.DONE_ON_TIME,
        "Việc đã hoàn thành thì văn bản ban hành sau không làm đổi kết quả.",
    ),
    Example(
        "Tạm dừng nhưng đơn vị đã hoàn thành",
        Case(kind=_ONCE, due_on=_DUE, claimed_on=_EARLY, accepted_on=_ACCEPTED, suspended=True),
        _END,
        Standing.DONE_ON_TIME,
        "Việc đã hoàn thành thì tạm dừng không làm đổi kết quả.",
    ),
)
