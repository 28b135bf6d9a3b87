"""Query: what a question asks, read out of its words before anything is searched.

    "How many kids were on CP plans in March 2022?"
    → concepts: children (kids), child protection plan (CP plans) · period: March 2022 · wanted: a figure

A concept is one thing the question names, with every wording that counts as naming it. Words about the asking
("how many", "please") are no concepts; nor are periods, areas, and the authority, which are slots of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from corpus.area import COMPARATORS, AreaMention, find_areas
from corpus.glossary import Glossary
from corpus.numbers import WORDS
from corpus.period import Period, PeriodMention, bare_months, find_periods
from corpus.words import STOP, stem, tokens
from retrieval.plain_words import MOVEMENT_TERMS, PLAIN_TERMS


class Wanted(StrEnum):
    """The kind of answer a question wants."""

    FIGURE = "figure"
    CHANGE = "change"
    SERIES = "series"
    COMPARISON = "comparison"
    LIST = "list"
    WHY = "why"
    PEOPLE = "people"
    DECISION = "decision"
    DATE = "date"
    PASSAGE = "passage"
    JUDGEMENT = "judgement"
    PERSONAL = "personal data"


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing the question names.

    asked        as the question puts it
    start        where in the question, a character position from 0
    alternatives each a tuple of stems that together name it; the first is the question's own wording
    """

    asked: str
    alternatives: tuple[tuple[str, ...], ...]
    start: int = 0


@dataclass(frozen=True, slots=True)
class Query:
    """A question, read.

    text         the question as asked (after a follow-up was completed)
    concepts     what it names, in order
    periods      the periods it names for what it asks, in order; () where it names none
    papers_of    periods that name a paper and not a figure's time ("the July 2021 minutes", "the 21/22 annual report")
    areas        comparators it names ("England"); the authority is not among them
    authorities  the authorities it names that the shelf holds
    strangers    other councils it names
    wanted       the kind of answer
    unit         "%", "per 10,000", "GBP", "weeks" … where the words ask for one; None otherwise
    count        how many entries a list is said to have ("the six areas"); None where not said
    expansions   (as asked, how it was read) for each acronym or synonym that was expanded
    """

    text: str
    concepts: tuple[Concept, ...]
    periods: tuple[Period, ...]
    papers_of: tuple[Period, ...]
    areas: tuple[str, ...]
    authorities: tuple[str, ...]
    strangers: tuple[str, ...]
    wanted: Wanted
    unit: str | None
    count: int | None
    expansions: tuple[tuple[str, str], ...]


_FIGURE = re.compile(
    r"\b(?:how\s+many|how\s+much|what(?:['’]?s|\s+is|\s+was|\s+were)?\s+(?:the\s+|our\s+|its\s+|their\s+)?(?:\w+(?:['’]s)?\s+){0,4}?(?:number|percentage|percent|proportion|share|rate|"
    r"total|figure|average|cost|budget|amount|score|%|count)|what\s+(?:%|percentage|proportion|share|number|rate|fraction)|number\s+of|"
    r"percentage|proportion|per\s+10,?000|by\s+how\s+much|how\s+(?:long|often|old|big|high|low|large|few|expensive|quickly|far)|what\s+%|rate\b|"
    r"caseloads?\b|per\s+cent|%)", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:go(?:ne|ing|es)?\s+(?:up|down)|up\s+or\s+down|(?:in|de)creas(?:e|ed|ing)|ris(?:e|en|ing)|rose|fell|fall(?:en|ing)?|drop(?:ped)?|chang(?:e|ed|ing)|"
    r"better\s+or\s+worse|compar(?:e|ed|ison|ing)|versus|vs?\.?\s|stack\s+up|(?:how|has|have|did)\s+(?:[\w'’-]+\s+){1,8}moved?\b|more\s+or\s+(?:less|fewer)|higher\s+or\s+lower|losing\s+more|loosing\s+more|"
    r"difference\s+between|worsen(?:ed|ing)?|shift(?:ed)?|gr(?:ow|ew|own))\b", re.IGNORECASE)
_SERIES = re.compile(
    r"\b(?:year\s+by\s+year|year\s+on\s+year|each\s+(?:year|period|quarter)|every\s+(?:year|period)|over\s+(?:the\s+)?(?:years|time|last\s+\w+\s+years|three\s+years|\w+\s+years)|"
    r"trend|run\s+of\s+figures|series|(?:since|from)\s+20\d\d(?!\S*\s+(?:compared|than))|all\s+(?:the\s+)?(?:years|periods)|period\s+reported|time\s+series)\b", re.IGNORECASE)
