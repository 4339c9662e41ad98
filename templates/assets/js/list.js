// The tools of one list: filter by words and by choices, order, print and save what is shown. The state stands in the
// address; a list with a name of its own puts that name before its parameters (`?theo-loai.loc=…`).
(function () {
  "use strict";
  const chu = window.chuViet, reading = window.listRows;

  function count(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ".");
  }

  function make(tag, given, inside) {
    const made = Object.assign(document.createElement(tag), given);
    made.append.apply(made, inside || []);
    return made;
  }

  function label(text, field) {
    return make("label", {}, [text + " ", field]);
  }

  function choice(column, at, rows) {
    const found = {};
    rows.forEach(function (row) {
      row.cells[at].choices.forEach(function (text) { found[reading.slug(text)] = text; });
    });
    const values = Object.keys(found).sort(function (a, b) { return reading.order.compare(found[a], found[b]); });
    const options = values.map(function (value) { return new Option(found[value], value); });
    return label(column.name, make("select", { name: column.slug }, [new Option("Tất cả", "")].concat(options)));
  }

  function orders(columns) {
    const options = [new Option("Như ban đầu", "")];
    columns.filter(function (column) { return !column.part; }).forEach(function (column) {
      options.push(new Option(column.name + (column.ranked ? ", nhỏ trước" : ", A đến Z"), column.slug));
      options.push(new Option(column.name + (column.ranked ? ", lớn trước" : ", Z đến A"), "-" + column.slug));
    });
    return label("Xếp theo", make("select", { name: "xep" }, options));
  }

  // Every word must be there, a short one at the start of a word; where any row has them one after another, so must all.
  // Words with marks ask for those marks where any row has them.
  function matching(rows, text) {
    const phrase = chu.key(text).trim(), needles = phrase.split(" ").map(function (each) { return each.length < 4 ? " " + each : each; });
    const apart = rows.filter(function (row) { return needles.every(function (each) { return row.key.indexOf(each) >= 0; }); });
    const together = apart.filter(function (row) { return row.key.indexOf(" " + phrase) >= 0; }), hits = together.length ? together : apart;
    const spelled = chu.marked(text), ways = Object.keys(spelled).map(function (each) { return spelled[each]; });
    const exact = hits.filter(function (row) { return ways.every(function (each) { return chu.has(row.words, each); }); });
    return exact.length ? exact : hits;
  }

  // Leave only the list, the title and what marks a sample on paper, with every folded part open; give what brings the rest back.
  function alone(place) {
    const aside = [], folded = Array.from(place.querySelectorAll("details[data-part]:not([open])"));
    for (let at = place; at.parentNode && at.id !== "noi-dung"; at = at.parentNode) {
      Array.from(at.parentNode.children).forEach(function (each) {
        if (each !== at && !each.matches("h1, h2, .kicker, .sample, .sprite, .screen")) { aside.push(each); }
      });
    }
    aside.forEach(function (each) { each.classList.add("screen"); });
    folded.forEach(function (each) { each.open = true; });
    return function () {
      aside.forEach(function (each) { each.classList.remove("screen"); });
      folded.forEach(function (each) { each.open = false; });
    };
  }

  window.openList = function (place, opener) {
    const told = reading.read(place), rows = told.rows, columns = told.columns, word = place.dataset.of;
    const prefix = place.dataset.list && place.dataset.list + ".", parts = Array.from(place.querySelectorAll("[data-part]"));
    const said = make("p", { className: "note" }), whole = Array.from(place.querySelectorAll("[data-whole]"));
    const tools = make("p", { className: "chart-tools" }), heads = [];
    const form = make("form", { className: "chart-tools filters", autocomplete: "off" }, [
      label("Lọc", make("input", { type: "search", name: "loc" }))
    ].concat(columns.map(function (column, at) { return column.choice ? choice(column, at, rows) : ""; }), [
      orders(columns)
    ]));
    const none = make("div", { className: "empty", hidden: true }, [
      make("p", { textContent: "Không có " + word + " nào khớp." }),
      make("p", { textContent: "Bấm «Xóa lọc» để xem lại tất cả " + count(rows.length) + " " + word + "." })
    ]);
    const fields = Array.from(form.elements);
    const alike = Array.from(document.querySelectorAll('[data-of="' + word + '"]')).indexOf(place);
    let shown = rows, waiting = 0;

    function chosen() {
      const asked = columns.map(function (column, at) {
        return { at: at, value: column.choice ? form.elements[column.slug].value : "" };
      }).filter(function (each) { return each.value; });
      return rows.filter(function (row) {
        return asked.every(function (each) { return row.cells[each.at].choices.map(reading.slug).indexOf(each.value) >= 0; });
      });
    }

    function sorted(found) {
      const by = form.elements.xep.value, down = by[0] === "-";
      const at = columns.findIndex(function (column) { return column.slug === by.replace(/^-/, ""); });
      heads.forEach(function (each) {
        if (each.at === at) { each.head.setAttribute("aria-sort", down ? "descending" : "ascending"); }
        else { each.head.removeAttribute("aria-sort"); }
      });
      return found.slice().sort(function (one, other) {
        return at < 0 ? one.at - other.at : reading.compare(one, other, columns[at], at, down);
      });
    }

    function tell() {
      const asked = fields.filter(function (field) { return field.value && field.name !== "xep"; }).map(function (field) {
        return field.labels[0].firstChild.textContent.trim() + ": " + (field.options ? field.options[field.selectedIndex].text : field.value.trim());
      });
      const part = shown.length < rows.length ? count(shown.length) + "/" : "";
      said.textContent = part + count(rows.length) + " " + word + (asked.length ? ". " + asked.join("; ") : "");
    }

    function show() {
      const keep = new Set(matching(chosen(), form.elements.loc.value)), narrowed = keep.size < rows.length, filled = new Set();
      const all = sorted(rows);
      all.forEach(function (row) {
        row.element.hidden = !keep.has(row);
        row.element.parentNode.insertBefore(row.element, whole.find(function (each) { return each.parentNode === row.element.parentNode; }) || null);
      });
      shown = all.filter(function (row) { return keep.has(row); });
      shown.forEach(function (row) { row.parts.forEach(function (part) { filled.add(part); }); });
      parts.forEach(function (part) {
        part.hidden = narrowed && !filled.has(part);
        if (narrowed && part.tagName === "DETAILS") { part.open = true; }
      });
      whole.forEach(function (row) { row.hidden = narrowed; });
      none.hidden = shown.length > 0;
      tell();
    }

    function remember() {
      const kept = new URLSearchParams(location.search);
      fields.forEach(function (field) { kept.delete(prefix + field.name); });
      fields.forEach(function (field) { if (field.value) { kept.set(prefix + field.name, field.value); } });
      const asked = kept.toString();
      history.replaceState(null, "", (asked ? "?" + asked : location.pathname) + location.hash);
    }

    function recall() {
      const kept = new URLSearchParams(location.search);
      fields.forEach(function (field) {
        field.value = kept.get(prefix + field.name) || "";
        if (field.options && field.selectedIndex < 0) { field.value = ""; }
      });
    }

    function again() {
      show();
      remember();
    }

    function save() {
      const page = location.pathname.split("/").slice(-2), file = page[1].replace(".html", "");
      const name = file === "index" || !file ? page[0] : file;
      const table = shown.map(function (row) { return row.cells.map(function (each) { return each.value; }); });
      table.unshift(columns.map(function (each) { return each.name; }));
      window.saveRows(name + (place.dataset.list && "-" + place.dataset.list), table);
    }

    function print() {
      addEventListener("afterprint", alone(place), { once: true });
      window.print();
    }

    function tool(text, act) {
      const button = make("button", { type: "button", textContent: text });
      button.addEventListener("click", act);
      tools.append(button);
    }

    function sortable(head, place) {
      const at = place + columns.filter(function (column) { return column.part; }).length;
      if (at >= columns.length || head.querySelector("a")) { return; }
      const button = make("button", { type: "button", className: "sort" }, Array.from(head.childNodes));
      head.append(button);
      heads.push({ head: head, at: at });
      button.addEventListener("click", function () {
        form.elements.xep.value = (head.getAttribute("aria-sort") === "ascending" ? "-" : "") + columns[at].slug;
        again();
      });
    }

    reading.heads(place).forEach(function (row) { Array.from(row.cells).forEach(sortable); });
    form.setAttribute("role", "search");
    form.setAttribute("aria-label", "Lọc danh sách " + word + (alike > 0 ? ", danh sách thứ " + (alike + 1) : ""));
    said.setAttribute("role", "status");
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("input", function (event) {
      clearTimeout(waiting);
      waiting = setTimeout(again, event.target.type === "search" ? 120 : 0);
    });
    tool("Xóa lọc", function () {
      form.reset();
      again();
    });
    tool("In danh sách này", print);
    tool("Tải danh sách này (.csv)", save);
    place.classList.add("opened");
    opener.parentNode.replaceWith(form, tools, said, none);
    if (opener.disabled) { recall(); } else { form.elements.loc.focus(); }
    show();
  };
})();
