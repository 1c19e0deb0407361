"""Chores run when they are due, once between all machines, and one that fails holds up no other."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from xmess.operations.chores import do_due_chores, registered_chores

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def test_every_chore_is_a_command_that_exists() -> None:
    from django.core.management import get_commands

    assert {chore.command for chore in registered_chores()} <= set(get_commands())
    assert all(chore.every >= timedelta(minutes=1) for chore in registered_chores())


def test_a_chore_is_done_once_until_it_is_due_again(time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)
    done: list[str] = []
    names = [chore.command for chore in registered_chores()]
    assert list(do_due_chores(NOW, done.append)) == names
    assert list(do_due_chores(NOW, done.append)) == []
    later = NOW + timedelta(minutes=1, seconds=1)
    time_machine.move_to(later, tick=False)
    assert "publish_scheduled" in list(do_due_chores(later, done.append))
    assert done.count("clearsessions") == 1


def test_a_chore_that_fails_is_logged_and_holds_up_no_other(caplog: pytest.LogCaptureFixture) -> None:
    def run(name: str) -> None:
        if name == "clearsessions":
            raise OSError("disk full")

    done = list(do_due_chores(NOW, run))
    assert "clearsessions" not in done
    assert "publish_scheduled" in done
    assert "disk full" in caplog.text
