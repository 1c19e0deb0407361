"""What neighbours and councillors say for what the site calls by its technical name; editors go on from here.

Written theme by theme from the work plan, the policy classes and the glossary. As in 0002: Catalan, Spanish, English,
several expressions of a language separated by bars. A list a site's editors have already is left alone: concepts add up.
"""

from typing import Any

from django.db import migrations

CONCEPTS = (
    # The network: joining, governing, paying, meeting.
    ("membre|municipi membre|municipi adherit", "miembro|municipio miembro|municipio adherido",
     "member|member municipality"),
    ("adherir-se|soci|fer-se membre|formar part", "adherirse|socio|hacerse miembro|formar parte",
     "join|become a member"),
    ("presidència|president|presidenta", "presidencia|presidente|presidenta", "presidency|chair|president"),
    ("òrgan de govern|junta directiva|comissió executiva", "órgano de gobierno|junta directiva|comisión ejecutiva",
     "governing body|board|executive committee"),
    ("quota|aportació anual", "cuota|aportación anual", "membership fee|fee|annual contribution"),
    ("acta|resum de la sessió", "acta|resumen de la sesión", "minutes|meeting notes"),
    ("trobada|esdeveniment|acte", "encuentro|evento|acto", "event|gathering"),
    ("regidor|regidora|càrrec electe", "concejal|concejala|regidor|cargo electo", "councillor|elected official"),
    ("alcalde|alcaldessa|alcaldia", "alcalde|alcaldesa|alcaldía", "mayor"),
    ("tècnic municipal|personal tècnic|funcionari", "técnico municipal|personal técnico|funcionario",
     "council officer|council staff|civil servant"),
    ("conveni|acord de col·laboració", "convenio|acuerdo de colaboración", "agreement|cooperation agreement"),
    ("pla d'acció|full de ruta|pla estratègic", "plan de acción|hoja de ruta|plan estratégico",
     "action plan|roadmap|strategic plan"),
    ("llei|normativa|legislació|marc legal", "ley|normativa|legislación|marco legal",
     "law|legislation|legal framework"),
    # Food and farming.
    ("agricultura|agrícola|agrari|pagesia", "agricultura|agrícola|agrario|agricultor", "agriculture|agricultural|farming|farmer"),
    ("agricultor local|pagès local|productor local|productor de proximitat",
     "agricultor local|payés local|productor local|productor de proximidad", "local farmer|local producer|local grower"),
    ("alimentació|aliment|menjar", "alimentación|alimento|comida", "food"),
    ("producte ecològic|agricultura ecològica|bio", "producto ecológico|agricultura ecológica|bio",
     "organic food|organic farming|organic produce"),
    # Energy and climate.
    ("energia renovable|energia verda|energia neta|transició energètica",
     "energía renovable|energía verde|energía limpia|transición energética",
     "renewable energy|green energy|clean energy|energy transition"),
    ("factura de la llum|electricitat|pobresa energètica", "factura de la luz|electricidad|pobreza energética",
     "electricity bill|electricity|energy poverty"),
    # Housing and premises.
    ("lloguer assequible|lloguer social", "alquiler asequible|alquiler social", "affordable rent|social rent"),
    ("pis|habitatge|vivenda", "piso|vivienda", "flat|housing|dwelling"),
    ("sòl públic|solar municipal|terreny municipal", "suelo público|solar municipal|terreno municipal",
     "public land|municipal land"),
    ("local compartit|espai compartit|compartir local|coworking|cotreball",
     "local compartido|espacio compartido|compartir local|coworking|cotrabajo",
     "shared premises|shared space|sharing premises|coworking|co-working"),
    ("cessió d'espais|cedir un local|ús de locals municipals",
     "cesión de espacios|ceder un local|uso de locales municipales", "lending premises|use of municipal premises"),
    # Care and everyday life.
    ("criança|conciliació|cura dels fills", "crianza|conciliación|cuidado de los hijos",
     "childcare|work-life balance"),
    ("ajuda a domicili|treballadora familiar|treballadora de la llar",
     "ayuda a domicilio|trabajadora familiar|empleada del hogar", "home help|domestic worker"),
    ("gent gran|avis|vellesa", "gente mayor|abuelos|vejez", "elderly|seniors|older people"),
    ("discapacitat|diversitat funcional", "discapacidad|diversidad funcional", "disability|disabled people"),
    # Things that last.
    ("segona mà|reutilització", "segunda mano|reutilización", "second hand|reuse|upcycling"),
    ("residus|deixalles|escombraries|brossa", "residuos|desechos|basura", "waste|rubbish|garbage"),
    ("reparació|arreglar|arranjament", "reparación|arreglar|arreglo", "repair|fixing|mending"),
    ("roba|tèxtil", "ropa|textil", "clothes|clothing|textiles"),
    ("economia circular|residu zero", "economía circular|residuo cero", "circular economy|zero waste"),
    # Getting about.
    ("mobilitat compartida|cotxe compartit|vehicle compartit|carsharing",
     "movilidad compartida|coche compartido|vehículo compartido|carsharing",
     "shared mobility|car sharing|shared car|carsharing"),
    ("bicicleta|bici", "bicicleta|bici", "bicycle|bike"),
    ("transport públic|autobús", "transporte público|autobús", "public transport|bus"),
    # Public procurement.
    ("licitació|concurs públic|contracte públic", "licitación|concurso público|contrato público",
     "tender|public tender|public contract"),
    ("contracte reservat|reserva de contractes|contractació reservada",
     "contrato reservado|reserva de contratos|contratación reservada", "reserved contract|set-aside contract"),
    ("clàusula social|criteri social|contractació amb clàusules socials",
     "cláusula social|criterio social|contratación con cláusulas sociales", "social clause|social criterion"),
    ("proveïdor|empresa proveïdora|contractista", "proveedor|empresa proveedora|contratista",
     "supplier|provider|contractor"),
    # Money.
    ("crèdit|préstec|microcrèdit|fons de crèdit", "crédito|préstamo|microcrédito|fondo de crédito",
     "credit|loan|microcredit|loan fund"),
    ("diners|recursos econòmics", "dinero|recursos económicos", "money|funds"),
    ("pressupost participatiu|pressupostos participatius", "presupuesto participativo", "participatory budget"),
    # Enterprises and work.
    ("relleu empresarial|traspàs d'empresa|transmissió d'empresa|reempresa|relleu generacional",
     "relevo empresarial|traspaso de empresa|transmisión de empresa|reempresa|relevo generacional",
     "business transfer|business succession|worker buyout|worker takeover|employee buyout"),
    ("crear una empresa|muntar un negoci|creació d'empreses|nova empresa",
     "crear una empresa|montar un negocio|creación de empresas|nueva empresa",
     "start a business|set up a business|business creation|new business"),
    ("autònom|autoocupació", "autónomo|autoempleo|autoocupación", "self-employed|self-employment|freelance"),
    ("cooperativa de treball|cooperativa de treball associat", "cooperativa de trabajo|cooperativa de trabajo asociado",
     "worker cooperative|worker co-op"),
    ("cooperativa|cooperativisme", "cooperativa|cooperativismo", "cooperative|co-op|coop"),
    ("feina|ocupació|lloc de treball", "empleo|ocupación|puesto de trabajo", "job|employment"),
    ("atur|desocupació|persones aturades", "paro|desempleo|personas desempleadas", "unemployment|unemployed"),
    ("exclusió social|risc d'exclusió|vulnerabilitat", "exclusión social|riesgo de exclusión|vulnerabilidad",
     "social exclusion|at risk of exclusion|vulnerability"),
    ("comerciant|botiguer", "comerciante|tendero", "shopkeeper|trader|retailer"),
    ("mercat setmanal|mercat ambulant|mercat municipal|plaça de mercat",
     "mercadillo|mercado semanal|mercado ambulante|mercado municipal",
     "street market|weekly market|market day|municipal market"),
    # People together.
    ("associació|entitat|teixit associatiu", "asociación|entidad|tejido asociativo",
     "association|community group|voluntary group|civil society organisation"),
    ("veí|veïna|veïnat|ciutadania", "vecino|vecina|vecindario|ciudadanía", "resident|neighbour|citizen"),
    ("voluntari|voluntariat|ajuda mútua", "voluntario|voluntariado|ayuda mutua", "volunteer|volunteering|mutual aid"),
    ("participació ciutadana|procés participatiu", "participación ciudadana|proceso participativo",
     "citizen participation|public participation|participatory process"),
    ("gestió comunitària|gestió cívica|cogestió|publicocomunitari|col·laboració publicocomunitària",
     "gestión comunitaria|gestión cívica|cogestión|colaboración público-comunitaria",
     "community management|co-management|public-community partnership"),
    ("béns comuns|procomú|comuns", "bienes comunes|procomún|comunes", "commons|common goods"),
    ("jove|joventut|jovent", "joven|juventud", "young people|youth"),
    ("feminisme|igualtat de gènere|perspectiva de gènere", "feminismo|igualdad de género|perspectiva de género",
     "feminism|gender equality|gender perspective"),
    # Knowing and learning.
    ("impacte social|valor social|balanç social|retorn social",
     "impacto social|valor social|balance social|retorno social",
     "social impact|social value|social balance|social return"),
    ("diagnosi|diagnòstic|mapatge|estudi del territori", "diagnóstico|diagnosis|mapeo|estudio del territorio",
     "diagnosis|assessment|mapping"),
    ("indicador|estadística|xifra", "indicador|estadística|cifra", "indicator|statistics|figures"),
    ("curs|formació|capacitació", "curso|formación|capacitación", "course|training|class"),
    ("lliçó apresa|dificultat|error", "lección aprendida|dificultad|error", "lesson learned|difficulty|mistake"),
    ("primers passos|començar|iniciar-se", "primeros pasos|empezar|comenzar|iniciarse",
     "first steps|get started|getting started|begin|start"),
    ("programari lliure|codi obert|software lliure", "software libre|código abierto",
     "free software|open source|open source software"),
    # The site itself.
    ("copiar|reproduir|llicència|drets d'autor|propietat intel·lectual",
     "copiar|reproducir|licencia|derechos de autor|propiedad intelectual",
     "copy|reproduce|licence|license|copyright|intellectual property"),
    ("protecció de dades|privacitat|dades personals|RGPD", "protección de datos|privacidad|datos personales|RGPD",
     "data protection|privacy|personal data|GDPR"),
    ("contacte|contactar|correu electrònic|telèfon", "contacto|contactar|correo electrónico|teléfono",
     "contact|email|e-mail|phone"),
    ("premsa|mitjans de comunicació|periodista", "prensa|medios de comunicación|periodista", "press|media|journalist"),
    ("glossari|diccionari|definició|significat|vol dir|què vol dir",
     "glosario|diccionario|definición|significado|significa|qué significa",
     "glossary|dictionary|definition|meaning|mean"),
    ("preguntes freqüents|dubtes|PMF", "preguntas frecuentes|dudas", "frequently asked questions|FAQ"),
    ("història|origen|fundació", "historia|origen|fundación", "history|origin|founding"),
)  # fmt: skip


def add(apps: Any, schema_editor: Any) -> None:
    """Beside whatever concepts a site has."""
    concept = apps.get_model("search", "Concept")
    concept.objects.bulk_create(
        concept(terms_ca=ca.replace("|", "\n"), terms_es=es.replace("|", "\n"), terms_en=en.replace("|", "\n"))
        for ca, es, en in CONCEPTS
    )


class Migration(migrations.Migration):
    dependencies = [("search", "0003_note_on_concepts")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop, elidable=False)]
