"""The network's glossary as synonyms to start with (work plan 2024, glossary of the project); editors go on from here."""

from typing import Any

from django.db import migrations

# Catalan, Spanish, English; several expressions of a language are separated by bars.
CONCEPTS = (
    ("economia social i solidària|ESS|economia solidària", "economía social y solidaria|ESS|economía solidaria",
     "social and solidarity economy|SSE|ESS|solidarity economy"),
    ("compra i contractació pública responsable|CCPR|compra pública responsable|contractació pública responsable",
     "compra y contratación pública responsable|CCPR|compra pública responsable|contratación pública responsable",
     "responsible public procurement|CCPR|public procurement|public purchasing"),
    ("cures|cuidar|cuidadora|economia de les cures|treball de cures",
     "cuidados|cuidar|cuidadora|economía de los cuidados|trabajo de cuidados", "care|carer|caring|care work|care economy"),
    ("habitatge cooperatiu|cohabitatge|cessió d'ús|cooperativa d'habitatge",
     "vivienda cooperativa|covivienda|cesión de uso|cooperativa de vivienda",
     "cooperative housing|co-housing|cohousing|right of use|housing cooperative"),
    ("comunitat energètica|energia comunitària|autoconsum compartit",
     "comunidad energética|energía comunitaria|autoconsumo compartido",
     "energy community|community energy|shared self-consumption"),
    ("moneda local|moneda social|moneda ciutadana", "moneda local|moneda social|moneda ciudadana",
     "local currency|social currency|community currency"),
    ("finances ètiques|banca ètica", "finanzas éticas|banca ética", "ethical finance|ethical banking"),
    ("agroecologia|sobirania alimentària", "agroecología|soberanía alimentaria", "agroecology|food sovereignty"),
    ("comunalitat|economia comunitària", "comunalidad|economía comunitaria", "communality|community economy"),
    ("ateneu cooperatiu|XAC|xarxa d'ateneus cooperatius", "ateneo cooperativo|XAC|red de ateneos cooperativos",
     "cooperative centre|XAC|cooperative athenaeum"),
    ("grup de treball|GT|comissió de treball", "grupo de trabajo|GT|comisión de trabajo", "working group"),
    ("bona pràctica|experiència", "buena práctica|experiencia", "good practice|experience|best practice"),
    ("assessorament|acompanyament", "asesoramiento|acompañamiento", "advisory|expert advice|advice"),
    ("mentoria|municipi mentor", "mentoría|municipio mentor", "mentoring|mentor municipality"),
    ("jornada|seminari", "jornada|seminario", "study day|seminar"),
    ("assemblea", "asamblea", "assembly|general meeting"),
    ("premi|guardó", "premio|galardón", "award|prize"),
    ("ajuntament|consistori", "ayuntamiento|consistorio", "town council|city council|local council"),
    ("consell comarcal", "consejo comarcal", "county council"),
    ("butlletí|circular", "boletín|circular", "newsletter|circular"),
    ("ordenança|reglament", "ordenanza|reglamento", "ordinance|by-law"),
    ("subvenció|ajut", "subvención|ayuda", "grant|subsidy"),
    ("finançament", "financiación", "funding|financing"),
    ("local buit|espai en desús", "local vacío|espacio en desuso", "empty premises|unused space"),
    ("inserció laboral|empresa d'inserció", "inserción laboral|empresa de inserción",
     "work integration|work integration enterprise"),
    ("masoveria urbana", "masovería urbana", "urban masoveria|home sharecropping"),
    ("formació|aprenentatge", "formación|aprendizaje", "training|learning"),
    ("atenció domiciliària|dependència|gent gran|persones grans", "atención domiciliaria|dependencia|personas mayores",
     "home care|older people|dependency"),
    ("plaques solars|plaques|plaques fotovoltaiques|panells solars|panells fotovoltaics|energia solar|fotovoltaica",
     "placas solares|placas|placas fotovoltaicas|paneles solares|energía solar|fotovoltaica",
     "solar panels|photovoltaic panels|solar energy|photovoltaic"),
    ("producte de proximitat|quilòmetre zero|km 0|circuit curt|aliments de proximitat",
     "producto de proximidad|kilómetro cero|km 0|circuito corto|alimentos de proximidad",
     "local produce|local food|km 0|short supply chain"),
    ("pagès|pagesia|agricultor|productor agrari", "campesino|campesinado|payés|agricultor|productor agrario",
     "farmer|grower"),
    ("hort|hort urbà", "huerto|huerto urbano", "allotment|vegetable garden|community garden"),
    ("menjador escolar|menjador d'escola", "comedor escolar", "school canteen|school meals"),
    ("comerç local|comerç de proximitat|botiga", "comercio local|comercio de proximidad|tienda", "local shop|local trade"),
    ("mercat|parada de mercat", "mercado|puesto de mercado", "market|market stall"),
    ("habitatge|pis", "vivienda|piso", "housing|flat"),
    ("habitatge buit|casa buida|pis buit", "vivienda vacía|casa vacía|piso vacío", "empty home|empty house|vacant housing"),
    ("espai compartit|cessió d'espais|local compartit", "espacio compartido|cesión de espacios|local compartido",
     "shared premises|shared space"),
    ("membre|soci|associat", "miembro|socio|asociado", "member"),
    ("adherir-se|adhesió|fer-se membre", "adherirse|adhesión|hacerse miembro", "join|joining|become a member"),
    ("quota|preu|cost", "cuota|precio|coste", "fee|price|cost"),
    ("presidència|president", "presidencia|presidente", "presidency|chair|president"),
    ("clàusula social|contracte reservat|reserva de contractes", "cláusula social|contrato reservado|reserva de contratos",
     "social clause|reserved contract"),
    ("préstec|crèdit|microcrèdit", "préstamo|crédito|microcrédito", "loan|credit|microcredit"),
    ("relleu empresarial|traspàs d'empreses|transformació en cooperativa",
     "relevo empresarial|traspaso de empresas|transformación en cooperativa",
     "business succession|worker buyout|conversion into a cooperative"),
    ("emprenedoria|creació d'empreses|autoocupació", "emprendimiento|creación de empresas|autoempleo",
     "entrepreneurship|business creation|start-up|self-employment"),
    ("indústria|industrial|polígon industrial", "industria|industrial|polígono industrial",
     "industry|industrial|industrial estate"),
    ("impacte social|valor social|balanç social", "impacto social|valor social|balance social",
     "social impact|social value|social balance"),
    ("protecció de dades|dades personals|privacitat", "protección de datos|datos personales|privacidad",
     "data protection|personal data|privacy"),
    ("galetes|cookies", "cookies|galletas", "cookies"),
    ("dades obertes|open data", "datos abiertos|open data", "open data"),
    ("llicència|drets d'autor", "licencia|derechos de autor", "licence|license|copyright"),
    ("residu|deixalles|reciclatge", "residuo|basura|reciclaje", "waste|recycling"),
    ("segona mà|reutilització|reparació", "segunda mano|reutilización|reparación", "second hand|reuse|repair"),
    ("mobilitat|transport", "movilidad|transporte", "mobility|transport"),
    ("cotxe compartit|carsharing", "coche compartido|carsharing", "car sharing|carsharing|shared car"),
    ("bretxa digital|inclusió digital", "brecha digital|inclusión digital", "digital divide|digital inclusion"),
    ("programari lliure|codi obert", "software libre|código abierto", "free software|open source"),
    ("igualtat|gènere|feminisme", "igualdad|género|feminismo", "equality|gender|feminism"),
    ("jove|joventut", "joven|juventud", "young people|youth"),
    ("diagnosi|autodiagnosi", "diagnóstico|autodiagnóstico", "diagnosis|self-diagnosis"),
    ("fracàs|què no ha funcionat", "fracaso|qué no ha funcionado", "failure|what did not work"),
    ("relatoria|relat compartit", "relatoría|relato compartido", "rapporteur notes|shared story"),
)  # fmt: skip


def add(apps: Any, schema_editor: Any) -> None:
    """Every site starts with them."""
    apps.get_model("search", "Concept").objects.bulk_create(
        apps.get_model("search", "Concept")(
            terms_ca=ca.replace("|", "\n"), terms_es=es.replace("|", "\n"), terms_en=en.replace("|", "\n")
        )
        for ca, es, en in CONCEPTS
    )


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop, elidable=False)]
