"""Whether a value stands in a text, as a reader would say it does.

"25" does not stand in "1,256", in "25.5", in "2024/25" or in "25 May 2022"; "82%" stands in "82 per cent",
"£3.3m" in "£3.3 million", "4 April 2022" in "April 4th, 2022".
"""

from __future__ import annotations

import re
from functools import lru_cache

_MONTHS = {
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july",
    "aug": "august", "sep": "september", "sept": "september", "oct": "october", "nov": "november", "dec": "december",
}
_NAME = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " ", "*": " "})

# In order: each step sees what the one before it left.
_STEPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=\d),(?=\d{3})"), ""),
    (re.compile(r"(?<=\d)\s*(?:per\s?cent|percent)\b"), "%"),
    (re.compile(r"(?<=\d)\s+%"), "%"),
    (re.compile(r"£\s+"), "£"),
    (re.compile(r"(£\d[\d.]*)\s*(?:m|million)\b"), r"\1m"),
    (re.compile(r"(£\d[\d.]*)\s*(?:k|thousand)\b"), r"\1k"),
    (re.compile(r"(?<=\d)(?:st|nd|rd|th)\b"), ""),
    (re.compile(rf"(?<=\d)\s+of\s+(?={_NAME}\b)"), " "),
    (re.compile(rf"\b({_NAME})\s+(\d{{1,2}})\b,?(?=\s+\d{{4}}\b)"), r"\2 \1"),
    (re.compile(rf"\b(\d{{1,2}} {_NAME}),"), r"\1"),
    (re.compile(r"\s+"), " "),
)
_SHORT_MONTH = re.compile(rf"\b({'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?(?=\s+\d)|"
                          rf"(?<=\d )({'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
# A number that names a place or a day is not a count.
_PLACE_BEFORE = re.compile(r"\b(?:item|items|para|paragraph|page|pages|p|pp|section|note|table|slide)\.?\s*$")
_DAY_AFTER = re.compile(rf"\s+(?:{_NAME.replace('may|', '')}\b|may\s+\d{{4}})")


def normalise(text: str) -> str:
    """The text in one spelling of numbers, money, percentages, dates and quotes, lower case, single spaces."""
    text = text.lower().translate(_PLAIN)
    text = _SHORT_MONTH.sub(lambda m: _MONTHS[m.group(1) or m.group(2)], text)
    for pattern, replacement in _STEPS:
        text = pattern.sub(replacement, text)
    return text.strip()


@lru_cache(maxsize=8192)  # each chunk is held against the evidence of many questions
def tokens(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, normalised: for seeing how much of a quote two texts share."""
    return tuple(re.findall(r"£?\d+(?:\.\d+)?[%mk]?|[a-z0-9]+", normalise(text)))


def find_value(value: str, text: str) -> tuple[int, int] | None:
    """Where a value first stands in a text that `normalise` has been over: (start, end), or None."""
    wanted = normalise(value)
    if not wanted:
        return None
    if _NUMBER.fullmatch(wanted):
        return _find_number(wanted, text)
    before = r"(?<![\w.])(?<!\d[-/])" if wanted[0].isalnum() else ""
    after = r"(?![\w%])(?!\.\d)(?![-/]\d)" if wanted[-1].isalnum() else ""
    match = re.search(before + re.escape(wanted) + after, text)
    return match.span() if match else None


def _find_number(number: str, text: str) -> tuple[int, int] | None:
    # A long or a decimal number cannot be mistaken for another measure's: it may stand with its unit.
    free = "." in number or len(number) >= 4
    before, unit = (r"(?<![\w.])(?<!\d[-/])£?", "[%mk]?") if free else (r"(?<![\w£.])(?<!\d[-/])", "")
    for match in re.finditer(before + re.escape(number) + unit + r"(?![\w%])(?!\.\d)(?![-/]\d)", text):
        a_day = len(number) <= 2 and _DAY_AFTER.match(text, match.end())
        if not a_day and not _PLACE_BEFORE.search(text, 0, match.start()):
            return match.span()
    return None


def find_any(wordings: tuple[str, ...], text: str) -> tuple[int, int] | None:
    """Where the first of several wordings stands, the earliest of them; None where none does."""
    return min((span for w in wordings if (span := find_value(w, text)) is not None), default=None)
