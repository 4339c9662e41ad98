"""Measure search on a built site: `python -m tests.bench.search_speed SITE`, with the processor slowed four times.

Every keystroke of the queries below is typed into the page of search, models included; counted is the time from
the keystroke until the results stand laid out. It prints milliseconds and judges nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from followup.cli.browser_tools import browser

QUERIES = (
    "394cvtu",
    "tự quản bảo vệ môi trường",
    "hội ccb xã",
    "to hop tac trong rau",
    "trồng dừa",
    "hiến đất mở đường",
    "ủy ban nhân dân",
    "camera an ninh",
    "không có gì như thế",
)
SLOWED = 4
TYPE = """query => {
    const field = document.querySelector("[name=q]"), times = [];
    for (let end = 1; end <= query.length; end += 1) {
        field.value = query.slice(0, end);
        const start = performance.now();
        field.dispatchEvent(new Event("input", { bubbles: true }));
        document.body.getBoundingClientRect();
        times.push(performance.now() - start);
    }
    return times;
}"""


def measure(site: Path, *, slowed: int) -> tuple[int, list[float]]:
    """Give how many models SITE has, and the milliseconds of every keystroke on a processor SLOWED so many times."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser())
        tab = chromium.new_page()
        tab.goto(f"{(site / 'tim.html').as_uri()}?q=a&mo-hinh=1")
        tab.locator(".results li").first.wait_for()
        tab.locator("script[src*='mo-hinh']").wait_for(state="attached")
        models = int(tab.evaluate("() => moHinh.names.split('\\n').length"))
        tab.context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": slowed})
        _type(tab, QUERIES[0])
        times = [each for query in QUERIES for each in _type(tab, query)]
        chromium.close()
    return models, times


def told(times: Sequence[float]) -> str:
    """Give the median, the 95th of a hundred and the longest of TIMES, which are milliseconds."""
    ordered = sorted(times)
    middle, late = ordered[len(ordered) // 2], ordered[len(ordered) * 95 // 100]
    return f"median {middle:.1f} ms, p95 {late:.1f} ms, longest {ordered[-1]:.1f} ms of {len(ordered)} keystrokes"


def _type(tab: Page, query: str) -> list[float]:
    times: list[float] = tab.evaluate(TYPE, query)
    return times


if __name__ == "__main__":
    for rate in (1, SLOWED):
        count, keystrokes = measure(Path(sys.argv[1]), slowed=rate)
        print(f"{count} models, processor 1/{rate}: {told(keystrokes)}")  # noqa: T201 -- run by hand, it tells
