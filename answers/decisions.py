"""What was decided: the resolution in its own words, with all its limbs and the words that close it.

Minutes print a resolution in several paragraphs: "RESOLVED that the decision to:", (a), (b), "be ENDORSED." A limb
alone is not what was decided, and neither is what was said before the vote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from answers.answer import AnswerKind
from answers.deciding_body import of_body
from answers.draft import Case, Draft, Line, Quote, shortened
from answers.forms import VOTE_ASKED, VOTE_TOLD
from answers.resolutions import DECIDED, Decision, decisions_of
from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.paper import Kind
from corpus.period import Period, PeriodKind, day_label
from corpus.words import STOP, content_stems, stem, stems
from retrieval.concepts import Concept
from retrieval.rank import coverage, named, periods_in, stem_set

NAMED = 0.6  # of what the question names, in a decision with the title of its item
HEADLINE_WORDS = 110  # a longer resolution is led up to, and stands whole in the body
# Words of deciding and of who decides: they name no subject.
_DECIDING = frozenset(
    content_stems(
        "agreed agree agreement determined determine determines limbs limb "
        "resolved resolution resolutions decided decision decisions approved approve endorsed "
        "endorse recommended recommendation noted outcome adopted passed voted vote committee panel commission "
        "board cabinet council meeting action actions meet previous last correct record "
        "signed sign set sets off ratified ratify formally actually members taken made discuss discussed discussing "
        "discussion debate debated debating considered considering consideration heard hearing item items end ended "
        "proposal proposed suggestion suggested idea"
    )
)


def decision(case: Case) -> Draft | None:
    """The decision that the question names, or every decision of the meeting where it names no subject.

    None where no decision on the shelf speaks of it: what was said about it is then all there is.
    """
    if not _subject(case):
        titled = _by_title(case)
        return every_decision(case) if titled is None else _draft(case, titled)
    whose = _WHOSE.search(case.query.text)  # a resolution does not say whose suggestion it was
    found = best_decision(case, frozenset(stems(whose["who"])) if whose else frozenset())
    strength = None
    if found is None and (spoken_of := of_item(case)):
        found, strength = spoken_of
    if found is None or any(
        asked.search(case.query.text) and not told.search(found.text)
        for asked, told in ((VOTE_ASKED, VOTE_TOLD), (_MOTION, _MOTION))
    ):
        return None  # how a vote went and what became of a motion is told before the resolution
    made = with_the_rest(case, found)
    draft = _with_talk(case, made, _draft(case, made))
    return draft if strength is None else replace(draft, strength=strength)


def _with_talk(case: Case, made: Decision, draft: Draft) -> Draft:
    """A short decision with what was said of it under its item: why it was made so stands there."""
    if len(made.text.split()) > HEADLINE_WORDS or made.item is None:
        return draft
    talk = [
        h.chunk
        for h in case.hits[:TALK]
        if h.chunk.paper == made.paper.id
        and h.chunk.locator.item == made.item
        and h.chunk.kind is not ChunkKind.ROW
        and not set(h.chunk.blocks) & set(made.blocks)
        and coverage(case.query, case.finding.weights, stem_set(h.chunk.text)) >= OWN
        and len(h.chunk.text.split()) <= HEADLINE_WORDS
    ][:2]
    first = len(draft.quotes)
    lines = tuple(Line(c.text, (first + n,)) for n, c in enumerate(talk))
    quotes = tuple(Quote.of_chunk(c) for c in talk)
    return replace(draft, quotes=draft.quotes + quotes, body=draft.body + lines)


TALK = 8  # hits


_WHOSE = re.compile(
    r"(?P<who>[\w-]+)(?:['’]s|s['’])\s+(?:motion|amendment|proposal|request|suggestion|idea|call)\b", re.IGNORECASE
)
_MOTION = re.compile(r"\b(?:motion|amendment)\b", re.IGNORECASE)


def with_the_rest(case: Case, found: Decision) -> Decision:
    """A decision with the others of its item, where it is the item that the question names; alone otherwise."""
    title = stem_set(found.title)
    subject = _subject(case)
    if not subject or sum(named(c, title) for c in subject) < TITLED * len(subject):
        return found
    kin = [d for d in decisions_of(case, found.paper.id) if d.item == found.item and d.statement is found.statement]
    return replace(found, blocks=tuple(sorted({n for d in kin for n in d.blocks}))) if found.item else found


def of_item(case: Case) -> tuple[Decision, float] | None:
    """What was decided under the item that speaks of nearly all the question names, and the share (0 to 1) that it
    names: a resolution need not repeat what was talked of. None where no item does.
    """
    fits: list[tuple[float, float, int, Decision]] = []
    for n, made in enumerate(_near(case)):
        inside = " ".join(b.text for b in made.paper.blocks if made.item and b.item == made.item)
        whole = coverage(case.query, case.finding.weights, stem_set(f"{made.title} {inside}") | _DECIDING)
        own = _named_share(case, made, frozenset())
        if whole >= SPOKEN_OF and own >= OWN:
            fits.append((whole, own, -n, made))
    best = max(fits, key=lambda f: f[:3], default=None)
    return None if best is None else (best[3], best[0])


TITLED = 0.5  # of what a question names, in the title of an item: all that was decided under it is meant
SPOKEN_OF, OWN = 0.85, 0.3  # of it, in the whole item, and in its decision with the title


def _by_title(case: Case) -> Decision | None:
    """The one decision whose item's title has most of the question's words, where those are of no subject elsewhere:
    "the quarter 3 report"; None where two words or fewer than two agree, or several items do.
    """
    bodies = stem_set(" ".join(x.metadata.body or "" for x in case.shelf.values()))
    asked = {s for s in stems(re.sub(r"\bQ(?=[1-4]\b)", "quarter ", case.query.text)) if s not in _DECIDING | bodies}
    asked -= {stem(w) for w in STOP} - {stem("report"), stem("paper")}
    scored = [(len(asked & set(stems(d.title))), d) for d in _near(case)]
    most = max((n for n, _ in scored), default=0)
    best = [d for n, d in scored if n == most]
    return best[-1] if most >= 2 and len({d.title for d in best}) == 1 else None


def best_decision(case: Case, aside: frozenset[str]) -> Decision | None:
    """The decision that names most of the question, `aside` (stems) counted as named; None where none names enough."""
    # "the meeting of 11 May": what another meeting decided is no answer, unless it tells of that day
    days = tuple(
        p for p in (*case.query.papers_of, *case.query.periods) if p.kind in (PeriodKind.AS_AT, PeriodKind.MONTH)
    )
    near = (d for d in _near(case) if not (_another_meeting(days, d) and not _met(days, d)))
    scored = [(_score(case, d, aside), n, d) for n, d in enumerate(near)]
    best = max(scored, key=lambda s: (s[0], -s[1]), default=None)
    if best is None or _named_share(case, best[2], aside) < NAMED:
        return None
    return best[2]


_UNDERTAKEN = re.compile(
    r"\b(?:undert(?:ake|akes|aken|ook|aking)|promis(?:e|es|ed)|pledg(?:e|es|ed)|commit(?:s|ted)?(?=\s+to\b)|offer(?:s|ed)?(?=\s+to\b))\b",
    re.IGNORECASE,
)


def _near(case: Case) -> Iterator[Decision]:
    """The decisions of the minutes that the first hits are from, each once."""
    binding = _UNDERTAKEN.search(case.query.text) is not None  # what was only noted binds nobody
    for paper in dict.fromkeys(h.chunk.paper for h in case.hits[:20]):
        if case.shelf[paper].metadata.kind is Kind.MINUTES:
            for made in decisions_of(case, paper):
                if binding and made.statement is not Statement.RESOLVED:
                    continue
                words = stem_set(made.text) | _DECIDING
                if made.statement in DECIDED or coverage(case.query, case.finding.weights, words) >= OWN:
                    yield made  # what came of some other proposal under the item is no answer


def _subject(case: Case) -> tuple[Concept, ...]:
    """What the question names besides the deciding and who decides."""
    # the body's own name and the field's word for its acts name no subject
    bodies = stem_set(" ".join(case.shelf[h.chunk.paper].metadata.body or "" for h in case.hits[:5]))
    return tuple(
        c for c in case.query.concepts if not set(c.alternatives[0]) <= _DECIDING | bodies and not c.asked.isdigit()
    )


def _named_share(case: Case, made: Decision, aside: frozenset[str]) -> float:
    of_paper = made.paper.metadata  # whose decision it is, a question may say: "what did Marlshire scrutiny decide?"
    whose = stem_set(f"{of_paper.body or of_paper.title} {of_paper.authority or ''}")
    words = stem_set(f"{made.title} {made.told}") | _DECIDING | aside | whose
    return coverage(case.query, case.finding.weights, words)


def _score(case: Case, made: Decision, aside: frozenset[str]) -> float:
    """How well a decision fits: what it names, what its item's title names, how near its passage was found, its
    meeting's date.
    """
    subject = _subject(case)
    title = stem_set(made.title)
    titled = sum(named(c, title) for c in subject) / len(subject) if subject else 0.0
    found = max((h.score for h in case.hits if _within(h.chunk, made)), default=0.0)
    asked = (*case.query.papers_of, *case.query.periods)
    when = MET if _met(asked, made) else -MET if _another_meeting(asked, made) else 0.0
    return _named_share(case, made, aside) + 0.5 * titled + 0.2 * found + when + of_body(case, made)


MET = 0.4  # for a decision of the meeting asked about; as much less for one of another meeting


def _met(asked: tuple[Period, ...], made: Decision) -> bool:
    """Whether a decision was made at a time asked about."""
    meeting = made.paper.metadata.date
    return meeting is not None and any(p.first_day <= meeting <= p.last_day for p in asked)


def _another_meeting(asked: tuple[Period, ...], made: Decision) -> bool:
    """Whether a time is asked that is neither that of the decision's meeting nor told by the decision."""
    return (
        bool(asked)
        and made.paper.metadata.date is not None
        and not any(
            p.covers(g) or (p.kind is not PeriodKind.AS_AT and g.covers(p))  # "moved to May" tells of no day in it
            for p in asked
            for g in periods_in(made.text)
        )
    )


