"""What the components of the styleguide are fed, in three languages. Towns and figures are invented."""

from typing import Any

from django.core.paginator import Paginator

from xmess.design.components import (
    AgendaEntry,
    Card,
    Chip,
    Figure,
    Link,
    State,
    Step,
    Tile,
    TimelineEntry,
)

from . import sample_details, sample_forms, sample_listing, sample_words
from .drawings import cover
from .words import Say, in_language


def samples(language: str) -> dict[str, Any]:
    """Context of the styleguide's templates."""
    say = in_language(language)
    return {
        "chips": chips(say),
        "states": states(say),
        "cards": cards(say),
        "tiles": tiles(say),
        "figures": figures(say),
        "ways": ways(say),
        "agenda": agenda(say),
        "timeline": timeline(say),
        "steps": steps(say),
        "page_of_many": Paginator(range(240), 12).page(7),
        "page_of_two": Paginator(range(20), 12).page(1),
        "join": Link(say("Uneix-t’hi", "Únete", "Join"), "#join"),
        "read_more": Link(say("Com funciona", "Cómo funciona", "How it works"), "#how"),
        "say": sample_words.words(say),
        **sample_details.details(say),
        **sample_listing.listing(say),
        **sample_forms.forms(say),
    }


def chips(say: Say) -> list[Chip]:
    """Topics with and without link and pictogram."""
    return [
        Chip(say("Habitatge cooperatiu", "Vivienda cooperativa", "Co-operative housing"), "amber", "#t", "house"),
        Chip(say("Agroecologia", "Agroecología", "Agroecology"), "leaf", "#t", "sprout"),
        Chip(say("Cures", "Cuidados", "Care"), "rose", "", "heart"),
        Chip(say("Monedes locals", "Monedas locales", "Local currencies"), "teal", "#t"),
        Chip(say("Sense tema", "Sin tema", "No topic")),
    ]


def states(say: Say) -> list[State]:
    """One of each tone."""
    return [
        State(say("Actiu", "Activo", "Active"), "good"),
        State(say("Proposat", "Propuesto", "Proposed"), "waiting"),
        State(say("Tancada: què en vam aprendre", "Cerrada: qué aprendimos", "Closed: what we learnt"), "stopped"),
        State(say("En repòs", "En reposo", "On standby"), "neutral"),
    ]


def cards(say: Say) -> list[Card]:
    """Full, long, bare, and in another language than the page."""
    topics, labels = chips(say), states(say)
    return [
        Card(
            title=say(
                "Solar municipal per a habitatge en cessió d’ús",
                "Solar municipal para vivienda en cesión de uso",
                "Municipal land for housing in right of use",
            ),
            url="#1",
            summary=say(
                "L’ajuntament cedeix un solar i acompanya la cooperativa fins a les claus.",
                "El ayuntamiento cede un solar y acompaña a la cooperativa hasta las llaves.",
                "The council lends a plot and goes with the co-operative all the way to the keys.",
            ),
            hue="amber",
            chips=topics[:1],
            place="Vilaexemple",
            meta=[say("Impuls", "Impulso", "Boost"), "2018 – 2023"],
            cover=cover("housing", "amber"),
        ),
        Card(
            title=say(
                "Internacionalització de l’intercooperativisme agroecològic supracomarcal: una experiència llarga",
                "Internacionalización del intercooperativismo agroecológico supracomarcal: una experiencia larga",
                "Internationalisation of supracomarcal agroecological intercooperation: a long experience",
            ),
            url="#2",
            hue="leaf",
            chips=topics[1:3],
            place="Sant Exemple de la Vall de Dalt i de Baix",
            meta=[say("Fertilització", "Fertilización", "Seeding"), "2014 – 2019"],
            state=labels[2],
            reason=say("Mateix municipi, mateix tema", "Mismo municipio, mismo tema", "Same town, same topic"),
            cover=cover("farming", "leaf"),
        ),
        Card(
            title="La Mostra: mesurar abans de crear moneda",
            language="ca",
            url="#3",
            summary="El multiplicador local justifica una moneda per a subvencions i pagaments.",
            hue="teal",
            chips=topics[3:4],
            place="Castell de Mostra",
            cover=cover("currency", "teal"),
        ),
        Card(title=say("Només un títol", "Solo un título", "Only a title"), url="#4"),
    ]


def tiles(say: Say) -> list[Tile]:
    """Groups over their covers, one of them long, one proposed, one without drawing."""
    members = say("14 municipis", "14 municipios", "14 towns")
    return [
        Tile(
            title=say("Agroecologia", "Agroecología", "Agroecology"),
            url="#1",
            hue="leaf",
            note=members,
            cover=cover("farming", "leaf", tile=True),
        ),
        Tile(
            title=say(
                "Compra i contractació pública responsable",
                "Compra y contratación pública responsable",
                "Responsible public procurement",
            ),
            url="#2",
            hue="indigo",
            note=members,
            cover=cover("procurement", "indigo", tile=True),
        ),
        Tile(
            title=say("Cures", "Cuidados", "Care"),
            url="#3",
            hue="rose",
            note=members,
            cover=cover("care", "rose", tile=True),
        ),
        Tile(title=say("Comunalitats", "Comunalidades", "Communalities"), url="#4", hue="violet", state=states(say)[1]),
    ]


