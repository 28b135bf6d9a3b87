"""What of a printed sentence may be left out: an aside, and a whole part at its beginning or its end.

What is kept has to say by itself what it says in the paper. So nothing is left out that bounds or turns it (a
condition, an exception, a hedge, the denial of what was said), no limb of what is counted together, and nothing that
what follows hangs on: "of which", "an increase of", "including" speak of what stands right before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from answers.laid_out import Mark
from answers.movement import MOVING

DOING = 5  # letters that "bring" and "spring" have: longer words in "-ing" say what something does
_QUOTES = frozenset("“”‘")
_LIMBS = frozenset("ii iii iv vi vii viii ix xi xii".split())
_PAUSES = frozenset((",", "–", "—", "-"))
_STRONG = frozenset((";", ":", "\n", ""))
_RELATIVE = frozenset("which who whom whose where when".split())
_STARTS = frozenset("and but while whereas although though because".split())
_JOINING = frozenset("and but or nor".split())
_CLAUSAL = frozenset("while whereas although though because since so as".split())
_CONDITION = frozenset(
    """if unless subject provided providing except excluding whether depending dependent pending besides minus assuming
    wherever whenever whichever insofar inasmuch lest contingent conditional supposing failing once""".split()
)
_SUITS = ("possible", "necessary", "needed", "needs", "required", "appropriate", "available", "practicable", "feasible")
_CONDITIONS = frozenset(
    (("other", "than"), ("apart", "from"), ("rather", "than"), ("as", "long"), ("only", "if"), ("net", "of"),
     ("in", "principle"), ("in", "part"), ("one", "exception"), ("the", "exception"), ("few", "exceptions"),
     ("as", "far"), ("so", "far"), ("so", "long"), ("on", "condition"), ("in", "case"), ("the", "event"),
     ("only", "when"), ("only", "where"), ("only", "once"),
     *((w, s) for w in ("where", "when", "as") for s in _SUITS))
)
_REFUSED = frozenset("rejected refused denied doubted declined opposed".split())
_DENIAL = _REFUSED | frozenset("not no never none nor neither nobody nothing cannot hardly".split())
_STRICT = frozenset("subject provided unless".split())
_WITH = frozenset("and or with together along plus alongside bar save".split())
_AMONG = frozenset("of among amongst".split())
_WHERE = frozenset("in at on of for within during by under since between among across from until".split())
_LIMITS = frozenset("before after without under beyond including allowing".split())
_SHARES = frozenset("most some all many half none each both one either whatever such like".split())
_UNSURE = frozenset(
    """provisional provisionally estimated estimate forecast forecasts draft unaudited target targets planned projected
    expected indicative approximately about nearly likely possibly probably perhaps may might could would""".split()
)
_TOLD = frozenset("told heard reported noted said stated confirmed explained advised informed replied added".split())
_TELLING = frozenset(
    """members officers officer director chair cabinet committee panel commission board report head manager service
    ofsted inspectors councillor cllr mr mrs ms dr""".split()
)
FINITE = frozenset(
    """is are was were has have had do does did will would shall may might could can should must being
    said told gave took made went came began became saw left led set put kept held met sent spent found grew paid
    brought
    rose fell stood ran won lost got thought knew felt drew wrote spoke chose broke built bought sought taught
    overspent underspent take takes remain remains""".split()
)
_CHANGES = frozenset("increase decrease rise fall reduction drop growth decline change gain loss improvement".split())
_HANGING = frozenset("up down compared against including excluding comprising than namely respectively".split())
_PREPOSITIONS = frozenset(
    """of in on at to for with by from as into during through within over under after before since against between
    among despite following towards across despite given""".split()
)
_HANDED_OUT = frozenset("circulated attached appended enclosed".split())
_BEFOREHAND = frozenset("previously already separately as copy copies".split())
_PASSING = frozenset("also however therefore additionally furthermore moreover".split())
_SHARED = frozenset("both between total all each combined either average sum every number".split())
_VIEWS = frozenset("according view opinion eyes".split())
_BACK = frozenset(
    """it its they them their this that these those such same latter former others other rest remainder so he she his
    her respectively however both each either neither""".split()
)
_DETERMINERS = frozenset("a an the of in for by with and or our their its his her no any most some many few".split())


def may_begin(place: Sequence[Mark], k: int, verb: bool, figures: bool) -> bool:
    """Whether a printed sentence may be said from a word on.

    verb     whether what is said has a verb; an entry of a list has none
    figures  whether it has a figure
    """
    led = [m for m in place[:k] if m.text not in _QUOTES]
    if all(m.sign or len(m.text) == 1 or m.text in _LIMBS for m in led):
        return True
    last = led[-1].text
    if _depth(place, k) or (hangs(place, k) and last not in _STRONG):
        return False
    if last in _STRONG - {":"}:
        return True
    words = [m.text for m in led if not m.sign]
    if last == ":":
        return not set(words) & (_DENIAL if not has_verb(led) else _REFUSED) and not _bounds(words)
    if not verb:
        after = led[max((n for n, m in enumerate(led) if m.text in _STRONG), default=len(led)) + 1 :]
        return (last in _PAUSES or last == "and") and ":" in {m.text for m in led} and not has_verb(after)
    if _bounds(words) or set(words) & _VIEWS or "neither" in words or words[0] in _RELATIVE:
        return False
    if last == "that":
        near = led if _texts(led)[-2:-1] == ["and"] else led[-4:]  # "reported that …, and that …"
        told = any(m.text in _TOLD for m in near) and bool(set(words) & _TELLING)
        return told and not set(words) & (_DENIAL | _UNSURE)
    if last in _PAUSES:
        return words[0] not in _LIMITS | _AMONG and _leads(led, words, figures)
    return last in _STARTS and has_verb(led[:-1])


def _leads(led: Sequence[Mark], words: Sequence[str], figures: bool) -> bool:
    """Whether what stands before a comma leads in what follows, and is no entry of an enumeration with it, and no
    place or time of its figures: "in the old fleet, the crew was 34".
    """
    if figures and words[0] in _WHERE and not has_verb(led):
        return False
    return words[0] in _PREPOSITIONS | _CLAUSAL | _PASSING or words[0].endswith(("ing", "ed")) or has_verb(led)


def may_end(place: Sequence[Mark], a: int, figures: bool) -> bool:
    """Whether a printed sentence may be broken off after a word.

    figures  whether what is kept has a figure, which may be that of all its limbs together
    """
    while a + 1 < len(place) and place[a + 1].text in (")", *_QUOTES):
        a += 1
    rest = place[a + 1 :]
    words = [m.text for m in rest if not m.sign]
    if not words or words in (["and"], ["or"]):
        return True
    if _depth(place, a + 1):
        return False
    lead = [m.text for m in rest[:5] if m.text not in (",", "and")]
    if lead[0] == "(" and (lead[1] in _LIMBS or len(lead[1]) == 1) and lead[2] == ")":
        return True  # "…, (ii) and the next limb"
    first = rest[0].text
    if first == "(":
        end = next((n for n, m in enumerate(rest) if m.text == ")"), None)
        return end is not None and droppable(rest[1:end], figures) and may_end(place, a + 1 + end, figures)
    if first in _STRONG:
        return not _bounds(_texts(_first_part(rest)))
    kept = place[: a + 1]
    said = {m.text for m in kept}
    part = _first_part(rest)
    if part[0].text in ("and", "but") and first == "," and _whole_clause(kept):
        return not set(_texts(part)) & _STRICT
    numbers = [m.value is not None for m in part if m.text not in ("and", "or")]
    figured = any(numbers) and "between" not in said and not (kept[-1].value is not None and numbers[0])
    together = (figures or bool(said & _SHARED)) and not figured
    return _parts(rest, together, bool(said & _DENIAL))


def _whole_clause(kept: Sequence[Mark]) -> bool:
    """Whether what ends here is a clause and no entry of an enumeration: nothing parts it from its verb."""
    depth, own = 0, []
    for m in reversed(kept):
        depth += (m.text == ")") - (m.text == "(")
        if m.sign and m.text not in "()“”‘" and not depth:
            break
        if not depth and m.text != "(":
            own.append(m)
    return len(own) == len([m for m in kept if not m.sign]) or has_verb(own[::-1])


def _parts(rest: Sequence[Mark], together: bool, denied: bool) -> bool:
    """Whether what begins with a comma or a joining word may be left out.

    together  whether what is kept may count it in
    denied    whether what is kept denies something
    """
    part = _first_part(rest)
    words = _texts(part)
    paused = rest[0].text in _PAUSES
    first = words[0]
    if first in ("and", "but"):
        if has_verb(part) or words[1:2] == ["that"]:
            return not set(words) & _STRICT
        return not _bounds(words) and (paused if first == "but" else not together)
    if first == "of" and words[1:2] in (["which"], ["whom"]):
        return True
    own = words[: next((n for n, w in enumerate(words) if w in _RELATIVE), len(words))]
    if first in ("mainly", "mostly", "largely", "partly") and words[1:2] == ["because"]:
        return not denied
    if first in ("bar", "save", "only", "solely", "until", "mainly", "mostly", "largely", "partly"):
        return False
    limits = first in (_LIMITS | _WITH) - {"including"} and not set(own) & _CHANGES
    if _bounds(own) or _bounds(words[:2]) or set(own) & _UNSURE or (together and limits):
        return False
    if first in ("because", "since", "so", "as"):
        return not denied and (paused or first == "because")
    return first in _CLAUSAL or (paused and not _lists_on(rest))


def may_skip(place: Sequence[Mark], a: int, k: int, figures: bool) -> bool:
    """Whether what stands between two words may be left out: an aside in brackets or between commas or dashes, or the
    end of a clause before the next.
    """
    gap = [m for m in place[a + 1 : k] if m.text not in _QUOTES]
    if all(m.text in _PASSING or m.text == "," for m in gap):
        return True
    if gap[-1].text == ";" and gap[0].text in _PAUSES and not any(m.text in _STRONG for m in gap[:-1]):
        semicolon = place.index(gap[-1], a)
        return may_end(place[:semicolon], a, figures) and has_verb(place[: a + 1]) and _stands_alone(place, k)
    if gap[0].text == "(":
        end = max((n for n, m in enumerate(gap) if m.text == ")"), default=0)
        once = sum(m.text == "(" for m in gap) == 1 and all(m.sign for m in gap[end:])
        return once and end > 0 and droppable(gap[1:end], figures)
    if len(gap) < 3 or not {gap[0].text, gap[-1].text} <= _PAUSES or _depth(place, k) != _depth(place, a + 1):
        return False
    if any(m.text in _STRONG for m in gap) or _depth(gap, len(gap)) or not droppable(gap[1:-1], figures):
        return False
    of_it = any(m.text in _RELATIVE for m in gap[1:4])
    if not of_it and any(m.text == "," for m in gap[1:-1]):
        return False  # "Ann, clerk, Ben, pilot" says nothing of Ann the pilot
    return not hangs(place, k) and (of_it or (place[k].text not in _JOINING and not _lists_on(place[k - 1 :])))


def _stands_alone(place: Sequence[Mark], k: int) -> bool:
    """Whether a clause from a word on looks back at nothing: no "it", "the latter" or "the rise"."""
    end = next((n for n, m in enumerate(place[k:], k) if m.text in _STRONG), len(place))
    clause = _texts(place[k:end])
    back = bool(set(clause) & _BACK) or bool(set(clause[:3]) & _CHANGES)
    return not back and not hangs(place, k) and place[k].text not in _STARTS and has_verb(place[k:end])


def hangs(place: Sequence[Mark], k: int) -> bool:
    """Whether what begins with a word hangs on what stands before it: "of which", "an increase", "including"."""
    marks = place[k : k + 4]
    words = _texts(marks[: next((n for n, m in enumerate(marks) if m.sign), len(marks))])
    first = words[0]
    doing = first.endswith("ing") and len(first) > DOING and not marks[0].free  # Ealing is a place
    if first in _HANGING | _RELATIVE or doing:
        return True
    return bool(set(words[:3]) & {"which", "whom", "whose"}) or (
        first in ("a", "an", "the") and bool(set(words[1:]) & _CHANGES)
    )


def has_verb(part: Sequence[Mark]) -> bool:
    """Whether a stretch has a verb of its own, no relative clause's."""
    relative = False
    for n, m in enumerate(part):
        before = part[n - 1].text if n else ""
        relative = (relative or m.text in _RELATIVE or m.text == "that") and not m.sign
        if relative or m.sign:
            continue
        past = m.text.endswith("ed") and len(m.text) > 4 and not (part[n + 1 : n + 2] and m.text == "looked")
        if m.text in FINITE or (n and before not in _DETERMINERS and (m.stem in MOVING or past)):
            return True
    return False