def _within(chunk: Chunk, made: Decision) -> bool:
    return chunk.paper == made.paper.id and bool(set(chunk.blocks) & set(made.blocks))


def _draft(case: Case, made: Decision) -> Draft:
    quotes = _quotes(made)
    words = made.text.split()
    title = f"{made.title.rstrip(' :.')}: " if set(content_stems(made.title)) - stem_set(made.text) else ""
    headline = f"{title}{shortened(made.text, HEADLINE_WORDS)}"
    body = tuple(Line(line, (n,)) for n, line in enumerate(made.lines))
    whole = len(made.blocks) > 1 or len(words) > HEADLINE_WORDS
    refs = tuple(range(len(quotes)))
    strength = _named_share(case, made, frozenset())
    short = quotes[0].text if _MOTION.search(made.text) else made.text  # whose motion it was stands before its vote
    return Draft(
        AnswerKind.DECISION,
        Line(headline, refs),
        quotes,
        body if whole else (Line(f"“{short}”", refs),),
        strength=strength,
    )


def _quotes(made: Decision) -> tuple[Quote, ...]:
    return tuple(Quote(made.paper.id, made.paper.locator(n), made.paper.blocks[n].text) for n in made.blocks)


_DECISIONS = re.compile(
    r"\b(?:decisions?|decided|resol\w+|determined?|actions?|agreed?|"
    r"approved?|sign(?:ed)?\s+off|signed|ratif\w+)\b", re.IGNORECASE
)
_OF_A_DAY = re.compile(r"\bminutes\s+of\s+(?:the\s+)?(?:meeting\s+)?(?:of\s+|on\s+|held\s+on\s+)?\d", re.IGNORECASE)
_CORRECTED = re.compile(r"\b(?:corrected|corrections?|amend\w*|alter\w*|errors?|mistakes?)\b", re.IGNORECASE)


