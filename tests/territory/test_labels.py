"""Names on the map do not cover one another, the dots or the edge."""

from hypothesis import given
from hypothesis import strategies as st

from xmess.territory.geometry import Frame
from xmess.territory.labels import Label, beside, place_labels, width_of

FRAME = Frame(left=0, top=0, scale=1, width=720, height=720)
POINTS = st.tuples(st.floats(0, 720), st.floats(0, 720))
NAMES = st.sampled_from(["Reus", "Barcelona", "la Seu d'Urgell", "Santa Coloma de Gramenet"])
SIZE = 16


def _box(label: Label) -> tuple[float, float, float, float]:
    width = width_of(label.text, SIZE)
    left = {"start": label.x, "end": label.x - width, "middle": label.x - width / 2}[label.anchor]
    return left, label.y - SIZE * 0.8, left + width, label.y + SIZE * 0.25


@given(st.lists(st.tuples(NAMES, POINTS), max_size=15))
def test_labels_never_overlap_or_leave_the_frame(names: list[tuple[str, tuple[float, float]]]) -> None:
    dots = [point for _, point in names]
    labels = place_labels(names, dots=dots, ties=[], frame=FRAME, size=SIZE, radius=6, most=10)
    boxes = [_box(label) for label in labels]
    assert len(labels) <= 10
    for number, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0 and top >= 0 and right <= 720 and bottom <= 720
        assert not any(left < x < right and top < y < bottom for x, y in dots)
        for other in boxes[number + 1 :]:
            assert left >= other[2] or other[0] >= right or top >= other[3] or other[1] >= bottom


def test_the_first_names_win_when_there_is_no_room() -> None:
    names = [("Barcelona", (300.0, 300.0)), ("Badalona", (300.0, 300.0))]
    labels = place_labels(names, dots=[(300.0, 300.0)], ties=[], frame=FRAME, size=SIZE, radius=6, most=1)
    assert [label.text for label in labels] == ["Barcelona"]


def test_a_dot_at_the_right_edge_has_its_name_on_the_left() -> None:
    label = beside("Cadaqués", (715, 300), dots=[(715, 300)], frame=FRAME, size=SIZE, radius=6)
    assert label.anchor == "end"


def test_a_lone_name_avoids_its_neighbour() -> None:
    label = beside("Vic", (300, 300), dots=[(300, 300), (320, 300)], frame=FRAME, size=SIZE, radius=6)
    assert label.anchor != "start"
