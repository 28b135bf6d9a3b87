"""What a question says first of how it is to be taken, put behind: "taking the school year as a whole rather than the
quarters, how many boats sank?" is "how many boats sank in the school year? (not the quarters)", "Gull Quay: how many
boats sank?" is "how many boats sank in Gull Quay?", and "a count rather than a percentage: boats sunk" is "how many
boats sunk".
"""

from __future__ import annotations

import re

from corpus.encoder import usual_words

_NOT = r"(?:rather\s+than|and\s+not|not|instead\s+of|as\s+opposed\s+to|as\s+against)"
_TAKING = re.compile(
    r"^\W*(?:and\s+|so\s+|but\s+)?(?:taking|looking\s+at|considering|counting|going\s+by|using|measured\s+by|"
    r"based\s+on|(?:if\s+)?(?:we|you|I)\s+"
    r"(?:take|look\s+at|go\s+by|count|use)|for|over|in)\s+(?P<what>(?:the\s+|a\s+)?[^,;:?]*?\b(?:years?|quarters?|"
    r"months?|terms?|period)\b[^,;:?]*?)"
    rf"(?:\s+(?:as\s+a\s+whole|overall|in\s+full|altogether|all\s+together|"
    rf"in\s+its\s+entirety))?[\s,(–-]+{_NOT}\s+(?:the\s+|by\s+(?:the\s+)?)?"
    r"(?P<not>[^,;:?()]+?)\)?\s*,\s*(?P<rest>(?:how|what|which|did|was|were|is|are|do|does|has|have)\b.+)$",
    re.IGNORECASE | re.DOTALL,
)
_A_COUNT = r"(?:count|number|figure|head\s?count|total|tally|actual\s+numbers?|raw\s+numbers?|numbers)"
_A_SHARE = r"(?:percentages?|per\s?cents?|%|rates?|proportions?|shares?)"
_ASKS_FOR = (
    r"(?:(?:please\s+)?(?:give|tell|show|get|find)\s+(?:me|us)|(?:I|we)(?:['’]m|['’]d|\s+am|\s+would)?\s*(?:want|"
    r"need|like|after|looking\s+for)|"
    r"(?:please|can|could)\s+(?:I|we)\s+have)?\s*"
)
# "Give me a count rather than a percentage: plans issued in May"
_COUNT_FIRST = re.compile(
    rf"^\W*{_ASKS_FOR}(?:(?:as\s+)?(?:an?|the)\s+)?(?P<one>{_A_COUNT}|{_A_SHARE})\s*,?\s+{_NOT}\s+(?:an?\s+|"
    rf"the\s+)?(?P<other>{_A_COUNT}|{_A_SHARE})"
    r"\s*(?:please\s*)?[:,–—-]+\s*(?:of\s+|for\s+)?(?P<rest>\S.+)$",
    re.IGNORECASE | re.DOTALL,
)
# "…, as a count rather than a percentage", "… (a number and not a rate)"
_COUNT_LAST = re.compile(
    rf"\s*[,;:(?.–—-]+\s*{_ASKS_FOR}(?:as\s+)?(?:an?\s+|the\s+)?(?P<one>{_A_COUNT}|"
    rf"{_A_SHARE})\s*,?\s+{_NOT}\s+(?:an?\s+|the\s+)?"
    rf"(?P<other>{_A_COUNT}|{_A_SHARE})\s*(?:please)?\s*\)?[\s.?!]*$",
    re.IGNORECASE,
)
_SHARE_WORD = re.compile(_A_SHARE, re.IGNORECASE)
_COUNTS_ALREADY = re.compile(
    r"^\W*(?:how\s+many|what\s+(?:is|was|were|are|number|percentage|proportion|share)|which|who|the\s+number)\b",
    re.IGNORECASE,
)
# "Gull Quay: how many boats sank in May?", "North team area: number of boats at sea?"
_PLACE = re.compile(
    r"^\W*(?P<place>(?:the\s+)?(?-i:[A-Z])[\w’'-]*(?:\s+(?!(?:query|question|request)\b)[\w’'-]+){0,2}?"
    r"(?:\s+(?:team|locality|area|district|ward|quarter|cluster|patch|office|hub|region|zone|borough|town|school|"
    r"academy|college|home|house|centre))*)"
    r"\s*[:–—]\s+(?P<rest>(?:the\s+|what\s+)?(?:(?:number|share|percentage|proportion|rate|count|total|average|"
    r"cost)s?\s+(?:number\s+)?of\s|average\s+\w|"
    r"how\s+many\s+(?!(?:are|were|is|was|did|do|have|had|of|in|at|on)\b)\w)[^?]*)\??\s*$",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"\b(?:query|question|request|check|note|table|chart|figure|appendix|annex|section|re|subject|follow|update|"
    r"finance|budget|staffing|"
    r"workforce|attendance|performance|fostering|adoption|education|social|care|health|safeguarding|children|"
    r"placements?|school|schools|"
    r"exclusions?|send|ehcps?|q\d|\d+)\b",
    re.IGNORECASE,
)
_PART_OF_PLACE = re.compile(
    r"\b(?:team|locality|area|district|ward|cluster|patch|office|hub|region|zone)s?$", re.IGNORECASE
)
_TIME_BEHIND = re.compile(
    r"\s*,?\s+(?=(?:(?:at|in|on|by|for|during|as\s+at|as\s+of|from|between)\s+(?:the\s+)?(?:(?:end|start|"
    r"close)\s+of\s+|year\s+to\s+|month\s+of\s+)?)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+|Q[1-4]\b|quarter\b|(?:19|20)\d\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|"
    r"Dec))[^?]*$)"
)


