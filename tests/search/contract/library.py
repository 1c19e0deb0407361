"""The books that modelsearch's tests ask for: what their titles, dates and people must be for those tests to hold."""

from datetime import date, time

from django.core.management.color import no_style
from django.db import connection
from modelsearch.test.testapp.models import (
    AgendaItem,
    Author,
    Book,
    Character,
    Meeting,
    MPAnimal,
    Novel,
    NSAnimal,
    ProgrammingGuide,
    Speaker,
    UnindexedBook,
)

AUTHORS = {
    1: ("George R.R. Martin", date(1948, 9, 20)),
    2: ("J. R. R. Tolkien", date(1892, 1, 3)),
    4: ("Isaac Asimov", date(1920, 1, 2)),
    5: ("David Ascher", None),
    6: ("Mark Lutz", None),
    7: ("Daniel Roy Greenfeld", None),
    8: ("Audrey Roy Greenfeld", None),
    9: ("Douglas Crockford", None),
    10: ("David Flanagan", None),
    11: ("Steve Klabnik", None),
    12: ("Carol Nichols", None),
    13: ("Jim Blandy", None),
    14: ("Jason Orendorff", None),
}
HOBBITS = ("Frodo Baggins", "Bilbo Baggins", "Gandalf")
# Primary key: title, authors, published on, pages, where it is set, its characters, the first of whom lead
# in Middle Earth.
NOVELS = {
    1: ("A Game of Thrones", 1, date(1996, 8, 1), 694, ("Daenerys Targaryen", "Jon Snow", "Eddard Stark")),
    2: ("A Clash of Kings", 1, date(1998, 1, 1), 768, ("Daenerys Targaryen", "Jon Snow")),
    3: ("A Storm of Swords", 1, date(2000, 1, 1), 973, ("Daenerys Targaryen", "Jon Snow")),
    4: ("The Fellowship of the Ring", 2, date(1954, 7, 29), 423, HOBBITS),
    5: ("The Two Towers", 2, date(1954, 11, 11), 352, HOBBITS),
    6: ("The Return of the King", 2, date(1955, 10, 20), 440, HOBBITS),
    7: ("The Hobbit", 2, date(1937, 9, 21), 320, ("Bilbo Baggins", "Thorin Oakenshield")),
    10: ("Foundation", 4, date(1951, 1, 1), 255, ("Hari Seldon", "Salvor Hardin")),
}
SETTINGS = {1: "Westeros", 2: "Middle Earth", 4: "Galactic Empire"}
GUIDES = {
    11: ("Learning Python", (5, 6), date(1999, 1, 1), 1160, "py"),
    12: ("Two Scoops of Django 1.11", (7, 8), date(2017, 4, 26), 556, "py"),
    13: ("JavaScript: The good parts", (9,), date(2008, 5, 18), 172, "js"),
    14: ("JavaScript: The Definitive Guide", (10,), date(1998, 6, 11), 792, "js"),
    15: ("The Rust Programming Language", (11, 12), date(2018, 5, 22), 440, "rs"),
}


MEETINGS = {"Breakfast yoga": time(8), "Evening yoga": time(19), "Stand-up meeting": time(10)}
ANIMALS = {"Animal": ("Mammal", "Reptile"), "Mammal": ("Dog", "Cat"), "Reptile": ("Snake",)}


def fill() -> None:
    """Write the library, without telling any index."""
    fill_books()
    _go_on_counting_after_them()
    for name, start in MEETINGS.items():
        meeting = Meeting.objects.create(name=name, start_time=start)
    item = AgendaItem.objects.create(meeting=meeting, topic="What is in our way")
    Speaker.objects.create(agenda_item=item, name="Doyle")
    for model in (MPAnimal, NSAnimal):
        model.add_root(name="Animal")
        for parent, children in ANIMALS.items():
            for child in children:
                model.objects.get(name=parent).add_child(name=child)


def fill_books() -> None:
    """The books, their authors and those who live in them."""
    Author.objects.bulk_create(Author(pk=pk, name=name, date_of_birth=born) for pk, (name, born) in AUTHORS.items())
    for pk, (title, author, published, pages, characters) in NOVELS.items():
        novel = Novel(pk=pk, title=title, publication_date=published, number_of_pages=pages, setting=SETTINGS[author])
        novel.save()
        novel.authors.set([author])
        people = [Character.objects.create(name=name, novel=novel) for name in characters]
        if author == 2:
            Novel.objects.filter(pk=pk).update(protagonist=people[0])
        if pk <= 4:
            UnindexedBook.objects.create(pk=pk, title=f"{title} U", publication_date=published, number_of_pages=pages)
    for pk, (title, authors, published, pages, language) in GUIDES.items():
        guide = ProgrammingGuide(
            pk=pk, title=title, publication_date=published, number_of_pages=pages, programming_language=language
        )
        guide.save()
        guide.authors.set(authors)
    last = Book.objects.create(pk=16, title="Programming Rust", publication_date=date(2017, 12, 1), number_of_pages=622)
    last.authors.set([13, 14])


def _go_on_counting_after_them() -> None:
    """PostgreSQL does not notice primary keys that it did not give."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [Author, Book, UnindexedBook]):
            cursor.execute(statement)