def droppable(inner: Sequence[Mark], figures: bool) -> bool:
    """Whether what an aside says bounds nothing, turns nothing and is no limb or clause of its own.

    figures  whether what is kept has a figure: "(for the under-fives)" may say of what
    """
    words = _texts(inner)
    if not words or _bounds(words) or words[0] in _WITH:
        return False
    if set(words[:3]) & _RELATIVE or words[0] in _CLAUSAL:
        return True
    if words[-1] in _HANDED_OUT and set(words[:-1]) <= _BEFOREHAND:
        return True  # "(previously circulated)" of a report: its participle is no verb of a clause
    limits = figures and words[0] in _PREPOSITIONS and words[1:2] != ["example"]
    return not limits and not set(words) & _UNSURE and not has_verb(inner)


def _bounds(words: Sequence[str]) -> bool:
    """Whether words set a condition or an exception."""
    pairs = tuple(pairwise((*words, "")))
    alone = {w for w, following in pairs if (w, following) != ("subject", "of")}  # "the subject of 16 letters"
    return bool(alone & _CONDITION) or any(pair in _CONDITIONS for pair in pairs)


def _texts(marks: Sequence[Mark]) -> list[str]:
    return [m.text for m in marks if not m.sign]


def _first_part(rest: Sequence[Mark]) -> list[Mark]:
    """The first part of what follows, to the next sign."""
    part: list[Mark] = []
    for m in rest:
        if m.sign and part:
            break
        if not m.sign:
            part.append(m)
    return part


def _lists_on(rest: Sequence[Mark]) -> bool:
    """Whether what follows a comma goes on with an enumeration: ", fostering and schools"."""
    part = _first_part(rest)
    at = next((n for n, m in enumerate(part) if m.text in ("and", "or")), None)
    more = next((n for n, m in enumerate(rest) if n > 0 and m.text == ","), None)
    listed = at is not None or (more is not None and rest[more + 1 : more + 2] and _on(rest[more:]))
    first = part[0].text
    free = first in _PREPOSITIONS | _SHARES or first == "that" or first.endswith(("ing", "ed"))
    free |= any(m.value is not None for m in part)  # "neglect for 118, abuse for 96 and …": each has its own
    return bool(listed) and not free and not has_verb(part[:at])


def _on(rest: Sequence[Mark]) -> bool:
    return any(m.text in ("and", "or") for m in rest[:6])


def _depth(place: Sequence[Mark], k: int) -> int:
    """How many brackets are open before a word."""
    return sum(m.text == "(" for m in place[:k]) - sum(m.text == ")" for m in place[:k])
