"""Questions for people by their office or their part, in the build that the rules know.

"Names of the chair and vice-chair at the May panel, please" asks who was chair and who was vice-chair of it.
"""

from __future__ import annotations

import re

_BIDS = (
    r"(?:(?:please|can\s+you|could\s+you|would\s+you|I\s+need|I\s+want|I['’]d\s+like|we\s+need)\s+(?:please\s+)?)*"
    r"(?:(?:give|tell|get|find|send)\s+(?:me|us)\s+)?"
)
_CHAIR = r"chair(?:man|woman|person)?"
_DEPUTY = rf"(?:vice|deputy)[\s-]?(?:{_CHAIR})?"
_AND = r"\s*(?:,|and|&|/|\+)\s*(?:the\s+|its\s+)?"
_CHAIR_AND_DEPUTY = re.compile(
    rf"^\W*(?:and\s+|so\s+)?{_BIDS}(?:(?:what|which)\s+(?:are|were|is)\s+)?"
    r"(?:(?:the\s+)?names?(?:\s+of)?\s+|who\s+(?:was|were|is|are|served\s+as|acted\s+as)\s+)?(?:the\s+|its\s+)?"
    rf"(?:{_CHAIR}{_AND}{_DEPUTY}|{_DEPUTY}{_AND}{_CHAIR})\b(?P<rest>[^?.;]*)",
    re.IGNORECASE,
)
_AT = re.compile(r"\s*,?\s*(?:at|of|for|on|in|to|when|during)\b", re.IGNORECASE)
_CAME = (
    r"(?:was|were|came|attended|joined|turned\s+up|took\s+part|sent|went|sat\s+in|(?:has|have|had)\s+come|is|are|"
    r"did|also)\b"
)
_FROM_CABINET = re.compile(
    rf"\b(?:who|which\s+(?:people|person|members))\s+(?:from|of|in|on\s+behalf\s+of)\s+(?:the\s+)?(?P<body>cabinet|executive)\s+(?={_CAME})|"
    rf"\bwho\s+(?P<came>attended|came|joined|turned\s+up|was\s+there|was\s+present)\s+(?:from|on\s+behalf\s+of|for)\s+(?:the\s+)?(?P<of>cabinet|executive)\b(?!\s+(?:and|or)\b)",
    re.IGNORECASE,
)
_CO_OPTEES = re.compile(r"\bco-?optee(s?)\b", re.IGNORECASE)
_PLEASE = re.compile(r",?\s*\b(?:please|pls|thanks|thank\s+you)\b", re.IGNORECASE)


def people_plainly(question: str) -> str:
    """A question for a chair with the vice-chair, for those from a cabinet or for co-optees, in the plain build; itself
    where it asks for none of them.
    """
    question = _FROM_CABINET.sub(_of_cabinet, question)
    question = _CO_OPTEES.sub(r"co-opted member\1", question)
    m = _CHAIR_AND_DEPUTY.match(question)
    rest = _PLEASE.sub("", m["rest"]).strip(" ,!") if m is not None else ""
    if m is None or (rest and not _AT.match(m["rest"])):
        return question
    return f"Who was chair and who was vice-chair{f' {rest}' if rest else ''}?{question[m.end() :].lstrip('?.')}"


def _of_cabinet(m: re.Match[str]) -> str:
    which = "Which" if m[0][0].isupper() else "which"
    if m["body"]:
        return f"{which} {m['body']} members "
    return f"{which} {m['of']} members {m['came'].replace('was ', 'were ')}"
