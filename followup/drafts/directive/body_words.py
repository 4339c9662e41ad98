"""The words that names of bodies begin with and are made of, and the verbs that end them.

Each vocabulary is a text of expressions with " / " in between, so that a word is put in where it is missing.
"""

from __future__ import annotations

import re

from followup.drafts.directive.letters import CAPITAL


def _any(expressions: str) -> str:
    """Give one expression for all that stand in EXPRESSIONS."""
    alternatives = "|".join(re.split(r"\s+/\s+", " ".join(expressions.split())))
    return f"(?:{alternatives})"


_UY = "[ủu][yỷ]"
_NAMED = """
    Bộ / Sở / Cục / Chi cục / Tổng cục / Vụ / Viện / Trường / Học viện / Phòng / Đoàn / Hội / Báo / Đài / Ngân hàng /
    Quỹ / Trạm / Ban
"""
_OF_THE_PARTY = f"""
    Tỉnh {_UY} / Thành {_UY} / Huyện {_UY} / Thị {_UY} / Quận {_UY} / Đảng {_UY} / Cấp {_UY} / Chi {_UY} / Quân {_UY}
"""
_WHOLE = """
    Ban (?:cán sự|chỉ đạo|chấp hành|quản lý|giám sát|thanh tra|công tác|dân vận|tuyên giáo|tổ chức|chỉ huy|nhân dân) /
    Ban dân tộc / Các ban / Các (?:đồng chí )?(?:Bí thư|Ủy viên) / B(?:ộ|an) Chỉ huy / Bộ (?:chỉ huy|trưởng|đội) /
    Tổng Liên đoàn / Trung ương (?=Đoàn|Hội|Mặt|MTTQ) / Quốc hội / Hội đồng /
    Hội (?:nông dân|phụ nữ|cựu chiến binh|liên hiệp|người cao tuổi|chữ thập đỏ|khuyến học|quần chúng) /
    Đoàn (?:thanh niên|thể|công tác|kiểm tra|giám sát|khảo sát|đại biểu|xã|phường|cơ sở|trường|trực thuộc) /
    Chi cục / Trung tâm / Văn phòng / Ủy ban /
    Uỷ ban / Mặt trận / Liên đoàn / Liên hiệp / Liên minh / Tỉnh đoàn / Huyện đoàn / Thành đoàn / Thị đoàn /
    Quận đoàn / Công đoàn / Công an / Quân sự / Biên phòng / Tòa án / Toà án / Thanh tra / Kho bạc / Bảo hiểm /
    Cổng thông tin / Tạp chí / Thường vụ / Đảng bộ / Chi bộ / Khối / Đảng đoàn / Thường trực / Chính quyền /
    Chính phủ / Thủ tướng / Bộ Chính trị / Hạt Kiểm lâm / Tổng [Cc]ông ty / UBND / HĐND / UBMTTQ / UB MTTQ / MTTQ /
    UBKT / BTV / BCĐ / BDV / BCH / BTT / LĐLĐ / TT / VP /
    Tổ (?:công tác|thẩm định|giúp việc|chuyên gia|chuyên viên|dân vận|thư ký|chỉ đạo|biên tập|kiểm tra|giám sát) /
    Tổ (?:hòa giải|soạn thảo) / Công chức / Trợ lý (?=[A-ZĐ]) / Trưởng (?:các )?(?:thôn|ấp|khu|xóm|bản) /
    (?:Phó )?Chủ tịch / (?:Phó )?Giám đốc / Thủ trưởng / (?:Phó )?Trưởng ban / (?:Phó )?Trưởng phòng /
    Chánh Văn phòng / (?:Phó )?Bí thư /
    Người đứng đầu / Hiệu trưởng / Chánh Thanh tra / Chánh án / Viện trưởng / Cơ quan / Đơn vị / Địa phương /
    Lãnh đạo (?=[Cc]ác |UBND|Ủy ban|Sở|Ban|Đảng|Huyện|Phòng) / Doanh nghiệp / Hợp tác xã / Các tổ chức /
    Tổ chức đảng / Nhà trường / Lực lượng / Đoàn thể / (?:Huyện|Thành phố|Thị xã|Xã|Phường|Đặc khu) (?=[A-ZĐ])
"""
_KINDS = """
    cấp / huyện / thành / thị / tỉnh / quận / xã / phường / đảng / chi / sở / ban / ngành / phòng / đoàn / hội / cơ /
    đơn / địa / tổ chức / đồng / doanh / trường / trung / chính / lực / báo / uỷ / ủy / ubnd / bộ / công / chủ /
    thôn / ấp / khu / mặt / bí / thủ / bệnh viện / đồn / trạm
"""
_EACH = "(?:Các|Những|Toàn thể|Tất cả các|Từng|Mỗi)"
BEGINS = re.compile(rf"{_any(_WHOLE)}|{_any(_OF_THE_PARTY)}|{_any(_NAMED)} (?=[{CAPITAL}])|{_EACH} (?i:{_any(_KINDS)})")
"""What a name begins with at the beginning of a sentence."""

