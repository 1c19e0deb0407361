"""What this slice announces to the others."""

from django.dispatch import Signal

#: A group changed its state. ``sender`` is ``WorkingGroup``, ``change`` the ``StatusChange``; sent after the commit.
status_changed = Signal()
