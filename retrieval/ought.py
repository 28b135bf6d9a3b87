"""What ought to be is asked for: a figure of what is does not tell it."""

from __future__ import annotations

import re

from corpus.fact import Basis, Fact
from retrieval.asked_once import Asked
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
