"""The year of a meeting that a question names by its day or month: "the 14 January meeting", "the May minutes"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from corpus.period import NAMES

_MEETING = (
    r"(?:meetings?|minutes|committee|commission|panel|board|forum|cabinet|council|scrutiny|sessions?|agenda|papers?|"
    r"decisions?|report)"
)
_MONTH = "|".join(NAMES)
_ORDINAL = r"(?:st|nd|rd|th)?\s+(?:of\s+)?"
_NO_YEAR = r"(?!\w)(?!,?\s+(?:of\s+)?(?:20)?\d\d\b)(?!\s+to\b)"
_THEN = r"(?=\s+(?:(?!(?:in|of|from|by|at|to|on|as|per|with|was|were)\b)[\w'’&-]+\s+){0,2}?"
_LED = r"\s+(?:of|on|for|in|held\s+on|held\s+in|from)\s+(?:the\s+)?"
_NAMED = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}}){_ORDINAL})?(?P<month>{_MONTH}){_NO_YEAR}{_THEN}{_MEETING}\b)|"
    rf"\b{_MEETING}{_LED}(?:(?P<its_day>\d{{1,2}}){_ORDINAL})?(?P<its_month>{_MONTH}){_NO_YEAR}",
    re.IGNORECASE,
)


def with_meeting_years(question: str, days: Iterable[date | None]) -> str:
    """A question with the year of each meeting that it names by day or month, where the papers' meetings were on that
    day or in that month in one year only; as it is otherwise.
    """
    held = {d for d in days if d is not None}

    def dated(m: re.Match[str]) -> str:
        day, month = m["day"] or m["its_day"], m["month"] or m["its_month"]
        if month.lower() == "may" and day is None and not m.string[: m.start()].lower().endswith("the "):
            return m.group()  # "may the committee", "members may report"
        number = NAMES.index(month.capitalize()) + 1
        years = {d.year for d in held if d.month == number and (day is None or d.day == int(day))}
        return f"{m.group()} {years.pop()}" if len(years) == 1 else m.group()

    return _NAMED.sub(dated, question) if held else question
