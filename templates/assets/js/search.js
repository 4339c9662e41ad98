// Tìm kiếm là phần thêm: không có nó thì trang vẫn có danh sách theo vần. Tệp này chỉ chờ; danh mục và phần tìm
// được nạp một lần, khi người đọc đưa tay tới ô tìm hoặc khi địa chỉ đã mang câu hỏi.
(function () {
  "use strict";
  const script = document.currentScript, place = document.getElementById("tim"), form = place.querySelector("form");
  const asked = new URLSearchParams(location.search);
  let opened = null;

  function load(address) {
    return new Promise(function (done, fail) {
      const tag = document.createElement("script");
      tag.src = address;
      tag.onload = done;
      tag.onerror = fail;
      document.head.appendChild(tag);
    });
  }

  function models() {
    return load(script.dataset.models).then(function () { return window.moHinh; });
  }

  function open() {
    if (!opened) {
      const each = script.dataset;
      opened = load(each.fold)
        .then(function () { return Promise.all([load(each.scan), load(each.page), load(each.index)]); })
        .then(function () { window.trangTim(place, window.chiMuc, models); });
      opened.catch(function () {
        opened = null;
        place.querySelector("[role=status]").textContent = "Chưa tải được phần tìm kiếm, hãy thử lại hoặc dùng danh sách dưới đây.";
      });
    }
  }

  form.elements.q.value = asked.get("q") || "";
  if (form.elements["mo-hinh"]) { form.elements["mo-hinh"].checked = asked.has("mo-hinh"); }
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("focusin", open);
  if (asked.get("q")) { open(); }

  // Chân trang nói ngày của số liệu khi trang đã mở xong.
  window.addEventListener("load", function () {
    load(script.dataset.day).catch(function () { /* liên kết vẫn còn */ });
  });
})();
