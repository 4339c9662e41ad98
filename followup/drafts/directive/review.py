"""Make the page on which an editor goes through a draft: the text with marks on the left, what was read on the right.

One file without script or anything from elsewhere: it opens from disk, prints, and each value leads to its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from string import Template

from followup.drafts.directive.found import SURE, Found, Question
from followup.drafts.directive.read import Reading

_LABELS = {
    "so_ky_hieu": "Số và ký hiệu",
    "loai_van_ban": "Loại văn bản",
    "ngay_ban_hanh": "Ngày ban hành",
    "co_quan_ban_hanh": "Cơ quan ban hành",
    "chu_the_chi_dao": "Cơ quan yêu cầu, chỉ đạo",
    "trich_yeu": "Trích yếu",
    "loi_van": "Lời văn",
    "tham_quyen": "Thẩm quyền ký",
    "chuc_vu": "Chức vụ",
    "ho_ten": "Họ tên",
    "noi_nhan": "Nơi đóng dấu",
    "so_den": "Số đến",
    "ngay_den": "Ngày đến",
    "quan_he": "Quan hệ",
    "noi_dung": "Nội dung",
    "chu_tri": "Chủ trì",
    "phoi_hop": "Phối hợp",
    "thuc_hien": "Thực hiện",
    "theo_doi": "Theo dõi",
    "bao_cao_toi": "Báo cáo tới",
    "bao_cao_qua": "Báo cáo qua",
    "loai_han": "Loại thời hạn",
    "thoi_han": "Thời hạn",
    "can_cu_thoi_han": "Căn cứ thời hạn",
    "lap_lai": "Chu kỳ",
    "dieu_kien": "Điều kiện",
}
_GROUPS = {
    "kinh_gui": "Kính gửi",
    "noi_nhan": "Nơi nhận",
    "vien_dan": "Viện dẫn",
    "de_muc": "Đề mục",
    "nhiem_vu": "Nhiệm vụ, mục",
    "nguoi_ky": "Người ký",
    "dau_den": "Dấu đến",
}
_PATH = re.compile(r"(?P<group>[a-z_]+)(?:\[(?P<key>[^\]]+)\])?(?:\.(?P<name>.+))?")
_PAGE = Template("""<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rà soát bản nháp $id</title>
<style>
body { font: 1rem/1.5 "Segoe UI", "Noto Sans", Arial, sans-serif; color: #1b1b1b; background: #fff; }
body { margin: 0 auto; max-width: 90rem; padding: 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; } h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem; align-items: start; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #767676; padding: 1rem; }
.text { position: sticky; top: 0; max-height: 100vh; overflow: auto; box-sizing: border-box; }
mark { background: #fff3c4; color: inherit; border-bottom: 1px solid #8a6d00; }
mark mark { background: #ffe08a; }
:target { outline: 3px solid #0b57d0; scroll-margin: 3rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; overflow-wrap: anywhere; }
th, td { border-bottom: 1px solid #c8c8c8; padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { width: 9rem; font-weight: 600; } td:last-child { width: 6rem; }
.ask { border-left: .3rem solid #b3261e; padding-left: .8rem; }
@media (max-width: 50rem) {
  main { grid-template-columns: minmax(0, 1fr); } .text { position: static; max-height: none; }
}
@media print {
  main { display: block; } .text { position: static; max-height: none; overflow: visible; border: 0; padding: 0; }
}
</style>
</head>
<body>
<h1>Rà soát bản nháp $id</h1>
<p>Đọc từ tệp “$file”. Bản nháp: <code>$draft</code>. Bấm vào một giá trị để tới chỗ nó đứng trong văn bản.</p>
<main>
<section aria-labelledby="van-ban"><h2 id="van-ban">Văn bản</h2>
<div class="text" role="region" aria-labelledby="van-ban" tabindex="0">$text</div></section>
<section aria-labelledby="da-doc"><h2 id="da-doc">Đã đọc được</h2>
$questions
$fields
</section>
</main>
</body>
</html>
""")


def review_page(reading: Reading, *, directive: str, file: str, draft: str) -> str:
    """Give the HTML of the page for the draft of DIRECTIVE in the file DRAFT, read from the file called FILE."""
    return _PAGE.substitute(
        id=escape(directive),
        file=escape(file),
        draft=escape(draft),
        text="".join(_marked(reading)),
        questions="".join(_questions(reading.questions)),
        fields="".join(_fields(reading.values)),
    )


def _questions(questions: Sequence[Question]) -> Iterator[str]:
    if not questions:
        yield "<p>Không còn câu hỏi nào.</p>"
        return
    yield f'<div class="ask"><h3>Cần xem lại ({len(questions)})</h3><ul>'
    for number, question in enumerate(questions):
        sentence = escape(question.sentence)
        yield f'<li><a href="#h{number}">{sentence}</a></li>' if question.span else f"<li>{sentence}</li>"
    yield "</ul></div>"


def _fields(values: Sequence[Found]) -> Iterator[str]:
    numbered = list(enumerate(values))
    for (group, key), members in groupby(numbered, key=lambda each: _section(each[1].field)):
        title = f"{_GROUPS[group]} {key}".strip() if group in _GROUPS else "Phần đầu"
        yield f"<h3>{escape(title)}</h3><table>"
        for number, found in members:
            yield _row(number, found)
        yield "</table>"


def _section(field: str) -> tuple[str, str]:
    match = _PATH.fullmatch(field)
    group = match["group"] if match else ""
    return (group, (match["key"] or "") if match else "") if group in _GROUPS else ("", "")


def _row(number: int, found: Found) -> str:
    name = found.field.rsplit(".", 1)[-1]
    label = "Chu kỳ, lời văn" if found.field.endswith("chu_ky.loi_van") else _LABELS.get(name, name)
    unit = f"<br>mã: <code>{escape(found.unit)}</code>" if found.unit else ""
    sure = f"{round(100 * found.confidence)}%" + ("" if found.confidence >= SURE else " – xem lại")
    value = f'<a href="#v{number}">{escape(found.value)}</a>{unit}'
    return f'<tr><th scope="row">{escape(label)}</th><td>{value}</td><td>chắc {sure}</td></tr>'


def _marked(reading: Reading) -> Iterator[str]:
    """Yield the text with a mark around the words of each value; where two overlap by halves, the later is cut."""
    spans = [(each.span, f"v{number}") for number, each in enumerate(reading.values)]
    spans += [(each.span, f"h{number}") for number, each in enumerate(reading.questions) if each.span]
    open_ends: list[int] = []
    at = 0
    for span, name in sorted(spans, key=lambda each: (each[0].start, -each[0].end)):
        while open_ends and open_ends[-1] <= span.start:
            yield escape(reading.text[at : open_ends[-1]]) + "</mark>"
            at = max(at, open_ends.pop())
        yield escape(reading.text[at : span.start])
        at = max(at, span.start)
        yield f'<mark id="{name}">'
        open_ends.append(min(span.end, open_ends[-1]) if open_ends else span.end)
    while open_ends:
        yield escape(reading.text[at : open_ends[-1]]) + "</mark>"
        at = max(at, open_ends.pop())
    yield escape(reading.text[at:])
