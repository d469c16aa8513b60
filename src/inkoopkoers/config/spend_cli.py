# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The command `inkoopkoers spend`. Imports late, as cli.py does."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from inkoopkoers.spending.commands.analysing import Outcome, Wish

REPORTS = ("pdf", "odt", "docx", "xlsx")
FIRST_YEAR, LAST_YEAR = 1990, 2200
CURRENCY_LETTERS = 3


def add_spend(parser: argparse.ArgumentParser) -> None:
    """Give the command its two steps."""
    steps = parser.add_subparsers(required=True, metavar="STAP")
    analysis = steps.add_parser(
        "analyse", help="lees bestanden en geef antwoorden, zonder server"
    )
    analysis.add_argument("files", nargs="+", type=Path, metavar="BESTAND")
    analysis.add_argument("--report", type=_report, metavar="BESTAND",
                          help=f"schrijf een rapport: {', '.join(REPORTS)}")  # fmt: skip
    analysis.add_argument("--year", type=_year, metavar="JAAR", help="alleen dit jaar")
    analysis.add_argument("--currency", type=_currency, metavar="MUNT",
                          help="als het geen euro is, zoals GBP")  # fmt: skip
    analysis.add_argument("--central", action="store_true",
                          help="reken met de drempel van de centrale overheid")  # fmt: skip
    analysis.add_argument("--mapping", type=Path, action="append", default=[],
                          metavar="BESTAND", help="lees de kolommen zo")  # fmt: skip
    analysis.add_argument("--save-mapping", type=Path, metavar="BESTAND",
                          help="bewaar hoe de kolommen gelezen zijn")  # fmt: skip
    analysis.add_argument("--refused", type=Path, metavar="BESTAND",
                          help="bewaar als CSV wat niet gelezen is")  # fmt: skip
    analysis.add_argument("--format", choices=["text", "json"], default="text")
    analysis.set_defaults(work=_analyse)

    taking = steps.add_parser("import", help="lees bestanden in op deze installatie")
    taking.add_argument("--organisation", required=True, metavar="NAAM")
    taking.add_argument("--source", required=True, metavar="NAAM",
                        help="waar de bestanden vandaan komen")  # fmt: skip
    taking.add_argument("--mapping", type=Path, metavar="BESTAND")
    taking.add_argument("--accept", action="store_true",
                        help="neem ook aan wat niet zeker is")  # fmt: skip
    taking.add_argument("files", nargs="+", type=Path, metavar="BESTAND")
    taking.set_defaults(work=_import)


def _report(text: str) -> Path:
    path = Path(text)
    if path.suffix.removeprefix(".").lower() not in REPORTS:
        message = f"'{text}' eindigt niet op een van deze: {', '.join(REPORTS)}"
        raise argparse.ArgumentTypeError(message)
    return path


def _year(text: str) -> int:
    if text.isascii() and text.isdigit() and FIRST_YEAR <= int(text[:5]) <= LAST_YEAR:
        return int(text)
    message = f"'{text}' is geen jaar van {FIRST_YEAR} tot en met {LAST_YEAR}"
    raise argparse.ArgumentTypeError(message)


def _currency(text: str) -> str:
    code = text.upper()
    if len(code) == CURRENCY_LETTERS and code.isascii() and code.isalpha():
        return code
    raise argparse.ArgumentTypeError(f"'{text}' is geen munt; schrijf er een als GBP")


def _analyse(chosen: argparse.Namespace) -> None:
    _without_database()
    from inkoopkoers.spending.commands.analysing import Refused, Wish, analyse
    from inkoopkoers.spending.commands.background import in_own_folder
    from inkoopkoers.spending.commands.gathering import NotThere
    from inkoopkoers.spending.commands.progress import Progress
    from inkoopkoers.spending.engine.question import Unanswered

    wish = Wish(
        files=tuple(chosen.files),
        given=_mappings(chosen.mapping),
        year=chosen.year,
        currency=chosen.currency or "",
        is_central=chosen.central,
        report=chosen.report.suffix[1:].lower() if chosen.report else "",
        format=chosen.format,
    )
    _check_places(chosen)
    progress = Progress(sys.stderr)
    try:
        made = in_own_folder(
            lambda folder, stop: analyse(wish, folder, _today(), progress.tell, stop)
        )
    except NotThere as error:
        progress.end()
        _bad_input(str(error))
    except Refused as error:
        progress.end()
        sys.exit(str(error))
    except Unanswered:
        progress.end()
        sys.exit("Er is niet genoeg geheugen of schijf om dit uit te rekenen.")
    except OSError as error:
        progress.end()
        sys.exit(f"Dit lukt niet: {error.strerror}.")
    progress.end()
    _keep(chosen, wish, made)


def _without_database() -> None:
    """Only what sentences and pictures need of Django: no settings, no database."""
    import django
    from django.conf import settings

    settings.configure(
        LANGUAGE_CODE="nl", USE_I18N=True, USE_TZ=True, TIME_ZONE="Europe/Amsterdam"
    )
    django.setup()


def _mappings(paths: list[Path]) -> tuple[Any, ...]:
    from inkoopkoers.spending.commands.mapping import BadMapping, read_mappings

    found: list[Any] = []
    for path in paths:
        try:
            found += read_mappings(path)
        except OSError as error:
            _bad_input(f"{path}: {error.strerror}")
        except BadMapping:
            _bad_input(f"{path} is geen indeling. Maak er een met --save-mapping.")
    return tuple(found)


def _check_places(chosen: argparse.Namespace) -> None:
    """Say it before the work, not after."""
    for path in (chosen.report, chosen.save_mapping, chosen.refused):
        if path and not path.absolute().parent.is_dir():
            _bad_input(f"De map {path.absolute().parent} is er niet.")


def _bad_input(message: str) -> NoReturn:
    print(message, file=sys.stderr)
    sys.exit(2)


def _keep(chosen: argparse.Namespace, wish: Wish, made: Outcome) -> None:
    """Files first: a pipe that closes early loses no report."""
    if chosen.save_mapping:
        text = json.dumps(made.mappings, ensure_ascii=False, indent=1)
        _put(chosen.save_mapping, f"{text}\n".encode())
    if chosen.refused:
        _put(chosen.refused, made.refused)
    if chosen.report:
        _put(chosen.report, made.report)
    sys.stdout.buffer.write(made.printed)
    sys.stdout.buffer.flush()
    if made.not_read:
        for line in made.not_read:
            print(line, file=sys.stderr)
        sys.exit(1)


def _put(path: Path, content: bytes) -> None:
    """Whole or not at all."""
    aside = path.with_name(f".{path.name}.part")
    try:
        aside.write_bytes(content)
        aside.replace(path)
    except OSError as error:
        aside.unlink(missing_ok=True)
        sys.exit(f"{path} kan niet geschreven worden: {error.strerror}")


def _import(chosen: argparse.Namespace) -> None:
    from inkoopkoers.config.starting import prepare_environment

    prepare_environment()
    import django

    django.setup()
    from inkoopkoers.spending.commands.importing import import_files

    given = _mappings([chosen.mapping]) if chosen.mapping else ()
    code = import_files(
        chosen.organisation, chosen.source, chosen.files, given, accept=chosen.accept
    )
    sys.stdout.flush()
    sys.exit(code)


def _today() -> date:
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()
