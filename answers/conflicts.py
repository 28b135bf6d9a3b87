"""Two values for one thing: whether another figure says of the same measure, area and time something else.

A false alarm costs trust. So the measure has to be the same by what the question names, period, area, unit and standing
have to agree, and a part of a whole or another group is another thing. Two things prove more than words: values that
are slips of one another ("1,248" and "1,284"), and rows that agree for every other time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from answers.draft import Case
from answers.named_alike import named_alike
from answers.one_limit import one_limit
from answers.one_thing import apart, near, nouns_of, one_area, one_time, one_unit, slip_of, transposed, within
from answers.sentence import sentences_of
from answers.slip_shares import misprinted_shares
from answers.sums import step_of
from answers.tile_of_row import tile_of_row
from answers.told_at_its_end import told_at_its_end
from corpus.fact import Fact
from corpus.numbers import PERCENT
from corpus.period import PeriodKind
from corpus.row_code import is_told_by_code
from corpus.sentences import split_sentences
from corpus.stage import find_stages
from corpus.words import content_stems
from retrieval.counted import counted
from retrieval.facts import FactHit, judge
from retrieval.groups import extra_words, subject_stems, told_apart
from retrieval.named_rows import WHOLES, unasked_row
from retrieval.parts_set_apart import is_part
from retrieval.rank import coverage, period_agreement, stem_set
from retrieval.search import Hit

EXTRA = 4  # words of a measure that the question did not ask for: more, and it may be another measure
LESS = 0.1  # how much less of the question than the figure given it may name
OWN_LESS = 0.15  # the same by its own words alone
PAPERS = 6  # whose figures are looked through
UNFOUND = 60  # the rank of a figure that the search did not find
SLIP_NAMED = 0.7  # of the question, anywhere around a value that is a slip of the other


def conflicting(best: FactHit, case: Case) -> list[FactHit]:
    """The figures that contradict the one given, one for each value, among those found and in the papers they are from;
    the nearest to the question first.
    """
    found = {f.fact.id: f for f in case.facts}
    around = {f.id: f for paper in _papers(best, case) for f in case.store.facts_of(paper, case.finding.scope)}
    noun = counted(case.query)
    unseen = [f for f in around.values() if f.id not in found and _may_contradict(f, best.fact)]
    chunks = {c.id: c for c in case.store.chunks(list({f.chunk for f in unseen}), case.finding.scope)}
    judged = [
        judge(f, Hit(chunks[f.chunk], UNFOUND, 0.0, 0.0, None, None), case.finding, case.shelf[f.paper].metadata, noun)
        for f in unseen
        if f.chunk in chunks
    ]
    other = [f for f in (*case.facts, *judged) if contradicts(f, best, case, tuple(around.values()))]
    values: dict[object, FactHit] = {}
    for f in other:
        values.setdefault(f.fact.value, f)
    return list(values.values())


def _papers(best: FactHit, case: Case) -> list[str]:
    """The figure's own paper and the next that the search found."""
    return list(dict.fromkeys((best.fact.paper, *(h.chunk.paper for h in case.hits))))[:PAPERS]


def _may_contradict(a: Fact, b: Fact) -> bool:
    """What is quickly told, before the words are weighed: value, area, standing, unit and time."""
    if a.basis != b.basis or not near(a, b) or not one_unit(a, b) or not one_area(a, b):
        return False
    return (one_time(a, b) or _alike_in_time(a, b) or within(a, b)) and apart(a, b)


def contradicts(f: FactHit, best: FactHit, case: Case, around: Sequence[Fact] = ()) -> bool:
    """Whether another fact gives another value for the same measure, area, period, unit and standing; `around` are the
    facts of the papers that both stand in.
    """
    return _obstacle(f, best, case, around) is None