_SMALL_EACH = "(?:các|từng|mỗi|toàn thể|tất cả các|những)"
_SMALL_WHOLE = f"""
    [uủ][ỷy] ban / huyện {_UY} / thành {_UY} / thị {_UY} / tỉnh {_UY} / đảng {_UY} / cấp {_UY}(?! viên) / chi bộ /
    đảng bộ / đảng đoàn / chính quyền / mặt trận / đoàn thể / tổ chức (?:đảng|chính trị|đoàn|hội|thành viên) /
    văn phòng / cơ quan / đơn vị / địa phương / ban (?:chỉ đạo|cán sự|thường vụ|quản lý|tuyên giáo|dân vận|tổ chức) /
    thủ trưởng / người đứng đầu / chủ tịch / doanh nghiệp / nhà trường / bộ chỉ huy / công an / tòa án / thanh tra /
    phòng chuyên môn / chuyên môn (?=đồng cấp|cùng cấp) / lực lượng /
    đồn biên phòng / bệnh viện / trường học / đoàn thanh niên / trạm y tế / tổ dân phố /
    hội (?:nông dân|phụ nữ|cựu chiến binh|người cao tuổi) / công chức (?=[A-ZĐ]) / trợ lý (?=[A-ZĐ]) /
    người (?:sử dụng lao động|có uy tín)
"""
BEGINS_SMALL = re.compile(rf"{_SMALL_EACH} (?=(?i:{_any(_KINDS)}))|{_any(_SMALL_WHOLE)}")
"""What a name begins with in the middle of a sentence, with a small letter."""

_COMPOUNDS = """
    (?<=[Cc]ác )tổ chức(?=[,;]| và | có liên) /
    tổ chức (?:đảng|chính trị|cơ sở đảng|đoàn|hội(?! nghị| thảo| thi| diễn)|tôn giáo|thành viên|quần chúng|xã hội) /
    tổ chức (?:kinh tế|liên quan|nêu trên) / tham mưu, giúp việc / (?<=trách )tham mưu / giúp việc /
    [uủ][ỷy] ban kiểm tra / ban chỉ đạo / hợp tác xã /
    (?<=[Bb]an )(?:tổ chức|chỉ đạo|quản lý|kiểm tra|giám sát|công tác|tuyên giáo|dân vận) / (?<=[Bb]an )thanh tra /
    (?<=[Tt]ổ )(?:công tác|thẩm định|giúp việc) / (?<=[Đđ]oàn )(?:công tác|kiểm tra|giám sát|khảo sát) /
    (?:có )?liên quan / nêu trên /
    trên địa bàn(?: (?:toàn )?(?:tỉnh|huyện|xã|thành phố|phường|quận|thị xã))? /
    (?:trong|của)(?: toàn)? (?:tỉnh|huyện|Tỉnh|Huyện|thành phố)\\b / cán sự đảng / ven biển / ngoài công lập /
    công lập / bộ phận / bệnh viện / biên giới / vùng cao / miền núi / lực lượng vũ trang / thông tin, truyền thông /
    báo chí, truyền thông / báo chí / phát thanh / chuyên môn / chuyên trách / sự nghiệp / cùng cấp / cùng cơ quan /
    thành viên / cá nhân / hộ gia đình /
    và (?:Dân vận|Đào tạo|Xã hội|Công nghệ|Môi trường|Du lịch|Đầu tư|Phát triển|Truyền thông|Thể thao) / và Gia đình /
    , (?:Thể thao|Giáo dục|Gia đình|Thanh niên, Thiếu niên) và /
    thực hiện (?:Quy chế |quy chế )?dân chủ(?: ở cơ sở)? / (?<=Chỉ đạo )công tác dân vận /
    (?<=Chỉ đạo )(?:phòng, chống (?:tham nhũng|ma túy|thiên tai)|xây dựng nông thôn mới|cải cách hành chính) /
    (?<=Chỉ đạo )giải phóng mặt bằng / (?<=Hội đồng )phối hợp phổ biến,? giáo dục pháp luật / (?<=Hội đồng )thi đua /
    (?<=Ban Xây dựng )tổ chức Hội / (?<=Hậu )cần / hành chính nhà nước / nhà nước / dân vận /
    chính trị ?- ?xã hội / khối dân vận / dân cử / thường vụ / thường trực /
    từ (?:trung ương|tỉnh|huyện|thành phố) (?:đến|tới|xuống) (?:cơ sở|xã) / đồng cấp /
    đóng (?:chân )?trên địa bàn(?: (?:tỉnh|huyện|xã))?
"""
COMPOUNDS = re.compile(_any(_COMPOUNDS))
"""Words that look like verbs and belong to names: "các tổ chức chính trị - xã hội", "Ban Chỉ đạo"."""