def figures(say: Say) -> list[Figure]:
    """Four numbers of a home page."""
    return [
        Figure(
            "67",
            say("ajuntaments i consells comarcals", "ayuntamientos y consejos comarcales", "town and county councils"),
            "#m",
        ),
        Figure("8", say("grups de treball actius", "grupos de trabajo activos", "active working groups")),
        Figure("81", say("experiències a l’ABC", "experiencias en el ABC", "experiences in the ABC")),
        Figure(
            "≈ 60 %", say("de la població de Catalunya", "de la población de Cataluña", "of Catalonia’s population")
        ),
    ]


def ways(say: Say) -> list[Link]:
    """What people come for."""
    return [
        Link(
            say("Copia una política", "Copia una política", "Copy a policy"),
            "#1",
            note=say(
                "81 experiències, amb què costen i què va fallar",
                "81 experiencias, con lo que cuestan y lo que falló",
                "81 experiences, with what they cost and what failed",
            ),
        ),
        Link(
            say("Demana ajuda", "Pide ayuda", "Ask for help"),
            "#2",
            note=say(
                "Assessoraments, mentories i la bossa d’hores",
                "Asesoramientos, mentorías y la bolsa de horas",
                "Advice, mentoring and the pool of hours",
            ),
        ),
        Link(
            say("Vine a una jornada", "Ven a una jornada", "Come to a workshop"),
            "#3",
            note=say(
                "Agenda oberta a totes les administracions",
                "Agenda abierta a todas las administraciones",
                "Open to every public body",
            ),
        ),
        Link(
            say("Uneix-t’hi", "Únete", "Join"),
            "#4",
            note=say(
                "Com entra un municipi a la xarxa", "Cómo entra un municipio en la red", "How a town enters the network"
            ),
        ),
    ]


def agenda(say: Say) -> list[AgendaEntry]:
    """Dates with more and less about them."""
    return [
        AgendaEntry(
            title=say(
                "Grup de cures: criteris per a la gestió comunitària",
                "Grupo de cuidados: criterios para la gestión comunitaria",
                "Care group: criteria for community management",
            ),
            url="#1",
            mark="14",
            above=say("gen", "ene", "Jan"),
            below=say("dimecres", "miércoles", "Wednesday"),
            datetime="2026-01-14T10:00",
            chips=chips(say)[2:3],
            meta=[say("En línia", "En línea", "Online"), "10.00 – 12.00"],
        ),
        AgendaEntry(
            title=say(
                "Assemblea ordinària de primavera", "Asamblea ordinaria de primavera", "Ordinary spring assembly"
            ),
            url="#2",
            mark="19",
            above=say("mar", "mar", "Mar"),
            below=say("dijous", "jueves", "Thursday"),
            datetime="2026-03-19",
            meta=[say("Híbrida · Vilaexemple", "Híbrida · Vilaexemple", "Hybrid · Vilaexemple")],
            state=states(say)[2],
        ),
        AgendaEntry(title=say("Sense data encara", "Todavía sin fecha", "No date yet"), mark="?", meta=["XMESS"]),
    ]


def timeline(say: Say) -> list[TimelineEntry]:
    """Three moments, one with everything."""
    return [
        TimelineEntry(
            say("Març del 2026", "Marzo de 2026", "March 2026"),
            say(
                "El grup es proposa a l’assemblea",
                "El grupo se propone a la asamblea",
                "The group is proposed to the assembly",
            ),
            datetime="2026-03",
        ),
        TimelineEntry(
            "2025",
            say("Primera trobada", "Primer encuentro", "First meeting"),
            say("Dotze municipis, una tarda.", "Doce municipios, una tarde.", "Twelve towns, one afternoon."),
            "2025",
            "#1",
            "leaf",
        ),
        TimelineEntry("2024", say("La idea", "La idea", "The idea"), datetime="2024"),
    ]


def steps(say: Say) -> list[Step]:
    """How something is done."""
    return [
        Step(
            say(
                "Trobar el solar i fixar les condicions",
                "Encontrar el solar y fijar las condiciones",
                "Find the plot and set the terms",
            ),
            meta=say(
                "6 mesos · urbanisme i serveis jurídics",
                "6 meses · urbanismo y servicios jurídicos",
                "6 months · planning and legal services",
            ),
        ),
        Step(
            say(
                "Concurs per al dret de superfície",
                "Concurso para el derecho de superficie",
                "Tender for the right to build",
            ),
            say("Amb un model de plecs.", "Con un modelo de pliegos.", "With model documents."),
        ),
        Step(say("Obres i entrada a viure", "Obras y entrada a vivir", "Works and moving in")),
    ]
