"""Words whose forms no stemmer brings together: "felt" and "feel", "person" and "people", "excluded" and "exclusion".

Left out are those whose other form is a word of its own in these papers: "sent" would be "SEND", "met" a meeting.
"""

from __future__ import annotations

from corpus.words import stem

_FORMS = """
feel felt; keep kept; teach taught; buy bought; win won;
drive drove driven; sleep slept; seek sought; bring brought; catch caught; fight fought; think thought;
begin began begun; speak spoke spoken; freeze froze frozen; forget forgot forgotten; hide hid hidden;
mean meant; deal dealt; lend lent; sit sat; throw threw thrown; understand understood; wear wore worn;
steal stole stolen;
shrink shrank shrunk; sing sang sung; strike struck; swear swore sworn; tear tore torn; wake woke woken;
person people; man men; woman women; foot feet; tooth teeth
"""
# A verb and the noun for what it does, where they end in different stems.
_DEEDS = """
refer referred referral; exclude exclusion; suspend suspension; decide decision; expand expansion; extend extension;
conclude conclusion; admit admission; close closure; fail failure; depart departure; deny denial;
withdraw withdrew withdrawn withdrawal; retain retention; reduce reduction; introduce introduction; respond response;
apply application; notify notification; identify identification; explain explanation; lose lost loss; sell sold sale;
grow grew grown growth; die death; vacant vacancy; absent absence; violent violence; recover recovery; deliver delivery;
submit submission; detain detention; convert conversion; behave behaviour; satisfy satisfaction;
qualify qualification; analyse analysis; complain complaint; register registration; comply compliance; vary variation;
offend offence; intervene intervention; permit permission; maintain maintenance; expose exposure; divert diversion;
allocate allocation; choose chose chosen choice; spend spent; enquire enquiry inquire inquiry; injure injury;
enrol enrolled enrolment
"""
_OTHERS = {
    stem(word): tuple(dict.fromkeys(stem(w) for w in forms.split() if stem(w) != stem(word)))
    for forms in (*_FORMS.split(";"), *_DEEDS.split(";"))
    for word in forms.split()
}


def other_forms(token: str) -> tuple[str, ...]:
    """The stems of a word's other forms, where its own stem is not theirs; () for most words."""
    return _OTHERS.get(stem(token), ())