def taken_as(question: str) -> str:
    """A question with what it says first of how to take it said behind, in the words that the rules know; itself where
    it says nothing of the kind.
    """
    if (taking := _TAKING.match(question)) is not None:
        what = re.sub(r"^(?:the|a)\s+", "", taking["what"].strip(), flags=re.IGNORECASE)
        return f"{_capital(taking['rest'].rstrip(' ?.!'))} in the {what} (not the {taking['not'].strip()})?"
    first = _COUNT_FIRST.match(question)
    if first is not None and _differ(first):
        asks = "What percentage of" if _SHARE_WORD.fullmatch(first["one"]) else "How many"
        rest = first["rest"].strip()
        return rest if _COUNTS_ALREADY.match(rest) else f"{asks} {rest.rstrip(' ?.')}?"
    last = _COUNT_LAST.search(question)
    if last is not None and _differ(last) and len(question[: last.start()].split()) > 2:
        return f"{question[: last.start()].rstrip(' ,;:(')}?"
    return _of_the_place(question)


def _differ(m: re.Match[str]) -> bool:
    """Whether a count is set against a share, or a share against a count."""
    return (_SHARE_WORD.fullmatch(m["one"]) is None) != (_SHARE_WORD.fullmatch(m["other"]) is None)


def _of_the_place(question: str) -> str:
    """A question headed by a place, asked of that place; itself where what heads it may be anything else."""
    m = _PLACE.match(question)
    if m is None:
        return question
    place = m["place"].strip()
    named = re.sub(_PART_OF_PLACE, "", place).strip()
    if _NO_PLACE.search(named) or (named == place and _usual(named)):
        return question  # "Moorings: number sold in May?" is headed by what is counted
    rest = m["rest"].strip()
    where = (
        f"in the {place}" if _PART_OF_PLACE.search(place) and not place.lower().startswith("the ") else f"in {place}"
    )
    time = _TIME_BEHIND.search(rest)
    cut = time.start() if time else len(rest)
    return f"{_capital(rest[:cut])} {where}{rest[cut:]}?"


def _usual(name: str) -> bool:
    """Whether a name begins with an everyday word or a form of one."""
    word = re.split(r"[\s’']", name.lower())[0]
    forms = {word, *(word.removesuffix(end) for end in ("ies", "es", "s", "ing", "ers", "er", "ed"))}
    return "-" in word or any(f in usual_words() or f"{f}y" in usual_words() for f in forms)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
