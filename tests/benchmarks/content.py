"""Generated content: as many pages per language as asked, written in bulk, and the paths to measure."""

import json
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from pages.content.models import SectionPage, StandardPage
from tests.factories.site import three_homes

BODY = json.dumps(
    [
        {"type": "heading", "value": {"text": "Què s'ha fet", "level": "h2"}, "id": str(uuid.uuid4())},
        *(
            {
                "type": "paragraph",
                "value": "<p>El municipi tenia un solar en desús i una demanda.</p>" * 3,
                "id": str(uuid.uuid4()),
            }
            for _ in range(4)
        ),
    ]
)
SAMPLE = 50


@dataclass
class Content:
    """Three homes with a section each, whose standard pages are translations of one another."""

    homes: dict[str, Any]
    sections: dict[str, Any]
    size: int = 0
    keys: list[uuid.UUID] = field(default_factory=list)

    @classmethod
    def begin(cls) -> "Content":
        """The empty site."""
        homes = three_homes()
        sections = {}
        for code, home in homes.items():
            section = SectionPage(title="Recursos", slug="recursos")
            if sections:
                section.translation_key = sections["ca"].translation_key
            sections[code] = home.add_child(instance=section)
        return cls(homes, sections)

    def grow_to(self, size: int) -> None:
        """Have ``size`` standard pages in each language."""
        self.keys += [uuid.uuid4() for _ in range(size - self.size)]
        for section in self.sections.values():
            self._fill(section, range(self.size, size))
        self.size = size

    def paths(self) -> dict[str, list[str]]:
        """Paths to measure, by kind of page; details are spread over the whole site."""
        step = max(1, self.size // SAMPLE)
        return {
            "detail": [f"/ca/recursos/pagina-{number}/" for number in range(0, self.size, step)],
            "detail, translated": [f"/es/recursos/pagina-{number}/" for number in range(0, self.size, step)],
            "listing": ["/ca/recursos/"],
            "home": ["/ca/"],
            "404": [f"/ca/recursos/res-{number}/" for number in range(SAMPLE)],
        }

    def _fill(self, section: Page, numbers: range) -> None:
        """Two tables written in bulk: the tree's rows, then each type's own (``raw`` leaves the parents alone)."""
        kind = ContentType.objects.get_for_model(StandardPage)
        rows = Page.objects.bulk_create(
            Page(
                title=f"Pàgina {number}",
                draft_title=f"Pàgina {number}",
                slug=f"pagina-{number}",
                url_path=f"{section.url_path}pagina-{number}/",
                path=Page._get_path(section.path, section.depth + 1, number + 1),
                depth=section.depth + 1,
                locale_id=section.locale_id,
                translation_key=self.keys[number],
                content_type=kind,
            )
            for number in numbers
        )
        for row in rows:
            child = StandardPage(page_ptr_id=row.pk, lead="Una pàgina generada per mesurar.", body=BODY)
            child.save_base(raw=True)
        Page.objects.filter(pk=section.pk).update(numchild=numbers.stop)
