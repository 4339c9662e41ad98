"""Hypothesis tries the same examples everywhere and never judges by the clock; Ctrl+C reaches what tests start."""

from __future__ import annotations

import signal

from hypothesis import settings

settings.register_profile("calm", deadline=None, derandomize=True)
settings.load_profile("calm")

# A run in the background may ignore Ctrl+C, and what it starts would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
