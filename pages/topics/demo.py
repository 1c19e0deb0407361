"""The demo topics: the fields the network works in (domain brief 2.2 and 2.6)."""

from pathlib import Path

from pages.base.demonstration import Demo

from .models import Topic, TopicPage, TopicsIndexPage

CONTENT = Path(__file__).parent / "demo_content" / "topics.yaml"


def build(demo: Demo) -> None:
    """The index, and a record and page per topic; pages are called ``tema-CODE``."""
    content = demo.read(CONTENT)
    index = content["index"]
    demo.page(
        index["key"],
        TopicsIndexPage,
        parent="home",
        texts={name: index[name] for name in ("title", "lead")},
    )
    for order, topic in enumerate(content["topics"], start=1):
        label = topic.get("short_name", topic["name"])
        record = demo.record(
            Topic,
            {"code": topic["code"]},
            {
                "hue": topic["hue"],
                "icon": topic["icon"],
                "order": order * 10,
                **{f"name_{language}": words for language, words in label.items()},
            },
        )
        demo.page(
            f"tema-{topic['code']}",
            TopicPage,
            parent=index["key"],
            texts={"title": topic["name"], "lead": topic["lead"]},
            streams={"body": [{"block": "paragraph", "text": topic["text"]}]},
            facts={"topic": record},
        )
