import Kernel

/// Something that must be done to an asset by a day: its inspection, its insurance, its upkeep.
package struct AssetReminder: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<AssetReminder>

  package enum Kind: String, Codable, CaseIterable, Sendable {
    case inspection = "controle-technique"
    case insurance = "assurance"
    case upkeep = "entretien"
    case other = "autre"

    /// What people call it.
    package var label: String {
      switch self {
      case .inspection: "Contrôle technique"
      case .insurance: "Assurance"
      case .upkeep: "Entretien"
      case .other: "Autre"
      }
    }
  }

  package enum Status: Hashable, Sendable {
    case toDo
    case done(Day)
    case cancelled(Day)
  }

  /// The least and the most months after which one comes back.
  static let periods = 1...240

  package let id: ID
  package let asset: Asset.ID
  package let kind: Kind
  package let due: Day
  /// The day it was due first: it comes back on that day of the month, or on the last one.
  let countedFrom: Day
  /// The months after which it comes back, if it does.
  package let everyMonths: Int?
  package let note: String
  package let status: Status

  package func isLate(on day: Day) -> Bool { status == .toDo && due < day }

  /// The day it comes back for, if it does.
  package var next: Day? {
    everyMonths.map { countedFrom.adding(months: Self.months(from: countedFrom, to: due) + $0) }
  }

  private static func months(from first: Day, to last: Day) -> Int {
    let (start, end) = (first.date, last.date)
    return (end.year - start.year) * 12 + end.month - start.month
  }

  /// Why it can be neither done nor cancelled, or `nil` when it can.
  package var refusal: AssetsRefusal? {
    switch status {
    case .toDo: nil
    case .done(let day): .reminderDone(day)
    case .cancelled(let day): .reminderCancelled(day)
    }
  }
}
