"""Samples of what a directory is made of."""

from typing import Any

from xmess.design.components import ActiveFilter, FilterGroup, Link, ListingHeader, Option

from .words import Say


def listing(say: Say) -> dict[str, Any]:
    """Filters of every kind and the header above the results."""
    housing = say("Habitatge cooperatiu", "Vivienda cooperativa", "Co-operative housing")
    groups = [
        FilterGroup(
            "q",
            say("Paraules", "Palabras", "Words"),
            kind="search",
            value="lloguer",
            hint=say("Per exemple, moneda", "Por ejemplo, moneda", "For example, currency"),
        ),
        FilterGroup(
            "topic",
            say("Tema", "Tema", "Topic"),
            [
                Option("1", housing, 9, selected=True),
                Option("2", say("Energia", "Energía", "Energy"), 12),
                Option(
                    "3",
                    say(
                        "Contractació pública responsable i compra",
                        "Contratación pública responsable y compra",
                        "Responsible public procurement and buying",
                    ),
                    0,
                ),
            ],
        ),
        FilterGroup(
            "outcome",
            say("Com va anar", "Cómo fue", "How it went"),
            [
                Option("", say("Tant és", "Da igual", "Any"), selected=True),
                Option("a", say("En marxa", "En marcha", "Running"), 58),
                Option("b", say("No va funcionar", "No funcionó", "Did not work"), 6),
            ],
            kind="radios",
        ),
        FilterGroup(
            "territory",
            say("Territori", "Territorio", "Territory"),
            [Option("", say("Tots", "Todos", "All")), Option("1", "Vall d’Exemple", 12)],
            kind="select",
        ),
    ]
    header = ListingHeader(
        count=say("9 experiències", "9 experiencias", "9 experiences"),
        active=[
            ActiveFilter(housing, "#remove-1", say("Tema", "Tema", "Topic")),
            ActiveFilter("«lloguer»", "#remove-2"),
        ],
        clear_url="#clear",
        orders=[
            Link(say("més recents", "más recientes", "newest"), "#new", current=True),
            Link(say("nom", "nombre", "name"), "#name"),
        ],
    )
    nothing = ListingHeader(
        count=say("Cap experiència", "Ninguna experiencia", "No experiences"), active=header.active, clear_url="#clear"
    )
    return {"groups": groups, "listing": header, "empty_listing": nothing}
