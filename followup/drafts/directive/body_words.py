"""The words that names of bodies begin with and are made of, and the verbs that end them."""

from __future__ import annotations

import re

from followup.drafts.directive.letters import CAPITAL

_CAP = f"[{CAPITAL}]"

_TITLES = (
    r"Ban (?:Thường vụ|Thường trực|cán sự|Cán sự|chỉ đạo|chấp hành|quản lý|giám sát|thanh tra|công tác|dân vận|tuyên giáo"
    rf"|tổ chức|chỉ huy|nhân dân|dân tộc|{_CAP})",
    r"Các ban|Các (?:đồng chí )?(?:Bí thư|Ủy viên)",
    r"B(?:ộ|an) Chỉ huy|Bộ (?:chỉ huy|trưởng|đội)",
    rf"(?:Bộ|Sở|Cục|Chi cục|Tổng cục|Vụ|Viện|Trường|Học viện|Phòng|Đoàn|Hội|Báo|Đài|Tổng [Cc]ông ty|Ngân hàng|Quỹ|Trạm) {_CAP}",
    r"Hội đồng|Hội (?:nông dân|phụ nữ|cựu chiến binh|liên hiệp|người cao tuổi|chữ thập đỏ|khuyến học|quần chúng)",
    r"Đoàn (?:thanh niên|thể|công tác|kiểm tra|giám sát|khảo sát|đại biểu)",
    r"(?:Chi cục|Trung tâm|Văn phòng|Ủy ban|Uỷ ban|Mặt trận|Liên đoàn|Liên hiệp|Liên minh|Tỉnh đoàn|Huyện đoàn|Thành đoàn)",
    r"(?:Thị đoàn|Quận đoàn|Công đoàn|Công an|Quân sự|Biên phòng|Tòa án|Toà án|Thanh tra|Kho bạc|Bảo hiểm|Cổng thông tin)",
    r"(?:Tạp chí|Tỉnh [ủu][yỷ]|Thành [ủu][yỷ]|Huyện [ủu][yỷ]|Thị [ủu][yỷ]|Quận [ủu][yỷ]|Đảng [ủu][yỷ]|Cấp [ủu][yỷ])",
    r"(?:Thường vụ|Đảng bộ|Chi bộ|Chi [ủu][yỷ]|Khối|Đảng đoàn|Thường trực|Chính quyền|Chính phủ|Thủ tướng|Bộ Chính trị|Hạt Kiểm lâm)",
    r"(?:UBND|HĐND|UBMTTQ|UB MTTQ|MTTQ|UBKT|BTV|BCĐ|BDV|BCH|BTT|LĐLĐ|TT|VP) ?",
    r"Tổ (?:công tác|thẩm định|giúp việc|chuyên gia|chuyên viên|dân vận|thư ký|chỉ đạo|biên tập|kiểm tra|giám sát|hòa giải|soạn thảo)",
    r"(?:Phó )?(?:Công chức|Trưởng (?:các )?(?:thôn|ấp|khu|xóm|bản)|Chủ tịch|Giám đốc|Thủ trưởng|Trưởng ban|Trưởng phòng|Chánh Văn phòng|Bí thư|Người đứng đầu|Hiệu trưởng|Chánh Thanh tra|Chánh án|Viện trưởng|Lãnh đạo (?=[Cc]ác |UBND|Ủy ban|Sở|Ban|Đảng|Huyện|Phòng))",
    r"(?:Cơ quan|Đơn vị|Địa phương|Doanh nghiệp|Hợp tác xã|Các tổ chức|Tổ chức đảng|Nhà trường|Lực lượng|Đoàn thể)",
    r"(?:Các|Những|Toàn thể|Tất cả các|Từng|Mỗi) (?:[Cc]ấp|[Hh]uyện|[Tt]hành|[Tt]hị|[Tt]ỉnh|[Qq]uận|[Xx]ã|[Pp]hường|[Đđ]ảng|[Cc]hi|[Ss]ở|[Bb]an|[Nn]gành|[Pp]hòng|[Đđ]oàn|[Hh]ội|[Cc]ơ|[Đđ]ơn|[Đđ]ịa|[Tt]ổ chức|[Đđ]ồng|[Dd]oanh|[Tt]rường|[Tt]rung|[Cc]hính|[Ll]ực|[Bb]áo|[Uu]ỷ|[Ủủ]y|UBND|[Bb]ộ|[Cc]ông|[Cc]hủ|[Tt]hôn|[Ấấ]p|[Kk]hu|[Mm]ặt|[Bb]í|[Tt]hủ)",
    r"(?:Huyện|Thành phố|Thị xã|Xã|Phường|Đặc khu) [A-ZĐ]",
)
BEGINS = re.compile(rf"(?:{'|'.join(_TITLES)})")
"""What a name begins with when it stands at the beginning of a sentence."""

