"""Questions for a reason that do not say "why": the case for one thing and against another, what lies in the way of a
third.
"""

from __future__ import annotations

import re

from corpus.numbers import WORDS
from retrieval.asking_builds import BE, SUBJECT, Builds

_ADJECTIVE = r"(?:(?:main|chief|key|principal|whole|best|strongest|major|biggest|real|given|stated|official)\s+)?"
_OPTION = r"(?:option|scenario|model|proposal|alternative|scheme|plan)s?"
_MARK = rf"(?:[A-H]\b|\d{{1,2}}\b|{'|'.join(list(WORDS)[1:7])}\b)"
# What somebody speaks against: an option by its number or letter, by what it is called, or both.
_THE_OPTION = (
    rf"(?P<it>(?:[\w’'-]+\s+){{0,7}}?\(?{_OPTION}(?:\s+{_MARK})?(?:\s*\([^)]*\))?\)?"
    r"(?:,\s+(?:an?|the)\s+[^,?.;]+(?=\W*$|,))?)"
)


def _against(option: str) -> str:
    """Why an option is not recommended."""
    return f"why is {option}{',' if ',' in option else ''} not recommended"


def _preferred(m: re.Match[str]) -> str:
    """Why the one was preferred over the other; as it was where the one is an option by its mark, which may not be the
    one that was chosen.
    """
    one = m["one"]
    if re.search(rf"\b{_OPTION}\s+{_MARK}", one, re.IGNORECASE):
        return m[0]
    many = re.match(r"(?:the\s+|our\s+)?(?:two|three|four|five|six|several|many)\b", one)
    plural = many or re.search(r"(?<![s'’])s$", one)
    return f"why {'were' if plural else 'was'} {one} preferred over {m['other']}"


