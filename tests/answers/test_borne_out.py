"""A sentence of a model held against printed sentences alone: what they bear out, and what is put to them."""

from __future__ import annotations

import pytest

from answers.borne_out import NOT_PRINTED, unborne
from answers.ground import Ground, Unit
from answers.proving import Evidence
from corpus.glossary import Glossary
from corpus.words import stems

SENT = (
    "Apologies came from Mrs Ada Finch, from Ben Moss (Head of Piers), who was represented by Lorna Pike, Deputy Head "
    "of Piers, and from Cllr Ivo Lark."
)
OWNS = "Cllr Ada Finch asked who would own the St Olaf’s building."
WORSE = "The ferry forecast worsened by £0.39m over the year, mostly because two routes had to be let again."
NEXT = "Mr Pell leaves in May and will be succeeded by Ms Lorna Pike from June."
ASKED = "It (i) backed the second pier; (ii) asked that a slip be priced; and (iii) regretted the delay."
LATE = "The minibuses were of poor quality, though every route had run by the start of term."
CALLS = "The helpline took 412 calls in 2021/22, a 16% increase from 354 in 2020/21, after a decrease from 2018/19."
STARS = "Each driver has 14.3* routes."
NOT = "The Board was told the delay was not necessarily harmful: a pupil might have moved to a nearer school."
EXAMS = "The Board had discussed the data for pupils who took music exams in 2020. Officers will meet it on that."
BUDGET = "Against a net budget of £61.6m, the Library Service had a 2021/22 overspend of £2.4m."
COSTS = "Spending on agency cover has gone up over that time, from £8 million to £13.8 million."
SINCE = "It had been £8 million in 2016/17."


def unsaid(text: str, printed: str, around: str = "") -> tuple[str, ...]:
    """What of a sentence the printed sentences, each cited as one place, do not bear out."""
    parts = [s if s.endswith(".") else f"{s}." for s in printed.split(". ")]
    units = tuple(Unit(s, frozenset(stems(s)), False, "", 1) for s in parts)
    return unborne(text, Ground(Evidence(texts=(printed,)), units, Glossary(()), around=(around,)))


@pytest.mark.parametrize(("text", "printed"), [
    ("The helpline took 412 calls in 2021/22, a 16% increase from 354 in 2020/21.", CALLS),
    ("The helpline took 412 calls in 2021/22.", CALLS),
    ("Each driver has 14.3* routes.", STARS),
    ("Waits² were 14 days on average¹.", "Waits² were 14 days on average¹."),
    (SENT, SENT),
    (ASKED, ASKED),
    (OWNS, OWNS),
    ("That the Board be advised that Members back both piers.",
     "(ii) That the Board be advised that Members back both piers."),
    ("The ferry forecast worsened by £0.39m over the year.", WORSE),
    (NEXT, NEXT),
    (NEXT, f"{NEXT} Ms Ada Finch asked how long."),
    ("A pupil might have moved to a nearer school.", NOT),
    ("The minibuses were of poor quality.", LATE),
    ("Every route had run by the start of term.", LATE),
    ("The Library Service had a 2021/22 overspend of £2.4m.", BUDGET),
    ("Spending on agency cover has gone up over that time.", f"{COSTS} {SINCE}"),
])
def test_what_is_printed_stands(text: str, printed: str) -> None:
    assert unsaid(text, printed) == ()


@pytest.mark.parametrize(("text", "printed", "wrong"), [
    ("Because of poor management, the minibuses were of poor quality, though every route had run.", LATE,
     "“Because” is not printed there"),
    ("After years of neglect, every route had run by the start of term.", LATE,
     "“neglect” is not printed there"),
    ("After the poor start of term, every route had run.", "Every route had run by the poor start of term.",
     "“After” is not printed there"),
    ("As the routes' drivers had feared, every route had run by the start of term.", LATE,
     "“feared” is not printed there"),
    ("The helpline took 412 calls in 2021/22, a 16% decrease from 354 in 2020/21.", CALLS,
     "“decrease” is not the way from the one figure to the other"),
    ("Each driver has *14.3* routes.", STARS, "it holds signs that are no plain words"),
    ("Each driver has 14.3** routes.", STARS, "it holds signs that are no plain words"),
    ("The delay was harmful, the Board was told.", NOT, "the cited place says “not”"),
    ("Waits were 14² days on average.", "Waits were 14 days on average².", "it holds signs that are no plain words"),
    (SENT.replace("represented by Lorna Pike", "represented by Ivo Lark"), SENT,
     "“Ivo Lark” does not stand with “represented” at the cited place"),
    ("Ms Lorna Pike leaves in May and will be succeeded by Mr Pell from June.", NEXT,
     "“Mr Pell” does not stand with “succeeded” at the cited place"),
    ("The minibuses did as well.", LATE, "“well” is not printed there"),
    ("Officers will meet the Board to take on that data, for pupils who took music exams in 2021.",
     f"{EXAMS} It met in 2021.", "“2021” does not stand together with the rest at the cited place"),
    ("Statistical neighbours England took 412 calls in 2021/22.", CALLS,
     "“Statistical neighbours England” names two areas as one"),
    ("At 2021/22 the helpline took 412 calls.", CALLS, "“at 2021/22” is no time: a year is not a day"),
    ("1 pupil might have moved to a nearer school.", NOT, "“1” does not stand at the cited place"),
    ("The Library Service had a 2021/22 overspend of £2.4m, against a net budget of £61.6m.", BUDGET, NOT_PRINTED),
    ("Spending on agency cover has gone up, from £8 million to £13.8 million.", f"{COSTS} {SINCE}", NOT_PRINTED),
])
def test_what_is_put_to_it_is_found(text: str, printed: str, wrong: str) -> None:
    assert wrong in unsaid(text, printed)


def test_an_entry_of_a_list_is_of_the_body_that_leads_it() -> None:
    entry = "(d) Asked that one of the drivers be invited."
    said = "The Board asked that one of the drivers be invited."
    assert unsaid(said, entry, f"Resolved: That the Board: {entry}") == ()
    assert "“Board asked” does not stand so at the cited place" in unsaid(said, entry)
