"""What ought to be is asked for: a figure of what is does not tell it, nor a target how many there were,
nor what would be so if something else were otherwise what is.
"""

from __future__ import annotations

import re

from corpus.fact import Basis, Fact
from retrieval.asked_once import Asked
from retrieval.looking_ahead import asks_ahead
from retrieval.query import Query

_ASKED = Asked(
    r"\bwhat\s+(?:should|ought)\s+(?:(?:it|they|that|this)\s+(?:to\s+)?(?:really\s+|actually\s+)?be\b|"
    r"(?:the|our|an?|its|their)\s+(?:[\w’'-]+\s+){1,8}?(?:to\s+)?be\s*\W*$)|"
    r"\bwhat(?:['’]?s|\s+is|\s+was)\s+(?:the|our)\s+recommended\s+(?:average\s+|maximum\s+|minimum\s+)?"
    r"(?:caseload|ratio|number|level|size|limit|maximum|minimum|rate|staffing|wait)"
)
_TOLD = re.compile(
    r"\b(?:should|ought|must|recommend\w*|advis\w+|guid\w+|standards?|targets?|limits?|maximum|minimum|ceiling|norms?|"
    r"no\s+(?:more|fewer|less|higher|lower)\s+than|at\s+(?:most|least)|up\s+to|ideal\w*|expect\w*|aim\w*|benchmark\w*|"
    r"required?|requires|statutory|safe|goal|ambition|instead\s+of|rather\s+than|against|threshold)\b",
    re.IGNORECASE,
)


def only_is(query: Query, fact: Fact) -> bool:
    """Whether a question asks what a thing should be, and nothing said of a figure says more than that it is so: "the
    average crew is 19" does not tell what it should be.
    """
    if fact.basis is not Basis.ACTUAL or fact.role == "limit" or not _ASKED.search(query.text):
        return False
    return _TOLD.search(" ".join((fact.quote, fact.measure, *fact.path, fact.locator.heading or ""))) is None


_THERE_WERE = Asked(
    r"\bhow\s+many\b[^?]*?\b(?:(?:did|do|does)\s+[^?]*?\bhave|(?:were|was|are|is)\s+there|were|was|had)\b"
)
_AN_AIM = re.compile(
    r"\b(?:target|aim|goal|ambition|hop(?:e|ing)|want|plan(?:s|ned|ning)?\s+(?:to|for|on)|meant|supposed|should|ought|need|"
    r"required|allowed|must|promis|pledg|commit|agree)",
    re.IGNORECASE,
)


def only_aimed_at(query: Query, fact: Fact) -> bool:
    """Whether a question asks how many there were, and a figure is what was aimed at for then: "the target of 40 boats
    is for 31 March" tells no count.
    """
    if fact.basis is not Basis.TARGET or fact.unit == "GBP" or not _THERE_WERE.search(query.text):
        return False
    return not (_AN_AIM.search(query.text) or asks_ahead(query.text))


# "Was expecting to reach", "is forecast to have", "will there be": what there is now is not asked for.
_TO_COME_ASKED = Asked(
    r"\b(?:expect|anticipat|forecast|project|predict)\w*\s+(?:(?:there|it|this|them)\s+)?to\s+(?:be|become|reach|have|rise|grow|"
    r"increase|fall|drop|hit|stand|come)\b|\bwill\s+(?:[\w’'-]+\s+){1,8}?(?:be|reach|have|rise|grow|fall)\b"
)
_NOW = re.compile(
    r"\b(?:at\s+present|presently|now|currently|today|at\s+the\s+moment|at\s+this\s+time|so\s+far)\b", re.IGNORECASE
)
_THEN = re.compile(
    r"\b(?:will|expect\w*|forecast|projected|predicted|anticipated|likely|set|due|going)\b[^;.\d]*\d", re.IGNORECASE
)


def only_now(query: Query, fact: Fact) -> bool:
    """Whether a question asks what there is expected to be, and a figure is what its sentence says there is now, beside
    another for what is to come: "40 boats are moored at present and this will reach 60".
    """
    at = fact.quote.find(fact.printed)
    if fact.locator.cell is not None or at < 0 or not _TO_COME_ASKED.search(query.text):
        return False
    to_come = _THEN.search(fact.quote, at + len(fact.printed))
    if to_come is None:
        return False
    now, ends = _NOW.search(fact.quote[: to_come.start()]), at + len(fact.printed)
    return now is not None and not any(c.isdigit() for c in fact.quote[min(ends, now.start()) : now.start()])


# "40 boats are moored at present and this will reach 60": the 60 is of no time that is past.
_WILL_BE = re.compile(
    r"\b(?:will|(?:is|are|was|were)\s+(?:expected|forecast|projected|predicted|set|due|likely)\s+to)\s+(?:then\s+|soon\s+)?(?:be|"
    r"reach|hit|exceed|become|(?:rise|grow|increase|fall|drop|go\s+(?:up|down)|come\s+down)\s+to)\s+"
    r"(?:(?:about|around|over|some|nearly|almost|at\s+least|up\s+to)\s+)?$",
    re.IGNORECASE,
)
_WAS_ASKED = Asked(r"^(?!.*\b(?:due|target|aim\w*|plan(?:s|ned)?|limit|maximum)\b).*\b(?:was|were|had|did)\b")


def only_to_come(query: Query, fact: Fact) -> bool:
    """Whether a question asks what was, at a time that it names, and a figure is what its sentence says will be, at no
    time that it tells.
    """
    at = fact.quote.find(fact.printed)
    dated = fact.locator.cell is not None or fact.period is not None
    if dated or at < 0 or not query.periods or not _WAS_ASKED.search(query.text):
        return False
    return _WILL_BE.search(fact.quote[:at]) is not None and not asks_ahead(query.text)


_IF_OTHERWISE = r"(?:without|if|had\s+(?:it|they|we|there|the)|but\s+for|were\s+(?:it|they|the))"
_WOULD_BE = r"\bwould\s+(?:(?:only|now|still|then)\s+)?(?:have\s+(?:been|stood|come|fallen)|be|stand|come|fall)\b"
_THEN_WOULD = re.compile(rf"\b{_IF_OTHERWISE}\b[^;.]*{_WOULD_BE}[^,;.]*$", re.IGNORECASE)
_WOULD = re.compile(rf"{_WOULD_BE}[^,;.]*$", re.IGNORECASE)
_OTHERWISE_AFTER = re.compile(rf"[^;.]*?\b{_IF_OTHERWISE}\b", re.IGNORECASE)
_ASKS_OTHERWISE = Asked(
    r"\b(?:would|could|without|if|exclud\w+|except\w*|not\s+count\w+|leav\w+\s+out|apart\s+from|but\s+for)\b"
)


def only_would_be(query: Query, fact: Fact) -> bool:
    """Whether a figure is what would be so if something were otherwise, and the question asks for what is: "without the
    barges the number would be 40".
    """
    if fact.locator.cell is not None or _ASKS_OTHERWISE.search(query.text):
        return False
    at = fact.quote.find(fact.printed)
    if at < 0 or "would" not in fact.quote:
        return False
    lead = fact.quote[:at]
    said_after = _WOULD.search(lead) and _OTHERWISE_AFTER.match(fact.quote, at + len(fact.printed))
    return bool(_THEN_WOULD.search(lead) or said_after)