BEGINS_SMALL = re.compile(
    r"(?:các|từng|mỗi|toàn thể|tất cả các|những) (?=cấp [ủu]|cấp,|huyện|thành|thị|tỉnh|quận|xã|phường|đảng|chi bộ|sở|ban|ngành|phòng|đoàn|hội|cơ quan"
    r"|đơn vị|địa phương|tổ chức|doanh|trường|trung tâm|bệnh viện|đồn|trạm|chính quyền|lực lượng|báo|[uủ][ỷy] ban|UBND|Sở|Ban|Phòng|Hội|Ủy|bộ|công an|thôn|ấp|khu|mặt trận|Huyện|Thành|Đảng|cấp)"
    r"|(?:[uủ][ỷy] ban|huyện [ủu]|thành [ủu]|thị [ủu]|tỉnh [ủu]|đảng [ủu]|cấp [ủu]|chi bộ|đảng bộ|đảng đoàn|chính quyền|mặt trận|đoàn thể"
    r"|tổ chức (?:đảng|chính trị|đoàn|hội)|văn phòng|cơ quan|đơn vị|địa phương|ban (?:chỉ đạo|cán sự|thường vụ|quản lý|tuyên giáo|dân vận|tổ chức)|thủ trưởng|người đứng đầu|chủ tịch|doanh nghiệp|nhà trường"
    r"|bộ chỉ huy|công an|tòa án|thanh tra|phòng chuyên môn|đồn biên phòng|bệnh viện|trường học|đoàn thanh niên|trạm y tế|tổ dân phố|hội (?:nông dân|phụ nữ|cựu chiến binh|người cao tuổi))(?:[yỷ])?"
)
"""What a name begins with in the middle of a sentence with small letters."""

COMPOUNDS = re.compile(
    r"tổ chức (?:đảng|chính trị|cơ sở đảng|đoàn|hội(?! nghị| thảo| thi| diễn)|tôn giáo|thành viên|quần chúng|xã hội|kinh tế|liên quan|nêu trên)"
    r"|tham mưu, giúp việc|(?<=trách )tham mưu|giúp việc|[uủ][ỷy] ban kiểm tra|ban chỉ đạo|hợp tác xã"
    r"|(?<=[Bb]an )(?:tổ chức|chỉ đạo|quản lý|kiểm tra|giám sát|công tác|tuyên giáo|dân vận|thanh tra)|(?<=[Tt]ổ )(?:công tác|thẩm định|giúp việc)"
    r"|(?:có )?liên quan|nêu trên|trên địa bàn(?: (?:toàn )?(?:tỉnh|huyện|xã|thành phố|phường|quận|thị xã))?|(?:trong|của)(?: toàn)? (?:tỉnh|huyện|Tỉnh|Huyện|thành phố)\b"
    r"|cán sự đảng|ven biển|ngoài công lập|công lập|bộ phận|bệnh viện|biên giới|vùng cao|miền núi|lực lượng vũ trang|thông tin, truyền thông|báo chí, truyền thông|báo chí|phát thanh|chuyên môn|chuyên trách|sự nghiệp|cùng cấp|cùng cơ quan|thành viên"
    r"|và (?:Dân vận|Đào tạo|Xã hội|Công nghệ|Môi trường|Du lịch|Đầu tư|Phát triển|Truyền thông|Thể thao|Gia đình)|, (?:Thể thao|Giáo dục|Gia đình|Thanh niên, Thiếu niên) và"
    r"|thực hiện (?:Quy chế |quy chế )?dân chủ(?: ở cơ sở)?|(?<=Chỉ đạo )(?:công tác dân vận|phòng, chống (?:tham nhũng|ma túy|thiên tai)|xây dựng nông thôn mới|cải cách hành chính|giải phóng mặt bằng)"
    r"|hành chính nhà nước|nhà nước|dân vận|chính trị ?- ?xã hội|khối dân vận|dân cử|thường vụ|thường trực"
)

SMALL = frozenset(
    "ủy uỷ ùy ủi ban nhân dân tỉnh huyện xã phường thị trấn thành phố quận đặc khu thôn ấp bản làng khóm cấp các trực thuộc trung ương đảng đoàn"
    " thể chính trị hội cơ quan đơn vị địa phương ngành sở phòng công an vụ quốc gia tế kinh văn hóa hoá nội bộ y nông nghiệp phụ nữ cựu chiến binh"
    " niên thanh thiếu chức sĩ tôn giáo dân tộc miền núi mặt trận tổ việt nam quyền đội quân tòa án viện trường học đại cao đẳng tâm"
    " doanh cơ sở dân cư chi bộ đầu mối viên đồng chí đ/c thủ trưởng giám đốc chủ tịch bí thư chánh phó người đứng đầu thuộc khối liên hiệp liên"
    " toàn cùng khác lượng vũ trang phủ tướng hành nhà nước tư pháp tài xóm buôn sản hoạch vận dục tạo thông thương nghệ khoa động lịch thao thể tin"
    " truyền hình lâm thủy nghiệp thôn toán kê bạc hiểm sát tra huy sự lý lực thuật cao tuổi chữ thập đỏ nguyên dựng tư triển môi viễn điện kiểm thống"
    " luật báo cán án thiên tai nhà vệ sinh xuất nhập khẩu đầu thập từ thiện thiếu nhi khuyến nạn tù yêu nước giúp nghèo khuyết tật chính phục".split()
)
"""Small words that names are made of. Verbs are looked for first, so that "ban hành" is none of them."""

