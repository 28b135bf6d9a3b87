"""What a named assessment, review or survey says: its own finding goes before whatever else is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.concepts import Concept
from retrieval.query import Query
from retrieval.rank import named, stem_set
from retrieval.wanted import Wanted

_SOURCE_ASKED = re.compile(
    r"\bwhat\s+(?:else\s+)?(?:do|does|did|has|have|had)\s+(?:the|our|its|their|an?)\s+(?P<source>(?:[\w’'-]+\s+){1,6}?(?:assessment|review|"
    r"audit|survey|evaluation|inspection|consultation|inquiry|study|appraisal|analysis|letter))s?\s+"
    r"(?:say|said|find|found|conclude[sd]?|show(?:s|ed|n)?|suggest(?:s|ed)?|report(?:ed)?|tell\s+us|reveal(?:s|ed)?)\b",
    re.IGNORECASE,
)
_FINDS = re.compile(
    r"\b(?:it|this|which|they|and|assessment|review|audit|survey|evaluation|inspection|consultation|inquiry|study|appraisal|analysis|"
    r"letter)\s+(?:also\s+|further\s+|had\s+|has\s+)?(?:found|finds|concluded|concludes|showed|shows|says|said|suggests?|suggested|"
    r"identified|identifies|reports?|reported|recommended|recommends)\b",
    re.IGNORECASE,
)
FULLY = 0.9
NAMES_IT, FINDS_IT = 0.35, 0.55


def source_adds(query: Query, text: str, before: Sequence[str]) -> float:
    """What it adds that a sentence, or the one before it (`before`, in order), names the source whose words are asked
    for, and more where it tells what that found; 0 where no source is asked.
    """
    source, _ = _parted(query)
    if not source:
        return 0.0
    found = FINDS_IT if _FINDS.search(text) else 0.0
    if _names_all(source, text):
        return NAMES_IT + found
    return NAMES_IT + found if found and before and _names_all(source, before[-1]) else 0.0


def told_by_source(query: Query, lead: str, around: str, paper: str) -> bool:
    """Whether a headline tells what the source found whose words are asked for: its passage (`around`) names the
    source, and its paper, as far as it was found, all the rest; False where no source is asked.
    """
    source, rest = _parted(query)
    return bool(source) and _FINDS.search(lead) is not None and _names_all(source, around) and _names_all(rest, paper)


def _parted(query: Query) -> tuple[tuple[Concept, ...], tuple[Concept, ...]]:
    """The concepts of the source whose words are asked for, and the others; ((), ()) where no source is asked."""
    asked = _SOURCE_ASKED.search(query.text) if query.wanted is Wanted.PASSAGE else None
    if asked is None:
        return (), ()
    start, end = asked.span("source")
    source = tuple(c for c in query.concepts if start <= c.start < end)
    return source, tuple(c for c in query.concepts if c not in source)


def _names_all(concepts: Sequence[Concept], said: str) -> bool:
    words = stem_set(said)
    return sum(named(c, words) for c in concepts) >= FULLY * len(concepts)
