# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What ledgers call their columns, in Dutch and English, as `plain` writes it.

From exports of Exact, AFAS, Unit4, SAP, Key2Financiën, Oracle, and British councils.
"""

from __future__ import annotations

from inkoopkoers.spending.domain.columns import Field

# The best name first. A name stands with one field only.
SYNONYMS: dict[Field, tuple[str, ...]] = {
    Field.UNIT: (
        "organisatieonderdeel", "onderdeel", "afdeling", "eenheid", "administratie",
        "bedrijf", "bedrijfsnummer", "bedrijfscode", "companycode", "bukrs", "entiteit",
        "organisatie", "organisatieeenheid", "dienst", "directie", "team", "unit",
        "businessunit", "businessunitdescription", "servicelabel", "department",
        "directorate", "service", "servicearea", "bodyname", "company", "orgunit",
    ),
    Field.BOOKED_ON: (
        "boekdatum", "boekingsdatum", "datumboeking", "journaaldatum", "boekstukdatum",
        "postingdate", "gldate", "budat", "accountingdate", "transactiedatum",
        "transactiondate", "datum", "date", "mutatiedatum", "entrydate", "verwerkdatum",
        "geboektop",
    ),
    Field.INVOICED_ON: (
        "factuurdatum", "datumfactuur", "invoicedate", "documentdate", "documentdatum",
        "bldat", "invdate",
    ),
    Field.DUE_ON: (
        "vervaldatum", "duedate", "betaaltermijndatum", "nettovervaldatum", "faedt",
        "uiterstebetaaldatum", "paymentduedate", "tebetalenvoor",
    ),
    Field.PAID_ON: (
        "betaaldatum", "datepaid", "paymentdate", "datumbetaling", "betaaldop", "augdt",
        "paiddate", "dateofpayment", "clearingdate", "betalingsdatum",
    ),
    Field.DOCUMENT: (
        "boekstuknummer", "boekstuk", "documentnummer", "documentno", "documentnumber",
        "belnr", "transactionnumber", "transactionno", "transactienummer", "stuknummer",
        "journaalpost", "bkstnr", "volgnummer", "voucher", "vouchernumber",
        "transactionid", "paymentnumber",
    ),
    Field.INVOICE: (
        "factuurnummer", "factuurnr", "factuur", "invoiceno", "invoicenumber",
        "invoice", "invoicenr", "xblnr", "reference", "referentie", "factuurreferentie",
        "supplierinvoiceno", "uwreferentie", "invoiceid", "ourfactuurnr",
    ),
    Field.ORDER_NUMBER: (
        "inkoopordernummer", "inkooporder", "ordernummer", "bestelnummer", "ponummer",
        "ponumber", "pono", "purchaseorder", "ebeln", "verplichtingnummer",
        "verplichting", "bestelling", "ordernr", "inkoopordernr", "purchaseordernumber",
    ),
    Field.CONTRACT: (
        "contractnummer", "contract", "contractnr", "contractno", "contractnumber",
        "contractreferentie", "raamovereenkomst", "contractid", "contractcode",
    ),
    Field.SUPPLIER_CODE: (
        "crediteurnummer", "crediteurcode", "crediteurnr", "leveranciersnummer",
        "leveranciercode", "leveranciernummer", "relatiecode", "relatienummer",
        "vendorno", "vendornumber", "vendorid", "lifnr", "suppliercode", "supplierid",
        "suppliernumber", "addressbookno", "creditornumber", "debiteurcrediteur",
        "crediteurid", "vendorcode", "leveranciersnr", "suppliernr", "vendor",
    ),
    Field.SUPPLIER_NAME: (
        # Of our own export; what we made of it stands under "leverancier" there.
        "naaminhetbestand",
        "leverancier", "leveranciersnaam", "leveranciernaam", "naamleverancier",
        "crediteurnaam", "naamcrediteur", "crediteur", "suppliername", "supplier",
        "vendorname", "name1", "relatienaam", "relatie", "beneficiary", "payee",
        "creditorname", "naam", "merchantname", "begunstigde", "partner", "vendorsname",
    ),
    Field.KVK: (
        "kvk", "kvknummer", "kvknr", "kamervankoophandel", "kvkleverancier",
        "companynumber", "chamberofcommerce", "companyregistrationnumber", "handelsregister",
    ),
    Field.VAT_NUMBER: (
        "btwnummer", "btwnr", "btwid", "btwidentificatienummer", "vatnumber", "vatno",
        "vatregistrationnumber", "vatid", "stceg", "omzetbelastingnummer", "vatregno",
        "suppliervatnumber",
    ),
    Field.IBAN: (
        "iban", "bankrekening", "bankrekeningnummer", "rekeningnummerleverancier",
        "bankaccount", "ibannummer", "tegenrekening",
    ),
    Field.PLACE: (
        "plaats", "woonplaats", "vestigingsplaats", "plaatsleverancier", "city", "town",
        "ort01", "place", "suppliercity", "stad",
    ),
    Field.COUNTRY: ("land", "landcode", "country", "countrycode", "land1"),
    Field.LEDGER: (
        "grootboekrekening", "grootboeknummer", "grootboek", "grootboekrek",
        "rekeningnummer", "rekening", "glaccount", "account", "accountcode", "hkont",
        "saknr", "expensecode", "detailedexpenditurecode", "detailedexpensecode",
        "ledgercode", "nominalcode", "subjective", "subjectivecode", "kostensoort",
        "economischecategorie", "kostensoortcode", "glcode", "grootboekcode",
        "accountnumber", "ledgeraccount",
    ),
    Field.LEDGER_NAME: (
        "grootboekomschrijving", "omschrijvinggrootboek", "grootboeknaam",
        "omschrijvinggrootboekrekening", "rekeningomschrijving", "rekeningnaam",
        "accountname", "accountdescription", "expensecodedescription",
        "detailedexpendituretype", "detailedexpensestype", "ledgername", "txt50",
        "glaccountname", "glaccountdescription", "kostensoortomschrijving",
        "expensetype", "nominaldescription", "subjectivedescription",
        "naamvanderekening",
    ),
    Field.COST_CENTRE: (
        "kostenplaats", "kostenplaatscode", "kpl", "costcentre", "costcenter", "kostl",
        "kostendrager", "budgetplaats", "costcentrecode", "product", "taakveld",
        "servicedivisionlabel", "servicedivisonlabel", "budgethouder", "project",
    ),
    Field.DESCRIPTION: (
        "omschrijving", "factuuromschrijving", "regelomschrijving", "boekingstekst",
        "omschrijvingboeking", "description", "linedescription", "sgtxt", "text",
        "narrative", "purpose", "omschrijvingregel", "transactiondescription",
        "itemdescription", "toelichting", "memo", "purposeofspend", "boekingsomschrijving",
    ),
    Field.CATEGORY_CODE: (
        "categorieinhetbestand",
        "cpv", "cpvcode", "categoriecode", "productgroepcode", "inkooppakketcode",
        "categorycode", "inkoopcategoriecode", "commoditycode", "unspsc", "matkl",
        "procurementcategorycode", "proclasscode", "materialgroup", "productgroup",
    ),
    Field.CATEGORY_NAME: (
        "naamvandiecategorie",
        "categorie", "inkoopcategorie", "productgroep", "inkooppakket",
        "categorieomschrijving", "category", "expenditurecategory", "categoryname",
        "proclassdetailslevel1", "procurementcategory", "merchantcategory",
        "cpvomschrijving", "inkooppakketnaam", "segment", "proclassdetails",
    ),
    Field.QUANTITY: ("aantal", "hoeveelheid", "quantity", "qty", "menge", "aantallen"),
    Field.MEASURE: ("eenheidaantal", "maateenheid", "unitofmeasure", "uom", "meins"),
    Field.UNIT_PRICE: (
        "prijs", "stuksprijs", "eenheidsprijs", "prijspereenheid", "unitprice", "price",
        "stukprijs",
    ),
    Field.AMOUNT: (
        "bedragexclbtw", "bedragexclusiefbtw", "nettobedrag", "bedragexbtw", "bedragexcl",
        "netamount", "amountexclvat", "bedrag", "bedragineur", "bedrageur", "amount",
        "factuurbedragexclbtw", "factuurbedragexcl", "wrbtr", "dmbtr", "invoicedvalue",
        "netvalue", "value", "regelbedrag", "boekbedrag", "bedraglokalevaluta",
        "amountexcludingvat", "net", "regelbedragexclbtw", "waarde", "saldo", "kosten",
        "amountgbp", "lineamount", "spend", "netinvoicevalue", "transactionamount",
    ),
    Field.VAT: ("btw", "btwbedrag", "bedragbtw", "vat", "vatamount", "taxamount"),
    Field.CURRENCY: ("valuta", "valutacode", "munt", "currency", "currencycode", "waers"),
    Field.AMOUNT_INCLUDING: (
        "bedraginclbtw", "bedraginclusiefbtw", "brutobedrag", "factuurbedrag",
        "amountinclvat", "grossamount", "gross", "totaalbedrag", "factuurbedraginclbtw",
        "bedragincl", "totalamount", "amountincludingvat", "total", "totaal",
    ),
    Field.VAT_RATE: ("btwpercentage", "btwtarief", "vatrate", "btwperc", "taxrate"),
    Field.DEBIT: ("debet", "debetbedrag", "debit", "debitamount", "bedragdebet"),
    Field.CREDIT: ("credit", "creditbedrag", "creditamount", "bedragcredit"),
}  # fmt: skip

FIELD_OF = {name: field for field, names in SYNONYMS.items() for name in names}
