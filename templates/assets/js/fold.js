// Chữ Việt để tìm: bỏ dấu, tách tiếng, và các cách viết của một tiếng có dấu. Không biết gì về trang hay dữ liệu.
(function () {
  "use strict";
  const MARKS = /[\u0300-\u036f]/g, TONES = /[\u0300\u0301\u0303\u0309\u0323]/g, VOWELS = /[aăâeêioôơuưy]/g;
  const WORDS = /[\p{L}\p{M}]+/gu;

  // Chữ thường không dấu, đ như d: đúng như hàm cùng tên lúc dựng trang.
  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(MARKS, "").replace(/[đðɖ]/g, "d");
  }

  // Khóa để so: thêm y như i, dấu câu là khoảng trắng, chữ và số tách nhau: "394-CV/TU" là "394 cv tu". Giữ xuống dòng.
  function key(text) {
    return fold(text).replace(/y/g, "i").replace(/[^a-z0-9\n]+/g, " ").replace(/([a-z](?=\d)|\d(?=[a-z]))/g, "$1 ");
  }

  // Khóa kèm chỗ của từng chữ trong nguyên văn, để tô đúng chỗ tìm thấy.
  function mapped(text) {
    const at = [];
    let made = "", kind = "";
    for (let place = 0; place < text.length; place += 1) {
      const letters = fold(text[place]).replace(/y/g, "i");
      if (letters === "") { continue; }
      for (const letter of letters) {
        const now = /[a-z]/.test(letter) ? "a" : /\d/.test(letter) ? "1" : "";
        if (now && kind && now !== kind) { made += " "; at.push(place); }
        if (now || kind || !made) { made += now ? letter : " "; at.push(place); }
        kind = now;
      }
    }
    return { key: made, at: at };
  }

  // Các cách viết của một tiếng: đặt dấu thanh ở nguyên âm nào (ủy, uỷ), i hay y (kĩ, kỹ).
  function spellings(word) {
    const apart = word.toLowerCase().normalize("NFD"), tone = (apart.match(TONES) || [""])[0];
    const bare = apart.replace(TONES, "").normalize("NFC"), found = new Set();
    [bare, bare.replace(/i/g, "y"), bare.replace(/y/g, "i")].forEach(function (each) {
      if (!tone) { found.add(each); }
      each.replace(VOWELS, function (vowel, at) {
        if (tone) { found.add((each.slice(0, at + 1) + tone + each.slice(at + 1)).normalize("NFC")); }
        return vowel;
      });
    });
    return Array.from(found);
  }

  // Những tiếng gõ có dấu: khóa của tiếng và các cách viết của nó.
  function marked(text) {
    const found = {};
    (text.normalize("NFC").toLowerCase().match(WORDS) || []).forEach(function (word) {
      if (fold(word) !== word) { found[key(word)] = spellings(word); }
    });
    return found;
  }

  // Mẫu nhận ra một tiếng đúng dấu trong chữ thường NFC, dù tiếng mới gõ dở.
  function pattern(ways) {
    return new RegExp("(?:^|[^\\p{L}\\p{M}\\d])(?:" + ways.join("|") + ")", "u");
  }

  window.chuViet = { fold: fold, key: key, mapped: mapped, spellings: spellings, marked: marked, pattern: pattern };
})();
