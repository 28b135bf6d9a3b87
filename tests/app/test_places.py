"""Citations of one place are one chip, and every number still leads to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from answers.answer import Answer
from app.cards import announcement, answer_card, chip_text
from app.places import numbers, places
from corpus.paper import Locator, Paper
from retrieval.citations import Citation

Cite = Callable[..., Citation]


def test_one_place_is_one_entry_in_the_order_of_its_first_number(cite: Cite, report: Paper, minutes: Paper) -> None:
    here, there = Locator("report", page=2, block=0), Locator("minutes", item="4", paragraph="4.5", block=1)
    cited = (cite(1, report, "a", here), cite(2, report, "b", replace(here, block=3)), cite(3, minutes, "c", there),
             cite(4, report, "d", here), cite(5, report, "e", replace(here, page=3)))
    assert [[c.number for c in place] for place in places(cited)] == [[1, 2, 4], [3], [5]]
    assert [numbers(place) for place in places(cited)] == ["1–2, 4", "3", "5"]
    assert chip_text(places(cited)[0]) == "[1–2, 4] Annual report · p. 2"
    assert places(()) == ()


def test_the_same_place_of_two_files_is_two_places(cite: Cite, report: Paper) -> None:
    here = Locator("report", page=2)
    copy = replace(report, id="other", file="other.pdf")
    assert len(places((cite(1, report, "a", here), cite(2, copy, "a", here)))) == 2


def test_a_chip_of_many_carries_every_number_and_shows_the_first(cite: Cite, report: Paper, figure: Answer) -> None:
    cited = tuple(cite(n, report, f"quote {n}", Locator("report", page=2, block=n)) for n in range(1, 7))
    answer = replace(figure, citations=cited, body="One [1]. Six [6].")
    card = answer_card(answer, 0)
    assert card.count('class="ma-chip"') == 1
    assert "<b>[1–6]</b> Annual report · p. 2" in card
    assert 'data-numbers="1 2 3 4 5 6"' in card
    assert 'class="ma-mark" data-do="cite" data-turn="0" data-numbers="6"' in card  # its mark shows the sixth
    assert announcement(answer).endswith(" 1 place in the papers.")
