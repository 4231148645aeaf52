import AccountingFacts
import CatalogFacts
import Company
import GRDB
import Kernel
import Store

/// The columns of the books that hold codes.
enum AccountingCodes {
  static let all = [
    StoredCode("account", "kind", AccountKindCode.self),
    StoredCode("account_map", "purpose", Purpose.self),
    StoredCode("books", "fiscal_year_start") {
      String.fromDatabaseValue($0).flatMap { FiscalYearStart($0) } != nil
    },
    StoredCode("booked_product", "kind", ProductKind.self),
    StoredCode("fiscal_year", "state", YearStateCode.self),
    StoredCode("fiscal_year", "has_opening", YearOpeningCode.self),
    StoredCode("period_lock", "domain", PeriodLocked.Domain.self),
    StoredCode("entry", "journal", Journal.self),
    StoredCode("entry", "origin", EntryDraft.Origin.self),
    StoredCode("entry_line", "tax_code", TaxCode.self),
    StoredCode("bucket_link", "ground", LinesLettered.Ground.self),
    StoredCode("lettering_move", "ground", LinesLettered.Ground.self),
    StoredCode("vat_return_box", "box") { String.fromDatabaseValue($0).map(VATBox.order.contains) ?? false },
    StoredCode("entry_template", "journal", Journal.self),
    StoredCode("entry_template", "every", EntryTemplate.Recurrence.self),
  ]
}

/// The words `account.kind` holds.
enum AccountKindCode: String { case pcg, optional, own }

/// The words `fiscal_year.state` holds.
package enum YearStateCode: String { case open, closed }

/// Whether a year opens on balances of its own, and how sure they are, as `fiscal_year.has_opening` says.
package enum YearOpeningCode: Int64, Sendable { case none, provisional, final }
