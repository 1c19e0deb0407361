"""Addresses of the network's previous site (domain brief 3.8), kept alive as permanent redirects.

They are rows of Wagtail's own redirects, made once from this table: each points to a page, not to an address, so it
survives a change of slug or place, and editors see and change them under Settings → Redirects.
"""

from collections.abc import Callable

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

# Old path → key of the page that says now what it said (the keys of the content files).
OLD_PATHS = {
    "/qui-som/": "qui-som",
    "/assemblea-constituent/": "historia",
    "/vols-adherir-thi/": "adhereix-te",
    "/preguntes-frequents/": "preguntes-frequents",
    "/grups-de-treball/": "grups-de-treball",
    "/iniciatives-de-suport-a-less/": "suports",
    "/lxmess-presenta-la-guia-labc-de-leconomia-social-i-solidaria-als-municipis/": "guia-abc",
    "/cooperativisme-dhabitatge-en-cessio-dus-una-de-les-prioritats-de-treball-per-la-xmess/": "tema-habitatge",
    "/iii-assemblea-de-la-xmess-a-terrassa/": "historia",
    "/la-xmess-acull-els-nous-membres/": "membres",
    "/la-xmess-escull-nova-executiva/": "com-ens-governem",
    "/la-xmess-encara-el-2025-amb-un-pla-de-treball-ambicios-i-la-suma-de-quatre-nous-membres/": "historia",
    "/la-contractacio-publica-responsable-i-estrategica-com-a-eina-de-politica-publica/": "tema-ccpr",
}


def redirect_old_paths(page_of: Callable[[str], Page | None]) -> list[str]:
    """Make the redirects that are missing; ``page_of`` finds the Catalan page of a key.

    A redirect somebody has made or changed is left alone. Returns the old paths whose page does not exist (yet).
    """
    lost = []
    for path, key in OLD_PATHS.items():
        page = page_of(key)
        if page is None:
            lost.append(path)
            continue
        Redirect.objects.get_or_create(
            old_path=Redirect.normalise_path(path), site=None, defaults={"redirect_page": page, "is_permanent": True}
        )
    return lost
