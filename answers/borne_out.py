"""Is a sentence that a language model has written borne out by what it cites?

It has to be a row of a table with the heads of its columns (`as_tabled`), or one printed sentence in its very words,
with whole parts left out (`as_printed`, `left_out`), its rulings, denials, hedges and little words with it. Of what is
neither, the rest of the rules say why: a word that stands nowhere (`alongside`), a figure (`spoken_figures`), which way
it went (`movement`), a time, an area, a name (`spoken_slots`), a ruling (`rulings`). Who was there and who held a post
may be said in other words than these, held by those rules alone. Wherever several places could bear a thing out, the
best has to (`ground`, `contending`). A sentence that this gets wrong is not shown: the paper's own words are, so a
false alarm costs a phrase and no more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from answers.alongside import strays
from answers.as_printed import as_printed
from answers.as_tabled import as_tabled
from answers.ground import Ground, Unit
from answers.little_words import turned
from answers.modals import differently_sure
from answers.movement import misplaced
from answers.people_named import people_in
from answers.pieces import DAY_BEHIND
from answers.proving import Evidence
from answers.rulings import hedged, misruled
from answers.saying import unspoken
from answers.spoken_figures import figures_said
from answers.spoken_slots import areas_misplaced, names_misplaced, times_misplaced
from answers.unsettled import unsettled_then
from answers.verbatim import misprinted, words_of
from corpus.period_reading import find_periods

_HELD = (times_misplaced, areas_misplaced, names_misplaced, strays, misruled, hedged, turned, differently_sure)
_LEFT_OUT = (strays, misruled, hedged, turned, differently_sure)
NOT_PRINTED = "it is no printed sentence, in its own words, with whole parts left out"
PLAIN = 2  # plain words of a sentence of names and posts: "joined virtually", "with responsibility for"
_PLACE = re.compile(r"^In (?:[A-Z][\w’'-]*\s?)+,\s|\s+in (?:[A-Z][\w’'-]*\s?)+\Z")
_LABEL = re.compile(r"([A-Z][\w ]*):\s")
_NOT_NOW = re.compile(
    r"\b(?:to be|will|former|until|designate|elect|acting|interim|outgoing|incoming)\b", re.IGNORECASE
)
_LITTLE = frozenset("the of in for and was is were are to a an with as".split())
LONGEST = 60  # words of one sentence: more is no plain answer
_BEHIND = re.compile(r"\((?:\d{1,2} )?[A-Z]\w+ \d{4}\)\W*\Z")
_STARRED = re.compile(r"(?<![\w.,*])(\d[\d,.]*%?)\*(?![\w*])")
_NOTED = re.compile(r"([\w)%,]+)[¹²³⁴-⁹]+(?!\w)")
_LIMB = re.compile(r"^\((?:\d{1,2}|[a-z]{1,4})\)\s+")  # "(iii) That a group be set up"
_MARKUP = re.compile(r"[<>|`*_#\\{}]|\]\(|https?:|www\.")


def unborne(sentence: str, ground: Ground) -> tuple[str, ...]:
    """What a sentence says that its ground does not, each as words fit to be shown; () where it is borne out."""
    evidence = ground.evidence
    noteless = _without_notes(sentence, evidence)
    if (form := _form(_unstarred(noteless, evidence))) is not None:
        return (form,)
    if as_tabled(noteless, ground):
        return tuple(dict.fromkeys(day_behind(sentence, evidence)))
    if ground.rows and all(u.row or not u.source for u in ground.units):
        return ("it is no cited row said with the heads of its columns",)
    if as_printed(sentence, ground):
        whole = _whole(sentence, ground)
        held_by = [h for h in _LEFT_OUT if h is not strays or not whole]
        faults = [*day_behind(sentence, evidence), *(f for held in held_by for f in held(sentence, ground))]
        faults += [] if whole else unspoken(sentence, [(u.text, u.row) for u in ground.units], ground.around)
        return tuple(dict.fromkeys(faults))
    found = _unprinted(sentence, ground)
    return found if _says_who(sentence, ground) else (*found, NOT_PRINTED)


def _whole(sentence: str, ground: Ground) -> bool:
    """Whether a sentence is a printed one, whole: then each of its words stands where it is printed."""
    said = " ".join(DAY_BEHIND.sub("", sentence).split()).rstrip(" .")
    printed = (" ".join(u.text.split()).rstrip(" .") for u in ground.units if not u.row and not u.pair)
    return any(said in (text, _LIMB.sub("", text)) for text in printed)


def _says_who(sentence: str, ground: Ground) -> bool:
    """Whether a sentence says who was there or held a post and no more: of that its names and posts are held alone.
    What stands before a colon is what stands before each name in the paper: "Present: Lorna Fitch".
    """
    spared = " ".join(_BEHIND.sub("", sentence).split())
    plain = [w for w in re.findall(r"(?<![\w’'-])[a-z]+(?![\w’'-])", spared) if w not in _LITTLE]
    people = people_in(spared)
    if not people or re.search(r"\d", spared) or len(plain) > PLAIN:
        return False
    if any(m.group().lower() not in spared.lower() for u in ground.units for m in _NOT_NOW.finditer(u.text)):
        return False
    if ":" not in spared:
        return re.search(r"\b(?:is|are|was|were|joined)\b", spared) is not None
    lead = _PLACE.sub("", spared.partition(":")[0]).strip().lower()
    return all(any(_led(spared[a:b], lead, u) for u in ground.units) for a, b in people if a > spared.index(":"))


def _led(name: str, lead: str, unit: Unit) -> bool:
    """Whether a name stands behind a lead, in a place or under a heading that is one."""
    before, found, _ = unit.text.partition(name)
    labels = _LABEL.findall(before)
    return bool(found) and (labels[-1].lower() == lead if labels else lead in unit.heading.lower())


def _unprinted(sentence: str, ground: Ground) -> tuple[str, ...]:
    """What of a sentence that is no printed one stands nowhere, is another place's or turns what is printed."""
    evidence = ground.evidence
    said, wrong = figures_said(sentence, evidence, ground.before)
    before, _ = figures_said(ground.before, evidence) if ground.before else ((), ())
    found = list(day_behind(sentence, evidence))
    found += [*wrong, *misprinted(sentence, evidence.texts), *misplaced(sentence, said, before, evidence)]
    for held in _HELD:
        found += held(sentence, ground)
    found += unsettled_then(sentence, evidence)
    found += unspoken(sentence, [(u.text, u.row) for u in ground.units], ground.around)
    return tuple(dict.fromkeys(found))


