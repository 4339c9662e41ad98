"""Ask an editor on the terminal, in Vietnamese, until there is an answer that fits."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

import click

from followup.cli.screen import Screen

if TYPE_CHECKING:
    from followup.drafts.fresh.question import Known, Question
    from followup.source.document import Value

MORE = "Thêm một mục nữa vào {}? Gõ c rồi Enter, hoặc chỉ Enter để thôi"


class Answers:
    """Whoever sits at the terminal. TAKEN are the ids that a new record cannot have."""

    def __init__(self, screen: Screen, known: Known, taken: Mapping[str, Collection[str]]) -> None:
        self._screen = screen
        self._known = known
        self._taken = taken

    def ask(self, asked: Question) -> Value:
        """Give the answer to ASKED, None if it was skipped. Ctrl+C and the end of the input stop the program."""
        from followup.drafts.refused import Refused  # noqa: PLC0415 -- help and wrong usage must not wait for it

        for number, (word, label) in enumerate(asked.words, 1):
            self._screen.complain(f"  {number}. {word} ({label})")
        while True:
            typed = prompt(_words(asked), asked.proposal)
            answer = asked.answer(typed.split(",") if asked.many else [typed], self._known)
            if isinstance(answer, Refused):
                self._screen.complain(f"  {answer.sentence}")
            elif asked.name in self._taken and answer in self._taken[asked.name]:
                self._screen.complain(f"  mã '{answer}' đã có; đặt mã khác")
            else:
                return answer

    def more(self, name: str) -> bool:
        """Ask whether the list NAME goes on."""
        return prompt(MORE.format(name), "").strip().lower() in {"c", "có", "co"}


def prompt(words: str, proposal: str) -> str:
    """Give what is typed after WORDS; Enter alone means PROPOSAL."""
    try:
        return str(click.prompt(words, default=proposal, show_default=False, err=True))
    except click.Abort:
        click.echo(err=True)  # what is said next begins a line of its own
        raise


def _words(asked: Question) -> str:
    words = asked.text
    if asked.words:
        words += " (gõ số hoặc từ)"
    if asked.many:
        words += " (nhiều giá trị thì cách nhau bằng dấu phẩy)"
    if asked.proposal:
        return f"{words} [{asked.proposal}]"
    return words if asked.required else f"{words} (Enter để bỏ qua)"
