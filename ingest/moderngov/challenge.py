"""Pages a site gives instead of an answer: a challenge to prove that one is a person, or a fault told in HTML."""

from __future__ import annotations

import re

_START = 8192  # bytes: such a page says so at once
_CHALLENGE = re.compile(
    rb"just a moment\.\.\.|attention required!|cf-chl-|challenge-platform|_incapsula_resource|verify (?:that )?you are "
    rb"(?:a )?human|are you a robot|g-recaptcha|h-captcha|enable javascript and cookies to continue|"
    rb"request unsuccessful\. incapsula|ddos protection by|unusual traffic from your",
    re.IGNORECASE,
)
_HTML = re.compile(rb"^(?:\xef\xbb\xbf)?\s*(?:<!doctype\s+html|<html\b|<head\b|<body\b)", re.IGNORECASE)
_TITLE = re.compile(rb"<title[^<>]*>([^<]*)", re.IGNORECASE)  # one way to read it: blanks on both sides took hours


def is_page(data: bytes) -> bool:
    """Whether the bytes are an HTML page, whatever was asked for and whatever type they were given."""
    return _HTML.match(data[:_START]) is not None


def page_title(data: bytes) -> str:
    """The title of an HTML page, at most 80 characters; "" where it has none."""
    found = _TITLE.search(data[:_START])
    return " ".join(found.group(1).decode("utf-8", "replace").split())[:80] if found else ""


def challenge(data: bytes, media_type: str) -> str | None:
    """What a challenge page calls itself; None where the bytes are none.

    A page of the site itself may carry a captcha for a form of its own: ModernGov's content on it tells.
    """
    if not (is_page(data) or media_type == "text/html") or b"mgContent" in data:
        return None
    found = _CHALLENGE.search(data[:_START])
    return (page_title(data) or found.group().decode("ascii", "replace")) if found else None
