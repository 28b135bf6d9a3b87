"""Why something is so, asked of papers that only say that it is so: "The skippers leave soonest." tells no reason, nor
does a row of figures, nor that somebody asked for one.

English joins a reason to what it explains by a word, or sets it right behind. Where neither stands in what is shown,
and every sentence under the headline only repeats the question in the paper's words, the papers do not say why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Quote
from answers.forms import CAUSE
from answers.movement import MOVING
from answers.question_parts import parts_of
from answers.reason_told import told_as_reason
from corpus.numbers import WORDS
from corpus.period_patterns import MONTHS
from corpus.sentences import split_sentences
from corpus.words import content_stems, stem
from retrieval.rank import best_agreement, coverage, named, periods_in, stem_set
from retrieval.wanted import Wanted

# Beyond the words of a cause: a purpose, what stood in the way, what something was for.
_TOLD = re.compile(
    rf"{CAUSE.pattern}|\b(?:(?<!looked\s)after\b(?!\s+(?:\d|the\s+(?:year|meeting)))|(?:was|were|is|are|been)\s+owed\s+to|"
    r"held\s+up|put\s+(?:\w+\s+)?(?:down|off|back)|account(?:ing)?\s+for|come\s+(?:down\s+to|from)|prevent\w*|mean(?:s|t|ing)?|"
    r"in\s+order\s+to|for\s+(?:the|a|an|lack|want|fear)\s+\w+|so\b(?!\s+far)|"
    rf"since\b(?!\s+(?:\d|then|early|late|last|the\s+(?:year|last)|summer|autumn|winter|spring|{'|'.join(MONTHS)}))|"
    r"as\s+(?:they|it|he|she|we|there)\b|without|too\s+\w+|lack\w*|not\s+enough|shortage\w*|unable|could\s+not|cannot|"
    r"needs?\s+to|pointed\s+to|cited|objected|sa(?:id|ys?)|told|replied|answered|explain\w*|thought|felt|believe\w*)\b",
    re.IGNORECASE,
)
# That somebody wants the reason, or that nobody has it, is what the papers say of it.
_REASON = r"(?:why\b|(?:the\s+)?(?:reasons?|causes?|explanations?)\b)"
_WANTED = re.compile(
    r"\b(?:(?:ask|request|call|press|wish|want)\w*\s+(?:that\b|for\s+(?:an?|the|some|more|further)\s+(?:\w+\s+)?(?:answers?|"
    rf"reports?|notes?|briefings?|explanations?|analysis|papers?|updates?|work|response|reply|breakdown))[^.;:]*?\b{_REASON}|"
    rf"(?:ask|request|call|press)\w*\s+for\s+(?:an?|the)\s+(?:explanation|reasons?)\b|"
    r"(?:will|would|to)\s+(?:be\s+)?(?:look(?:ed|ing)?\s+into|investigat\w+|find\s+out|found\s+out|establish\w*|explor\w+|"
    rf"understand|analys\w+)\s+{_REASON}|"
    rf"(?:not|never|n['’]t|un)\s*(?:yet\s+|fully\s+|been\s+)*(?:known|clear|understood|established|explained|say|know)\s+"
    rf"{_REASON}|"
    rf"\bno\s+(?:\w+\s+)?(?:reasons?|explanations?|causes?)\s+(?:\w+\s+){{0,2}}?(?:given|found|known|offered|identified|recorded))",
    re.IGNORECASE,
)
# What is to be done about it is no reason for it.
_TO_DO = re.compile(
    r"\bwork\s+(?:is|was|will\s+be|has\s+been)\s+(?:now\s+|also\s+)?(?:required|needed|under\s?way|ongoing|planned|"
    r"in\s+(?:progress|hand))\b|\b(?:is|are)\s+(?:now\s+|also\s+)?being\s+(?:developed|reviewed|planned|drawn\s+up|set\s+up|"
    r"looked\s+(?:at|into)|explored)\b",
    re.IGNORECASE,
)
# Where something is set out, what is asked for and what is to come is no reason for what was.
_POINTS_ELSEWHERE = re.compile(
    r"\b(?:is|are)\s+(?:\w+\s+)?(?:at|in)\s+(?:the\s+)?(?:appendix|annex|table|figure|section|paragraph)\b|\bnot\s+attached\b|"
    r"^\W*(?:it|they|members|the\s+\w+)\s+(?:also\s+)?(?:asked|requested|agreed|resolved|noted)\b|"
    r"\b(?:wish(?:es)?\s+to|aims?\s+to|plans?\s+to|hopes?\s+to|intends?\s+to)\b",
    re.IGNORECASE,
)
_LITTLE = frozenset(
    map(
        stem,
        """year years quarter quarters month months week weeks day days date time period point points percent target
        rate number numbers figure figures total average compared comparison against last first previous same still now
        latest end half early late remain remains main largest""".split(),
    )
) | frozenset(map(stem, (*MONTHS, *WORDS))) | MOVING
NEW = 3  # stems that a sentence may have beside the question's and yet only repeat it
AFTER = 1  # and the one right behind it that has as many as this may be the reason: "It had rained."
NAMES = 0.25  # of a question: a sentence before, that names less, was not chosen for naming it, and may be the reason
OF_IT = 0.5  # of a question: a sentence that tells a reason, with the one before it and its heading, is of it
SAID = 0.2  # of its most telling concept
SAME_TIME = 0.9  # a reason told of the very time asked about is of it in whatever words: "the slump in 2023/24"
CELL = 5  # words: such a cell of a row tells something
NEXT = 2  # sentences behind one that repeats the question: there its reason is read


def reason_untold(case: Case, draft: Draft) -> str | None:
    """What the papers do not tell where a reason is asked for; None where one is told, where what is shown may be read
    as one, or where none is asked for.
    """
    query = case.query
    if query.wanted is not Wanted.WHY or draft.kind is not AnswerKind.PASSAGE or len(parts_of(query.text)) > 1:
        return None
    lead = [draft.quotes[n] for n in draft.headline.quotes]
    if _only_wanted(case, draft, lead):
        return "The papers say only that the reason is asked for or not known."
    if not lead or any(_stands_as_reason(case, q) for q in lead) or not _repeats_only(case, lead):
        return None
    if any(_tells_of_it(case, q, lead) for q in draft.quotes[len(lead) :]):
        return None
    return "The papers say that this is so, and not why."


def _only_wanted(case: Case, draft: Draft, lead: list[Quote]) -> bool:
    """Whether a sentence of a headline that names what is asked about says that its reason is asked for or not known,
    and nothing beside it or behind it tells one.
    """
    own = _named(case, lead)
    at = next((n for n, q in enumerate(lead) if own[n] >= OF_IT and _WANTED.search(q.text)), None)
    if at is None:
        return False
    beside = [(n, q.text) for n, q in enumerate(lead) if n != at and not _aside(q.text)]
    if any(_TOLD.search(text) or (n > at and _new(case, text) >= AFTER) for n, text in beside):
        return False
    wanted = lead[at]
    shown = (s for q in draft.quotes[len(lead) :] for s, _, behind in _sentences(q, lead, wanted) if behind)
    return all(_aside(s) or _new(case, s) < AFTER for s in shown)


def _aside(text: str) -> bool:
    """Whether a sentence says where something is set out, or what was asked for or is to be done."""
    return _POINTS_ELSEWHERE.search(text) is not None or _TO_DO.search(text) is not None


def _stands_as_reason(case: Case, quote: Quote) -> bool:
    """Whether a quote stands where reasons are told: under a heading, in a column, after what announces them."""
    chunk = next((h.chunk for h in case.hits if h.chunk.id == quote.chunk), None)
    if chunk is None:
        return False
    parts = split_sentences(chunk.text)
    at = next((n for n, s in enumerate(parts) if quote.text in s or s in quote.text), 0)
    return told_as_reason(case.query, chunk, parts[:at])


def _repeats_only(case: Case, lead: list[Quote]) -> bool:
    """Whether every sentence under the headline repeats what is asked about, stands before the one that does and names
    some of it, or stands behind it and says next to nothing.
    """
    own = _named(case, lead)
    best = own.index(max(own))
    for n, quote in enumerate(lead):
        if " | " in quote.text:
            if any(len(cell.split()) >= CELL for cell in quote.text.split(" | ")[1:]):
                return False
        elif n < best:
            if own[n] < NAMES or (_TOLD.search(quote.text) and not _IN_TIME.search(quote.text)):
                return False
        elif n == best:
            if not _TO_DO.search(quote.text) and _new(case, quote.text) > NEW or _TOLD.search(quote.text):
                return False
        elif not _aside(quote.text) and (_TOLD.search(quote.text) or _new(case, quote.text) >= AFTER):
            return False
    return True


def _named(case: Case, lead: list[Quote]) -> list[float]:
    """How much of the question each of some quotes names."""
    return [coverage(case.query, case.finding.weights, stem_set(q.text)) for q in lead]


# "A crew who start on the quay following a trial": it follows in time.
_IN_TIME = re.compile(r"\bfollowing\s+(?:an?|the|their|its|his|her|each)\s", re.IGNORECASE)


def _new(case: Case, text: str) -> int:
    """How many stems a sentence has that are neither the question's nor say how much, when or which way."""
    asked = frozenset().union(stem_set(case.query.text), *(c.stems for c in case.query.concepts))
    return len({s for s in content_stems(text) if s not in asked and s not in _LITTLE and not s[0].isdigit()})


