"""A follow-up that asks what the last question asked in whole words again, of another by name: "and when will the Heron
open?" after "when is the Gannet due to open?".

All that it names beside the new name was named before; so the new name takes the old one's place, and what the last
question says besides (its time, whose figure it is) stays.
"""

from __future__ import annotations

import re

from answers.leaning import POINTING, asks_by_itself
from answers.swapping import another_name
from corpus.area import find_areas
from corpus.period_reading import find_periods
from corpus.words import content_stems

_ANDS = re.compile(r"^\W*(?:and|so|but|also|now|then|ok(?:ay)?)\b[\s,]*", re.IGNORECASE)
_NAME = re.compile(r"(?<=[a-z,’'] )(?:the\s+)?(?P<name>[A-Z][\w’'&-]*(?:\s+(?:(?:and|of|the)\s+)?[A-Z][\w’'&-]*)*)")
_ASKING = re.compile(
    r"^(?:who|what|which|when|where|why|how|will|is|are|was|were|do|does|did|has|have|had)\b", re.IGNORECASE
)


def same_of_another(question: str, last: str, authorities: tuple[str, ...]) -> str | None:
    """The last question asked of the name that a follow-up has for its own; None where the follow-up leans on nothing,
    names none or more than one, has a time of its own, or asks for something else as well.
    """
    opened = _ANDS.match(question)
    rest = question[opened.end() :] if opened else ""
    if not _ASKING.match(rest) or not asks_by_itself(rest) or POINTING.search(rest) or find_periods(rest):
        return None
    names = [m for m in _NAME.finditer(rest) if not find_areas(m["name"], authorities)]
    if (
        len(names) != 1
        or find_areas(rest, authorities)
        or set(content_stems(names[0]["name"])) <= set(content_stems(last))
    ):
        return None
    told = set(content_stems(last))
    own = set(content_stems(f"{rest[: names[0].start()]} {rest[names[0].end() :]}"))
    if not own or not own <= told:
        return None
    return another_name(names[0]["name"], last, authorities)
