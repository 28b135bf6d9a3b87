"""Asking as every door asks (terminal, batch, chat): within a scope.

A limit that the reader set and forgot looks like papers that do not say, so a refusal under a limit names it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import BoundedSemaphore

from answers.answer import Answer, Status
from answers.ask import answer_question
from app.plainly import asked_again, plain_words
from app.scope import scope_words
from app.writer import Writer
from corpus.errors import SettingsError, StoreError, UnknownPaperError
from corpus.store import Scope, Store

_AT_ONCE = BoundedSemaphore(2)
"""Two questions are worked on at a time: the interpreter runs one, and more would only take turns and finish late."""

_AGAIN = 3  # times a question is asked whose papers leave while it is answered

Ask = Callable[[str, tuple[str, ...], Scope], Answer]
"""Called with (question, the earlier questions of the conversation, scope)."""


def asker(store: Store, glossary: Path | None, writer: Writer | None = None, *, plainly: bool = False) -> Ask:
    """What answers questions from a store.

    writer   a language model that may propose how a question without an answer is read, and put answers into words
    plainly  whether it does the latter at once, for a door that shows an answer only when it is whole

    It raises SettingsError where the shelf holds papers and none of them is within the scope. No answer is given that
    was begun with a paper on the shelf which has left it since, or which whoever asks may no longer see: it is asked
    again, and after the third time StoreError is raised.
    """

    def ask(question: str, history: tuple[str, ...], scope: Scope) -> Answer:
        for _ in range(_AGAIN):
            before = seen_now(store)
            try:
                answer = asked(question, history, scope)
            except UnknownPaperError:
                if before <= seen_now(store):
                    raise
                continue
            if before <= seen_now(store):
                return answer
        raise StoreError("papers left the shelf again and again while this was answered; ask it again")

    def asked(question: str, history: tuple[str, ...], scope: Scope) -> Answer:
        within, papers = len(store.listing(scope)), len(store.listing(Scope()))
        if papers and not within:
            raise SettingsError(
                f"no paper fits all that was chosen ({scope_words(scope)}); take one of the limits off. "
                "A paper whose date is not known is left out once a date is set"
            )
        with _AT_ONCE:
            answer = answer_question(question, store, history=history, scope=scope, glossary=glossary)
        if writer is not None:
            answer = asked_again(answer, history, scope, store, writer, glossary)
            if plainly:
                *_, answer = (answer, *plain_words(store, writer, glossary)(answer, scope))
        if answer.status is not Status.ANSWERED and within < papers:
            answer = replace(answer, caveats=(*answer.caveats, _limited(scope, within, papers)))
        return answer

    return ask


def seen_now(store: Store) -> frozenset[str]:
    """The ids of the papers that whoever asks may see now, those too that later ones have replaced."""
    return frozenset(entry.id for entry in store.listing(Scope(superseded=True)))


def _limited(scope: Scope, within: int, papers: int) -> str:
    return (
        f"Only {within} of {papers} papers {'was' if within == 1 else 'were'} searched: {scope_words(scope)}. "
        "The others may say; take the limit off to search them too."
    )
