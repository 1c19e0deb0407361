"""What changed between two editions, down to the words."""

from hypothesis import given
from hypothesis import strategies as st

from pages.guides.differences import FicheText, differences, plain_text, word_pieces


def fiche(code: str, text: str = "Igual.", title: str = "") -> FicheText:
    return FicheText(code, title or code, [("results", "Què n’ha sortit", text)])


def test_fiches_come_leave_change_or_stay() -> None:
    found = differences(
        [fiche("stays"), fiche("leaves"), fiche("changes", "Quatre de cada deu.")],
        [fiche("comes"), fiche("changes", "Sis de cada deu."), fiche("stays")],
    )
    assert [one.code for one in found.added] == ["comes"]
    assert [one.code for one in found.removed] == ["leaves"]
    assert [one.code for one in found.same] == ["stays"]
    [changed] = found.changed
    assert [(piece.text, piece.kind) for piece in changed.parts[0].pieces] == [
        ("Quatre", "removed"),
        ("Sis", "added"),
        (" de cada deu.", "same"),
    ]


def test_a_part_that_is_new_or_gone_is_a_change() -> None:
    before = FicheText("a", "A", [("results", "R", "Sis.")])
    after = FicheText("a", "A", [("failed", "F", "El lloguer.")])
    [changed] = differences([before], [after]).changed
    assert [(part.heading, part.pieces[0].kind) for part in changed.parts] == [("F", "added"), ("R", "removed")]


def test_another_title_is_a_change() -> None:
    [changed] = differences([fiche("a", title="Horts")], [fiche("a", title="Els horts")]).changed
    assert changed.title == "Els horts"


def test_markup_is_no_difference() -> None:
    assert plain_text("<p>Sis <b>de</b>\n cada</p><ul><li>deu &amp; més</li></ul>") == "Sis de cada\ndeu & més"


@given(st.text(max_size=60), st.text(max_size=60))
def test_both_texts_can_be_read_from_the_pieces(before: str, after: str) -> None:
    pieces = word_pieces(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind != "added") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "removed") == after
