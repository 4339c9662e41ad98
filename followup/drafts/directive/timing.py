"""Read when a duty is due: its kind of deadline, its last day, its recurrence, its condition.

The kind is given only where words say it; where words say two kinds, the first counts and an editor is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from followup.drafts.directive.due import Due, read_due, read_due_cell
from followup.drafts.directive.found import LIKELY, SURE, Found, Question, Said, found
from followup.drafts.directive.rhythm import is_standing, read_condition, read_recurrence, read_recurrence_cell
from followup.drafts.paper.traced import Traced
from followup.records.duty import DeadlineKind


def read_timing(code: str, text: Traced, start: int, cell: Traced | None, issued_on: date | None) -> Said:
    """Give what the duty CODE says of time, in its TEXT or in the CELL that a table has for it.

    START is where the words after whoever leads begin in TEXT; a day before ISSUED_ON is no deadline.
    """
    timing = _Timing(code)
    if cell and cell.text.strip(" -–./"):
        recurrences = read_recurrence_cell(cell)
        due = None if recurrences else read_due_cell(cell)
        timing.due([due] if due else [])
        timing.recurrence(recurrences)
        timing.standing(is_standing(cell))
    else:
        recurrences = read_recurrence(text)
        timing.due([due for due in read_due(text, issued_on) if due.day or not recurrences])
        timing.recurrence(recurrences)
        timing.condition(read_condition(text))
        timing.standing(is_standing(text, start))
    timing.settle(text)
    return Said(tuple(timing.values), tuple(timing.questions))


class _Timing:
    def __init__(self, code: str) -> None:
        self.code = code
        self.base = f"nhiem_vu[{code}]"
        self.values: list[Found] = []
        self.questions: list[Question] = []
        self.kinds: list[tuple[DeadlineKind, Traced]] = []

    def due(self, dues: Sequence[Due]) -> None:
        if not dues:
            return
        words, day = dues[0].words, dues[0].day
        self.kinds.append((DeadlineKind.ONE_OFF, words))
        if len({due.day for due in dues}) > 1:
            self._ask("thoi_han", f"mục {self.code} nhắc nhiều mốc thời gian, mốc nào là thời hạn", words)
            return
        self.values.append(found(f"{self.base}.can_cu_thoi_han", words))
        if day:
            self.values.append(found(f"{self.base}.thoi_han", words, SURE, day.isoformat()))
        else:
            why = "lời văn không ghi đủ ngày, tháng, năm"
            self._ask("thoi_han", f"thời hạn của mục {self.code} là ngày nào, {why}", words)

    def recurrence(self, recurrences: Sequence[tuple[Traced, str | None]]) -> None:
        if not recurrences:
            return
        words, every = recurrences[0]
        alone = len({interval for _, interval in recurrences}) == 1
        self.kinds.append((DeadlineKind.PERIODIC, words))
        self.values.append(found(f"{self.base}.chu_ky.loi_van", words, SURE if alone else LIKELY))
        if every and alone:
            self.values.append(found(f"{self.base}.chu_ky.lap_lai", words, SURE, every))
        if not alone:
            self._ask("chu_ky", f"mục {self.code} nhắc nhiều chu kỳ, cần chia thành nhiều việc không", words)

    def condition(self, words: Traced | None) -> None:
        if words:
            self.kinds.append((DeadlineKind.CONDITIONAL, words))
            self.values.append(found(f"{self.base}.dieu_kien", words))

    def standing(self, words: Traced | None) -> None:
        if words and not self.kinds:
            self.kinds.append((DeadlineKind.STANDING, words))

    def settle(self, text: Traced) -> None:
        """Give the kind of deadline, by the first words of TEXT that say one."""
        if not self.kinds:
            why = "lời văn không nói"
            self._ask("loai_han", f"mục {self.code} là việc một lần, định kỳ hay thường xuyên, {why}", text)
            return
        kind, words = min(self.kinds, key=lambda each: each[1].starts[0])
        alone = len(self.kinds) == 1
        self.values.append(found(f"{self.base}.loai_han", words, SURE if alone else LIKELY, str(kind.value)))
        if not alone:
            self._ask("loai_han", f"mục {self.code} gồm việc có nhiều loại thời hạn, có cần chia nhỏ không", text)

    def _ask(self, name: str, sentence: str, words: Traced) -> None:
        self.questions.append(Question(f"{self.base}.{name}", sentence, words.span))
