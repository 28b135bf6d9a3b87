"""What the papers say was not held at the time asked for: "No survey was held in 2022."."""

from __future__ import annotations

import re

from answers.abstention import Refusal
from answers.draft import Case
from corpus.sentences import split_sentences
from corpus.words import content_stems
from retrieval.rank import best_agreement, periods_in
from retrieval.wanted import Wanted

_DEED = r"(?:held|run|carried\s+out|conducted|undertaken|taken|collected|published|produced|issued)"
_NOT_HELD = re.compile(
    rf"\b(?:there\s+(?:was|were)\s+no|no)\s+(?P<a>(?:[\w’'-]+\s+){{1,4}}?)(?:(?:was|were|has\s+been|had\s+been)\s+)?"
    rf"{_DEED}\b|\b(?:the|our|this|an?)\s+(?P<b>(?:[\w’'-]+\s+){{1,4}}?)(?:was|were)(?:\s+not|n['’]t)\s+{_DEED}\b|"
    r"\bthere\s+(?:was|were)\s+no\s+(?P<c>(?:[\w’'-]+\s+){1,4}?)(?=in\b|for\b)",
    re.IGNORECASE,
)
# "Was there a survey in 2022?" is answered by it.
_ASKS_THAT = re.compile(
    r"\b(?:no|not|never|why)\b|n['’]t\b|^\W*(?:(?:and|so)\s+)?(?:was|were|did|has|have|had|is|are)\b", re.IGNORECASE
)
THAT_TIME = 0.9  # how far a sentence has to be of the time that is asked for


def not_held(case: Case) -> Refusal | None:
    """The refusal that the papers give themselves where what a question takes a figure from was not held at the one
    time it asks for; None where nothing says so, or where how many were held is what is asked: none were.
    """
    text, asked = case.query.text, case.query.periods or case.query.papers_of
    if len(asked) != 1 or case.query.wanted is Wanted.WHY or _ASKS_THAT.search(text):
        return None
    stems = set(content_stems(text))
    for sentence in (s for h in case.hits for s in split_sentences(h.chunk.text)):
        m = _NOT_HELD.search(sentence)
        if m is None or best_agreement(asked, periods_in(sentence)) < THAT_TIME:
            continue
        noun = (m["a"] or m["b"] or m["c"]).strip()
        said = set(content_stems(noun))
        if said and said <= stems and not _counted(text, noun):
            return Refusal("The papers say that there was none at that time.", f"“{sentence}”")
    return None


def _counted(text: str, noun: str) -> bool:
    """Whether how many of them there were is asked: "how many surveys were held in 2022?"."""
    last = re.escape(noun.split()[-1].rstrip("s"))
    counted = rf"\b(?:how\s+many|number\s+of|any)\s+(?:[\w’'-]+\s+){{0,2}}?{last}"
    return re.search(counted, text, re.IGNORECASE) is not None