def _obstacle(f: FactHit, best: FactHit, case: Case, around: Sequence[Fact]) -> str | None:
    """Why another fact's value is no contradiction; None where it is one."""
    a, b = f.fact, best.fact
    if not apart(a, b) or not near(a, b) or a.basis != b.basis or a.quote == b.quote:
        return "value, standing or sentence"
    if not one_area(a, b) or (a.area != b.area and len(_authorities(case)) > 1):
        return "area"
    if (a.paper, a.locator.block) == (b.paper, b.locator.block):
        return "one table or paragraph"  # it sets them side by side because they are not the same
    if not one_unit(a, b):
        return "unit"
    if one_limit(f, best, case, around):
        return None
    part = is_part(case.query, a) and not is_part(case.query, b)  # where the figure given is one, so may be this one
    if not part and not told_apart(a, b) and named_alike(a, b, case):
        return None
    if f.role < 0.7 or f.unit == 0.0:
        return "role or unit"
    if _said_alike(a, b, around):
        return None
    untimed = _untimed_twin(a, b)
    if _of_its_row(a, b, case, around) or tile_of_row(a, b, around) or tile_of_row(b, a, around):
        return None
    worked = _worked_out(a, b, case)
    if not a.bound and not untimed and not (one_time(a, b) and transposed(a, b)):
        return "not bound"
    if _twins(a, b, around):
        return None  # whatever else their words say
    if not worked and (part or (told_apart(a, b) and not transposed(a, b))):
        return "part"
    timed = one_time(a, b) or told_at_its_end(a, b, around)
    if not (timed or untimed or worked or (transposed(a, b) and within(a, b))):
        return "time"
    if timed and _in_the_same_words(a, b):
        return None
    slip = worked or slip_of(a, b)
    if " – " in a.measure and not is_told_by_code(a.measure) and not slip:  # it counts what was said before
        return "measure of another sentence"
    if not worked and any(unasked_row(case.query, x) or _another_row(case, x) for x in (a, b)):
        return "row"
    if slip:
        return None if max(f.coverage, _named_around(f, case)) >= SLIP_NAMED else "measure"
    if max(f.coverage, _own(f, case)) < best.coverage - LESS or _own(f, case) < best.own - OWN_LESS:
        return "measure"
    spare = EXTRA if a.period and b.period and a.period.kind is b.period.kind else 1
    rows = [x.locator.cell is not None or is_told_by_code(x.measure) for x in (a, b)]
    extra = [extra_words(case.query, x) > (EXTRA if r else min(spare, 1)) for x, r in zip((a, b), rows, strict=True)]
    return "words" if any(extra) else None


def _worked_out(a: Fact, b: Fact, case: Case) -> bool:
    """Whether one of two shares of a time stands in a sentence whose part and whole give the other: "12 of 50 (28 %)"
    beside a row's 42 %. What else their words say, they are of one thing.
    """
    return any(True for _ in _miscounted(a, b, case))


def _of_its_row(a: Fact, b: Fact, case: Case, around: Sequence[Fact]) -> bool:
    """Whether the part of which such a sentence gives the share is the count that stands in the row of the other, for
    its time: "120 of the 240 (54 %)" of a row that has 120 and 50 %. They are then of one thing, whatever its name.
    """
    return any(
        x.quote == y.quote and x.paper == y.paper and x.value == part and x.period == y.period and x.unit != y.unit
        for y, part in _miscounted(a, b, case)
        if abs(part) >= LARGE
        for x in around
    )


def _miscounted(a: Fact, b: Fact, case: Case) -> Iterator[tuple[Fact, Decimal]]:
    """Of two shares of a time the one that part and whole in the sentence of the other give, with the part."""
    if PERCENT not in (a.unit, b.unit) or not one_unit(a, b) or not (one_time(a, b) or _at_its_end(a, b)):
        return
    for x, y in ((a, b), (b, a)):
        if x.locator.cell is not None or y.value is None:
            continue
        for sentence in sentences_of(case.store.facts_in((x.chunk,), case.finding.scope)):
            for part, _, share, span in misprinted_shares(sentence):
                if share.fact.id == x.id and span.holds(y.value, step_of(y.printed, y.value)):
                    yield y, part.value


