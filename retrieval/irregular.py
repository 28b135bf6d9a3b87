"""Words whose forms no stemmer brings together: "felt" and "feel", "person" and "people".

Left out are those whose other form is a word of its own in these papers: "sent" would be "SEND", "met" a meeting.
"""

from __future__ import annotations

from corpus.words import stem

_FORMS = """
feel felt; keep kept; teach taught; buy bought; lose lost; win won; choose chose chosen;
drive drove driven; sleep slept; seek sought; sell sold; bring brought; catch caught; fight fought; think thought;
begin began begun; speak spoke spoken; freeze froze frozen; forget forgot forgotten; hide hid hidden;
mean meant; deal dealt; lend lent; sit sat; throw threw thrown; understand understood; wear wore worn;
steal stole stolen;
shrink shrank shrunk; sing sang sung; strike struck; swear swore sworn; tear tore torn; wake woke woken;
person people; man men; woman women; foot feet; tooth teeth
"""
_OTHERS = {
    stem(word): tuple(dict.fromkeys(stem(w) for w in forms.split() if stem(w) != stem(word)))
    for forms in _FORMS.split(";")
    for word in forms.split()
}


def other_forms(token: str) -> tuple[str, ...]:
    """The stems of a word's other forms, where its own stem is not theirs; () for most words."""
    return _OTHERS.get(stem(token), ())
