"""The stages of a complaint: "the second stage" is what papers print as "Stage 2", and what is at Stage 2 in a table is
complaints, whether its row says so or not. A share of all complaints is none of those at a stage.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.marked_names import names_mark
from retrieval.query import Query

_ORDER = {"first": "1", "1st": "1", "second": "2", "2nd": "2", "third": "3", "3rd": "3"}
_STAGE = re.compile(rf"\b(?:the\s+)?(?P<which>{'|'.join(_ORDER)})[\s-]stage\b", re.IGNORECASE)
_COMPLAINTS = re.compile(r"\bcomplain\w*", re.IGNORECASE)
_ASKED = Asked(r"\bstages?\s*[1-3]\b.*\bcomplain|\bcomplain.*\bstages?\s*[1-3]\b")
_SAID = re.compile(r"\bstages?\b|\b(?:informal|formal|investigat\w+|review|panel)\b", re.IGNORECASE)


def as_numbered_stages(question: str) -> str:
    """A question about complaints with their stages by number; any other as it is: the second stage of a project is
    called so.
    """
    if _COMPLAINTS.search(question) is None:
        return question
    return _STAGE.sub(lambda m: f"stage {_ORDER[m['which'].lower()]}", question)


def at_that_stage(query: Query, fact: Fact) -> bool:
    """Whether complaints at a stage are asked for and a cell is of that stage by its row or its column."""
    if fact.locator.cell is None or _ASKED.search(query.text) is None:
        return False
    return any(names_mark(query.text, part) for part in fact.path[1:])


def stage_unsaid(query: Query, fact: Fact, around: str) -> bool:
    """Whether complaints at a stage are asked for, and neither what is said of a figure nor what stands around it
    speaks of one.
    """
    if _ASKED.search(query.text) is None:
        return False
    return not any(_SAID.search(x) for x in (fact.quote, *fact.path, around))