def _of_the_minutes(case: Case) -> Draft | None:
    """What a later meeting decided of the minutes of the day that the question names, which are not on the shelf."""
    days = {day_label(p.first_day) for p in case.query.periods + case.query.papers_of if p.kind is PeriodKind.AS_AT}
    told = {t for day in days for t in (day, day.rpartition(" ")[0])}
    made = [
        d
        for x in case.shelf.values()
        if x.metadata.kind is Kind.MINUTES
        and (not case.query.authorities or x.metadata.authority in case.query.authorities)
        for d in decisions_of(case, x.id)
        if re.search(r"\b(?:minutes|record)\b", f"{d.text} {d.title}", re.IGNORECASE)
        and any(re.search(rf"\b{t}\b", d.text) for t in told)
    ]
    return _draft(case, made[0]) if len(made) == 1 else None


_REPORT = re.compile(r"\b(?:report|review|plan|strategy|audit|survey|inspection)\b", re.IGNORECASE)
_MINUTES = re.compile(
    r"\bminutes\b.*\b(?:agree\w*|approv\w*|sign\w*|correct|confirm\w*|accept\w*|ratif\w+)\b|"
    r"\b(?:agree|approve|sign|confirm)\w*\b.*\bminutes\b",
    re.IGNORECASE,
)


