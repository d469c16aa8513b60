# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Publishing, and keeping what was published as rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from inkoopkoers.knowledge import published
from inkoopkoers.knowledge.actions import (
    PublicationRefused,
    lint_content,
    proposals,
    publish,
    store_published,
)
from inkoopkoers.knowledge.domain.difference import Change
from inkoopkoers.knowledge.models import ImmutableRow, PublishedDocument
from inkoopkoers.knowledge.problems import BadContent
from inkoopkoers.knowledge.published import DamagedPublication
from inkoopkoers.knowledge.tests.making import edit

TODAY = date(2026, 11, 22)
HEAD = "instruments/wegwijzer.yaml"


def reword(root: Path, *, version: int) -> None:
    edit(root, HEAD, "text: Wat koop je?", f"text: Wat koop je in versie {version}?")
    edit(root, HEAD, "version: ", f"version: {version} # was ")


def test_the_first_time_every_instrument_is_published(content: Path) -> None:
    made = publish(content, TODAY)

    assert [(one.code, one.version) for one in made] == [
        ("checklist", 1), ("wegwijzer", 1)
    ]  # fmt: skip
    assert publish(content, TODAY) == []


def test_only_what_changed_is_published(content: Path) -> None:
    publish(content, TODAY)
    reword(content, version=2)

    (proposal,) = [one for one in proposals(content) if one.is_new]
    made = publish(content, TODAY)

    assert [change.change for change in proposal.changes] == [Change.REWORDED]
    assert [(one.code, one.version) for one in made] == [("wegwijzer", 2)]
    assert published.versions(content, "wegwijzer") == [1, 2]


def test_a_change_without_a_new_version_is_refused(content: Path) -> None:
    publish(content, TODAY)
    edit(content, HEAD, "text: Wat koop je?", "text: Wat ga je kopen?")

    with pytest.raises(
        PublicationRefused, match="wegwijzer: version: de nieuwe versie moet 2 zijn"
    ):
        publish(content, TODAY)


def test_one_refusal_means_that_nothing_is_written(content: Path) -> None:
    publish(content, TODAY)
    edit(content, "instruments/checklist.yaml", "version: 1", "version: 2")
    edit(content, "instruments/checklist.yaml", "title: Checklist", "title: Lijst")
    edit(content, HEAD, "title: Wegwijzer", "title: Gids")

    with pytest.raises(PublicationRefused):
        publish(content, TODAY)

    assert published.versions(content, "checklist") == [1]


def test_a_change_of_a_shared_source_needs_new_versions(content: Path) -> None:
    publish(content, TODAY)
    edit(content, "sources.yaml", "title: Een boek", "title: Een ander boek")

    found = {one.code: one.changes[0].path for one in proposals(content)}

    assert found == {"checklist": "source koch", "wegwijzer": "source koch"}


def test_bad_content_is_not_published(content: Path) -> None:
    edit(content, HEAD, "title: Wegwijzer", "titel: Wegwijzer")

    with pytest.raises(BadContent):
        publish(content, TODAY)

    assert not (content / "published").exists()


def test_nothing_is_published_after_a_damaged_version(content: Path) -> None:
    publish(content, TODAY)
    path = published.path_of(content, "wegwijzer", 1)
    path.write_text(path.read_text("utf-8").replace("Wat koop", "Wat ga"), "utf-8")
    reword(content, version=2)

    with pytest.raises(DamagedPublication):
        publish(content, TODAY)


def test_advice_on_wording_names_file_line_and_field(content: Path) -> None:
    edit(content, HEAD, "text: Wat koop je?", "text: Wat koopt u?")

    (line,) = lint_content(content)

    place = f"{content / HEAD}:21: items[0].text:"
    assert line == f"{place} 'u': schrijf 'je' en 'jouw', geen 'u'"


# Rows.


@pytest.fixture
def stored(content: Path, db: None) -> Path:
    publish(content, TODAY)
    store_published(content)
    return content


