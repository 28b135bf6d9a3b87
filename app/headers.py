"""What every reply says to the browser: nothing from elsewhere, nothing to elsewhere, no frame around us.

Gradio writes scripts and styles into its page and builds functions from text, so scripts of the page itself must be
let run; but the page may load nothing from another site and send nothing to one.
"""

from __future__ import annotations

from starlette.datastructures import MutableHeaders

POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
    "frame-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
PLAIN_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""For our own plain pages (signing in and out): no script at all."""

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
_STILL = ("/assets/", "/static/", "/svelte/", "/icon.svg")  # the program's own parts, the same for everybody


def guard(headers: MutableHeaders, path: str, *, secure: bool) -> None:
    """Sets the headers of a reply to a path; a policy that the reply has already is kept, with no frame of others."""
    for name in [name for name in headers if name.lower().startswith("access-control-")]:
        del headers[name]  # Gradio lets any site in where its host is not this machine
    for name, value in _ALWAYS.items():
        headers[name] = value
    own = headers.get("content-security-policy")
    if own is None:
        headers["Content-Security-Policy"] = POLICY
    elif "frame-ancestors" not in own:
        headers["Content-Security-Policy"] = f"{own}; frame-ancestors 'self'"
    if secure:
        headers["Strict-Transport-Security"] = "max-age=31536000"
    if not path.startswith(_STILL) and "cache-control" not in headers:
        headers["Cache-Control"] = "no-store"
