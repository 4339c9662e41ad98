"""Measure the explorer of models on a built site: `python -m tests.bench.explorer_speed SITE`.

Counted is the time from a choice, a click on a head or a search until the rows stand laid out, with the processor
slowed four times. It prints milliseconds and judges nothing; a busy machine makes them longer.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from followup.cli.browser_tools import browser

SLOWED = 4
TIMES = 9
QUERIES = ("to tu quan", "tổ tự quản", "trong dua", "trồng dừa", "thôn", "đ", "hòa giải", "nuoi bo", "xã")
CHOICES = """async ([name, times]) => {
    const place = document.getElementById("tra-cuu"), field = place.querySelector(`[name=${name}]`), found = [];
    for (let turn = 0; turn < times; turn += 1) {
        field.selectedIndex = turn % field.options.length;
        const start = performance.now();
        field.dispatchEvent(new Event("input", { bubbles: true }));
        await null;
        await null;
        place.getBoundingClientRect();
        found.push(performance.now() - start);
    }
    field.selectedIndex = 0;
    return found;
}"""
HEADS = """async ([column, times]) => {
    const place = document.getElementById("tra-cuu"), found = [];
    for (let turn = 0; turn < times; turn += 1) {
        const start = performance.now();
        place.querySelector(`th[data-sort=${column}] button`).click();
        await null;
        await null;
        place.getBoundingClientRect();
        found.push(performance.now() - start);
    }
    return found;
}"""
SEARCHES = """async queries => {
    const place = document.getElementById("tra-cuu"), form = place.querySelector("form"), found = [];
    for (const query of queries) {
        form.elements.q.value = query;
        const start = performance.now();
        form.requestSubmit();
        await null;
        await null;
        place.getBoundingClientRect();
        found.push(performance.now() - start);
    }
    return found;
}"""


def measure(site: Path) -> dict[str, list[float]]:
    """Give the milliseconds of every answer, by what was asked."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser())
        tab = chromium.new_page(viewport={"width": 1440, "height": 900})
        tab.goto((site / "mo-hinh/index.html").as_uri())
        tab.context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        tab.locator("#tra-cuu [name=q]").focus()
        tab.locator("#tra-cuu [name=don-vi] option").nth(1).wait_for(state="attached")
        tab.evaluate(CHOICES, ["cap", 1])
        found: dict[str, list[float]] = {
            f"filter {name}": tab.evaluate(CHOICES, [name, TIMES])
            for name in ("linh-vuc", "nam", "tinh-trang", "don-vi")
        }
        found |= {f"sort {name}": tab.evaluate(HEADS, [name, TIMES]) for name in ("name", "unit", "place", "year")}
        found["search"] = tab.evaluate(SEARCHES, list(QUERIES))
        chromium.close()
    return found


if __name__ == "__main__":
    for asked, taken in measure(Path(sys.argv[1])).items():
        print(f"{asked}: median {median(taken):.1f} ms, longest {max(taken):.1f} ms")  # noqa: T201 -- run by hand
