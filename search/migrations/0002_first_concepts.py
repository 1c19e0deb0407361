"""The network's glossary as synonyms to start with (work plan 2024, glossary of the project); editors go on from here."""

from typing import Any

from django.db import migrations

# Catalan, Spanish, English; several expressions of a language are separated by bars.
CONCEPTS = (
    ("economia social i solidària|ESS|economia solidària", "economía social y solidaria|ESS|economía solidaria",
     "social and solidarity economy|SSE|ESS|solidarity economy"),
    ("compra i contractació pública responsable|CCPR|compra pública responsable|contractació pública responsable",
     "compra y contratación pública responsable|CCPR|compra pública responsable|contratación pública responsable",
     "responsible public procurement|CCPR|public procurement"),
    ("cures|economia de les cures|treball de cures", "cuidados|economía de los cuidados|trabajo de cuidados",
     "care|care work|care economy"),
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
