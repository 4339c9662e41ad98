"""What the models of the sample are called, do and end for: words only, no name of a person or a real place."""

from __future__ import annotations

FIELDS = ("kinh-te", "van-hoa-xa-hoi", "quoc-phong-an-ninh", "he-thong-chinh-tri")

SUBJECTS = {
    "kinh-te": (
        "Tổ hợp tác trồng rau an toàn",
        "Liên kết nuôi bò sinh sản",
        "Vườn mẫu, nhà sạch",
        "Hiến đất mở rộng đường liên thôn",
        "Tiết kiệm xoay vòng vốn",
        "Nuôi ong lấy mật dưới tán rừng",
        "Cánh đồng một giống",
        "Giúp nhau giống, vốn, ngày công",
        "Ao cá nghĩa tình",
        "Nuôi gà thả vườn theo tổ",
        "Trồng dược liệu dưới tán rừng",
        "Phiên chợ nông sản sạch",
        "Đổi công thu hoạch",
        "Cùng bán trái cây qua mạng",
        "Thanh niên khởi nghiệp từ nông sản",
    ),
    "van-hoa-xa-hoi": (
        "Nồi cháo nghĩa tình",
        "Đám cưới tiết kiệm",
        "Tang lễ văn minh",
        "Tuyến đường hoa tự quản",
        "Đổi rác lấy quỹ khuyến học",
        "Tủ sách thôn",
        "Mẹ đỡ đầu",
        "Thắp sáng đường quê",
        "Dòng họ khuyến học",
        "Sạch nhà, đẹp ngõ",
        "Lớp học bơi mùa hè",
        "Bếp ăn nghĩa tình",
        "Nhà văn hóa sáng đèn",
        "Tổ chăm sóc người cao tuổi tại nhà",
        "Xóa nhà tạm bằng ngày công",
    ),
    "quoc-phong-an-ninh": (
        "Tổ tự quản an ninh trật tự",
        "Tiếng kẻng an ninh",
        "Camera an ninh của dân",
        "Giúp người lầm lỗi trở về",
        "Bến đò an toàn",
        "Gia đình không có người vi phạm",
        "Thôn không ma túy",
        "Dân quân giúp dân ngày mùa",
        "Khu nhà trọ an toàn",
        "Cổng trường an toàn giao thông",
        "Đội chữa cháy tại chỗ",
        "Tổ hòa giải ba biết",
    ),
    "he-thong-chinh-tri": (
        "Ngày thứ Bảy nghe dân nói",
        "Một cửa thân thiện",
        "Tổ công nghệ số cộng đồng",
        "Cán bộ cùng làm với dân",
        "Hòm thư góp ý tại nhà văn hóa",
        "Đối thoại đầu tháng",
        "Đảng viên phụ trách hộ",
        "Trả kết quả tại nhà",
        "Hẹn giờ tiếp dân",
        "Giám sát cộng đồng công trình của thôn",
        "Họp thôn có biên bản công khai",
        "Chi bộ đến từng nhà",
    ),
}
"""The subjects of models, by field."""

POSTS = ("tổ trưởng tổ tự quản", "trưởng ban công tác Mặt trận", "bí thư chi bộ", "người có uy tín", "chi hội trưởng")
"""What an individual is: a post, never a name."""

FAILED = (
    "Không đủ hộ tham gia sau ba tháng vận động.",
    "Nội dung đăng ký trùng với việc thường xuyên của thôn.",
    "Chưa có kết quả để đánh giá đến hết năm.",
)
ENDED = (
    "Đã đạt mục tiêu đề ra, chuyển thành việc làm thường xuyên của thôn.",
    "Người dân chuyển sang cây trồng, vật nuôi khác nên tổ không còn hoạt động.",
    "Nòng cốt chuyển đi nơi khác, không còn người điều hành.",
    "Không còn phù hợp sau khi sắp xếp thôn, khu phố.",
    "Nguồn kinh phí hỗ trợ đã hết, các hộ không góp tiếp.",
    "Rà soát cho thấy mô hình hoạt động hình thức, không có kết quả cụ thể.",
)
PAUSED = ("Tạm dừng do mưa lũ làm hư hỏng công trình.", "Tạm dừng chờ kiện toàn ban điều hành sau sắp xếp tổ chức.")
JOINED = "Gộp với mô hình cùng nội dung ở thôn bên sau khi sắp xếp đơn vị hành chính."
CLOSED_WITH_DISTRICT = "Kết thúc cùng cấp huyện; nội dung còn phù hợp do các xã, phường lựa chọn, đăng ký lại."
REVOKED = "Thẩm tra lại thấy số liệu thành tích kê khai không đúng."

HOW = (
    "Họp thôn bàn và thống nhất cách làm; chia tổ, mỗi tổ một người nòng cốt; hằng tháng kiểm điểm kết quả.",
    "Chi bộ ra nghị quyết chuyên đề; đảng viên làm trước; Mặt trận và các đoàn thể vận động từng hộ.",
    "Ban điều hành do dân bầu; thu, chi công khai tại nhà văn hóa; giúp lần lượt từng hộ theo danh sách dân chọn.",
)
WHY = (
    "Nhiều hộ có nhu cầu nhưng làm riêng lẻ, kết quả thấp; ý kiến này được nêu nhiều lần tại các cuộc họp thôn.",
    "Việc kéo dài nhiều năm chưa giải quyết được, người dân còn ý kiến khác nhau.",
    "Địa bàn rộng, cán bộ ít, cần người dân cùng tham gia quản lý.",
)
RESULTS = (
    "Có sổ theo dõi từng tháng; kết quả được dán công khai tại nhà văn hóa thôn.",
    "Có biên bản nghiệm thu khối lượng và danh sách hộ tham gia.",
    "Có báo cáo kết quả được chi bộ thông qua cuối năm.",
)
LASTING = (
    "Chi phí duy trì thấp, các hộ tự góp; thôn khác có điều kiện tương tự đều làm theo được.",
    "Duy trì được khi còn người nòng cốt; cần hỗ trợ tập huấn nếu nhân rộng.",
)
AIMS = (
    "Có từ 70% số hộ trong thôn tham gia vào cuối năm.",
    "Giải quyết dứt điểm việc đã nêu trong năm, được từ 90% số hộ đồng tình.",
    "Mỗi quý giúp được ít nhất ba hộ khó khăn.",
)
FORCES = "Chủ trì: chi bộ thôn; phối hợp: Ban công tác Mặt trận; tham gia: các chi hội, các hộ trong thôn."
MEANS = "Dân góp ngày công và kinh phí; phần còn lại vận động xã hội hóa."
