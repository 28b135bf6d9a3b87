"""Who was at a meeting for a part of it: who came late or left early, as the list of those present notes it beside a
name ("from item 5", "until 8.15 pm") or a sentence tells it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from answers.draft import Case, Draft, Line, Quote
from answers.names import TITLED
from answers.people_named import people_in
from answers.represented import told
from answers.roll import LAST, Entry, minutes_of, roll_of
from corpus.paper import BlockKind, Paper
from corpus.sentences import split_sentences

_POINT = r"\b(?:(?:agenda\s+)?(?:items?|minutes?)\s+\d+|\d{1,2}[.:]\d\d|\d{1,2}\s?[ap]\.?m\b)"
_CAME_ASKED = re.compile(
    rf"\b(?:arriv\w+|(?:came|turned\s+up|join\w*|got\s+there|there)\s+(?:\w+\s+){{0,4}}?(?:late|after|part|half|mid|in\s+time|only\s+for|"
    rf"(?:from|for)\s+{_POINT})\b|"
    r"(?:was|were|came|turned\s+up|running)\s+late)\b",
    re.IGNORECASE,
)
_WENT_ASKED = re.compile(
    r"\b(?:left|leave|leaving|depart\w*|gone|went|go|slip\w*\s+(?:off|away|out))\b.*\b(?:early|before|part|half|mid\w*|after|during|at\s+item|"
    r"(?:the\s+)?meeting|session)\b|\bstay\w*\s+(?:\w+\s+){0,3}?(?:until|till|to|for)\b",
    re.IGNORECASE,
)
_WHO = re.compile(r"\b(?:who|which|whose|names?|any(?:one|body))\b", re.IGNORECASE)
_CAME = re.compile(
    rf"\b(?:from|joined|arrived|after)\b[^()]{{0,40}}?{_POINT}|\b(?:arriv\w+|join\w*|came)\s+(?:the\s+meeting\s+)?(?:late|part|during|after|at)\b",
    re.IGNORECASE,
)
_WENT = re.compile(
    rf"\b(?:until|till|to|left|up\s+to|before)\b[^()]{{0,40}}?{_POINT}|\b(?:left|leave)\s+(?:the\s+meeting\s+)?(?:early|during|after|before|at)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(r"\b(?:arriv\w+|join\w*|came|left|leave|depart\w*|delayed|late|lateness)\b", re.IGNORECASE)
_MOVED_HERE = re.compile(
    r"\b(?:left|joined|re-?joined|entered|arrived\s+(?:at|during)|withdrew\s+from|returned\s+to)\s+(?:the|this)\s+(?:meeting|room|chamber|"
    r"call|session)\b",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(?:said|asked|noted|reported|replied|explained|told|added|thanked)\b")  # of others who moved
_NUMBER = re.compile(r"\d+(?:[.:]\d\d)?")
_OF_AN_ITEM = re.compile(r"\b(?:interest|declar\w*|vot\w+|why|withdr\w+)\b", re.IGNORECASE)


def came_or_went(case: Case, paper: Paper) -> Draft | None:
    """Those who came late, or left early, of the item or hour that the question names where it names one; None where
    neither is asked or told.
    """
    text = case.query.text
    if not _WHO.search(text) or _OF_AN_ITEM.search(text) or people_in(text):
        return None
    told_by = ((_CAME_ASKED, _CAME), (_WENT_ASKED, _WENT))  # "which came late and which left early?" asks both
    marks = [mark for asks, mark in told_by if asks.search(text)]
    found = [e for e in (*roll_of(paper), *_sentences(paper)) if any(m.search(e.text) for m in marks)]
    asked = {n for m in re.finditer(_POINT, text, re.IGNORECASE) for n in _NUMBER.findall(m.group())}
    fitting = [e for e in found if not asked or asked & set(_NUMBER.findall(e.text))]
    return told(paper, fitting) if fitting else None


# "What time did Cllr Dale get to the meeting?": asked of one person, in whatever words.
_WHEN = re.compile(r"\b(?:when|what\s+time|at\s+what\s+(?:time|point|hour|item)|which\s+item)\b", re.IGNORECASE)
_ARRIVAL = re.compile(
    r"\b(?:arriv\w+|join\w*|enter\w*|turn(?:ed)?\s+up|show(?:ed)?\s+up|appear\w*|(?:get|got|c[oa]me)\s+(?:to|in|into|there|here))\b",
    re.IGNORECASE,
)
_DEPARTURE = re.compile(
    r"\b(?:left|leave|depart\w*|gone|go|went|withdr\w+|slip\w*\s+(?:off|away|out)|get\s+away|walk\w*\s+out)\b",
    re.IGNORECASE,
)
_GATHERING = re.compile(
    r"\b(?:meeting|room|chamber|call|session)\b|\b(?:arrive|join|turn\s+up|leave|depart|get\s+(?:there|here|in))\W*$",
    re.IGNORECASE,
)


def asks_when_moved(text: str) -> bool:
    """Whether a question asks when one person, named by title, came to a meeting or left it."""
    moved = _ARRIVAL.search(text) or _DEPARTURE.search(text)
    return bool(moved and _WHEN.search(text) and _GATHERING.search(text) and len(TITLED.findall(text)) == 1)


def moved_when(case: Case) -> Draft | None:
    """When a person came to a meeting or left it, as its minutes tell of them by name; None where they do not."""
    text = case.query.text
    paper = minutes_of(case)
    if paper is None:
        return None
    marks = _CAME if _ARRIVAL.search(text) else _WENT
    own = re.compile(rf"\b{re.escape(TITLED.findall(text)[0])}\b")
    told_of = [e for e in (*roll_of(paper), *_sentences(paper)) if own.search(e.text) and marks.search(e.text)]
    return told(paper, told_of) if told_of else None


def _sentences(paper: Paper) -> list[Entry]:
    """The sentences of the first pages that name someone who moved, and those of any page that say so of the meeting:
    minutes tell it after the roll, under the apologies, or where it happened.
    """
    roll = {e.block for e in roll_of(paper)}
    return [
        Entry(n, None, s.rstrip("."), "")
        for n, block in enumerate(paper.blocks)
        if block.kind is not BlockKind.HEADING and block.table is None and n not in roll
        for s in split_sentences(block.text)
        if (_MOVED_HERE.search(s) or n < LAST and _MOVED.search(s) and not _SAID.search(s)) and people_in(s)
    ]


def marked_elsewhere(paper: Paper, elsewhere: re.Pattern[str], reach: int, councillors: bool) -> Draft | None:
    """Those whose names carry the mark of a note that says that they joined from elsewhere: "*joined remotely."; only
    `councillors` where those are asked for. None where there is no such note, or no such person.
    """
    for n, block in enumerate(paper.blocks[:reach]):
        note = _MARKED.match(block.text)
        if note is None or not elsewhere.search(block.text):
            continue
        chosen = [e for e in roll_of(paper) if re.search(rf"\w\s?{re.escape(note['mark'])}(?!\w)", e.text)]
        chosen = [e for e in chosen if not councillors or _COUNCILLOR.search(f"{e.over} {e.text}")]
        if chosen:
            draft = told(paper, chosen)
            return _with_note(draft, Quote(paper.id, paper.locator(n), block.text))
    return None


_COUNCILLOR = re.compile(r"\b(?:councillors?|cllrs?)\b", re.IGNORECASE)
_MARKED = re.compile(r"\s*(?P<mark>[*†‡#§+^~]{1,3})\s*(?=\w)")


def _with_note(draft: Draft, note: Quote) -> Draft:
    at = len(draft.quotes)
    return replace(draft, quotes=(*draft.quotes, note), body=(*draft.body, Line(note.text, (at,))))
