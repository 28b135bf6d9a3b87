"""What the last meeting agreed that somebody should do, and no paper of the body has a word about since.

Only what the minutes set down as agreed, asked or resolved is taken, and only where it is something to be done: that a
report was noted or the minutes signed leaves nothing open. It counts as mentioned where one passage of a later paper
has half of the words that tell it apart, so a chance likeness keeps it silent rather than raises it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answers.draft import Quote
from answers.placing import evened
from answers.slip import Slip, SlipKind
from corpus.paper import Block, BlockKind, Paper
from corpus.period import day_label
from corpus.sentences import split_sentences
from corpus.words import content_stems

_BODY = r"(?:the\s+)?(?:panel|commission|committee|sub-committee|board|members?|chair(?:man|person)?|council|cabinet)"
_AGREED = re.compile(
    r"^\W*(?:\(?\w{1,3}[).]\s+)?(?:agreed|actions?(?:\s+points?)?(?:\s+agreed)?(?:\s+\d+)?|resolved|asked|requested)\b"
    r"(?:\s*[:–-]+|\s+that\b|\s+(?=to\b))\s*(?P<led>\S.*)"
    rf"|\b(?:it\s+was|{_BODY})\s+(?:also\s+|further\s+)*(?:agreed|resolved|requested|asked)\s+(?:that\s+|for\s+)?"
    r"(?P<told>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_TO_DO = re.compile(
    r"\b(?:to|be|would|will|should)\s+(?:be\s+)?(?:provided?|suppl(?:y|ied)|circulated?|sent|send|shared?|"
    r"report(?:ed)?\s+back|brought|bring|prepared?|writ(?:e|ten)|arranged?|invited?|follow(?:ed)?\s+up|confirm(?:ed)?|"
    r"present(?:ed)?|scheduled?|add(?:ed)?|publish(?:ed)?|investigated?|reviewed?|consider(?:ed)?|updated?|set\s+up|"
    r"establish(?:ed)?|"
    r"submitt?(?:ed)?|contact(?:ed)?|distribut(?:e|ed)|produced?|check(?:ed)?|clarif(?:y|ied)|included?|undertaken?|given?|"
    r"go|come|look(?:ed)?\s+(?:at|into)|monitor(?:ed)?|explored?|develop(?:ed)?|identif(?:y|ied)|meet|visit(?:ed)?)\b",
    re.IGNORECASE,
)
# Words of any action: they tell none from another.
_PROCEDURE = frozenset(
    content_stems(
        "agreed action actions resolved asked requested further members member officers officer panel commission "
        "committee board council cabinet chair chairman meeting meetings next report reports provide supply circulate "
        "send sent share brought bring prepare write arrange invite follow confirm present schedule add update come "
        "information data details future consider considered review reviewed item work programme paper papers ensure "
        "include set look back given"
    )
)
# Of the minutes themselves, and what only leads a list or tells of an earlier meeting.
_NOT_OPEN = re.compile(r"\b(?:correct\s+record|minutes\s+of)\b|:\s*$", re.IGNORECASE)
FEW = 2  # words that tell it apart: of fewer, nothing can be said
ENOUGH = 0.5  # of them in one passage: it is mentioned


@dataclass(frozen=True, slots=True)
class Action:
    """Something to be done, as the minutes print it, and the stems of the words that tell it from another."""

    quote: Quote
    stems: frozenset[str]


def action_slips(last: Paper, since: Sequence[Paper]) -> Iterator[Slip]:
    """An entry for each action of the minutes `last` that none of the papers since mentions; none for no papers."""
    if not since:
        return
    own = {evened(block.text) for block in last.blocks}
    passages = [frozenset(content_stems(text)) for paper in since for text in _passages(paper, own)]
    day = day_label(last.metadata.date) if last.metadata.date else "last time"
    looked = f"the {len(since)} papers" if len(since) > 1 else "the one paper"
    for action in actions_of(last):
        if all(len(action.stems & passage) < ENOUGH * len(action.stems) for passage in passages):
            yield Slip(
                SlipKind.ACTION,
                f"agreed on {day}",
                f"not mentioned in {looked} of this body on the shelf since then",
                (action.quote,),
            )


def actions_of(minutes: Paper) -> Iterator[Action]:
    """What the minutes say is to be done, in order; of what names nothing in particular, nothing."""
    about = content_stems(f"{minutes.metadata.authority or ''} {minutes.metadata.body or ''}")
    for number, block in enumerate(minutes.blocks):
        if block.table is not None or block.kind in (BlockKind.HEADING, BlockKind.CONTENTS):
            continue
        for sentence in split_sentences(block.text):
            agreed = None if _NOT_OPEN.search(sentence) else _AGREED.search(sentence)
            what = agreed and (agreed["led"] or agreed["told"])
            stems = frozenset(content_stems(what or "")) - _PROCEDURE - set(about)
            if what and _TO_DO.search(what) and len(stems) >= FEW:
                yield Action(Quote(minutes.id, minutes.locator(number), sentence), stems)


def _passages(paper: Paper, own: set[str]) -> Iterator[str]:
    """The passages of a paper that the minutes themselves do not hold: a pack has them printed once more."""
    for block in paper.blocks:
        if evened(block.text) not in own and block.kind is not BlockKind.CONTENTS:
            yield from (f"{_over(block)} {text}" for text in _parts(block))


def _parts(block: Block) -> Sequence[str]:
    return (block.text,) if block.table is None else tuple(" ".join(row) for row in block.table.rows)


def _over(block: Block) -> str:
    return block.headings[-1] if block.headings else ""
