"""Pages with words as language has them: few very common ones, many rare ones (Zipf); written in bulk."""

import json
import random
import uuid
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from pages.content.models import StandardPage

SYLLABLES = [consonant + vowel for consonant in "bcdglmnpr" for vowel in "aeio"]
ENDINGS = ("a", "es", "ció", "ment", "tat", "ar", "al", "iva", "ius")
COMMON = ("cooperativa", "habitatge", "municipi", "energia", "compra", "economia", "xarxa", "projecte", "servei")
VOCABULARY = 20_000
FEWEST_WORDS, MOST_WORDS = 150, 450
LANGUAGES = ("ca", "es", "en")
BATCH = 500


class SearchedPages:
    """A third of the pages in each language; the same pages in every run."""

    def __init__(self, homes: dict[str, Any]) -> None:
        self.draw = random.Random(66)
        self.homes = homes
        self.words = [*COMMON, *self._made_up(VOCABULARY)]
        self.weights = list(accumulate(1 / (rank + 2) for rank in range(len(self.words))))
        self.size = 0
        self.content_type = ContentType.objects.get_for_model(StandardPage)

    def grow_to(self, size: int) -> None:
        """Have so many pages in all."""
        for start in range(self.size, size, BATCH):
            self._write(range(start, min(size, start + BATCH)))
        self.size = size

    def _write(self, numbers: range) -> None:
        """Two tables: the tree's rows in bulk, then each page's own (``raw`` leaves the parents alone)."""
        rows = Page.objects.bulk_create(self._row(number, LANGUAGES[number % len(LANGUAGES)]) for number in numbers)
        for row in rows:
            paragraph = " ".join(self._text(self.draw.randint(FEWEST_WORDS, MOST_WORDS)))
            body = json.dumps([{"type": "paragraph", "value": f"<p>{paragraph}</p>", "id": str(uuid.uuid4())}])
            StandardPage(page_ptr_id=row.pk, lead=" ".join(self._text(15)), body=body).save_base(raw=True)

    def _row(self, number: int, language: str) -> Page:
        home, title = self.homes[language], " ".join(self._text(6)).capitalize()
        return Page(
            title=title,
            draft_title=title,
            slug=f"page-{number}",
            url_path=f"{home.url_path}page-{number}/",
            path=Page._get_path(home.path, home.depth + 1, number + 1),
            depth=home.depth + 1,
            locale_id=home.locale_id,
            translation_key=uuid.uuid4(),
            content_type=self.content_type,
        )

    def _text(self, words: int) -> list[str]:
        return self.draw.choices(self.words, cum_weights=self.weights, k=words)

    def _made_up(self, count: int) -> Iterator[str]:
        seen: set[str] = set()
        while len(seen) < count:
            word = "".join(self.draw.choices(SYLLABLES, k=self.draw.randint(2, 4))) + self.draw.choice(ENDINGS)
            if word not in seen:
                seen.add(word)
                yield word
