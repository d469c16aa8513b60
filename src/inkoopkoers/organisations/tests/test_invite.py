# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Inviting people, sending an invitation again, and withdrawing it."""

from __future__ import annotations

from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from inkoopkoers.organisations.models import Invitation, Organisation, User
from inkoopkoers.organisations.tasks import send_invitation
from inkoopkoers.organisations.tests.people_here import (
    ClientOf,
    events,
    expire,
    link_of,
)

pytestmark = pytest.mark.django_db


def url(organisation: Organisation) -> str:
    return f"/organisatie/{organisation.pk}/uitnodigen/"


def button(invitation: Invitation, what: str) -> str:
    return f"{url(invitation.organisation)}{invitation.pk}/{what}/"


def invite(client: Client, organisation: Organisation, addresses: str) -> Any:
    data = {"addresses": addresses, "role": "inkoper"}
    return client.post(url(organisation), data)


def test_everyone_gets_a_letter_of_their_own(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    anna.name = "Anna Voorbeeld"
    anna.save()

    response = invite(
        client_of(anna), wilgenwaard, "Nora@Example.org\r\npiet@example.org;\r\n"
    )
    for one in Invitation.objects.all():
        send_invitation.func(one.pk)

    assert response.headers["Location"].endswith("?gedaan=uitgenodigd")
    assert events() == ["member.invited", "member.invited"]
    rows = {one.email: one for one in Invitation.objects.all()}
    assert {one.to[0] for one in mail.outbox} == set(rows) == {
        "nora@example.org", "piet@example.org"
    }  # fmt: skip
    for letter in mail.outbox:
        assert letter.subject == "Uitnodiging voor Gemeente Wilgenwaard"
        assert link_of(rows[letter.to[0]]) in str(letter.body)
        assert "Anna Voorbeeld" in str(letter.body)
        assert "Je wordt inkoper." in str(letter.body)
    assert all(one.sent_at for one in rows.values())


def test_a_letter_is_text_and_keeps_the_signs_of_a_name(
    anna: User, invited: Invitation
) -> None:
    invited.organisation.name = "Tom & <b>Co</b>\r\nBcc: x@y.nl"
    invited.organisation.save()

    send_invitation.func(invited.pk)

    (letter,) = mail.outbox
    assert "Tom & <b>Co</b>" in str(letter.body)
    assert "\n" not in letter.subject
    assert letter.recipients() == ["nora@example.org"]


def test_a_letter_of_who_was_forgotten_names_nobody(
    anna: User, invited: Invitation
) -> None:
    anna.delete()

    send_invitation.func(invited.pk)

    assert "De uitnodiging komt van" not in str(mail.outbox[0].body)


def test_no_letter_leaves_for_what_was_withdrawn_meanwhile(
    invited: Invitation,
) -> None:
    invited.withdrawn_at = timezone.now()
    invited.save()

    send_invitation.func(invited.pk)
    send_invitation.func(0)

    assert not mail.outbox


def test_a_wrong_line_is_told_by_number_and_nothing_leaves(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation
) -> None:
    text = f"goed@example.org\r\npiet@\r\n{bram.email}\r\n{'x' * 500}"

    response = invite(client_of(anna), wilgenwaard, text)

    html = response.text
    assert response.status_code == 422
    assert "Regel 2: ‘piet@’ is geen e-mailadres." in html
    assert f"Regel 3: ‘{bram.email}’ hoort al bij de organisatie." in html
    assert "Regel 4: ‘xxx" in html
    assert "goed@example.org" in html
    assert not Invitation.objects.exists()


def test_who_has_an_account_elsewhere_is_invited_like_anyone(
    client_of: ClientOf, anna: User, cora: User, wilgenwaard: Organisation
) -> None:
    known = invite(client_of(anna), wilgenwaard, cora.email)
    unknown = invite(client_of(anna), wilgenwaard, "niemand@example.org")

    assert known.status_code == unknown.status_code == 302
    assert known.headers["Location"] == unknown.headers["Location"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"addresses": "", "role": "lezer"}, "Vul minstens één adres in."),
        ({"addresses": "\x00 \n", "role": "lezer"}, "Vul minstens één adres in."),
        ({"addresses": "a@x.nl"}, "Kies een rol."),
        ({"addresses": "a@x.nl", "role": "baas"}, "Kies een rol uit de lijst."),
        ({"addresses": "\n".join(f"p{n}@x.nl" for n in range(51)), "role": "lezer"},
         "Dit zijn 51 adressen."),
        ({"addresses": "\n".join(["fout"] + [f"f{n}" for n in range(20)]),
          "role": "lezer"}, "En nog 11 regels."),
        ({"addresses": "x" * 30_000, "role": "lezer"}, "20000"),
    ],
)  # fmt: skip
def test_bad_input_comes_back(
    client_of: ClientOf,
    anna: User,
    wilgenwaard: Organisation,
    data: dict[str, str],
    message: str,
) -> None:
    response = client_of(anna).post(url(wilgenwaard), data)

    assert response.status_code == 422
    assert message in response.text
    assert not Invitation.objects.exists()


