"""What people say, and what papers print: everyday words and the officialese that means the same.

Only words whose swap is safe in any council's papers; acronyms and terms of art live in `corpus/glossary.tsv`.
Keys are lower case; a value is one wording, of one or more words. `lay_words.txt` has those that are swapped
one way only: what people say for what papers print.
"""

from __future__ import annotations

from pathlib import Path

from corpus.glossary import Term

_GROUPS: tuple[tuple[str, ...], ...] = (
    ("kids", "kid", "children", "child", "youngsters", "youngster", "young people", "pupils"),
    ("kids in care", "children in care", "looked after children", "children looked after", "looked after kids"),
    ("job", "jobs", "employment", "work"),
    ("dentist", "dental"),
    ("jabs", "jab", "immunisations", "immunisation", "vaccinations", "vaccination"),
    ("locum", "locums", "agency"),
    ("nationally", "england"),
    ("finished", "finish", "completed", "complete"),
    ("done", "completed", "carried out", "undertaken"),
    ("on time", "timely", "timescale", "timescales", "within timescale", "in time"),
    ("quit", "resigned", "resignation", "resignations", "leaving"),
    ("left", "leaving", "leave"),
    ("go back", "went back", "going back", "returned to", "returned", "return", "restored"),
    ("welcomed", "introduced"),
    ("meet next", "next meeting", "date of next meeting", "next meet"),
    ("responded", "responses", "respondents", "replied", "response"),
    ("stop", "prevent", "avoid", "no longer"),
    ("getting", "receiving"),
    ("dads", "dad", "fathers", "father"),
    ("mums", "mum", "mothers", "mother"),
    ("timeliness", "timely", "timescale", "timescales", "completed within", "completed in time"),
    ("re-referred", "re-referrals", "re-referral", "referred again", "repeat referrals", "referrals within 12 months"),
    ("sickness absence", "days lost to sickness", "days lost through sickness", "sickness days", "sick leave"),
    ("being asked to", "asked to", "recommendation", "recommendations", "recommended"),
    ("praise", "praised", "good practice", "strengths", "commended", "positive"),
    ("criticise", "criticised", "criticism", "areas for improvement", "weaknesses"),
    ("evaluated", "reviewed", "review", "assessed"),
    ("outside the borough", "out of borough", "outside of"),
    ("went home", "returned home"),
    ("joined", "entering", "entered"),
    ("came", "entering", "entered"),
    ("came into", "entering", "entered"),
    ("enter", "entering", "entered"),
    ("councillors", "councillor", "cllr", "members", "member"),
    ("boss", "director", "head"),
    ("cash", "money", "funding"),
    ("spent", "spend", "expenditure", "spending", "cost"),
    ("overspent", "overspend", "overspending", "over or (under) spend", "over/(under) spend"),
    ("overspend", "overspent", "overspending", "over or (under) spend", "over/(under) spend"),
    ("underspent", "underspend", "(over) or under spend", "over or (under) spend"),
    ("breastfeeding", "breastfed"),
    ("jumped", "increase", "rise", "increased"),
    ("worried", "concern", "concerned", "concerns"),
    ("unhappy", "concerned", "disappointed"),
    ("locally", "local"),
    ("expelled", "excluded", "exclusion"),
    ("housing", "accommodation"),
    ("home schooled", "home educated", "elective home education"),
    ("ran", "missing"),
    ("runaways", "missing"),
    ("foster", "fostering"),
    ("adopted", "adoption", "adopted"),
    ("adoptions", "adopted"),
    ("social worker", "social workers", "practitioner"),
    ("workers", "staff", "workforce"),
    ("staff", "workforce", "workers"),
    ("social workers", "social work staff", "staff", "workforce"),
    ("permanent", "permanently"),
    ("empty", "vacancy", "vacant"),
    ("vacancy", "vacancies", "vacant", "unfilled"),
    ("unfilled", "vacancy", "vacant"),
    ("rated", "judged", "graded", "grade", "judgement"),
    ("rating", "judgement", "grade", "rated"),
    ("graded", "judged", "rated", "grade"),
    ("inspected", "inspection"),
    ("inspectors", "ofsted", "inspection"),
    ("set up", "established", "introduced", "created"),
    ("watch", "monitor", "monitoring", "oversee"),
    ("told", "reported", "advised"),
    ("improve", "improvement", "development", "develop"),
    ("developing", "development"),
    ("under-18s", "under 18"),
    ("over-18s", "over 18"),
    ("under-16s", "under 16"),
    ("16+", "16 and over", "aged 16"),
    ("domestic violence", "domestic abuse"),
    ("violence", "abuse"),
    ("special school", "special schools"),
    ("cyberattack", "cyber attack"),
    ("phone", "telephone", "helpline"),
    ("hack", "cyber attack"),
    ("hacked", "cyber attack"),
    ("stable", "stability"),
    ("stability", "stable"),
    ("placements", "care arrangements", "placement", "arrangement"),
    ("placement", "care arrangement", "placements", "arrangements"),
    ("leavers", "leaving"),
    ("proceedings", "court"),
    ("court", "proceedings"),
    ("enquiries", "investigations"),
    ("investigations", "enquiries"),
    ("conference", "conferences"),
    ("opened", "open"),
    ("disabled", "disability", "disabilities"),
    ("virtual", "online", "remote"),
    ("remote", "virtual", "online"),
    ("headteacher", "head teacher"),
    ("attainment", "results"),
    ("exam", "attainment", "gcse"),
    ("caseload", "cases per", "caseloads"),
    ("caseloads", "cases per", "caseload"),
    ("same home", "care arrangement stability"),
    ("resignations", "resignation", "deregistered"),
    ("priorities", "priority"),
    ("grow", "grew", "growth", "expanded", "expand", "increase", "increased", "rise"),
    ("worse", "longer", "decline", "deteriorated"),
    ("chose", "chosen", "selected"),
    ("picked", "selected", "appointed"),
    ("hired", "recruited", "appointed"),
    ("recruit", "recruited", "recruitment"),
    ("pay", "pay rates", "salary", "salaries"),
    ("answer", "reply", "replied", "advised"),
    ("reply", "response", "advised"),
    ("assurance", "assurances", "reassured"),
    ("before", "previously", "previous", "prior"),
    ("help", "support", "supported"),
    ("deliver", "delivery", "delivered"),
    ("taken off", "removed"),
    ("aim", "aims", "priority", "priorities", "objective", "objectives"),
    ("offered", "offer"),
    ("asked", "requested"),
    ("wanted", "requested"),
    ("invited", "invite"),
    ("video", "video recording"),
    ("expensive", "higher cost", "costs"),
    ("hourly", "an hour", "per hour"),
    ("weekly", "a week", "per week"),
)


