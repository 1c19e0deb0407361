"""Pictograms a topic may wear, drawn in `components/icons/<code>.svg`."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Icon(TextChoices):
    """Codes are stored: never rename one."""

    SPROUT = "sprout", _("Sprout")
    HOUSE = "house", _("House")
    HEART = "heart", _("Heart")
    SUN = "sun", pgettext_lazy("star", "Sun")  # without context it would rename Django's Sunday
    COINS = "coins", _("Coins")
    CONTRACT = "contract", _("Contract")
    CIRCLE_OF_PEOPLE = "circle-of-people", _("Circle of people")
    EXCHANGE = "exchange", _("Exchange")
    BOOK = "book", _("Book")
    WORKSHOP = "workshop", _("Toolbox")
    BASKET = "basket", _("Basket")
    CYCLE = "cycle", _("Cycle")
    DROP = "drop", _("Drop of water")
    MEGAPHONE = "megaphone", _("Megaphone")
    SCALES = "scales", _("Scales")
    BUS = "bus", _("Bus")
    SCREEN = "screen", _("Screen")
    THEATRE = "theatre", _("Theatre mask")
