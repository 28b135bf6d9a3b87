"""Tiles: large figures side by side, each with the words under it, are cells."""

from __future__ import annotations

from corpus.paper import Box
from ingest.sheet import Sheet, Word
from ingest.tables import table_of
from ingest.tiles import tile_grids


def line(text: str, x: float, baseline: float, size: float = 9.0) -> tuple[Word, ...]:
    """Words of one line from `x` on, half an em a letter."""
    words: list[Word] = []
    for part in text.split():
        words.append(Word(part, x, x + 0.5 * size * len(part), baseline, size))
        x += 0.5 * size * (len(part) + 1)
    return tuple(words)


SAID = "the harbour was dredged twice and the quay was mended in May"
PROSE = tuple(w for n in range(8) for w in line(SAID, 50, 300 + 12 * n))
FIGURES = (*line("318", 90, 100, 20), *line("41%", 260, 100, 20), *line("£2.6m", 420, 100, 20))
LABELS = (
    *line("boats moored at", 60, 124), *line("of berths let", 245, 124), *line("spent on dredging", 400, 124),
    *line("31 March 2031", 62, 135),
)


def sheet(*words: Word, fills: tuple[Box, ...] = ()) -> Sheet:
    return Sheet(1, 595, 842, (*words, *PROSE), fills=fills)


def test_each_large_figure_takes_the_lines_under_it_however_many() -> None:
    (grid,) = tile_grids(sheet(*FIGURES, *LABELS))
    told = ("318 boats moored at 31 March 2031", "41% of berths let", "£2.6m spent on dredging")
    assert table_of(grid).rows == (told,)
    assert table_of(grid).header == ()


def test_shaded_boxes_say_where_a_tile_ends() -> None:
    boxes = (Box(40, 80, 180, 150), Box(200, 80, 370, 150), Box(380, 80, 560, 150))
    wide = line("of all the berths that we let", 204, 124)
    (grid,) = tile_grids(sheet(*FIGURES, *line("boats", 90, 124), *wide, *line("spent", 420, 124), fills=boxes))
    assert table_of(grid).rows == (("318 boats", "41% of all the berths that we let", "£2.6m spent"),)


def test_figures_of_the_usual_size_a_figure_alone_and_one_without_words_are_no_tiles() -> None:
    assert tile_grids(sheet(*line("318", 90, 100), *line("41%", 260, 100), *LABELS)) == ()
    assert tile_grids(sheet(*line("318", 90, 100, 20), *line("boats moored", 60, 124))) == ()
    assert tile_grids(sheet(*FIGURES, *line("boats moored", 60, 124), *line("berths let", 245, 124))) == ()
    sentence = line("one sentence that runs under all of the figures from left to right", 60, 124)
    assert tile_grids(sheet(*FIGURES, *sentence)) == ()
