// Tìm, lọc, sắp xếp mô hình là phần thêm: không có nó thì 50 dòng đầu và các danh sách chia sẵn vẫn đủ.
// Tệp này chỉ hiện ô lọc và nút sắp xếp; phần tính và dữ liệu được nạp một lần, khi người đọc đưa tay tới.
(function () {
  "use strict";
  const script = document.currentScript, place = document.getElementById("tra-cuu"), form = place.querySelector("form");
  const said = place.querySelector("[role=status]");
  let explorer = null;

  function load(address) {
    return new Promise(function (done, fail) {
      const tag = document.createElement("script");
      tag.src = address;
      tag.onload = done;
      tag.onerror = fail;
      document.head.appendChild(tag);
    });
  }

  function open() {
    if (!explorer) {
      explorer = load(script.dataset.fold).then(function () {
        return Promise.all([load(script.dataset.table), load(script.dataset.csv), load(script.dataset.rows)]);
      }).then(function () {
        return window.exploreModels(place, window.moHinh);
      });
      explorer.catch(function () {
        explorer = null;
        said.textContent = "Chưa tải được dữ liệu mô hình, hãy thử lại hoặc dùng các danh sách chia sẵn.";
      });
    }
    return explorer;
  }

  function answer(event) {
    if (event.type === "submit") { event.preventDefault(); }
    open().then(function (ready) { ready.answer(event); }, function () { /* đã báo ở trên */ });
  }

  place.querySelectorAll("th[data-sort]").forEach(function (head) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.textContent = head.textContent;
    head.replaceChildren(button);
  });
  form.hidden = false;
  place.querySelector(".after").hidden = false;
  ["input", "submit", "click", "reset"].forEach(function (kind) { place.addEventListener(kind, answer); });
  ["focusin", "pointerover"].forEach(function (kind) {
    place.addEventListener(kind, function () { open().catch(function () { /* đã báo ở trên */ }); }, { once: true });
  });
  if (location.search) { open().catch(function () { /* đã báo ở trên */ }); }

  // Chân trang nói ngày của số liệu khi trang đã mở xong.
  window.addEventListener("load", function () {
    load(script.dataset.day).catch(function () { /* liên kết vẫn còn */ });
  });
})();
