"""What is told first and asked for behind it by a word that only points back, as one question: "Two boats sank. What
are they called?" is "which two boats sank, and what are their names?", "the girl in the dearest berth, what is she
called?" is "what is the name of the girl in the dearest berth?", "The board refused the bid. On what grounds?" is
"why did the board refuse the bid?".

Each half by itself names nothing or asks nothing, so no gate can see what is wanted of whom.
"""

from __future__ import annotations

import re

from corpus.numbers import WORDS
from retrieval.past_verbs import plain_form, why_asked, without_capital

_NO_QUESTION = (
    r"(?!\W*(?:(?:and|so|but)\s+)?(?:what|which|who|whom|whose|why|how|when|where|did|do|does|is|are|was|were|has|have|"
    r"had|can|could|would|will|should|please|tell|give|name|list)\b)"
)
_TOLD = rf"^\W*(?:(?:and|so|but)\s+)?{_NO_QUESTION}(?P<told>[^?!]{{8,220}}?)"
_THEN = r"(?:\s*[.;:!–—]+\s*|\s+-+\s+|\s*,\s+)(?:(?:and|so|but|now|ok(?:ay)?)\s+)?"
_POLITE = (
    r"(?:(?:please|kindly|(?:can|could|would|will)\s+(?:you|anyone|we|I)|I(?:['’]d|\s+would)?\s+(?:like|want|need)\s+to|"
    r"are\s+you\s+able\s+to|do\s+(?:you|we)|does\s+anyone)\s+(?:please\s+|also\s+|just\s+)*)*"
    r"(?:(?:tell|give|let)\s+(?:me|us)\s+(?:know\s+)?|know\s+|say\s+|have\s+|see\s+|get\s+)?"
)
_THEM = r"(?:they|these|those|them|he|him|she|her|it)"
_KIND = r"(?:[a-z][\w’'-]*\s+){0,2}?[a-z][\w’'-]*"
_REAL = r"(?:(?:actual|real|full|exact|first|last|own|proper|actually|really|in\s+fact)\s+)*"
_NAMES = (
    rf"(?:what\s+(?:are|is|were|was)\s+{_THEM}\s+{_REAL}(?:called|named)|what\s+{_THEM}\s+(?:are|is|were|was)\s+{_REAL}(?:called|named)|"
    rf"what(?:['’]s|\s+(?:are|is|were|was))\s+(?:the|their|his|her|its)\s+{_REAL}names?|"
    rf"what\s+(?:are|is|were|was)\s+(?:the|these|those|this|that)\s+{_KIND}\s+{_REAL}(?:called|named)|"
    rf"who\s+(?:are|were|is|was)\s+{_THEM}(?:\s+(?:really|actually|in\s+real\s+life|in\s+fact))?|who\s+{_THEM}\s+(?:are|were|is|was)|"
    rf"which\s+(?:are|were|is|was)\s+{_THEM}|which\s+(?:ones|one|two|three|four|five)?(?:\s*(?:are|were|is|was)\s+{_THEM})?|"
    rf"(?:which|what)\s+{_KIND}\s+(?:are|were|is|was)\s+{_THEM}|(?:which|what)\s+{_KIND}\s+{_THEM}\s+(?:are|were|is|was)|"
    rf"(?:name|identify)\s+(?:them|him|her|it|these|those|both|the\s+two)(?:\s+all)?|names?|(?:the|their|his|her)\s+{_REAL}names?|who|"
    r"(?:I|we)(?:['’]d|\s+would)?\s+(?:need|want|like)\s+(?:the|their|his|her)\s+(?:\w+\s+)?names?)"
)
_TAIL = (
    r"(?:\s+please|\s+thanks)?(?:\s*[?.!,;–—-]+\s*(?:I\s+(?:need|want|would\s+like|am\s+after)\s+(?:the|their|both)\s+(?:\w+\s+)?names?|"
    r"names?|(?:both|all)\s+names?|by\s+name)?(?:\s*,?\s*(?:please|pls|thanks|thank\s+you))?)*\W*$"
)
_NAMED_BEHIND = re.compile(rf"{_TOLD}{_THEN}{_POLITE}{_NAMES}{_TAIL}", re.IGNORECASE | re.DOTALL)
_COUNT = rf"(?:{'|'.join(w for w in list(WORDS)[1:13])}|\d{{1,2}}|several|some|a\s+(?:couple|handful)\s+of)"
_HEDGE = re.compile(
    r"^(?:it(?:['’]s|\s+(?:is|was|seems|appears)(?:\s+that)?)\s+|there\s+(?:are|were|is|was|have\s+been|had\s+been)\s+|"
    r"(?:apparently|evidently|reportedly)\s*,?\s+|(?:I|we)\s+(?:gather|see|read|hear|understand|believe|am\s+told|know)(?:\s+that)?\s+|"
    r"(?:the\s+(?:report|paper|minutes|note|case\s+study)s?|it)\s+(?:says?|mentions?|states?|speaks?\s+of|talks?\s+(?:of|about)|refers?\s+to|"
    r"describes?|tells?\s+(?:us\s+)?(?:of|about))\s+(?:that\s+)?)",
    re.IGNORECASE,
)
_GATHERED = re.compile(
    r"\s*,\s*(?:I|we)\s+(?:gather|see|read|hear|understand|believe|am\s+told|know|think)\s*$|\s*,?\s*(?:apparently|it\s+seems)\s*$"
    r"|\s+(?:is|are|was|were)\s+(?:mentioned|named|described|referred\s+to|spoken\s+of|talked\s+(?:of|about))$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"^(?:(?:just|only|some|about|around|roughly|nearly|almost)\s+)*(?P<count>(?:the\s+|these\s+|those\s+)?{_COUNT})\s+(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_VERBS = re.compile(
    r"^(?:that|who|which|is|are|was|were|has|have|had|spoke|came|went|did|do|does|will|would|account|accounts|make|makes|made|"
    r"commit|caused?|causes|drag|drags|keep|keeps|exclude|fail|lie|lies|sit|stand|stood|sat|took|gave|told|left|put|sent|"
    r"got|held|ran|lost|won|met|led)$",
    re.IGNORECASE,
)
# "… What were its reasons?", "… on what grounds?", "… how come?"
_OWN = r"(?:its|their|his|her|the|any)"
_WHY = (
    rf"(?:(?:what|which)\s+(?:were|was|are|is)\s+{_OWN}\s+(?:(?:main|stated|given|chief|own)\s+)*(?:reasons?|grounds?|reasoning|rationale|"
    r"thinking|justification|motives?|case|arguments?|explanations?|excuse)(?:\s+(?:for|behind)\s+(?:this|that|it|doing\s+so|so\s+doing|"
    r"the\s+decision|its\s+decision))?|"
    r"what\s+(?:reasons?|grounds?|explanation|justification|rationale|cause|excuse)\s+(?:did\s+(?:it|they|he|she)\s+(?:give|have|offer|cite|"
    r"state|put\s+forward)|(?:was|were|is|are)\s+(?:given|offered|cited|stated|put\s+forward|there))(?:\s+(?:for\s+(?:this|that|it|doing\s+so)))?|"
    r"what\s+(?:caused|brought\s+about|explains|explained|led\s+to|lay\s+behind|(?:was|is)\s+behind)\s+(?:it|this|that)|"
    r"(?:on|for)\s+what\s+(?:grounds?|reasons?|basis)(?:\s+(?:was|did|were)\s+(?:that|it|this|they)(?:\s+do(?:ne)?(?:\s+so)?)?)?|"
    r"how\s+(?:come|so)|why(?:\s+(?:was|is|did|were)\s+(?:that|this|it|they|he|she)(?:\s+(?:do\s+(?:so|this|that|it)|so))?)?|what\s+made\s+(?:it|them|him|her)"
    r"(?:\s+do\s+(?:so|it|that))?)"
)
_WHY_BEHIND = re.compile(
    rf"{_TOLD}{_THEN}{_POLITE}{_WHY}(?:\s+please)?\W*$", re.IGNORECASE | re.DOTALL
)
_WHEN_FIRST = re.compile(
    r"^(?P<when>(?:in|on|at|during|last|this|by)\s+(?:[\w’'/-]+\s+){0,4}?(?:[A-Z][a-z]+\s+)?(?:(?:19|20)\d\d(?:[/-]\d\d)?|month|year|week|spring|"
    r"summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December))\s*,?\s+(?P<rest>\S.+)$",
    re.IGNORECASE | re.DOTALL,
)


def asked_by_pointing(question: str) -> str:
    """A statement and what is asked of it as one question; itself where nothing is told first."""
    if (why := _WHY_BEHIND.match(question)) is not None and len(why["told"].split()) > 3:
        return _why(why["told"].strip()) or question
    named = _NAMED_BEHIND.match(question)
    if named is None or "?" in named["told"]:
        return question
    return _names_of(named["told"].strip(" ,;:–—-.")) or question


def _why(told: str) -> str | None:
    """A statement asked for its reason, with a time that it begins with behind."""
    if _WONDERED.search(told):  # "the mate asked why boats sank": why he asked is not what is asked
        return None
    first = _WHEN_FIRST.match(told)
    if first is None:
        asked = why_asked(told)
    else:
        asked = why_asked(first["rest"])
        asked = f"{asked} {without_capital(first['when'])}" if asked else None
    return f"{asked[:1].upper()}{asked[1:]}?" if asked else None


_WONDERED = re.compile(
    r"\b(?:asked|wondered|enquired|inquired|queried|questioned|wanted\s+to\s+(?:know|hear|understand)|keen\s+to\s+know)\b",
    re.IGNORECASE,
)


def _names_of(told: str) -> str | None:
    """The question for the names of those of whom a statement tells; None where it is not seen who they are."""
    told = _GATHERED.sub("", _HEDGE.sub("", told)).strip(" ,")
    counted = _COUNTED.match(told)
    if counted is None:
        if _ONE_PERSON.search(told) is None:
            return None
        of_one = re.match(r"(?:the|that|this|those|these)\s+\S", told, re.IGNORECASE)
        return f"What is the name of {_as_one(without_capital(told))}?" if of_one else None
    count = re.sub(r"^(?:the|these|those)\s+", "", counted["count"], flags=re.IGNORECASE).lower()
    count = re.sub(r"a\s+couple\s+of", "two", re.sub(r"a\s+handful\s+of", "few", count))
    words = counted["rest"].split()
    at = _verb_at(words)
    if at is None or at == 0:
        return f"What are the names of the {count} {counted['rest']}?"
    who, does = " ".join(words[:at]), " ".join(words[at:])
    joint = "" if words[at].lower() in ("that", "who", "which") else "who "
    if _PEOPLE.search(who):
        return f"What are the names of the {count} {who} {joint}{does}?"
    does = re.sub(r"^(?:that|who|which)\s+", "", does, flags=re.IGNORECASE)
    return f"Which {count} {who} {does}? Names please"


_ONE_PERSON = re.compile(
    r"^(?:\S+\s+){1,6}?(?:child|boy|girl|baby|toddler|infant|teenager|youngster|pupil|student|lad|kid|young\s+(?:person|man|woman)|"
    r"[\w-]+[\s-]years?[\s-]old|sibling|brother|sister|mother|father|mum|dad|parent|carer|patient|victim|complainant|whistleblower|"
    r"resident|tenant|officer|worker|manager|director|councillor|member|chair|head|speaker)s?\b",
    re.IGNORECASE,
)


def _as_one(told: str) -> str:
    """Who or what a statement is of, with what it tells of it as a clause: "the home that opened in May"."""
    words = told.split()
    at = next((n for n, w in enumerate(words) if n > 1 and _FINITE.fullmatch(w)), None)
    if at is None or any(w in ("who", "that", "which") for w in words[:at]):
        return told
    return f"{' '.join(words[:at])} who {' '.join(words[at:])}"


_FINITE = re.compile(
    r"is|was|are|were|has|had|have|does|did|costs?|lives?|lived|goes|went|came|sleeps?|slept", re.IGNORECASE
)
_PEOPLE = re.compile(
    r"\b(?:children|boys|girls|babies|people|men|women|youths|lads|pupils|students|teenagers|youngsters|siblings|brothers|sisters|mothers|"
    r"fathers|parents|carers|adopters|tenants|residents|patients|victims|offenders|members|officers|councillors|staff|workers|leavers)\b",
    re.IGNORECASE,
)


def _verb_at(words: list[str]) -> int | None:
    """Where the verb of a statement stands among its words; None for a note without one."""
    for n, word in enumerate(words):
        bare = word.strip(",;")
        past = n > 0 and bare.islower() and words[n - 1].lower() not in ("the", "and") and plain_form(bare)
        if past or _VERBS.match(bare):
            return n
    return None
