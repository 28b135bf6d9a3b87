"""The clauses of a question that asks several things, each as a question that the others are only the setting of.

"The Board had wanted a second clinic. What came of that, and what is the position in November?" asks two things of one
subject. Each is asked by itself, with the rest of the question as what it is about: words that order what is found and
that an answer need not have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from answers.each_counted import each_counted
from answers.legs import leg_of
from answers.named_papers import papers_in
from answers.setting import SINCE_THEN, settings_in, subject_of
from corpus.period_reading import bare_months, find_periods
from corpus.scope import Listing
from corpus.words import content_stems


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing that a question asks.

    text     what it is about and what it asks, in one
    about    how many characters of it only say what it is about
    asking   what it asks, as printed
    papers   ids of the papers it names; () for any
    """

    text: str
    about: int
    asking: str
    papers: tuple[str, ...]


_ASKS = (
    r"(?:(?:in|at|by|on|for|from|to|under)\s+(?:\w+\s+){0,2})?(?:what|how|which|who|whose|when|where|why|did|does|do|has|"
    r"have|had|was|were|is|are|will|can)\b"
)
_CUT = re.compile(
    rf"(?<=[.?!;:])\s+|\s+[-–—]+\s+|,?\s+(?:and|but)\s+(?={_ASKS})|(?P<soft>,\s+(?:and|but)\s+)", re.IGNORECASE
)
_OPENS = re.compile(rf"\W*(?:and\s+|but\s+|so\s+)?{_ASKS}", re.IGNORECASE)
IF_IT_CAME = re.compile(
    r"\W*(?:and\s+|but\s+|so\s+)?(?:did|does|do|has|have|had|was|were|is|are|will|can|could)\b", re.IGNORECASE
)
# "… and from what to what?", "and by how much?": asked of the change itself.
_HOW_FAR = re.compile(
    r",?\s+(?:and|but)\s+(?:from\s+what\s+to\s+what|by\s+(?:how\s+much|what\s+\w+)|which\s+way|up\s+or\s+down)\b",
    re.IGNORECASE,
)
MOST = 4
STATED = 5  # words of a sentence that says what a question takes up


def clauses_of(question: str, authorities: tuple[str, ...], shelf: Mapping[str, Listing]) -> tuple[Clause, ...]:
    """What a question asks, clause by clause, or of each of several papers that it names in one clause; () for a
    question that asks one thing and takes up nothing.
    """

    def placed(text: str) -> bool:
        return bool(papers_in(text, shelf) or settings_in(text, authorities))

    parts = _parted(_HOW_FAR.sub("", question), placed)
    asking = [n for n, p in enumerate(parts) if _OPENS.match(p) or (n and n == len(parts) - 1 and placed(p))]
    if not 2 <= len(parts) <= MOST or not asking:
        return _of_each_source(question, authorities, shelf)
    if len(asking) < 2 and not _takes_up(parts, asking[0], placed):
        return _of_each_source(question, authorities, shelf)
    found = []
    for n in asking:
        about = " ".join(subject_of(p, authorities, shelf) for k, p in enumerate(parts) if k != n)
        leg = leg_of(parts[n], authorities, shelf)
        lead = f"{about} – "
        papers = leg.papers or _of_the_one(question, authorities, shelf)
        found.append(Clause(lead + leg.text, len(lead), parts[n], papers))
    return tuple(found)


def _of_the_one(question: str, authorities: tuple[str, ...], shelf: Mapping[str, Listing]) -> tuple[str, ...]:
    """The papers of the one council that a question names, of which each of its clauses is asked; () for none or
    several, and where the shelf is of one council alone.
    """
    named = [a for a in authorities if re.search(rf"(?<![\w-]){re.escape(a)}(?![\w-])", question)]
    named = [a for a in named if not any(a != other and a in other for other in named)]
    if len(named) != 1 or len(authorities) < 2:
        return ()
    return tuple(i for i, x in shelf.items() if x.metadata.authority == named[0])


def _of_each_source(
    question: str, authorities: tuple[str, ...], shelf: Mapping[str, Listing]
) -> tuple[Clause, ...]:
    """The question asked of each paper and of each month's papers that it names: "as told to us in January and then in
    March"; () where it names fewer than two.
    """
    if counts := each_counted(question):
        return tuple(Clause(text, 0, text, _of_the_one(question, authorities, shelf)) for text in counts)
    named = [(m.start, m.end, m.papers) for m in papers_in(question, shelf)]
    dated = [(p.start, p.end) for p in find_periods(question)]
    for month, start, end in bare_months(question):
        taken = any(a < end and start < b for a, b in (*dated, *((a, b) for a, b, _ in named)))
        papers = tuple(i for i, x in shelf.items() if x.metadata.date is not None and x.metadata.date.month == month)
        if not taken and papers and len(papers) < len(shelf) and _IN_MONTH.search(question[:start]):
            named.append((start, end, papers))
    sources = list(dict.fromkeys(papers for _, _, papers in sorted(named)))
    if not 2 <= len(sources) <= MOST or any(set(a) & set(b) for a in sources for b in sources if a != b):
        return ()
    text = leg_of(question, authorities, shelf).text
    return tuple(Clause(text, 0, question, papers) for papers in sources)


_IN_MONTH = re.compile(r"\b(?:in|of|from|by|since|the|to|between|and|then)\s+$|['’]s\s+$", re.IGNORECASE)


def _takes_up(parts: Sequence[str], asking: int, placed: Callable[[str], bool]) -> bool:
    """Whether the one clause that asks takes up what another states: what came of it, what another paper or time says;
    or asks after the first of two places or times.
    """
    here, others = parts[asking], [p for n, p in enumerate(parts) if n != asking]
    if asking == len(parts) - 1 and not _OPENS.match(here):
        return placed(others[0])  # "households at the end of December, and the latest figure given in February"
    stated = [p for p in parts[:asking] if p.endswith(".") and len(p.split()) >= STATED]
    return bool(stated) and bool(IF_IT_CAME.match(here) or placed(here) or SINCE_THEN.search(here))


def _parted(question: str, placed: Callable[[str], bool]) -> list[str]:
    """A question cut where a sentence or a clause begins that asks; where it only goes on ("…, and let by the end of
    the month"), one with a paper or a time of its own.
    """
    parts: list[str] = []
    at, soft = 0, False
    for cut in [*_CUT.finditer(question), None]:
        part = question[at : cut.start() if cut else len(question)].strip(" ,;")
        if parts and soft and not placed(part):
            parts[-1] = f"{parts[-1]} and {part}"
        elif content_stems(part) or _OPENS.match(part):
            parts.append(part)
        at, soft = (cut.end(), cut["soft"] is not None) if cut else (at, soft)
    return parts
