"""Samples of what a detail page is made of."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from xmess.design.charts import Bar, TimePoint
from xmess.design.components import Download, Fact, LanguageLink, Link, Series

from .words import Say


@dataclass(frozen=True, slots=True)
class Place:
    """A town lit on the sample map, with the attributes the dot map asks for; the code is only a position."""

    code: str
    name: str
    url: str = ""
    kind: str = "municipality"
    state: str = "normal"
    hue: str = ""


#: Municipality codes far from one another.
POSITIONS = ("080193", "170792", "251207", "431482", "082981", "252038", "430141", "081136")


def details(say: Say) -> dict[str, Any]:
    """Facts, files, legend, what helps and hinders, dates."""
    return {
        "places": [Place(code, f"Vilaexemple {n}", f"#place-{n}") for n, code in enumerate(POSITIONS, 1)],
        "growth": [TimePoint(date(2017 + n, 1, 1), value) for n, value in enumerate((12, 25, 31, 40, 52, 58, 67))],
        "bars": [
            Bar(say("Coneixement", "Conocimiento", "Knowledge"), 9, "indigo"),
            Bar(say("Normativa", "Normativa", "Regulation"), 11, "sea"),
            Bar(say("Fertilització", "Fertilización", "Seeding"), 21, "leaf"),
        ],
        "facts": [
            Fact(
                say("Municipi", "Municipio", "Town"),
                links=[
                    Link("Vilaexemple", "#v"),
                    Link("Castell de Mostra", "#c", note=say("hi col·labora", "colabora", "takes part")),
                ],
            ),
            Fact(say("Anys", "Años", "Years"), "2018 – 2023"),
            Fact(say("Cost", "Coste", "Cost"), say("50.000 – 250.000 €", "50.000 – 250.000 €", "€50,000 – €250,000")),
            Fact(
                say(
                    "Instrument de planificació urbanística",
                    "Instrumento de planificación urbanística",
                    "Planning instrument",
                ),
                say("Dret de superfície", "Derecho de superficie", "Right to build"),
            ),
            Fact(say("Sense dades", "Sin datos", "No data")),
        ],
        "downloads": [
            Download(
                say("Fitxa", "Ficha", "Fact sheet"),
                "#f",
                "PDF",
                "320 kB",
                say("accessible, 4 pàgines", "accesible, 4 páginas", "accessible, 4 pages"),
            ),
            Download(say("Plecs del concurs", "Pliegos del concurso", "Tender documents"), "#p", "ODT", "48 kB"),
            Download("CSV", "#csv"),
        ],
        "series": [
            Series(say("Coneixement", "Conocimiento", "Knowledge"), "9", "indigo"),
            Series(say("Normativa", "Normativa", "Regulation"), "11", "sea"),
            Series(say("Fertilització", "Fertilización", "Seeding"), "21", "leaf"),
        ],
        "helps": [
            say(
                "Una persona de referència a l’ajuntament",
                "Una persona de referencia en el ayuntamiento",
                "One contact person at the council",
            ),
            say(
                "Finances ètiques amb línia pròpia",
                "Finanzas éticas con línea propia",
                "Ethical finance with a credit line",
            ),
        ],
        "hinders": [say("Terminis de llicència", "Plazos de licencia", "Time to get a licence")],
        "translations": [
            LanguageLink("ca", "Català", "#ca", current=True),
            LanguageLink("es", "Español", "#es"),
            LanguageLink("en", "English", "#en"),
        ],
        "updated": date(2026, 10, 3),
        "updated_text": say("3 d’octubre del 2026", "3 de octubre de 2026", "3 October 2026"),
    }
