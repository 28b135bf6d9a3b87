"""A question that says its papers differ before it asks for the thing: "there seem to be two figures going round for
boats hired in 2031. What are they?" asks "how many boats were hired in 2031?", and the answer tells of both prints.
"""

from __future__ import annotations

import re

from retrieval.counts_plainly import plainly

_PRINTS = r"(?:figures?|numbers?|totals?|counts?|values?|versions?|percentages?|rates?|sums?|amounts?|dates?|answers?)"
_SEVERAL = (
    r"(?:(?:two|several|different|conflicting|contradictory|differing|competing|more\s+than\s+one|varying|inconsistent|"
    r"both)\s+(?:different\s+|conflicting\s+|separate\s+|contradictory\s+|competing\s+)?)"
)
_PAPERS = (
    r"(?:(?:the|our|these|your|different|two|various)\s+)?(?:(?:council|committee)\s+)?(?:papers?|reports?|documents?|"
    r"minutes|sources?|publications?|accounts?)"
)
_SEEM = (
    r"(?:(?:seem|appear)s?\s+to\s+|(?:do|does)(?:n['’]t|\s+not)\s+(?:seem|appear)\s+to\s+|(?:do|does)(?:n['’]t|\s+not)\s+|"
    r"can(?:not|['’]t)\s+)?"
)
_OVER = (
    r"(?:\s+(?:with\s+(?:each\s+other|one\s+another)|among(?:st)?\s+themselves))?"
    r"\s+(?:on|about|over|as\s+to|regarding|concerning|for|in|when\s+it\s+comes\s+to)"
)
_ROUND = (
    r"(?:\s+(?:(?:going|doing\s+the|passed|in)\s+(?:round|around|about|rounds|circulation)|(?:being\s+)?(?:quoted|given|printed|reported|"
    r"cited|published|used|stated|mentioned|shown|recorded)|out\s+there|about|around)(?:\s+in\s+(?:the|these|our)\s+(?:papers|reports|documents|minutes))?)?"
)
_LEADS = (
    rf"there\s+(?:(?:seem|appear)s?\s+to\s+be|are|is|have\s+been)\s+{_SEVERAL}{_PRINTS}{_ROUND}(?:\s+in\s+{_PAPERS})?\s+(?:for|of|on|about|as\s+to)",
    rf"there\s+(?:(?:seem|appear)s?\s+to\s+be|is|are)\s+(?:an?\s+|some\s+)?(?:discrepanc(?:y|ies)|disagreement|inconsistenc(?:y|ies)|mismatch|"
    rf"conflict|contradiction)s?\s+(?:between\s+{_PAPERS}\s+|in\s+{_PAPERS}\s+)?(?:on|about|over|as\s+to|in|regarding|for)",
    rf"{_PAPERS}\s+{_SEEM}(?:agree|disagree|differ|conflict|vary|contradict\s+(?:each\s+other|one\s+another))s?{_OVER}",
    rf"{_PAPERS}\s+(?:(?:seem|appear)s?\s+to\s+)?(?:gives?|quotes?|prints?|shows?|reports?|contains?|states?|have|has|cites?|use)\s+{_SEVERAL}{_PRINTS}\s+(?:for|of|on|about)",
    rf"(?:I|we)(?:['’]ve|\s+have)?\s+(?:now\s+|also\s+)?(?:seen|read|heard|found|come\s+across|been\s+(?:given|told|quoted)|got|noticed|saw)\s+{_SEVERAL}{_PRINTS}{_ROUND}\s+(?:for|of|on|about)",
    rf"{_SEVERAL}{_PRINTS}\s+(?:are|have\s+been|seem\s+to\s+be|get|keep\s+being)\s+(?:given|quoted|printed|reported|cited|published|used|stated|shown|recorded)(?:\s+in\s+{_PAPERS})?\s+(?:for|of|on|about)",
    rf"{_SEVERAL}{_PRINTS}\s+(?:for|of|on)",
)
_THEN = (
    r"(?:what|which)\s+(?:are|were|is|was)\s+(?:they|these|those|both|the\s+two|it|(?:the|both)\s+(?:two\s+|different\s+|conflicting\s+)?"
    rf"(?:{_PRINTS}))(?:\s+(?:given|quoted|printed|please))*|what\s+(?:does|do|did|is)\s+(?:each|either|both|the\s+two|they|the\s+papers)(?:\s+(?:one|paper|report|of\s+them|"
    rf"document))?\s+(?:say|give|put|show|state|print|report)|(?:what|which)\s+{_SEVERAL}?{_PRINTS}\s+(?:are|do|were|did|have)\s+(?:they\s+|the\s+papers\s+|been\s+)?(?:given|give|quoted|"
    r"quote|printed|print|there|shown|show|reported|report|stated)|"
    rf"(?:(?:please|can\s+you|could\s+you)\s+)*(?:give|tell|show|list|quote|state)\s+(?:me\s+|us\s+)?(?:both|the\s+two|each|them|all)(?:\s+(?:of\s+them|{_PRINTS}))?|"
    rf"both(?:\s+{_PRINTS})?"
)
_SAID_FIRST = re.compile(
    rf"^\W*(?:(?:so|and|but)\s+)?(?:{'|'.join(_LEADS)})\s+(?P<asked>[^.?!;:]{{8,}}?)\s*(?:[.?!;:,–—-]+\s*(?:and\s+|so\s+)?(?:{_THEN})(?:,?\s+please)?)\W*$",
    re.IGNORECASE,
)
_ASKED_OF_PAPERS = re.compile(
    rf"^\W*(?:what|which)\s+(?:are\s+the\s+)?{_SEVERAL}{_PRINTS}\s+(?:(?:do|does|did|have|has)\s+{_PAPERS}\s+(?:give|gave|given|quote|print|show|report|state|contain|have)|"
    rf"(?:are|were|is|have\s+been)\s+(?:there|given|quoted|printed|reported|stated|shown)(?:\s+in\s+{_PAPERS})?)\s+(?:for|of|on|about)\s+(?P<asked>[^.?!;:]{{8,}})\W*$",
    re.IGNORECASE,
)
_A_CLAUSE = re.compile(r"^(?:how|what|when|where|who|which)\b", re.IGNORECASE)
_OF_NUMBERS = re.compile(
    r"^(?:the\s+|our\s+|its\s+)?(?:(?:total|overall|final)\s+)?(?:number|total|count|tally)\s+of\s+", re.IGNORECASE
)
_MEASURED = re.compile(
    r"^(?:the|our|its|their|a|an)\b|\b(?:rates?|percentages?|proportion|share|costs?|total|number|figure|budget|overspend|deficit|average|date|"
    r"spend(?:ing)?|price|amount|sum|count|score)\b|\d\s?%",
    re.IGNORECASE,
)
_SEVERAL_THINGS = re.compile(r"^(?:[\w’'-]+\s+){0,4}?(?:[a-z]+[a-rt-z]s|children|people|men|women)\b")


def told_two_ways(question: str) -> str:
    """A question for what its papers differ over, as the plain question for it; itself where it asks otherwise."""
    m = _SAID_FIRST.match(question) or _ASKED_OF_PAPERS.match(question)
    return f"{asked_of(m['asked'].strip())}?" if m is not None else question


def asked_of(asked: str) -> str:
    """What a noun or a clause asks for: "boats hired in May" → "How many boats were hired in May"; a sum that
    counts no things is asked for as it stands: "What was the fee".
    """
    if _A_CLAUSE.match(asked):
        return asked[:1].upper() + asked[1:]
    if _OF_NUMBERS.match(asked) or not _MEASURED.search(asked) and _SEVERAL_THINGS.match(asked):
        return plainly(f"What was the number of {_OF_NUMBERS.sub('', asked)}?").rstrip("?")
    return (
        f"What was {asked}" if _MEASURED.match(asked) and asked.split()[0].lower() in _SET else f"What was the {asked}"
    )


_SET = ("the", "our", "its", "their", "a", "an")
