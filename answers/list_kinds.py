"""What kind of list a question asks for, and what kind one is: recommendations, reasons, strengths, faults.

Councils have few words for what they list, and several for the same kind: "actions", "steps" and "measures" are one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.numbers import WORDS
from corpus.words import content_stems, stem, tokens

_KINDS: tuple[frozenset[str], ...] = tuple(
    frozenset(s for w in words.split() for s in (stem(w),))
    for words in (
        "recommendation recommendations recommended recommend recommends",
        "reason reasons cause causes factors drivers explanations",
        "action actions step steps measure measures mitigations",
        "objective objectives aim aims goal goals ambition ambitions outcomes",
        "priority priorities",
        "strength strengths",
        "theme themes strand strands pillar pillars",
        "principle principles value values standards",
        "promise promises pledge pledges commitment commitments",
        "risk risks",
        "option options",
        "condition conditions",
        "cohort cohorts group groups category categories",
        "question questions queries",
        "part parts element elements component components",
        "member members councillor councillors attendees",
    )
)
_FORMS = (
    (
        0,
        re.compile(
            r"\b(?:needs?\s+to|should|must|(?:asked|invited)\s+to|recommended?\s+(?:that|to))\s*:?\s*$", re.IGNORECASE
        ),
    ),
    (
        0,
        re.compile(
            r"\b(?:should|must|ought\s+to)\s+(?:be\s+)?(?:improved?|changed?|strengthen(?:ed)?)\b", re.IGNORECASE
        ),
    ),
    (
        4,
        re.compile(r"\bput\b[^.:]*\bfirst\b|\b(?:comes?|came|matters?|mattered)\s+(?:first|most)\b", re.IGNORECASE),
    ),
    *(  # "What we shall do in 2025-26": called aims, priorities or promises by whoever asks for them
        (
            kind,
            re.compile(
                r"\bwhat\s+(?:we|the\s+\w+)\s+(?:shall|will|plan\s+to|intend\s+to|mean\s+to|aim\s+to|are\s+going\s+to)\s+"
                r"(?:do|achieve|change|improve|deliver|work\s+on|focus\s+on)\b",
                re.IGNORECASE,
            ),
        )
        for kind in (2, 3, 4, 8)
    ),
    # "What will the service concentrate on next?", and what it will: priorities, of whatever name
    (
        4,
        re.compile(
            r"\b(?:will|shall|should|to|is|are|does|do|what['’]?s)\s+(?:[\w’'-]+\s+){0,8}?(?:concentrat(?:e|ing)\s+on|focus(?:s?ing)?\s+on|"
            r"prioriti[sz](?:e|ing)|work(?:ing)?\s+on)\b",
            re.IGNORECASE,
        ),
    ),
    # What recurs: "four things came up again and again", "what kept cropping up"
    (
        6,
        re.compile(
            r"\b(?:(?:came|comes?|coming|cropped|cropping)\s+up|(?:was|were|is|are|been)\s+raised)\s+(?:again\s+and\s+again|"
            r"time\s+(?:and\s+time\s+)?again|repeatedly|often|most\s+often|regularly|every\s+time|more\s+than\s+once)\b|"
            r"\b(?:kept|keeps?|keep)\s+(?:on\s+)?(?:coming|cropping)\s+up\b|\brecur(?:s|red|ring|rent)?\b",
            re.IGNORECASE,
        ),
    ),
    (8, re.compile(r"\b(?:will|agreed?\s+to|undert[ao]ke?n?\s+to)\s*:?\s*$", re.IGNORECASE)),
)
_GOOD = re.compile(
    r"\b(?:strengths?|good\s+(?:practice|things?|work)|prais\w+|positiv\w+|commend\w+|(?:work(?:s|ed|ing)|did|do(?:es|ing)?|"
    r"done|going|go(?:es)?|gone|went)\s+well|what\s+(?:is|was|were)\s+(?:\w+\s+){0,3}?working\b|liked|best|impress\w+|achiev\w+|celebrat\w+|"
    r"(?<!be\s)(?<!want\s)(?<!wanted\s)(?<!see\s)improved)\b",
    re.IGNORECASE,
)
_BAD = re.compile(
    r"\b(?:improvements?|(?:to|must|should|could)\s+improve|(?:to|must|should|could)\s+(?:be|get|do)\s+(?:improved|better|strengthened)|"
    r"(?:want|wanted|see)\s+improved|needs?\s+(?:to\s+be\s+)?improv\w+|weak\w*|wrong|"
    r"concerns?|worr(?:y|ies)|poor|fail\w*|shortcomings?|fault\w*|criticis\w+|(?:further|more|needs?|need(?:ed|ing|s)?)\s+"
    r"(?:progress|work|development|developing|attention)|development|not\s+(?:\w+\s+)?(?:good|working|well)|n['’]t\s+(?:\w+\s+)?"
    r"(?:good|working|well)|challenges?|problems?|gaps?|"
    r"(?:things?|areas?|points?|matters|more|still|something|lots?|what)\s+(?:left\s+)?to\s+(?:be\s+)?work(?:ed)?\s+(?:\w+\s+)?on|"
    r"to\s+(?:be\s+)?(?:put|get|set)\s+right|do(?:ne)?\s+better)\b",
    re.IGNORECASE,
)

# What somebody still wants to see more of or done better, and what lags: a fault, in whatever words.
_WISHED = re.compile(
    r"\b(?:want(?:s|ed|ing)?|wish(?:es|ed)?|hop(?:e|es|ed|ing)|expect(?:s|ed|ing)?|keen|look(?:s|ed|ing)?\s+for|call(?:s|ed|ing)?\s+for|"
    r"push(?:es|ed|ing)?\s+for|press(?:es|ed|ing)?\s+for|ask(?:s|ed|ing)?\s+for|wait(?:s|ed|ing)?\s+(?:for|to)|like(?:s|d)?|need(?:s|ed)?|"
    r"require[sd]?|still|yet)\b(?:\W+(?!to\s+know\b)[\w'’-]+){0,6}?\W+(?:progress(?:ed)?|better|more|further|greater|stronger|change[sd]?|movement|"
    r"quicker|faster|tighter|improve\w*|strengthen\w*|attention|work|effort|developed|development|tackled|addressed|done|resolved|"
    r"sorted|fixed)\b|"
    r"\b(?:fall|falls|fell|fallen|falling|came|come|comes)\s+short\b|\blet(?:s|ting)?\s+(?:[\w'’-]+\s+){0,4}?down\b|\blagg?\w*\b|"
    r"\b(?:lack(?:s|ed|ing)?|unhappy|dissatisf\w*|disappoint\w*|unsatisf\w*|unconvinced|deficien\w+|inconsisten\w+)\b|"
    r"(?:\bnot|n['’]t)\s+(?:yet\s+)?(?:[\w'’-]+\s+){0,3}?(?:enough|satisfied|impressed|convinced|happy|pleased|up\s+to|there\s+yet)\b|"
    r"\bmore\s+(?:[\w'’-]+\s+){0,4}?(?:want(?:ed|s)?|need(?:ed|s)?|required)\b|\bshortfalls?\b|"
    r"\b(?:remain(?:s|ed|ing)?|left|still|yet)\s+to\s+(?:be\s+)?(?:do|done|get|improve|see|happen)\b|\b(?:room|scope)\s+for\s+(?:improv|more|better|further|growth|progress)|"
    r"\bcould\s+(?:be|do)\s+better\b|\bunfinished\b|\bmiss(?:ed|ing)\s+the\s+mark\b",
    re.IGNORECASE,
)

# The like of what is good, where nothing more is wanted of it.
_PLEASED = re.compile(
    r"\b(?:pleased|satisfied|happy|encourag(?:ed|ing)|reassured|liked|welcomed|strong(?:est)?|gone\s+well|got\s+(?:right|better))\b|"
    r"\b(?:following|made|making|seen|saw|see|shown|showed|showing|highlight\w*|noted)\s+(?:[\w'’]+\s+){0,3}?progress\b"
    r"(?!\s+(?:reports?|updates?|on|against|with|plans?)\b)",
    re.IGNORECASE,
)

# A body and a paper are no kind of list: "the task group found", "the action plan".
_ONE_BODY = re.compile(r"\bgroup\b|\b(?:action|risk)\s+(?:plan|register|log)s?\b", re.IGNORECASE)
# A "Sector Improvement Partnership" finds no fault.
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)+")


def kinds_named(text: str, several: bool = False) -> frozenset[int]:
    """The kinds of list that a text names, as positions in our table; none where it names none.

    `several`: only those it names in the plural. A line that ends "should:" or "will:" leads to recommendations or
    promises, whatever it calls them.
    """
    own = {stem(t) for t in tokens(_ONE_BODY.sub(" ", text)) if not several or t.endswith("s")}
    formed = {kind for kind, form in _FORMS if form.search(text)}
    return frozenset(n for n, kind in enumerate(_KINDS) if own & kind or n in formed)


_TOLD = re.compile(
    rf"\b(?:what|which)\s+(?:else\s+)?(?:(?:{'|'.join(list(WORDS)[1:20])}|\d{{1,2}})\s+(?:\w+\s+)?[a-z]+s\s+)?"
    r"(?:did|does|do|has|have|had)\s+(?:[\w'’.-]+\s+){1,8}?(?P<verb>ask|want|find|found|make|made|say|said|"
    r"tell|told|see|seen|learn|learnt|learned|suggest|propose|promise|offer|raise|note|report|conclude|identify|request|"
    r"seek|name|call|praise|criticise|recommend|highlight|change|alter|improve|achieve|decide)(?:ed|d)?\b",
    re.IGNORECASE,
)
_OF_MANY = re.compile(
    rf"\b(?P<verb>[a-z]+)(?:\s+for|\s+out|\s+us)?"
    rf"(?:\s+(?:the\s+following|these|{'|'.join(list(WORDS)[1:20])}|\d{{1,2}})\b(?:\s+[\w’'-]+){{0,4}})?\W*$"
)


def same_telling(question: str, lead: str, heading: str = "") -> bool:
    """Whether a list is led by the very verb that a question asks what somebody did by: "what did the deputation ask
    for?" wants what "She asked for three things:" leads, and not what "They found three things:" does; "what did it
    learn?" what stands under "What we learned". What was said in a consultation is led by points, views or comments.
    """
    asked, led, over = _TOLD.search(question), _OF_MANY.search(lead), _WHAT_WE.match(heading)
    if asked is None:
        return False
    verbs = {plain_verb(m["verb"]) for m in (led, over) if m is not None}
    consulted = _CONSULTED.search(question) is not None and _POINTS.search(lead) is not None
    return consulted or plain_verb(asked["verb"]) in verbs


def told_by_heading(question: str, heading: str) -> bool:
    """Whether a heading says by its verb what a question asks that somebody did: "What we changed after the storm"."""
    asked, over = _TOLD.search(question), _WHAT_WE.match(heading)
    return asked is not None and over is not None and plain_verb(asked["verb"]) == plain_verb(over["verb"])


# "What we learned from the fire", "What the visitors told us": a heading of what is listed under it.
_WHAT_WE = re.compile(
    r"\W*what\s+(?:else\s+)?(?:(?:we|they|you|people|members|residents)|(?:the|our|your)\s+[\w’'-]+)\s+(?:have\s+|had\s+|has\s+)?"
    r"(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
# "What did landlords say in the licensing consultation?", and "The main points made were that:".
_CONSULTED = re.compile(
    r"\bwhat\s+(?:else\s+)?(?:did|have|had|has)\b[^?]*\b(?:sa(?:y|id)|t(?:ell|old)|rais(?:e|ed)|think|thought)\b[^?]*"
    r"\b(?:consult\w+|survey\w*|questionnaires?|engagement|workshops?|focus\s+groups?|listening\s+events?|drop-ins?)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:points?|comments?|views?|messages?|themes?|feedback|responses?|repl(?:y|ies)|concerns?|issues?)\s+"
    r"(?:(?:that|which)\s+)?(?:(?:was|were|are|is|have\s+been|had\s+been)\s+)?(?:made|raised|received|given|heard|expressed|put|"
    r"included?|was|were|are|is|from\b[^.:]*\b(?:was|were|are|is|included?))\b[^.]*:?\s*$",
    re.IGNORECASE,
)


def plain_verb(verb: str) -> str:
    """The stem of a verb, of whatever tense: "found" and "find" are one."""
    return stem(_PAST.get(verb.lower(), verb.lower()))


_PAST = {
    "found": "find", "made": "make", "said": "say", "told": "tell", "seen": "see", "saw": "see", "sought": "seek",
    "gave": "give", "given": "give", "learnt": "learn", "heard": "hear", "laid": "lay", "drew": "draw", "drawn": "draw",
}


def words_of(kinds: frozenset[int]) -> frozenset[str]:
    """The stems of all words for these kinds: a list that is led by "will:" is one of promises and commitments."""
    return frozenset(s for n in kinds for s in _KINDS[n]) | (_MEANT_BY_PRIORITY if 4 in kinds else frozenset())


_MEANT_BY_PRIORITY = frozenset(map(stem, "concentrate concentrating focus focusing prioritise prioritising".split()))


@lru_cache(maxsize=20_000)
def leaning(text: str) -> int:
    """1 where a text speaks of what is good, -1 of what is not, 0 of neither or of both."""
    text = _NAME.sub(" ", text)
    bad = bool(_BAD.search(text) or _WISHED.search(text))
    good = _GOOD.search(text) or _PLEASED.search(_BAD.sub(" ", _WISHED.sub(" ", text)))
    return int(bool(good)) - int(bad)


def leans_at(text: str, at: int) -> bool:
    """Whether a word of a text, at a position from 0, is of those that say whether it speaks of what is good or not."""
    return any(m.start() <= at < m.end() for p in (_GOOD, _BAD, _WISHED, _PLEASED) for m in p.finditer(text))


def light_share(question: str, text: str) -> float:
    """Share (0 to 1) of all the words of a question, the light ones too, that a text has: "in spring" may be all that
    tells two lists apart.
    """
    asked = set(content_stems(question))
    return len(asked & set(content_stems(text))) / max(len(asked), 1)
