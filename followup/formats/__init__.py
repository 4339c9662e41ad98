from followup.formats import github, json, sarif, text

FORMATS = (
    ("text", text.show),
    ("json", json.show),
    ("github", github.show),
    ("sarif", sarif.show),
)
