"""The variables that the settings read."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READ = re.compile(r"""env\.\w+\(\s*["']([A-Z_]+)["']""")


def variables_read() -> set[str]:
    """Their names, out of the sources of ``xmess.settings``."""
    return set(READ.findall("".join(path.read_text() for path in (ROOT / "site/xmess/settings").glob("*.py"))))
