"""Who declared an interest, or left for an item because of one, of those that minutes record under declarations.

A declaration is told by what it says and by the item it is for: "Minute 318" is looked up by its title.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.people_named import people_in
from answers.represented import ENOUGH, named_share, telling
from corpus.paper import BlockKind, Paper
from corpus.sentences import split_sentences
from corpus.words import content_stems

_ASKED = re.compile(
    r"\b(?:declar\w*|interests?|conflict\w*|withdr[ae]w\w*|recus\w*|excus\w*|(?:left|leave|leaving|(?:go|went|walk(?:ed)?|step(?:ped)?)\s+out|"
    r"sit\s+out|sat\s+out|stay(?:ed)?\s+out|out\s+of\s+the\s+room)|(?:not|n['’]t)\s+(?:\w+\s+)?(?:vote|take\s+part|speak)|"
    r"no\s+(?:vote|part))\b",
    re.IGNORECASE,
)
_LEFT_ASKED = re.compile(r"\b(?:left|leave|leaving|out|withdr[ae]w\w*|recus\w*|excus\w*)\b", re.IGNORECASE)
_LEFT = re.compile(
    r"\b(?:left|leave|withdrew|withdraw\w*|not\s+(?:take\s+part|participat\w+)|took\s+no\s+part|recus\w*|excus\w*)\b",
    re.IGNORECASE,
)
_WHO = re.compile(r"\b(?:who|whom|whose|which|names?|anyone|anybody)\b", re.IGNORECASE)
# "Did any member declare an interest, and why?", "Were any interests declared? What reasons were given?"
ANY_AND_WHY = re.compile(
    r"\b(?:any(?:one|body)?|which|who)\b[^?.]*\b(?:declar(?:ed?|ations?)|disclos(?:ed?|ures?))\b"
    r".*\b(?:why|reasons?|grounds?)\b",
    re.IGNORECASE,
)
DECLARES = re.compile(r"\bdeclar\w*\b|\bdisclos\w+\s+(?:[\w-]+\s+){0,3}?interests?\b", re.IGNORECASE)
# "Declarations of interest", "Interests", "Members' interests", "Disclosable interests", "Conflicts of interest"
DECLARATIONS = re.compile(
    r"\bdeclar(?:ation|ing|e\b|ed\b)|\bdisclos\w+\b.*\binterests?\b|\bconflicts?\s+of\s+interests?\b|"
    r"^[\W\d]*(?:to\s+\w+\s+|any\s+)?(?:(?:members|councillors|trustees|governors)['’]?\s+)?(?:(?:pecuniary|personal|prejudicial|"
    r"registrable|other|and|or)\s+|\W)*interests\b(?!\s+(?:of\s+(?!(?:the\s+)?(?:members|councillors)\b)|in\b|and\s+hobbies))",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\b(?:minutes?|items?)\s+(\d+)", re.IGNORECASE)
LEFT = 0.3  # more for a declaration that says so, where those who left are asked for
_GENERAL = frozenset(
    content_stems(
        "declare declared declaring declaration declarations interest interests item items left leave leaving room "
        "chamber walk walked excuse excused recuse recused ground grounds reason reasons withdrew withdraw meeting "
        "go going went out step stepped sit sat stay stayed vote part take took conflict because"
    )
)


@dataclass(frozen=True, slots=True)
class _Declaration:
    """What one person declared, in their sentences, with the titles of the items it names."""

    quote: Quote
    text: str
    items: str


def declared(case: Case, paper: Paper) -> Draft | None:
    """The declarations that have what the question names; None where it names nothing of theirs, or all are asked."""
    text = case.query.text
    if not (_ASKED.search(text) and _WHO.search(text)):
        return None
    asked = tuple((w, c) for w, c in telling(case, paper) if not set(c.alternatives[0]) <= _GENERAL)
    left = _LEFT_ASKED.search(text) is not None
    made = _declarations(paper)
    scored = [
        (
            named_share(asked, f"{d.text} {d.items}") if asked else 1.0,
            LEFT if left and _LEFT.search(d.text) else 0.0,
            d,
        )
        for d in made
    ]
    enough = [(s + also, d) for s, also, d in scored if s >= ENOUGH and (asked or also)]
    if not enough:
        return None
    most = max(s for s, _ in enough)
    chosen = [d for s, d in enough if s >= most - 0.01]
    if len(chosen) == len(made) > 1:
        return None
    quotes = tuple(dict.fromkeys(d.quote for d in chosen))
    refs = tuple(range(len(quotes)))
    body = tuple(Line(q.text, (k,)) for k, q in enumerate(quotes))
    return Draft(AnswerKind.PEOPLE, Line(" ".join(d.text for d in chosen), refs), quotes, body)


def _declarations(paper: Paper) -> list[_Declaration]:
    """Each declaration in the order of the minutes: a sentence that names someone, and those that go on from it."""
    out: list[_Declaration] = []
    for n, block in enumerate(paper.blocks):
        heading = (block.headings or ("",))[-1]
        if block.kind is BlockKind.HEADING or not DECLARATIONS.search(heading) or block.table is not None:
            continue
        runs: list[list[str]] = []
        for sentence in split_sentences(block.text):
            if runs and not any(a < OPENS for a, _ in people_in(sentence)):
                runs[-1].append(sentence)
            elif people_in(sentence):
                runs.append([sentence])
        quote = Quote(paper.id, paper.locator(n), block.text)
        for run in runs:
            text = " ".join(run)
            out.append(_Declaration(quote, text, f"{_titles(paper, text)} {_left_under(paper, text)}"))
    return out


OPENS = 12  # characters in which a sentence that begins a declaration names who made it


def _titles(paper: Paper, text: str) -> str:
    """The titles of the items that a declaration is for, by their number in the minutes or on the agenda."""
    numbers = set(_ITEM.findall(text))
    own = [i.title for i in paper.items if i.number.strip(".") in numbers]
    agenda = [i.title for i in paper.items if numbers & set(_ITEM.findall(i.title))]
    return " ".join(own + agenda)


def _left_under(paper: Paper, text: str) -> str:
    """The titles of the items under which minutes record that whoever made a declaration left or took no part; "" for
    none: agendas and minutes may number them differently.
    """
    names = {text[a:b].split()[-1] for a, b in people_in(text) if a < OPENS}
    titles = [
        (block.headings or ("",))[-1]
        for block in paper.blocks
        if block.kind is not BlockKind.HEADING and block.table is None
        for sentence in split_sentences(block.text)
        if _LEFT_FOR_IT.search(sentence) and any(re.search(rf"\b{re.escape(name)}\b", sentence) for name in names)
    ]
    return " ".join(t for t in dict.fromkeys(titles) if not DECLARATIONS.search(t))


# "Cllr Brook left the room for this item", "having declared an interest, Cllr Brook withdrew": no early leaver's words.
_LEFT_FOR_IT = re.compile(
    rf"{_LEFT.pattern}[^.;]*\b(?:for|during|while|whilst|throughout|before|in)\s+(?:this|the|that|its|consideration|discussion|debate)\b"
    rf"(?!\s+(?:rest|remainder|end|evening)\b)|\binterest\b[^.;]*{_LEFT.pattern}|{_LEFT.pattern}[^.;]*\binterest\b",
    re.IGNORECASE,
)
