"""The one point of a discussion that a question is about: of "In discussion: 1. … 2. …" only the point that names what
is asked about answers it, and not the five that were made.
"""

from __future__ import annotations

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote, shortened
from answers.enumerations import Enumeration
from retrieval.rank import is_name, named, stem_set

NAMED = 0.9  # of a name: it is said
STATEMENT = 12  # words of an entry that says something, and is no thing that is listed
MOST_WORDS = 75  # of an entry in a headline


def entry_meant(case: Case, e: Enumeration) -> Draft | None:
    """The only entry that names all that the question names by name, where these names are not said in what leads or
    heads the list; None where there is no such entry, or the entries are things and no statements.
    """
    names = [c for c in case.query.concepts if is_name(case.query, c)]
    over = stem_set(f"{e.lead.rpartition('. ')[2]} {(e.first.headings or ('',))[-1]}")
    if e.sentence is not None or not names or all(named(c, over) >= NAMED for c in names):
        return None
    told = [n for n, t in enumerate(e.entries) if all(named(c, stem_set(t)) >= NAMED for c in names)]
    if len(told) != 1 or len(e.entries[told[0]].split()) < STATEMENT:
        return None
    entry = e.entries[told[0]]
    quote = Quote(e.paper.id, e.paper.locator(e.blocks[told[0]]), entry)
    return Draft(
        AnswerKind.PASSAGE, Line(shortened(entry, MOST_WORDS), (0,)), (quote,), (Line(entry, (0,)),), strength=1.0
    )
