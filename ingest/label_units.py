"""The unit that a label says in words of its own, put where it is read: in brackets at its end.

    "Average length of proceedings, weeks"  → "Average length of proceedings (weeks)"
    "Wait for a berth in working days"      → "Wait for a berth (days)"
    "Days waited for a berth"               → "Days waited for a berth (days)"

Labels alone are read so: a caption "Waits in days" stands over counts as well (`table_facts`).
"""

from __future__ import annotations

import re
from functools import lru_cache

_TIMES = {
    "days": r"days?", "weeks": r"weeks?|wks?", "months": r"months?|mths?|mnths?", "years": r"years?|yrs?",
    "hours": r"hours?|hrs?", "minutes": r"minutes?|mins?",
}
_ANY = "|".join(_TIMES.values())
_KINDS = r"(?:(?:average|avg\.?|mean|median|calendar|working|school|term)\s+)*"
_LATE = r"(?:,?\s*\(?(?:average|mean|median|3[\s-]year\s+average|three[\s-]year\s+average)\)?)?"
# "(wks)", "[days]", "(mean, days)", "(calendar days)", "(days, 3-year average)", "(days per worker)"
_BRACKET = re.compile(
    rf"[(\[]\s*(?:(?:average|mean|median)\s*,\s*)?(?:in\s+)?{_KINDS}(?P<unit>{_ANY})"
    rf"(?:\s*,\s*[^()\[\]]{{1,30}}|\s+per\s+[a-z ]{{1,25}})?\s*[)\]]",
    re.IGNORECASE,
)
# ", weeks", "- days", ", in working days" at the end; never "over 10 days", where the number says which are counted
_AFTER_MARK = re.compile(rf"\s*(?:,|:|;|\s[-–—])\s*(?:in\s+)?{_KINDS}(?P<unit>{_ANY}){_LATE}\s*$", re.IGNORECASE)
_TOLD_IN = re.compile(rf"(?<=[a-z)])\s+in\s+{_KINDS}(?P<unit>{_ANY}){_LATE}\s*$", re.IGNORECASE)
_WHOSE_AGE = re.compile(r"\bages?\s*$", re.IGNORECASE)  # of "Children by age in years" the figures are children
_AVERAGE = re.compile(r"\b(?:average|mean|median)\b", re.IGNORECASE)
# "Median days from order to match", "Days lost to sickness": the figure counts them
_OPENS = re.compile(
    rf"^\W*(?:(?:average|avg\.?|mean|median|longest|shortest|total|typical)\s+)*(?:(?:number|no\.?)\s+of\s+)?{_KINDS}"
    rf"(?P<unit>{_ANY})\s+(?:to|from|between|until|taken|lost|waited|waiting|spent|missed|absent|late)\b",
    re.IGNORECASE,
)
_POSTS = re.compile(r"(?<!\bper)(?:^|[\s,(–-])\s*FTEs?(?:\s+(?:posts?|staff|workers?|numbers?))?\s*\)?\s*$|^FTEs?\b")


@lru_cache(maxsize=20_000)
def with_its_unit(label: str) -> str:
    """A label of a row or column with the stretch of time it is told in, or whole-time posts, in brackets at its end;
    as it is where it says none, or says it so already.
    """
    found = _BRACKET.search(label) or _AFTER_MARK.search(label) or _told_in(label)
    if found is not None:
        return f"{label[: found.start()].rstrip()} ({_name_of(found['unit'])}){label[found.end() :]}"
    if (opens := _OPENS.match(label)) is not None:
        return f"{label} ({_name_of(opens['unit'])})"
    if _POSTS.search(label) is not None and "(" not in label:
        return f"{label} (FTE)"
    return label


def _told_in(label: str) -> re.Match[str] | None:
    found = _TOLD_IN.search(label)
    if found is None or (_WHOSE_AGE.search(label, 0, found.start()) and not _AVERAGE.search(label)):
        return None
    return found


def _name_of(unit: str) -> str:
    return next(name for name, forms in _TIMES.items() if re.fullmatch(forms, unit, re.IGNORECASE))
