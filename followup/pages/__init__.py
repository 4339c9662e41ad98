"""The kinds of page: each has `plan(whole)`, and its pages are what the site is made of."""

from followup.pages import (
    citations,
    codes,
    directive,
    directives,
    duties,
    duty,
    group,
    guide,
    home,
    keys,
    prose,
    unit,
    units,
)

PAGES = (
    citations,
    codes,
    directive,
    directives,
    duties,
    duty,
    group,
    guide,
    home,
    keys,
    prose,
    unit,
    units,
)
