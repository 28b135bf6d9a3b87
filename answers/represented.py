"""Who was at a meeting for a body or in a part: "the police", "the parent carer forum", "the co-opted members".

The people of the roll are held against what the question names besides the meeting: those answer it who have most of
it beside or over their names, not everyone who was there.
"""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line
from answers.forms import TITLED
from answers.roll import APOLOGY, Entry, excused, roll_of
from corpus.paper import Paper
from corpus.words import content_stems, stem, stems
from retrieval.concepts import Concept
from retrieval.rank import named, stem_set

ENOUGH = 0.6  # of the weight of what the question names, in an entry with what stands over it
MOST = 8  # people with the same: more are a list of everyone
_FOR = re.compile(
    r"\b(?:represent\w*|observ\w+|from|for|on\s+behalf\s+of|as\s+(?:an?|the)|member\s+of|of\s+the|"
    r"co-?opt\w+|rep|reps|representatives?|invite\w*|guests?|observers?|which|whose|what)\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\b(?:attend\w*|present|there|came|come|turned\s+up|show(?:ed|n)?\s+up|took\s+part|taking\s+part|sits?|sat|join\w*|"
    r"listed|named|in\s+attendance|represent\w*|observ\w+|rep|reps|representatives?|"
    r"at\s+(?:the|this|that|\w+['’]s|\w+)\s|(?:was|were|is|are)\s+(?:at|on|from|there|the)\b|"
    r"sp[eo]a?kes?\s+for\b)",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"\b(?:why|when|how|what\s+(?:did|was|were|does)|sa(?:y|ys|id)|told|tell|asked?|raised?|present(?:ed|ing)|introduc\w+|"
    r"report(?:ed|ing)|propos\w+|moved|second\w*|explain\w*|declar\w*|chair(?:ed|s)?|apolog\w*|thank\w*|praised|vot\w+|spoke(?!\s+for)|"
    r"repl\w+|answer\w*|left|leave|late|interest)\b",
    re.IGNORECASE,
)
_WHO = re.compile(r"\b(?:who|whom|which|names?|anyone|anybody|rep|reps|representatives?|was|were)\b", re.IGNORECASE)
_ON_BODY = re.compile(
    r"\bon\s+(?:the|our|its)\s+(?:[\w’'-]+\s+){0,3}?(boards?|groups?|forums?|trusts?|partnerships?|panels?|committees?|commissions?)\b",
    re.IGNORECASE,
)
# Words of being there, of whom the minutes count and of the meeting itself.
_GENERAL = frozenset(
    content_stems(
        "attend attended attending attendance attendee present presence came come comes turned up show showed listed "
        "took part join joined represent represented representing represents representative representatives rep reps "
        "sit sits sat member members councillor councillors cllr people person anyone someone meeting panel committee "
        "commission board session scrutiny select minutes invited invite invitee guest there along behalf list part"
    )
)


def represented(case: Case, paper: Paper) -> Draft | None:
    """The people of the roll who have most of what the question names; None where it names nothing of theirs."""
    text = case.query.text
    if not (_WHO.search(text) and _FOR.search(text) and _THERE.search(text)) or _ELSE.search(text):
        return None
    other = _ON_BODY.search(text)
    if other is not None and stem(other.group(1).lower()) not in stem_set(paper.metadata.body or ""):
        return None  # of a board that was only spoken of
    asked = telling(case, paper)
    roll = (*roll_of(paper), *excused(paper))
    if not asked or TITLED.search(text):
        return None
    scored = [(named_share(asked, f"{e.text} {_whole(e.over)}"), e) for e in roll]
    best = max((s for s, _ in scored), default=0.0)
    chosen = [e for s, e in scored if s >= best - 0.01]
    if best < ENOUGH or len(chosen) > MOST:
        return None
    return told(paper, chosen)


def _whole(over: str) -> str:
    """What stands over names with the word that it leaves out: "Co-opted" are the co-opted members."""
    return f"{over} members" if _CLIPPED.fullmatch(over.strip(" :")) else over


_CLIPPED = re.compile(r"(?:co-?opted|cabinet|executive)", re.IGNORECASE)


def telling(case: Case, paper: Paper) -> tuple[tuple[float, Concept], ...]:
    """What the question names besides the meeting and being there, each with its weight."""
    meta = paper.metadata
    own = stem_set(f"{meta.authority or ''} {meta.body or ''}")
    weighed = zip(case.finding.weights.values, case.query.concepts, strict=True)
    kept = [(w, c) for w, c in weighed if w and not set(c.alternatives[0]) <= _GENERAL and not c.asked.isdigit()]
    return tuple((w, c) for w, c in kept if not set(c.alternatives[0]) <= own) or tuple(kept)


def named_share(asked: tuple[tuple[float, Concept], ...], text: str) -> float:
    """How much (0 to 1) of what is asked a text has."""
    words = stem_set(text) | set(stems(text))
    return sum(w * named(c, frozenset(words)) for w, c in asked) / (sum(w for w, _ in asked) or 1.0)


def told(paper: Paper, chosen: list[Entry]) -> Draft:
    """These people as the minutes print them."""
    quotes = tuple(dict.fromkeys(q for e in chosen for q in e.quotes(paper)))
    at = [tuple(quotes.index(q) for q in e.quotes(paper)) for e in chosen]
    said = "; ".join(f"{e.over}: {e.text}" if APOLOGY.search(e.over) else e.text for e in chosen) + "."
    whole = [e.row is None and e.rest is None for e in chosen]
    body = tuple(Line(f"“{e.text}”" if one else e.text, k) for k, e, one in zip(at, chosen, whole, strict=True))
    return Draft(AnswerKind.PEOPLE, Line(said, tuple(range(len(quotes)))), quotes, body)
