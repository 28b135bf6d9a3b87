"""Typing slips: a word that no paper holds, one slip away from a word that papers do hold, is read as that word."""

from __future__ import annotations

import re
from functools import lru_cache
from sys import intern

from corpus.chunk import Chunk, ChunkKind
from corpus.encoder import usual_words
from corpus.glossary import Term
from corpus.store import Store
from corpus.words import STOP, stem
from retrieval.plain_words import EVERYDAY


def corrected(question: str, store: Store) -> str:
    """The question with slips mended ("chidren" → "children"); names and words the papers know stay as they are."""
    words = {w for w in re.findall(r"[A-Za-z]{5,}", question) if not _is_english(w.lower())}
    known = store.document_frequency([stem(w.lower()) for w in words])
    mended = question
    headed, stems_headed = _headed(store, store.fingerprint())
    for word in words:
        if word.lower() in headed:
            continue  # a heading has it, though no passage under it does
        printed = _vocabulary(store, store.fingerprint())
        unknown = known.get(stem(word.lower()), 0) == 0 and stem(word.lower()) not in stems_headed
        # "referal" has the stem of "referred", and is a slip for "referral" all the same
        lower = word.lower()
        best = _nearest(lower, printed) or by_its_base(lower, printed) if unknown else doubled(lower, printed)
        if best and word[0].isupper() and not question.startswith(word):
            best = best.capitalize() if best in usual_words() and _in_a_name(word, best, question, store) else None
        if best:
            mended = re.sub(rf"\b{word}\b", best, mended)
    return mended


def _is_english(word: str) -> bool:
    """ "driven" is no slip for "drive", though no paper has it."""
    return word in STOP or word in EVERYDAY or word in usual_words()


_JOINED = r"\s+(?:(?:of|and|the|for|in|to|on|with|&)\s+){0,2}"


def _in_a_name(word: str, best: str, question: str, store: Store) -> bool:
    """Whether a word in capitals stands in a name that papers print with another word in its place: "Childen in Care
    Council". Alone, or in no name that they print, it may be somebody's own.
    """
    beside = (rf"[A-Z][\w’'-]*{_JOINED}{word}\b", rf"\b{word}{_JOINED}[A-Z][\w’'-]*")
    named = [m.group().replace(word, best).lower() for x in beside for m in re.finditer(x, question)]
    return bool(named) and any(
        name in f"{chunk.context} {chunk.text}".lower()
        for listing in store.listing() for chunk in store.chunks_of(listing.id) for name in named
    )  # fmt: skip


def slips(question: str, mended: str) -> tuple[tuple[str, str], ...]:
    """(as asked, as read) for each word that `corrected` put right, in order, each once."""
    pairs = zip(re.findall(r"\w+", question), re.findall(r"\w+", mended), strict=False)
    return tuple(dict.fromkeys((asked, read) for asked, read in pairs if asked != read))


LONG = 8  # letters from which one wrong letter is a slip


def _nearest(word: str, vocabulary: tuple[tuple[str, int], ...]) -> str | None:
    close = [
        (count, known)
        for known, count in vocabulary
        if abs(len(known) - len(word)) <= 1 and known[0] == word[0] and one_slip(word, known)
    ]
    return max(close)[1] if close else None


BASE = 6  # letters from which a word without its ending is read as another


def by_its_base(word: str, vocabulary: tuple[tuple[str, int], ...]) -> str | None:
    """The word mended without its ending, where papers print it with none or another: "forcasting" is a slip for
    "forecasting", though they have "forecast" alone; None for none, and for a word that has no such ending.
    """
    ending = next((e for e in _ENDINGS if word.endswith(e)), "")
    base = word.removesuffix(ending)
    if not ending or len(base) < BASE or _is_english(base) or any(base == known for known, _ in vocabulary):
        return None
    best = _nearest(base, tuple(v for v in vocabulary if v[0][-1] == base[-1]))  # "scrutineer" is not of "scrutiny"
    return f"{best}{ending}" if best else None


_ENDINGS = ("ings", "ing", "ers", "ed", "er", "s")


def doubled(word: str, vocabulary: tuple[tuple[str, int], ...]) -> str | None:
    """The word that papers print with a letter double where this one, which they do not print, has it once, or the
    other way round: "committee" for "comitee"; None for none, and for a word that they print.
    """
    once = _DOUBLE.sub(r"\1", word)
    close = [(count, known) for known, count in vocabulary if known[0] == word[0] and _DOUBLE.sub(r"\1", known) == once]
    return max(close)[1] if close and all(known != word for _, known in close) else None


_DOUBLE = re.compile(r"(.)\1")


def one_slip(a: str, b: str) -> bool:
    """Whether two words differ by one letter left out, added or changed, or two neighbours swapped (Damerau 1964)."""
    if a == b:
        return True
    if len(a) == len(b) and len(a) < LONG and sorted(a) != sorted(b) and not _another_vowel(a, b):
        return False  # "shoot" is no slip for "short": in a short word another letter is another word
    if len(a) == len(b):
        differ = [i for i in range(len(a)) if a[i] != b[i]]
        return len(differ) == 1 or (
            len(differ) == 2
            and differ[1] == differ[0] + 1
            and a[differ[0]] == b[differ[1]]
            and a[differ[1]] == b[differ[0]]
        )
    short, long = sorted((a, b), key=len)
    i = next((i for i in range(len(short)) if short[i] != long[i]), len(short))
    return len(long) - len(short) == 1 and short[i:] == long[i + 1 :]


