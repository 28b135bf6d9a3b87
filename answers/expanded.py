"""How a question's words were read where that mattered: an acronym, another wording, a slip of the pen."""

from __future__ import annotations

from answers.answer import Answer
from corpus.words import stems
from retrieval.concepts import Concept
from retrieval.plain_words import EVERYDAY
from retrieval.search import Finding


def expanded(finding: Finding, answer: Answer) -> tuple[str, ...]:
    """ "CP plans → child protection plan", one entry a word that was read as another; () where all was read as it is.

    A wording counts where what is cited prints it and not the question's own. Under a refusal nothing is cited: there
    the first meaning of each acronym that was looked for is given. Everyday words ("kids") go without saying.
    """
    slips = [f"{found} → {meant}" for found, meant in finding.mended]
    if not answer.citations:
        letters = (e for e in dict.fromkeys(finding.query.expansions) if " " not in e[0])
        return (*slips, *(f"{found} → {meaning}" for found, meaning in letters))
    printed = frozenset(s for c in answer.citations for t in (c.quote, c.label, *c.headers) for s in stems(t))
    printed |= {s for f in answer.facts for s in stems(f.fact.measure)}
    readings = (_read_as(concept, printed) for concept in finding.query.concepts)
    return (*slips, *dict.fromkeys(r for r in readings if r))


def _read_as(concept: Concept, printed: frozenset[str]) -> str:
    own, *others = concept.alternatives
    everyday = all(word in EVERYDAY for word in concept.asked.lower().split())
    if everyday or set(own) <= printed:
        return ""
    others_said = zip(concept.wordings[1:], others, strict=True) if concept.wordings else ()
    found = (w for w, a in (*others_said, *concept.near) if set(a) <= printed and set(a) != set(own))
    wording = next(found, None)
    return f"{concept.asked} → {wording}" if wording else ""