def test_a_second_invitation_makes_the_first_link_useless(
    client_of: ClientOf, client: Client, anna: User, invited: Invitation
) -> None:
    invite(client_of(anna), invited.organisation, "nora@example.org")

    assert client.get(link_of(invited)).status_code == 404
    newest = Invitation.objects.get(withdrawn_at=None)
    assert client.get(link_of(newest)).status_code == 200


def test_sent_again_the_same_link_is_valid_for_two_more_weeks(
    client_of: ClientOf, client: Client, anna: User, invited: Invitation
) -> None:
    expire(invited)

    response = client_of(anna).post(button(invited, "opnieuw"))

    assert response.headers["Location"].endswith("?gedaan=opnieuw")
    assert client.get(link_of(invited)).status_code == 200
    assert events()[-1] == "member.invited"


def test_withdrawn_the_link_is_unknown(
    client_of: ClientOf, client: Client, anna: User, invited: Invitation
) -> None:
    response = client_of(anna).post(button(invited, "intrekken"))

    assert response.headers["Location"].endswith("?gedaan=ingetrokken")
    assert client.get(link_of(invited)).status_code == 404
    assert events()[-1] == "member.invitation_withdrawn"


@pytest.mark.parametrize("what", ["opnieuw", "intrekken"])
def test_what_ended_is_neither_sent_nor_withdrawn(
    client_of: ClientOf, anna: User, invited: Invitation, what: str
) -> None:
    invited.accepted_at = timezone.now()
    invited.save()

    answer = client_of(anna).post(button(invited, what))

    assert answer.status_code == 409
    assert "al gebruikt of ingetrokken" in answer.text


@pytest.mark.parametrize("what", ["opnieuw", "intrekken"])
def test_only_a_beheerder_of_this_organisation_may(
    client_of: ClientOf,
    bram: User,
    otto: User,
    invited: Invitation,
    what: str,
) -> None:
    path = button(invited, what)
    anna, other = invited.invited_by, otto.organisations.get()
    assert anna

    assert client_of(bram).post(path).status_code == 403
    assert client_of(otto).post(path).status_code == 404
    crossed = f"/organisatie/{other.pk}/uitnodigen/{invited.pk}/{what}/"
    assert client_of(otto).post(crossed).status_code == 404
    assert Client().post(path).status_code == 302
    assert client_of(anna).get(path).status_code == 302
    huge = f"{url(invited.organisation)}{10**30}/{what}/"
    assert client_of(anna).post(huge).status_code == 404
    assert events() == ["member.invited"]


def test_others_may_not_invite(
    client_of: ClientOf,
    client: Client,
    bram: User,
    cora: User,
    wilgenwaard: Organisation,
) -> None:
    assert client_of(bram).get(url(wilgenwaard)).status_code == 403
    assert invite(client_of(bram), wilgenwaard, "a@x.nl").status_code == 403
    assert invite(client_of(cora), wilgenwaard, "a@x.nl").status_code == 404
    assert invite(client, wilgenwaard, "a@x.nl").status_code == 302
    assert not Invitation.objects.exists()


def test_the_form_says_what_each_role_may(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    html = client_of(anna).get(url(wilgenwaard)).text

    assert "Doet mee aan metingen en rondt eigen acties af." in html
    assert 'value="inkoper" checked' in html
