"""The year of a quarter that leaves it to another one: "between Q2 and Q3 of 2024/25", "in Q2 of 2024/25 than in Q1",
"in the second quarter of 2024/25 than in the first".

One that runs on into the first of a year ("from Q4 to Q1 2024/25") is of the year before, and so is the fourth that a
first is set against.
"""

from __future__ import annotations

import re

from corpus.period import Period, PeriodKind, quarter
from corpus.period_reading import PeriodMention
from corpus.stage import QUARTER, StageMention, find_stages
from retrieval.paper_times import names_a_paper

# What stands between two quarters of one year: "Q2 and Q3", "quarter 1 compared with quarter 2".
_QUARTERS_JOINED = re.compile(
    r"\s*(?:,\s*(?:and\s+)?|[-–/&]\s*|,?\s*(?:and|to|or|v|vs|versus|than|against|until|till|compared\s+(?:with|to)|"
    r"with)\.?\s+(?:in\s+|for\s+|the\s+)?)",
    re.IGNORECASE,
)
_RUNS_TO = re.compile(
    r"(?<!compared\s)(?<!compare\s)\b(?:to|until|till|then|since|by)\s+(?:(?:the|end|of|in|at)\s+)*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?$",
    re.IGNORECASE,
)
_SET_AGAINST = re.compile(
    r"\b(?:than|against|v|vs|versus|with|compared\s+to|before(?:\s+it)?|from)\.?\s+(?:(?:it|they|we|there)\s+)?"
    r"(?:(?:was|were|had|been|did)\s+)*(?:(?:in|at|for|during|over|the|end|of)\s+)*$",
    re.IGNORECASE,
)
_OF_A_YEAR = re.compile(r"(?:Q\d|quarter \d) (?P<year>\d{4})(?P<next>/\d\d)?")
# Some other time is named, and the quarter is of that: "Q1 last year", "this quarter 2".
_ANOTHER = re.compile(
    r"\b(?:last|this|next|current|previous|prior|following)\s+(?:financial\s+)?year\b", re.IGNORECASE
)
# "The second quarter … than in the first": the word itself is said once.
_ORDINAL_ALONE = re.compile(
    r"\b(?P<before>(?:than|and|or|with|against|versus|vs|v|from|to|above|below|over|under)\.?\s+(?:(?:that|those)\s+)?(?:(?:it|they|we|there)\s+(?:was|were|did|had(?:\s+been)?)\s+)?"
    r"(?:(?:in|during|for|at|over)\s+)?)(?:the\s+)?(?P<nth>first|second|third|fourth|last|final)(?:\s+(?:one|of\s+(?:these|them|the\s+two)))?"
    r"(?=\s*(?:$|[,;:.?!)–-]|(?:and|or|was|were|did|in\s+terms|for|please|pls)\b))",
    re.IGNORECASE,
)
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_ORDINAL_QUARTER = re.compile(r"\b(?:first|second|third|fourth|last|final)\s+quarter\b", re.IGNORECASE)
_SAME_YEAR = re.compile(r"\s+(?:of|in)\s+(?:the\s+same|that)\s+(?:financial\s+)?year\b", re.IGNORECASE)
# "Quarter two" and "the second quarter" take a year behind them; "the first" of "the first and second quarters" is
# written anew.
_READ_WITH_YEAR = re.compile(r"(?:\d|quarters?|one|two|three|four)$", re.IGNORECASE)
Span = tuple[int, int, str]


def bare_quarters(question: str, said: tuple[PeriodMention, ...]) -> list[Span]:
    """What to write for the quarters that have no year of their own, beside one that has, each with where it goes."""
    known = {(p.start, p.end): p.period for p in said if p.period.kind is PeriodKind.QUARTER}
    if not known:
        return []
    bare = [m for m in find_stages(question) if m.stage.kind == QUARTER and m.stage.number]
    found: list[Span] = []
    for last in (True, False):  # "Q1, Q2 and Q3 of 2024/25" from its end, "Q3 2024/25 and Q4" from its beginning
        for m in sorted(bare, key=lambda m: m.start, reverse=last):
            if (m.start, m.end) in known:
                continue
            beside = next((k for k in known if _joined(question, (m.start, m.end), k)), None)
            first = _year_joined(question, m, beside, known[beside]) if beside else None
            if beside is None and last is False:
                beside, first = _apart(question, m, said, known)
            if beside is None or first is None:
                continue
            known[m.start, m.end] = quarter(first, m.stage.number)
            found.append(_written(question, m, first, "/" in known[beside].label))
    return found or _ordinal_alone(question, known)


def _year_joined(question: str, m: StageMention, beside: tuple[int, int], period: Period) -> int | None:
    """The year in which a quarter begins its count that is joined to one; None where that is not sure."""
    year = _OF_A_YEAR.fullmatch(period.label)
    number = _number(period)
    if year is None or number == m.stage.number:
        return None
    runs = "to" in question[m.end : beside[0]].split()
    back = beside[0] > m.start and m.stage.number > number
    on = beside[0] < m.start and m.stage.number < number
    before = question[beside[1] : m.start]
    if back and not runs:
        return None  # "Q4 and Q1 of 2024/25" may be of one year, or of two
    if beside[0] < m.start and (number, m.stage.number) == (1, 4) and _SET_AGAINST.search(before):
        return int(year["year"]) - 1  # "in Q1 2024/25 than in Q4"
    runs_on = _RUNS_TO.search(before) is not None
    if on and not runs_on and not _SET_AGAINST.search(before):
        return None
    return int(year["year"]) + ((on and runs_on) - back)


