"""Tiles of a slide: figures set large side by side, each over what it counts."""

from __future__ import annotations

from ingest.columns import regions
from ingest.sheet import Word
from ingest.tiles import tiles_in


def words(text: str, x: float, baseline: float, size: float) -> list[Word]:
    """A text from x on, half an em a letter and a third of one between words."""
    found = []
    for part in text.split():
        found.append(Word(part, x, x + 0.5 * size * len(part), baseline, size))
        x = found[-1].x1 + 0.35 * size
    return found


def slide(*tiles: tuple[str, ...], apart: float = 200) -> list[Word]:
    """Each tile a figure of 30 points and the lines of its label, of 12; every tile `apart` points from the last."""
    out: list[Word] = []
    for n, (figure, *label) in enumerate(tiles):
        out += words(figure, 60 + n * apart, 100, 30)
        for k, line in enumerate(label):
            out += words(line, 40 + n * apart, 130 + 14 * k, 12)
    return out


def said(found: list[Word]) -> list[list[str]]:
    return [[" ".join(w.text for w in tile) for tile in row.tiles] for row in tiles_in(found)]


def test_each_figure_goes_with_the_lines_under_it_and_with_no_others() -> None:
    page = slide(("312", "moorings let,", "March 2031"), ("18.5%", "boats seen"), ("£2.4m", "dues paid in the", "year"))
    assert said(page) == [["312 moorings let, March 2031", "18.5% boats seen", "£2.4m dues paid in the year"]]
    assert said(page + words("The quay has been open since the spring and is well used.", 40, 200, 14)) == said(page)


def test_tiles_are_read_one_after_the_other_between_what_stands_over_and_under_them() -> None:
    page = words("Harbour at a glance", 40, 40, 34) + slide(("312", "moorings let"), ("97", "boats surveyed")) + words(
        "The quay has been open since the spring.", 40, 220, 14)
    read = [" ".join(p.line.text for p in r.pieces if p.line is not None) for r in regions(page, (), 900, 14)]
    assert read == ["Harbour at a glance", "312 moorings let", "97 boats surveyed",
                    "The quay has been open since the spring."]


def test_figures_that_have_no_label_each_are_no_tiles() -> None:
    assert said(slide(("312",), ("97",))) == []
    assert said(slide(("312", "moorings let and boats surveyed in the year"), ("97",), apart=90)) == []
    assert said(slide(("312", "moorings"), ("quay", "boats"))) == []
    assert said(slide(("312", "moorings let"))) == []
    # a row of a table over the next one, of one size
    assert said(words("312", 40, 100, 12) + words("97", 240, 100, 12) + words("let", 40, 114, 12)
                + words("surveyed", 240, 114, 12)) == []
