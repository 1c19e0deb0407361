"""What the search may be narrowed by that guides know: their topics, their chapters' included."""

from collections.abc import Iterable

from django.apps import apps

from search.facet_sources import TOPIC, FacetSource


def topic_facet() -> FacetSource:
    """The pages of guides and of their chapters; topics say themselves what they are called."""
    return FacetSource(TOPIC, _pages)


def _pages() -> Iterable[tuple[int, str]]:
    guides = apps.get_model("guides.GuidePage").objects
    topics: dict[str, set[str]] = {}
    for column in ("guide__topic__code", "guide__other_topics__code"):
        for pk, path, code in guides.values_list("pk", "path", column):
            if code:
                topics.setdefault(path, set()).add(code)
                yield pk, code
    for pk, path in apps.get_model("guides.GuideChapterPage").objects.values_list("pk", "path"):
        # A chapter is one step below its guide (treebeard: four letters a step).
        for code in topics.get(path[:-4], ()):
            yield pk, code
