import Kernel
import Lists
import Plan
import Store

/// A figure of the company that scripts read among those of all modules, and its place there.
package struct ListedFigure: Sendable {
  package let place: Int
  /// The stable name scripts use, such as `a_payer`.
  package let key: String
  package let label: String
  /// The right it asks for; `nil` when whoever reads the list may.
  private let permission: Permission?
  private let module: ModuleID?
  private let tally: @Sendable (Reading, Day) throws -> Tally

  package init(
    _ key: String, _ label: String, at place: Int, for permission: Permission? = nil,
    needing module: ModuleID? = nil, tally: @escaping @Sendable (Reading, Day) throws -> Tally
  ) {
    self.key = key
    self.label = label
    self.place = place
    self.permission = permission
    self.module = module
    self.tally = tally
  }

  /// What it comes to on a day; `nil` for whom may not read it, or in a company without its module.
  package func value(on day: Day, in reading: Reading) throws -> Tally? {
    guard permission.map(reading.viewer.may) ?? true, try module?.isActive(in: reading) ?? true else {
      return nil
    }
    return try tally(reading, day)
  }
}