def _apart(
    question: str, m: StageMention, said: tuple[PeriodMention, ...], known: dict[tuple[int, int], Period]
) -> tuple[tuple[int, int] | None, int | None]:
    """The one dated quarter of a question, and the year in which it puts a quarter that other words stand between:
    "how many in Q2 2024/25, and how many in Q1?"; (None, None) where another time is named or a paper is.
    """
    spans = [p for p in said if p.period.kind is PeriodKind.QUARTER]
    if len(spans) != 1 or len(said) != 1 or _ANOTHER.search(question):
        return None, None
    own = spans[0]
    year, number = _OF_A_YEAR.fullmatch(own.period.label), _number(own.period)
    if year is None or number == m.stage.number or names_a_paper(question, m) or names_a_paper(question, own):
        return None, None
    if _PAPER_NEAR.match(question, m.end) or _PAPER_NEAR.match(question, own.end):
        return None, None  # "the Q2 scorecard"
    against = m.start > own.end and _SET_AGAINST.search(question[own.end : m.start])
    back = m.start > own.end and (number, m.stage.number) == (1, 4) and against
    return (own.start, own.end), int(year["year"]) - bool(back)


_PAPER_NEAR = re.compile(
    r"\s+(?:[\w'’-]+\s+){0,2}?(?:scorecard|dashboard|monitoring|report|return|data|paper|slides?)\b", re.IGNORECASE
)


def _written(question: str, m: StageMention, first: int, two: bool) -> Span:
    year = f"{first}/{(first + 1) % 100:02}" if two else f"{first}"
    same = _SAME_YEAR.match(question, m.end)
    end = same.end() if same else m.end
    if _READ_WITH_YEAR.search(question[m.start : m.end]):
        return (m.end, end, f" {year}")
    the = re.search(r"\bthe\s+$", question[: m.start], re.IGNORECASE)
    return (the.start() if the else m.start, end, f"Q{m.stage.number} {year}")


def _ordinal_alone(question: str, known: dict[tuple[int, int], Period]) -> list[Span]:
    """The same for "the first", beside one ordinal quarter with its year."""
    if len(known) != 1:
        return []
    ((start, end), period) = next(iter(known.items()))
    year, m = _OF_A_YEAR.fullmatch(period.label), _ORDINAL_ALONE.search(question)
    if year is None or m is None or _ORDINAL_QUARTER.search(question[start:end]) is None:
        return []
    if start < m.end("nth") and m.start("nth") < end:
        return []
    number = _NTH[m["nth"].lower()]
    if number == _number(period):
        return []
    first = int(year["year"]) - (number == 4 and _number(period) == 1)
    return [(m.start(), m.end(), f"{m['before']}Q{number} {first}/{(first + 1) % 100:02}")]


# "Q2 - I mean the current year, 2025/26": the asker goes on to say of which year.
_SAYS_YEAR = re.compile(
    r"[\s,;:.(–—-]*(?:\b(?:I|we|mean|meaning|meant|that\s+is|that['’]s|i\.?e\.?|sorry|namely|of|in|for|the|this|our|current|latest|new|"
    r"last|previous|financial|council|reporting|year|just|one|so|during)\b[\s,;:.(–—-]*)*",
    re.IGNORECASE,
)
# "In 2024/25, how many called in quarter 3?": the year is the frame of all that is asked.
_FRAME = re.compile(r"\b(?:in|for|during)\s+(?:(?:the\s+)?(?:financial|council)\s+year\s+)?$", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:compar\w+|against|v|vs|versus|than|chang\w+|since|between|each|every|both|budget\w*|target\w*|forecast\w*|project\w+|"
    r"by|so\s+far|year[\s-]to[\s-]date|whole|full)\b",
    re.IGNORECASE,
)


def quarter_of_year(question: str, said: tuple[PeriodMention, ...]) -> list[Span]:
    """The year to write behind the one quarter of a question that goes on to say its year and no other, in place of how
    it says it, or that is asked for within that year ("in 2024/25, how many called in quarter 3?"); none else.
    """
    years = [p for p in said if p.period.kind is PeriodKind.FINANCIAL_YEAR]
    bare = [m for m in find_stages(question) if m.stage.kind == QUARTER and m.stage.number]
    if len(years) != 1 or len(said) != 1 or len(bare) != 1:
        return []
    asked, year = bare[0], years[0]
    if year.start >= asked.end and _SAYS_YEAR.fullmatch(question, asked.end, year.start):
        return [(asked.end, year.end, f" {year.period.label}")]
    within = year.end <= asked.start and _FRAME.search(question[: year.start]) and re.search(
        r"\b(?:in|for|during)\s+(?:the\s+)?$", question[: asked.start], re.IGNORECASE
    )
    of_paper = names_a_paper(question, year) or _PAPER_NEAR.match(question, asked.end)
    if not within or of_paper or _COMPARED.search(question):
        return []
    lead = _FRAME.search(question[: year.start])
    frame = re.match(r"[\s,;:]*", question[year.end :])
    start, end = lead.start() if lead else year.start, year.end + (frame.end() if frame else 0)
    return [(start, end, ""), (asked.end, asked.end, f" {year.period.label}")]


def _joined(question: str, bare: tuple[int, int], dated: tuple[int, int]) -> bool:
    """Whether nothing but a joining word stands between two quarters."""
    (_, end), (start, _) = sorted((bare, dated))
    return end <= start and _QUARTERS_JOINED.fullmatch(question, end, start) is not None


def _number(period: Period) -> int:
    """Which quarter of a council's year a quarter is."""
    return (period.first_day.month - 4) % 12 // 3 + 1
