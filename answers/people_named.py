"""Where a text names people: by a title, or by two words with a capital that name no body, post or place."""

from __future__ import annotations

import re

from answers.verbatim import words_of
from corpus.words import STOP

_PERSON = re.compile(
    r"\b(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Sir|Prof)\.?[ ]+(?:[A-Z]\.?[ ]+)*[A-Z][\w’'-]+(?:[ ]+[A-Z][\w’'-]+)?"
    r"|\b[A-Z][a-z]+(?:[-’'][A-Z][a-z]+)?[ ]+[A-Z][\w’'-]+\b"
)
_TITLED = re.compile(r"(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Sir|Prof)\b")
TITLED = 3  # words of a title and two names: "Cllr Ann Young" is a person, "Ann Young" may be none
# Words with a capital that name a body, a post or a place: two of them are no person.
NO_PERSON = frozenset(
    """board panel committee commission service services director head chair council department team public health
    children adults education skills social care scrutiny cabinet member officer executive deputy leader annual
    report chairman chairwoman chairperson vice headteacher equalities group ofsted inspection
    special educational needs governing body bodies coordinators co-ordinators ordinators
    inspector inspectors governor governors trust agency academy association union centre college university church
    strategy review audit programme project framework policy act pandemic covid mosaic lado
    school schools primary young people safeguarding partnership improvement plan key data local authority county
    borough city north south east west london january february march april may june july august september october
    november december monday tuesday wednesday thursday friday saturday sunday the a an in on at for during between
    since after before strategic neighbours statistical police business partner manager consultant lawyer solicitor
    accountant clerk secretary commissioner adviser advisor diocese hospital hospitals network forum parliament
    early years corporate inclusion performance quality assurance finance""".split()
)


def people_in(text: str) -> tuple[tuple[int, int], ...]:
    """Where the names of people stand in a text (characters from 0, end not included)."""
    found = []
    for m in _PERSON.finditer(text):
        words = [w.text for w in words_of(m.group()) if len(w.text) > 1]  # an initial is no word
        titled = is_titled(m.group()) and len(words) == TITLED and words[1] not in NO_PERSON
        if titled or not any(w in NO_PERSON or w in STOP for w in words):
            found.append((m.start(), m.end()))
    return tuple(found)


def is_titled(name: str) -> bool:
    """Whether a name has a title before it, "Cllr Ann Young": it is surely a person's."""
    return _TITLED.match(name) is not None
