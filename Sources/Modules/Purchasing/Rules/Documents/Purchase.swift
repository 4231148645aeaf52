import Documents
import Kernel
import PartiesFacts
import PurchasingFacts

/// A supplier's invoice or credit note: a draft while it is typed, then numbered by us and frozen.
///
/// A credit note's amounts are positive: its kind gives them their sign.
package struct Purchase: Sendable {
  package typealias ID = Kernel.ID<Purchase>
  package typealias Kind = PurchasedDocument.Kind

  /// How far it has come; payment is not a status but what open items say.
  package enum Status: Hashable, Sendable {
    case draft
    case validated(Entry)
  }

  package let id: ID
  package let kind: Kind
  package var status: Status
  package var content: PurchaseContent
  /// As frozen on a validated document; from its content on a draft.
  package var amounts: PurchaseAmounts
  package let corrects: Correction?
  /// The order it invoices.
  package let order: PurchaseOrder.ID?
  /// The login of whoever typed it.
  package let author: String
  package var edition: Edition
  /// What was paid or credited on it so far; zero on a draft.
  package let settled: Money
}

extension Purchase {
  /// What validation froze, and what was said of its payment since.
  package struct Entry: Hashable, Sendable {
    /// Ours.
    package let number: String
    /// The day it was entered in the books, never before the supplier's date.
    package let day: Day
    /// The instant of validation, UTC, ISO 8601.
    package let at: String
    /// The login of whoever validated.
    package let by: String
    package let approval: Approval
  }

  /// Whether someone must allow its payment (*bon à payer*), and did.
  package enum Approval: Hashable, Sendable {
    case unneeded
    case awaited
    /// The login of who allowed it, and the day.
    case given(by: String, on: Day)
  }

  /// The invoice a credit note corrects.
  package struct Correction: Hashable, Sendable {
    package let id: ID
    package let number: String
  }
}

extension Purchase {
  package var entry: Entry? {
    switch status {
    case .draft: nil
    case .validated(let entry): entry
    }
  }

  /// Our number, empty on a draft.
  package var number: String { entry?.number ?? "" }

  package var instalments: [Instalment] { content.instalments(of: amounts.gross) }

  /// The last due date.
  package var due: Day { instalments.last?.due ?? content.due }

  package var title: String { kind.title }

  package var subject: Subject {
    Subject(
      kind: .purchase, record: id.rawValue, label: number.isEmpty ? "brouillon \(id)" : number,
      party: content.supplier.party)
  }
}

extension Purchase.Kind {
  /// The series it is numbered in.
  var series: String {
    switch self {
    case .invoice: "purchase"
    case .creditNote: "purchase-credit"
    }
  }

  package var title: String {
    switch self {
    case .invoice: "Facture fournisseur"
    case .creditNote: "Avoir fournisseur"
    }
  }
}
