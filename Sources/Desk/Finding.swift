import Kernel

/// What a control found: two values that should be one.
package struct Finding: Hashable, Sendable {
  package enum State: String, CaseIterable, Sendable {
    case right = "juste"
    case wrong = "ecart"
    /// There is nothing to compare yet.
    case idle = "sans_objet"
  }

  package let expected: Tally
  package let found: Tally
  /// What it is about more precisely, such as the day it holds on.
  package let detail: String
  package let state: State

  private init(_ expected: Tally, _ found: Tally, detail: String, state: State) {
    self.expected = expected
    self.found = found
    self.detail = detail
    self.state = state
  }

  package init(_ expected: Money, _ found: Money, detail: String = "") {
    self.init(.amount(expected), .amount(found), detail: detail, state: expected == found ? .right : .wrong)
  }

  /// - Parameter count: how many there are of what there should be none.
  package init(count: Int) {
    self.init(.count(0), .count(count), detail: "", state: count == 0 ? .right : .wrong)
  }

  package static func idle(_ detail: String = "") -> Finding {
    Finding(.amount(.zero), .amount(.zero), detail: detail, state: .idle)
  }

  /// Found less expected.
  package var difference: Tally {
    switch (found, expected) {
    case (.amount(let found), .amount(let expected)): .amount(found - expected)
    case (.count(let found), .count(let expected)): .count(found - expected)
    case (.amount, .count), (.count, .amount): found
    }
  }
}

extension Finding.State: ListedState {
  package var word: StateWord {
    switch self {
    case .right: said("juste")
    case .wrong: said("écart", .bad)
    case .idle: said("sans objet")
    }
  }
}
