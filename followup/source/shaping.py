"""The packages that shape the bytes of pages: their names for pip, and the modules by which they are found."""

SHAPING = (
    ("icalendar", "icalendar"),
    ("jinja2", "jinja2"),
    ("markdown", "markdown"),
    ("nh3", "nh3"),
    ("plotly", "plotly"),
    ("pydantic", "pydantic"),
    ("pyyaml", "yaml"),
    ("xlsxwriter", "xlsxwriter"),
)
