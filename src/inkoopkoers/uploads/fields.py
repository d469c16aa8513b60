# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Form fields for one small file, with errors that say what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.uploads.bad_table import BadTable
from inkoopkoers.uploads.given import Dropped, DroppedFile
from inkoopkoers.uploads.limits import Limits
from inkoopkoers.uploads.streaming import LargeFile
from inkoopkoers.uploads.tables import Table, read_table
from inkoopkoers.web.fields import readable

_MEGABYTE = 1024 * 1024
_LONGEST_NAME = 120


@dataclass(frozen=True)
class GivenFile:
    """A file as someone gave it; the name is readable and has no folders."""

    name: str
    data: bytes


class SmallFileField(forms.FileField):
    """One file, for a view with `takes_file`; its value is a GivenFile."""

    widget = forms.FileInput
    default_error_messages = {
        "required": gettext_lazy("Kies een bestand."),
        "invalid": gettext_lazy("Kies een bestand."),
        "missing": gettext_lazy("Kies een bestand."),
        "empty": gettext_lazy("Het bestand is leeg. Kies een ander bestand."),
        "second": gettext_lazy("Kies één bestand, niet meer."),
    }

    def __init__(
        self, *, max_bytes: int, endings: Sequence[str], **kwargs: Any
    ) -> None:
        self.max_bytes = max_bytes
        self.endings = tuple(endings)
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Tell the browser which files to offer."""
        return {**super().widget_attrs(widget), "accept": ",".join(self.endings)}

    def to_python(self, data: Any) -> Any:
        """Check the size and the name before the content is touched."""
        if isinstance(data, DroppedFile):
            raise self._dropped(data)
        file = super().to_python(data)
        if file is None:
            return None
        if file.size > self.max_bytes:
            raise _too_large(self.max_bytes)
        name = readable(str(file.name))[-_LONGEST_NAME:]
        if PurePosixPath(name.lower()).suffix not in self.endings:
            allowed = _(" of ").join(self.endings)
            raise ValidationError(
                _("Kies een bestand dat eindigt op %s.") % allowed, code="ending"
            )
        return self.read(GivenFile(name, file.read()))

    def read(self, given: GivenFile) -> Any:
        """What the form gets; a field of its own kind reads further."""
        return given

    def _dropped(self, file: DroppedFile) -> ValidationError:
        if file.reason is Dropped.TOO_LARGE:
            return _too_large(min(file.max_bytes, self.max_bytes))
        return ValidationError(self.error_messages["second"], code="second")


class SeveralFiles(forms.FileInput):
    """A choice of files in which more than one can be picked."""

    allow_multiple_selected = True


class LargeFilesField(forms.FileField):
    """One or more files, for a view with `takes_large_files`: a list of LargeFile.

    Names are readable and have no folders.
    """

    widget = SeveralFiles
    default_error_messages = {
        "required": gettext_lazy("Kies een of meer bestanden."),
        "invalid": gettext_lazy("Kies een of meer bestanden."),
        "missing": gettext_lazy("Kies een of meer bestanden."),
        "empty": gettext_lazy("“%(name)s” is leeg. Kies een ander bestand."),
        "many": gettext_lazy("Kies minder bestanden: hooguit %(most)s in één keer."),
        "full": gettext_lazy(
            "De schijf van de server is vol. Er is niets bewaard. Vraag je beheerder "
            "om ruimte te maken."
        ),
        "not_kept": gettext_lazy(
            "De server kan “%(name)s” niet bewaren. Probeer het later opnieuw of vraag "
            "je beheerder om hulp."
        ),
    }

    def __init__(
        self, *, most_files: int, endings: Sequence[str], **kwargs: Any
    ) -> None:
        self.most_files = most_files
        self.endings = tuple(endings)
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Tell the browser which files to offer."""
        return {**super().widget_attrs(widget), "accept": ",".join(self.endings)}

    def clean(self, data: Any, initial: Any = None) -> Any:  # noqa: ARG002 - Django's
        """Say of every file at once what is wrong with it; none is kept then."""
        given = [one for one in data or [] if one]
        if not given and self.required:
            raise ValidationError(self.error_messages["required"], code="required")
        if wrong := [error for one in given if (error := self._wrong(one))]:
            raise ValidationError(_once(wrong))
        for one in given:
            one.name = readable(str(one.name))[-_LONGEST_NAME:]
        return given

    def _wrong(self, file: Any) -> ValidationError | None:
        if isinstance(file, LargeFile):
            return None if file.size else self._error("empty", file)
        if not isinstance(file, DroppedFile):
            return self._error("invalid", file)
        if file.reason is Dropped.TOO_LARGE:
            return _too_large(file.max_bytes)
        codes = {Dropped.TOO_MANY: "many", Dropped.DISK_FULL: "full"}
        return self._error(codes.get(file.reason, "not_kept"), file)

    def _error(self, code: str, file: Any) -> ValidationError:
        values = {
            "name": readable(str(file.name))[-_LONGEST_NAME:],
            "most": self.most_files,
        }
        return ValidationError(self.error_messages[code] % values, code=code)


class TableFileField(SmallFileField):
    """A CSV or XLSX file; its value is a Table."""

    def __init__(self, *, limits: Limits | None = None, **kwargs: Any) -> None:
        self.limits = limits or Limits()
        kwargs.setdefault("max_bytes", self.limits.packed_bytes)
        super().__init__(endings=(".csv", ".xlsx"), **kwargs)

    def read(self, given: GivenFile) -> Table:
        """Read the table; what is wrong with it stands at the field."""
        try:
            return read_table(given.name, given.data, limits=self.limits)
        except BadTable as bad:
            raise ValidationError(str(bad), code="table") from bad


def _once(errors: list[ValidationError]) -> list[ValidationError]:
    """Each sentence once, however many files it is about."""
    return list({str(error.message): error for error in errors}.values())


def _too_large(max_bytes: int) -> ValidationError:
    size = f"{max_bytes / _MEGABYTE:.1f}".removesuffix(".0").replace(".", ",")
    return ValidationError(
        _(
            "Het bestand is groter dan %s MB. Kies een kleiner bestand of verdeel het "
            "over meer bestanden."
        )
        % size,
        code="too_large",
    )
