import datetime as dt, pathlib
import pytest
from inkoopkoers.measuring.tests.full_rounds import *
from inkoopkoers.measuring.queries.material import material_for
from inkoopkoers.measuring.publication.report import result_report
from inkoopkoers.measuring.sheets.book import FORMATS
from inkoopkoers.reports.formats import Format, render
from inkoopkoers.reports.tests.standards import PROFILES, faults
OUT=pathlib.Path('/tmp/s2/out'); OUT.mkdir(exist_ok=True)
CASES=[("checklist",""),("checklist","Rol:jurist"),("vier-in-balans",""),("vier-in-balans","Rol:jurist"),("inkoopvolwassenheid","Rol:inkoper"),("impactscan",""),("lock-in-scan","")]
@pytest.mark.parametrize("code,group",CASES)
def test_r(db, wilgenwaard, anna, bram, code, group):
    extra={"subject":"Zaaksysteem"} if code=="lock-in-scan" else {}
    if code in("checklist","vier-in-balans"):
        full_round(wilgenwaard, bram, code, shift=1, now=EARLIER)
    found=followed_up(full_round(wilgenwaard, bram, code, **extra), bram)
    m=material_for(bram, found.pk, group)
    r=result_report(m, dt.date(2027,4,1), "http://localhost/metingen/rondes/7/resultaten/")
    name=f"{code}{'-groep' if group else ''}"
    for f in Format:
        made=render(r,f); (OUT/f"{name}.{f.extension}").write_bytes(made)
        if f is Format.PDF: print([x for p in PROFILES for x in faults(made,p)], len(made))
    for e,(w,_c) in FORMATS.items(): (OUT/f"{name}.{e}").write_bytes(w(m))
