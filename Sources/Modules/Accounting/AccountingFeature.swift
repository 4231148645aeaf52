import Accounting
import AccountingFacts
import Desk
import Kernel
import Lists
import Plan
import PurchasingFacts
import SalesFacts
import Store

/// The books: entries, ledgers, lettering, VAT, periods and closing.
package let accountingFeature = Feature(
  module: AccountingModule.module, rights: RightsTitle("Comptabilité", at: 9),
  grants: [
    Grant(.readAccounting, .lockPeriods, to: [.bookkeeping, .validation, .management]),
    Grant(.writeAccounting, .letterAccounts, .mapAccounts, .fileVAT, to: [.bookkeeping]),
    Grant(.closeYear, to: [.validation, .management]),
    Grant(.exportBooks, to: [.bookkeeping, .management]),
  ],
  records: [
    Record(.entry, "écriture", permission: .readAccounting, ofManyParties: true),
    Record(.entryTemplate, "modèle d’écriture", permission: .readAccounting),
    Record(.lettering, "lettrage", permission: .readAccounting, ofManyParties: true),
    Record(.account, "compte", permission: .readAccounting),
    Record(.period, "période", permission: .readAccounting),
    Record(.vatReturn, "déclaration de TVA", permission: .readAccounting, ofManyParties: true),
    Record(.year, "exercice", permission: .readAccounting, ofManyParties: true),
  ],
  lists: Screens.accountingLists, forms: Screens.accountingForms, pages: Screens.accountingPages,
  menu: [
    MenuEntry("Écritures", .bookEntries, in: .accounting, at: 2),
    MenuEntry("Journaux", .journals, in: .accounting, at: 3),
    MenuEntry("Grand livre", .generalLedger, in: .accounting, at: 4),
    MenuEntry("Balance", .trialBalance, in: .accounting, at: 5),
    MenuEntry("Lettrage", .lettering, in: .accounting, at: 6),
    MenuEntry("TVA", .vatReturns, in: .accounting, at: 7),
    MenuEntry("Bilan et résultat", .financialStatement, in: .accounting, at: 8),
    MenuEntry("Plan comptable", .chart, in: .accounting, at: 9),
    MenuEntry("Clôture", .fiscalYears, in: .accounting, at: 10),
  ],
  shares: [Screens.booksShare], controls: AccountingControls.groups,
  books: { reading, day in try BooksPicture(asOf: day, in: reading) },
  additions: [
    Addition(to: .invoice, Screens.invoiceEntry, except: [.creditNotes]),
    Addition(to: .purchase, Screens.purchaseEntry),
  ])
