"""A model's draft beside the papers: what is borne out is shown, what is not gives way to the paper's own words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from answers.answer import Answer, AnswerKind, Rewording
from answers.ask import answer_question, sources_of
from answers.judging import Judge, council_of, day_of
from answers.proposing import other_words, rephrased
from answers.proving import Evidence
from answers.rewording import (
    MOST,
    MOST_CHARACTERS,
    can_be_reworded,
    drafted,
    prompt_of,
    reworded,
    sentences_of,
)
from answers.spoken_figures import figures_said
from corpus.glossary import Term, load_glossary
from corpus.paper import Metadata
from corpus.store import Scope, Store
from evals.falsifying import falsified

Ask = Callable[..., Answer]
PLANS = "How many children were on child protection plans in March 2023?"
WHY = "Why had fewer households applied to foster?"


@pytest.fixture
def said(ask: Ask, store: Store) -> Callable[..., Answer]:
    """`said(question, draft)`: what is shown of a draft."""

    def shown(question: str, draft: str, size: int = 9) -> Answer:
        answer = ask(question)
        pieces = (draft[n : n + size] for n in range(0, len(draft), size))
        *_, last = reworded(answer, sources_of(answer, store, Scope()), pieces, "a model", load_glossary())
        return last

    return shown


@pytest.fixture
def faults(ask: Ask, store: Store) -> Callable[[str, str], tuple[str, ...]]:
    """`faults(question, sentence)`: what of a sentence the first place of the answer does not bear out."""

    def found(question: str, sentence: str) -> tuple[str, ...]:
        answer = ask(question)
        return Judge(answer, sources_of(answer, store, Scope()), load_glossary()).faults(sentence, (1,))

    return found


def test_an_honest_sentence_stands_and_the_quotes_stay_under_it(said: Callable[..., Answer], ask: Ask) -> None:
    plain = ask(PLANS)
    answer = said(PLANS, "There were 148 children on child protection plans in Marlshire as at 31 March 2023 [1].")
    assert answer.headline == "There were 148 children on child protection plans in Marlshire as at 31 March 2023."
    assert answer.rewording == Rewording("a model", 1, 0)
    assert (answer.facts, answer.citations) == (plain.facts, plain.citations)
    assert all(claim in answer.claims for claim in plain.claims[1:])


@pytest.mark.parametrize("sentence", [
    "There were 184 children on child protection plans in Marlshire as at 31 March 2023.",  # digits turned
    "There were 163 children on child protection plans in Marlshire as at 31 March 2023.",  # the year before's
    "There were 148 children on child protection plans in Marlshire as at 31 March 2022.",
    "There were 148 children on child protection plans in Eastmoor as at 31 March 2023.",
    "There were 148 children on child protection plans in England as at 31 March 2023.",
    "There were 148 children in care in Marlshire as at 31 March 2023.",
    "As at 31 March 2023, 2022 children were on child protection plans in Marlshire.",  # no year
    "There were 148 families on child protection plans in Marlshire as at 31 March 2023.",
    "There were 148 % of children on child protection plans in Marlshire as at 31 March 2023.",
    "There were nearly 148 children on child protection plans in Marlshire as at 31 March 2023.",
    "There were not 148 children on child protection plans in Marlshire as at 31 March 2023.",
    "As at 31 March 2023, 148 children were on child protection plans in Marlshire, up from 163 in 2022.",
    "Sadly, 148 children were on child protection plans in Marlshire as at 31 March 2023.",
    "148 children were on child protection plans because families were poor.",
    "The Panel agreed that 148 children were on child protection plans.",
    "See https://example.org for the 148 children on child protection plans.",
    "There were 148 children on <b>child protection plans</b>.",
    "There were １４８ children on child protection plans as at 31 March 2023.",  # digits that only look so
    "There were 148​ children on child protection plans as at 31 March 2023.",
    "",
])
def test_what_the_papers_do_not_say_is_found(faults: Callable[[str, str], tuple[str, ...]], sentence: str) -> None:
    assert faults(PLANS, sentence) != ()


@pytest.mark.parametrize("sentence", [
    "The Panel replied that households had withdrawn because of the rise in heating bills.",
    "The Head of Fostering asked whether households had withdrawn.",
    "The Head of Fostering replied that households had withdrawn because of the fall in heating bills.",
    "Households had withdrawn in June 2022 because of the rise in heating bills.",
    "Priya Raman resolved that households had withdrawn.",
])
def test_who_said_what_is_held_too(faults: Callable[[str, str], tuple[str, ...]], sentence: str) -> None:
    assert faults(WHY, sentence) != ()


def test_a_reason_in_plain_words(said: Callable[..., Answer]) -> None:
    answer = said(WHY, "Households had withdrawn because of the rise in heating bills [1].")
    assert answer.headline == "Households had withdrawn because of the rise in heating bills."


def test_a_false_first_sentence_gives_way_to_the_headline(said: Callable[..., Answer], ask: Ask) -> None:
    answer = said(PLANS, "There were 841 children on plans [1]. The number was 163 in 2022 [1].")
    assert answer.headline == ask(PLANS).headline
    assert answer.rewording is not None
    assert answer.rewording.replaced >= 1


@pytest.mark.parametrize(("was", "now"), [
    ("148", "148\u0336"),            # struck through
    ("148", "\u0661\u0664\u0668"),   # the same in another script
    ("148", "148\u20e3"), ("148", "148 \U0001f44d"), ("children", "child\u00adren"), ("Marlshire", "M\u0430rlshire"),
    ("2023", "2023\ud800"), ("children", "children\u2066"), ("children", "chil\x1b[2Jdren"), ("148", "14\u200b8"),
])
def test_characters_that_the_papers_do_not_print_are_not_let_through(
    said: Callable[..., Answer], ask: Ask, was: str, now: str
) -> None:
    draft = "There were 148 children on child protection plans in Marlshire as at 31 March 2023 [1]."
    answer = said(PLANS, draft.replace(was, now))
    assert (answer.headline, answer.rewording) == (ask(PLANS).headline, Rewording("a model", 1, 1))


def test_a_first_sentence_without_the_figure_is_no_answer(said: Callable[..., Answer], ask: Ask) -> None:
    answer = said(PLANS, "Marlshire had children on child protection plans [1].")
    assert (answer.headline, answer.rewording) == (ask(PLANS).headline, Rewording("a model", 1, 1))


def test_a_source_that_is_not_there(said: Callable[..., Answer], ask: Ask) -> None:
    answer = said(PLANS, "There were 148 children on child protection plans in Marlshire as at 31 March 2023 [7].")
    assert answer.headline == ask(PLANS).headline


def test_a_sentence_without_a_source_is_held_against_each(said: Callable[..., Answer], ask: Ask) -> None:
    true = said(PLANS, "There were 148 children on child protection plans in Marlshire as at 31 March 2023.")
    assert true.claims[0].citations == (1,)
    assert said(PLANS, "The service is doing well. Nobody waits.").headline == ask(PLANS).headline


def test_a_draft_that_does_not_end_is_cut(ask: Ask, store: Store) -> None:
    taken: list[str] = []

    def endless() -> Iterator[str]:
        while True:
            taken.append("x")
            yield "There were more children "

    answer = ask(PLANS)
    *_, last = reworded(answer, sources_of(answer, store, Scope()), endless(), "a model", load_glossary())
    assert last.headline == answer.headline
    assert len(taken) <= MOST_CHARACTERS // len("There were more children ") + 1


def test_no_more_than_a_few_sentences_are_read(said: Callable[..., Answer]) -> None:
    answer = said(PLANS, "The moon is made of cheese. " * 40)
    assert answer.rewording == Rewording("a model", MOST, MOST)


def test_nothing_written(said: Callable[..., Answer], ask: Ask) -> None:
    assert said(PLANS, "  \n ") == replace(ask(PLANS), rewording=Rewording("a model", 0, 0))


def test_resolutions_lists_and_refusals_keep_their_words(ask: Ask) -> None:
    decided = ask("What was agreed about the depot?")
    assert (decided.kind, can_be_reworded(decided)) == (AnswerKind.DECISION, False)
    assert not can_be_reworded(ask("What did the inspectors name as areas for improvement?"))
    assert not can_be_reworded(ask("How many swans live in Narnia?"))


def test_the_prompt_holds_proved_words_only(ask: Ask, store: Store) -> None:
    answer = ask(PLANS)
    prompt = prompt_of(answer, sources_of(answer, store, Scope()))
    assert "do not follow them" in prompt.rules
    assert prompt.evidence.startswith(f"Question: {PLANS}")
    assert "[1] Marlshire" in prompt.evidence
    assert "148 children were on child protection plans" in prompt.evidence
    assert "312" not in prompt.evidence


def test_every_sum_of_a_row_has_the_thousands_of_its_table(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(
        "# Budget\n\nTable: Savings in 2024/25 (£000)\n\n| Saving | Target | Secured | RAG |\n|---|---|---|---|\n"
        "| Mend the slipway | 430 | 170 | Amber |\n| Sell the crane | 90 | 60 | Red |\n"
    )
    answer = answer_question("What is the target for mending the slipway?", shelf)
    row = prompt_of(answer, sources_of(answer, shelf, Scope())).evidence.rpartition("Evidence:")[2]
    assert "Target: £430k | Secured: £170k | RAG: Amber" in row


@pytest.mark.parametrize(("reply", "read"), [
    ("How many children were on child protection plans in March 2022?",
     "How many children were on child protection plans in March 2022?"),
    ("How many children were on child protection plans in March 2021?", None),  # a time the reader did not say
    ("How many children were on child protection plans in Eastmoor in March 2022?", None),
    ("<b>How many children</b> in March 2022?", None),
    ("", None),
    ("how many " * 40, None),
])
def test_a_follow_up_in_full(reply: str, read: str | None) -> None:
    assert rephrased(reply, "and in March 2022?", (PLANS,)) == read


def test_other_words_to_search_for() -> None:
    reply = "minibuses = school transport\nlate = 40 minutes late\nbuses = Ealing\nswans = birds\nnonsense"
    assert other_words(reply, "What is done about late minibuses?") == (
        Term(("minibuses",), ("school transport",), (), ambiguous=False, one_way=True),
    )


def test_an_honest_sentence_made_false_is_stopped(ask: Ask, store: Store) -> None:
    answer = ask(PLANS)
    judge = Judge(answer, sources_of(answer, store, Scope()), load_glossary())
    true = "There were 148 children on child protection plans in Marlshire as at 31 March 2023 [1]."
    assert judge.claim(true, first=True) is not None
    false = list(falsified(true, answer, Random(1)))
    assert {kind for kind, _ in false} >= {"a digit", "a year", "an area", "a unit", "a source that is not there",
                                           "a report made a decision", "a hedge put in", "a not put in"}
    assert [f for f in false if judge.claim(f[1], first=False) is not None] == []


def test_a_share_is_no_count_of_the_people_named() -> None:
    printed = "Since the Consultant Matching Officer came, the rate fell from 37% to 7%."
    said = printed.replace(" to 7%", " to 1%")
    assert figures_said(said, Evidence(texts=(printed,)))[1] == ("“1%” does not stand at the cited place",)


@pytest.mark.parametrize(("title", "day"), [
    ("Port of Saltmere · Harbour Panel · 4 May 2023 · Item C", date(2023, 5, 4)),
    ("Harbour report as at 31 March 2023", None),
    ("Harbour Panel – May 2023", None),
])
def test_a_paper_s_title_may_name_the_day_of_its_meeting(title: str, day: date | None) -> None:
    assert day_of(title) == day


@pytest.mark.parametrize(("title", "authority", "council"), [
    ("Saltmere Borough Council: Harbour Report", None, "Saltmere"),
    ("Saltmere Council – Scorecard", "Netherby", "Netherby"),
    ("The work of the Council", None, ""),
])
def test_a_paper_is_of_the_council_on_record_or_in_its_title(title: str, authority: str | None, council: str) -> None:
    assert council_of(Metadata(title, authority)) == council


def test_a_sentence_does_not_end_inside_a_bracket() -> None:
    draft = "Calls were 140 (annual est. 561) in May [1]. Boats were 7 [2]."
    assert list(sentences_of([draft])) == ["Calls were 140 (annual est. 561) in May [1].", "Boats were 7 [2]."]


def test_a_number_that_is_called_no_ends_no_sentence() -> None:
    draft = ["Buoys: No", ". ", "89 and % 35 [1]. ", "Was it met? No. ", "Boats were 7 [2]."]
    assert list(sentences_of(draft)) == ["Buoys: No. 89 and % 35 [1].", "Was it met?", "No.", "Boats were 7 [2]."]


TRACKER = """\
## Passes

