"""Errors for programs, as problem details (RFC 9457)."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from starlette.responses import JSONResponse

from corpus.errors import (
    ForbiddenError,
    IngestError,
    MattersError,
    SettingsError,
    StoreLockedError,
    TooManyError,
    UnknownPaperError,
)

MEDIA_TYPE = "application/problem+json"
# The first that fits; what is not here is a fault of the service's own.
_STATUS: tuple[tuple[type[MattersError], HTTPStatus], ...] = (
    (UnknownPaperError, HTTPStatus.NOT_FOUND),
    (SettingsError, HTTPStatus.BAD_REQUEST),
    (ForbiddenError, HTTPStatus.FORBIDDEN),
    (TooManyError, HTTPStatus.TOO_MANY_REQUESTS),
    (StoreLockedError, HTTPStatus.SERVICE_UNAVAILABLE),
    (IngestError, HTTPStatus.UNPROCESSABLE_ENTITY),  # a page that cannot be drawn
)


def problem(status: int, detail: str, headers: dict[str, str] | None = None, **more: Any) -> JSONResponse:
    """A problem of an HTTP status; `detail` is a sentence, `more` further members.

    Half a character (a lone surrogate) that was sent and is named in it has no UTF-8: it is shown as "?".
    """
    detail = detail.encode("utf-8", "replace").decode("utf-8")
    content = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **more}
    return JSONResponse(content, status_code=status, headers=headers, media_type=MEDIA_TYPE)


def problem_of(error: MattersError) -> JSONResponse:
    """The problem that an error of ours is."""
    status = next((status for kind, status in _STATUS if isinstance(error, kind)), HTTPStatus.INTERNAL_SERVER_ERROR)
    headers = {"Retry-After": str(error.wait)} if isinstance(error, TooManyError) else None
    return problem(status, str(error), headers)
