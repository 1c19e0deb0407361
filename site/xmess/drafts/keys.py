"""The key in the link to a draft: whoever has it may read and write the draft, like a key to a door.

Why in the address and not in a cookie: docs/decisions/0013-drafts-are-opened-by-their-link.md.
"""

import hashlib
import secrets

# 256 bits as text.
PATTERN = r"[A-Za-z0-9_-]{43}"


def new_key() -> str:
    """A key nobody can guess."""
    return secrets.token_urlsafe(32)


def digest(key: str) -> str:
    """What is stored of a key."""
    return hashlib.sha256(key.encode()).hexdigest()


class KeyConverter:
    """``<draft_key:key>`` in a path."""

    regex = PATTERN

    def to_python(self, value: str) -> str:
        """As it came."""
        return value

    def to_url(self, value: str) -> str:
        """As it is."""
        return value
