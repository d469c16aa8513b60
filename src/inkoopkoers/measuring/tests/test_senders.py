# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Under which marks an organisation stands in the comparison."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inkoopkoers.measuring.senders import sender_of
from inkoopkoers.organisations import actions
from inkoopkoers.organisations.models import Organisation, User

pytestmark = pytest.mark.django_db


def test_parts_of_one_tree_have_one_holder_and_each_an_own_mark(
    wilgenwaard: Organisation,
) -> None:
    parts = [
        Organisation.objects.create(name=name, parent=wilgenwaard)
        for name in ("Zorg", "Wegen")
    ]

    senders = [sender_of(one) for one in (wilgenwaard, *parts)]

    assert len({one.holder for one in senders}) == 1
    assert len({one.reference for one in senders}) == 3


def test_a_part_that_was_taken_loose_stays_with_its_holder(
    anna: User, wilgenwaard: Organisation
) -> None:
    particulars = actions.Particulars(name="Zorg", kind="anders", parent=wilgenwaard)
    part = actions.make_organisation(particulars, by=anna)

    loose = actions.change_organisation(
        part, replace(particulars, parent=None), edition=1, by=anna, is_secured=False
    )

    assert loose.parent is None
    assert sender_of(loose).holder == sender_of(wilgenwaard).holder


def test_organisations_that_never_had_to_do_with_each_other_differ(
    wilgenwaard: Organisation, elsewhere: Organisation
) -> None:
    assert sender_of(wilgenwaard).holder != sender_of(elsewhere).holder
