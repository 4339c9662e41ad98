"""The names of the folders of a project, for whoever may import nothing."""

DATA = "data"
CONTENT = "content"
TEMPLATES = "templates"
SITE = "site"
CACHE = ".cache"
PACKAGE = "followup"
