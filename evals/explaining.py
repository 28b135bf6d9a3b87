"""One question's whole path as lines of text: how it was read, found, judged, answered and checked. For engineers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields

from answers.abstention import Refusal
from answers.draft import Draft
from answers.explanation import Explanation, Step
from corpus.scope import Listing
from corpus.words import JOINT
from evals.result import Judged
from evals.scoring import holds, same_paper
from retrieval.citations import place_label

HITS, FACTS, SENTENCES = 8, 8, 5


def path_lines(told: Explanation, judged: Judged, papers: Mapping[str, Listing]) -> Iterator[str]:
    """The lines, in the order things happened; the verdict last."""
    yield f"{judged.question.id} ({judged.question.type.value}): {told.question}"
    yield from _read(told)
    yield from _hits(told, judged, papers)
    yield from _facts(told)
    yield from _rooms(told)
    yield from _verdict(told, judged)


def _read(told: Explanation) -> Iterator[str]:
    query = told.query
    yield ""
    yield "READ"
    if told.completed != told.question:
        yield f"  as          {told.completed}"
    yield f"  wanted      {query.wanted.value}" + (f", in {query.unit}" if query.unit else "") + (
        f", {query.count} of them" if query.count else "")
    for name, values in (
        ("periods", [p.label for p in query.periods]), ("papers of", [p.label for p in query.papers_of]),
        ("areas", query.areas), ("authorities", query.authorities), ("not here", query.strangers),
        ("expanded", [f"{found} = {meaning}" for found, meaning in query.expansions]), ("no paper has", told.unknown),
    ):
        if values:
            yield f"  {name:<11} {', '.join(values)}"
    for concept, weight in zip(query.concepts, told.weights, strict=True):
        others = " | ".join(" ".join(a).replace(JOINT, "-") for a in concept.alternatives[:6])
        yield f"  concept     {weight:5.2f}  {concept.asked.replace(JOINT, '-')}: {others}"


def _hits(told: Explanation, judged: Judged, papers: Mapping[str, Listing]) -> Iterator[str]:
    yield ""
    yield f"FOUND  {len(told.hits)} hits; * is on the evidence; l, d: rank in the lexical and the dense search"
    evidence = judged.question.evidence
    for hit in told.hits:
        file = papers[hit.chunk.paper].file
        on_it = any(same_paper(e.paper, file) and holds(hit.chunk, e) for e in evidence)
        if hit.rank <= HITS or (on_it and hit.rank == judged.verdict.rank):
            place = place_label(papers[hit.chunk.paper].metadata, hit.chunk.locator)
            kind = hit.chunk.statement.value if hit.chunk.statement else hit.chunk.kind.value
            yield (f" {'*' if on_it else ' '}{hit.rank:>3}  score {hit.score:.2f} covers {hit.coverage:.2f} "
                   f"l {hit.lexical or '–'} d {hit.dense or '–'}  {kind}  {place}")
            yield f"       {_short(hit.chunk.text)}"


def _facts(told: Explanation) -> Iterator[str]:
    yield ""
    yield f"JUDGED  {len(told.facts)} facts, then sentences; the bars: {_bars(told)}"
    for f in told.facts[:FACTS]:
        fact = f.fact
        yield (f"  {f.score:5.2f}  covers {f.coverage:.2f} own {f.own:.2f} precision {f.precision:.2f} | period "
               f"{f.period:.2f} area {f.area:.2f} unit {f.unit:.2f} role {f.role:.2f} ({fact.role})")
        yield (f"         {fact.printed} {fact.unit or ''} · {_short(fact.measure, 80)} · "
               f"{fact.period.label if fact.period else 'no period'}{'' if fact.bound else ' (not bound)'} · "
               f"{fact.area or 'no area'} · {fact.basis.value}")
    for s in told.sentences[:SENTENCES]:
        yield f"  {s.score:5.2f}  own {s.own:.2f} around {s.around:.2f}  {_short(s.text)}"


def _bars(told: Explanation) -> str:
    return ", ".join(f"{bar.name} {getattr(told.bars, bar.name):g}" for bar in fields(told.bars))


def _rooms(told: Explanation) -> Iterator[str]:
    yield ""
    yield "ROOMS"
    for step in told.steps:
        yield f"  {step.room:<15} {_gave(step)}"
    for part in told.parts:
        yield f"  part: {part.asked}"
        for step in part.steps:
            yield f"    {step.room:<13} {_gave(step)}"


def _gave(step: Step) -> str:
    match step.outcome:
        case None:
            return "declined"
        case Refusal() as refusal:
            return f"refused: {refusal.reason}"
        case Draft() as draft:
            return f"{draft.kind.value}, strength {draft.strength:.2f}: {_short(draft.headline.text)}"


def _verdict(told: Explanation, judged: Judged) -> Iterator[str]:
    yield ""
    yield "CHECKED"
    for claim in told.answer.claims:
        yield f"  {'stands' if claim.supported else 'DOES NOT STAND'}: {_short(claim.text)}"
    if not told.answer.claims:
        yield "  nothing to check: nothing is claimed"
    question, verdict = judged.question, judged.verdict
    yield ""
    yield f"WANTED  {question.answer}"
    yield f"GOT     [{judged.status}] {judged.headline}"
    for label, quote in judged.citations:
        yield f"        {label}: “{_short(quote, 90)}”"
    rank = "" if not question.answerable else f"; evidence at rank {verdict.rank}" if verdict.rank else "; no hit on it"
    cited = "" if verdict.cited is None else f", {'' if verdict.cited else 'not '}cited on the evidence"
    yield f"VERDICT {verdict.outcome.value}{cited}{rank}"
    if verdict.stage:
        yield f"LOST    {verdict.stage.value}" + (f": {verdict.gap}" if verdict.gap else "")


def _short(text: str, limit: int = 110) -> str:
    flat = " / ".join(text.split("\n"))
    return flat if len(flat) <= limit else flat[:limit].rsplit(" ", 1)[0] + " …"
