"""What can be wrong with demo content."""


class ContentError(Exception):
    """The content files do not say what the pages need; the message names the page and the place."""
