"""`site/docs/plugins.md` tells of every hook that the code calls or registers under a name of ours, and of no other."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CALLED = re.compile(r"""\b(?:get_hooks|gather|gather_about)\(\s*["'](\w+)["']""")
REGISTERED = re.compile(r"""hooks\.register\(\s*["'](\w+)["']""")
#: Wagtail's own that our view of pages calls as Wagtail's does.
WAGTAILS = {"before_serve_page", "on_serve_page"}


def found(pattern: re.Pattern[str]) -> set[str]:
    sources = [path for folder in ("site/xmess", "blocks", "pages", "search") for path in (ROOT / folder).rglob("*.py")]
    return {name for path in sources for name in pattern.findall(path.read_text(encoding="utf-8"))}


def documented() -> set[str]:
    table = (ROOT / "site/docs/plugins.md").read_text(encoding="utf-8")
    return set(re.findall(r"^\| `(\w+)` \|", table, flags=re.MULTILINE))


def test_every_hook_that_is_called_has_its_line_and_no_other_has() -> None:
    assert found(CALLED) - WAGTAILS == documented()


def test_every_hook_on_offer_is_used_by_something() -> None:
    assert documented() - found(REGISTERED) == set()
