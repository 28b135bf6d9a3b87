"""The optional language model: the one door to LangChain's chat models.

It is asked for three things, each of which the answers decide about: plain words for a proved answer, how a follow-up
reads in full, and other words to search for. A model that is slow, refuses, writes nonsense or calls tools costs its
words and nothing else: the extractive answer is there before it is asked.
"""

from __future__ import annotations

import os
import queue
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from app.settings import Settings
from corpus.errors import SettingsError, WriterError

Write = Callable[[str, str], Iterator[str]]
"""Called with (rules, what they are about): the model's text in pieces. It may raise anything, and may hang."""

HELD = 64  # pieces that may wait to be read: a model that floods is slowed down, not stored
_INSTALL = {"openai": "langchain-openai", "ollama": "langchain-ollama", "anthropic": "langchain-anthropic"}


@dataclass(frozen=True, slots=True)
class Writer:
    """A language model with the time it has for one answer.

    name     as the settings give it, to be shown: "ollama:llama3.1"
    write    see Write
    seconds  from the first word asked for to the last one taken
    """

    name: str
    write: Write
    seconds: float

    def pieces(self, rules: str, about: str) -> Iterator[str]:
        """The model's text as it comes.

        Raises WriterError where it fails, is silent or is out of time; what came before has been given.
        """
        # A model's client can hang where no timeout reaches: it runs in a thread that is left behind.
        came: queue.Queue[str | BaseException | None] = queue.Queue(HELD)
        stop = threading.Event()

        def put(piece: str | BaseException | None) -> None:
            while not stop.is_set():
                with suppress(queue.Full):
                    came.put(piece, timeout=0.5)
                    break

        def run() -> None:
            try:
                for piece in self.write(rules, about):
                    if stop.is_set():
                        return
                    put(piece)
                put(None)
            except Exception as error:  # whatever a provider raises is told to whoever waits, in one line
                put(error)

        threading.Thread(target=run, daemon=True, name="matters-writer").start()
        until = time.monotonic() + self.seconds
        try:
            while True:
                try:
                    piece = came.get(timeout=max(0.0, until - time.monotonic()))
                except queue.Empty:
                    raise WriterError(f"{self.name} took longer than {self.seconds:g} seconds") from None
                if piece is None:
                    return
                if isinstance(piece, BaseException):
                    raise WriterError(f"{self.name} could not be asked ({type(piece).__name__})") from piece
                yield piece
        finally:
            stop.set()

    def text(self, rules: str, about: str, most: int = 2_000) -> str:
        """The model's whole text, cut at `most` characters. Raises WriterError as `pieces` does."""
        held = ""
        for piece in self.pieces(rules, about):
            held += piece
            if len(held) >= most:
                break
        return held[:most]


def open_writer(settings: Settings) -> Writer | None:
    """The language model of the settings; None where none is set. Nothing is asked of it yet.

    Raises SettingsError where its package is missing or its name means nothing to LangChain.
    """
    if settings.model is None:
        return None
    provider, _, name = settings.model.partition(":")
    chat = _chat_model(provider, name, settings)
    return Writer(settings.model, lambda rules, about: _streamed(chat, rules, about), settings.model_seconds)


def _chat_model(provider: str, name: str, settings: Settings) -> Any:
    # langchain takes a second to import, and most councils set no model
    from langchain.chat_models import init_chat_model

    given: dict[str, Any] = {"temperature": 0, "timeout": settings.model_seconds, "max_retries": 0}
    if settings.model_url is not None:
        given["base_url"] = settings.model_url
        if provider == "openai" and not os.environ.get("OPENAI_API_KEY"):
            given["api_key"] = "none"  # a server of one's own asks for no key; the client insists on one
    if provider == "ollama":
        given = {k: v for k, v in given.items() if k in ("temperature", "base_url")}
        given["client_kwargs"] = {"timeout": settings.model_seconds}
    try:
        return init_chat_model(name, model_provider=provider, **given)
    except ImportError as error:
        package = _INSTALL.get(provider, f"langchain-{provider}")
        raise SettingsError(
            f"MATTERS_MODEL is {settings.model}, which needs a package: pip install {package}"
        ) from error
    except Exception as error:
        raise SettingsError(
            f"MATTERS_MODEL is {settings.model}, which LangChain cannot use ({type(error).__name__}: "
            f"{str(error).splitlines()[0][:200]}); give provider:name and what the provider needs, its key for one"
        ) from error


def _streamed(chat: Any, rules: str, about: str) -> Iterator[str]:
    """The text of a reply; calls of tools, reasoning and pictures are passed over."""
    # as in _chat_model; tracing would send questions and papers to a third party whatever the environment says
    from langsmith import tracing_context

    with tracing_context(enabled=False):
        for piece in chat.stream([("system", rules), ("human", about)]):
            if isinstance(piece.content, str):
                yield piece.content
                continue
            yield from (b.get("text", "") for b in piece.content if isinstance(b, dict) and b.get("type") == "text")
