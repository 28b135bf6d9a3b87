"""The ways in which a true sentence is made false: each makes another sentence, and says something else."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from answers.answer import Answer, AnswerKind, Status
from corpus.paper import Locator, Metadata
from evals.falsifying import falsified
from retrieval.citations import Citation

ANSWER = Answer("How many?", Status.ANSWERED, AnswerKind.PASSAGE, "So many.")


def made(sentence: str, kind: str) -> list[str]:
    return [false for way, false in falsified(sentence, ANSWER, Random(1)) if way == kind]


@pytest.mark.parametrize(("kind", "sentence", "false"), [
    ("a word turned to its opposite", "It opened before the fair [1].", "It opened after the fair [1]."),
    ("a denial left out", "It was not opened [1].", "It was opened [1]."),
    ("what may be made what will", "It may be opened [1].", "It will be opened [1]."),
    ("what is planned made done", "It is expected to be opened [1].", "It was opened [1]."),
    ("a hedge left out", "It had over 200 visits [1].", "It had 200 visits [1]."),
    ("a number in words", "It had two meetings [1].", "It had three meetings [1]."),
    ("a condition left out", "It will open if it is dry [1].", "It will open[1]."),
    ("thousands made millions", "It cost £2.4m [1].", "It cost £2.4k [1]."),
    ("a quantity of words changed", "Most boats were in [1].", "Every boats were in [1]."),
    ("a preposition changed", "It is against dredging [1].", "It is for dredging [1]."),
    ("a plan made done by its ending", "It has a pier opening in May [1].", "It has a pier opened in May [1]."),
    ("who and whom change places", "Members asked officers for it [1].", "Officers asked Members for it [1]."),
])
def test_each_way_makes_it_false(kind: str, sentence: str, false: str) -> None:
    assert false in made(sentence, kind)


def test_no_way_leaves_a_sentence_as_it_is() -> None:
    sentence = "Members were told that over 200 visits may be expected in May 2021 [1]."
    assert all(false != sentence for _, false in falsified(sentence, ANSWER, Random(2)))


@pytest.mark.parametrize(("kind", "sentence"), [
    ("two times change places", "Berths had March 2031 number 9, June 2031 number 9 and change 0 [1]."),
    ("a part of a year made the year", "Berths let, quarter Q3, was 82 in Q3 2031/32 [1]."),
    ("a part of a year made the year", "Berths let, Q3, was 82 in Q3 2031/32 [1]."),
])
def test_what_stays_true_is_no_false_sentence(kind: str, sentence: str) -> None:
    assert made(sentence, kind) == []


def test_times_of_other_figures_change_places() -> None:
    assert made("Berths were 8 in March 2031 and 9 in June 2031 [1].", "two times change places")
    assert made("Berths let was 82 in Q3 2031/32 [1].", "a part of a year made the year")


def test_a_part_is_moved_to_what_it_does_not_speak_of() -> None:
    printed = "The office logged 620 calls (580 before) of which 140 were real, a rise of 9% on the 128 of last year."
    place = Citation(1, "calls.pdf", Metadata("Calls"), Locator("p"), printed, "Calls")
    answer = replace(ANSWER, citations=(place,))
    false = [f for way, f in falsified("The office logged 620 calls [1].", answer, Random(1)) if "moved" in way]
    assert false[-1] == "The office logged 620 calls, a rise of 9% on the 128 of last year [1]."


def test_areas_with_the_same_figure_change_no_places() -> None:
    place = Citation(
        1, "boats.pdf", Metadata("Boats"), Locator("p"), "Lost | 24 | 19 | 19", "Boats",
        headers=("", "2023", "2023 · SN", "2023 · England"),
    )
    answer = replace(ANSWER, citations=(place,))
    sentence = "Lost were 24 in 2023, 19 for SN 2023 and 19 for England 2023 [1]."
    assert not [f for way, f in falsified(sentence, answer, Random(1)) if way == "two areas change places"]
    other = replace(answer, citations=(replace(place, quote="Lost | 24 | 18 | 19"),))
    told = [f for way, f in falsified(sentence.replace("19 for SN", "18 for SN"), other, Random(1)) if "areas" in way]
    assert told == ["Lost were 24 in 2023, 18 for England 2023 and 19 for SN 2023 [1]."]
