"""The examples for CI are what the vendors' own schemas ask for, and run commands that exist."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from followup.cli.main import program

EXAMPLES = Path(__file__).parents[2] / "docs" / "ci"
SCHEMAS = {
    "github.yml": "vendor.github-workflows",
    "gitlab.yml": "vendor.gitlab-ci",
    "forgejo.yml": "vendor.github-workflows",  # its workflows are GitHub's in all that this one uses
}


def test_every_example_has_its_schema() -> None:
    assert {each.name for each in EXAMPLES.iterdir()} == SCHEMAS.keys()


@pytest.mark.parametrize(("name", "schema"), SCHEMAS.items())
def test_an_example_is_what_its_vendor_reads(name: str, schema: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(EXAMPLES / name)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_example_runs_commands_that_exist(name: str) -> None:
    run = re.findall(r"build\.py (\w+)([^>\n]*)", (EXAMPLES / name).read_text("utf-8"))

    assert run
    for command, options in run:
        words = [word.strip('"').replace("$", "") for word in options.split()]
        found = program.get_command(click.Context(program), command)
        assert found is not None
        found.make_context(command, [re.sub("(GITHUB|CI_COMMIT)_SHA", "0123abc", word) for word in words])


@pytest.mark.parametrize("name", SCHEMAS)
def test_nothing_is_published_unless_the_office_asks_for_it(name: str) -> None:
    text = (EXAMPLES / name).read_text("utf-8")

    assert text.count("CONG_BO ==") == len(
        re.findall(r"deploy-pages@|upload-pages-artifact@|git push|^pages:", text, re.MULTILINE)
    )
