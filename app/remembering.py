"""Answers given before, for as long as the shelf stays as it is: a reload or a suggestion asks nothing twice."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

from answers.answer import Answer
from app.asking import Ask
from corpus.scope import Scope

MOST = 300
"""Answers that are kept, those used last."""


def remembering(ask: Ask, fingerprint: Callable[[], str], view: Callable[[], Hashable] = lambda: None) -> Ask:
    """The same as `ask`, which is not called again for what it has answered while `fingerprint()` stays the same.

    view  what whoever asks now may see: an answer is kept for those alone who may see the same

    Answers of an earlier shelf are let go at once: a paper that was taken off is not kept here. Safe to share by
    threads. What `ask` raises is raised each time.
    """
    kept: OrderedDict[tuple[Hashable, str, tuple[str, ...], Scope], Answer] = OrderedDict()
    lock = Lock()
    shelf = ""

    def asked(question: str, history: tuple[str, ...], scope: Scope) -> Answer:
        nonlocal shelf
        now, key = fingerprint(), (view(), question, history, scope)
        with lock:
            if now != shelf:
                kept.clear()
                shelf = now
            if key in kept:
                kept.move_to_end(key)
                return kept[key]
        answer = ask(question, history, scope)
        with lock:
            if now == shelf:
                kept[key] = answer
                while len(kept) > MOST:
                    kept.popitem(last=False)
        return answer

    return asked
