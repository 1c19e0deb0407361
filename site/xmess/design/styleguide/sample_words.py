"""Single texts of the styleguide's templates."""

from .words import Say


def words(say: Say) -> dict[str, str]:
    """Single texts of the styleguide's templates."""
    return {
        "title": say("Bones pràctiques", "Buenas prácticas", "Good practices"),
        "hero": say("Municipis que cooperen", "Municipios que cooperan", "Towns that co-operate"),
        "lead": say(
            "Polítiques públiques explicades pels municipis que les fan: què costen, com es munten, "
            "què va funcionar i què no.",
            "Políticas públicas contadas por los municipios que las hacen: qué cuestan, cómo se "
            "montan, qué funcionó y qué no.",
            "Public policies told by the towns that run them: what they cost, how they are set up, "
            "what worked and what did not.",
        ),
        "text": say(
            "El municipi tenia un solar en desús al nucli antic i una demanda d’habitatge assequible "
            "que el mercat no atenia: la propietat és col·lectiva i el preu, 50.000 € l’any 2020, no "
            "puja amb el mercat.",
            "El municipio tenía un solar en desuso en el casco antiguo y una demanda de vivienda "
            "asequible que el mercado no atendía: la propiedad es colectiva y el precio, 50.000 € en "
            "2020, no sube con el mercado.",
            "The town had an unused plot in its old centre and a need for affordable housing the "
            "market did not meet: property is collective and the price, €50,000 in 2020, does not "
            "rise with the market.",
        ),
        "soon": say("Pròximament", "Próximamente", "Coming up"),
        "groups": say("Grups de treball", "Grupos de trabajo", "Working groups"),
        "all": say("Totes", "Todas", "All of them"),
        "question": say("Què és la cessió d’ús?", "¿Qué es la cesión de uso?", "What is right of use?"),
        "failed": say("Què no va funcionar", "Qué no funcionó", "What did not work"),
        "nothing": say(
            "No hi ha cap resultat amb aquests filtres",
            "No hay ningún resultado con estos filtros",
            "No results with these filters",
        ),
        "try": say(
            "Treu algun filtre o busca una paraula més general.",
            "Quita algún filtro o busca una palabra más general.",
            "Remove a filter or search for a broader word.",
        ),
        "thanks": say(
            "Hem rebut la vostra proposta", "Hemos recibido vuestra propuesta", "We have received your proposal"
        ),
        "next": say(
            "Us respondrem en deu dies laborables.",
            "Os responderemos en diez días laborables.",
            "We will answer within ten working days.",
        ),
        "not_found": say("No trobem aquesta pàgina", "No encontramos esta página", "We cannot find this page"),
        "continue": say("Desa i continua", "Guarda y continúa", "Save and continue"),
        "later": say("Desa i torna-hi més tard", "Guarda y vuelve más tarde", "Save and come back later"),
        "proposal": say("Proposa un grup", "Propón un grupo", "Propose a group"),
        "table": say("Experiències per any", "Experiencias por año", "Experiences by year"),
        "year": say("Any", "Año", "Year"),
        "count": say("Experiències", "Experiencias", "Experiences"),
        "map": say("Mapa", "Mapa", "Map"),
        "related": say("També us pot servir", "También os puede servir", "You may also find useful"),
    }
