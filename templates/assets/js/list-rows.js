// What a list on a page says: its columns and its rows, read once from the table rows or list items that stand there.
// A table names its columns in its heads; in other lists each piece of an item names its own by `data-column`, as does a piece
// of a cell that is a column of its own; `data-rows` names the column of items of one piece. A list with `data-parts` is in parts
// (`data-part`), whose headings are a column of that name; parts in parts make a column each, `data-parts="Con số|Phần|Lý do"`.
(function () {
  "use strict";
  const chu = window.chuViet, order = new Intl.Collator("vi", { numeric: true });
  const HEADING = "h2, h3, summary, .task-source", BELOW = ".aside, .why, .amount, li, dd, td, th, br", DAY = /(\d{1,2})\/(\d{1,2})\/(\d{4})/;
  const NUMBER = /^[+−-]?\d{1,3}(\.\d{3})*(,\d+)?(?=$|[ %/])/;

  // The words of a piece of the page line by line: its own first, then each that stands below. A bar gives its spoken text.
  function lines(piece) {
    const copy = piece.cloneNode(true);
    copy.querySelectorAll("details, [hidden]").forEach(function (each) { each.remove(); });
    copy.querySelectorAll("svg[aria-label]").forEach(function (each) { each.replaceWith(each.getAttribute("aria-label")); });
    copy.querySelectorAll(BELOW).forEach(function (each) { each.before("\f"); });
    return copy.textContent.split("\f").map(function (each) { return each.replace(/\s+/g, " ").trim(); }).filter(Boolean);
  }

  // What a piece counts for in an order: a day, a number, else nothing.
  function rank(piece, text) {
    const time = piece.querySelector("time") || (piece.matches("time") && piece), day = DAY.exec(text);
    if (time) { return Number((time.dateTime || time.textContent).replace(/-/g, "")); }
    if (day) { return (Number(day[3]) * 100 + Number(day[2])) * 100 + Number(day[1]); }
    const found = NUMBER.exec(text);
    return found ? Number(found[0].replace(/\./g, "").replace(",", ".").replace("−", "-")) : NaN;
  }

  function slug(text) {
    return chu.fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  }

  // The table behind a chart is no part of a list.
  function own(element) {
    return !element.closest("figure");
  }

  function cellOf(piece) {
    if (!piece) { return { text: "", all: "", choices: [], rank: NaN, value: "" }; }
    const told = lines(piece), text = told[0] || "", parts = Array.from(piece.querySelectorAll("li"));
    const data = piece.matches("data") ? piece : piece.querySelector("data"), all = told.join("; ");
    const state = piece.querySelector(".badge"); // by how many days it is late is nothing to choose by
    const choices = parts.length ? parts.map(function (each) { return lines(each)[0]; }) : [state ? text.replace(/ \d.*/, "") : text];
    return {
      text: text, all: all, rank: rank(piece, text), choices: piece.colSpan > 1 ? [] : choices.filter(Boolean),
      value: data && data.textContent.trim() === all && /^-?\d+$/.test(data.value) ? Number(data.value) : unlike(all)
    };
  }

  // A spreadsheet takes 3/8 for a day in August.
  function unlike(text) {
    return text.replace(/^(\d+)\/(\d+)$/, "$1 trên $2");
  }

  function pieces(row, told) {
    const found = [];
    Array.from(row.cells || []).forEach(function (cell) {
      found.push(cell);
      for (let more = 1; more < cell.colSpan; more += 1) { found.push(null); }
    });
    return told.map(function (column, at) {
      return column.item ? row : column.piece ? row.querySelector('[data-column="' + column.name + '"]') : found[at];
    });
  }

  function heads(place) {
    return Array.from(place.querySelectorAll("thead tr")).filter(own);
  }

  function columns(place) {
    const row = heads(place)[0], found = {};
    place.querySelectorAll('[data-rows]:not([data-rows=""])').forEach(function (each) {
      found[each.dataset.rows] = { name: each.dataset.rows, item: true };
    });
    place.querySelectorAll("[data-column]").forEach(function (each) {
      found[each.dataset.column] = { name: each.dataset.column, choice: "choice" in each.dataset, piece: true };
    });
    return Array.from(row ? row.cells : []).map(function (head) {
      return { name: lines(head).join(" "), choice: "choice" in head.dataset };
    }).concat(Object.keys(found).map(function (name) { return found[name]; }));
  }

  // The parts that a row stands in, the outermost first.
  function partsOf(row) {
    const found = [];
    for (let part = row.closest("[data-part]"); part; part = part.parentNode.closest("[data-part]")) { found.unshift(part); }
    return found;
  }

  // A heading without the figure at its end, read once for all rows of its part.
  function headings() {
    const known = new Map();
    return function (part) {
      if (!known.has(part)) {
        const cell = cellOf(part && part.querySelector(HEADING)), text = cell.text.replace(/: [+−]?\d[\d.,]*( ?\S+)?$/, "");
        known.set(part, Object.assign(cell, { text: text, value: text, choices: text ? [text] : [] }));
      }
      return known.get(part);
    };
  }

  function readList(place) {
    const told = columns(place), headingOf = headings(), names = place.dataset.parts ? place.dataset.parts.split("|") : [];
    const found = place.querySelectorAll("tbody > tr:not([data-whole]), [data-rows] > :is(li, div)");
    const rows = Array.from(found).filter(own).map(function (element, at) {
      const parts = partsOf(element), cells = pieces(element, told).map(cellOf), text = lines(element).join(" ");
      const above = names.map(function (_, level) { return headingOf(parts[level]); });
      return { element: element, at: at, parts: parts, cells: above.concat(cells), key: " " + chu.key(text), words: text.normalize("NFC").toLowerCase() };
    });
    told.unshift.apply(told, names.map(function (name) { return { name: name, choice: true, part: true }; }));
    told.forEach(function (column, at) {
      column.slug = slug(column.name);
      column.ranked = rows.every(function (row) { return !isNaN(row.cells[at].rank) || !/\d/.test(row.cells[at].text); });
    });
    return { columns: told, rows: rows };
  }

  // Order two rows by a column; what has nothing to be ordered by stands last both ways.
  function compare(one, other, column, at, down) {
    const a = one.cells[at], b = other.cells[at];
    const blank = function (cell) { return column.ranked ? isNaN(cell.rank) : !cell.text || cell.text === "–"; };
    const first = blank(a) - blank(b);
    const way = blank(a) || blank(b) ? 0 : column.ranked ? a.rank - b.rank : order.compare(a.text, b.text);
    return first || (down ? -way : way) || one.at - other.at;
  }

  window.listRows = { read: readList, heads: heads, compare: compare, lines: lines, slug: slug, order: order };
})();
