"""The rows and columns of a table by their names: which one a question means, and whose figures it does not ask for."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.area import COMPARATORS, area_label, find_areas
from corpus.fact import Fact
from corpus.numbers import WORDS
from corpus.period_reading import bare_months, find_periods
from corpus.stage import find_stages
from corpus.words import content_stems, tokens
from retrieval.asked_once import Asked
from retrieval.asked_unit import DURATION
from retrieval.own_words import own_words, row_label
from retrieval.query import Query

_RANGE = re.compile(
    rf"\b(?:between\s+|from\s+|aged?\s+)?(\d+|{'|'.join(WORDS)})\s*(?:-|–|to|and)\s*(\d+|{'|'.join(WORDS)})\b\+?"
    r"(?:\s+(years?|months?|weeks?|days?|miles?|hours?))?",
    re.IGNORECASE,
)


def spans_in(text: str) -> set[tuple[int, int]]:
    """The stretches of ages and lengths that a text names: "between one and two years", "1 - 2 years"."""
    for p in reversed(find_periods(text)):
        text = f"{text[: p.start]} {text[p.end :]}"
    found = set()
    for m in _RANGE.finditer(text):
        low, high = (int(x) if x.isdigit() else WORDS[x.lower()] for x in (m[1], m[2]))
        if low < high <= 120:
            found.add((low, high))
    return found


def labelled_so(query: Query, fact: Fact) -> bool | None:
    """Whether a row named by a number or a stretch of them is the one asked for; None for a row named otherwise."""
    label = row_label(fact)
    if not any(label in x for x in fact.path[1:]):
        return None  # a row without a name begins with a figure
    if label.isdigit() and len(label) < 3:
        asked = {t for t in tokens(query.text) if t.isdigit()} | {
            str(WORDS[t]) for t in tokens(query.text) if t in WORDS
        }
        return label in asked
    spans = spans_in(label)
    if spans and (asked_spans := spans_in(query.text)):
        return bool(spans & asked_spans)
    ages = {int(m["age"] or m["old"]) for m in _OF_AN_AGE.finditer(query.text)} if spans else set[int]()
    return any(low <= age <= high for low, high in spans for age in ages) if ages else None


# "A 13 year old", "a child of 13", "aged 13": one of those in the row "11 to 15".
_OF_AN_AGE = re.compile(
    r"(?<![\d/–-])(?P<old>\d{1,3})[\s-]years?[\s-]old\b|"
    r"\b(?:aged|age|(?:child|person|pupil|boy|girl|carer|adult|resident|(?<=\ba\s)foster\s+child)\s+of)\s+(?P<age>\d{1,3})"
    r"(?!\s*(?:[-–/\d+%]|to\b|and\b|or\b|plus\b))",
    re.IGNORECASE,
)


def span_missing(query: Query, fact: Fact, passage: str) -> bool:
    """Whether the question asks for those of some ages ("in the five to nine age band") that nothing on the figure has,
    nor, where it stands in a sentence, its passage.
    """
    asked = spans_in(query.text) if _AGED.search(query.text) else set()
    around = passage if fact.locator.cell is None else ""
    said = " ; ".join((fact.measure, fact.quote, *fact.path, fact.locator.heading or "", around))
    if not asked or asked & spans_in(said):
        return False
    ages = labels_in(said)  # "aged 19, 20 and 21"
    return not any({str(low), str(high)} <= ages for low, high in asked)


_AGED = Asked(r"\bage[ds]?\b|\byears?[\s-]olds?\b")


_DAY = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?[\s-](?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
# "Q3 24", "H1-25": a point of a year with its year in two figures.
_OF_A_YEAR = re.compile(r"\b(?:Q[1-4]|H[12])[\s-]+['’]?\d\d\b", re.IGNORECASE)


# "Table 4. Social workers", "Table 2.1 Contacts": the number of a table tells no group from another.
_OF_A_TABLE = re.compile(
    r"\b(?:table|figure|fig|chart|graph|scorecard|dashboard|appendix|annex|box)\.?\s+[A-Z]?\d{1,2}(?:\.\d+)?[a-z]?"
    r"(?=\s*[.:]|\s+[-–—]\s|\s*$|\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)


# "9. Ferries Table 12: Sailings", printed in the heads of a table: no more does that of its chapter.
_OF_A_CHAPTER = re.compile(
    r"(?:^|(?<=[,;|]\s))\d{1,2}\.\s(?=[A-Z][a-z])|(?<![\w.])\d{1,2}\.?\s(?=[A-Z][^.;|]{0,60}?\bTable\s+\d)"
)


@lru_cache(maxsize=20_000)  # the same few texts are held against each figure of a table
def labels_in(text: str) -> frozenset[str]:
    """The small numbers of a text that no date and no table's own number holds: ages, distances, counts."""
    dateless = _OF_A_YEAR.sub(_blank, _DAY.sub(_blank, text))
    blank = list(_OF_A_TABLE.sub(_blank, _OF_A_CHAPTER.sub(_blank, dateless)))
    spans = [(m.start, m.end) for m in find_periods(text)] + [(m.start, m.end) for m in find_stages(text)]
    for start, end in spans:
        blank[start:end] = " " * (end - start)
    return frozenset(t for t in tokens("".join(blank)) if t.isdecimal() and len(t) < 5 and int(t) < 100)


