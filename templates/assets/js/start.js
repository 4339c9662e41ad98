// What a page needs at its start for its charts, lists, texts to copy, the days in its footer, and to be saved as one file. The buttons that only work with a script are shown by CSS under `.js`;
// everything heavier is loaded once, when the reader reaches for it. Not deferred: what CSS shows under `.js` must be
// there before the first picture of the page, or the page would jump. Without this file everything can be read.
(function () {
  "use strict";
  const addresses = document.currentScript.dataset, loaded = {};
  const FAILED = "Chưa tải được, bấm để thử lại";
  document.documentElement.className = "js";

  function load(name) {
    loaded[name] = loaded[name] || new Promise(function (done, fail) {
      const tag = document.createElement("script");
      tag.src = addresses[name];
      tag.onload = done;
      tag.onerror = fail;
      document.head.appendChild(tag);
    });
    loaded[name].catch(function () { delete loaded[name]; });
    return loaded[name];
  }

  // What happens on the way to a figure is kept until its script is there, then the last of it is told.
  function chart(figure) {
    const button = figure.querySelector("button"), kinds = ["pointerover", "focusin", "click"];
    let last = null, ready = false;
    function reach(event) {
      last = event;
      load("chart").then(function () {
        if (ready) { return; }
        ready = true;
        kinds.forEach(function (kind) { figure.removeEventListener(kind, reach); });
        window.openChart(figure, last, load);
      }).catch(function () { button.textContent = FAILED; });
    }
    kinds.forEach(function (kind) { figure.addEventListener(kind, reach); });
  }

  // A list opens by its button, or at once when the address says how it is to be seen.
  function list(place) {
    const button = place.querySelector(".tools button"), prefix = place.dataset.list;
    function open() {
      const names = ["fold", "csv", "listRows", "listTools"];
      names.reduce(function (before, each) { return before.then(function () { return load(each); }); }, Promise.resolve()).then(function () {
        button.removeEventListener("click", open);
        window.openList(place, button);
      }).catch(function () {
        button.disabled = false;
        button.textContent = FAILED;
      });
    }
    button.addEventListener("click", open);
    new URLSearchParams(location.search).forEach(function (_, name) {
      if (button.disabled || (prefix ? name.indexOf(prefix + ".") : name.indexOf(".") + 1)) { return; }
      button.disabled = true;
      open();
    });
  }

  // Works from a disk too, where the newer way to copy may be refused.
  function copier(button) {
    const text = button.parentNode.previousElementSibling, status = button.parentNode.querySelector("[role=status]");
    button.addEventListener("click", function () {
      const selection = getSelection();
      selection.selectAllChildren(text);
      status.textContent = document.execCommand("copy") ? "Đã chép." : "Đã bôi đen, nhấn Ctrl+C để chép.";
    });
  }

  function saver(place) {
    const button = place.firstElementChild;
    button.addEventListener("click", function () {
      Promise.all(["style", "day", "save"].map(load)).then(function () { window.savePage(); }).catch(function () {
        button.textContent = FAILED;
      });
    });
  }

  // Each build has other days, so that no page carries them: the footer leads to where they stand, until they are here.
  window.addEventListener("load", function () {
    setTimeout(function () { load("day").catch(function () { /* the link stays */ }); });
  });
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll(".chart").forEach(chart);
    document.querySelectorAll("[data-list]").forEach(list);
    document.querySelectorAll("button[data-copies]").forEach(copier);
    document.querySelectorAll("[data-saves]").forEach(saver);
  });
})();