def day_behind(sentence: str, evidence: Evidence) -> Iterator[str]:
    """A day in brackets behind a sentence that is no cited meeting's."""
    for m in _BEHIND.finditer(sentence):
        printed = any(m.group().rstrip(" .") in t for t in evidence.texts)
        if not printed and not any(p.period.last_day in evidence.met for p in find_periods(m.group())):
            yield f"“{m.group().strip()}” is no day of a cited paper"


def _unstarred(sentence: str, evidence: Evidence) -> str:
    """A sentence without the asterisks that are printed behind its figures, "14.3*": they point at a note."""
    printed = {n for t in evidence.texts for n in _STARRED.findall(t)}
    return _STARRED.sub(lambda m: m.group(1) if m.group(1) in printed else m.group(), sentence)


def _without_notes(sentence: str, evidence: Evidence) -> str:
    """A sentence without the raised numbers of notes that are printed behind the same words: "average¹"."""
    printed = {m.group() for t in evidence.texts for m in _NOTED.finditer(t)}
    return _NOTED.sub(lambda m: m[1] if m.group() in printed else m.group(), sentence)


def _form(sentence: str) -> str | None:
    if not words_of(sentence):
        return "it says nothing"
    hidden = any(unicodedata.category(c) in ("Cf", "Cc", "Co", "Cn") for c in sentence)
    foreign = any(c.isalpha() and not c.isascii() and "LATIN" not in unicodedata.name(c, "") for c in sentence)
    plain = sentence.replace("…", "")
    even = unicodedata.normalize("NFKC", plain) == plain
    if hidden or foreign or not even or _MARKUP.search(sentence):
        return "it holds signs that are no plain words"
    return "it is too long for one sentence" if len(sentence.split()) > LONGEST else None
