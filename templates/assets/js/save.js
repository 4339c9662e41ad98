// The page as it is shown now, as one file to send on: its style inside, no script, nothing to be asked for. Links lead to
// the site on the web; of a site that is not there they are words. followup/exports/one_file.py makes the same of a file.
(function () {
  "use strict";
  const GONE = "script, button, form, [hidden], .tools, .chart-tools, .chart-live, .skip, .menu, .crumbs, .jump, .ways, link[rel=stylesheet]";

  function make(tag, words) {
    const made = document.createElement(tag);
    made.textContent = words;
    return made;
  }

  function loosen(link, copy, home) {
    const to = link.getAttribute("href");
    link.removeAttribute("download");
    if (to[0] === "#" && copy.querySelector("[id='" + to.slice(1) + "']")) { return; }
    if (home) { link.href = new URL(to, home).href; } else { link.removeAttribute("href"); }
  }

  function name() {
    const title = document.title.split(" – ")[0] + " " + window.siteDays[0].split("/").reverse().join("-");
    return title.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/[^a-z0-9]+/g, "-") + ".html";
  }

  window.savePage = function () {
    const copy = document.documentElement.cloneNode(true), canonical = copy.querySelector("link[rel=canonical]");
    const home = canonical && canonical.getAttribute("href"), told = make("p", "");
    copy.removeAttribute("class");
    copy.querySelectorAll(".is-live").forEach(function (each) { each.classList.remove("is-live"); });
    copy.querySelectorAll(GONE).forEach(function (each) { each.remove(); });
    copy.querySelectorAll("img:not([src^='data:'])").forEach(function (each) { each.replaceWith(each.alt); });
    copy.querySelectorAll("link[rel=icon]:not([href^='data:'])").forEach(function (each) { each.remove(); });
    copy.querySelectorAll("a[href]").forEach(function (each) { loosen(each, copy, home); });
    copy.querySelector("meta[http-equiv]").content = "default-src 'none'; style-src '" + window.siteStyle[0] + "'; img-src data:";
    copy.querySelector("head").append(make("style", window.siteStyle[1]));
    told.className = "sample";
    told.append("Bản lưu của một trang, số liệu tính đến ngày " + window.siteDays.join(", cập nhật lần cuối ") + ".");
    if (home) {
      const back = make("a", "Xem trang gốc");
      back.href = home;
      told.append(" ", back);
    }
    copy.querySelector("main").prepend(told);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["<!doctype html>\n", copy.outerHTML, "\n"], { type: "text/html" }));
    link.download = name();
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  };
})();
