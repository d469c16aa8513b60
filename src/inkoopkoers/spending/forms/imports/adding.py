# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files to give at once, and where they come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.spending.actions.receiving import MOST_FILES
from inkoopkoers.spending.forms.imports.source import SourceForm
from inkoopkoers.uploads.fields import LargeFilesField
from inkoopkoers.uploads.streaming import LargeFile
from inkoopkoers.web.fields import readable

ENDINGS = (
    ".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".parquet", ".xaf", ".xml", ".zip",
)  # fmt: skip
LONGEST_NAME = 120


@dataclass(frozen=True)
class Sorted:
    """The files that arrived whole, and of each other one its name and why not."""

    good: tuple[LargeFile, ...]
    wrong: tuple[str, ...]


class SortedFilesField(LargeFilesField):
    """Files of which the good ones go on; its value is Sorted."""

    def clean(self, data: Any, initial: Any = None) -> Any:  # noqa: ARG002 - Django's
        """Refuse only when no file at all was given."""
        given = [one for one in data or [] if one is not None]
        if not given:
            raise ValidationError(self.error_messages["required"], code="required")
        good, wrong = [], []
        for one in given:
            name = readable(str(one.name))[-LONGEST_NAME:]
            if error := self._wrong(one):
                wrong.append(_named(name, str(error.message)))
            else:
                one.name = name
                good.append(one)
        return Sorted(tuple(good), tuple(dict.fromkeys(wrong)))


class AddForm(SourceForm):
    """Files and their source; who does not know the source yet, leaves it open."""

    given = SortedFilesField(
        label=gettext_lazy("Bestanden"), most_files=MOST_FILES, endings=ENDINGS
    )
    field_order = ("given", "source", "new_source")

    def __init__(
        self, *args: Any, sources: Sequence[tuple[int, str]] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, sources=sources, **kwargs)
        self.fields["source"].label = _("Waar komen ze vandaan?")
        self.allow_unknown(_("Weet ik nog niet"))


def _named(name: str, error: str) -> str:
    return error if name in error else f"“{name}”: {error}"
