"""Whom a column counts that is headed only with what they are: under "Moored" stand boats, without the word."""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.words import LIGHT, content_stems
from retrieval.asked_once import Asked
from retrieval.concepts import Concept
from retrieval.counted import is_adverb
from retrieval.query import Query
from retrieval.rank import named, stem_set

# "How many children were being home educated", "how many pupils had been excluded".
_THEY_ARE = Asked(
    r"\bhow\s+many\s+(?:(?:of|the|our|its|their)\s+)*(?P<whom>children|pupils|kids|youngsters|young\s+people|people|"
    r"students|learners|adults|families|residents)\s+(?:in\s+[\w’'-]+\s+)?"
    r"(?:(?:are|is|were|was|got|get|(?:have|has|had)\s+been)\s+)(?:(?:now|still|currently|being|also)\s+)*"
    r"(?P<how>[a-z]+ly\s+)?(?P<what>[a-z][\w’'-]*(?:[\s-][a-z]+)?ed)\b"
)
# "How many home educated children were there?": the same, said before them.
_SUCH = Asked(
    r"\bhow\s+many\s+(?:(?:of|the|our|its|their)\s+)*(?P<how>[a-z]+ly\s+)?(?P<what>(?!looked\b)[a-z][\w’'-]*(?:[\s-][a-z]+)?ed)\s+"
    r"(?P<whom>children|pupils|kids|youngsters|young\s+people|people|students|learners|adults|families|residents)\b"
)
FULLY = 0.95  # of what they are
# "How many children came off the register": the row "Removed from the register" counts them.
_THEY_DID = Asked(
    r"\bhow\s+many\s+(?:(?:of|the|our|its|their)\s+)*(?P<whom>children|pupils|kids|youngsters|young\s+people|people|"
    r"students|learners|adults|families|residents)\s+(?P<did>(?!(?:are|is|were|was|do|does|did|have|has|had|in|on|at|with|of|who|that)\b)"
    r"[a-z]{3,}(?:\s+(?:off|on|out|up|down|away|back))?)\s+(?:the|an?|to|from|into|on)\b"
)
_DONE = re.compile(
    r"\W*(?:(?:newly|then|later|also)\s+)?(?:[a-z]{3,}ed|taken|put|left|given|sent|made|come|gone)\b", re.IGNORECASE
)
PARTLY = 0.45  # of a thing by its last word: "the register" of "the mooring register"


def called_what_they_are(query: Query, noun: Concept, fact: Fact) -> bool:
    """Whether a question counts people by what they are or what is done with them, and the label right over or before
    a cell says just that and names nothing else; False for a sentence, which names whom it counts, and for a cell with
    a unit of its own.
    """
    if fact.locator.cell is None or fact.unit is not None or len(fact.path) < 2:
        return False
    asked = _THEY_ARE.search(query.text) or _SUCH.search(query.text)
    if asked is None:
        return _called_what_they_did(query, noun, fact)
    if noun.start != asked.start("whom"):
        return False
    starts = (asked.start("how"), asked.start("what"))
    are = next((c for c in query.concepts if c.start in starts and not is_adverb(c)), None)
    if are is None:
        return False
    own = {s for words in are.alternatives for s in words}
    return any(
        named(are, stem_set(label)) >= FULLY and not set(content_stems(label)) - own - LIGHT for label in fact.path[1:]
    )


def _called_what_they_did(query: Query, noun: Concept, fact: Fact) -> bool:
    """Whether the label before a cell says only what was done with people, and that is what a question asks of them."""
    asked = _THEY_DID.search(query.text)
    if asked is None or noun.start != asked.start("whom"):
        return False
    label = next((x for x in fact.path[1:] if _DONE.match(x)), "")
    rest = [c for c in query.concepts if c is not noun and c.start >= asked.start("did")]
    if not label or not rest or rest[0].start != asked.start("did"):
        return False
    words = stem_set(label)
    own = {s for c in rest for a in c.alternatives for s in a}
    return not set(content_stems(label)) - own - LIGHT and all(named(c, words) >= PARTLY for c in rest)
