"""The subject that a sentence takes up by a definite word, from a sentence before it.

    "The Harbour Line opened in May. The line took 3,260 calls."      the word is repeated
    "We have 71 moorings. The average weekly cost is £40."            a measure of what was spoken of
    "The survey names three risks. Its cost was £9,000."              a possessive

Coreference by form alone: a definite noun with nothing behind it that says of what ("the cost of the survey" says it)
is of what was spoken of last. A name ("the Harbour Board met") is taken up only where a word of it was said.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.period import NAMES
from corpus.sentences import split_sentences
from corpus.words import content_stems, stem

BACK = 2  # sentences: further back, a passage speaks of something else

_SET_BEFORE = (
    r"^\W*(?:(?:however|also|overall|but|and|so|now|today|here|there|previously|by\s+then|at\s+the\s+same\s+time|"
    r"(?:in|at|by|on|during|since|over|for|as\s+at|from)\s+[^,;:.]{2,40}),?\s+)?"
)
_LIGHT = r"(?:(?:also|now|then|still|already|since|alone|itself|themselves|again|both|each|all|only|just|[a-z]+ly)\s+)*"
_VERB = (
    r"(?:was|were|is|are|has|had|have|will|would|can|could|may|might|should|did|does|costs?(?=\s+[£\d])|took|takes|made|makes|ran|runs|met|"
    r"meets|saw|sees|gave|gives|held|holds|fell|falls|rose|rises|went|goes|came|comes|stood|stands|kept|keeps|got|gets|"
    r"built|won|lost|left|paid|pays|spent|spends|sent|sends|put|led|brought|found|began|begins|grew|drew|set|lets?|"
    r"raised|increased|decreased|closed|released|caused|produced|passed|promised|"
    r"[a-z]{2,}(?:[^s]ed|[a-rt-z]s))\b"
)
_DEFINITE = re.compile(
    rf"{_SET_BEFORE}(?:the|this|that|these|those|both)\s+(?P<mid>(?:[a-z][\w’'-]*\s+){{0,2}}?)"
    rf"(?P<head>[a-z][\w’'-]{{2,}})\s+{_LIGHT}(?={_VERB})",
    re.IGNORECASE,
)
# "The average weekly cost is £40", "The longest was 19 days", "The target is 30": of what was spoken of last.
_EXTREME = (
    r"(?:average|mean|median|typical|usual|longest|shortest|highest|lowest|oldest|youngest|largest|smallest|biggest|dearest|cheapest|"
    r"furthest|nearest|quickest|slowest|weakest|strongest|latest|earliest|commonest)"
)
_PER = (
    r"(?:weekly|monthly|yearly|annual|daily|hourly|termly|quarterly|net|gross|full|whole|total|overall|unit|usual|current|"
    r"planned|estimated)"
)
_MEASURE = (
    r"(?:cost|price|fee|rent|bill|charge|length|wait|stay|time|distance|age|size|budget|grant|gap|shortfall|overspend|underspend|variance|"
    r"target|aim|limit|ceiling|capacity|saving|income|spend|spending|value|area|depth|weight|turnover|vacancy\s+rate|caseload|waiting\s+list)s?"
)
_MEASURED = re.compile(
    rf"{_SET_BEFORE}(?:the|this|that)\s+(?:{_EXTREME}\s+(?:{_PER}\s+)?(?:such\s+)?(?:single\s+)?(?:{_MEASURE}\s+)?|(?:{_PER}\s+)*{_MEASURE}\s+)"
    rf"{_LIGHT}(?={_VERB})",
    re.IGNORECASE,
)
_ITS = re.compile(rf"{_SET_BEFORE}(?:its|their)\s+(?:[a-z][\w’'-]*\s+){{1,3}}?(?={_VERB})", re.IGNORECASE)


@lru_cache(maxsize=50_000)
def taken_up(sentence: str, told: str) -> str:
    """What was said before a sentence from where its subject was named; "" where it names its own, or nothing that was
    said can be meant.

    told  what the passage says before it
    """
    before = split_sentences(told)[-BACK:]
    if not before:
        return ""
    if _MEASURED.match(sentence) or _ITS.match(sentence):
        return before[-1]
    m = _DEFINITE.match(sentence)
    if m is None:
        return ""
    # "The North team" is not the East team that was spoken of: what is said of it has to be known, too.
    words = {stem(m["head"].lower()), *content_stems(_ANY_SUCH.sub(" ", m["mid"]))}
    named = next((n for n in reversed(range(len(before))) if words.issubset(content_stems(before[n]))), None)
    if named is None and _OF_A_NAME.fullmatch(m["head"]) and len(words) == 1 and _A_NAME.search(before[-1]):
        return before[-1]
    return " ".join(before[named:]) if named is not None else ""


# "Larch Road opened in May. The hub had 74 visitors": what has a name is taken up by what it is.
_OF_A_NAME = re.compile(
    r"(?:school|academy|nursery|college|home|house|hub|centre|unit|club|charity|company|provider|firm|trust|team|service|scheme|"
    r"programme|project|pilot|campaign|app|line|helpline|fund|grant|site|building)s?",
    re.IGNORECASE,
)
_A_NAME = re.compile(rf"(?<=[a-z,] )(?!(?:{'|'.join(NAMES)})\b)[A-Z][a-z]+")
_ANY_SUCH = re.compile(
    rf"\b(?:{_EXTREME}|new|whole|same|first|second|other|existing|two|three|four|five|six|seven|eight|nine|ten|\d+)\b",
    re.IGNORECASE,
)
