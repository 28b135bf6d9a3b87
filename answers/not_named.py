"""Names that the papers say would not be given: "he would prefer not to name them in public session"."""

from __future__ import annotations

import re

from answers.abstention import Refusal
from answers.draft import Case
from corpus.paper import Paper
from corpus.sentences import split_sentences
from corpus.words import content_stems
from retrieval.rank import coverage, stem_set

_NOT_NAMED = re.compile(
    r"\b(?:prefer(?:red|s)?|rather|asked|ask|wish(?:ed|es)?|decided|chose|agreed)\s+(?:that\s+\w+\s+)?not\s+(?:to\s+)?(?:be\s+)?(?:name|identify)(?:d|ified)?\b|"
    r"\b(?:declin|refus)(?:e[sd]?|ing)\s+to\s+(?:name|identify|be\s+named)\b|"
    r"\b(?:would|will|could|can|should|may|did|do|does|is|are|was|were)(?:\s*not|n['’]t)\s+(?:wish\s+to\s+|want\s+to\s+)?(?:be\s+)?"
    r"(?:name|named|identify|identified)\b|\b(?:unable|not\s+(?:able|prepared|willing|going|free))\s+to\s+(?:name|identify)\b|"
    r"\bnames?\s+(?:of\s+[^.;:]{3,50}?\s+)?(?:(?:was|were|is|are|had\s+been|have\s+been|would\s+be|will\s+be)\s+)?(?:not\s+(?:be\s+)?"
    r"(?:given|disclosed|published|shared|released|printed|stated)|withheld|kept\s+(?:private|confidential|back))\b|"
    r"\b(?:would|will|could|can|did|do|does)(?:\s*not|n['’]t)\s+(?:say|tell\s+(?:\w+\s+){1,3}?|disclose|reveal|give)\s*"
    r"(?:which\b(?!\s+\w+\s+(?:was|were|is|are)\s+(?:more|most|better|worse|best|worst)\b)|(?:the|any|their|its|his|her)\s+names?\b)",
    re.IGNORECASE,
)
_NAMES_ASKED = re.compile(
    r"\bnames?\b(?!\s+(?:of\s+the\s+(?:scheme|project|programme|report)))|\b(?:which|who|whose)\b", re.IGNORECASE
)
FIRST = 3  # hits in which, or right behind which, it would stand
ASKED = 0.8  # of what the question names, in the passage with what stands behind it


def not_named(case: Case) -> Refusal | None:
    """The refusal that the papers give themselves to a question for names; None where they do not."""
    if not _NAMES_ASKED.search(case.query.text):
        return None
    for hit in case.hits[:FIRST]:
        paper = case.store.paper(hit.chunk.paper, case.finding.scope)
        near = paper.blocks[hit.chunk.blocks[0] : hit.chunk.blocks[-1] + 2]
        said = [s for b in near if b.table is None for s in split_sentences(b.text)]
        told = next((s for s in said if withholds_names(s) and _of_those(case, s)), None)
        words = stem_set(f"{hit.chunk.context} {' '.join(said)}")
        if told is not None and coverage(case.query, case.finding.weights, words) >= ASKED:
            return Refusal("The papers say that the names were not given.", f"“{told}”")
        if (kept := _kept_back_at_the_front(case, paper)) is not None:
            return Refusal("The papers say that the names were not given.", f"“{kept}”")
    return None


def _kept_back_at_the_front(case: Case, paper: Paper) -> str | None:
    """What the list of those present says of people whose names it keeps back, "three crew of the Night Boat (names
    withheld)", where these are asked for; None for no such entry.
    """
    for block in paper.blocks[:LAST]:
        for m in _WITHHELD.finditer(block.text):
            if _of_those(case, m["who"]) and _named_of(case, m["who"]) >= AT_THE_FRONT:
                return m.group().strip()
    return None


def _named_of(case: Case, who: str) -> float:
    """How much of the question an entry names; of the question's names, each has to be there."""
    return coverage(case.query, case.finding.weights, stem_set(who))


_WITHHELD = re.compile(
    r"\b(?P<who>(?:[\w’'&-]+\s+){2,12}?)\((?:their\s+)?(?:full\s+)?(?:names?|surnames?)\s+(?:are\s+|were\s+)?(?:withheld|not\s+(?:given|published|printed)|"
    r"kept\s+back)[^)]*\)",
    re.IGNORECASE,
)
LAST = 12  # blocks of a paper among which those present are listed
AT_THE_FRONT = 0.3  # of what the question names: that they spoke and at what meeting is no part of an entry


_NUMBERS = ("", "one", "two", "three", "four", "five", "six")
_COUNT = r"(?P<count>one|two|three|four|five|six|[1-6])"
def withholds_names(sentence: str) -> bool:
    """Whether a sentence says that names would not be given."""
    return _NOT_NAMED.search(sentence) is not None


_HOW_MANY_NAMED = re.compile(rf"\b(?:which|the)\s+{_COUNT}\b", re.IGNORECASE)
_ASKED_FOR = re.compile(
    rf"\b(?:which|whose|names?(?:\s+of)?)\s+(?:(?:of|the|our|its|their|those|these)\s+)*(?:{_COUNT}\s+)?"
    r"(?:[\w’'-]+\s+){0,2}?(?P<noun>[\w-]+s)\b",
    re.IGNORECASE,
)


def _of_those(case: Case, sentence: str) -> bool:
    """Whether a sentence that gives no names is of those that are asked for: as many of them, or by their noun."""
    asked, told = (_HOW_MANY_NAMED.search(text) for text in (case.query.text, sentence))
    if asked and told:
        return _spelt(asked["count"]) == _spelt(told["count"])
    wanted = _ASKED_FOR.search(case.query.text)
    noun = set(content_stems(wanted["noun"])) if wanted else set()
    if wanted is None or not noun & set(content_stems(sentence)):
        return False
    counted = [
        m["count"] for m in _COUNTED.finditer(sentence) if noun & set(content_stems(m["what"]))
    ]  # "most of them in two libraries which she would not name"
    return wanted["count"] is None or not counted or _spelt(wanted["count"]) in map(_spelt, counted)


_COUNTED = re.compile(rf"\b{_COUNT}\s+(?P<what>(?:[\w’'-]+\s+){{0,2}}[\w’'-]+)", re.IGNORECASE)


def _spelt(count: str) -> str:
    """A small number in letters."""
    return _NUMBERS[int(count)] if count.isdigit() else count.lower()