def _at_its_end(a: Fact, b: Fact) -> bool:
    """Whether one of two figures is of the last day of the other's stretch: "30 June" beside "April to June"."""
    if a.period is None or b.period is None:
        return False
    return PeriodKind.AS_AT in (a.period.kind, b.period.kind) and a.period.last_day == b.period.last_day


def _own(f: FactHit, case: Case) -> float:
    """How much of the question is said of a figure: by the title of its table too where its row names something of the
    question, by all over it where its row names nothing else, by all of its sentence where that states nothing else.
    """
    fact = f.fact
    if (before := _taken_up(fact, f.hit.chunk.text)) is not None:
        said = before
    elif fact.locator.cell is not None:
        named = set(content_stems(fact.quote.split(" | ")[0])) & set(content_stems(case.query.text))
        over = f.hit.chunk.context if f.precision == 1.0 else ""
        said = " ".join((fact.measure, *fact.path, over)) if named else ""
    else:
        beside = case.store.facts_in((fact.chunk,), case.finding.scope)
        alone = all(x.role in _ASIDE for x in beside if x.quote == fact.quote and x.id != fact.id)
        said = fact.quote if alone else ""
    return max(f.own, coverage(case.query, case.finding.weights, stem_set(said)))


def _taken_up(fact: Fact, passage: str) -> str | None:
    """The sentence before one that leaves what it counts to it: "The number in care had gone the other way. There were
    71 at the end of September"; None for a sentence that says it itself.
    """
    if fact.locator.cell is not None or not _LEFT_OPEN.match(fact.quote) or nouns_of(fact):
        return None
    sentences = split_sentences(passage)
    at = next((n for n, s in enumerate(sentences) if s.strip() == fact.quote.strip()), 0)
    return f"{sentences[at - 1]} {fact.quote}" if at else None


_LEFT_OPEN = re.compile(r"\W*(?:there|it|they|that|this|these|those)\b", re.IGNORECASE)
_ASIDE = ("limit", "previous", "change")  # what a sentence gives beside the one figure it states


def _another_row(case: Case, x: Fact) -> bool:
    """Whether a row's label says more than the question names: "Foster care arrangements" are a part of care."""
    if x.locator.cell is None:
        return False
    label = subject_stems(x.quote.split(" | ")[0]) - WHOLES
    asked = {s for c in case.query.concepts for a in c.alternatives for s in a}
    return len(label - asked) >= 2 and len(label - asked) * 2 > len(label)


def _authorities(case: Case) -> set[str]:
    """The authorities whose papers are on the shelf."""
    return {x.metadata.authority for x in case.shelf.values() if x.metadata.authority}


def _untimed_twin(a: Fact, b: Fact) -> bool:
    """Whether a figure that no time is given for may be of the time of another: both stand at the same stage of a year
    ("at Period 9"), or the one is the other with two digits changed round.
    """
    if a.period is not None:
        return False
    if b.period is None:
        stages = [{m.stage for m in find_stages(x.measure)} for x in (a, b)]
        return bool(stages[0]) and stages[0] == stages[1]
    return _TOLD_DIGITS <= _digits_told(a) == _digits_told(b) and slip_of(a, b)


_TOLD_DIGITS = 3


def _digits_told(fact: Fact) -> int:
    """How many digits of a value tell it from others: two of £4.5m, four of £5,840 but for a nought at its end."""
    return len(f"{abs(fact.value or Decimal(0)):f}".replace(".", "").strip("0"))


def _named_around(f: FactHit, case: Case) -> float:
    """How much of the question a figure's sentence, its headings and its passage name."""
    text = " ".join((f.fact.quote, f.fact.measure, *f.fact.path, f.hit.chunk.text, f.fact.locator.heading or ""))
    return coverage(case.query, case.finding.weights, stem_set(text))


