"""Where something was sent, and where it is or is to be: a sentence that names the place or the body answers that, and
one that names none does not.
"""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft
from answers.nameless import has_name
from corpus.period import NAMES
from corpus.words import content_stems, stem

# "Where did the panel send the petition?", "which committee was it referred to?"
SENT_ASKED = re.compile(
    r"\bwhere\b[^?]*\b(?:sen[dt]|sending|refer(?:red|ring)?|pass(?:ed|ing)?|forward(?:ed|ing)?|redirect(?:ed)?|escalate[d]?)\b|"
    r"\b(?:whom?|which|what)\b[^?]*\b(?:sent|referred|passed|forwarded|redirected|escalated)\s+(?:back\s+|on\s+|up\s+)?to\W*$",
    re.IGNORECASE,
)
SENT_TOLD = re.compile(
    r"\b(?:refer(?:red|s|ring)?|sen[dt]|pass(?:ed|es)?|forward(?:ed|s)?|redirected|remitted|escalated|submitted|handed|go(?:es)?|went)\s+"
    r"(?:back\s+|on\s+|up\s+|over\s+)?to\s+(?:the\s+|its\s+|their\s+|our\s+|an?\s+)?(?-i:[A-Z])",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"^\W*(?:and\s+|so\s+|but\s+)?(?:where(?:abouts|\s+exactly)?(?:['’]?s|\s+(?:is|are|was|were|will|would|should|might|could|does|do|did))\b|"
    r"(?:at|on|in)\s+(?:which|what)\s+(?:site|place|building|street|road|village|town|ward)\b)",
    re.IGNORECASE,
)
# Of a figure, and of money: how high it was and who gave it are no places.
_NO_PLACE = re.compile(
    r"\b(?:end(?:s|ed)?\s+up|stand|stood|stands|finish\w*|land(?:s|ed)?|rank\w*|money|funding|capital|cash|savings?|rates?|figures?|"
    r"numbers?|percentage|target|budget|it\s+was|come|comes|coming|came|from|problems?|gaps?|pressures?|weak\w*|say|says|said|told)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:on|at|off|near|beside|behind|opposite|next\s+to|inside|within|in)\s+(?:the\s+)?"
    r"(?:(?:site\s+of|grounds\s+of|former|old|closed|"
    r"disused|vacant|empty|existing|present)\s+(?:the\s+)?)*"
    rf"(?-i:(?!(?:{'|'.join(m.title() for m in NAMES)}|Option|Table|Appendix|Annex|"
    r"Quarter|Year|Years|Section|Cabinet|Council|Committee|Spring|Summer|Autumn|Winter|Part|Phase|Key|Reception)\b)[A-Z][\w’'-]+"
    r"(?![\w’'-])(?!(?:\s+[A-Z][\w’'-]+)*\s+(?:[Rr]eview|[Rr]eport|[Pp]lan|[Ss]trategy|[Ss]urvey|[Ll]etter|[Aa]ct|[Pp]aper|[Aa]udit)\b))|"
    r"\b(?-i:[A-Z])[\w’'-]+\s+(?:site|campus|road|street|lane|avenue|square|quay|house|centre)\b",
    re.IGNORECASE,
)
SENT, PLACED, NOT_PLACED = 0.9, 0.5, 0.35


def asks_where(text: str) -> bool:
    """Whether a question asks where something is or is to be, and for no figure and no money."""
    return _WHERE.match(text) is not None and _NO_PLACE.search(text) is None


def where_adds(asked: str, text: str) -> float:
    """What it adds that a sentence tells where, below 0 where it names no place; 0 where that is not asked."""
    if SENT_ASKED.search(asked):
        return SENT if SENT_TOLD.search(text) else 0.0
    if not asks_where(asked):
        return 0.0
    return PLACED if _PLACE.search(text) else -NOT_PLACED


# A kind of place that tells where, though it has no name: "in a police station", "at home", "abroad".
_KIND_OF_PLACE = re.compile(
    r"\b(?:on|at|off|near|beside|behind|opposite|next\s+to|inside|outside|within|in|into|to|across|around|along|above|below|under|between|from|by)\s+"
    r"(?:(?!(?:and|or|of|was|were|is|are|has|have|had|will|would)\b)[\w’'-]+\s+){0,4}?(?P<kind>(?:"
    r"home|homes|house|houses|flats?|hotels?|hostels?|building|buildings|site|sites|campus|centres?|hubs?|libraries|library|schools?|"
    r"colleges?|academ(?:y|ies)|nurser(?:y|ies)|universit(?:y|ies)|hospitals?|clinics?|surger(?:y|ies)|hospices?|churches|church|halls?|"
    r"offices?|rooms?|chamber|stations?|prisons?|custody|cells?|courts?|institutions?|barracks|"
    r"streets?|roads?|lanes?|parks?|playgrounds?|quays?|harbours?|ports?|piers?|rivers?|sea|coast|shores?|beach|island|shops?|mall|market|"
    r"village|villages|towns?|city|cities|count(?:y|ies)|boroughs?|wards?|districts?|areas?|estates?|regions?|countr(?:y|ies)|"
    r"neighbourhoods?|localit(?:y|ies)|community|communities|north|south|east|west|cent(?:re|ral)|premises|settings?|accommodation|"
    r"placements?|families|carers?|kitchen|garden|field|farm|factory|depot|yard|bay|floor|corridor|bus|train|van|boat|car|web\s?site|"
    r"portal|intranet|system|board|panel|committee|cabinet|council|team|service|directorate|government|authority|authorities))\b|"
    r"\b(?P<alone>abroad|overseas|online|on-line|elsewhere|indoors|outdoors|upstairs|downstairs|nationwide|countywide|borough-?wide|"
    r"locally|everywhere|nearby|next\s+door|virtually|remotely|on\s+site|off\s+site|in-house|(?:out|in)[\s-](?:of[\s-])?(?:county|borough|area))\b",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w’'&-]*(?:\s+(?:(?:of|the|and|upon|on)\s+)?[A-Z][\w’'&-]*)*"
