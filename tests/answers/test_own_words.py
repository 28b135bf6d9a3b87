"""Which figure of a sentence a question means: a part and its whole, a peak, and what leads to the next figure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Yearly report

## Exploitation

The Beacon team worked with 96 children at risk of exploitation in 2022/23, 70 of them at risk of criminal and 26 of \
sexual exploitation.

As at 30 September 2022, there were 512 looked after children, down from a peak of 577 in May 2021.

## Money

The outturn for 2022/23 on a net budget of £71.4m was an overspend of £1.9m.

The service was helped by a drawdown of £2.9m from the placements reserve.

## Schools

In January 2023 there were 2,210 children with a plan, 1,305 of which were in mainstream schools and a further 402 \
placed in special schools.

Cllr Strake asked what a night in a crisis bed cost. The Head of Sufficiency put the average at £410 and the \
highest at £980. Cllr Orme wanted to know how many crisis nights had been bought. There had been 63 between \
April and September 2022.

The growth is in places at independent special schools: 61 pupils at £58,900 a year on average, against £22,300 in the \
council’s own. The swimming pool at Eastmoor special school (40 places) cost £4.1m.

Call monitoring showed 12% of care visits to be more than 30 minutes late.

Neglect was the reason for 44% of the plans, emotional abuse for 39%, physical abuse for 11% and sexual abuse for 6%. \
The police sent us 33% of contacts, schools 21% and the health service 16%.

The academy took 31 newly qualified social workers and 28 of them have stayed.

Grandparents attended 91% of conferences but siblings aged ten or over only 14%.

There were 540 episodes in which a child ran away from home, by 187 children.

The Harbour Trust lent £64,000 of rescue gear for 2021/22 and £38,000 for 2022/23.

## Moving on

Children leaving care in 2022/23 numbered 88.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "printed"), [
    ("How many children at risk of sexual exploitation did the Beacon team work with?", "26"),
    ("How many children at risk of criminal exploitation did the Beacon team work with?", "70"),
    ("How many children at risk of exploitation did the Beacon team work with?", "96"),
    ("How many looked after children were there at the peak?", "577"),
    ("How many looked after children were there?", "512"),
    ("What was the overspend in 2022/23?", "£1.9m"),
    ("What was the net budget in 2022/23?", "£71.4m"),
    ("How much came from the placements reserve to balance the 2022/23 outturn?", "£2.9m"),
    ("Of the children with a plan, how many were in mainstream schools?", "1,305"),
    ("How many children with a plan were placed in special schools?", "402"),
    ("What did the dearest night in a crisis bed cost?", "£980"),
    ("How many crisis nights were bought?", "63"),
    ("What does a place at an independent special school cost?", "£58,900"),
    ("What proportion of care visits turned up more than half an hour late?", "12%"),
    ("What share of the plans had sexual abuse as the reason?", "6%"),
    ("What share of the plans had physical abuse as the reason?", "11%"),
    ("What % of contacts came from schools?", "21%"),
    ("What % of contacts came from the police?", "33%"),
    ("How many of the newly qualified social workers have stayed?", "28"),
    ("How many newly qualified social workers did the academy take?", "31"),
    ("How many times did children run away from home?", "540"),
    ("What share of conferences did siblings aged ten or over attend?", "14%"),
    ("What share of conferences did grandparents attend?", "91%"),
    ("How much did the Harbour Trust lend for rescue gear in 2022/23?", "£38,000"),
    ("Harbour Trust rescue gear money for 2022/23 - how much?", "£38,000"),
    ("How much did the Harbour Trust lend for rescue gear in 2021/22?", "£64,000"),
])
def test_the_figure_whose_own_words_name_most_of_what_is_asked(shelf: Store, question: str, printed: str) -> None:
    assert answer_question(question, shelf).facts[0].fact.printed == printed


def test_the_most_costly_is_the_dearest(shelf_of: ShelfOf) -> None:
    asked = "Councillor Vane asked for the most costly single placement. The Director said that it was £9,120 a week."
    shelf = shelf_of(f"# Yearly report\n\n## Placements\n\nA placement costs £1,300 a week on average.\n\n{asked}\n")
    answer = answer_question("How much a week is the dearest single placement?", shelf)
    assert [f.fact.printed for f in answer.facts] == ["£9,120"]


def test_what_is_set_beside_our_own_is_answered_with_both(shelf: Store) -> None:
    asked = answer_question("What is the average cost of an independent special school place and of our own?", shelf)
    assert [f.fact.printed for f in asked.facts] == ["£58,900", "£22,300"]


def test_children_are_no_social_workers(shelf: Store) -> None:
    asked = answer_question("How many children's social workers resigned in 2022/23?", shelf)
    assert asked.status is not Status.ANSWERED
