"""Whether a question asks for people: who it was, who came to a meeting, whose paper says so."""

from __future__ import annotations

import re

from retrieval.which_way import COMPARATIVES

# "Children who need help" are described, not asked for.
_DESCRIBED = "".join(
    rf"(?<!\b{noun}\s)"
    for noun in (
        "children child people person those pupils members officers carers leavers parents families workers residents "
        "staff councillors one ones anyone someone everyone boys girls mothers fathers adopters students teachers "
        "perpetrators adults victims women men others kids teenagers babies governors managers inspectors professionals"
    ).split()
)
# "Which changes did members want?" asks for changes.
_NO_AUXILIARY = r"(?!(?:did|do|does|were|was|are|is|have|has|had|will|would|should|could|can)\b)"
_PEOPLE = re.compile(
    rf"{_DESCRIBED}\bwho\b|"
    r"\b(?:whom|whose|apologies|attend(?:ed|ees|ance|ing)|present\s+at|declar(?:ed|ations?)\b.*\binterests?|"
    r"(?:what|which|any)\s+(?:\w+\s+)?interests?\b.*\bdeclared|"
    rf"names?\s+(?:and|of)\b|which\s+(?:{_NO_AUXILIARY}[\w'’-]+\s+){{0,3}}?(?:councillors?|cllrs?|members?|officers?|"
    r"directors?|governors?|people|person|attendees|invitees?|reps?|representatives?|co-?optees?|substitutes?|guests?|observers?)(?!\s+of\s+the\s+family)|anyone\s+(?:declare|send|attend|absent|missing)|declared\s+(?:being|that\s+(?:they|he|she)|an?\b)|"
    r"chair(?:ed|man|s|person)?\b|vice[-\s]chair|voted\s+(?:for|against)|"
    r"(?:was|were|did)\s+(?:anyone|anybody|(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\b).{0,60}\b(?:present|there|attend|at\s+the|"
    r"remotely|virtually|online))\b",
    re.IGNORECASE,
)
# "What was attendance for pupils in Year 11?": of a school, a share of its sessions; of a meeting, those who came.
_PUPILS_ATTENDANCE = re.compile(
    r"^(?!.*\b(?:meetings?|committee|commission|panel|board|councillors?|cllrs?|who|whom|whose|apologies|officers?)\b)"
    r"(?=.*\battendance\b)(?=.*\b(?:pupils?|schools?|year\s+(?:\d+|groups?)|years\s+\d+|key\s+stage|primary|secondary|"
    r"academy|academies|sixth\s+form|rates?|per\s?cent|percentage|attendance\s+(?:figures?|numbers?|levels?|data|statistics)|"
    r"attendance\s+(?:of|for|among|by)\s+(?:all\s+|our\s+|the\s+)*(?:children|looked\s+after|care\s+leavers)|"
    r"(?:national|england|regional)(?:['’]s)?\s+(?:school\s+)?attendance)\b)",
    re.IGNORECASE,
)
# "List the councillors who were there": an attendance list, and no list of what was said.
_ROLL = re.compile(
    r"^\W*(?:(?:please\s+|can\s+you\s+)?(?:list|name|give(?:\s+me)?)\s+(?:all\s+|of\s+|the\s+|every\s+)*"
    r"(?:names\s+of\s+(?:the\s+|all\s+)*)?(?:\w+\s+){0,2}?(?:councillors?|cllrs|members?|officers?|people|attendees|"
    r"everyone|those)(?!['’])|(?:full\s+)?(?:attendance|attendees|register|roll\s+call))\b"
    r"(?=.*\b(?:attend\w*|present|there|at\s+(?:the|this|that)|apolog\w*|register|roll\s+call|"
    r"(?:was|were)\s+(?:at|on|in)|came|took\s+part|turned\s+up)\b)",
    re.IGNORECASE,
)
# "Name the chair and vice-chair of the board"
_OFFICE = re.compile(
    r"\W*(?:(?:please|can\s+you|could\s+you)\s+)*(?:name|identify|tell\s+me|give(?:\s+me)?)\s+(?:the|its|their)\s+(?:[\w’'-]+\s+){0,2}?"
    r"(?:(?:vice[\s-])?chair(?:man|woman|person|s)?|seconder|mover|proposer|(?:councillor|cllr|member|officer|person)s?\s+(?:who|that))\b(?!['’]s?\b)",
    re.IGNORECASE,
)
# "Which two cabinet members came to the panel?": people, however many.
_CAME = re.compile(
    r"\W*(?:and\s+|so\s+)?(?:which|what)\s+(?!(?:share|proportion|percentage|per\s?cent|fraction|number|rate|kinds?|sorts?|types?|groups?)\b)"
    r"(?:[\w'’-]+\s+){0,3}?(?:councillors|cllrs|members|officers|directors|governors|people|"
    r"co-?optees|representatives)\s+(?:\w+ly\s+|also\s+)?(?:came|went|attended|joined|sent|left|arrived|declared|withdrew|missed|"
    r"voted|abstained|dissented|opposed|"
    r"(?:was|were)\s+(?:there|present|absent|at|in\s+attendance|missing))\b",
    re.IGNORECASE,
)
# "Which council …?": asked for whose paper says it.
WHOSE = re.compile(
    r"\b(?:which|what)\s+(?:of\s+the\s+)?(?:two\s+|three\s+)?(?:local\s+)?(?:councils?|authorit(?:y|ies)|boroughs?|count(?:y|ies))\b",
    re.IGNORECASE,
)


# "What is the percentage of skippers in port who had a check?": those who are counted.
_SAID_OF_THEM = re.compile(
    r"((?:\b(?:how\s+(?:many|much|long|often|old)|percentages?|proportion|share|numbers?|per\s?cent|average|rate|total|count)\b|%)[^?.;:–,]*?"
    r"\s(?!(?:and|or|but|by|so|say|says|said|know|tell|told|ask|asked|show|shows|to|with|from|for)\b)[\w’'-]+\s)(?:who|whose|whom)\b",
    re.IGNORECASE,
)
# "The meeting whose minutes were signed": of what was just named.
_WHOSE_THAT_IS = re.compile(
    r"(\b(?!(?:and|or|but|so|say|says|said|know|tell|told|to|by|from|with|of|in|on|for|at|is|was|are|were|ask|asked)\b)[\w’'-]+\s+)whose\b",
    re.IGNORECASE,
)
# "Who did better, Larn or Marle?": one of two places.
_WHICH_OF_TWO = re.compile(
    rf"\bwho\s+(?:did|does|do|had|has|have|was|were|is|are|came\s+out|got|spent)\s+(?:the\s+)?(?:{COMPARATIVES})\b",
    re.IGNORECASE,
)


def asks_people(text: str) -> bool:
    """Whether a question asks who somebody is or who was there."""
    plain = _WHICH_OF_TWO.sub(" ", _WHOSE_THAT_IS.sub(r"\1", _SAID_OF_THEM.sub(r"\1 ", text)))
    return _PEOPLE.search(plain) is not None and _PUPILS_ATTENDANCE.search(text) is None


def asks_roll(text: str) -> bool:
    """Whether a question asks for those who came, sent apologies or voted, however many: "list the members present"."""
    return _ROLL.search(text) is not None or _OFFICE.match(text) is not None or _CAME.match(text) is not None
