"""Legs: the questions inside a question that speaks of two councils, two papers or two times.

"What did the July 2021 minutes put it at, and what does the annual report?" is two questions with one subject, and
each has to be answered from its own paper. A leg is a question complete in itself, with the papers it names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from answers.figure_named import ANOTHER_FIGURE, CAME_OF_IT, FIGURE, LATER, NEWER
from answers.named_papers import called, papers_in
from answers.setting import (
    DANGLING,
    SINCE_THEN,
    Setting,
    set_apart,
    settings_in,
    subject_of,
    subject_words,
    with_its_time,
)
from corpus.paper import Kind
from corpus.period import Period, PeriodKind
from corpus.period_reading import find_periods
from corpus.scope import Listing
from corpus.stage import MONTH, find_stages
from corpus.words import content_stems
from retrieval.asked_unit import unit_of
from retrieval.wanted import Wanted, wanted_of


@dataclass(frozen=True, slots=True)
class Leg:
    """One question of several.

    text    complete in itself
    name    what sets it apart from the others, as the question puts it: "Ealing", "July 2021 minutes"; "" for nothing
    papers  ids of the papers it is about; () for any
    times   the periods it names
    councils  the authorities it names
    asking  what says the kind of answer where the leg's own words do not: the whole question; None where they do
    after   the time after which its figure has to be: "the newer figure"; None for any
    """

    text: str
    name: str
    papers: tuple[str, ...] = ()
    times: tuple[Period, ...] = ()
    councils: tuple[str, ...] = ()
    asking: str | None = None
    after: Period | None = None


_JOIN = re.compile(
    r"\s*(?:[,;(-]\s*)?\b(?:and\s+then|and\s+also|and|or(?!\s+(?:not|better|worse|higher|lower|more|less|fewer|up|down|smaller|bigger)\b)|but|versus|vs?\.?|against|compared\s+(?:to|with)|"
    r"(?:higher|lower|more|less|fewer|bigger|greater)\s+than|than|whereas|while|"
    r"with(?=\s+(?:what|(?:the|that|those)\s+(?:[\w’'-]+\s+){0,3}?(?:figures?|numbers?|ones?|totals?|counts?|rates?|percentages?|values?))\b))\b\s*(?:\(\s*)?|[;?]\s+|\.\s+(?=[A-Z])|\s+[-–—]\s+",
    re.IGNORECASE,
)
_BETWEEN_SETTINGS = re.compile(
    r"[\s,()'’s-]*(?:(?:and|or|then|versus|vs?\.?|to|with|against|compared?|both|in|at|for|the|of|from|by|as|end|"
    r"figures?|figure|councils?|councillors?|papers?)[\s,()-]*)*",
    re.IGNORECASE,
)
# "How does 2023/24 compare with 2022/23 for …?": what each was.
_COMPARED = re.compile(r"\bcompare\b", re.IGNORECASE)
_HOW_DOES = re.compile(r"^(\W*(?:(?:and|so)\s+)?)how\s+(?:does|do|did|will|would)\s+", re.IGNORECASE)
_EACH = re.compile(
    r"\b(?:both|each|either|respectively)\b|\b(?:(?:put|set|lay|show)\s+)?side\s+by\s+side\b|\bbetween\b|\bcompare(?:d|s)?\b",
    re.IGNORECASE,
)
# What only holds of the two together: a leg of its own asks for its own figure.
_TOGETHER = (
    (
        re.compile(
            r"\b(?:which|who)\s+(?:of\s+(?:them|the\s+two|these|those)\s+)?(?:council\s+|one\s+|authority\s+)?(?:had|has|got|saw|"
            r"report(?:s|ed)|count(?:s|ed)|record(?:s|ed)|told\s+of|took|has\s+had)\s+(?:the\s+)?(?:more|fewer|most|fewest)\s+"
            r"(?=(?:[\w’'-]+\s+){0,4}?(?:[a-z’'-]+s|children|people|women|men)\b)",
            re.IGNORECASE,
        ),
        "how many ",
    ),
    (
        re.compile(
            r"\bhow\s+(?:did|do|does|have|has)\s+(the\s+(?:number|rate|share|percentage|proportion|cost)\b.*?)\s+"
            r"(?:change|compare|differ|move)d?\b",
            re.IGNORECASE,
        ),
        r"what was \1",
    ),
    (
        re.compile(
            r"\b(?:which|who)\s+(?:council\s+|one\s+|authority\s+)?(?:had|has|was|is)\s+(?:the\s+)?"
            r"(?:higher|lower|bigger|larger|more|fewer|most|least|better|worse)\b",
            re.IGNORECASE,
        ),
        "what was the",
    ),
    (
        re.compile(
            r"\b(?:higher|lower|more|less|fewer)(?:\s+or\s+(?:higher|lower|more|less|fewer))?(?:\s+than)?\s*$",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        re.compile(
            r"\bdid\s+((?:[\w’'-]+\s+){1,4}?)(?:both\s+|all\s+)?(get|receive|reach|pay|have)\s+the\s+same\s+(\w+)",
            re.IGNORECASE,
        ),
        r"what \3 did \1\2",
    ),
    (re.compile(r"\b(?:differs?|differed)\b", re.IGNORECASE), ""),
    (re.compile(r"\bcompare\b", re.IGNORECASE), "what is"),
    (re.compile(r"\bcompared\s+(?:to|with)\s*$|\b(?:versus|vs?\.?|against)\s*$", re.IGNORECASE), ""),
)


def legs_of(question: str, authorities: tuple[str, ...], shelf: Mapping[str, Listing]) -> tuple[Leg, ...]:
    """The legs of a question, in the order it names them; () for a question that is one."""
    settings = settings_in(question, authorities)
    papers = tuple(Setting("paper", " ".join(m.papers), m.start, m.end) for m in papers_in(question, shelf))
    texts = _over_a_list(question, (*settings, *papers)) or _by_clause(question, settings, papers, authorities, shelf)
    legs = tuple(_asked_as(question, _leg(_alone(text), name, authorities, shelf)) for text, name in texts)
    if legs and legs[0].councils:  # what is asked of one council is asked of it throughout
        own = replace(legs[0], papers=_papers_of(legs[0].councils, shelf))
        legs = tuple(x if x.papers else replace(x, papers=own.papers, councils=own.councils) for x in legs)
    newer = [NEWER.search(text) is not None and LATER.search(text) is not None for text, _ in texts]
    legs = tuple(_since(x, legs[:n], shelf, newer[n]) for n, x in enumerate(legs))
    return legs if len({(leg.text, leg.papers) for leg in legs}) == len(legs) > 1 else ()


def _since(leg: Leg, before: tuple[Leg, ...], shelf: Mapping[str, Listing], newer: bool) -> Leg:
    """A leg that asks what came after what a paper says, of all other papers; one that asks for a newer figure, of a
    later time.
    """
    told = {i for x in before for i in x.papers}
    times = [t for x in before for t in x.times]
    if newer and times and not leg.times:
        return replace(leg, after=max(times, key=lambda t: t.last_day))
    if leg.papers or not told or not SINCE_THEN.search(leg.text):
        return leg
    return replace(leg, papers=tuple(i for i in shelf if i not in told))


def leg_of(text: str, authorities: tuple[str, ...], shelf: Mapping[str, Listing]) -> Leg:
    """A question without the names of the papers it is asked of, with the papers."""
    return _leg(text, "", authorities, shelf)


def _leg(text: str, name: str, authorities: tuple[str, ...], shelf: Mapping[str, Listing]) -> Leg:
    settings = settings_in(text, authorities)
    councils = tuple(dict.fromkeys(s.value for s in settings if s.kind == "council"))
    named, own = _papers_named(text, shelf), _papers_of(councils, shelf)
    both = tuple(i for i in named if i in own)
    if own and not both and len(named) > 1:
        named = ()  # what is called so here are papers of others: "Ferryport in its May update"
    alone = _unnamed(text, shelf) if len(both or named) < len(shelf) else text
    return Leg(
        CAME_OF_IT.sub(FIGURE, NEWER.sub(FIGURE, alone)),
        name,
        both or named or own,
        tuple(p.period for p in find_periods(text)),
        councils,
    )


def _asked_as(question: str, leg: Leg) -> Leg:
    """A leg that says no kind of answer asks for the kind that the whole question asks for: a figure, mostly; and for
    a figure where the whole asks for a change and the leg for one end of it.
    """
    no_kind = wanted_of(leg.text) is Wanted.PASSAGE and unit_of(leg.text) is None and _ASKS.search(leg.text)
    whole = wanted_of(question)
    if not no_kind or whole not in (Wanted.FIGURE, Wanted.CHANGE):
        return leg
    return replace(leg, asking=_ONE_END if whole is Wanted.CHANGE and len(leg.times) == 1 else question)


_ONE_END = "What was the figure?"


def _unnamed(text: str, shelf: Mapping[str, Listing]) -> str:
    """A leg's text without the names of the papers it is asked of: they are no part of what it asks. The year of an
    annual report stays, for its figures are of that year where nothing else is said ("what does it print for 2021?"),
    and so does the quarter or period of another report.
    """
    named = papers_in(text, shelf)
    dated = any(not any(m.start <= p.start < m.end for m in named) for p in find_periods(text))
    for m in reversed(named):
        annual = "annual" in m.text.lower() and len(m.papers) == 1
        titled = called(shelf[m.papers[0]]) if annual else ""
        years = [f"the {p.text} report" for p in find_periods(f"{m.text}; {titled}") if p.period.kind in _YEARS]
        minutes = any(shelf[i].metadata.kind is Kind.MINUTES for i in m.papers)
        staged = [s for s in find_stages(m.text) if s.stage.kind != MONTH and not minutes]
        kept = (years if not dated else []) or [f"for {m.text[s.start : s.end]}" for s in staged]
        text = f"{_ITS.sub('', text[: m.start])} {kept[0] if kept else ''}  {text[m.end :]}"
    return " ".join(DANGLING.sub(" ", f"{text}  ").split())


_ITS = re.compile(r"\b(?:its|their|our|his|her)\s+$", re.IGNORECASE)  # "in its May update"
_YEARS = (PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR, PeriodKind.ACADEMIC_YEAR)


def _papers_of(councils: tuple[str, ...], shelf: Mapping[str, Listing]) -> tuple[str, ...]:
    return tuple(i for i, x in shelf.items() if x.metadata.authority in councils)


def _over_a_list(question: str, settings: tuple[Setting, ...]) -> list[tuple[str, str]]:
    """One question for each entry of a list of councils, times or papers: "in Ealing and Hackney", "2020/21 and
    2021/22", "the report and the minutes".
    """
    for kind in ("council", "source", "paper"):
        own = [with_its_time(question, s) if kind == "council" else s for s in settings if s.kind == kind]
        run: list[Setting] = own[:1]
        for a, b in pairwise(own):
            if not _BETWEEN_SETTINGS.fullmatch(question[a.end : b.start]):
                break
            run.append(b)
        if len(run) < 2 or len({s.value for s in run}) < 2 or len(run) < len({s.value for s in own}):
            continue
        if kind == "source" and re.search(r"\bfrom\s+(?:the\s+)?$", question[: run[0].start], re.IGNORECASE):
            continue  # "from 2019/20 to 2021/22": one stretch of time
        stretch = kind == "source" and _TO.fullmatch(question[run[0].end : run[-1].start])
        if stretch and wanted_of(question) is Wanted.SERIES:
            continue  # "every year, 2019 to 2022": so it is without the "from"
        first, last = run[0].start, run[-1].end
        names = ["" if kind == "paper" else s.value for s in run]
        lead, tail = question[:first], question[last:]
        if _HOW_DOES.match(lead) and _COMPARED.search(question[first:]):
            lead, tail = _HOW_DOES.sub(r"\1what was ", lead), _COMPARED.sub("", tail)
        texts = [lead + question[s.start : s.end] + tail for s in run]
        return list(zip(texts, names, strict=True))
    return []


_TO = re.compile(r"\s*(?:to|until|till|through\s+to|up\s+to|[-–—])\s*(?:the\s+)?", re.IGNORECASE)


def _by_clause(
    question: str,
    settings: tuple[Setting, ...],
    papers: tuple[Setting, ...],
    authorities: tuple[str, ...],
    shelf: Mapping[str, Listing],
) -> list[tuple[str, str]]:
    """The question cut where a clause with a council, time or paper of its own begins; a later clause without a
    subject takes that of the first.
    """
    stages = [Setting("source", str(m.stage), m.start, m.end) for m in find_stages(question)]
    since = [Setting("source", "since", m.start(), m.end()) for m in SINCE_THEN.finditer(question)]
    outside = [s for s in (*settings, *stages, *since) if not any(p.start <= s.start < p.end for p in papers)]
    marks = [*outside, *papers]
    cuts: list[re.Match[str]] = []
    for m in _JOIN.finditer(question):
        begin = cuts[-1].end() if cuts else 0
        if _parts_here(question, m, [s for s in marks if begin <= s.start and s.end <= m.start() + 1], marks):
            cuts.append(m)
    if not 1 <= len(cuts) < MOST:
        return []
    starts, ends = [0, *(m.end() for m in cuts)], [*(m.start() for m in cuts), len(question)]
    parts = [_WHAT_ARE_THEY.sub("", question[a:b]).strip(" ,;?()-") for a, b in zip(starts, ends, strict=True)]
    parts = [*parts[:1], *(_ASKED_OF_THE_FIRST.sub("", part) for part in parts[1:])]
    if subject_words(parts[0], authorities, shelf) == 0 and not _TOPIC.match(parts[0]):
        return []
    texts = [parts[0], *(_joined_on(part, parts[0], authorities, shelf) for part in parts[1:])]
    return [(text, _name(part, authorities)) for text, part in zip(texts, parts, strict=True)]


def _parts_here(question: str, join: re.Match[str], left: list[Setting], marks: list[Setting]) -> bool:
    """Whether a new clause begins after a joining word: it asks anew or names its council, time or paper at once, and
    that one is set against another of its kind before it. A new sentence begins one only with another paper.
    """
    right = [s for s in marks if s.start >= join.end() - 1]
    if not left or not right or any(s.start < join.start() and join.end() < s.end for s in marks):
        return False
    if join.group().startswith("."):
        left, right = ([s for s in side if s.kind == "paper"] for side in (left, right))
        return any(set_apart(a, b) for a in left for b in right[:1])
    if wanted_of(question) is Wanted.CHANGE and _BETWEEN.search(question[: left[-1].start]) and _is_stretch(
        question, left[-1], right[0]
    ):
        return False
    if join.group().strip() in _DASHES and _ASKS.match(question[join.end() :]) and not _ASKS_AT_ALL.search(
        question[: join.start()]
    ):
        return False  # "Ferryport harbour panel - how many …?": what stands before says only whose
    asks = _ASKS.match(question[join.end() :]) or ANOTHER_FIGURE.match(question[join.end() :])
    contrast = _CONTRAST.search(join.group()) is not None
    if not asks and right[0].start - join.end() > (IN_THE_CLAUSE if contrast else AT_ONCE):
        return False
    return any(set_apart(a, b) for a in left for b in right)


_DASHES = ("-", "–", "—")
_ASKS_AT_ALL = re.compile(
    r"\b(?:who|what|when|where|which|how|why|is|are|was|were|did|do|does|has|have|had|will|give|tell|show|list|compare)\b|\?",
    re.IGNORECASE,
)


def _is_stretch(question: str, first: Setting, last: Setting) -> bool:
    """Whether two times are the ends of one stretch, "(between) P3 and P6": a change over it is one question."""
    joint = question[first.end : last.start]
    return first.kind == last.kind == "source" and _AND.fullmatch(joint) is not None


_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?(?:end\s+of\s+)?$", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+(?:the\s+)?(?:end\s+of\s+)?", re.IGNORECASE)
_WHAT_ARE_THEY = re.compile(
    r"(?:\s*[-–,.;?]\s*)(?:what\s+(?:are|were)\s+(?:they|these|those|the\s+two|both)|give\s+(?:me\s+|us\s+)?(?:both|each|the\s+two).*|"
    r"(?:the\s+)?(?:figures?|numbers?|rates?|amounts?|sums?)\s+(?:for|of)\s+(?:both|each|the\s+two).*|"
    r"both\s+(?:the\s+)?(?:figures|numbers|rates|amounts|sums).*)\W*$",
    re.IGNORECASE,
)  # asked of the parts together, it asks nothing of each
# "… told us what it was. What was said, and what does the report show?": the first of them asks what stands before.
_ASKED_OF_THE_FIRST = re.compile(
    r"^\W*what\s+(?:was|were|did)\s+(?:(?:it|they|he|she|members|councillors|scrutiny)\s+)?(?:that|said|say|told|quoted|heard?|reported|given|"
    r"the\s+(?:answer|reply|figure))\s*[,;?]?\s*(?:and\s+)?(?=(?:what|how|which|does|did)\b)",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"[\w’'&/ -]{3,40}:\s")  # "B&B numbers: what was …"
MOST = 3  # legs
AT_ONCE = 14  # characters from a joining word to the council, time or paper that it sets against another
IN_THE_CLAUSE = 45  # the same after "or" and "versus", which set one thing against another
_CONTRAST = re.compile(r"\b(?:or|versus|vs?|against|than|compared)\b", re.IGNORECASE)
_ASKS = re.compile(r"\s*(?:in\s+)?(?:who|what|when|where|which|how|why|what's|whats)\b", re.IGNORECASE)


def _joined_on(part: str, first: str, authorities: tuple[str, ...], shelf: Mapping[str, Listing]) -> str:
    """A later clause with the subject of the first where it has none of its own."""
    topic = _TOPIC.match(first)
    kinds, told = ({m.group().lower() for m in _KIND_OF_NUMBER.finditer(text)} for text in (part, first))
    another = topic is not None and bool(kinds) and not kinds & told
    own = subject_words(part, authorities, shelf) >= (1 if _COUNTS.search(part) else OWN_SUBJECT)
    of_the_first = _OF_THE_FIRST.search(part) or _SO_MANY_OF_IT.match(part) and _COUNTS.match(first)
    if another or (own and not of_the_first):
        return (topic.group() if topic else "") + part
    if topic and subject_words(first[topic.end() :], authorities, shelf) == 0:
        return topic.group() + part  # "Health assessments: what were members told, and what does the report show?"
    subject = subject_of(_alone(first), authorities, shelf)
    return f"{subject} – {part}" if content_stems(subject) else part


_COUNTS = re.compile(r"\b(?:how\s+many|(?:number|share|rate|percentage|proportion|cost)s?\s+of)\s+[a-z]", re.IGNORECASE)
# "Caseloads: what range was quoted in May, and what average does the report give?": each of its own kind, of one topic.
_KIND_OF_NUMBER = re.compile(
    r"\b(?:average|mean|median|range|spread|highest|lowest|maximum|minimum|longest|shortest|target|forecast)\b",
    re.IGNORECASE,
)
# "… and when does the Cabinet Member now expect it to open?": it is what the first clause named.
_OF_THE_FIRST = re.compile(r"\b(?:it|they)\s+(?:to\s+)?[a-z]+|\bto\s+[a-z]+\s+(?:it|them)\W*$", re.IGNORECASE)
# "… and how many did the pilot report in May?": so many of what the first clause counts.
_SO_MANY_OF_IT = re.compile(
    r"\W*how\s+many\s+(?:(?:were\s+there|have\s+there\s+been|had\s+there\s+been|are\s+there)\s+)?"
    r"(?:did|does|do|so\s+far|to\s+date|up\s+to|since|by|this|last|in|at|on|during|when)\b",
    re.IGNORECASE,
)
OWN_SUBJECT = 2  # words that name something: a clause with fewer speaks of what the first one named


def _alone(text: str) -> str:
    """A leg without the words that only hold of the legs together."""
    for pattern, instead in _TOGETHER:
        text = pattern.sub(instead, text)
    return " ".join(_EACH.sub(" ", text).split())


def _name(part: str, authorities: tuple[str, ...]) -> str:
    settings = settings_in(part, authorities)
    council = next((s.value for s in settings if s.kind == "council"), "")
    return council or next((s.value for s in settings), "")


def _papers_named(text: str, shelf: Mapping[str, Listing]) -> tuple[str, ...]:
    """The papers that a text names: those that each of its names fits, else those of the first; () for none."""
    names = [m.papers for m in papers_in(text, shelf)]
    if not names:
        return ()
    common = tuple(i for i in names[0] if all(i in other for other in names))
    return common or names[0]
