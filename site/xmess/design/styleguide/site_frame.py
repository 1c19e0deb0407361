"""Header, footer and switcher round the samples."""

from typing import Any

from xmess.design.components import LanguageLink, Link, MenuColumn, Navigation, Seo

from .words import in_language

NAMES = {"ca": "Català", "es": "Español", "en": "English"}


def frame(language: str, path: str) -> dict[str, Any]:
    """What the header, the footer and the head of a sample page in `language` are made of."""
    say = in_language(language)
    practices = say("Bones pràctiques", "Buenas prácticas", "Good practices")
    navigation = Navigation(
        home_url="#home",
        primary=[
            Link(say("Qui som", "Quiénes somos", "Who we are"), "#a"),
            Link(say("Què fem", "Qué hacemos", "What we do"), "#b"),
            Link(practices, "#c", current=True),
            Link(say("Recursos", "Recursos", "Resources"), "#d"),
            Link(say("Agenda", "Agenda", "Calendar"), "#e"),
        ],
        search_url="#search",
        footer_columns=[
            MenuColumn(
                say("La xarxa", "La red", "The network"),
                [
                    Link(say("Membres", "Miembros", "Members"), "#m"),
                    Link(say("Òrgans i assemblees", "Órganos y asambleas", "Bodies and assemblies"), "#o"),
                    Link(say("Vols adherir-t’hi?", "¿Quieres adherirte?", "Would you like to join?"), "#j"),
                ],
            ),
            MenuColumn(
                say("Per als membres", "Para los miembros", "For members"),
                [
                    Link(say("Assessoraments i mentories", "Asesoramientos y mentorías", "Advice and mentoring"), "#g"),
                    Link(say("Explica una experiència", "Cuenta una experiencia", "Tell us an experience"), "#x"),
                ],
            ),
            MenuColumn(
                say("Segueix-nos", "Síguenos", "Follow us"),
                [
                    Link(say("Circular mensual", "Circular mensual", "Monthly letter"), "#n"),
                    Link("RSS", "#r"),
                    Link(say("Calendari (iCal)", "Calendario (iCal)", "Calendar (iCal)"), "#i"),
                ],
            ),
        ],
        legal=[
            Link(say("Avís legal", "Aviso legal", "Legal notice"), "#l"),
            Link(say("Privacitat", "Privacidad", "Privacy"), "#p"),
            Link(say("Accessibilitat", "Accesibilidad", "Accessibility"), "#q"),
        ],
        tagline=say(
            "Xarxa de Municipis per l’Economia Social i Solidària",
            "Red de Municipios por la Economía Social y Solidaria",
            "Network of Municipalities for the Social and Solidarity Economy",
        ),
        licence=say(
            "Continguts amb llicència CC BY-SA 4.0",
            "Contenidos con licencia CC BY-SA 4.0",
            "Content under the CC BY-SA 4.0 licence",
        ),
    )
    return {
        "navigation": navigation,
        "languages": [
            LanguageLink(
                code, name, f"{path}?language={code}", current=code == language, missing=code == "en" != language
            )
            for code, name in NAMES.items()
        ],
        "breadcrumb": [Link(say("Inici", "Inicio", "Home"), "#home"), Link(practices, "#c"), Link("La Mostra")],
        "seo": Seo(
            title=say("Guia d’estil", "Guía de estilo", "Style guide"),
            description=say("Tots els components", "Todos los componentes", "Every component"),
            robots="noindex",
            json_ld=[{"@context": "https://schema.org", "@type": "Organization", "name": "XMESS"}],
        ),
    }
