"""Who held a post at a meeting, "the Cabinet Member for Education" or "the Head of SEND", as the roll has it."""

from __future__ import annotations

import re
from itertools import takewhile

from answers.draft import Case, Draft
from answers.represented import told
from answers.roll import roll_of
from corpus.paper import Paper
from corpus.words import content_stems
from retrieval.rank import stem_set

ENOUGH = 0.75  # of the words of a post, in an entry of the list
POST = (
    r"(?:(?:deputy|lead|shadow|joint)\s+)?cabinet\s+members?|portfolio\s+holders?|lead\s+members?|"
    r"(?:(?:group|corporate|strategic|executive|deputy|assistant|interim|service|divisional|acting)\s+)*"
    r"(?:directors?|heads?|managers?|leaders?|headteachers?|principals?|commissioners?|consultants?|solicitors?|"
    r"accountants?|lawyers?|partners?|advis[eo]rs?|nurses?|doctors?|clerks?|secretar(?:y|ies)|scrutineers?|trustees?|superintendents?|"
    r"inspectors?|headmasters?|note-?takers?|minute-?takers?)|"
    r"(?:scrutiny|democratic\s+services?|governance|policy|committee|support|clinical|monitoring)\s+officers?|"
    r"chief\s+executive|deputy\s+mayor|mayor"
)
_ASKED = re.compile(
    rf"\b(?:who|which|name|what)\b(?:(?!\bsaid\b|\btold\b|\bsay\b).)*?\b({POST})\b(?P<of>\s+(?:(?:with\s+)?responsib(?:le|"
    r"ility)\s+for|for|of|at|from)\s+(?P<what>[^?,;]+))?",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\b(?:was|were|is|are|attend\w*|present|there|came|named?|listed|took\s+part|which|who)\b", re.IGNORECASE
)
_ELSE = re.compile(r"\b(?:why|when|how|chair\w*|apolog\w*|declar\w*)\b", re.IGNORECASE)
_ENDS = re.compile(
    r"\s+(?:at|in|on|during|to)\s+(?:the\s+|this\s+|that\s+)?(?:\S+\s+){0,6}?(?:meeting|panel|commission|committee|board|minutes|"
    r"session)\b.*$|\s+(?:was|were|who|that|attend\w*|present|there|came|in\s+attendance)\b.*$",
    re.IGNORECASE,
)
_GENERAL = frozenset(content_stems("responsibility responsible services service member members"))


def post_holder(case: Case, paper: Paper) -> Draft | None:
    """The people of the attendance list whose post the question names; None where it names none that the list has."""
    text = case.query.text
    if (officers := _of_service(case, paper)) is not None:
        return officers
    asked = _ASKED.search(text)
    if not asked or not _THERE.search(text) or _ELSE.search(text):
        return None
    post = set(content_stems(re.sub(r"s$", "", asked.group(1).lower())))
    field = set(content_stems(_ENDS.sub("", asked["of"] or ""))) - _GENERAL - _year_words(case)
    own = stem_set(f"{paper.metadata.authority or ''} {paper.metadata.body or ''}")
    field = {w for w in field if w not in own} or field
    # "Cabinet Members" may stand over the names and not beside them
    entries = [(e, stem_set(e.text), stem_set(e.over)) for e in roll_of(paper)]
    said = [(e, words if post <= words else words | over, over) for e, words, over in entries]
    held = [(e, sum(w in words for w in field)) for e, words, over in said if post <= words or post <= over]
    if not held:
        return None
    most = max(share for _, share in held)
    if field and most < ENOUGH * len(field):
        return None
    chosen = [e for e, share in held if share == most]
    titles = {e: len(_titled(text[: asked.start(1)], set(content_stems(e.text)))) for e in chosen}
    if not field and not max(titles.values()) and _SORT.search(text[: asked.start(1)]):
        return None  # "the finance director", of directors none of whom is of finance
    return told(paper, [e for e in chosen if titles[e] == max(titles.values())])


_SORT = re.compile(
    r"\b(?:the|our|their|its|was|is)\s+(?!(?:new|two|three|other|senior|local|only|same|lead)\b)[a-z][\w-]{3,}\s+$",
    re.IGNORECASE,
)


def _titled(before: str, entry: set[str]) -> list[str]:
    """The words right before a post that an entry has too: "the SEND contract consultant" is one of two consultants."""
    words = re.split(r"[^\w'’&-]+", before.strip())
    return list(takewhile(lambda w: bool(found := content_stems(w)) and set(found) <= entry, reversed(words)))


# "Which officers from democratic services were there?"
_SERVICE = re.compile(
    r"\b(?:officers?|staff|people)\s+(?:from|of|in)\s+(?:the\s+)?(?P<what>(?:(?!\b(?:was|were|attend\w*|came|at|present|there)\b)"
    r"[\w&/’'-]+\s*){1,6}?)\s*\b(?:was|were|attend\w*|came|present|there)\b",
    re.IGNORECASE,
)


def _of_service(case: Case, paper: Paper) -> Draft | None:
    """The people of the attendance list whose post is of a service that the question names; None where none is."""
    m = _SERVICE.search(case.query.text)
    if m is None or _ELSE.search(case.query.text):
        return None
    field = set(content_stems(re.sub(r"[/&]", " ", m["what"]))) - _GENERAL
    chosen = [e for e in roll_of(paper) if field & stem_set(e.text)]
    return told(paper, chosen) if chosen else None


def _year_words(case: Case) -> set[str]:
    return {s for p in (*case.query.periods, *case.query.papers_of) for s in content_stems(p.label)}
