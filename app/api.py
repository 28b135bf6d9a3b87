"""The five tools over HTTP, under /api: typed in and out, errors as problem details. Described in docs/api.md.

Questions travel in the body of a POST, so that no log of addresses keeps them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any

import gradio as gr
from fastapi import APIRouter, Query, Request
from fastapi.openapi.utils import get_openapi
from fastapi.responses import JSONResponse
from gradio.events import api
from pydantic import BaseModel, Field

from app.programs import (
    LONGEST_QUESTION,
    MOST_HISTORY,
    MOST_HITS,
    Asked,
    Laid,
    PageOf,
    PaperOf,
    Programs,
    Searched,
    Within,
)
from corpus.errors import MattersError

Question = Annotated[str, Field(min_length=1, max_length=LONGEST_QUESTION)]
Name = Annotated[str, Query(min_length=1, max_length=300)]
Some = Annotated[list[str], Query(max_length=50)]
PROBLEM: dict[int | str, dict[str, Any]] = {
    "4XX": {"description": "A problem (RFC 9457)", "content": {"application/problem+json": {}}}
}


class AskBody(BaseModel):
    """A question, the earlier ones of the conversation (oldest first) and which papers to look in."""

    question: Question
    history: list[Question] = Field(default_factory=list, max_length=MOST_HISTORY)
    within: Within = Field(default_factory=Within)


class SearchBody(BaseModel):
    """What to find, how many passages at most, and which papers to look in."""

    question: Question
    limit: int = Field(10, ge=1, le=MOST_HITS)
    within: Within = Field(default_factory=Within)


def api_routes(programs: Programs) -> APIRouter:
    """The routes /api/ask, /api/search, /api/figures, /api/paper, /api/page and their description."""
    routes = APIRouter(prefix="/api", responses=PROBLEM)

    @routes.post("/ask")
    def ask(body: AskBody) -> Asked:
        """Answer a question from the papers."""
        return programs.ask(body.question, body.history, body.within)

    @routes.post("/search")
    def search(body: SearchBody) -> Searched:
        """Find the passages that speak of something."""
        return programs.search(body.question, body.limit, body.within)

    @routes.get("/figures")
    def figures(
        measure: Annotated[str, Query(min_length=1, max_length=LONGEST_QUESTION)],
        area: Some = [],  # noqa: B006 - FastAPI copies it
        period: Some = [],  # noqa: B006
        authority: Some = [],  # noqa: B006
    ) -> Laid:
        """One measure by area and time."""
        return programs.figures(measure, area, period, Within(authorities=authority))

    @routes.get("/paper")
    def paper(name: Name) -> PaperOf:
        """One paper and its headings, by id, file name or title."""
        return programs.paper(name)

    @routes.get("/page")
    def page(name: Name, page: Annotated[int, Query(ge=1, le=100_000)], image: bool = False) -> PageOf:
        """One page of a paper."""
        return programs.page(name, page, image)

    @routes.get("/openapi.json", include_in_schema=False)
    def description(request: Request) -> JSONResponse:
        """The description of these routes (OpenAPI)."""
        return JSONResponse(get_openapi(title="Matters Arising", version="1", routes=list(routes.routes)))

    return routes


def offer_endpoints(programs: Programs) -> None:
    """The same five as named endpoints for Gradio's clients; called inside the Blocks that offers them."""

    def ask(question: str, history: list[str] = [], authorities: list[str] = []) -> dict[str, Any]:  # noqa: B006
        return programs.ask(question, history, Within(authorities=authorities)).model_dump()

    def search(question: str, limit: int = 10, authorities: list[str] = []) -> dict[str, Any]:  # noqa: B006
        return programs.search(question, limit, Within(authorities=authorities)).model_dump()

    def figures(measure: str, areas: list[str] = [], periods: list[str] = []) -> dict[str, Any]:  # noqa: B006
        return programs.figures(measure, areas, periods).model_dump()

    def paper(name: str) -> dict[str, Any]:
        return programs.paper(name).model_dump()

    def page(name: str, page: int, image: bool = False) -> dict[str, Any]:
        return programs.page(name, page, image).model_dump()

    for tool in (ask, search, figures, paper, page):
        api(_told(tool), api_name=tool.__name__, concurrency_limit=4)


def _told(tool: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    """A tool whose errors reach Gradio's client in our words: others it hides."""

    @wraps(tool)
    def told(*args: Any, **kwargs: Any) -> dict[str, Any]:
        try:
            return tool(*args, **kwargs)
        except MattersError as error:
            raise gr.Error(str(error), print_exception=False) from error

    return told
