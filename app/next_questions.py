"""Questions to go on with: near the answer, each asked before it is offered, so that the papers hold its answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from answers.answer import Answer, AnswerKind, Status
from app.suggestions import ChunksOf, FactsOf, cites_passage, decisions, recommendations
from corpus.fact import Fact
from corpus.period import PeriodKind

OFFERED = 3
# So many are asked at most after an answer: each takes a fraction of a second.
TRIES = 5

Ask = Callable[[str], Answer]
"""Called with a question that would be asked next, in this conversation."""
Held = Callable[[Answer], bool]
"""Whether an answer has what its question was made from."""


def next_questions(
    answer: Answer, before: Iterable[str], facts_of: FactsOf, chunks_of: ChunksOf, ask: Ask
) -> tuple[str, ...]:
    """Up to three questions to ask next; () after a refusal, and where nothing near the answer can be asked.

    A figure leads to the same measure at another time and of another area, all else to what the same paper decides and
    recommends elsewhere. `before` are the questions of the conversation, which are not offered again.
    """
    if answer.status is not Status.ANSWERED or not answer.citations:
        return ()
    said = {_flat(question) for question in (*before, answer.question)}
    near = _about_figures(answer, facts_of) if answer.facts else _about_paper(answer, chunks_of)
    fresh = ((question, held) for question, held in near if _flat(question) not in said)
    return tuple(q for q, held in islice(fresh, TRIES) if held(ask(q)))[:OFFERED]


def _about_figures(answer: Answer, facts_of: FactsOf) -> Iterator[tuple[str, Held]]:
    """Follow-ups: another time, another area, the whole row."""
    stated_facts = [f.fact for f in answer.facts if f.fact.period is not None]
    first = stated_facts[-1] if answer.kind is AnswerKind.SERIES and stated_facts else answer.facts[0].fact
    row = [
        f for f in facts_of(first.paper)
        if f.measure == first.measure and f.unit == first.unit and f.locator.block == first.locator.block
        and f.role == "stated" and f.bound and f.value is not None and f.period is not None
    ]  # fmt: skip
    stated = {(f.fact.area, f.fact.period) for f in answer.facts}
    timed = [(f.period, f) for f in row if f.period is not None]
    own = sorted(((p, f) for p, f in timed if f.area == first.area), key=lambda at: at[0].last_day)
    whole = [at for at in own if at[0].kind is not PeriodKind.PART_YEAR]
    if answer.kind is AnswerKind.FIGURE and len(whole) > 2:
        (start, old), (end, new) = whole[0], whole[-1]
        yield f"How did that change from {start.label} to {end.label}?", _with(old, new)
    for period, f in reversed(own):
        if (f.area, period) not in stated:
            yield f"And {_AT.get(period.kind, 'in')} {period.label}?", _with(f)
            break
    for f in row:
        if f.area and f.area != first.area and f.period == first.period and (f.area, f.period) not in stated:
            yield f"What about {f.area}?", _with(f)


_AT = {PeriodKind.AS_AT: "at", PeriodKind.RANGE: "from"}  # "at 31 March 2022", "in 2021/22"


def _with(*facts: Fact) -> Held:
    def held(answer: Answer) -> bool:
        found = {(c.fact.value, c.fact.area, c.fact.period) for c in answer.facts}
        return answer.status is Status.ANSWERED and all((f.value, f.area, f.period) in found for f in facts)

    return held


def _about_paper(answer: Answer, chunks_of: ChunksOf) -> Iterator[tuple[str, Held]]:
    """What the same paper decides and recommends under other headings."""
    here = answer.citations[0].locator
    chunks = [c for c in chunks_of(here.paper) if c.locator.item != here.item or c.locator.heading != here.heading]
    for question, chunk in (*decisions(chunks), *recommendations(chunks)):
        yield question, lambda found, chunk=chunk: cites_passage(found, chunk)  # type: ignore[misc]


def _flat(question: str) -> str:
    return " ".join(question.casefold().split()).rstrip("?")
