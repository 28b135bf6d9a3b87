"""A row of a table said as a sentence: its label, its figures, and the head of the column beside each.

    Boats in Saltmere were 40 in 2019/20 and 36 in 2020/21.
    In Netherby arrears were 12 in number and 5.9 in rate per 1,000.

So said it needs no other proof. The figures are found in the sentence and what stands between them is given to the
figure before or behind, cut where a comma or an "and" stands; it has to be of the head of that figure's column and of
no other's. What stands before the first figure holds for all, but where a later one has its own in its place. Nothing
may be said that neither the row nor its head nor the caption prints, and no word of a head may be left out but such as
"number".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from answers.cell_by_cell import said_cell_by_cell
from answers.gaps import Figure, cuts_of, of_those_before, without_movement
from answers.ground import Ground, Row, is_figure
from answers.heads import JOINING, NEUTRAL, Column, Unit, carried, evened, words
from answers.pieces import DAY_BEHIND, apart, in_order, in_pieces, rejoined, unbound
from answers.row_heads import (
    TURNS,
    calling,
    each_at_its_label,
    headed,
    need_not_be_said,
    turning_of,
    unit_over,
    wrongly_set,
)
from answers.row_of_another import entries_whole, heads_as_printed, in_points, of_another, of_longer, reworded
from answers.worded import without_worded
from corpus.period_patterns import MONTHS
from corpus.period_reading import find_periods

MOST = 12  # figures of one sentence; a longer row is shown as printed
_CAUTION = re.compile(r"\s*\(provisional, may change\)")  # our own: it says no more than the row
_APART = re.compile(r"\s*(?:[,;]|with\b|against\b)", re.IGNORECASE)
_CAUSE = re.compile(r"\bas\b(?!\s+at\b)", re.IGNORECASE)
_RANGE = re.compile(r"(?<![\d/])(\d{1,3})\s?[-–]\s?(\d{1,3})(?![\d/])")
_AND = re.compile(r"^[^,;:(]*\band\s*\Z", re.IGNORECASE)
_PREPOSITION = re.compile(r"\(|\b(?:for|in|on|at|of|by|with)\b", re.IGNORECASE)
_BOUNDING = frozenset("over under above below about nearly almost around least most than".split())
_SHARES, _COUNTS = frozenset(("percentage", "proportion", "share")), frozenset(("number",))
_NUMBERS = _COUNTS | {"no", "count"}
_TIME = re.compile(rf"\d|\A(?:{'|'.join(MONTHS)})\Z")  # "q3" as well: "204 in 2023/24" is not 204 in its third quarter
_UNTOLD = _SHARES | _COUNTS | {"and"}
_LED_BY_SHARE = re.compile(r"%\s*(?:was|were|of|:)?\s*\Z")
_ASIDE = re.compile(r"\([^()]*\)")
_TABLE = re.compile(r"^\s*(?:(?:table|figure|chart)\s+)?[A-Z]?\d{0,2}[.:–-]?\s+(?=\S)", re.IGNORECASE)
_COUNTED = re.compile(r"^\W*\d{1,2}[.)]\s+")  # "2. Collection points"


def as_tabled(text: str, ground: Ground) -> bool:
    """Whether a sentence is a cited row, said with the head of its column at each figure, and nothing besides."""
    said = " ".join(DAY_BEHIND.sub("", _CAUTION.sub("", text)).split())
    printed = " ".join(" ".join((*r.headers, *r.cells, r.caption, r.heading, *r.measures)) for r in ground.rows)
    if len(_CAUSE.findall(said)) > len(_CAUSE.findall(printed)):
        return False  # what stands side by side gives no cause
    if not set(_RANGE.findall(said)) <= set(_RANGE.findall(printed)):
        return False  # "aged 19 - 24" of a row that is aged 19 - 21
    if wrongly_set(said, printed):
        return False
    rows = tuple(headed(row, said) for row in ground.rows if in_points(said, row))
    if not heads_as_printed(said, ground.rows):
        return False
    if any(said_cell_by_cell(own, row) for row, own in rows):
        return True
    return any(
        _Saying(row.evened(times)).of(evened(own, times))
        and not any(unbound(text, (*row.names, row.caption, *row.measures)))
        for row, own in rows
        for times in (False, True)
    )


class _Saying:
    """What may be said of one row."""

    def __init__(self, row: Row) -> None:
        self._row, self._free = row, frozenset[str]()
        pairs = list(zip(row.headers, row.cells, strict=False))
        self._columns = [
            Column.of(h, c, row.authority) for h, c in pairs[len(row.names) :] if h.strip() and is_figure(c)
        ]
        if len(self._columns) == 1:
            self._columns = [self._columns[0].sole(TURNS)]
        self._worded = [(h, c) for h, c in pairs[1:] if h.strip() and c.strip() and not is_figure(c)]
        self._names = [words(n) for n in row.names]
        heads = {w for h in row.headers for w in words(h)}.union(*self._names)
        measure = tuple(w for m in row.measures for w in words(m) if w not in heads)
        self._over = [measure, *(words(t) for t in (row.caption, row.heading, row.group, *row.heads_of_names))]
        self._told = (row.caption, row.heading, row.group, *row.measures)
        around = {w for t in (*self._names, *self._over) for w in t}
        self._around = frozenset((*words(row.authority), *around))
        self._unit = unit_over(row, self._columns)

    def of(self, text: str) -> bool:
        """Whether a sentence says this row and no more."""
        row = self._row
        if of_another(text, row) or of_longer(text, row, self._told) or reworded(text, row, self._told):
            return False
        if not self._named(text) or not each_at_its_label(text, self._row):
            return False
        if not entries_whole(text, row):
            return False
        rest, told = without_worded(text, self._worded)
        figures = list(self._figures(rest))
        if not figures:
            return (told or len(self._names) == len(self._row.cells)) and self._explained([rest], ())
        if len(figures) > MOST:
            return False
        return any(self._holds(rest, read) for read in self._readings(figures))

    def _named(self, text: str) -> bool:
        """Whether what the row is called is said whole and in order, with all that turns its sense."""
        said = words(text)
        names = calling(self._row)
        bare = [_COUNTED.sub("", n) for n in names]
        ways = [[words(n), words(_ASIDE.sub(" ", n))] for n in bare] or [[t for t in self._over if t]]
        turning = turning_of(self._row, [w for c in self._columns for w in c.said], said)
        ways += [[words(self._row.group)]] if self._row.group else []
        whole = all(any(in_order([w for w in own if w not in NEUTRAL], said) for own in called) for called in ways)
        over = [words(t) for t in (*self._row.names, *self._told, *self._row.headers)]
        return whole and turning <= set(said) and not rejoined(said, over) and self._numbered(text)

    def _numbered(self, text: str) -> bool:
        """Whether a name that is a number, and no time, is said beside its head: "the No of wardens was 8"."""
        for n, (head, name) in enumerate(zip(self._row.heads_of_names, self._row.names, strict=True)):
            if is_figure(name) and head.strip() and not find_periods(name):
                if need_not_be_said(self._row, n) and not re.search(rf"(?<!\w){re.escape(name.strip())}(?!\w)", text):
                    continue
                head, name = re.escape(head.strip()), re.escape(name.strip())
                if not re.search(rf"{head}:?\s+(?:was\s+|were\s+)?{name}(?!\w)|(?<!\w){name}\s+{head}", text, re.I):
                    return False
        return True

    def _figures(self, text: str) -> Iterator[Figure]:
        """The figures of a sentence that stand in the row, in order, each where it is printed in full."""
        found: dict[tuple[int, int], list[Column]] = {}
        days = [(p.start, p.end) for p in find_periods(text) if not p.text.strip().isdigit()]
        for column in self._columns:
            for m in column.spoken(self._unit).finditer(text):
                timed = any(a <= m.start() and m.end() <= b for a, b in days)
                if not timed and column.signed(m.group(), text, self._unit):
                    found.setdefault(m.span(), []).append(column)
        for (start, end), columns in sorted(found.items()):
            yield Figure(start, end, tuple(columns))

    def _said_whole(self, said: Sequence[str]) -> frozenset[str]:
        """The words of the row's names, and of what stands over it where that is said whole before the figures."""
        told = (self._row.caption, self._row.heading, self._row.group, *self._row.heads_of_names, self._row.authority)
        # The first is the measure, without the heads that it has in it.
        over = (self._over[0], *(words(_TABLE.sub("", t)) for t in told))
        whole = {w for t in over if t and in_order(t, said) for w in t}
        return frozenset(whole.union(*self._names))

    def _readings(self, figures: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
        """The figures with and without those that may as well be words of the row's name or a head: "20 weeks"."""
        known = self._around | {w for c in self._columns for w in c.said}
        doubtful = [f for f in figures if all(c.cell.strip() in known for c in f.columns)][:4]
        for left_out in product((False, True), repeat=len(doubtful)):
            gone = {f for f, out in zip(doubtful, left_out, strict=True) if out}
            yield tuple(f for f in figures if f not in gone)

    def _holds(self, text: str, figures: Sequence[Figure]) -> bool:
        """Whether each figure is that of the column said at it, cut the gaps between them as they may be cut."""
        if not figures:
            return False
        ends = [0, *(f.end for f in figures)]
        gaps = [text[a:b] for a, b in zip(ends, [*(f.start for f in figures), len(text)], strict=True)]
        moved = without_movement(gaps, figures, self._unit)
        if moved is None:
            return False
        gaps = moved
        if not of_those_before(figures, self._columns):
            return False
        self._free = self._said_whole(words(gaps[0]))
        if any(words(g)[-1:] and words(g)[-1] in _BOUNDING for g in gaps[:-1]):
            return False  # "was over £40k" of an over (under) spend
        said = tuple(w for g in gaps for w in words(g))
        printed = (*self._row.headers, *self._row.names, *self._told, self._row.authority)
        if apart([w for g in gaps for w in (*words(g), "")], [words(t) for t in printed]):
            return False  # "30 in 2024/25, as at 52 Sept" of "52 in 2024/25, as at 30 Sept"
        if any(_LED_BY_SHARE.search(g) and not self._share(f) for g, f in zip(gaps, figures, strict=False)):
            return False  # "January 2025 % 187" of a number beside its share
        if any("%" in g for g in gaps) and not (
            any("%" in t for t in printed) or all(self._share(f) for f in figures)
        ):
            return False  # "Visits (%)" of "Visits (number)"
        if not self._explained(gaps, [c for f in figures for c in f.columns]):
            return False
        heads = frozenset(w for c in self._columns for w in c.said) - JOINING
        cuts = list(product(*(list(cuts_of(g, heads)) for g in gaps[1:-1])))
        ways = product((True, False), (False, True), cuts)
        return any(self._at_each(text, figures, gaps, cut, said, alone, lent) for alone, lent, cut in ways)

    def _at_each(
        self, text: str, figures: Sequence[Figure], gaps: Sequence[str], cut: Sequence[tuple[str, str]],
        said: Sequence[str], alone: bool, lent: bool,
    ) -> bool:
        """Whether each figure is the one of the column that is said at it, the gaps cut so.

        lent  whether what is said behind "6 boys and 45 girls" may be of both
        """
        before = [(), *(self._of_heads(b, alone) for _, b in cut)]
        for n in range(2, len(before)):
            if ";" not in gaps[n]:
                before[n] = (*carried(before[n - 1], before[n], self._columns), *before[n])
        behind = [self._of_heads(a, alone) for a, _ in cut]
        last, shared = self._last(gaps[-1], bool(before[-1]), alone)
        own = [(*a, *b) for a, b in zip(before, [*behind, last], strict=True)]
        for n in range(len(own) - 2, -1, -1):
            if not set(words(gaps[n + 1])) - _UNTOLD:
                # "33 (42%) on 31 December", "33 (number) and 42% on 31 December"; "target 80%, 51% in York" has its own
                own[n] = (*own[n], *(w for w in own[n + 1] if not self._at_level(own[n], w)))
            elif lent and _AND.search(gaps[n + 1]) and not any(w[0].isdigit() for w in own[n]):
                # "6 boys and 45 girls in 2022/23" are both of that year
                theirs = last if n == len(own) - 2 else behind[n + 1]
                own[n] = (*own[n], *(w for w in theirs if not self._at_level(own[n], w)))
        for n in range(1, len(own)):
            of_it = self._share(figures[n]) and not self._share(figures[n - 1])
            if of_it and not own[n] and not set(words(gaps[n])) - _UNTOLD:
                own[n] = tuple(w for w in own[n - 1] if w not in _NUMBERS)  # "on 31 December No. 33, % 42%"
        names = frozenset(w for n in self._names for w in n)
        led = tuple(w for w in self._of_heads(self._unlabelled(gaps[0]), alone) if not alone or w not in names)
        # A word of the row's own name is said wherever it stands; a time is said at its figure.
        named = frozenset(w for w in said if w in self._around and not _TIME.search(w))
        for n, figure in enumerate(figures):
            signed = any(not c.must and "%" in text[figure.start : figure.end] for c in figure.columns)
            # "11 homes" of a caption that has it too; behind the last figure up to the next preposition
            beside = self._of_heads(cut[n][0] if n < len(cut) else _PREPOSITION.split(gaps[-1])[0], False)
            if not (led or own[n] or len(figures) == 1 or signed or beside):
                return False
            if not any({w for w in beside or () if not w[0].isdigit()} <= c.said for c in figure.columns):
                return False  # "214 repeat calls" of a head "Calls" beside "of which repeat"
            told = (*(led if not before[n] else ()), *before[n])
            if _APART.match(cut[n][0] if n < len(cut) else gaps[-1]) and not self._settled(figure, told, named):
                return False
            held = {c: self._held(led, own[n], c) if n else led for c in figure.columns}
            if not any(self._is(c, (*held[c], *own[n]), own[n], frozenset(shared), named, n > 0) for c in held):
                return False
        ended = (*own[-1], *shared)  # a head is not said around its figure: "over 9 years or more 10"
        return all(any(set(shared) <= c.said and c.in_order(ended) for c in f.columns) for f in figures[-1:])

    def _settled(self, figure: Figure, told: Sequence[str], named: frozenset[str]) -> bool:
        """Whether a figure is of the column whose head is said whole before it, if one is: what stands behind a comma
        after it makes it no other's.
        """
        own = frozenset(told)
        of = [c for c in self._columns if own and own <= c.said and c.must <= own | named]
        return not of or any(c in figure.columns for c in of)

    def _unlabelled(self, text: str) -> str:
        """A text without a label that has a number in it, "aged 19–21", which is of no time."""
        for label in (*self._row.names, *self._row.heads_of_names):
            if any(c.isdigit() for c in label) and not find_periods(label):
                text = re.sub(rf"(?<!\w){re.escape(label.strip())}(?!\w)", " ", text, flags=re.IGNORECASE)
        return text

    def _at_level(self, own: Sequence[str], word: str) -> bool:
        """Whether a figure has a word of its own in that part of the heads that a word stands in."""
        levels = {k.level(word) for k in self._columns if word in k.said}
        return any(k.level(w) in levels for w in own for k in self._columns if w in k.said)

    def _last(self, gap: str, led: bool, alone: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What stands behind the last figure: what is its own, and what from a further preposition on may be of all.

        led  whether the last figure has words of its own before it
        """
        chunks = [c for chunk in _PREPOSITION.split(gap) if (c := self._of_heads(chunk, alone))]
        own = () if led or not chunks else chunks.pop(0)
        return own, tuple(w for c in chunks for w in c)

    def _held(self, led: Sequence[str], own: Sequence[str], c: Column) -> tuple[str, ...]:
        """What was said before the first figure and holds for a later one: not what that has in its place, and no word
        that turns the sense ("without") where the part of the head that it stands in is said again without it.
        """
        replaced = {c.level(w) for w in own if w in c.said}
        counted = _NUMBERS if c.share(self._unit) else frozenset[str]()  # "No. 33, % 42%"
        kept = (w for w in led if w not in counted)
        return tuple(
            w
            for w in kept
            if (w in c.said and not (w in TURNS and c.level(w) in replaced))
            or not any(k.level(w) in replaced for k in self._columns if w in k.said)
        )

    def _share(self, figure: Figure) -> bool:
        """Whether a figure is a share, by each column that prints it."""
        return all(c.share(self._unit) for c in figure.columns)

    def _is(
        self, c: Column, words_told: Sequence[str], own: Sequence[str], shared: frozenset[str], named: frozenset[str],
        later: bool,
    ) -> bool:
        """Whether a figure of which these words are told is that of a column, and of no other.

        later  whether a figure before it is told of what stands before them both
        """
        told = frozenset(words_told)
        whole = c.must <= frozenset(own) and not any(frozenset(own) <= k.said for k in self._others(c))
        if later and whole and own:
            told = frozenset(own)  # a head said whole that is no part of another takes nothing from before

        def fits(k: Column) -> bool:
            return told <= k.said and k.must <= told | named | (shared & k.said)

        rivals = (k for k in self._others(c) if shared & c.said <= k.said and fits(k))
        return fits(c) and c.in_order(own) and not any(_alike(c, k, self._unit) for k in rivals)

    def _others(self, c: Column) -> Iterator[Column]:
        """The columns that print another figure."""
        return (k for k in self._columns if k.cell != c.cell)

    def _of_heads(self, text: str, alone: bool) -> tuple[str, ...]:
        """The words of a text that are of a head; with `alone` those of its name and caption are none, but times."""
        heads = frozenset(w for c in self._columns for w in c.said)
        found = (w for w in words(text) if w in heads and w not in JOINING)
        return tuple(w for w in found if not alone or w not in self._free or w[0].isdigit())

    def _explained(self, gaps: Sequence[str], columns: Sequence[Column]) -> bool:
        """Whether all words are of a head that is said, or run on as in the row's name or in what stands over it."""
        heads = frozenset(w for c in columns for w in c.said)
        shares = {c.share(self._unit) for c in columns}
        free = JOINING | (_SHARES if shares == {True} else _COUNTS if shares == {False} else frozenset())
        sources = [words(self._row.authority), *self._names, *self._over, *(words(m) for m in self._row.measures)]
        sources += [words(_ASIDE.sub(" ", n)) for n in self._row.names]
        asides = _ASIDE.findall(" ".join((*self._row.names, *self._row.headers, self._row.caption)))
        units = {w for aside in asides for w in words(aside) if w.isalpha()}
        sources += [words(a) for a in asides]  # "(£000)"
        texts = [tuple(w for w in t if w not in free) for t in dict.fromkeys(sources)]
        for n, gap in enumerate(gaps):
            led = 1 if n and words(gap)[:1] and words(gap)[0] in units else 0  # "44 days" of "time (days)"
            said = [w for w in words(gap)[led:] if w not in free]
            named = [w for w in said if w not in heads]
            if not in_pieces(named, texts) and not in_pieces(said, [*texts, *((w,) for w in heads)]):
                return False
        return True


def _alike(c: Column, k: Column, over: Unit) -> bool:
    """Whether figures of two columns would be said with the same sign: a share and a number are told apart by it."""
    return c.share(over) is k.share(over)