def _blank(m: re.Match[str]) -> str:
    return " " * len(m.group())


# "21 Three or more placements": the number of a row; not "16 Plus team", "12 Month reviews".
_ROW_NUMBER = re.compile(
    r"^\W*\d{1,3}[a-z]?[.)]?\s+(?=[A-Z][a-z])(?!(?:Plus|Years?|Months?|Weeks?|Days?|Hours?|Miles?|Minutes?)\b)"
)


def unnumbered(label: str) -> str:
    """A row's label without the number that its table gives the row."""
    return _ROW_NUMBER.sub("", label)


def words_unnumbered(fact: Fact) -> str:
    """A figure's own words, a cell's without the number of its row."""
    label = row_label(fact)
    name = unnumbered(label)
    if name == label:
        return own_words(fact)
    first = name.split()[0]
    return own_words(fact).replace(f"{label.removesuffix(name)}{first}", first)


def unasked_row(query: Query, fact: Fact) -> bool:
    """Whether a row is of one place or group that the question does not name, where its table has others beside it."""
    if fact.locator.cell is None or len(fact.path) < 2:
        return False
    if (named_so := labelled_so(query, fact)) is not None:
        return not named_so
    if _THE_REST.match(row_label(fact)) and not _REST_ASKED.search(query.text):
        return True
    asked = query.stems | labels_in(query.text)
    asked |= {str(WORDS[t]) for t in tokens(query.text) if t in WORDS}
    asked |= {s for t in tokens(query.text) if t in _SEASONS for s in content_stems(t)}
    asked |= {s for council in query.authorities for s in content_stems(council)}
    label = next((x for x in fact.path if x and x in row_label(fact)), "")
    own = (fact.area,) if fact.area and fact.area not in COMPARATORS else ()
    if area_label(label, own) or find_periods(label) or _only_times(label):
        return False
    if _IN_TIME.match(label) and _DEADLINE.search(query.text):
        return False  # "within 45 days" is asked for, and the caption names the days
    if query.unit == DURATION and _TIME_TAKEN.fullmatch(label):
        return False  # "Average days to complete" is how long it takes, of whatever its table is of
    for area in reversed(find_areas(label, own)):  # "Rate per 10,000 - England": whose it is is no group
        label = f"{label[: area.start]} {label[area.end :]}"
    words = [w for w in content_stems(_PER.sub(" ", label)) if w not in WHOLES]
    if _OF_WHOM.match(label):  # "of whom unaccompanied children": whom all rows count sets it not apart
        words = [w for w in words if w not in _WHOM] or words
    if _TOTAL_ROW.match(label):  # "All joiners" are those who joined
        words = [w for w in words if w.removesuffix("er") not in asked]
    return bool(words) and not any(w in asked for w in words)


_SEASONS = frozenset("spring summer autumn winter".split())  # no subject of a question, and the name of many a row
_OF_WHOM = re.compile(r"(?:[–—•*-]\s*)?(?:of\s+(?:whom|which|these|those)|includ(?:es|ing)|incl\.?)\b", re.IGNORECASE)
_WHOM = frozenset(content_stems("children child people young person pupils adults families number"))
# "Other services", "All other": what is left over beside the rows that are named.
_THE_REST = re.compile(r"(?:all\s+)?others?\b|(?:the\s+)?(?:rest|remainder|remaining)\b|miscellaneous\b", re.IGNORECASE)
_REST_ASKED = re.compile(
    r"\b(?:an)?others?\b|\brest\b|\bremain\w*|\belse(?:where)?\b|\bmiscellaneous\b|\bdifferent\b", re.IGNORECASE
)


def _only_times(label: str) -> bool:
    """Whether a row is named by points of a year alone: "Oct–Dec", "Q2", "September"."""
    spans = [(m.start, m.end) for m in find_stages(label)] + [(start, end) for _, start, end in bare_months(label)]
    blank = list(label)
    for start, end in spans:
        blank[start:end] = " " * (end - start)
    return bool(spans) and not [w for w in content_stems("".join(blank)) if w not in WHOLES]


