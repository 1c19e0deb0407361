"""Topics and their pages."""

from typing import Any

import factory
from factory.django import DjangoModelFactory
from wagtail.models import Locale

from pages.topics.models import Topic, TopicPage, TopicsIndexPage
from xmess.design.palette import Hue


class TopicFactory(DjangoModelFactory[Topic]):
    """A topic with a name in each language."""

    code = factory.Sequence(lambda n: f"topic-{n}")
    name_ca = factory.Sequence(lambda n: f"Tema {n}")
    name_es = factory.LazyAttribute(lambda topic: f"{topic.name_ca} (es)")
    name_en = factory.LazyAttribute(lambda topic: f"{topic.name_ca} (en)")
    hue = factory.Sequence(lambda n: Hue.values[n % len(Hue.values)])

    class Meta:
        model = Topic

    class Params:
        untranslated = factory.Trait(name_es="", name_en="")


def topics_index(home: Any, **fields: Any) -> TopicsIndexPage:
    """A live index of topics under ``home``, in its language."""
    page = TopicsIndexPage(**{"title": "Temes", "slug": "temes", "locale": home.locale} | fields)
    return home.add_child(instance=page)


def topic_page(topic: Topic, index: TopicsIndexPage, **fields: Any) -> TopicPage:
    """A live page of ``topic`` under ``index``, in its language."""
    slug = f"{topic.code}-{index.locale.language_code}"
    locale = Locale.objects.get(pk=index.locale_id)
    page = TopicPage(**{"title": topic.name_in(locale.language_code), "slug": slug, "locale": locale} | fields)
    page.topic = topic
    return index.add_child(instance=page)
