# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one door to rows of an organisation."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from inkoopkoers.instruments.models import SavedAdvice
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import organisations_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def saved(wilgenwaard: Organisation) -> SavedAdvice:
    return SavedAdvice.objects.create(
        organisation=wilgenwaard,
        title="Schoonmaak",
        answers="1-1-1-1-1",
        version=1,
        digest="x",
        saved_at=timezone.now(),
    )


def test_members_see_the_rows_of_their_organisation(
    saved: SavedAdvice, anna: User, bram: User
) -> None:
    for user in (anna, bram):
        assert list(SavedAdvice.objects.for_user(user)) == [saved]


def test_a_stranger_sees_nothing(saved: SavedAdvice, cora: User) -> None:
    assert not SavedAdvice.objects.for_user(cora).exists()


def test_nobody_sees_nothing(saved: SavedAdvice) -> None:
    assert not SavedAdvice.objects.for_user(AnonymousUser()).exists()
    assert not organisations_of(AnonymousUser()).exists()


def test_who_is_no_longer_active_sees_nothing(saved: SavedAdvice, bram: User) -> None:
    bram.is_active = False

    assert not SavedAdvice.objects.for_user(bram).exists()
    assert not organisations_of(bram).exists()


def test_an_editor_has_no_more_than_the_own_organisation(
    saved: SavedAdvice, cora: User
) -> None:
    cora.is_editor = cora.is_superuser = True

    assert not SavedAdvice.objects.for_user(cora).exists()


def test_who_left_the_organisation_sees_nothing(
    saved: SavedAdvice, bram: User, wilgenwaard: Organisation
) -> None:
    wilgenwaard.members.remove(bram)

    assert not SavedAdvice.objects.for_user(bram).exists()


def test_a_member_of_two_organisations_sees_each_row_once(
    saved: SavedAdvice, bram: User
) -> None:
    Organisation.objects.create(name="Tweede").members.add(bram)

    assert list(SavedAdvice.objects.for_user(bram)) == [saved]


def test_a_filter_before_the_door_does_not_open_it(
    saved: SavedAdvice, cora: User
) -> None:
    found = SavedAdvice.objects.filter(title="Schoonmaak")

    assert not found.for_user(cora).exists()  # type: ignore[attr-defined]  # TenantQuerySet


def test_data_does_not_run_to_the_organisation_above(
    saved: SavedAdvice, wilgenwaard: Organisation, cora: User
) -> None:
    wilgenwaard.parent = cora.organisations.get()
    wilgenwaard.save()

    assert not SavedAdvice.objects.for_user(cora).exists()


def test_the_user_of_a_request_is_known_behind_its_wrapper(
    saved: SavedAdvice, bram: User
) -> None:
    lazy = SimpleLazyObject(lambda: bram)

    assert list(SavedAdvice.objects.for_user(lazy)) == [saved]  # type: ignore[arg-type]  # as a request gives it


def test_people_work_for_the_organisations_they_belong_to(
    wilgenwaard: Organisation, bram: User, cora: User
) -> None:
    assert list(organisations_of(bram)) == [wilgenwaard]
    assert wilgenwaard not in organisations_of(cora)
    assert str(wilgenwaard) == "Gemeente Wilgenwaard"