# Which way a number went. Only for questions that ask why, where the movement is part of what has to be found.
_MOVEMENTS: tuple[tuple[str, ...], ...] = (
    (
        "shoot up",
        "shot up",
        "go up",
        "went up",
        "gone up",
        "going up",
        "jump",
        "jumped",
        "climbed",
        "increase",
        "increased",
        "rise",
        "rose",
        "risen",
        "growth",
        "rising",
        "increasing",
        "growing",
        "up",
    ),
    (
        "come down",
        "came down",
        "go down",
        "went down",
        "gone down",
        "going down",
        "fell",
        "fall",
        "fallen",
        "dip",
        "dipped",
        "decline",
        "declined",
        "drop",
        "dropped",
        "decrease",
        "decreased",
        "reduced",
        "reduction",
        "falling",
        "dropping",
        "declining",
        "decreasing",
        "down",
    ),
    ("stay high", "stayed high", "remain high", "remained high"),
)


def _lay_terms() -> tuple[Term, ...]:
    """The groups of `lay_words.txt`, in its order."""
    lines = Path(__file__).with_name("lay_words.txt").read_text(encoding="utf-8").splitlines()
    terms = []
    for line in lines:
        if line and not line.startswith("#"):
            said, _, printed = (part.strip() for part in line.partition(" : "))
            lay, official = (tuple(w.strip() for w in part.split(";") if w.strip()) for part in (said, printed))
            terms.append(Term(lay, official, (), False, bool(official)))
    return tuple(terms)


PLAIN_TERMS: tuple[Term, ...] = tuple(Term((), group, (), False) for group in _GROUPS)
LAY_TERMS: tuple[Term, ...] = _lay_terms()
MOVEMENT_TERMS: tuple[Term, ...] = tuple(Term((), group, (), False) for group in _MOVEMENTS)
EVERYDAY: frozenset[str] = frozenset(
    word
    for wording in (
        *(w for group in (*_GROUPS, *_MOVEMENTS) for w in group),
        *(w for term in LAY_TERMS for w in (*term.spellings, *term.expansions)),
    )
    for word in wording.split()
)
