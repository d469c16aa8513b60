# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Once the last file with a person is deleted, the name is nowhere any more."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pyarrow.parquet as pq
import pytest
from django.apps import apps
from django.test import Client
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending import store
from inkoopkoers.spending.actions.categories.rules import make_rule
from inkoopkoers.spending.actions.confirming import source_named
from inkoopkoers.spending.actions.contracts import ContractValues, add_contract
from inkoopkoers.spending.actions.forgetting import forget
from inkoopkoers.spending.actions.suppliers.accepting import accept_proposal
from inkoopkoers.spending.actions.suppliers.marking import Marks, mark_supplier
from inkoopkoers.spending.actions.suppliers.owning import own_supplier
from inkoopkoers.spending.actions.suppliers.proposing import make_proposals
from inkoopkoers.spending.actions.withdrawing import withdraw
from inkoopkoers.spending.domain.categories.rule import Draft
from inkoopkoers.spending.models import (
    FormerValues,
    SpendImport,
    SpendTerms,
    Supplier,
    SupplierMember,
)
from inkoopkoers.spending.queries.judged import judgements_of
from inkoopkoers.spending.queries.suppliers.listing import supplier_of
from inkoopkoers.spending.tests.life.making import again
from inkoopkoers.spending.tests.making import a_line, key_of
from inkoopkoers.spending.tests.published import published_lines

pytestmark = pytest.mark.django_db

Commits = Callable[..., AbstractContextManager[list[Callable[[], None]]]]
NAME, KVK = "J. Zwaluwenburg", "68750110"
PERSON = {"supplier": NAME, "kvk": KVK, "description": f"Les van {NAME}"}
RULE = Draft("80", words="zwemles, j. zwaluwenburg", reason=f"Dit geeft {NAME}.")


@pytest.fixture
def commits(django_capture_on_commit_callbacks: Commits) -> Commits:
    """A block whose end counts as a commit."""
    return django_capture_on_commit_callbacks


@pytest.fixture
def of_person(wilgenwaard: Organisation, bram: User) -> SpendImport:
    """A file with a person of whom much was said, beside one with a firm."""
    published_lines(wilgenwaard, bram, [a_line(50)], name="firma.csv")
    lines = [a_line(900, **PERSON), a_line(30, invoice="2", **PERSON)]
    row = published_lines(wilgenwaard, bram, lines, name="persoon.csv")
    make_proposals(wilgenwaard)
    accept_proposal(wilgenwaard, f"person-{key_of(NAME)}", by=bram)
    person, firm = (
        Supplier.objects.get(),
        own_supplier(wilgenwaard, key_of("Bron BV"), by=bram),
    )
    marks = Marks(NAME, is_person=True, note=f"{NAME} belt liever.")
    mark_supplier(person, replace(marks, name=f"{NAME} (les)"), by=bram)
    mark_supplier(person, marks, by=bram)
    mark_supplier(firm, Marks("Bron BV", note=f"Baas is {NAME}."), by=bram)
    make_rule(wilgenwaard, RULE, by=bram)
    values = ContractValues("C-1", f"Lessen {NAME}", supplier=key_of(NAME))
    add_contract(wilgenwaard, values, by=bram)
    judgements_of(wilgenwaard)
    return row


def everywhere(folder_of: int) -> str:
    """Every row of every table, and every file of the organisation, in small letters."""
    rows = [
        repr(row)
        for model in apps.get_models(include_auto_created=True)
        for row in model._default_manager.values_list()
    ]
    files = [one for one in store.folder_of(folder_of).rglob("*") if one.is_file()]
    cells = [
        str(pq.read_table(one, partitioning=None).to_pylist())
        if one.suffix == ".parquet"
        else one.read_bytes().decode("utf-8", "replace")
        for one in files
    ]
    return "\n".join([*rows, *cells, *map(str, files)]).lower()


def test_a_person_is_found_as_long_as_a_file_holds_the_name(
    of_person: SpendImport,
) -> None:
    found = everywhere(of_person.organisation_id)

    assert found.count("zwaluwenburg") > 10
    assert KVK in found