def _said_alike(a: Fact, b: Fact, facts: Sequence[Fact]) -> bool:
    """Whether another sentence gives the value of `b` for its time in the very words in which `a` gives its own: "44 %
    of new plans were issued within 20 weeks", where the time of `a` lies in that of `b`, if only by what stands before.
    """
    if a.locator.cell is not None or not (one_time(a, b) or (within(a, b) and not a.bound)):
        return False
    words = subject_stems(a.measure)
    same = (x for x in facts if x.value == b.value and x.paper != a.paper and x.locator.cell is None and x.bound)
    return any(
        len(words & subject_stems(x.measure)) >= ALIKE
        and len(words ^ subject_stems(x.measure)) <= 1
        and one_time(x, b) and one_area(x, b) and one_unit(x, b) and x.basis == b.basis and x.role == a.role
        for x in same
    )


ALIKE = 3  # words that two sentences have to share, with one at most that is not in both


TWINS = 2  # other times for which two rows have to give the same values
LARGE = 20  # a smaller value may be the same by chance


def _twins(a: Fact, b: Fact, facts: Sequence[Fact]) -> bool:
    """Whether two rows give the same values for every other time that both have: then they count one thing, and a
    column headed "2020" beside one headed "2019/20" is of the same year. A sentence has one other time at most ("38 %,
    having been 49 % in 2022"), so its words have to agree too.
    """
    in_words = any(x.locator.cell is None for x in (a, b))
    if not (one_time(a, b) and _share_words(a, b) if in_words else _alike_in_time(a, b)):
        return False
    first = [x for x in facts if _of_row(x, a)]
    second = [x for x in facts if _of_row(x, b)]
    pairs = [
        (x.value, y.value)
        for x in first
        for y in second
        if x.period and y.period and period_agreement(x.period, y.period) >= 0.6
    ]
    one_is_all = in_words or (_one_label_in_the_other(a, b) and 1 in (len(first), len(second)))
    enough = len(pairs) >= (1 if one_is_all else TWINS)
    return enough and all(x == y and x is not None and abs(x) >= LARGE for x, y in pairs)


def _one_label_in_the_other(a: Fact, b: Fact) -> bool:
    """Whether one of two rows is called as the other is, with more said behind: "Calls answered in 72 hours" and "Calls
    answered in 72 hours (of those made)".
    """
    first, second = (subject_stems(x.quote.split(" | ")[0]) for x in (a, b))
    return min(len(first), len(second)) >= ALIKE and (first <= second or second <= first)


def _in_the_same_words(a: Fact, b: Fact) -> bool:
    """Whether two figures are said of the same thing in the very same words, but for those of their time or column."""
    first, second = (subject_stems(x.measure) - _OF_COLUMNS for x in (a, b))
    return len(first) > ALIKE and first == second


_OF_COLUMNS = frozenset(content_stems("latest current previous figure value actual only just some year"))


def _share_words(a: Fact, b: Fact) -> bool:
    """Whether what two figures are said of has several words in common."""
    first, second = (subject_stems(" ".join((f.measure, *f.path))) for f in (a, b))
    return len(first & second) >= IN_COMMON


IN_COMMON = 2  # words


def _alike_in_time(a: Fact, b: Fact) -> bool:
    """Whether two cells may be of one time: "2020" beside "2019/20"."""
    cells = a.locator.cell is not None and b.locator.cell is not None
    return cells and a.period is not None and b.period is not None and period_agreement(a.period, b.period) >= 0.6


def _of_row(x: Fact, of: Fact) -> bool:
    """Whether a figure is another of the same row, or column of times, or sentence, of its unit and area."""
    if (x.paper, x.unit, x.area) != (of.paper, of.unit, of.area) or x.id == of.id or x.period in (None, of.period):
        return False
    if of.locator.cell is None:
        return x.quote == of.quote and x.role in ("stated", "previous")
    down = x.locator.block == of.locator.block and x.measure == of.measure
    return x.role == of.role and (x.quote == of.quote or down)
