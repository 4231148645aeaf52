import Kernel
import ReceivablesFacts

/// A client's contestation of all or part of an invoice: it suspends reminders for that part until it is
/// resolved.
package struct Dispute: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<Dispute>

  package enum Status: String, Codable, CaseIterable, Sendable {
    case open = "ouvert"
    case underWay = "en_cours"
    case resolved = "resolu"

    /// What people call it.
    package var label: String {
      switch self {
      case .open: "ouvert"
      case .underWay: "en cours"
      case .resolved: "résolu"
      }
    }
  }

  /// What one may want of a dispute.
  package enum Command: String, CaseIterable, Sendable { case take, resolve }

  package let id: ID
  /// The sales document contested.
  package let document: Int64
  package let number: String
  /// The party that stands for its client now.
  package let party: Int64
  package let kind: DisputeKind
  /// 1 (low) to 5.
  package let urgency: Int
  /// The contested part; `nil` for the whole.
  package let amount: Money?
  package let openedOn: Day
  package let note: String
  package let status: Status
  package let resolvedOn: Day?
  package let resolution: String

  /// Why `command` is impossible now, or `nil` when it is possible.
  package func refusal(of command: Command) -> ReceivablesRefusal? {
    switch (command, status) {
    case (.take, .open), (.resolve, .open), (.resolve, .underWay): nil
    case (.take, .underWay): .alreadyTaken(number)
    case (.take, .resolved), (.resolve, .resolved): .alreadyResolved(number)
    }
  }
}

extension DisputeKind {
  /// What people call it.
  package var label: String {
    switch self {
    case .contestation: "Contestation"
    case .delay: "Délai"
    case .invoiceError: "Erreur de facture"
    }
  }
}
