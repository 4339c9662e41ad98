// Show the buttons that copy a text of the page. Works from a disk too, where the newer way may be refused.
(function () {
  "use strict";

  function copied(text) {
    var range = document.createRange();
    var selection = window.getSelection();
    range.selectNodeContents(text);
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand("copy");
  }

  document.querySelectorAll("button[data-copies]").forEach(function (button) {
    var text = document.getElementById(button.dataset.copies);
    var status = button.parentNode.querySelector("[role=status]");
    button.hidden = false;
    button.addEventListener("click", function () {
      status.textContent = copied(text) ? "Đã chép." : "Đã bôi đen, nhấn Ctrl+C để chép.";
    });
  });
})();
