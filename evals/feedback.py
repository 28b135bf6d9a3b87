"""The questions that officers made of readers' feedback, asked of the very shelf they were reported on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from corpus.encoder import default_encoder
from corpus.errors import EvalError
from corpus.store import CATALOGUE, Store
from evals.question import Question, read_questions

KEPT = "feedback-evals"
"""The folder in the store's where the results of such a run go."""


class Settings(Protocol):
    """What the command line hands down of the settings: where the store is, and what opens it."""

    @property
    def store(self) -> Path: ...

    @property
    def encoder(self) -> str | None: ...

    @property
    def chroma_url(self) -> str | None: ...


@contextmanager
def shelf_of(settings: Settings | None) -> Iterator[tuple[Path, Store, tuple[Question, ...]]]:
    """(folder for the results, the store of the settings, the questions accepted there).

    Raises EvalError where there is no store, no settings say which, or nothing was accepted.
    """
    if settings is None or not (settings.store / CATALOGUE).exists():
        raise EvalError(f"{settings.store if settings else 'no store'}: there is no store here whose feedback could be "
                        "asked; name it: matters --store FOLDER eval --feedback")
    with Store.open(settings.store, default_encoder(settings.encoder), settings.chroma_url) as store:
        accepted = store.feedback.questions()
        if accepted is None:
            raise EvalError(f"{settings.store}: no feedback was accepted yet; see `matters feedback list`")
        yield settings.store / KEPT, store, read_questions(accepted, {x.file for x in store.listing()})
