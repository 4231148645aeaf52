import Company
import Documents
import Kernel
import Parties
import PartiesFacts
import SalesFacts

/// A demand for payment, or its correction: an invoice, a deposit invoice or a credit note.
///
/// A draft is edited at will; once numbered it is frozen by the file itself, and what still lives (payments,
/// cancellation, notes) stands beside it. A credit note's amounts are positive: its kind gives them their
/// sign.
package struct Invoice: Sendable {
  package typealias ID = Kernel.ID<Invoice>
  package typealias Kind = IssuedDocument.Kind

  /// How far it has come; payment is not a status but what open items say.
  package enum Status: Hashable, Sendable {
    case draft
    case validated(Issue)
    /// Cancelled by the total credit note of that number.
    case cancelled(Issue, by: String)
  }

  package let id: ID
  package let kind: Kind
  package var status: Status
  package var content: DocumentContent
  /// As frozen on an issued document; from its content on a draft.
  package var amounts: DocumentAmounts
  /// Deposits taken off what is to pay; on a total credit note, given back.
  package var deductions: [DeductedDeposit]
  package let quote: Quote.ID?
  package let corrects: Correction?
  /// The history it came from, when Comptoir did not issue it.
  package let importedFrom: String?
  /// The login of whoever made the draft.
  package let author: String
  package var edition: Edition
  /// Internal notes, which live on after validation and are never printed.
  package var note: String
  /// What was paid or credited on it so far; zero on a draft.
  package let settled: Money
}

extension Invoice {
  /// What validation froze.
  package struct Issue: Hashable, Sendable {
    package let number: String
    /// The instant of validation, UTC, ISO 8601.
    package let at: String
    /// The login of whoever validated.
    package let by: String
    package let instalments: [Instalment]
    package let seller: SellerIdentity
    package let buyer: BuyerIdentity
    /// VAT on services due on debits, by the company's option.
    package let taxOnDebits: Bool
  }

  /// The invoice a credit note corrects.
  package struct Correction: Hashable, Sendable {
    package let id: ID
    package let number: String
    package let day: Day
  }
}

extension Invoice {
  package var issue: Issue? {
    switch status {
    case .draft: nil
    case .validated(let issue), .cancelled(let issue, _): issue
    }
  }

  /// Its number, empty on a draft: a number exists only from validation on.
  package var number: String { issue?.number ?? "" }

  package var prepaid: Money { deductions.map(\.gross).sum() }

  /// Net à payer: gross less the deposits deducted.
  package var toPay: Money { amounts.gross - prepaid }

  package var instalments: [Instalment] { issue?.instalments ?? [] }

  /// The last due date.
  package var due: Day {
    if let last = instalments.last { return last.due }
    return (try? content.plan.instalments(of: toPay, from: content.due))?.last?.due ?? content.due
  }

  package var title: String { kind.title }

  package var subject: Subject {
    Subject(
      kind: .invoice, record: id.rawValue, label: number.isEmpty ? "brouillon \(id)" : number,
      party: content.client.party)
  }
}

extension Invoice.Kind {
  /// The series it is numbered in.
  var series: String { rawValue }

  package var title: String {
    switch self {
    case .invoice: "Facture"
    case .deposit: "Facture d'acompte"
    case .creditNote: "Avoir"
    }
  }
}
