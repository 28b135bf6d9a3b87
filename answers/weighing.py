"""Weighing sentences: how much of the question each names, and whether it has the form that the question asks for.

A cause for "why", a date for "when", a person for "who", a fault for "what was wrong"; the officers' reply in the place
of the member's question.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from answers.draft import Case
from answers.replies import asks_for_questions, sentences_of, with_replies
from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.numbers import find_numbers
from corpus.period import Period
from corpus.period_reading import bare_months
from retrieval.own_words import SPOKEN_QUESTION
from retrieval.query import Query
from retrieval.rank import best_agreement, coverage, periods_in, stem_set
from retrieval.wanted import Wanted

LIKENESS = 0.9  # how much the passage's meaning counts: a reason is seldom given in the words it is asked for in
CANDIDATES = 14  # hits whose sentences are weighed
AFAR = 30  # where a fault is asked for: it is told without the words it is asked in

_CAUSE = re.compile(
    r"\b(?:because|due\s+to|as\s+a\s+result|result\s+of|resulted\s+from|owing\s+to|reason|in\s+the\s+context\s+of|"
    r"attributed|attributable|given\s+(?:the|that)|(?<!that\s)led\s+to|caused|cause|"
    r"believed|believe\s+|explained|explanation|linked\s+to|following|since\s+the|influenced|driven\s+by|"
    r"hypothesised|reflect(?:s|ive|ing|ed)|account(?:s|ed)\s+for|impact\s+of|in\s+response|"
    r"in\s+view\s+of|thanks\s+to|stem(?:s|med)?\s+from|aris(?:es|ing|en)\s+from|arose\s+from|contributed\s+to|"
    r"so\s+that|therefore|which\s+meant|this\s+means|not\s+necessarily|on\s+account)",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"\b(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?)\.?\s+(?:[A-Z]\w*\.?\s+){0,3}[A-Z][\w'’-]+"
)
_CAPITALS = re.compile(r"\b([A-Z][a-z'’]+)(?:\s+[A-Z]\.?)?[-\s]([A-Z][a-z'’]+)\b")
# Capitalised words of offices and services: two of them together name a post, not a person.
_OFFICES = frozenset(
    """
    Cabinet Member Director Deputy Assistant Executive Interim Head Service Services Council Children Childrens
    Families Education Early Years Help Chair Vice Chairman Officer Manager Board Panel Committee Commission
    Scrutiny Social Care Work Worker Plan Action Strategy Group Independent Young People Family Public Health
    Finance Learning Trust School Schools Special Educational Needs Safeguarding Quality Assurance
    Central Local Authority Government Corporate Parenting Looked After The This In At On For It There An As Key
    Stage Of And Report Update Review Ofsted County Hall City Borough London East North South West Partnership
    Programme Project Team Unit Child Protection Section Mayor Leader Portfolio
    """.split()
)


FAULT_ASKED = re.compile(
    r"(?:\bnot|n['’]t)\s+(?:\w+\s+)?(?:good|working|well)\b|\b(?:wrong|weak\w*|critici\w+|fault|problems?|concerns?|"
    r"poor|fail\w*|shortcomings?|need(?:s|ed|ing)?\s+(?:more\s+|further\s+|some\s+)?(?:work|attention|improv\w+|to\s+(?:be\s+)?"
    r"(?:improve\w*|strengthen\w*|better|do\s+better|change))|to\s+improve|areas?\s+for\s+(?:improvement|development))\b",
    re.IGNORECASE,
)
FAULT_TOLD = re.compile(
    r"\b(?:too\s+(?:high|low|slow|few|many|long|late)|inconsistent\w*|not\s+(?:\w+\s+)?(?:consistent\w*|"
    r"sufficient\w*|good|met|timely|robust)|weak\w*|poor\w*|lack\w*|delay\w*|"
    r"concern\w*|need(?:s|ed)?\s+to\s+improve|improve\s+our|fail\w*|overcrowded|shortage|confus\w+|unsatisfactory|"
    r"required?\s+improvement|areas?\s+(?:for|of)\s+(?:further\s+)?(?:\w+\s+and\s+)?(?:improvement|development|concern)|"
    r"recommend\w+\s+for\s+improvement|not\s+(?:\w+\s+)?(?:consistently|sufficiently))\b",
    re.IGNORECASE,
)


def names_someone(text: str) -> bool:
    """Whether a text names a person: a title and a name, or two capitalised words that are no office's."""
    return bool(_TITLED.search(text)) or any(
        m.group(1) not in _OFFICES and m.group(2) not in _OFFICES for m in _CAPITALS.finditer(text)
    )


