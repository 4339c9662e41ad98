// Keys turn the slides: arrows, Page Up and Down, space, Home, End; Esc leads back. Without this file links and scrolling do.
(function () {
  "use strict";
  const slides = Array.from(document.querySelectorAll("main > section"));
  const STEPS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Home: -Infinity, End: Infinity };

  function current() {
    const middle = innerHeight / 2;
    return Math.max(0, slides.findIndex(function (each) { return each.getBoundingClientRect().bottom > middle; }));
  }

  function go(place) {
    const slide = slides[Math.min(Math.max(place, 0), slides.length - 1)];
    slide.focus({ preventScroll: true });
    slide.scrollIntoView();
    history.replaceState(null, "", "#" + slide.id);
  }

  addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) { return; }
    if (event.key === "Escape") { location.href = document.querySelector("[data-back]").href; }
    const step = event.key === " " && event.shiftKey ? -1 : STEPS[event.key];
    if (!step) { return; }
    event.preventDefault();
    go(current() + step);
  });
})();
