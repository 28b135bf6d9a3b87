"""Answers made of sentences: why, what was done, what was said, who, when. Verbatim, with who said it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.answer import AnswerKind
from answers.clipping import clipped, of_one, of_one_date
from answers.draft import Case, Draft, Line, Quote, shortened
from answers.grades import came_out
from answers.grades_below import row_below
from answers.held_on import asks_held
from answers.kind_told import lacks_kind
from answers.names import names_a_thing
from answers.part_cues import part_cue, part_named
from answers.question_parts import parts_of
from answers.replies import sentences_of
from answers.told_just_before import change_after, misleads, reasons_before, reply_after, told_just_before
from answers.weighing import Sentence, weigh
from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.numbers import PERCENT, POINTS, POUNDS, find_numbers
from corpus.words import content_stems
from retrieval.asked_unit import COUNT, DURATION
from retrieval.asked_which import asks_which_one
from retrieval.counted import counted, counts_another
from retrieval.groups import unasked_base
from retrieval.kinds import says_stretch, spans_differ
from retrieval.particular import unheard_of
from retrieval.people_who import became_unsaid
from retrieval.put_in_writing import heads_reply
from retrieval.query import Query
from retrieval.rank import Weights, best_agreement, coverage, named, periods_in, stem_set
from retrieval.wanted import Wanted

HEADLINE_WORDS = 58  # two sentences at most, and no longer than a breath
BODY_CHUNKS = 4
BODY_WORDS = 235  # of passages under a headline: what is read before the page is opened
ROW_WORDS = 30  # more where figures are asked for: a row of a table is read at a glance
BEHIND = 0.75  # how far a sentence may score below the best for its passage to be shown too


def passage(case: Case) -> Draft | None:
    """The sentences that say it, in the paper's order, and the passage they stand in; None where there are no hits.

    A question of several parts ("who chairs it, and how often does it meet?") has a sentence for each.
    """
    weighed = weigh(case)
    if not weighed:
        return None
    best = weighed[0]
    lead = _headline(case, best, weighed)
    if lacks_kind(case.query.text, " ".join(s.text for s in lead)):
        return None
    chunks = _body_chunks(case, lead, weighed)
    quotes = [Quote.of_chunk(s.chunk, s.text) for s in lead] + [Quote.of_chunk(c) for c in chunks]
    body = [
        Line(shortened(c.text, 230) if c.kind is not ChunkKind.LIST else c.text, (len(lead) + n,))
        for n, c in enumerate(chunks)
    ]
    headline = _said(lead, case.query, case.finding.weights)
    kind = {Wanted.DECISION: AnswerKind.DECISION, Wanted.PEOPLE: AnswerKind.PEOPLE}.get(
        case.query.wanted, AnswerKind.PASSAGE
    )
    held = frozenset().union(*(stem_set(f"{s.chunk.text} {s.chunk.context}") for s in lead))
    strength = max(best.around, coverage(case.query, case.finding.weights, held))
    return Draft(kind, Line(headline, tuple(range(len(lead)))), tuple(quotes), tuple(body), strength=strength)


def each_part(case: Case) -> Draft | None:
    """The sentences that answer each of several things asked at once, where they stand together; None where they do not
    state as many figures as are asked for.
    """
    parts = parts_of(case.query.text)
    asked = {n.printed for n in find_numbers(case.query.text)}
    draft = passage(case)
    if draft is None:
        return None
    said = " ".join(draft.quotes[n].text for n in draft.headline.quotes)
    times = periods_in(said)
    if case.query.periods and times and best_agreement(case.query.periods, times) == 0.0:
        return None  # figures of another year than the one asked for
    stated = [n for n in find_numbers(said) if n.printed not in asked]
    wanted = sum(bool(_FIGURE_ASKED.search(p) or _FIGURE_AGAIN.search(p)) for p in parts)
    row = draft.quotes[draft.headline.quotes[0]].text.count(" | ") > 1 and len(draft.headline.quotes) == 1
    if row and wanted <= 1 and len(stated) > 1:
        return None  # of a row's figures one is meant
    return draft if len(stated) >= max(wanted, 1) else None


def told_in_words(case: Case) -> Draft | None:
    """The sentence that states the figure asked for, where it could not be bound to what it counts: the paper's own
    words say it. None unless the best sentence of all names what is asked most tellingly, is of the time asked for, and
    states a figure of the unit asked for.
    """
    query = case.query
    weighed = weigh(case)
    if not weighed or query.areas or (weighed[0].chunk.kind is ChunkKind.ROW and not _in_words(weighed[0].text)):
        return None
    best = weighed[0]
    asked = {n.printed for n in find_numbers(query.text)}
    units = {
        _UNIT_SAID.get(n.unit or "", COUNT)
        for n in find_numbers(best.text)
        if n.printed not in asked and not _BY_SO_MUCH.search(best.text[: n.start])
    }
    dated = not query.periods or best_agreement(query.periods, periods_in(best.text)) >= SAME_TIME
    alike = max((h.likeness for h in case.hits if h.chunk.id == best.chunk.id), default=0.0)
    in_unit = says_stretch(best.text) if query.unit == DURATION else (query.unit or COUNT) in units
    if not in_unit or not dated or best.own < OWN_SHARE:
        return None
    if query.unit == "GBP" and spans_differ(query.text, best.text):
        return None
    if became_unsaid(query.text, best.text):
        return None
    if _of_fewer(case, best) or unheard_of(query, case.finding.weights.unknown):
        return None
    if best.around < case.bars.told:
        return None
    if best.own >= OUTRIGHT and query.unit in (*_UNIT_SAID.values(), DURATION):
        return passage(case)  # the sentence names nearly all of it, and no count of other things can be meant
    if alike < case.bars.alike:
        return None
    _, telling = max(zip(case.finding.weights.values, query.concepts, strict=True), key=lambda pair: pair[0])
    return passage(case) if named(telling, stem_set(f"{best.text} {best.chunk.text}")) >= TELLING else None


# "Losses were down by two": how far they moved is not how many there were.
_BY_SO_MUCH = re.compile(
    r"\b(?:down|up|rose|risen|fell|fallen|grew|grown|dropped|increased|decreased|reduced|lower|higher)\s+by\s+(?:(?:about|around|over|"
    r"nearly|only|just|some|a\s+further)\s+)*£?$",
    re.IGNORECASE,
)


def _of_fewer(case: Case, best: Sentence) -> bool:
    """Whether a sentence states its figures of a part only that the question does not name, or of other things."""
    own = [f.fact for f in case.facts if f.fact.chunk == best.chunk.id and f.fact.quote in best.text]
    noun = counted(case.query) if case.query.unit == COUNT else None
    others = bool(own) and all(counts_another(noun, fact, case.query.text) for fact in own)
    return others or any(unasked_base(case.query, fact) for fact in own)


def _in_words(row: str) -> bool:
    """Whether a row of a table tells its figure in a cell of words: "Agreed by three of five by March"."""
    return any(len(cell.split()) >= TOLD and find_numbers(cell) for cell in row.split(" | ")[1:])


TOLD = 5  # words
SAME_TIME, OWN_SHARE, TELLING, OUTRIGHT = 0.9, 0.35, 0.75, 0.7
_UNIT_SAID = {PERCENT: "%", POUNDS: "GBP", POINTS: "percentage points"}


_FIGURE_ASKED = re.compile(
    r"\b(?:how\s+(?:many|much|long|big|old|often|quickly)|what\s+(?:share|proportion|percentage|%|number|rate)|numbers?\s+of)\b",
    re.IGNORECASE,
)

_FIGURE_AGAIN = re.compile(r"\bwhat\s+(?:had|has|was|is|were|are|will)\s+(?:it|they|that|those)\b", re.IGNORECASE)


def _said(lead: list[Sentence], query: Query, weights: Weights) -> str:
    """The sentences with who said them and, where they do not name their subject, the heading they stand under."""
    parts: list[str] = []
    for n, sentence in enumerate(lead):
        heading = sentence.chunk.locator.heading or ""
        item = lead[n - 1].chunk.locator if n else None
        new = item is None or (item.item, item.heading) != (sentence.chunk.locator.item, heading)
        missing = set(content_stems(heading)) - stem_set(sentence.text)
        heading = _NUMBERING.sub("", heading)
        dates = bool(periods_in(heading)) and bool(find_numbers(sentence.text))  # its time need not be the figure's
        titled = len(heading.split()) <= 9 and not _CAPTION.match(heading) and not heads_reply(heading)
        subject = len(missing) > 0 and titled and not dates
        named = f"{heading.rstrip(' :.')}: " if new and subject else ""
        own = of_one(sentence.text, query, weights) or of_one_date(sentence.text, query, weights)
        said = own or clipped(sentence.text, query, weights)
        ends = said.rstrip().endswith((".", "!", "?", ":", ";", "”", "’", '"'))
        stop = "" if ends or sentence is lead[-1] else ";"  # entries of a list do not run on into each other
        parts.append(f"{named}{_who_said(sentence.chunk) if n == 0 else ''}{said}{stop}")
    return " ".join(parts)


_NUMBERING = re.compile(r"^(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+)\s+")
_CAPTION = re.compile(r"(?:table|figure|chart|appendix|annex)\s+(?:[A-Z]?\d|[A-Z]\b)", re.IGNORECASE)
def _who_said(chunk: Chunk) -> str:
    match chunk.statement:
        case Statement.REPLY:
            return "Officers replied: "
        case Statement.NOTED:
            return "Noted: "
        case _:
            return ""


def _headline(case: Case, best: Sentence, weighed: tuple[Sentence, ...]) -> list[Sentence]:
    """The best sentence for each part of the question; for a question of one part, one more of the same passage where
    that names something of the question which the first does not."""
    parts = parts_of(case.query.text)
    if len(parts) > 1:
        return _for_parts(case, parts, best, weighed)
    lead = [best]
    words = len(best.text.split())
    query, weights = case.query, case.finding.weights
    if (asks_which_one(query.text) and names_a_thing(best.text)) or came_out(query, best.text):
        return lead
    if (row := row_below(case, best)) is not None:
        return [best, row]
    if (deed := told_just_before(query, best, weighed)) is not None:
        return [deed, best]
    if (reply := reply_after(query, best, weighed) or change_after(query, best, weighed)) is not None:
        return [best, reply]
    if reasons := reasons_before(query, best, weighed, HEADLINE_WORDS):
        return [*reasons, best]
    have = coverage(query, weights, stem_set(best.text))
    timed = asks_held(query) and bool(periods_in(best.text))  # what has no time adds nothing to when
    for other in weighed[1:12]:
        if other.chunk.id != best.chunk.id or words + len(other.text.split()) > HEADLINE_WORDS:
            continue
        if misleads(query, other, best) or (timed and not periods_in(other.text)):
            continue
        both = coverage(query, weights, stem_set(best.text + " " + other.text))
        if both > have + 0.08 or (case.query.wanted is Wanted.WHY and abs(other.position - best.position) == 1):
            lead.append(other)
            break
    return sorted(lead, key=lambda s: s.position)


def _for_parts(case: Case, parts: tuple[str, ...], best: Sentence, weighed: tuple[Sentence, ...]) -> list[Sentence]:
    """A sentence for each part: by the part's own words and the form it asks for, near the best sentence of the
    whole.
    """
    chosen: list[Sentence] = []
    words = 0
    for part in parts:
        own = {stem for stem in content_stems(part)}
        if chosen and own <= _OUTCOME and (after := _next_said(case, chosen[-1])):
            chosen.append(after)  # "and what was the answer?": what is said next
            words += len(after.text.split())
            continue
        near = [s for s in weighed[:40] if s.chunk.paper == best.chunk.paper]

        def fit(s: Sentence, own: set[str] = own, part: str = part) -> float:
            ways = [c for c in case.query.concepts if set(c.alternatives[0]) & own]
            named_share = part_named(own, ways, s.text)
            around = sum(named(c, stem_set(s.chunk.context)) for c in ways) / len(ways) if ways else 0.0
            close = 0.5 if s.chunk.id == best.chunk.id else 0.0
            beside = any(s.chunk.id == c.chunk.id and abs(s.position - c.position) == 1 for c in (best, *chosen))
            close += BESIDE if beside else 0.0
            return s.score + 0.9 * named_share + 0.4 * around + close + part_cue(part, s.text)

        if near:
            pick = max(near, key=fit)
            if pick in chosen:  # said already; what else answers this part?
                others = [s for s in near if s not in chosen and own & stem_set(s.text) and part_cue(part, s.text) > 0]
                pick = max(others, key=fit, default=pick)
            if pick not in chosen and (not chosen or words + len(pick.text.split()) <= HEADLINE_WORDS + 22):
                chosen.append(pick)
                words += len(pick.text.split())
    return sorted(chosen or [best], key=lambda s: (s.chunk.position, s.position))


BESIDE = 0.3  # what answers the next part mostly stands right after what answers the one before
# A part that names no more than this asks for what came of the part before it.
_OUTCOME = frozenset(
    content_stems(
        "answer answered reply replied response respond responded happened happen outcome result officer officers told "
        "did what was the end of it said say members get got came chair panel committee"
    )
)


def _next_said(case: Case, said: Sentence) -> Sentence | None:
    """The sentence after one: in its passage, else the first of the passage that follows in the same item."""
    parts = sentences_of(said.chunk)
    if said.position + 1 < len(parts):
        return Sentence(parts[said.position + 1], said.chunk, 0.0, said.around, said.score, said.position + 1)
    after = [
        c
        for c in case.store.chunks_of(said.chunk.paper, case.finding.scope)
        if c.position == said.chunk.position + 1 and c.locator.item == said.chunk.locator.item
    ]
    texts = sentences_of(after[0]) if after else ()
    return Sentence(texts[0], after[0], 0.0, said.around, said.score, 0) if texts else None


def _body_chunks(case: Case, lead: list[Sentence], weighed: tuple[Sentence, ...]) -> list[Chunk]:
    """The passages the headline is from and, up to three in all, others that name as much."""
    chunks = list({s.chunk.id: s.chunk for s in lead}.values())[:BODY_CHUNKS]
    if lead[0].chunk.statement is Statement.RESOLVED:  # a resolution is given with all its limbs
        limbs = [
            c
            for c in case.store.chunks_of(chunks[0].paper, case.finding.scope)
            if c.statement is Statement.RESOLVED
            and c.locator.item == chunks[0].locator.item
            and abs(c.position - chunks[0].position) <= 4
        ]
        return sorted({c.id: c for c in (*chunks, *limbs)}.values(), key=lambda c: c.position)[:5]
    if lead[0].chunk.statement is Statement.REPLY:  # a reply is heard out: all that was answered to the question
        own = {s.chunk.id: s.chunk for s in weighed}
        where = chunks[0].locator
        told = [
            c
            for c in own.values()
            if (c.paper, c.locator.item, c.locator.paragraph) == (chunks[0].paper, where.item, where.paragraph)
            and c.statement is Statement.REPLY
            and where.paragraph
        ]
        return sorted(told, key=lambda c: c.position)[:6] or chunks
    return _filled(case, chunks, weighed)


def _filled(case: Case, chunks: list[Chunk], weighed: tuple[Sentence, ...]) -> list[Chunk]:
    """The passages with what goes on from them, and those of the next best sentences, as far as a reader goes."""
    told = list(chunks)
    words = sum(len(c.text.split()) for c in told)
    best = weighed[0].score
    room = BODY_WORDS + (ROW_WORDS if case.query.wanted in _OF_FIGURES else 0)
    more = [*_gone_on(case, chunks[0])]
    more += [c for follower in tuple(more) for c in _gone_on(case, follower)]
    if case.query.wanted in _OF_FIGURES:
        more += [h.chunk for h in case.hits[:6]]
    else:
        more += [s.chunk for s in weighed if s.score > best - BEHIND and s.chunk.kind is not ChunkKind.ROW]
    for chunk in more:
        size = len(chunk.text.split())
        if len(told) < BODY_CHUNKS and chunk.id not in {c.id for c in told} and words + size <= room:
            told.append(chunk)
            words += size
    return told


def _gone_on(case: Case, chunk: Chunk) -> Iterator[Chunk]:
    """The passage after one, where its first words take up what was said: under the same heading and number."""
    if chunk.kind is ChunkKind.ROW:
        return
    where = chunk.locator
    for after in case.store.chunks_of(chunk.paper, case.finding.scope):
        if after.position == chunk.position + 1 and after.kind is not ChunkKind.ROW:
            same = (after.locator.item, after.locator.heading) == (where.item, where.heading)
            if same and (after.locator.paragraph == where.paragraph or _GOES_ON.match(after.text)):
                yield after


_OF_FIGURES = frozenset({Wanted.FIGURE, Wanted.CHANGE, Wanted.SERIES, Wanted.COMPARISON})
_GOES_ON = re.compile(
    r"(?:this|these|that|those|it|they|he|she|such|the\s+(?:main|other|latter|former|same)|also|in\s+addition|"
    r"additionally|further(?:more)?|however|but|moreover|as\s+a\s+result|therefore|(?:we|officers|members)\s+have\s+also|"
    r"we\s+also|another|for\s+(?:example|instance))\b",
    re.IGNORECASE,
)
