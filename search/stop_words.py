"""Words too common to look for, per language. Pure.

Our own lists: the usual ones drop words this site is asked for. Without their accents "més" is "mes" (month), "dóna" is
"dona" (woman), "só" is "so": what is a word of its own when unaccented stays findable (``CONTENT_UNACCENTED``).
"""

from .folding import fold

_CATALAN = """
a al als amb aquell aquella aquelles aquells aquest aquesta aquestes aquests així això allò cap com d de del dels des
doncs durant e el ella elles ells els em en ens entre era eren es esta estan està et ets és fa fan fins ha han he hem hi
ho i ja jo l la les li llur llurs lo los m me mentre meu meva més molt n ne ni no nos nosaltres o on per perquè però pel
pels poc que quan quin quina quines quins qui què s sa se sense ser ses seu seus seva seves si sí sobre són són t ta
també tan tant te teu teva tot tota totes tots tu un una unes uns us va van vas vosaltres vostre
puc pot podem poden podria fer fem fas faig cal vol vull voler tinc té tenim tenen tenir quant quants quanta
quantes algun alguna
"""
_SPANISH = """
a al algo ante aquel aquella aquellas aquellos aquí así aunque como con contra cual cuando cuál cuáles cómo cuánto de
del desde donde dónde durante e el él ella ellas ellos en entre era eran es esa esas ese eso esos esta estas este esto
estos está están fue ha han hasta hay he la las le les lo los me mi mis mucho muy más ni no nos nosotros nuestra nuestro
o os otra otro para pero poco por porque que quien quién qué se según ser si sin sobre son su sus sí también tan tanto
te tiene todo todos tu tus un una unas uno unos y ya yo
puedo puede podemos pueden podría hacer hace hacemos hacen quiero quiere tengo tenemos tienen tener
cuánta cuántos cuántas mis algún alguna hay
"""
_ENGLISH = """
a about all also am an and any are as at be because been being but by can could did do does for from had has have he her
his how i if in into is it its itself may me more most my no nor not of on or other our out over own she should so some
such than that the their them then there these they this those to too under until up very was we were what when where
which while who whom why will with would you your many much need needs want wants get
"""

STOP_WORDS = {
    "ca": frozenset(_CATALAN.split()),
    "es": frozenset(_SPANISH.split()),
    "en": frozenset(_ENGLISH.split()),
}
_FOLDED = {language: frozenset(map(fold, words)) for language, words in STOP_WORDS.items()}
CONTENT_UNACCENTED = {
    "ca": frozenset({"mes", "dona", "son", "os", "set", "sol", "sota"}),
    "es": frozenset({"mas", "te"}),
    "en": frozenset[str](),
}


def is_stop_word(word: str, language: str) -> bool:
    """Whether ``word`` (lower case, with or without its accents) says nothing in the language with this code."""
    if word in STOP_WORDS[language]:
        return True
    return word in _FOLDED[language] and word not in CONTENT_UNACCENTED[language]
