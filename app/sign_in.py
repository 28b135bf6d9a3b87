"""The pages to sign in and out: plain HTML, no script, readable by any browser and screen reader."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from app.entrance import Entrance
from app.headers import PLAIN_POLICY
from app.markup import attributes, escape
from app.sessions import HOURS
from app.theme import asset
from corpus.errors import TooManyError

SIGN_IN, SIGN_OUT = "/sign-in", "/sign-out"
_HERE = re.compile(r"/(?![/\\])[\w\-./?=&%~+,:@]*", re.ASCII)
_WRONG = "That name and password do not go together. Try again, or ask an administrator of this service."


def sign_in_routes(entrance: Entrance) -> APIRouter:
    """The routes /sign-in and /sign-out."""
    routes = APIRouter()

    @routes.get(SIGN_IN)
    def ask_who(next: str = "/") -> Response:
        return _page("Sign in", _form(next, "", ""))

    @routes.post(SIGN_IN)
    async def sign_in(
        request: Request,
        name: Annotated[str, Form(max_length=200)] = "",
        password: Annotated[str, Form(max_length=4000)] = "",
        next: Annotated[str, Form(max_length=2000)] = "/",
    ) -> Response:
        caller = entrance.caller(request.headers, request.client.host if request.client else None)
        try:
            account = await run_in_threadpool(entrance.sign_in, name, password, caller)
        except TooManyError as error:
            page = _page("Sign in", _form(next, name, str(error)), 429)
            page.headers["Retry-After"] = str(error.wait)
            return page
        if account is None or entrance.sessions is None:
            return _page("Sign in", _form(next, name, _WRONG), 401)
        answer = RedirectResponse(local(next), status_code=303)
        answer.set_cookie(
            entrance.cookie, entrance.sessions.begin(account), max_age=HOURS * 3600, httponly=True, samesite="lax",
            secure=entrance.secure, path="/",
        )  # fmt: skip
        return answer

    @routes.get(SIGN_OUT)
    def ask_out() -> Response:
        button = '<form method="post"><button type="submit">Sign out</button></form><p><a href="/">Stay</a></p>'
        return _page("Sign out", button)

    @routes.post(SIGN_OUT)
    def sign_out(request: Request) -> Response:
        if entrance.sessions is not None and (cookie := request.cookies.get(entrance.cookie)):
            entrance.sessions.end(cookie)
        answer = RedirectResponse(SIGN_IN, status_code=303)
        answer.delete_cookie(entrance.cookie, path="/", secure=entrance.secure, httponly=True, samesite="lax")
        return answer

    return routes


def local(next: str) -> str:
    """Where to go after signing in: a page of this service, whatever was asked for."""
    return next if _HERE.fullmatch(next) else "/"


def sign_in_for(path: str, query: str) -> str:
    """The address of the sign-in page that leads back to a page."""
    return f"{SIGN_IN}?{urlencode({'next': local(quote(path) + (f'?{query}' if query else ''))})}"


def _form(next: str, name: str, wrong: str) -> str:
    note = f'<p id="wrong" role="alert">{escape(wrong)}</p>' if wrong else ""
    told = attributes(**{"aria-describedby": "wrong", "aria-invalid": "true"}) if wrong else ""
    return (
        f'{note}<form method="post" action="{SIGN_IN}">'
        f'<input type="hidden" name="next"{attributes(value=local(next))}>'
        '<p><label for="name">Name</label>'
        f'<input id="name" name="name" autocomplete="username" required maxlength="64"{told}'
        f"{attributes(value=name[:64])}></p>"
        '<p><label for="password">Password</label>'
        '<input id="password" name="password" type="password" autocomplete="current-password" required '
        f'maxlength="1024"{told}></p>'
        '<p><button type="submit">Sign in</button></p></form>'
    )


def _page(title: str, body: str, status: int = 200) -> HTMLResponse:
    page = (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{title} · Matters Arising</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{asset('sign-in.css')}</style></head>"
        f"<body><main><p>Matters Arising</p><h1>{title}</h1>{body}</main></body></html>"
    )
    return HTMLResponse(page, status_code=status, headers={"Content-Security-Policy": PLAIN_POLICY})
