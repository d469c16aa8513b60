# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which sort of authority an organisation is."""

from __future__ import annotations

import pytest

from inkoopkoers.organisations.models import OrganisationKind
from inkoopkoers.procurements.domain.kinds import Authority, authority_of


@pytest.mark.parametrize("kind", list(OrganisationKind))
def test_only_ministries_and_their_agencies_are_the_rijk(
    kind: OrganisationKind,
) -> None:
    central = {OrganisationKind.MINISTRY, OrganisationKind.AGENCY}

    found = authority_of(kind.value)

    expected = Authority.CENTRAL if kind in central else Authority.DECENTRAL
    assert found is expected


def test_the_settings_of_an_organisation_go_first() -> None:
    assert authority_of("gemeente", "speciale-sector") is Authority.UTILITY
    assert authority_of("ministerie", "decentraal") is Authority.DECENTRAL


@pytest.mark.parametrize("override", ["", "koninklijk", "CENTRAAL"])
def test_settings_that_say_nothing_we_know_count_as_none(override: str) -> None:
    assert authority_of("ministerie", override) is Authority.CENTRAL
