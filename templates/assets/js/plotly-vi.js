// Cách viết số, ngày tháng và chữ của Plotly bằng tiếng Việt; nạp sau Plotly.
Plotly.register({
  moduleType: "locale",
  name: "vi",
  dictionary: {
    "Autoscale": "Tự chọn thang đo", "Reset axes": "Đặt lại trục", "Zoom": "Phóng to", "Pan": "Di chuyển",
    "Zoom in": "Phóng to", "Zoom out": "Thu nhỏ", "Download plot as a png": "Tải ảnh PNG",
    "Double-click on legend to isolate one trace": "Bấm đúp vào chú giải để chỉ xem một loại",
    "Double-click to zoom back out": "Bấm đúp để xem lại toàn bộ", "Click to enter Plot title": "Tên biểu đồ",
    "Snapshot succeeded": "Đã lưu ảnh", "Taking snapshot - this may take a few seconds": "Đang lưu ảnh, xin chờ vài giây"
  },
  format: {
    days: ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"],
    shortDays: ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
    months: ["tháng 1", "tháng 2", "tháng 3", "tháng 4", "tháng 5", "tháng 6", "tháng 7", "tháng 8", "tháng 9", "tháng 10", "tháng 11", "tháng 12"],
    shortMonths: ["Th1", "Th2", "Th3", "Th4", "Th5", "Th6", "Th7", "Th8", "Th9", "Th10", "Th11", "Th12"],
    date: "%d/%m/%Y", decimal: ",", thousands: ".", grouping: [3], currency: ["", " đồng"]
  }
});
