"""Answers that are lists: recommendations, areas for improvement, promises, actions. As printed, complete, in order.

Every list near the evidence is a candidate, set out in blocks or run on in a sentence. The one is given whose lead,
headings and entries name most of the question, that is of the kind and length asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answers.about_paper import about_paper, asks_about_paper
from answers.answer import AnswerKind
from answers.by_their_post import heads_theirs, said_by_another
from answers.counted_beside import counted_beside
from answers.draft import Case, Draft, Line, Quote, shortened
from answers.entry_meant import entry_meant
from answers.enumerations import Enumeration, lists_in, lists_near
from answers.headed_paragraphs import under_headings
from answers.kind_unlisted import bare_kind, named_so
from answers.labelled import labelled_near
from answers.list_kinds import kinds_named, leaning, leans_at, light_share, same_telling, told_by_heading, words_of
from answers.mark_meant import says_none_of_it
from answers.on_roll import asks_of_roll, on_roll
from corpus.chunk import ChunkKind
from corpus.paper import Paper
from corpus.period import PeriodKind
from corpus.sentences import split_sentences
from retrieval.askers_words import without_judgement
from retrieval.marked_names import of_another_mark
from retrieval.query import Query
from retrieval.rank import best_agreement, coverage, named, periods_in, stem_set
from retrieval.search import Hit
from retrieval.slots import names_paper
from retrieval.wanted import Wanted

CANDIDATES = 24  # hits around which lists are looked for
SENTENCES = 16  # hits in whose sentences they are
HEADED = 12  # hits in whose papers they may stand anywhere, under a heading of the kind asked for
REACH = 12  # blocks from a hit
OF_KIND = 0.35  # of what the question names, in a list whose lead says that it is of the kind asked for
NEARLY = 0.45  # the same of any other list
CLEAR = 0.65  # of it, where the question does not say that it wants a list
CLEAR_HEADED = 0.5  # the same under a heading that says what was done, and leaves out who did it
NAMED_ANYHOW = 0.85  # of what the question names, over a list of another length than the question says
WHOLE_WORDS = 230  # a list up to this long is given whole
# How much a concept counts where it stands: in the line that leads the list, over it, in it, around it.
LEAD, HEADING, BEFORE, ENTRIES, ABOVE, PAPER = 1.0, 0.9, 0.8, 0.75, 0.65, 0.5
STATEMENTS, LONGEST = 0.5, 22  # the same in entries that are statements: longer than so many words on average
IN_PARTS = 0.35  # off the score of parts of a sentence that no colon or bracket opens


@dataclass(frozen=True, slots=True)
class Fit:
    """A list and how it fits the question: `named` is the share (0 to 1) of the question that it names, nearer words
    counting more; `score` orders the lists of one question; `of_kind`: its lead or heading says that it lists what is
    asked for.
    """

    list: Enumeration
    named: float
    score: float
    of_kind: bool


def whole_list(case: Case) -> Draft | None:
    """The list that the question names, set out in bullets or run on in a sentence; None where none near the evidence
    does.
    """
    best = best_list(case)
    return None if best is None else _draft(case, best)


def led_list(case: Case, lead: Quote) -> Draft | None:
    """The list that a sentence leads, set out in blocks; None where it leads none, or one of what is good where what
    is not is asked for.
    """
    for e, hit in _candidates(case):
        if e.sentence is None and e.leading is not None and e.paper.id == lead.paper and e.lead == lead.text:
            against = leaning(case.query.text) * (leaning(e.lead) or leaning(e.before)) < 0
            return None if against else _draft(case, _fit(case, e, hit))
    return None


def drafted(case: Case, e: Enumeration) -> Draft:
    """A list as it is told, whatever the question names of it."""
    return _draft(case, _fit(case, e, case.hits[0]))


def clear_list(case: Case) -> Draft | None:
    """The list for a question that does not say that it wants one: only where its kind, or what it finds good or bad,
    is what the question names, and nearly all else too.
    """
    best = best_list(case)
    if best is None or not best.list.sure or not best.of_kind:
        return None
    headed = told_by_heading(case.query.text, (best.list.first.headings or ("",))[-1])
    if best.named < (CLEAR_HEADED if headed else CLEAR):
        return None
    if (said := entry_meant(case, best.list)) is not None:
        return said
    if says_none_of_it(case.query, " ".join((best.list.lead, best.list.sentence or "", *best.list.entries))):
        return None  # the reasons of an option that it never names
    return _draft(case, best)


def best_list(case: Case) -> Fit | None:
    """The list that fits the question best; None where none names enough of it."""
    fits = [_fit(case, e, hit) for e, hit in _candidates(case)]
    enough = [f for f in fits if _enough(case, f)]
    return max(enough, key=lambda f: (f.score, -f.list.blocks[0]), default=None)


def _enough(case: Case, fit: Fit) -> bool:
    """Whether a list names enough of the question: less is enough where its lead says that it is of the kind asked for.

    Parts of a sentence are only a list where the kind or the count says so.
    """
    e, count = fit.list, case.query.count
    kind = bare_kind(case.query.text) if e.sentence is not None else None
    if kind is not None and not named_so(kind, f"{e.lead} {(e.first.headings or ('',))[-1]}"):
        return False  # what a sentence happens to run through
    if count is not None and e.sure and e.counted == count == len(e.entries) and heads_theirs(case, e):
        return True  # "The pilot's three rules", where she is asked about by name
    if fit.of_kind:
        another = count is not None and e.sure and count != len(e.entries)
        return fit.named >= (CLEAR if another else OF_KIND)
    if count is not None and e.sure and e.counted == count == len(e.entries):
        return fit.named >= NEARLY  # "two areas that needed to improve:", where two things are asked for
    if not e.sure and (count is None or e.counted != count):
        return False
    if count is not None and e.sure and count != len(e.entries):
        return fit.named >= NAMED_ANYHOW
    return fit.named >= NEARLY and _strength(case, e) >= case.bars.listed


def _candidates(case: Case) -> Iterator[tuple[Enumeration, Hit]]:
    """The lists near the evidence, each with the first hit that it is near to."""
    seen: set[tuple[str, tuple[int, ...], str | None]] = set()
    asked = kinds_named(without_judgement(case.query.text))
    read: set[str] = set()
    of_roll, of_paper = asks_of_roll(case.query), asks_about_paper(case.query)
    for n, hit in enumerate(case.hits[:CANDIDATES]):
        paper = case.store.paper(hit.chunk.paper, case.finding.scope)
        found = [*lists_near(paper, hit.chunk.blocks, REACH), *labelled_near(paper, hit.chunk.blocks)]
        if n < SENTENCES and hit.chunk.kind is not ChunkKind.ROW:
            found += [e for b in hit.chunk.blocks for e in lists_in(paper, b, case.query.count)]
        if paper.id not in read and n < HEADED:
            read.add(paper.id)
            found += under_headings(paper, asked, case.query.count)
        if n < SENTENCES:
            found += counted_beside(case.query, paper, hit.chunk.blocks)
        for e in found:
            if e.sentence and said_by_another(case.query.text, e.lead):
                continue
            if of_another_mark(case.query.text, e.sentence or " ".join((e.lead, *e.entries))):
                continue
            if e.sentence and not of_roll and on_roll(e.sentence, hit.chunk):
                continue  # who came, and what their posts are called, is no list of what was asked for
            if e.sentence and not of_paper and about_paper(e.sentence):
                continue
            if e.sentence and case.query.wanted is Wanted.LIST and any(map(_GROUND.match, e.entries)):
                continue  # the grounds of one ruling are no list of things
            key = (paper.id, e.blocks, e.lead if e.sentence else None)
            if key not in seen:
                seen.add(key)
                yield e, hit


_GROUND = re.compile(r"\W*(?:and\s+)?(?:because|since|as\s+(?:the|it|they)|so\s+that)\b", re.IGNORECASE)


def _fit(case: Case, e: Enumeration, hit: Hit) -> Fit:
    query, weights = case.query, case.finding.weights
    headings = e.first.headings
    heading = headings[-1] if headings else ""
    # an entry that leads a list of its own says what that list is of, not what this one holds
    inside = " ".join(t for t in e.entries if not t.rstrip().endswith(":"))
    lead = e.lead if e.sure else e.sentence or e.lead
    lead = f"{_of_it(e)} {lead}" if query.count is not None and e.counted == query.count else lead
    layers = (
        (LEAD, stem_set(lead) | words_of(_own_kinds(e))),
        (HEADING, stem_set(heading)),
        (BEFORE, stem_set(e.before)),
        (ENTRIES if _of_things(e) else STATEMENTS, stem_set(inside)),
        (ABOVE, stem_set(f"{' '.join(headings[:-1])} {e.opening}")),
        (PAPER, stem_set(_of_paper(e.paper))),
    )
    total = sum(weights.values) or 1.0
    wanted = leaning(query.text)
    alike = wanted != 0 and wanted == leaning(_over(e))  # however good or bad is put: "lagging", "pleased with"
    covered = (
        sum(
            w
            * max(
                LEAD if alike and leans_at(query.text, c.start) else 0.0,
                *(share * named(c, words) for share, words in layers),
            )
            for c, w in zip(query.concepts, weights.values, strict=True)
        )
        / total
    )
    kind = _kind_fits(query, e)
    over = f"{e.lead} {heading}"
    score = (
        1.5 * covered
        + 0.8 * coverage(query, weights, stem_set(over if e.sure else lead))
        + 0.35 * light_share(query.text, f"{lead} {heading}")
        + kind
        + _count_fits(query.count, e)
        + _found(case, e, hit)
        - (OTHER_TIME if _of_another_time(query, e) else 0.0)
        + (THAT_TIME if _under_that_time(query, e) else 0.0)
        - (0.0 if e.sure else IN_PARTS)
    )
    if names_paper(query, e.paper.metadata):
        score += 0.25
    return Fit(e, covered, score, kind > 0)


# "Three things drove it:": what was driven stands in the sentence before.
_POINTS_BACK = re.compile(r"\b(?:it|this|them|these|that)\W*$", re.IGNORECASE)


def _of_it(e: Enumeration) -> str:
    """The sentence before a counted lead that ends with what it points back to; "" for any other lead."""
    if _POINTS_BACK.search(e.lead) is None:
        return ""
    told = _ITS_NUMBER.sub("", e.before.partition(e.lead)[0])
    return next(iter(split_sentences(told)[-1:]), "")


_ITS_NUMBER = re.compile(r"\s+\(?(?:[A-Za-z]?\d+(?:\.\d+)*|[a-z])[.)]?\s*$")


def _of_another_time(query: Query, e: Enumeration) -> bool:
    """Whether what leads a list dates it, and not to the time, or to the paper, that the question names."""
    asked = (*query.periods, *query.papers_of)
    dated = periods_in(e.lead)
    return bool(asked and dated) and best_agreement(asked, dated) == 0.0


OTHER_TIME = 0.4  # off the score of a list of another time
THAT_TIME = 0.25  # for a list under a heading of the very time asked for


def _under_that_time(query: Query, e: Enumeration) -> bool:
    """Whether a heading over a list gives days of the very month, or the day, that the question asks of."""
    close = [p for p in query.periods if p.kind in (PeriodKind.MONTH, PeriodKind.AS_AT)]
    return any(a.covers(g) for a in close for g in periods_in(" ".join(e.first.headings)))


def _of_things(e: Enumeration) -> bool:
    """Whether the entries are things and not whole statements, as the points made in a discussion are."""
    return sum(len(t.split()) for t in e.entries) <= LONGEST * len(e.entries)


def _of_paper(paper: Paper) -> str:
    meta = paper.metadata
    return f"{meta.title} {meta.body or ''} {meta.authority or ''} {meta.kind.value if meta.kind else ''}"


def _kind_fits(query: Query, e: Enumeration) -> float:
    """What it adds that a list is of the kind asked for, and speaks of what is good or bad as the question does."""
    question, own = without_judgement(query.text), _own_kinds(e)
    if query.wanted is Wanted.ACTION:  # what was wrong is said beside it, and not asked for
        told = kinds_named("actions") & own or same_telling(question, e.lead, (e.first.headings or ("",))[-1])
        return 0.35 if told else -0.1
    asked = kinds_named(question)
    kind = 0.35 if asked & own else -0.2 if asked and own else -0.1 if asked else 0.0
    if not asked and same_telling(question, e.lead, (e.first.headings or ("",))[-1]):
        return 0.35
    wanted, said = leaning(question), _leans(e)
    return kind + (0.3 * wanted * said if said == wanted else 0.5 * wanted * said)


def _leans(e: Enumeration) -> int:
    """Whether what leads a list says that it is of what is good, or of what is not; of parts of a sentence only the
    sentence does.
    """
    return leaning(_over(e)) or (leaning(e.before) if e.sure and not _RULING.match(e.lead) else 0)


def _over(e: Enumeration) -> str:
    """What says of which kind a list is: its lead and its heading. Clauses in a reported sentence ("was advised that …
    and that …"), and the limbs of a resolution, are of whatever kind their verb says: the heading is that of the whole
    discussion.
    """
    reported = e.sentence is not None and e.entries[0].startswith("that ")
    return e.lead if reported or _RULING.match(e.lead) else f"{(e.first.headings or ('',))[-1]} {e.lead}"


_RULING = re.compile(r"\W*(?:it\s+was\s+)?(?:unanimously\s+)?(?:resolved|agreed|recommended|ordered)\b", re.IGNORECASE)


def _own_kinds(e: Enumeration) -> frozenset[int]:
    """The kinds of list that what leads it says it is."""
    over = _over(e)
    return kinds_named(f"{over} {e.label}", several=not e.sure and ";" not in (e.sentence or ""))


def _count_fits(count: int | None, e: Enumeration) -> float:
    if count is None:
        return -0.05 if len(e.entries) < 3 else 0.0
    whole = e.counted == count == len(e.entries)
    said = COUNTED_SO if whole else 0.25 if e.counted == count else -0.25 if e.counted else 0.0
    told = e.sure or e.counted == count  # parts of a sentence may be as many by chance
    return said + (0.4 if len(e.entries) == count and told else -0.25 if e.sure else -0.1)


COUNTED_SO = 0.4  # for a list whose lead counts its entries as the question does: "three things"


def _found(case: Case, e: Enumeration, hit: Hit) -> float:
    """What it adds that the search found the list itself, or what leads it, rather than its neighbour."""
    own = set(e.blocks) | ({e.leading} if e.leading is not None else set())
    best = next((h for h in case.hits if h.chunk.paper == e.paper.id and own & set(h.chunk.blocks)), None)
    top = case.hits[0].score or 1.0
    return 0.5 * best.score / top if best is not None else 0.15 * hit.score / top


def _draft(case: Case, fit: Fit) -> Draft:
    e = fit.list
    if e.sentence is not None:
        return _in_sentence(case, fit, e.sentence)
    lead = () if e.leading is None else (e.leading,)
    quotes = tuple(Quote(e.paper.id, e.paper.locator(n), e.paper.blocks[n].text) for n in (*lead, *e.blocks))
    title = e.lead or (e.first.headings or ("",))[-1]
    whole = sum(len(t.split()) for t in e.entries) <= WHOLE_WORDS
    items = "\n".join(f"{n}. {t if whole else _head(t)}" for n, t in enumerate(e.entries, start=1))
    headline = f"{shortened(title.rstrip(': .'), 24)}: {len(e.entries)} in the paper’s order."
    caveats = _miscounted(case, e)
    if not whole:
        caveats += ("Long entries are cut to what they begin with; the cited pages have them whole.",)
    return Draft(
        AnswerKind.LIST,
        Line(headline, tuple(range(len(quotes)))),
        quotes,
        (Line(items, tuple(range(len(lead), len(quotes)))),),
        caveats,
        strength=1.0 if case.query.count and heads_theirs(case, e) else _strength(case, e),
    )


def _in_sentence(case: Case, fit: Fit, sentence: str) -> Draft:
    """A list inside a sentence: the sentence, its entries one under the other where they are told apart surely, and the
    paragraph it stands in, which may say more of them.
    """
    e = fit.list
    block = e.blocks[0]
    quotes = [Quote(e.paper.id, e.paper.locator(block), sentence)]
    items = "\n".join(f"{n}. {t}" for n, t in enumerate(e.entries, start=1))
    body = [Line(items, (0,))] if e.sure else []
    around = e.paper.blocks[block].text
    if around != sentence and len(around.split()) <= WHOLE_WORDS - len(sentence.split()):
        quotes.append(Quote(e.paper.id, e.paper.locator(block), around))
        body.append(Line(around, (1,)))
    return Draft(
        AnswerKind.LIST,
        Line(sentence, (0,)),
        tuple(quotes),
        tuple(body),
        _miscounted(case, e),
        strength=_strength(case, e),
    )


def _miscounted(case: Case, e: Enumeration) -> tuple[str, ...]:
    """That the list has another length than the question says; () where it has the same, or is not sure."""
    count = case.query.count
    if not count or not e.sure or count == len(e.entries):
        return ()
    return (f"The question speaks of {count}; the paper's list has {len(e.entries)}.",)


def _strength(case: Case, e: Enumeration) -> float:
    texts = (e.sentence or e.lead, *e.entries, *e.first.headings, e.before, e.opening, _of_paper(e.paper))
    return coverage(case.query, case.finding.weights, stem_set(" ".join(texts)) | words_of(_own_kinds(e)))


def _head(entry: str) -> str:
    """What a long entry begins with: up to its colon, else its first sentence, else its first words."""
    head, colon, _ = entry.partition(":")
    if colon and len(head.split()) <= 30:
        return head + " …"
    return shortened(split_sentences(entry)[0], 30)
