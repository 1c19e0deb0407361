"""Our back ends pass modelsearch's own tests: whatever is written for Wagtail's search runs on them unchanged."""

import os
import subprocess
import sys

import pytest
from django.db import connection

from tests.own_process import ROOT
from tests.search.engines import ENGINES


@pytest.mark.parametrize("name", ENGINES)
def test_the_contract_of_a_back_end_holds(name: str, request: pytest.FixtureRequest, tmp_path: object) -> None:
    module = {"database": {"sqlite": "sqlite", "postgresql": "postgresql"}[connection.vendor]}.get(name, name)
    variables = os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.search.contract.settings",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")]),
        "SEARCH_BACKEND": f"search.backends.{module}",
    }
    if name != "database":
        if connection.vendor != "sqlite":
            pytest.skip("a server of its own does not depend on the database: the suite on SQLite tests it")
        variables["SEARCH_URL"] = request.getfixturevalue(f"{name}_urls")[0]
        variables.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "django", "test", "tests.search.contract.cases", "--verbosity", "0"]
    run = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-4000:]
    assert "Ran 12" in run.stderr, "all of modelsearch's tests ran"
