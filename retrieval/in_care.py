"""How people speak of the children a council looks after, and how its papers do.

"How many children were we looking after in March?" says the papers' "looked after children" with a verb and a subject
between its words, so that only "children" is left of it, and that is everyone's.
"""

from __future__ import annotations

import re

# "Unaccompanied asylum-seeking children" are looked after too, and are called so by every paper.
_CHILDREN = (
    r"(?<!seeking\s)(?<!unaccompanied\s)(?<!separated\s)"
    r"(?:children(?:\s+and\s+young\s+people)?|kids|young\s+people|youngsters)"
)
_COUNCIL = (
    r"(?P<who>we|it|they|(?:the|our)\s+(?:council|authority|county|borough|city|district|department|directorate|service)|"
    r"(?-i:[A-Z])[\w’-]+(?:\s+(?-i:[A-Z])[\w’-]+){0,2})"
)
_OUR = r"(?:our|its|their|the\s+(?:council|authority|county|borough)['’]s|local\s+authority|council)"
# Which of them, between their name and what is said of them:
# "kids from the harbour wards", "children aged five to nine".
_OF_WHOM = (
    r"(?P<of>\s+(?:from|of|in|at|with|without|aged|under|over|between|living|whose)"
    r"(?:\s+(?!(?:are|were|was|is|do|does|did|have|has|had|who|whom|that|which|when|while|if|they|because|and\s+how)\b)[\w’'-]+){1,7}?)?"
)
_NO_NAME = r"(?!\s+(?:homes?|leavers?|proceedings|plans?|council|orders?|centres?|teams?)\b)"
# "Were we looking after more or fewer children than a year before?"
_MORE_OF_THEM = re.compile(
    rf"\b(?:(?:are|were|was|is|have|has|had)\s+{_COUNCIL}\s+(?:now\s+|still\s+|been\s+)?looking\s+after|"
    r"(?:do|does|did)\s+(?P<who2>we|it|they|(?:the|our)\s+(?:council|authority|county|borough|city)|(?-i:[A-Z])[\w’-]+)\s+"
    rf"(?:now\s+)?look\s+after)\s+(?P<way>more|fewer|less|more\s+or\s+(?:fewer|less)|fewer\s+or\s+more)\s+{_CHILDREN}\b{_NO_NAME}",
    re.IGNORECASE,
)
_SAID = tuple(
    (
        re.compile(rf"\b{_CHILDREN}{_OF_WHOM}\s+{said}\b{_NO_NAME}", re.IGNORECASE),
        meant.replace("looked after children", r"looked after children\g<of>"),
    )
    for said, meant in (
        (rf"(?:are|were|was|is)\s+{_COUNCIL}\s+looking\s+after", r"looked after children did \g<who> have"),
        (
            rf"(?P<did>do|does|did)\s+{_COUNCIL}\s+(?:currently\s+|now\s+)?look\s+after",
            r"looked after children \g<did> \g<who> have",
        ),
        (
            rf"(?P<had>have|has|had)\s+{_COUNCIL}\s+(?:been\s+)?look(?:ed|ing)\s+after",
            r"looked after children \g<had> \g<who> had",
        ),
        (
            rf"(?:(?:that|whom|who)\s+)?{_COUNCIL}\s+(?:(?:are|were|was|is)\s+looking|looks?|looked)\s+after",
            r"looked after children that \g<who> had",
        ),
        (
            rf"(?P<did>do|does|did)\s+{_COUNCIL}\s+have\s+in\s+(?:{_OUR}\s+)?care",
            r"looked after children \g<did> \g<who> have",
        ),
        (rf"(?P<were>are|were|was|is)\s+in\s+{_OUR}\s+care", r"looked after children \g<were> there"),
        (rf"(?:(?:who|that)\s+(?:are|were|was|is)\s+)?in\s+{_OUR}\s+care", "looked after children"),
    )
)

# Without a time there are many more who came into care, left it or were reviewed in it than there are in it.
_AT_NO_TIME = tuple(
    (re.compile(rf"\b{_CHILDREN}{_OF_WHOM}\s+{said}\b{_NO_NAME}", re.IGNORECASE), meant)
    for said, meant in (
        (
            r"(?P<were>are|were|was|is)\s+(?:there\s+)?(?:now\s+|currently\s+|still\s+)?in\s+care",
            r"looked after children\g<of> \g<were> there",
        ),
        (
            rf"(?:do|does|did|have|has|had)\s+{_COUNCIL}\s+(?:currently\s+|now\s+)?(?:got\s+)?in\s+care",
            r"looked after children\g<of> did \g<who> have",
        ),
    )
)


def in_care(question: str) -> str:
    """A question that speaks of the children a council looks after in the papers' words; itself where it does not."""
    question = _MORE_OF_THEM.sub(
        lambda m: f"Did {m['who'] or m['who2']} have {m['way']} looked after children", question
    )
    for said, meant in _SAID:
        question = said.sub(meant, question)
    question = _BOTH_WAYS.sub(r"\g<one> care and \g<other> care", question)
    if _HOW_MANY.match(question) and not re.search(r"\d", question):
        for said, meant in _AT_NO_TIME:
            question = said.sub(meant, question)
    return question


# "How many entered and left care?": came into care, and left it.
_BOTH_WAYS = re.compile(
    r"\b(?P<one>enter(?:ed|ing|s)?|join(?:ed|ing)|c[ao]me\s+into|coming\s+into|went\s+into|going\s+into|le(?:ft|aving)|exit(?:ed|ing)|"
    r"(?:were\s+)?admitted\s+to)\s+(?:and|or)\s+"
    r"(?P<other>enter(?:ed|ing|s)?|c[ao]me\s+into|coming\s+into|le(?:ft|aves?|aving)|exit(?:ed|ing)|(?:were\s+)?discharged\s+from)\s+care\b",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"\W*(?:(?:and|so)\s+)?how\s+many\b", re.IGNORECASE)
