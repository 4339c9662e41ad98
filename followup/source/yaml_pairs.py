"""Say what is wrong with signs that come in pairs: quotes and brackets."""

from __future__ import annotations

from followup.diagnostics import Diagnostic
from followup.source.yaml_line import in_quotes, parts_of
from followup.source.yaml_spot import Fault, Text

CODES = ("unclosed-quote", "unclosed-bracket", "unknown-escape")


def opening_quote(text: Text, number: int, quote: str) -> tuple[int, int]:
    """Give the place above line NUMBER where QUOTE was opened and never closed."""
    for above in range(number - 1, -1, -1):
        parts = parts_of(text.line(above))
        if parts.value.startswith(quote) and parts.value.count(quote) % 2:
            return above, parts.start
    return number, parts_of(text.line(number)).start


def unclosed_quote(text: Text, fault: Fault) -> Diagnostic:
    """Tell that what is opened where FAULT starts is never closed."""
    number, index = fault.start
    quote = text.line(number)[index : index + 1]
    message = f"dấu ngoặc {quote} mở ở đây nhưng không có dấu đóng"
    hint = f"thêm dấu {quote} ở cuối giá trị, hoặc bỏ dấu ở đầu"
    return Diagnostic(text.at(number, index), "unclosed-quote", message, hint=hint)


def unknown_escape(text: Text, fault: Fault) -> Diagnostic:
    """Tell that a backslash in quotes means nothing before the letter where FAULT stops."""
    number, index = fault.stop
    line = text.line(number)
    index = max(0, line.rfind("\\", 0, index + 1))
    message = f"trong ngoặc kép, `{line[index : index + 2]}` có nghĩa riêng và ở đây không đọc được"
    hint = in_quotes(line) if fault.start[0] == number else "thay ngoặc kép bằng ngoặc đơn"
    return Diagnostic(text.at(number, index, index + 2), "unknown-escape", message, hint=hint)


def unclosed_bracket(text: Text, fault: Fault) -> Diagnostic:
    """Tell what is wrong between brackets."""
    number, index = fault.start
    sign = text.line(number)[index : index + 1]
    closing = "}" if sign == "{" else "]"
    hint = f"ngăn các giá trị bằng dấu phẩy và đóng bằng `{closing}`; nếu là lời văn thì đặt cả giá trị trong ngoặc kép"
    if fault.stop[0] == number and index < fault.stop[1] < len(text.line(number).rstrip()):
        message = f"trong ngoặc mở bằng `{sign}`, chỗ này thiếu dấu phẩy hoặc thừa một dấu"
        return Diagnostic(text.at(*fault.stop), "unclosed-bracket", message, hint=hint)
    if sign not in ("[", "{"):
        message = f"trong ngoặc, giá trị không được bắt đầu bằng `{sign}`"
        hint = "trong ngoặc chỉ ngăn các giá trị bằng dấu phẩy: bỏ dấu này đi"
        return Diagnostic(text.at(number, index, index + 1), "unclosed-bracket", message, hint=hint)
    message = f"dấu `{sign}` mở ở đây nhưng không có dấu `{closing}` đóng lại"
    return Diagnostic(text.at(number, index), "unclosed-bracket", message, hint=hint)