_IN_TIME = re.compile(
    r"(?:\w+\s+)?(?:in|on|within|to|inside)\s+(?:the\s+)?(?:time(?:scales?)?|target|limit|deadline)\b", re.IGNORECASE
)
_DEADLINE = re.compile(
    r"\b(?:within|inside|in\s+under|in\s+less\s+than|by)\s+(?:the\s+)?(?:\w+\s+){0,2}(?:(?:working|school|calendar)\s+)?"
    r"(?:hours?|days?|weeks?|months?|timescales?|deadline|limit)\b|\b(?:on|in|to)\s+time\b|\btimescales?\b|\btimel(?:y|iness)\b",
    re.IGNORECASE,
)
_TIME_TAKEN = re.compile(
    r"(?:(?:the\s+)?(?:average|mean|median|typical)\s+)?(?:(?:number|length|no\.?)\s+of\s+)?(?:(?:working|school|calendar)\s+)?"
    r"(?:time|days|weeks|months|hours|duration)(?:\s*\([^)]*\))?(?:\s+(?:taken|needed|spent))?(?:\s+(?:to|for|until|from\s+start\s+to)\s+"
    r"(?:complet\w+|finish\w*|end|decision|decide|close|closure))?(?:\s*\([^)]*\))?",
    re.IGNORECASE,
)
# "Rate per 10,000 children under 18", "per 100,000 aged 10–17": so many of whom is no group of the row's.
_PER = re.compile(r"\bper\s+1,?0*(?:,?000)?\b(?:[^,:;()–-]|(?<=\d)[–-](?=\d))*", re.IGNORECASE)
_TOTAL_ASKED = Asked(r"\b(?:totals?|overall|altogether|in\s+all|combined|whole)\b")
# Whose budget it is: its overspend is the total's, and not that of a row that has its name in it.
_WHOSE_BUDGET = Asked(
    r"\b(?:directorate|department|council|authority)\b(?!\s+tax)|"
    r"\b(?:over|under)spend\w*\b[^?]*\b(?:children|adult)(?:['’]?s['’]?)?\s+(?:services|social\s+care)\b|"
    r"\b(?:children|adult)(?:['’]?s['’]?)?\s+(?:services|social\s+care)\b[^?]*\b(?:over|under)spend\w*"
)
_TOTAL_ROW = re.compile(r"(?:(?:grand|sub)?-?\s*totals?|overall|all)\b", re.IGNORECASE)


def totals(query: Query, fact: Fact) -> bool:
    """Whether a cell is of the row of the whole, and the question asks for the whole: "our total reserves", "the
    council's overspend".
    """
    row = fact.locator.cell is not None and _TOTAL_ROW.match(fact.quote.split(" | ")[0].strip())
    whole = _TOTAL_ASKED.search(query.text) or (fact.unit == "GBP" and _WHOSE_BUDGET.search(query.text))
    return bool(row) and bool(whole)


def all_of_a_kind(label: str) -> bool:
    """Whether a row is of all that the rows beside it are of: "All crews" says of each of them that it is a crew, and
    is not named by "the Bell Quay crew".
    """
    return _ALL_OF_A_KIND.match(label) is not None


_ALL_OF_A_KIND = re.compile(r"\W*(?:all|total)\s+(?:the\s+)?[a-z-]+s\W*$", re.IGNORECASE)


# Words of a row's label that name no part of anything: it is the whole, or the kind of number it holds.
WHOLES = frozenset(
    s
    for w in """total all overall county borough council number numbers rate rates percentage figure
    figures count value average year snapshot date""".split()
    for s in content_stems(w)
)


# "North Pennine average", "Regional mean": a figure of those who are named, whatever area the table is of.
_AVERAGE_OF = re.compile(
    r"^(?:the\s+)?(?P<whose>(?:[A-Z][\w’'-]*\s+){2,5}|(?:Region(?:al)?|Group|Family|Sector|Cluster|Peer|Neighbours?)\s+)"
    r"(?:(?i:group|region|family|councils?|authorities|neighbours?)\s+)*(?i:average|mean|median)\b"
)


def anothers_average(query: Query, fact: Fact) -> bool:
    """Whether a cell stands in a row or column of somebody's average whom the question does not name."""
    if fact.locator.cell is None:
        return False
    asked = set(content_stems(query.text)) | query.stems
    whose = (m["whose"] for x in fact.path[2:] if (m := _AVERAGE_OF.match(x)))
    return any(not asked & set(content_stems(w)) for w in whose)
