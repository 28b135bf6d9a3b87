"""Whether a table is of some and the question asks of all: "pupils" are not those of them who are looked after."""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.words import content_stems, stem, tokens
from retrieval.asked_once import Asked
from retrieval.groups import ANYBODY, subject_stems
from retrieval.query import Query

# The groups that councils count apart, each in all its names.
_GROUPS = tuple(
    re.compile(rf"\b(?:{names})\b", re.IGNORECASE)
    for names in (
        r"looked[\s-]after|in\s+(?:our\s+|the\s+council['’]?s\s+)?care(?!\s+(?:homes?|of)\b)|lac|cla|cic|virtual\s+school",
        r"care\s+leavers?|leaving\s+care|care[\s-]experienced",
        r"sen|send|special\s+educational\s+needs|ehc\s?p?s?|ehc\s+plans?|education,?\s+health\s+and\s+care",
        r"disab\w+",
        r"unaccompanied|uasc|asylum",
        r"free\s+school\s+meals|fsm|disadvantaged|pupil\s+premium",
        r"child\s+protection|cp\s+plans?|cpps?",
        r"in\s+need|cin",
        r"young\s+carers?",
        r"boys?|males?",
        r"girls?|females?",
    )
)
_ALL = Asked(r"\b(?:pupils?|children|child|kids?|young\s+people|people|adults?|residents?|students?|youngsters?)\b")


def groups_in(text: str) -> frozenset[int]:
    """Which of the groups that councils count apart a text names, each by its number."""
    return frozenset(n for n, group in enumerate(_GROUPS) if group.search(text))


def of_some_only(query: Query, fact: Fact) -> bool:
    """Whether a table's caption limits its cells to a group, and the question counts people without naming that."""
    if fact.locator.cell is None or len(fact.path) < 2 or not _ALL.search(query.text):
        return False
    asked = " ; ".join((query.text, *(w for c in query.concepts for w in c.wordings)))
    return any(group.search(fact.path[1]) and not group.search(asked) for group in _GROUPS)


_WHOM = r"(?:pupils?|children|young\s+people|students?|learners?|people|adults?|residents?|carers?|staff|schools?)"
_ALL_ASKED = Asked(rf"\ball\s+(?:(?:the|our|of\s+(?:the|our))\s+)?{_WHOM}\b")
# "Pupils with an EHCP", "children looked after for a year": some of them, set apart by what follows.
_SOME_ALONE = re.compile(
    rf"\b{_WHOM}\s+(?:with(?:out)?|who|whose|on|in|at|from|under|aged|known|eligible|receiving|subject|looked|living|excluded)\b"
    r"(?P<which>[^,;:()|]*)",
    re.IGNORECASE,
)


def of_some_alone(query: Query, fact: Fact) -> bool:
    """Whether all of a group are asked for ("absence of all pupils") and a cell is of some of them, whom its row or
    title sets apart in words that the question does not have; or whether its row is one "of whom …" that it does not
    name.
    """
    if fact.locator.cell is not None and _row_of_some(query, fact):
        return True
    if fact.locator.cell is None or not _ALL_ASKED.search(query.text):
        return False
    asked = query.stems | set(content_stems(query.text))
    theirs = asked | ANYBODY | set(content_stems(f"{fact.area or ''} council county borough area"))
    found = (m for x in fact.path[1:] for m in _SOME_ALONE.finditer(x))
    return any(subject_stems(m.group()) - theirs for m in found if "all" not in tokens(m.group()))


_OF_WHOM = re.compile(
    r"\W*(?:of\s+(?:whom|which|these|those|them)|includ(?:ing|es)|among\s+them)\b:?\s*", re.IGNORECASE
)


def _row_of_some(query: Query, fact: Fact) -> bool:
    """Whether a row counts some of those that the row above it counts, set apart by words that the question lacks: "Of
    whom unaccompanied children".
    """
    label = fact.quote.split(" | ")[0]
    m = _OF_WHOM.match(label)
    if m is None:
        return False
    apart = subject_stems(label[m.end() :]) - ANYBODY - set(content_stems(" ".join(fact.path[:2])))
    asked = query.stems | set(content_stems(query.text))
    return bool(apart) and not apart & asked


_IN_TOTAL = Asked(
    r"\b(?:in\s+(?:total|all)(?!\s+(?:of|the)\b)|altogether|all\s+told|all\s+together|overall|in\s+the\s+whole\s+of|"
    r"(?:grand\s+|overall\s+)?total\s+number)\b"
)
_PART_OF_THEM = re.compile(r"\b(?:of|among|amongst)\s+(?:whom|which|these|those|them)\b", re.IGNORECASE)
# What sets the whole of a sentence apart: "the 41 pupils in the sixth form", "12 children on the waiting list".
_SET_APART = re.compile(
    r"\s(?:in|on|at|from|with|without|who|whose|that|aged|under|over|receiving|subject|known|placed|leaving|joining|starting)\s"
    r"(?P<which>[^,;:()]*)",
    re.IGNORECASE,
)


def of_some_in_total(query: Query, fact: Fact) -> bool:
    """Whether all there are is asked for ("how many … in total?") and a sentence counts them only among some whom it
    sets apart in words that the question does not have: "There were 41 pupils in the sixth form, of whom 9 had a plan".
    """
    if fact.locator.cell is not None or not among_some_only(query, fact.quote):
        return False
    whole, part = _PART_OF_THEM.split(fact.quote, maxsplit=1)
    asked = query.stems | set(content_stems(query.text))
    return fact.printed not in whole or bool(asked & (subject_stems(part) - ANYBODY - subject_stems(whole)))


def among_some_only(query: Query, sentence: str) -> bool:
    """Whether all there are is asked for, and a sentence tells a part of some that the question does not name."""
    if not (_IN_TOTAL.search(query.text) or _of_the_council(query)) or _PART_OF_THEM.search(sentence) is None:
        return False
    whole = _PART_OF_THEM.split(sentence, maxsplit=1)[0]
    if _SAYS_TOTAL.search(whole) is not None:
        return False  # "total savings were £9m at the last count, of which £2m …"
    asked = query.stems | set(content_stems(query.text)) | ANYBODY
    theirs = asked | {stem(a.lower()) for name in query.authorities for a in name.split()} | _PLACES
    return any(subject_stems(m["which"]) - theirs for m in _SET_APART.finditer(whole))


def _of_the_council(query: Query) -> bool:
    """Whether those of a whole council are counted: "how many Larn children have …", "how many children in Larn …"."""
    for name in query.authorities:
        council = rf"\b{re.escape(name)}(?:['’]s?)?"
        of_it = rf"{council}\s+{_WHOM}|{_WHOM}\s+(?:are\s+there\s+)?in\s+{council}\W*(?:have|has|had)"
        if re.search(rf"\bhow\s+many\s+(?:{of_it})\b", query.text, re.IGNORECASE):
            return True
    return False


_SAYS_TOTAL = re.compile(r"\b(?:total(?:s|led|ling)?|in\s+all|altogether|overall)\b", re.IGNORECASE)
_PLACES = frozenset(content_stems("council county borough city district area authority"))
