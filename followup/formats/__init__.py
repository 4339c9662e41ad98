"""What a finding can be shown as: the name for `--format`, and the function that shows it."""

from followup.formats import github, gitlab, json, sarif, text

FORMATS = (
    ("text", text.show),
    ("json", json.show),
    ("github", github.show),
    ("gitlab", gitlab.show),
    ("sarif", sarif.show),
)
