# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every release is held against the official schema."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.kinds import ContractKind
from inkoopkoers.procurements.domain.ocds import (
    NothingPublished,
    Publisher,
    Words,
    release_package,
)
from inkoopkoers.procurements.domain.procedures import Procedure
from inkoopkoers.procurements.domain.publication import (
    PUBLIC_FIELDS,
    Edition,
    PublicEntry,
    PublishableFacts,
    snapshot,
)
from inkoopkoers.procurements.tests.official_schemas import mistakes

pytestmark = pytest.mark.once

AT = datetime(2027, 1, 5, 12, 30, 15, 99, tzinfo=UTC)
PUBLISHER = Publisher("Inkoopkoers", "ocds-a1b2c3", ZoneInfo("Europe/Amsterdam"))
WORDS = Words(
    procedures={"europees-openbaar": "Europese openbare procedure"},
    bands={"tot-drempel": "van 50.000 euro tot de Europese drempel"},
    cpv={"45233141": "Wegonderhoudswerkzaamheden"},
    milestone="Verwachte aankondiging",
)
ALL = {
    "titel": "Onderhoud wegen",
    "omschrijving": "Asfalt en bermen",
    "soort": "werken",
    "productgroep": "wegen",
    "cpv": "45233141-9 45233220",
    "procedure": "europees-openbaar",
    "kwartaal": "2027-Q2",
    "datum": "2027-05-03",
    "waardeklasse": "tot-drempel",
    "bedrag": "1234567.50",
    "looptijd": "48",
    "contact": "inkoop@wilgenwaard.example",
}


def entry(*fields: dict[str, str], **rest: Any) -> PublicEntry:
    editions = tuple(
        Edition(number, AT + timedelta(days=number), one)
        for number, one in enumerate(fields, 1)
    )
    given_ = {"oin": "00000001234567890000", "kvk": "12345678", **rest}
    return PublicEntry(12, "Gemeente Wilgenwaard", editions=editions, **given_)


def packaged(*entries: PublicEntry, publisher: Publisher = PUBLISHER) -> Any:
    uri = "https://inkoopkoers.example/kalender/ocds.json"
    package = release_package(entries, publisher, WORDS, uri=uri, at=AT)
    assert mistakes(package) == []
    return json.loads(json.dumps(package))


def released(*fields: dict[str, str], **rest: Any) -> Any:
    return packaged(entry(*fields, **rest))["releases"]


def test_a_full_edition_becomes_a_planning_release() -> None:
    [release] = released(ALL)

    assert release == {
        "ocid": "ocds-a1b2c3-12",
        "id": "ocds-a1b2c3-12-1",
        "date": "2027-01-06T12:30:15+00:00",
        "language": "nl",
        "tag": ["planning"],
        "initiationType": "tender",
        "parties": [
            {
                "id": "NL-KVK-12345678",
                "name": "Gemeente Wilgenwaard",
                "identifier": {
                    "scheme": "NL-KVK",
                    "id": "12345678",
                    "legalName": "Gemeente Wilgenwaard",
                },
                "additionalIdentifiers": [
                    {
                        "scheme": "NL-OIN",
                        "id": "00000001234567890000",
                        "legalName": "Gemeente Wilgenwaard",
                    }
                ],
                "contactPoint": {"email": "inkoop@wilgenwaard.example"},
                "roles": ["buyer"],
            }
        ],
        "buyer": {"id": "NL-KVK-12345678", "name": "Gemeente Wilgenwaard"},
        "planning": {
            "budget": {
                "amount": {"amount": 1234567.5, "currency": "EUR"},
                "description": "van 50.000 euro tot de Europese drempel",
            }
        },
        "tender": {
            "id": "ocds-a1b2c3-12",
            "title": "Onderhoud wegen",
            "description": "Asfalt en bermen",
            "status": "planned",
            "mainProcurementCategory": "works",
            "additionalProcurementCategories": ["wegen"],
            "items": [
                {
                    "id": "1",
                    "description": "Wegonderhoudswerkzaamheden",
                    "classification": {
                        "scheme": "CPV",
                        "id": "45233141",
                        "description": "Wegonderhoudswerkzaamheden",
                    },
                },
                {"id": "2", "classification": {"scheme": "CPV", "id": "45233220"}},
            ],
            "procurementMethod": "open",
            "procurementMethodDetails": "Europese openbare procedure",
            "tenderPeriod": {"startDate": "2027-05-03T00:00:00+02:00"},
            "contractPeriod": {"durationInDays": 1461},
        },
    }


def test_a_title_alone_is_enough() -> None:
    [release] = released({"titel": "Iets"}, oin="", kvk="")

    assert "planning" not in release
    assert release["tender"]["status"] == "planning"
    assert release["buyer"]["id"] == "Gemeente Wilgenwaard"


