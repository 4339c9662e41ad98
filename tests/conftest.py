"""Hypothesis tries the same examples on every machine and never judges by the clock."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("calm", deadline=None, derandomize=True)
settings.load_profile("calm")
