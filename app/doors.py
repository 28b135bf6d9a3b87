"""The doors of the running app: one store as each reader may see it, one way of asking, whichever door they come by."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from functools import cached_property

from fastapi import APIRouter, FastAPI
from fastapi.responses import Response
from starlette.routing import BaseRoute

from answers.answer import Answer
from app.access import Right, may_see_exempt, require, who_asks
from app.api import api_routes
from app.asking import Ask, asker
from app.auditing import Rates, audit_of, audited, limited
from app.entrance import Entrance
from app.metrics import CONTENT_TYPE_LATEST, Metrics
from app.plainly import Plain, plain_words
from app.programs import Programs, RenderPage, checked_question, programs_of
from app.remembering import remembering
from app.settings import Settings
from app.writer import Writer
from corpus.audit import AuditLog
from corpus.store import EVERYTHING, Scope, Store

Lifespan = Callable[[FastAPI], AbstractAsyncContextManager[None]]


@dataclass(frozen=True)
class Doors:
    """What stands behind every door; `operator` is the store as it is, which no door hands out."""

    settings: Settings
    operator: Store
    render_page: RenderPage
    entrance: Entrance
    writer: Writer | None = None
    with_mcp: bool = False

    @cached_property
    def store(self) -> Store:
        """The store as whoever asks now may see it."""
        return self.operator.seen_by(may_see_exempt)

    @cached_property
    def metrics(self) -> Metrics:
        """The metrics of this app."""
        return Metrics(lambda: len(self.operator.listing(Scope())))

    @cached_property
    def words(self) -> Plain | None:
        """What puts an answer into the words of the language model; None where none is set."""
        return plain_words(self.store, self.writer, self.settings.glossary) if self.writer is not None else None

    def _shelf(self) -> str:
        """What stands on the shelf, exempt papers and all: another where any of it changes."""
        every = " ".join(sorted(entry.id for entry in self.operator.listing(EVERYTHING)))
        return f"{self.operator.fingerprint()} {every}"

    @cached_property
    def _rates(self) -> Rates:
        return Rates()

    @cached_property
    def _log(self) -> AuditLog | None:
        return audit_of(self.settings)

    @cached_property
    def own(self) -> Ask:
        """Answers to what the pages ask of themselves (which questions to offer): without limit or audit, no model."""
        return remembering(asker(self.store, self.settings.glossary), self._shelf, may_see_exempt)

    @cached_property
    def _remembered(self) -> Ask:
        # The chat shows the extractive answer first, and then the words of a model, if there is one.
        extractive = asker(self.store, self.settings.glossary, self.writer)
        return remembering(extractive, self._shelf, may_see_exempt)  # a reload works nothing out twice

    def ask(self, door: str) -> Ask:
        """Answers as they are given at a door ("chat", "api", "mcp"): limited, measured, and in the audit."""
        if door == "chat":
            plain = self._remembered
        else:
            plain = asker(self.store, self.settings.glossary, self.writer, plainly=True)

        def ask(question: str, history: tuple[str, ...], scope: Scope) -> Answer:
            return plain(checked_question(question), history, scope)

        return audited(
            limited(ask, who_asks, self._rates), door, self._log, names=self.settings.audit_names, who=who_asks,
            measured=self.metrics.answered, model=self.writer.name if self.writer is not None else None,
        )  # fmt: skip

    def programs(self, door: str) -> Programs:
        """The five tools at a door."""
        return programs_of(self.store, self.ask(door), self.settings.glossary, self.render_page)

    def routers(self) -> tuple[APIRouter, ...]:
        """The routes for programs and for who oversees the service."""
        return (api_routes(self.programs("api")), _oversight(self.metrics))

    def mcp(self) -> tuple[list[BaseRoute], Lifespan | None]:
        """The route of the Model Context Protocol, and what runs around it; none where it is not wanted."""
        if not self.with_mcp:
            return [], None
        # Some tenths of a second to import: only where it is wanted.
        from app.mcp_door import http_door, mcp_server

        app, running = http_door(mcp_server(self.programs("mcp")))

        @asynccontextmanager
        async def lifespan(_: FastAPI) -> AsyncIterator[None]:
            async with running():
                yield

        return list(app.routes), lifespan


def _oversight(metrics: Metrics) -> APIRouter:
    routes = APIRouter()

    @routes.get("/metrics")
    def measured() -> Response:
        require(Right.OVERSEE)
        return Response(metrics.text(), media_type=CONTENT_TYPE_LATEST)

    return routes
