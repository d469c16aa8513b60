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


def test_no_road_along_other_parts_leads_to_another_holder(
    wilgenwaard: Organisation, anna: User
) -> None:
    """Below a part that was taken loose, and loose again, one is no newcomer."""
    places = [wilgenwaard]
    for number in range(4):
        part = part_of(places[-1], f"Onderdeel {number}", anna)
        places.append(moved(part, None, anna))
    again = moved(moved(places[1], places[4], anna), None, anna)
    straight = moved(part_of(places[2], "Recht over", anna), places[3], anna)

    holders = {
        sender_of(one).holder for one in (*places, again, moved(straight, None, anna))
    }

    assert len(holders) == 1


def part_of(above: Organisation, name: str, by: User) -> Organisation:
    particulars = actions.Particulars(name, above.kind, parent=above)
    return actions.make_organisation(particulars, by=by)


def moved(part: Organisation, above: Organisation | None, by: User) -> Organisation:
    part.refresh_from_db()
    return actions.change_organisation(
        part,
        actions.Particulars(part.name, part.kind, parent=above),
        edition=part.edition,
        by=by,
        is_secured=True,
    )
