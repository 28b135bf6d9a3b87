"""What a figure is about: the authority, or those it is compared with.

A comparator's figure is never the authority's figure, so each is known by name wherever it stands: in a row label
("Statistical Neighbour"), a header ("Eng", "SN 2020-21") or a sentence ("the national average").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

ENGLAND = "England"
NEIGHBOURS = "Statistical neighbours"
LONDON = "London"
INNER_LONDON = "Inner London"
OUTER_LONDON = "Outer London"
REGION = "Region"  # the councils around, where the paper does not say which: a column "Region", "the regional average"
REGIONS = (
    "South East", "South West", "East of England", "East Midlands", "West Midlands", "North West", "North East",
    "Yorkshire and the Humber",
)
WALES, ENGLAND_AND_WALES = "Wales", "England and Wales"
COMPARATORS = (ENGLAND, ENGLAND_AND_WALES, WALES, NEIGHBOURS, LONDON, INNER_LONDON, OUTER_LONDON, REGION, *REGIONS)

# "London truancy rate", "truancy rate, London, 2021/22": what is measured stands with its bare name; "London living
# wage rate" is of something of that name, "South London's rate" of less.
_MEASURED = r"(?:rates?|averages?|median|percentage|proportion|share|figures?|numbers?|%|per\s+(?:cent\b|[\d,]+))"
_LONDON_MEASURED = (
    r"|(?:^|[(,;:–—]\s*|\b(?:the|and|or|vs\.?|versus|what|was|is|were|are|give|show)\s+)(?-i:London)"
    r"(?=\s+(?!(?:living|weighting|ambulance|fire|underground|road|street)\b)"
    rf"(?:(?!(?:and|to|from|with)\b)(?-i:[a-z])[\w'’-]*\s+){{0,5}}{_MEASURED})"
    rf"|\b{_MEASURED}(?:[\s,]+(?-i:[^A-Z\s,])[^\s,]*){{0,6}}[\s,]+"
    r"(?<!north )(?<!south )(?<!east )(?<!west )(?<!central )(?-i:London)(?=,?[\W\d]*$)"
)

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        NEIGHBOURS,
        re.compile(
            r"\b(?:(?:stat(?:istical)?s?\.?\s+neighbours?(?:['’]s?)?|stat(?:istical)?s?\.?\s*n(?:eigh?(?:b(?:ou?)?)?|"
            r"b(?:ou)?r)?s?\b\.?|S/?Ns?\b)"
            r"(?:\s+(?:group(?:ing)?s?|cohort|councils?|authorit(?:y|ies)|LAs?|boroughs?)(?:['’]s?)?\b)?|"
            r"CIPFA\s+(?:(?:nearest\s+)?neighbours?|group|family)|SN\s+average|(?:peer|family|comparator|"
            r"benchmark(?:ing)?)\s+groups?(?!\s+(?:conferenc|decision|meeting))(?:\s+average)?|peer\s+average"
            r"|our\s+neighbours|the\s+neighbours['’]?\s+(?:average|rate|figure)s?|nearest\s+neighbours?"
            r"|(?:similar|comparable|comparator)\s+(?:boroughs|councils|authorities|areas)"
            r"|(?:boroughs|councils|authorities|areas|places|local\s+authorities)\s+(?:(?:that|which)\s+(?:are|were|look)\s+)?(?:(?:most|very|closely|"
            r"closest|nearest|much|more|broadly)\s+)*(?:like|alike|similar|comparable|resembling)(?:\s+(?:to|with))?\s+(?:ours?|us|our\s+own)\b)"
            # a row label or a header
            r"|^[\W\d]*(?:comparators?\s+(?:average|avg\.?|mean|median)|(?:peers?|neighbours)(?:\s+(?:average|avg\.?|mean|median))?)"
            r"[\W\d]*$",
            re.IGNORECASE,
        ),
    ),
    (
        REGION,
        re.compile(
            r"^[\W\d]*Region(?:al)?[\W\d]*$|\bregional\s+(?:average|avg|mean|median|rate|figure|comparator)s?\b|\bthe\s+region['’]s\b"
            r"|\b(?:for|about|did|does|than|with|to|against|across|in|and|or)\s+(?:the|our)\s+region(?:\s+as\s+a\s+whole)?\b(?!\s+of\b)",
            re.IGNORECASE,
        ),
    ),
    *((name, re.compile(r"\b" + name.replace(" ", "[ -]") + r"(?:['’]?s)?\b(?! London)")) for name in REGIONS),
    ("Yorkshire and the Humber", re.compile(r"\bYorkshire\s+(?:and|&)\s+(?:the\s+)?Humber\b|\bY\s?&\s?T?H\b")),
    ("East of England", re.compile(r"\bEoE\b")),
    ("West Midlands", re.compile(r"\b(?:W\.?[ -]?Mid(?:land)?s|West Mids)\b")),
    ("East Midlands", re.compile(r"\bE\.?[ -]?Mid(?:land)?s\b")),
    *((name, re.compile(rf"^[\W\d]*{letters}(?:\s+(?:average|avg\.?|region|mean))?[\W\d]*$")) for name, letters in (
        ("North West", "NW"), ("North East", "NE"), ("South West", "SW"), ("South East", "SE"),
        ("West Midlands", "WM"), ("East Midlands", "EM"), ("Yorkshire and the Humber", "YH"))),
    (
        REGION,
        re.compile(
            r"^[\W\d]*(?:the\s+)?region(?:al)?(?:\s+average)?[\W\d]*$"  # a row label or a header
            r"|\bregional\s+(?:average|figure|rate)s?\b|\bthe\s+region['’]s\s+(?:average|figure|rate)\b",
            re.IGNORECASE,
        ),
    ),
    (INNER_LONDON, re.compile(r"\bInner\s+London\b", re.IGNORECASE)),
    (OUTER_LONDON, re.compile(r"\bOuter\s+London\b", re.IGNORECASE)),
    (
        LONDON,
        re.compile(
            r"^[\W\d]*London[\W\d]*$"  # a row label or a header: "London", "London 2021/22"
            r"|(?:\s[-–—]|[:|(])\s*London[\W\d]*$"  # the end of one: "Persistent absence – London"
            r"|\b(?:across|rest\s+of|all|pan-?|the)?\s*London\s+"
            r"(?:averages?|avg|mean|median|boroughs?(?!\s+of\b)|authorities|councils?|rates?|figures?|percentage|level|total|comparators?|"
            r"pupils|children|schools|residents|adults|as\s+a\s+whole|overall|(?:has|had|was|is)\s+(?:a\s+)?(?:at\s+|just\s+)?\d)"
            r"|\b(?:across|rest\s+of|in|for|about|than|with|against|versus|vs\.?|compared\s+to|does|did)\s+London\b"
            r"(?!\s+(?-i:[A-Z])|\s+borough\s+of\b)"
            # "London's rate"; but "London's Burning", and what is the city's own: "London's mayor"
            r"|\bLondon['’]?s\b(?!\s+(?-i:[A-Z][a-z])|\s+(?:mayor|hospitals?|airports?|docks?|museums?|theatres?|streets?|parks?|river)\b)"
            + _LONDON_MEASURED,
            re.IGNORECASE,
        ),
    ),
    (ENGLAND_AND_WALES, re.compile(r"\bEng(?:land)?\.?\s*(?:and|&|/)\s*Wales\b", re.IGNORECASE)),
    (WALES, re.compile(r"(?<!Prince of )(?<!Princess of )(?<!New South )\bWales\b(?!\s+[A-Z])")),
    (
        ENGLAND,
        re.compile(
            r"\b(?:nat(?:ional|['’]?l)?\.?\s+(?:avg|av)\b|nat\.?\s+average|England(?:['’]s)?|Eng\b|national(?:ly)?(?:\s+(?:average|figure|rate|outturn))?|the\s+country\b|"
            r"english\s+average)",
            re.IGNORECASE,
        ),
    ),
)
# "national" in a name or a policy is not a figure for England ("National Panel", "national insurance").
_NATIONAL_NAME = re.compile(
    r"\bnational(?=\s+(?:panel|implementation|schools?|insurance|curriculum|transfer|scheme|referral|issue"
    r"|funds?|programmes?|campaigns?|strategy|service|agency|grants?|association|network|framework|warm"
    r"|picture|context|KPIs?|(?:performance\s+|key\s+)?indicators?|measures?|data\s+set|dataset|return|survey|target|reports?|park|trust|health|guidance|standards?|comparable|advis))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AreaMention:
    """An area named in a text, and where: character positions from 0, end not included."""

    area: str
    start: int
    end: int


def find_areas(text: str, authorities: tuple[str, ...] = ()) -> tuple[AreaMention, ...]:
    """Every comparator, and every one of `authorities`, that a text names, in the order they stand."""
    return _find(text, authorities)


_BOROUGH_OF = r"(?:\b(?:LB|(?:London|Royal|Metropolitan)\s+Borough)\s+(?:of\s+)?)?"
_COUNCIL_OF = r"\s+(?:(?:County|City|Borough|District|Metropolitan)\s+)?(?:Borough\s+)?Council"


@lru_cache(maxsize=20_000)
def _find(text: str, authorities: tuple[str, ...]) -> tuple[AreaMention, ...]:
    found: list[AreaMention] = []
    names = {m.start() for m in _NATIONAL_NAME.finditer(text)}
    for area, pattern in _PATTERNS:
        for m in pattern.finditer(text):
            if m.start() in names or any(m.start() < f.end and f.start < m.end() for f in found):
                continue
            found.append(AreaMention(area, m.start(), m.end()))
    lowered = text.lower()
    for name in authorities:
        if name.lower() not in lowered:  # a shelf of fifty councils: hardly any stands in one text
            continue
        for m in re.finditer(rf"{_BOROUGH_OF}\b{re.escape(name)}(?:{_COUNCIL_OF})?(?:['’]s|s)?\b", text, re.IGNORECASE):
            found.append(AreaMention(name, m.start(), m.end()))
    return tuple(sorted(found, key=lambda f: f.start))


# Names of councils that are words, surnames or parts of other names as often as councils.
EVERYDAY_NAMES = frozenset(
    "Arun Ashfield Barking Bath Boston Bury Cumberland Deal Eden Gordon Hart Hastings Melton Poole Preston Reading "
    "Rother Rugby Sale Stroud Swale Tees Wells Westminster Wyre".split()
)
# A figure is a council's where the council is who has it: "Kent had 12 homes", "Kent's rate", "Kent (12)", "than Kent".
# "Children placed in Kent" is not Kent's figure, nor is "Kent Police had 12 officers".
_COUNCIL = r"(?:\s+(?:(?:County|City|Borough|District)\s+)?Council)?"
_HAS = (
    r"(?:['’]s?\b|\s*\((?=[£\d])|\s+(?:had|has|have|reported|recorded|saw|sees|spent|spends|stood|was|is|were|achieved|"
    r"reached|received|fell|rose)\b|\s+(?:average|rate|figure|outturn)s?\b)"
)
_COMPARED = re.compile(
    r"\b(?:compared\s+(?:to|with)|than|against|while|whereas)\s+(?:£?\d[\d.,]*\s?(?:%|[km])?\s+)?(?:in\s+|at\s+|for\s+)?$"
)
_OTHER_NAME_BEFORE = re.compile(r"(?:\b(?!In\b|At\b|And\b|For\b|By\b|While\b|But\b|The\b)[A-Z][\w'’.-]*|\bof)\s+$")
_BOROUGH_BEFORE = re.compile(r"\b(?:Borough|City|County|Council)\s+of\s+$")


@lru_cache(maxsize=8)
def _councils(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted((n for n in names if n not in EVERYDAY_NAMES), key=len, reverse=True)
    alternatives = "|".join(re.escape(n) for n in longest_first) or r"(?!)"
    return re.compile(rf"\b({alternatives})(?![\w-]){_COUNCIL}(?P<has>(?={_HAS}))?")


def councils_with_figures(text: str, councils: tuple[str, ...]) -> tuple[AreaMention, ...]:
    """The `councils` that a sentence gives a figure of, in the order they stand; names that are everyday words are
    left out.
    """
    found = []
    for m in _councils(councils).finditer(text):
        before = text[max(0, m.start() - 30) : m.start()]
        if _OTHER_NAME_BEFORE.search(before) and not _BOROUGH_BEFORE.search(before):
            continue
        compared = _COMPARED.search(before) and re.match(r"\s*[.,;:)(]|\s*$", text[m.end() :])
        if m["has"] is not None or compared:
            found.append(AreaMention(m.group(1), m.start(), m.end()))
    return tuple(found)


def council_labelled(text: str, councils: tuple[str, ...]) -> str | None:
    """The one of `councils` that a whole row label or header names ("Kent", "Kent County Council"); None for any other.
    """
    m = _councils(councils).fullmatch(text.strip(" :.,-()*"))
    return m.group(1) if m else None


def area_label(text: str, authorities: tuple[str, ...] = ()) -> str | None:
    """The area that a whole row label or header names ("Statistical Neighbour" -> "Statistical neighbours"); None
    where it names more than that.
    """
    mentions = find_areas(text, authorities)
    if len(mentions) != 1:
        return None
    rest = _ITS_UNIT.sub(" ", text[: mentions[0].start] + " " + text[mentions[0].end :]).strip(" :.,-–—()").lower()
    return mentions[0].area if rest in _OF_AN_AREA else None


_OF_AN_AREA = frozenset("|average|averages|mean|median|figure|figures|total|the|rate|borough|council|region".split("|"))
_ITS_UNIT = re.compile(  # "England average (days)"
    r"\(\s*(?:%|per\s?cent|£\s?\w*|days|weeks|months|years|hours|minutes|number|no\.?|rate|(?:rate\s+)?per\s+[\d,]+)\s*\)",
    re.IGNORECASE,
)