_LIST = re.compile(
    r"^\s*(?:list|name|set\s+out|give\s+(?:me\s+)?(?:the|a)\s+(?:list|full\s+list))\b|\blist\s+(?:the|of|all)\b|"
    r"\bwhat\s+(?:are|were)\s+(?:the|our|its|their|all)\s+(?:(?:\w+|['’‘\"])+\s+){0,4}?(?:\w+s\b|['’])|"
    r"\b(?:which|what)\s+(?:(?:" + "|".join(WORDS) + r"|\d+)\s+)?(?:areas|recommendations|priorities|actions|themes|strengths|steps|things|improvements|findings|points|issues|objectives|aims|"
    r"principles|boards|commitments|measures|concerns|risks|services|schools|reasons)\b|\bfor\s+each\s+of\b|\brecommendations?\b|\bnext\s+steps\b|"
    r"\bthe\s+(?:" + "|".join(WORDS) + r")\s+(?:\w+\s+){0,2}?(?:things|areas|priorities|recommendations|points|themes|aims|objectives|steps)\b|\bsigned\s+up\s+to\b", re.IGNORECASE)
_WHY = re.compile(r"\b(?:why|what\s+(?:caused|explains|led\s+to|was\s+the\s+reason|is\s+the\s+reason|reasons?|was\s+driving|were\s+the\s+reasons)|how\s+come|reason\s+(?:for|given|why)|reasons|"
                  r"account\s+for|explain|driving|explanation|because\s+of\s+what)\b", re.IGNORECASE)
_PEOPLE = re.compile(r"\b(?:who|whom|whose|apologies|attend(?:ed|ees|ance|ing)|present\s+at|declar(?:ed|ations?)\b.*\binterests?|names?\s+(?:and|of)\b|which\s+(?:councillors?|members?|officers?)|"
                     r"chair(?:ed|man|s|person)?\b|vice[-\s]chair)\b", re.IGNORECASE)
_DECISION = re.compile(r"\b(?:resol(?:ve|ved|ution|utions)|agree(?:d|ment)?\b|decid(?:e|ed)|decision|approv(?:e|ed)|recommend(?:ed)\b|minutes\s+(?:agreed|approved)|co-?opt(?:ed)?|"
                       r"what\s+was\s+(?:agreed|decided|resolved))\b", re.IGNORECASE)
_DATE = re.compile(r"\b(?:when|what\s+(?:date|day|time|month|year)|which\s+(?:date|day|month|year)|what\s+were\s+the\s+dates|in\s+what\s+(?:month|year))\b", re.IGNORECASE)
_JUDGEMENT = re.compile(
    r"\b(?:do\s+you\s+(?:think|reckon|believe|feel|agree)|in\s+your\s+(?:view|opinion)|your\s+(?:view|opinion|take)|would\s+you\s+say|should\s+(?:we|i|the\s+council|they)\b|"
    r"what\s+do\s+you\s+(?:think|make\s+of)|who\s+is\s+to\s+blame|to\s+blame|personally\s+responsible|is\s+it\s+(?:fair|right|wrong|good\s+enough)|best\s+councillor|worst\b.*\b(?:councillor|officer|member))",
    re.IGNORECASE)
_PERSONAL = re.compile(
    r"\b(?:real\s+name|full\s+name\s+of\s+(?:the\s+)?(?:child|girl|boy|pupil|family)|home\s+address|address\s+of|phone\s+number|mobile\s+number|telephone\s+number|date\s+of\s+birth|"
    r"where\s+does\s+\w+(?:\s+\w+)?\s+live|which\s+school\s+(?:was|is|does|did)\s+(?:she|he|the\s+child|child)|salary\s+of|medical\s+record|email\s+address\s+of|identity\s+of)", re.IGNORECASE)
_UNITS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("per 10,000", re.compile(r"\bper\s+10,?000\b|\bper\s+10k\b|\brates?\s+of\s+(?:\w+\s+){0,3}(?:children|referrals|assessments)|\breferr?al\s+rate\b|\bassessment\s+rate\b", re.IGNORECASE)),
    ("%", re.compile(r"%|\bper\s?cent(?:age)?\b|\bproportion\b|\bshare\b|\bfraction\b|\bvacancy\s+rate|\bturnover\b|\bratings?\s+of\b", re.IGNORECASE)),
    ("GBP", re.compile(r"£|\bhow\s+much\s+(?:money|did|does|do|was\s+spent|is\s+spent|of)\b(?!.*\bmore\s+expensive)|\bcosts?\b|\bspen[dt]\b|\bbudget\b|\boverspen[dt]|\bunderspen[dt]|\bfunding\b|\bpay\s+per\b|\bsalary\b|\bgrant\b", re.IGNORECASE)),
    ("weeks", re.compile(r"\bhow\s+many\s+weeks\b|\bhow\s+long\b", re.IGNORECASE)),
)
_COUNT = re.compile(r"\b(?:the|what|which|list|name|those|these|'?s|had|have|its|our|their)?\s*(" + "|".join(list(WORDS)[1:20]) + r"|\d{1,2})\s+(?:\w+\s+){0,3}?"
                    r"(?:areas|recommendations|priorities|actions|themes|strengths|steps|things|improvements|findings|points|issues|objectives|aims|members|reasons|['’‘]|proud|boards|categories)", re.IGNORECASE)