SMALL = frozenset(
    """
    an ban binh buôn báo bí bạc bản bộ cao chi chiến chánh chí chính chủ chức chữ các cán công cùng cơ cư cấp
    cựu doanh dân dục dựng gia giám giáo giúp hiểm hiệp hoá hoạch huy huyện hành hình hóa học hội khoa khu
    khuyến khuyết khác khóm khẩu khối kinh kiểm kê liên luật làng lâm lý lượng lịch lực miền môi mặt mối nam
    nghiệp nghèo nghệ nguyên ngành người nhi nhà nhân nhập niên nông núi nước nạn nội nữ pháp phòng phó phương
    phường phố phụ phục phủ quan quyền quân quận quốc sinh sát sĩ sản sở sự tai thanh thao thiên thiếu thiện
    thuật thuộc thành thôn thông thư thương thập thể thị thống thủ thủy tin toàn toán tra trang triển trung
    truyền trường trưởng trấn trận trị trực tuổi tài tâm tòa tôn tù tư tướng tạo tật tế tỉnh tịch tổ tộc từ uỷ
    viên viễn viện việt văn vũ vận vệ vị vụ xuất xã xóm y yêu án ùy đ/c điện đoàn đơn đại đảng đầu đạo đẳng đặc
    địa đỏ đốc đồng đội động đứng ương ấp ủi ủy
    """.split()  # noqa: SIM905 - two hundred quoted words would hide the list
)
"""Small words that names are made of. Verbs are looked for first, so that "ban hành" is none of them."""

