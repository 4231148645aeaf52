import Documents
import Kernel
import SalesFacts

/// How a document is to be paid: in so many equal parts a month apart, or as listed.
package enum InstalmentPlan: Hashable, Sendable {
  case count(Int)
  case list([Instalment])

  /// How many equal parts a document may be paid in.
  package static let counts = 1...60

  /// The due dates of `amount`, the first on `due`; in equal parts the last takes the remainder.
  ///
  /// - Throws: `SalesRefusal.instalmentsDisagree` when a list does not sum to the amount.
  package func instalments(of amount: Money, from due: Day) throws(SalesRefusal) -> [Instalment] {
    switch self {
    case .count(let count):
      return Instalments.split(amount, into: max(count, 1)).enumerated().map { index, part in
        Instalment(due: due.adding(months: index), amount: part)
      }
    case .list(let instalments):
      let sum = instalments.map(\.amount).sum()
      guard sum == amount else { throw .instalmentsDisagree(sum: sum, toPay: amount) }
      return instalments.sorted { $0.due < $1.due }
    }
  }

  var described: String {
    switch self {
    case .count(1): ""
    case .count(let count): "\(count) fois"
    case .list(let parts): parts.map { "\($0.amount.french) le \($0.due.french)" }.joined(separator: ", ")
    }
  }
}

extension Instalment {
  var issued: IssuedDocument.Instalment { IssuedDocument.Instalment(due: due, amount: amount) }
}
