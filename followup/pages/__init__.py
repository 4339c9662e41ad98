"""The kinds of page: each has `plan(whole)`, and its pages are what the site is made of."""

from followup.pages import (
    citations,
    directive,
    directives,
    duties,
    duty,
    group,
    home,
    unit,
    units,
)

PAGES = (
    citations,
    directive,
    directives,
    duties,
    duty,
    group,
    home,
    unit,
    units,
)
