"""How a command ends that understood what was asked, but cannot do it with the data that are there."""


class CannotDoError(Exception):
    """Its text is the sentence that the editor reads: what is so, and what to type or do instead."""
