"""Topics and the pages that gather what is about them."""

from .pages import TopicPage, TopicsIndexPage
from .topic import Topic

__all__ = ["Topic", "TopicPage", "TopicsIndexPage"]
