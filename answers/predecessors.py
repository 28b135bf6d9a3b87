"""Who held a post before somebody: the one whom the papers say that they took over from, and never they themselves."""

from __future__ import annotations

import re

from answers.people_named import people_in

_TITLE = r"(?:Mrs?|Ms|Miss|Mx|Dr|Cllr|Councillor|Prof(?:essor)?|Sir|Dame|Rev(?:erend)?)\.?"
_NAME = rf"(?-i:(?:{_TITLE}\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)"
_SOMEONE = rf"(?:(?-i:{_TITLE}\s+[A-Z][\w’'-]+)|{_NAME}(?=\W*$)|him|her|them)"
_NO_ONE = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|"
    r"easter|christmas|covid|brexit|ofsted|cabinet|council|committee|panel|board|the)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"\bwho\s+(?:was|were|held|had|did|ran|led|chaired|served|filled|acted)\b[^?]*\bbefore\s+(?P<after>{_SOMEONE})",
    re.IGNORECASE,
)
_FROM_WHOM = re.compile(
    rf"\bwhom?\s+(?:did|has|had)\s+(?:the\s+)?[^?]{{2,60}}?\b(?:t(?:ake|aken)\s+over\s+(?:[^?]*\s)?from|succeed(?:ed)?|replaced?|"
    rf"follow(?:ed)?)\b|\bpredecessors?\b|\bwhom?\s+was\s+(?:[\w’'-]+\s+){{0,5}}?(?:replaced|succeeded|followed)\s+by\s+{_NAME}",
    re.IGNORECASE,
)
_LEAVING = r"(?:retirement|departure|resignation|death|promotion|secondment)"
# "Following the retirement of Malcolm Reed", "succeeded Ann Lee", "Mr Reed stood down", "took over from him".
_TOLD = re.compile(
    rf"\b(?:(?:following|after|on|upon|since|with|from)\s+(?:the\s+)?(?:recent\s+|sad\s+|early\s+)?(?:{_LEAVING}\s+of\s+(?:the\s+\w+\s+)?{_NAME}|"
    rf"{_NAME}['’]s?\s+{_LEAVING})|succeed(?:s|ed|ing)\s+{_NAME}|replac(?:e[sd]?|ing)\s+{_NAME}|in\s+(?:place|succession)\s+(?:of|to)\s+{_NAME}|"
    rf"t(?:ook|akes?|aking|aken)\s+over\s+(?:[^.;]{{0,40}}?\s)?from\s+{_NAME}|predecessor,?\s+{_NAME}|"
    rf"{_NAME},?\s+(?:(?:who|has|had|was|her|his|their|my|our)\s+)*(?:predecessor|retir\w+|st(?:ood|epped)\s+down|resigned|left|handed\s+over)|"
    rf"(?:former|previous|outgoing|retiring|then)\s+(?:[\w-]+,?\s+){{1,5}}?{_NAME})",
    re.IGNORECASE,
)


def asks_predecessor(asked: str) -> bool:
    """Whether a question asks who held a post before somebody, or whom somebody took over from."""
    before = _BEFORE.search(asked)
    return (before is not None and _NO_ONE.match(before["after"]) is None) or _FROM_WHOM.search(asked) is not None


def tells_predecessor(asked: str, text: str) -> bool:
    """Whether a text says after whom somebody came, and names somebody whom the question does not."""
    if _TOLD.search(text) is None:
        return False
    given = frozenset(asked.replace("’", "'").replace("'s", "").lower().rstrip("?. ").split())
    return any(text[a:b].lower().split()[-1] not in given for a, b in people_in(text))
