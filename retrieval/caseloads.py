"""So many cases for each of those who work on them are a caseload: "Cases (children) per social worker"."""

from __future__ import annotations

import re

from corpus.words import stem

_STEMS = frozenset({stem("caseload")})
_CASES_PER = re.compile(
    r"\bcases\b(?:\s*\([^)]*\))?\s+(?:held\s+)?(?:per|for\s+(?:each|every)|by\s+each)\s+(?:\(?[\w-]+\)?\s+){0,5}?"
    r"(?:workers?|practitioners?|officers?|caseworkers?|managers?|coordinators?|co-ordinators?|therapists?|nurses?|lawyers?|"
    r"psychologists?|members?\s+of\s+staff|post|fte)\b",
    re.IGNORECASE,
)


def caseload_in(text: str) -> frozenset[str]:
    """The stem of "caseload" where a text gives cases for each of those who work on them; none otherwise, as for so
    many cases a week or for each school.
    """
    return _STEMS if _CASES_PER.search(text) else frozenset()


_WHOSE = (
    r"(?P<who>(?:[\w’'-]+\s+){0,4}?(?:workers?|practitioners?|officers?|caseworkers?|managers?|co-?ordinators?|"
    r"therapists?|nurses?))"
)
_CASES = (
    r"(?:children|young\s+people|kids|pupils|families|cases|people|clients|adults|plans)"
    r"(?:\s+and\s+young\s+people)?"
)
_HOLDS = (
    r"(?:responsible\s+for|in\s+charge\s+of|working\s+with|looking\s+after|holding|carrying|supporting|"
    r"dealing\s+with)"
)
_AVERAGE = r"(?P<average>\baverage\s+|\bmean\s+|\btypical\s+)(?:numbers?\s+of\s+)?"
# "The average number of children each officer is responsible for" is what papers call their average caseload.
_RESPONSIBLE_FOR = re.compile(
    rf"{_AVERAGE}{_CASES}\s+(?:that\s+|which\s+|whom\s+)?(?:each|every|an?)\s+{_WHOSE}\s+"
    rf"(?:(?:is|was|has\s+been)\s+{_HOLDS}|(?:has|had|holds?|held|carries|carried)(?!\s+(?:to|been|no)\b))(?=\W|$)",
    re.IGNORECASE,
)
# "How many children does each worker have on average?", "how many is the average worker responsible for?"
_HOW_MANY = re.compile(
    rf"\bhow\s+many\s+{_CASES}(?:(?P<early>,?\s+(?:on|as\s+an)\s+average,?|\s+typically)\s+(?:is|was|are|were|does|"
    rf"did|do)\s+|"
    r"\s+(?:is|was|are|were|does|did|do)\s+(?=[^?]*\baverage\b))"
    rf"(?:each|every|an?|the)\s+(?:(?:average|typical)\s+)?{_WHOSE}(?P<aside>\s*\([^)]*\))?\s+"
    rf"(?:typically\s+)?(?:{_HOLDS}|have|hold|carry|look\s+after|work\s+with|deal\s+with|manage|handle|oversee|"
    rf"supervise)"
    r"(?:,?\s+on\s+average)?(?=\W|$)",
    re.IGNORECASE,
)

# "On average each worker was holding how many children?", "number of children each one is carrying"
_HOW_MANY_LAST = re.compile(
    rf"(?P<lead>^(?:(?:as\s+(?:of|at)|at|in|on|by)\s+[^,:;?]*?\d\d,?\s+)?|[:;,.–—]\s+|\s-\s+)(?P<first>(?:on|as\s+an)\s+average,?\s+)?(?:each|every|the\s+(?P<avg>average|typical)|an?(?:\s+(?P<mean>average|typical))?)"
    rf"\s+{_WHOSE}\s+(?:(?:is|was|has\s+been)\s+)?"
    rf"(?:{_HOLDS}|has|had|holds?|held|carries|carried|works\s+with|looks\s+after|managed|manages)\s+how\s+many\s+{_CASES}"
    r"(?P<last>,?\s+on\s+average)?(?=\W|$)",
    re.IGNORECASE,
)

# "The average load of a crew officer", "a social worker's typical workload": what papers call a caseload.
_LOAD = re.compile(
    rf"(?P<lead>\b(?:average|mean|median|typical|highest|heaviest|lowest)\s+)(?:work\s?)?load(?=\s+(?:of|per|for|on|held\s+by|carried\s+by)\s+(?:each|every|an?|the|our)?"
    rf"\s*{_WHOSE})",
    re.IGNORECASE,
)


def as_caseload(question: str) -> str:
    """A question for the average number of those whom each worker is responsible for, in the papers' word; itself where
    it asks for none.
    """
    question = _LOAD.sub(r"\g<lead>caseload", question)
    question = _HOW_MANY.sub(lambda m: f"what is the average caseload per {m['who']}{m['aside'] or ''}", question)
    question = _HOW_MANY_LAST.sub(_turned, question)
    return _RESPONSIBLE_FOR.sub(r"\g<average>caseload per \g<who>", question)


def _turned(m: re.Match[str]) -> str:
    average = "average " if any(m[part] for part in ("first", "avg", "mean", "last")) else ""
    said = f"what is the {average}caseload per {m['who']}"
    return m["lead"] + (said if m.start() or m["lead"] else said[:1].upper() + said[1:])