# Words that say which kind of number is wanted; they match a unit, not a subject.
_ASKING = frozenset(
    """percentage percent cent proportion share rate rates fraction average mean total overall exact latest current recent year years
    month months end start beginning half first second list name names give tell state stated say said told members councillor councillors
    cllr officers officer question answer compare compared comparison versus stack position change changed up down increase decrease
    period each every run series trend across since over time position vs against briefing member long quickly old big please just
    following late early mid per last next set main key particular given reason reasons explain account annual yearly
    quarter third fifth fraction turned turn turning goes go going went come came comes gone put puts take taken taking took made make making held hold
    manage managed run running happen happened happening use used using involve involved getting inside onto within besides
    plus instead still ever yet already quite really most mostly around among amongst stand stands mean means bear bears
    showing shown down out enough good bad well kind sort part partly way ways back own think thought reckon said told final
    looked wrong right high low higher lower highest lowest shoot shot stay stayed stays remain remained biggest largest
    driving drove drive jumped jump now currently today entire middle course spring summer autumn winter actually
    further apart need needs needed something someone anybody anyone somebody nobody everything everyone bit lot lots
    minutes line""".split()
)


def read_query(text: str, glossary: Glossary, authorities: tuple[str, ...] = (), councils: frozenset[str] = frozenset(),
               asking: str | None = None) -> Query:
    """Read a question. `authorities` are those on the shelf, `councils` every council's short name, to know a stranger.

    `asking` is the part that says what kind of answer is wanted, where a follow-up was put together with the question before.
    """
    asking = asking or text
    periods = find_periods(text)
    areas = find_areas(text, authorities)
    wanted = _wanted(asking, find_periods(asking))
    known = glossary.with_terms(PLAIN_TERMS + (MOVEMENT_TERMS if wanted is Wanted.WHY else ()))
    concepts, expansions = _concepts(text, known, periods, tuple(a for a in areas if not _in_a_name(text, a)))
    if any(_BEFORE.search(text[: m.start]) for m in periods):
        concepts += (Concept("before", (("previous",), ("prior",), ("former",))),)
    named = tuple(dict.fromkeys(a.area for a in areas))
    return Query(
        text=text, concepts=concepts, periods=tuple(dict.fromkeys(m.period for m in periods if not names_a_paper(text, m) and not _BEFORE.search(text[: m.start]))),
        papers_of=tuple(dict.fromkeys(m.period for m in periods if names_a_paper(text, m))),
        areas=tuple(a for a in named if a in COMPARATORS), authorities=tuple(a for a in named if a not in COMPARATORS),
        strangers=tuple(sorted(c for c in councils if c not in authorities and re.search(rf"\b{re.escape(c)}(?:['’]s)?\b", text))),
        wanted=wanted, unit=next((u for u, p in _UNITS if p.search(asking)), None), count=_count(text), expansions=expansions,
    )


def _in_a_name(text: str, area: AreaMention) -> bool:
    """Whether an authority's name is part of a longer one ("Young Hackney"): a capital right before it, in mid-sentence."""
    before = re.search(r"(?<=[a-z,] )([A-Z][a-z]+) $", text[: area.start])
    return before is not None and before.group(1) not in ("London", "In", "At", "For", "Of", "Does", "Did", "Cllr")


_PAPER_AFTER = re.compile(r"^[\s,)]*(?:[\w'’&-]+\s+){0,2}?(?:report|minutes|paper|papers|panel|commission|committee|meeting|scrutiny|agenda|update)\b", re.IGNORECASE)
_PAPER_BEFORE = re.compile(r"\b(?:minutes|meeting|panel|commission|committee|report)\s+(?:\d\s+)?(?:of|on|for|in|held\s+on)\s+(?:the\s+)?$|\bfollowing\s+$|\btold\s+(?:\w+\s+){0,2}in\s+$", re.IGNORECASE)
# "before the 2019 inspection" asks for another time than 2019.
_BEFORE = re.compile(r"\b(?:before|prior\s+to)\s+(?:the\s+)?$", re.IGNORECASE)


def names_a_paper(text: str, mention: PeriodMention) -> bool:
    """Whether a period stands for a paper or a meeting: "the July 2021 minutes", "the panel on 11 November 2020"."""
    return bool(_PAPER_AFTER.match(text[mention.end :]) or _PAPER_BEFORE.search(text[: mention.start]))


