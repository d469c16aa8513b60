# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Summaries of other installations: only whole, only from whom we trust, only once."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.actions import benchmark as actions
from inkoopkoers.measuring.domain.summary import Summary, summary_bytes
from inkoopkoers.measuring.models import BenchmarkEntry, TrustedInstallation
from inkoopkoers.measuring.queries.benchmark import summarised
from inkoopkoers.measuring.signing import (
    BadSignature,
    fingerprint_of,
    open_signed,
    public_key,
    sign,
)
from inkoopkoers.measuring.tests.over_time import others, revealed, someone
from inkoopkoers.measuring.views.benchmark.parts import in_groups
from inkoopkoers.organisations.models import User

ClientOf = Callable[[User], Client]
IMPORTS = "/redactie/vergelijkingen/"
TRUST = f"{IMPORTS}vertrouwen/"


def mark(number: int) -> str:
    return f"{number:064x}"


def summary(number: int = 1, **changed: object) -> Summary:
    """A summary of the Checklist of this year, of some municipality."""
    asked = instrument("checklist")
    made = Summary(
        kind="gemeente",
        reference=mark(number),
        holder=mark(number),
        instrument="checklist",
        version=asked.version,
        digest=asked.digest,
        year=2026,
        people="10 tot 25",
        means={"strategie": Decimal("2.5"), "strategie-1": Decimal("2.5")},
    )
    return replace(made, **changed)  # type: ignore[arg-type] # the test says which


def signed_elsewhere(content: bytes | Summary) -> str:
    if isinstance(content, Summary):
        content = summary_bytes(content)
    with override_settings(SECRET_KEY="of another installation"):
        return sign(content).decode()


def their_key() -> tuple[str, str]:
    """The public key of the other installation and its fingerprint."""
    with override_settings(SECRET_KEY="of another installation"):
        key = public_key()
    return key, fingerprint_of(key)


@pytest.fixture
def browser(client_of: ClientOf, anna: User) -> Client:
    return client_of(anna)


@pytest.fixture
def trusted(db: None) -> TrustedInstallation:
    key, fingerprint = their_key()
    return TrustedInstallation.objects.create(
        name="Provincie Elders", fingerprint=fingerprint, public_key=key
    )


def paste(browser: Client, text: str) -> tuple[int, str]:
    response = browser.post(IMPORTS, {"signed": text}, follow=True)
    return response.status_code, response.content.decode()


def test_a_summary_of_a_trusted_installation_is_taken_in(
    browser: Client, trusted: TrustedInstallation
) -> None:
    status, page = paste(browser, signed_elsewhere(summary()))

    assert status == 200
    assert "De samenvatting is ingelezen." in page
    assert "Provincie Elders" in page
    assert "één samenvatting" in page
    entry = BenchmarkEntry.objects.get()
    assert (entry.origin, entry.organisation) == (trusted.fingerprint, None)
    assert entry.means == {"strategie": "2.5", "strategie-1": "2.5"}
    assert AuditEntry.objects.filter(event="benchmark.imported").count() == 1


def test_the_ends_of_lines_may_be_those_of_another_system(
    browser: Client, trusted: TrustedInstallation
) -> None:
    text = signed_elsewhere(summary()).replace("\n", "\r\n")

    _status, page = paste(browser, f"\n  {text}\r\n\n")

    assert "De samenvatting is ingelezen." in page


def test_taken_in_again_it_is_there_once(
    browser: Client, trusted: TrustedInstallation
) -> None:
    paste(browser, signed_elsewhere(summary()))

    _status, same = paste(browser, signed_elsewhere(summary()))
    newer = summary(means={"strategie": Decimal("3.5")})
    _status, replaced = paste(browser, signed_elsewhere(newer))

    assert "Deze samenvatting was er al." in same
    assert "in plaats van de vorige" in replaced
    assert BenchmarkEntry.objects.get().means == {"strategie": "3.5"}


def test_figures_that_are_shown_are_not_replaced(
    browser: Client, trusted: TrustedInstallation
) -> None:
    for number in range(1, 7):
        paste(browser, signed_elsewhere(summary(number)))
    assert not BenchmarkEntry.objects.filter(batch=None).exists()

    newer = summary(means={"strategie": Decimal("3.5")})
    status, page = paste(browser, signed_elsewhere(newer))

    assert status == 409
    assert "zijn al getoond en liggen daarom vast" in page
    assert "Fout:" in page


def test_own_and_imported_organisations_stand_side_by_side(
    browser: Client, trusted: TrustedInstallation
) -> None:
    for number in range(1, 6):
        paste(browser, signed_elsewhere(summary(number)))
    own = others(1)[0]
    found = summarised(revealed(own, {}, on=date(2026, 5, 5)))
    assert found

    actions.join(own, found.summary, by=someone(), now=timezone.now())

    assert BenchmarkEntry.objects.filter(batch=1).count() == 6


