"""The web fonts: small, complete for three languages, with a plain zero and the slashed one behind a feature."""

from pathlib import Path

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from xmess.design import fonts

NEEDED = "aàáçeèéiíïl·ŀoòóuúüñÀÈÉÍÏÒÓÚÜÇÑĿ0123456789€«»“”‘’–—…≈%ºª×"
BUDGET_BYTES = 42_000  # text 400 and 700 and display 700: the first view


@pytest.fixture(scope="module")
def cuts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, fonts.Cut]:
    """Every cut made once, in a folder of its own."""
    folder: Path = tmp_path_factory.mktemp("fonts")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fonts, "BUILD_FOLDER", folder)
        for cut in fonts.CUTS:
            cut.make()
        return {cut.name: cut for cut in fonts.CUTS}


@pytest.fixture
def opened(cuts: dict[str, fonts.Cut], tmp_path_factory: pytest.TempPathFactory) -> dict[str, TTFont]:
    folder = next(path for path in tmp_path_factory.getbasetemp().glob("fonts*") if path.is_dir())
    return {name: TTFont(folder / f"{name}.woff2") for name in cuts}


def test_every_cut_has_the_letters_of_three_languages(opened: dict[str, TTFont]) -> None:
    for name, font in opened.items():
        missing = [character for character in NEEDED if ord(character) not in font.getBestCmap()]
        assert missing == [], name


def test_the_fonts_of_the_first_view_stay_small(cuts: dict[str, fonts.Cut], opened: dict[str, TTFont]) -> None:
    sizes = [Path(opened[name].reader.file.name).stat().st_size for name in ("text-400", "text-700", "display-700")]
    assert sum(sizes) <= BUDGET_BYTES


@pytest.mark.parametrize("name", ["text-400", "text-700", "text-400-italic"])
def test_zero_is_plain_and_codes_can_have_the_slashed_one(opened: dict[str, TTFont], name: str) -> None:
    font = opened[name]
    zero = font.getBestCmap()[ord("0")]
    substitutions = {
        source: target
        for record in font["GSUB"].table.FeatureList.FeatureRecord
        if record.Feature and record.FeatureTag == "zero"
        for index in record.Feature.LookupListIndex
        for table in font["GSUB"].table.LookupList.Lookup[index].SubTable
        for source, target in table.mapping.items()
    }
    slashed = substitutions[zero]
    assert font["glyf"][zero].numberOfContours == 2
    assert font["glyf"][slashed].numberOfContours == 3
    assert font["hmtx"][zero] == font["hmtx"][slashed]
    assert bounds(font, zero) == pytest.approx(bounds(font, slashed), abs=1)


def test_the_letter_of_the_ela_geminada_is_as_wide_as_its_two_parts(opened: dict[str, TTFont]) -> None:
    font = opened["text-400"]
    names, widths = font.getBestCmap(), font["hmtx"]
    for letter, base in (("ŀ", "l"), ("Ŀ", "L")):
        parts = [widths[names[ord(part)]][0] for part in (base, "·")]
        assert widths[names[ord(letter)]][0] == sum(parts)


def test_a_cut_is_made_again_only_when_its_source_is_newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "BUILD_FOLDER", tmp_path)
    cut = fonts.CUTS[0]
    assert not cut.is_current()
    cut.output.write_bytes(b"newer than the source")
    assert cut.is_current()


def bounds(font: TTFont, glyph: str) -> tuple[float, ...]:
    pen = BoundsPen(font.getGlyphSet())
    font.getGlyphSet()[glyph].draw(pen)
    assert pen.bounds is not None
    return pen.bounds
