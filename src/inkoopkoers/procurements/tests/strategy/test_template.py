# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An organisation gives its own Word file, and the strategy is written in it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.models import DossierSettings
from inkoopkoers.procurements.tests.making import a_dossier

ClientOf = Callable[[User], Client]

pytestmark = pytest.mark.django_db


def a_template(text: str = "{{ strategie }}") -> SimpleUploadedFile:
    document = docx.Document()
    document.add_paragraph("Huisstijl van Wilgenwaard")
    document.add_paragraph(text)
    made = BytesIO()
    document.save(made)
    return SimpleUploadedFile("huisstijl.docx", made.getvalue())


def path_of(place: Organisation) -> str:
    return f"/trajecten/instellingen/{place.pk}/sjabloon/"


def test_a_strategy_comes_in_the_look_of_the_organisation(
    wilgenwaard: Organisation, anna: User, client_of: ClientOf
) -> None:
    client, dossier = client_of(anna), a_dossier(wilgenwaard, anna)

    answer = client.post(path_of(wilgenwaard), {"template": a_template()})

    assert answer.status_code == 302
    file = client.get(f"/trajecten/{dossier.pk}/strategie/document.docx").content
    lines = [one.text for one in docx.Document(BytesIO(file)).paragraphs]
    assert lines[0] == "Huisstijl van Wilgenwaard"
    assert "Waar we op letten" in lines
    assert AuditEntry.objects.filter(event="template.changed").count() == 1


def test_the_page_says_what_to_know_of_the_template(
    wilgenwaard: Organisation, anna: User, client_of: ClientOf
) -> None:
    client = client_of(anna)
    client.post(path_of(wilgenwaard), {"template": a_template("Zonder plek")})

    page = client.get(path_of(wilgenwaard)).content.decode()

    assert "huisstijl.docx" in page
    assert "De tekst komt achter wat er al staat" in page


@pytest.mark.parametrize(
    "file",
    [
        SimpleUploadedFile("plaatje.png", b"png"),
        SimpleUploadedFile("kapot.docx", b"geen zip"),
        SimpleUploadedFile("leeg.docx", b""),
        SimpleUploadedFile("groot.docx", b"a" * 2_000_001),
    ],
    ids=["ending", "no zip", "empty", "too large"],
)
def test_a_file_that_we_do_not_take_says_why(
    file: SimpleUploadedFile, wilgenwaard: Organisation, anna: User, client_of: ClientOf
) -> None:
    answer = client_of(anna).post(path_of(wilgenwaard), {"template": file})

    assert answer.status_code == 422
    assert "ik-error" in answer.content.decode()
    assert not DossierSettings.objects.filter(template__isnull=False).exists()


def test_a_template_is_looked_at_again_and_taken_away(
    wilgenwaard: Organisation, anna: User, client_of: ClientOf
) -> None:
    client, path = client_of(anna), path_of(wilgenwaard)
    client.post(path, {"template": a_template()})

    file = client.get(f"{path[:-1]}.docx")
    gone = client.post(f"{path}weg/")

    assert docx.Document(BytesIO(file.content)).paragraphs
    assert gone.status_code == 302
    assert client.get(f"{path[:-1]}.docx").status_code == 302
    assert not DossierSettings.objects.filter(template__isnull=False).exists()


def test_only_the_beheerder_may(
    wilgenwaard: Organisation,
    bram: User,
    cora: User,
    client: Client,
    client_of: ClientOf,
) -> None:
    for rest in ("", "weg/"):
        path = path_of(wilgenwaard) + rest
        assert client_of(bram).post(path).status_code == 403
        assert client_of(cora).post(path).status_code == 404
        assert client.get(path).status_code == 302
