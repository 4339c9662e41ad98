"""What the tests of charts ask of a specification: that Plotly itself accepts it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go
import pytest

from followup.charts.figure import Figure


@pytest.fixture(scope="session")
def specification() -> Callable[[Figure], dict[str, Any]]:
    """Read a figure's specification. Plotly raises for any attribute or value that it does not know."""

    def read(figure: Figure) -> dict[str, Any]:
        spec: dict[str, Any] = json.loads(figure.plotly)
        go.Figure(spec, skip_invalid=False)
        return spec

    return read
