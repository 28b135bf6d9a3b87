"""Who won a contract or was chosen to run something, asked of papers that do not say so: nobody has been chosen yet, or
nobody whom they name. Whatever else they say of its subject names no winner.
"""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft
from corpus.period_reading import find_periods
from corpus.sentences import split_sentences
from retrieval.rank import named, stem_set

_BIDDER = (
    r"(?:trusts?|providers?|contractors?|bidders?|compan(?:y|ies)|firms?|charit(?:y|ies)|organi[sz]ations?|sponsors?|suppliers?|"
    r"operators?|agenc(?:y|ies)|builders?|developers?|partners?|consorti(?:um|a)|architects?|consultants?|manufacturers?)"
)
_PICKED = r"(?:chosen|selected|picked|appointed|named|awarded|engaged|hired|successful|preferred)"
_PRIZE = r"(?:contracts?|tenders?|bids?|competition|commission|work|job|deal|franchise)"
_TASK = r"to\s+(?:run|build|design|deliver|provide|manage|operate|carry|take|supply|lead|staff|do|replace|make|write)"
_WON = r"(?:won|wins?|secured|landed|got|gained|beat)"
_ASKED = re.compile(
    rf"\b(?:which|what)\s+(?:[\w’'-]+\s+){{0,4}}?(?P<noun>{_BIDDER})\s+(?:has\s+|have\s+|had\s+)?"
    rf"(?:(?:finally|eventually|actually|then|just)\s+)?(?:{_WON}|(?:was|were|been|is|are|came\s+out)\s+(?:[\w’'-]+\s+){{0,2}}?{_PICKED})\b|"
    rf"\b(?:which|what)\s+(?:[\w’'-]+\s+){{0,4}}?(?P<picked>{_BIDDER})\s+(?:did|have|has)\s+(?:[\w’'-]+\s+){{1,4}}?"
    r"(?:choose|pick|select|appoint|chosen|picked|selected|appointed|go\s+(?:for|with))\b|"
    rf"\bwho\s+(?:has\s+|have\s+|had\s+)?{_WON}\s+(?:the\s+|that\s+|this\s+|our\s+)?(?:[\w’'-]+\s+){{0,4}}?{_PRIZE}\b|"
    rf"\bwho\s+(?:was|were|has\s+been|have\s+been)\s+(?:{_PICKED})\s+(?:the\s+(?:[\w’'-]+\s+){{0,3}}?{_PRIZE}|{_TASK})\b|"
    rf"\bwho\s+(?:was|were|has|have|did)\s+the\s+(?:[\w’'-]+\s+){{0,4}}?{_PRIZE}\s+(?:go\s+to|gone\s+to|(?:been\s+)?(?:given|awarded|let)\s+to)\b",
    re.IGNORECASE,
)
# In what words a paper says who was chosen, or who has what was to be won.
_TOLD = re.compile(
    rf"\b(?:{_PICKED}|cho(?:se|os)\w*|select\w*|appoint\w*|award\w*|w[oi]ns?|winn\w+|secured|sponsor\w*|went\s+to|go(?:es)?\s+to|"
    r"let\s+to|(?:is|was|are|were|be|being)\s+(?:now\s+)?(?:run|built|delivered|provided|managed|operated|designed|supplied|led)\b|"
    r"contract(?:s|ed)?\s+(?:with|to)|partner\w*|run\s+by|provided\s+by|will\s+(?:run|build|deliver|provide|manage|operate)|"
    r"took\s+(?:it|over|on)|taken\s+(?:over|on)|commission\w*|engaged|joins?|joined)",
    re.IGNORECASE,
)
# That it is still to be done: in so many words, or in a row of a timetable.
_TO_COME = re.compile(
    rf"\b(?:is|are|was|were)\s+(?:still\s+)?(?:to\s+be|due\s+to\s+be|expected\s+to\s+be|yet\s+to\s+be)\s+{_PICKED}\b|"
    rf"\b(?:will|would|shall)\s+(?:then\s+|also\s+|not\s+)?be\s+{_PICKED}\b|\b(?:has|have|had)\s+(?:not\s+yet|yet\s+to)\b|"
    r"\binvit(?:e|es|ing|ation)\b|\bno\s+\w+\s+(?:has|have|had)\s+(?:yet\s+)?been\b|"
    r"\b(?:to|will|would|shall)\s+(?:then\s+)?(?:choose|select|appoint|award|seek|find)\b",
    re.IGNORECASE,
)
OF_IT = 0.3  # of the question's subject in what says that it is to come


def not_chosen(case: Case, draft: Draft) -> str | None:
    """Why a passage does not say who was chosen, with what says that somebody is to be; None where it does, or where
    that is not asked.
    """
    asked = _ASKED.search(case.query.text)
    if asked is None or draft.kind not in (AnswerKind.PASSAGE, AnswerKind.PEOPLE):
        return None
    told = [(q, s) for q in (draft.quotes[n] for n in draft.headline.quotes) for s in split_sentences(q.text)]
    named_so = [(q, s) for q, s in told if _TOLD.search(s)]
    if any(not _is_to_come(case, q.paper, s) for q, s in named_so):
        return None
    later = next((s for _, s in named_so), None) or _to_be_chosen(case, asked["noun"] or asked["picked"] or "")
    return f"The papers say only that this is to come: “{later}”." if later else "The papers do not say who was chosen."


def _to_be_chosen(case: Case, noun: str) -> str | None:
    """The first sentence or row near the question that says that somebody is to be chosen; None for none."""
    who = re.compile(rf"\b{re.escape(noun.rstrip('s'))}s?\b" if noun else _BIDDER, re.IGNORECASE)
    for hit in case.hits:
        words = stem_set(f"{hit.chunk.text} {hit.chunk.context}")
        weights = case.finding.weights.values
        share = sum(w * named(c, words) for w, c in zip(weights, case.query.concepts, strict=True))
        if share < OF_IT * sum(weights):
            continue
        for s in split_sentences(hit.chunk.text):
            if who.search(s) and _TOLD.search(s) and _is_to_come(case, hit.chunk.paper, s):
                return s
    return None


def _is_to_come(case: Case, paper: str, sentence: str) -> bool:
    """Whether a sentence says that it is to be done, or is a row of a timetable for a time after its paper's day."""
    if _TO_COME.search(sentence):
        return True
    day = case.shelf[paper].metadata.date
    return day is not None and " | " in sentence and any(p.period.first_day > day for p in find_periods(sentence))
