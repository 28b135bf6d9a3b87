"""Which sentence of the evidence bears a model's sentence out: the one nearest to its words, and no other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.borne_out import unborne
from answers.ground import Ground, Unit
from answers.proving import Evidence
from corpus.glossary import Glossary
from corpus.period import as_at
from corpus.period_reading import find_periods
from corpus.words import stems

MOVED = (
    "The library moved to Station Road in June 2019. Its old hall was sold in March 2021. "
    "No fines have been charged for late books."
)
PANEL = "The Panel noted the library plan. Members asked for the opening hours, and agreed the budget."
COSTS = "A shortfall of £2.1m was forecast for the library service. The hall cost £0.4m."
POSTS = "Also attended:\nHead of Libraries: Ann Bell\nParks and Roads Officer: Tom Reed"


@pytest.fixture
def faults() -> Callable[..., tuple[str, ...]]:
    """`faults(sentence, printed)`: what of a sentence one printed paragraph does not bear out."""

    def found(sentence: str, printed: str, other: str = "") -> tuple[str, ...]:
        sentences = [s + "." if not s.endswith(".") else s for s in printed.split(". ")]
        day = find_periods("12 July 2021")[0].period
        ground = Ground(
            evidence=Evidence(texts=(printed, "12 July 2021"), told=(as_at(day.last_day),), met=(day.last_day,)),
            units=tuple(Unit(s, frozenset(stems(s)), False, source=1) for s in sentences),
            glossary=Glossary(()),
        )
        return unborne(sentence, ground)

    return found


@pytest.mark.parametrize(("sentence", "printed"), [
    ("The library moved to Station Road in June 2019.", MOVED),
    ("Its old hall was sold in March 2021.", MOVED),
    ("Its old hall was sold in March 2021 (12 July 2021).", MOVED),
    ("No fines have been charged for late books.", MOVED),
    ("The Panel noted the library plan.", PANEL),
    ("A shortfall of £2.1m was forecast for the library service.", COSTS),
    ("Head of Libraries: Ann Bell.", POSTS),
    ("Parks and Roads Officer: Tom Reed (12 July 2021).", POSTS),
])
def test_what_its_own_sentence_says_stands(faults: Callable[..., tuple[str, ...]], sentence: str, printed: str) -> None:
    assert faults(sentence, printed) == ()


@pytest.mark.parametrize(("sentence", "printed"), [
    ("The library moved to Station Road in March 2021.", MOVED),  # the time of the next sentence
    ("The old hall was sold in June 2019.", MOVED),
    ("The old hall was not sold.", MOVED),
    ("The library moved to Station Road because the hall was sold.", MOVED),
    ("The Panel agreed the library plan.", PANEL),  # what was agreed is another thing
    ("The shortfall of the library service was £2.1m.", COSTS),  # a forecast is no outturn
    ("A shortfall of £0.4m was forecast for the library service.", COSTS),
    ("Tom Reed, Head of Libraries, attended.", POSTS),
])
def test_what_another_sentence_says_does_not(
    faults: Callable[..., tuple[str, ...]], sentence: str, printed: str
) -> None:
    assert faults(sentence, printed) != ()


def test_a_source_that_another_outdoes_is_the_wrong_one(faults: Callable[..., tuple[str, ...]]) -> None:
    other = "The mobile library van visits Aldham village on Fridays."
    found = faults("The library van visits Aldham village.", MOVED + " Aldham is a village.", other)
    assert "“van” is not printed there" in found
