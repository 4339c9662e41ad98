// Phần tính của trang tra cứu mô hình. Dữ liệu là các cột: tên và mã nối bằng dấu xuống dòng, còn lại là số thứ tự
// trong danh mục. Dòng đến sẵn theo vần, danh mục đến sẵn theo thứ tự của nó, nên sắp xếp chỉ là so số. Chữ Việt
// được bỏ dấu, so dấu bằng fold.js, nạp trước tệp này; tải về bằng csv.js.
(function () {
  "use strict";
  const ROWS = 50, MOST_PRINTED = 1000, LETTER = /[\p{L}\p{M}\d]/u;
  const CHOICES = { "linh-vuc": "field", "cap": "level", "nam": "year", "tinh-trang": "state", "don-vi": "unit" };
  const chu = window.chuViet;

  function count(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ".");
  }

  // Một chữ nhiều dòng và chỗ bắt đầu của từng dòng: tìm trong cả khối nhanh hơn tìm từng dòng.
  function block(text) {
    const starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) { starts.push(at + 1); }
    starts.push(text.length + 1);
    return { text: text, starts: starts };
  }

  // Đánh dấu các dòng có chữ cần tìm; `alone`: chữ phải đứng đầu một tiếng.
  function scan(lines, needle, alone, hit) {
    let row = 0, at = lines.text.indexOf(needle);
    while (at >= 0) {
      while (lines.starts[row + 1] <= at) { row += 1; }
      if (alone && at && LETTER.test(lines.text[at - 1])) { at += 1; }
      else { hit[row] = 1; at = lines.starts[row + 1]; }
      at = lines.text.indexOf(needle, at);
    }
    return hit;
  }

  window.exploreModels = function (place, data) {
    const form = place.querySelector("form"), body = place.querySelector("tbody"), said = place.querySelector("[role=status]");
    const after = place.querySelector(".after"), heads = Array.from(place.querySelectorAll("th[data-sort]"));
    const names = data.names.split("\n"), ids = data.ids.split("\n"), lists = data.lists;
    const texts = [data.names, spoken("unit"), spoken("place")];
    const written = texts.map(function (text) { return block(text.toLowerCase()); });
    const plain = texts.map(function (text) { return block((" " + chu.key(text)).replace(/\n/g, "\n ")); });
    const orders = {};
    let found = [], page = 0, sort = "year", down = true, waiting = 0;

    function spoken(list) {
      return lists[list].map(function (each) { return each[1]; }).join("\n");
    }

    function word(list, row) {
      return lists[list][data[list][row]][1];
    }

    // Tên, đơn vị, địa bàn nào có một trong các chữ cần tìm: mỗi danh mục chỉ tìm một lần cho mọi mô hình.
    function having(blocks, needles, alone) {
      return blocks.map(function (each) {
        const hit = new Uint8Array(each.starts.length - 1);
        needles.forEach(function (needle) { scan(each, needle, alone, hit); });
        return hit;
      });
    }

    function narrowed(rows, asked) {
      return rows.filter(function (row) {
        for (let at = 0; at < asked.length; at += 1) {
          const hit = asked[at];
          if (!hit[0][row] && !hit[1][data.unit[row]] && !hit[2][data.place[row]]) { return false; }
        }
        return true;
      });
    }

    // Mọi tiếng phải có mặt; tiếng ngắn phải đứng đầu một tiếng. Gõ có dấu thì dòng đúng dấu đứng trước.
    function matching(rows, text) {
      const bare = chu.key(text).trim(), spelled = bare.length < 3 ? {} : chu.marked(text);
      if (!bare) { return rows; }
      const hits = narrowed(rows, bare.split(" ").map(function (each) {
        return having(plain, [each.length < 4 ? " " + each : each], false);
      }));
      const exact = Object.keys(spelled).map(function (each) { return having(written, spelled[each], true); });
      if (!exact.length) { return hits; }
      const right = narrowed(hits, exact), first = new Uint8Array(names.length);
      right.forEach(function (row) { first[row] = 1; });
      return right.concat(hits.filter(function (row) { return !first[row]; }));
    }

    // Thứ tự các dòng theo một cột, tính một lần: xếp vào từng ngăn, trong ngăn vẫn theo vần.
    function ordered() {
      const name = (down ? "-" : "") + sort;
      if (!orders[name]) {
        const cells = [];
        names.forEach(function (_, row) {
          const value = sort === "name" ? (down ? names.length - row : row) : data[sort][row];
          (cells[value] = cells[value] || []).push(row);
        });
        const full = cells.filter(Boolean);
        orders[name] = [].concat.apply([], down && sort !== "name" ? full.reverse() : full);
      }
      return orders[name];
    }

    function filter() {
      const wanted = Object.keys(CHOICES).filter(function (name) { return form.elements[name].value; }).map(function (name) {
        const value = form.elements[name].value, list = CHOICES[name];
        return [data[list], list === "year" ? Number(value) : lists[list].findIndex(function (each) { return each[0] === value; })];
      });
      const where = chu.key(form.elements["dia-ban"].value).trim(), here = where && having([plain[2]], [" " + where], false)[0];
      const rows = ordered().filter(function (row) {
        for (let at = 0; at < wanted.length; at += 1) { if (wanted[at][0][row] !== wanted[at][1]) { return false; } }
        return !here || here[data.place[row]];
      });
      found = matching(rows, form.elements.q.value);
    }

    function told() {
      const parts = [];
      Object.keys(CHOICES).concat("dia-ban", "q").forEach(function (name) {
        const field = form.elements[name];
        if (!field.value) { return; }
        const label = field.labels[0].firstChild.textContent.trim();
        parts.push(label + ": " + (field.options ? field.options[field.selectedIndex].text : field.value.trim()));
      });
      return count(found.length) + " mô hình" + (parts.length ? ". " + parts.join("; ") : "");
    }

    function cell(row, line) {
      const made = document.createElement(line.head ? "th" : "td");
      if (line.head) { made.scope = "row"; } else { made.dataset.label = line.label; }
      if (line.to) {
        const link = document.createElement("a");
        link.href = line.to;
        link.textContent = line.text;
        made.appendChild(link);
      } else { made.textContent = line.text; }
      row.appendChild(made);
    }

    function rowOf(at) {
      const row = document.createElement("tr");
      const unit = lists.unit[data.unit[at]];
      cell(row, { head: true, text: names[at], to: ids[at] && ids[at] + ".html" });
      cell(row, { label: "Lĩnh vực", text: word("field", at) });
      cell(row, { label: "Đơn vị", text: unit[1], to: "don-vi/" + unit[0] + ".html" });
      cell(row, { label: "Địa bàn", text: word("place", at) });
      cell(row, { label: "Cấp", text: word("level", at) });
      cell(row, { label: "Năm", text: data.year[at] || "" });
      cell(row, { label: "Tình trạng", text: word("state", at) });
      return row;
    }

    function draw(from, to) {
      const rows = document.createDocumentFragment();
      found.slice(from, to).forEach(function (at) { rows.appendChild(rowOf(at)); });
      body.replaceChildren(rows);
    }

    function show() {
      const pages = Math.max(1, Math.ceil(found.length / ROWS));
      page = Math.min(page, pages - 1);
      draw(page * ROWS, (page + 1) * ROWS);
      said.textContent = told();
      after.querySelector(".at").textContent = "Trang " + count(page + 1) + "/" + count(pages);
      after.querySelector("[name=truoc]").disabled = page === 0;
      after.querySelector("[name=sau]").disabled = page === pages - 1;
      heads.forEach(function (head) {
        if (head.dataset.sort === sort) { head.setAttribute("aria-sort", down ? "descending" : "ascending"); }
        else { head.removeAttribute("aria-sort"); }
      });
    }

    function remember() {
      const kept = new URLSearchParams();
      new FormData(form).forEach(function (value, name) { if (value) { kept.set(name, value); } });
      if (sort !== "year" || !down) { kept.set("xep", (down ? "-" : "") + sort); }
      if (page) { kept.set("trang", page + 1); }
      const asked = kept.toString();
      history.replaceState(null, "", asked ? "?" + asked : location.pathname);
    }

    function recall() {
      const kept = new URLSearchParams(location.search);
      Object.keys(CHOICES).concat("dia-ban", "q").forEach(function (name) { form.elements[name].value = kept.get(name) || ""; });
      const by = kept.get("xep") || "-year", column = by.replace("-", "");
      if (heads.some(function (head) { return head.dataset.sort === column; })) {
        sort = column;
        down = by[0] === "-";
      }
      page = Math.max(0, (parseInt(kept.get("trang"), 10) || 1) - 1);
    }

    function again() {
      filter();
      page = 0;
      show();
      remember();
    }

    function save() {
      const lines = found.map(function (at) {
        return [names[at], word("field", at), word("unit", at), word("place", at), word("level", at), data.year[at] || "", word("state", at)];
      });
      lines.unshift(heads.map(function (head) { return head.textContent; }));
      window.saveRows("mo-hinh", lines);
    }

    function order(head) {
      down = sort === head.dataset.sort ? !down : head.dataset.sort === "year";
      sort = head.dataset.sort;
      again();
    }

    function turn(by) {
      page += by;
      show();
      remember();
      place.scrollIntoView();
    }

    function answer(event) {
      const button = event.target.closest("button"), head = event.target.closest("th[data-sort]");
      clearTimeout(waiting);
      if (event.type === "reset") { setTimeout(again, 0); }
      else if (event.type === "input" && event.target.type === "search") { waiting = setTimeout(again, 120); }
      else if (event.type === "input" || event.type === "submit") { again(); }
      else if (event.type === "click" && head && button) { order(head); }
      else if (event.type === "click" && button && button.name === "truoc") { turn(-1); }
      else if (event.type === "click" && button && button.name === "sau") { turn(1); }
      else if (event.type === "click" && button && button.name === "csv") { save(); }
      else if (event.type === "click" && button && button.name === "in") { window.print(); }
    }

    lists.unit.forEach(function (each) { form.elements["don-vi"].add(new Option(each[1], each[0])); });
    lists.place.forEach(function (each) { place.querySelector("datalist").appendChild(new Option(each[1])); });
    addEventListener("beforeprint", function () { draw(0, MOST_PRINTED); });
    addEventListener("afterprint", show);
    if (location.search) { recall(); } // chưa có gì trong địa chỉ thì giữ điều người đọc vừa chọn trong lúc nạp
    filter();
    show();
    return { answer: answer };
  };
})();
