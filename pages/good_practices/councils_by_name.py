"""Which council somebody means who types its name."""

import re
from collections.abc import Callable
from typing import Any

from django.apps import apps

from xmess.caching.version import kept
from xmess.territory.gazetteer import sort_key

# What people write before the name of the town, in three languages.
TITLES = re.compile(r"^(ajuntament|ayuntamiento|town council|city council|ajunt\.?|ayto\.?)( of)? (de |del |d['’])?")


def offered_names() -> list[str]:
    """Names a form offers while somebody types: members first, then every municipality."""

    def make() -> list[str]:
        members = apps.get_model("members.Member").objects.order_by("name").values_list("name", flat=True)
        towns = apps.get_model("members.Municipality").objects.values_list("name", flat=True)
        return list(dict.fromkeys([*members, *towns]))

    return kept("good_practices:offered-councils", make)


def council_called(name: str) -> dict[str, Any]:
    """``member``, ``municipality`` and ``name`` of a ``CouncilReference``: one of them says who it is."""
    return council_finder()(name)


def council_finder() -> Callable[[str], dict[str, Any]]:
    """``council_called`` for many names: members and municipalities are read once."""
    nobody: dict[str, Any] = {"member": None, "municipality": None, "name": ""}
    known: dict[str, dict[str, Any]] = {}
    for field, model in (("member", "Member"), ("municipality", "Municipality")):
        for row in apps.get_model("members", model).objects.all():
            known.setdefault(_folded(row.name), nobody | {field: row})
    return lambda name: known.get(_folded(name), nobody | {"name": name.strip()[:160]})


def _folded(name: str) -> str:
    folded = sort_key(" ".join(name.split()))
    return TITLES.sub("", folded).replace("’", "'")
