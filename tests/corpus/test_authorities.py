"""The table of councils."""

from corpus.authorities import authorities, authority_of_domain, authority_of_hall, authority_of_town


def test_every_principal_council_of_england_is_there_once() -> None:
    names = [a.name for a in authorities()]
    tiers = [a.tier for a in authorities()]
    assert len(names) == len(set(names)) == 317
    assert {t: tiers.count(t) for t in sorted(set(tiers))} == {
        "county": 21,
        "district": 164,
        "london": 33,
        "metropolitan": 36,
        "unitary": 63,
    }


def test_a_county_hall_is_the_county_and_a_town_hall_the_town() -> None:
    found = authority_of_hall("Worcester"), authority_of_town("Worcester"), authority_of_hall("Atlantis")
    assert [a and a.name for a in found] == ["Worcestershire", "Worcester", None]


def test_addresses() -> None:
    found = [
        authority_of_domain(d)
        for d in ("democracy.hackney.gov.uk", "lbbd.gov.uk", "leics.gov.uk", "education.gov.uk", "hackney.org")
    ]
    assert [a and a.name for a in found] == ["Hackney", "Barking and Dagenham", "Leicestershire", None, None]
