"""A rate asked for in the words for what it is of: "what percentage of referrals were repeats?" asks for the
re-referral rate, "how many boats per 10,000 households sank?" for a rate of boats per 10,000.
"""

from __future__ import annotations

import re

_SHARE = r"(?:%|per\s?cent(?:age)?|proportion|share|fraction|rate)"
_BE = r"(?:were|was|are|is|had\s+been|have\s+been|came\s+(?:back\s+)?as)"
_AGAIN = (
    r"(?:(?:actually|in\s+fact|themselves)\s+)?(?:re-?referrals|repeat(?:s|ed|\s+(?:ones?|referrals))?|second\s+(?:or\s+(?:later|subsequent|further)\s+)?"
    r"(?:ones|referrals))(?![\w-])"
)
# What a repeat is needs no saying; how long after the first it comes does.
_GLOSS = (
    r"(?:,?\s*(?:\(|i\.?e\.?,?\s|that\s+is,?\s|meaning\s|(?:,\s*)?(?:coming|arriving|made)\s+(?!in\b)"
    r"(?=within\b|inside\b|less\b|after\b|under\b))[^?.;]*?(?=\?|$|\s-\s))?"
)
_REPEATS = re.compile(
    rf"\b(?:what|which)\s+{_SHARE}\s+of\s+(?P<whose>(?:(?:the|all|our|its|their)\s+)?(?:[\w&-]+['’]s?\s+)?)referrals(?P<mid>(?:\s+(?!{_BE}\b)[^?,;]*?)?)\s+"
    rf"{_BE}\s+{_AGAIN}{_GLOSS}",
    re.IGNORECASE,
)
_REPEATS_NAMED = re.compile(
    rf"\b(?P<the>(?:the|our|its|their)\s+)?{_SHARE}\s+of\s+(?P<whose>(?:[\w&-]+['’]s?\s+)?)referrals\s+(?P<mid>(?:(?!that\b|which\b|{_BE}\b)[^?,;]*?\s+)?)"
    rf"(?:(?:that|which)\s+)?{_BE}\s+{_AGAIN}{_GLOSS}",
    re.IGNORECASE,
)
_N = r"(?:100,?000|10,?000|1,?000|(?:ten|a|one|hundred)\s+thousand|thousand)"
_EACH = rf"(?:per|for\s+(?:every|each)|in\s+(?:every|each)|out\s+of\s+(?:every|each))\s+{_N}"
_BASE = (
    r"(?:children|young\s+people|under[\s-]18s|people|residents|population|households|pupils|adults|families|inhabitants)"
    r"(?:\s+aged\s+[\d–-]+(?:\s+to\s+\d+)?)?"
)
_HELPS = r"(?:did|do|does|were|was|are|is|had|have|has)"
_NAME = rf"(?P<name>(?:(?!(?:per|for|in|out|{_HELPS})\b)[\w’'/-]+\s+){{1,6}}?)"
_SO_MANY = re.compile(
    rf"\b(?P<asks>how\s+many|numbers?\s+of)\s+(?!of\b){_NAME}(?:(?:were|are|was|is)\s+there\s+)?(?P<each>{_EACH})\b"
    rf"(?:\s+{_BASE}\b)?",
    re.IGNORECASE,
)
_EACH_FIRST = re.compile(rf"(?P<each>\b{_EACH})(?:\s+{_BASE})?,?\s+how\s+many\s+(?!of\b)(?P<name>[a-z])", re.IGNORECASE)
_OF_WHOM = re.compile(
    rf"(?<!many )\b(?P<each>{_EACH})\s+{_BASE}(?=\s*(?:[?,;.]|$)|\s+(?:in|at|for|on|by|across|{_HELPS})\b)",
    re.IGNORECASE,
)
# "Boats: sinkings for every hundred of them": the papers' "rate per 100"
_HUNDRED_OF_THEM = re.compile(
    r"\b(?P<name>[a-z][\w’'-]*[a-z])(?:\s+(?:were|are)\s+there)?\s+(?:(?:for|in|out\s+of)\s+(?:every|each)|per)\s+(?:100|(?:a|one\s+)?hundred)(?!\s+thousand)(?:\s+of\s+(?:them|these|those|us))(?=\W|$)",
    re.IGNORECASE,
)


def as_rates(question: str) -> str:
    """A question for a rate in the papers' words for it; as it is where it asks for none."""
    question = _REPEATS.sub(_again, question)
    question = _REPEATS_NAMED.sub(_again_named, question)
    question = _EACH_FIRST.sub(lambda m: _cased("what rate ", m) + f"{m['each'].lower()} of {m['name']}", question)
    question = _SO_MANY.sub(
        lambda m: (_cased("what rate of ", m) if m["asks"].lower().startswith("how") else _cased("rate of ", m))
        + m["name"] + m["each"],
        question,
    )
    question = _HUNDRED_OF_THEM.sub(r"\g<name> rate per 100", question)
    return _OF_WHOM.sub(r"\g<each>", question)


def _again(m: re.Match[str]) -> str:
    whose = re.sub(r"^(?:the|all)\s+", "", m["whose"], flags=re.IGNORECASE)
    article = "" if whose else "the "
    return _cased("what was ", m) + f"{article}{whose}re-referral rate{m['mid']}"


def _again_named(m: re.Match[str]) -> str:
    return f"{m['the'] or ''}{m['whose']}re-referral rate {m['mid']}".rstrip()


def _cased(said: str, m: re.Match[str]) -> str:
    return said[:1].upper() + said[1:] if m.group()[:1].isupper() else said
