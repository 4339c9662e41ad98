// Biểu đồ tương tác là phần thêm: không có nó thì hình tĩnh, chú giải và bảng vẫn đủ.
// Tệp này và Plotly chỉ được nạp, một lần cho cả trang, khi người đọc đưa con trỏ hay ngón tay tới hình, tới nút bằng bàn phím, hoặc bấm nút.
(function () {
  "use strict";
  const OPEN = "Mở biểu đồ tương tác", BACK = "Về hình tĩnh", FAILED = "Chưa tải được, bấm để thử lại";
  const CONFIG = {
    locale: "vi", responsive: true, displaylogo: false, displayModeBar: false, scrollZoom: false,
    showSendToCloud: false, plotlyServerURL: ""
  };
  const shown = new Set();

  // Màu và chữ lấy từ tệp kiểu của trang, nên theo đúng nền sáng, nền tối.
  function dress(spec, height) {
    const style = getComputedStyle(document.documentElement);
    const colour = function (name) { return style.getPropertyValue("--" + name).trim(); };
    spec.data.forEach(function (trace) {
      if (trace.line) {
        trace.line.color = colour(trace.meta);
        return;
      }
      trace.marker.color = colour(trace.meta);
      trace.marker.line = Object.assign({ color: colour("strong"), width: 1 }, trace.marker.line);
      if (trace.marker.pattern) {
        Object.assign(trace.marker.pattern, { fillmode: "overlay", fgcolor: colour("net"), fgopacity: 0.45, size: 8, solidity: 0.18 });
      }
    });
    const rule = { color: colour("soft"), gridcolor: colour("line"), zeroline: false };
    Object.assign(spec.layout.xaxis, rule);
    return Object.assign(spec.layout, {
      height: height, dragmode: false,
      paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)",
      font: { family: getComputedStyle(document.body).fontFamily, size: 13, color: colour("ink") },
      hoverlabel: { align: "left", bgcolor: colour("paper"), bordercolor: colour("strong"), font: { color: colour("ink") } }
    });
  }

  // `first` là điều người đọc vừa làm với hình, `load` nạp một tệp theo tên.
  window.openChart = function (figure, first, load) {
    const still = figure.querySelector(".chart-still"), live = figure.querySelector(".chart-live");
    const button = figure.querySelector("button"), text = figure.querySelector("script").textContent;
    let height = 0, since = 0, wanted = true, waiting = 0;

    function plotly() {
      return load("plotly").then(function () { return load("plotlyVi"); });
    }

    function draw() {
      const spec = JSON.parse(text);
      return window.Plotly.react(live, spec.data, dress(spec, height), CONFIG);
    }

    function close() {
      shown.delete(draw);
      figure.classList.remove("is-live");
      live.hidden = true;
      button.textContent = OPEN;
    }

    function open() {
      plotly().then(function () {
        if (shown.has(draw)) { return null; }
        height = still.offsetHeight;
        shown.add(draw);
        figure.classList.add("is-live");
        live.hidden = false;
        button.textContent = BACK;
        since = Date.now();
        return draw();
      }).catch(function () {
        close();
        button.textContent = FAILED;
      });
    }

    function prefetch() {
      plotly().catch(function () { /* báo khi bấm */ });
    }

    function enter(event) {
      if (wanted && event.pointerType !== "touch") { waiting = setTimeout(open, 150); }
    }

    button.addEventListener("click", function () {
      if (!shown.has(draw)) {
        wanted = true;
        open();
      } else if (Date.now() - since > 700) { // vừa tự mở ngay trước khi bấm: người bấm muốn mở, không muốn đóng
        wanted = false;
        close();
      }
    });
    button.addEventListener("focus", prefetch);
    still.addEventListener("pointerenter", enter);
    still.addEventListener("pointerleave", function () { clearTimeout(waiting); });
    still.addEventListener("click", open);
    if (first.type === "click" && (button === first.target || still.contains(first.target))) { open(); }
    else if (first.type === "pointerover" && still.matches(":hover")) { enter(first); }
    else if (first.target === button) { prefetch(); }
  };

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", function () {
    shown.forEach(function (draw) { draw(); });
  });
})();
