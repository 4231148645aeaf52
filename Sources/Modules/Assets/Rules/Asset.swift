import AssetsFacts
import Kernel

/// What the company owns and keeps: a vehicle, a machine, a building.
package struct Asset: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<Asset>

  package let id: ID
  package let sheet: AssetSheet
  /// The day it was acquired, and that it entered service.
  package let day: Day
  package let serviceDay: Day
  /// What it cost, without the VAT that may be deducted.
  package let value: Money
  package let method: DepreciationMethod
  /// Its lifetime; zero when it is not depreciated.
  package let years: Int
  package let account: String
  /// Empty when it is not depreciated.
  package let depreciationAccount: String
  package let origin: AssetOrigin
  /// The day from which depreciation is booked here.
  package let keptFrom: Day
  /// What was booked here of its depreciation, and the last day of it.
  package let posted: Money
  package let postedTo: Day?
  /// How it left, once it has.
  package let disposal: Disposal?
}

extension Asset {
  /// `IM-0012`.
  package var code: String { Self.code(of: id.rawValue) }

  static func code(of id: Int64) -> String {
    let digits = String(id)
    return "IM-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  package var label: String { sheet.label }
  package var kind: AssetKind { sheet.kind }

  package var facts: AssetFacts {
    AssetFacts(
      asset: id.rawValue, code: code, label: label, account: account, depreciationAccount: depreciationAccount
    )
  }

  /// All that was depreciated of it, before and here.
  package var accumulated: Money { origin.depreciated + posted }
  package var netValue: Money { value - accumulated }

  package var status: Status {
    switch disposal?.outcome {
    case nil: .inService
    case .sold?: .sold
    case .scrapped?: .scrapped
    }
  }

  package enum Status: String, CaseIterable, Sendable {
    case inService = "en_service"
    case sold = "cede"
    case scrapped = "rebut"

    /// What people call it.
    package var label: String {
      switch self {
      case .inService: "en service"
      case .sold: "cédé"
      case .scrapped: "mis au rebut"
      }
    }
  }
}
