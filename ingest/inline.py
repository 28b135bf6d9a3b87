"""Marks inside a line taken off: Markdown emphasis, links and escapes, and what HTML a converter left behind.

What remains is the text as a reader of the page sees it. A raised number becomes a raised character, so that a
footnote's "1" does not join the word or the figure before it.
"""

from __future__ import annotations

import html
import re

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SUP = re.compile(r"<sup>\s*(\d+)\s*</sup>", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[\^(\d+)\]:?")
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]+)\]\([^)\s]+\)")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^>\s]+)>")
_TAG = re.compile(r"</?(?:p|br|ul|ol|li|span|div|b|i|u|em|strong|sup|sub|font|a|o:p)\b[^>]*>", re.IGNORECASE)
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\w*])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_ODD_SPACE = re.compile(r"[\s\u00a0\u2000-\u200a\u202f]+")
# What has no width and is no space: a number that one of them stands in is one number. Controls move a terminal.
_UNSEEN = re.compile(r"[\u200b\u2060\ufeff\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+")


def raised(digits: str) -> str:
    """Digits as raised characters: "12" becomes "¹²"."""
    return digits.translate(_RAISED)


def one_line(text: str) -> str:
    """Every run of white space as one space, none at the ends; what has no width goes."""
    return _ODD_SPACE.sub(" ", _UNSEEN.sub("", text)).strip()


def plain(text: str) -> str:
    """The text without its marks, on one line; "" for an image alone."""
    text = _SUP.sub(lambda m: raised(m.group(1)), text)
    text = _FOOTNOTE.sub(lambda m: raised(m.group(1)) + (" " if m.group().endswith(":") else ""), text)
    text = _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", _IMAGE.sub("", text)))
    text = html.unescape(_TAG.sub(" ", text))
    text = _STRONG.sub(r"\2", text)
    text = _EMPHASIS.sub(r"\1", text)
    return one_line(_ESCAPE.sub(r"\1", text))


def is_bold(text: str) -> bool:
    """Whether the whole of a line is bold."""
    return bool(re.fullmatch(r"(\*\*|__)(?:(?!\1).)+\1", text.strip(), re.DOTALL))
