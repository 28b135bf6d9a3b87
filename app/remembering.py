"""Answers given before, for as long as the shelf stays as it is: after a reload nothing is asked twice."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from answers.answer import Answer
from app.access import may_see_exempt, who_asks
from app.asking import Ask
from app.doors import Doors
from corpus.scope import Scope

MOST = 300
"""Answers that are kept, those used last."""

Key = tuple[str, str, tuple[str, ...], Scope]


class Remembering:
    """Asks, and gives a reader the same answer again while the shelf stays as it is. Safe to share by threads.

    ask          answers a question; whatever limits and audits it stands around this one
    fingerprint  of the shelf: answers of an earlier one are let go at once, so that no paper taken off is kept here
    reader       who asks now; None for a reader of whom nothing is kept. One reader's answers are not given to another:
                 the other may see less, and has not asked yet
    """

    def __init__(self, ask: Ask, fingerprint: Callable[[], str], reader: Callable[[], str | None]) -> None:
        self._ask, self._fingerprint, self._reader = ask, fingerprint, reader
        self._kept: OrderedDict[Key, Answer] = OrderedDict()
        self._shelf, self._lock = "", Lock()

    def ask(self, question: str, history: tuple[str, ...], scope: Scope) -> Answer:
        """Asks, whether it was asked before or not. Raises what asking raises."""
        shelf = self._fingerprint()
        answer = self._ask(question, history, scope)
        self.keep(question, history, scope, answer, shelf)
        return answer

    def again(self, question: str, history: tuple[str, ...], scope: Scope) -> Answer:
        """The answer that this reader had to it on this shelf, else asks. Raises what asking raises."""
        reader, shelf = self._reader(), self._fingerprint()
        with self._lock:
            self._let_go(shelf)
            found = self._kept.get((reader or "", question, history, scope)) if reader is not None else None
        return found or self.ask(question, history, scope)

    def keep(
        self, question: str, history: tuple[str, ...], scope: Scope, answer: Answer, shelf: str | None = None
    ) -> None:
        """Keeps an answer in place of an earlier one. `shelf` is the fingerprint it was given under (None: as now)."""
        reader = self._reader()
        if reader is None:
            return
        with self._lock:
            self._let_go(self._fingerprint())
            if shelf in (None, self._shelf):
                self._kept[reader, question, history, scope] = answer
                self._kept.move_to_end((reader, question, history, scope))
                while len(self._kept) > MOST:
                    self._kept.popitem(last=False)

    def _let_go(self, shelf: str) -> None:
        if shelf != self._shelf:
            self._kept.clear()
            self._shelf = shelf


def remembering(doors: Doors) -> Remembering:
    """What the chat asks. Of readers who may see exempt papers nothing is kept: the fingerprint does not know of those.
    """

    def reader() -> str | None:
        return None if may_see_exempt() else who_asks().name or ""

    return Remembering(doors.ask("chat"), doors.store.fingerprint, reader)
