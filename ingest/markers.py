"""What leads a paragraph: bullets, and the numbers and letters papers count their paragraphs with."""

from __future__ import annotations

import re

_BULLET = re.compile(r"^[•·▪▫◦‣●○■□➢➤✓✔∙*–—-]$|^o$")
_NUMBER = re.compile(
    r"^(?:\d{1,3}(?:\.\d{1,3}){1,3}\.?|(?!(?:19|20)\d\d[.)])\d{1,4}[.)]|\(\d{1,3}\)|[a-z]{1,2}[.)]|\([a-z]{1,4}\)|\([A-Z]\)|[ivx]{1,5}[.)]|[A-Z][.)])$"
)


def is_bullet(token: str) -> bool:
    """Whether the token is a bullet as typed or drawn: •, ▪, –, o."""
    return bool(_BULLET.match(token))


def is_number(token: str) -> bool:
    """Whether the token counts a paragraph: 4.5, 1., (a), iii). A bare number is a figure, and "2025." ends a sentence.
    """
    return bool(_NUMBER.match(token))


def is_marker(token: str) -> bool:
    """Whether the token can lead a paragraph."""
    return is_bullet(token) or is_number(token)


def split_marker(text: str) -> tuple[str | None, str]:
    """The marker and what follows it; (None, text) where none leads. A figure such as "4.5 per cent" keeps its number.

    A decimal leads a paragraph only before a capital, a quote or a bracket: "4.5 There has been", not "4.5 million".
    """
    head, _, rest = text.partition(" ")
    rest = rest.lstrip()
    if not rest or not is_marker(head):
        return None, text
    if re.match(r"^\d+\.\d+$", head) and not re.match(r"[A-Z“\"‘'(\[]", rest):
        return None, text
    if head in ("o", "-", "–", "—", "*") and not re.match(r"(?:\*\*|__)?(?:\w|[“‘\"'(£])", rest):
        return None, text
    return head, rest