def test_after_deleting_for_good_the_name_is_nowhere(
    client_of: Callable[[User], Client],
    anna: User,
    of_person: SpendImport,
    commits: Commits,
) -> None:
    withdraw(of_person, by=anna)
    place = f"/uitgaven/{of_person.organisation_id}/bestanden/{of_person.pk}"

    with commits(execute=True):
        done = client_of(anna).post(
            f"{place}/verwijderen/", {"edition": again(of_person).edition}
        )

    assert done.status_code == 302
    assert not SpendImport.objects.filter(pk=of_person.pk).exists()
    found = everywhere(of_person.organisation_id)
    assert "zwaluwenburg" not in found
    assert KVK not in found
    assert "bron bv" in found


def gone(row: SpendImport, commits: Commits) -> None:
    """Because it is too old."""
    SpendImport.objects.filter(pk=row.pk).update(
        made_at=timezone.now() - timedelta(days=366),
        counts={**(row.counts or {}), "last_on": "2011-01-01"},
    )
    with commits(execute=True):
        forget(timezone.now())
    assert not SpendImport.objects.filter(pk=row.pk).exists()


def test_retention_takes_the_name_too(of_person: SpendImport, commits: Commits) -> None:
    gone(of_person, commits)

    assert "zwaluwenburg" not in everywhere(of_person.organisation_id)


def test_the_decision_stays_and_the_next_file_is_recognised(
    of_person: SpendImport, bram: User, commits: Commits
) -> None:
    gone(of_person, commits)
    organisation = of_person.organisation
    SpendTerms.objects.update(mask_persons=False)

    published_lines(organisation, bram, [a_line(70, **PERSON)], name="later.csv")

    found = supplier_of(organisation, key_of(NAME))
    assert found is not None
    assert (found.name, found.is_person, found.amount) == (NAME, True, Decimal(70))
    assert SupplierMember.objects.filter(party=key_of(NAME), undone_at=None).exists()


def test_pages_still_show_the_decision_without_the_name(
    client_of: Callable[[User], Client],
    anna: User,
    of_person: SpendImport,
    commits: Commits,
) -> None:
    gone(of_person, commits)
    SpendTerms.objects.update(mask_persons=False)
    home = f"/uitgaven/{of_person.organisation_id}/leveranciers/"

    decisions = client_of(anna).get(f"{home}besluiten/")
    page = client_of(anna).get(f"{home}{key_of(NAME)}/")

    assert "Natuurlijk persoon" in decisions.content.decode()
    assert page.status_code in (200, 404)
    assert "None" not in page.content.decode()


def test_a_name_that_another_file_holds_stays(
    of_person: SpendImport, bram: User, commits: Commits
) -> None:
    other = published_lines(
        of_person.organisation, bram, [a_line(7, **PERSON)], name="ook.csv"
    )
    withdraw(other, by=bram)

    gone(of_person, commits)

    assert Supplier.objects.filter(name=NAME).exists()
    assert FormerValues.objects.filter(values__name=f"{NAME} (les)").exists()


def test_nothing_goes_while_a_file_of_another_import_is_missing(
    of_person: SpendImport, commits: Commits
) -> None:
    other = SpendImport.objects.get(file_name="firma.csv")
    home = store.import_folder(other.organisation_id, other.key)
    (home / "parties.parquet").unlink()

    gone(of_person, commits)

    assert Supplier.objects.filter(name=NAME).exists()


def test_a_name_that_was_left_behind_goes_in_the_night(
    of_person: SpendImport, commits: Commits
) -> None:
    SpendImport.objects.filter(pk=of_person.pk).delete()

    with commits(execute=True):
        forget(timezone.now())

    assert not Supplier.objects.filter(name__icontains="zwaluw").exists()
    assert "zwaluw" not in str(judgements_of(of_person.organisation))


def test_an_organisation_goes_as_a_whole(
    of_person: SpendImport, commits: Commits
) -> None:
    number = of_person.organisation_id
    of_person.source = source_named(of_person.organisation, "Grootboek")
    of_person.save()

    of_person.organisation.delete()

    with commits(execute=True):
        forget(timezone.now())

    assert "zwaluwenburg" not in everywhere(number)
    assert not store.folder_of(number).exists()