UNSTRESSED = 7  # letters from which "e" for "i" in the middle is a slip: the two sound alike in "deficit"


def _another_vowel(a: str, b: str) -> bool:
    """Whether two words of one length differ by an "e" for an "i", neither near the beginning nor in the ending."""
    differ = [i for i in range(len(a)) if a[i] != b[i]]
    inside = len(differ) == 1 and len(a) >= UNSTRESSED and 2 < differ[0] < len(a) - 2
    return inside and {a[differ[0]], b[differ[0]]} == {"e", "i"}


def spelled_out(question: str, store: Store) -> tuple[Term, ...]:
    """For each acronym of a question that no paper prints, the capitalised names on the shelf whose initials spell
    it.
    """
    unknown = {w for w in re.findall(r"\b([A-Z]{3,6})s?\b", question)}
    counts = store.document_frequency([stem(w.lower()) for w in unknown])
    missing = [w for w in sorted(unknown) if not counts.get(stem(w.lower()), 0)]
    if not missing:
        return ()
    names = _names(store, store.fingerprint())
    return tuple(Term((w, f"{w}s"), names[w][:3], (), False) for w in missing if w in names)


_NAME = re.compile(r"\b[A-Z][\w'’]+(?:(?:\s+(?:of|and|the|for|&)){0,2}\s+[A-Z][\w'’]+){2,6}")


def _labels(chunk: Chunk) -> list[str]:
    """What a row of a table may be named by, in small letters: "Return home interview" of "Return home interview
    accepted"; [] for a text.
    """
    words = re.findall(r"[A-Za-z][\w'’]*", chunk.text.split(" | ")[0]) if chunk.kind is ChunkKind.ROW else []
    longest = next((n for n, w in enumerate(words) if w.lower() in STOP), len(words))
    return [" ".join(words[:n]) for n in range(3, min(longest, 6) + 1) if " ".join(words[1:n]).islower()]


def names_short(body: str) -> list[tuple[str, str]]:
    """What a body's name may be shortened to, with what that stands for: "CEF" for the first words of "Children,
    Education and Families Scrutiny Committee".
    """
    heads = list(re.finditer(r"\b[A-Z][\w’']*", body))
    return [
        ("".join(m.group()[0] for m in heads[:n]), body[heads[0].start() : heads[n - 1].end()])
        for n in range(3, len(heads) + 1)
    ]


@lru_cache(maxsize=2)
def _names(store: Store, fingerprint: str) -> dict[str, tuple[str, ...]]:
    """Names of three to seven capitalised words, and those that rows have in small letters, by their initials, the
    commonest first; read once for each state.
    """
    counts: dict[str, dict[str, int]] = {}
    for listing in store.listing():
        for initials, name in names_short(listing.metadata.body or ""):
            counts.setdefault(initials, {})[name] = counts.get(initials, {}).get(name, 0) + 1
        for chunk in store.chunks_of(listing.id):
            for name in (*(m.group() for m in _NAME.finditer(chunk.text)), *_labels(chunk)):
                initials = "".join(w[0].upper() for w in name.split() if w[0].isupper() or name[1:].islower())
                found = counts.setdefault(initials, {})
                found[name] = found.get(name, 0) + 1
    return {k: tuple(sorted(v, key=lambda name: (-v[name], name))) for k, v in counts.items()}


@lru_cache(maxsize=2)
def _headed(store: Store, fingerprint: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of what stands over the passages of the shelf (titles, items, headings), and their stems."""
    over = {chunk.context for listing in store.listing() for chunk in store.chunks_of(listing.id)}
    words = frozenset(w for text in over for w in re.findall(r"[a-z]{5,}", text.lower()))
    return words, frozenset(map(stem, words))


@lru_cache(maxsize=2)
def _vocabulary(store: Store, fingerprint: str) -> tuple[tuple[str, int], ...]:
    """Every word of the shelf's open papers with its count, and the usual English words that are another form of one
    ("recommend" where papers print "recommended"), counted once; read once for each state of the shelf.
    """
    counts: dict[str, int] = {}
    for listing in store.listing():
        for chunk in store.chunks_of(listing.id):
            for word in _long_words(chunk.text):
                counts[word] = counts.get(word, 0) + 1
    stems = {stem(word) for word in counts}
    forms = (w for w, s in _usual_stems() if s in stems and w not in counts)
    return tuple(sorted((counts | dict.fromkeys(forms, 1)).items()))


@lru_cache(maxsize=20_000)
def _long_words(text: str) -> tuple[str, ...]:
    return tuple(map(intern, re.findall(r"[a-z]{5,}", text.lower())))  # shared: the same words stand in many texts


@lru_cache(maxsize=1)
def _usual_stems() -> tuple[tuple[str, str], ...]:
    """The usual English words that may be a slip's, each with its stem: to stem them all takes half a second."""
    return tuple((word, stem(word)) for word in usual_words() if len(word) >= 5)
