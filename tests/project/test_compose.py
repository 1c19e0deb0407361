"""compose.yaml and the image: nobody here can run them, so what can be read off them is held to."""

import re
from typing import Any

import pytest
import yaml

from tests.architecture.test_layout import tracked_files
from tests.project.variables import ROOT, variables_read
from tests.services.elasticsearch import VERSION

COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if "build" in service}
DOCKERFILE = (ROOT / "site/Dockerfile").read_text()
PINNED = re.compile(r"[\w./-]+:\d+\.\d+(\.\d+)?(-[\w.-]+)?")
every_service = pytest.mark.parametrize("name", SERVICES)


def test_it_has_the_servers_that_operations_name() -> None:
    assert {"database", "cache", "search", "site", "worker", "housekeeping"} <= SERVICES.keys()


def test_every_image_is_pinned() -> None:
    images = [service["image"] for service in SERVICES.values() if "build" not in service]
    images += re.findall(r"^FROM (\S+)", DOCKERFILE, flags=re.MULTILINE)
    assert images
    assert [image for image in images if not PINNED.fullmatch(image)] == []


def test_the_search_engine_is_the_one_that_is_tested() -> None:
    assert SERVICES["search"]["image"] == f"elasticsearch:{VERSION}"


@pytest.mark.parametrize("name", OURS)
def test_every_variable_is_one_that_the_settings_read(name: str) -> None:
    given = OURS[name]["environment"]
    assert given
    assert given.keys() - variables_read() == set()


def test_secrets_are_asked_for_and_never_written_down() -> None:
    secrets = [OURS["site"]["environment"]["SECRET_KEY"], SERVICES["database"]["environment"]["POSTGRES_PASSWORD"]]
    assert [value for value in secrets if not re.fullmatch(r"\$\{\w+:\?[^}]+\}", value)] == []
    assert "${DATABASE_PASSWORD:?" in OURS["site"]["environment"]["DATABASE_URL"]


@every_service
def test_somebody_watches_over_it(name: str) -> None:
    waited_for = {
        awaited
        for service in SERVICES.values()
        for awaited, how in service.get("depends_on", {}).items()
        if how["condition"] == "service_completed_successfully"
    }
    # What ends by itself is watched by those that wait for its end.
    assert name in waited_for or SERVICES[name]["healthcheck"]["test"]


@every_service
def test_it_is_not_root_and_gets_no_further_rights(name: str) -> None:
    service = SERVICES[name]
    user = service.get("user") or ("xmess" if name in OURS and "\nUSER xmess\n" in DOCKERFILE else "root")
    assert user.split(":")[0] not in {"0", "root"}
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["read_only"] or name == "search"


@every_service
def test_only_the_site_is_reachable_and_only_from_this_machine(name: str) -> None:
    ports = SERVICES[name].get("ports", [])
    assert [port for port in ports if not port.startswith("127.0.0.1:")] == []
    assert bool(ports) == (name == "site")
    assert "inside" in SERVICES[name]["networks"]


@every_service
def test_its_volumes_are_named(name: str) -> None:
    assert {volume.split(":")[0] for volume in SERVICES[name].get("volumes", [])} <= COMPOSE["volumes"].keys()


def test_the_image_gets_the_sources_and_nothing_else() -> None:
    admitted = set(re.findall(r"^!(\S+)", (ROOT / ".dockerignore").read_text(), flags=re.MULTILINE))
    top = {name.split("/")[0] for name in tracked_files()}
    assert admitted <= top
    assert {"site", "blocks", "pages", "search", "locale", "manage.py", "requirements.lock"} <= admitted
    assert not admitted & {"tests", "var", ".git"}
