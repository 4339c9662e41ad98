// Give rows as a CSV file that a Vietnamese Excel opens by a double click, as followup/exports/figure_csv.py does.
(function () {
  "use strict";

  function cell(value) {
    const text = String(value), safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
    return /[;"\r\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
  }

  window.saveRows = function (name, rows) {
    const invented = document.querySelector("main > .sample");
    const text = "\ufeff" + rows.map(function (row, at) {
      return row.concat(invented ? [at ? "minh họa" : "Dữ liệu"] : []).map(cell).join(";") + "\r\n";
    }).join("");
    const link = document.createElement("a"), address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    link.href = address;
    link.download = name + ".csv";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(address); }, 1000);
  };
})();
