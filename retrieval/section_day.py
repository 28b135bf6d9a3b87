"""The day of the meeting that a passage is from, where one paper holds the minutes of several: a heading over it says
so ("Harbour Board – Monday, 28th October, 2030 4.00 pm"), and the day of the paper is that of the first.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from corpus.chunk import Chunk
from corpus.paper import Metadata
from corpus.period_reading import find_periods

# What says that the day over a passage is that of a meeting: the day of the week, the hour, or whose meeting it was.
_OF_A_MEETING = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[.:]\d\d\s*(?:[ap]\.?m|hours)?|committee|cabinet|panel|board|forum|"
    r"commission|council|meeting|scrutiny|session|sitting)\b",
    re.IGNORECASE,
)
# Another meeting's day, told in the title of an item: its minutes are signed, it is to come, or things ran until then.
_OF_ANOTHER = re.compile(
    r"\b(?:previous|last|next|future|forthcoming|minutes|matters\s+arising|decisions?|actions?|deadline|due|by|to|until|"
    r"since|from|between|before|after|following)\b",
    re.IGNORECASE,
)


def section_day(chunk: Chunk) -> date | None:
    """The day of the meeting under whose heading a passage stands, the innermost; None where no heading tells one."""
    return _day_in(chunk.context)


def of_its_meeting(meta: Metadata | None, chunk: Chunk) -> Metadata | None:
    """What is known of a paper, with the day of the meeting under whose heading a passage stands in place of its own;
    as it is where no heading tells one, None for None.
    """
    day = section_day(chunk) if meta is not None else None
    return meta if meta is None or day is None or day == meta.date else replace(meta, date=day)


@lru_cache(maxsize=4_000)
def _day_in(context: str) -> date | None:
    for heading in reversed(context.split(" · ")):
        if not any(c.isdigit() for c in heading) or not _OF_A_MEETING.search(heading) or _OF_ANOTHER.search(heading):
            continue
        days = {p.period.first_day for p in find_periods(heading) if p.period.first_day == p.period.last_day}
        if len(days) == 1:
            return days.pop()
    return None
