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
# "What percentage of pilot posts were unfilled?" asks for the vacancy rate.
_EMPTY = r"(?:unfilled|vacant|empty|not\s+filled|open|unoccupied|without\s+anyone\s+in\s+(?:them|post))"
_SHARE_EMPTY = re.compile(
    r"\b(?P<what>what|which)\s+(?:%|per\s?cent(?:age)?|proportion|share|fraction)\s+of\s+(?P<whose>(?:(?:the|our|its|their|all)\s+)*(?:[\w’'&-]+\s+){0,4}?)"
    rf"{_POST}(?P<mid>(?:\s+(?!(?:were|was|are|is)\b)[\w’'&-]+){{0,5}}?)\s+(?:were|was|are|is|stood|lay)\s+{_EMPTY}\b",
    re.IGNORECASE,
)
# "Unfilled pilot posts that the yard was keeping vacant".
_THAT_WERE_KEPT = re.compile(
    rf"\b(?:(?:unfilled|vacant|empty)\s+)?(?P<whose>(?:(?!(?:of|the|many|unfilled|vacant|empty)\b)[\w’'-]+\s+){{0,4}}?){_POST}\s+(?:that|which)\s+"
    r"(?P<who>(?:[\w’'-]+\s+){0,4}?)(?:(?:was|were|is|are|had|have|has|been|being|deliberately|still)\s+)*"
    r"(?:keeping|holding|leaving|kept|held|left)\s+(?:vacant|empty|unfilled|open)\b",
    re.IGNORECASE,
)
# "How many posts for pilots was Larn leaving unfilled?", "pilot posts that we kept vacant", "the posts Larn held open".
_WHO_KEPT_THEM = re.compile(
    rf"\b{_POST}(?:\s+for\s+(?P<for>(?:(?!(?:was|were|did|is|are)\b)[a-z][\w’'-]*\s*?\s){{1,4}}?))?\s*(?P<be>(?:was|were|did|is|are|does|do|had|has|have)\s+)?"
    r"(?P<who>(?-i:[A-Z])[\w’'-]*(?:\s+(?-i:[A-Z])[\w’'-]*){0,3}|the\s+(?:council|authority|service|yard)|we|they|it)\s+"
    r"(?:(?:was|were|is|are|had|has|have|been|deliberately)\s+)*(?:keep|hold|leav|kept|held|left)(?:e|ing)?\s+(?:vacant|empty|unfilled|open)\b",
    re.IGNORECASE,
)
_SOCIAL_WORK = re.compile(r"\b(social\s+work)(?=\s+vacanc(?:y|ies)\b)", re.IGNORECASE)


def _held(m: re.Match[str]) -> str:
    whom = re.sub(r"s$", "", m["for"].strip()) + " " if m["for"] else ""
    return f"{whom}vacancies {'did' if m['be'] else 'that'} {m['who']} {'hold' if m['be'] else 'held'}"


def as_vacancies(question: str) -> str:
    """A question about posts kept vacant, in the papers' word for them; itself where it speaks of none."""
    if "post" not in question and "job" not in question and "role" not in question and "position" not in question:
        return question
    question = _SHARE_EMPTY.sub(_rate, question)
    told = _THAT_WERE_KEPT.sub(
        lambda m: f"{m['whose']}vacancies " + (f"that {m['who']}was holding" if m["who"].strip() else "that were held"),
        question,
    )
    told = _WHO_KEPT_THEM.sub(_held, told)
    told = _KEPT_VACANT.sub(r"vacancies \g<be>held", told)
    told = _KEEP_THEM_VACANT.sub(r"\g<kept> \g<whose>vacancies", told)
    return told if told == question else _SOCIAL_WORK.sub(r"\1er", told)


def _rate(m: re.Match[str]) -> str:
    was = "What was" if m["what"][:1].isupper() else "what was"
    whose = re.sub(r"^(?:(?:the|all)\s+)+", "", m["whose"], flags=re.IGNORECASE)
    own = re.match(r"(?:our|its|their)\b|[\w-]+(?:['’]s|s['’])\s", whose, re.IGNORECASE)
    return f"{was} {'' if own else 'the '}{whose}vacancy rate{m['mid']}"
