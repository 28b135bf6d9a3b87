"""Is the printed sum right? A change, a share or a column total held against the figures it speaks of.

Nothing is corrected: the answer says what the paper prints, what its own figures give, and shows both places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from answers.answer import WORKED_OUT, AnswerKind
from answers.claimed import ends_asked, ends_elsewhere, names_claim, right_before, whole_of
from answers.columns import column_of_shares, column_total
from answers.draft import Case, Draft, Line, Quote
from answers.row_shares import row_and_total, rows_of_share, share_in_table, whole_before, whole_beside, whole_given
from answers.sentence import sentences_of
from answers.slips import sentence_slips
from answers.sums import agrees, change_in_percent, percent
from answers.wording import clause, value_words
from corpus.fact import Fact
from corpus.numbers import PERCENT, find_numbers
from corpus.words import content_stems
from retrieval.slots import NOT_COUNTS

_DOUBT = re.compile(
    r"\b(?:really\b[^?.]*?\d(?=\s?(?:%|per\s?cent))|is\s+(?:that|this|it|the)\s+(?:[\w%-]+\s+){0,2}?(?:right|correct|true|accurate|wrong)\b|"
    r"\b(?:calculator|maths?|arithmetic|sums?)\b.*\b(?:says?|different|differs?|wrong|right|check|work)|"
    r"\b(?:check|wrong|right)\b.*\b(?:maths?|arithmetic|sums?|calculation|calculator)\b|"
    r"\b(?:miscalculated|mistake\s+in\s+the|typo)\b|does\s+(?:that|this|it|the)\b.*\b(?:stack|add|tally|"
    r"square)\b|do\s+(?:the|those|these)\b.*\b(?:add|tally|stack|agree|bear)\b|"
    r"do(?:es)?\s+(?:the|those|these|its|their|that|this|it)\b.*\b(?:support|back|match|confirm|fit)\b|add\s+up|stack\s+up|right\s+sum|correct\s+percentage|bear\s+(?:that|this|it)\s+out|borne\s+out|hold\s+(?:up|water)|consistent\s+with|"
    r"surely|can(?:['’]t|not|\s+(?:that|this|it|they))\s+be\s+(?:so|right|true|correct)|who(?:['’]s|\s+is)\s+right|(?:go|hang|fit|belong|square)\s+together|"
    r"(?:looks?|seems?|sounds?)\s+(?:off|wrong|odd|too\s+(?:high|low|big|small))|added\s+up|reckoned\s+right)\b",
    re.IGNORECASE,
)
# Said beside a printed share, it asks whether that is borne out: "right or wrong?", "does that come to 76 %?".
_QUERIED = re.compile(
    r"\b(?:right|wrong|correct|incorrect|true|false|accurate)\s*(?:or\s+(?:not|wrong|right|false|true|incorrect))?\s*\?|"
    r"\b(?:do|does|did|would|will|can|could)\b[^?.]*\b(?:come\s+to|work\s+out|amount\s+to|equal|make\s+sense|bear\s+out|"
    r"confirm|verify|check|prove)\b|"
    r"\b(?:confirm|verify|check(?:ed)?|double-?check|sense-?check)\b[^?.]*\b(?:figures?|numbers?|sums?|percentage|that|this|it)\b|"
    r"\b(?:is|was)\s+(?:that|this|it)\s+what\b[^?]*\b(?:figures?|numbers?|table|rows?)\b|"
    r"^\W*(?:is|was|are|were)\s+(?:the|that|this|a|our)\b[^?]*\d\s?(?:%|per\s?cent)[^?]*\b(?:right|wrong|correct|accurate|true)\b",
    re.IGNORECASE,
)
_COLUMN = re.compile(r"\bcolumn\b|\btotals?\b.*\badd(?:ed)?\b|\badd(?:ed)?\s+up\b", re.IGNORECASE)
# "40 boats, 9 %, … does it add up?" doubts the one share, and no column.
_OF_COLUMN = re.compile(r"\b(?:columns?|rows|totals?|shares|percentages)\b", re.IGNORECASE)
WHOLE = 100  # per cent
COVERAGE = 0.4
SPARE_WORDS = 4


def doubted(case: Case) -> Draft | None:
    """The check of a printed change or share that a question doubts; None where it doubts none or the parts are
    missing.
    """
    if not _DOUBT.search(case.query.text) and not doubts(case.query.text):
        return None
    shares = [n for n in find_numbers(case.query.text) if n.unit == PERCENT]
    one_share = bool(shares) and shares[0].value != WHOLE and not _OF_COLUMN.search(case.query.text)
    summed = not one_share and _COLUMN.search(case.query.text)
    if summed and (total := column_total(case) or column_of_shares(case)) is not None:
        return total
    if not shares:
        return _said_to_move(case)
    claimed = shares[0].value
    checks = (_change, _share, _slipped, _of_rows, _worked_out)
    return next((draft for check in checks if (draft := check(case, claimed)) is not None), None)


def doubts(question: str) -> bool:
    """Whether a question doubts a printed share or change: no other figure answers it."""
    asked = _DOUBT.search(question) or _QUERIED.search(question)
    return asked is not None and any(n.unit == PERCENT for n in find_numbers(question))


def unsaid(case: Case, draft: Draft) -> bool:
    """Whether a passage offered for a doubted share or change prints no such share: it is of something else."""
    if not doubts(case.query.text):
        return False
    claimed = {n.value for n in find_numbers(case.query.text) if n.unit == PERCENT}
    printed = {n.value for q in draft.quotes for n in find_numbers(q.text)}
    return bool(claimed) and draft.kind is AnswerKind.PASSAGE and not claimed & printed


def _change(case: Case, claimed: Decimal) -> Draft | None:
    """A sentence that prints the claimed change with the figure after it and the figure before it."""
    for change in case.facts:
        if (
            change.fact.role != "change"
            or change.fact.unit != PERCENT
            or change.fact.value != claimed
            or names_claim(case, change, claimed) < COVERAGE
        ):
            continue
        same = [
            f.fact
            for f in case.facts
            if f.fact.quote == change.fact.quote and f.fact.unit not in NOT_COUNTS and f.fact.value
        ]
        after = next((f for f in same if f.role == "stated"), None)
        if after is None:
            continue
        before = next(
            (f for f in same if f is not after and (f.role == "previous" or _of_year_before(f) or _earlier(f, after))),
            None,
        )
        if before is None or not before.value or after.value is None:
            continue
        worked = change_in_percent(before.value, after.value)
        return _verdict(claimed, worked, f"from {before.printed} to {after.printed}", (change.fact, after, before))
    return None


def _slipped(case: Case, claimed: Decimal) -> Draft | None:
    """A sentence whose own figures do not give the claimed change or share: "108 of the 247 (34 %)"."""
    for f in case.facts:
        in_cell = f.fact.locator.cell is not None
        if f.fact.value != claimed or f.fact.unit != PERCENT or names_claim(case, f, claimed) < COVERAGE or in_cell:
            continue
        of_sentence = [x for x in case.store.facts_in((f.fact.chunk,), case.finding.scope) if x.quote == f.fact.quote]
        for slip in (s for sentence in sentences_of(of_sentence) for s in sentence_slips(sentence)):
            if f.fact.printed in slip.printed:
                cited = [f.fact, *(x for x in of_sentence if x.printed in slip.worked)]
                return _told(f"No: the paper prints {f.fact.printed}; {slip.worked}.", tuple(cited), right=False)
    return None


def _worked_out(case: Case, claimed: Decimal) -> Draft | None:
    """A change that a sentence prints without its figures, held against the row of the same paper that has them; one
    that no paper prints, against the two figures it would be between.
    """
    for f in case.facts:
        is_claimed = (f.fact.role, f.fact.unit, f.fact.value) == ("change", PERCENT, claimed)
        ends = ends_elsewhere(case, f.fact) if is_claimed and names_claim(case, f, claimed) >= COVERAGE else None
        if ends is not None and ends[0].value and ends[1].value is not None:
            worked = change_in_percent(ends[0].value, ends[1].value)
            return _verdict(claimed, worked, f"from {ends[0].printed} to {ends[1].printed}", (f.fact, *ends))
    printed = (f for f in case.facts if (f.fact.unit, f.fact.value) == (PERCENT, claimed))
    if any(names_claim(case, f, claimed) >= COVERAGE for f in printed):
        return None  # it is printed, but nothing sure to hold it against
    pair = ends_asked(case)
    if pair is None or not pair[0].value or pair[1].value is None:
        return None
    worked, (before, after) = change_in_percent(pair[0].value, pair[1].value), pair
    right = agrees(claimed, worked)
    said = f"{'Yes' if right else 'No'}: from {before.printed} to {after.printed} is {worked.normalize():f} %."
    return _told(said, (after, before), right)


def _earlier(fact: Fact, after: Fact) -> bool:
    """Whether a figure beside another is of an earlier time."""
    return (
        fact.role == "stated"
        and fact.period is not None
        and after.period is not None
        and fact.period.last_day < after.period.last_day
    )


def _of_year_before(fact: Fact) -> bool:
    """Whether the sentence says of a figure that it is the year before's: "on the 174 contacts of the previous
    year".
    """
    at = fact.quote.find(fact.printed)
    return (
        bool(
            re.search(
                r"\b(?:previous|last)\s+year|\byear\s+before|\bsame\s+(?:period|time|point)\b",
                fact.quote[at : at + 60],
                re.IGNORECASE,
            )
        )
        and fact.role != "change"
    )


def _share(case: Case, claimed: Decimal) -> Draft | None:
    """A number and its printed share, held against the total that another place prints for the same time."""
    for share in case.facts:
        if share.fact.unit != PERCENT or share.fact.value != claimed or names_claim(case, share, claimed) < COVERAGE:
            continue
        if share.fact.locator.cell is not None and (tabled := row_and_total(case, share.fact)) is not None:
            sums = f"{tabled[0].printed} of {tabled[1].printed}"
            worked = percent(tabled[0].value or claimed, tabled[1].value or claimed)
            return _verdict(claimed, worked, sums, (share.fact, *tabled))
        beside = [
            f.fact
            for f in case.facts
            if f.fact.quote == share.fact.quote and f.fact.unit not in NOT_COUNTS and f.fact.value
        ]
        part = next((f for f in beside if f.printed in case.query.text), None) or right_before(share.fact, beside)
        if part is None or part.value is None:
            continue
        near = whole_beside(share.fact, part, beside) or whole_before(case, share.fact, part)
        total = whole_of(case, part) or near or whole_given(case, share.fact, part)
        if total is None or not total.value:
            if (tabled := share_in_table(case, share.fact, part)) is not None:
                return _beside_its_table(share.fact, part, *tabled)
            continue
        worked = percent(part.value, total.value)
        return _verdict(claimed, worked, f"{part.printed} of {total.printed}", (share.fact, part, total))
    return None


def _beside_its_table(share: Fact, part: Fact, count: Fact, tabled: Fact) -> Draft:
    """A sentence's share against the one that its paper's table prints beside the same count."""
    right = share.value == tabled.value
    prints = f"the paper's own table prints {count.printed} and {tabled.printed}"
    said = "Yes: so" if right else f"No: the sentence prints {share.printed};"
    return _told(f"{said} {prints}.", (share, part, tabled), right)


def _of_rows(case: Case, claimed: Decimal) -> Draft | None:
    """A share that a sentence prints without its counts, held against the rows of its paper that the sentence names."""
    for f in case.facts:
        printed = f.fact.locator.cell is None and (f.fact.unit, f.fact.value) == (PERCENT, claimed)
        if not printed or f.fact.role == "change" or names_claim(case, f, claimed) < COVERAGE:
            continue
        if (rows := rows_of_share(case, f.fact)) is not None:
            worked = percent(rows.part, rows.whole)
            told = _verdict(claimed, worked, rows.sums, (f.fact,))
            quotes = (*told.quotes, *rows.quotes)
            lead = Line(told.headline.text, tuple(range(len(quotes))))
            return replace(told, headline=lead, quotes=quotes, body=tuple(_quoted(quotes)))
    return None


def _quoted(quotes: Sequence[Quote]) -> Iterator[Line]:
    """The quotes as lines of a body."""
    yield from (Line(f"“{q.text}”", (n,)) for n, q in enumerate(quotes))


def _verdict(claimed: Decimal, worked: Decimal, sums: str, facts: tuple[Fact, ...]) -> Draft:
    right = agrees(claimed, worked)
    shown = worked.normalize()
    lead = "Yes" if right else "No"
    return _told(f"{lead}: the paper prints {claimed.normalize():f} %; {sums} is {shown:f} %.", facts, right)


def _told(headline: str, facts: tuple[Fact, ...], right: bool) -> Draft:
    quotes = tuple(dict.fromkeys(Quote.of_fact(f) for f in facts))
    where = {q: n for n, q in enumerate(quotes)}
    caveats = () if right else (f"{WORKED_OUT}; the paper itself does not correct it.",)
    return Draft(
        AnswerKind.CHANGE,
        Line(headline, tuple(range(len(quotes)))),
        quotes,
        tuple(Line(f"“{q.text}”", (n,)) for n, q in enumerate(quotes) if q.text not in {x.text for x in quotes[:n]}),
        caveats,
        tuple((f, where[Quote.of_fact(f)]) for f in facts),
    )


def _said_to_move(case: Case) -> Draft | None:
    """A premise that something fell or rose, held against the paper's own figures of it."""
    last = re.split(r"[.;]\s+", case.query.text.strip())[-1]
    moves = [m for m in _MOVED.finditer(case.query.text) if set(content_stems(m.group(2))) & set(content_stems(last))]
    if not moves:
        return None
    falls = moves[-1].group(1).lower() in ("drop", "fall", "decrease", "reduction")
    subject = [s for s in content_stems(moves[-1].group(2)) if s in content_stems(last)]
    for after in sorted(case.facts, key=lambda f: bool(_RATE.search(f.fact.measure))):  # the number before its rate
        own = set(content_stems(after.fact.measure))
        if (
            after.fact.role != "stated"
            or after.fact.value is None
            or not set(subject) <= own
            or after.fact.unit in NOT_COUNTS
        ):
            continue
        before = next(
            (
                f.fact
                for f in case.facts
                if f.fact.quote == after.fact.quote
                and f.fact.role == "previous"
                and f.fact.value is not None
                and f.fact.unit == after.fact.unit
                and f.fact.measure == after.fact.measure
            ),
            None,
        )
        if before is None or before.value is None or len(own) > SPARE_WORDS + len(subject):
            continue
        rose = after.fact.value > before.value
        lead = "Yes" if rose != falls else "No"
        way = "rose (an increase)" if rose else "fell (a decrease)"
        quote = Quote.of_fact(after.fact)
        headline = (
            f"{lead}: the figure {way}, from {before.printed} to {value_words(after.fact)} – “{clause(after.fact)}”."
        )
        return Draft(
            AnswerKind.CHANGE,
            Line(headline, (0,)),
            (quote,),
            (Line(f"“{quote.text}”", (0,)),),
            (),
            ((after.fact, 0), (before, 0)),
        )
    return None


_RATE = re.compile(r"\brates?\b", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(drop|fall|decrease|reduction|rise|increase|growth)\s+in\s+([\w -]+?)(?=\s+(?:over|in|partly|down|during|"
    r"since)\b|[.,?]|$)",
    re.IGNORECASE,
)