REASONS: Builds = (
    # What speaks for one thing and not for another.
    (
        rf"\bwhat{BE}\s+(?:the|their|its|our)\s+{_ADJECTIVE}(?:case|arguments?|grounds|justification|rationale|thinking|logic|reasoning|"
        r"reasons?)\s+(?:for|behind|in\s+favour\s+of)\s+(?:having\s+|choosing\s+|picking\s+|going\s+for\s+|preferring\s+|opting\s+for\s+)?(?!not\b)"
        r"(?P<one>[^?.;]+?)\s+(?:instead\s+of|rather\s+than|over|in\s+preference\s+to|as\s+opposed\s+to|and\s+not)\s+(?P<other>[^?.;]+)",
        _preferred,
    ),
    (
        r"\bwhat\s+(?:made|makes)\s+(?P<one>[^?.;]+?)\s+(?:(?:a|the)\s+(?:better|best|right|preferred|safer|wiser)\s+(?:choice|option|bet|course|way\s+forward|answer)|"
        r"preferable|better|more\s+attractive)\s+(?:than|over|to|compared\s+(?:with|to))\s+(?P<other>[^?.;]+)",
        _preferred,
    ),
    (
        r"\bwhat\s+(?:tipped|swung)\s+(?:the\s+balance|it|the\s+decision|the\s+argument)\s+(?:towards?|in\s+favour\s+of|for)\s+(?P<one>[^?.;]+?)\s+"
        r"(?:and\s+away\s+from|instead\s+of|rather\s+than|over|and\s+not|against)\s+(?P<other>[^?.;]+)",
        _preferred,
    ),
    # What speaks against an option.
    (
        rf"\bwhat{BE}\s+(?:the|their|its|our)\s+{_ADJECTIVE}(?:case|arguments?|objections?|grounds|drawbacks?|downsides?|disadvantages?|cons|"
        rf"reasons?|reasoning)\s+(?:against|to|with|of|for\s+not\s+(?:recommending|choosing|picking|pursuing|going\s+(?:for|with)))\s+{_THE_OPTION}",
        lambda m: _against(m["it"]),
    ),
    (
        rf"\bwhat(?:\s+(?:is|was))?\s+(?:(?:counts?|counted|tells|told|weighs|weighed|speaks|spoke|argues|argued|said|put\s+forward)\s+)?against\s+"
        rf"{_THE_OPTION}",
        lambda m: _against(m["it"]),
    ),
    (rf"\bwhat{BE}\s+wrong\s+with\s+{_THE_OPTION}", lambda m: _against(m["it"])),
    (
        rf"^\W*(?:(?:the|main)\s+)*(?:case|arguments?|reasons?)\s+against\s+{_THE_OPTION}",
        lambda m: _against(m["it"]),
    ),
    (
        rf"\b(?:what|which)\s+(?:objections?|arguments?|reasons?|grounds|drawbacks?|downsides?|disadvantages?)\s+(?:was|were|is|are)\s+(?:there|given|put\s+forward|"
        rf"raised|made|set\s+out|listed)\s+(?:against|to|with|for\s+not\s+(?:recommending|choosing|picking|pursuing))\s+{_THE_OPTION}",
        lambda m: _against(m["it"]),
    ),
    (
        rf"\bwhat\s+(?:does|did|do)\s+{SUBJECT}(?:have|hold|say|said|argue)\s+against\s+{_THE_OPTION}|"
        rf"\bwhy\s+(?:should\s+we\s+not|shouldn['’]?t\s+we|not|are\s+we\s+not|aren['’]?t\s+we)\s+(?:go(?:ing)?\s+(?:for|with)|choos(?:e|ing)|pick(?:ing)?|tak(?:e|ing))\s+"
        + _THE_OPTION.replace("<it>", "<no>"),
        lambda m: _against(m["it"] or m["no"]),
    ),
    # What keeps something from being done.
    (
        rf"\bwhat(?:{BE}|\s+(?:has|had|have)\s+been|\s+(?:stands|stood|lies|lay|gets|got))\s+(?:it\s+(?:that\s+is|that['’]s)\s+)?"
        r"(?:holding\s+up|holding\s+back|delaying|blocking|slowing(?:\s+down)?|(?:standing\s+)?in\s+the\s+way\s+of|"
        r"the\s+(?:hold-?up|delay|obstacle|sticking\s+point)\s+(?:with|to|over|in))\s+(?=\S)",
        "why the delay to ",
    ),
    (rf"\bwhat{BE}\s+(?:taking|kept|keeping)\s+(?P<it>[^?.;,]+?)\s+so\s+long\b", r"why the delay to \g<it>"),
    # What made something come about.
    (
        r"\bwhat(?P<has>\s+(?:has|had))?\s+(?:brought\s+about|gave\s+rise\s+to|given\s+rise\s+to|triggered|was\s+it\s+that\s+caused|"
        r"is\s+it\s+that\s+causes|contributed\s+to|is\s+at\s+the\s+(?:root|bottom)\s+of|lay\s+at\s+the\s+root\s+of)\s+(?=\S)",
        "what led to ",
    ),
    (
        r"\b(?P<which>what|which)\s+(?:expl\w{1,4}nation|cause|justification)(?P<s>s?)(?=\s+(?:did|does|do|has|have|had|is|are|was|were)\s+"
        rf"(?:{SUBJECT})?(?:giv\w+|gave|offer\w*|advance[d]?|cite[d]?|quote[d]?|put\s+forward|provide[d]?|suppl(?:y|ied))\s+[^?.;]*?\bfor\b)",
        r"\g<which> reason\g<s>",
    ),
    (
        rf"\bwhat\s+(?P<did>did|does|do)\s+(?P<who>{SUBJECT})(?:(?:say|think|believe|reckon|suggest|find|conclude|discover|show|reveal|identify|judge)\s+(?:that\s+)?(?:lay|lies|was|is|were|to\s+be|to\s+lie)\s+"
        r"(?:behind|responsible\s+for|at\s+the\s+(?:root|bottom)\s+of)|"
        r"credit\s+(?:for|with))\s+(?=\S)",
        r"how \g<did> \g<who>explain ",
    ),
    (
        r"\b(?P<who>(?:chair|vice-chair|members?|councillors?|committee|panel|commission|board|cabinet)|(?:cllr|councillor|mrs?|ms|miss|dr)\.?\s+[\w’'-]+)\s+"
        r"(?:wanted\s+to\s+know|was\s+keen\s+to\s+know|were\s+keen\s+to\s+know|wished\s+to\s+know|wondered|enquired|inquired|queried)\s+(?=why|how|whether|what)",
        r"\g<who> asked ",
    ),
)