def test_of_a_stranger_one_sees_the_beginning_of_the_key_and_is_asked_to_trust(
    browser: Client,
) -> None:
    _key, fingerprint = their_key()

    status, page = paste(browser, signed_elsewhere(summary()))

    assert status == 422
    assert "Vertrouw je deze installatie?" in page
    assert in_groups(fingerprint[:8]) in page
    assert fingerprint not in page
    assert in_groups(fingerprint) not in page
    assert not BenchmarkEntry.objects.exists()
    assert not TrustedInstallation.objects.exists()


@pytest.mark.parametrize("write", [str, str.upper, in_groups])
def test_the_right_fingerprint_trusts_and_takes_in(
    browser: Client, write: Callable[[str], str]
) -> None:
    _key, fingerprint = their_key()
    text = signed_elsewhere(summary())

    response = browser.post(
        TRUST,
        {"signed": text, "name": "Provincie Elders", "fingerprint": write(fingerprint)},
    )

    assert response["Location"] == f"{IMPORTS}?klaar=nieuw"
    assert TrustedInstallation.objects.get().name == "Provincie Elders"
    assert BenchmarkEntry.objects.count() == 1
    assert AuditEntry.objects.filter(event="benchmark.trusted").count() == 1


@pytest.mark.parametrize(
    ("name", "fingerprint", "said"),
    [
        ("", "", "Geef de installatie een naam."),
        ("X", "", "Typ de vingerafdruk over."),
        ("X", "0" * 64, "hoort niet bij dit bestand"),
        ("X", "é" * 200, "hoort niet bij dit bestand"),
        ("X", "0" * 10_000, "200 tekens"),
        ("\x00", "0" * 64, "Geef de installatie een naam."),
    ],
)
def test_a_wrong_fingerprint_trusts_nobody_and_nothing_is_lost(
    browser: Client, name: str, fingerprint: str, said: str
) -> None:
    text = signed_elsewhere(summary())

    response = browser.post(
        TRUST, {"signed": text, "name": name, "fingerprint": fingerprint}
    )

    page = response.content.decode()
    assert response.status_code == 422
    assert said in page
    assert "public_key" in page
    assert not TrustedInstallation.objects.exists()


def broken(change: Callable[[dict[str, str]], object]) -> str:
    file = json.loads(signed_elsewhere(summary()))
    change(file)
    return json.dumps(file, indent=1)


WRONG = {
    "": "Plak hier de tekst van het bestand.",
    "\x00": "Plak hier de tekst van het bestand.",
    "zomaar tekst": "geen ondertekende samenvatting",
    "x" * 200_001: "te lang voor een samenvatting",
    "[" * 100_000: "geen ondertekende samenvatting",
}


@pytest.mark.parametrize("text", WRONG)
@pytest.mark.parametrize("where", [IMPORTS, TRUST])
def test_what_is_no_summary_is_refused_with_a_clear_sentence(
    browser: Client, text: str, where: str
) -> None:
    response = browser.post(where, {"signed": text})

    assert response.status_code == 422
    assert WRONG[text] in response.content.decode()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda file: file.update(content=file["content"].replace("2.5", "3.5")),
         "handtekening klopt niet"),
        (lambda file: file.update(format="inkoopkoers-ondertekend-2"),
         "geen ondertekende samenvatting"),
        (lambda file: file.update(signature="AAAA"), "handtekening klopt niet"),
        (lambda file: file.update(public_key="0" * 64), "handtekening klopt niet"),
    ],
)  # fmt: skip
def test_what_was_changed_is_refused(
    browser: Client,
    trusted: TrustedInstallation,
    change: Callable[[dict[str, str]], object],
    said: str,
) -> None:
    status, page = paste(browser, broken(change))

    assert status == 422
    assert said in page
    assert not BenchmarkEntry.objects.exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{}", "geen samenvatting van een meting"),
        (summary(version=9), "een versie die hier niet bekend is"),
        (summary(digest="e" * 64), "een versie die hier niet bekend is"),
        (summary(instrument="onbekend"), "een versie die hier niet bekend is"),
        (summary(means={"strategie": Decimal("9.5")}), "past niet bij het instrument"),
        (summary(year=1999), "geen samenvatting van een meting"),
    ],
)
def test_what_cannot_be_used_is_refused_though_the_signature_holds(
    browser: Client, trusted: TrustedInstallation, content: bytes | Summary, said: str
) -> None:
    status, page = paste(browser, signed_elsewhere(content))

    assert status == 422
    assert said in page


def test_ones_own_summary_is_not_taken_in(browser: Client) -> None:
    text = sign(summary_bytes(summary())).decode()

    for where in (IMPORTS, TRUST):
        response = browser.post(
            where,
            {
                "signed": text,
                "name": "Wij",
                "fingerprint": fingerprint_of(public_key()),
            },
        )
        assert response.status_code == 422
        assert "van deze installatie zelf" in response.content.decode()


