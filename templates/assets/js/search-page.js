// Trang tìm kiếm: vẽ kết quả, tô chỗ khớp trong nguyên văn, đi bằng phím mũi tên, nhớ câu hỏi trong địa chỉ.
(function () {
  "use strict";
  const chu = window.chuViet, FIRST = 6, AROUND = 70;

  function count(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ".");
  }

  // Chỗ khớp của một cách viết, nhiều nhất `most` chỗ; tiếng nào phải đúng dấu (`spelled` có nó) thì chỉ lấy chỗ đúng.
  function hitsOf(text, made, word, spelled, most) {
    const key = " " + made.key + " ", length = word.trim().length, ways = spelled[word.trim()], found = [];
    for (let at = key.indexOf(word); at >= 0 && found.length < most; at = key.indexOf(word, at + 1)) {
      const from = made.at[at];
      let end = made.at[at + length - 1] + 1;
      while (text.charCodeAt(end) >= 0x300 && text.charCodeAt(end) < 0x370) { end += 1; }
      if (!ways || ways.includes(text.slice(from, end).normalize("NFC").toLowerCase())) { found.push([from, end]); }
    }
    return found;
  }

  // Mọi chỗ khớp trong nguyên văn, từ trái sang phải, không chồng nhau.
  function places(text, words, spelled) {
    const made = chu.mapped(text);
    let reached = 0;
    const all = [].concat.apply([], words.map(function (word) { return hitsOf(text, made, word, spelled, 100); }));
    return all.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; }).filter(function (each) {
      const free = each[0] >= reached;
      if (free) { reached = each[1]; }
      return free;
    });
  }

  function wordsOf(answer) {
    return [].concat.apply([], answer.terms);
  }

  // Ghi nguyên văn, chỗ khớp được tô.
  function lit(into, text, answer) {
    let from = 0;
    places(text, wordsOf(answer), answer.spelled).forEach(function (hit) {
      into.append(text.slice(from, hit[0]));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(hit[0], hit[1]);
      into.append(mark);
      from = hit[1];
    });
    into.append(text.slice(from));
  }

  // Đoạn lời văn quanh chỗ khớp đầu tiên, chỗ khớp cả câu hỏi trước; cắt ở khoảng trắng.
  function excerpt(text, answer) {
    const made = chu.mapped(text), phrases = answer.phrases.map(function (each) { return " " + each; });
    const hits = [].concat.apply([], phrases.concat(wordsOf(answer)).map(function (word) {
      return hitsOf(text, made, word, answer.spelled, 1);
    }));
    if (!hits.length) { return ""; }
    const from = hits[0][0] < AROUND ? 0 : text.lastIndexOf(" ", hits[0][0] - AROUND) + 1;
    const cut = text.indexOf(" ", hits[0][1] + AROUND), to = cut < 0 ? text.length : cut;
    return (from ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "");
  }

  function covers(text, answer) {
    const key = " " + chu.key(text).trim() + " ";
    return answer.terms.every(function (term) { return term.some(function (word) { return key.includes(word); }); });
  }

  function aside(item, text, answer) {
    const line = document.createElement("span");
    line.className = "aside";
    lit(line, text, answer);
    item.append(line);
  }

  function itemOf(part, row, answer) {
    const item = document.createElement("li"), link = document.createElement("a"), title = part.titles[row];
    const note = part.note ? part.note(row) : part.notes[row];
    link.href = part.where ? part.where(row) : part.at[row];
    lit(link, title, answer);
    item.append(link);
    if (note) { aside(item, note, answer); }
    if (covers(title + " " + note, answer) || part.note) { return item; }
    const other = part.aliases[row].split("|").find(function (name) { return name && covers(name, answer); });
    const words = other ? "Còn gọi: " + other : excerpt(part.texts[row], answer);
    if (words) { aside(item, words, answer); }
    return item;
  }

  // Dòng sai dấu đứng sau các dòng đúng dấu, và được tô không kể dấu.
  function put(list, group, from, to, answer) {
    const loose = Object.assign({}, answer, { spelled: {} });
    group.rows.slice(from, to).forEach(function (row, at) {
      list.append(itemOf(group.part, row, from + at < group.right ? answer : loose));
    });
  }

  function groupOf(group, number, answer) {
    const made = document.createElement("section"), head = document.createElement("h2"), list = document.createElement("ul");
    const much = document.createElement("span"), rest = group.rows.length - FIRST;
    made.className = "card";
    head.id = "nhom-" + number;
    head.textContent = group.part.name;
    much.className = "amount";
    much.textContent = count(group.rows.length);
    head.append(" ", much);
    list.className = "plain-list";
    made.setAttribute("aria-labelledby", head.id);
    put(list, group, 0, FIRST, answer);
    made.append(head, list);
    if (rest > 0) { made.append(moreOf(group, list, answer)); }
    return made;
  }

  // Mỗi lần mở thêm nhiều nhất 100 dòng, rồi đưa con trỏ tới dòng mới đầu tiên.
  function moreOf(group, list, answer) {
    const button = document.createElement("button");
    function tell() {
      button.textContent = "Xem thêm " + count(Math.min(100, group.rows.length - list.childElementCount)) + " kết quả";
    }
    button.type = "button";
    button.addEventListener("click", function () {
      const from = list.childElementCount;
      put(list, group, from, from + 100, answer);
      list.children[from].firstChild.focus();
      if (list.childElementCount < group.rows.length) { tell(); } else { button.remove(); }
    });
    tell();
    return button;
  }

  function told(text, answer) {
    const all = answer.groups.reduce(function (sum, each) { return sum + each.rows.length; }, 0);
    if (!all) { return "Không tìm thấy «" + text + "»."; }
    const each = answer.groups.map(function (group) { return group.part.name + " " + count(group.rows.length); });
    return count(all) + " kết quả cho «" + text + "»: " + each.join("; ") + ".";
  }

  window.trangTim = function (place, index, more) {
    const form = place.querySelector("form"), field = form.elements.q, box = form.elements["mo-hinh"];
    const said = place.querySelector("[role=status]"), results = place.querySelector(".results");
    const hint = place.querySelector(".empty"), lists = document.getElementById("a-z");
    const parts = window.nhomTim(index);
    let find = window.timTrong(parts, index.pairs), waiting = 0;

    function remember(text) {
      const kept = new URLSearchParams();
      if (text) { kept.set("q", text); }
      if (box && box.checked) { kept.set("mo-hinh", "1"); }
      history.replaceState(null, "", kept.toString() ? "?" + kept : location.pathname);
    }

    function show() {
      const text = field.value.trim(), answer = find(field.value), asked = answer.terms.length > 0;
      results.replaceChildren.apply(results, answer.groups.map(function (group, at) { return groupOf(group, at, answer); }));
      hint.hidden = !asked || answer.groups.length > 0;
      lists.hidden = answer.groups.length > 0;
      // Trình đọc màn hình nghe một lần khi người gõ ngừng tay, không nghe từng chữ.
      clearTimeout(waiting);
      waiting = setTimeout(function () {
        said.textContent = asked ? told(text, answer) : "";
        remember(text);
      }, 250);
    }

    function widen() {
      if (!box || !box.checked || parts.wide) { show(); return; }
      more().then(function (data) {
        if (!parts.wide) { parts.push(window.nhomMoHinh(data)); }
        parts.wide = true;
        find = window.timTrong(parts, index.pairs);
        show();
      }, function () { said.textContent = "Chưa tải được dữ liệu mô hình, hãy thử lại."; });
    }

    function walk(event) {
      const way = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      const links = [field].concat(Array.from(results.querySelectorAll("li > a"))), at = links.indexOf(document.activeElement);
      if (!way || at < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
      const next = links[at + way];
      if (next) { event.preventDefault(); next.focus(); }
    }

    form.addEventListener("input", function (event) { if (event.target === field) { show(); } });
    form.addEventListener("change", function (event) { if (event.target === box) { widen(); } });
    form.addEventListener("submit", function (event) { event.preventDefault(); show(); });
    place.addEventListener("keydown", walk);
    widen();
  };
})();
