"""What the preview shows right now: which turn it is at, and what the last build had to say."""

from __future__ import annotations

from threading import Condition


class Preview:
    """Shared by the builds, which renew it, and by the open pages, which wait for the next turn.

    A turn is a state of the site worth a look: other pages, or other words above them.
    """

    def __init__(self) -> None:
        self._turned = Condition()
        self.turn = 0
        self.words = ""

    def renew(self, words: str, *, pages_changed: bool) -> None:
        """Begin a new turn with WORDS above every page, unless a reader would see no difference."""
        if words == self.words and not pages_changed:
            return
        with self._turned:
            self.words = words
            self.turn += 1
            self._turned.notify_all()

    def wait(self, turn: int, seconds: float) -> int:
        """Wait until the preview is past TURN, for SECONDS at most, and give the turn that it is at."""
        with self._turned:
            self._turned.wait_for(lambda: self.turn > turn, seconds)
            return self.turn
