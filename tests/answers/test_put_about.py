"""A model's sentence of printed words that says another thing: a word put for another, a hedge or a "not" left out."""

from __future__ import annotations

import pytest

from answers.borne_out import NOT_PRINTED, unborne
from answers.ground import Ground, Unit
from answers.proving import Evidence
from corpus.glossary import Glossary
from corpus.words import stems

ROUTES = "Most bus routes will be reviewed if the grant is paid, and drivers may be offered training after the visit."
STOPS = "Bus stops were cleaned every week, because the contractor was changed."
NOTES = "The review found potential safety risks at the depot. Inspectors had not visited the depot."
SUMS = "The library had over 200 visits in May 2021. The hall had two meetings."
ORDER = "Members asked officers to repair the hall, before the fair opened."


def unsaid(text: str, *printed: str) -> tuple[str, ...]:
    """What of a sentence printed sentences, each a place of its own, do not bear out."""
    units = tuple(Unit(s, frozenset(stems(s)), False, "", n) for n, s in enumerate(printed, 1))
    return unborne(text, Ground(Evidence(texts=printed), units, Glossary(())))


@pytest.mark.parametrize(("text", "printed"), [
    ("Most bus routes will be reviewed if the grant is paid.", ROUTES),
    ("Bus stops were cleaned every week.", STOPS),
    ("The review found potential safety risks at the depot.", NOTES.partition(". ")[0]),
    ("The library had over 200 visits in May 2021.", SUMS.partition(". ")[0]),
    ("Members asked officers to repair the hall.", ORDER),
])
def test_printed_words_stand(text: str, printed: str) -> None:
    assert unsaid(text, f"{printed.rstrip('.')}.") == ()


@pytest.mark.parametrize(("text", "printed", "wrong"), [
    ("Most bus routes will be reviewed.", ROUTES, "the cited place says “if”"),
    ("Drivers may be offered training after the visit.", ROUTES, NOT_PRINTED),  # if the grant is paid?
    ("If the grant is paid, most bus routes will be reviewed.", ROUTES, NOT_PRINTED),
    ("Because the contractor was changed, bus stops were cleaned every week.", STOPS, NOT_PRINTED),
    ("In May 2021 the library had over 200 visits.", SUMS.partition(". ")[0], NOT_PRINTED),
    ("Before the fair opened, members asked officers to repair the hall.", ORDER, NOT_PRINTED),
    ("Drivers will be offered training after the visit.", ROUTES, "the cited place says “may”"),
    ("Drivers were offered training after the visit.", ROUTES, "the cited place says “may”"),
    ("Drivers may be offered training before the visit.", ROUTES, "“before” does not stand so at the cited place"),
    ("Bus stops were closed every week, because the contractor was changed.", STOPS,
     "“closed” is not printed there"),
    ("Bus stops were cleaned every week, so the contractor was changed.", ORDER,
     "“so” gives a cause that the cited place does not"),
    ("Bus contractor were cleaned every week.", STOPS, "“Bus” is not printed there"),
    ("The review found safety risks at the depot.", NOTES.partition(". ")[0], "the cited place says “potential”"),
    ("Inspectors had visited the depot.", NOTES.partition(". ")[2], "the cited place says “not”"),
    ("The library had 200 visits in May 2021.", SUMS.partition(". ")[0],
     "“over” is left out before “200”"),
    ("The hall had three meetings.", SUMS.partition(". ")[2], "“three” does not stand at the cited place"),
    ("Officers asked members to repair the hall, before the fair opened.", ORDER,
     "“Officers asked” does not stand so at the cited place"),
    ("Members had repeatedly asked officers to repair the hall.", ORDER,
     "“repeatedly” is not printed there"),
    ("Members asked officers to repair the hall, in private.", ORDER, "“private” is not printed there"),
])
def test_a_word_that_turns_it_is_found(text: str, printed: str, wrong: str) -> None:
    assert wrong in unsaid(text, f"{printed.rstrip('.')}.")


def test_two_halves_of_two_places_make_no_sentence() -> None:
    places = "Members of the panel visited the depot in Station Road.", "Parks and gardens were opened by the mayor."
    assert unsaid("Members of the panel visited the depot in Station Road.", *places) == ()
    assert unsaid("Members of the panel were opened by the mayor.", *places) == (
        "“opened” does not stand so after “panel”", NOT_PRINTED,
    )
