"""Is a cell's figure said of its row? What a row is called has to be said, and nothing else in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from answers.counted import COUNTED
from answers.free_words import another_form, asserting_words, everyday, neutral, same_thing, telling
from answers.proving import Evidence
from answers.spoken_figures import Said
from answers.verbatim import words_of
from corpus.fact import Fact
from corpus.glossary import Glossary, load_glossary
from corpus.words import content_stems, stem, stems

_OF_SOURCE = re.compile(r"(?:['’]s)?\s+(?:\w+(?:['’]s)?\s+){0,2}?(?:report|table|page|dashboard|minutes|paper)\b")
_BRACKETS = re.compile(r"\([^()]*\)")
# "Number of", "percentage of" and "snapshot" say what sort of figure it is, which its unit says as well.
_SORTS = frozenset(stems("number percentage proportion share rate count total snapshot supported average of"))


def rows_not_said(text: str, said: Sequence[Said], evidence: Evidence) -> Iterator[str]:
    """The figures of a sentence that are cells of rows which it does not say."""
    for s in said:
        if s.fact is not None and s.fact.locator.cell is not None and (row := _not_said(text, s.fact, evidence)):
            yield f"“{text[s.start : s.end]}” is the figure of “{row}”, which is not said"


def _not_said(text: str, fact: Fact, evidence: Evidence) -> str | None:
    """The name of a cell's row where a sentence leaves words of it out and has others in their place; None where it
    does not.
    """
    name = _BRACKETS.sub(" ", fact.path[-2]) if len(fact.path) > 1 else ""
    if fact.area is not None and set(stems(name)) <= set(stems(fact.area)):
        name = _BRACKETS.sub(" ", fact.measure)  # the rows are areas, and the table says of what
    said = set(stems(text)) | {w for g in (everyday(), load_glossary()) for w in _otherwise(text, name, g)}
    sorts = _SORTS | neutral() | set(stems(" ".join((fact.area or "", *evidence.areas))))
    told = [w for w in content_stems(name) if w not in sorts and not w[0].isdigit()]
    missing = [w for w in told if w not in said and not any(another_form(w, s) for s in said)]
    if not missing:
        return None
    whole = " ".join((*fact.path, fact.measure, fact.unit or "", fact.area or ""))
    own = set(stems(whole)) | {stem(w.text) for w in words_of(whole)}
    asserted = (w for w in asserting_words(text, evidence) if not _OF_SOURCE.match(text, w.end))
    words = {w.stem for w in asserted} - own - sorts - telling()
    others = [w for w in words if not any(another_form(w, o) for o in own)]
    return name.strip() if others else None


def _otherwise(text: str, name: str, glossary: Glossary) -> set[str]:
    """The stems of a name that a text says in other words of the glossary."""
    own = set(stems(name))
    found = (e for e in glossary.expand(text) if not set(stems(e.found)) & COUNTED)  # a contact is no referral
    others = (o for e in found for o in e.others if same_thing(e.found, o, glossary))
    return {s for other in others if (said := set(stems(other))) <= own for s in said}
