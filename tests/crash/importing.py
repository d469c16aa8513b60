# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Give an empty database a file with spend, and let imports begin and end counting.

`python -m tests.crash.importing fill LINES` receives a file that is read at once;
`... toggle NUMBER` lets an import count and not count, until it is killed;
`... publish NUMBER` lets it count and says which did.
"""

from __future__ import annotations

import hashlib
import sys
from typing import Any

import django

HEAD = "Datum;Leverancier;Bedrag"


def fill(lines: int) -> int:
    """One file of a source whose mapping is known; the number of its import."""
    from django.core.management import call_command

    from inkoopkoers.audit import guard
    from inkoopkoers.organisations.models import Organisation
    from inkoopkoers.spending import store
    from inkoopkoers.spending.actions.receiving import Given, receive
    from inkoopkoers.spending.models import SpendImport

    call_command("migrate", verbosity=0)
    guard.put_up()
    here = Organisation.objects.create(name="Gemeente Wilgenwaard")
    source: Any = _source(here)
    path = store.incoming_folder(here.pk) / "a.part"
    path.parent.mkdir(parents=True)
    rows = (f"{at % 27 + 1}-4-2026;Bron {at % 9} BV;{at},10" for at in range(lines))
    path.write_text("\r\n".join([HEAD, *rows, ""]))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    given = Given("groot.csv", path, path.stat().st_size, digest)
    (row,) = receive(here, [given], by=None, source=source).made
    assert SpendImport.objects.filter(pk=row.pk, state="received").exists()
    return row.pk


def _source(here: Any) -> Any:
    from inkoopkoers.spending.domain.columns import Field
    from inkoopkoers.spending.domain.mapping import Mapping
    from inkoopkoers.spending.mappings import document_of
    from inkoopkoers.spending.models import SpendImport, SpendSource

    fields = (Field.BOOKED_ON, Field.SUPPLIER_NAME, Field.AMOUNT)
    names = ("datum", "leverancier", "bedrag")
    headers = {field: (name,) for field, name in zip(fields, names, strict=True)}
    document = document_of(Mapping(headers))
    source = SpendSource.objects.create(
        organisation=here, name="Grootboek", mapping=document
    )
    # A person looked at these headers once.
    SpendImport.objects.create(
        organisation=here,
        source=source,
        state="stopped",
        file_bytes=0,
        mapping=document,
        inspection={"tables": [{"headers": HEAD.split(";")}]},
    )
    return source


def publish_once(number: int) -> list[int]:
    """Press the button."""
    from inkoopkoers.spending.actions.publishing import publish
    from inkoopkoers.spending.models import SpendImport

    row = SpendImport.objects.get(pk=number)
    sys.stdin.readline()
    return publish(row.organisation, [row.pk], by=None).counted


def toggle(number: int) -> None:
    """Publish and withdraw in turn, for ever; each is said once it is done."""
    from inkoopkoers.spending.actions.publishing import publish
    from inkoopkoers.spending.actions.withdrawing import put_back, withdraw
    from inkoopkoers.spending.models import SpendImport

    while True:
        row = SpendImport.objects.get(pk=number)
        match row.state:
            case "ready":
                publish(row.organisation, [row.pk], by=None)
            case "published":
                withdraw(row, by=None)
            case _:
                put_back(row, by=None)
        print(row.edition + 1, flush=True)


if __name__ == "__main__":
    django.setup()
    if sys.argv[1] == "fill":
        print(fill(int(sys.argv[2])))
    elif sys.argv[1] == "publish":
        print(publish_once(int(sys.argv[2])))
    else:
        toggle(int(sys.argv[2]))
