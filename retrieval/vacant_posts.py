"""Posts that are kept vacant are vacancies: "why were pilot posts being kept vacant?", "the vacancies being held"."""

from __future__ import annotations

import re

_POST = r"(?:posts?|jobs?|roles?|positions?)"
_BE = r"(?P<be>(?:(?:were|was|are|is|be|being|been|have|has|had|still|deliberately|currently|to)\s+)*)"
_KEPT_VACANT = re.compile(
    rf"\b{_POST}\s+{_BE}(?P<kept>kept|held|left|keep|hold|leave|leaving|keeping|holding)\s+(?:vacant|empty|unfilled|open)\b",
    re.IGNORECASE,
)
_KEEP_THEM_VACANT = re.compile(
    rf"\b(?P<kept>keep(?:ing)?|kept|hold(?:ing)?|held|leav(?:e|ing)|left)\s+(?P<whose>(?:[\w’'-]+\s+){{0,4}}?){_POST}\s+"
    r"(?:vacant|empty|unfilled|open)\b",
    re.IGNORECASE,
)
# "What percentage of pilot posts were vacant?" is what papers call their vacancy rate.
_SHARE_VACANT = re.compile(
    rf"\b(?P<what>what)\s+(?:percentage|proportion|share|%|per\s?cent|fraction)\s+of\s+(?P<whose>(?:the\s+|our\s+|"
    rf"all\s+)?(?:[\w’'-]+\s+){{0,4}}?)"
    rf"{_POST}\s+(?P<be>was|were|is|are|stood|lay|had\s+been|have\s+been)\s+(?:still\s+)?(?:vacant|empty|unfilled)\b",
    re.IGNORECASE,
)
_SOCIAL_WORK = re.compile(r"\b(social\s+work)(?=\s+vacanc(?:y|ies)\b)", re.IGNORECASE)


def as_vacancies(question: str) -> str:
    """A question about posts kept vacant, in the papers' word for them; itself where it speaks of none."""
    if "post" not in question and "job" not in question and "role" not in question and "position" not in question:
        return question
    question = _SHARE_VACANT.sub(_rate, question)
    told = _KEPT_VACANT.sub(r"vacancies \g<be>held", question)
    told = _KEEP_THEM_VACANT.sub(r"\g<kept> \g<whose>vacancies", told)
    return told if told == question else _SOCIAL_WORK.sub(r"\1er", told)


def _rate(m: re.Match[str]) -> str:
    """A share of posts that are vacant as the vacancy rate of those who hold them."""
    whose = re.sub(r"^(?:the|our|all)\s+", "", m["whose"], flags=re.IGNORECASE)
    be = "is" if m["be"].lower() in ("is", "are") else "was"
    return f"{m['what']} {be} the {whose}vacancy rate"
