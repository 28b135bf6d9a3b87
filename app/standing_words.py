"""What an answer stands on that a reader must know before reading it out: draft, superseded, disputed, not adding up.

In a word over the answer, and where the answer's own caveats do not say it, in a sentence of its note.
"""

from __future__ import annotations

from collections.abc import Iterator

from answers.answer import DISAGREE, PRINTS, WORKED_OUT, Answer, Status
from app.places import numbers
from corpus.fact import Basis
from retrieval.citations import Citation

_NOTED = ((DISAGREE, "The papers disagree"), (PRINTS, "Does not add up"), (WORKED_OUT, "Does not add up"))
_BASIS = {
    Basis.PROVISIONAL: "Draft figure",
    Basis.ESTIMATE: "Estimate",
    Basis.FORECAST: "Forecast",
    Basis.BUDGET: "Budget",
    Basis.TARGET: "Target",
    Basis.SUPPRESSED: "Figure held back",
}
# The status of a paper -> the word over the answer, and the sentence of the note.
_PAPER = {
    "draft": ("Draft {kind}", "{marks} {is_are} from a draft: it has not been approved, and may be corrected."),
    "proposed": ("Proposed", "{marks} {is_are} from a proposal: the decision was still to be taken."),
    "superseded": ("Superseded", "{marks} {is_are} from a version that a later one has replaced."),
}


def standing_words(answer: Answer) -> tuple[str, ...]:
    """The words over an answer, each once; () where there is nothing to know."""
    if answer.status is not Status.ANSWERED:
        return ()
    said = [_BASIS[f.fact.basis] for f in answer.facts if f.fact.basis in _BASIS]
    said += [word for word, _ in _papers(answer)]
    said += [word for lead, word in _NOTED if any(caveat.startswith(lead) for caveat in answer.caveats)]
    return tuple(dict.fromkeys(said))


def standing_notes(answer: Answer) -> tuple[str, ...]:
    """What the note says of papers that are no final record; () for none."""
    return tuple(note for _, note in _papers(answer)) if answer.status is Status.ANSWERED else ()


def _papers(answer: Answer) -> Iterator[tuple[str, str]]:
    by_status: dict[str, list[Citation]] = {}
    for citation in answer.citations:
        by_status.setdefault((citation.metadata.status or "").casefold(), []).append(citation)
    for status, cited in by_status.items():
        if status in _PAPER:
            kind = cited[0].metadata.kind
            word, note = _PAPER[status]
            yield (
                word.format(kind=kind.value if kind else "paper"),
                note.format(marks=f"[{numbers(tuple(cited))}]", is_are="is" if len(cited) == 1 else "are"),
            )
