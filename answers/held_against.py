"""Whether ours is above theirs: "are we above England?", "is our rate better than our neighbours'?".

Both figures are asked for, side by side. One of them alone, or how ours moved, is no answer; a sentence is one if it
sets the two against each other in words.
"""

from __future__ import annotations

from answers.across_areas import across_areas
from answers.draft import Case, Draft
from answers.passages import passage
from corpus.area import find_areas
from corpus.fact import Fact
from retrieval.query import Query
from retrieval.side_by_side import SET_AGAINST, asks_against_theirs


def asked_against_theirs(query: Query) -> bool:
    """Whether a question asks how ours stands to the figure of a comparator that it names."""
    return bool(query.areas) and asks_against_theirs(query.text)


def against_theirs(case: Case) -> Draft | None:
    """Our figure beside the comparator's, or a sentence that sets the one against the other; None for neither."""
    draft = across_areas(case)
    if draft is not None:
        return draft if _alike([fact for fact, _ in draft.facts]) else None
    draft = passage(case)
    if draft is None:
        return None
    said = " ".join(draft.quotes[n].text for n in draft.headline.quotes)
    if " | " in said:
        return None
    named = {m.area for m in find_areas(said)}
    return draft if named & set(case.query.areas) and SET_AGAINST.search(said) else None


def _alike(facts: list[Fact]) -> bool:
    """Whether figures can be set against each other: in one unit (a count is neither above nor below a rate), and of
    one row or one measure where they stand in tables.
    """
    if len({f.unit for f in facts}) > 1:
        return False
    in_tables = all(f.locator.cell is not None for f in facts)
    return not in_tables or len({f.quote for f in facts}) == 1 or len({f.measure for f in facts}) == 1