def test_what_was_trusted_meanwhile_is_simply_taken_in(
    browser: Client, trusted: TrustedInstallation
) -> None:
    response = browser.post(TRUST, {"signed": signed_elsewhere(summary())})

    assert response["Location"] == f"{IMPORTS}?klaar=nieuw"


def test_trust_stands_also_when_this_one_summary_is_of_no_use(browser: Client) -> None:
    _key, fingerprint = their_key()
    text = signed_elsewhere(summary(version=9))

    response = browser.post(
        TRUST, {"signed": text, "name": "Elders", "fingerprint": fingerprint}
    )

    assert response.status_code == 422
    assert "een versie die hier niet bekend is" in response.content.decode()
    assert TrustedInstallation.objects.count() == 1


def test_who_is_not_trusted_any_more_takes_everything_along(
    browser: Client, trusted: TrustedInstallation
) -> None:
    for number in range(1, 8):
        paste(browser, signed_elsewhere(summary(number)))
    where = f"{IMPORTS}installaties/{trusted.pk}/weg/"
    assert (
        "7 samenvattingen van deze installatie" in browser.get(where).content.decode()
    )

    response = browser.post(where)

    assert response["Location"] == f"{IMPORTS}?klaar=weg"
    assert not TrustedInstallation.objects.exists()
    left = BenchmarkEntry.objects.all()
    assert [(one.has_left, one.means) for one in left] == [(True, {})] * 6
    assert AuditEntry.objects.filter(event="benchmark.distrusted").count() == 1


def test_one_summary_can_be_taken_out(
    browser: Client, trusted: TrustedInstallation
) -> None:
    paste(browser, signed_elsewhere(summary()))
    entry = BenchmarkEntry.objects.get()

    assert browser.get(f"{IMPORTS}{entry.pk}/weg/").status_code == 302
    response = browser.post(f"{IMPORTS}{entry.pk}/weg/")

    assert response["Location"] == f"{IMPORTS}?klaar=eruit"
    assert not BenchmarkEntry.objects.exists()
    assert AuditEntry.objects.filter(event="benchmark.removed").count() == 1


def test_an_own_entry_is_not_taken_out_here(browser: Client) -> None:
    own = others(1)[0]
    found = summarised(revealed(own, {}))
    assert found
    actions.join(own, found.summary, by=someone(), now=timezone.now())
    entry = BenchmarkEntry.objects.get()

    assert browser.post(f"{IMPORTS}{entry.pk}/weg/").status_code == 404


def test_only_editors_of_the_installation_come_here(
    client: Client, client_of: ClientOf, otto: User, trusted: TrustedInstallation
) -> None:
    for where in (IMPORTS, TRUST, f"{IMPORTS}installaties/{trusted.pk}/weg/"):
        assert client.get(where).status_code == 302
        assert client_of(otto).get(where).status_code == 403
        assert client_of(otto).post(where).status_code == 403


@pytest.mark.parametrize(
    "path", [f"installaties/{10**30}/weg/", f"{10**30}/weg/", "0/weg/"]
)
def test_what_is_not_there_is_not_found(browser: Client, path: str) -> None:
    assert browser.post(f"{IMPORTS}{path}").status_code == 404


def test_more_summaries_take_no_more_queries(
    browser: Client, trusted: TrustedInstallation
) -> None:
    paste(browser, signed_elsewhere(summary()))
    with CaptureQueriesContext(connection) as few:
        browser.get(IMPORTS)
    for number in range(2, 60):
        actions.take_in(
            summary(number), trusted.fingerprint, by=None, now=timezone.now()
        )

    with CaptureQueriesContext(connection) as many:
        page = browser.get(IMPORTS).content.decode()

    assert "Pagina 1 van 2" in page
    assert len(many) == len(few)


FILE = signed_elsewhere(summary()).encode()


@given(place=st.integers(0, len(FILE) - 1), byte=st.integers(0, 255))
def test_any_changed_byte_is_refused(place: int, byte: int) -> None:
    key, fingerprint = their_key()
    changed = FILE[:place] + bytes([byte]) + FILE[place + 1 :]
    if changed == FILE:
        assert open_signed(changed, {fingerprint: key}).fingerprint == fingerprint
        return

    with pytest.raises(BadSignature):
        open_signed(changed, {fingerprint: key})


@given(place=st.integers(1, len(FILE) - 1), extra=st.binary(min_size=1, max_size=3))
def test_any_byte_that_was_put_in_is_refused(place: int, extra: bytes) -> None:
    key, fingerprint = their_key()
    changed = FILE[:place] + extra + FILE[place:]
    if changed.replace(b"\r\n", b"\n") == FILE:
        return

    with pytest.raises(BadSignature):
        open_signed(changed, {fingerprint: key})


@given(start=st.integers(0, len(FILE) - 1), length=st.integers(1, 50))
def test_any_byte_that_is_missing_is_noticed(start: int, length: int) -> None:
    key, fingerprint = their_key()

    with pytest.raises(BadSignature):
        open_signed(FILE[:start] + FILE[start + length :], {fingerprint: key})