_VERBS = """
    [0-9]+ (?:tháng|năm|quý|tuần|ngày|lần|giờ) / lãnh đạo / chỉ đạo / chủ trì / chủ động / phối hợp / tham mưu /
    tổ chức / triển khai / thực hiện / thực hành / xây dựng / rà soát / tiếp tục / tiếp nhận / tiếp thu / tăng cường /
    đẩy mạnh / đẩy nhanh / đẩy lùi / nâng cao / căn cứ / hướng dẫn / theo dõi / kiểm tra / giám sát / đôn đốc /
    tổng hợp / tổng kết / sơ kết / báo cáo / ban hành / chịu trách nhiệm / có trách nhiệm / có nhiệm vụ /
    có chức năng / có thẩm quyền / có quyền / có kế hoạch / có văn bản / có giải pháp / có biện pháp / quán triệt /
    phổ biến / tuyên truyền / bố trí / cân đối / thẩm định / thẩm tra / cung cấp / đưa tin / định hướng / định kỳ /
    định kì / kịp thời / nghiêm túc / khẩn trương / tập trung / tập hợp / tập huấn / thường xuyên / hoàn thành /
    hoàn thiện / hoàn tất / gửi / nộp / trình / phát động / phát huy / phát hiện / phát hành / phát triển / vận động /
    tạo điều kiện / tạo sự / tạo môi trường / quan tâm / bảo đảm / đảm bảo / [hH][ằà]ng (?:năm|tháng|quý|tuần) /
    xem xét / quyết định / quyết liệt / nghiên cứu / đề xuất / đề nghị / đề ra / đề cao / lồng ghép / thành lập /
    kiện toàn / củng cố / cử(?! tri) / phân công / phân bổ / phân loại / lập / mở / đăng ký / đăng tải / khảo sát /
    đánh giá / bình xét / xét / để / với / trong(?! tỉnh| toàn| huyện| Tỉnh) / theo(?! dõi) / trước / chậm nhất /
    muộn nhất / khi / nếu / đã / đang / sẽ / phải / cần / là / thống nhất / thống kê / cụ thể hóa / dành /
    giới thiệu / cập nhật / lựa chọn / nắm / huy động / sử dụng / quản lý / bàn giao / tiến hành / niêm yết /
    công khai / công bố / công nhận / giải quyết / xử lý / chuẩn bị / hỗ trợ / giúp(?! việc) / đối thoại / tiếp xúc /
    tiếp công dân / thông báo / thông qua / rà / chấn chỉnh / khắc phục / nhân rộng / duy trì / biểu dương /
    khen thưởng / tuyên dương / chăm lo / bảo vệ / ứng dụng / đổi mới / đa dạng / ký kết / ký / bồi dưỡng / đào tạo /
    giao / giữ / lấy / nhận / làm / đưa / xác định / xác minh / chọn / cam kết / chấp hành / phê duyệt / điều chỉnh /
    bổ sung / góp ý / tham gia / tư vấn / gắn / khuyến khích / thúc đẩy / phân tích / đối chiếu / thu thập / in /
    đảm nhận / phụ trách / quy định / yêu cầu / cho ý kiến / nhằm / nghiêm / chú trọng / chú ý / ưu tiên / nêu cao /
    tự / không / chưa / luôn / ngay / trực tiếp / trao / tặng / giúp đỡ / đầu tư / kết nối / khai thác / vào cuộc /
    đồng thời / dự toán / cấp kinh phí / xin ý kiến / dự(?! án) / mời / sắp xếp / bầu / kiểm điểm / kiểm soát / về /
    thi hành / chỉ thị / kết luận / được giao / có ý kiến / ra quân / hiện thực / thành công / tích cực / gương mẫu /
    đi đầu / tiên phong / tiết kiệm / phòng ngừa / phòng, chống / ngăn chặn / đấu tranh / xác nhận / trả lời / thu /
    kiến nghị / hưởng ứng / soạn thảo / điều tra / cải cách / hiến / đóng góp / bảo quản / số hóa / chuyển /
    truyền tải / quảng bá / giáo dục / nhắc nhở / lắng nghe / tiếp dân / tăng / mỗi (?:năm|tháng|quý|tuần) / kết quả /
    tình hình / tiến độ / việc / những / nội dung / các nội dung / qua / vào / tại / ở / từ / do / mà / thì / cho /
    của / như / đến / tới / so / hay / nơi / bằng / nhất là / trên cơ sở / xong / hiệu quả / sát sao / kết hợp /
    mở rộng / chia sẻ / phản ánh / đối với / khai trương / tuần tra / truy quét / vận hành / trồng / diễn tập /
    ứng phó / sơ tán / cứu hộ / biên soạn / xuất bản / phát sóng / cấp phát / thăm / ủng hộ / quyên góp / kêu gọi /
    kết nạp / lắp đặt / sửa chữa / dọn / tiêm / đón / giải phóng / bồi thường / thiết kế / nghiệm thu / giải ngân /
    tích hợp / tham vấn / treo / cắm / trưng bày / ký cam kết / học tập / noi gương / sáp nhập / trích / chi trả /
    rút
"""
VERBS = re.compile(rf"{_any(_VERBS)}(?![^\W\d_])")
"""What follows a name that has ended: verbs of duties and the small words that begin something else."""
