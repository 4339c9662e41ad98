// Biểu đồ tương tác là phần thêm: không có nó thì hình tĩnh, chú giải và bảng vẫn đủ.
// Plotly chỉ được nạp, một lần cho cả trang, khi người đọc đưa con trỏ hay ngón tay tới hình, tới nút bằng bàn phím, hoặc bấm nút.
(function () {
  "use strict";
  const script = document.currentScript;
  const OPEN = "Mở biểu đồ tương tác", BACK = "Về hình tĩnh", FAILED = "Chưa tải được, bấm để thử lại";
  const CONFIG = {
    locale: "vi", responsive: true, displaylogo: false, displayModeBar: false, scrollZoom: false,
    showSendToCloud: false, plotlyServerURL: ""
  };
  const shown = new Set();
  let library = null;

  function load(address) {
    return new Promise(function (done, fail) {
      const tag = document.createElement("script");
      tag.src = address;
      tag.onload = done;
      tag.onerror = fail;
      document.head.appendChild(tag);
    });
  }

  function plotly() {
    if (!library) {
      library = load(script.dataset.plotly).then(function () { return load(script.dataset.plotlyVi); });
      library.catch(function () { library = null; });
    }
    return library;
  }

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

  function prepare(figure) {
    const still = figure.querySelector(".chart-still"), live = figure.querySelector(".chart-live");
    const button = figure.querySelector("button"), text = figure.querySelector("script").textContent;
    let height = 0, since = 0, wanted = true, waiting = 0;

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

    button.hidden = false;
    button.addEventListener("click", function () {
      if (!shown.has(draw)) {
        wanted = true;
        open();
      } else if (Date.now() - since > 700) { // vừa tự mở ngay trước khi bấm: người bấm muốn mở, không muốn đóng
        wanted = false;
        close();
      }
    });
    button.addEventListener("focus", plotly);
    still.addEventListener("pointerenter", function (event) {
      if (wanted && event.pointerType !== "touch") { waiting = setTimeout(open, 150); }
    });
    still.addEventListener("pointerleave", function () { clearTimeout(waiting); });
    still.addEventListener("click", open);
  }

  document.querySelectorAll(".chart").forEach(prepare);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", function () {
    shown.forEach(function (draw) { draw(); });
  });
})();