@pytest.mark.django_db
def test_every_published_version_is_kept_once(content: Path) -> None:
    publish(content, TODAY)

    assert store_published(content) == 2
    assert store_published(content) == 0
    reword(content, version=2)
    publish(content, TODAY)
    assert store_published(content) == 1

    rows = PublishedDocument.objects.filter(code="wegwijzer")
    assert [str(row) for row in rows] == ["wegwijzer 1", "wegwijzer 2"]
    for row in rows:
        file = published.read(content, row.code, row.version)
        assert (row.document, row.digest) == (file.document, file.digest)


def test_a_version_with_another_text_than_the_row_is_refused(stored: Path) -> None:
    published.path_of(stored, "wegwijzer", 1).unlink()
    edit(stored, HEAD, "title: Wegwijzer", "title: Gids")
    publish(stored, TODAY)

    with pytest.raises(DamagedPublication, match="wegwijzer 1: de gepubliceerde tekst"):
        store_published(stored)


def test_a_damaged_file_stops_everything_and_keeps_nothing(
    content: Path, db: None
) -> None:
    publish(content, TODAY)
    path = published.path_of(content, "wegwijzer", 1)
    path.write_text(path.read_text("utf-8").replace("Wat koop", "Wat ga"), "utf-8")

    with pytest.raises(DamagedPublication):
        store_published(content)

    assert not PublishedDocument.objects.exists()


def test_a_row_cannot_be_saved_again(stored: Path) -> None:
    row = PublishedDocument.objects.get(code="wegwijzer")
    row.digest = "0"

    with pytest.raises(ImmutableRow):
        row.save()
    with pytest.raises(ImmutableRow):
        row.save(update_fields=["digest"])


def test_a_row_cannot_be_removed(stored: Path) -> None:
    row = PublishedDocument.objects.get(code="wegwijzer")

    with pytest.raises(ImmutableRow):
        row.delete()

    assert PublishedDocument.objects.count() == 2


def test_rows_cannot_be_changed_or_removed_in_bulk(stored: Path) -> None:
    rows = PublishedDocument.objects.all()
    row = rows.get(code="wegwijzer")
    before = list(rows.values())
    fresh = PublishedDocument(
        code="wegwijzer", version=1, digest="0", document={}, published_on=TODAY
    )

    with pytest.raises(ImmutableRow), transaction.atomic():
        rows.update(digest="0")
    with pytest.raises(ImmutableRow), transaction.atomic():
        rows.filter(code="wegwijzer").delete()
    with pytest.raises(ImmutableRow), transaction.atomic():
        PublishedDocument.objects.update(digest="0")
    with pytest.raises(ImmutableRow), transaction.atomic():
        PublishedDocument.objects.bulk_update([row], ["digest"])
    with pytest.raises(ImmutableRow), transaction.atomic():
        PublishedDocument.objects.update_or_create(
            code="wegwijzer", defaults={"digest": "0"}
        )
    with pytest.raises(ImmutableRow), transaction.atomic():
        PublishedDocument.objects.bulk_create(
            [fresh], update_conflicts=True, update_fields=["digest"],
            unique_fields=["code", "version"],
        )  # fmt: skip

    assert list(PublishedDocument.objects.values()) == before


def test_a_new_object_with_an_old_key_does_not_replace_the_row(stored: Path) -> None:
    row = PublishedDocument.objects.get(code="wegwijzer")
    other = PublishedDocument(
        pk=row.pk, code="anders", version=1, digest="0", document={}, published_on=TODAY
    )

    with pytest.raises(IntegrityError), transaction.atomic():
        other.save()

    assert PublishedDocument.objects.get(pk=row.pk).code == "wegwijzer"


def test_a_version_stands_in_the_database_once(stored: Path) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        PublishedDocument.objects.create(
            code="wegwijzer", version=1, digest="0", document={}, published_on=TODAY
        )


def test_new_rows_may_be_added_in_bulk(db: None) -> None:
    fresh = PublishedDocument(
        code="toets", version=1, digest="0", document={}, published_on=TODAY
    )

    PublishedDocument.objects.bulk_create([fresh])

    assert PublishedDocument.objects.count() == 1
