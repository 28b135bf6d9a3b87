"""How much of a thing is asked for, in the plain words that the rules know: "what number of boats sank?" is "how many
boats sank?", "what was our total of boats?" is "how many boats did we have?", "what sum was paid?" is "how much was
paid?".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.period import NAMES
from retrieval.unit_words import OF_SUMS, WITH_PERCENT

_NUMBER = (
    rf"(?:(?:total|overall|full|final|grand|combined|exact|actual|year-end)\s+)*(?:number|count|tally|total(?!{OF_SUMS})|quantity)\s+of"
    # A time counted is asked for otherwise.
    r"(?!\s+(?:(?:working|school|calendar)\s+)?(?:minutes|hours|days|weeks|months|years)\b)"
)
_OWNER = r"(?:(?-i:[A-Z])[\w&-]*\s+){0,3}(?-i:[A-Z])[\w&-]*?(?:['’]s|(?<=s)['’])"
_WHOSE = (
    rf"(?P<whose>{_OWNER}|our|its|their|the\s+(?:[a-z]+\s+)?[a-z]+['’]s)"
)
_BE = r"(?:['’]?s|\s+(?P<be>is|was|were|are))"
_LEAD = r"(?P<lead>(?:^|[:;,.?!–—-]\s+|\band\s+|\bso\s+)(?:(?:and|so|but)\s+)?)"


def plainly(question: str) -> str:
    """A question for a number, a sum or a share in plain words; as it is where it asks for none or is plain already."""
    for pattern, put in _WAYS:
        question = pattern.sub(put, question)
    return question


def _as_written(said: str, m: re.Match[str], at: int = 0) -> str:
    """Words in the place of others: with a capital where those began with one."""
    return said[:1].upper() + said[1:] if m.group()[at : at + 1].isupper() else said


def _how_many(m: re.Match[str]) -> str:
    """ "What number of our boats sank?" → "How many of our boats sank?" """
    return _as_written("how many of " if m["whose"] else "how many ", m) + (m["whose"] or "")


def _there_were(m: re.Match[str]) -> str:
    """ "What was the number of boats at sea?" → "How many boats were there at sea?" """
    lead = m["lead"]
    name, rest = _split(m["rest"])
    be = "were" if m["be"] in ("was", "were") else "are"
    verb = f" {be}" if _DONE.match(rest) else f" {be} there that" if _CLAUSE.match(rest) else f" {be} there"
    return lead + _as_written("how many ", m, len(lead)) + name + verb + rest


def _noted(m: re.Match[str]) -> str:
    """ "Number of boats sunk in May?" → "How many boats were sunk in May?" """
    lead = m["lead"]
    name, rest = _split(m["rest"])
    verb = " were" if (done := _DONE.match(rest)) and not done.group().endswith("ing") else ""
    return lead + _as_written("how many ", m, len(lead)) + name + verb + rest


def _they_had(m: re.Match[str]) -> str:
    """ "What was Port Ellis's total of boats in May?" → "How many boats did Port Ellis have in May?" """
    lead = m["lead"]
    name, rest = _split(m["rest"])
    whose = m["whose"].lower()
    who = _THEMSELVES.get(whose) or re.sub(r"['’]s?$", "", m["whose"])
    now = "be" in m.groupdict() and m["be"] not in ("was", "were")
    does = "did" if not now else "do" if whose in ("our", "their") else "does"
    return lead + _as_written("how many ", m, len(lead)) + f"{name} {does} {who} have{rest}"


_THEMSELVES = {"our": "we", "its": "it", "their": "they"}


def _split(text: str) -> tuple[str, str]:
    """The name of what is counted, and what is said of it."""
    end = _NAME_ENDS.search(text)
    return (text[: end.start()], text[end.start() :]) if end else (text, "")


_SEVERAL = r"(?:(?<=[a-rt-z]s)|(?<=children)|(?<=people)|(?<=men)|(?-i:(?<=[A-Z]{2})))"
_PAST = (
    r"(?:(?:newly|still|currently|ever|never|not|also|permanently|formally|[a-z]{3,}ly)\s+)?(?!aged\b|based\b)(?:[a-z]{3,}ed|[a-z]{3,}ing|made|"
    r"held|given|taken|sent|sold|lost|kept|brought|put|built|paid|seen|found|left|heard|sunk|dealt|told|known|born|laid|cut|hit|subject|begun|drawn|run|spent|won|met|shut|read|shown|written|chosen|driven|flown|grown|thrown|broken|spoken|withdrawn|undertaken|overseen|set)"
)
_DONE = re.compile(rf"\s+{_PAST}\b", re.IGNORECASE)
_CLAUSE = re.compile(r"\s+(?:our|the|its|their|we|they|it|he|she|you)\b", re.IGNORECASE)
_NAME_ENDS = re.compile(
    rf"{_SEVERAL}\s+{_PAST}\b|"
    r"\s+(?!in\s+(?:care|need)\b|(?:in)?to\s+(?:care|\d)|from\s+care\b)(?<!looked\s)(?<!missing\s)(?:in|at|on|for|from|to|by|with|without|during|over|across|as|between|within|under|"
    r"since|per|who|whom|that|which|whose|about|against|after|before|aged|based|among|amongst|when|where|there|he|she|we|they|it|our|"
    r"the|its|their|did|do|does|is|was|were|are|and\s+(?:what|how))\b|"
    rf"\s+(?:19|20)\d\d\b|\s+\d\d?\s+(?:{'|'.join(NAMES)})\b|\s+(?:{'|'.join(NAMES)})\b|\s*[?;:.(–—]|\s*,(?!\s+[a-z]+\s+(?:and|or)\s)|\s+-\s|\s+please\b|\s*$",
    re.IGNORECASE,
)


def _how_much(m: re.Match[str]) -> str:
    """ "What weekly amount do pilots get?" → "How much a week do pilots get?" """
    span = _SPANS.get((m["span"] or "").lower())
    return _as_written(f"how much {span}" if span else "how much", m)


_SPANS = {
    "weekly": "a week", "monthly": "a month", "annual": "a year", "yearly": "a year", "daily": "a day",
    "hourly": "an hour", "nightly": "a night",
}  # fmt: skip


def _what_share(m: re.Match[str]) -> str:
    """ "How many boats, as a percentage, sank?" → "What percentage of boats sank?" """
    of = re.sub(r"^\s*of\s+", " ", m["what"]).rstrip(" ,(")
    return _as_written("what percentage of", m) + of + m["then"].removeprefix(",")


def _how_many_are(m: re.Match[str]) -> str:
    """ "What was the total being taught ashore?" → "How many were taught ashore?" """
    be = "were" if m["be"] in ("was", "were") else "are"
    return m["lead"] + _as_written(f"how many {be} ", m, len(m["lead"]))


_ASKS = r"(?:what|which|how|who|why|when|where|did|does|do|is|are|was|were|has|have|give|tell|show|list|compare)"
_NOT_ASKED = rf"(?![^?]*\b{_ASKS}\b)"
_WAYS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str] | str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), put)
    for pattern, put in (
        (
            rf"\bhow\s+(?:many|much(?=\s+of\b))\b(?P<what>\s[^?,;.(]*?)[,\s]\s*\(?\s*{WITH_PERCENT}\s*\)?(?P<then>[^?]*)(?=\?|$)",
            _what_share,
        ),
        (r"\b(what|which)\s+portion\s+of\b", r"\1 proportion of"),
        (
            rf"\b(?:what|which)\s+{_NUMBER}\s+(?P<whose>(?:the|our|its|their|those|these|this|your|them|us|{_OWNER})\s+)?(?=\w)",
            _how_many,
        ),
        (rf"{_LEAD}what{_BE}\s+{_WHOSE}\s+{_NUMBER}\s+(?P<rest>[^?]+)", _they_had),
        (rf"{_LEAD}what{_BE}\s+the\s+{_NUMBER}\s+{_WHOSE}\s+(?P<rest>[^?]+)", _they_had),
        (rf"^(?P<lead>){_WHOSE}\s+{_NUMBER}\s+{_NOT_ASKED}(?P<rest>[^?]+)", _they_had),
        (rf"{_LEAD}what{_BE}\s+the\s+{_NUMBER}\s+(?!(?:the|those|these)\b)(?P<rest>[^?]+)", _there_were),
        (
            rf"^(?P<lead>(?!.*\b{_ASKS}\b)(?:[^?]*?[:–—]\s+)?)(?:the\s+)?{_NUMBER}\s+(?!(?:the|our|its|their|those|these)\b)(?P<rest>[^?]+)",
            _noted,
        ),
        (
            r"\b(?:what|which)\s+(?:(?:total|overall|full|exact)\s+)*(?:(?P<span>weekly|monthly|annual|yearly|daily|hourly|nightly)\s+)?"
            r"(?:sum|amount)\b(?!\s+of\s+(?:time|work)\b)(?:\s+of(?!\s+the\b))?(?=\s+(?!on\b|to\b)\w)",
            _how_much,
        ),
        (
            r"\b(?:what|which)\s+((?:\w+\s+)?(?:income|revenue|profit|surplus|saving|capital|debt|money|cash))(?=\s+(?:did|does|do|will|would|should|could|"
            r"can|may|might|has|have|had|was|is)\b)",
            lambda m: _as_written(f"how much {m[1]}", m),
        ),
        # "What was the total being taught ashore?"
        (
            r"(?P<lead>^|[:;,.–—-]\s+)what(?:['’]?s|\s+(?P<be>is|was|were|are))\s+the\s+(?:overall\s+|full\s+)?(?:total|number|count|figure)\s+"
            r"(?:of\s+(?:those|them|people)\s+(?:who\s+(?:are|were)\s+)?)?being\s+(?=[a-z]{3,}(?:ed|t|n|d)\b)",
            _how_many_are,
        ),
        # "What does the surveyor think the pier is worth?"
        (
            r"\bwhat\s+(?:(?:does|did|do|has|have)\s+)?(?:the|our|its|an?)\s+(?:[a-z][\w’'-]*\s+)?(?:valuers?|surveyors?|agents?|auctioneers?)\s+"
            r"(?:thinks?|thought|reckon(?:s|ed)?|sa(?:y|ys|id)|believe[sd]?|estimate[sd]?|judge[sd]?|put)\s+(?:that\s+)?"
            r"(?P<it>[\w’'&-]+(?:\s+[\w’'&-]+){0,5}?)\s+(?:is|was|are|were|to\s+be|might\s+be|would\s+be)\s+worth\b",
            lambda m: _as_written(f"how much has {m['it']} been valued at", m),
        ),
        (
            r"\bwhat\s+(?:(?:value|valuation|price|figure|sum)\s+)?(?:has|have|did|does|do)\s+(?:the|our|its|an?)\s+(?:[a-z][\w’'-]*\s+)?"
            r"(?:valuers?|surveyors?|agents?|auctioneers?)\s+(?:put|place[ds]?|set|value[ds]?)\s+(?:on\s+)?(?P<it>[\w’'&-]+(?:\s+[\w’'&-]+){0,5}?)(?:\s+at)?(?=\s*(?:[?.,]|$))",
            lambda m: _as_written(f"how much has {m['it']} been valued at", m),
        ),
        # A bill before a parliament is written large.
        (r"(?<=[a-z’'] )(?-i:bill)\s+for\b", "cost of"),
        (r"^(\W*)(?:the\s+)?bill\s+for\b", r"\1Cost of"),
    )
)
