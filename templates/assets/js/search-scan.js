// Phần tìm: nhận danh mục, trả lời một câu hỏi bằng các nhóm kết quả. Không đụng tới trang.
// Mọi tiếng phải có mặt; tiếng cuối có thể đang gõ dở. Đúng dấu đứng trước; rồi tới khớp ở tên, tên khác, lời văn.
(function () {
  "use strict";
  const chu = window.chuViet, WRONG = 20;

  function lines(text, rows) {
    return rows ? text.split("\n") : [];
  }

  function keys(text, rows) {
    return lines(chu.key(text), rows).map(function (each) { return " " + each.trim() + " "; });
  }

  function slice(columns, from, to) {
    const part = {};
    Object.keys(columns).forEach(function (name) { part[name] = columns[name].slice(from, to); });
    return part;
  }

  // Danh mục của trang: các nhóm đứng nối nhau trong cùng những cột.
  window.nhomTim = function (index) {
    const rows = index.groups.reduce(function (sum, group) { return sum + group[1]; }, 0), columns = {};
    ["titles", "notes", "aliases", "texts", "at"].forEach(function (name) { columns[name] = lines(index[name], rows); });
    columns.title = keys(index.titles, rows);
    columns.text = keys(index.texts, rows);
    const notes = keys(index.notes, rows);
    columns.rest = columns.aliases.map(function (names, row) {
      const others = names ? names.split("|").map(function (name) { return chu.key(name).trim() + " | "; }).join("") : "";
      return notes[row] + "| " + others;
    });
    let from = 0;
    return index.groups.map(function (group) {
      const part = slice(columns, from, from + group[1]);
      from += group[1];
      part.name = group[0];
      part.spoken = [];
      return part;
    });
  };

  // Dữ liệu của trang tra cứu mô hình thành một nhóm nữa; mô hình không có trang riêng thì mở trang tra cứu.
  window.nhomMoHinh = function (data) {
    const titles = lines(data.names, 1), ids = lines(data.ids, 1), units = data.lists.unit, places = data.lists.place;
    const unitKeys = units.map(function (each) { return chu.key(each[1]).trim(); });
    const placeKeys = places.map(function (each) { return chu.key(each[1]).trim(); });
    return {
      name: "Mô hình",
      spoken: [],
      titles: titles,
      title: keys(data.names, 1),
      rest: titles.map(function (_, row) { return " " + unitKeys[data.unit[row]] + " " + placeKeys[data.place[row]] + " | "; }),
      note: function (row) {
        return [units[data.unit[row]][1], places[data.place[row]][1], data.year[row]].filter(Boolean).join(", ");
      },
      where: function (row) {
        if (ids[row]) { return "mo-hinh/" + ids[row] + ".html"; }
        return "mo-hinh/index.html?don-vi=" + units[data.unit[row]][0] + "&q=" + encodeURIComponent(titles[row]);
      },
    };
  };

  // Câu hỏi thành các ý: mỗi ý là những cách viết cùng nghĩa; "mttq" cũng là "mặt trận tổ quốc" và ngược lại.
  // Cách viết nào cũng có khoảng trắng ở đầu; ở cuối cũng có, trừ ý cuối khi người gõ chưa gõ khoảng trắng.
  function terms(words, pairs, done) {
    const found = [];
    for (let at = 0; at < words.length;) {
      const rest = " " + words.slice(at).join(" ") + " ";
      const pair = pairs.find(function (each) { return rest.startsWith(" " + each[0] + " ") || rest.startsWith(" " + each[1] + " "); });
      const long = pair && rest.startsWith(" " + pair[1] + " ");
      const alike = pair ? (long ? [pair[1], pair[0]] : pair) : [words[at]];
      at += long ? pair[1].split(" ").length : 1;
      found.push(alike.map(function (each) { return " " + each + (done || at < words.length ? " " : ""); }));
    }
    return found;
  }

  function any(text, words) {
    for (let at = 0; at < words.length; at += 1) { if (text.includes(words[at])) { return true; } }
    return false;
  }

  // Khớp ở đâu: số nhỏ là đúng ý hơn; -1 là không khớp.
  function rank(part, row, asked) {
    const title = part.title[row], rest = part.rest[row], text = part.text ? part.text[row] : "";
    let inTitle = true, inName = true;
    for (let at = 0; at < asked.terms.length; at += 1) {
      if (any(title, asked.terms[at])) { continue; }
      inTitle = false;
      if (any(rest, asked.terms[at])) { continue; }
      inName = false;
      if (!any(text, asked.terms[at])) { return -1; }
    }
    const begins = asked.terms[0].some(function (word) { return title.startsWith(word); });
    let best = inTitle ? (begins ? 5 : 7) : inName ? 8 : 10;
    const names = rest.slice(rest.indexOf("|"));
    asked.phrases.forEach(function (phrase) {
      let here = 10;
      if (title === " " + phrase + " ") { here = 0; }
      else if (names.includes("| " + phrase + " |")) { here = 1; }
      else if (title.startsWith(" " + phrase + " ")) { here = 2; }
      else if (names.includes("| " + phrase)) { here = 3; }
      else if (title.startsWith(" " + phrase) || title.includes(" " + phrase + " ") || names.includes(" " + phrase + " ")) { here = 4; }
      else if (title.includes(" " + phrase)) { here = 5; }
      else if (rest.includes(" " + phrase)) { here = 6; }
      else if (text.includes(" " + phrase)) { here = 9; }
      best = Math.min(best, here);
    });
    return best;
  }

  // Nguyên văn chữ thường của một dòng, nhớ lại vì mỗi chữ gõ thêm lại hỏi đúng những dòng ấy.
  function exactly(part, row, exact) {
    if (part.spoken[row] === undefined) {
      const more = part.note ? part.note(row) : part.notes[row] + " " + part.aliases[row] + " " + part.texts[row];
      part.spoken[row] = (part.titles[row] + " " + more).toLowerCase();
    }
    return exact.every(function (ways) { return chu.has(part.spoken[row], ways); });
  }

  // Các dòng khớp của một nhóm, xếp theo độ đúng ý; từ ngăn WRONG trở đi là các dòng sai dấu.
  function searched(part, asked) {
    const shelves = [];
    for (let row = 0; row < part.title.length; row += 1) {
      const at = rank(part, row, asked);
      if (at < 0) { continue; }
      const shelf = asked.exact.length && !exactly(part, row, asked.exact) ? WRONG + at : at;
      if (!shelves[shelf]) { shelves[shelf] = []; }
      shelves[shelf].push(row);
    }
    return { part: part, shelves: shelves };
  }

  // Khi đã có dòng đúng dấu ở đâu đó, dòng sai dấu chỉ còn được giữ nếu khớp liền nhau ở tên.
  function kept(groups) {
    const some = groups.some(function (group) { return group.shelves.findIndex(Boolean) < WRONG && group.shelves.length; });
    return groups.map(function (group) {
      const shelves = some ? group.shelves.slice(0, WRONG + 6) : group.shelves;
      const right = [].concat.apply([], shelves.slice(0, WRONG).filter(Boolean));
      return {
        part: group.part,
        best: shelves.findIndex(Boolean),
        rows: right.concat.apply(right, shelves.slice(WRONG).filter(Boolean)),
        right: right.length,
      };
    }).filter(function (group) { return group.rows.length; });
  }

  // Trả lời: các nhóm có kết quả, nhóm đúng ý nhất đứng đầu; trong nhóm, kết quả đúng ý nhất đứng đầu.
  window.timTrong = function (parts, alike) {
    const pairs = alike.map(function (each) { return each.map(function (word) { return chu.key(word).trim(); }); });
    pairs.sort(function (a, b) { return b[1].length - a[1].length; });
    return function (text) {
      const query = text.normalize("NFC").toLowerCase(), words = chu.key(query).trim().split(" ");
      if (!words[0]) { return { terms: [], groups: [] }; }
      const spelled = chu.marked(query), wanted = terms(words, pairs, /\s$/.test(query));
      const phrases = [0, 1].map(function (form) {
        return wanted.map(function (each) { return each[Math.min(form, each.length - 1)].trim(); }).join(" ");
      });
      const asked = { terms: wanted, phrases: phrases, exact: [] };
      pairs.forEach(function (pair) { delete spelled[pair[0]]; });
      if (words.join("").length > 2) {
        asked.exact = Object.keys(spelled).map(function (word) { return spelled[word]; });
      }
      const groups = kept(parts.map(function (part) { return searched(part, asked); }));
      groups.forEach(function (each, at) { each.order = each.best * 100 + at; });
      groups.sort(function (a, b) { return a.order - b.order; });
      return { terms: wanted, phrases: phrases, spelled: spelled, groups: groups };
    };
  };
})();
