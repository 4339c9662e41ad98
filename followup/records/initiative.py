"""A model or example of the movement (mô hình, điển hình), from its registration to its end.

The path names its unit: `data/mo-hinh/DON-VI/MA.yaml`. What state it is in follows from its dated steps.
"""

from __future__ import annotations

from followup.records.ids import CriteriaId, FieldId, InitiativeId, PeriodId, UnitId
from followup.records.record import Choice, Record, key
from followup.records.types import Address, Amount, Day, Flag, Slug, Text
from followup.records.unit import Level


class Subject(Choice):
    """Who made it."""

    COLLECTIVE = ("tap_the", "Tập thể")
    PERSON = ("ca_nhan", "Cá nhân")


class InitiativeKind(Choice):
    """A way of working, or somebody who is an example."""

    MODEL = ("mo_hinh", "Mô hình")
    EXAMPLE = ("dien_hinh", "Điển hình")


class Step(Choice):
    """What may happen in the life of a model."""

    REGISTERED = ("dang_ky", "Đăng ký")
    EFFECTIVE = ("hieu_qua", "Được đánh giá hiệu quả")
    RECOGNISED = ("cong_nhan", "Công nhận")
    TYPICAL = ("tieu_bieu", "Tiêu biểu")
    COMMENDED = ("khen", "Khen thưởng")
    REPLICATED = ("nhan_rong", "Nhân rộng")
    REVIEWED = ("ra_soat", "Rà soát")
    PAUSED = ("tam_dung", "Tạm dừng")
    RESUMED = ("tiep_tuc", "Tiếp tục")
    ENDED = ("ket_thuc", "Kết thúc")
    FAILED = ("khong_dat", "Không đạt")
    MERGED = ("sap_nhap", "Sáp nhập")
    REVOKED = ("thu_hoi", "Thu hồi")


class ResourceKind(Choice):
    """What was mobilised."""

    LAND = ("dat", "Đất hiến, cho mượn")
    LABOUR = ("ngay_cong", "Ngày công")
    MONEY = ("tien", "Tiền, hiện vật quy tiền")
    HOUSEHOLDS = ("ho", "Hộ tham gia")
    PEOPLE = ("luot_nguoi", "Lượt người tham gia")
    OTHER = ("khac", "Khác")


class ProofKind(Choice):
    """What shows that the model works."""

    DOCUMENT = ("van_ban", "Văn bản")
    ARTICLE = ("bai_viet", "Bài viết, phóng sự")
    PHOTO = ("anh", "Ảnh")
    OTHER = ("khac", "Khác")


class Registration(Record):
    """The ten fields of a registration form; whatever the unit has not written is None."""

    name: Text | None = key("ten", "Tên mô hình ghi trong bản đăng ký", default=None)
    situation: Text | None = key("thuc_trang", "Thực trạng, lý do xây dựng", default=None)
    aims: Text | None = key("muc_tieu", "Mục tiêu, tiêu chí phấn đấu", default=None)
    methods: Text | None = key("cach_lam", "Nội dung, cách thức thực hiện", default=None)
    area: Text | None = key("dia_ban_doi_tuong", "Địa bàn, đối tượng", default=None)
    forces: Text | None = key("luc_luong", "Lực lượng chủ trì, phối hợp, tham gia", default=None)
    resources: Text | None = key("nguon_luc_du_kien", "Nguồn lực dự kiến", default=None)
    schedule: Text | None = key("thoi_gian", "Thời gian thực hiện", default=None)
    products: Text | None = key("san_pham", "Sản phẩm, kết quả kiểm chứng được", default=None)
    prospects: Text | None = key("kha_nang_nhan_rong", "Khả năng duy trì, nhân rộng", default=None)


class Event(Record):
    """One dated step. Steps stand in the order in which they happened."""

    step: Step = key("buoc", "Bước trong vòng đời của mô hình")
    on: Day = key("ngay", "Ngày, theo quyết định nếu có")
    level: Level | None = key("cap", "Cấp công nhận, khen, rà soát", default=None)
    decision: Text | None = key("quyet_dinh", "Quyết định hoặc văn bản: số ký hiệu và ngày", default=None)
    reason: Text | None = key("ly_do", "Lý do, nhất là khi kết thúc, tạm dừng, không đạt, thu hồi", default=None)
    into: InitiativeId | None = key("sap_nhap_vao", "Mã mô hình nhận sáp nhập", default=None)
    revokes: Step | None = key(
        "buoc_thu_hoi", "Thu hồi bước nào; bỏ trống là lần công nhận, tiêu biểu hoặc khen gần nhất", default=None
    )
    note: Text | None = key("ghi_chu", "Ghi chú", default=None)


