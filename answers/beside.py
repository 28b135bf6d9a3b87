"""What stands beside the best figure and is asked for with it: the other groups of its row, the other half of a pair.

A row may give a figure for each of several groups ("Aged 17 and 18", "Aged 19 to 21"); a question that names none of
them is answered with all. A sentence may give two figures of which a question names both ("the balance and our own
minimum"): the second has words of the question that the first lacks.
"""

from __future__ import annotations

import re
from dataclasses import replace

from answers.draft import Case, Draft, Line, Quote
from answers.figures import best_figure
from answers.named_beside import others_named
from answers.wording import figure_sentence
from corpus.fact import Fact
from corpus.period_reading import find_periods
from corpus.words import content_stems, tokens
from retrieval.ages import of_the_other_adults
from retrieval.facts import FactHit
from retrieval.own_words import own_words, row_label
from retrieval.points import of_comings
from retrieval.rank import named, stem_set

MOST = 4  # groups of one row; more are a table, not an answer


def groups_beside(case: Case, best: FactHit) -> list[FactHit]:
    """The figures of the other groups in the row of the best one, for its time, in the row's order; [] where the
    question names a group, or where the row has none.
    """
    fact = best.fact
    if fact.locator.cell is None or fact.value is None or not _group(fact) or _column_named(case, fact):
        return []
    row = [
        f
        for f in case.facts
        if (f.fact.paper, f.fact.quote, f.fact.unit, f.fact.area, f.fact.basis, f.fact.role)
        == (fact.paper, fact.quote, fact.unit, fact.area, fact.basis, fact.role)
        and f.fact.locator.block == fact.locator.block
        and f.fact.period == fact.period
        and f.period >= best.period
        and f.fact.value is not None
        and not of_comings(case.query, f.fact)
    ]
    names = [_group(f.fact) for f in row]
    asked = set(content_stems(case.query.text))
    if len(set(names)) < len(names) or not 1 < len(row) <= MOST or any(not n or n & asked for n in names):
        return []
    return sorted((f for f in row if f is not best), key=lambda f: f.fact.locator.cell or (0, 0))


def _group(fact: Fact) -> frozenset[str]:
    """The stems of what the headers over a cell say beside its time."""
    over = " ".join(fact.path[2:])
    for p in reversed(find_periods(over)):
        over = f"{over[: p.start]} {over[p.end :]}"
    label = set(content_stems(fact.path[1] if len(fact.path) > 1 else "")) | set(
        content_stems(fact.quote.split(" | ")[0])
    )
    return frozenset(s for s in content_stems(over) if s not in label and s != "valu")


def _column_named(case: Case, fact: Fact) -> bool:
    """Whether the question names the column in some wording ("overspend" over "Variance"), and not only the row."""
    label, over = stem_set(fact.quote.split(" | ")[0]), stem_set(" ".join(fact.path[2:]))
    said = (c for c in case.query.concepts if named(c, label) < NAMED)
    return bool(case.query.stages) or any(named(c, over) >= NAMED for c in said)


NAMED = 0.7
_TWO = re.compile(r"\band\b|&|\bboth\b|,", re.IGNORECASE)
NOT_ASKED = 0.35  # a budget or a target that the question does not ask for fits no better
TELLING = 0.6  # of a usual concept's weight: less, and a concept names no figure


def also_asked(case: Case, best: FactHit) -> FactHit | None:
    """The other figure of the best one's sentence, where a question that names two has words for it that the best one
    lacks; None where there is none.
    """
    if best.fact.locator.cell is not None or not _TWO.search(case.query.text):
        return None
    weights = case.finding.weights.values
    usual = sum(weights) / len(weights) if weights else 0.0
    own = stem_set(own_words(best.fact))
    lacking = [
        c for c, w in zip(case.query.concepts, weights, strict=True) if w >= TELLING * usual and not named(c, own)
    ]
    found = [
        f
        for f in case.facts
        if f.fact.quote == best.fact.quote
        and f.fact.paper == best.fact.paper
        and f.fact.id != best.fact.id
        and f.fact.role in ("stated", "part", "previous")
        and f.fact.value != best.fact.value
        and f.unit > 0
        and f.area > 0
        and f.role > NOT_ASKED
        and (any(named(c, stem_set(own_words(f.fact))) == 1.0 for c in lacking) or _our_own(case, f.fact, best.fact))
    ]
    return found[0] if found else None


