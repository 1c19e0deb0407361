"""What the component templates are fed: small immutable records, one per component.

A slice turns its models into these and hands them to `components/<name>.html`; the templates know no model. Any other
object with the same attributes does as well. Texts are plain (the templates escape them); `cover` and `image` are
markup that pure code of ours already escaped. `language` is the code of a text's language where it is not the page's.
Reference with examples: `site/docs/design-system.md`, shown in all states on `/styleguide/`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from django.utils.safestring import SafeString

Tone = Literal["neutral", "good", "waiting", "stopped"]


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a menu, breadcrumb, footer, list of facts or sort order; `current` marks where the reader is."""

    label: str
    url: str = ""
    current: bool = False
    language: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """One entry of the language switcher; `missing` when the page has no translation and `url` is that home page."""

    code: str
    name: str
    url: str
    current: bool = False
    missing: bool = False


@dataclass(frozen=True, slots=True)
class MenuColumn:
    """A titled list of links in the footer."""

    label: str
    links: Sequence[Link] = ()


@dataclass(frozen=True, slots=True)
class Navigation:
    """What the header and the footer of a page show."""

    home_url: str
    primary: Sequence[Link] = ()
    search_url: str = ""
    suggestions_url: str = ""
    search_description_url: str = ""
    footer_columns: Sequence[MenuColumn] = ()
    legal: Sequence[Link] = ()
    tagline: str = ""
    licence: str = ""
    privacy: Link | None = None


@dataclass(frozen=True, slots=True)
class Chip:
    """The label of a topic in its colour; `hue` is a code of `palette.Hue`."""

    label: str
    hue: str = ""
    url: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """Where something stands ("Active", "Closed: what we learnt"); the words carry it, the tone only supports them."""

    label: str
    tone: Tone = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A page in a listing. `place_code` pairs it with a dot of the map beside it; `action` is what else it offers."""

    title: str
    url: str
    summary: str = ""
    kicker: str = ""
    hue: str = ""
    chips: Sequence[Chip] = ()
    place: str = ""
    meta: Sequence[str] = ()
    state: State | None = None
    cover: SafeString | str = ""
    reason: str = ""
    place_code: str = ""
    action: Link | None = None
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A coloured tile: a working group or a topic over its cover."""

    title: str
    url: str
    hue: str = ""
    note: str = ""
    icon: str = ""
    cover: SafeString | str = ""
    state: State | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of a fact box: plain `value`, or `links`, or markup in `content` (a rendered chip, a date)."""

    label: str
    value: str = ""
    links: Sequence[Link] = ()
    content: SafeString | str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure: number already formatted for the language, and what it counts."""

    value: str
    label: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaEntry:
    """A date or a number beside a title. `mark` is the large text, `above` and `below` the small ones next to it."""

    title: str
    url: str = ""
    mark: str = ""
    above: str = ""
    below: str = ""
    datetime: str = ""
    chips: Sequence[Chip] = ()
    meta: Sequence[str] = ()
    state: State | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A dated moment; `datetime` is the machine-readable date (ISO 8601, may be only a year).

    `note` is a small line under the text; `text_language` is the text's own where it is not the entry's.
    """

    date: str
    title: str
    text: str = ""
    datetime: str = ""
    url: str = ""
    hue: str = ""
    language: str = ""
    text_language: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One of the numbered steps of how something is done."""

    title: str
    text: str = ""
    meta: str = ""


@dataclass(frozen=True, slots=True)
class Download:
    """A file or feed: its kind ("PDF"), its size already formatted, and a note such as "accessible, 4 pages"."""

    label: str
    url: str
    kind: str = ""
    size: str = ""
    note: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a filter; `count` is how many results it would leave (`None`: not counted)."""

    value: str
    label: str
    count: int | None = None
    selected: bool = False
    hue: str = ""


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """A group of a directory's filters, sent as GET parameter `name`."""

    name: str
    label: str
    options: Sequence[Option] = ()
    kind: Literal["checkboxes", "radios", "select", "search", "date"] = "checkboxes"
    value: str = ""
    hint: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True)
class ActiveFilter:
    """A filter in force; `url` is the listing without it."""

    label: str
    url: str
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingHeader:
    """What stands above results: how many there are, in words, and what narrows and orders them."""

    count: str
    active: Sequence[ActiveFilter] = ()
    clear_url: str = ""
    orders: Sequence[Link] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """A line of a chart's legend."""

    label: str
    value: str = ""
    hue: str = ""


@dataclass(frozen=True, slots=True)
class ProgressStep:
    """A step of a long form."""

    label: str
    state: Literal["done", "current", "ahead"] = "ahead"
    url: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A question with its answer on a "check your answers" page; an empty answer is said in words."""

    question: str
    answer: str = ""
    change_url: str = ""


@dataclass(frozen=True, slots=True)
class FormError:
    """A line of the error summary; `target` is the id of the control it points at, `label` what that is called."""

    message: str
    target: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seo:
    """What search engines and social networks read in the page's head.

    `alternates` are (language code, absolute URL) of the existing translations; `json_ld` are dictionaries, serialised
    and escaped by the template. URLs are absolute.
    """

    canonical: str = ""
    description: str = ""
    title: str = ""
    kind: str = "website"
    locale: str = ""
    image_url: str = ""
    image_alt: str = ""
    image_width: int = 1200
    image_height: int = 630
    alternates: Sequence[tuple[str, str]] = ()
    x_default: str = ""
    robots: str = ""
    feeds: Sequence[Link] = ()
    json_ld: Sequence[dict[str, object]] = field(default_factory=tuple)
