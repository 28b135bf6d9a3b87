"""What becomes of an answer that is not proved: what fails says so, and an unproved headline gives way to the paper's
own words.
"""

from __future__ import annotations

from dataclasses import replace

from answers.answer import NOT_PROVED, Answer, AnswerKind, Claim, Status, body_of
from answers.checks import Fault, Sources, faults

UNFOUND = "A quote could not be found again at its place; read the page before you rely on it."


def gated(answer: Answer, sources: Sources) -> Answer:
    """The answer as it may be shown; itself where everything in it is proved."""
    found = faults(answer, sources)
    if not found:
        return answer
    bad = {where: {f.number for f in found if f.where == where} for where in ("citation", "fact", "body", "caveat")}
    claims = tuple(
        replace(c, supported=c.supported and n not in bad["body"] and not bad["citation"] & set(c.citations))
        for n, c in enumerate(answer.claims)
    )
    facts = tuple(
        f for n, f in enumerate(answer.facts, 1) if n not in bad["fact"] and f.citation not in bad["citation"]
    )
    caveats = tuple(c for n, c in enumerate(answer.caveats, 1) if n not in bad["caveat"])
    if bad["citation"]:
        caveats += (UNFOUND,)
    answer = replace(answer, claims=claims, facts=facts, caveats=caveats)
    headline = tuple(f for f in found if f.where in ("headline", "fact"))
    return _without_headline(answer, headline, bad["citation"]) if headline else answer


def _without_headline(answer: Answer, found: tuple[Fault, ...], unsound: set[int]) -> Answer:
    """The answer with the first quote that stands for its headline; not found, without sources, where none does."""
    quotes = [c for c in answer.citations if c.number not in unsound]
    why = f"{NOT_PROVED}{answer.headline} ({found[0].what}.)"
    if not quotes:
        return replace(
            answer,
            status=Status.NOT_FOUND,
            kind=AnswerKind.REFUSAL,
            headline="What was found could not be proved by the papers, so it is not shown.",
            body="",
            caveats=(*answer.caveats, why),
            claims=(),
            facts=(),
            citations=(),
        )
    first = Claim(quotes[0].quote, (quotes[0].number,))
    claims = (first, *answer.claims[1:])
    return replace(
        answer,
        kind=AnswerKind.PASSAGE,
        headline=first.text,
        body=body_of(claims[1:]),
        claims=claims,
        facts=(),
        caveats=(*answer.caveats, why),
    )
