"""What the browser needs to see the design: the built style sheet and fonts."""

import pytest
from django.core.management import call_command


@pytest.fixture(scope="session")
def built_assets() -> None:
    """`static/xmess/build/` as it is served; both commands do nothing when it is current."""
    call_command("build_css", verbosity=0)
    call_command("build_fonts", verbosity=0)
