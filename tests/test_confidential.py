# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is confidential in a dossier reaches nobody outside the organisation.

A dossier is filled to the brim: every text, number and list of every table holds a
word or an amount that stands nowhere else. Then everything that strangers, readers and
programs can reach is read, and none of it may change by a byte.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.apps import apps
from django.core import mail
from django.db import models
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.models import (
    CalendarEdition,
    CalendarEntry,
    Dossier,
    DossierSettings,
    ExampleDossier,
)
from tests.access.door import Cast
from tests.access.table import PUBLIC, TABLE, Rows, address, make_cast, make_rows

pytestmark = pytest.mark.django_db

WORD = "kwikstaartgeheim"
AMOUNT = Decimal("7654321.98")
# As a reader, a program and a sheet would write it.
AMOUNTS = ("7654321", "7.654.321", "7,654,321", "7 654 321", "7\u00a0654\u00a0321")
DAY = date(2031, 7, 19)
DAYS = ("2031-07-19", "19 juli 2031", "20310719", "19-07-2031")
# What is there to be public, or holds only what is: looked at in its own tests.
PUBLISHED = (CalendarEntry, CalendarEdition)
OUTSIDE = ("anonymous", "stranger", "elsewhere", "editor")
CHANGING = re.compile(
    r'(name="csrfmiddlewaretoken" value=")[^"]*|(nonce=")[^"]*|(value="[0-9a-f]{32,}")'
    r"|DTSTAMP:\S+|publishedDate\S+"
)


@pytest.fixture
def cast(db: None) -> Cast:
    """Everyone with an account."""
    return make_cast()


@pytest.fixture
def rows(cast: Cast) -> Rows:
    """One row of each kind that an address may name."""
    return make_rows(cast)


def tables() -> list[type[models.Model]]:
    """Every table of dossiers, those that others point at first."""
    found = list(apps.get_app_config("procurements").get_models())
    return [one for one in found if one not in PUBLISHED and one is not Dossier]


# The first that fits; a moment stays as it is.
SECRETS: tuple[tuple[type[models.Field[Any, Any]], Any], ...] = (
    (models.DateTimeField, None),
    (models.DateField, DAY),
    (models.BinaryField, WORD.encode()),
    (models.CharField, WORD),
    (models.TextField, WORD),
)
# What a row holds where a page reads a word of our own lists.
OWN_WORDS = {
    "kind": "gunningscriterium", "step": "behoefte", "state": "open",
    "corner": "opdrachtgever", "question": "niet", "outcome": "open",
    "answers": "2-1-2-1-2", "dimension": "technisch", "level": "organisatie",
    "chapter": "risicos", "authority": "", "verdict": "", "procedure": "",
    "product_group": "", "cpv": "", "standing": "bezig",
}  # fmt: skip
# These hold what our own code wrote, in a form of its own.
OURS = {"rules", "factors", "own_days", "interventions", "document", "kept", "rows",
        "refused", "template"}  # fmt: skip


def secret_value(field: models.Field[Any, Any], by: User) -> Any:
    """Something that stands nowhere else and that the field can hold."""
    if isinstance(field, models.DecimalField):
        return AMOUNT if (field.max_digits or 0) > 9 else Decimal("98.76")
    if isinstance(field, models.ForeignKey):
        return by if field.related_model is User else None
    found = next((value for kind, value in SECRETS if isinstance(field, kind)), None)
    longest = field.max_length if isinstance(field, models.CharField) else None
    return found[:longest] if isinstance(found, str) else found


def filled_to_the_brim(organisation: Organisation, by: User) -> Dossier:
    """A dossier with one row in every table, and a secret in every field."""
    dossier = Dossier(organisation=organisation)
    _fill(dossier, by)
    dossier.kind = "leveringen"
    dossier.save()
    made: dict[type[models.Model], models.Model] = {Dossier: dossier}
    waiting = tables()
    while waiting:
        ready = [one for one in waiting if _parents(one) <= set(made)]
        assert ready, f"these wait for each other: {waiting}"
        for table in ready:
            made[table] = _one_row(table, made, organisation, by)
        waiting = [one for one in waiting if one not in made]
    return dossier


def _parents(table: type[models.Model]) -> set[type[models.Model]]:
    """The tables of dossiers that a row must name."""
    here = {Dossier, *tables()}
    return {
        field.related_model
        for field in table._meta.concrete_fields
        if isinstance(field, models.ForeignKey)
        and field.related_model in here
        and field.related_model is not table
    }