class Resource(Record):
    """Something that people gave or did for the model."""

    kind: ResourceKind = key("loai", "Loại nguồn lực")
    amount: Amount = key("gia_tri", "Số lượng, ví dụ 1.200 hoặc 62,5")
    measure: Text = key("don_vi_tinh", "Đơn vị tính, ví dụ m², ngày công, triệu đồng, hộ, lượt người")


class Proof(Record):
    """One piece of evidence. Photos are shown only with consent."""

    kind: ProofKind = key("loai", "Loại minh chứng", default=ProofKind.DOCUMENT)
    text: Text = key("noi_dung", "Minh chứng gì, kèm số ký hiệu và ngày nếu là văn bản")
    on: Day | None = key("ngay", "Ngày của minh chứng", default=None)
    address: Address | None = key("dia_chi", "Địa chỉ trang đăng, nếu có", default=None)


class Score(Record):
    """The points given for one criterion."""

    criterion: Slug = key("muc", "Mã tiêu chí trong bộ tiêu chí")
    points: Amount = key("diem", "Điểm")


class Assessment(Record):
    """One assessment of the model for a period, against a version of the criteria."""

    period: PeriodId = key("ky", "Kỳ đánh giá, ví dụ 2024-nam")
    criteria: CriteriaId | None = key("tieu_chi", "Mã bộ tiêu chí; bỏ trống là bộ ghi ở đầu tệp", default=None)
    scores: tuple[Score, ...] = key("diem_tung_muc", "Điểm từng tiêu chí, nếu bộ tiêu chí có điểm", default=())
    points: Amount | None = key("diem", "Tổng điểm, nếu có", default=None)
    conclusion: Text = key("ket_luan", "Kết luận, ví dụ: đạt, hiệu quả, cần củng cố")


class Initiative(Record):
    """One model. `place` is named as it is now, `former_place` as before 01/7/2025."""

    id: Slug = key("ma", "Mã cố định của mô hình, trùng tên tệp, không dùng lại ở đơn vị khác")
    name: Text = key("ten", "Tên mô hình")
    subject: Subject = key("chu_the", "Tập thể hay cá nhân")
    kind: InitiativeKind = key("loai", "Mô hình hay điển hình", default=InitiativeKind.MODEL)
    field: FieldId = key("linh_vuc", "Mã lĩnh vực theo cấu hình, ví dụ kinh-te")
    unit: UnitId = key("don_vi", "Mã đơn vị thực hiện, trùng tên thư mục")
    level: Level = key("cap", "Cấp của mô hình")
    draft: Flag = key("nhap", "Bản nháp: chưa tính vào số liệu", default=False)
    place: Text | None = key("dia_ban", "Địa bàn theo tên hiện nay", default=None)
    former_place: Text | None = key("dia_ban_cu", "Địa bàn theo tên trước ngày 01/7/2025", default=None)
    registration: Registration | None = key("ban_dang_ky", "Mười nội dung của bản đăng ký", default=None)
    events: tuple[Event, ...] = key("qua_trinh", "Các bước đã qua, theo thứ tự thời gian", min_length=1)
    replicated_from: InitiativeId | None = key(
        "nhan_rong_tu", "Mã mô hình mà mô hình này nhân rộng từ đó", default=None
    )
    resources: tuple[Resource, ...] = key("nguon_luc", "Nguồn lực đã huy động", default=())
    beneficiaries: Text | None = key("doi_tuong_huong_loi", "Đối tượng hưởng lợi", default=None)
    proofs: tuple[Proof, ...] = key("minh_chung", "Minh chứng", default=())
    people: tuple[Text, ...] = key(
        "ca_nhan_neu_ten", "Họ tên cá nhân được nêu; chỉ ghi khi người ấy đồng ý công khai", default=()
    )
    consent: Flag = key("dong_y_cong_khai", "Người được nêu tên, có ảnh đã đồng ý công khai", default=False)
    end_reason: Text | None = key("ly_do_ket_thuc", "Vì sao mô hình kết thúc", default=None)
    criteria: CriteriaId | None = key("tieu_chi", "Mã bộ tiêu chí dùng để đánh giá", default=None)
    assessments: tuple[Assessment, ...] = key("danh_gia", "Đánh giá từng kỳ", default=())
    sample: Flag = key("minh_hoa", "Mô hình minh họa, không có thật", default=False)
    note: Text | None = key("ghi_chu", "Ghi chú của người nhập", default=None)