def test_who_has_only_an_oin_is_known_by_it() -> None:
    [release] = released({"titel": "Iets"}, kvk="")

    assert release["buyer"]["id"] == "NL-OIN-00000001234567890000"
    assert "additionalIdentifiers" not in release["parties"][0]


def test_a_quarter_is_a_milestone_and_claims_no_day() -> None:
    [release] = released({"titel": "Iets", "kwartaal": "2027-Q4"})

    assert release["planning"]["milestones"] == [
        {
            "id": "publication",
            "title": "Verwachte aankondiging",
            "type": "preProcurement",
            "description": "2027-Q4",
            "dueDate": "2027-12-31T00:00:00+01:00",
            "status": "scheduled",
        }
    ]
    assert "tenderPeriod" not in release["tender"]


def test_social_services_are_services_with_a_category_of_our_own() -> None:
    [release] = released({"titel": "Iets", "soort": "sociaal"})

    assert release["tender"]["mainProcurementCategory"] == "services"
    assert release["tender"]["additionalProcurementCategories"] == ["sociaal"]


def test_a_change_is_an_update_with_the_same_ocid() -> None:
    first, second = released({"titel": "Iets"}, {"titel": "Iets anders"})

    assert (first["tag"], second["tag"]) == (["planning"], ["planningUpdate"])
    assert first["ocid"] == second["ocid"]
    assert first["id"] != second["id"]


def test_an_edition_that_says_the_same_is_no_release() -> None:
    assert len(released({"titel": "Iets"}, {"titel": "Iets"})) == 1


def test_withdrawing_is_an_update_that_says_so() -> None:
    gone = Edition(2, AT, {"titel": "Iets"}, is_withdrawn=True)
    first = Edition(1, AT, {"titel": "Iets"})
    one = PublicEntry(12, "Gemeente Wilgenwaard", "", "", (first, gone))

    releases = packaged(one)["releases"]

    assert [release["tender"]["status"] for release in releases] == [
        "planning",
        "withdrawn",
    ]


def test_the_package_says_who_publishes_it() -> None:
    publisher = Publisher(
        "Inkoopkoers", "ocds-a1b2c3", UTC, "https://a.example/l", "https://a.example/p"
    )

    package = packaged(entry({"titel": "Iets"}), publisher=publisher)

    assert package["version"] == "1.1"
    assert package["publisher"] == {"name": "Inkoopkoers"}
    assert package["license"] == "https://a.example/l"
    assert package["publicationPolicy"] == "https://a.example/p"


def test_without_entries_there_is_no_package() -> None:
    with pytest.raises(NothingPublished):
        release_package([], PUBLISHER, WORDS, uri="https://a.example/", at=AT)


def test_a_moment_without_a_time_zone_is_refused() -> None:
    naive = datetime(2027, 1, 5)  # noqa: DTZ001 - that is the point

    with pytest.raises(ValueError, match="time zone"):
        release_package(
            [entry({"titel": "x"})],
            PUBLISHER,
            WORDS,
            uri="https://a.example/",
            at=naive,
        )


def test_the_check_itself_finds_mistakes() -> None:
    package = packaged(entry({"titel": "Iets"}))
    package["releases"][0]["tender"]["verzonnen"] = 1
    package["releases"][0]["tag"] = ["plan"]
    package["releases"][0]["date"] = "gisteren"

    assert len(mistakes(package)) == 3


FACTS = st.builds(
    PublishableFacts,
    title=st.text(min_size=1),
    description=st.text(),
    kind=st.sampled_from(["", *ContractKind]),
    product_group=st.sampled_from(["", "wegen", "ict-hardware"]),
    cpv=st.lists(st.from_regex(r"[0-9]{8}(-[0-9])?", fullmatch=True)).map(tuple),
    procedure=st.sampled_from(["", *Procedure]),
    publication=st.none() | st.dates(date(2018, 1, 1), date(9999, 12, 31)),
    value_eur=st.none() | st.decimals(0, 10**11, places=2),
    threshold_eur=st.none() | st.just(Decimal(216_000)),
    months=st.none() | st.integers(1, 600),
    contact=st.sampled_from(["", "inkoop@wilgenwaard.example"]),
)
EDITIONS = st.lists(
    st.tuples(FACTS, st.sets(st.sampled_from(PUBLIC_FIELDS))), min_size=1, max_size=4
)


@given(EDITIONS, st.sampled_from(["", "12345678"]), st.sampled_from(["", "0" * 20]))
def test_whatever_is_published_is_as_the_standard_wants_it(
    editions: list[tuple[PublishableFacts, set[Any]]], kvk: str, oin: str
) -> None:
    fields = [snapshot(facts, chosen) for facts, chosen in editions]

    package = packaged(entry(*fields, kvk=kvk, oin=oin))

    for release in package["releases"]:
        amount = release.get("planning", {}).get("budget", {}).get("amount")
        number = int(release["id"].rpartition("-")[2])
        assert (amount is not None) == ("bedrag" in fields[number - 1])
