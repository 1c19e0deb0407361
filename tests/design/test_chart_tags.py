"""Charts in templates come with their caption and the table of their numbers, in the reader's language."""

from datetime import date

import pytest
from django.template import Context, Template
from django.utils.translation import override

from xmess.design.charts import Bar, TimePoint

POINTS = [TimePoint(date(2018, 4, 3), 1200), TimePoint(date(2017, 5, 17), 31.5, label="assemblea de <Barcelona>")]


def _render(source: str, language: str = "ca", **context: object) -> str:
    with override(language):
        return Template("{% load chart_tags %}" + source).render(Context(context))


@pytest.mark.parametrize(
    ("language", "when", "number"),
    [("ca", "3 d’abril del 2018", "1.200"), ("es", "3 de abril de 2018", "1.200"), ("en", "April 3, 2018", "1,200")],
)
def test_the_table_says_dates_and_numbers_as_readers_do(language: str, when: str, number: str) -> None:
    html = _render('{% line_chart points title="Membres" values="Membres" %}', language, points=POINTS)
    assert f'<th scope="row">{when}</th><td class="number">{number}</td>' in html


def test_a_chart_has_caption_table_and_description() -> None:
    html = _render(
        '{% line_chart points title=title dates="Data" values="Membres" %}', points=POINTS, title="Membres & més"
    )
    assert "<figcaption>Membres &amp; més</figcaption>" in html
    assert '<th scope="col">Data</th>' in html
    assert html.rindex("assemblea de &lt;Barcelona&gt;</th>") < html.rindex("d’abril")
    assert "<desc>" in html and 'role="img"' in html
    assert "&lt;svg" not in html


def test_a_stack_has_its_legend_with_values() -> None:
    parts = [Bar("Impuls", 28, "amber"), Bar("Ús", 12, "rose")]
    html = _render('{% stacked_bar parts title="Classes" names="Classe" values="Experiències" %}', parts=parts)
    assert 'class="plain legend"' in html and "<desc>Impuls: 28; Ús: 12</desc>" in html
    assert '<th scope="row">Ús</th><td class="number">12</td>' in html


def test_bars_have_their_table() -> None:
    html = _render('{% bar_chart rows title="Per territori" %}', rows=[Bar("Lleida", 5)])
    assert '<th scope="row">Lleida</th><td class="number">5</td>' in html


def test_nothing_is_shown_without_data() -> None:
    source = '{% line_chart none title="x" %}{% stacked_bar none title="x" %}{% bar_chart none title="x" %}'
    assert _render(source, none=[]).strip() == ""
