"""The roles people have, as stable codes: the names of Django's groups. What a role may do is this table.

For other rights make another group in the administration: a role's own come back with every ``migrate``.
"""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

TRANSLATIONS = tuple(code for code, _name in settings.LANGUAGES if code != settings.SOURCE_LANGUAGE)


@dataclass(frozen=True)
class Role:
    """What one kind of colleague may do in the administration.

    ``pages``: rights over pages (Wagtail's: add, change, publish, lock, unlock, bulk_delete), given on the home page of
    each of ``languages`` (all if empty), or only on the pages of the slices ``sections`` (app labels).
    ``records``: rights over the facts of the slices (view, add, change, delete), limited to ``sections`` if any.
    ``decides``: also the records' own permissions, such as changing the state of a group.
    ``submissions``: rights over what visitors sent (view; change means noting it as dealt with), limited likewise.
    ``files``: rights over images and documents (add, change, choose). ``others``: permissions by full name.
    """

    code: str
    label: Any
    pages: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    sections: frozenset[str] = frozenset()
    records: tuple[str, ...] = ()
    decides: bool = False
    submissions: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


ROLES = (
    Role(
        "editor",
        _("Editor"),
        pages=("add", "change"),
        records=("view", "add", "change"),
        files=("add", "choose"),
    ),
    Role(
        "publisher",
        _("Publisher"),
        pages=("add", "change", "publish", "lock", "unlock"),
        records=("view", "add", "change", "delete"),
        decides=True,
        submissions=("view", "change"),
        files=("add", "change", "choose"),
        others=(
            "wagtail_localize.submit_translation",
            "wagtailredirects.view_redirect",
            "wagtailredirects.add_redirect",
            "wagtailredirects.change_redirect",
            "wagtailredirects.delete_redirect",
            "mailing.view_outgoingmessage",
        ),
    ),
    Role(
        "translator",
        _("Translator"),
        pages=("add", "change"),
        languages=TRANSLATIONS,
        records=("view",),
        files=("choose",),
        others=("wagtail_localize.submit_translation",),
    ),
    Role(
        "group_editor",
        _("Editor of the working groups"),
        pages=("add", "change", "publish"),
        sections=frozenset({"working_groups"}),
        records=("view", "add", "change"),
        decides=True,
        submissions=("view", "change"),
        files=("add", "choose"),
    ),
    Role(
        "awards_manager",
        _("Manager of the awards"),
        pages=("add", "change", "publish"),
        sections=frozenset({"awards"}),
        records=("view", "add", "change"),
        decides=True,
        submissions=("view", "change"),
        files=("add", "choose"),
    ),
    Role("juror", _("Member of a jury")),
    Role("reader", _("Reader"), records=("view",)),
)

BY_CODE = {role.code: role for role in ROLES}


def label(group_name: str) -> str:
    """What the group is called in the active language; other groups keep the name they were given."""
    role = BY_CODE.get(group_name)
    return str(role.label) if role else group_name
