import Kernel

/// How an asset loses its value in the books.
package enum DepreciationMethod: String, Codable, CaseIterable, Sendable {
  case linear
  case declining
  case none

  /// What people call it.
  package var label: String {
    switch self {
    case .linear: "linéaire"
    case .declining: "dégressif"
    case .none: "non amorti"
    }
  }

  /// The lifetimes it allows, in years; `nil` where there is none to give.
  ///
  /// The declining method is for three years at least (CGI ann. II art. 22).
  package var lifetimes: ClosedRange<Int>? {
    switch self {
    case .linear: 1...99
    case .declining: 3...99
    case .none: nil
    }
  }

  /// The day depreciation starts from: that of service, or the first of the month of acquisition when
  /// declining (PCG art. 214-12; CGI ann. II art. 23).
  func start(day: Day, serviceDay: Day) -> Day {
    switch self {
    case .linear, .none: serviceDay
    case .declining: day.startOfMonth
    }
  }
}
