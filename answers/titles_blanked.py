"""What a text is left with when posts, public bodies, people and whoever only speaks are taken out of it: a name that
stands in it still is that of something else.
"""

from __future__ import annotations

import re

from corpus.words import content_stems

_OWN = r"[A-Z][\w’'-]*(?:\s+(?:(?:of|for)\s+)?[A-Z][\w’'-]*)*"
# A post with what it is of: "Executive Director of Quays and Ferries", "Cabinet Member for Roads, Piers and Skills".
_POST = re.compile(
    r"\b(?:(?:Deputy|Assistant|Executive|Corporate|Strategic|Interim|Acting|Associate|Group|Service|Joint|Lead|Chief|Senior|Principal|"
    r"Designated|Divisional|Operational|Managing|Statutory|Vice|Cabinet|Portfolio|Head|Youth)[\s-]+)*"
    r"(?:Directors?|Heads?|Managers?|Leaders?|Members?|Officers?|Executive|Chair(?:man|woman|person)?|Mayor|Holders?|Clerk|"
    r"Secretary|Commissioners?|Solicitor|Inspectors?|Superintendent|Ministers?|Nurses?|Doctors?|Consultants?|Coordinators?|Advis[eo]rs?|"
    r"Guardians?|Ombudsman|Governors?|Champions?|Teachers?|Headteachers?|Workers?|Practitioners?)\b"
    rf"(?:,?\s+(?:of|for)\s+(?:the\s+)?{_OWN}(?:(?:,\s+{_OWN})*,?\s+(?:and|&)\s+{_OWN})?)?"
)
# Words of which the names of bodies, posts, papers and of what is done in a service are made, and people's hardly.
# "Mooring Placement Unit" and "Return Visit Interviews" look like a person's name and are none.
OF_NO_PERSON = frozenset(
    """portfolio holder chief executive leader deputy head lead manager officer worker adviser advisor practitioner
    clinical medical mental nursing visitor visitors carer carers leaver leavers foster fostering adoption kinship
    team teams unit units group groups hub hubs home homes house centre centres alliance consortium collaborative
    federation foundation institute society agencies bureau office division branch desk line helpline clinic
    offer offers service services support help protection prevention intervention management monitoring placement
    placements commissioning recruitment retention referral referrals assessment assessments interview interviews
    visit visits return returns conference conferences meeting meetings panel panels session sessions training
    recommendation recommendations review reviews plan plans project projects programme programmes strategy strategies
    pathway pathways protocol procedures guidance standards standard charter pledge pledges model toolkit survey
    survey audit audits contract contracts register record records system systems dashboard scorecard budget fund grant
    family families parent parents parenting pupil pupils student students youth justice court crime community domestic
    abuse violence neglect harm risk missing edge front door access learning development workforce practice
    national regional independent voluntary statutory sub task""".split()
)
# Those who speak at a meeting, with what they say: whom and what they speak of stands after it.
SPEAKS = (
    r"(?:said|says|asked|asks|replied|replies|explained|explains|told|tells|added|adds|reported|noted|felt|thought|confirmed|"
    r"wondered|queried|enquired|inquired|advised|stated|welcomed|thanked|commented|observed|answered|responded|pointed\s+out|"
    r"stressed|highlighted|questioned|spoke)"
)
_SPEAKER = re.compile(
    r"\b(?P<title>(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr|Sir|Dame|Lady|Lord|Baroness|Prof|Professor|Canon|Rev|Reverend|Fr|Father|Superintendent|"
    r"Inspector|Chief|The|An?)\.?\s+)?(?:(?:[A-Z][\w’'-]*|[A-Z]\.|of|for|and|the)\s+){0,6}?(?:[A-Z][\w’'-]*|members?|officers?|panel|"
    rf"committee)\s+(?:then\s+|also\s+|further\s+)?{SPEAKS}\b(?![^.]*\b(?:she|he|her|his|they|their)\b)"
)


def blank(m: re.Match[str]) -> str:
    """As many blanks as a match has characters, so that what stands behind it stays in its place."""
    return " " * len(m.group())


def without_posts(text: str) -> str:
    """A text with blanks where posts are named, with what they are of."""
    return _POST.sub(blank, text)


def without_speakers(text: str, asked: str) -> str:
    """A text with blanks where it is told who speaks. None is taken out who speaks of themselves ("she said that she
    …"), nor who is named with a word of the question ("Harbour Master Ida Ferrier said"), nor any where the question
    is of what was said.
    """
    if _OF_WHAT_IS_SAID.search(asked):
        return text
    given = set(content_stems(asked))

    def heard(m: re.Match[str]) -> str:
        name = m.group().removeprefix(m["title"] or "")  # "Father Vale" is no word of a question on fathers
        return m.group() if given & set(content_stems(name)) else blank(m)

    return _SPEAKER.sub(heard, text)


_OF_WHAT_IS_SAID = re.compile(
    rf"\b(?:{SPEAKS}|say|ask|tell|speak|speaking|(?:rais|challeng|press|push|mention|complain|argu|oppos|support|propos|want|suggest|warn|"
    r"critici[sz]|claim|express|think|believ|welcom|thank|concern|worr|quer|discuss|answer|respond|present|introduc|brief|updat|"
    r"question|object|agree|disagree|doubt|admit|accept|insist|urg|demand|request|promis|undert|attend|represent|declar)\w*|"
    r"call(?:s|ed|ing)?\s+(?:for|on)|bring|brought|g[ai]ve|giving|there|present)\b",
    re.IGNORECASE,
)