# "Four kiosks are open: Gull Sands (North) and Eel Pier": places named one by one.
_ONE_BY_ONE = re.compile(
    rf"{_NAME}\s*\([^)]*\)\s*(?:,|;|and\b)|:\s+(?:the\s+)?{_NAME}(?:,|;|\s+and)\s|{_NAME}(?:,\s+{_NAME})+,?\s+and\s+(?:the\s+)?{_NAME}|\s\|\s"
)
# "Where do the new crews come from?": people are from a place or a body, and no money is.
_PEOPLE_FROM = re.compile(
    r"^\W*(?:(?:and|so|but)\s+)?where\s+(?:do|does|did|have|had|are|were|is|was)\s+(?:[\w’'-]+\s+){0,5}?(?:minors?|children|kids|"
    r"famil(?:y|ies)|refugees|seekers|migrants|staff|workers?|carers?|adopters|residents|people|recruits?|students?|pupils?|starters|"
    r"teachers|nurses|crews?|arrivals|visitors|boys|girls|teenagers)\s+(?:[\w’'-]+\s+){0,3}?(?:come|coming|came)\s+from\W*$",
    re.IGNORECASE,
)

# What is done or stands somewhere: "where is the risk?" asks for no place, and "where are we with it?" for none.
_THING_SOMEWHERE = re.compile(
    r"\b(?:based|located|situated|sited|held|kept|built|placed|housed|living|lives?|lived|staying|stay|stabbed|found|killed|attacked|shot|"
    r"hurt|injured|born|taken|moved|moving|move|relocat\w+|open|opens|opening|opened|meet|meets|met|meeting|happen\w*|(?:take|took|taking)\s+"
    r"place|be|go|going|gone|went|work|works|working|seen|searched|arrested|launched|delivered|educated|taught|trained|accommodated|"
    r"stored|sleep|sleeping|hubs?|homes?|centres?|schools?|offices?|buildings?|units?|bases?|sites?|places?|clinics?|librar(?:y|ies)|"
    r"nurser(?:y|ies)|academ(?:y|ies)|hospitals?)\W*$",
    re.IGNORECASE,
)
_NOT_ON_A_MAP = re.compile(
    r"\bwhere\b\W+(?:is|are|was|were|do|does|did|will|would|has|have)\s+(?:we|things|matters|it\s+all|this|that|you|everything|i)\b|"
    r"\b(?:cuts?|overspen\w+|underspen\w+|shortfall|shortages?|demand|growth|risks?|delays?|changes?|reductions?|increases?|differences?|"
    r"performance|spend\w*|costs?|improvements?|progress|needs?|priorit\w+|attention|focus|wrong|short|behind|heading)\b",
    re.IGNORECASE,
)
# "Complaints go to the Harbour Forum"
_TO_A_NAME = re.compile(
    r"\b(?:to|into|from|via|through|across|throughout|around|outside|by)\s+(?:the\s+)?"
    rf"(?!(?:{'|'.join(m.title() for m in NAMES)}|Quarter|Year)\b)[A-Z][\w’'-]*"
)


def names_no_place(case: Case, draft: Draft) -> str | None:
    """Why a draft does not tell where: its sentences name no place and no kind of place but the question's own. None
    where they do, or where no place is asked for.
    """
    if draft.kind is not AnswerKind.PASSAGE or draft.facts:
        return None
    texts = tuple(draft.quotes[n].text for n in draft.headline.quotes)
    return where_untold(case.query.text, texts)


def where_untold(asked: str, texts: tuple[str, ...]) -> str | None:
    """Why sentences do not tell where something is or people come from; None where they do, or where no place is asked
    for.
    """
    if _PEOPLE_FROM.match(asked):
        told = any(re.search(r"\bfrom\b", t, re.IGNORECASE) or has_name(t, asked) for t in texts)
    elif asks_where(asked) and _THING_SOMEWHERE.search(asked) and not (
        _NOT_ON_A_MAP.search(asked) or SENT_ASKED.search(asked)
    ):
        told = any(_tells_where(t, asked) for t in texts)
    else:
        return None
    return None if told else "The papers speak of this, but do not say where."


def _tells_where(text: str, asked: str) -> bool:
    """Whether a text names a place, or a kind of place that the question does not name."""
    given = set(content_stems(asked))
    if any(_names_more(m.group(), given) for p in (_PLACE, _TO_A_NAME) for m in p.finditer(text)):
        return True
    if _ONE_BY_ONE.search(text):
        return True
    return any(m["alone"] or stem(m["kind"].lower()) not in given for m in _KIND_OF_PLACE.finditer(text))


def _names_more(place: str, given: set[str]) -> bool:
    """Whether a place, as it is named in a text, is another than the question's own, and no day."""
    names = [w for w in re.findall(r"\b[A-Z][\w’'-]*", place) if w.lower() not in _DAYS]
    return any(stem(w.lower()) not in given for w in names)


_DAYS = frozenset("on at in the monday tuesday wednesday thursday friday saturday sunday".split())
