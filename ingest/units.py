"""What a figure of a sentence counts or is measured in: "211 children", "34 working days", "from 29 weeks to 17"."""

from __future__ import annotations

import re

from corpus.numbers import NumberMention, find_numbers
from corpus.period_reading import find_periods
from ingest.clauses import clause_of

_PER_THOUSANDS = re.compile(r"\bper\s+(100,?000|10,?000|1,?000|100k|10k)\b")
_RATE = re.compile(r"\brate\b", re.IGNORECASE)
_NOUNS = (
    r"children|young\s+people|people|families|households|cases|weeks|"
    r"months|days|hours|years|minutes|audits|files|referrals|contacts|"
    r"assessments|schools|pupils|places|placements|carers|care\s+leavers|social\s+workers|staff|sessions|visits|"
    r"plans|providers|responses|reviews|investigations|"
    r"applications|approvals|enquiries|members|officers|FTE|homes|units|attendances|consultations|appointments|"
    r"recommendations"
)
_UNIT_NOUN = re.compile(
    r"^\s*(?:(?!(?:were|was|are|is|in|at|had|have|has|to|for|on|by|with|from|who|that|which|when|as|than|been|be|over|during|"
    r"within|after|before|until|including|between|into|per)\b)"
    rf"(?:[a-z'’-]+|[A-Z]{{2,6}})\s+){{0,3}}?({_NOUNS})\b(?!['’]s)"
)


_OPENS_A_NOTE = re.compile(rf"[.)]?\s+(?!(?i:{_NOUNS})\b)(?:A|[A-Z][a-z]+)\b")
_OPENS_THE_FIRST = re.compile(r"[.)]?\s+(?:A|[A-Z][a-z]+)\b")


def numbers_a_note(sentence: str, n: NumberMention) -> bool:
    """Whether a number that opens a sentence numbers it, as a note or a heading: "1 Includes the contingency". What it
    counts has no capital, but for a noun that papers count ("16 Recommendations are given").
    """
    if sentence[: n.start].strip() or n.unit or not n.printed.isdigit() or len(n.printed) > 2:
        return False
    opens = _OPENS_THE_FIRST if n.value == 1 else _OPENS_A_NOTE  # one school is no "1 Schools"
    return opens.match(sentence, n.end) is not None


_OF_A_WHOLE = re.compile(
    r"\s+(?:out\s+)?of\s+(?:(?:the|these|those|our|its|their|all|a\s+total\s+of)\s+)*", re.IGNORECASE
)
_TIMES = ("weeks", "months", "days", "hours", "years", "minutes")
# What leaves its unit to the figure before: "from 29 weeks to 17", "… and for children in care it was seven", "19 weeks
# in the north and 12 in the south".
_LEFT_OUT = re.compile(
    r"^[^.;]{0,40}\bto\s+(?:just\s+|about\s+|around\s+|under\s+|over\s+|only\s+)*$"
    r"|\b(?:it|this|that|they|these|those|the\s+(?:figure|average|wait|time|length|median|mean))\s+"
    r"(?:was|were|is|are|took|takes|waited|wait|lasted|lasts|had\s+been)\s+(?:just\s+|about\s+|around\s+|under\s+|over\s+|only\s+)*$"
    r"|^\s+(?:working\s+)?(?:weeks|months|days|hours|years|minutes)\s+(?:in|at|for|on)\b[^.;,]*,?\s+(?:and|but|or)\s+$",
    re.IGNORECASE,
)
_NO_NOUN = re.compile(
    r"\s*(?:[.,;:)]|$|(?:in|at|on|by|for|from|and|or|but|compared|against|last|a\s+year)\b)", re.IGNORECASE
)


def unit_of(sentence: str, numbers: tuple[NumberMention, ...], k: int) -> str | None:
    """The unit of the number at a position: its own mark or noun, or the stretch of time that it leaves to the number
    before; None where nothing says one.
    """
    n = numbers[k]
    own = _own(sentence, n)
    if own is None and k + 1 < len(numbers) and _OF_A_WHOLE.fullmatch(sentence[n.end : numbers[k + 1].start]):
        return _own(sentence, numbers[k + 1])  # "310 of the 430 hours"
    bare = own is None and k > 0 and _NO_NOUN.match(sentence, n.end)
    if bare and _LEFT_OUT.search(sentence[numbers[k - 1].end : n.start]):
        before = unit_of(sentence, numbers, k - 1)
        return before if before in _TIMES else None
    return own


def noun_in_cell(cell: str, k: int) -> str | None:
    """What the figure at a position of a cell counts by the noun beside it: "14 families so far" in a column of
    remarks; None for one that has a mark of its own or leaves it to the words over it.
    """
    numbers = find_numbers(cell, find_periods(cell))
    return unit_of(cell, numbers, k) if k < len(numbers) and not numbers[k].unit else None


def _own(sentence: str, n: NumberMention) -> str | None:
    if n.unit:
        return n.unit
    _, end = clause_of(sentence, n)
    after = sentence[n.end : max(end, n.end)]
    per = _PER_THOUSANDS.search(after)
    if per is not None and (not after[: per.start()].strip() or _RATE.search(sentence[: n.end])):
        return f"per {int(per.group(1).replace(',', '').replace('k', '000')):,}"
    m = _UNIT_NOUN.match(after)
    return m.group(1).lower() if m else None