def _one_row(
    table: type[models.Model],
    made: dict[type[models.Model], models.Model],
    organisation: Organisation,
    by: User,
) -> models.Model:
    if table is DossierSettings:
        DossierSettings.objects.filter(organisation=organisation).delete()
    row = table()
    for field in table._meta.concrete_fields:
        if isinstance(field, models.ForeignKey) and field.related_model in made:
            setattr(row, field.name, made[field.related_model])
        elif isinstance(field, models.ForeignKey | models.OneToOneField) and (
            field.related_model is Organisation
        ):
            setattr(row, field.name, organisation)
    _fill(row, by)
    row.save()
    return row


def _fill(row: models.Model, by: User) -> None:
    for field in row._meta.concrete_fields:
        if field.primary_key or field.name in OURS | {"removed_at"}:
            continue
        value = secret_value(field, by)
        if field.name in OWN_WORDS and isinstance(field, models.CharField):
            value = OWN_WORDS[field.name]
        if isinstance(field, models.IntegerField) and not field.null:
            value = 1
        if isinstance(field, models.BooleanField):
            value = False
        if value is not None:
            setattr(row, field.name, value)


def secrets_in(text: str) -> list[str]:
    """What of the dossier stands in a text."""
    known = (WORD, *AMOUNTS, *DAYS)
    return [one for one in known if one in text]


def reachable(cast: Cast, rows: Rows) -> Iterator[tuple[str, str, str]]:
    """Role, name and address of everything that someone outside may try to read."""
    for name, door in TABLE.items():
        if not name.startswith("api:") and "logout" in name:
            continue
        for role in OUTSIDE:
            if role == "anonymous" or name in PUBLIC or door.read[role] in (200, 403):
                yield role, name, address(name, rows)


def read_all(cast: Cast, rows: Rows) -> dict[tuple[str, str], str]:
    """Every answer by role and address, without what differs each time."""
    browsers = {role: Client() for role in OUTSIDE}
    for role, browser in browsers.items():
        if role != "anonymous":
            browser.force_login(cast.people[role])
    seen = {}
    for role, _name, url in reachable(cast, rows):
        response = browsers[role].get(url)
        body = b"".join(response) if response.streaming else response.content
        text = body.decode("utf-8", "replace")
        seen[role, url] = CHANGING.sub("", f"{response.status_code} {text}")
    return seen


def test_a_confidential_dossier_changes_nothing_that_others_can_read(
    cast: Cast, rows: Rows, caplog: pytest.LogCaptureFixture
) -> None:
    before = read_all(cast, rows)
    again = read_all(cast, rows)
    steady = {key for key, text in before.items() if again[key] == text}

    filled_to_the_brim(cast.organisation, cast.people["inkoper"])

    with caplog.at_level(logging.DEBUG):
        after = read_all(cast, rows)
    changed = {key for key in steady if before[key] != after[key]}
    assert not changed
    assert not {
        key: secrets_in(text) for key, text in after.items() if secrets_in(text)
    }
    assert not secrets_in(_logged(caplog))
    # The walk read something: nearly every answer is the same twice.
    assert len(steady) > len(before) * 0.9
    assert not mail.outbox


def test_a_stranger_who_knows_the_number_learns_nothing_of_a_dossier(
    cast: Cast, rows: Rows, caplog: pytest.LogCaptureFixture
) -> None:
    dossier = filled_to_the_brim(cast.organisation, cast.people["inkoper"])
    known = {**rows, "dossier": dossier.pk}
    browsers = {role: Client() for role in ("anonymous", "stranger", "elsewhere")}
    browsers["stranger"].force_login(cast.people["stranger"])
    browsers["elsewhere"].force_login(cast.people["elsewhere"])

    with caplog.at_level(logging.DEBUG):
        for name, door in TABLE.items():
            if door.given.get("pk") != "dossier":
                continue
            for role, browser in browsers.items():
                for send in (browser.get, browser.post):
                    response = send(address(name, known))
                    assert response.status_code in (302, 401, 403, 404, 405), name
                    text = response.content.decode() + str(response.headers)
                    assert not secrets_in(text), (role, name)
    assert not secrets_in(_logged(caplog))


def test_members_see_what_others_do_not(cast: Cast, rows: Rows) -> None:
    dossier = filled_to_the_brim(cast.organisation, cast.people["inkoper"])
    browser = Client()
    browser.force_login(cast.people["lezer"])

    page = browser.get(f"/trajecten/{dossier.pk}/gegevens/").content.decode()

    # Otherwise the tests above would hold for a page that is always empty.
    assert WORD in page


def test_every_table_of_dossiers_is_filled(cast: Cast) -> None:
    filled_to_the_brim(cast.organisation, cast.people["inkoper"])

    assert not [one.__name__ for one in tables() if not one._base_manager.exists()]
    assert ExampleDossier.objects.exists()


def _logged(caplog: pytest.LogCaptureFixture) -> str:
    return "\n".join(record.getMessage() for record in caplog.records)