def every_decision(case: Case) -> Draft | None:
    """Every decision of one meeting; None where the question names a subject of its own, or does not tell which
    meeting.
    """
    text = case.query.text
    if not _DECISIONS.search(text) or _REPORT.search(text) or _subject(case):
        return None
    asked = (*case.query.papers_of, *case.query.periods)
    minutes = [
        x.id
        for x in case.shelf.values()
        if x.metadata.kind is Kind.MINUTES
        and (not asked or x.metadata.date and any(p.first_day <= x.metadata.date <= p.last_day for p in asked))
        and (not case.query.authorities or x.metadata.authority in case.query.authorities)
    ]
    if _MINUTES.search(text) and (_OF_A_DAY.search(text) or not minutes):
        told = _of_the_minutes(case)
        if told is not None or _CORRECTED.search(text):
            return told
    if len(minutes) != 1:
        return None
    only_actions = re.search(r"\bactions?\b", text, re.IGNORECASE) is not None
    kinds = (Statement.RESOLVED,) if only_actions else DECIDED
    made = [d for d in decisions_of(case, minutes[0]) if d.statement in kinds]
    if _MINUTES.search(text):  # "were the minutes agreed?": one decision, of the minutes before
        made = [d for d in made if re.search(r"\bminutes\b", f"{d.text} {d.title}", re.IGNORECASE)]
    if len(made) < 2:
        return _draft(case, made[0]) if made else None
    quotes = tuple(q for d in made for q in _quotes(d))
    lines = "\n".join(f"{n}. {d.title}: {d.text}" for n, d in enumerate(made, start=1))
    refs = tuple(range(len(quotes)))
    meeting = made[0].paper.metadata
    where = " of ".join(p for p in (meeting.body, day_label(meeting.date) if meeting.date else None) if p)
    return Draft(
        AnswerKind.DECISION,
        Line(f"{where or 'The meeting'}: {len(made)} decisions, in the order of the minutes.", refs),
        quotes,
        (Line(lines, refs),),
    )