def _our_own(case: Case, other: Fact, best: Fact) -> bool:
    """Whether a question sets "one of our own" beside what the best figure is of, and the other figure is that."""
    asked, said, beside = (tokens(text) for text in (case.query.text, own_words(other), own_words(best)))
    return "own" in asked and "own" in said and "own" not in beside


def kin_rows(case: Case, best: FactHit) -> list[FactHit]:
    """The same cell of the rows whose labels differ from the best one's by a word or two that the question does not
    have: "Persistent absence, primary" and "…, secondary"; [] where there are none, or too many.
    """
    fact = best.fact
    if fact.locator.cell is None or fact.value is None:
        return []
    label, asked = _label(fact), set(content_stems(case.query.text))
    rows = [
        f
        for f in case.facts
        if (f.fact.paper, f.fact.locator.block, f.fact.unit, f.fact.area, f.fact.basis, f.fact.role)
        == (fact.paper, fact.locator.block, fact.unit, fact.area, fact.basis, fact.role)
        and f.fact.period == fact.period
        and f.fact.value is not None
        and not of_comings(case.query, f.fact)
        and f.fact.quote != fact.quote
        and not of_the_other_adults(case.query.text, row_label(f.fact))
        and _telling(common := _label(f.fact) & label, fact) & asked
        and not (_label(f.fact) ^ label) & asked
        and _a_word_apart(_label(f.fact) - common, label - common)
        and len(common) > 1
    ]
    return sorted(rows, key=lambda f: f.fact.locator.cell or (0, 0)) if len(rows) < MOST else []


def _telling(words: frozenset[str], fact: Fact) -> frozenset[str]:
    """The stems of a label that say what is counted: not "per 10,000", nor whose the figure is."""
    whose = frozenset(content_stems(fact.area or ""))
    return frozenset(w for w in words if not w[0].isdigit()) - whose


def _label(fact: Fact) -> frozenset[str]:
    return frozenset(content_stems(row_label(fact)))


def _a_word_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two labels differ by a word each, or by a band of ages or sizes ("17 - 18", "19 - 21")."""
    bands = bool(one and other) and all(s.isdecimal() for s in one | other)
    return bands or len(one) == len(other) == 1


def with_those_beside(case: Case, draft: Draft) -> Draft:
    """A figure's draft with what stands beside it and is asked, too; the draft as it is where nothing does."""
    best = best_figure(case)
    if best is None or not draft.facts or draft.facts[0][0] != best.fact:
        return draft
    if rows := others_named(case, best):
        return _with_rows(draft, best, rows)
    if groups := groups_beside(case, best):
        said = " ".join(figure_sentence(f.fact) for f in (best, *groups))
        facts = (*draft.facts, *((f.fact, 0) for f in groups))  # one row, one quote
        return replace(draft, headline=Line(said, draft.headline.quotes), facts=facts)
    if kin := kin_rows(case, best):
        return _with_rows(draft, best, kin)
    if other := also_asked(case, best):
        said = f"{figure_sentence(best.fact)} {figure_sentence(other.fact)}"
        return replace(draft, headline=Line(said, draft.headline.quotes), facts=(*draft.facts, (other.fact, 0)))
    return draft


def _with_rows(draft: Draft, best: FactHit, rows: list[FactHit]) -> Draft:
    """A figure's draft with those of other rows, each cited by its own."""
    said = " ".join(figure_sentence(f.fact) for f in (best, *rows))
    quotes = (*draft.quotes, *(Quote.of_fact(f.fact) for f in rows))
    refs = tuple(range(len(draft.quotes), len(quotes)))
    facts = (*draft.facts, *((f.fact, n) for f, n in zip(rows, refs, strict=True)))
    return replace(draft, headline=Line(said, (*draft.headline.quotes, *refs)), quotes=quotes, facts=facts)
