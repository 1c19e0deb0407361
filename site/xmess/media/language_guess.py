"""Which of the site's languages a text is written in, by the small words no text does without. Pure.

No library: those there are for Python take megabytes to tell a hundred languages apart; three and their neighbours need
a few dozen words each. A wrong guess hides a document from those who search in its language, none at all does not: when
in doubt, none.
"""

import re
from collections import Counter

# Words that are frequent in one language and, but for a few, none of the others. The neighbours are here so that a
# French or Portuguese text is taken for what it is, and not for the nearest of ours.
WORDS = {
    "ca": """
        el la els les un una uns unes del dels al als pel pels per amb sense sobre entre fins des i o però ni que qui
        què quan com on perquè si no ja més molt molta molts també només aquest aquesta aquests aquestes això aquell és
        són ser està estan ha han hem he havia hi ho es seu seva seus seves nostre nostra cada tots totes tot altres
        dos dues any anys ens cal pot poden fer així després abans segons mitjançant qualsevol durant contra
    """,
    "es": """
        el la los las un una unos unas del al por para con sin sobre entre hasta desde y o pero ni que quien qué cuando
        como donde porque si no ya más muy mucho muchos también sólo solo este esta estos estas esto aquel es son ser
        está están ha han hemos he había se su sus nuestro nuestra lo le les cada todos todas todo otros dos año años
        nos puede pueden hacer así después antes según mediante cualquier durante contra cual
    """,
    "en": """
        the of and to in is that for it as was with on are by this be have from or had not but what were we when your
        can there an each which their will if has its they been who at more also other into our these those than them
        would should may must shall how all about between through under only such any
    """,
    "fr": """
        le la les un une des du au aux par pour avec sans sur dans entre et ou mais ni que qui quand comme où parce si
        ne pas plus très aussi ce cette ces est sont être a ont avait se sa son ses notre nous vous leur leurs il elle
        ils chaque tous toutes tout autres deux année années peut doit fait ainsi après avant selon
    """,
    "pt": """
        o a os as um uma uns umas do da dos das no na nos nas ao aos pelo pela por para com sem sobre entre até desde e
        ou mas nem que quem quando como onde porque se não já mais muito também só este esta estes isto é são ser está
        foi tem têm seu sua seus suas nosso cada todos todas tudo outros dois ano anos pode depois antes segundo
    """,
    "it": """
        il lo la i gli le un una del della dei delle dello al alla ai alle dal dalla nel nella per con senza su tra fra
        e o ma né che chi quando come dove perché se non già più molto anche solo questo questa questi è sono essere ha
        hanno aveva si suo sua suoi nostro ogni tutti tutte tutto altri due anno anni può dopo prima secondo
    """,
}
# The same of ends of words, for titles and forms, which have few small words. A word that is listed above has no end.
ENDS = {
    "ca": "ció cions sió sions tat tats ència ències ància àncies ment ments ança ances atge atges ats uts ques gues ç"
    " ny nys ell lls ades ria ries ar ir itzar able ibles nt nts ons als ors ic ics è és",
    "es": "ción ciones sión siones dad dades encia encias ancia ancias miento mientos mente anza anzas aje ajes ado"
    " ados ido idos ña ñas ño ños os as es o ar er ir izar able ables nte ntes al ales or ores ico icos",
    "en": "tion tions sion ity ies ing ed ment ments ence ance age ness ship th ight ally ly ies ers er y ck sh ough",
    "fr": "tion tions sion té tés ence ences ance ances ment ments age ages eux euse ées ée é és er ir aire aires que"
    " ques ois ez ais ait eau nt nts",
    "pt": "ção ções são sões dade dades ência ências ância mento mentos mente ança agem agens ado ados ido idos nha"
    " lho lha ão ões os as es o ar er ir nte ntes al ais or ores ico icos",
    "it": "zione zioni sione sioni tà enza enze anza mento menti mente aggio ato ati ito iti are ere ire ivo ivi ori"
    " iere gli nte nti ale ali ore ori ico ici",
}
LANGUAGES = ("ca", "es", "en")
LONGEST_END, SHORTEST_WITH_END = 6, 4
# What the words of prose weigh for its own language, of 1: English has many small words, and shares few of them.
USUAL_SHARE = {"ca": 0.23, "es": 0.26, "en": 0.48, "fr": 0.3, "pt": 0.3, "it": 0.3}
# Of that, the least that makes it a language's text: lists of names and tables stay below.
LEAST_SHARE = 0.45
LEAST_WORDS = 8
# The runner-up weighs at most this much of the first: a text half in one language and half in another has none.
LARGEST_RIVAL = 0.5
# Letters; the middle dot of col·laborar holds a word together, an apostrophe parts an article from it.
_WORD = re.compile(r"[^\W\d_]+(?:·[^\W\d_]+)?")


def guessed_language(text: str) -> str:
    """The code of the language most of ``text`` is in, ``""`` when it is too short, mixed, or in none of ours."""
    words = Counter(_WORD.findall(text.lower()))
    total = words.total()
    if total < LEAST_WORDS:
        return ""
    shares = language_shares(words)
    language, rival = sorted(shares, key=lambda code: shares[code], reverse=True)[:2]
    sure = shares[language] >= LEAST_SHARE and shares[rival] <= LARGEST_RIVAL * shares[language]
    return language if sure and language in LANGUAGES else ""


def language_shares(words: Counter[str]) -> dict[str, float]:
    """How much the words (lower case, each with how often it is there) are like each language: its prose has some 1."""
    weighed = dict.fromkeys(WORDS, 0.0)
    for word, count in words.items():
        for language, weight in _weights(word).items():
            weighed[language] += count * weight
    total = words.total() or 1
    return {language: weight / total / USUAL_SHARE[language] for language, weight in weighed.items()}


def _by_language(lists: dict[str, str]) -> dict[str, dict[str, float]]:
    """What each form weighs for the languages that have it: the more they are, the less it says."""
    having: dict[str, list[str]] = {}
    for language, forms in lists.items():
        for form in set(forms.split()):
            having.setdefault(form, []).append(language)
    return {form: dict.fromkeys(languages, 1 / len(languages) ** 2) for form, languages in having.items()}


_WORDS, _ENDS = _by_language(WORDS), _by_language(ENDS)
_NONE: dict[str, float] = {}


def _weights(word: str) -> dict[str, float]:
    if word in _WORDS:
        return _WORDS[word]
    if len(word) < SHORTEST_WITH_END:
        return _NONE
    ends = (word[-length:] for length in range(min(LONGEST_END, len(word) - 1), 0, -1))
    return next((_ENDS[end] for end in ends if end in _ENDS), _NONE)