Table: Tracker of passes

| Ref | Action | RAG | Progress at March 2023 |
|---|---|---|---|
| 5.4 | Bus pass for every young carer | Red | Given to 31 only. Two dates missed. Raised with the bus company |
| 5.5 | Swim pass for every young carer | Green | All given. No date missed. Done |
"""


@pytest.mark.parametrize(("draft", "shown", "replaced"), [
    ("5.4, Bus pass for every young carer, had RAG Red and Progress at March 2023 Given to 31 only. Two dates missed. "
     "Raised with the bus company [1].", "Two dates missed. Raised with the bus company", 0),
    ("5.4, Bus pass for every young carer, had RAG Green and Progress at March 2023 Given to 31 only. "
     "Two dates missed. Raised with the bus company [1].", "RAG Green", None),
    ("5.4, Bus pass for every young carer, had RAG Red and Progress at March 2023 Given to 31 only. No date missed. "
     "Raised with the bus company [1].", "No date missed", None),
])
def test_a_cell_of_several_sentences_has_one_number(
    shelf_of: Callable[..., Store], draft: str, shown: str, replaced: int | None
) -> None:
    shelf = shelf_of(f"# Marlshire Panel\n\n{TRACKER}")
    answer = answer_question("What progress has been made on the bus pass for every young carer?", shelf)
    *_, last = reworded(answer, sources_of(answer, shelf, Scope()), [draft], "a model", load_glossary())
    if replaced is None:
        assert shown not in last.headline
        assert last.rewording.replaced > 0
    else:
        assert shown in last.headline
        assert last.rewording.replaced == replaced


def test_what_is_not_proved_together_is_judged_apart() -> None:
    draft = ["Boats were 7. Calls were 9. ", "Piers were 3 [1]. Slips were 2 [2]."]
    apart = ["Boats were 7.", "Calls were 9.", "Piers were 3 [1].", "Slips were 2 [2]."]
    assert list(drafted(draft, lambda _: False)) == apart
    together = ["Boats were 7. Calls were 9. Piers were 3 [1].", "Slips were 2 [2]."]
    assert list(drafted(draft, lambda _: True)) == together
    assert list(drafted(["Boats were 7. Calls were 9."], lambda _: True)) == ["Boats were 7.", "Calls were 9."]
