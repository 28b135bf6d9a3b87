"""Who was not at a meeting, and who came in whose place: from the apologies and from what stands beside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote, joined
from answers.people_named import people_in
from answers.replies import puts_question
from answers.represented import ENOUGH, named_share, telling
from answers.roll import APOLOGY, LAST, LISTED_ABOVE, UNEXCUSED, Entry, minutes_of, roll_of
from corpus.paper import BlockKind, Paper
from corpus.sentences import split_sentences

_NOT = (
    r"(?:(?:could|did|was|were|had|can)n['’]?t|can['’]?t|(?:could|did|was|were)\s+not|unable\s+to|not\s+able\s+to|"
    r"failed\s+to|never)"
)
ABSENT = re.compile(
    rf"\b(?:absen\w+|miss(?:ed|ing)\b|no-?shows?|stay(?:ed)?\s+away|{_NOT}\s+(?:\w+\s+){{0,2}}?(?:make|come|attend|there|"
    r"present|at|turn\s+up|show\s+up|be\s+there|join)|not\s+(?:\w+\s+)?(?:there|present|at\s+the))\b",
    re.IGNORECASE,
)
"""As a question asks for those who were not there."""
NOT_THERE = re.compile(
    rf"\b(?:absen\w+|miss(?:ed)?\b|{_NOT}\s+(?:[\w'’.-]+\s+){{0,9}}?(?:there|present|at\s+the\b[^?]*\b(?:meeting|panel|"
    r"commission|committee|board)|attend|make\s+(?:it|the)))\b",
    re.IGNORECASE,
)
_WHO = re.compile(r"\b(?:who|whom|which|whose|names?|anyone|anybody|any|were\s+there)\b", re.IGNORECASE)
_MOVED = re.compile(r"\b(?:late(?:ness)?|delayed|arriv\w+|join\w*|left|leav\w+|withdrew)\b", re.IGNORECASE)
_INSTEAD = re.compile(
    r"\b(?:substitut\w*|subb(?:ed|ing)\b|subs?\s+for\b|['’]s?\s+(?:sub|deputy|alternate|understudy|proxy)\b(?!\s+(?-i:[A-Z]))|"
    r"\b(?:the|an?|any|his|her|their|whose|as|named)\s+(?:sub|understudy)s?\b|st(?:oo|an)d(?:ing|s)?[\s-]ins?\b|s[ia]t(?:ting)?\s+in\b|fill(?:ed|ing)?\s+in\b|step(?:ped)?\s+in\b|"
    r"deputi[sz]\w*|in\s+(?:the\s+)?(?:place|stead|absence)\b|in\s+(?:his|her|their|[\w’']+['’]s?)\s+(?:place|stead|absence)|"
    r"instead\b(?!\s+of\s+(?!him\b|her\b|them\b)(?-i:[a-z\d]))|replac\w*|cover(?:ed|ing)?\s+for|came\s+for|took\s+(?:over\s+)?(?:from|the\s+(?:seat|place))|"
    r"(?:seat|place)\b.*\b(?:take|took|taken|fill\w*)|on\s+behalf\s+of)",
    re.IGNORECASE,
)
_TOLD_INSTEAD = re.compile(
    r"\b(?:substitut\w*|in\s+(?:the\s+)?(?:place|stead)\s+of|for\s+whom|deputi[sz]\w*|st(?:oo|an)d(?:ing|s)?\s+in\s+for|"
    r"on\s+behalf\s+of|in\s+(?:his|her|their)\s+(?:place|stead|absence)|instead\s+of|replac\w+|"
    r"t(?:ook|akes?|aking)\s+(?:(?:his|her|their)|[\w\s.’'-]{3,40}?['’]s?)\s+(?:place|seat)|"
    r"(?:present|attend(?:ed|ing|s)?|there|came|sat|vot(?:ed|ing))\s+for\s+(?:(?:cllrs?|councillors?|mrs?|ms|miss|dr|rev\w*|canon)\b|(?-i:[A-Z][\w’'-]+\s[A-Z])))",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:no|nobody|no[\s-]?one|without|did\s+not|didn['’]?t)\b[^?,;–-]{0,30}\b(?:substitut\w*|replac\w*|stand-?ins?|"
    r"deput\w*|cover|(?:place|stead)\b|instead)|\b(?:not|n['’]t)\s+(?:substituted|replaced|covered)",
    re.IGNORECASE,
)
_TOLD_NOBODY = re.compile(r"\b(?:no|without(?:\s+an?y?)?)\s+substitut\w*|\bsubstitut\w*:?\s+none\b", re.IGNORECASE)
_LATE = re.compile(
    r"\b(?:late|part[\s-]?way|mid-?way|half-?way|delayed|(?:arriv\w+|join\w*|came|turned\s+up)\s+(?:\w+\s+){0,3}?"
    r"(?:after|during|once))\b",
    re.IGNORECASE,
)
_CAME_LATE = re.compile(
    r"\b(?:late|lateness|delayed|arriv\w+|join\w*\s+(?:the\s+)?(?:\w+\s+)?(?:at|during|from|after))\b", re.IGNORECASE
)
# Pupils are absent and staff replaced as well: it is the meeting that is asked about, or somebody by name.
_OTHERS = re.compile(r"\b(?:pupils?|children|child|schools?|staff|workers?|sick\w*|lessons?|class\w*)\b", re.IGNORECASE)
_MEETING = re.compile(
    r"\b(?:meetings?|panel|committee|commission|board|members?|councillors?|cllrs?|officers?|apolog\w*)\b",
    re.IGNORECASE,
)
_SURNAME = re.compile(r"[A-Z][\w’'-]+")


def absence(case: Case, paper: Paper) -> Draft | None:
    """Who came in whose place, who was absent, or who of them had nobody in their place; None where none is asked."""
    text = case.query.text
    if not _WHO.search(text) or _OTHERS.search(text) and not (_MEETING.search(text) or people_in(text)):
        return None
    if _NOBODY.search(text) and (ABSENT.search(text) or APOLOGY.search(text) or _MEETING.search(text)):
        return _unreplaced(paper)
    if _INSTEAD.search(text):
        asked = (_absent(paper) if APOLOGY.search(text) else None, _instead(case, paper))
        return joined(told) if (told := [d for d in asked if d is not None]) else None
    if _LATE.search(text) and not APOLOGY.search(text):
        return _told([(q, s) for q, s in absence_sentences(paper) if _CAME_LATE.search(s)])
    if ABSENT.search(text) and not people_in(text):
        return _unexcused(paper) if UNEXCUSED.search(text) else _absent(paper)
    return None


def _unexcused(paper: Paper) -> Draft | None:
    """Those of whom the minutes say that they were absent and sent no apologies."""
    marked = [*_listed(paper)]
    listed = [(q, e.text) for q, e in marked if UNEXCUSED.search(e.over)]
    if any(APOLOGY.search(e.over) and not _ABSENT.match(e.over) for _, e in marked):  # a list that tells them apart
        listed += [(q, e.text) for q, e in marked if _ABSENT.fullmatch(e.over)]
    return _told(listed or [(q, s) for q, s in absence_sentences(paper) if UNEXCUSED.search(s) and people_in(s)])


_ABSENT = re.compile(r"absent", re.IGNORECASE)


def why_absent(case: Case) -> Draft | None:
    """Why someone was not at a meeting, as its apologies say it of the person or post named; None where they do not."""
    text = _RATE_OF_ABSENCE.sub(" ", case.query.text)
    paper = minutes_of(case) if NOT_THERE.search(text) or _LATE.search(text) else None
    if paper is None:
        return None
    asked = telling(case, paper)
    sentences = [(q, s) for q, s in absence_sentences(paper) if not (_TOLD_INSTEAD.search(s) or puts_question(s))]
    found = [(named_share(asked, s), q, s) for q, s in sentences]
    best = max(found, key=lambda f: f[0], default=None)
    return _told([best[1:]]) if best is not None and asked and best[0] >= ENOUGH else None


# "Why is severe absence rising?": a figure of pupils or staff; one is absent by "her absence" and "the absence of".
_RATE_OF_ABSENCE = re.compile(
    r"(?<!\bhis\s)(?<!\bher\s)(?<!\btheir\s)(?<!['’]s\s)(?<!s['’]\s)"
    r"\babsen(?:ce|ces|teeism)\b(?!\s+(?:of|from|at)\b)",
    re.IGNORECASE,
)


def _told(found: list[tuple[Quote, str]]) -> Draft | None:
    if not found:
        return None
    quotes = tuple(dict.fromkeys(q for q, _ in found))
    said = " ".join(dict.fromkeys(t if t.endswith((".", "!", "?")) else f"{t}." for _, t in found))
    body = tuple(Line(q.text, (k,)) for k, q in enumerate(quotes))
    return Draft(AnswerKind.PEOPLE, Line(said, tuple(range(len(quotes)))), quotes, body)


def absence_sentences(paper: Paper) -> Iterator[tuple[Quote, str]]:
    """The sentences of the front that may tell of apologies and substitutes, each with the paragraph it stands in."""
    for n, block in enumerate(paper.blocks[:LAST]):
        heading = (block.headings or ("",))[-1]
        if block.kind is BlockKind.HEADING or block.table is not None:
            continue
        if APOLOGY.search(f"{heading} {block.text}") or _TOLD_INSTEAD.search(heading):
            quote = Quote(paper.id, paper.locator(n), block.text)
            yield from ((quote, s) for s in split_sentences(block.text) if not LISTED_ABOVE.search(s))


def _listed(paper: Paper) -> Iterator[tuple[Quote, Entry]]:
    yield from ((e.quote(paper), e) for e in roll_of(paper))


def _absent(paper: Paper) -> Draft | None:
    """What the minutes say of apologies, without who came late or in whose place."""
    under = [(q, s) for q, s in absence_sentences(paper) if not _MOVED.search(s) and not s.rstrip().endswith(":")]
    own = [(q, s) for q, s in under if APOLOGY.search(s) or not (_TOLD_INSTEAD.search(s) or _DECLARED.search(s))]
    listed = [(q, e.text) for q, e in _listed(paper) if APOLOGY.search(e.over)]
    named = [(q, s) for q, s in own if people_in(s) or re.search(r"\b(?:no|none)\b", s, re.IGNORECASE)]
    return _told(listed or named)


_DECLARED = re.compile(r"\bdeclar\w*|\binterests?\b", re.IGNORECASE)  # told under one heading with the apologies


def _instead(case: Case, paper: Paper) -> Draft | None:
    """Who came in whose place: of those the question names, where it names one."""
    names = _names_asked(case)
    told = [
        _pair_alone(q, _pair_of(names, s)) if names else (q, s)
        for q, s in absence_sentences(paper)
        if _TOLD_INSTEAD.search(f"{s} {_label_of(q)}") and _of(names, s)
    ]
    beside = [
        (q, e.text)
        for q, e in _listed(paper)
        if _TOLD_INSTEAD.search(f"{e.over} {e.text}") and _of(names, e.text) and not _said_already(e.text, told)
    ]
    return _told(told + beside if not names else (told or beside)[:1])


def _pair_alone(quote: Quote, pair: str) -> tuple[Quote, str]:
    """A pair with its own words for its quote, where its paragraph has them: the other pairs answer nothing."""
    return (replace(quote, text=pair) if pair in quote.text else quote), pair


def _label_of(quote: Quote) -> str:
    """The label that a paragraph begins with: "Substitutes"; "" for none."""
    label, colon, _ = quote.text.partition(":")
    return label if colon else ""


def _pair_of(names: tuple[str, ...], sentence: str) -> str:
    """The one pair of a sentence in which the people asked about stand, "Cllr Brook for Cllr Dale" of "Cllr Pike for
    Cllr Vale, Cllr Brook for Cllr Dale"; the sentence where it has no such pair.
    """
    clauses = [c.strip(" .") for c in re.split(r"[,;:]\s+(?:and\s+)?|\s+and\s+", sentence)]
    pairs = [c for c in clauses if _PAIR.search(c) and len(people_in(c)) > 1 and _of(names, c)]
    return pairs[0] if len(pairs) == 1 else sentence


_PAIR = re.compile(r"\b(?:for|vice|in\s+(?:the\s+)?(?:place|stead)\s+of|replac\w+)\b", re.IGNORECASE)


def _names_asked(case: Case) -> tuple[str, ...]:
    """The surnames of the people a question names; "at Central Marlshire" names the council."""
    text = case.query.text
    for council in case.query.authorities:
        text = text.replace(council, council.lower())
    return tuple(re.sub(r"['’]s?$", "", _SURNAME.findall(text[a:b])[-1]) for a, b in people_in(text))


def _of(names: tuple[str, ...], text: str) -> bool:
    return all(re.search(rf"\b{re.escape(n)}\b", text) for n in names)


def _said_already(entry: str, told: list[tuple[Quote, str]]) -> bool:
    """Whether a sentence tells of the person of an entry: the surname before its brackets stands there."""
    surname = _SURNAME.findall(entry.partition("(")[0])[-1:]
    return bool(surname) and any(surname[0] in s for _, s in told)


def _unreplaced(paper: Paper) -> Draft | None:
    """Those absent who had nobody in their place: said so, or named nowhere beside a substitute."""
    said = [(q, e.text) for q, e in _listed(paper) if _TOLD_NOBODY.search(e.text)]
    said = said or [(q, s) for q, s in absence_sentences(paper) if _TOLD_NOBODY.search(s)]
    if said:
        return _told(said)
    paired = " ".join([s for _, s in absence_sentences(paper) if _TOLD_INSTEAD.search(s)])
    paired = " ".join([*_pairs(paired), *(e.text for _, e in _listed(paper) if _TOLD_INSTEAD.search(e.text))])
    alone = [
        (q, s[a:b])
        for q, s in absence_sentences(paper)
        if APOLOGY.search(s) and not _MOVED.search(s)
        for a, b in people_in(s)
        if _SURNAME.findall(s[a:b])[-1] not in paired
    ]
    return _told(alone)


def _pairs(text: str) -> Iterator[str]:
    """The stretches of a text that name someone with who came in their place: up to the next "and from"."""
    for clause in re.split(r",?\s+and\s+(?:from|also)\s+|(?<=[.;])\s", text):
        if _TOLD_INSTEAD.search(clause):
            yield clause