_CLOCK = re.compile(r"\b\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)\b|\b\d{1,2}[.:]\d\d\b", re.IGNORECASE)
_DAY = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b",
    re.IGNORECASE,
)


# "The increase was expected, given …": a cause told of what the sentences before it name.
_POINTS_BACK = re.compile(
    r"(?:this|these|it|they|that|the|such\s+an?)\s+(?:(?:is|was|are|were|has|had|can|may)\b|(?:\w+\s+)?(?:increase|"
    r"decrease|rise|fall|drop|reduction|change|dip|growth|improvement|decline|trend|reason|difference|delay|pressure)\b)",
    re.IGNORECASE,
)
# "The rest are due in March.", "They were put off by …": told of what the sentence before names.
_LEANS = re.compile(
    r"(?:this|these|those|they|it|he|she|both|the\s+(?:rest|others?|remainder|remaining|latter|former|main\s+reasons?|reasons?|"
    r"(?:two|three|four|five)\s+reasons)|some|others|another|of\s+(?:these|those|them)|most\s+of\s+(?:these|those|them)|since\s+then|"
    r"among\s+them)\b",
    re.IGNORECASE,
)
LEANING = 0.75  # of what it would count if it named them itself
POINTED = 0.9  # of what it would count if it named them itself


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a hit: how much of the question it names alone and with what stands around it, and its score."""

    text: str
    chunk: Chunk
    own: float
    around: float
    score: float
    position: int


# How much a sentence's own words count, and how much its whole passage with item and headings: a cause is often "this",
# said after its subject, and a resolution names its subject in the title of its item.
_SHARES = {Wanted.WHY: (0.75, 0.75), Wanted.DECISION: (0.3, 1.3)}


# What officers answered is asked for: a reply of the minutes says it, not the report before the questions.
_REPLY_ASKED = re.compile(
    r"\bofficers?\b.*\b(?:say|said|repl\w+|respon\w+|answer\w*|offer\w*|told|tell|explain\w*|assur\w+)\b|"
    r"\b(?:repl(?:y|ies)|response|answer|assurances?)\b.*\b(?:officers?|from|given|to\s+(?:the\s+)?(?:members?|question))\b",
    re.IGNORECASE,
)
_REQUEST = re.compile(r"\b(?:ask(?:ed)?\s+(?:for|to)|request\w*|call(?:ed)?\s+for|want(?:ed)?)\b", re.IGNORECASE)
_REQUESTED = re.compile(r"\b(?:asked|requested|called\s+for|wished|keen|be\s+provided\s+with)\b", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:asked|queried|questioned|enquired|sought|wanted\s+to\s+know|raised)\b", re.IGNORECASE)


_REPLY_WANTED = re.compile(r"\b(?:repl(?:y|ies|ied)|answer\w*|respon(?:se|d\w*))\b", re.IGNORECASE)
def weigh(case: Case) -> tuple[Sentence, ...]:
    """Every sentence of the first hits, best first."""
    query, weights = case.query, case.finding.weights
    out: list[Sentence] = []
    likeness = 0.0 if query.wanted in (Wanted.SERIES, Wanted.CHANGE, Wanted.COMPARISON) else LIKENESS
    reach = AFAR if FAULT_ASKED.search(query.text) else CANDIDATES
    sections = _sections(case)
    answers_wanted = query.wanted is not Wanted.PEOPLE and not asks_for_questions(query.text)
    plain = [(hit, "") for hit in case.hits[:reach]]
    for hit, before in plain if asks_for_questions(query.text) else with_replies(case, reach):
        parts = sentences_of(hit.chunk)
        context = stem_set(hit.chunk.context)
        chunk_words = stem_set(hit.chunk.text)
        for n, text in enumerate(parts):
            own = coverage(query, weights, stem_set(text))
            asked = parts[n - 1] if n else before
            if answers_wanted and SPOKEN_QUESTION.search(asked):
                own = max(own, POINTED * coverage(query, weights, stem_set(f"{asked} {text}")))
            if n and _LEANS.match(text):
                own = max(own, LEANING * coverage(query, weights, stem_set(" ".join(parts[n - 1 : n + 1]))))
            if query.wanted is Wanted.WHY and n and _CAUSE.search(text) and _POINTS_BACK.match(text):
                own = max(own, POINTED * coverage(query, weights, stem_set(" ".join(parts[: n + 1]))))
            near = coverage(query, weights, stem_set(" ".join(parts[max(0, n - 1) : n + 1])))
            whole = coverage(query, weights, chunk_words | context)
            alone, together = (0.75, 0.75) if query.wanted is Wanted.WHY else (1.0, 0.45)
            score = (
                alone * own
                + 0.3 * near
                + together * whole
                + 0.35 * hit.score
                + likeness * hit.likeness
                + _cues(query, text, hit.chunk)
                + _of_time(case, text, hit.chunk, sections)
                - (0.35 if len(text.split()) < 5 else 0.0)
            )
            out.append(Sentence(text, hit.chunk, own, whole, score, n))
    return tuple(sorted(out, key=lambda s: (-s.score, s.chunk.id, s.position)))


def _cues(query: Query, text: str, chunk: Chunk) -> float:
    """What the form of a sentence adds: a cause for why, a date for when, a name for who, a reply rather than a
    question.
    """
    bonus = 0.0
    if query.wanted is Wanted.WHY and _CAUSE.search(text):
        bonus += 0.4
    if query.wanted is Wanted.WHY and chunk.kind is ChunkKind.ROW:
        bonus -= 0.6  # a row of a table tells no reason
    told = periods_in(text) or _CLOCK.search(text) or any(bare_months(text))
    if query.wanted is Wanted.DATE and not told:
        bonus -= 0.35
    if query.wanted is Wanted.DATE and told:
        bonus += 0.25 + (0.25 if _DAY.search(text) and re.search(r"\bwhen\b", query.text, re.IGNORECASE) else 0.0)
        if re.search(r"\b(?:what|which)\s+(?:date|day)\b", query.text, re.IGNORECASE) and _DAY.search(text):
            bonus += 0.3
    if query.wanted is Wanted.PEOPLE and names_someone(text):
        bonus += 0.35
    if query.wanted is Wanted.DECISION and chunk.statement in (
        Statement.RESOLVED,
        Statement.RECOMMENDED,
        Statement.NOTED,
    ):
        bonus += 0.45
    if _REQUEST.search(query.text) and _REQUESTED.search(text):
        bonus += 0.4
    if chunk.statement is Statement.REPLY and _REPLY_ASKED.search(query.text):
        bonus += 0.25
    if asks_for_questions(query.text):
        bonus += 0.45 if _ASKED.search(text) or text.rstrip().endswith("?") else 0.0
    elif text.rstrip().endswith("?") or chunk.statement is Statement.QUESTION:
        bonus -= 0.4
    elif query.wanted is not Wanted.PEOPLE and SPOKEN_QUESTION.search(text):
        bonus -= 0.7 if _REPLY_WANTED.search(query.text) else 0.3
    if FAULT_ASKED.search(query.text) and FAULT_TOLD.search(text):
        bonus += 0.9
    if NAMES_ASKED.search(query.text) and _NAMES_TOLD.search(text):
        bonus += 0.45
    if GRADE_ASKED.search(query.text) and chunk.kind is ChunkKind.ROW and _GRADE_TOLD.search(text):
        bonus += 0.45
    return bonus


_Sections = Mapping[tuple[str, str | None], tuple[Period, ...]]


def _sections(case: Case) -> _Sections:
    """The times that the passages found under one heading name, by paper and heading: what opens a section dates all of
    it.
    """
    named: dict[tuple[str, str | None], tuple[Period, ...]] = {}
    if case.query.periods:
        for hit in case.hits:
            key = (hit.chunk.paper, hit.chunk.locator.heading)
            named[key] = (*named.get(key, ()), *periods_in(hit.chunk.text))
    return named


def _of_time(case: Case, text: str, chunk: Chunk, sections: _Sections) -> float:
    """What it adds that a sentence is of a time asked for; less than nothing for one of a meeting before that time."""
    asked = case.query.periods
    if not asked:
        return 0.0
    dated = periods_in(text)
    own = best_agreement(asked, dated)
    around = best_agreement(asked, periods_in(chunk.text) + periods_in(chunk.context))
    section = best_agreement(asked, sections.get((chunk.paper, chunk.locator.heading), ()))
    meeting = case.shelf[chunk.paper].metadata.date
    early = meeting is not None and all(p.first_day > meeting for p in asked) and not own
    other = bool(dated) and not own
    return 0.25 * max(own, 0.8 * around, 0.7 * section) - (TOO_EARLY if early else OTHER_TIME if other else 0.0)


TOO_EARLY, OTHER_TIME = 0.4, 0.25


# "What are they called?": several names one after the other.
NAMES_ASKED = re.compile(r"\b(?:called|named|by\s+name|names?\s+of|their\s+names)\b", re.IGNORECASE)
_NAMES_TOLD = re.compile(
    r"(?:[(:]\s*|\bare\s+|\bnamely\s+|\bcalled\s+)(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*"
    r"(?:,\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)*"
    r"(?:,?\s+(?:and|&)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)(?=\s*(?:[).,;:]|$))"
)
# An inspector's grade: one of the four, in the row of what was graded.
GRADE_ASKED = re.compile(
    r"\b(?:what|which)\s+(?:\w+\s+){0,3}?(?:grade|rating|judge?ment)\b|\bhow\s+(?:\w+\s+){1,10}?(?:rated|graded|judged)\b|"
    r"\bwhat\s+(?:\w+\s+){1,10}?(?:rated|graded|judged)\b|\brating\s+(?:for|of)\b|\bgrade\s+(?:for|of)\b",
    re.IGNORECASE,
)
_GRADE = r"(?:outstanding|good|requir\w+\s+improvement(?:\s+to\s+be\s+good)?|inadequate)"
_GRADE_TOLD = re.compile(rf"\|\s*{_GRADE}\s*(?:\||$)", re.IGNORECASE)
GRADE_SAID = re.compile(
    rf"{_GRADE_TOLD.pattern}|\b(?:grad|rat|judg)\w*\s+(?:\S+\s+){{0,5}}?['’‘\"“]?{_GRADE}\b|['‘\"“]{_GRADE}['’\"”]|\brequires\s+improvement\b",
    re.IGNORECASE,
)


def part_cue(part: str, text: str) -> float:
    """Whether a sentence has the form that a part asks for: a date for "when", a frequency for "how often", a name for
    "who".
    """
    if re.search(
        r"\b(?:when|until\s+when|what\s+(?:date|time|day)|which\s+(?:year|month|date)|start\s+time)\b",
        part,
        re.IGNORECASE,
    ):
        dated = periods_in(text) or _CLOCK.search(text) or any(bare_months(text))
        return 0.9 if dated or _LATER.search(text) else -0.5
    if re.search(r"\bhow\s+often\b", part, re.IGNORECASE):
        return 0.9 if _OFTEN.search(text) else 0.0
    if re.search(r"\bhow\s+(?:long|quickly|soon)\b", part, re.IGNORECASE):
        return 0.7 if re.search(r"\b(?:days?|weeks?|months?|years?)\b", text, re.IGNORECASE) else 0.0
    if re.search(r"\bhow\s+(?:many|much)\b|\bwhat\s+(?:share|proportion|percentage|number)\b", part, re.IGNORECASE):
        return 0.5 if find_numbers(text) else 0.0
    if re.search(r"\bwho\b", part, re.IGNORECASE):
        return 0.4 if names_someone(text) else 0.0
    return 0.0


_LATER = re.compile(
    r"\b(?:\w+|\d+)\s+(?:days?|weeks?|months?|years?)\s+(?:after|before|later|from|of|earlier)\b|\bwithin\s+(?:\w+|\d+)\s+"
    r"(?:days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    r"\b(?:daily|weekly|fortnightly|monthly|quarterly|annually|yearly|bi-?monthly|bi-?annually|(?:every|each|"
    r"once\s+a|twice\s+a|per)\s+(?:\w+\s+)?(?:days?|weeks?|fortnight|months?|quarters?|years?)|\d+\s+weekly)\b",
    re.IGNORECASE,
)