VERBS = re.compile(
    r"(?:[0-9]+ (?:tháng|năm|quý|tuần|ngày|lần|giờ)|lãnh đạo|chỉ đạo|chủ trì|chủ động|phối hợp|tham mưu|tổ chức|triển khai|thực hiện|thực hành|xây dựng|rà soát|tiếp tục|tiếp nhận|tiếp thu"
    r"|tăng cường|đẩy mạnh|đẩy nhanh|đẩy lùi|nâng cao|căn cứ|hướng dẫn|theo dõi|kiểm tra|giám sát|đôn đốc|tổng hợp|tổng kết|sơ kết|báo cáo|ban hành"
    r"|chịu trách nhiệm|có trách nhiệm|có kế hoạch|có văn bản|có giải pháp|có biện pháp|quán triệt|phổ biến|tuyên truyền|bố trí|cân đối|thẩm định|thẩm tra|cung cấp|đưa tin"
    r"|định hướng|định kỳ|định kì|kịp thời|nghiêm túc|khẩn trương|tập trung|tập hợp|tập huấn|thường xuyên|hoàn thành|hoàn thiện|hoàn tất|gửi|nộp|trình"
    r"|phát động|phát huy|phát hiện|phát hành|phát triển|vận động|tạo điều kiện|tạo sự|tạo môi trường|quan tâm|bảo đảm|đảm bảo|[hH][ằà]ng (?:năm|tháng|quý|tuần)|xem xét"
    r"|quyết định|quyết liệt|nghiên cứu|đề xuất|đề nghị|đề ra|đề cao|lồng ghép|thành lập|kiện toàn|củng cố|cử (?!tri)|phân công|phân bổ|phân loại|lập |mở |đăng ký|đăng tải"
    r"|khảo sát|đánh giá|bình xét|xét |để |với |trong (?!tỉnh|toàn|huyện|Tỉnh)|theo (?!dõi)|trước|chậm nhất|muộn nhất|khi |nếu |đã |đang |sẽ |phải |cần |là |thống nhất|thống kê|cụ thể hóa"
    r"|dành |giới thiệu|cập nhật|lựa chọn|nắm |huy động|sử dụng|quản lý|bàn giao|tiến hành|niêm yết|công khai|công bố|công nhận|giải quyết|xử lý|chuẩn bị|hỗ trợ|giúp (?!việc)"
    r"|đối thoại|tiếp xúc|tiếp công dân|thông báo|thông qua|rà |chấn chỉnh|khắc phục|nhân rộng|duy trì|biểu dương|khen thưởng|tuyên dương|chăm lo|bảo vệ|ứng dụng|đổi mới"
    r"|đa dạng|ký kết|ký |bồi dưỡng|đào tạo|giao |giữ |lấy |nhận |làm |đưa |xác định|xác minh|chọn |cam kết|chấp hành|phê duyệt|điều chỉnh|bổ sung|góp ý|tham gia"
    r"|tư vấn|gắn |khuyến khích|thúc đẩy|phân tích|đối chiếu|thu thập|in |đảm nhận|phụ trách|quy định|yêu cầu|cho ý kiến|nhằm |nghiêm|chú trọng|chú ý|ưu tiên"
    r"|nêu cao|tự |không |chưa |luôn |ngay |trực tiếp|trao |tặng |giúp đỡ|đầu tư|kết nối|khai thác|vào cuộc|đồng thời|dự toán|cấp kinh phí|xin ý kiến|dự (?!án)|mời |sắp xếp|bầu |kiểm điểm|kiểm soát"
    r"|về |thi hành|chỉ thị|kết luận|được giao|có ý kiến|ra quân|hiện thực|thành công|tích cực|gương mẫu|đi đầu|tiên phong|tiết kiệm|phòng ngừa|phòng, chống|ngăn chặn|đấu tranh"
    r"|xác nhận|trả lời|thu |kiến nghị|hưởng ứng|soạn thảo|điều tra|cải cách|hiến |đóng góp|bảo quản|số hóa|chuyển |truyền tải|quảng bá|giáo dục|nhắc nhở|lắng nghe|tiếp dân"
    r"|tăng |mỗi (?:năm|tháng|quý|tuần)|kết quả |tình hình |tiến độ |việc |những |nội dung |các nội dung |có ý kiến|qua |vào |tại |ở |từ |do |mà |thì |cho |của |như |đến |tới |so |hay |nơi |bằng |nhất là|trên cơ sở|đ[ểể] |xong |hiệu quả|sát sao|kết hợp|mở rộng|chia sẻ|phản ánh|đối với|khai trương)",
)
"""What follows a name that has ended: verbs of duties and the small words that begin something else."""
