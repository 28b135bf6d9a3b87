"""Whose paper it is: the council printed on it, or the one that its addresses, its meeting place or its words point
to.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from corpus.authorities import Authority, authorities, authority_of_domain, authority_of_hall, authority_of_town
from ingest.full_names import full_name
from ingest.titles import in_title_case

_DOMAIN = re.compile(r"(?:@|https?://|www\.|\b)((?:[a-z0-9-]+\.)+gov\.uk)\b", re.IGNORECASE)
_HALL = re.compile(
    r"\bCounty Hall,\s+(?:[^,\n]*\d[^,\n]*,\s+)?([A-Z][\w'’-]+(?:[ -](?:upon|on|in|under|le)[ -][A-Z][\w-]+|"
    r" [A-Z][\w-]+)?)"
)
_OFFICE = (
    r"\b(?:Town Hall|City Hall|Civic Cent(?:re|er)|Council House|Shire Hall|Guildhall|Civic Offices|Council Offices|"
    r"Council Chamber)\b"
)
# "Council Chamber, Guildhall, Great Hythe": a room's building is not yet its town.
_OTHER_HALL = re.compile(
    rf"{_OFFICE},\s+(?!(?:The\s+)?{_OFFICE})"
    r"([A-Z][\w'’-]+(?:[ -](?:upon|on|in|under|le)[ -][A-Z][\w-]+| [A-Z][\w-]+)?)"
)
# Names that are words, surnames or other places too; they count only with "Council" or "Borough" beside them.
_ALSO_WORDS = frozenset(
    [
        "Reading",
        "Bury",
        "Hart",
        "Rugby",
        "Sale",
        "Boston",
        "Melton",
        "Eden",
        "Dover",
        "Wyre",
        "Rother",
        "Swale",
        "York",
        "Bath",
        "Lincoln",
        "Lancaster",
        "Warwick",
        "Stafford",
        "Preston",
        "Chester",
        "Sutton",
        "Hastings",
        "Barnet",
        "Bolton",
        "Derby",
        "Durham",
        "Westminster",
        "Mansfield",
        "Cambridge",
        "Oxford",
        "Bristol",
        "Waverley",
        "Arun",
        "Sefton",
        "Somerset",
        "Dorset",
        "Richmond",
        "Kingston",
        "Halton",
        "Newham",
        "Camden",
        "Merton",
        "Crawley",
        "Stroud",
        "Woking",
        "Wealden",
        "Broadland",
        "Ashford",
        "Ashfield",
        "Medway",
    ]
)
_TITLE = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir|Lady|Lord|Prof)\.?\s+(?:[A-Z]\.?\s+)*|\b[A-Z]\s+|University of |"
    r"Bishop of |near )$"
)
# "Northmere Council", a line of its own, or before what the paper is ("Northmere Council · Roads"); but a council of
# young people, of the arts, or the body that all members make is no authority.
_NO_NAME = (
    r"(?!(?i:the|full|youth|annual|extraordinary|ordinary|special|shadow|joint|children|young|student|pupil|school|arts|"
    r"research|national|british|general|county|city|borough|district|metropolitan|parish|town|community|tenant|cabinet|"
    r"in|care|sports?|local|your|our|this|a|an|legal|adopted|council|meeting|minutes|report|agenda|of|for|to|and)\b)"
)
_BARE = re.compile(
    rf"{_NO_NAME}"
    r"((?:[A-Z][\w'’-]*)(?:\s(?:[A-Z][\w'’-]*|(?i:and|upon|on|in|under|le|of|the))){0,3}?)"
    r"(?:\s(?i:county|city|borough|district|metropolitan|unitary)){0,2}\s(?:(?i:council)|MBC)"
    r"(?:(?:\s(?i:report|minutes|agenda)\b|\s?[·|–—]\s|\s-\s|"
    # a running head that has the council at its left and the body at its right
    r"\s(?!(?i:tax|house|housing|homes|chamber)\b)(?:[A-Z][\w’',]*\s(?:(?:and|of|the|for)\s)?){0,8}?"
    r"(?i:committee|commission|panel|board|cabinet|forum|executive)\b).*)?"
)
# The same anywhere in a paper, of one word: one before it may be of another line ("Annual Report Northmere Council").
_COUNCIL = re.compile(
    rf"\b{_NO_NAME}([A-Z][a-z]{{3,}}|[A-Z]{{4,}})"
    r"\s(?:(?i:county|city|borough|district|metropolitan|unitary)\s){0,2}(?:Council|COUNCIL)\b"
)
_BODY_NAME = re.compile(
    r"\b(?:committee|commission|panel|board|cabinet|forum|executive|youth|partnership)s?\b", re.IGNORECASE
)
_SURE_MENTIONS = 3
# "Three Rivers Adoption" is an agency, whose first words are a council's name too.
_OTHERS_NAME = re.compile(
    r"\s(?!(?:Council|Borough|County|District|City|Metropolitan|Unitary|Local|Children|Young)\b)[A-Z][a-z]|"
    # "Northmere and Fellside Mental Health NHS Trust"
    r"\s(?:and|&)\s(?:[A-Z][\w’'-]*\s){1,5}?(?:NHS|Trust|Foundation|Hospitals?|Police|Constabulary|Fire|University|Integrated)\b"
)
_COUNTRY = re.compile(r"\b(?:England|[Nn]ational(?:ly)?|[Ss]tatistical [Nn]eighbours?)\b")
_FIRST_WORD = re.compile(r"(?!(?:England|English|Ofsted|Wales|Welsh|Britain|London)\b)([A-Z][a-z]{3,})\s[A-Z]")
# A cell of one name, with the kind of number behind it or not: "Northmere", "Northmere, rate per 10,000".
_WHOSE_CELL = re.compile(
    r"(?!(?:England|English|Ofsted|Wales|Welsh|Britain|London|National|Regional|Region|Local|Measures?|Indicators?|Number|"
    r"Total|Rates?|Target|Change|Average|Statistical|Neighbours?|Year|Actual|Budget|Forecast|Boys|Girls|Male|Female|Primary|"
    r"Secondary|Special|Schools?|Pupils?|Children|January|February|March|April|June|July|August|September|October|November|"
    r"December|Spring|Summer|Autumn|Winter)\b)"
    r"([A-Z][a-z]{3,})(?:,? \(?(?:number|no\.?|rate|average|%|per cent|percentage)\b.*)?"
)
# A title that ends with its place: "Growing up in Northmere", "Help across Northmere: annual report".
_TITLED = re.compile(
    r"[A-Z\d][^.;|]{2,60}?\s(?:in|across)\s"
    r"(?!(?:England|English|Ofsted|Wales|Welsh|Scotland|Ireland|Britain|Europe|London|Need|Care|Year|School|Education|"
    r"January|February|March|April|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter)\b)"
    r"([A-Z][a-z]{3,}(?:[ -](?:[A-Z][a-z]+|upon|on|under|le))*)(?:\s?[:,(–-]\s?.{0,60}|\s20\d\d\S*)?"
)
_FEWEST_TABLES = 2
_FEWEST_TOLD = 2
_FEWEST_NAMED = 4


def authority_of(front: Sequence[str], texts: Sequence[str]) -> tuple[str | None, bool]:
    """The council's short name and whether it is printed as such; (None, True) where nothing points to one.

    In order: its full name on the front, a line that is its name or the full name of a council that no list has, a line
    of a name and "Council" alone, a .gov.uk address, County Hall and its town, the name that the paper uses
    far more than any other (on its front, where it does so but once or twice), the place that its tables set beside
    England, another council office and its town, the place that its title says it is of.
    """
    for line in front:
        name = _printed(line)
        if name:
            return name, True
    whole = "\n".join(texts)
    unlisted = next((name for line in front if (name := full_name(line, whole))), None)
    if unlisted:
        return unlisted, True
    bare = next((m.group(1) for line in front if (m := _BARE.fullmatch(line.strip()))), None)
    if bare and not _BODY_NAME.search(bare) and not re.search(rf"\b{re.escape(bare.lower())}\b", whole):
        return in_title_case(bare), True  # a word that the paper writes small too is no name
    for source in ("\n".join(front), whole):
        named = [a.name for d in _DOMAIN.findall(source) if (a := authority_of_domain(d))]
        if named:
            return Counter(named).most_common(1)[0][0], source is not whole or len(set(named)) == 1
    hall = _HALL.search("\n".join(front)) or _HALL.search(whole)
    county = authority_of_hall(hall.group(1)) if hall else None
    if county:
        return county.name, False
    name, sure = _most_named(whole)
    if name and not sure and not _is_its_own(name, front, whole):
        name = None
    # Where a council is only mentioned, it need not be the one whose figures these are.
    place = None if name and sure else _compared(front, texts)
    if name and place in (None, name):
        return name, sure
    if place:
        return place, False
    office = _OTHER_HALL.search("\n".join(front))
    town = authority_of_town(office.group(1)) if office else None
    if town:
        return town.name, False
    place = _entitled(front, whole) or _council_named(front, whole)
    return (place, False) if place else (None, True)


_SAYS_MORE = re.compile(r"(?:\S+\s+){12,}\S*\.\s*$")  # a sentence, which may name whom it likes


def _is_its_own(name: str, front: Sequence[str], whole: str) -> bool:
    """Whether a council named but once or twice is the paper's own: on its front, or in full style ("the London Borough
    of"). What the body mentions in passing is where somebody lives, or a neighbour.
    """
    said = re.escape(name).replace(r"\ and\ ", r"\ (?:and|&)\ ")
    where = re.compile(rf"\b(?:in|from|near|to|than|with|by|like)\s+{said}\b(?!\s[A-Z]).*\.\s*$")  # "It comes from …."
    printed = [line for line in front if not _SAYS_MORE.match(line)]
    return any(re.search(rf"\b{said}\b", line) and not where.search(line) for line in printed) or (
        re.search(rf"\b(?:Borough|City|County) of\s+{said}\b", whole) is not None
    )


def _council_named(front: Sequence[str], whole: str) -> str | None:
    """The council that no list has and that a paper names far more than any other, wherever it stands ("Northmere
    Council and partners", a front that is one paragraph), if only twice where the paper begins with it; None for none.
    A word that the paper writes small too, but in an address, is no name.
    """
    found = {in_title_case(m.group(1)) for m in _COUNCIL.finditer(whole)}
    counts = Counter({
        name: len(re.findall(rf"\b(?:{name}|{name.upper()})\b", whole))
        for name in found
        if not _BODY_NAME.search(name) and not re.search(rf"(?<![@./\w-]){name.lower()}(?![\w-]|\.\w)", whole)
    })
    (first, n), (_, second) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    led = any(m is not None and in_title_case(m.group(1)) == first for m in map(_COUNCIL.match, front[:1]))
    return first if n > (1 if led else _FEWEST_NAMED) and n >= 2 * second else None


def _entitled(front: Sequence[str], whole: str) -> str | None:
    """The place that a title says a paper is of, "Growing up in Northmere", and that the paper goes on to name, in its
    prose or over its columns; None for none. A word that the paper writes small too is no name.
    """
    for line in front:
        m = _TITLED.fullmatch(line.strip())
        if m is None or _BODY_NAME.search(m.group(1)):
            continue
        name = re.escape(m.group(1))
        named = len(re.findall(rf"\b{name}\b(?!\s[A-Z][a-z])", whole))
        if named > _FEWEST_NAMED and not re.search(rf"\b{name.lower()}\b", whole):
            return m.group(1)
    return None


def _compared(front: Sequence[str], texts: Sequence[str]) -> str | None:
    """The place whose figures tables set beside those of the country, and of which the prose tells: the one with which
    a line of the front begins ("Northmere Virtual School"), else the one that most tables name so by itself; None where
    no place is known so well.

    A ward or a school is set beside its council, and a word that is no name stands in small letters somewhere.
    """
    whole = "\n".join(texts)
    tables = [[cell.strip() for cell in re.split(r"[|\n]", text)] for text in texts if text.count(" | ") > 1]
    beside = [cells for cells in tables if any(_COUNTRY.search(cell) for cell in cells)]
    for name in dict.fromkeys(m.group(1) for line in front if (m := _FIRST_WORD.match(line.strip()))):
        own = re.compile(rf"(?:In )?{name}(?: [a-z].*)?")
        if (
            sum(any(own.fullmatch(cell) for cell in cells) for cells in beside) >= _FEWEST_TABLES
            and len(re.findall(rf"\b(?:[Ii]n|across|of) {name}\b(?!\s(?:[A-Z0-9]))", whole)) >= _FEWEST_TOLD
            and not re.search(rf"\b{name.lower()}\b", whole)
        ):
            return name
    counts = Counter(name for cells in beside for name in {m.group(1) for m in map(_WHOSE_CELL.fullmatch, cells) if m})
    counted = [(name, n) for name, n in counts.most_common(2) if n >= _FEWEST_TABLES]
    prose = "\n".join(text for text in texts if " | " not in text)
    if not counted or len(counted) > 1 and counted[0][1] == counted[1][1]:
        return None  # two places set side by side in every table: whose paper it is, no one says
    name = counted[0][0]
    told = re.findall(rf"(?:\b(?:[Ii]n|across|for|to) {name}\b(?!\s[A-Z])|\b{name}(?:['’]s\b|\s[a-z]))", prose)
    return name if len(told) >= _FEWEST_TOLD and not re.search(rf"\b{name.lower()}\b", whole) else None


@cache
def _names() -> tuple[tuple[Authority, re.Pattern[str], re.Pattern[str]], ...]:
    """Each council with the pattern of its full name and of its bare name, longer names first: "West Devon" before
    "Devon".
    """
    made = []
    for a in sorted(authorities(), key=lambda a: -len(a.name)):
        name = re.escape(a.name).replace(r"\ and\ ", r"\ (?:and|&)\ ")
        full = re.compile(
            rf"\b(?:London Borough of|Royal Borough of|City of|Borough of|County of|Metropolitan Borough of)\s+{name}\b"
            rf"|\b{name}\s+(?:(?:County|City|Borough|District|Metropolitan|Metropolitan Borough|"
            rf"Metropolitan District|London Borough)\s+)?Council\b",
            re.IGNORECASE,
        )
        made.append((a, full, re.compile(rf"\b{name}\b")))
    return tuple(made)


def _printed(line: str) -> str | None:
    """The council that a line of the front prints: its full name anywhere in it, or its bare name as the whole of
    it.
    """
    own = line.strip()
    best: tuple[int, str] | None = None
    for a, full, _ in _names():
        if own.lower() == a.name.lower():
            return a.name
        m = full.search(own)
        if m and (best is None or m.start() < best[0]):
            best = (m.start(), a.name)
    return best[1] if best else None


def _most_named(text: str) -> tuple[str | None, bool]:
    """The council a paper names far more than any other, and whether often enough to be sure."""
    counts: Counter[str] = Counter()
    free: Counter[str] = Counter()
    taken: set[int] = set()
    for a, full, bare in _names():
        if a.name not in text and a.name.replace(" and ", " & ") not in text:
            continue
        pattern = full if a.name in _ALSO_WORDS else bare
        for m in pattern.finditer(text):
            if m.start() in taken or _TITLE.search(text[max(0, m.start() - 24) : m.start()]):
                continue
            taken.update(range(m.start(), m.end()))
            counts[a.name] += 1
            free[a.name] += not _OTHERS_NAME.match(text, m.end())
    if not counts:
        return None, True
    (first, n), *others = counts.most_common(2)
    second = others[0][1] if others else 0
    if n < 2 * second or n == second or not (free[first] or n >= _SURE_MENTIONS):
        return None, True
    return first, n >= _SURE_MENTIONS
