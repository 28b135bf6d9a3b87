"""The share that stands in for a number which the papers do not give."""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.latest import latest
from answers.wording import figure_sentence
from corpus.fact import Fact
from corpus.words import content_stems
from retrieval.asked_unit import COUNT
from retrieval.bases import of_events
from retrieval.counted import counted
from retrieval.facts import FactHit
from retrieval.given import given_already
from retrieval.groups import another_group
from retrieval.own_words import row_label
from retrieval.query import Query
from retrieval.rank import named, stem_set
from retrieval.slots import NOT_COUNTS

SURE = 0.85  # of what the question names, where one slot of it has to give way
PERIOD = 0.45  # a column "2022" may answer for 2021/22; another year may not


def share_instead(case: Case) -> Draft | None:
    """A number was asked for and the papers give only a share of the same thing: said as what it is."""
    best = share_of_it(case)
    if best is None:
        return None
    number = _counted_there(case, best)
    if number is not None:
        best = number
    quote = Quote.of_fact(best.fact)
    return Draft(
        AnswerKind.FIGURE,
        Line(figure_sentence(best.fact), (0,)),
        (quote,),
        (Line(f"“{quote.text}”", (0,)),),
        ("The papers give a percentage, not a number.",) if number is None else (),
        ((best.fact, 0),),
        best.coverage,
    )


def share_of_it(case: Case) -> FactHit | None:
    """The share that stands in for a number the papers do not give; None where they give none of the same thing."""
    if case.query.unit not in (None, COUNT) or len(case.query.concepts) < 2:
        return None  # a share of whom alone is a share of something else
    if _ALL_THERE_ARE.search(case.query.text):
        return None
    shares = [
        f
        for f in case.facts
        if f.fact.unit == "%"
        and f.fact.value is not None
        and f.area
        and f.coverage >= SURE
        and f.role >= 0.7
        and not given_already(case.query, f.fact)
        and (not case.query.periods or f.period >= PERIOD)
        and not _counted_beside(case, f)
        and not another_group(case.query, f.fact, over=f.hit.chunk.context)
        and not of_events(case.query, f.fact)
        and _of_those(case.query, f.fact)
    ]
    return latest(case, shares) if shares else None


def _counted_there(case: Case, share: FactHit) -> FactHit | None:
    """The number of all of those of whom the share is one, in another row of its section and of its time: "Number of
    boats" beside "% of boats that were let"; None where there is none.
    """
    noun = counted(case.query)
    if noun is None or share.fact.locator.cell is None:
        return None
    heads = {frozenset(a) for a in noun.alternatives}
    return next((
        f for f in case.facts
        if f.fact.locator.cell is not None and f.fact.value is not None and f.fact.unit not in NOT_COUNTS
        and f.fact.paper == share.fact.paper and f.fact.locator.heading == share.fact.locator.heading
        and f.fact.period == share.fact.period and f.fact.area == share.fact.area and f.role >= share.role
        and frozenset(content_stems(_NUMBER_OF.sub("", row_label(f.fact)))) in heads
    ), None)  # fmt: skip


_NUMBER_OF = re.compile(r"^\W*(?:(?:total\s+)?(?:number|no\.?|count)\s+of|total|all)\s+", re.IGNORECASE)
_OF_WHAT = re.compile(
    r"\s*(?:\([^)]*\)\s*)?of\s+(?P<base>[^,;.]+?)(?=\s+(?:ha[ds]|have|w[ae]s|were|are|is|did|do(?:es)?|would|will|could|can|said|felt|"
    r"now)\b|(?<=[ns])\s+(?:[a-z]{2,}ed|held|took|went|came|got|left|made|gave|met|won|lost|found|kept|paid|sent)\b|[,;.]|$)",
    re.IGNORECASE,
)
_OF_WHAT_BEFORE = re.compile(r"\b(?:out\s+)?of\s+(?P<base>[^,;.]+),\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE)
_OF_WHAT_OVER = re.compile(r"(?:%|\bper\s?cent(?:age)?|\bproportion|\bshare)\s+of\s+(?P<base>[^)|;:]+)", re.IGNORECASE)
# "Rowers (%)" over a table: each of its shares is one of them.
_WHOSE_SHARES = re.compile(
    r"(?:^|;\s)(?P<base>[^;:|(]+?)[\s,]*\(?\s*(?:%|per\s?cent(?:ages?)?|percentages?)\s*\)?\s*(?=;|$)", re.IGNORECASE
)
NAMED = 0.45  # half of a name


def _of_those(query: Query, fact: Fact) -> bool:
    """Whether a share is told to be one of what the question counts, and something of the question is told of that
    share: "Of the rowers, 73 % were on loan" where it is asked how many rowers were on loan; not "73 % of the rowers on
    loan had a berth". Of people and cases by no other name any base will do.
    """
    noun = counted(query)
    if fact.locator.cell is not None:
        over = " ; ".join((fact.measure, *fact.path))
        told = _OF_WHAT_OVER.search(over) or _WHOSE_SHARES.search(over)
        rest = over if told is None else f"{over[: told.start()]} {over[told.end() :]}"
    else:
        at = max(fact.quote.find(fact.printed), 0)
        told = _OF_WHAT.match(fact.quote, at + len(fact.printed)) or _OF_WHAT_BEFORE.search(fact.quote[:at])
        rest = fact.quote if told is None else f"{fact.quote[: told.start()]} {fact.quote[told.end() :]}"
    if noun is not None and (told is None or named(noun, stem_set(told["base"])) < NAMED):
        return False  # "how many said so?" counts nobody by name
    words = stem_set(rest)
    return any(c is not noun and named(c, words) >= NAMED for c in query.concepts)


# "How many foster carers do we have?" counts all of them: a share of them is of something they do.
_ALL_THERE_ARE = re.compile(
    r"\bhow\s+many\s+(?:[\w’'-]+\s+){1,5}?(?:are\s+there|were\s+there|(?:do|did)\s+(?:we|you|they)\s+have|"
    r"(?:have|had)\s+(?:we|you|they)(?:\s+got)?|(?:do(?:es)?|did)\s+(?:the\s+)?[\w’'-]+(?:\s+council)?\s+have)\b"
    r"(?:\s+(?:now|altogether|in\s+total|at\s+present|currently)|\s+(?:in|at|on|by|last|during|over|the|this)\s[^?,]*)?\W*$",
    re.IGNORECASE,
)


def _counted_beside(case: Case, share: FactHit) -> bool:
    """Whether the row of a share has numbers of what is counted, too: of another time, they are no reason to give it.
    """
    if share.fact.locator.cell is None:
        return False
    return any(
        f.fact.quote == share.fact.quote and f.fact.paper == share.fact.paper and f.fact.value is not None
        and f.unit > 0 and f.area > 0 and f.coverage >= share.coverage
        for f in case.facts
    )
