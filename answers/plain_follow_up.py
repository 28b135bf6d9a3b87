"""Follow-ups in the plain form that the other rules know: "what was the figure for the yards?" is "and for the
yards?", "what about the number leaving?" "and how many left?", "in which port was it highest?" "which port had the
most?".

Each says again what the last question asked for ("the figure", "it", "the number"), and so names nothing of its own.
"""

from __future__ import annotations

import re

_AND = r"(?P<and>(?:(?:and|so|but|ok(?:ay)?|right|now|also|then|thanks)\b[\s,]*)*)"
_ASKS = (
    r"(?:(?:(?:what|how)\s+about|what\s+of|what(?:['’]?s|\s+(?:is|was|were|are|would|will|did|does))?|"
    r"(?:can|could|would)\s+(?:you|I)\s+(?:please\s+)?(?:give|tell|show|have|get|see)(?:\s+me)?|"
    r"(?:please\s+)?(?:give|tell|show)\s+me|"
    r"(?:do|can)\s+(?:you|we)\s+have|is\s+there|I(?:['’]d|\s+would)\s+(?:also\s+)?(?:like|want)|"
    r"I\s+(?:also\s+)?(?:want|need))\b[\s,]*)?"
)
_WHOSE = (
    r"(?:(?:the|that|this|a|any|their|its|our|your)\s+)?"
    r"(?:(?:same|equivalent|corresponding|comparable|matching|respective|actual)\s+)?"
)
_LED = r"(?=(?:for|in|at|among(?:st)?|across|on|with|by|over|during)\s+\S)"
# What the last question asked for, said again by a word that stands for any: it sets nothing apart.
_FIGURE = re.compile(
    rf"^\W*{_AND}{_ASKS}{_WHOSE}(?P<noun>figures?|numbers?|counts?|totals?|rates?|percentages?|proportion|share|"
    rf"results?|values?|"
    r"amounts?|sums?|scores?|level|answer|equivalent|position|picture|story|it|that|this|they|things|like|same|"
    r"comparison)"
    rf"(?:\s+(?:was|were|is|are|be|look|looking|stand|come|been|like|there))*\s+{_LED}(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
# "And how many under the second plan?", "how much in Larn?": no thing is counted but what was counted before.
_HOW_MANY_LED = re.compile(
    r"^\W*(?:(?:and|so|but|ok(?:ay)?)\b[\s,]*)*(?:how\s+(?P<many>many|much)|what\s+(?:number|amount|sum)|what\s+(?:per\s?cent|percentage|share|"
    r"proportion))(?:\s+(?:was|were|is|are|would|did|do)\s+(?:it|that|there|they|we\s+have|it\s+be))?\s+(?=(?:under|with|for|in|at|from|by)\s+\S)"
    r"(?P<rest>(?:under|with|for|in|at|from|by)\s+(?!(?:total|all|the\s+end|full|care)\b)[^?]+?)\W*$",
    re.IGNORECASE,
)
# "Sail repairs were the reason for how many of them?", "bad weather was the cause in how many?"
_THE_CAUSE = re.compile(
    r"^\W*(?P<and>(?:(?:and|so|but)\b[\s,]*)*)(?P<what>(?!(?:what|which|who|how|when|why|where)\b)[^?,;]{2,60}?)\s+(?:was|were|is|are|being)\s+"
    r"(?:(?:the|a|an|their|its)\s+)?(?:(?:main|chief|key|primary|principal|major)\s+)*(?P<as>concerns?|issues?|reasons?|worr(?:y|ies)|problems?|factors?|"
    r"causes?|focus|subjects?|topics?|risks?|themes?|matter)\s+"
    r"(?:for|in|with|of|behind|about)\s+(?P<ask>how\s+many|what\s+(?:number|share|percentage|proportion)(?:\s+of)?)(?P<of>\s+(?:of\s+)?(?:them|those|these))?"
    r"(?P<rest>[^?]*)\W*$",
    re.IGNORECASE,
)
# "What about homes (small)?": small homes.
_BRACKETED = re.compile(
    r"^(?P<lead>\W*(?:and\s+|so\s+)?(?:(?:what|how)\s+about|for)\s+(?:the\s+)?)"
    r"(?P<noun>[a-z][\w’' -]{2,40}?)\s*\((?P<kind>[a-z][a-z-]+)\)(?P<end>\W*)$",
    re.IGNORECASE,
)
_ASKED_OF_IT = re.compile(
    r"^\W*(?:and\s+|so\s+)?what(?:['’]?s|\s+(?:is|was|were|are|does|did|would|will))?\s+(?:it|that|they)\b",
    re.IGNORECASE,
)
# A number of another measure ("and the rate?" after a count) is asked in its own words.
_MEASURES = {
    "number": r"\b(?:how\s+many|numbers?|count|total)\b",
    "count": r"\b(?:how\s+many|numbers?|count|total)\b",
    "total": r"\b(?:how\s+(?:many|much)|numbers?|count|total)\b",
    "amount": r"\b(?:how\s+much|amount|sum|costs?|spen[dt]|budget|price)\b|£",
    "sum": r"\b(?:how\s+much|amount|sum|costs?|spen[dt]|budget|price)\b|£",
    "rate": r"\brates?\b",
    "percentage": r"\b(?:percentage|per\s?cent|proportion|share)\b|%",
    "proportion": r"\b(?:percentage|per\s?cent|proportion|share)\b|%",
    "share": r"\b(?:percentage|per\s?cent|proportion|share)\b|%",
    "score": r"\bscores?\b",
    "level": r"\blevels?\b",
    "sums": r"\b(?:how\s+much|sums?)\b",
}
# "The number leaving", "what number left care?", "the number of those who left": how many did so.
_PEOPLE = r"(?:\s+of\s+(?:them|those|these|people|ones))?(?:\s+(?:who|that|which))?"
_NUMBER = re.compile(
    rf"^\W*{_AND}{_ASKS}(?:{_WHOSE}|what\s+)(?:number|count|total)s?{_PEOPLE}\s+(?:(?P<being>being|having\s+been)\s+)?"
    r"(?P<deed>(?!(?:during|according|including|regarding|concerning|morning|evening|building|training|"
    r"waiting)\b)[a-z]+ing|"
    r"(?!(?:need|indeed|seed|speed)\b)[a-z]{3,}ed|left|went|came|got|were|was|had|won|lost|began|stopped|upheld|held|"
    r"let|sent|met)\b"
    r"(?P<rest>(?:(?!\b(?:of)\b).)*)$",
    re.IGNORECASE | re.DOTALL,
)
_IRREGULAR = {
    "leaving": "left",
    "going": "went",
    "coming": "came",
    "getting": "got",
    "winning": "won",
    "losing": "lost",
    "beginning": "began",
    "holding": "held",
    "sending": "sent",
    "meeting": "met",
    "quitting": "quit",
    "having": "had",
    "becoming": "became",
    "ceasing": "ceased",
    "withdrawing": "withdrew",
    "taking": "took",
    "making": "made",
    "paying": "paid",
    "staying": "stayed",
    "moving": "moved",
}
# "Over that same quarter, what number left?": the time goes behind.
_TIME_FIRST = re.compile(
    rf"^\W*{_AND}(?P<time>(?:in|over|during|for|within|across|at|on)\s+(?:that|the)(?:\s+(?:very\s+)?same)?\s+"
    r"(?:time|period|year|quarter|month|term|date|day|point|stretch|timeframe)|then|meanwhile)\s*,\s*(?P<rest>\S.+)$",
    re.IGNORECASE | re.DOTALL,
)
# "In which port was it highest?", "which port was it highest in?", "which port came top?"
_MOST = r"(?P<most>highest|greatest|largest|biggest|most|lowest|smallest|fewest|least|longest|shortest|worst|best)"
_IT = r"(?:it|this|that|they|the\s+(?:figure|number|rate|count|total|percentage|share|cost)s?)"
_WHERE_MOST = re.compile(
    rf"^\W*{_AND}(?:in|at|for|of|among|on|by|within|across)\s+(?P<which>which|"
    rf"what)\s+(?P<noun>(?:[a-z][\w’'-]*\s+){{1,3}}?)"
    rf"(?:was|is|were|are)\s+{_IT}\s+(?:at\s+(?:its|their)\s+)?(?:the\s+)?{_MOST}(?P<rest>\W*)$"
    rf"|^\W*{_AND.replace('and>', 'and2>')}(?P<which2>which|what)\s+(?P<noun2>(?:[a-z][\w’'-]*\s+){{1,3}}?)"
    rf"(?:was|is|were|are)\s+{_IT}\s+(?:the\s+)?{_MOST.replace('most>', 'most2>')}\s+(?:in|at|for|of|"
    rf"on)(?P<rest2>\W*)$",
    re.IGNORECASE,
)
_HIGH = frozenset("highest greatest largest biggest most".split())
_LOW = frozenset("lowest smallest fewest least".split())
_COUNTS = re.compile(r"\bhow\s+many\b|\bnumbers?\s+of\b", re.IGNORECASE)


def plain_follow_up(question: str, last: str) -> str:
    """A follow-up in its plain form, as far as the last question asked for what it says again; itself where it has
    none.
    """
    if (kind := _BRACKETED.match(question)) is not None:
        question = f"{kind['lead']}{kind['kind']} {kind['noun']}{kind['end']}"
    if (cause := _THE_CAUSE.match(question)) is not None:
        ask = re.sub(r"\s+of$", "", cause["ask"])
        return f"{ask} of those were about {cause['what'].strip()}{cause['rest'].rstrip(' ?.!')}?"
    led = _HOW_MANY_LED.match(question)
    if led is not None and (led["many"] is None or re.search(rf"\bhow\s+{led['many']}\b", last, re.IGNORECASE)):
        of_what = re.sub(r"^(?:under|with|for|in|at|from|by)\s+", "", led["rest"], flags=re.IGNORECASE)
        return f"what about {of_what}?"
    if (first := _TIME_FIRST.match(question)) is not None:
        question = f"{first['and']}{first['rest'].rstrip(' ?.!')} {first['time']}?"
    if (number := _NUMBER.match(question)) is not None and _COUNTS.search(last):
        return f"and how many {_done(number)}{number['rest'].rstrip(' ?.!')}?"
    if (most := _WHERE_MOST.match(question)) is not None:
        return _which_had(most, last)
    again = _FIGURE.match(question)
    if again is None or not _said_again(again["noun"].lower(), last, question):
        return question
    return f"and {again['rest'].strip()}"


def _said_again(noun: str, last: str, question: str) -> bool:
    """Whether a word stands for what the last question asked for: any figure is "it", and a rate only a rate."""
    if noun in ("it", "that", "this", "they") and not _ASKED_OF_IT.match(question):
        return False  # "was it for the yards?" asks whether it was
    measure = _MEASURES.get(noun) or _MEASURES.get(noun.rstrip("s"))
    return measure is None or re.search(measure, last, re.IGNORECASE) is not None


def _done(number: re.Match[str]) -> str:
    """The deed of "the number leaving" as a verb of what was done."""
    deed = number["deed"]
    if deed.lower() in _IRREGULAR:
        return _IRREGULAR[deed.lower()]
    past = f"{deed[:-3]}ed" if deed.lower().endswith("ing") and deed.lower() != "being" else deed
    return f"were {past}" if number["being"] else past


def _which_had(most: re.Match[str], last: str) -> str:
    """ "in which port was it highest?" as "which port had the most?" of what is counted, or had the highest."""
    which, noun = most["which"] or most["which2"], most["noun"] or most["noun2"]
    word = (most["most"] or most["most2"]).lower()
    if _COUNTS.search(last):
        word = "most" if word in _HIGH else "fewest" if word in _LOW else word
    return f"{which} {noun}had the {word}?"
