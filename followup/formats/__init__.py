"""What a finding can be shown as: the name for `--format`, and the function that shows it."""

from followup.formats import github, json, sarif, text

FORMATS = (
    ("text", text.show),
    ("json", json.show),
    ("github", github.show),
    ("sarif", sarif.show),
)
