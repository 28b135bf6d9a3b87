"""Words broken at a line's end: joined, or kept with their hyphen, as the paper itself writes them elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_BROKEN = re.compile(r"([A-Za-z]+)([-‐\u00ad])$")
_WORD = re.compile(r"[A-Za-z]+(?:[-‐][A-Za-z]+)*")
_HYPHENATING = 0.03  # a paper set with hyphenation breaks over 5 % of its lines; one without ends under 2 % with one


class Vocabulary:
    """The words of a paper, and whether its setter breaks words with plain hyphens."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._count: Counter[str] = Counter()
        plain = soft = 0
        for line in lines:
            match = _BROKEN.search(line)
            plain += match is not None and match[2] == "-"
            soft += match is not None and match[2] != "-"
            whole = line[: match.start()] if match else line
            self._count.update(w.lower().replace("‐", "-") for w in _WORD.findall(whole))
        # A setter that writes hyphens of its own leaves the plain ones to the author.
        self.hyphenating = plain > max(soft, _HYPHENATING * len(lines))

    def mend(self, left: str, hyphen: str, right: str) -> str:
        """The word `left`, hyphen, line end, `right` was: "co-" + "operate" is what the paper writes in mid-line.

        A soft or typographic hyphen is the setter's and goes; a plain one may be the author's ("cross-party") and
        stays unless the paper has the joined word, or hyphenates.
        """
        joined, kept = (left + right).lower(), f"{left}-{right}".lower()
        if self._count[kept] > self._count[joined]:
            return f"{left}-{right}"
        if hyphen != "-" or self._count[joined] or self.hyphenating:
            return left + right
        return f"{left}-{right}"


def join_lines(lines: Iterable[str], words: Vocabulary) -> str:
    """Lines as running text; "" for none."""
    text = ""
    for line in lines:
        broken = _BROKEN.search(text)
        follows = re.match(r"[a-z]+", line)
        if broken and follows:
            mended = words.mend(broken[1], broken[2], follows[0])
            text = text[: broken.start()] + mended + line[follows.end():]
        elif not text or re.search(r"\w[-‐/]$", text) or (
                re.search(r"https?:\S*$", text) and re.match(r"[a-z0-9/]", line)):
            text += line
        else:
            text += " " + line
    return text
