"""Why a body chose an option, asked of papers that print that it resolved upon another: "Why did Cabinet choose Option
A?" where Option B was approved. What is said of either is no reason for that.
"""

from __future__ import annotations

import re

from answers.abstention import Refusal
from answers.draft import Case
from corpus.chunk import Statement
from corpus.sentences import split_sentences
from retrieval.marked_names import names_mark, of_another_mark, of_the_very_mark
from retrieval.wanted import Wanted

_CHOSEN = (
    r"(?:cho(?:ose|oses|se|sen)|choosing|pick(?:s|ed|ing)?|select(?:s|ed|ing)?|adopt(?:s|ed|ing)?|agree[ds]?(?:\s+(?:to|on|upon))?|approv(?:e|es|ed|ing)|"
    r"go(?:es|ne)?\s+(?:for|with)|went\s+(?:for|with)|opt(?:s|ed|ing)?\s+for|settle[ds]?\s+(?:on|for)|decide[ds]?\s+(?:on|for|upon)|"
    r"vote[ds]?\s+for|plump(?:s|ed)?\s+for|back(?:s|ed|ing)?)"
)
# The choice goes right before the letter, or it is said of it: "was Option A chosen", "Option A was approved".
_ASKED = re.compile(rf"\b{_CHOSEN}\s+(?:the\s+)?$", re.IGNORECASE)
_ASKED_AFTER = re.compile(
    r"^\w*\s+(?:(?:was|is|has|had|been|being|get|got)\s+)*(?:chosen|picked|selected|adopted|agreed|approved|backed|voted\s+for)\b",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"\b(?:options?|scenarios?|models?|proposals?|schemes?|routes?|sites?)\s+(?:[A-Ha-h]|\d{1,2})\b", re.IGNORECASE
)
_NOT = re.compile(r"\b(?:not|never|rather|instead|against)\b|n['’]?t\b", re.IGNORECASE)
_UPON = re.compile(rf"\b{_CHOSEN}\b", re.IGNORECASE)
_RESOLVED = re.compile(r"\W*RESOLVED\b")
REACH = 20  # hits


def another_chosen(case: Case) -> Refusal | None:
    """The line of a resolution that is for another option than the one it is asked why it was chosen; None where none
    is, where one is for that very one too, or where the question takes no choice for granted.
    """
    text = case.query.text
    if case.query.wanted is not Wanted.WHY or not _takes_for_granted(text):
        return None
    resolved = [
        line
        for hit in case.hits[:REACH]
        if hit.chunk.statement is Statement.RESOLVED or _RESOLVED.match(hit.chunk.text)
        for line in split_sentences(hit.chunk.text)
        if _UPON.search(line) and not _NOT.search(line)
    ]
    if any(names_mark(text, line) for line in resolved):
        return None
    other = next((line for line in resolved if of_another_mark(text, line)), None)
    return None if other is None else Refusal(f"The papers do not say so: they print “{other}”.")


def _takes_for_granted(text: str) -> bool:
    """Whether a question says that the one option it names was chosen."""
    if not of_the_very_mark(text, text):
        return False
    first = _MARK.search(text)
    if first is None or _NOT.search(text[: first.end() + 1]):
        return False
    after = text[first.end() :]
    return _ASKED.search(text[: first.start()]) is not None or (
        _ASKED_AFTER.match(after) is not None and not _NOT.search(after)
    )
