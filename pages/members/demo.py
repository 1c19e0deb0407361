"""The demo members: the real ones that public sources name, each with its page in every language."""

from pathlib import Path

from pages.base.demonstration import Demo

from .import_sheets import SHEETS
from .models import Member, MemberPage, MembersIndexPage
from .services.import_facts import import_facts
from .services.load_territory import load_territory

CONTENT = Path(__file__).parent / "demo_content" / "index.yaml"


def build(demo: Demo) -> None:
    """The facts that come with the project, the directory, and a page per member (``membre-PLACE``)."""
    load_territory()
    report = import_facts((sheet, sheet.file) for sheet in SHEETS)
    for problem in report.errors:
        demo.say(f"  {problem}")
    index = demo.read(CONTENT)
    demo.page(
        index["key"],
        MembersIndexPage,
        parent="home",
        texts={name: index[name] for name in ("title", "lead")},
        streams={"body": index["body"]},
    )
    for member in Member.objects.select_related("municipality", "comarca"):
        demo.page(
            f"membre-{member.place_code}",
            MemberPage,
            parent=index["key"],
            # Councils keep their own name in every language.
            texts={"title": dict.fromkeys(demo.languages, member.name)},
            facts={"member": member},
        )