def asked_months(text: str) -> tuple[int, ...]:
    """Months a question names without a year ("and in September?"), from 1."""
    spans = [(p.start, p.end) for p in find_periods(text)]
    return tuple(n for n, start, end in bare_months(text) if not any(s < end and start < e for s, e in spans))


def _wanted(text: str, periods: tuple[PeriodMention, ...]) -> Wanted:
    """The first kind whose words are there, the most particular first."""
    years = len({m.period for m in periods})
    if _JUDGEMENT.search(text):
        return Wanted.JUDGEMENT
    if _PERSONAL.search(text):
        return Wanted.PERSONAL
    if re.match(r"\s*(?:list|name|set\s+out)\b", text, re.IGNORECASE) or (_count(text) and _LIST.search(text)):
        return Wanted.LIST
    if _WHY.search(text):
        return Wanted.WHY
    if _SERIES.search(text) or years >= 3:
        return Wanted.SERIES
    if _CHANGE.search(text) and (years >= 2 or not re.search(r"\bby\s+(?:what|how\s+much)\b", text, re.IGNORECASE)):
        return Wanted.CHANGE
    if re.search(r"\b(?:how\s+many|what\s+(?:%|percentage|proportion|share)|by\s+(?:what|how\s+much))(?!\w)", text, re.IGNORECASE) and not re.search(r"\bfor\s+each\b", text, re.IGNORECASE):
        return Wanted.FIGURE
    if _PEOPLE.search(text):
        return Wanted.PEOPLE
    if _DATE.search(text):
        return Wanted.DATE
    if _LIST.search(text):
        return Wanted.LIST
    if _FIGURE.search(text):
        return Wanted.FIGURE
    if _DECISION.search(text):
        return Wanted.DECISION
    return Wanted.FIGURE if re.search(r"\bper\s+10|%|\bfigures?\b", text) or (periods and len(text.split()) <= 14 and text.rstrip().endswith("?") and not re.search(r"\b(?:what|which|how|did|was|were|is|does|do|has|have)\b", text, re.IGNORECASE)) \
        else Wanted.PASSAGE


def _count(text: str) -> int | None:
    m = _COUNT.search(text)
    if not m:
        return None
    word = m.group(1).lower()
    return WORDS.get(word) or (int(word) if word.isdigit() else None)


def _concepts(text: str, glossary: Glossary, periods: tuple[PeriodMention, ...],
              areas: tuple[AreaMention, ...]) -> tuple[tuple[Concept, ...], tuple[tuple[str, str], ...]]:
    blank = list(text)
    for start, end in [(p.start, p.end) for p in periods] + [(a.start, a.end) for a in areas]:
        blank[start:end] = " " * (end - start)
    rest = "".join(blank)
    found: list[tuple[int, Concept]] = []
    expansions: list[tuple[str, str]] = []
    for m in re.finditer(r"[\"'‘“]([\w’-]+(?: [\w’-]+){1,3})[\"'’”]", text):
        if (quoted := _stems(m.group(1))) and len(quoted) > 1:  # a quoted name is one thing
            found.append((m.start(), Concept(m.group(1), (quoted,), m.start())))
            blank[m.start() : m.end()] = " " * (m.end() - m.start())
    rest = "".join(blank)
    for e in glossary.expand(rest):
        own = _stems(e.found)
        if not own or (e.found.islower() and (e.found in STOP or e.found in _ASKING) and not _moves(e.found, glossary)):
            continue
        alternatives = dict.fromkeys([own, *(a for o in e.others if (a := _stems(o)))])
        found.append((e.start, Concept(e.found, tuple(alternatives), e.start)))
        if e.found.isupper() or any(c.isupper() for c in e.found[1:]):
            expansions.append((e.found, e.others[0]))
        blank[e.start : e.end] = " " * (e.end - e.start)
    for m in re.finditer(r"[\w£%.,'’-]+", "".join(blank)):
        for token in tokens(m.group()):
            if token in STOP or token in _ASKING or "'" in token or len(token) < 2 and not token.isdigit() or token in WORDS:
                continue
            if token in _PREFIXES:
                continue
            found.append((m.start(), Concept(token, ((stem(token),),), m.start())))
    unique: dict[tuple[tuple[str, ...], ...], Concept] = {}
    for _, concept in sorted(found, key=lambda f: f[0]):
        unique.setdefault(concept.alternatives, concept)
    return tuple(unique.values()), tuple(expansions)


_PREFIXES = frozenset({"re", "non", "co", "pre", "post", "un", "sub", "multi"})


def _moves(word: str, glossary: Glossary) -> bool:
    """Whether a word of direction is part of the subject: in a question that asks why."""
    return glossary.terms[-len(MOVEMENT_TERMS) :] == MOVEMENT_TERMS and any(word in t.expansions for t in MOVEMENT_TERMS)


def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(t) for t in tokens(text) if t not in STOP)