def _tells_of_it(case: Case, quote: Quote, lead: list[Quote]) -> bool:
    """Whether a passage that is shown tells a reason for what is asked about, or goes on behind a sentence of the
    headline as one that tells it would.
    """
    query, weights = case.query, case.finding.weights
    top = max(zip(weights.values, query.concepts, strict=True), key=lambda pair: pair[0], default=None)
    own = _named(case, lead)
    best = lead[own.index(max(own))]
    for sentence, before, behind in _sentences(quote, lead, best):
        if behind and not _aside(sentence) and _new(case, sentence) >= AFTER:
            return True
        words = stem_set(f"{quote.locator.heading or ''} {before} {sentence}")
        said = (top is None or named(top[1], words) >= SAID) and coverage(query, weights, words) >= OF_IT
        then = best_agreement(query.periods, periods_in(sentence)) >= SAME_TIME if query.periods else False
        if _TOLD.search(sentence) and (said or (then and coverage(query, weights, words) > 0.0)):
            return not _WANTED.search(sentence)
    return False


def _sentences(quote: Quote, lead: list[Quote], best: Quote) -> Iterator[tuple[str, str, bool]]:
    """The sentences of a passage that are not in the headline, each with the one before it and whether it stands right
    behind the one of the headline that names most, in its paragraph.
    """
    before = ""
    for line in quote.text.split("\n"):
        parts = split_sentences(line)
        at = next((n for n, s in enumerate(parts) if best.text in s), len(parts))
        for n, sentence in enumerate(parts):
            if not any(q.text in sentence or sentence in q.text for q in lead):
                behind = 0 < n - at <= NEXT and " | " not in sentence
                yield sentence, before, behind
            before = sentence
