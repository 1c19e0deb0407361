"""The classification of the ABC guide, as its second volume and the Diputació de Barcelona's course tell it (domain brief 3.4).

Codes are for ever; editors may change every word afterwards.
"""

from django.db import migrations

CLASSES = [
    (
        "knowledge", "C",
        ("Coneixement i planificació", "Conocimiento y planificación", "Knowledge and planning"),
        ("Conèixer, mesurar, avaluar i planificar: diagnosis, mapes, plans i indicadors.",
         "Conocer, medir, evaluar y planificar: diagnósticos, mapas, planes e indicadores.",
         "To know, measure, evaluate and plan: diagnoses, maps, plans and indicators."),
    ),
    (
        "normative", "N",
        ("Normatives", "Normativas", "Normative"),
        ("El marc legal i fiscal: clàusules, ordenances, mesures fiscals i regles de contractació.",
         "El marco legal y fiscal: cláusulas, ordenanzas, medidas fiscales y reglas de contratación.",
         "The legal and tax frame: clauses, ordinances, fiscal measures and procurement rules."),
    ),
    (
        "fertilisation", "F",
        ("Fertilització", "Fertilización", "Fertilisation"),
        ("Un terreny favorable: sensibilització, apoderament, teixit associatiu, xarxes i escoles.",
         "Un terreno favorable: sensibilización, empoderamiento, tejido asociativo, redes y escuelas.",
         "Favourable ground: awareness, empowerment, association life, networks and schools."),
    ),
    (
        "impulse", "I",
        ("Impuls", "Impulso", "Impulse"),
        ("Una empenta directa a les iniciatives: formació, acompanyament, incubació, finançament i espais.",
         "Un impulso directo a las iniciativas: formación, acompañamiento, incubación, financiación y espacios.",
         "A direct push to initiatives: training, support, incubation, finance and spaces."),
    ),
    (
        "use", "U",
        ("Ús", "Uso", "Use"),
        ("La mateixa administració fa servir l’ESS: hi compra, hi contracta, hi té els diners, hi participa i fa d’exemple.",
         "La propia administración usa la ESS: le compra, la contrata, le confía su dinero, participa en ella y da ejemplo.",
         "The administration itself uses the SSE: it buys, contracts and banks with it, takes part and leads by example."),
    ),
]  # fmt: skip
ROLES = [
    ("create-conditions", "Crear condicions", "Crear condiciones", "Create conditions"),
    ("promote", "Promoure", "Promover", "Promote"),
    ("connect", "Connectar", "Conectar", "Connect"),
    ("facilitate", "Facilitar", "Facilitar", "Facilitate"),
    ("raise-awareness", "Sensibilitzar", "Sensibilizar", "Raise awareness"),
    ("procure", "Contractar", "Contratar", "Procure"),
    ("take-part", "Participar", "Participar", "Take part"),
    ("finance", "Finançar", "Financiar", "Finance"),
    ("regulate", "Regular", "Regular", "Regulate"),
    ("lead-by-example", "Fer d’exemple", "Dar ejemplo", "Lead by example"),
]


def classify(apps, schema_editor):
    classes = apps.get_model("good_practices", "PolicyClass").objects
    for order, (code, letter, names, meanings) in enumerate(CLASSES, start=1):
        words = {f"name_{language}": name for language, name in zip(("ca", "es", "en"), names, strict=True)}
        words |= {f"meaning_{language}": said for language, said in zip(("ca", "es", "en"), meanings, strict=True)}
        classes.get_or_create(code=code, defaults={"letter": letter, "order": order * 10, **words})
    roles = apps.get_model("good_practices", "AdministrationRole").objects
    for order, (code, ca, es, en) in enumerate(ROLES, start=1):
        roles.get_or_create(code=code, defaults={"name_ca": ca, "name_es": es, "name_en": en, "order": order * 10})


class Migration(migrations.Migration):
    dependencies = [("good_practices", "0001_initial")]

    operations = [migrations.RunPython(classify, migrations.RunPython.noop)]
