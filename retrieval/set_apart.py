"""What sets a part apart from its whole, in the ways it is said: boys and girls, a second time, inside and outside the
council's area.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.own_words import own_words
from retrieval.query import Query

_HERE = (
    r"(?:(?:the|our|its|this|their|your)\s+)?(?:(?:own|home|council['’]?s?|local)\s+)*"
    r"(?:borough|county|city|district|authority|area|boundar(?:y|ies)|borders?)\b(?!\s+(?:cent(?:re|er)|council|court|hall|of)\b)"
)
_PLACED = (
    r"\b(?:placed|liv(?:e|es|ed|ing)|housed|fostered|schooled|educated|accommodated|based|located|situated)\s+|"
    r"\bin\s+(?:an?\s+)?(?:homes?|schools?|foster\s+care|lodgings)\s+"
)
OUTSIDE = rf"\b(?:outside|beyond|away\s+from)\s+(?:of\s+)?{_HERE}|\bout[\s-]of[\s-]{_HERE}"
"""Beyond the council's own area: "outside the borough", "out-of-county", "beyond our boundary"."""
INSIDE = rf"\b(?:inside|within)\s+{_HERE}|\bin-(?:borough|county|city|district|area)\b|(?:{_PLACED})in\s+{_HERE}"
"""Within it: "inside the borough", "in-county", "placed in the city"; "in the borough" of all else says only whose."""



def said_of_the_area(question: str, authorities: Sequence[str]) -> str:
    """A question with "outside Marlshire" as its papers say it: "outside the borough (Marlshire)"."""
    names = "|".join(re.escape(a) for a in sorted(authorities, key=len, reverse=True))
    if not names:
        return question
    led = re.compile(rf"\b(outside|beyond|inside|within)(?:\s+of)?\s+({names})\b(?![’']|\s+(?-i:[A-Z]))", re.IGNORECASE)
    return led.sub(r"\1 the borough (\2)", question)


_OUTSIDE_SAID = (
    rf"{OUTSIDE}|\b(?:outside|elsewhere|away|neighbou?ring|external(?:ly)?|miles?|OOA|OOB|OOC|"
    r"(?:an)?other\s+(?:local\s+)?(?:authorit(?:y|ies)|councils?|boroughs?|count(?:y|ies)|areas?|districts?|cit(?:y|ies)|LAs?|parts?))\b"
)
# By origin, faith or need: a figure of all of them is none of theirs.
_GLOBAL_MAJORITY = (
    r"global\s+majority|(?:black\s+(?:and|or|&)\s+)?(?:global|minority|racialised)\s+(?:and\s+\w+\s+)?(?:ethnic\w*|communit\w+|"
    r"backgrounds?|heritage)|ethnic(?:ally)?\s+(?:minorit\w+|divers\w+)|BAME|BME|non-white"
)
_ORIGINS = (
    (r"black(?!\s+(?:country|box|spots?|hole|friday))", "black"),
    (r"white(?!\s+(?:papers?|boards?|ribbon))", "white"),
    ("asian|bangladeshi|pakistani|indian", "asian|bangladeshi|pakistani|indian"),
    (rf"BAME|BME|{_GLOBAL_MAJORITY}", rf"{_GLOBAL_MAJORITY}|black|asian"),
    ("gypsy|gypsies|roma|travellers?", "gypsy|gypsies|roma|travellers?|GRT"),
    (r"muslim|christian|jewish|hindu|sikh", r"muslim|christian|jewish|orthodox|hindu|sikh|faiths?|religio\w+"),
    (r"unaccompanied|UASC", r"unaccompanied|UASC|asylum\w*|separated"),
    (r"pregnant|expectant", r"pregnan\w+|expect\w+|antenatal"),
    (r"LGBT\w*|gay|lesbian|trans(?:gender)?", r"LGBT\w*|gay|lesbian|trans(?:gender)?|orientation"),
)
# Asked for, it has to stand with the figure.
_SET_APART = tuple(
    (Asked(asked), re.compile(said, re.IGNORECASE))
    for asked, said in (
        *(
            (rf"\b(?:{words})\b", rf"\b(?:{words})\b")
            for words in (
                "second|2nd|subsequent|repeat(?:ed)?|again|more than once|twice|re-[a-z]+",
                "boys?|males?|young men",
                "girls?|females?|young women",
            )
        ),
        *((rf"\b(?:{asked})\b", rf"\b(?:{said})\b") for asked, said in _ORIGINS),
    )
)
_BEYOND = (Asked(OUTSIDE), re.compile(_OUTSIDE_SAID, re.IGNORECASE))
# "52 were in homes, most of them outside the borough": no number of those.
_SOME_OF_THEM = re.compile(
    r"\b(?:(?:al)?most|some|many|half|(?:a\s+)?few|several)\s+(?:all\s+)?of\s+(?:them|whom|these|those|which)\b[^.;]*"
    r"|\b(?:both\s+)?(?:with)?in(?:side)?(?:\s+(?:the\s+)?\w+)?\s+(?:and|or)\s+(?:outside|external|beyond|out)\b[^.;]*"
    r"|,\s+(?:both|some|others?|most|many)\s+(?:(?:are|were|being)\s+)?(?:in|inside|within|outside|beyond|out|near|far)\b[^.;]*",
    re.IGNORECASE,
)


# "On a second or later plan" is part of "on a plan". Only what says the rank outright: "repeat plans" may be asked for
# in many ways, and "the second half of the year" is no part.
_AGAIN = re.compile(r"\b(?:second|2nd|third)\s+(?:or|and)\s+(?:later|subsequent|further|more|third)\b", re.IGNORECASE)
_AGAIN_ASKED = Asked(
    r"\b(?:second|2nd|third|subsequent\w*|repeat\w*|again|more\s+than\s+once|twice|re-?[a-z]+|back|return\w*|before|"
    r"previous\w*|earlier|later|another|further|once|first|recur\w*|not\s+new)\b"
)


def part_unasked(query: Query, fact: Fact) -> bool:
    """Whether a figure's own words are of a second time or later, and the question asks for none."""
    told = own_words(fact)
    if fact.locator.cell is None:  # "24 children (10%) were on a second …": the words of both
        told += " " + _UP_TO_A_FIGURE.split(fact.quote.partition(fact.printed)[2])[0]
    return _AGAIN.search(told) is not None and not _AGAIN_ASKED.search(query.text)


_UP_TO_A_FIGURE = re.compile(r"\d|;|,\s")


def part_missing(query: Query, fact: Fact) -> bool:
    """Whether the question asks for a part ("for a second time", "boys") that nothing said with the figure names."""
    said = " ".join((fact.measure, fact.quote, *fact.path, fact.locator.heading or ""))
    if any(asked.search(query.text) and not part.search(said) for asked, part in _SET_APART):
        return True
    asked, part = _BEYOND
    return asked.search(query.text) is not None and not part.search(_SOME_OF_THEM.sub(" ", said))
