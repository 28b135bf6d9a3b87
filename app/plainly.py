"""Answers in plain words, where the council has set a language model: what is asked of it, and when it is not asked."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from answers.answer import READ_AS, Answer, Rewording, Status
from answers.ask import answer_question, sources_of
from answers.proposing import OTHER_WORDS, REPHRASE, conversation, other_words, rephrased
from answers.rewording import can_be_reworded, prompt_of, reworded
from app.writer import Writer
from corpus.errors import WriterError
from corpus.glossary import load_glossary
from corpus.paper import Access
from corpus.store import Scope, Store

Plain = Callable[[Answer, Scope], Iterator[Answer]]
"""Called with an answer and where it was looked for: the same answer in plain words, sentence by sentence."""

_log = logging.getLogger(__name__)


def plain_words(store: Store, writer: Writer, glossary: Path | None) -> Plain:
    """What puts answers into the words of a language model.

    It gives nothing for an answer that is not reworded: a refusal, a resolution, a list, one that cites an exempt
    paper (whose words go to no model). Where the model fails it gives the answer as it is, and says why.
    """

    def plain(answer: Answer, scope: Scope) -> Iterator[Answer]:
        every = store.listing(Scope(superseded=True))  # as they are now: one may have become exempt since the answer
        may_go = {entry.id for entry in every if entry.metadata.access is Access.OPEN}
        if not can_be_reworded(answer) or any(c.locator.paper not in may_go for c in answer.citations):
            return
        sources = sources_of(answer, store, scope)
        prompt = prompt_of(answer, sources)
        try:
            pieces = writer.pieces(prompt.rules, prompt.evidence)
            yield from reworded(answer, sources, pieces, writer.name, load_glossary(glossary))
        except WriterError as error:
            _log.warning("the answer stands in the papers' words: %s", error)
            yield replace(answer, rewording=Rewording(writer.name, 0, 0, str(error)))

    return plain


def asked_again(
    answer: Answer, history: tuple[str, ...], scope: Scope, store: Store, writer: Writer, glossary: Path | None
) -> Answer:
    """A question without an answer asked once more as the model reads it, or in its words; the refusal where that
    finds nothing either. What was proposed is shown with the answer.
    """
    if answer.status is not Status.NOT_FOUND:
        return answer
    try:
        if history:
            said = writer.text(REPHRASE, conversation(answer.question, history))
            if (whole := rephrased(said, answer.question, history)) is not None:
                again = answer_question(whole, store, scope=scope, glossary=glossary)
                if again.status is Status.ANSWERED:
                    return replace(
                        again, question=answer.question, caveats=(*again.caveats, f"{READ_AS}{whole} ({writer.name})")
                    )
        terms = other_words(writer.text(OTHER_WORDS, answer.question), answer.question)
        if not terms:
            return answer
        again = answer_question(
            answer.question, store, history=history, scope=scope, glossary=glossary, terms=terms
        )
        tried = "; ".join(f"{t.spellings[0]} → {t.expansions[0]}" for t in terms)
        note = f"Searched in other words too, proposed by {writer.name}: {tried}"
        if again.status is Status.ANSWERED:
            return replace(again, expanded=tuple(dict.fromkeys((*again.expanded, *tried.split("; ")))))
        return replace(answer, searched=f"{answer.searched} {note}.".strip())
    except WriterError as error:
        _log.warning("nothing was proposed for the question: %s", error)
        return answer
