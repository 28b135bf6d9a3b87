"""What an answer stands on that a reader must know before reading it out: draft, superseded, disputed, not adding up.

In a word over the answer; the answer's caveats say it in a sentence.
"""

from __future__ import annotations

from answers.answer import DISAGREE, PRINTS, WORKED_OUT, Answer, Status
from corpus.fact import Basis
from retrieval.citations import unsettled

SUPERSEDED = "Superseded"
_NOTED = ((DISAGREE, "The papers disagree"), (PRINTS, "Does not add up"), (WORKED_OUT, "Does not add up"))
_BASIS = {
    Basis.PROVISIONAL: "Draft figure",
    Basis.ESTIMATE: "Estimate",
    Basis.FORECAST: "Forecast",
    Basis.BUDGET: "Budget",
    Basis.TARGET: "Target",
    Basis.SUPPRESSED: "Figure held back",
}
def standing_words(answer: Answer) -> tuple[str, ...]:
    """The words over an answer, each once; () where there is nothing to know."""
    if answer.status is not Status.ANSWERED:
        return ()
    said = [_BASIS[f.fact.basis] for f in answer.facts if f.fact.basis in _BASIS]
    for citation in answer.citations:
        said += [what.capitalize()] if (what := unsettled(citation.metadata)) else []
        said += [SUPERSEDED] if citation.metadata.superseded_at(citation.locator.item) else []
    said += [word for lead, word in _NOTED if any(caveat.startswith(lead) for caveat in answer.caveats)]
    return tuple(dict.fromkeys(said))
