// Chữ Việt để tìm: bỏ dấu, tách tiếng, và các cách viết của một tiếng có dấu. Không biết gì về trang hay dữ liệu.
(function () {
  "use strict";
  const MARKS = /[\u0300-\u036f]/g, TONES = /[\u0300\u0301\u0303\u0309\u0323]/g, VOWELS = /[aăâeêioôơuưy]/g;
  const WORDS = /[\p{L}\p{M}]+/gu, known = {};

  // Chữ thường không dấu, đ như d: đúng như hàm cùng tên lúc dựng trang.
  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(MARKS, "").replace(/[đðɖ]/g, "d");
  }

  // Khóa để so: thêm y như i, dấu câu là khoảng trắng, chữ và số tách nhau: "394-CV/TU" là "394 cv tu". Giữ xuống dòng.
  function key(text) {
    return fold(text).replace(/y/g, "i").replace(/[^a-z0-9\n]+/g, " ").replace(/([a-z](?=\d)|\d(?=[a-z]))/g, "$1 ");
  }

  // Một chữ của nguyên văn thành các chữ của khóa, nhớ lại cho lần sau.
  function letters(sign) {
    if (known[sign] === undefined) { known[sign] = fold(sign).replace(/y/g, "i").replace(/[^a-z0-9]/g, " "); }
    return known[sign];
  }

  // Khóa kèm chỗ của từng chữ trong nguyên văn, để tô đúng chỗ tìm thấy.
  function mapped(text) {
    const at = [];
    let made = "", kind = "";
    for (let place = 0; place < text.length; place += 1) {
      const each = letters(text[place]);
      for (let one = 0; one < each.length; one += 1) {
        const now = each[one] === " " ? "" : each[one] > "9" ? "a" : "1";
        if (now && kind && now !== kind) { made += " "; at.push(place); }
        if (now || kind || !made) { made += each[one]; at.push(place); }
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

  // Chữ thường NFC có một tiếng bắt đầu đúng dấu như vậy không; tiếng có thể mới gõ dở.
  function has(text, ways) {
    return ways.some(function (way) {
      for (let at = text.indexOf(way); at >= 0; at = text.indexOf(way, at + 1)) {
        if (!at || letters(text[at - 1]) === " ") { return true; }
      }
      return false;
    });
  }

  window.chuViet = { fold: fold, key: key, mapped: mapped, spellings: spellings, marked: marked, has: has };
})();
