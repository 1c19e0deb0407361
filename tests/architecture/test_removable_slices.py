"""Each optional slice can be taken out: the site boots, passes its checks and renders the home page."""

import os
import subprocess
import sys

import pytest

from tests.architecture.test_layout import ROOT
from xmess.settings.apps import OPTIONAL_SLICES

HOME = """
import django
django.setup()
from django.core.management import call_command
from django.test import Client
call_command("check")
call_command("migrate", verbosity=0)
from tests.factories.site import three_homes
three_homes()
for code in ("ca", "es", "en"):
    response = Client().get(f"/{code}/")
    assert response.status_code == 200, (code, response.status_code)
print("served")
"""


@pytest.mark.parametrize("slice_name", OPTIONAL_SLICES)
def test_the_site_lives_without(slice_name: str) -> None:
    environment = os.environ | {
        "WITHOUT_SLICES": slice_name,
        "DJANGO_SETTINGS_MODULE": "xmess.settings.testing",
        "DATABASE_URL": "sqlite://:memory:",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")]),
    }
    run = subprocess.run([sys.executable, "-c", HOME], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert run.stdout.strip().endswith("served"), run.stderr[-3000:]
