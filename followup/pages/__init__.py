"""The kinds of page: each has `plan(whole)`, and its pages are what the site is made of."""

from followup.pages import (
    build_info,
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
    missing,
    not_found,
    prose,
    unit,
    units,
)

PAGES = (
    build_info,
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
    missing,
    not_found,
    prose,
    unit,
    units,
)
